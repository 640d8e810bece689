"""What a filter leaves of a timeline."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import PUBLISHED, TOLD, Told, day, reading, store

from tui.errors import UsageError
from tui.instants import instant
from tui.model import Certainty, DateValue, Grain, Reading
from tui.query import parse
from tui.store import Scope, Store, filtering
from tui.store.kept import Kept

RUIZ = ["A draft", "The text"]


def titled(made: Store, rows: array[int]) -> list[str]:
    return [line.title for line in made.lines(rows)]


def found(query: str, made: Store | None = None) -> list[str]:
    """The titles that a query leaves, each as far as its second word."""
    made = made or store()
    rows = made.narrow(parse(query, PUBLISHED))
    return [" ".join(title.split()[:2]) for title in titled(made, rows)]


def among(*values: DateValue) -> Store:
    """A timeline of events with these dates, named a, b, c…"""
    told = [
        Told(f"{name} came.", "", value, name)
        for name, value in zip("abcdefgh", values, strict=False)
    ]
    return store(reading(told))


def test_no_query_leaves_everything() -> None:
    made = store()
    assert made.narrow(parse("", PUBLISHED)) == made.order()


def test_a_word_finds_what_starts_with_it_whatever_its_case_and_accents() -> None:
    assert found("CAFE") == found("café") == ["Brenford dropped"]


def test_words_are_looked_for_in_all_that_tells_the_event() -> None:
    assert found("morning") == ["Aldmoor opened"]
    assert found("wall crowd") == ["Aldmoor opened"]


def test_a_phrase_is_words_that_follow_each_other() -> None:
    assert found('"record crowds"') == ["The fair"]
    assert found('"crowds record"') == []


def test_what_is_negated_is_left_out() -> None:
    assert len(found("-wall")) + len(found("wall")) == len(TOLD)
    assert found("fair -crowds") == ["The fair"]


def test_what_one_telling_has_is_not_negated_by_another_that_lacks_it() -> None:
    told = [
        Told(f"The ferry sank {how}.", "", day(2025, 3, of_month), f"Ferry {how}")
        for how, of_month in (("slowly", 1), ("at night", 9), ("in fog", 20))
    ]
    readings = [reading([one], one.title) for one in told]
    made = store(*readings)
    slowly, _, in_fog = (one.events[0].id for one in readings)
    made.retell([(slowly, in_fog)], ())
    assert found("-fog", made) == found("ferry -fog", made) == ["Ferry at"]
    # What is told together may be far apart.
    with patch.object(filtering, "_BLOCK", 1):
        assert found("-fog", made) == found("-slowly", made) == ["Ferry at"]
        assert found("-night", made) == ["Ferry slowly"]


def test_one_of_two_is_enough_beside_or() -> None:
    assert found("ferry OR veto") == ["Brenford dropped", "The ferry"]
    assert found("(ferry OR veto) -same") == ["Brenford dropped"]


def test_a_speaker_is_found_by_any_part_of_the_name() -> None:
    assert found("speaker:RUIZ") == found('speaker:"Ana Ruiz"') == RUIZ
    assert found("speaker:uiz") == []


def test_a_whole_name_is_that_speaker_and_no_other() -> None:
    told = [
        replace(TOLD[7], sentence=TOLD[7].sentence.replace("Ana Ruiz", name))
        for name in ("Ana Ruiz", "Ana Ruiz Belmonte")
    ]
    made = store(
        *(
            reading([replace(one, speaker=name)], name)
            for one, name in zip(told, ("Ana Ruiz", "Ana Ruiz Belmonte"), strict=True)
        )
    )
    assert len(found("speaker:ruiz", made)) == 2
    assert len(found('speaker:"ana ruiz"', made)) == 1
    assert len(found('speaker:"ana ruiz" OR speaker:belmonte', made)) == 2


def test_a_source_is_a_part_of_a_title_or_of_a_location() -> None:
    made = store(reading(TOLD[:2]), reading(TOLD[2:4], "Élan at the fair"))
    assert len(found("source:elan", made)) == 2
    assert len(found("source:wall.txt", made)) == 4


def test_words_in_quotes_are_those_that_somebody_said() -> None:
    assert found("quote:wall") == []
    assert found('quote:"publish the text"') == ["The text"]


def test_a_date_counts_by_the_start_of_what_is_dated() -> None:
    made = among(
        DateValue(instant(2024), instant(2025), Grain.YEAR),
        day(2025, 1, 1),
        day(2025, 6, 2),
        day(2026, 1, 1),
    )
    assert found("after:2024", made) == ["b", "c", "d"]
    assert found("since:2024", made) == ["a", "b", "c", "d"]
    assert found("before:2025-06-02", made) == ["a", "b"]
    assert found("until:2025-06-02", made) == ["a", "b", "c"]
    assert found("since:2025 until:2025", made) == ["b", "c"]
    assert found("-until:2025 OR before:2025", made) == ["a", "d"]


def test_on_a_day_are_its_events_and_those_of_several_days_that_last() -> None:
    made = among(
        DateValue(instant(2025), instant(2026), Grain.YEAR),
        day(2024, 12, 30, days=3),
        day(2025, 1, 1),
        DateValue(instant(2025), None, Grain.YEAR),
        day(2025, 1, 2),
    )
    assert found("on:2025-01-01", made) == ["b", "c"]
    assert sorted(found("on:2025", made)) == ["a", "b", "c", "d", "e"]
    assert found("on:2025-01", made) == ["b", "c", "e"]


def test_kinds_of_events() -> None:
    assert found("is:future") == ["The text", "The rail"]
    assert found("is:quoted") == ["A draft", "Aldmoor opened", "The text"]
    vague = Certainty.APPROXIMATE
    made = among(day(2025, 1, 1), replace(day(2025, 2, 2), certainty=vague))
    assert found("is:vague", made) == ["b"]


def test_a_regular_expression_is_matched_without_case_and_accents() -> None:
    assert found("/at the CAFÉS? .$|cafés? \\w/") == ["Brenford dropped"]
    assert found(r"/^the\s\w+ opened/ fair") == found(r"fair /^the\s\w+ opened/")
    assert found("-/[aeiou]/") == []


def test_a_regular_expression_that_takes_too_long_is_given_up() -> None:
    sentence = "a" * 5_000
    made = store(reading([Told(f"{sentence}.", "", day(2025, 1, 1), "a")]))
    with pytest.raises(UsageError, match="takes too long"):
        made.narrow(parse("/(a|aa)+b(?=c)/", PUBLISHED))


WORDS = st.sampled_from(["wall", "the", "is:future", "since:2026", "-fair", "ferry"])


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
def test_queries_combine_as_sets_do(one: list[str], other: list[str]) -> None:
    made = store()

    def rows(query: str) -> set[int]:
        return set(made.narrow(parse(query, PUBLISHED)))

    first, second = " ".join(one), " ".join(other)
    assert rows(f"({first}) ({second})") == rows(first) & rows(second)
    assert rows(f"({first}) OR ({second})") == rows(first) | rows(second)
    assert rows(f"-({first})") == set(made.order()) - rows(first)


def test_a_search_goes_on_among_what_is_kept() -> None:
    made = store()
    kept = made.narrow(parse("is:future", PUBLISHED))
    assert len(made.hits("we", Scope.QUOTES)) == 2
    made.keep(Kept(kept))
    (hit,) = made.hits("we", Scope.QUOTES)
    assert hit.row in kept
    assert list(made.search("we", Scope.QUOTES, backwards=True)) == [hit]
    assert made.rows_found("we", Scope.QUOTES, kept[0], kept[-1] + 1) == {hit.row}
    assert len(list(made.text_only("the", made.hits("the")))) == 1
    assert not made.spells(made.lines(kept))
    made.keep(None)
    assert len(made.hits("we", Scope.QUOTES)) == 2


def test_what_is_added_is_found() -> None:
    made = store(reading(TOLD[:1]))
    made.order()
    more: Reading = reading(TOLD[1:3], "More")
    made.add([more])
    assert len(made.narrow(parse("", date(2026, 1, 1)))) == 3
