"""Publication dates as bylines and datelines write them."""

from __future__ import annotations

from datetime import date

from tui.instants import month_days
from tui.lang import load
from tui.model import Span
from tui.parser.dates import recognise
from tui.partial import Partial


def find_stated(text: str, day_first: bool | None = None) -> list[tuple[Span, Partial]]:
    """The days that a short text names by month and day, in reading order.

    For "Updated 3 March 2024, 10:15 GMT" or "KUALA LUMPUR, Oct 31 (Reuters)"; the
    span is that of the words in `text`. `Partial.month` and `day` are always there
    and fit; `year` is None where the words leave it open, and `unordered` is true
    where nothing tells which of the two is the month ("3/4/2025", read as `day_first`
    says, else month first). `stated_day` makes a `date` of it.
    """
    language = load("en")
    assert language is not None
    stated: list[tuple[Span, Partial]] = []
    for found in recognise(text, Span(0, len(text)), language.dates):
        partial = found.meaning
        if not isinstance(partial, Partial) or partial.unit is not None:
            continue
        if partial.unordered and day_first is not None:
            partial = partial.ordered(day_first)
        if partial.month is None or partial.day is None:
            continue
        if partial.day <= month_days(partial.year or 2000, partial.month):
            stated.append((found.span, partial))
    return stated


def stated_day(partial: Partial, not_after: date) -> date | None:
    """The day that it names; without a year, the last such day not after another.

    None where no calendar has it, or none of the eight years before.
    """
    if partial.month is None or partial.day is None:
        return None
    years = range(not_after.year, not_after.year - 9, -1)
    if partial.year is not None:
        years = range(partial.year, partial.year - 1, -1)
    elif partial.short_year is not None:
        years = range(*_short_year(partial.short_year, not_after), -1)
    for year in years:
        if 1 <= year <= 9999 and partial.day <= month_days(year, partial.month):
            day = date(year, partial.month, partial.day)
            if partial.year is not None or day <= not_after:
                return day
    return None


def _short_year(digits: int, not_after: date) -> tuple[int, int]:
    year = not_after.year // 100 * 100 + digits
    if year > not_after.year:
        year -= 100
    return year, year - 1
