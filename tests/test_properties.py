"""What holds of any text at all."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.lang import load
from tui.model import Article, Modality, Reading, Span
from tui.parser import parse
from tui.parser import text as layout

PIECES = st.sampled_from(
    [
        "on Friday",
        "31 February 2021",
        "May 3, 2019",
        "in 1998",
        "next spring",
        "between 1990 and 1995",
        "the 2003 invasion of Norland",
        "Ahead of the vote,",
        "scheduled for November 1",
        "Ana Ruiz said",
        "said the mayor, who was elected",
        "resigned and was charged",
        "will meet",
        "after",
        "which",
        "that",
        "and",
        "“We will go on Monday,”",
        "“",
        "”",
        "'",
        '"',
        "(",
        ")",
        ",",
        ";",
        ":",
        " — ",
        ".",
        "\n",
        "\n\n",
        "[bold]",
        "\x00",
        "\u202e",
        "’s",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_any_text_parses(text: str, published: date) -> None:
    reading = parse(Article(text, published))
    whole = Span(0, len(text))
    for event in reading.events:
        assert event.span in whole
        assert len(event.span) > 0
        assert event.title.strip() == event.title
        assert "\n" not in event.title
        assert event.date is None or event.date.span in event.span
        assert event.when.start is not None or event.when.end is not None
        assert all(span in whole for span in event.context)
        assert event.modality in Modality
    for found in reading.dates:
        assert found.span in whole


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_quotes_lie_apart_and_belong_to_one_event_each(
    text: str, published: date
) -> None:
    reading = parse(Article(text, published))
    for one, following in pairwise(reading.quotes):
        assert one.span.end <= following.span.start
    told = [quote for event in reading.events for quote in event.quotes]
    assert sorted(quote.span for quote in told) == [
        quote.span for quote in reading.quotes
    ]


@settings(max_examples=100, deadline=None)
@given(TEXTS, DAYS)
def test_no_two_events_share_an_id(text: str, published: date) -> None:
    ids = [event.id for event in parse(Article(text, published)).events]
    assert len(set(ids)) == len(ids)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
@example("> Set off,\n>\n> as mail does it.")
def test_sentences_cover_all_but_white_space_and_quote_marks(text: str) -> None:
    language = load("en")
    assert language is not None
    blocks = layout.paragraphs(text)
    spans = layout.sentences(text, blocks, language.sentences)
    covered = "".join(span.of(text) for span in spans)
    assert re.sub(r"[\s>]", "", covered) == re.sub(r"[\s>]", "", text)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@settings(max_examples=50, deadline=None)
@given(TEXTS, DAYS)
def test_parsing_twice_gives_the_same(text: str, published: date) -> None:
    assert parse(Article(text, published)) == parse(Article(text, published))


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join), DAYS)
def test_a_text_twice_over_tells_no_less(text: str, published: date) -> None:
    once = _events(parse(Article(text, published)))
    twice = _events(parse(Article(f"{text}\n\n{text}", published)))
    assert twice >= once


def _events(reading: Reading) -> int:
    return sum(event.date is not None for event in reading.events)
