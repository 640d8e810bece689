"""What is searched: text folded to plain letters, and the words a person types.

Case, accents, ligatures and the shape of quotation marks do not matter. A word finds
what starts with it; words between double quotes must follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category, combining, normalize

from tui.model import Span

_STRAIGHT = dict.fromkeys(map(ord, "“”„‟«»"), '"') | dict.fromkeys(
    map(ord, "‘’‚‛‹›ʼ"), "'"
)
# SQLite takes a NUL for the end of a query.
_TERM = re.compile(r'"([^"\x00]*)"?|([^\s"\x00]+)')
_TOKEN = re.compile(r"[^\W_]+")


class _Folds(dict[int, str]):
    """Code points to what they are searched as, worked out when first met."""

    def __missing__(self, point: int) -> str:
        if category(chr(point)) == "Cs":
            self[point] = " "
            return " "
        plain = normalize("NFKD", chr(point)).casefold()
        self[point] = "".join(c for c in normalize("NFKD", plain) if not combining(c))
        return self[point]


_FOLDS = _Folds(_STRAIGHT)


def folded(text: str) -> str:
    """The text as it is searched."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def writable(text: str) -> str:
    """The text without lone surrogates, which a path may have."""
    return text.encode(errors="replace").decode()


def tokens(plain: str) -> list[str]:
    """The words of a folded text."""
    return _TOKEN.findall(plain)


def speaker_words(name: str) -> str:
    """The words by which a speaker is known: "luis moreno ocampo"."""
    return " ".join(tokens(folded(name)))


def terms(words: str) -> tuple[str, ...]:
    """What is looked for: each a word, or words that follow each other."""
    found = (match[1] or match[2] or "" for match in _TERM.finditer(folded(words)))
    return tuple(term for term in found if _TOKEN.search(term))


def matches(text: str, words: str) -> list[Span]:
    """Where the words stand in a text, in order, none overlapping."""
    pattern = _pattern(terms(words))
    if pattern is None:
        return []
    plain = folded(text)
    if len(plain) == len(text):
        return [Span(*match.span()) for match in pattern.finditer(plain)]
    return list(_in_original(text, pattern, plain))


@cache
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str] | None:
    if not wanted:
        return None
    # The longest first, or "re" would hide "reform".
    phrases = sorted((_TOKEN.findall(term) for term in wanted), key=len, reverse=True)
    phrases.sort(key=lambda tokens: len("".join(tokens)), reverse=True)
    arms = (r"[\W_]+".join(map(re.escape, tokens)) for tokens in phrases)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(arms)})")


def _in_original(text: str, pattern: re.Pattern[str], plain: str) -> Iterator[Span]:
    """The matches in a text whose folding is longer or shorter than itself."""
    origin: list[int] = []
    for index, char in enumerate(text):
        origin += [index] * len(folded(char))
    origin.append(len(text))
    for match in pattern.finditer(plain):
        # Accents that were folded away go with the letter they stand on.
        end = max(origin[match.end() - 1] + 1, origin[match.end()])
        yield Span(origin[match.start()], end)
