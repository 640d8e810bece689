from __future__ import annotations

import pytest
from quote_reading import only, read, speakers, told

from tui.model import Span


@pytest.mark.parametrize(
    "article",
    [
        "“We will open the bridge,” Ana Ruiz said.",
        "“We will open the bridge,” said Ana Ruiz.",
        "Ana Ruiz said, “We will open the bridge.”",
        "Ana Ruiz said: “We will open the bridge.”",
        "As Ana Ruiz said, “We will open the bridge.”",
        "Ana Ruiz, the mayor of Ardu, said on Monday: “We will open the bridge.”",
        "“We will open the bridge,” Ana Ruiz, the mayor of Ardu, said on Monday.",
        "“We will open the bridge,” Ana Ruiz (Ind.) said on Monday.",
        "“We will open the bridge,” said the mayor, Ana Ruiz.",
        "“We will open the bridge,” beamed Ana Ruiz.",
        "“We will open the bridge,” Ana Ruiz told reporters in Ardu.",
        "Ana Ruiz, who built it, has said: “We will open the bridge.”",
        "Speaking to reporters, Ana Ruiz said “we will open the bridge.”",
    ],
)
def test_the_source_is_found_wherever_it_stands(article: str) -> None:
    assert speakers(article) == ["Ana Ruiz"]


def test_each_of_two_speakers_has_her_own_words() -> None:
    article = (
        "“We will open the bridge,” Ana Ruiz said, while Jan Novak replied,"
        " “You will not.”"
    )
    assert speakers(article) == ["Ana Ruiz", "Jan Novak"]


def test_whoever_spoke_goes_on_in_the_paragraph() -> None:
    article = "“The bridge is old,” Ana Ruiz said. “It must be repaired this year.”"
    assert speakers(article) == ["Ana Ruiz", "Ana Ruiz"]


def test_the_cue_is_the_reporting_verb() -> None:
    article = "“We will open the bridge,” Ana Ruiz promised."
    _, given = only(article)
    assert given.cue is not None
    assert given.cue.of(article) == "promised"


def test_of_two_cues_with_one_source_the_one_that_opens_the_phrase_counts() -> None:
    article = "Ana Ruiz echoed him, describing the repair as “overdue” on Monday."
    _, given = only(article)
    assert given.cue is not None
    assert given.cue.of(article) == "describing"


def test_the_mention_is_as_written() -> None:
    article = "“We will open the bridge,” said the mayor, Ana Ruiz."
    _, given = only(article)
    assert given.mention is not None
    assert given.mention.of(article) == "the mayor, Ana Ruiz"


@pytest.mark.parametrize(
    ("article", "medium"),
    [
        ("“We will open it,” Ana Ruiz wrote on X.", "on X"),
        ("“We will open it,” Ana Ruiz said in a post on X.", "in a post on X"),
        ("“We will open it,” Ana Ruiz said in a statement.", "in a statement"),
        (
            "“We will open it,” Ana Ruiz said in an interview with Radio Ardu.",
            "in an interview with Radio Ardu",
        ),
        (
            "“We will open it,” Ana Ruiz said in a letter to passengers on Monday.",
            "in a letter to passengers",
        ),
        (
            "“We will open it,” Ana Ruiz wrote in a letter to the harbour board.",
            "in a letter to the harbour board",
        ),
        ("“We will open it,” said Ana Ruiz at a hearing.", "at a hearing"),
        ("In a statement, Ana Ruiz said the bridge would open.", "In a statement"),
    ],
)
def test_the_medium_is_where_it_was_said(article: str, medium: str) -> None:
    _, given = only(article)
    assert given.medium is not None
    assert given.medium.of(article) == medium


def test_what_goes_on_at_once_was_said_as_what_stands_before_it() -> None:
    article = "“The bridge is old,” Ana Ruiz wrote on X. “It will close today.”"
    for quote in read(article):
        assert quote.attribution is not None
        assert quote.attribution.medium is not None
        assert quote.attribution.medium.of(article) == "on X"


def test_what_a_colon_hands_over_to_has_the_cue_before_it() -> None:
    article = "In a letter, Ana Ruiz wrote:\n\n“The bridge is old.\n\n“It will close.”"
    for quote in read(article):
        given = quote.attribution
        assert given is not None
        assert given.cue is not None
        assert given.medium is not None
        assert (given.cue.of(article), given.medium.of(article)) == (
            "wrote",
            "In a letter",
        )


@pytest.mark.parametrize(
    ("article", "addressee"),
    [
        ("“We will open it,” Ana Ruiz told reporters on Monday.", "reporters"),
        ("Ana Ruiz told the Ardu Courier that it would open.", "the Ardu Courier"),
        ("Ana Ruiz told them that it would open.", "them"),
    ],
)
def test_the_addressee_is_who_was_told(article: str, addressee: str) -> None:
    _, given = only(article)
    assert given.addressee is not None
    assert given.addressee.of(article) == addressee


@pytest.mark.parametrize("cue", ["did not say", "never said", "denied"])
def test_what_was_not_said_or_is_denied_is_marked(cue: str) -> None:
    _, given = only(f"Ana Ruiz {cue} that the bridge would open in June.")
    assert given.negated


def test_what_was_said_is_not_marked_as_denied() -> None:
    _, given = only("Ana Ruiz said that the bridge would not open in June.")
    assert not given.negated


def test_confidence_is_greater_where_the_cue_touches_the_words() -> None:
    sure = only("“We will open the bridge,” Ana Ruiz said.")[1]
    article = "Ana Ruiz came by.\n\n“It will open in June.”"
    for quote in read(article):
        assert quote.attribution is not None
        assert quote.attribution.confidence < sure.confidence


def test_the_rule_names_how_the_source_was_found() -> None:
    assert only("“We will open it,” said Ana Ruiz.")[1].rule == "quote-cue-source"
    assert only("“We will open it,” Ana Ruiz said.")[1].rule == "quote-source-cue"


def test_a_question_mark_before_the_cue_ends_no_statement() -> None:
    article = "“Will the bridge open?” Ana Ruiz asked. Nobody answered."
    assert told(article) == [("Will the bridge open?", "Ana Ruiz")]


def test_the_mention_of_an_indirect_source_stands_in_the_text() -> None:
    article = "Officials said the bridge would open in June."
    _, given = only(article)
    assert given.mention == Span(0, 9)
