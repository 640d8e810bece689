"""Dates told by their place in a month, and lists that tell a month or a year once."""

from __future__ import annotations

from datetime import date

from date_reading import found, read

from tui.model import TimexType


def test_a_day_alone_is_of_the_month_mentioned() -> None:
    assert read("They met on 3 May 2024 and parted on the 14th.")[1] == (
        "the 14th: 2024-05-14"
    )
    assert read("They met on 29 May 2024 and parted on the 3rd.")[1] == (
        "the 3rd: 2024-06-03"
    )


def test_a_day_alone_is_near_publication_where_no_month_is_mentioned() -> None:
    assert read("They met on the 14th.") == ["the 14th: 2025-10-14"]
    assert read("They will meet on the 14th.") == ["the 14th: 2025-11-14"]


def test_ordinals_of_other_things_are_no_days() -> None:
    assert read("She lives on the 14th floor.") == []
    assert read("He made a birdie on the 14th and won.") == []
    assert read("It grew from the 14th to the 16th centuries.") == []


def test_the_first_monday_of_a_month() -> None:
    assert read("It was held on the first Monday of May.") == [
        "the first Monday of May: 2025-05-05"
    ]
    assert read("It ended on the last Friday in June 2019.") == [
        "the last Friday in June 2019: 2019-06-28"
    ]
    assert read("It opens on the second Tuesday of next month.") == [
        "the second Tuesday of next month: 2025-11-11"
    ]


def test_a_weekday_of_every_month_is_a_set() -> None:
    one = found("Mass is said on the first Sunday of each month.")[0]
    assert one.timex3.type is TimexType.SET
    assert one.value is None


def test_a_tuesday_that_is_any_dates_nothing() -> None:
    assert read("It was a Tuesday, he thinks.") == ["Tuesday: XXXX-WXX-2"]
    assert read("She left on a Sunday flight.") == ["Sunday: 2025-10-26"]


def test_a_list_tells_its_year_once() -> None:
    assert read("It rained in August and September 1995.") == [
        "August: 1995-08",
        "September 1995: 1995-09",
    ]
    assert read("They met on Oct. 3 and 4, 2024, in Tarn.") == [
        "Oct. 3: 2024-10-03",
        "4, 2024: 2024-10-04",
    ]
    assert read("It was sold in December and in May 1995.")[0] == "December: 2024-12"


def test_a_weekday_tells_the_year_of_its_day() -> None:
    words = "The 1966 final, replayed on Sunday 31 July, was long."
    assert read(words)[1] == "Sunday 31 July: 1966-07-31"


def test_months_and_seasons_that_go_on_from_a_mention() -> None:
    assert read("It shut on 2 June 2019 and burned that autumn.")[1] == (
        "that autumn: 2019-23"
    )
    assert read("It shut in 2019. The following May it was sold.")[1] == (
        "The following May: 2020-05"
    )


def test_a_month_or_year_at_its_end() -> None:
    assert read("Debt fell from end-2023 to end-March.", date(2024, 5, 6)) == [
        "end-2023: 2023-09~/2023-12~",
        "end-March: 2024-03-21~/2024-03-31~",
    ]


def test_a_list_tells_its_week_once() -> None:
    assert read("It opens next Tuesday and Wednesday.") == [
        "next Tuesday: 2025-11-04",
        "Wednesday: 2025-11-05",
    ]


def test_a_year_stands_just_before_its_day() -> None:
    assert read("In 1962, on Feb. 20, he flew.")[1] == "Feb. 20: 1962-02-20"


def test_what_is_moved_from_one_day_to_another_lasts_no_time() -> None:
    assert read("The vote was moved from 4 May 2024 to 6 May 2024.") == [
        "4 May 2024: 2024-05-04",
        "6 May 2024: 2024-05-06",
    ]


def test_a_weekday_beside_its_date_is_no_other_day() -> None:
    assert read("She left on Aug. 29, a Friday.") == ["Aug. 29: 2025-08-29"]
    assert read("Tomorrow and Tuesday: showers.") == [
        "Tomorrow: 2025-11-01",
        "Tuesday: 2025-11-04",
    ]


def test_a_range_of_days_over_two_months() -> None:
    assert read("The fair runs Aug. 27-Sept. 7 in Tarn.")[0] == (
        "Aug. 27: 2025-08-27/2025-09-07"
    )


def test_a_range_may_begin_in_a_year_told_and_end_in_one_counted() -> None:
    assert read("Between 2010 and last year, rents doubled.")[0] == "2010: 2010/2024"


def test_a_day_of_that_year_is_of_the_year_mentioned() -> None:
    assert read("It shut in 2013, and on 11 January that year it burned.")[1] == (
        "11 January that year: 2013-01-11"
    )


def test_on_or_before_a_day_takes_in_the_day() -> None:
    assert read("Pay on or before 3 November.") == ["3 November: ../2025-11-03"]
