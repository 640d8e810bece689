"""Looking for words in quotes and passages, among all rows or those that are kept."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Callable

from tui.store import keys, words
from tui.store.values import Hit, Scope

_FEW = 20_000
"""Of the rows that are kept."""

_STANDING = "coalesce((SELECT best FROM telling WHERE telling.row = event), event)"
"""The row that stands for the telling `event`, in a query over quotes or passages."""


class Searcher:
    """Finds words in the order of time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._kept: array[int] | None = None
        self._best: Callable[[int], int] = int
        self._range = 0, keys.LAST
        """The keys that those of the rows that are kept lie within."""
        database.create_function("kept", 1, self.keeps)

    def keep(self, rows: array[int] | None, best: Callable[[int], int]) -> None:
        """Search among these rows alone, and what is folded in them; None: all.

        `best` gives the row that a row is folded in, or that row itself.
        """
        self._kept, self._best = rows, best
        self._range = 0, keys.LAST
        if rows is None:
            return
        if len(rows) <= _FEW:
            # A table is asked sooner than a function, of which many are soon enough.
            write = self._database.execute
            write("CREATE TEMP TABLE IF NOT EXISTS few (row INTEGER PRIMARY KEY)")
            write("DELETE FROM few")
            write(
                "INSERT INTO few SELECT value FROM json_each(?)", (str(rows.tolist()),)
            )
            write(
                "INSERT OR IGNORE INTO few SELECT row FROM telling "
                "WHERE best IN (SELECT row FROM few)"
            )
        if rows:
            self._range = self._edges(rows[0], rows[-1] | keys.MAX_SERIAL)

    def keeps(self, row: int) -> bool:
        """Whether a row is among those that are searched."""
        if self._kept is None:
            return True
        best = self._best(row)
        place = bisect_left(self._kept, best)
        return place < len(self._kept) and self._kept[place] == best

    def hits(
        self,
        typed: str,
        scope: Scope,
        between: tuple[int, int],
        direction: str,
        limit: int,
    ) -> list[Hit]:
        """The first hits of those whose keys lie between, `ASC` or `DESC`."""
        query = words.fts_query(typed)
        if not query:
            return []
        key = f"{scope.value}_words.rowid"
        rows = self._database.execute(
            f'SELECT id, {_STANDING}, start, "end", event '
            f"FROM {self._matching(scope)} "
            f"AND {key} BETWEEN ?2 AND ?3 ORDER BY {key} {direction} LIMIT ?4",
            (query, *self._among(*between), limit),
        )
        return list(map(Hit._make, rows))

    def text_only(self, typed: str, limit: int) -> int:
        """How many passages have the words and none of the quotes that have them."""
        query = words.fts_query(typed)
        if not query:
            return 0
        ((count,),) = self._database.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {self._matching(Scope.TEXT)} "
            "AND passage_words.rowid NOT IN "
            f"(SELECT passage FROM {self._matching(Scope.QUOTES)}) LIMIT ?2)",
            (query, limit),
        )
        return int(count)

    def rows(self, typed: str, scope: Scope, first: int, end: int) -> frozenset[int]:
        """Which of the rows from `first` to before `end` have hits."""
        query = words.fts_query(typed)
        if not query:
            return frozenset()
        rows = self._database.execute(
            f"SELECT DISTINCT {_STANDING} FROM {self._matching(scope)} "
            f"AND {scope.value}_words.rowid BETWEEN ?2 AND ?3",
            (query, *self._edges(first, end - 1)),
        )
        return frozenset(row for (row,) in rows)

    def _matching(self, scope: Scope) -> str:
        """The tail of a query over what matches its first parameter."""
        table = scope.value
        return (
            f"{table}_words CROSS JOIN {table} ON {table}.id = {table}_words.rowid "
            f"WHERE {table}_words MATCH ?1"
        ) + self._among_kept()

    def _among_kept(self) -> str:
        if self._kept is None:
            return " AND event NOT IN (SELECT row FROM gone)"
        return " AND event IN few" if len(self._kept) <= _FEW else " AND kept(event)"

    def _among(self, first: int, last: int) -> tuple[int, int]:
        """The keys of this range that those of the rows that are kept lie within."""
        if self._kept is None:
            return first, last
        if not self._kept:
            return 0, 0
        return max(first, self._range[0]), min(last, self._range[1])

    def _edges(self, first: int, last: int) -> tuple[int, int]:
        """The keys that those of the tellings of the rows between lie within."""
        least, greatest = self._database.execute(
            "SELECT min(row), max(row) FROM telling WHERE best BETWEEN ? AND ?",
            (first, last),
        ).fetchone()
        if least is None:
            return first, last
        return min(first, least), max(last, greatest | keys.MAX_SERIAL)
