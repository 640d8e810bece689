"""From what the words say to what the calendar says; it knows no language."""

from __future__ import annotations

from dataclasses import replace

from tui.instants import DAY_MINUTES, civil, weekday
from tui.model import AnchorKind, Grain
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
from tui.parser.dates.holiday_dates import holiday, nth_weekday
from tui.parser.dates.nearest import nearest_weekday, nearest_weekend, nearest_year
from tui.partial import Base, Part, Partial, Range
from tui.units import Stretch, day_of, moved, unit, year_of

_YEARS_AHEAD = 20
"""Two digits of a year name none later than this after publication."""


def resolve(meaning: Partial | Range, context: Context) -> Resolved | None:
    """The stretch that the words name; None where no calendar has it."""
    if isinstance(meaning, Range):
        return _range(meaning, context)
    if meaning.unit is not None or meaning.same_period:
        placed = _framed(meaning, context)
    else:
        placed = _placed(meaning, context)
    if placed is not None and meaning.week_around:
        return replace(placed, stretch=unit(Grain.WEEK, placed.stretch.start))
    return placed and _on_the_clock(meaning, placed)


def _range(meaning: Range, context: Context) -> Resolved | None:
    """From the first to the last; what the first leaves open it takes from the last.

    On the clock the last is on the day of the first: "Monday 9 a.m. to 5 p.m.".
    """
    if meaning.last.is_of_no_day and not meaning.first.is_of_no_day:
        day = replace(meaning.first, hour=None, minute=None, part=None)
        meaning = replace(meaning, last=meaning.last.joined(day))
    last = resolve(meaning.last, context)
    if last is None:
        return None
    first = meaning.first
    if first.weekday is not None and first.day is None and first.hour is None:
        back = (weekday(last.stretch.start) - first.weekday) % 7
        start = last.stretch.start - back * DAY_MINUTES
    else:
        began = resolve(_completed(first, meaning.last, last.stretch), context)
        if began is None:
            return None
        start = began.stretch.start
        if start > last.stretch.start and began.stretch.grain < Grain.DAY:
            # "From 10 p.m. to 7 a.m." ends on the day after.
            end = last.stretch.end + DAY_MINUTES
            last = replace(last, stretch=Stretch(start, end, last.stretch.grain))
        elif start > last.stretch.start and first.year is None:
            start = moved(began.stretch, Grain.YEAR, -1).start
    if start > last.stretch.start:
        return None
    whole = Stretch(start, last.stretch.end, last.stretch.grain)
    return replace(last, stretch=whole, part=None, why=reasons.ranged(last.why))


def _completed(first: Partial, last: Partial, end: Stretch) -> Partial:
    if first.year is not None:
        return first
    completed = first.joined(last)
    if completed.unit is None and completed.year is None and first.month is not None:
        return replace(completed, year=civil(end.start).year)
    return completed


# Frames: so many units from an anchor, and what is named in them.


def _framed(partial: Partial, context: Context) -> Resolved | None:
    if partial.same_period:
        return _same_period(partial, context)
    assert partial.unit is not None
    if partial.base is Base.MENTION and partial.unit is Grain.QUARTER:
        return _quarter_discussed(partial, context)
    is_of_month = partial.unit is Grain.MONTH and partial.base is Base.MENTION
    if is_of_month and partial.day is not None:
        return _day_of_a_month(partial.day, partial.weekday, context)
    count = partial.offset or 0
    anchor, base = base_of(partial, context)
    why = reasons.counted(partial.unit, count, named(anchor))
    if partial.years:
        base = moved(base, Grain.YEAR, partial.years)
        why = reasons.counted(Grain.YEAR, partial.years, named(anchor))
    frame = unit(partial.unit, base.start, count)
    resolved = Resolved(frame, None, anchor, why, exact=not partial.rough)
    stretch = _inside(partial, frame)
    if stretch is None:
        return None
    return _doubted(replace(resolved, stretch=stretch), count, context)


_DAYS_BACK = 14
"""Days that a text goes back, at most, without naming the month."""


