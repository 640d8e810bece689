"""From what the words say to what the calendar says; it knows no language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.instants import DAY_MINUTES, civil, weekday
from tui.model import Anchor, AnchorKind, DateValue, Grain, Span
from tui.parser import reasons
from tui.parser.holiday_dates import holiday, is_sighted
from tui.partial import Base, Part, Partial, Range, Which
from tui.units import Stretch, day_of, moved, unit, year_of

_MONTHS_AHEAD = {Grain.DAY: 3, Grain.MONTH: 3, Grain.QUARTER: 2}
"""News names these without their year up to so many months before they come."""
_FARTHEST = 9
"""Months ahead; what is further off is named with its year."""
_YEARS_AHEAD = 20
"""Two digits of a year name none later than this after publication."""
_YEARS_AROUND = range(-2, 3)
_YEARS_AROUND_A_LEAP_DAY = range(-8, 9)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the article mentioned before."""

    stretch: Stretch
    span: Span
    stated: bool = False
    """Its words say it whole, the year among them."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a date of an article is completed from."""

    published: int
    """The first minute of the publication day."""
    to_come: bool = False
    """The clause tells what is to come."""
    begun: bool = False
    """It lies in the past: "since"."""
    after_length: bool = False
    """A length stands before it in its sentence: "in the nine months"."""
    mentions: tuple[Mention, ...] = ()
    """Those before it, the latest first."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of the calendar, and how it was found."""

    stretch: Stretch
    part: Part | None = None
    anchor: Anchor | None = None
    why: str = reasons.STATED
    exact: bool = True
    """False: the calendar itself leaves some days of doubt."""


def resolve(meaning: Partial | Range, context: Context) -> Resolved | None:
    """The stretch that the words name; None where no calendar has it."""
    if isinstance(meaning, Range):
        return _range(meaning, context)
    if meaning.unit is not None or meaning.same_period:
        placed = _framed(meaning, context)
    else:
        placed = _placed(meaning, context)
    return placed and _on_the_clock(meaning, placed)


def _range(meaning: Range, context: Context) -> Resolved | None:
    """From the first to the last; what the first leaves open it takes from the last."""
    last = resolve(meaning.last, context)
    if last is None:
        return None
    first = meaning.first
    if first.weekday is not None and first.day is None:
        back = (weekday(last.stretch.start) - first.weekday) % 7
        start = last.stretch.start - back * DAY_MINUTES
    else:
        began = resolve(_completed(first, meaning.last, last.stretch), context)
        if began is None:
            return None
        start = began.stretch.start
        if start > last.stretch.start and first.year is None:
            start = moved(began.stretch, Grain.YEAR, -1).start
    if start > last.stretch.start:
        return None
    whole = Stretch(start, last.stretch.end, last.stretch.grain)
    return replace(last, stretch=whole, part=None, why=reasons.ranged(last.why))


def _completed(first: Partial, last: Partial, end: Stretch) -> Partial:
    completed = first.joined(last)
    if completed.unit is None and completed.year is None and first.month is not None:
        return replace(completed, year=civil(end.start).year)
    return completed


# What an expression counts from.


def published_anchor(context: Context) -> Anchor:
    """The publication day."""
    return _published(context)[0]


def _published(context: Context) -> tuple[Anchor, Stretch]:
    day = unit(Grain.DAY, context.published)
    return Anchor(AnchorKind.PUBLISHED, DateValue(*day)), day


def _mentioned(mention: Mention) -> tuple[Anchor, Stretch]:
    value = DateValue(*mention.stretch)
    return Anchor(AnchorKind.MENTION, value, mention.span), mention.stretch


def _base(partial: Partial, context: Context) -> tuple[Anchor, Stretch]:
    if partial.base is Base.PUBLISHED or not context.mentions:
        return _published(context)
    longest = partial.unit or Grain.DAY
    for mention in context.mentions:
        # "That year" is the last year, or the year of the last date in one.
        is_fit = not partial.loose or (
            mention.stated and mention.stretch.start <= context.published
        )
        if mention.stretch.grain <= longest and is_fit:
            return _mentioned(mention)
    return _published(context)


