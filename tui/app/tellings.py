"""The tellings of the selected event, and which of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.detail_text import Told
from tui.app.glyphs import Glyphs
from tui.app.places import blocks_of
from tui.model import Event, Quote
from tui.store import Store

if TYPE_CHECKING:
    from tui.app.tellings_text import Group
    from tui.store.folding import Telling


class Tellings:
    """An event that one article tells, or several."""

    def __init__(self, store: Store, glyphs: Glyphs) -> None:
        self._store = store
        self._glyphs = glyphs
        self._tellings: list[Telling] = []
        self._row = 0
        self.shown = 0
        """The row of the one that is shown."""
        self.is_by_hand = False
        """Whether a person noted something on them, or may have chosen them."""

    def select(self, row: int, shown: int | None = None) -> None:
        """Be those of a row; `shown` is the row of the one to be shown, if it is said.

        Of the same row the one that is shown stays so.
        """
        if row != self._row:
            self._row = self.shown = row
            (line,) = self._store.lines([row])
            self.is_by_hand = line.is_noted or line.is_edited or line.is_hidden
            several = line.sources > 1 or line.is_edited
            self._tellings = self._store.tellings(row) if several else []
        # What is to be shown may be gone: files change while they are watched.
        if shown in (row, *(one.row for one in self._tellings)):
            self.shown = shown

    def forget(self) -> None:
        """Ask the store anew."""
        self._row = self.shown = 0

    def shows(self, row: int) -> bool:
        """Show the one of a row, if it is there; whether it is another than before."""
        is_other = row != self.shown and row in (one.row for one in self._tellings)
        if is_other:
            self.shown = row
        return is_other

    @property
    def all(self) -> list[Telling]:
        """All of them, that of the row first."""
        return self._tellings or self._store.tellings(self._row)

    @property
    def telling(self) -> Telling:
        """The one that is shown."""
        return next(one for one in self.all if one.row == self.shown)

    @property
    def event(self) -> Event:
        """The event as the article that is shown tells it."""
        return self._store.event(self.shown)

    @property
    def group(self) -> Group | None:
        """All of them, the one that is shown first; None where there is but one."""
        if len(self._tellings) < 2:
            return None
        from tui.app.tellings_text import Group

        first = sorted(self._tellings, key=lambda one: one.row != self.shown)
        return Group(first, self._load)

    def step(self) -> tuple[int, int] | None:
        """Show the next one; which it is, from 1, and of how many."""
        if len(self._tellings) < 2:
            return None
        rows = [telling.row for telling in self._tellings]
        at = (rows.index(self.shown) + 1) % len(rows)
        self.shown = rows[at]
        return at + 1, len(rows)

    def quotes(self) -> list[tuple[Quote, Event]]:
        """Every quote of every telling, with the telling; those shown first."""
        rows = [self.shown]
        rows += [one.row for one in self._tellings if one.row != self.shown]
        events = map(self._store.event, rows)
        return [(quote, event) for event in events for quote in event.quotes]

    def _load(self, telling: Telling) -> Told:
        event = self._store.event(telling.row)
        article = self._store.article(event.article)
        dates = self._store.dates(event.article)
        return Told(event, article, blocks_of(article), dates, (), None, self._glyphs)
