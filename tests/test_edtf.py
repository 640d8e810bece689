"""EDTF text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.edtf import from_edtf, to_edtf
from tui.instants import instant
from tui.model import Certainty, DateValue, Grain

APPROXIMATE = Certainty.APPROXIMATE


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2025-10-31", (2025, 10, 31), (2025, 11, 1), Grain.DAY),
        ("2025-12", (2025, 12, 1), (2026, 1, 1), Grain.MONTH),
        ("2025", (2025, 1, 1), (2026, 1, 1), Grain.YEAR),
        ("199X", (1990, 1, 1), (2000, 1, 1), Grain.DECADE),
        ("19XX", (1900, 1, 1), (2000, 1, 1), Grain.CENTURY),
        ("2025-21", (2025, 3, 1), (2025, 6, 1), Grain.SEASON),
        ("2025-24", (2025, 12, 1), (2026, 3, 1), Grain.SEASON),
        ("2025-33", (2025, 1, 1), (2025, 4, 1), Grain.QUARTER),
        ("2025-36", (2025, 10, 1), (2026, 1, 1), Grain.QUARTER),
        ("2025-40", (2025, 1, 1), (2025, 7, 1), Grain.HALF),
        ("2025-41", (2025, 7, 1), (2026, 1, 1), Grain.HALF),
        ("-0043", (-43, 1, 1), (-42, 1, 1), Grain.YEAR),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 16), Grain.DAY),
        ("-004X", (-49, 1, 1), (-39, 1, 1), Grain.DECADE),
        ("2009/2010", (2009, 1, 1), (2011, 1, 1), Grain.YEAR),
        ("2020-03/2020-06", (2020, 3, 1), (2020, 7, 1), Grain.MONTH),
        ("2025-10-27/2025-11-02", (2025, 10, 27), (2025, 11, 3), Grain.DAY),
        ("../2025-10-31", None, (2025, 11, 1), Grain.DAY),
        ("2019/..", (2019, 1, 1), None, Grain.YEAR),
    ],
)
def test_a_value_and_its_text_say_the_same(
    text: str,
    start: tuple[int, int, int] | None,
    end: tuple[int, int, int] | None,
    grain: Grain,
) -> None:
    value = DateValue(start and instant(*start), end and instant(*end), grain)
    assert to_edtf(value) == text
    assert from_edtf(text) == value


def test_a_clock_time_keeps_its_hour_or_its_minute() -> None:
    evening = instant(2025, 10, 31) + 21 * 60
    assert to_edtf(DateValue(evening, evening + 60, Grain.HOUR)) == "2025-10-31T21"
    half_past = DateValue(evening + 30, evening + 31, Grain.MINUTE)
    assert to_edtf(half_past) == "2025-10-31T21:30"
    assert from_edtf("2025-10-31T21:30") == half_past


def test_a_week_is_written_as_the_days_that_it_has() -> None:
    week = DateValue(instant(2025, 10, 27), instant(2025, 11, 3), Grain.WEEK)
    assert to_edtf(week) == "2025-10-27/2025-11-02"


def test_a_part_of_a_day_is_written_as_its_hours() -> None:
    day = instant(2025, 10, 31)
    morning = DateValue(day + 6 * 60, day + 12 * 60, Grain.DAYPART)
    assert to_edtf(morning) == "2025-10-31T06/2025-10-31T11"


def test_what_is_vague_is_never_written_as_exact() -> None:
    about = DateValue(instant(2024), instant(2025), Grain.YEAR, APPROXIMATE)
    late = DateValue(instant(2024, 10), instant(2025), Grain.YEAR, APPROXIMATE)
    assert to_edtf(about) == "2024~"
    assert to_edtf(late) == "2024-10~/2024-12~"
    assert from_edtf("2024?").certainty is APPROXIMATE


def test_an_open_interval_needs_no_hedge_to_be_vague() -> None:
    before = DateValue(None, instant(2025, 11, 1), Grain.DAY, APPROXIMATE)
    assert to_edtf(before) == "../2025-10-31"
    assert from_edtf("../2025-10-31~").certainty is APPROXIMATE


def test_the_twentieth_century_of_the_calendar_is_not_the_1900s() -> None:
    century = DateValue(instant(1901), instant(2001), Grain.CENTURY)
    assert to_edtf(century) == "1901/2000"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("last friday", "is not a date in EDTF"),
        ("", "is not a date in EDTF"),
        ("2025-02-30", "No calendar has"),
        ("2025-13", "has no month or season 13"),
        ("2025-10-31T25:00", "No clock shows"),
        ("2025/2024", "ends before it starts"),
        ("../..", "needs at least one end"),
        ("19X", "is not a year of four places"),
        ("٢٠٢٥", "is not a date in EDTF"),
    ],
)
def test_what_is_no_edtf_is_refused_in_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        from_edtf(text)


INSTANTS = st.integers(instant(-9999), instant(9999))
GRAINS = st.sampled_from(Grain)
CERTAINTIES = st.sampled_from([Certainty.STATED, APPROXIMATE])


@st.composite
def intervals(draw: st.DrawFn) -> DateValue:
    start = draw(INSTANTS)
    end = start + draw(st.integers(1, 10**7))
    known = draw(st.sampled_from([(start, end), (start, None), (None, end)]))
    return DateValue(*known, draw(GRAINS), draw(CERTAINTIES))


@given(intervals())
def test_any_interval_survives_the_round_trip(value: DateValue) -> None:
    back = from_edtf(to_edtf(value))
    assert (back.start, back.end) == (value.start, value.end)
    is_open = value.start is None or value.end is None
    assert is_open or back.certainty is value.certainty
    assert to_edtf(back) == to_edtf(value)
