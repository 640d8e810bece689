"""Events: what the dates of a text tell, and what belongs to it."""

from __future__ import annotations

from datetime import date

import pytest

from tui.edtf import to_edtf
from tui.model import (
    AnchorKind,
    Article,
    Block,
    BlockKind,
    Certainty,
    Event,
    Modality,
    PublishedBy,
    Span,
)
from tui.parser import parse
from tui.parser.events.headlines import LONGEST

FRIDAY = date(2025, 10, 31)


def _events(
    text: str, published_by: PublishedBy = PublishedBy.OPTION
) -> tuple[Event, ...]:
    return parse(Article(text, FRIDAY, published_by)).events


def _rows(text: str) -> list[tuple[str, str]]:
    return [(to_edtf(event.when), event.title) for event in _events(text)]


def _titles(text: str) -> list[str]:
    return [event.title for event in _events(text)]


def _one(text: str) -> Event:
    (event,) = _events(text)
    return event


# Which dates tell an event


def test_two_dates_of_two_verbs_tell_two_events() -> None:
    text = "Ruiz was arrested on Wednesday and appeared in court on Thursday."
    assert _rows(text) == [
        ("2025-10-29", "Ruiz was arrested"),
        ("2025-10-30", "Ruiz appeared in court"),
    ]


def test_what_is_scheduled_is_an_event_beside_the_one_before_it() -> None:
    text = (
        "Ministers met on Friday, ahead of the harbour summit scheduled for November 1."
    )
    assert _rows(text) == [
        ("2025-10-31", "Ministers met"),
        ("2025-11-01", "Harbour summit"),
    ]


def test_a_report_and_what_it_reports_have_a_date_each() -> None:
    text = "The mayor said on Thursday that the bridge collapsed on Monday."
    assert _rows(text) == [
        ("2025-10-30", "The mayor said that the bridge collapsed on Monday"),
        ("2025-10-27", "The bridge collapsed"),
    ]


def test_a_list_of_days_gives_a_row_each() -> None:
    text = "Concerts will be held on November 3, November 10 and November 17."
    assert _rows(text) == [
        ("2025-11-03", "Concerts will be held"),
        ("2025-11-10", "Concerts will be held"),
        ("2025-11-17", "Concerts will be held"),
    ]


def test_a_stretch_is_one_event() -> None:
    text = "Ana Ruiz led the council from 2012 to 2016."
    assert _rows(text) == [("2012/2016", "Ana Ruiz led the council")]


def test_a_relative_clause_tells_its_own_event() -> None:
    text = "Ana Ruiz, who joined the council in 2015, resigned on Monday."
    assert _rows(text) == [
        ("2015", "Ana Ruiz joined the council"),
        ("2025-10-27", "Ana Ruiz resigned"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The 10-year plan costs little.",
        "Under the 2019 law, owners pay more.",
        "Profit was 5 million crowns, compared with 3 million in 2019.",
        "It was the worst harvest since 1998.",
        "The class of 1995 has its own song.",
        "Copyright 2019 Coastal Wire.",
        "The novel (2003) is set in a port.",
        "Ruiz is a backer of the 2013 Norland peace plan.",
        "It was started by an aide to Ana Ruiz’s 2012 campaign.",
        "Who runs the harbour today?",
        "Let’s hope for a warmer summer this year.",
        "If the council agreed in 2019, nobody told us.",
        "The town still lacks a bridge today.",
        "Friday is a holiday in Norland.",
        "Posted by Lena Ruiz on October 3, 2025 What do they want.",
        "This article was first published on October 3, 2025.",
        "(9:22 p.m. ET, 3:22 a.m. in Holm) The port is calm.",
        "Like Cray in the 1930s, Holm is a town of ferries.",
        "The town’s moods differ today.",
        "Prices are lower than the figure in March 2019.",
        "The cut is due to its third-quarter loss.",
        'The page says <post date="May 3, 2019"> and no more.',
        "ShareLikeReplyPat Sand Featured May 3, 2019 Post",
    ],
)
def test_a_date_that_only_measures_or_names_tells_nothing(text: str) -> None:
    # What no date tells stands on the article's own day.
    assert all(event.date is None for event in _events(text))


def test_a_figure_to_compare_with_is_no_second_event() -> None:
    text = "Sales rose 5 percent in September, up from 3 percent in August."
    assert [row for row, _ in _rows(text)] == ["2025-09"]


