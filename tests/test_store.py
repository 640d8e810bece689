from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import PUBLISHED, TOLD, Told, day, reading, store

from tui.errors import StoreError
from tui.instants import instant
from tui.model import (
    Article,
    Attribution,
    DateValue,
    Event,
    Grain,
    Modality,
    PublishedBy,
    Reading,
    Span,
)
from tui.store import Hit, Scope, Store, records, words

DAYS = st.integers(instant(-50), instant(2100))
SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))

st.register_type_strategy(
    Attribution, st.builds(Attribution, confidence=st.floats(0, 1))
)


@given(st.from_type(Event))
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert records.load(Event, records.dump(event)) == event


@given(st.builds(Article))
def test_an_article_comes_back_as_it_was(article: Article) -> None:
    assert records.load(Article, records.dump(article)) == article


def test_a_reading_comes_back_as_it_was() -> None:
    made = store(reading())
    assert made.reading(reading().article.id) == reading()


def test_a_file_keeps_the_timeline(tmp_path: Path) -> None:
    path = str(tmp_path / "wall.timeline")
    made = Store(path)
    made.add([reading()])
    made.close()
    again = Store(path)
    assert again.event(again.order()[0]) == reading().events[0]
    again.add([reading(TOLD[:2], "More")])
    assert len(again.order()) == len(again.order()) == len(TOLD) + 2
    again.close()


def at(value: DateValue, title: str) -> Told:
    return Told(f"{title}.", "", value, title)


def titles(made: Store) -> list[str]:
    return [line.title for line in made.lines(made.order())]


def test_events_are_in_the_order_of_time_whatever_the_order_they_came_in() -> None:
    told = [*TOLD[:6], *TOLD[7:]]
    assert titles(store(reading(told[::-1]))) == [one.title for one in told]


def test_events_of_one_day_are_in_reading_order() -> None:
    assert titles(store(reading(TOLD[5:7]))) == [told.title for told in TOLD[5:7]]


@pytest.mark.parametrize("together", [True, False])
def test_among_dates_that_begin_together_open_ones_then_short_ones_come_first(
    together: bool,
) -> None:
    start = instant(2030)
    in_order = [
        at(DateValue(None, instant(2031), Grain.YEAR), "by 2030"),
        at(day(2030, 1, 1), "a day"),
        at(DateValue(start, instant(2030, 2), Grain.MONTH), "a month"),
        at(DateValue(start, instant(2031), Grain.YEAR), "a year"),
        at(DateValue(start, None, Grain.YEAR), "since 2030"),
    ]
    backwards = in_order[::-1]
    if together:
        made = store(reading(backwards))
    else:
        made = Store()
        for told in backwards:
            made.add([reading([told], told.title)])
    assert titles(made) == [told.title for told in in_order]


def test_years_before_the_era_and_beyond_all_calendars_have_their_place() -> None:
    years = (-40_000, -9_999, -43, 1, 2026, 9_999, 40_000)
    values = [DateValue(instant(y), instant(y + 1), Grain.YEAR) for y in years]
    told = [at(value, str(year)) for year, value in zip(years, values, strict=True)]
    made = store(reading(told[::-1]))
    assert titles(made) == [str(year) for year in years]


def test_an_article_that_is_there_is_not_added_again() -> None:
    made = store(reading())
    made.add([reading()])
    assert made.counts().events == len(TOLD)


def test_articles_are_listed_the_oldest_first_with_what_they_tell() -> None:
    newer, older = reading(TOLD, "New"), reading(TOLD[:2], "Old")
    older = Reading(
        replace(older.article, published=date(2020, 1, 1)), (), (), older.events
    )
    made = store(newer, older)
    summaries = made.articles()
    assert [summary.title for summary in summaries] == ["Old", "New"]
    assert [summary.events for summary in summaries] == [2, len(TOLD)]
    assert made.published() == (date(2020, 1, 1), PUBLISHED)


