"""The query language: what is typed, and what it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.instants import instant
from tui.model import Grain, Span
from tui.query import (
    All,
    Either,
    Is,
    Kind,
    Not,
    On,
    Pattern,
    Period,
    Query,
    QueryError,
    Source,
    Speaker,
    Words,
    field,
    narrower,
    parse,
)

TODAY = date(2026, 3, 4)


def read(text: str) -> Query:
    return parse(text, TODAY)


def blamed(text: str) -> str:
    """The words of a query that are said to be wrong."""
    with pytest.raises(QueryError) as caught:
        read(text)
    return caught.value.span.of(text)


def test_words_and_phrases_must_all_be_there() -> None:
    assert read('pact "grid link"') == All((Words("pact"), Words("grid link")))
    assert read("  pact ") == Words("pact")


def test_nothing_typed_finds_all() -> None:
    assert read("  ") == All(())


def test_or_binds_less_than_standing_side_by_side() -> None:
    assert read("a OR b c") == Either((Words("a"), All((Words("b"), Words("c")))))
    assert read("(a OR b) c") == All((Either((Words("a"), Words("b"))), Words("c")))
    assert read("a AND b") == All((Words("a"), Words("b")))
    assert read("this or that") == All((Words("this"), Words("or"), Words("that")))


def test_a_minus_turns_around_what_it_touches() -> None:
    assert read("a -b") == All((Words("a"), Not(Words("b"))))
    assert read("-(a b)") == Not(All((Words("a"), Words("b"))))
    assert read("--a") == Words("a")
    assert read("well-known") == Words("well-known")


def test_curly_quotation_marks_are_as_good_as_straight_ones() -> None:
    assert read("speaker:“Ana Ruiz”") == Speaker("Ana Ruiz", is_whole=True)


def test_fields_name_speakers_sources_and_statements() -> None:
    assert read("speaker:ruiz") == Speaker("ruiz")
    assert read("Source:wall.txt") == Source("wall.txt")
    assert read("quote:wall") == Words("wall", in_quotes=True)
    assert read("is:vague") == Is(Kind.VAGUE)


def test_a_regular_expression_stands_between_slashes() -> None:
    assert read(r"/wal(l|ls)\/x y/") == Pattern(r"wal(l|ls)\/x y")
    assert read("and/or") == Words("and/or")


def test_after_and_before_leave_out_their_date_and_since_and_until_do_not() -> None:
    year, next_year = instant(2025), instant(2026)
    assert read("after:2025") == Period(next_year, None)
    assert read("since:2025") == Period(year, None)
    assert read("before:2025") == Period(None, year)
    assert read("until:2025") == Period(None, next_year)
    assert read("before:-0043") == Period(None, instant(-43))


def test_dates_are_as_people_type_them() -> None:
    friday = On(instant(2026, 2, 27), instant(2026, 2, 28), Grain.DAY)
    march = On(instant(2025, 3), instant(2025, 4), Grain.MONTH)
    assert read("on:2026-02-27") == friday
    assert read('on:"last friday"') == friday
    assert read('on:"27 février 2026"') == friday
    assert read("on:2025-03") == march
    assert read('on:"March 2025"') == march


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pact speakr:ruiz", "speakr:"),
        ("pact is:gone", "gone"),
        ("on:yesterdayish pact", "yesterdayish"),
        ("on:2025/..", "2025/.."),
        ("after:2025/..", "2025/.."),
        ("speaker: ruiz", "speaker:"),
        ("speaker:", "speaker:"),
        ("pact (a b", "("),
        ("pact) a", ")"),
        ("a ( ) b", "( )"),
        ("OR pact", "OR"),
        ("pact OR", "OR"),
        ("pact OR OR b", "OR"),
        ("a /(/ b", "/(/"),
        ("a /never ends", "/never ends"),
        ("pact …", "…"),
        ('pact ""', '""'),
    ],
)
def test_an_error_names_the_faulty_word(text: str, words: str) -> None:
    assert blamed(text) == words


@given(st.text(alphabet='ab"“-/()\\: OR.is:on25', max_size=40))
def test_any_text_is_a_query_or_an_error_within_it(text: str) -> None:
    blame = Span(0, 1)
    try:
        read(text)
    except QueryError as error:
        blame = error.span
    assert 0 <= blame.start < blame.end <= max(1, len(text))


def test_ever_deeper_parentheses_are_an_error() -> None:
    assert blamed("(" * 9_999) == "("
    assert isinstance(read("-" * 9_999 + "a"), Not)


def test_a_field_is_written_so_that_it_reads_back() -> None:
    assert read(field("speaker", "Ana “Nan” Ruiz")) == Speaker("Ana Nan Ruiz", True)


def test_two_queries_together_find_what_both_find() -> None:
    assert narrower("a OR b", "quote:c", TODAY) == "(a OR b) quote:c"
    assert narrower("", "a b", TODAY) == "a b"
