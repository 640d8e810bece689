"""One line over the panes: where in time the events are, and what is on the screen."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

from tui.app.glyphs import Glyphs
from tui.date_text import told
from tui.model import DateValue, Grain
from tui.store import keys
from tui.units import unit

FEWEST = 30
"""Fewer events are seen at a glance without it."""
NARROWEST = 80
"""Cells; where there are less it would say nothing."""

_QUANTILES = 100
_MOST = 90
"""So many hundredths of the events are what the line is for."""
_STRETCHED = 3
"""Times the length of those that all events may take on the line."""
_MARGIN = 0.2
_YEARS = 2 * 366 * 24 * 60
"""Minutes; a shorter time is told by its months."""


class Scale(NamedTuple):
    """From time to cells; what is earlier or later stands in the first or last one."""

    start: int
    end: int
    cells: int

    def cell(self, at: int) -> int:
        """The cell of an instant."""
        cell = (at - self.start) * self.cells // (self.end - self.start)
        return max(0, min(cell, self.cells - 1))

    def at(self, cell: int) -> int:
        """When a cell begins."""
        return self.start + -(-cell * (self.end - self.start) // self.cells)


def time_shown(order: array[int]) -> tuple[int, int]:
    """The time that a line is for: all, or the shortest that has most of the events.

    A war of a month is no single cell because somebody tells of the year 1911.
    """
    last = len(order) - 1
    found = [
        keys.position(order[last * part // _QUANTILES])
        for part in range(_QUANTILES + 1)
    ]
    first, end = found[0], found[-1] + 1
    stretches = zip(found, found[_MOST:], strict=False)
    length, start = min((after - before, before) for before, after in stretches)
    if end - first <= _STRETCHED * length:
        return first, end
    margin = round(length * _MARGIN)
    day = unit(Grain.DAY, start - margin).start
    after = unit(Grain.DAY, start + length + margin).end
    return max(first, day), min(end, after)


class Minimap(Widget):
    """How many events each time has, as bars; the time on the screen in brackets."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "minimap--label",
        "minimap--window",
        "minimap--hit",
    }
    DEFAULT_CSS = """
    Minimap {
        display: none;
        height: 1;
        color: $text-primary;
        & > .minimap--label { color: $text-muted; }
        & > .minimap--window { text-style: reverse; }
        & > .minimap--hit { color: $text-warning; text-style: bold underline; }
    }
    """

    def __init__(self, glyphs: Glyphs, on_jump: Callable[[int], None]) -> None:
        """`on_jump` is given the instant that is clicked."""
        super().__init__(id="minimap")
        self._glyphs = glyphs
        self._on_jump = on_jump
        self._order = array("q")
        self._view = (0, 0)
        self._hits: frozenset[int] = frozenset()
        self._drawn: tuple[object, ...] = ()
        self._scale: Scale | None = None
        self._labels = ("", "")
        self._bars = ""

    def show(self, order: array[int], view: tuple[DateValue, DateValue] | None) -> None:
        """Show the events of these rows, and the time from one date to another."""
        if order is not self._order:
            self._order, self._scale = order, None
        if view:
            self._view = view[0].position, view[1].position
        self._refresh_if_changed()

    def mark(self, rows: Iterable[int]) -> None:
        """Mark where these rows are."""
        self._hits = frozenset(map(keys.position, rows))
        self._refresh_if_changed()

    def on_resize(self) -> None:
        """Count anew for the new width."""
        self._scale = None

    def on_click(self, event: Click) -> None:
        """Go where the mouse points."""
        scale = self._laid_out()
        if scale:
            cell = event.x - cell_len(self._labels[0]) - 3
            self._on_jump(scale.at(max(0, min(cell, scale.cells - 1))))

    def render_line(self, y: int) -> Strip:
        """The first time, the bars with the window in them, and the last time."""
        width, ground = self.size.width, self.visual_style.rich_style
        scale = self._laid_out()
        if scale is None:
            return Strip.blank(width, ground)
        label, window, hit = (
            self.get_component_rich_style(f"minimap--{name}")
            for name in ("label", "window", "hit")
        )
        first, last = map(scale.cell, self._view)
        hits = set(map(scale.cell, self._hits))
        left = "[" if first == 0 else " "
        right = "]" if last == scale.cells - 1 else " "
        segments = [Segment(f" {self._labels[0]} ", label), Segment(left, ground)]
        for cell, bar in enumerate(self._bars):
            style = hit if cell in hits else ground
            if first <= cell <= last:
                style += window
            elif cell in (first - 1, last + 1):
                bar = "[" if cell < first else "]"
            segments.append(Segment(bar, style))
        segments += [Segment(right, ground), Segment(f" {self._labels[1]} ", label)]
        strip = Strip(Segment.adjust_line_length(segments, width, ground), width)
        # Each segment is written with its colours, and few cells differ in them.
        return strip.simplify()

    def _refresh_if_changed(self) -> None:
        if not self.display:
            return
        scale = self._laid_out()
        shown = scale and (*map(scale.cell, self._view), self._hits)
        drawn = (self._bars, self._labels, shown)
        if drawn != self._drawn:
            self._drawn = drawn
            self.refresh()

    def _laid_out(self) -> Scale | None:
        """The scale, with bars and labels to match; None where there is no room."""
        if self._scale is None and self._order and self.size.width:
            start, end = time_shown(self._order)
            self._labels = self._told(start, end)
            cells = self.size.width - sum(map(cell_len, self._labels)) - 6
            if cells > 0:
                self._scale = scale = Scale(start, max(end, start + cells), cells)
                self._bars = self._glyphs.sparkline(list(self._counts(scale)))
        return self._scale

    def _counts(self, scale: Scale) -> Iterable[int]:
        before = 0
        for cell in range(1, scale.cells + 1):
            place = len(self._order)
            if cell < scale.cells:
                place = bisect_left(self._order, keys.first_key(scale.at(cell)))
            yield place - before
            before = place

    def _told(self, start: int, end: int) -> tuple[str, str]:
        """The first and the last time; marked where there are events beyond it."""
        name = _year if end - start > _YEARS else _month
        first, last = name(start), name(end - 1)
        earlier = keys.position(self._order[0]) < start
        later = keys.position(self._order[-1]) >= end
        plain = self._glyphs.plain
        before, after = ("<", ">") if plain else ("≤", "≥")
        return (f"{before}{first}" if earlier else first), (
            f"{last}{after}" if later else last
        )


def _year(at: int) -> str:
    return told(DateValue(at, at + 1, Grain.YEAR))


def _month(at: int) -> str:
    month, year = told(DateValue(at, at + 1, Grain.MONTH)).split(" ", 1)
    return f"{month[:3]} {year}"