def test_the_name_of_an_event_may_hold_its_date() -> None:
    text = "Critics recalled the 2003 invasion of Norland."
    assert _rows(text) == [("2003", "Invasion of Norland")]


def test_what_happened_at_fridays_meeting_happened_on_friday() -> None:
    assert _rows("Friday’s meeting ended without a deal.") == [
        ("2025-10-31", "The meeting ended without a deal")
    ]


def test_a_speech_is_dated_and_not_the_row_about_it() -> None:
    text = "The row centres on comments Ruiz made on Monday during a tour."
    assert _rows(text) == [("2025-10-27", "Ruiz made comments during a tour")]


def test_a_deal_signed_in_may_is_another_event_than_its_end() -> None:
    text = "A deal signed in Holm in May was dropped on Monday."
    assert _rows(text) == [
        ("2025-05", "Deal signed in Holm"),
        ("2025-10-27", "A deal was dropped"),
    ]


def test_a_length_that_is_over_dates_nothing_to_come() -> None:
    text = "Many will not vote for Ruiz, given their loss in the past 30 years."
    assert {when for when, _ in _rows(text)} == {"2025-10-31"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The Norland Port Council scheduled a Monday morning meeting on the wall.",
            "Meeting on the wall",
        ),
        (
            "Kin looked for ways around Wednesday’s ruling by the Norland Bureau of "
            "Ports and Rivers.",
            "Ruling by the Norland Bureau of Ports and Rivers",
        ),
        (
            "Photograph: Ana Ruiz/Wire Images The hall was closed on Monday.",
            "The hall was closed",
        ),
        (
            "And I remember on Monday when the wall fell that nobody spoke.",
            "I remember when the wall fell that nobody spoke",
        ),
    ],
)
def test_a_title_names_what_happened(text: str, title: str) -> None:
    assert title in _titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "In April, the CBC.",
        "1966-69: Clerk, Holm 1972-74: Deputy in Cray 1977-79: Envoy, November 1976 "
        "member of the port board.",
    ],
)
def test_words_that_tell_nothing_are_no_row(text: str) -> None:
    assert all(event.date is None for event in _events(text))


def test_what_is_so_today_is_not_dated_by_what_is_over() -> None:
    text = "The attacks on two surveyors in 2021 have deepened the town’s distrust."
    assert _rows(text) == [("2021", "Attacks on two surveyors")]


def test_the_date_of_a_meeting_is_not_that_of_what_critics_say() -> None:
    text = "Critics of Wednesday’s harbour meeting signed a letter."
    assert _rows(text) == [("2025-10-29", "Harbour meeting")]


def test_each_clause_of_a_list_has_its_own_day() -> None:
    text = "The report says: the port closed on Monday, the wall fell on Tuesday."
    assert _rows(text) == [
        ("2025-10-27", "The port closed"),
        ("2025-10-28", "The wall fell"),
    ]


def test_a_chronicle_tells_the_past_in_the_present() -> None:
    text = "3 May 2019: The port opens. 4 June 2020: The wall falls."
    assert _rows(text) == [
        ("2019-05-03", "The port opens"),
        ("2020-06-04", "The wall falls"),
    ]


def test_what_a_page_says_to_its_readers_tells_no_event() -> None:
    text = "The port closed on Monday Letters for publication by 5 November to Holm."
    assert _rows(text) == [("2025-10-27", "The port closed")]


def test_titles_and_lines_about_the_article_tell_no_events() -> None:
    text = "Bridge to open on Monday\nBy Ana Ruiz, 30 October 2025\nThe sea was calm."
    head, by, body = (Span(0, 24), Span(25, 53), Span(54, 71))
    blocks = (
        Block(head, BlockKind.TITLE),
        Block(by, BlockKind.META),
        Block(body, BlockKind.PARAGRAPH),
    )
    (event,) = parse(Article(text, FRIDAY, blocks=blocks)).events
    assert event.date is None
    assert event.title == "The sea was calm"


def test_a_year_that_a_speaker_mentions_is_no_row() -> None:
    text = "“We lost everything in the flood of 1998,” Ruiz said on Monday."
    assert [row for row, _ in _rows(text)] == ["2025-10-27"]


