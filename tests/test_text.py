"""Paragraphs and sentences."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.lang.en.sentences import SENTENCES
from tui.parser.text import paragraphs, sentences


def told(text: str) -> list[str]:
    """The sentences of a text, as words."""
    return [span.of(text) for span in sentences(text, paragraphs(text), SENTENCES)]


def test_blank_lines_part_paragraphs_and_places_count_from_one() -> None:
    blocks = paragraphs("One.\n\nTwo.\n \n\nThree.\n")
    assert [block.place for block in blocks] == ["¶1", "¶2", "¶3"]


def test_wrapped_lines_stay_one_paragraph() -> None:
    text = "The ferry to Oster Island left the quay\nat dawn with nine people\naboard."
    assert len(paragraphs(text)) == 1


def test_unwrapped_lines_are_a_paragraph_each() -> None:
    text = f"The council met.{' It talked.' * 20}\nThe mayor left early."
    assert len(paragraphs(text)) == 2


def test_an_indented_line_opens_a_paragraph_where_no_line_is_blank() -> None:
    text = (
        "   The harbour wall gave way after the\nstorm and the water came\n"
        "   Nobody was hurt in the town and the\nferries ran on"
    )
    assert len(paragraphs(text)) == 2


def test_titles_and_initials_end_no_sentence() -> None:
    assert told("Gen. Ruiz met J. B. Hale of Oster Inc. on Monday. They talked.") == [
        "Gen. Ruiz met J. B. Hale of Oster Inc. on Monday.",
        "They talked.",
    ]


def test_an_abbreviation_ends_a_sentence_before_a_word_that_opens_one() -> None:
    assert told("She left at 9 p.m. The hall was empty.") == [
        "She left at 9 p.m.",
        "The hall was empty.",
    ]


def test_a_closing_mark_stays_with_its_sentence() -> None:
    assert told("“We won.” The crowd cheered.") == ["“We won.”", "The crowd cheered."]


def test_a_question_inside_a_quote_runs_on_into_its_reporting_clause() -> None:
    assert told("“Who won?” asked the mayor.") == ["“Who won?” asked the mayor."]


def test_a_text_of_spaces_has_neither() -> None:
    assert paragraphs(" \n\n \t") == ()
    assert told(" \n\n") == []


@given(st.text(alphabet='aB .!?\n"”’\t1é', max_size=200))
def test_sentences_cover_every_visible_mark_once_and_in_order(text: str) -> None:
    spans = sentences(text, paragraphs(text), SENTENCES)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