def test_a_path_that_is_no_text_can_be_kept() -> None:
    odd = reading()
    article = replace(odd.article, location="caf\udce9.txt")
    made = store(replace(odd, article=article))
    assert made.article(article.id).location == "caf\udce9.txt"


def test_nothing_is_kept_of_readings_that_failed_on_the_way() -> None:
    def failing() -> Iterator[Reading]:
        yield reading()
        raise KeyboardInterrupt

    made = Store()
    with pytest.raises(KeyboardInterrupt):
        made.add(failing())
    assert not made.order()
    made.add([reading()])
    assert len(made.order()) == len(TOLD)


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.timeline"
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 999")
    database.close()
    with pytest.raises(StoreError, match="newer version"):
        Store(str(path))


def test_a_file_that_is_no_timeline_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, " * 99)
    with pytest.raises(StoreError, match="notes"):
        Store(str(path))


def found(made: Store, typed: str, scope: Scope = Scope.QUOTES) -> list[str]:
    return [hit_text(made, hit) for hit in made.hits(typed, scope)]


def hit_text(made: Store, hit: Hit) -> str:
    article = made.article(made.event(hit.row).article)
    return hit.span.of(article.text)


@pytest.mark.parametrize(
    "typed",
    ["forget", "FORG", "won't", "won’t", "day we", '"this day"', "berel", "  day  "],
)
def test_a_quote_is_found_by_the_beginnings_of_its_words(typed: str) -> None:
    assert found(store(), typed) == ["We won’t forget this day,"]


@pytest.mark.parametrize("typed", ["", "  ", "—", '"', "orget", '"day this"', "ferry"])
def test_what_is_not_said_is_not_found(typed: str) -> None:
    assert found(store(), typed) == []


@pytest.mark.parametrize("typed", ["cafe", "CAFÉ", "cafe\u0301"])
def test_accents_do_not_matter(typed: str) -> None:
    (passage,) = found(store(), typed, Scope.TEXT)
    assert "café" in passage


