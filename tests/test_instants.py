"""The calendar under every date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tui.instants import DAY_MINUTES, civil, instant, instant_of, month_days, weekday


@given(st.dates())
def test_any_day_of_the_library_calendar_has_the_same_place_in_ours(day: date) -> None:
    assert instant(day.year, day.month, day.day) == instant_of(day)
    assert weekday(instant_of(day)) == day.isoweekday()


@given(st.integers(-9999, 12000), st.integers(1, 12), st.data())
def test_any_day_comes_back_from_its_instant(
    year: int, month: int, data: st.DataObject
) -> None:
    day = data.draw(st.integers(1, month_days(year, month)))
    assert civil(instant(year, month, day))[:3] == (year, month, day)


def test_the_day_before_the_common_era_is_the_last_of_year_zero() -> None:
    assert civil(-1) == (0, 12, 31, 23, 59)


def test_days_follow_each_other_across_a_leap_february() -> None:
    assert instant(2024, 3, 1) - instant(2024, 2, 29) == DAY_MINUTES
    assert instant(1900, 3, 1) - instant(1900, 2, 28) == DAY_MINUTES
