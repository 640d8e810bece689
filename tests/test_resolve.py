"""From what the words say to the calendar, whatever the language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.instants import civil, instant, instant_of
from tui.model import AnchorKind, Grain, Span
from tui.parser.dates.context import Context, Mention
from tui.parser.dates.resolve import resolve
from tui.parser.dates.timex3 import date_text
from tui.partial import Base, Part, Partial, Range, Which
from tui.units import Stretch, moved, unit

WEDNESDAY = Context(instant_of(date(2024, 3, 13)))


def value(meaning: Partial | Range, context: Context = WEDNESDAY) -> str | None:
    """The TIMEX3 value of what the meaning names."""
    resolved = resolve(meaning, context)
    return date_text(resolved.stretch) if resolved else None


def mentioning(stretch: Stretch) -> Context:
    return Context(WEDNESDAY.published, mentions=(Mention(stretch, Span(0, 4)),))


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (Partial(year=2019), "2019"),
        (Partial(year=-43), "BC0044"),
        (Partial(decade=199), "199"),
        (Partial(decade=8), "198"),
        (Partial(decade=2), "202"),
        (Partial(century=19), "19"),
        (Partial(short_year=98), "1998"),
        (Partial(short_year=26), "2026"),
        (Partial(year=2019, season=4), "2019-WI"),
        (Partial(year=2019, half=2), "2019-H2"),
        (Partial(weekday=3), "2024-03-13"),
        (Partial(weekday=4), "2024-03-07"),
        (Partial(weekday=3, which=Which.LAST), "2024-03-06"),
        (Partial(weekday=3, which=Which.NEXT), "2024-03-20"),
        (Partial(weekday=1, which=Which.THIS), "2024-03-11"),
        (Partial(month=6), "2024-06"),
        (Partial(month=7), "2023-07"),
        (Partial(month=2, which=Which.LAST), "2023-02"),
        (Partial(month=5, which=Which.THIS), "2024-05"),
        (Partial(quarter=4), "2023-Q4"),
        (Partial(season=1, which=Which.THIS), "2024-SP"),
        (Partial(unit=Grain.WEEK, offset=-1), "2024-W10"),
        (Partial(unit=Grain.WEEK, offset=-1, weekday=5), "2024-03-08"),
        (Partial(unit=Grain.YEAR, offset=-1, month=6), "2023-06"),
        (Partial(unit=Grain.YEAR, offset=-1, quarter=3), "2023-Q3"),
        (Partial(weekend=True), "2024-W10-WE"),
        (Partial(holiday="easter"), "2024-03-31"),
        (Partial(holiday="good friday", which=Which.LAST), "2023-04-07"),
        (Partial(holiday="christmas"), "2023-12-25"),
    ],
)
def test_what_words_name(meaning: Partial, expected: str) -> None:
    assert value(meaning) == expected


def test_a_month_far_ahead_is_to_come_where_the_clause_says_so() -> None:
    planned = Context(WEDNESDAY.published, to_come=True)
    assert value(Partial(month=9), planned) == "2024-09"
    assert value(Partial(month=2), planned) == "2024-02"


def test_a_day_that_no_calendar_has_is_nothing() -> None:
    assert value(Partial(month=2, day=31)) is None
    assert value(Partial(year=2023, month=2, day=29)) is None
    assert value(Partial(year=2023, month=13, day=1)) is None


def test_a_stretch_that_ends_before_it_begins_is_nothing() -> None:
    assert value(Range(Partial(year=2012), Partial(year=2010))) is None


def test_a_night_runs_into_the_next_day() -> None:
    resolved = resolve(Partial(weekday=1, part=Part.NIGHT), WEDNESDAY)
    assert resolved is not None
    assert civil(resolved.stretch.end)[:4] == (2024, 3, 12, 6)


def test_a_clock_time_is_on_the_day_mentioned_nearby() -> None:
    context = mentioning(unit(Grain.DAY, instant(2019, 5, 1)))
    assert value(Partial(hour=9, minute=30), context) == "2019-05-01T09:30"
    far_on = replace(context, near=40)
    assert value(Partial(hour=9, minute=30), far_on) == "2024-03-13T09:30"


def test_this_winter_is_the_one_that_is() -> None:
    february = Context(instant_of(date(2024, 2, 1)))
    assert value(Partial(season=4, which=Which.THIS), february) == "2023-WI"


def test_days_do_not_count_from_a_year() -> None:
    next_day = Partial(unit=Grain.DAY, offset=1, base=Base.MENTION)
    assert value(next_day, mentioning(unit(Grain.YEAR, instant(2019)))) == "2024-03-14"
    day = unit(Grain.DAY, instant(2019, 5, 1))
    resolved = resolve(next_day, mentioning(day))
    assert resolved is not None
    assert date_text(resolved.stretch) == "2019-05-02"
    assert resolved.anchor is not None
    assert resolved.anchor.kind is AnchorKind.MENTION
    assert resolved.anchor.span == Span(0, 4)


def test_a_year_later_counts_from_the_day_mentioned() -> None:
    later = Partial(unit=Grain.YEAR, offset=1, base=Base.MENTION, same_period=True)
    assert value(later, mentioning(unit(Grain.DAY, instant(2019, 5, 1)))) == "2020"
    assert value(later, mentioning(unit(Grain.MONTH, instant(2019, 5)))) == "2020-05"


def test_what_comes_later_than_publication_is_doubted() -> None:
    later = Partial(unit=Grain.YEAR, offset=9, base=Base.MENTION)
    resolved = resolve(later, mentioning(unit(Grain.DAY, instant(2019, 5, 1))))
    assert resolved is not None
    assert not resolved.exact
    assert "after publication" in resolved.why


def test_the_quarter_is_the_one_reported() -> None:
    this = Partial(unit=Grain.QUARTER, offset=0, base=Base.MENTION, loose=True)
    assert value(this) == "2023-Q4"
    assert value(this, mentioning(unit(Grain.QUARTER, instant(2023, 7)))) == "2023-Q3"


def test_the_year_before_a_leap_day_is_a_day_shorter() -> None:
    leap_day = unit(Grain.DAY, instant(2024, 2, 29))
    assert date_text(moved(leap_day, Grain.YEAR, -1)) == "2023-02-28"


def test_units_hold_their_instant_whatever_the_year() -> None:
    for at in (instant(-3000, 2, 28), instant(0), instant(1), instant(2024, 12, 31)):
        for grain in Grain:
            if grain in (Grain.SECOND, Grain.WEEKEND):
                continue
            stretch = unit(grain, at)
            assert stretch.start <= at < stretch.end
            assert unit(grain, at, 1).start == stretch.end
