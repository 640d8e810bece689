"""Dates as people say them, never more exact than the value.

`told` is the long form; `gutter` the short one beside a row, where a rule above says
the year; `precision` names how exact a date is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tui.instants import DAY_MINUTES, Civil, civil, weekday
from tui.model import Certainty, DateValue, Grain, Timex3
from tui.units import unit

GUTTER_CELLS = 13
"""The most cells that `gutter` takes: "before 31 Oct"."""

_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = ("winter", "spring", "summer", "autumn")
_ORDINALS = ("first", "second", "third", "fourth")
_DAY_PARTS = ((5, "night"), (11, "morning"), (14, "midday"), (18, "afternoon"))
"""A part of a day whose middle is before this hour, and its name."""

_WEEKDAYS_SINCE = 1583
"""The first whole year of the Gregorian calendar: before it, weekdays mislead."""
_ERA_UNTIL = 1000
"""A year before this is told with its era."""

_ERAS = (" BCE", " CE")
_YEARS_IN = {
    Grain.YEAR: 1,
    Grain.DECADE: 10,
    Grain.CENTURY: 100,
    Grain.MILLENNIUM: 1000,
}
_MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}
_COARSER = (Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY)
_VAGUE_DAYS = 14
"""A vague stretch of more days is told by its months."""

_DURATION_UNIT = re.compile(r"([\d.]+|X+)([A-Z]{1,2})")
_CALENDAR_UNITS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "WE": "weekend",
    "Q": "quarter",
    "DE": "decade",
    "CE": "century",
}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_HEDGES = {
    "APPROX": "about ",
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_LESS": "at most ",
    "EQUAL_OR_MORE": "at least ",
}


def told(value: DateValue, mod: str = "") -> str:
    """The date in full: "Friday 31 October 2025", "late 2024", "44 BCE".

    `mod` is the `Timex3.mod` of its words, which tells "before 2019" from "by 2018".
    """
    return _told(value, mod, short=False)


def gutter(value: DateValue, above: DateValue | None = None, mod: str = "") -> str:
    """The date in at most `GUTTER_CELLS` cells: "Tue 03 Mar", "late 2024".

    A day says no year, which a rule above it does; nor its month, if the date of the
    row `above` lies in the same one.
    """
    if value.is_exact and value.start is not None:
        return _day_in_gutter(value, value.start, above)
    grain = value.grain
    text = _circa(_told(value, mod, short=True))
    while len(text) > GUTTER_CELLS and grain < Grain.CENTURY:
        # What is too long is told by a coarser unit, as long as there is one.
        grain = next(coarser for coarser in _COARSER if coarser > grain)
        text = _circa(_told(replace(value, grain=grain), mod, short=True))
    text = text if len(text) <= GUTTER_CELLS else text.replace(".", "")
    return text if len(text) <= GUTTER_CELLS else f"{text[: GUTTER_CELLS - 1]}…"


def _circa(text: str) -> str:
    """The text with "c." for "about" where that is too long for the gutter."""
    return text if len(text) <= GUTTER_CELLS else text.replace("about ", "c. ")


def precision(value: DateValue) -> str:
    """How exact the date is: "exact day", "month", "15 days", "vague"."""
    if value.certainty is Certainty.APPROXIMATE:
        return "vague"
    if value.start is None or value.end is None:
        return "open start" if value.start is None else "open end"
    name = value.grain.name.lower()
    is_one = unit(value.grain, value.start) == unit(value.grain, value.end - 1)
    if is_one and value.grain is not Grain.DAYPART:
        return {"day": "exact day", "minute": "exact time"}.get(name, name)
    if value.grain < Grain.DAY:
        return "part of a day"
    if value.grain is Grain.DAY:
        return counted((value.end - value.start) // DAY_MINUTES, "day")
    return f"span of {_plural(name)}"


def gap(start: int, end: int) -> str:
    """The time between two instants, in its greatest whole unit: "3 months"."""
    days = (end - start) // DAY_MINUTES
    months = _months_between(civil(start), civil(end))
    if days < 1:
        return counted((end - start) // 60, "hour")
    if days < 14:
        return counted(days, "day")
    if months < 2:
        return counted(days // 7, "week")
    if months < 24:
        return counted(months, "month")
    return counted(months // 12, "year")


def duration(timex3: Timex3) -> str:
    """A TIMEX3 duration in words, "10 years"; "" if it cannot be told."""
    calendar, _, clock = timex3.value.removeprefix("P").partition("T")
    parts = [
        f"some {_plural(units[letter])}"
        if count[0] == "X"
        else counted(count, units[letter])
        for half, units in ((calendar, _CALENDAR_UNITS), (clock, _CLOCK_UNITS))
        for count, letter in _DURATION_UNIT.findall(half)
        if letter in units
    ]
    return _HEDGES.get(timex3.mod, "") + " ".join(parts) if parts else ""


def counted(count: int | str, thing: str) -> str:
    """A number of things: "1 year", "2,000 years", "2.5 centuries"."""
    number = f"{count:,}" if isinstance(count, int) else count
    return f"{number} {thing if number == '1' else _plural(thing)}"


def _told(value: DateValue, mod: str, short: bool) -> str:
    start, end, grain = value.start, value.end, value.grain
    vague = value.certainty is Certainty.APPROXIMATE
    if start is None:
        return "undated" if end is None else _until(end, grain, mod, vague, short)
    if end is None:
        return _since(start, grain, mod, vague, short)
    if vague:
        return _vague(start, end, grain, short)
    return _stretch(start, end, grain, short)


def _until(end: int, grain: Grain, mod: str, vague: bool, short: bool) -> str:
    """An open start: "by 2018" and "before 2019" end at the same instant.

    Before an event, "BEFORE" that is vague, its own day is not ruled out.
    """
    if vague and mod != "BEFORE":
        about = "" if short else "about "
        return f"before {about}{_name(end, _fitting(end, grain), short)}"
    if vague:
        return f"before {_name(end - 1, grain, short)}"
    if mod == "BEFORE":
        return f"before {_name(end, grain, short)}"
    return f"by {_name(end - 1, grain, short)}"


def _since(start: int, grain: Grain, mod: str, vague: bool, short: bool) -> str:
    """An open end: "since 2020" and "after 2019" begin at the same instant."""
    if vague and mod != "AFTER":
        about = "" if short else "about "
        return f"from {about}{_name(start, _fitting(start, grain), short)}"
    if vague:
        return f"after {_name(start, grain, short)}"
    if mod == "AFTER":
        return f"after {_name(start - 1, grain, short)}"
    return f"since {_name(start, grain, short)}"


def _fitting(at: int, grain: Grain) -> Grain:
    """The grain, or that of a month where none of its units begins."""
    return grain if unit(grain, at).start == at else min(grain, Grain.MONTH)


def _stretch(start: int, end: int, grain: Grain, short: bool) -> str:
    """From the unit that holds the first minute to the one that holds the last."""
    if grain < Grain.DAY:
        return _times(start, end, grain, short)
    first, last = unit(grain, start).start, unit(grain, end - 1).start
    if first == last:
        return _day(first, short) if grain is Grain.DAY else _name(first, grain, short)
    if grain in (Grain.DAY, Grain.WEEKEND, Grain.WEEK):
        return _days(first, unit(grain, last).end - 1, short)
    if grain is Grain.MONTH and civil(first).year == civil(last).year:
        return f"{_month(civil(first), short)}–{_name(last, grain, short)}"
    since, until = _name(first, grain, short), _name(last, grain, short)
    for era in _ERAS:
        if until.endswith(era):
            since = since.removesuffix(era)
    return f"{since}–{until}"


def _vague(start: int, end: int, grain: Grain, short: bool) -> str:
    """ "about 2019", or "late 2024" where it is a part of one unit."""
    if grain <= Grain.DAY and end - start > _VAGUE_DAYS * DAY_MINUTES:
        grain = Grain.MONTH
    around = unit(grain, start)
    whole = (start, end) == (around.start, around.end)
    inside = around.start <= start and end <= around.end
    if whole or not inside or grain <= Grain.DAY:
        return f"about {_stretch(start, end, grain, short)}"
    name = _name(start, grain, short)
    article = "the " if name.startswith("the ") else ""
    middle = (start + end) / 2 - around.start
    part = ("early ", "mid-", "late ")[int(3 * middle / (around.end - around.start))]
    return f"{article}{part}{name.removeprefix(article)}"


def _times(start: int, end: int, grain: Grain, short: bool) -> str:
    """A clock time, a part of a day, or from one time to another."""
    day = _day(start, short)
    if grain is Grain.DAYPART:
        return f"{day}, {_day_part(start, end)}"
    if _is_one_time(start, end, grain):
        return f"{day}, {_clock(start, grain)}"
    until = _clock(end, Grain.MINUTE)
    if unit(Grain.DAY, start) != unit(Grain.DAY, end - 1):
        until = f"{_day(end, short)}, {until}"
    return f"{day}, {_clock(start, Grain.MINUTE)}–{until}"


def _days(first: int, last: int, short: bool) -> str:
    """From one day to another, saying once what they share."""
    one, other = civil(first), civil(last)
    until = _day_and_month(last, short)
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day}–{until}"
    if short:
        return f"{_day_and_month(first, short)}–{until}"
    since = _day_and_month(first, short)
    if one.year == other.year:
        since = since.removesuffix(f" {_year(one.year)}")
    return f"{since} – {until}"


def _name(at: int, grain: Grain, short: bool) -> str:
    """The unit of the calendar that an instant lies in."""
    first = unit(grain, at).start
    if grain <= Grain.DAY:
        return _day_and_month(first, short)
    if grain is Grain.WEEKEND and short:
        return _days(first, unit(grain, at).end - 1, short)
    if grain in (Grain.WEEKEND, Grain.WEEK):
        name = "wk" if short else grain.name.lower()
        return f"{name} of {_day_and_month(first, short)}"
    if grain in _MONTHS_IN:
        return _months_name(civil(first), grain, short)
    return _years_name(civil(first).year, grain, short)


def _months_name(first: Civil, grain: Grain, short: bool) -> str:
    year = _year(first.year)
    if grain is Grain.MONTH:
        return _month(first, short) if short else f"{_month(first, short)} {year}"
    if grain is Grain.SEASON:
        # A winter lies in two years, and is named by both.
        years = f"{year}–{(first.year + 1) % 100:02}" if first.month == 12 else year
        season = _SEASONS[first.month % 12 // 3]
        return season if short else f"{season} {years}"
    number = (first.month - 1) // _MONTHS_IN[grain]
    if short:
        return f"Q{number + 1}" if grain is Grain.QUARTER else f"half {number + 1}"
    return f"the {_ORDINALS[number]} {grain.name.lower()} of {year}"


def _years_name(year: int, grain: Grain, short: bool) -> str:
    if grain is Grain.YEAR:
        return _year(year)
    article, era = "" if short else "the ", "" if year > 0 else " BCE"
    if grain is Grain.DECADE:
        return f"{article}{year if year > 0 else -year - 9}s{era}"
    span = _YEARS_IN[grain]
    number = year // span + 1 if year >= 0 else -(year // span)
    name = f"{grain.name[0].lower()}." if short else grain.name.lower()
    return f"{article}{_ordinal(number)} {name}{era}"


def _day_in_gutter(value: DateValue, start: int, above: DateValue | None) -> str:
    day = civil(start)
    end = start + 1 if value.end is None else value.end
    named = _weekday(start, short=True) + " " if day.year >= _WEEKDAYS_SINCE else ""
    if value.grain < Grain.DAYPART and _is_one_time(start, end, value.grain):
        clock = _clock(start, value.grain)
        if named and _same_month(day, above):
            return f"{named}{day.day:02} {clock}"
        return f"{day.day:02} {_month(day, short=True)} {clock}"
    if _same_month(day, above):
        return f"{named}{day.day:02}"
    return f"{named}{day.day:02} {_month(day, short=True)}"


def _same_month(day: Civil, above: DateValue | None) -> bool:
    if above is None or above.start is None or not above.is_exact:
        return False
    other = civil(above.start)
    return (day.year, day.month) == (other.year, other.month)


def _day(at: int, short: bool) -> str:
    if short or civil(at).year < _WEEKDAYS_SINCE:
        return _day_and_month(at, short)
    return f"{_weekday(at, short)} {_day_and_month(at, short)}"


def _day_and_month(at: int, short: bool) -> str:
    day = civil(at)
    text = f"{day.day} {_month(day, short)}"
    return text if short else f"{text} {_year(day.year)}"


def _month(day: Civil, short: bool) -> str:
    name = _MONTHS[day.month - 1]
    return name[:3] if short else name


def _weekday(at: int, short: bool) -> str:
    name = _WEEKDAYS[weekday(at) - 1]
    return name[:3] if short else name


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BCE"
    return f"{year} CE" if year < _ERA_UNTIL else str(year)


def _clock(at: int, grain: Grain) -> str:
    time = civil(at)
    if grain is Grain.MINUTE:
        return f"{time.hour:02}:{time.minute:02}"
    return f"{(time.hour + 11) % 12 + 1} {'am' if time.hour < 12 else 'pm'}"


def _is_one_time(start: int, end: int, grain: Grain) -> bool:
    return end - start <= (60 if grain is Grain.HOUR else 1)


def _day_part(start: int, end: int) -> str:
    hour = civil((start + end) // 2).hour
    return next((name for before, name in _DAY_PARTS if hour < before), "evening")


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 20 else ending}"


def _plural(thing: str) -> str:
    return f"{thing[:-1]}ies" if thing.endswith("ry") else f"{thing}s"


def _months_between(start: Civil, end: Civil) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
