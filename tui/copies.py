"""Near-duplicate articles: agency copy printed by several papers, and new versions.

Shingles (runs of words) are compared by resemblance: Broder, "On the resemblance and
containment of documents" (1997). Instead of by the smallest hashes, a sample of the
shingles is taken by where they begin: at long words, which every copy has too. Of
very many articles only those are looked at whose hash a number divides, as there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple
from zlib import crc32

_SHINGLE = re.compile(r"\b\w{9,}+(?:\W++\w++){4}")
"""A long word and the four after it."""

_CONTAINED = 0.6
"""Of two copies the shorter has this part of its shingles in common with the other."""

_TOO_FEW = 8
"""Articles with fewer shingles are too short to tell."""
_FEWEST = 3
"""The same where not all are looked at."""

_FURNITURE = 30
"""A shingle in more articles than this is furniture, and tells nothing."""

_MOST = 1_000_000
"""So many shingles are looked at; each takes up to 200 bytes."""


class Shingled(NamedTuple):
    """An article as it is compared."""

    article: str
    """`Article.id`."""
    shingles: frozenset[int]


def shingles(text: str) -> frozenset[int]:
    """The hashes, of 32 bits, of the shingles of a text."""
    folded = text.casefold()
    return frozenset(crc32(match[0].encode()) for match in _SHINGLE.finditer(folded))


def originals(articles: Iterable[Shingled], shingles: int = 0) -> dict[str, str]:
    """The near-duplicates: from `Article.id` to that of the first of its kind.

    Articles are given as they were published, and have so many shingles together.
    What is no copy is not in it.
    """
    every = 1 + shingles // _MOST
    too_few = _TOO_FEW if every == 1 else _FEWEST
    found: dict[str, str] = {}
    sizes: dict[str, int] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article, whole in articles:
        sample = [shingle for shingle in whole if shingle % every == 0]
        if len(sample) < too_few or article in sizes:
            continue
        held = [holders[shingle] for shingle in sample]
        shared = Counter(chain.from_iterable(at for at in held if len(at) < _FURNITURE))
        alike = {
            name: count / min(len(sample), sizes[name])
            for name, count in shared.items()
        }
        nearest = max(alike, key=lambda name: alike[name], default="")
        if nearest and alike[nearest] >= _CONTAINED:
            found[article] = nearest
            continue
        sizes[article] = len(sample)
        for at in held:
            at.append(article)
    return found
