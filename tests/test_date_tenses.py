"""Which Friday, which May: what a clause tells of its dates."""

from __future__ import annotations

from datetime import date

from date_reading import found, only, read

from tui.model import AnchorKind


def test_a_weekday_is_the_most_recent_one() -> None:
    assert read("The council met on Tuesday.") == ["Tuesday: 2025-10-28"]


def test_the_publication_day_itself_counts_as_the_most_recent() -> None:
    one = only("The council met on Friday.")
    assert one.timex3.value == "2025-10-31"
    assert one.why == "the most recent Friday, the publication day included"
    assert one.anchor is not None
    assert one.anchor.kind is AnchorKind.PUBLISHED


def test_a_weekday_told_as_planned_is_the_next_one() -> None:
    assert read("The council will meet on Tuesday.") == ["Tuesday: 2025-11-04"]
    assert read("A vote is scheduled for Monday.") == ["Monday: 2025-11-03"]


def test_the_nearest_verb_tells_the_tense_of_a_weekday() -> None:
    assert read("Ruiz said Tuesday that the council will meet Monday.") == [
        "Tuesday: 2025-10-28",
        "Monday: 2025-11-03",
    ]


def test_last_and_next_weekdays_leave_out_the_publication_day() -> None:
    assert read("He left last Friday and returns next Friday.") == [
        "last Friday: 2025-10-24",
        "next Friday: 2025-11-07",
    ]


def test_a_week_on_a_weekday_is_a_week_after_the_next_one() -> None:
    assert read("They meet a week on Tuesday.") == ["a week on Tuesday: 2025-11-11"]


def test_a_weekday_wished_of_someone_is_the_next_one() -> None:
    assert read("Ruiz urged them to vote Tuesday.") == ["Tuesday: 2025-11-04"]
    assert read("Help was called to the mill Tuesday.") == ["Tuesday: 2025-10-28"]
    assert read("The bid had been due to expire Tuesday.") == ["Tuesday: 2025-10-28"]


def test_a_weekday_before_a_day_is_that_weeks() -> None:
    (one,) = found("They met on the Saturday before Christmas.")
    assert one.timex3.value == "2025-12-20"
    assert "Saturday before Christmas" in one.why
    assert read("It shut the Friday after Thanksgiving.", date(2024, 12, 9)) == [
        "Friday after Thanksgiving: 2024-11-29"
    ]


def test_a_day_without_a_year_is_the_last_one_begun() -> None:
    assert read("The bridge fell on Oct. 3.") == ["Oct. 3: 2025-10-03"]


def test_a_day_a_few_months_ahead_is_to_come() -> None:
    assert read("The summit on November 1 draws near.") == ["November 1: 2025-11-01"]
    assert read("It opened in August.") == ["August: 2025-08"]


def test_a_month_since_which_something_lasts_is_past() -> None:
    assert read("Prices have risen since December.") == ["December: 2024-12/.."]


def test_a_month_in_which_something_began_is_past() -> None:
    assert read("The inquiry began in January and goes on.") == ["January: 2025-01"]
    assert read("The inquiry on the January vote goes on.") == ["January: 2026-01"]


def test_a_month_that_opens_a_sentence_about_the_past_is_past() -> None:
    assert read("In January, the mill hired a chef.") == ["January: 2025-01"]
    assert read("In January, the mill will hire a chef.") == ["January: 2026-01"]


def test_in_so_many_years_is_a_time_only_where_it_is_to_come() -> None:
    assert read("The bridge will close in five years.") == ["five years: 2030"]
    assert read("The bridge was built in five years.") == ["five years: P5Y"]
    assert read("The strike, the second in five years, will end.") == [
        "five years: P5Y"
    ]


def test_what_is_ahead_of_a_vote_may_be_past() -> None:
    assert read("On Monday, a day ahead of the vote, he flew home.") == [
        "Monday: 2025-10-27",
        "a day: P1D",
    ]
    assert read("It rained ahead of Monday's vote.") == ["Monday: 2025-11-03"]


