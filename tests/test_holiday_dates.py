"""When holidays are."""

from __future__ import annotations

import pytest

from tui.parser.dates.holiday_dates import holiday, is_sighted
from tui.parser.dates.timex3 import date_text


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2025, "2025-12-25"),
        ("thanksgiving", 2023, "2023-11-23"),
        ("memorial day", 2024, "2024-05-27"),
        ("black friday", 2023, "2023-11-24"),
        ("labor day", 2025, "2025-09-01"),
        ("election day", 2022, "2022-11-08"),
        ("easter", 1818, "1818-03-22"),
        ("easter", 2038, "2038-04-25"),
        ("easter", 2024, "2024-03-31"),
        ("good friday", 2025, "2025-04-18"),
        ("pentecost", 2024, "2024-05-19"),
        ("diwali", 2025, "2025-10-20"),
        ("lunar new year", 2024, "2024-02-10"),
        ("eid al-fitr", 2025, "2025-03-30"),
    ],
)
def test_days_of_holidays(name: str, year: int, day: str) -> None:
    stretch = holiday(name, year)
    assert stretch is not None
    assert date_text(stretch) == day


def test_a_holiday_of_the_moon_is_not_known_for_every_year() -> None:
    assert holiday("diwali", 1200) is None
    assert holiday("no such day", 2024) is None


def test_a_sighted_moon_leaves_a_day_of_doubt() -> None:
    assert is_sighted("eid al-fitr")
    assert not is_sighted("christmas")
