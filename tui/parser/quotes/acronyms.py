"""Acronyms that an article spells out: "Ardu Harbour Office (AHO)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.parser.quotes.words import BREAKS, Word


def spelt_out(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Each acronym in brackets, with the name before it that it stands for.

    Its letters are looked for from the last to the first, as Schwartz and Hearst do
    (A simple algorithm for identifying abbreviation definitions, 2003), among the
    capitals of the words before it; some words may have no letter in it.
    """
    for at, word in enumerate(words[: len(words) - 2]):
        if word.text == "(" and words[at + 2].text == ")":
            acronym = words[at + 1].text
            if acronym.isupper() and acronym.isalpha() and len(acronym) > 1:
                name = _before(words[:at], acronym)
                if name:
                    yield acronym, name


def _before(words: Sequence[Word], acronym: str) -> str:
    """The words at the end that the acronym stands for; "" where there are none."""
    left = len(acronym)
    longest = min(left + 5, 2 * left)
    for at in range(len(words) - 1, max(-1, len(words) - 1 - longest), -1):
        word = words[at]
        if word.text in BREAKS or word.quote >= 0:
            break
        if word.cap and word.text[0] == acronym[left - 1]:
            left -= 1
            if not left:
                return " ".join(one.text for one in words[at:])
    return ""