def test_what_ended_on_a_day_is_past() -> None:
    assert read("In the fiscal year ended Jan. 31, sales fell.")[-1] == (
        "Jan. 31: 2025-01-31"
    )
    assert read("The board has set Nov. 10 as the deadline.") == ["Nov. 10: 2025-11-10"]


def test_what_is_on_a_weekday_is_to_come() -> None:
    assert read("The deadline is Wednesday at noon.") == [
        "Wednesday at noon: 2025-11-05T12:00"
    ]
    assert read("The vote was Wednesday.") == ["Wednesday: 2025-10-29"]


def test_where_someone_was_is_past_whatever_will_be_elsewhere() -> None:
    assert read("The vote will be Monday; Ruiz was in Rome Tuesday.") == [
        "Monday: 2025-11-03",
        "Tuesday: 2025-10-28",
    ]
    assert read("The loss is Monday's third.") == ["Monday: 2025-10-27"]


def test_an_infinitive_leaves_the_tense_to_its_verb() -> None:
    assert read("The storm is forecast to hit on Saturday.") == ["Saturday: 2025-11-01"]


def test_last_month_by_name_is_not_the_month_just_over() -> None:
    assert read("It began last September.") == ["last September: 2024-09"]


def test_a_timetable_in_the_present_is_to_come() -> None:
    assert read("Polls open Tuesday.") == ["Tuesday: 2025-11-04"]
    assert read("Doors open at 7 p.m. Saturday.") == [
        "7 p.m. Saturday: 2025-11-01T19:00"
    ]
    assert read("He met aides after his return Monday.") == ["Monday: 2025-10-27"]


def test_who_says_it_in_its_midst_changes_no_tense() -> None:
    assert read("He will resign, the mayor said, on Tuesday.") == [
        "Tuesday: 2025-11-04"
    ]
    assert read("She was fired, he said Monday, on Tuesday.") == [
        "Monday: 2025-10-27",
        "Tuesday: 2025-10-28",
    ]


def test_conditions_and_duties_are_to_come() -> None:
    assert read("If she wins on Tuesday, she leads.")[0] == "Tuesday: 2025-11-04"
    assert read("The plan must be approved by March 31.") == ["March 31: ../2026-03-31"]


def test_what_was_over_by_a_day_is_past() -> None:
    assert read("A council met; by Tuesday it had agreed.") == [
        "Tuesday: ../2025-10-28"
    ]


def test_a_verb_may_have_a_word_before_its_time() -> None:
    assert read("The law took effect in January.") == ["January: 2025-01"]


def test_a_day_told_along_with_another_is_of_its_year() -> None:
    assert read("It opened on 3 May 2011 and closed on 9 June.")[1] == (
        "9 June: 2011-06-09"
    )
    assert read("The bill passed on 3 May 2024 and takes effect on 1 January.")[1] == (
        "1 January: 2026-01-01"
    )


def test_an_end_that_no_verb_dates_is_to_come() -> None:
    assert read("Replies by Tuesday.") == ["Tuesday: ../2025-11-04"]


def test_before_the_end_of_a_month_is_all_of_it() -> None:
    assert read("A ruling is due before the end of November.") == [
        "the end of November: ../2025-11"
    ]


def test_a_plan_that_came_to_nothing_was_for_the_last_such_day() -> None:
    assert read("The verdict was due on Thursday but was put off.") == [
        "Thursday: 2025-10-30"
    ]
    assert read("The verdict was due on Thursday.") == ["Thursday: 2025-11-06"]


def test_a_time_that_is_granted_ends_in_what_is_to_come() -> None:
    march = date(2025, 3, 10)
    assert read("They gave the mill until Christmas to pay.", march) == [
        "Christmas: ../2025-12-25"
    ]
    assert read("He has until Easter.", date(2025, 12, 30)) == ["Easter: ../2026-04-05"]