def _of(anchor: Anchor) -> str:
    if anchor.kind is AnchorKind.PUBLISHED:
        return "publication"
    return "the date mentioned before"


# Frames: so many units from an anchor, and what is named in them.


def _framed(partial: Partial, context: Context) -> Resolved | None:
    if partial.same_period:
        return _same_period(partial, context)
    assert partial.unit is not None
    if partial.base is Base.MENTION and partial.unit is Grain.QUARTER:
        return _quarter_discussed(partial, context)
    count = partial.offset or 0
    anchor, base = _base(partial, context)
    frame = unit(partial.unit, base.start, count)
    why = reasons.counted(partial.unit, count, _of(anchor))
    resolved = Resolved(frame, anchor=anchor, why=why)
    stretch = _inside(partial, frame, context)
    return stretch and replace(resolved, stretch=stretch)


def _inside(partial: Partial, frame: Stretch, context: Context) -> Stretch | None:
    """What the words name in a frame; the frame itself where they name nothing."""
    if frame.grain is Grain.YEAR:
        return _in_year(partial, civil(frame.start).year)
    if frame.grain is Grain.WEEK and partial.weekday is not None:
        return unit(Grain.DAY, frame.start, partial.weekday - 1)
    if frame.grain is Grain.WEEK and partial.weekend:
        return unit(Grain.WEEKEND, frame.start)
    if frame.grain is Grain.MONTH and partial.day is not None:
        at = civil(frame.start)
        return day_of(at.year, at.month, partial.day)
    return frame


def _quarter_discussed(partial: Partial, context: Context) -> Resolved:
    """ "The quarter" of earnings news: the one reported, else the last over."""
    count = partial.offset or 0
    mention = _quarter_reported(context)
    if mention is not None:
        anchor, base = _mentioned(mention)
        why = reasons.counted(Grain.QUARTER, count, _of(anchor))
        return Resolved(unit(Grain.QUARTER, base.start, count), None, anchor, why)
    anchor, base = _published(context)
    why = "the last quarter that was over at publication"
    return Resolved(unit(Grain.QUARTER, base.start, count - 1), None, anchor, why)


def _same_period(partial: Partial, context: Context) -> Resolved:
    """The part of the year under discussion, in another year: "a year earlier"."""
    mention = _under_discussion(partial, context)
    if mention is None:
        anchor, base = _published(context)
        period = unit(partial.unit or Grain.YEAR, base.start)
    else:
        anchor, period = _mentioned(mention)
    if partial.year is not None:
        years = partial.year - civil(period.start).year
        moved_period = moved(period, Grain.YEAR, years)
        return Resolved(moved_period, None, anchor, "the same part of that year")
    count, grain = partial.offset or 0, partial.unit or Grain.YEAR
    why = reasons.counted(grain, count, _of(anchor))
    return Resolved(moved(period, grain, count), None, anchor, why)


def _under_discussion(partial: Partial, context: Context) -> Mention | None:
    """The period that figures are compared with those of another year for."""
    if context.after_length:
        return None
    quarter = _quarter_reported(context)
    if quarter is not None:
        return quarter
    if partial.base is Base.PUBLISHED or not context.mentions:
        return None
    last = context.mentions[0]
    return last if last.stretch.grain >= Grain.MONTH else None


def _quarter_reported(context: Context) -> Mention | None:
    """The latest quarter of those mentioned that is over, else that has begun."""
    quarters = [m for m in context.mentions if m.stretch.grain is Grain.QUARTER]
    over = [m for m in quarters if m.stretch.end <= context.published]
    begun = [m for m in quarters if m.stretch.start <= context.published]
    return max(over or begun, key=lambda mention: mention.stretch.start, default=None)


