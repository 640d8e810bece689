"""From what the words say to what the calendar says; it knows no language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tui.instants import DAY_MINUTES, civil, weekday
from tui.model import Anchor, AnchorKind, DateValue, Grain, Span
from tui.parser.units import Stretch, day_of, moved, unit
from tui.partial import Base, Part, Partial, Which

_MONTHS_AHEAD = 4
"""News names a month without its year up to this many months before it comes."""

_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the article mentioned before."""

    stretch: Stretch
    span: Span


@dataclass(frozen=True, slots=True)
class Context:
    """What a date of an article is completed from."""

    published: int
    """The first minute of the publication day."""
    planned: bool = False
    """The clause tells what is to come."""
    mentions: tuple[Mention, ...] = ()
    """Those before it, the latest first."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of the calendar, and how it was found."""

    stretch: Stretch
    part: Part | None = None
    anchor: Anchor | None = None
    why: str = ""


def resolve(partial: Partial, context: Context) -> Resolved | None:
    """The stretch that the words name; None where no calendar has it."""
    if partial.unit is not None:
        placed = _framed(partial, context)
    else:
        placed = _placed(partial, context)
    if placed is None:
        return None
    return _on_the_clock(partial, placed)


def _published(context: Context) -> Anchor:
    start = context.published
    day = DateValue(start, start + DAY_MINUTES, Grain.DAY)
    return Anchor(AnchorKind.PUBLISHED, day)


def _anchor(partial: Partial, context: Context) -> tuple[Anchor, Stretch]:
    """What a frame counts from."""
    if partial.base is Base.MENTION and context.mentions:
        mention = context.mentions[0]
        value = DateValue(*mention.stretch)
        return Anchor(AnchorKind.MENTION, value, mention.span), mention.stretch
    return _published(context), unit(Grain.DAY, context.published)


def _framed(partial: Partial, context: Context) -> Resolved | None:
    assert partial.unit is not None
    anchor, base = _anchor(partial, context)
    count = partial.offset or 0
    if anchor.kind is AnchorKind.MENTION and base.grain < partial.unit and count:
        frame = moved(base, partial.unit, count)
    else:
        frame = unit(partial.unit, base.start, count)
    resolved = Resolved(frame, anchor=anchor, why="counted from it")
    inside = replace(partial, unit=None, offset=None)
    if inside == Partial(base=partial.base):
        return resolved
    year = civil(frame.start).year
    if frame.grain >= Grain.YEAR:
        placed = _placed(replace(inside, year=year, which=None), context)
        return placed and replace(resolved, stretch=placed.stretch)
    if frame.grain is Grain.WEEK and partial.weekday is not None:
        day = frame.start + (partial.weekday - 1) * DAY_MINUTES
        return replace(resolved, stretch=unit(Grain.DAY, day))
    if partial.day is not None:
        at = civil(frame.start)
        stretch = day_of(year, at.month, partial.day)
        return stretch and replace(resolved, stretch=stretch)
    return resolved


def _placed(partial: Partial, context: Context) -> Resolved | None:
    if partial.century is not None:
        return Resolved(unit(Grain.CENTURY, _year_start(partial.century * 100)))
    if partial.decade is not None:
        return Resolved(unit(Grain.DECADE, _year_start(partial.decade * 10)))
    yearly = _yearly(partial)
    if partial.year is not None:
        stretch = yearly(partial.year)
        return stretch and Resolved(stretch)
    if _names_part_of_year(partial):
        return _choose_year(partial, yearly, context)
    if partial.weekday is not None:
        return _choose_week(partial, context)
    return Resolved(
        unit(Grain.DAY, context.published),
        anchor=_published(context),
        why="the publication day",
    )


def _year_start(year: int) -> int:
    stretch = day_of(year, 1, 1)
    assert stretch is not None
    return stretch.start


