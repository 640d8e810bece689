"""Instants: minutes since 0001-01-01T00:00, proleptic Gregorian, any year.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. The day counts are those of
Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" (days from civil).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

DAY_MINUTES = 24 * 60
"""Minutes in a day."""

_ERA_DAYS = 146097
_EPOCH = 306
"""Days from 0000-03-01, where the algorithm counts from, to 0001-01-01."""


class Civil(NamedTuple):
    """An instant as a calendar and a clock show it."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def instant(year: int, month: int = 1, day: int = 1) -> int:
    """The first minute of a day that the calendar has (not checked)."""
    if month <= 2:
        year -= 1
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return (era * _ERA_DAYS + day_of_era - _EPOCH) * DAY_MINUTES


def instant_of(day: date) -> int:
    """The first minute of a day."""
    return (day.toordinal() - 1) * DAY_MINUTES


def civil(at: int) -> Civil:
    """The calendar day and clock time of an instant."""
    days, minutes = divmod(at, DAY_MINUTES)
    era, day_of_era = divmod(days + _EPOCH, _ERA_DAYS)
    year_of_era = (
        day_of_era
        - day_of_era // 1460
        + day_of_era // 36524
        - day_of_era // (_ERA_DAYS - 1)
    ) // 365
    day_of_year = day_of_era - (
        365 * year_of_era + year_of_era // 4 - year_of_era // 100
    )
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return Civil(
        year=era * 400 + year_of_era + (month <= 2),
        month=month,
        day=day_of_year - (153 * shifted + 2) // 5 + 1,
        hour=minutes // 60,
        minute=minutes % 60,
    )


def weekday(at: int) -> int:
    """The day of the week of an instant: 1 is Monday, 7 is Sunday (ISO 8601)."""
    return at // DAY_MINUTES % 7 + 1
