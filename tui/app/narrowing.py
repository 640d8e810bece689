"""Showing less: `f`, `F`, `&`, and what is shown when the store holds more."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.app.searching import Searching
from tui.errors import UsageError
from tui.store import Scope

if TYPE_CHECKING:
    from tui.app.filter_line import FilterLine

_NEXT_LOOK = 0.001
"""Seconds until the filter is looked for further, in which keys have their turn."""


class Narrowing(Searching):
    """Shows what a query finds; a search is made among that."""

    _left: int | None = None
    """The row that was selected before a filter found none."""
    _here: int | None = None
    """Where the selected event is now; None: where it was."""

    @cached_property
    def _filter_line(self) -> FilterLine:
        from tui.app.filter_line import FilterLine

        return FilterLine(self._store, self._glyphs, self._submit)

    async def action_filter(self) -> None:
        """Type what is to be shown, from the next key on."""
        await self._filter_line.open(self._filter.text)
        self._show_hints()

    def action_clear_filter(self) -> None:
        """Show all events again."""
        self._narrow("")

    def action_keep_search(self) -> None:
        """Show only what the search finds."""
        in_quotes = self._search.scope is Scope.QUOTES
        self._narrow(self._filter.with_words(self._search.words, in_quotes))

    def _reread(self) -> None:
        """Show what the store holds now, whatever has changed in it."""
        row = self._list.row
        lines = [] if row is None else self._store.lines([row])
        self._store.reread()
        self._here = next(map(self._store.row_like, lines), None)
        self._tellings.forget()
        self._shown = None
        self._renew()

    def _renew(self) -> None:
        """Show what has come; what is selected stays so."""
        counts = self._store.counts()
        self._show_header(counts)
        if counts.events and not self._panes.display:
            self._panes.display = self._status.display = True
            self.query("#empty").remove()
        elif not counts.articles and self._panes.display:
            self._panes.display = self._status.display = False
            self.screen.mount(self._emptiness(counts), before=self._panes)
        self._narrow(self._filter.text)

    def _submit(self, text: str | None) -> None:
        """Take over what was typed as filter, unless it is wrong."""
        from tui.query import QueryError

        try:
            if text is not None:
                self._narrow(text)
        except QueryError as error:
            self._filter_line.blame(error)
            return
        self._filter_line.close()
        self._focus(self._list)

    def _narrow(self, text: str) -> None:
        """Show what a query finds; what comes later is shown when it is found."""
        near = self._here or self._list.row or self._left or 0
        self._filter.start(text, near)
        if not self._filter.is_looking:
            self._show_narrowed()
        self._look_on()

    def _look_on(self) -> None:
        """Look for more of what the filter finds, and let keys have their turn."""
        try:
            if self._filter.is_looking and self._filter.go_on():
                self._show_narrowed()
        except UsageError as error:
            self._show_narrowed()
            self.notify(str(error), severity="warning", markup=False)
        if self._filter.is_looking:
            self.set_timer(_NEXT_LOOK, self._look_on)

    def _show_narrowed(self) -> None:
        self.set_class(bool(self._filter.text), "-filtered")
        row = self._here or self._list.row
        self._list.show(self._filter.rows, row)
        if row is not None:
            self._left = row
        elif self._left is not None:
            self._list.select(self._left)
        if not self._filter.is_looking:
            self._here = None
        self._search_again()
        self._show_hints()
