"""Everyone who is quoted, over many articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sample import TOLD, Told, day, reading, store

from tui.instants import instant
from tui.model import (
    Article,
    Attribution,
    DateExpression,
    Event,
    Reading,
    Timex3,
    TimexType,
)
from tui.store.speakers import Speaker, is_name


def said(
    name: str, when: date, role: str = "", cue: str = "said", times: int = 1
) -> Reading:
    """An article of a day, in which somebody is quoted."""
    told = [
        Told(
            f"“It is time {number},” {name} {cue}.",
            "",
            day(when.year, when.month, when.day),
            "A statement",
            f"It is time {number},",
            name,
        )
        for number in range(times)
    ]
    made = reading(told, f"{name} speaks on {when}")
    article = replace(made.article, published=when)
    events = tuple(_as(event, article, role, cue) for event in made.events)
    quotes = tuple(quote for event in events for quote in event.quotes)
    return replace(made, article=article, events=events, quotes=quotes)


def _as(event: Event, article: Article, role: str, cue: str) -> Event:
    (quote,) = event.quotes
    assert isinstance(quote.attribution, Attribution)
    start = article.text.index(f" {cue}.", quote.span.end) + 1
    verb = replace(quote.span, start=start, end=start + len(cue))
    by = replace(quote.attribution, role=role, cue=verb)
    return replace(event, quotes=(replace(quote, attribution=by),))


def listed(*readings: Reading) -> list[Speaker]:
    speakers = store(*readings).speakers()
    return speakers.lines(speakers.named())


def test_one_name_in_several_articles_is_one_speaker() -> None:
    (ruiz,) = listed(
        said("Ana Ruiz", date(2025, 5, 1), "mayor"),
        said("Ána  ruiz", date(2026, 2, 3), "minister", "warned", times=2),
        said("Ana Ruiz", date(2025, 7, 1), "mayor", "warned"),
    )
    assert ruiz.quotes == 4
    assert (ruiz.first, ruiz.last) == (instant(2025, 5, 1), instant(2026, 2, 3))
    assert ruiz.roles == ("minister", "mayor")
    assert ruiz.cue == "warned"


def test_those_without_a_name_come_after_those_with_one() -> None:
    names = listed(
        said("officials", date(2025, 5, 1), times=3),
        said("Tom Berel", date(2025, 5, 1)),
        said("Ana Ruiz", date(2025, 5, 1), times=2),
    )
    assert [one.name for one in names] == ["Ana Ruiz", "Tom Berel", "officials"]


def test_what_is_written_small_anywhere_is_no_name() -> None:
    (one,) = listed(
        said("Witnesses", date(2025, 5, 1)), said("witnesses", date(2025, 5, 2))
    )
    assert one.name == "witnesses"


def test_nobody_speaks_after_the_article_is_published() -> None:
    ruiz, _ = listed(reading())
    assert TOLD[7].when.position > ruiz.last == instant(2026, 3, 4)


def test_a_statement_that_has_a_date_of_its_own_was_made_then() -> None:
    made = said("Ana Ruiz", date(2026, 3, 4))
    (event,) = made.events
    (quote,) = event.quotes
    assert quote.attribution
    monday = DateExpression(
        quote.span, "weekday", Timex3(TimexType.DATE, ""), day(2026, 3, 2)
    )
    by = replace(quote.attribution, said=monday)
    quotes = (replace(quote, attribution=by),)
    (ruiz,) = listed(replace(made, events=(replace(event, quotes=quotes),)))
    assert ruiz.first == ruiz.last == instant(2026, 3, 2)


def test_a_name_is_found_by_the_words_that_it_has() -> None:
    speakers = store(reading()).speakers()
    assert len(speakers) == len(speakers.named()) == 2
    (found,) = speakers.lines(speakers.named("ru an"))
    assert found.name == "Ana Ruiz"
    assert not speakers.named("uiz")


def test_density_counts_statements_by_parts_of_the_time() -> None:
    made = store(
        said("Ana Ruiz", date(2025, 1, 1), times=2),
        said("Ana Ruiz", date(2025, 1, 10)),
        said("Tom Berel", date(2025, 1, 4), times=5),
    )
    speakers = made.speakers()
    days = speakers.time()
    assert len(days) == 10
    berel, ruiz = speakers.named()
    assert speakers.density(ruiz, days, 5) == [2, 0, 0, 0, 1]
    assert speakers.density(berel, days, 5) == [0, 5, 0, 0, 0]


def test_one_old_statement_does_not_stretch_the_time() -> None:
    speakers = store(
        said("Ana Ruiz", date(1961, 1, 1)),
        said("Ana Ruiz", date(2025, 1, 1), times=60),
        said("Ana Ruiz", date(2025, 1, 3)),
    ).speakers()
    days = speakers.time()
    assert len(days) == 3
    assert speakers.density(speakers.named()[0], days, 3) == [61, 0, 1]


def test_a_timeline_without_quotes_has_no_speakers() -> None:
    speakers = store(reading(TOLD[:1])).speakers()
    assert not speakers.named()
    assert not speakers.time()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ana Ruiz", True),
        ("Joop van der Veen", True),
        ("Ministry of the Sea", True),
        ("NATO", True),
        ("港の壁", True),
        ("officials", False),
        ("a Brenford official", False),
        ("the government of Aldmoor", False),
        ("42", False),
    ],
)
def test_names_are_written_with_capitals(name: str, is_one: bool) -> None:
    assert is_name(name) is is_one
