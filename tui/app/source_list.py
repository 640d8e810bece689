"""The list of what was read: a line an article, after a line a failure."""

from __future__ import annotations

from collections.abc import Sequence
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
from tui.date_text import counted
from tui.model import Article
from tui.store import Store, Summary

_NARROW = 60
"""Cells; with less, counts are told by numbers alone, and no way of dating."""
_WIDE = 100
"""Cells; with as many, how a date is known stands beside it."""
_BY = 12
"""Cells for how a date is known."""


class Failure(NamedTuple):
    """A source that could not be read, and why."""

    message: str


Source = Summary | Failure


class SourceList(Scroller):
    """Failures first, then the articles, the oldest first; asks for those in view."""

    BINDING_GROUP_TITLE = "Sources"
    COMPONENT_CLASSES = LOOK_CLASSES
    DEFAULT_CSS = LOOKS_CSS

    class Moved(Message):
        """Another source is selected, or there are more of them."""

    class Chosen(Message):
        """The selected source is to be opened."""

    def __init__(self, store: Store, glyphs: Glyphs, begin: Article | None) -> None:
        """Begin at an article, or with what failed."""
        super().__init__()
        self._begin = begin
        self._store = store
        self._glyphs = glyphs
        self._styles = LookStyles(self)
        self._cursor = self._top = 0
        self._failures = self._articles = 0
        self._window: tuple[range, Sequence[Source]] = range(0), ()

    @property
    def selected(self) -> Source | None:
        """The source that the cursor is on."""
        seen, sources = self._window
        return sources[seen.index(self._cursor)] if self._cursor in seen else None

    @property
    def place(self) -> tuple[int, int]:
        """Which source is selected, from 1, and of how many."""
        return self._cursor + 1, self._failures + self._articles

    def renew(self) -> None:
        """List what the store holds now; the cursor stays on its source."""
        selected = self.selected
        self._failures = self._store.troubles().failures
        counts = self._store.counts()
        self._articles = counts.articles + counts.hidden
        if isinstance(selected, Summary):
            place = self._store.article_place(selected.article, selected.published)
            self._top += self._failures + place - self._cursor
            self._cursor = self._failures + place
        self._show_from(self._top)

    def scroll_lines(self, count: int) -> None:
        """Move the cursor down by lines, or up by a negative count."""
        self._go_to(self._cursor + count)

    def show_first(self) -> None:
        """Go to the first source."""
        self._go_to(0)

    def show_last(self) -> None:
        """Go to the last source."""
        self._go_to(self._failures + self._articles - 1)

    def render_line(self, y: int) -> Strip:
        """The source on a line of the screen."""
        seen, sources = self._window
        width = self.size.width
        if self._top + y not in seen:
            return self._styles.strip([], width)
        pieces = list(self._pieces(sources[y], width - 1))
        strip = self._styles.strip(pieces, width - 1)
        if self._top + y != self._cursor:
            return Strip.join([self._styles.strip([(" ", (Look.PLAIN,))], 1), strip])
        bar = self._styles.strip([(self._glyphs.cursor, (Look.PLAIN,))], 1)
        here = self._styles.of((Look.HERE,))
        return Strip.join([bar, Strip(Segment.apply_style(strip, post_style=here))])

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._styles.clear()

    def on_mount(self) -> None:
        """Count what there is, and go to where one comes from."""
        self.renew()
        if self._begin:
            place = self._store.article_place(self._begin.id, self._begin.published)
            self._cursor = self._failures + place

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._go_to(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Select a source by the mouse; twice opens it."""
        if self._top + event.y in self._window[0]:
            self._go_to(self._top + event.y)
            if event.chain == 2:
                self.post_message(self.Chosen())

    def _go_to(self, place: int) -> None:
        last = self._failures + self._articles - 1
        self._cursor = max(0, min(place, last))
        height = max(1, self.size.height)
        self._show_from(max(self._cursor - height + 1, min(self._top, self._cursor)))

    def _show_from(self, top: int) -> None:
        total, height = self._failures + self._articles, self.size.height
        self._top = max(0, min(top, total - height))
        end = min(self._top + height, total)
        failed = [
            Failure(message)
            for message in self._store.failures(
                self._top, max(0, min(end, self._failures) - self._top)
            )
        ]
        first = max(0, self._top - self._failures)
        count = max(0, end - max(self._top, self._failures))
        articles = self._store.articles(first, count)
        self._window = range(self._top, end), [*failed, *articles]
        self.refresh()
        self.post_message(self.Moved())

    def _pieces(self, source: Source, width: int) -> list[Piece]:
        if isinstance(source, Failure):
            text = self._glyphs.shown(source.message)
            failed = self._glyphs.told("failed")
            return [
                (f" {failed:<10}  ", (Look.HIT,)),
                (self._cut(text, width - 13), (Look.PLAIN,)),
            ]
        head: list[Piece] = [(f" {source.published.isoformat()}  ", (Look.MUTED,))]
        if width >= _WIDE:
            guess = " ?" if source.published_by.is_guess else ""
            by = source.published_by.split(",")[0] + guess
            head.append((f"{by:<{_BY}}", (Look.MUTED,)))
        tail = self._counts(source, width)
        room = width - cell_len(tail) - sum(cell_len(text) for text, _ in head)
        title = self._glyphs.shown(source.title or source.location)
        is_aside = source.copy_of or source.is_hidden
        look = Look.MUTED if is_aside else Look.PLAIN
        return [*head, (self._cut(title, room), (look,)), (tail, (Look.MUTED,))]

    def _counts(self, source: Summary, width: int) -> str:
        quotes = f"{self._glyphs.quote}{source.quotes}" if source.quotes else ""
        if width < _NARROW:
            return " hidden " if source.is_hidden else f" {source.events:>3} "
        copy = "copy" if source.copy_of else ""
        if source.is_hidden:
            return f"  {copy:>4} {'hidden':>10} {'':>5} "
        events = counted(source.events, "event")
        return f"  {copy:>4} {events:>10} {quotes:>5} "

    def _cut(self, text: str, cells: int) -> str:
        if cell_len(text) <= cells:
            return set_cell_size(text, max(0, cells))
        return set_cell_size(text, max(0, cells - 1)) + self._glyphs.ellipsis