def test_what_a_speaker_announces_is_a_row_in_the_speakers_words() -> None:
    text = "“We will open the bridge on 14 November,” said Ana Ruiz, the mayor."
    assert _rows(text) == [
        ("2025-11-14", "Ana Ruiz: “We will open the bridge on 14 November”")
    ]


# Titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "In a statement on Friday, the union said it would return to work.",
            "The union said it would return to work",
        ),
        (
            "However, the ferry sank on Monday, killing two sailors.",
            "The ferry sank",
        ),
        (
            "The mayor, a former diver, resigned early on Monday after a row.",
            "The mayor, a former diver, resigned after a row",
        ),
        ("After the council voted on Monday, Ruiz left.", "The council voted"),
        ("It is safe, Ruiz said on Monday.", "It is safe, Ruiz said"),
        (
            "The trial is scheduled to start on Monday.",
            "The trial is scheduled to start",
        ),
        ("3 May: The council met in the old hall.", "The council met in the old hall"),
        ("The firm, founded in 1961, makes bells.", "Firm founded"),
        ("Lena Ruiz, 22, who was shot in June, is well.", "Lena Ruiz was shot"),
        (
            "The suit was filed in Holm, N.L., on Monday.",
            "The suit was filed in Holm, N.L.",
        ),
        ("HOLM (Coastal Wire) – The port closed on Monday.", "The port closed"),
        ("The WHO on Monday raised its alert.", "The WHO raised its alert"),
        ("Monday was the first warm day.", "Monday was the first warm day"),
        (
            "Two were killed and five were wounded on Monday.",
            "Two were killed and five were wounded",
        ),
        (
            "Ruiz, 38, a diver, said the wreck was near, and rang the port in May.",
            "Ruiz rang the port",
        ),
        (
            "The storm that crossed Holm last week has closed the port.",
            "The storm crossed Holm",
        ),
        (
            "After being freed in 2019, Ruiz is at home.",
            "After being freed in 2019, Ruiz is at home",
        ),
        ("In Holm, Norland, Ruiz spoke on Monday.", "Ruiz spoke"),
        ("The first, in April, failed.", "The first failed"),
        (
            "Nearly 40,000 sailors walked out in May.",
            "Nearly 40,000 sailors walked out",
        ),
        (
            "Critics of the pact want a vote, the mayor said on Monday.",
            "Critics of the pact want a vote, the mayor said",
        ),
        ("Crews rest ahead of Monday’s vote.", "Monday’s vote"),
        (
            "In a poll released on Monday, most islanders chose the wall.",
            "Most islanders chose the wall",
        ),
        (
            "The court let it stand in a ruling issued Monday.",
            "The court let it stand in a ruling",
        ),
        (
            "A teacher at Holm College who drew the wall in 2020 has left.",
            "A teacher at Holm College drew the wall",
        ),
        (
            "The firm will lend from a fund that opened in May.",
            "A fund opened",
        ),
        (
            "The union paid for a chart of the bay that a Cray firm drew in May.",
            "A Cray firm drew a chart of the bay",
        ),
        (
            "It was on Monday that Ruiz, a welder, rang the bell.",
            "Ruiz, a welder, rang the bell",
        ),
        ("Demand has roared back in recent months.", "Demand has roared back"),
        ("Back in May, the port was shut.", "The port was shut"),
        ("He left “the old hall on Monday.", "He left the old hall"),
        ("NEW: The ferry sailed on Monday.", "The ferry sailed"),
        (
            "By the Holm Wire Staff Crews cheered on Monday.",
            "Crews cheered",
        ),
        (
            "May 3, 2025 at 9:12 pm | Reply My aunt sailed to Cray in 1974.",
            "My aunt sailed to Cray",
        ),
        ("Over the past four years four farms have closed.", "Four farms have closed"),
        ("The final comes Monday.", "The final comes Monday"),
        (
            "Sand was held in 2008 for what turned out to be a prank.",
            "Sand was held for what turned out to be a prank",
        ),
        ("Talks on Sunday or Monday in Holm could help.", "Talks in Holm could help"),
        ("Crews spent much of May in dock.", "Crews spent much of May in dock"),
        (
            "Little of the trust that the wall won in May is left.",
            "The wall won the trust",
        ),
        (
            "The WHO said on Monday that a boy who died in Holm was ill.",
            "The WHO said that a boy who died in Holm was ill",
        ),
        (
            "The talks, announced on Monday, will last a week.",
            "The talks will last a week",
        ),
        (
            "In a letter released Monday, Ruiz rips the plan.",
            "In a letter, Ruiz rips the plan",
        ),
        (
            "The bank of a deeply isolated Norland shut on Monday.",
            "The bank of a deeply isolated Norland shut",
        ),
        (
            "A fever never seen before has reached Holm and also struck Cray, where "
            "eight fell ill, the ministry said on Monday.",
            "A fever never seen before also struck Cray, the ministry said",
        ),
        (
            "A fever has reached Holm and while few fell ill, doctors said on Monday "
            "they were worried.",
            "Doctors said they were worried",
        ),
        (
            "A diver, flying from Holm via Cray and was found to be ill after landing "
            "late on Monday, the ministry said in a note.",
            "A diver was found to be ill after landing, the ministry said in a note",
        ),
        (
            "A U.N.-led patrol has closed the road and seized two boats, Ruiz said "
            "on Monday.",
            "A U.N.-led patrol seized two boats, Ruiz said",
        ),
        (
            "Norland lifted its 8 p.m.-until-dawn curfew on Monday.",
            "Norland lifted its 8 p.m.-until-dawn curfew",
        ),
        (
            "Ruiz denied that he met Sand on Friday or paid him on Monday.",
            "Ruiz denied that he met Sand on Friday or paid him on Monday",
        ),
        (
            "The firm will meet the union on Saturday and put a sum on the table on "
            "Monday.",
            "The firm will meet the union on Saturday and put a sum on the table",
        ),
        (
            "May 3: Sergeant Ruiz, 32, with the School of Maps, based at Holm, died "
            "in a fire.",
            "Sergeant Ruiz based at Holm, died in a fire",
        ),
        (
            "The head of the crew in the run-up to the vote, Hans Ruiz, last night "
            "left Holm.",
            "The head of the crew in the run-up to the vote, Hans Ruiz, left Holm",
        ),
        (
            "Even as the guard closed the road, reports came in on Monday of a fire.",
            "Reports came in of a fire",
        ),
        (
            "He sold the tent, whose colours on Monday amused the crew.",
            "He sold the tent, whose colours on Monday amused the crew",
        ),
        (
            "Port and harbour board officials said on Monday that even though the "
            "wall is new, that does not entitle the town to sell it.",
            "Port and harbour board officials said on Monday that even though the "
            "wall is new, that does not entitle the town …",
        ),
        (
            "He slept at 1am in Cray, landed in the town on Monday and got a bed.",
            "He slept at 1am in Cray, landed in the town on Monday and got a bed",
        ),
        (
            "In a paper rushed into print on Monday, doctors said the fever was over.",
            "Doctors said the fever was over",
        ),
        (
            "The advice was on Monday refused as the mayor, Tony Ruiz, left the town.",
            "The advice was refused as the mayor, Tony Ruiz, left the town",
        ),
        (
            "A patrol has shut the road and struck Holt’s ground forces, Ruiz said on "
            "Monday.",
            "A patrol struck Holt’s ground forces, Ruiz said",
        ),
        (
            "At least 8,360 islanders have been taken from Holm so far and some "
            "1,500 are missing, the office said on Monday, while it had flown 7,870 "
            "people home on Friday.",
            "It had flown 7,870 people home",
        ),
        (
            "In Holm, the alliance said on Monday it had flown 7,870 people home.",
            "The alliance said it had flown 7,870 people home",
        ),
        (
            "It rose on Monday as a result of the week’s “fever” in buying land.",
            "It rose as a result of the week’s “fever” in buying land",
        ),
        (
            "Residents who had fled before were back on Monday.",
            "Residents who had fled before were back",
        ),
    ],
)
def test_a_title_is_the_clause_without_its_date(text: str, title: str) -> None:
    assert title in _titles(text)


