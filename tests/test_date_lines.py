"""Publication dates as bylines and datelines write them."""

from __future__ import annotations

from datetime import date

import pytest

from tui.parser.dates.published_words import find_stated, stated_day

LATEST = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Updated 3 March 2024, 10:15 GMT", date(2024, 3, 3)),
        ("KUALA LUMPUR, Oct 31 (Reuters) –", date(2025, 10, 31)),
        ("PUBLISHED: OCT. 5, 2020", date(2020, 10, 5)),
        ("Published: 2024-03-12T10:00:00Z", date(2024, 3, 12)),
        ("Friday, 31st October, 2025", date(2025, 10, 31)),
        ("2:15 p.m. ET, Fri October 31, 2025", date(2025, 10, 31)),
        ("31/10/2025", date(2025, 10, 31)),
        ("12/31/98", date(1998, 12, 31)),
        ("MOSCOW, Feb. 29", date(2024, 2, 29)),
    ],
)
def test_days_of_bylines(text: str, day: date) -> None:
    ((span, partial),) = find_stated(text)
    assert span.of(text) in text
    assert stated_day(partial, LATEST) == day


def test_the_reader_tells_the_order_of_day_and_month() -> None:
    ((_, partial),) = find_stated("3/4/2025", day_first=True)
    assert stated_day(partial, LATEST) == date(2025, 4, 3)
    ((_, unsure),) = find_stated("3/4/2025")
    assert unsure.unordered


@pytest.mark.parametrize("text", ["Friday", "yesterday", "2024", "31 February 2024"])
def test_what_is_no_whole_day_is_not_stated(text: str) -> None:
    assert find_stated(text) == []
