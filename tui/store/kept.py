"""Rows that a filter keeps, with what is told together with them."""

from __future__ import annotations

from collections.abc import Iterable

from tui.store import keys


class Kept:
    """A set of rows: a byte for each serial number, for there may be a million."""

    def __init__(self, rows: Iterable[int] = ()) -> None:
        self._marks = bytearray(keys.MAX_SERIAL + 1)
        self.first = keys.LAST
        self.last = 0
        """No row is before the first or after the last."""
        self.add(rows)

    def __contains__(self, row: int) -> bool:
        return bool(self._marks[row & keys.MAX_SERIAL])

    def add(self, rows: Iterable[int]) -> None:
        """Keep these rows, too."""
        marks = self._marks
        for row in rows:
            marks[row & keys.MAX_SERIAL] = 1
            if row < self.first:
                self.first = row
            if row > self.last:
                self.last = row
