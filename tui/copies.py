"""Near-duplicate articles: agency copy printed by several papers, and new versions.

Shingles (runs of words) are compared by resemblance: Broder, "On the resemblance and
containment of documents" (1997). Instead of by the smallest hashes, a sample of the
shingles is taken by where they begin: at long words, which every copy has too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from zlib import crc32

from tui.model import Article

_SHINGLE = re.compile(r"\b\w{9,}(?:\W+\w+){4}")
"""A long word and the four after it."""

_CONTAINED = 0.6
"""Of two copies the shorter has this part of its shingles in common with the other."""

_TOO_FEW = 8
"""Articles with fewer shingles are too short to tell."""

_FURNITURE = 30
"""A shingle in more articles than this is furniture, and tells nothing."""


def originals(articles: Iterable[Article]) -> dict[str, str]:
    """The near-duplicates: from `Article.id` to that of the first of its kind.

    The first is the one published first, then the one given first. What is no copy
    is not in it.
    """
    found: dict[str, str] = {}
    sizes: dict[str, int] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.published):
        shingles = _shingles(article.text)
        if len(shingles) < _TOO_FEW or article.id in sizes:
            continue
        held = [holders[shingle] for shingle in shingles]
        shared = Counter(chain.from_iterable(at for at in held if len(at) < _FURNITURE))
        alike = {
            name: count / min(len(shingles), sizes[name])
            for name, count in shared.items()
        }
        nearest = max(alike, key=lambda name: alike[name], default="")
        if nearest and alike[nearest] >= _CONTAINED:
            found[article.id] = nearest
            continue
        sizes[article.id] = len(shingles)
        for at in held:
            at.append(article.id)
    return found


def _shingles(text: str) -> frozenset[int]:
    folded = text.casefold()
    return frozenset(crc32(match[0].encode()) for match in _SHINGLE.finditer(folded))
