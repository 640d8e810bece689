"""`DateValue` as EDTF text (ISO 8601-2:2019, the Library of Congress profile) and back.

Where EDTF has no unit of its own (a week, a weekend, late 2024) an interval stands
for it, its ends inclusive: "2025-10-27/2025-11-02". Clock times are those of ISO 8601
and go as far as the hour or the minute, also in intervals.
"""

from __future__ import annotations

import re

from tui.instants import DAY_MINUTES, civil, instant, month_days
from tui.model import Certainty, DateValue, Grain

_OPEN = ".."
_MONTH_UNITS = {
    21: (Grain.SEASON, 3),
    22: (Grain.SEASON, 6),
    23: (Grain.SEASON, 9),
    24: (Grain.SEASON, 12),
    33: (Grain.QUARTER, 1),
    34: (Grain.QUARTER, 4),
    35: (Grain.QUARTER, 7),
    36: (Grain.QUARTER, 10),
    40: (Grain.HALF, 1),
    41: (Grain.HALF, 7),
}
"""What stands in a month's place, and the month it starts in (winter: December)."""
_CODES = {unit: code for code, unit in _MONTH_UNITS.items()}
_UNIT_MONTHS = {Grain.MONTH: 1, Grain.SEASON: 3, Grain.QUARTER: 3, Grain.HALF: 6}
_MASKED_YEARS = {1: Grain.DECADE, 2: Grain.CENTURY, 3: Grain.MILLENNIUM}
"""How many digits of the year are left open, and the unit that makes."""

_UNIT = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[0-9]{5,6})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2}))?)?)?)?"
)
_MASKED = re.compile(r"(?P<sign>-?)(?P<digits>[0-9]{1,3})(?P<mask>X{1,3})")
_HEDGE = re.compile(r"[~?%]\Z")

_STEPS = (Grain.YEAR, Grain.MONTH, Grain.DAY, Grain.HOUR, Grain.MINUTE)
"""The units that the ends of an interval are written in, large to small."""


def to_edtf(value: DateValue) -> str:
    """The value as EDTF: "2025-10", "199X", "../2025-10-31", "2024-10~/2024-12~".

    An interval that is open is vague already, and its known end bears no "~".
    """
    is_open = value.start is None or value.end is None
    hedge = "~" if value.certainty is Certainty.APPROXIMATE and not is_open else ""
    if value.start is not None and value.end is not None:
        unit = _whole_unit(value.start, value.end, value.grain)
        if unit:
            return unit + hedge
    step = _step(value)
    first = _OPEN if value.start is None else _written(value.start, step) + hedge
    last = _OPEN if value.end is None else _written(value.end - 1, step) + hedge
    return first if first == last and not is_open else f"{first}/{last}"


def from_edtf(text: str) -> DateValue:
    """The value that EDTF text gives, STATED or (with "~", "?" or "%") APPROXIMATE.

    Raises:
        ValueError: it is not EDTF, or no calendar has it; in a sentence.
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _value(first)
    if first == last == _OPEN:
        raise ValueError("An interval needs at least one end")
    if first == _OPEN:
        until = _value(last)
        return DateValue(None, until.end, until.grain, until.certainty)
    since = _value(first)
    if last == _OPEN:
        return DateValue(since.start, None, since.grain, since.certainty)
    return _interval(text, since, _value(last))


def _interval(text: str, since: DateValue, until: DateValue) -> DateValue:
    if since.start is None or until.end is None or since.start >= until.end:
        raise ValueError(f"“{text}” ends before it starts")
    hedged = Certainty.APPROXIMATE in (since.certainty, until.certainty)
    return DateValue(
        since.start,
        until.end,
        min(since.grain, until.grain),
        Certainty.APPROXIMATE if hedged else Certainty.STATED,
    )


def _whole_unit(start: int, end: int, grain: Grain) -> str:
    """The one unit that the interval fills; "" if it fills none of its grain."""
    text = _unit_text(start, grain)
    if text:
        unit = _value(text)
        if (unit.start, unit.end) == (start, end):
            return text
    return ""


def _unit_text(start: int, grain: Grain) -> str:
    at = civil(start)
    if grain in (Grain.SEASON, Grain.QUARTER, Grain.HALF):
        code = _CODES.get((grain, at.month))
        return f"{_year(at.year)}-{code}" if code else ""
    for masked, unit in _MASKED_YEARS.items():
        if unit is grain and abs(at.year) <= 9999:
            # Before the common era a decade's first year has the highest number.
            return _year(at.year)[:-masked] + "X" * masked
    return _written(start, grain) if grain in _STEPS else ""


def _step(value: DateValue) -> Grain:
    """The largest unit, up to the value's grain, on whose bounds both ends lie."""
    ends = [at for at in (value.start, value.end) if at is not None]
    fine = (
        step
        for step in _STEPS
        if step <= value.grain and all(_is_bound(at, step) for at in ends)
    )
    return next(fine, Grain.MINUTE)


