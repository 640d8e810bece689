"""Rows as they are seen from afar: of each stretch of time the best told event."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from heapq import nlargest
from typing import NamedTuple

from tui.model import Grain
from tui.store import keys
from tui.units import unit

_LOOKED_AT = 50
"""Events of a day that are looked at for one that is exact."""


_UNKNOWN = (float("-inf"), 0)


class Zoom(IntEnum):
    """How near the timeline is seen."""

    KEY_DATES = 0
    """The few days that matter most."""
    YEARS = 1
    MONTHS = 2
    WEEKS = 3
    DAYS = 4
    EVERYTHING = 5


_GRAINS = {
    Zoom.YEARS: Grain.YEAR,
    Zoom.MONTHS: Grain.MONTH,
    Zoom.WEEKS: Grain.WEEK,
}


class Seen(NamedTuple):
    """What is seen of the timeline, in three arrays of the same length."""

    rows: array[int]
    """The best told event of each stretch of time, in the order of time."""
    starts: array[int]
    """The first row of each stretch."""
    folded: array[int]
    """How many others it has."""


class Ranking:
    """How much days matter, and who tells them best."""

    def __init__(self, database: sqlite3.Connection) -> None:
        found = database.execute("SELECT row, score FROM key_date ORDER BY row")
        pairs = found.fetchall()
        self._rows = array("q", (row for row, _ in pairs))
        self._scores = [score for _, score in pairs]

    def best(self, first: int, end: int) -> tuple[float, int] | None:
        """The highest score among the rows from one key to before another, and whose.

        None where no day is known to matter.
        """
        start = bisect_left(self._rows, first)
        stop = start
        while stop < len(self._rows) and self._rows[stop] < end:
            stop += 1
        if start == stop:
            return None
        place = max(range(start, stop), key=self._score_and_row)
        return self._score_and_row(place)

    def _score_and_row(self, place: int) -> tuple[float, int]:
        return self._scores[place], self._rows[place]


class _Day(NamedTuple):
    """The events of a day, as they stand in the order; the greatest matters most."""

    score: float
    """Of days that nothing is known of the number of events decides."""
    events: int
    row: int
    """The one that tells it best."""
    first: int
    """The place of the first."""
    at: int
    """When it begins, in minutes."""


class Distance:
    """Rows seen from any distance."""

    def __init__(self, order: array[int], ranking: Ranking) -> None:
        """See the rows in `order`; the work grows with the days that have events."""
        self._order = order
        self._days = list(_days(order, ranking))

    def seen(self, zoom: Zoom, most: int) -> Seen:
        """What is seen: every row, the best of each stretch, or `most` key dates."""
        if zoom is Zoom.EVERYTHING:
            return Seen(self._order, self._order, array("q"))
        if zoom is Zoom.KEY_DATES:
            best = nlargest(most, self._days)
            return self._best_of([day] for day in sorted(best, key=lambda day: day.at))
        if zoom is Zoom.DAYS:
            return self._best_of([day] for day in self._days)
        return self._best_of(self._stretches(_GRAINS[zoom]))

    def _stretches(self, grain: Grain) -> Iterator[Sequence[_Day]]:
        """The days of each unit of the calendar that has some."""
        first = 0
        while first < len(self._days):
            after = unit(grain, self._days[first].at).end
            end = bisect_left(self._days, after, first + 1, key=_begins)
            yield self._days[first:end]
            first = end

    def _best_of(self, stretches: Iterable[Sequence[_Day]]) -> Seen:
        seen = Seen(array("q"), array("q"), array("q"))
        for days in stretches:
            seen.rows.append(max(days).row)
            seen.starts.append(self._order[days[0].first])
            seen.folded.append(sum(map(_events, days)) - 1)
        return seen


def _events(day: _Day) -> int:
    return day.events


def _begins(day: _Day) -> int:
    return day.at


def _days(order: array[int], ranking: Ranking) -> Iterator[_Day]:
    first = 0
    while first < len(order):
        start = order[first] - order[first] % keys.DAY
        after = start + keys.DAY
        end = _place(order, after, first + 1)
        score, row = ranking.best(start, after) or _UNKNOWN
        if not row or order[bisect_left(order, row, first, end - 1)] != row:
            row = _first_exact(order, first, min(end, first + _LOOKED_AT))
        yield _Day(score, end - first, row, first, keys.position(start))
        first = end


def _place(order: array[int], key: int, first: int) -> int:
    """Where a key stands in the order, which is not far after `first`."""
    step = 64
    while first + step < len(order) and order[first + step] < key:
        first += step
        step *= 2
    return bisect_left(order, key, first, min(first + step, len(order)))


def _first_exact(order: array[int], first: int, end: int) -> int:
    for place in range(first, end):
        if keys.is_within_a_day(order[place]):
            return order[place]
    return order[first]


def rank(database: sqlite3.Connection, key_dates: Iterable[tuple[str, float]]) -> None:
    """Keep how much days matter by who tells them best (`Event.id`)."""
    from tui.store import folding

    database.execute("DELETE FROM main.key_date")
    for event, score in key_dates:
        row = folding.row_of(database, event)
        if row is not None:
            database.execute(
                "INSERT INTO main.key_date VALUES (?1, ?2) "
                "ON CONFLICT DO UPDATE SET score = max(score, ?2)",
                (row, score),
            )
