"""The rows that a query finds, looked for from one row outwards in short steps.

A step looks through a block of rows and takes some milliseconds whatever their number
is, so that the first screen is there at once and a person may go on meanwhile.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Collection

from tui import query as q
from tui.store import keys
from tui.store.finding import Finder, has_pattern
from tui.store.kept import Kept
from tui.store.known import Known

_BLOCK = 1_024
_SLOW_BLOCK = 16
"""Rows whose text is matched with a regular expression."""


class Narrowing:
    """The looking for what a query finds among rows.

    The database shows itself as it was at the first step as long as this is kept.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        query: q.Query,
        order: array[int],
        near: int = 0,
    ) -> None:
        """Look among the rows in `order` and the tellings folded in them.

        It begins around the row `near`.
        """
        self._ask = database.execute
        self._query = query
        self._order = order
        self._size = _SLOW_BLOCK if has_pattern(query) else _BLOCK
        self._firsts = order[:: self._size]
        """The first row of each block, which goes on to the next; so it has what is
        folded and stands between."""
        self._next = max(0, bisect_right(self._firsts, near) - 1)
        self._previous = self._next - 1
        """The blocks that are to be looked through next."""
        self._goes_forward = False
        known = Known(database)
        self._reading = known.read(query)
        self._forward = Finder(database, known, is_forward=True)
        self._backward = Finder(database, known, is_forward=False)
        self._found: dict[int, array[int]] = {}
        """The rows that were found in blocks, in the order of time."""
        self.found = 0
        """How many they are."""
        self.kept = Kept()
        """They and all that is told together with them."""

    @property
    def is_done(self) -> bool:
        """Whether all rows have been looked through."""
        return self._previous < 0 and self._next >= len(self._firsts)

    @property
    def rows(self) -> array[int]:
        """What has been found so far, in the order of time."""
        rows = array("q")
        for block in sorted(self._found):
            rows.extend(self._found[block])
        return rows

    def step(self) -> None:
        """Look through a block, after or before those that have been looked through.

        Titles are looked through first, where a query asks for sources.

        Raises:
            UsageError: a regular expression takes too long.
        """
        if next(self._reading, False):
            return
        ahead = self._next < len(self._firsts)
        self._goes_forward = ahead and (self._previous < 0 or not self._goes_forward)
        if self._goes_forward:
            self._step_forward()
        elif not self.is_done:
            self._step_backward()

    def _step_forward(self) -> None:
        first, _ = self._ends(self._next)
        near = self._forward.nearest(self._query, first)
        if near is None:
            self._next = len(self._firsts)
            return
        block = max(self._next, bisect_right(self._firsts, near) - 1)
        self._next = block + 1
        self._look(block, self._forward)

    def _step_backward(self) -> None:
        _, last = self._ends(self._previous)
        near = self._backward.nearest(self._query, last)
        if near is None:
            self._previous = -1
            return
        block = min(self._previous, max(0, bisect_right(self._firsts, near) - 1))
        self._previous = block - 1
        self._look(block, self._backward)

    def _ends(self, block: int) -> tuple[int, int]:
        """The least and the greatest key of a block."""
        after = block + 1
        return (
            self._firsts[block] if block else 0,
            self._firsts[after] - 1 if after < len(self._firsts) else keys.LAST,
        )

    def _look(self, block: int, finder: Finder) -> None:
        first, last = self._ends(block)
        place = block * self._size
        told = self._order[place : place + self._size]
        folded = dict(
            self._ask(
                "SELECT row, best FROM telling WHERE row BETWEEN ? AND ?",
                (first, last),
            )
        )
        if folded:
            told = keys.merged(told, folded)
        rows = finder.find(self._query, told)
        standing = {folded.get(row, row) for row in told if row in rows}
        here = {row for row in standing if first <= row <= last}
        self._add(block, here)
        for row in standing - here:
            self._add(max(0, bisect_right(self._firsts, row) - 1), {row})

    def _add(self, block: int, rows: Collection[int]) -> None:
        before = self._found.get(block, array("q"))
        found = keys.merged(before, rows) if before else array("q", sorted(rows))
        self._found[block] = found
        self.found += len(found) - len(before)
        self._keep(rows)

    def _keep(self, rows: Collection[int]) -> None:
        self.kept.add(rows)
        if rows:
            told = self._ask(
                "SELECT row, best FROM telling WHERE best BETWEEN ? AND ?",
                (min(rows), max(rows)),
            )
            self.kept.add(row for row, best in told if best in rows)


def asks_for_hidden(query: q.Query) -> bool:
    """Whether events that are left out are looked at, too."""
    match query:
        case q.Is(q.Kind.HIDDEN):
            return True
        case q.Not(inner):
            return asks_for_hidden(inner)
        case q.All(queries) | q.Either(queries):
            return any(map(asks_for_hidden, queries))
    return False
