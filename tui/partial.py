"""What the words of a date say, before a calendar completes it.

A field is None where the words leave it open, as XXXX in TIMEX3's "XXXX-03-12".
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import IntEnum, StrEnum
from typing import TypeAlias

from tui.model import Grain


class Base(StrEnum):
    """What `Partial.offset` counts from."""

    PUBLISHED = "published"
    MENTION = "mention"
    """The date mentioned last: "a year earlier"."""


class Which(IntEnum):
    """Which one of those that recur: "last Friday", "this May", "next spring"."""

    LAST = -1
    THIS = 0
    NEXT = 1


class Part(StrEnum):
    """A part of the day, as TIMEX3 writes it."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"


@dataclass(frozen=True, slots=True)
class Partial:
    """A point or stretch of the calendar, as far as the words go.

    `unit` and `offset` give a frame ("last year" is YEAR, -1); the other fields
    name something in it ("June last year"), or in what the context gives.
    """

    century: int | None = None
    """19 is the 20th century; astronomical, -1 is the 1st century BCE."""
    decade: int | None = None
    """198 is the 1980s; below 10 the century is left open: 8 is "the '80s"."""
    year: int | None = None
    """Astronomical: 0 is 1 BCE."""
    short_year: int | None = None
    """The last two digits of the year: 98 is "'98"."""
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    """1 is spring, 4 is winter."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 is Monday, 7 is Sunday."""
    nth: int | None = None
    """Which of the month's weekdays it is; -1 is the last."""
    weekend: bool | None = None
    holiday: str | None = None
    """The name by which `parser/dates/holiday_dates.py` knows it."""
    part: Part | None = None
    hour: int | None = None
    """0 to 24; 24 is the midnight that ends the day."""
    minute: int | None = None
    unit: Grain | None = None
    """The grain of the frame."""
    offset: int | None = None
    """How many units the frame is after its base."""
    base: Base = Base.PUBLISHED
    which: Which | None = None
    weeks_later: int | None = None
    """Weeks after the weekday: "a week on Tuesday"."""
    beside: int = 0
    """-1: the weekday before the day; 1: after it: "the Saturday before Christmas"."""
    week_around: bool = False
    """The week that has the day is meant: "the week of Nov. 10"."""
    years: int = 0
    """Years that the frame is moved by then: -1 is "a year ago today"."""
    loose: bool = False
    """It goes with a mention only where that is stated whole: "the year"."""
    fiscal: bool = False
    """The years, quarters and halves are those of a company or a government."""
    quarter_ended: int = 0
    """The quarter of the calendar that a quarter of business is, told by its end."""
    rough: bool = False
    """The count is a round one: "40 or 50 years ago", "two decades ago"."""
    unordered: bool = False
    """`day` and `month` may stand the other way round: 3/4/2025."""
    same_period: bool = False
    """The part of the year that the mention before has: "the year-ago quarter"."""

    @property
    def is_of_no_day(self) -> bool:
        """Whether it tells a time of the clock alone."""
        days = (self.day, self.weekday, self.holiday, self.unit, self.month, self.year)
        return self.hour is not None and all(field is None for field in days)

    def ordered(self, day_first: bool) -> Partial:
        """With day and month, read month first so far, in the order that is meant."""
        if not day_first:
            return replace(self, unordered=False)
        return replace(self, month=self.day, day=self.month, unordered=False)

    def has(self, other: Partial) -> bool:
        """Whether the two say something about the same field."""
        return any(
            getattr(self, name) is not None and getattr(other, name) is not None
            for name in _OPEN_FIELDS
        )

    def joined(self, other: Partial) -> Partial:
        """Both together; where both speak, this one counts."""
        theirs = {
            name: getattr(other, name)
            for name in _FIELDS
            if _is_open(getattr(self, name)) and not _is_open(getattr(other, name))
        }
        if self.unit is None and other.unit is not None:
            theirs["base"] = other.base
        return replace(self, **theirs)


def _is_open(said: object) -> bool:
    """Whether the words say nothing: 0 is something, the minute of "10 a.m."."""
    return said is None or said is False


_FIELDS = tuple(item.name for item in fields(Partial))
_OPEN_FIELDS = tuple(item.name for item in fields(Partial) if item.default is None)


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time by its length: "nine months", "the past two weeks"."""

    parts: tuple[tuple[float | None, Grain], ...]
    """Counts and units, large to small; a count of None is "several"."""
    toward: int = 0
    """-1: up to the present; 1: from the present on; 0: the words do not say."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: "daily", "every other Tuesday", "twice a year"."""

    of: Partial | Length
    """What recurs, or the time from one to the next."""


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch told by both its ends: "May 3-5", "2009-10"."""

    first: Partial
    last: Partial


class Reference(StrEnum):
    """A time told only as past, present or future."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


Meaning: TypeAlias = Partial | Length | Recurrence | Range | Reference
"""What a rule reads in the words it matched."""


class Mod(StrEnum):
    """What surrounding words do to a date, as TIMEX3's `mod` has it."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"


class Bound(StrEnum):
    """A preposition that leaves one end of a stretch open."""

    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
