"""What a query finds among a block of rows, and how far off it finds anything at all.

Blocks are looked through in one direction of time. Where an index tells what comes
next, the blocks that have nothing are never looked at.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from tui import query as q
from tui.model import Span
from tui.store import keys
from tui.store.folding import told_together
from tui.store.known import FEW, Known
from tui.store.words import folded

_ROWS = {
    # An index has these rows alone: see the schema, which says the same of them.
    q.Kind.FUTURE: ("event INDEXED BY event_future WHERE modality <> 'happened'",),
    q.Kind.VAGUE: (
        'event INDEXED BY event_vague WHERE (start IS NULL OR "end" IS NULL '
        "OR grain > 4 OR \"end\" - start > 1440 OR certainty = 'approximate')",
    ),
    q.Kind.QUOTED: ("event INDEXED BY event_quoted WHERE quotes > 0",),
    q.Kind.DISPUTED: (
        "dispute WHERE true",
        "telling WHERE EXISTS (SELECT 1 FROM dispute WHERE dispute.row = best)",
    ),
    q.Kind.NOTED: ("noted WHERE true",),
    q.Kind.HIDDEN: ("gone WHERE true",),
}
"""The tails of the queries for the rows of a kind."""


class Finder:
    """Finds the rows of one block after the other, in one direction of time."""

    def __init__(
        self, database: sqlite3.Connection, known: Known, *, is_forward: bool
    ) -> None:
        self._database = database
        self._ask = database.execute
        self._known = known
        self._is_forward = is_forward
        self._streams: dict[q.Words, _Stream] = {}

    def find(
        self, query: q.Query, block: array[int], within: set[int] | None = None
    ) -> set[int]:
        """What a query finds, and maybe rows of other blocks.

        No more than the rows in `within` need be right; None: those of the block.

        Raises:
            UsageError: a regular expression takes too long.
        """
        match query:
            case q.All(queries):
                # A regular expression is slow, and looks where the others found some.
                for part in sorted(queries, key=has_pattern):
                    if within is not None and not within:
                        break
                    found = self.find(part, block, within)
                    within = found if within is None else found & within
                return set(block) if within is None else within
            case q.Either(queries):
                return set().union(
                    *(self.find(part, block, within) for part in queries)
                )
            case q.Not(inner):
                return self._without(inner, block, within)
            case q.Pattern(regex):
                return self._matching(regex, block, within)
            case q.Period():
                return set(_within(block, query))
            case q.Words():
                return self._stream(query).take(block[0], block[-1])
            case _:
                return set(self._rows(query, block))

    def _without(
        self, query: q.Query, block: array[int], within: set[int] | None
    ) -> set[int]:
        """The rows of which no telling is found, not even one of another block."""
        asked = set(block) if within is None else within.intersection(block)
        told = told_together(self._database, block[0], block[-1])
        groups = [group for group in told if not asked.isdisjoint(group)]
        tellings = asked.union(*groups)
        found = self.find(query, block, tellings)
        for row in tellings.difference(block):
            # What comes next in this block must not be sought anew after each.
            alone = Finder(self._database, self._known, is_forward=True)
            found |= alone.find(query, array("q", (row,)))
        return asked.difference(found, *(group for group in groups if group & found))

    def nearest(self, query: q.Query, key: int) -> int | None:
        """A key that nothing before is found from the one given on, or back.

        None: there is no more to find in that direction.
        """
        match query:
            case q.All(queries):
                return self._nearest_to_all(queries, key)
            case q.Either(queries):
                return self._first(self.nearest(part, key) for part in queries)
            case q.Words():
                return self._stream(query).head(key)
            case q.Period(start, end):
                return self._nearest_between(start, end, key)
            case q.Not() | q.Pattern():
                return key
            case _:
                return self._nearest_row_of(query, key)

    def _nearest_to_all(self, queries: Iterable[q.Query], key: int) -> int | None:
        farthest = max if self._is_forward else min
        found = key
        for part in queries:
            near = self.nearest(part, key)
            if near is None:
                return None
            found = farthest(found, near)
        return found

    def _nearest_row_of(
        self, query: q.Speaker | q.Source | q.On | q.Is, key: int
    ) -> int | None:
        match query:
            case q.Is(kind):
                return self._first(
                    self._nearest_row(f"row FROM {rows}", "row", (), key)
                    for rows in _ROWS[kind]
                )
            case q.Speaker():
                speakers = self._known.speakers(query)
                asked = "event FROM quote WHERE speaker = ?"
                if len(speakers) > FEW:
                    return key
                return self._first(
                    self._nearest_row(asked, "event", (speaker,), key)
                    for speaker in speakers
                )
            case q.Source(text):
                rows = self._known.rows_of(text)
                return key if rows is None else self._nearest_of(rows, key)
            case q.On(start, end):
                lasting = self._nearest_of(self._known.lasting_on(query), key)
                return self._first((lasting, self._nearest_between(start, end, key)))

    def _first(self, found: Iterable[int | None]) -> int | None:
        """What comes first in the direction of time; None: there is nothing."""
        some = [key for key in found if key is not None]
        return (min if self._is_forward else max)(some, default=None)

    def _nearest_between(
        self, start: int | None, end: int | None, key: int
    ) -> int | None:
        first = 0 if start is None else keys.first_key(start)
        last = keys.LAST if end is None else keys.first_key(end) - 1
        if self._is_forward:
            return max(key, first) if key <= last else None
        return min(key, last) if key >= first else None

    def _nearest_of(self, rows: array[int], key: int) -> int | None:
        place = bisect_left(rows, key)
        if place < len(rows) and (self._is_forward or rows[place] == key):
            return rows[place]
        return rows[place - 1] if place and not self._is_forward else None

    def _nearest_row(
        self, asked: str, row: str, values: tuple[int, ...], key: int
    ) -> int | None:
        beyond, order = (">=", "ASC") if self._is_forward else ("<=", "DESC")
        found = self._ask(
            f"SELECT {asked} AND {row} {beyond} ? ORDER BY {row} {order} LIMIT 1",
            (*values, key),
        ).fetchone()
        return int(found[0]) if found else None

    def _rows(
        self, query: q.Speaker | q.Source | q.On | q.Is, block: array[int]
    ) -> Iterable[int]:
        first, last = block[0], block[-1]
        match query:
            case q.Speaker():
                said = (
                    self._ask(
                        "SELECT event FROM quote "
                        "WHERE speaker = ? AND event BETWEEN ? AND ?",
                        (speaker, first, last),
                    )
                    for speaker in self._known.speakers(query)
                )
                return (row for rows in said for (row,) in rows)
            case q.Source(text):
                rows = self._known.rows_of(text)
                if rows is not None:
                    return rows[bisect_left(rows, first) : bisect_left(rows, last + 1)]
                found = self._ask(
                    "SELECT row FROM event CROSS JOIN article ON article.id = article "
                    "WHERE row BETWEEN ? AND ? AND instr(words, ?)",
                    (first, last, folded(text)),
                )
                return (row for (row,) in found)
            case q.On():
                return chain(self._told_on(query, block), self._known.lasting_on(query))
            case q.Is(kind):
                told = (
                    self._ask(
                        f"SELECT row FROM {rows} AND row BETWEEN ? AND ?",
                        (first, last),
                    )
                    for rows in _ROWS[kind]
                )
                return (row for rows in told for (row,) in rows)

    def _stream(self, query: q.Words) -> _Stream:
        if query not in self._streams:
            rows = self._known.rows_with
            self._streams[query] = _Stream(
                lambda key: rows(query, key, is_forward=self._is_forward),
                self._is_forward,
            )
        return self._streams[query]

    def _told_on(self, query: q.On, block: array[int]) -> Iterable[int]:
        inside = _within(block, q.Period(query.start, query.end))
        if not inside:
            return ()
        # What is told by a coarser unit, as a year is on its first day, is not meant.
        found = self._ask(
            'SELECT row FROM event WHERE ("end" <= ? OR grain <= ?) '
            "AND row BETWEEN ? AND ?",
            (query.end, query.grain, inside[0], inside[-1]),
        )
        return (row for (row,) in found)

    def _matching(
        self, regex: str, block: array[int], within: set[int] | None
    ) -> set[int]:
        matches = self._known.pattern(regex)
        rows: set[int] = set()
        first, last = block[0], block[-1]
        passages = self._ask(
            'SELECT event, article, passage.start, passage."end" '
            "FROM passage CROSS JOIN event ON event.row = passage.event "
            "WHERE passage.id BETWEEN ?1 AND ?3 AND event BETWEEN ?1 AND ?2",
            (first, last, last | keys.MAX_SERIAL),
        )
        for row, article, start, end in passages:
            if row in rows or (within is not None and row not in within):
                continue
            if matches(folded(Span(start, end).of(self._known.text(article)))):
                rows.add(row)
        return rows


class _Stream:
    """Rows that come in order, taken as far as is asked for.

    To find what has words takes FTS5 a while and going on takes it none, so it is
    asked once for all blocks, but for those that are far from the ones before.
    """

    def __init__(self, start: Callable[[int], Iterator[int]], is_forward: bool) -> None:
        """`start` gives the rows from a key on, or back."""
        self._start = start
        self._is_forward = is_forward
        self._rows: Iterator[int] | None = None
        self._next: int | None = None
        self._block = (0, 0)
        self._taken: set[int] = set()

    def head(self, key: int) -> int | None:
        """The first row from a key on, or back; None: there is none."""
        if self._rows is None or (self._next is not None and self._is_past(key)):
            self._rows = self._start(key)
            self._next = next(self._rows, None)
            while self._next is not None and self._is_past(key):
                self._next = next(self._rows, None)
        return self._next

    def take(self, first: int, last: int) -> set[int]:
        """The rows of a block."""
        if self._block == (first, last):
            return self._taken
        taken: set[int] = set()
        found = self.head(first if self._is_forward else last)
        while found is not None and first <= found <= last:
            taken.add(found)
            found = next(self._rows or iter(()), None)
        self._next = found
        self._block, self._taken = (first, last), taken
        return taken

    def _is_past(self, key: int) -> bool:
        """Whether a key lies beyond what comes next."""
        if self._next is None:
            return False
        return self._next < key if self._is_forward else self._next > key


def has_pattern(query: q.Query) -> bool:
    """Whether a regular expression must be tried."""
    match query:
        case q.Pattern():
            return True
        case q.Not(inner):
            return has_pattern(inner)
        case q.All(queries) | q.Either(queries):
            return any(map(has_pattern, queries))
    return False


def _within(order: array[int], period: q.Period) -> array[int]:
    """The rows of a period."""
    start = 0 if period.start is None else _place(order, period.start)
    end = len(order) if period.end is None else _place(order, period.end)
    return order[start:end]


def _place(order: array[int], at: int) -> int:
    return bisect_left(order, keys.first_key(at))