def _names_part_of_year(partial: Partial) -> bool:
    return any(
        field is not None
        for field in (partial.month, partial.quarter, partial.season, partial.half)
    )


def _yearly(partial: Partial) -> Callable[[int], Stretch | None]:
    """What the words name in a given year."""

    def stretch(year: int) -> Stretch | None:
        if partial.month is not None and partial.day is not None:
            return day_of(year, partial.month, partial.day)
        for grain, number, size, first in (
            (Grain.MONTH, partial.month, 1, 1),
            (Grain.QUARTER, partial.quarter, 3, 1),
            (Grain.HALF, partial.half, 6, 1),
            (Grain.SEASON, partial.season, 3, 3),
        ):
            if number is not None:
                start = day_of(year, first + (number - 1) * size, 1)
                return start and unit(grain, start.start)
        return unit(Grain.YEAR, _year_start(year))

    return stretch


def _choose_year(
    partial: Partial, yearly: Callable[[int], Stretch | None], context: Context
) -> Resolved | None:
    anchor, base = _anchor(partial, context)
    year = civil(base.start).year
    # A 29 February may be eight years away.
    known = [s for s in map(yearly, range(year - 8, year + 9)) if s is not None]
    chosen = _choice(known, partial.which, base.start, context.planned)
    return chosen and Resolved(chosen, anchor=anchor, why="the nearest one")


def _choice(
    known: Iterable[Stretch], which: Which | None, base: int, planned: bool
) -> Stretch | None:
    known = list(known)
    if which is Which.NEXT:
        return next((s for s in known if s.start > base), None)
    if which is Which.LAST:
        return next((s for s in reversed(known) if s.end <= base), None)
    if which is Which.THIS:
        year = civil(base).year
        return next((s for s in known if civil(s.start).year == year), None)
    horizon = unit(Grain.DAY, base)
    if known and known[0].grain in (Grain.DAY, Grain.MONTH):
        horizon = moved(horizon, Grain.MONTH, _MONTHS_AHEAD)
    return next((s for s in reversed(known) if s.start <= horizon.start), None)


def _choose_week(partial: Partial, context: Context) -> Resolved:
    anchor, base = _anchor(partial, context)
    wanted = partial.weekday or 1
    name = _WEEKDAY_NAMES[wanted - 1]
    back = (weekday(base.start) - wanted) % 7
    if partial.which is Which.NEXT or (partial.which is None and context.planned):
        days, why = (7 - back) % 7 or 7, f"the {name} after it"
        if partial.which is None and back == 0:
            days = 0
    elif partial.which is Which.LAST:
        days, why = -(back or 7), f"the {name} before it"
    elif partial.which is Which.THIS:
        days, why = wanted - weekday(base.start), f"the {name} of its week"
    else:
        days, why = -back, f"the most recent {name}, the publication day included"
    stretch = unit(Grain.DAY, base.start, days)
    return Resolved(stretch, anchor=anchor, why=why)


_PART_HOURS = {
    Part.MORNING: (0, 12),
    Part.MIDDAY: (12, 13),
    Part.AFTERNOON: (12, 18),
    Part.EVENING: (18, 24),
    Part.NIGHT: (18, 30),
    Part.DAYTIME: (6, 18),
}
"""The hours that news means by a part of the day; a night runs to 6 a.m."""


def _on_the_clock(partial: Partial, resolved: Resolved) -> Resolved | None:
    day = resolved.stretch
    if day.grain is not Grain.DAY:
        return resolved
    if partial.hour is not None:
        grain = Grain.MINUTE
        start = day.start + partial.hour * 60 + (partial.minute or 0)
        return replace(resolved, stretch=Stretch(start, start + 1, grain))
    if partial.part is not None:
        first, last = _PART_HOURS[partial.part]
        stretch = Stretch(day.start + first * 60, day.start + last * 60, Grain.DAYPART)
        return replace(resolved, stretch=stretch, part=partial.part)
    return resolved
