"""Passages: sentences that no direct quotation cuts, with their dates and quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.model import Block, BlockKind, DateExpression, Quote, QuoteKind, Span
from tui.parser.text import trimmed

_LONGEST = 1500
"""No sentence of prose is longer than this, in characters."""


class Passage(NamedTuple):
    """One sentence, or those that one quotation runs over."""

    span: Span
    sentences: tuple[Span, ...]
    block: int
    """The index of its block."""
    kind: BlockKind
    opens: bool
    """Whether it is the first of its block."""
    dates: tuple[DateExpression, ...]
    quotes: tuple[Quote, ...]

    @property
    def quoted(self) -> tuple[Quote, ...]:
        """The quotes that stand between quotation marks."""
        return tuple(one for one in self.quotes if one.kind is not QuoteKind.INDIRECT)

    @property
    def direct(self) -> tuple[Quote, ...]:
        """The quotes whose words are a sentence of their own."""
        if not self.quotes:
            return ()
        return tuple(one for one in self.quotes if one.kind is QuoteKind.DIRECT)


def read(
    blocks: tuple[Block, ...],
    sentences: tuple[Span, ...],
    dates: tuple[DateExpression, ...],
    quotes: tuple[Quote, ...],
) -> Iterator[Passage]:
    """The passages of an article in reading order; all inputs are sorted."""
    block, date, quote = 0, 0, 0
    opened = -1
    for group in _uncut(sentences, quotes):
        span = group[0] if len(group) == 1 else Span(group[0].start, group[-1].end)
        while block + 1 < len(blocks) and blocks[block + 1].span.start <= span.start:
            block += 1
        first_date, first_quote = date, quote
        while date < len(dates) and dates[date].span.start < span.end:
            date += 1
        while quote < len(quotes) and quotes[quote].span.start < span.end:
            quote += 1
        yield Passage(
            span,
            group,
            block,
            blocks[block].kind,
            block != opened,
            dates[first_date:date],
            quotes[first_quote:quote],
        )
        opened = block


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The span in pieces that are no longer than a sentence, cut between words.

    What is done in each piece may cost more than its length, and stays linear.
    """
    start = span.start
    while span.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield trimmed(text, Span(start, cut))
        start = cut
    yield trimmed(text, Span(start, span.end))


def inside(dates: Sequence[DateExpression], span: Span) -> Sequence[DateExpression]:
    """The dates, of those sorted, that lie in the span."""
    first = bisect_left(dates, span.start, key=lambda date: date.span.start)
    last = bisect_left(dates, span.end, key=lambda date: date.span.start)
    if last > first and dates[last - 1].span.end > span.end:
        last -= 1
    return dates[first:last]


def _uncut(
    sentences: tuple[Span, ...], quotes: tuple[Quote, ...]
) -> Iterator[tuple[Span, ...]]:
    group: list[Span] = []
    at = 0
    for sentence in sentences:
        while at < len(quotes) and quotes[at].span.end <= sentence.end:
            at += 1
        if not group and (at == len(quotes) or quotes[at].span.start >= sentence.end):
            yield (sentence,)
            continue
        group.append(sentence)
        cut = at < len(quotes) and quotes[at].span.start < sentence.end
        if not cut or quotes[at].kind is not QuoteKind.DIRECT:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)
