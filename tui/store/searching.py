"""Looking for words in quotes and passages, among all rows or those that are kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from tui.store import keys
from tui.store.kept import Kept
from tui.store.values import Hit, Scope
from tui.store.vocabulary import Vocabulary

_STRETCH = 256
"""Hits in a row that are not kept before somebody may look at the clock."""

_STANDING = "coalesce((SELECT best FROM telling WHERE telling.row = event), event)"
"""The row that stands for the telling `event`, in a query over quotes or passages."""


class Searcher:
    """Finds words in the order of time."""

    def __init__(self, database: sqlite3.Connection, kept: Kept | None) -> None:
        """Search what is kept; None: all."""
        self._database = database
        self._kept = kept
        self._vocabulary = Vocabulary(database)

    def hits(
        self, typed: str, scope: Scope, first: int, last: int, *, backwards: bool
    ) -> Iterator[Hit | None]:
        """The hits whose keys lie between; now and then None, where it takes long."""
        query = self._vocabulary.asked(typed, scope)
        if not query:
            return
        if self._kept is not None:
            first = max(first, self._kept.first)
            last = min(last, self._kept.last | keys.MAX_SERIAL)
        key = f"{scope.value}_words.rowid"
        found = self._database.execute(
            f'SELECT id, {_STANDING}, start, "end", event FROM {self._matching(scope)} '
            f"AND {key} BETWEEN ?2 AND ?3 "
            f"ORDER BY {key} {'DESC' if backwards else 'ASC'}",
            (query, first, last),
        )
        yield from self._only_kept(map(Hit._make, found))

    def text_only(self, typed: str, quotes: Iterable[Hit]) -> Iterator[Hit | None]:
        """The passages that have the words and none of these quotes.

        Now and then None comes, as with hits.
        """
        keys_of_quotes = json.dumps([hit.key for hit in quotes])
        found = self._database.execute(
            "SELECT passage FROM quote WHERE id IN (SELECT value FROM json_each(?))",
            (keys_of_quotes,),
        )
        passages = {passage for (passage,) in found}
        for hit in self.hits(typed, Scope.TEXT, 0, keys.LAST, backwards=False):
            if hit is None or hit.key not in passages:
                yield hit

    def _matching(self, scope: Scope) -> str:
        """The tail of a query over what matches its first parameter."""
        table = scope.value
        # What is kept has nothing that is left out, unless that was asked for.
        left_out = (
            "" if self._kept is not None else " AND event NOT IN (SELECT row FROM gone)"
        )
        return (
            f"{table}_words CROSS JOIN {table} ON {table}.id = {table}_words.rowid "
            f"WHERE {table}_words MATCH ?1{left_out}"
        )

    def _only_kept(self, hits: Iterable[Hit]) -> Iterator[Hit | None]:
        passed = 0
        for hit in hits:
            if self._kept is None or hit.told in self._kept:
                yield hit
            else:
                passed += 1
                if passed % _STRETCH == 0:
                    yield None

    def rows(self, typed: str, scope: Scope, first: int, end: int) -> frozenset[int]:
        """Which of the rows from `first` to before `end` have hits."""
        query = self._vocabulary.asked(typed, scope)
        if not query:
            return frozenset()
        found = (
            self._database.execute(
                f"SELECT DISTINCT {_STANDING} FROM {self._matching(scope)} "
                f"AND {scope.value}_words.rowid BETWEEN ?2 AND ?3",
                (query, *between),
            )
            for between in self._keys_of(first, end - 1)
        )
        return frozenset(row for rows in found for (row,) in rows if first <= row < end)

    def _keys_of(self, first: int, last: int) -> list[tuple[int, int]]:
        """Where the keys of the rows between, and of their tellings, lie."""
        # What is told of a row comes soon after it.
        stretches = [(first, last | keys.MAX_SERIAL)]
        tellings = self._database.execute(
            "SELECT row FROM telling WHERE best BETWEEN ? AND ?", (first, last)
        )
        for (row,) in sorted(tellings):
            if not any(start <= row <= end for start, end in stretches):
                stretches.append((row, row | keys.MAX_SERIAL))
        return stretches
