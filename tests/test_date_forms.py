"""Clock times as they are spoken, and words that only look like dates."""

from __future__ import annotations

from date_reading import read


def test_names_and_numbers_that_look_like_dates() -> None:
    for words in (
        "August Holt wrote it.",
        "She reads the Sunday Times.",
        "He is her man Friday.",
        "They live at 2020 Main Street.",
        "It cost 2010 crowns.",
        "Flight SK1998 landed.",
        "June Friday, who leads the board, left.",
        "Black September came.",
        "She was an overnight success in midnight blue.",
        "They kept a minute's silence.",
        "Diwali lamps were lit.",
    ):
        assert read(words) == [], words


def test_what_follows_a_cue_is_a_date_all_the_same() -> None:
    assert read("In August Mayor Ruiz left.") == ["August: 2025-08"]
    assert read("It was cast about 1640.") == ["1640: 1640~"]
    assert read("Work may start as early as March.") == ["March: 2026-03~"]
    assert read("It will end by winter.") == ["winter: ../2026-02"]


def test_clock_times_as_they_are_spoken() -> None:
    assert read("It struck at half past eleven at night on 3 May 2024.") == [
        "half past eleven at night on 3 May 2024: 2024-05-03T23:30"
    ]
    assert read("She left at 2:15 on the afternoon of 12 June 1988.") == [
        "2:15 on the afternoon of 12 June 1988: 1988-06-12T14:15"
    ]
    assert read("The blast came at 9:35 a.m. (0635 GMT) Wednesday.") == [
        "9:35 a.m. (0635 GMT) Wednesday: 2025-10-29T09:35"
    ]


def test_dawn_dusk_and_the_evening_before() -> None:
    assert read("At dawn on 3 May 2024 it rained.") == [
        "dawn on 3 May 2024: 2024-05-03T00/2024-05-03T11"
    ]
    assert read("It fell on 3 May 2024. The evening before, it had rained.")[1] == (
        "The evening before: 2024-05-02T18/2024-05-02T23"
    )


def test_an_hour_of_the_evening_is_after_noon() -> None:
    assert read("It starts at 7:30 tonight.") == ["7:30 tonight: 2025-10-31T19:30"]
    assert read("He left at 6:15 Monday evening.") == [
        "6:15 Monday evening: 2025-10-27T18:15"
    ]
    assert read("They trained at 10 this morning.") == [
        "10 this morning: 2025-10-31T10:00"
    ]


def test_dots_stand_in_dates_that_begin_with_the_day() -> None:
    assert read("The next hearing is on 10.06.2021.") == ["10.06.2021: 2021-06-10"]
    assert read("It was signed on 10.31.2021.") == ["10.31.2021: 2021-10-31"]


def test_times_before_all_years() -> None:
    assert read("The crater formed 66 million years ago.") == [
        "66 million years ago: PAST_REF"
    ]
    assert read("It took 13.8 billion years.") == ["13.8 billion years: P13800000000Y"]


def test_the_full_hour_of_a_range_stays_full() -> None:
    assert read("It is open from 10 a.m. to 4:30 p.m. on Monday.")[0] == (
        "10 a.m.: 2025-10-27T10:00/2025-10-27T16:30"
    )


def test_the_morning_of_an_event_is_no_day_that_is_known() -> None:
    assert read("The morning of the vote, it snowed.") == []
    assert read("The morning of May 3, it snowed.") == [
        "The morning of May 3: 2025-05-03T00/2025-05-03T11"
    ]


def test_a_range_of_the_clock_may_pass_midnight() -> None:
    assert read("A curfew runs from 10 p.m. to 7 a.m. every day.")[0] == (
        "10 p.m.: 2025-10-31T22:00/2025-11-01T07:00"
    )


def test_dates_of_every_year_are_sets() -> None:
    assert read("The ferry runs from May to September each year.") == [
        "May: XXXX-05",
        "September: XXXX-09",
        "each year: P1Y",
    ]
    assert read("Every year on 5 June they meet.")[1:] == ["5 June: XXXX-06-05"]
    assert read("The fair is usually held in late May.") == ["late May: XXXX-05"]
    assert read("They sing every year at Christmas.")[1:] == ["Christmas: P1Y"]
    assert read("It fell every year. In May it closed.")[1:] == ["May: 2025-05"]
    assert read("It lost money each year in 2019 and May 2020.")[1:] == [
        "2019: 2019",
        "May 2020: 2020-05",
    ]


def test_the_first_of_two_nights_of_the_week_is_a_set_too() -> None:
    assert read("Trains leave on Monday and Tuesday nights.") == [
        "Monday: XXXX-WXX-1TNI",
        "Tuesday nights: XXXX-WXX-2TNI",
    ]


def test_quarters_told_together_share_their_year() -> None:
    assert read("Sales fell in the third and fourth quarters of 2024.") == [
        "the third: 2024-35",
        "fourth quarters of 2024: 2024-36",
    ]


def test_what_comes_before_a_year_or_after_it_is_open() -> None:
    assert read("Prices are at pre-2019 levels.") == ["2019: ../2018"]
    assert read("Post-1945 Elmford grew.") == ["1945: 1946/.."]


def test_months_count_back_in_years() -> None:
    assert read("Two Septembers ago the mill shut.") == ["Two Septembers ago: 2023-09~"]


def test_the_year_of_a_car_is_no_date() -> None:
    assert read("Police look for a 2015 Toyota Corolla.") == []
    assert read("The 2015 Toyota recall was large.") == ["2015: 2015"]


def test_so_many_hours_a_day_are_no_length() -> None:
    assert read("The mill runs 24 hours a day, seven days a week.") == []


def test_a_person_named_friday_is_no_day() -> None:
    assert read("Ms. Friday read the report.") == []


def test_a_quarter_reported_before_its_calendar_one_is_over_stays_the_latest() -> None:
    words = (
        "Fourth-quarter profit rose from that of a year earlier."
        " Sales in the latest period fell."
    )
    assert read(words)[-1] == "the latest period: 2025-36"


def test_the_turn_of_the_century_is_about_its_first_year() -> None:
    assert read("It had 40 branches at the turn of the century.") == [
        "the turn of the century: 2000~"
    ]
    assert read("It grew at the turn of the 20th century.") == [
        "the turn of the 20th century: 1900~"
    ]


def test_the_other_end_of_a_range_makes_june_a_month() -> None:
    assert read("The season runs June through August.") == [
        "June: 2025-06/2025-08",
        "August: 2025-08",
    ]


def test_a_season_of_another_year_is_told_with_it() -> None:
    assert read("In 1812 it fell. It rose in the spring of the following year.")[
        1:
    ] == ["the spring of the following year: 1813-21"]


def test_years_ago_today_is_this_day_of_that_year() -> None:
    assert read("A year ago today the river rose.") == ["A year ago today: 2024-10-31"]
    assert read("It opened ten years ago this month.") == [
        "ten years ago this month: 2015-10"
    ]


def test_the_week_before_last_is_two_weeks_back() -> None:
    assert read("It rained the week before last.") == [
        "the week before last: 2025-10-13/2025-10-19"
    ]


def test_a_number_after_a_spaced_dash_ends_no_range_of_years() -> None:
    assert read("They came in 2010 and 2016 — 39 times in all.")[1:] == ["2016: 2016"]
    assert read("The war of 1914 – 1918 began.") == ["1914 – 1918: 1914/1918"]


def test_a_week_ago_today_is_a_day() -> None:
    assert read("It shut two weeks ago today.") == ["two weeks ago today: 2025-10-17"]
