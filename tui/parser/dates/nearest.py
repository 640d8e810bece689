"""Which one of those that recur: the nearest Friday, the nearest May."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.instants import civil, weekday
from tui.model import Grain
from tui.parser.dates import reasons
from tui.parser.dates.context import (
    Context,
    Resolved,
    base_of,
    from_publication,
    named,
)
from tui.parser.dates.holiday_dates import is_sighted
from tui.partial import Partial, Which
from tui.units import Stretch, moved, unit

_MONTHS_AHEAD = {Grain.DAY: 3, Grain.MONTH: 3, Grain.QUARTER: 2}
"""News names these without their year up to so many months before they come."""
_FARTHEST = 9
"""Months ahead; what is further off is named with its year."""
_YEARS_AROUND = range(-2, 3)
_YEARS_AROUND_A_LEAP_DAY = range(-8, 9)


def nearest_year(
    partial: Partial, context: Context, in_year: Callable[[int], Stretch | None]
) -> Resolved | None:
    """The one that is meant of those that every year has; `in_year` gives each."""
    anchor, base = base_of(partial, context)
    if partial.fiscal:
        # Business years begin early: a first quarter may end in September.
        context = replace(context, begun=True)
    year = civil(base.start).year
    is_leap_day = (partial.month, partial.day) == (2, 29)
    around = _YEARS_AROUND_A_LEAP_DAY if is_leap_day else _YEARS_AROUND
    known = [
        stretch for years in around if (stretch := in_year(year + years)) is not None
    ]
    chosen = _CHOICES[partial.which](known, base, context, reasons.thing(partial))
    if chosen is None:
        return None
    stretch, why = chosen
    exact = not (partial.holiday and is_sighted(partial.holiday))
    return Resolved(stretch, None, anchor, why, exact)


_Chosen = tuple[Stretch, str] | None
_Choice = Callable[[list[Stretch], Stretch, Context, str], _Chosen]
"""From those known, what is counted from, and their name: the one, and why."""


def _last_of(
    known: list[Stretch], base: Stretch, context: Context, name: str
) -> _Chosen:
    # In early March "last February" is not "last month".
    before = unit(Grain.MONTH, base.start, -1).start
    stretch = next((s for s in reversed(known) if s.start < before), None)
    return stretch and (stretch, reasons.last_before(name, "publication"))


def _this_of(
    known: list[Stretch], base: Stretch, context: Context, name: str
) -> _Chosen:
    around = next((s for s in known if s.start <= base.start < s.end), None)
    if around is not None:
        # In February "this winter" began the year before.
        return around, reasons.this_one(name)
    year = civil(base.start).year
    stretch = next((s for s in known if civil(s.start).year == year), None)
    return stretch and (stretch, reasons.this_one(name))


def _next_of(
    known: list[Stretch], base: Stretch, context: Context, name: str
) -> _Chosen:
    stretch = next((s for s in known if s.start > base.start), None)
    return stretch and (stretch, reasons.first_after(name, "publication"))


def _nearest_of(
    known: list[Stretch], base: Stretch, context: Context, name: str
) -> _Chosen:
    grain = known[0].grain if known else Grain.YEAR
    if context.to_come and grain is not Grain.QUARTER:
        coming = _to_come_of(known, base)
        if coming is not None:
            return coming, reasons.coming(name)
    months = 0 if context.begun else _MONTHS_AHEAD.get(grain, 0)
    horizon = moved(base, Grain.MONTH, months).start
    stretch = next((s for s in reversed(known) if s.start <= horizon), None)
    if stretch is None:
        return None
    if stretch.start > base.start:
        return stretch, reasons.soon_after(name)
    return stretch, reasons.last_begun(name)


def _to_come_of(known: list[Stretch], base: Stretch) -> Stretch | None:
    stretch = next((s for s in known if s.end > base.start), None)
    if stretch is None or stretch.start > moved(base, Grain.MONTH, _FARTHEST).start:
        return None
    return stretch


_CHOICES: dict[Which | None, _Choice] = {
    Which.LAST: _last_of,
    Which.THIS: _this_of,
    Which.NEXT: _next_of,
    None: _nearest_of,
}


def nearest_weekday(partial: Partial, context: Context) -> Resolved:
    """The day that a weekday without a date names."""
    anchor, base = base_of(partial, context)
    wanted = partial.weekday or 1
    name = reasons.WEEKDAYS[wanted - 1]
    ahead = (wanted - weekday(base.start)) % 7
    match partial.which:
        case Which.NEXT:
            days, why = ahead or 7, reasons.first_after(name, named(anchor))
        case Which.LAST:
            days, why = ahead - 7, reasons.last_before(name, named(anchor))
        case Which.THIS:
            days = wanted - weekday(base.start)
            why = f"the {name} of the week of {named(anchor)}"
        case _ if context.to_come:
            days, why = ahead, reasons.coming(name)
        case _:
            days, why = -(-ahead % 7), reasons.most_recent(name)
    days += 7 * (partial.weeks_later or 0)
    return Resolved(unit(Grain.DAY, base.start, days), None, anchor, why)


def nearest_weekend(context: Context) -> Resolved:
    """The weekend that "the weekend" names."""
    anchor, base = from_publication(context)
    if context.to_come or weekday(base.start) >= 6:
        stretch = unit(Grain.WEEKEND, base.start)
        return Resolved(stretch, None, anchor, reasons.coming("weekend"))
    stretch = unit(Grain.WEEKEND, base.start, -1)
    return Resolved(stretch, None, anchor, reasons.most_recent("weekend"))
