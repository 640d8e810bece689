"""The value attribute of TIMEX3 (TimeML 1.2.1), as text."""

from __future__ import annotations

from tui.instants import civil, weekday
from tui.instants import instant as _instant
from tui.model import Grain
from tui.partial import Length, Partial
from tui.units import Stretch

_LETTERS = {
    Grain.SECOND: "TS",
    Grain.MINUTE: "TM",
    Grain.HOUR: "TH",
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.HALF: "H",
    Grain.YEAR: "Y",
    Grain.DECADE: "DE",
    Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}
_FINER = {
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.DAY: (Grain.HOUR, 24),
    Grain.HOUR: (Grain.MINUTE, 60),
    Grain.MINUTE: (Grain.SECOND, 60),
}
_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
_SEASONS = ("SP", "SU", "FA", "WI")


def date_text(stretch: Stretch) -> str:
    """The value of a DATE or of a TIME to the minute: "2025-W44", "198"."""
    at = civil(stretch.start)
    year = _year(at.year)
    match stretch.grain:
        case Grain.MILLENNIUM | Grain.CENTURY | Grain.DECADE:
            digits = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}
            return year[: len(year) - 4 + digits[stretch.grain]]
        case Grain.YEAR:
            return year
        case Grain.HALF:
            return f"{year}-H{1 + at.month // 7}"
        case Grain.SEASON:
            return f"{year}-{_SEASONS[at.month // 3 - 1]}"
        case Grain.QUARTER:
            return f"{year}-Q{(at.month + 2) // 3}"
        case Grain.MONTH:
            return f"{year}-{at.month:02}"
        case Grain.WEEK:
            return _week(stretch.start)
        case Grain.WEEKEND:
            return f"{_week(stretch.start)}-WE"
        case Grain.HOUR | Grain.MINUTE:
            return f"{year}-{at.month:02}-{at.day:02}T{at.hour:02}:{at.minute:02}"
    return f"{year}-{at.month:02}-{at.day:02}"


def length_text(length: Length) -> str:
    """The value of a DURATION: "P2Y6M", "PXD", "PT1M30S"."""
    days, clock = "", ""
    for count, grain in _whole(length):
        letter = _LETTERS[grain]
        piece = ("X" if count is None else f"{count:.12g}") + letter.removeprefix("T")
        if letter.startswith("T"):
            clock += piece
        else:
            days += piece
    return f"P{days}T{clock}" if clock else f"P{days}"


def set_text(of: Partial | Length) -> str:
    """The value of a SET: "P1D", "XXXX-WXX-2", "XXXX-07"."""
    if isinstance(of, Length):
        return length_text(of)
    part = f"T{of.part.value}" if of.part else ""
    if of.weekday is not None:
        return f"XXXX-WXX-{of.weekday}{part}"
    if of.weekend:
        return "XXXX-WXX-WE"
    if of.quarter is not None:
        return f"XXXX-Q{of.quarter}"
    if of.season is not None:
        return f"XXXX-{_SEASONS[of.season - 1]}"
    if of.month is not None:
        day = f"-{of.day:02}" if of.day else ""
        return f"XXXX-{of.month:02}{day}"
    return f"XXXX-XX-XX{part}"


def _whole(length: Length) -> list[tuple[float | None, Grain]]:
    whole: list[tuple[float | None, Grain]] = []
    for count, grain in length.parts:
        if grain is Grain.DECADE:
            # News says decades for tens of years: P10Y, PXY.
            count, grain = count and 10 * count, Grain.YEAR
        finer = _FINER.get(grain)
        if count is None or finer is None or count == int(count):
            whole.append((count, grain))
            continue
        rest = round((count - int(count)) * finer[1], 2)
        if count >= 1:
            whole.append((int(count), grain))
        whole.append((rest, finer[0]))
    return whole


def _year(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _week(at: int) -> str:
    # ISO 8601: a week belongs to the year that has its Thursday.
    thursday = at + (4 - weekday(at)) * 1440
    year = civil(thursday).year
    number = (thursday - _instant(year)) // (7 * 1440) + 1
    return f"{_year(year)}-W{number:02}"