def test_a_long_title_is_cut_between_words() -> None:
    text = "On Monday the council " + "approved the wall and " * 20 + "left."
    title = _titles(text)[0]
    assert len(title) <= LONGEST
    assert title.startswith("The council approved the wall")


def test_a_long_title_leaves_out_what_is_told_of_its_subject() -> None:
    text = (
        "Lena Ruiz, who is a welder and a former treasurer of the union of the "
        "outer islands, said on Monday that the wall of the old harbour would never "
        "be finished."
    )
    assert _titles(text)[0].startswith("Lena Ruiz said that the wall of the old")


def test_a_long_report_keeps_who_said_it() -> None:
    text = (
        "The wall is safe " + "on the side of the town " * 6 + ", Ruiz said on Monday."
    )
    title = _titles(text)[0]
    assert len(title) <= LONGEST
    assert title.endswith(" …, Ruiz said")


def test_quoted_words_are_cut_but_never_changed() -> None:
    text = "Ruiz said the toll “dies on 3 November”."
    assert _titles(text) == ["Ruiz said the toll “dies on 3 November”"]


# Modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The bridge opened on Monday.", Modality.HAPPENED),
        ("The bridge will open on 14 November.", Modality.SCHEDULED),
        ("The bridge could open on 14 November.", Modality.HYPOTHETICAL),
        ("On Monday Ruiz threatened to resign.", Modality.HAPPENED),
        ("The bridge is due to open on Friday.", Modality.SCHEDULED),
        ("He might have left on Monday.", Modality.HYPOTHETICAL),
    ],
)
def test_how_an_event_is_told(text: str, modality: Modality) -> None:
    assert _one(text).modality is modality


