from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quote_reading import only, read, said, speakers, told

from tui.model import Block, BlockKind, QuoteKind, Span


def test_a_direct_quote_is_its_words_without_marks_or_comma() -> None:
    quote, given_ = only("“The bridge will open in June,” Ana Ruiz said.")
    assert quote.kind is QuoteKind.DIRECT
    assert quote.span == Span(1, 29)
    assert given_.speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    "article",
    [
        '"We will open the bridge," Ana Ruiz said.',
        "‘We will open the bridge,’ Ana Ruiz said.",
        "'We will open the bridge,' Ana Ruiz said.",
        "«We will open the bridge,» Ana Ruiz said.",
        "»We will open the bridge,« Ana Ruiz said.",
        "»We will open the bridge,» Ana Ruiz said.",
        "”We will open the bridge,” Ana Ruiz said.",
        "„We will open the bridge,“ Ana Ruiz said.",
        "`We will open the bridge,' Ana Ruiz said.",
        "``We will open the bridge,'' Ana Ruiz said.",
        '“We will open the bridge," Ana Ruiz said.',
    ],
)
def test_every_style_of_quotation_marks_quotes(article: str) -> None:
    assert told(article) == [("We will open the bridge", "Ana Ruiz")]


def test_a_quote_that_its_cue_splits_goes_on() -> None:
    article = "“The bridge,” Ana Ruiz said, “will open in June.”"
    first, second = read(article)
    assert second.continues
    assert not first.continues
    assert first.attribution is not None
    assert second.attribution is not None
    assert first.attribution.speaker == second.attribution.speaker == "Ana Ruiz"


def test_a_quote_over_paragraphs_opens_each_and_closes_once() -> None:
    article = (
        "Ana Ruiz spoke on Monday. “The bridge is old,” she said. “It was built by my"
        " father.\n\n“He would want it repaired.\n\n“So do I.”"
    )
    found = read(article)
    assert [quote.continues for quote in found] == [False, False, True, True]
    assert {q.attribution.speaker for q in found if q.attribution} == {"Ana Ruiz"}


def test_a_quote_over_paragraphs_may_name_its_speaker_last() -> None:
    article = (
        "The bridge was closed.\n\n“It is old. It was built by my father.\n\n"
        "“He would want it repaired,” Ana Ruiz wrote."
    )
    first, second = read(article)
    assert second.continues
    assert {q.attribution.speaker for q in (first, second) if q.attribution} == {
        "Ana Ruiz"
    }


def test_a_quote_inside_a_quote_belongs_to_the_outer_one() -> None:
    article = "“He told me, ‘Close the bridge,’ and I did,” Ana Ruiz said."
    assert said(article) == ["He told me, ‘Close the bridge,’ and I did"]


def test_part_of_the_writers_sentence_in_marks_is_mixed() -> None:
    article = "Ana Ruiz described the repair as “long overdue” on Monday."
    quote, given_ = only(article)
    assert quote.kind is QuoteKind.MIXED
    assert quote.span.of(article) == "long overdue"
    assert given_.speaker == "Ana Ruiz"


def test_a_participle_before_the_main_clause_has_its_subject() -> None:
    article = "Calling the plan “reckless,” Ana Ruiz said it ignored the harbour."
    assert told(article) == [
        ("reckless", "Ana Ruiz"),
        ("it ignored the harbour", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        (
            "Ana Ruiz said that the bridge would open in June.",
            "the bridge would open in June",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz said the bridge would open in June.",
            "the bridge would open in June",
            "Ana Ruiz",
        ),
        (
            "The bridge will open in June, Ana Ruiz said.",
            "The bridge will open in June",
            "Ana Ruiz",
        ),
        (
            "The bridge will open in June, said Ana Ruiz, the mayor of Ardu.",
            "The bridge will open in June",
            "Ana Ruiz",
        ),
        (
            "According to Ana Ruiz, the bridge will open in June.",
            "the bridge will open in June",
            "Ana Ruiz",
        ),
        (
            "The bridge will open in June, according to the ministry.",
            "The bridge will open in June",
            "the ministry",
        ),
        (
            "Ana Ruiz told reporters that the bridge would open in June.",
            "the bridge would open in June",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz said at a school in Ardu, Lenne, that it would open in June.",
            "it would open in June",
            "Ana Ruiz",
        ),
        (
            "As Ana Ruiz said in Ardu, nobody was to blame.",
            "nobody was to blame",
            "Ana Ruiz",
        ),
        (
            "According to Ana Ruiz, writing in the Courier, the bridge will open.",
            "the bridge will open",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz said that, if elected, she would open the bridge.",
            "if elected, she would open the bridge",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz called for a new bridge over the Lenne.",
            "a new bridge over the Lenne",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz accused the council of wasting a year.",
            "the council of wasting a year",
            "Ana Ruiz",
        ),
    ],
)
def test_what_is_told_in_the_writers_words_is_indirect(
    article: str, words: str, speaker: str
) -> None:
    quote, given_ = only(article)
    assert quote.kind is QuoteKind.INDIRECT
    assert (quote.span.of(article), given_.speaker) == (words, speaker)