# Places in the calendar.


def _placed(partial: Partial, context: Context) -> Resolved | None:
    if partial.century is not None:
        return Resolved(unit(Grain.CENTURY, year_of(partial.century * 100).start))
    if partial.decade is not None:
        return _decade(partial.decade, context)
    if partial.short_year is not None:
        partial = replace(partial, year=_whole_year(partial.short_year, context))
    if partial.year is not None:
        stretch = _in_year(partial, partial.year)
        return stretch and Resolved(stretch)
    if _recurs_yearly(partial):
        return _nearest_year(partial, context)
    if partial.weekday is not None:
        return _nearest_weekday(partial, context)
    if partial.weekend:
        return _weekend(context)
    return _day_of_the_clock(context)


def _decade(decade: int, context: Context) -> Resolved:
    if decade >= 10:
        return Resolved(unit(Grain.DECADE, year_of(decade * 10).start))
    anchor, base = _published(context)
    now = civil(base.start).year // 10
    back = (now - decade) % 10
    stretch = unit(Grain.DECADE, base.start, -back)
    return Resolved(stretch, None, anchor, "the last such decade to begin")


def _whole_year(digits: int, context: Context) -> int:
    latest = civil(context.published).year + _YEARS_AHEAD
    return latest - (latest - digits) % 100


def _recurs_yearly(partial: Partial) -> bool:
    return any(
        field is not None
        for field in (
            partial.month,
            partial.quarter,
            partial.season,
            partial.half,
            partial.holiday,
        )
    )


def _in_year(partial: Partial, year: int) -> Stretch | None:
    """What the words name in a year; the year itself where they name nothing."""
    if partial.holiday is not None:
        return holiday(partial.holiday, year)
    if partial.month is not None and partial.day is not None:
        return day_of(year, partial.month, partial.day)
    for grain, number, months, first in (
        (Grain.MONTH, partial.month, 1, 1),
        (Grain.QUARTER, partial.quarter, 3, 1),
        (Grain.HALF, partial.half, 6, 1),
        (Grain.SEASON, partial.season, 3, 3),
    ):
        if number is not None:
            start = day_of(year, first + (number - 1) * months, 1)
            return start and unit(grain, start.start)
    return year_of(year)


def _nearest_year(partial: Partial, context: Context) -> Resolved | None:
    anchor, base = _base(partial, context)
    if partial.fiscal:
        # Business years begin early: a first quarter may end in September.
        context = replace(context, begun=True)
    year = civil(base.start).year
    is_leap_day = (partial.month, partial.day) == (2, 29)
    around = _YEARS_AROUND_A_LEAP_DAY if is_leap_day else _YEARS_AROUND
    known = [
        stretch
        for years in around
        if (stretch := _in_year(partial, year + years)) is not None
    ]
    chosen = _CHOICES[partial.which](known, base, context)
    if chosen is None:
        return None
    stretch, why = chosen
    exact = not (partial.holiday and is_sighted(partial.holiday))
    return Resolved(stretch, None, anchor, why, exact)


_Chosen = tuple[Stretch, str] | None


def _last_of(known: list[Stretch], base: Stretch, context: Context) -> _Chosen:
    # In early March "last February" is not "last month".
    before = unit(Grain.MONTH, base.start, -1).start
    stretch = next((s for s in reversed(known) if s.start < before), None)
    return stretch and (stretch, "the last one before publication")


def _this_of(known: list[Stretch], base: Stretch, context: Context) -> _Chosen:
    year = civil(base.start).year
    stretch = next((s for s in known if civil(s.start).year == year), None)
    return stretch and (stretch, "the one of the year of publication")


def _next_of(known: list[Stretch], base: Stretch, context: Context) -> _Chosen:
    stretch = next((s for s in known if s.start > base.start), None)
    return stretch and (stretch, "the next one after publication")


