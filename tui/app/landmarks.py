"""The lines between the events: years, busy months, gaps, and publication.

They are few, as many as there are months and not events, so line and event find each
other by a bisect and nothing has to walk over all rows.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from tui.date_text import gap, told
from tui.instants import DAY_MINUTES, civil, instant, instant_of
from tui.model import DateValue, Grain
from tui.store import keys

_BUSY = 6
"""Months get rules of their own where they hold so many events on the average."""

_GAP = 28 * DAY_MINUTES
"""What is empty for less than this is not named."""


class Mark(Enum):
    """What a line between two events tells."""

    PUBLISHED = auto()
    LAST_PUBLISHED = auto()
    """Of articles that were published on several days."""
    GAP = auto()
    YEAR = auto()
    MONTH = auto()


class Landmark(NamedTuple):
    """A line that is no event."""

    before: int
    """The place, among the events, of the one that it precedes."""
    mark: Mark
    start: int
    end: int
    """The time that it tells, in minutes."""

    @property
    def text(self) -> str:
        """What it says."""
        if self.mark is Mark.GAP:
            return gap(self.start, self.end)
        date = told(DateValue(self.start, self.end, _GRAINS[self.mark]))
        return f"{_WORDS.get(self.mark, '')}{date}"


_GRAINS = {
    Mark.PUBLISHED: Grain.DAY,
    Mark.LAST_PUBLISHED: Grain.DAY,
    Mark.YEAR: Grain.YEAR,
    Mark.MONTH: Grain.MONTH,
}
_WORDS = {Mark.PUBLISHED: "published · ", Mark.LAST_PUBLISHED: "last published · "}


class _Month(NamedTuple):
    """A calendar month that events begin in."""

    first: int
    """The place of its first event."""
    year: int
    month: int

    @property
    def number(self) -> int:
        return self.year * 12 + self.month - 1


class Lines:
    """Events and landmarks as numbered lines; places count the events alone."""

    def __init__(
        self,
        order: array[int],
        published: tuple[date, date] | None,
        values: Callable[[Sequence[int]], Sequence[DateValue]],
        *,
        with_gaps: bool = True,
    ) -> None:
        """Lay out the rows in `order`.

        `published` are the first and the last day of publication; `values` gives the
        dates of rows. Without gaps none is named, for the rows are not all there are.
        """
        months = list(_months(order))
        landmarks: list[Landmark] = [
            *_publication(order, published),
            *(_gaps(order, months, values) if with_gaps else ()),
            *_years(months),
            *_busy_months(order, months),
        ]
        landmarks.sort(key=lambda landmark: (landmark.before, landmark.mark.value))
        self._landmarks = landmarks
        self._before = [landmark.before for landmark in landmarks]
        self._lines = [at + before for at, before in enumerate(self._before)]
        self._months = [month.first for month in months]
        self._years = [
            landmark.before for landmark in landmarks if landmark.mark is Mark.YEAR
        ]
        self._events = len(order)

    def __len__(self) -> int:
        return self._events + len(self._landmarks)

    def line(self, place: int) -> int:
        """The line of an event."""
        return place + bisect_right(self._before, place)

    def at(self, line: int) -> Landmark | int:
        """The landmark on a line, or else the place of its event."""
        passed = bisect_right(self._lines, line)
        if passed and self._lines[passed - 1] == line:
            return self._landmarks[passed - 1]
        return line - passed

    def nearest(self, line: int) -> int:
        """The place of the event on a line, or of the next one, or of the last."""
        found = self.at(max(0, min(line, len(self) - 1)))
        place = found.before if isinstance(found, Landmark) else found
        return max(0, min(place, self._events - 1))

    def month(self, place: int, steps: int) -> int:
        """Where a month begins, so many months with events from a place."""
        return _stepped(self._months, place, steps, self._events)

    def year(self, place: int, steps: int) -> int:
        """Where a year begins, so many years with events from a place."""
        return _stepped(self._years, place, steps, self._events)


def _stepped(starts: list[int], place: int, steps: int, events: int) -> int:
    # A step back goes to the start of what one is in, unless one is there.
    at = (bisect_right if steps > 0 else bisect_left)(starts, place) - 1
    wanted = at + steps + (steps < 0)
    if not starts:
        return 0
    return starts[max(0, wanted)] if wanted < len(starts) else events - 1


def _months(order: array[int]) -> Iterator[_Month]:
    place = 0
    while place < len(order):
        day = civil(keys.position(order[place]))
        yield _Month(place, day.year, day.month)
        after = instant(day.year + day.month // 12, day.month % 12 + 1)
        place = bisect_left(order, keys.first_key(after), place + 1)


def _publication(
    order: array[int], published: tuple[date, date] | None
) -> Iterator[Landmark]:
    if published:
        first, last = map(instant_of, published)
        end = last + DAY_MINUTES
        mark = Mark.PUBLISHED if first == last else Mark.LAST_PUBLISHED
        yield Landmark(bisect_left(order, keys.first_key(end)), mark, last, end)


def _gaps(
    order: array[int],
    months: list[_Month],
    values: Callable[[Sequence[int]], Sequence[DateValue]],
) -> Iterator[Landmark]:
    after = [
        month for last, month in pairwise(months) if month.number - last.number > 1
    ]
    before = values([order[month.first - 1] for month in after])
    for month, value in zip(after, before, strict=True):
        start = value.position if value.end is None else value.end
        end = keys.position(order[month.first])
        if end - start >= _GAP:
            yield Landmark(month.first, Mark.GAP, start, end)


def _years(months: list[_Month]) -> Iterator[Landmark]:
    year = None
    for month in months:
        if month.year != year:
            year = month.year
            yield Landmark(month.first, Mark.YEAR, instant(year), instant(year + 1))


def _busy_months(order: array[int], months: list[_Month]) -> Iterator[Landmark]:
    if len(months) > 1 and len(order) >= _BUSY * len(months):
        for month in months:
            start = instant(month.year, month.month)
            yield Landmark(month.first, Mark.MONTH, start, start + _GAP)