def test_a_clause_that_its_cue_parts_is_two_pieces() -> None:
    article = "The bridge, Ana Ruiz said, will open in June."
    assert said(article) == ["The bridge", "will open in June"]
    assert [quote.continues for quote in read(article)] == [False, True]


def test_what_a_second_verb_tells_is_a_statement_of_its_own() -> None:
    article = "Ana Ruiz said the bridge was safe, adding that it would open in June."
    assert said(article) == ["the bridge was safe", "it would open in June"]


def test_the_writers_contrast_is_not_the_speakers() -> None:
    article = "Ana Ruiz said the bridge was safe, but the council closed it."
    assert said(article) == ["the bridge was safe"]


def test_a_transcripts_turns_are_direct() -> None:
    article = (
        "Ana Ruiz met Jan Novak on air.\n\nRUIZ: Is the bridge safe?\n\nNOVAK: It is"
        " safe. It was tested.\n\nRUIZ: When was that?\n\nNOVAK: In May."
    )
    assert told(article) == [
        ("Is the bridge safe?", "Ana Ruiz"),
        ("It is safe. It was tested.", "Jan Novak"),
        ("When was that?", "Ana Ruiz"),
        ("In May.", "Jan Novak"),
    ]


def test_a_transcripts_turn_goes_on_to_the_next() -> None:
    article = (
        "Ana Ruiz met Jan Novak on air.\n\nRUIZ: Is the bridge safe?\n\nNOVAK: It is"
        " safe.\n\nIt was tested twice.\n\nRUIZ: When was that?\n\nNOVAK: In May."
    )
    assert told(article)[2] == ("It was tested twice.", "Jan Novak")
    assert read(article)[2].continues


@pytest.mark.parametrize(
    "opening",
    [
        "Jan Novak spoke to the Ardu Courier.",
        "The builder Jan Novak has a plan. Here are our questions.",
    ],
)
def test_an_interviews_answers_are_whom_it_was_with(opening: str) -> None:
    article = (
        f"{opening}\n\nQ: Is the bridge safe?\n\nA: It is"
        " safe.\n\nQ: When was it tested?\n\nA: In May."
    )
    assert speakers(article) == ["Q", "Jan Novak", "Q", "Jan Novak"]


def test_a_block_quote_is_whose_words_it_was_announced_as() -> None:
    article = (
        "Ana Ruiz left on Monday. She wrote on X:\n\n> The bridge is old.\n\n> It must"
        " close.\n\nNobody answered."
    )
    assert told(article) == [
        ("The bridge is old.", "Ana Ruiz"),
        ("It must close.", "Ana Ruiz"),
    ]
    first, second = read(article)
    assert second.continues
    assert first.attribution is not None
    assert first.attribution.medium is not None
    assert first.attribution.medium.of(article) == "on X"


def test_a_name_under_a_block_quote_signs_it() -> None:
    article = (
        "The council met on Monday.\n\n> The bridge is old.\n\n> — Ana Ruiz, the mayor"
    )
    assert told(article) == [("The bridge is old.", "Ana Ruiz")]


def test_a_name_after_a_dash_signs_the_quote_before_it() -> None:
    article = "“The bridge is old.” ― Jan Novak\n“It must be repaired.” ― Ana Ruiz"
    assert told(article) == [
        ("The bridge is old.", "Jan Novak"),
        ("It must be repaired.", "Ana Ruiz"),
    ]


