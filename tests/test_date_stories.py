"""Dates of texts that tell of times long past."""

from __future__ import annotations

from datetime import date

from date_reading import found, read

LATE = date(2009, 5, 6)
WAR = "The Marsh War of 1739 to 1742 began on 1 September 1739. "


def told(words: str, published: date = LATE) -> list[str]:
    """What is read after the beginning of the war."""
    return read(WAR + words, published)[3:]


def test_a_history_goes_on_from_the_date_before() -> None:
    assert told("On 17 September the fort fell. By early October it was over.") == [
        "17 September: 1739-09-17",
        "early October: ../1739-10-10",
    ]


def test_a_month_long_over_is_that_of_the_next_year() -> None:
    assert told("In December the river froze. In February the siege ended.") == [
        "December: 1739-12",
        "February: 1740-02",
    ]


def test_a_year_alone_holds_the_months_that_follow() -> None:
    assert told("In 1742 talks failed. In May, soldiers at Kelmar rose.") == [
        "1742: 1742",
        "May: 1742-05",
    ]


def test_seasons_and_weekdays_of_a_history() -> None:
    assert told("That winter supplies ran short.") == ["That winter: 1739-24"]
    assert told("The following spring they marched.") == [
        "The following spring: 1740-21"
    ]
    chronicle = "".join(f"In March 17{year} it rained. " for year in range(43, 50))
    assert "Friday: 1740-05-06" in told(
        f"On 3 May 1740 they met. On Friday they parted. {chronicle}"
    )


def test_lives_in_brackets_and_years_looked_back_to_change_nothing() -> None:
    assert told("Holt (1661–1731) had died. In June the fleet sailed.")[1:] == [
        "June: 1739-06"
    ]
    assert told("No battle since 1702 was longer. In October it ended.")[1:] == [
        "October: 1739-10"
    ]


def test_what_a_history_tells_as_yet_to_come_is_near_its_publication() -> None:
    assert told("A service will be held on 17 May.") == ["17 May: 2009-05-17"]


def test_a_weekday_tells_which_of_two_years_is_meant() -> None:
    words = "The museum showed the flag on Saturday, May 2."
    assert told(words) == ["Saturday, May 2: 2009-05-02"]


def test_news_that_looks_back_is_no_history() -> None:
    words = "The mill opened on 3 May 1911 and shut in 1950. It was sold in March."
    assert read(f"{words} Today it is a school.", LATE)[2] == "March: 2009-03"
    assert read(f"{words} On Friday it burned.", LATE)[2] == "March: 2009-03"
    assert read("It opened in 1911. It was sold in March.", LATE)[1] == "March: 2009-03"


def test_the_reason_says_what_a_date_of_a_history_goes_on_from() -> None:
    one = found(f"{WAR}In October it rained.", LATE)[3]
    assert one.anchor is not None
    assert one.anchor.span is not None
    assert one.anchor.span.of(f"{WAR}In October it rained.") == "1 September 1739"
    assert "times long past" in one.why


def test_a_year_looked_back_to_amid_a_sentence_changes_nothing() -> None:
    words = (
        "On 3 May 1740 they met. Since mid-1701 they had not. On 2 June they parted."
    )
    assert told(words)[2] == "2 June: 1740-06-02"


def test_holidays_and_clock_times_of_a_history() -> None:
    assert told("By Christmas it had been held.") == ["Christmas: ../1739-12-25"]
    assert told("At 11:35 a.m. on Sunday the 6th the guns opened.") == [
        "11:35 a.m. on Sunday the 6th: 1739-09-06T11:35"
    ]


def test_a_life_told_in_news_is_no_history() -> None:
    words = (
        "She joined in March 2009, rose in 2012 and led it from May 2015. "
        "“I was seven in 1981,” she said on Tuesday. She speaks on Dec. 8."
    )
    assert read(words, date(2022, 10, 6))[-1] == "Dec. 8: 2022-12-08"


def test_a_day_named_again_is_of_the_same_year() -> None:
    words = (
        "On 5 June 1944 the fleet sailed. The next day, 6 June, men landed."
        " Two days later they met, and by the end of the month all were ashore."
    )
    assert read(words)[1:] == [
        "The next day: 1944-06-06",
        "6 June: 1944-06-06",
        "Two days later: 1944-06-08",
        "the end of the month: ../1944-06",
    ]
