"""Which one of those that recur: the nearest Friday, the nearest May."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.instants import DAY_MINUTES, civil, weekday
from tui.model import Anchor, AnchorKind, Grain
from tui.parser.dates import reasons
from tui.parser.dates.context import (
    Context,
    Mention,
    Resolved,
    base_of,
    from_mention,
    from_publication,
    named,
)
from tui.parser.dates.holiday_dates import is_sighted
from tui.partial import Base, Partial, Which
from tui.units import Stretch, moved, unit

_MONTHS_AHEAD = {Grain.DAY: 3, Grain.MONTH: 3, Grain.QUARTER: 2}
"""News names these without their year up to so many months before they come."""
_FARTHEST = 10
"""Months ahead; what is further off is named with its year."""
_BACK = 3
"""Months that a story goes back, at most, without naming the year."""
_YEARS_AROUND = range(-2, 3)
_YEARS_AROUND_A_LEAP_DAY = range(-8, 9)


def nearest_year(
    partial: Partial, context: Context, in_year: Callable[[int], Stretch | None]
) -> Resolved | None:
    """The one that is meant of those that every year has; `in_year` gives each."""
    story = context.story or _told_along(context)
    if story is not None and partial.which is None:
        told = _in_story(partial, story, in_year, _BACK if context.story else 0)
        soon = nearest_year(partial, replace(context, story=None, beside=None), in_year)
        return soon if _is_news(partial, told, soon, context) else told
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
    if partial.base is Base.MENTION and base.grain >= Grain.YEAR:
        base = unit(Grain.MONTH, base.end - 1)
    thing, of = reasons.thing(partial), named(anchor)
    chosen = _CHOICES[partial.which](known, base, context, thing, of)
    if chosen is None:
        return None
    stretch, why = _on_its_weekday(partial, chosen, context, in_year)
    exact = not (partial.holiday and is_sighted(partial.holiday))
    return Resolved(stretch, None, anchor, why, exact)


_Chosen = tuple[Stretch, str] | None
_Choice = Callable[[list[Stretch], Stretch, Context, str, str], _Chosen]
"""From those known, what is counted from, their name and its: the one, and why."""


def _on_its_weekday(
    partial: Partial,
    chosen: tuple[Stretch, str],
    context: Context,
    in_year: Callable[[int], Stretch | None],
) -> tuple[Stretch, str]:
    """In the year of a date before, where only there it falls on the weekday told."""
    wanted = partial.weekday
    if wanted is None or partial.day is None or partial.beside:
        return chosen
    if weekday(chosen[0].start) == wanted:
        return chosen
    for mention in context.mentions:
        stretch = in_year(civil(mention.stretch.start).year)
        if stretch is not None and weekday(stretch.start) == wanted:
            return stretch, reasons.on_its_weekday(reasons.thing(partial))
    return chosen


def _told_along(context: Context) -> Mention | None:
    """The day, month or season of a year long over that stands beside it."""
    told = context.beside
    if told is None or told.stretch.grain > Grain.SEASON:
        return None
    is_old = civil(told.stretch.start).year < civil(context.published).year
    return told if is_old else None


def _is_news(
    partial: Partial, told: Resolved | None, soon: Resolved | None, context: Context
) -> bool:
    """Whether a day in a story is one near its publication all the same."""
    if told is None or soon is None:
        return told is None
    if partial.weekday is not None and not partial.beside:
        wanted = partial.weekday
        fits, is_told = (weekday(r.stretch.start) == wanted for r in (soon, told))
        return fits and not is_told
    return context.to_come and soon.stretch.start >= context.published


def _in_story(
    partial: Partial,
    told: Mention,
    in_year: Callable[[int], Stretch | None],
    months_back: int,
) -> Resolved | None:
    """In the year that the story has come to, or the next where that is long over."""
    anchor, base = from_mention(told)
    year = civil(base.start).year
    known = [s for s in map(in_year, range(year - 1, year + 2)) if s is not None]
    around = next((s for s in known if s.start <= base.start < s.end), None)
    if around is None or base.grain >= around.grain:
        since = moved(base, Grain.MONTH, -months_back if base.grain < Grain.YEAR else 0)
        around = next((s for s in known if s.start >= since.start), None)
    why = reasons.in_story(reasons.thing(partial))
    return around and Resolved(around, None, anchor, why)


def _last_of(
    known: list[Stretch], base: Stretch, context: Context, name: str, of: str
) -> _Chosen:
    # In early March "last February" is not "last month".
    before = unit(Grain.MONTH, base.start, -1).start
    stretch = next((s for s in reversed(known) if s.start < before), None)
    return stretch and (stretch, reasons.last_before(name, of))


def _this_of(
    known: list[Stretch], base: Stretch, context: Context, name: str, of: str
) -> _Chosen:
    around = next((s for s in known if s.start <= base.start < s.end), None)
    if around is not None:
        # In February "this winter" began the year before.
        return around, reasons.this_one(name, of)
    year = civil(base.start).year
    stretch = next((s for s in known if civil(s.start).year == year), None)
    return stretch and (stretch, reasons.this_one(name, of))


def _next_of(
    known: list[Stretch], base: Stretch, context: Context, name: str, of: str
) -> _Chosen:
    stretch = next((s for s in known if s.start > base.start), None)
    return stretch and (stretch, reasons.first_after(name, of))


def _nearest_of(
    known: list[Stretch], base: Stretch, context: Context, name: str, of: str
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
    told = context.story if partial.which is None else None
    in_story = told is not None and told.stretch.grain <= Grain.DAY
    anchor, base = (
        from_mention(told) if told and in_story else base_of(partial, context)
    )
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
            if partial.base is Base.MENTION and base.start + days * DAY_MINUTES > (
                context.published
            ):
                days -= 7
            why = f"the {name} of the week of {named(anchor)}"
        case _ if in_story:
            days, why = ahead, reasons.in_story(name)
        case _ if _goes_on(base, ahead, anchor, context):
            days, why = ahead, reasons.first_after(name, named(anchor))
        case _ if context.to_come:
            days, why = ahead, reasons.coming(name)
        case _:
            days, why = -(-ahead % 7), reasons.most_recent(name)
    days += 7 * (partial.weeks_later or 0)
    is_sure = partial.base is Base.PUBLISHED or anchor.kind is not AnchorKind.PUBLISHED
    stretch = unit(Grain.DAY, base.start, days)
    return Resolved(stretch, None, anchor, why, exact=is_sure)


def _goes_on(base: Stretch, ahead: int, anchor: Anchor, context: Context) -> bool:
    """Whether "on the Monday" is the first one from the day told before.

    It is not where that is after publication, untold as yet to come.
    """
    if anchor.kind is AnchorKind.PUBLISHED:
        return False
    return context.to_come or base.start + ahead * DAY_MINUTES <= context.published


def nearest_weekend(context: Context) -> Resolved:
    """The weekend that "the weekend" names."""
    anchor, base = from_publication(context)
    if context.to_come or weekday(base.start) >= 6:
        stretch = unit(Grain.WEEKEND, base.start)
        return Resolved(stretch, None, anchor, reasons.coming("weekend"))
    stretch = unit(Grain.WEEKEND, base.start, -1)
    return Resolved(stretch, None, anchor, reasons.most_recent("weekend"))
