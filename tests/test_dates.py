"""Dates of English news, from the words to the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from date_reading import FRIDAY, found, found_in, only, read
from hypothesis import given
from hypothesis import strategies as st

from tui.edtf import to_edtf
from tui.model import (
    Article,
    Certainty,
    Grain,
    TimexType,
)

# Months and days.


def test_half_of_a_decade_or_of_a_century() -> None:
    assert read("Growth slowed in the second half of the 1990s.") == [
        "the second half of the 1990s: 1995/1999"
    ]
    assert read("Few came in the first half of the 20th century.") == [
        "the first half of the 20th century: 1900/1949"
    ]


def test_hundreds_of_years_are_a_century_until_the_2000s() -> None:
    assert read("It was founded in the 1200s.") == ["the 1200s: 12XX"]
    assert read("It was closed in the 2000s.") == ["the 2000s: 200X"]


def test_an_era_said_once_is_that_of_both_ends() -> None:
    assert read("The war lasted from 431 to 404 BC.") == ["431 to 404 BC: -0430/-0403"]
    assert read("It dates to the 2nd century AD.") == ["the 2nd century AD: 01XX"]


def test_a_number_below_1500_is_a_year_only_among_old_things() -> None:
    assert read("The case has been open since 1101.") == []
    assert read("The castle was built in 1299.") == ["1299: 1299"]
    assert read("In 1453 the city fell.") == ["1453: 1453"]


def test_a_clock_time_shares_the_half_of_the_day_that_follows() -> None:
    assert read("The fair runs 9:30-11:00 a.m. on Monday.")[0] == (
        "9:30: 2025-10-27T09:30/2025-10-27T11:00"
    )
    assert read("It is open 11-2 p.m.")[0] == "11: 2025-10-31T11:00/2025-10-31T14:00"


def test_a_range_of_rough_ends_is_rough() -> None:
    one = found("It rained from late May to early June.")[0]
    assert one.value is not None
    assert to_edtf(one.value) == "2025-05~/2025-06~"
    assert one.value.certainty is Certainty.APPROXIMATE


def test_a_week_is_that_of_its_day() -> None:
    assert read("It opens in the week of Nov. 10.") == [
        "the week of Nov. 10: 2025-11-10/2025-11-16"
    ]
    assert read("It shut in the week beginning 22 September.") == [
        "the week beginning 22 September: 2025-09-22/2025-09-28"
    ]


def test_a_quarter_ended_on_a_day_is_the_one_that_it_mostly_covers() -> None:
    assert read("Sales in the quarter ended July 31 fell.")[0] == (
        "the quarter: 2025-34~"
    )
    one = found("Its fourth quarter ended June 30 was good.")[0]
    assert one.timex3.value.endswith("Q4")
    assert one.value is not None
    assert to_edtf(one.value) == "2025-34~"


def test_the_decade_has_an_end() -> None:
    assert read("It will shut by the end of the decade.") == [
        "the end of the decade: ../2029"
    ]


def test_clock_times_of_a_range_are_of_one_day() -> None:
    assert read("They met on Monday from 9 a.m. to 5 p.m. in Rome.")[1] == (
        "9 a.m.: 2025-10-27T09:00/2025-10-27T17:00"
    )
    assert read("The museum opens Sunday, 10am to 5pm.")[0] == (
        "Sunday, 10am: 2025-11-02T10:00/2025-11-02T17:00"
    )


def test_degrees_are_no_decade() -> None:
    assert read("Highs in the 30s are likely.") == []
    assert read("He was a boy in the 30s.") == ["the 30s: 193X"]


def test_as_recently_as_belongs_to_the_date_after_it() -> None:
    assert read("As recently as last week, he denied it.") == [
        "last week: 2025-10-20/2025-10-26"
    ]


def test_names_of_papers_and_shows_are_no_days() -> None:
    assert read("He told Coast Today that he was well.") == []
    assert read("The Coast's Today programme went on.") == []


def test_vague_words_need_what_makes_them_a_time() -> None:
    assert read("The mill will one day reopen.") == ["one day: FUTURE_REF"]
    assert read("They fear for the future of the mill.") == []
    assert read("The recent sale helped.") == []


def test_a_day_that_no_calendar_has_has_no_value() -> None:
    one = only("The bill passed on 31 February.")
    assert one.value is None
    assert one.why == "no calendar has this date"


def test_a_leap_day_goes_to_a_leap_year() -> None:
    assert read("It was signed on February 29.") == ["February 29: 2024-02-29"]


# Order of day and month.


def test_the_article_shows_whether_the_day_comes_first() -> None:
    values = [one.timex3.value for one in found("From 25/3/2025 on; also 3/4/2025.")]
    assert values == ["2025-03-25", "2025-04-03"]


def test_the_reader_says_whether_the_day_comes_first() -> None:
    (one,) = found("Signed 3/4/2025.", day_first=True)
    assert one.timex3.value == "2025-04-03"
    assert one.value is not None
    assert one.value.certainty is Certainty.STATED


def test_a_country_tells_whether_the_day_comes_first() -> None:
    (one,) = found_in(
        Article("Signed 3/4/2025.", FRIDAY, location="https://news.example.co.uk/a")
    )
    assert one.timex3.value == "2025-04-03"


def test_an_order_that_nothing_tells_is_not_given_as_exact() -> None:
    one = only("Signed 3/4/2025.")
    assert one.value is not None
    assert one.value.certainty is Certainty.APPROXIMATE
    assert "nothing tells whether day or month comes first" in one.why


# Units and counts.


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2025-10-30"),
        ("last week", "2025-W43"),
        ("this month", "2025-10"),
        ("next year", "2026"),
        ("two years ago", "2023"),
        ("three months ago", "2025-07"),
        ("10 days ago", "2025-10-21"),
        ("a decade ago", "2015"),
        ("last fall", "2024-FA"),
        ("the 1990s", "199"),
        ("the '80s", "198"),
        ("the 20th century", "19"),
        ("44 BC", "BC0044"),
        ("the third quarter of 2024", "2024-Q3"),
        ("the first half of 2024", "2024-H1"),
        ("fiscal 2025", "2025"),
        ("tonight", "2025-10-31TNI"),
        ("last night", "2025-10-30TNI"),
        ("Monday morning", "2025-10-27TMO"),
        ("9:30 p.m. EST on Friday", "2025-10-31T21:30"),
        ("midnight Thursday", "2025-10-30T24:00"),
        ("Christmas", "2025-12-25"),
        ("Good Friday", "2025-04-18"),
        ("last Thanksgiving", "2024-11-28"),
        ("nine months", "P9M"),
        ("2 1/2 years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("three decades", "P30Y"),
        ("daily", "P1D"),
        ("every other Tuesday", "XXXX-WXX-2"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("soon", "FUTURE_REF"),
    ],
)
def test_words_and_their_timex3_values(words: str, value: str) -> None:
    one = only(f"It rained for {words}.")
    assert (one.span.of(f"It rained for {words}."), one.timex3.value) == (words, value)


def test_a_day_after_counts_from_the_last_day_mentioned() -> None:
    assert read("It sank on March 3, 2019. The following day, divers came.") == [
        "March 3, 2019: 2019-03-03",
        "The following day: 2019-03-04",
    ]


def test_that_year_is_the_year_mentioned() -> None:
    assert read("It sank in March 2019. That year, two more did.")[1] == (
        "That year: 2019"
    )


def test_a_year_earlier_keeps_the_quarter_under_discussion() -> None:
    values = [
        one.timex3.value
        for one in found("Profit rose in the third quarter from a year earlier.")
    ]
    assert values == ["2025-Q3", "2024-Q3"]


# Pieces, ranges and lists.


def test_pieces_of_one_date_are_one_expression() -> None:
    assert read("He spoke at 5 p.m. EST on Friday, Oct. 24.")[0].startswith(
        "5 p.m. EST on Friday, Oct. 24: 2025-10-24T17:00"
    )
    assert read("It fell in June last year.") == ["June last year: 2024-06"]


def test_a_range_takes_its_year_from_its_end() -> None:
    first, last = found("It ran from March to June 2020.")
    assert first.value is not None
    assert to_edtf(first.value) == "2020-03/2020-06"
    assert last.value is None
    assert last.timex3.value == "2020-06"


def test_a_range_may_cross_the_new_year() -> None:
    first, _ = found("It ran from December to February 2020.")
    assert first.value is not None
    assert to_edtf(first.value) == "2019-12/2020-02"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2009-10", "2009/2010"),
        ("1914–1918", "1914/1918"),
        ("May 3-5, 2024", "2024-05-03/2024-05-05"),
        ("3 to 5 May 2024", "2024-05-03/2024-05-05"),
    ],
)
def test_a_range_in_one_piece(words: str, edtf: str) -> None:
    one = only(f"It ran in {words}.")
    assert one.value is not None
    assert to_edtf(one.value) == edtf


def test_a_list_of_days_gives_each() -> None:
    assert read("They play on May 3, 5 and 7.") == [
        "May 3: 2025-05-03",
        "5: 2025-05-05",
        "7: 2025-05-07",
    ]


# Open ends and vague words.


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("since 2019", "2019/.."),
        ("by 2030", "../2030"),
        ("until Friday", "../2025-10-31"),
        ("2026 onwards", "2026/.."),
    ],
)
def test_a_preposition_leaves_an_end_open(words: str, edtf: str) -> None:
    one = only(f"It runs {words}.")
    assert one.value is not None
    assert to_edtf(one.value) == edtf
    assert "open" in one.why


def test_late_in_a_year_is_its_last_third_about() -> None:
    one = only("It opened in late 2024.")
    assert one.timex3.mod == "END"
    assert one.value is not None
    assert one.value.certainty is Certainty.APPROXIMATE
    assert one.value.start is not None
    assert one.value.end is not None
    days = (one.value.end - one.value.start) // (24 * 60)
    assert 120 <= days <= 124


def test_late_in_a_day_is_that_day() -> None:
    assert read("He left late Thursday.") == ["late Thursday: 2025-10-30"]


def test_about_a_year_is_never_exact() -> None:
    one = only("It was built in about 1850.")
    assert one.value is not None
    assert one.value.certainty is Certainty.APPROXIMATE
    assert not one.value.is_exact


def test_earlier_this_month_ends_before_publication() -> None:
    one = only("It fell earlier this month.")
    assert one.value is not None
    assert to_edtf(one.value).startswith("2025-10-01/2025-10-30")


def test_the_past_two_weeks_reach_to_the_publication_day() -> None:
    one = only("Prices rose over the past two weeks.")
    assert one.timex3.type is TimexType.DURATION
    assert one.value is not None
    assert one.value.grain is Grain.WEEK
    assert one.value.certainty is Certainty.APPROXIMATE


def test_a_length_has_no_place_in_the_calendar() -> None:
    assert only("They signed a 10-year pact.").value is None


# Look-alikes.


@pytest.mark.parametrize(
    "words",
    [
        "She may march with the second band.",
        "The sun sat low and they fall often.",
        "April Ruiz and June Park spoke.",
        "The 12 tribes paid $2010.",
        "The score was 3-2; version 2.10.3 came with 24/7 care.",
        "Call 555-2010, or take flight 1984.",
        "It won 2010 votes and sold 1500 copies.",
        "A 6-year-old and a man 37 years old fled.",
        "He read “1984” aloud.",
        "It costs $500 a month.",
        "The first half was dull.",
        "She hosts “This Week” and “60 Minutes”.",
        "More than a quarter of them left in a matter of weeks.",
    ],
)
def test_look_alikes_are_no_dates(words: str) -> None:
    assert read(words) == []


# Whatever the text.

_PIECES = st.sampled_from(
    "0|1|2|3|5|9|May |of | |\n|1999|the |two |and |-|/|last |Friday|, |.|:|Sept. "
    "|years |ago |quarter |’s |until |from |to |a.m. |Easter |31 |February |BC|Q".split(
        "|"
    )
)


@given(st.lists(_PIECES, max_size=60).map("".join), st.dates())
def test_any_text_is_read_without_error(words: str, published: date) -> None:
    position = 0
    for one in found(words, published):
        assert position <= one.span.start < one.span.end <= len(words)
        position = one.span.end
        if one.value and one.value.start is not None and one.value.end is not None:
            assert one.value.start < one.value.end


@pytest.mark.parametrize(
    "piece",
    "1|12 |May | |\n \n|two |the |1999-|3/4/|a few |Q1|hundred |and |last |May 3, "
    "|Friday |12:30|the year |-|0,|a year |in |Sept. |p.m. ".split("|"),
)
def test_long_runs_of_one_piece_are_read(piece: str) -> None:
    # Backtracking would not end before the test run's patience does.
    assert isinstance(found(piece * 20_000), list)
