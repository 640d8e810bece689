from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import PUBLISHED, TOLD, Told, day, reading, store

from tui.app.landmarks import Landmark, Lines
from tui.model import DateValue
from tui.store import Store


def lines(made: Store, published: tuple[date, date] | None = None) -> Lines:
    def values(rows: Sequence[int]) -> list[DateValue]:
        return [line.value for line in made.lines(rows)]

    return Lines(made.order(), published or made.published(), values)


def shown(laid_out: Lines) -> list[str | int]:
    found = map(laid_out.at, range(len(laid_out)))
    return [it.text if isinstance(it, Landmark) else it for it in found]


def on(*days: tuple[int, int, int]) -> Store:
    told = [Told(f"{n}.", "", day(*one), str(n)) for n, one in enumerate(days)]
    return store(reading(told))


def test_years_gaps_and_the_day_of_publication_stand_between_the_events() -> None:
    assert shown(lines(store())) == [
        "2024",
        0,
        "2 months",
        "2025",
        1,
        "2 months",
        2,
        3,
        4,
        "8 months",
        "2026",
        5,
        6,
        "published · Wednesday 4 March 2026",
        7,
        "3 years",
        "2030",
        8,
    ]


def test_publication_on_several_days_is_told_by_the_last() -> None:
    found = shown(lines(store(), (date(2026, 3, 1), PUBLISHED)))
    assert "last published · Wednesday 4 March 2026" in found


def test_months_have_rules_where_they_hold_many_events() -> None:
    days = [(2026, 1, n) for n in range(1, 9)] + [(2026, 2, n) for n in range(1, 9)]
    found = shown(lines(on(*days)))
    assert found[:3] == ["2026", "January 2026", 0]
    assert "February 2026" in found


def test_neighbouring_months_have_no_gap_between_them() -> None:
    assert shown(lines(on((2026, 1, 1), (2026, 2, 28)))) == ["2026", 0, 1, PUBLICATION]


def test_a_gap_is_counted_from_the_end_of_what_lasts() -> None:
    made = store(
        reading(
            [
                Told("A.", "", day(2025, 1, 1, days=120), "A"),
                Told("B.", "", day(2025, 5, 3), "B"),
            ]
        )
    )
    assert shown(lines(made)) == ["2025", 0, 1, PUBLICATION]


PUBLICATION = "published · Wednesday 4 March 2026"


def test_the_nearest_event_of_a_line_is_on_it_or_below_it_or_the_last() -> None:
    laid_out = lines(store())
    assert [laid_out.nearest(line) for line in (0, 1, 2, 99, -1)] == [0, 0, 1, 8, 0]


@pytest.mark.parametrize(
    ("place", "steps", "expected"),
    [(0, 1, 1), (1, 1, 2), (3, 1, 5), (4, -1, 2), (2, -1, 1), (2, -2, 0), (7, 9, 8)],
)
def test_months_are_gone_through_by_their_first_events(
    place: int, steps: int, expected: int
) -> None:
    assert lines(store()).month(place, steps) == expected


@pytest.mark.parametrize(
    ("place", "steps", "expected"),
    [(0, 1, 1), (1, 1, 5), (6, -1, 5), (5, -1, 1), (8, 1, 8), (0, -3, 0)],
)
def test_years_are_gone_through_by_their_first_events(
    place: int, steps: int, expected: int
) -> None:
    assert lines(store()).year(place, steps) == expected


DAYS = st.tuples(st.integers(2000, 2003), st.integers(1, 12), st.integers(1, 28))


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_every_event_has_one_line_and_every_line_one_event_or_landmark(
    days: list[tuple[int, int, int]],
) -> None:
    laid_out = lines(on(*days))
    found = shown(laid_out)
    assert [it for it in found if isinstance(it, int)] == list(range(len(days)))
    assert [found.index(place) for place in range(len(days))] == [
        laid_out.line(place) for place in range(len(days))
    ]


def test_nothing_has_no_lines_but_that_of_publication() -> None:
    empty = Lines(array("q"), None, lambda rows: [])
    assert len(empty) == 0


def test_the_sample_tells_every_kind_of_date() -> None:
    assert len(TOLD) == len(store().order())