def _nearest_of(known: list[Stretch], base: Stretch, context: Context) -> _Chosen:
    grain = known[0].grain if known else Grain.YEAR
    if context.to_come and grain is not Grain.QUARTER:
        coming = _to_come_of(known, base)
        if coming is not None:
            return coming
    months = 0 if context.begun else _MONTHS_AHEAD.get(grain, 0)
    horizon = unit(Grain.MONTH, base.start, months).start if months else base.start
    stretch = next((s for s in reversed(known) if s.start <= horizon), None)
    if stretch is None:
        return None
    if stretch.start > base.start:
        return stretch, "the next one, not many months ahead"
    return stretch, "the last one begun at publication"


def _to_come_of(known: list[Stretch], base: Stretch) -> _Chosen:
    stretch = next((s for s in known if s.end > base.start), None)
    if stretch is None or stretch.start > moved(base, Grain.MONTH, _FARTHEST).start:
        return None
    return stretch, reasons.coming("one")


_CHOICES: dict[Which | None, Callable[[list[Stretch], Stretch, Context], _Chosen]] = {
    Which.LAST: _last_of,
    Which.THIS: _this_of,
    Which.NEXT: _next_of,
    None: _nearest_of,
}


def _nearest_weekday(partial: Partial, context: Context) -> Resolved:
    anchor, base = _base(partial, context)
    wanted = partial.weekday or 1
    name = reasons.WEEKDAYS[wanted - 1]
    ahead = (wanted - weekday(base.start)) % 7
    match partial.which:
        case Which.NEXT:
            days, why = ahead or 7, f"the first {name} after {_of(anchor)}"
        case Which.LAST:
            days, why = ahead - 7, f"the last {name} before {_of(anchor)}"
        case Which.THIS:
            days = wanted - weekday(base.start)
            why = f"the {name} of the week of {_of(anchor)}"
        case _ if context.to_come:
            days, why = ahead, reasons.coming(name)
        case _:
            days, why = -(-ahead % 7), reasons.most_recent(name)
    days += 7 * (partial.weeks_later or 0)
    return Resolved(unit(Grain.DAY, base.start, days), None, anchor, why)


def _weekend(context: Context) -> Resolved:
    anchor, base = _published(context)
    if context.to_come or weekday(base.start) >= 6:
        stretch = unit(Grain.WEEKEND, base.start)
        return Resolved(stretch, None, anchor, reasons.coming("weekend"))
    stretch = unit(Grain.WEEKEND, base.start, -1)
    return Resolved(stretch, None, anchor, reasons.most_recent("weekend"))


def _day_of_the_clock(context: Context) -> Resolved:
    """The day that a clock time without one is on."""
    for mention in context.mentions[:1]:
        if mention.stretch.grain <= Grain.DAY:
            anchor, base = _mentioned(mention)
            day = unit(Grain.DAY, base.start)
            return Resolved(day, None, anchor, "on the day mentioned before")
    anchor, day = _published(context)
    return Resolved(day, None, anchor, "on the publication day")


# The clock.

_PART_HOURS = {
    Part.MORNING: (0, 12),
    Part.MIDDAY: (11, 14),
    Part.AFTERNOON: (12, 18),
    Part.EVENING: (18, 24),
    Part.NIGHT: (18, 30),
    Part.DAYTIME: (6, 18),
}
"""The hours that news means by a part of the day; a night runs to 6 a.m."""


def _on_the_clock(partial: Partial, resolved: Resolved) -> Resolved:
    day = resolved.stretch
    if day.grain is not Grain.DAY:
        return resolved
    if partial.hour is not None:
        start = day.start + partial.hour * 60 + (partial.minute or 0)
        return replace(resolved, stretch=Stretch(start, start + 1, Grain.MINUTE))
    if partial.part is not None:
        first, last = _PART_HOURS[partial.part]
        stretch = Stretch(day.start + first * 60, day.start + last * 60, Grain.DAYPART)
        return replace(resolved, stretch=stretch, part=partial.part)
    return resolved