# Dates that another event tells


def test_what_was_before_the_story_has_an_open_start() -> None:
    text = (
        "The two ministers signed the pact on Friday.\n\n"
        "Ahead of his visit, Ruiz had said that the islands need a harbour."
    )
    before = _events(text)[1]
    assert (before.when.start, to_edtf(before.when)) == (None, "../2025-10-31")
    assert before.when.certainty is Certainty.APPROXIMATE
    assert before.title == "Ruiz had said that the islands need a harbour"
    assert before.date is not None
    assert before.date.span.of(text) == "Ahead of his visit"
    assert before.date.anchor is not None
    assert before.date.anchor.kind is AnchorKind.EVENT


def test_what_followed_a_known_event_has_an_open_end() -> None:
    text = "Islanders voted on Thursday to stay.\n\nAfter the vote, crowds cheered."
    assert to_edtf(_events(text)[1].when) == "2025-10-30/.."


@pytest.mark.parametrize(
    "text",
    [
        "Before the war, the wall was twice as high.",
        "After a long day, the crews went home.",
        "Following her usual walk, Greta fed the geese.",
        "After the vote, crowds will cheer.",
    ],
)
def test_a_phrase_that_points_at_no_known_event_dates_nothing(text: str) -> None:
    story = f"Islanders voted on Thursday to stay.\n\n{text}"
    assert len(_events(story)) == 1


# What belongs to an event


def test_a_quote_joins_the_event_of_its_sentence() -> None:
    text = (
        "The bridge opened on Monday. “It is safe,” Ana Ruiz said on Tuesday. "
        "“It will last,” she said."
    )
    opened, said = _events(text)
    assert not opened.quotes
    assert len(said.quotes) == 2


def test_a_quote_in_a_paragraph_of_its_own_joins_the_news() -> None:
    text = (
        "The bridge opened on Monday.\n\n"
        "The first one was built in 1868.\n\n"
        "“It is safe,” said Ana Ruiz."
    )
    opened, built = _events(text)
    assert len(opened.quotes) == 1
    assert not built.quotes


def test_an_article_without_dates_is_one_event_of_its_own_day() -> None:
    text = "Bakers have brought back a loaf.\n\n“It keeps,” said Lucia Ferrante."
    event = _one(text)
    assert event.date is None
    assert event.title == "Bakers have brought back a loaf"
    assert to_edtf(event.when) == "2025-10-31"
    assert event.when.certainty is Certainty.IMPLIED
    assert len(event.quotes) == 1


def test_a_guessed_publication_day_is_told_as_vague() -> None:
    event = _events("The sea was calm.", published_by=PublishedBy.FILE_TIME)[0]
    assert event.when.certainty is Certainty.APPROXIMATE


def test_sentences_that_go_on_telling_an_event_are_its_context() -> None:
    text = (
        "Two ministers signed the harbour pact on Friday. They shook hands.\n\n"
        "Fish is cheap this season.\n\n"
        "The pact gives both fleets the bay."
    )
    signed = _events(text)[0]
    told = [span.of(text) for span in signed.context]
    assert told == ["They shook hands.", "The pact gives both fleets the bay."]


def test_a_text_without_words_has_no_events() -> None:
    assert _events("") == ()