@pytest.mark.parametrize(
    ("text", "typed", "lit"),
    [
        ("The oﬃce in the Straße", "office strasse", ["oﬃce", "Straße"]),
        ("won’t, Won't", "won't", ["won’t", "Won't"]),
        ("re-reform", "re reform", ["re", "reform"]),
        ("cafe\u0301s", "café", ["cafe\u0301"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("forget", "get", []),
        ("forget", "—", []),
    ],
)
def test_what_is_lit_is_what_was_typed(text: str, typed: str, lit: list[str]) -> None:
    assert [span.of(text) for span in words.matches(text, typed)] == lit


@given(st.text(), st.text(max_size=9))
def test_any_words_can_be_typed(text: str, typed: str) -> None:
    for span in words.matches(text, typed):
        assert 0 <= span.start < span.end <= len(text)
    made = store(reading([at(day(2026, 1, 1), "A day")], f"x {text}"))
    list(made.text_only(typed, made.hits(typed)))
    made.hits(typed, Scope.TEXT)


def test_hits_come_in_the_order_of_time_even_when_articles_did_not() -> None:
    made = Store()
    for name, told in (("Late", TOLD[7:]), ("Early", TOLD[:4]), ("Mid", TOLD[4:7])):
        made.add([reading(told, name)])
    assert found(made, "t") == [
        "nobody is pleased with this text",
        "We won’t forget this day,",
        "We will publish the text on 12 March,",
    ]


def test_a_beginning_that_very_many_words_have_finds_them_all() -> None:
    many = [f"harb{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(70)]
    told = [at(day(2026, 1, 1), word) for word in many]
    made = store(reading(told, "Words"))
    assert len(made.hits("harb", Scope.TEXT, limit=99)) == len(many)
    assert len(made.hits("harba", Scope.TEXT, limit=99)) == 26
    assert len(made.hits('"harbab"', Scope.TEXT)) == 1


def test_a_word_that_comes_later_is_found_then() -> None:
    made = store(reading([at(day(2026, 1, 1), "Zebra")]))
    assert len(made.hits("zebr", Scope.TEXT)) == 1
    made.add([reading([at(day(2026, 1, 2), "Zebrafish")], "More")])
    assert len(made.hits("zebr", Scope.TEXT)) == 2


def test_hits_go_on_after_a_key_and_back_before_it() -> None:
    made = store()
    first, second, third = made.hits("t")
    assert next(made.search("t", Scope.QUOTES, after=first.key)) == second
    assert (
        next(made.search("t", Scope.QUOTES, before=third.key, backwards=True)) == second
    )


def test_passages_are_counted_that_hold_no_quote_with_the_words() -> None:
    made = store()
    for typed, count in (("text", 0), ("wall", 3), ("…", 0)):
        assert len(list(made.text_only(typed, made.hits(typed)))) == count


def test_rows_with_hits_are_told_within_bounds() -> None:
    made = store()
    order = made.order()
    assert made.rows_found("text", Scope.QUOTES, order[0], order[-1]) == {
        order[1],
        order[7],
    }
    assert made.rows_found("text", Scope.QUOTES, order[2], order[7]) == frozenset()


def test_every_line_of_an_article_belongs_to_an_event() -> None:
    made = store()
    (hit,) = made.hits("aldmoor opens", Scope.TEXT)
    assert made.event(hit.row).title == TOLD[0].title


def test_a_quote_that_no_event_holds_belongs_to_the_event_before_it() -> None:
    whole = reading()
    bare = [replace(event, quotes=()) for event in whole.events]
    made = store(replace(whole, events=tuple(bare)))
    (hit,) = made.hits("forget")
    assert made.event(hit.row).title == TOLD[5].title


def test_events_of_several_days_are_told_with_the_rows_they_cover() -> None:
    made = store()
    order = made.order()
    (spell,) = made.spells(made.lines(order[3:5]))
    assert spell.row == order[2]
    assert order[4] <= spell.last < order[5]
    assert made.spells(made.lines(order[5:])) == []


def test_an_event_is_found_again_by_its_place_in_its_article() -> None:
    made = store()
    for row in made.order():
        assert made.row(made.event(row)) == row


def test_a_line_tells_what_the_row_shows() -> None:
    made = store()
    line = made.lines(made.order())[7]
    assert line.modality is Modality.SCHEDULED
    assert (line.quotes, line.sources) == (1, 1)
    assert line.value == TOLD[7].when


def test_what_another_process_adds_comes_in_its_place(tmp_path: Path) -> None:
    path = str(tmp_path / "wall.timeline")
    filled = Store(path)
    first = filled.add([reading(TOLD[3:5], "First")])
    seen = Store(path, only_reads=True)
    assert seen.order() == first
    rows = filled.add([reading(TOLD[:5], "Second")])
    seen.renew([*rows, *first])
    assert seen.order() == filled.order()
    assert [line.row for line in seen.lines(seen.order())] == list(seen.order())
    seen.close()
    filled.close()


def test_sources_that_failed_or_guess_their_day_are_counted_and_kept() -> None:
    guessed = reading().article
    guessed = replace(guessed, published_by=PublishedBy.FILE_TIME)
    made = store(Reading(guessed, (), (), ()))
    made.fail(["wall.txt: holds no text", "caf\udce9.txt: no such file"])
    assert made.troubles() == (2, 1)
    assert made.failures() == ["wall.txt: holds no text", "caf?.txt: no such file"]
    assert made.failures(1, 1) == made.failures()[1:]


def test_a_near_duplicate_names_the_first_of_its_kind() -> None:
    made = store(reading(TOLD, "One"), reading(TOLD, "Two"))
    one, two = (summary.article for summary in made.articles())
    made.mark_copies({two: one})
    assert [summary.copy_of for summary in made.articles()] == ["", one]
    assert [summary.article for summary in made.articles(1, 1)] == [two]


def test_a_timeline_is_copied_to_a_file(tmp_path: Path) -> None:
    path = str(tmp_path / "copy.timeline")
    store().copy_to(path)
    assert Store(path, only_reads=True).counts() == store().counts()