def test_on_the_monday_is_the_first_after_the_day_told_before() -> None:
    words = (
        "She came on 3 March 2019. On the Monday she fell, and on the Tuesday she left."
    )
    assert read(words)[1:] == ["Monday: 2019-03-04", "Tuesday: 2019-03-05"]
    assert read("She came yesterday. She was on the Monday flight.")[1:] == [
        "Monday: 2025-10-27"
    ]


def test_on_the_monday_is_past_where_nothing_tells_that_it_is_to_come() -> None:
    assert read("They met yesterday. On the Monday they had quarrelled.")[1:] == [
        "Monday: 2025-10-27"
    ]


def test_what_is_closed_until_a_day_opens_on_the_next_one() -> None:
    assert read("Schools will remain closed until Monday.") == ["Monday: ../2025-11-03"]
    assert read("The road is shut to traffic until Monday.") == [
        "Monday: ../2025-11-03"
    ]
    assert read("The hearing was adjourned until Monday.") == ["Monday: ../2025-11-03"]
    assert read("The strike lasted until Monday.") == ["Monday: ../2025-10-27"]


def test_what_could_come_on_a_weekday_comes_on_the_next_one() -> None:
    assert read("The storm could make landfall Sunday.") == ["Sunday: 2025-11-02"]
    assert read("She could see Sunday that it was over.") == ["Sunday: 2025-10-26"]


def test_the_weekday_after_counts_from_the_day_told_before() -> None:
    words = "The final is next Saturday; the replay, if needed, the Wednesday after."
    assert read(words)[1:] == ["the Wednesday after: 2025-11-05"]
    words = "On 11 July the bank shut. The Tuesday before, he had told staff."
    assert read(words)[1:] == ["The Tuesday before: 2025-07-08"]


def test_a_day_of_the_month_falls_on_its_weekday() -> None:
    assert read("She came in March. They met on Friday, the 24th.")[1:] == [
        "Friday, the 24th: 2025-10-24"
    ]


def test_a_timetable_in_the_present_tells_what_is_to_come() -> None:
    for words in (
        "Kickoff is 8:15 p.m. Monday.",
        "They host Orlo on Monday.",
        "She is out for Monday's game.",
        "Rain is forecast for Monday.",
        "The Senate, which takes it up Monday, is split.",
        "Markets are closed Monday for a holiday.",
        "Voters go to the polls on Monday.",
        "Effective Monday, the road is one-way.",
        "It ends if no deal is reached by Monday.",
        "“Give us until Monday,” the mayor said.",
    ):
        assert "2025-11-03" in read(words)[0], words


def test_what_follows_a_day_comes_after_it() -> None:
    assert read("The move follows Monday's vote by the town, which owns the mill.") == [
        "Monday: 2025-10-27"
    ]


def test_what_runs_out_on_a_weekday_does_so_on_the_next_one() -> None:
    assert read("The truce runs out on Monday.") == ["Monday: 2025-11-03"]
    assert read("She swims again on Monday.") == ["Monday: 2025-11-03"]
    assert read("She says it fell on Monday.") == ["Monday: 2025-10-27"]


def test_a_range_to_a_day_without_its_year_ends_after_it_began() -> None:
    assert read("He bought it between October 2016 and Sept. 28.")[1:] == [
        "Sept. 28: 2017-09-28"
    ]


def test_a_cut_on_a_day_is_no_past() -> None:
    assert read("A further cut on Dec. 10 is likely.") == ["Dec. 10: 2025-12-10"]
    assert read("The rate was cut on Dec. 10.") == ["Dec. 10: 2024-12-10"]


def test_a_day_of_the_month_before_the_one_told_is_past_too() -> None:
    words = "The search resumed on Tuesday. Her phone was last used on the 13th."
    assert read(words)[1:] == ["the 13th: 2025-10-13"]


def test_a_condition_of_the_reader_is_to_come() -> None:
    assert read("If you are returned to office on Dec. 6, can you say when?") == [
        "Dec. 6: 2025-12-06"
    ]
