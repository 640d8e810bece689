"""What narrows the timeline: a query, and the looking for what it finds."""

from __future__ import annotations

from array import array
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING

from tui.store import Store

if TYPE_CHECKING:
    from tui.store.filtering import Narrowing

_ENOUGH = 100
"""Rows that fill a screen."""
_FIRST_SECONDS = 0.04
_TURN_SECONDS = 0.006
"""How long looking may keep the screen from going on, until there are enough rows to
show and then."""


class Filter:
    """A query that is in force, and the rows that it has found so far."""

    def __init__(self, store: Store) -> None:
        self.text = ""
        """The query as typed, or ""."""
        self._store = store
        self._narrowing: Narrowing | None = None
        self._rows: array[int] | None = None
        self._seconds = _FIRST_SECONDS

    @property
    def rows(self) -> array[int]:
        """What is to be shown, in the order of time."""
        return self._store.order() if self._rows is None else self._rows

    @property
    def is_looking(self) -> bool:
        """Whether there may be more to find."""
        return self._narrowing is not None

    def start(self, text: str, near: int) -> None:
        """Look for what a query finds, first around a row.

        Raises:
            QueryError: the query means nothing; what is in force stays so.
        """
        if text.strip():
            from tui.query import parse

            query = parse(text, date.today())
            self._narrowing = self._store.narrowing(query, near)
            self.text = text.strip()
            self._rows = array("q")
            self._store.keep(self._narrowing.kept)
            self._seconds = _FIRST_SECONDS
        else:
            self.clear()

    def clear(self) -> None:
        """Let everything be shown."""
        self.text, self._narrowing, self._rows = "", None, None
        self._store.keep(None)

    def go_on(self) -> bool:
        """Look on for a moment; whether there is something new to be shown.

        New are the first rows that are found, and all in the end.

        Raises:
            UsageError: a regular expression takes too long; nothing is in force then.
        """
        had_some = bool(self._rows)
        self._look()
        return not self.is_looking or bool(self._rows) > had_some

    def with_words(self, words: str, in_quotes: bool) -> str:
        """The query that finds only what has these words of a search, too."""
        from tui.query import as_query, narrower

        return narrower(self.text, as_query(words, in_quotes), date.today())

    def _look(self) -> None:
        narrowing, until = self._narrowing, monotonic() + self._seconds
        if narrowing is None:
            return
        had_enough = narrowing.found >= _ENOUGH
        try:
            while not narrowing.is_done and monotonic() < until:
                narrowing.step()
                if not had_enough and narrowing.found >= _ENOUGH:
                    break
        except BaseException:
            self.clear()
            raise
        self._seconds = _TURN_SECONDS
        if narrowing.is_done or not self._rows:
            self._rows = narrowing.rows
        if narrowing.is_done:
            self._narrowing = None
