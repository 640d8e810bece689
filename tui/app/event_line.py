"""How the lines of the timeline pane look: strips of exactly so many cells.

Columns: the cursor's bar, a space, the date, the rail of events that last several
days, the shape of the date, a space, the title, and the counts at the right edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.glyphs import Glyphs
from tui.app.landmarks import Landmark, Mark
from tui.date_text import GUTTER_CELLS, gutter
from tui.model import DateValue, Modality, Span
from tui.store import Line
from tui.store.words import matches

SHAPE_CELL = GUTTER_CELLS + 3
"""The column of the date's shape."""
_LONGEST = 1_000
"""Code points of a title that are looked at; no screen has room for more."""


_MARK = "M"
"""Beside the row that `M` has marked."""


class Looks(NamedTuple):
    """The styles of the parts of a line."""

    title: Style
    date: Style
    exact: Style
    vague: Style
    to_come: Style
    counts: Style
    year: Style
    month: Style
    gap: Style
    published: Style
    hit: Style
    note: Style
    cursor: Style
    """Laid over the selected line."""
    bar: Style


NAMES = Looks._fields
"""What `Looks` is made of."""


class Row(NamedTuple):
    """An event as it stands in the list."""

    line: Line
    above: DateValue | None
    """The date of the event above; None: the date is said in full."""
    rail: str = " "
    selected: bool = False
    found: bool = False
    """The search has a hit in the event."""
    words: str = ""
    """What is searched."""
    marked: bool = False
    """It is to be merged into another."""
    folded: int = 0
    """How many other events it stands for, seen from afar."""


def event_strip(row: Row, width: int, glyphs: Glyphs, looks: Looks) -> Strip:
    """The line of an event."""
    line = row.line
    head = [
        Segment(f" {_date(row, glyphs)}{row.rail}", looks.date),
        Segment(glyphs.of(line.value, line.modality), _shape_look(line, looks)),
        Segment(" ", looks.title),
    ]
    counts = list(_counts(row, glyphs, looks))
    room = width - SHAPE_CELL - 2 - Segment.get_line_length(counts)
    title = fitted(list(_title(row, glyphs, looks)), room, glyphs, looks.title)
    body = [*head, *title, *counts]
    if row.selected:
        body = list(Segment.apply_style(body, post_style=looks.cursor))
    marked = _MARK if row.marked else " "
    bar = Segment(glyphs.cursor if row.selected else marked, looks.bar)
    return _strip([bar, *body], width, looks.title)


def landmark_strip(
    landmark: Landmark, width: int, glyphs: Glyphs, looks: Looks
) -> Strip:
    """The line of what is no event."""
    text = glyphs.told(landmark.text)
    match landmark.mark:
        case Mark.YEAR:
            text = f" {glyphs.rule * 3} {text} ".ljust(width - 1, glyphs.rule)
            look = looks.year
        case Mark.PUBLISHED | Mark.LAST_PUBLISHED:
            text = f" {glyphs.published * 3} {text} ".ljust(width - 1, glyphs.published)
            look = looks.published
        case Mark.MONTH:
            text, look = f" {glyphs.rule} {text}", looks.month
        case Mark.GAP:
            dots = glyphs.ellipsis
            text = f"{' ' * SHAPE_CELL}{glyphs.gap}  {dots} {text} {dots}"
            look = looks.gap
    return _strip([Segment(text, look)], width, look)


def told_strip(text: str, width: int, looks: Looks) -> Strip:
    """A line of the program's own words."""
    return _strip([Segment(f" {text}", looks.gap)], width, looks.title)


def fitted(
    segments: list[Segment], cells: int, glyphs: Glyphs, style: Style
) -> list[Segment]:
    """The text in exactly so many cells; an ellipsis stands for what is cut."""
    if cells < 1:
        return []
    if Segment.get_line_length(segments) <= cells:
        return Segment.adjust_line_length(segments, cells, style)
    cut = Segment.adjust_line_length(segments, cells - 1, style)
    return [*cut, Segment(glyphs.ellipsis, style)]


def _strip(segments: list[Segment], width: int, style: Style) -> Strip:
    return Strip(Segment.adjust_line_length(segments, width, style), width)


def _date(row: Row, glyphs: Glyphs) -> str:
    value = row.line.value
    is_said = row.above == value
    text = "" if is_said else glyphs.told(gutter(value, row.above, row.line.mod))
    # Days stand in a column at the left, what is less exact at the right.
    if row.line.is_disputed:
        return f"{text[: GUTTER_CELLS - 1]:{GUTTER_CELLS - 1}}{glyphs.disputed}"
    if value.is_exact:
        return text.ljust(GUTTER_CELLS)
    return text.rjust(GUTTER_CELLS)


def _shape_look(line: Line, looks: Looks) -> Style:
    if not line.value.is_exact:
        return looks.vague
    return looks.exact if line.modality is Modality.HAPPENED else looks.to_come


def _title(row: Row, glyphs: Glyphs, looks: Looks) -> Iterator[Segment]:
    title = row.line.title[:_LONGEST]
    spans = matches(title, row.words) if row.words else ()
    return lit(glyphs.shown(title), spans, looks.title, looks.hit)


def lit(
    text: str, spans: Sequence[Span], style: Style, hit: Style
) -> Iterator[Segment]:
    """The text with the spans, which do not overlap, in another style."""
    at = 0
    for span in spans:
        yield Segment(text[at : span.start], style)
        yield Segment(span.of(text), style + hit)
        at = span.end
    yield Segment(text[at:], style)


def _counts(row: Row, glyphs: Glyphs, looks: Looks) -> Iterator[Segment]:
    line = row.line
    yield Segment(" ", looks.counts)
    if line.is_noted:
        yield Segment(f"{glyphs.note} ", looks.note)
    if line.quotes:
        style = looks.counts + looks.hit if row.found else looks.counts
        yield Segment(f"{glyphs.quote}{line.quotes}", style)
        yield Segment(" ", looks.counts)
    if line.sources > 1:
        yield Segment(f"{glyphs.times}{line.sources} ", looks.counts)
    if row.folded:
        yield Segment(f"+{row.folded:,} ", looks.counts)
