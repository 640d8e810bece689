"""Quotation marks: which of them open, which close, and what stands between."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from tui.model import Block, BlockKind, Span

_MARK = re.compile(r"[\"“”„«»‘’'‚]|``?|''")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>")
_NO_QUOTE = re.compile(
    r"\d\ds?\b|(?:em|n|til|till|tis|twas|cause|bout|round|nuff|cos)\b", re.IGNORECASE
)
"""What an apostrophe may begin: '90s, 'em, rock 'n' roll."""

_CLOSERS = {
    '"': '"”',
    "“": '”"',
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«»",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "``": "''",
    "`": "'’",
}
_FARTHEST = 200
"""How many marks may stand between a mark and the one that closes it."""
_FARTHEST_SINGLE = 40
"""The same for single marks, which are apostrophes more often than not."""
_SINGLE = frozenset("‘‚'`")


class Quoted(NamedTuple):
    """The words between two quotation marks of one block."""

    inner: Span
    """The words, without white space at the ends."""
    outer: Span
    """The words with their marks."""
    continues: bool = False
    """It goes on with the quoted words that ended the paragraph before."""


def find(text: str, blocks: tuple[Block, ...]) -> tuple[Quoted, ...]:
    """All quoted words, outermost only, in reading order.

    A quotation that runs over paragraphs opens each and closes once; any other mark
    without a partner in its block quotes nothing, and spoils nothing but itself.
    """
    tags = [match.span() for match in _TAG.finditer(text)]
    found: list[Quoted] = []
    running = False
    told = [block for block in blocks if block.kind is not BlockKind.META]
    for block, following in zip(told, [*told[1:], None], strict=False):
        marks = _marks(text, block.span, tags)
        quotes, unclosed = _pair(text, block.span, marks)
        if running and quotes and quotes[0].outer.start == block.span.start:
            quotes[0] = Quoted(quotes[0].inner, quotes[0].outer, continues=True)
        opened = unclosed is not None and unclosed.start == block.span.start
        if (
            unclosed is not None
            and _opens_speech(text, block.span, unclosed)
            and _reopens(text, unclosed, following)
        ):
            inner = Span(unclosed.end, block.span.end)
            outer = Span(unclosed.start, block.span.end)
            quotes.append(Quoted(inner, outer, continues=running and opened))
            running = True
        else:
            running = False
        found.extend(quotes)
    return tuple(quote for quote in found if len(quote.inner))


def _marks(text: str, block: Span, tags: list[tuple[int, int]]) -> list[Span]:
    marks = [
        Span(*match.span()) for match in _MARK.finditer(text, block.start, block.end)
    ]
    if not tags:
        return marks
    # A mark inside a tag is markup.
    return [
        mark
        for mark in marks
        if not (
            (at := bisect_left(tags, (mark.start, 0))) and tags[at - 1][1] > mark.start
        )
    ]


def _pair(
    text: str, block: Span, marks: list[Span]
) -> tuple[list[Quoted], Span | None]:
    """The quotes of one block, and the first opening double mark left unclosed."""
    quotes: list[Quoted] = []
    unclosed: Span | None = None
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _may_open(text, block, mark):
            at += 1
            continue
        closing = _closing(text, block, marks, at)
        if closing is None:
            if unclosed is None and mark.of(text) not in _SINGLE:
                unclosed = mark
            at += 1
            continue
        quotes.append(_quoted(text, mark, marks[closing]))
        unclosed = None
        at = closing + 1
    return quotes, unclosed


def _quoted(text: str, opening: Span, closing: Span) -> Quoted:
    start, end = opening.end, closing.start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(Span(start, end), Span(opening.start, closing.end))


def _may_open(text: str, block: Span, mark: Span) -> bool:
    words = mark.of(text)
    if words not in _CLOSERS:
        return False
    before = text[mark.start - 1] if mark.start > block.start else " "
    after = text[mark.end] if mark.end < block.end else " "
    if words in "”»":
        # Some writers open with the closing mark too.
        return before.isspace() and after.isalnum()
    if before.isalnum() or before == "=":
        return words in "“„«" and before != "="
    if words in _SINGLE:
        return not after.isspace() and not _NO_QUOTE.match(text, mark.end)
    return words != '"' or not after.isspace() or before.isspace()


def _closing(text: str, block: Span, marks: list[Span], opening: int) -> int | None:
    """The index of the mark that closes the one at `opening`."""
    # Some writers close a curly mark with a straight one, and the other way round.
    words = marks[opening].of(text)
    closers = _CLOSERS[words]
    single = words in _SINGLE
    deferred: int | None = None
    depth = 0
    for at in range(opening + 1, len(marks)):
        mark = marks[at]
        other = mark.of(text)
        if other == words == "“" and _closes_wrongly(text, block, mark):
            return at
        if other == words and other not in closers and not single:
            if not _nests(text, marks, at, closers):
                return None
            depth += 1
        elif other in closers and _may_close(text, block, mark, words):
            if depth:
                depth -= 1
            elif single and _maybe_possessive(text, block, mark):
                deferred = at if deferred is None else deferred
            else:
                return at
        elif single and other == words and deferred is not None:
            return deferred
        if at - opening > (_FARTHEST_SINGLE if single else _FARTHEST):
            break
    return deferred


def _closes_wrongly(text: str, block: Span, mark: Span) -> bool:
    """Whether an opening mark stands where only a closing one can."""
    after = text[mark.end] if mark.end < block.end else " "
    return not text[mark.start - 1].isspace() and after.isspace()


def _nests(text: str, marks: list[Span], inner: int, closers: str) -> bool:
    """Whether the opening mark at `inner` and the one around it both get closed."""
    closed = 0
    for at in range(inner + 1, min(inner + 12, len(marks))):
        other = marks[at].of(text)
        if other in closers:
            closed += 1
            if closed == 2:
                return True
        elif other == marks[inner].of(text):
            return False
    return False


def _may_close(text: str, block: Span, mark: Span, opener: str) -> bool:
    before = text[mark.start - 1]
    after = text[mark.end] if mark.end < block.end else " "
    if opener in _SINGLE:
        return not before.isspace() and not after.isalnum()
    if opener == '"':
        return not after.isalnum() or not before.isspace()
    return True


def _maybe_possessive(text: str, block: Span, mark: Span) -> bool:
    """Whether it may be the apostrophe of a plural, as in "the workers' rights"."""
    return (
        text[mark.start - 1] in "sSzx"
        and mark.end + 1 < block.end
        and text[mark.end] == " "
        and text[mark.end + 1].islower()
    )


def _opens_speech(text: str, block: Span, mark: Span) -> bool:
    """Whether a mark stands where a quoted sentence begins."""
    before = text[max(block.start, mark.start - 3) : mark.start].rstrip()[-1:]
    return not before.isalnum() or text[mark.end : mark.end + 1].isupper()


def _reopens(text: str, mark: Span, following: Block | None) -> bool:
    return following is not None and text.startswith(
        mark.of(text), following.span.start
    )