def _day_of_a_month(day: int, wanted: int | None, context: Context) -> Resolved | None:
    """ "The 14th": of the month mentioned last, else the one nearest to publication.

    Where it falls on another weekday than the one told, of the month around
    publication, or of the one before or after, where it falls on that.
    """
    mention = next(
        (m for m in context.mentions if m.stretch.grain <= Grain.MONTH), None
    )
    anchor, base = from_mention(mention) if mention else from_publication(context)
    at = civil(base.start)
    months = 0
    if mention is None:
        months = (day < at.day) if context.to_come else -(day > at.day)
    elif base.grain < Grain.MONTH and day < at.day - _DAYS_BACK:
        after = unit(Grain.MONTH, base.start, 1).start
        months = int(context.to_come or after < context.published)
    at = civil(unit(Grain.MONTH, base.start, months).start)
    stretch = day_of(at.year, at.month, day)
    if wanted is not None and not _is_on(stretch, wanted):
        now = from_publication(context)
        for nearby in (0, -1, 1):
            at = civil(unit(Grain.MONTH, now[1].start, nearby).start)
            other = day_of(at.year, at.month, day)
            if _is_on(other, wanted):
                anchor, stretch = now[0], other
                break
    why = f"the day of the month of {named(anchor)}"
    return stretch and Resolved(stretch, None, anchor, why)


def _is_on(day: Stretch | None, wanted: int) -> bool:
    return day is not None and weekday(day.start) == wanted


def _doubted(resolved: Resolved, count: int, context: Context) -> Resolved:
    """Not exact where "later" would be after publication, untold as yet to come."""
    anchor, start = resolved.anchor, resolved.stretch.start
    is_counted_on = (
        count > 0 and anchor is not None and anchor.kind is AnchorKind.MENTION
    )
    if is_counted_on and start > context.published and not context.to_come:
        why = f"{resolved.why}, though that is after publication"
        return replace(resolved, exact=False, why=why)
    return resolved


def _inside(partial: Partial, frame: Stretch) -> Stretch | None:
    """What the words name in a frame; the frame itself where they name nothing."""
    if frame.grain is Grain.YEAR:
        return _in_year(partial, civil(frame.start).year)
    if frame.grain is Grain.WEEK and partial.weekday is not None:
        return unit(Grain.DAY, frame.start, partial.weekday - 1)
    if frame.grain is Grain.WEEK and partial.weekend:
        return unit(Grain.WEEKEND, frame.start)
    at = civil(frame.start)
    if frame.grain is Grain.MONTH and partial.nth is not None:
        return nth_weekday(at.year, at.month, partial.weekday or 1, partial.nth)
    if frame.grain is Grain.MONTH and partial.day is not None:
        return day_of(at.year, at.month, partial.day)
    return frame


def _quarter_discussed(partial: Partial, context: Context) -> Resolved:
    """ "The quarter" of earnings news: the one reported, else the last over."""
    count = partial.offset or 0
    mention = _quarter_reported(context)
    if mention is not None:
        anchor, base = from_mention(mention)
        why = reasons.counted(Grain.QUARTER, count, named(anchor))
        return Resolved(unit(Grain.QUARTER, base.start, count), None, anchor, why)
    anchor, base = from_publication(context)
    why = "the last quarter that was over at publication"
    return Resolved(unit(Grain.QUARTER, base.start, count - 1), None, anchor, why)


def _same_period(partial: Partial, context: Context) -> Resolved:
    """The part of the year under discussion, in another year: "a year earlier"."""
    mention = _under_discussion(partial, context)
    if mention is None:
        anchor, base = from_publication(context)
        period = unit(partial.unit or Grain.YEAR, base.start)
    else:
        anchor, period = from_mention(mention)
    if partial.year is not None:
        years = partial.year - civil(period.start).year
        moved_period = moved(period, Grain.YEAR, years)
        return Resolved(moved_period, None, anchor, "the same part of that year")
    count, grain = partial.offset or 0, partial.unit or Grain.YEAR
    why = reasons.counted(grain, count, named(anchor))
    resolved = Resolved(moved(period, grain, count), None, anchor, why)
    return _doubted(resolved, count, context)


def _under_discussion(partial: Partial, context: Context) -> Mention | None:
    """The period that figures are compared with those of another year for."""
    if context.after_length:
        return None
    quarter = _quarter_reported(context)
    if quarter is not None and (partial.offset or 0) <= 0:
        return quarter
    if partial.base is Base.PUBLISHED or not context.mentions:
        return None
    last = context.mentions[0]
    if last.stretch.grain >= Grain.MONTH:
        return last
    return replace(last, stretch=unit(Grain.YEAR, last.stretch.start))


def _quarter_reported(context: Context) -> Mention | None:
    """The latest quarter of those mentioned that is over, else that has begun."""
    named = [m for m in context.mentions if m.stretch.grain is Grain.QUARTER]
    quarters = [m for m in named if not m.is_compared] or named
    over = [m for m in quarters if m.is_over or m.stretch.end <= context.published]
    begun = [m for m in quarters if m.stretch.start <= context.published]
    return max(over or begun, key=lambda mention: mention.stretch.start, default=None)


