"""Sentences as rows of words, in which quoted words are one word.

Clauses are found by the words before and after a verb; full stops say nothing more
once sentences are known, so no row holds one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from tui.model import Block, BlockKind, Span
from tui.parser.quotes.marks import Quoted

_GOES_ON = r"(?:[-’'‑&/.,]\w++)*+(?:[’'](?=\s))?"
# What is met most, the space before a word and a plain word, is tried first.
_WORD = re.compile(
    rf"(?! \w)(?:\w{{2,}}+{_GOES_ON}"
    r"|(?:\b[^\W\d_]\.){2,}|\b[^\W\d_]\.(?=\s+(?:[A-Z]|$))"  # U.S., the W. of a name
    rf"|[$€£#@]?\w++{_GOES_ON}"
    r"|--+|[,;:()\[\]?!–—―…]| - )"
)

BREAKS = frozenset(",;:()[]–—―") | {"--", " - ", "?", "!", "…"}
"""The punctuation that parts phrases."""


class Word(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation."""

    text: str
    low: str
    """The text in lower case, with straight apostrophes; "" for a quotation.

    Of an acronym that is spelt like another word, "WHO", the text itself."""
    start: int
    end: int
    cap: bool
    """Whether it begins with a capital letter."""
    quote: int = -1
    """The index of the quotation that it stands for, or -1."""


class Sentence(NamedTuple):
    """A sentence of the writer's, however many the quotations in it hold."""

    words: tuple[Word, ...]
    block: int
    """The index of its block."""
    span: Span
    quotations: tuple[int, ...] = ()
    """The indices of the words that are quotations."""
    headline: bool = False
    """Whether it is in title case, so that capitals tell no names."""


_new_word = tuple.__new__
_NAME_BEFORE = re.compile(r"\b([^\W\d_a-z](?:\.|\w+)) $")
_NAME_AFTER = re.compile(r" ([^\W\d_a-z]\w+)")
_REACH = 30
"""How many characters the name before a nickname may have."""
_LONGEST_NICKNAME = 20
"""How many characters a nickname may have."""
_LONGEST = 300
"""How many words a row may have; what is longer, a list or a table, is cut."""
_HEADLINE = 5
"""How many words a headline has at least."""
_TITLE_CASE = 0.7
"""The share of words that begin with a capital in title case."""


def sentences(
    text: str,
    blocks: tuple[Block, ...],
    spans: tuple[Span, ...],
    quotes: tuple[Quoted, ...],
    common: Container[str] = frozenset(),
    acronyms: Container[str] = frozenset(),
) -> tuple[Sentence, ...]:
    """The sentences of all blocks that tell the article, as words.

    In a headline, `common` words have no capitals; `acronyms` keep theirs everywhere.
    """
    starts = [block.span.start for block in blocks]
    found = []
    for span, inside in _whole(blocks, spans, quotes):
        block = bisect_right(starts, span.start) - 1
        if blocks[block].kind is not BlockKind.META:
            words = _words(text, span, quotes, inside, common, acronyms)
            for first in range(0, len(words), _LONGEST):
                row = tuple(words[first : first + _LONGEST])
                told = Span(
                    row[0].start, span.end if row[-1] is words[-1] else row[-1].end
                )
                quoted = _quotations(row) if inside else ()
                found.append(plain(Sentence(row, block, told, quoted), common))
    return tuple(found)


def _quotations(words: Sequence[Word]) -> tuple[int, ...]:
    return tuple(at for at, word in enumerate(words) if word.quote >= 0)


def plain(sentence: Sentence, common: Container[str]) -> Sentence:
    """A headline in title case with its common words in lower case; else itself."""
    words = sentence.words
    most = sum([word.cap for word in words]) / _TITLE_CASE
    letters = 0
    for word in words:
        letters += word.low[:1].isalpha()
        if letters > most:
            return sentence
    if letters < _HEADLINE:
        return sentence
    lowered = tuple(
        word._replace(cap=False) if word.cap and word.low in common else word
        for word in words
    )
    return sentence._replace(words=lowered, headline=True)


def _whole(
    blocks: tuple[Block, ...], spans: tuple[Span, ...], quotes: tuple[Quoted, ...]
) -> Iterator[tuple[Span, range]]:
    """The sentences that no quotation cuts, each with the quotations in it."""
    first = 0
    start: int | None = None
    for span in spans:
        if start is None:
            start = span.start
        last = first
        while last < len(quotes) and quotes[last].outer.start < span.end:
            last += 1
        if last > first and quotes[last - 1].outer.end > span.end:
            continue
        yield Span(start, span.end), range(first, last)
        first, start = last, None


def _words(
    text: str,
    span: Span,
    quotes: tuple[Quoted, ...],
    inside: range,
    common: Container[str],
    acronyms: Container[str],
) -> list[Word]:
    words: list[Word] = []
    at = span.start
    for index in inside:
        outer = quotes[index].outer
        _add_plain(words, text, at, outer.start, acronyms)
        told = outer.of(text)
        if _is_nickname(text, quotes[index], common):
            low = quotes[index].inner.of(text).lower()
            words.append(Word(told, low, outer.start, outer.end, True))
        else:
            words.append(Word(told, "", outer.start, outer.end, False, index))
        at = outer.end
    _add_plain(words, text, at, span.end, acronyms)
    return words


def _is_nickname(text: str, quoted: Quoted, common: Container[str]) -> bool:
    """Whether quoted words are a part of a name: Jan “Red” Novak."""
    inner, outer = quoted.inner, quoted.outer
    said = inner.of(text)
    if len(said) > _LONGEST_NICKNAME or not (said[0].isupper() and said[-1].isalnum()):
        return False
    before = _NAME_BEFORE.search(text, max(0, outer.start - _REACH), outer.start)
    after = _NAME_AFTER.match(text, outer.end)
    return (
        before is not None
        and after is not None
        and before[1].lower() not in common
        and after[1].lower() not in common
    )


def _add_plain(
    words: list[Word], text: str, start: int, end: int, acronyms: Container[str]
) -> None:
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        is_acronym = word in acronyms
        low = word if is_acronym else word.lower()
        if "’" in low:
            low = low.replace("’", "'")
        first, last = match.span()
        # Words are most of what is made here, and `Word` itself takes twice as long.
        cap = is_acronym or word[0] != low[0]
        words.append(_new_word(Word, (word, low, first, last, cap, -1)))
