"""What articles tell together: one row for an event, and the days that matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import retold
from sample import Told, day, reading, store

from tui.gathering import retell
from tui.instants import instant
from tui.mentions import by_day
from tui.model import Article, DateValue, Grain, Reading
from tui.parser import parse
from tui.query import parse as query
from tui.salience import key_dates
from tui.store import Line, Scope, Store, keys
from tui.store.kept import Kept
from tui.store.zooming import Distance, Zoom
from tui.story import groups

TODAY = date(2024, 7, 1)


def lines(made: Store) -> list[Line]:
    return made.lines(made.order())


def dam(made: Store) -> Line:
    (line,) = (line for line in lines(made) if "dam" in line.title)
    return line


def test_an_event_that_several_articles_tell_is_one_row() -> None:
    line = dam(retold.store())
    assert line.sources == 3
    assert len(lines(retold.store())) == 3


def test_its_articles_are_listed_with_their_own_words_and_dates() -> None:
    made = retold.store()
    told = made.tellings(dam(made).row)
    assert told[0].row == dam(made).row
    assert {one.source for one in told} == {
        "Dam above Vellin bursts",
        "Villages under water",
        "What broke the dam",
    }
    assert len({one.title for one in told}) == 3


def test_a_day_that_one_article_gives_otherwise_is_disputed() -> None:
    made = retold.store()
    assert dam(made).is_disputed
    days = sorted(one.value.start or 0 for one in made.tellings(dam(made).row))
    assert days[0] == days[1] < days[2]


def test_the_day_that_most_articles_give_stands() -> None:
    first, *_ = retold.store().tellings(dam(retold.store()).row)
    assert first.value == day(2024, 5, 6)


def test_a_search_leads_from_a_folded_telling_to_its_row() -> None:
    made = retold.store()
    for words in ("roar", "warned"):
        (hit,) = made.hits(words)
        assert hit.row == dam(made).row
        article = made.article(made.event(hit.told).article)
        assert words in hit.span.of(article.text)
        assert made.rows_found(words, Scope.QUOTES, hit.row, hit.row + 1) == {hit.row}


@pytest.mark.parametrize("words", ["warned", "source:herald dam", "quote:roar"])
def test_a_filter_finds_the_row_of_a_folded_telling(words: str) -> None:
    made = retold.store()
    assert list(made.narrow(query(words, TODAY))) == [dam(made).row]


def narrowed(made: Store, text: str) -> Kept:
    narrowing = made.narrowing(query(text, TODAY))
    while not narrowing.is_done:
        narrowing.step()
    return narrowing.kept


def test_a_search_within_a_filter_looks_at_all_tellings() -> None:
    made = retold.store()
    made.keep(narrowed(made, "source:herald"))
    assert [hit.row for hit in made.hits("roar")] == [dam(made).row]
    made.keep(narrowed(made, "choir"))
    assert made.hits("roar") == []


def test_a_search_within_a_filter_looks_at_no_other_row() -> None:
    made = retold.store()
    made.keep(narrowed(made, "mayor"))
    assert made.hits("warned") == []
    assert made.hits("vellin", Scope.TEXT) == []


def test_no_query_finds_each_event_once() -> None:
    made = retold.store()
    assert made.narrow(query("", TODAY)) == made.order()


def test_what_the_parser_found_is_never_changed() -> None:
    made = retold.store()
    for found in retold.readings():
        assert made.reading(found.article.id) == found


def two_events() -> list[Reading]:
    """Four articles; two tell one event, and two another."""
    told = (
        ("2024-05-07", "The Vellin dam burst on Monday, flooding two villages."),
        ("2024-05-07", "Two villages were flooded yesterday as the Vellin dam burst."),
        ("2024-05-08", "Ferry crews in Oster walked out on Tuesday."),
        ("2024-05-08", "In Oster the ferry crews walked out yesterday."),
    )
    return [parse(Article(text, date.fromisoformat(day))) for day, text in told]


def test_who_tells_a_key_date_stands_for_the_group() -> None:
    together = groups(two_events())
    assert len(together) == 2
    best = {day.event for day in key_dates(by_day(two_events()))}
    assert {group[0] for group in together} == best


def test_a_timeline_keeps_all_that_tells_what_its_articles_tell_together() -> None:
    made = Store()
    made.add(two_events())
    retell(made)
    assert [line.sources for line in lines(made)] == [2, 2]
    stand = {made.event(row).id for row in made.order()}
    assert stand == {day.event for day in key_dates(by_day(two_events()))}
    assert made.ranking().best(0, keys.LAST) is not None


def test_a_copy_is_known_in_the_timeline() -> None:
    text = "Representatives of the cooperative described the embankment. " * 3
    more = "Meteorologists expect thunderstorms throughout the neighbouring provinces."
    made = Store()
    made.add(
        parse(Article(f"{number} {text}{more * 4}", date(2024, 5, number)))
        for number in (2, 3)
    )
    retell(made)
    first, second = made.articles()
    assert (first.copy_of, second.copy_of) == ("", first.article)


def test_what_is_told_together_may_be_laid_anew() -> None:
    made = retold.store()
    made.retell([], [])
    assert {line.sources for line in lines(made)} == {1}
    assert len(lines(made)) == 5
    assert not any(line.is_disputed for line in lines(made))


def test_a_file_keeps_what_is_told_together(tmp_path: Path) -> None:
    path = str(tmp_path / "dam.timeline")
    made = Store(path)
    made.add(retold.readings())
    assert len(made.order()) == 5
    made.retell([retold.dam()], [])
    made.order()
    made.close()
    again = Store(path, only_reads=True)
    assert dam(again).sources == 3
    again.close()


def spread() -> Store:
    """Events of a year and a day, two on some days."""
    days = [(2023, 1, 2), (2023, 1, 2), (2023, 1, 3), (2023, 1, 31), (2024, 1, 2)]
    told = [Told(f"{n}.", "", day(*one), f"{n}") for n, one in enumerate(days)]
    return store(reading(told))


def ranked(*scores: float) -> Store:
    """The same events, with how much the days of some of them matter."""
    made = spread()
    events = [made.event(row).id for row in made.order()]
    made.retell([], zip(events, scores, strict=False))
    return made


def seen(made: Store, zoom: Zoom, most: int = 9) -> list[tuple[str, int]]:
    found = Distance(made.order(), made.ranking()).seen(zoom, most)
    titles = [line.title for line in made.lines(found.rows)]
    return list(zip(titles, found.folded, strict=True))


@pytest.mark.parametrize(
    ("zoom", "rows"),
    [
        (Zoom.DAYS, [("1", 1), ("2", 0), ("3", 0), ("4", 0)]),
        (Zoom.WEEKS, [("2", 2), ("3", 0), ("4", 0)]),
        (Zoom.MONTHS, [("2", 3), ("4", 0)]),
        (Zoom.YEARS, [("2", 3), ("4", 0)]),
    ],
)
def test_each_stretch_is_told_by_the_event_of_its_day_that_matters_most(
    zoom: Zoom, rows: list[tuple[str, int]]
) -> None:
    assert seen(ranked(-9, 1, 3, 2, 5), zoom) == rows


def test_key_dates_are_the_days_that_matter_most_in_the_order_of_time() -> None:
    made = ranked(-9, 1, 3, 2, 5)
    assert seen(made, Zoom.KEY_DATES, 2) == [("2", 0), ("4", 0)]


def test_where_nothing_is_known_the_days_with_most_events_matter_most() -> None:
    assert seen(spread(), Zoom.KEY_DATES, 1) == [("0", 1)]


def test_a_day_matters_even_if_a_filter_leaves_out_who_tells_it_best() -> None:
    made = ranked(9, -9, 3, 2, 1)
    rows = made.order()[1:]
    found = Distance(rows, made.ranking()).seen(Zoom.KEY_DATES, 1)
    assert list(found.rows) == [made.order()[1]]


def test_an_exact_event_stands_for_a_day_before_a_vague_one() -> None:
    told = [
        Told("a.", "", DateValue(None, instant(2024, 2), Grain.MONTH), "vague"),
        Told("b.", "", day(2024, 1, 1), "exact"),
    ]
    assert seen(store(reading(told)), Zoom.DAYS) == [("exact", 1)]
