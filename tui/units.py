"""Units of the calendar: the one around an instant, and those before and after it."""

from __future__ import annotations

from typing import NamedTuple

from tui.instants import DAY_MINUTES, civil, instant, month_days, weekday
from tui.model import Grain

_WEEK_MINUTES = 7 * DAY_MINUTES
_MINUTES = {Grain.MINUTE: 1, Grain.HOUR: 60, Grain.DAY: DAY_MINUTES}
_MONTHS = {
    Grain.MONTH: (1, 0),
    Grain.QUARTER: (3, 0),
    Grain.SEASON: (3, 2),
    Grain.HALF: (6, 0),
    Grain.YEAR: (12, 0),
    Grain.DECADE: (120, 0),
    Grain.CENTURY: (1200, 0),
    Grain.MILLENNIUM: (12000, 0),
}
"""Months in a unit, and the month (0 is January) from which they are counted."""


class Stretch(NamedTuple):
    """A stretch of time, half-open, and the grain in which it is told."""

    start: int
    end: int
    grain: Grain


def unit(grain: Grain, at: int, count: int = 0) -> Stretch:
    """The unit around an instant, or the one `count` units after it."""
    if grain in _MONTHS:
        months, phase = _MONTHS[grain]
        first = ((_month_index(at) - phase) // months + count) * months + phase
        return Stretch(_month_start(first), _month_start(first + months), grain)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        monday = at // DAY_MINUTES * DAY_MINUTES - (weekday(at) - 1) * DAY_MINUTES
        monday += count * _WEEK_MINUTES
        start = monday + (5 * DAY_MINUTES if grain is Grain.WEEKEND else 0)
        return Stretch(start, monday + _WEEK_MINUTES, grain)
    size = _MINUTES.get(grain, DAY_MINUTES)
    start = (at // size + count) * size
    return Stretch(start, start + size, grain)


def moved(stretch: Stretch, grain: Grain, count: int) -> Stretch:
    """The stretch of the same grain that many units later: a year after Q3 is Q3."""
    if grain not in _MONTHS:
        size = _WEEK_MINUTES if grain in (Grain.WEEK, Grain.WEEKEND) else 0
        return unit(
            stretch.grain,
            stretch.start + count * (size or _MINUTES.get(grain, DAY_MINUTES)),
        )
    months, _ = _MONTHS[grain]
    at = civil(stretch.start)
    year, month = divmod(at.year * 12 + at.month - 1 + months * count, 12)
    day = min(at.day, month_days(year, month + 1))
    clock = stretch.start % DAY_MINUTES
    return unit(stretch.grain, instant(year, month + 1, day) + clock)


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """A day; None where no calendar has it."""
    if not 1 <= month <= 12 or not 1 <= day <= month_days(year, month):
        return None
    return unit(Grain.DAY, instant(year, month, day))


def year_of(year: int) -> Stretch:
    """A year, astronomical."""
    return unit(Grain.YEAR, instant(year))


def _month_index(at: int) -> int:
    day = civil(at)
    return day.year * 12 + day.month - 1


def _month_start(index: int) -> int:
    return instant(index // 12, index % 12 + 1)
