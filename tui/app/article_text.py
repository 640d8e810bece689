"""The text of an article, drawn line by line with its facts lit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import ClassVar, TypeAlias

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.glyphs import Glyphs
from tui.app.looks import LOOK_CLASSES, LOOKS_CSS, LookStyles
from tui.app.pager import Pager
from tui.app.passages import Look, Mark, pieces
from tui.app.places import block_at, blocks_of, onward
from tui.app.scroller import Scroller
from tui.model import DateExpression, Quote, QuoteKind, Reading, Span

Fact: TypeAlias = DateExpression | Quote

_MEASURE = 84
"""No line of text is longer: a wide one is tiring to read."""
_PLACES_FROM = 60
"""A narrower screen has no column for the places."""
_PLACE = 6
"""Cells of that column."""
_BAR = 2
_NESTED = 4
"""So many facts before a line may reach into it: a quote holds dates and quotes."""

_span = attrgetter("span")


class ArticleText(Scroller):
    """A window on an article; it wraps the lines that it shows and no others."""

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOK_CLASSES
    DEFAULT_CSS = LOOKS_CSS

    class Moved(Message):
        """Other lines are shown, or another fact is current."""

    def __init__(
        self, reading: Reading, at: Span, lit: Sequence[Span], glyphs: Glyphs
    ) -> None:
        super().__init__()
        self.fact: Fact | None = None
        """The fact that the reader is at."""
        self._text = reading.article.text
        self._blocks = blocks_of(reading.article)
        self._facts: tuple[Sequence[Fact], ...] = (reading.quotes, reading.dates)
        self._at = at
        self._lit = sorted(lit)
        self._glyphs = glyphs
        self._styles = LookStyles(self)
        self._pager = Pager(self._text, _MEASURE, glyphs)
        self._shown: list[Span] = []

    @property
    def place(self) -> str:
        """The place of the first block in view: "¶5"."""
        found = (block_at(self._blocks, line.start) for line in self._shown)
        return next((block.place for block in found if block), "")

    @property
    def share_read(self) -> float:
        """How much of the text ends above the bottom of the view, 0 to 1."""
        if not self._shown or not self._text:
            return 1.0
        return self._shown[-1].end / len(self._text)

    @property
    def fact_count(self) -> int:
        """How many facts the article has."""
        return sum(map(len, self._facts))

    @property
    def fact_number(self) -> int:
        """Which one of them is current, from 1; 0: none is."""
        if self.fact is None:
            return 0
        at = self.fact.span
        before = sum(bisect_left(facts, at, key=_span) for facts in self._facts)
        return before + 1

    def go_to(self, span: Span) -> None:
        """Show a place of the text, a third of the way down."""
        line = self._pager.line_at(span.start)
        self._show_from(self._pager.moved(line, -(self.size.height // 3)))

    def scroll_lines(self, count: int) -> None:
        """Scroll down by lines, or up by a negative count."""
        if self._shown:
            self._show_from(self._pager.moved(self._shown[0], count))

    def show_first(self) -> None:
        """Show the first line at the top."""
        self._show_from(self._pager.line_at(0))

    def show_last(self) -> None:
        """Show the last line at the bottom."""
        last = self._pager.line_at(len(self._text))
        self._show_from(self._pager.moved(last, 1 - self.size.height))

    def next_fact(self) -> None:
        """Go to the fact after the current one, or to the first in view or below."""
        after = self._fact_in_view()
        if after is None:
            top = self._shown[0].start if self._shown else 0
            self._go_to_fact(self._fact_from(Span(top, top)))
        else:
            self._go_to_fact(self._fact_from(Span(after.start, after.end + 1)))

    def previous_fact(self) -> None:
        """Go to the fact before the current one, or to the last in view or above."""
        before = self._fact_in_view()
        if before is None:
            end = self._shown[-1].end if self._shown else 0
            before = Span(end, end)
        last = [
            facts[index - 1]
            for facts in self._facts
            if (index := bisect_left(facts, before, key=_span))
        ]
        self._go_to_fact(max(last, key=_span, default=None))

    def render_line(self, y: int) -> Strip:
        """A line of the text, its place beside it."""
        width = self.size.width
        if y >= len(self._shown):
            return self._styles.strip([], width)
        line = self._shown[y]
        margin = [(" " * self._indent, (Look.PLAIN,))] if self._indent else []
        if width >= _PLACES_FROM:
            place = self._glyphs.told(self._place_beside(line))[: _PLACE - 1]
            margin.append((f"{place:>{_PLACE - 1}} ", (Look.MUTED,)))
        bar = self._glyphs.cursor if line.overlaps(self._at) else " "
        margin.append((bar.ljust(_BAR), (Look.PLAIN,)))
        text = self._glyphs.shown(line.of(self._text))
        marks = list(self._marks(line))
        words = pieces(text, Span(0, len(text)), (Look.PLAIN,), marks)
        return self._styles.strip([*margin, *words], width)

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._styles.clear()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width, and stay at the same place."""
        width = min(_MEASURE, event.size.width - self._margin - 1)
        self._pager = Pager(self._text, width, self._glyphs)
        if self._shown:
            self._show_from(self._pager.line_at(self._shown[0].start))
        else:
            self.fact = self._fact_from(Span(self._at.start, self._at.start))
            self.go_to(self._at)

    @property
    def _margin(self) -> int:
        return _BAR + (_PLACE if self.size.width >= _PLACES_FROM else 0)

    @property
    def _indent(self) -> int:
        """What puts the text in the middle of a wide screen."""
        return max(0, (self.size.width - self._margin - _MEASURE) // 2)

    def _show_from(self, top: Span) -> None:
        height = self.size.height
        shown = list(self._pager.down(top, height))
        if len(shown) < height:
            # The end is reached: fill the view from above.
            top = self._pager.moved(top, len(shown) - height)
            shown = list(self._pager.down(top, height))
        self._shown = shown
        self.refresh()
        self.post_message(self.Moved())

    def _go_to_fact(self, fact: Fact | None) -> None:
        if fact is None:
            return
        self.fact = fact
        first, last = self._shown[0].start, self._shown[-1].end
        if first <= fact.span.start < last:
            self.refresh()
            self.post_message(self.Moved())
        else:
            self.go_to(fact.span)

    def _fact_in_view(self) -> Span | None:
        if self.fact is None or not self._shown:
            return None
        at = self.fact.span
        seen = Span(self._shown[0].start, self._shown[-1].end)
        return at if at.overlaps(seen) else None

    def _fact_from(self, at: Span) -> Fact | None:
        """The first fact at a place or after it."""
        following = [
            facts[index]
            for facts in self._facts
            if (index := bisect_left(facts, at, key=_span)) < len(facts)
        ]
        return min(following, key=_span, default=None)

    def _place_beside(self, line: Span) -> str:
        block = block_at(self._blocks, line.end - 1)
        return block.place if block and block.span.start >= line.start else ""

    def _marks(self, line: Span) -> Iterator[Mark]:
        """The looks of a line's text, in places of the line."""
        for facts in self._facts:
            index = bisect_right(facts, line.start, key=lambda fact: fact.span.start)
            for fact in onward(facts, max(0, index - _NESTED)):
                if fact.span.start >= line.end:
                    break
                yield _mark(line, fact.span, _look(fact))
        first = bisect_left(self._lit, line.start, key=attrgetter("end"))
        for span in onward(self._lit, first):
            if span.start >= line.end:
                break
            yield _mark(line, span, Look.HIT)
        if self.fact is not None:
            yield _mark(line, self.fact.span, Look.HERE)


def _look(fact: Fact) -> Look:
    if isinstance(fact, DateExpression):
        return Look.OTHER_DATE
    return Look.REPORTED if fact.kind is QuoteKind.INDIRECT else Look.QUOTED


def _mark(line: Span, span: Span, look: Look) -> Mark:
    return Mark(Span(span.start - line.start, span.end - line.start), look)
