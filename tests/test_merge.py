from __future__ import annotations

from datetime import date

import pytest

from tui import merge
from tui.mentions import Mention, by_day
from tui.model import Article, Reading
from tui.parser import parse

BROKE = "The Vellin dam burst on Monday night, flooding two villages downstream."
BROKE_TOO = "Two villages were flooded yesterday as the dam above Vellin burst."
STRIKE = "Ferry crews in Oster walked out on Tuesday, stopping all sailings."
STRIKE_TOO = "All sailings stopped when the ferry crews of Oster walked out yesterday."


def _read(published: str, text: str) -> Reading:
    return parse(Article(text, date.fromisoformat(published)))


def _merged(readings: list[Reading]) -> list[tuple[Mention, ...]]:
    return list(merge.merge(by_day(readings)))


def _articles(found: list[tuple[Mention, ...]]) -> list[set[str]]:
    return [{mention.article for mention in tellings} for tellings in found]


def _days(tellings: tuple[Mention, ...]) -> list[tuple[date, str]]:
    return [(date.fromordinal(one.day), one.article) for one in tellings]


def _ids(*readings: Reading) -> set[str]:
    return {reading.article.id for reading in readings}


def test_what_two_articles_tell_in_other_words_is_one_event() -> None:
    dam, dam_too = _read("2024-05-07", BROKE), _read("2024-05-07", BROKE_TOO)
    strike, strike_too = _read("2024-05-08", STRIKE), _read("2024-05-08", STRIKE_TOO)
    found = _merged([strike, dam_too, dam, strike_too])
    assert _articles(found) == [_ids(dam, dam_too), _ids(strike, strike_too)]


def test_what_one_article_alone_tells_is_not_merged() -> None:
    assert _merged([_read("2024-05-07", f"{BROKE}\n\n{BROKE}")]) == []


def test_the_same_words_of_another_day_are_another_event() -> None:
    assert _merged([_read("2024-05-07", BROKE), _read("2024-05-21", BROKE)]) == []


def test_two_events_of_one_day_in_one_town_stay_two() -> None:
    found = _merged(
        [
            _read("2024-05-13", "A car bomb killed nine shoppers in Karsk on Sunday."),
            _read("2024-05-13", "Pilgrims filled the cathedral of Karsk on Sunday."),
        ]
    )
    assert found == []


def test_other_figures_are_another_event() -> None:
    found = _merged(
        [
            _read("2024-05-16", "Officials reported 212 cases of measles Wednesday."),
            _read("2024-05-17", "Officials reported 187 cases of measles Thursday."),
        ]
    )
    assert found == []


def test_articles_that_give_two_days_for_an_event_dispute_it() -> None:
    monday = _read("2024-05-08", BROKE)
    sunday = _read("2024-05-09", BROKE.replace("Monday", "Sunday"))
    other = _read("2024-05-08", STRIKE)
    (tellings,) = _merged([monday, sunday, other])
    assert _days(tellings) == [
        (date(2024, 5, 5), sunday.article.id),
        (date(2024, 5, 6), monday.article.id),
    ]


def test_an_article_that_gives_two_days_tells_two_events() -> None:
    both = _read("2024-05-08", f"{BROKE}\n\n{BROKE.replace('Monday', 'Sunday')}")
    one = _read("2024-05-08", BROKE)
    other = _read("2024-05-08", STRIKE)
    for tellings in _merged([both, one, other]):
        assert len({mention.day for mention in tellings}) == 1


def test_furniture_of_many_days_brings_nothing_together() -> None:
    pages = [
        _read(
            f"2024-05-{day:02}",
            f"Call the Sund Courier for reprints until 9 p.m. on {day} May. "
            f"{name} won the regatta.",
        )
        for day in range(2, 10)
        for name in (f"Anna {day}", f"Bertil {day}")
    ]
    assert _merged(pages) == []


def test_the_order_of_the_articles_does_not_matter() -> None:
    readings = [
        _read("2024-05-07", BROKE),
        _read("2024-05-07", BROKE_TOO),
        _read("2024-05-08", STRIKE),
        _read("2024-05-08", STRIKE_TOO),
    ]
    assert _articles(_merged(readings)) == _articles(_merged(readings[::-1]))


def test_a_chain_of_tellings_that_grows_too_long_is_broken_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    readings = [
        *(
            _read("2024-05-07", f"{BROKE} It was loud{'!' * number}")
            for number in range(9)
        ),
        _read("2024-05-08", STRIKE),
        _read("2024-05-08", STRIKE_TOO),
    ]
    (dam, strike) = _merged(readings)
    assert (len(dam), len(strike)) == (9, 2)
    monkeypatch.setattr(merge, "_LONGEST", 3)
    *pieces, strike = _merged(readings)
    told = [mention.event for tellings in pieces for mention in tellings]
    assert len(pieces) > 1
    assert len(told) == len(set(told))
    assert len(strike) == 2


def test_a_long_story_is_merged_day_by_day() -> None:
    days = [
        [
            _read(f"2024-05-{day:02}", f"{town} counted {day} floods on {day} May."),
            _read(f"2024-05-{day:02}", f"On {day} May {town} counted {day} floods."),
        ]
        for day, town in enumerate(("Vellin", "Oster", "Marrow", "Karsk", "Sund"), 2)
    ]
    found = _merged([reading for day in days for reading in day])
    assert _articles(found) == [_ids(*day) for day in days]
