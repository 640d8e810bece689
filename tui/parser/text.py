"""Paragraphs and sentences, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from tui.lang.sentence_words import SentenceWords
from tui.model import Block, Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_INDENTED = re.compile(r"\n(?:[^\S\n]*\n\s*|[^\S\n]{2,})")

_SET_OFF = ">"
"""What opens the lines of a block quote in mail and Markdown."""
_WRAP_COLUMN = 100
"""Lines of wrapped text are no longer than this."""

# A terminal, the marks that close with it, then a gap.
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘«—–]+$")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_OPENERS = "\"'“‘«([—–-`"
_WORD = re.compile(r"\w+")


def paragraphs(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text, numbered "¶1", "¶2", …; none is empty.

    Blank lines part them. In text whose lines are not wrapped each line is one; in
    wrapped text without blank lines, an indented line opens one.
    """
    if _is_wrapped(text):
        gap = _BLANK if _BLANK.search(text.strip()) else _INDENTED
    else:
        gap = _LINE
    spans = [trimmed(text, piece) for piece in _between(gap, text)]
    told = [
        (_without_mark(text, span), text[span.start] == _SET_OFF)
        for span in spans
        if len(span)
    ]
    return tuple(
        Block(span, place=f"¶{number}", set_off=set_off)
        for number, (span, set_off) in enumerate(
            (one for one in told if len(one[0])), 1
        )
    )


def _without_mark(text: str, span: Span) -> Span:
    """A paragraph without the mark of a block quote that opens it."""
    start = span.start
    while start < span.end and (text[start] == _SET_OFF or text[start].isspace()):
        start += 1
    return span if start == span.start else Span(start, span.end)


def sentences(
    text: str, blocks: tuple[Block, ...], words: SentenceWords
) -> tuple[Span, ...]:
    """The sentences of each block in turn; a closing quotation mark stays inside."""
    return tuple(
        sentence for block in blocks for sentence in _split(text, block.span, words)
    )


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends; maybe empty, at its start."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return span if len(span) == end - start else Span(start, end)


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or max(map(len, lines)) > 2 * _WRAP_COLUMN:
        return False
    # Where most lines run on into the next, a line's end means nothing.
    running = sum(line.rstrip()[-1:].isalnum() or line.endswith(",") for line in lines)
    return median(map(len, lines)) <= _WRAP_COLUMN and running * 2 > len(lines)


def _between(gap: re.Pattern[str], text: str) -> Iterator[Span]:
    start = 0
    for match in gap.finditer(text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


def _split(text: str, block: Span, words: SentenceWords) -> Iterator[Span]:
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if _ends_sentence(text, start, match, block.end, words):
            yield trimmed(text, Span(start, match.end()))
            start = match.end()
    last = trimmed(text, Span(start, block.end))
    if len(last):
        yield last


def _ends_sentence(
    text: str, start: int, match: re.Match[str], end: int, words: SentenceWords
) -> bool:
    following = _next_word(text, match.end(), end)
    if following[:1].islower():
        return False
    if match[0] != ".":
        return True
    # A word longer than any abbreviation needs no second look.
    word = _LAST_WORD.search(text, max(start, match.start() - 20), match.start())
    if word is None:
        return True
    last = word[0].casefold()
    if last.rpartition("-")[2] in words.before_names:
        return False
    if last in words.may_end or (_INITIAL.match(word[0]) and word[0] != "I"):
        return following.casefold() in words.starters
    return True


def _next_word(text: str, position: int, end: int) -> str:
    while position < end and (text[position].isspace() or text[position] in _OPENERS):
        position += 1
    match = _WORD.match(text, position, end)
    return match[0] if match else ""