# Places in the calendar.


def _placed(partial: Partial, context: Context) -> Resolved | None:
    if partial.century is not None:
        century = unit(Grain.CENTURY, year_of(partial.century * 100).start)
        return Resolved(_half(century, partial.half))
    if partial.decade is not None:
        decade = _decade(partial.decade, context)
        return replace(decade, stretch=_half(decade.stretch, partial.half))
    if partial.short_year is not None and partial.year is None:
        partial = replace(partial, year=_whole_year(partial.short_year, context))
    if partial.year is not None:
        stretch = _in_year(partial, partial.year)
        return stretch and Resolved(stretch)
    if _recurs_yearly(partial):
        return nearest_year(partial, context, lambda year: _in_year(partial, year))
    if partial.weekday is not None:
        return nearest_weekday(partial, context)
    if partial.weekend:
        return nearest_weekend(context)
    return _day_of_the_clock(context)


def _half(years: Stretch, half: int | None) -> Stretch:
    """Its first or its last half; itself where the words name none."""
    if half is None:
        return years
    first, last = civil(years.start).year, civil(years.end).year
    middle = year_of((first + last) // 2).start
    return years._replace(end=middle) if half == 1 else years._replace(start=middle)


def _decade(decade: int, context: Context) -> Resolved:
    if decade >= 10:
        return Resolved(unit(Grain.DECADE, year_of(decade * 10).start))
    anchor, base = from_publication(context)
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
        return _beside(partial, holiday(partial.holiday, year))
    if partial.nth is not None and partial.month is not None:
        return nth_weekday(year, partial.month, partial.weekday or 1, partial.nth)
    if partial.month is not None and partial.day is not None:
        return _beside(partial, day_of(year, partial.month, partial.day))
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


def _beside(partial: Partial, day: Stretch | None) -> Stretch | None:
    """The weekday before or after a day; the day itself where none is meant."""
    if day is None or not partial.beside or partial.weekday is None:
        return day
    days = (partial.weekday - weekday(day.start)) % 7
    if partial.beside < 0:
        days -= 7
    return unit(Grain.DAY, day.start, days or 7)


def _day_of_the_clock(context: Context) -> Resolved:
    """The day that a clock time without one is on."""
    for mention in context.mentions[:1]:
        is_past = mention.stretch.start <= context.published
        since = context.near if context.to_come or is_past else context.here
        if mention.span.start >= since and mention.stretch.grain <= Grain.DAY:
            anchor, base = from_mention(mention)
            day = unit(Grain.DAY, base.start)
            return Resolved(day, None, anchor, "on the day mentioned before")
    if context.story is not None and context.story.stretch.grain <= Grain.DAY:
        anchor, base = from_mention(context.story)
        day = unit(Grain.DAY, base.start)
        return Resolved(day, None, anchor, "on the day mentioned before")
    anchor, day = from_publication(context)
    return Resolved(day, None, anchor, "on the publication day")


# The clock.

_PART_HOURS = {
    Part.MORNING: (0, 12),
    Part.MIDDAY: (11, 14),
    Part.AFTERNOON: (12, 18),
    Part.EVENING: (18, 24),
    Part.NIGHT: (18, 30),
}
"""The hours that news means by a part of the day; a night runs to 6 a.m."""


def _is_late(hour: int, part: Part | None) -> bool:
    """Whether an hour to 12 is meant after noon: "at 7:30 tonight"."""
    if part in (Part.AFTERNOON, Part.EVENING):
        return 1 <= hour < 12
    return part is Part.NIGHT and _NIGHTFALL <= hour < 12


_NIGHTFALL = 5


def _on_the_clock(partial: Partial, resolved: Resolved) -> Resolved:
    day = resolved.stretch
    if day.grain is not Grain.DAY:
        return resolved
    if partial.hour is not None:
        hour = partial.hour + 12 * _is_late(partial.hour, partial.part)
        start = day.start + hour * 60 + (partial.minute or 0)
        return replace(resolved, stretch=Stretch(start, start + 1, Grain.MINUTE))
    if partial.part is not None:
        first, last = _PART_HOURS[partial.part]
        stretch = Stretch(day.start + first * 60, day.start + last * 60, Grain.DAYPART)
        return replace(resolved, stretch=stretch, part=partial.part)
    return resolved