def test_a_subheading_may_state_by_an_office() -> None:
    article = "Mayor Ana Ruiz came.\n\nMayor: no bridge will close\n\nShe left again."
    assert told(article) == [("no bridge will close", "Ana Ruiz")]


def test_a_headline_may_state_and_is_less_sure() -> None:
    title = "Ruiz: Bridge is safe"
    article = f"{title}\n\nThe bridge is safe, Ana Ruiz said."
    blocks = (
        Block(Span(0, len(title)), BlockKind.TITLE),
        Block(Span(len(title) + 2, len(article))),
    )
    first, second = read(article, blocks)
    assert first.span.of(article) == "Bridge is safe"
    assert first.attribution is not None
    assert second.attribution is not None
    assert first.attribution.speaker == "Ana Ruiz"
    assert first.attribution.confidence < second.attribution.confidence


def test_a_paragraph_of_quoted_words_has_the_last_speaker() -> None:
    article = "“The bridge is old,” Ana Ruiz said.\n\n“It must be repaired this year.”"
    assert told(article)[1] == ("It must be repaired this year.", "Ana Ruiz")


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    article = (
        "Ana Ruiz wrote to the council:\n\n“The bridge must be repaired this year.”"
    )
    assert told(article) == [("The bridge must be repaired this year.", "Ana Ruiz")]


@pytest.mark.parametrize(
    "article",
    [
        "The fund paid for it under the ‘Bridges First Plan’ of 2019.",
        "The ferry, dubbed “the Duchess”, crossed twice a day.",
        "Her novel, titled “The Long Bridge”, sold well.",
        'He wore a 10" scarf and stood 6\'2" tall at the gate.',
        "The workers' union and the '90s band met at Novak's bar.",
        '<a href="bridge.html" class="wide">The bridge</a> opened in June.',
        "They crossed the “old” bridge on foot.",
    ],
)
def test_names_scare_quotes_and_other_marks_are_no_statements(article: str) -> None:
    assert said(article) == []


def test_a_policys_name_stays_in_the_clause_that_tells_of_it() -> None:
    article = "Ana Ruiz said the ‘Bridges First Plan’ would pay for the repair."
    assert said(article) == ["the ‘Bridges First Plan’ would pay for the repair"]


def test_an_odd_mark_spoils_nothing_but_itself() -> None:
    article = (
        'The council met at 5" past noon and left “the hall.\n\n'
        "“The bridge will open in June,” Ana Ruiz said."
    )
    assert told(article) == [("The bridge will open in June", "Ana Ruiz")]


def test_thinking_and_doing_are_not_saying() -> None:
    assert said("Ana Ruiz plans to open the bridge. She made a speech.") == []


@pytest.mark.parametrize(
    "article",
    [
        "The cost has doubled, as first reported by the Ardu Courier.",
        "Asked whether the bridge was safe, Ana Ruiz left the room.",
        "In a letter to passengers on Monday, Ana Ruiz wrote: see below.",
    ],
)
def test_what_is_asked_or_only_opens_a_sentence_is_no_statement(article: str) -> None:
    assert said(article) == []


def test_statements_are_in_order_and_never_overlap() -> None:
    article = (
        "Ana Ruiz said the bridge was “safe,” and that it “will open.” Jan Novak, who"
        " said he was there, added: “It was loud.” According to him, nobody slept."
    )
    spans = [quote.span for quote in read(article)]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in pairwise(spans))


@given(
    st.lists(
        st.sampled_from(
            "“ ” \" ' ‘ ’ « » `` '' said Ruiz , . : ? \n\n the mayor according to that"
            " who he they Ana ( ) — MR: told as and".split(" ")
        ),
        max_size=60,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_any_text_is_read_without_error(article: str) -> None:
    end = 0
    for quote in read(article):
        assert end <= quote.span.start < quote.span.end <= len(article)
        end = quote.span.end


def test_the_colon_of_a_clock_time_opens_no_turn() -> None:
    article = "\n\n".join(
        f"ALDMOOR, {hour}:09 p.m. local: The river rose by a foot."
        for hour in (8, 9, 10, 11)
    )
    assert read(article) == ()
