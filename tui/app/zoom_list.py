"""The timeline pane seen from near or afar: all events, or the best told of each time.

From afar a row stands for a stretch of time, and says how many events it hides.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.event_line import Row
from tui.app.event_list import EventList
from tui.app.glyphs import Glyphs
from tui.store import Line, Spell, Store, keys
from tui.store.zooming import Distance, Seen, Zoom

KEY_DATES = 12
"""How many there are unless a number is asked for: they fit on a screen."""

_WHOLE = (Zoom.EVERYTHING, Zoom.DAYS, Zoom.WEEKS, Zoom.MONTHS)
"""Where an empty month between two rows is empty indeed."""


class ZoomList(EventList):
    """Events in the order of time, as near as one likes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *EventList.BINDINGS,
        Binding(
            "z,plus,equals_sign", "zoom(1)", "Zoom in", id="list.zoom-in",
            key_display="z/+",
            tooltip="Zoom in: to years, months, weeks, days and everything",
        ),
        Binding(
            "Z,minus", "zoom(-1)", "Zoom out", id="list.zoom-out", key_display="Z/-",
            tooltip="Zoom out: to the best of each day, week, month and year, of all",
        ),
    ]  # fmt: skip

    def __init__(
        self,
        store: Store,
        glyphs: Glyphs,
        on_move: Callable[[], None],
        key_dates: int = 0,
    ) -> None:
        """Show all events of the store, or so many key dates if there is a number."""
        super().__init__(store, glyphs, on_move)
        self.zoom = Zoom.EVERYTHING
        """How near the timeline is seen."""
        self._key_dates = key_dates or KEY_DATES
        self._whole = self._order
        self._distance: Distance | None = None
        self._from_afar: dict[Zoom, Seen] = {}
        self._rows = Seen(self._whole, self._whole, array("q"))
        if key_dates:
            self.zoom = Zoom.KEY_DATES
            self._rows = self._seen_from(self.zoom)
            self._lay_out(self._rows.rows, with_gaps=False)

    @property
    def whole(self) -> array[int]:
        """The rows of all events, whatever is seen of them."""
        return self._whole

    def show(self, order: array[int], row: int | None = None) -> None:
        """Show these rows, as near as before; the cursor stays where it is.

        `row` says where that is now, if it is not where it was.
        """
        self._whole, self._distance, self._from_afar = order, None, {}
        self._show_from(self.zoom, row)

    def select(self, row: int) -> None:
        """Select the event of a row, or the first one after it; near enough to see."""
        if self.zoom is not Zoom.EVERYTHING and row not in self._rows.rows:
            self.zoom_to(Zoom.EVERYTHING)
        super().select(row)

    def go_to(self, position: int) -> None:
        """Select what is at an instant, or the first after it, as near as before."""
        key = keys.first_begun(position)
        if self.zoom is Zoom.EVERYTHING:
            super().select(key)
        elif self._rows.rows:
            super().select(self._rows.rows[self._place(self._rows, key)])

    def zoom_to(self, zoom: Zoom) -> None:
        """See the timeline from there; the cursor stays in its time."""
        self._show_from(zoom)

    def action_zoom(self, steps: int) -> None:
        """See more, or less, by levels that make a difference."""
        steps *= self._counted()
        step = 1 if steps > 0 else -1
        for zoom in range(self.zoom + step, len(Zoom) * (step > 0) - (step < 0), step):
            if self._seen_from(Zoom(zoom)).rows != self._rows.rows:
                self._show_from(Zoom(zoom))
                steps -= step
                if not steps:
                    return

    def _seen_from(self, zoom: Zoom) -> Seen:
        if zoom is Zoom.EVERYTHING:
            return Seen(self._whole, self._whole, array("q"))
        if self._distance is None:
            self._distance = Distance(self._whole, self._store.ranking())
        if zoom not in self._from_afar:
            self._from_afar[zoom] = self._distance.seen(zoom, self._key_dates)
        return self._from_afar[zoom]

    def _show_from(self, zoom: Zoom, row: int | None = None) -> None:
        row = self.row if row is None else row
        self.zoom, self._rows = zoom, self._seen_from(zoom)
        place = 0 if row is None else self._place(self._rows, row)
        self._show(self._rows.rows, place, with_gaps=zoom in _WHOLE)

    def _place(self, seen: Seen, row: int) -> int:
        """The place of the stretch of time that a row is in, or is nearest to."""
        if self.zoom is Zoom.EVERYTHING:
            return bisect_left(seen.rows, row)
        after = bisect_right(seen.starts, row)
        if self.zoom is Zoom.KEY_DATES and 0 < after < len(seen.rows):
            passed = keys.position(row) - keys.position(seen.starts[after - 1])
            left = keys.position(seen.starts[after]) - keys.position(row)
            return after if left < passed else after - 1
        return max(0, after - 1)

    def _drawn(self, place: int) -> Row:
        row = super()._drawn(place)
        if self.zoom is Zoom.EVERYTHING:
            return row
        return row._replace(folded=self._rows.folded[place])

    def _spells(self, lines: Sequence[Line]) -> list[Spell]:
        # From afar the events that lie within another are not all seen.
        return super()._spells(lines) if self.zoom is Zoom.EVERYTHING else []
