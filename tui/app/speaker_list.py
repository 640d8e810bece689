"""The list of speakers: a line each, made as it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.glyphs import Glyphs
from tui.app.looks import LOOK_CLASSES, LOOKS_CSS, LookStyles
from tui.app.passages import Look, Piece
from tui.app.scroller import Scroller
from tui.instants import civil
from tui.store.speakers import Speaker, Speakers, is_name

_COUNT = 6
"""Cells for how often they are quoted."""
_DATES = 25
"""Cells for the first and the last day, each as ISO 8601."""
_KEPT = 512
"""Lines that are remembered."""


class Columns(NamedTuple):
    """Cells; a column of none is left out."""

    name: int
    role: int = 0
    dates: int = 0
    spark: int = 0
    cue: int = 0


def columns(width: int) -> Columns:
    """What there is room for on a line."""
    room = width - _COUNT
    if width >= 110:
        return Columns(26, room - 26 - _DATES - 26 - 14, _DATES, 24, 14)
    if width >= 76:
        return Columns(room - _DATES - 18, 0, _DATES, 16)
    return Columns(room - 10, spark=8)


class SpeakerList(Scroller):
    """Everyone who is quoted, or those who are looked for."""

    BINDING_GROUP_TITLE = "Speakers"
    COMPONENT_CLASSES = LOOK_CLASSES
    DEFAULT_CSS = LOOKS_CSS

    class Moved(Message):
        """Another speaker is selected."""

    class Chosen(Message):
        """The timeline is to be narrowed to the selected speaker."""

    def __init__(self, speakers: Speakers, glyphs: Glyphs) -> None:
        super().__init__()
        self._speakers = speakers
        self._glyphs = glyphs
        self._styles = LookStyles(self)
        self._numbers = speakers.named()
        self._time = speakers.time()
        self._cursor = self._top = 0
        self._line = lru_cache(maxsize=_KEPT)(self._make_line)

    @property
    def selected(self) -> Speaker | None:
        """The speaker that the cursor is on."""
        if not self._numbers:
            return None
        (speaker,) = self._speakers.lines([self._numbers[self._cursor]])
        return speaker

    @property
    def place(self) -> tuple[int, int]:
        """Which speaker is selected, from 1, and of how many."""
        return self._cursor + bool(self._numbers), len(self._numbers)

    def find(self, typed: str) -> None:
        """List those whose names have the words."""
        self._numbers = self._speakers.named(typed)
        self._go_to(0)

    def scroll_lines(self, count: int) -> None:
        """Move the cursor down by lines, or up by a negative count."""
        self._go_to(self._cursor + count)

    def show_first(self) -> None:
        """Go to the first speaker."""
        self._go_to(0)

    def show_last(self) -> None:
        """Go to the last speaker."""
        self._go_to(len(self._numbers) - 1)

    def render_line(self, y: int) -> Strip:
        """The speaker on a line of the screen."""
        width, place = self.size.width, self._top + y
        if place >= len(self._numbers):
            told = " Nobody is called so." if y == 0 and len(self._speakers) else ""
            return self._styles.strip([(told, (Look.MUTED,))], width)
        strip = self._styles.strip(self._line(self._numbers[place], width), width - 1)
        if place != self._cursor:
            return Strip.join([self._styles.strip([], 1), strip])
        bar = self._styles.strip([(self._glyphs.cursor, (Look.PLAIN,))], 1)
        here = self._styles.of((Look.HERE,))
        return Strip.join([bar, Strip(Segment.apply_style(strip, post_style=here))])

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._styles.clear()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._go_to(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Select a speaker by the mouse; twice narrows the timeline."""
        if self._top + event.y < len(self._numbers):
            self._go_to(self._top + event.y)
            if event.chain == 2:
                self.post_message(self.Chosen())

    def _go_to(self, place: int) -> None:
        count, height = len(self._numbers), max(1, self.size.height)
        self._cursor = max(0, min(place, count - 1))
        top = max(self._cursor - height + 1, min(self._top, self._cursor))
        self._top = max(0, min(top, count - height))
        self.refresh()
        self.post_message(self.Moved())

    def _make_line(self, number: int, width: int) -> list[Piece]:
        (speaker,) = self._speakers.lines([number])
        return list(self._pieces(speaker, columns(width - 1)))

    def _pieces(self, speaker: Speaker, cells: Columns) -> Iterator[Piece]:
        shown = self._glyphs.shown
        look = Look.SPEAKER if is_name(speaker.name) else Look.PLAIN
        yield f"{speaker.quotes:>{_COUNT - 2},}  ", (Look.MUTED,)
        yield self._cut(shown(speaker.name), cells.name), (look,)
        if cells.role:
            role = next(iter(speaker.roles), "")
            yield self._cut(shown(role), cells.role), (Look.PLAIN,)
        if cells.dates:
            yield f"  {self._glyphs.told(dates(speaker)):<{_DATES - 2}}", (Look.MUTED,)
        if cells.spark:
            yield f"  {self._spark(speaker, cells.spark)}", (Look.PLAIN,)
        if cells.cue:
            yield f"  {self._cut(shown(speaker.cue), cells.cue - 2)}", (Look.MUTED,)

    def _spark(self, speaker: Speaker, cells: int) -> str:
        parts = min(cells, len(self._time))
        counts = self._speakers.density(speaker.number, self._time, parts)
        return self._glyphs.sparkline(counts).ljust(cells)

    def _cut(self, text: str, cells: int) -> str:
        if cell_len(text) <= cells:
            return set_cell_size(text, max(0, cells))
        return set_cell_size(text, max(0, cells - 1)) + self._glyphs.ellipsis


def dates(speaker: Speaker) -> str:
    """The first day and the last, as ISO 8601."""
    first, last = (
        f"{day.year:04}-{day.month:02}-{day.day:02}"
        for day in map(civil, (speaker.first, speaker.last))
    )
    return first if first == last else f"{first} – {last}"
