"""The timeline pane: a line an event, in the order of time."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.event_line import (
    NAMES,
    Looks,
    Row,
    event_strip,
    landmark_strip,
    told_strip,
)
from tui.app.glyphs import Glyphs
from tui.app.landmarks import Landmark, Lines
from tui.app.long_view import LongView
from tui.app.motions import MOTIONS
from tui.app.window import Found, Window, rails
from tui.model import DateValue
from tui.store import Line, Spell, Store, keys

_NOTHING = ("Nothing passes the filter.", "F clears it, f changes it.")
_ALL_HIDDEN = ("Everything is hidden.", "u undoes; i lists the sources, x shows one.")


class EventList(LongView, can_focus=True):
    """Events in chronological order, one line each."""

    BINDING_GROUP_TITLE = "Timeline"
    BINDINGS: ClassVar[list[BindingType]] = MOTIONS

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"event-list--{name.replace('_', '-')}" for name in NAMES
    }

    DEFAULT_CSS = """
    EventList {
        & > .event-list--date, & > .event-list--counts { color: $text-muted; }
        & > .event-list--exact { color: $text-accent; }
        & > .event-list--vague { color: $text-muted; }
        & > .event-list--to-come { color: $text-success; }
        & > .event-list--year { color: $text-primary; text-style: bold; }
        & > .event-list--month { color: $text-primary; }
        & > .event-list--gap { color: $text-muted; }
        & > .event-list--published { color: $text-warning; }
        & > .event-list--note { color: $text-warning; text-style: bold; }
        & > .event-list--hit { text-style: bold underline; }
        & > .event-list--cursor { text-style: reverse; }
        & > .event-list--bar { color: $text-accent; text-style: bold; }
        &:focus > .event-list--cursor { text-style: reverse bold; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """The place of the selected event, counted from the first."""

    @dataclass
    class Opened(Message):
        """An event is to be read in its article."""

        row: int

    def __init__(
        self, store: Store, glyphs: Glyphs, on_move: Callable[[], None]
    ) -> None:
        """Show all events of the store.

        `on_move` is called in the turn of the key that moves the cursor or the view,
        so that all that shows it is drawn in one frame.
        """
        super().__init__()
        self._store = store
        self._glyphs = glyphs
        self._on_move = on_move
        self._window = Window()
        self._lay_out(store.order())
        self._looks: Looks | None = None
        self._words = ""
        self._marked: int | None = None
        self._found: Found | None = None
        self._count = ""
        self._begins = False
        """Whether it has never had a size, and begins elsewhere than at the top."""

    @property
    def row(self) -> int | None:
        """The row of the selected event; None where there is none."""
        return self._order[self.cursor] if self._order else None

    @property
    def events(self) -> int:
        """How many there are."""
        return len(self._order)

    @property
    def view(self) -> tuple[DateValue, DateValue] | None:
        """The dates of the first and the last event on the screen."""
        window = self._seen()
        if not window.places:
            return None
        first, last = window.places[0], window.places[-1]
        return window.lines[first].value, window.lines[last].value

    def select(self, row: int) -> None:
        """Select the event of a row, or the first one after it.

        If it is out of sight it comes into the middle.
        """
        place = self.validate_cursor(bisect_left(self._order, row))
        line, height = self._laid_out.line(place), self.size.height
        if not self.scroll_offset.y <= line < self.scroll_offset.y + height:
            self.scroll_to(y=line - height // 2, animate=False, force=True)
        self.cursor = place

    def begin(self, row: int) -> None:
        """Be, before anything is drawn, at the first event that is not before a row."""
        place = self.validate_cursor(bisect_left(self._order, row))
        self.set_reactive(EventList.cursor, place)
        self._begins = True

    def show(self, order: array[int], row: int | None = None) -> None:
        """Show these rows; the cursor stays on its event, and that on its line.

        `row` says where the event is now, if that is not where it was.
        """
        row = self.row if row is None else row
        self._show(order, 0 if row is None else bisect_left(order, row))

    def _show(self, order: array[int], place: int, *, with_gaps: bool = True) -> None:
        """Show these rows with the cursor at a place, on the line where it was."""
        at = self._laid_out.line(self.cursor) - self.scroll_offset.y
        had_rows = bool(self._order)
        self._lay_out(order, with_gaps=with_gaps)
        self.virtual_size = Size(1, len(self._laid_out))
        place = self.validate_cursor(place)
        self.set_reactive(EventList.cursor, place)
        if had_rows:
            top = self._laid_out.line(place) - at
            self.scroll_to(y=top, animate=False, force=True)
        self._bring_into_view()
        # Where the panes stand one above the other, it is as high as its lines.
        self.refresh(
            layout=self.styles.height is not None and self.styles.height.is_auto
        )
        self._on_move()

    def light(self, words: str, found: Found | None = None) -> None:
        """Light the words, and the quotes of the rows that a search found."""
        self._words, self._found = words, found
        self._window = Window(lines=self._window.lines)
        self.refresh()

    def mark(self, row: int | None) -> None:
        """Mark a row as one that is to be merged; None: none is."""
        if row != self._marked:
            self._marked = row
            self.refresh()

    def look_again(self) -> None:
        """Ask the store anew for what is on the screen."""
        self._window = Window()
        self.refresh()
        self._on_move()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are, where the style lets it grow."""
        return len(self._laid_out) or len(_NOTHING) + 1

    def prepare(self) -> None:
        """Ask the store for what is on the screen, once for all lines."""
        self._seen()

    def draw(self, number: int, width: int) -> Strip:
        """The event, or the landmark, on a line."""
        looks = self._styled()
        if number >= len(self._laid_out):
            is_empty = not self._order and 0 < number <= len(_NOTHING)
            texts = _NOTHING if self._store.order() else _ALL_HIDDEN
            return told_strip(texts[number - 1] if is_empty else "", width, looks)
        found = self._laid_out.at(number)
        if isinstance(found, Landmark):
            return landmark_strip(found, width, self._glyphs, looks)
        return event_strip(self._drawn(found), width, self._glyphs, looks)

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._looks = None

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on an event."""
        return max(0, min(cursor, len(self._order) - 1))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Show the cursor, and tell the app in the same turn."""
        top = self.scroll_offset.y
        self._bring_into_view()
        for place in (before, cursor):
            self.refresh_line(self._laid_out.line(place))
        if self.scroll_offset.y == top:
            # If it has scrolled, it has told so already.
            self._on_move()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the app what has come into view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._on_move()

    def on_mount(self) -> None:
        """Make room for all lines."""
        self.virtual_size = Size(1, len(self._laid_out))

    def on_resize(self) -> None:
        """Keep the cursor in view; where it begins it comes into the middle."""
        if self._begins and self.row is not None:
            self.select(self.row)
        self._begins = False
        self._bring_into_view()
        self._on_move()

    def on_key(self, event: Key) -> None:
        """Gather the digits of a count."""
        if event.is_printable and event.character in set(
            "1234567890"[: 9 + bool(self._count)]
        ):
            self._count += event.character or ""
            event.stop()
        elif event.key not in self._bindings.key_to_bindings:
            self._count = ""

    def on_click(self, event: Click) -> None:
        """Select an event by the mouse; twice opens it."""
        if self._order and not self.is_on_thumb(event):
            self.cursor = self._laid_out.nearest(event.y + self.scroll_offset.y)
            if event.chain == 2:
                self.post_message(self.Opened(self._order[self.cursor]))

    def action_move(self, step: int) -> None:
        """Go by events."""
        self.cursor += step * self._counted()

    def action_page(self, pages: float) -> None:
        """Go by a part of the pane's height."""
        lines = round(pages * max(1, self.size.height - 1) * self._counted())
        place = self._laid_out.nearest(self._laid_out.line(self.cursor) + lines)
        step = 1 if pages > 0 else -1
        # Among landmarks a short page may lead nowhere: go on by one at least.
        self.cursor = place if place != self.cursor else place + step

    def action_first(self) -> None:
        """Go to the first event, or to the one of the typed number."""
        self.cursor = self._counted() - 1

    def action_last(self) -> None:
        """Go to the last event, or to the one of the typed number."""
        self.cursor = self._counted(len(self._order)) - 1

    def action_month(self, steps: int) -> None:
        """Go by months that have events."""
        self.cursor = self._laid_out.month(self.cursor, steps * self._counted())

    def action_year(self, steps: int) -> None:
        """Go by years that have events."""
        self.cursor = self._laid_out.year(self.cursor, steps * self._counted())

    def _counted(self, default: int = 1) -> int:
        """The count that was typed before the key, which is then forgotten."""
        count, self._count = self._count, ""
        return int(count[-9:] or default)

    def _lay_out(self, order: array[int], *, with_gaps: bool = True) -> None:
        self._order = order
        published = self._store.published() if order else None
        self._laid_out = Lines(order, published, self._values, with_gaps=with_gaps)
        self._window = Window()

    def _values(self, rows: Sequence[int]) -> list[DateValue]:
        return [line.value for line in self._store.lines(rows)]

    def _bring_into_view(self) -> None:
        height, top = self.size.height, self.scroll_offset.y
        if not height or not self._order:
            return
        line = self._laid_out.line(self.cursor)
        # What stands above an event, such as its year, comes into view with it.
        above = self._laid_out.line(self.cursor - 1) + 1 if self.cursor else 0
        if line >= top + height:
            top = line - height + 1
        elif above < top:
            top = max(above, line - height + 1)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def _drawn(self, place: int) -> Row:
        window = self._window
        line = window.lines[place]
        first = place == window.places[0]
        return Row(
            line,
            above=None if first else window.lines[place - 1].value,
            rail=window.rails.get(place, " "),
            selected=place == self.cursor,
            found=line.row in window.found,
            words=self._words,
            marked=line.row == self._marked,
        )

    def _seen(self) -> Window:
        """The window on the events that are on the screen now."""
        top, height = self.scroll_offset.y, self.size.height
        first = self._laid_out.nearest(top)
        last = self._laid_out.nearest(top + height - 1)
        places = range(first, last + 1) if self._order and height else range(0)
        if places != self._window.places:
            self._window = self._look(places, self._window.lines)
        return self._window

    def _look(self, places: range, known: Mapping[int, Line]) -> Window:
        if not places:
            return Window()
        missing = [place for place in places if place not in known]
        rows = [self._order[place] for place in missing]
        asked = dict(zip(missing, self._store.lines(rows), strict=True))
        lines = {place: asked.get(place) or known[place] for place in places}
        after = places[-1] + 1
        end = self._order[after] if after < len(self._order) else keys.LAST
        spells = self._spells(list(lines.values()))
        return Window(
            places,
            lines,
            rails(spells, self._order, places, self._glyphs),
            self._found(self._order[places[0]], end) if self._found else frozenset(),
        )

    def _spells(self, lines: Sequence[Line]) -> list[Spell]:
        """The events of several days that are seen to last over some of these."""
        return self._store.spells(lines)

    def _styled(self) -> Looks:
        if self._looks is None:
            names = (f"event-list--{name.replace('_', '-')}" for name in NAMES)
            self._looks = Looks(*map(self.get_component_rich_style, names))
        return self._looks
