"""Dates are told as people say them, and never more exactly than they are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.date_text import GUTTER_CELLS, duration, gap, gutter, precision, told
from tui.instants import instant
from tui.model import Certainty, DateValue, Grain, Timex3, TimexType

Day = tuple[int, int, int]


def between(
    start: Day | None,
    end: Day | None,
    grain: Grain = Grain.DAY,
    certainty: Certainty = Certainty.STATED,
) -> DateValue:
    return DateValue(
        None if start is None else instant(*start),
        None if end is None else instant(*end),
        grain,
        certainty,
    )


def vague(start: Day | None, end: Day | None, grain: Grain) -> DateValue:
    return between(start, end, grain, Certainty.APPROXIMATE)


def at(hour: int, minute: int, minutes: int, grain: Grain) -> DateValue:
    start = instant(2026, 3, 4) + hour * 60 + minute
    return DateValue(start, start + minutes, grain)


FRIDAY = between((2025, 10, 31), (2025, 11, 1))


@pytest.mark.parametrize(
    ("value", "long", "short", "exactness"),
    [
        (FRIDAY, "Friday 31 October 2025", "Fri 31 Oct", "exact day"),
        (between((-43, 3, 15), (-43, 3, 16)), "15 March 44 BCE", "15 Mar", "exact day"),
        (
            between((2026, 5, 1), (2026, 5, 16)),
            "1–15 May 2026",
            "1–15 May",
            "15 days",
        ),
        (
            between((2026, 10, 28), (2026, 11, 3)),
            "28 October – 2 November 2026",
            "28 Oct–2 Nov",
            "6 days",
        ),
        (
            between((2026, 12, 28), (2027, 1, 3)),
            "28 December 2026 – 2 January 2027",
            "28 Dec–2 Jan",
            "6 days",
        ),
        (
            between((2025, 11, 1), (2025, 11, 3), Grain.WEEKEND),
            "weekend of 1 November 2025",
            "1–2 Nov",
            "weekend",
        ),
        (
            between((2025, 10, 27), (2025, 11, 3), Grain.WEEK),
            "week of 27 October 2025",
            "wk of 27 Oct",
            "week",
        ),
        (
            between((2026, 3, 1), (2026, 4, 1), Grain.MONTH),
            "March 2026",
            "Mar",
            "month",
        ),
        (
            between((2020, 3, 1), (2020, 7, 1), Grain.MONTH),
            "March–June 2020",
            "Mar–Jun",
            "span of months",
        ),
        (
            between((2025, 7, 1), (2025, 10, 1), Grain.QUARTER),
            "the third quarter of 2025",
            "Q3",
            "quarter",
        ),
        (
            between((2025, 7, 1), (2026, 1, 1), Grain.HALF),
            "the second half of 2025",
            "half 2",
            "half",
        ),
        (
            between((2025, 12, 1), (2026, 3, 1), Grain.SEASON),
            "winter 2025–26",
            "winter",
            "season",
        ),
        (
            between((2019, 1, 1), (2022, 1, 1), Grain.YEAR),
            "2019–2021",
            "2019–2021",
            "span of years",
        ),
        (between((-43, 1, 1), (-42, 1, 1), Grain.YEAR), "44 BCE", "44 BCE", "year"),
        (
            between((-430, 1, 1), (-402, 1, 1), Grain.YEAR),
            "431–404 BCE",
            "431–404 BCE",
            "span of years",
        ),
        (
            between((-43, 1, 1), (15, 1, 1), Grain.YEAR),
            "44 BCE–14 CE",
            "44 BCE–14 CE",
            "span of years",
        ),
        (between((476, 1, 1), (477, 1, 1), Grain.YEAR), "476 CE", "476 CE", "year"),
        (
            between((1990, 1, 1), (2000, 1, 1), Grain.DECADE),
            "the 1990s",
            "1990s",
            "decade",
        ),
        (
            between((1800, 1, 1), (1900, 1, 1), Grain.CENTURY),
            "the 19th century",
            "19th c.",
            "century",
        ),
    ],
)
def test_a_date_is_told_in_its_own_grain(
    value: DateValue, long: str, short: str, exactness: str
) -> None:
    assert (told(value), gutter(value), precision(value)) == (long, short, exactness)


@pytest.mark.parametrize(
    ("value", "long", "short"),
    [
        (vague((2024, 9, 1), (2025, 1, 1), Grain.YEAR), "late 2024", "late 2024"),
        (vague((2025, 3, 1), (2025, 3, 11), Grain.MONTH), "early March 2025", None),
        (vague((2025, 3, 11), (2025, 3, 21), Grain.MONTH), "mid-March 2025", "mid-Mar"),
        (vague((1994, 1, 1), (1997, 1, 1), Grain.DECADE), "the mid-1990s", "mid-1990s"),
        (vague((2019, 1, 1), (2020, 1, 1), Grain.YEAR), "about 2019", "about 2019"),
        (vague((2025, 10, 1), (2025, 11, 1), Grain.DAY), "about October 2025", None),
        (
            vague((2025, 10, 3), (2025, 10, 5), Grain.DAY),
            "about 3–4 October 2025",
            "about 3–4 Oct",
        ),
    ],
)
def test_a_vague_date_says_that_it_is(
    value: DateValue, long: str, short: str | None
) -> None:
    assert told(value) == long
    assert short is None or gutter(value) == short
    assert precision(value) == "vague"


@pytest.mark.parametrize(
    ("value", "mod", "long", "short"),
    [
        (between(None, (2031, 1, 1), Grain.YEAR), "", "by 2030", "by 2030"),
        (between(None, (2019, 1, 1), Grain.YEAR), "BEFORE", "before 2019", None),
        (
            vague(None, (2025, 11, 1), Grain.DAY),
            "BEFORE",
            "before 31 October 2025",
            "before 31 Oct",
        ),
        (
            vague(None, (2025, 9, 1), Grain.YEAR),
            "END",
            "before about September 2025",
            "before Sep",
        ),
        (between((2019, 1, 1), None, Grain.YEAR), "", "since 2019", "since 2019"),
        (
            between((2019, 3, 8), None),
            "AFTER",
            "after 7 March 2019",
            "after 7 Mar",
        ),
        (vague((2019, 3, 8), None, Grain.DAY), "AFTER", "after 8 March 2019", None),
        (vague((2019, 1, 1), None, Grain.YEAR), "", "from about 2019", "from 2019"),
        (between(None, None), "", "undated", "undated"),
    ],
)
def test_an_open_date_names_the_end_that_is_known(
    value: DateValue, mod: str, long: str, short: str | None
) -> None:
    assert told(value, mod) == long
    assert short is None or gutter(value, mod=mod) == short


@pytest.mark.parametrize(
    ("value", "long", "short"),
    [
        (
            at(8, 15, 1, Grain.MINUTE),
            "Wednesday 4 March 2026, 08:15",
            "04 Mar 08:15",
        ),
        (at(20, 0, 60, Grain.HOUR), "Wednesday 4 March 2026, 8 pm", "04 Mar 8 pm"),
        (
            at(6, 0, 360, Grain.DAYPART),
            "Wednesday 4 March 2026, morning",
            "Wed 04 Mar",
        ),
        (
            at(8, 15, 45, Grain.MINUTE),
            "Wednesday 4 March 2026, 08:15–09:00",
            "Wed 04 Mar",
        ),
    ],
)
def test_a_time_of_day_is_told_with_its_day(
    value: DateValue, long: str, short: str
) -> None:
    assert (told(value), gutter(value)) == (long, short)


def test_a_month_is_said_once_in_the_gutter() -> None:
    above = between((2026, 3, 3), (2026, 3, 4))
    assert gutter(between((2026, 3, 4), (2026, 3, 5)), above) == "Wed 04"
    assert gutter(at(8, 15, 1, Grain.MINUTE), above) == "Wed 04 08:15"
    assert gutter(between((2026, 4, 1), (2026, 4, 2)), above) == "Wed 01 Apr"


def test_what_is_too_long_for_the_gutter_is_told_by_a_coarser_unit() -> None:
    value = vague((2026, 10, 28), (2026, 11, 3), Grain.DAY)
    assert told(value) == "about 28 October – 2 November 2026"
    assert gutter(value) == "about Oct–Nov"
    years = vague((1981, 2, 18), (2011, 2, 19), Grain.YEAR)
    assert (told(years), gutter(years)) == ("about 1981–2011", "c. 1981–2011")
    assert gutter(between(None, (1500, 1, 1), Grain.CENTURY), mod="BEFORE") == (
        "before 16th c"
    )


@given(
    st.integers(-3000, 4000),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(1, 5_000_000),
    st.sampled_from(Grain),
    st.sampled_from(Certainty),
)
def test_any_date_has_words_and_fits_the_gutter(
    year: int, month: int, day: int, length: int, grain: Grain, certainty: Certainty
) -> None:
    start = instant(year, month, day)
    for value in (
        DateValue(start, start + length, grain, certainty),
        DateValue(None, start, grain, certainty),
        DateValue(start, None, grain, certainty),
    ):
        assert told(value)
        assert precision(value)
        assert 0 < len(gutter(value)) <= GUTTER_CELLS


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ((2025, 3, 2), "1 day"),
        ((2025, 3, 14), "13 days"),
        ((2025, 3, 22), "3 weeks"),
        ((2025, 5, 31), "2 months"),
        ((2025, 11, 1), "8 months"),
        ((2029, 3, 1), "4 years"),
        ((5025, 3, 1), "3,000 years"),
    ],
)
def test_a_gap_is_told_in_its_greatest_unit(end: Day, words: str) -> None:
    assert gap(instant(2025, 3, 1), instant(*end)) == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("P10Y", "", "10 years"),
        ("P1Y6M", "", "1 year 6 months"),
        ("PT1H30M", "", "1 hour 30 minutes"),
        ("P2CE", "", "2 centuries"),
        ("PXY", "", "some years"),
        ("P3D", "MORE_THAN", "more than 3 days"),
        ("PAST_REF", "", ""),
    ],
)
def test_a_duration_is_told_as_a_duration(value: str, mod: str, words: str) -> None:
    assert duration(Timex3(TimexType.DURATION, value, mod)) == words