def _is_bound(at: int, step: Grain) -> bool:
    if step is Grain.MINUTE:
        return True
    if step is Grain.HOUR:
        return at % 60 == 0
    if at % DAY_MINUTES:
        return False
    day = civil(at)
    return step is Grain.DAY or (
        day.day == 1 and (step is Grain.MONTH or day.month == 1)
    )


def _written(at: int, step: Grain) -> str:
    """The unit of the interval's steps that an instant lies in."""
    moment = civil(at)
    parts = (
        _year(moment.year),
        f"-{moment.month:02}",
        f"-{moment.day:02}",
        f"T{moment.hour:02}",
        f":{moment.minute:02}",
    )
    return "".join(parts[: _STEPS.index(step) + 1])


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _value(text: str) -> DateValue:
    """One unit, hedged or not."""
    bare = _HEDGE.sub("", text)
    certainty = Certainty.STATED if bare == text else Certainty.APPROXIMATE
    if masked := _MASKED.fullmatch(bare):
        start, end, grain = _masked(text, masked)
    elif unit := _UNIT.fullmatch(bare):
        start, end, grain = _unit(text, unit)
    else:
        raise ValueError(f"“{text}” is not a date in EDTF, such as 2025-10-31")
    return DateValue(start, end, grain, certainty)


def _masked(text: str, match: re.Match[str]) -> tuple[int, int, Grain]:
    masked = len(match["mask"])
    if len(match["digits"]) + masked != 4:
        raise ValueError(f"“{text}” is not a year of four places, such as 199X")
    years = 10**masked
    first = int(match["digits"]) * years
    if match["sign"]:
        first = -first - years + 1
    return instant(first), instant(first + years), _MASKED_YEARS[masked]


def _unit(text: str, match: re.Match[str]) -> tuple[int, int, Grain]:
    year = int(match["year"].removeprefix("Y"))
    if match["month"] is None:
        return instant(year), instant(year + 1), Grain.YEAR
    month = int(match["month"])
    if match["day"] is None:
        grain, first = _MONTH_UNITS.get(month, (Grain.MONTH, month))
        if not 1 <= first <= 12:
            raise ValueError(f"“{text}” has no month or season {month:02}")
        months = year * 12 + first - 1 + _UNIT_MONTHS[grain]
        return instant(year, first), instant(months // 12, months % 12 + 1), grain
    day = int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= month_days(year, month)):
        raise ValueError(f"No calendar has “{text}”")
    return _clock(text, instant(year, month, day), match)


def _clock(text: str, day: int, match: re.Match[str]) -> tuple[int, int, Grain]:
    if match["hour"] is None:
        return day, day + DAY_MINUTES, Grain.DAY
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"No clock shows “{text}”")
    start = day + hour * 60 + minute
    if match["minute"] is None:
        return start, start + 60, Grain.HOUR
    return start, start + 1, Grain.MINUTE
