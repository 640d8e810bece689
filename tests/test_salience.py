from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tui.cli import main
from tui.mentions import by_day, text
from tui.model import Article, Reading
from tui.parser import parse
from tui.salience import KeyDate, key_dates


def _read(published: str, *sentences: str) -> Reading:
    return parse(Article("\n\n".join(sentences), date.fromisoformat(published)))


def _key_dates(*readings: Reading) -> list[KeyDate]:
    return key_dates(by_day(readings))


def _text(key_date: KeyDate, *readings: Reading) -> str:
    """The words of the event that tells a key date."""
    (told,) = (
        text(event, reading.article)
        for reading in readings
        for event in reading.events
        if event.id == key_date.event
    )
    return told


def _days(found: list[KeyDate]) -> list[str]:
    return [key_date.day.isoformat() for key_date in found]


def _dam_story() -> Iterator[Reading]:
    """The dam of Vellin breaks on 6 May and is told of again and again."""
    yield _read("2024-05-07", "The dam of Vellin broke yesterday, flooding the valley.")
    yield _read(
        "2024-05-09",
        "The dam of Vellin broke on 6 May. A choir sang in Oster on Wednesday.",
    )
    yield _read("2024-06-20", "Since the dam of Vellin broke on 6 May 2024, all wait.")


def test_the_day_that_later_articles_come_back_to_is_first() -> None:
    first, *_ = _key_dates(*_dam_story())
    assert first.day == date(2024, 5, 6)
    assert "Vellin broke" in _text(first, *_dam_story())


def test_a_day_told_on_the_day_after_is_one_day() -> None:
    found = _key_dates(
        _read("2024-05-06", "The dam of Vellin broke today."),
        _read("2024-05-07", "The dam of Vellin broke yesterday."),
        _read("2024-05-08", "The dam of Vellin broke on Monday."),
    )
    assert _days(found) == ["2024-05-06"]
    assert found[0].articles == 3
    assert found[0].folded == 2


def test_as_many_as_asked_for_and_only_from_the_span_asked_for() -> None:
    told = by_day(_dam_story())
    assert len(key_dates(told, 1)) == 1
    assert _days(key_dates(told, since=date(2024, 5, 7))) == ["2024-05-08"]
    assert _days(key_dates(told, until=date(2024, 5, 6))) == ["2024-05-06"]


def test_agency_copy_speaks_for_a_day_only_once() -> None:
    flood = [
        _read("2024-05-07", f"Ed. {number}. The river Ost rose on Monday.")
        for number in range(3)
    ]
    storm = [
        _read("2024-05-09", "A storm hit Marrow on Wednesday."),
        _read("2024-05-09", "On Wednesday a storm broke windows in Marrow."),
    ]
    told = by_day([*flood, *storm])
    first = flood[0].article.id
    copies = {reading.article.id: first for reading in flood[1:]}
    assert key_dates(told, 1)[0].day == date(2024, 5, 6)
    assert key_dates(told, 1, originals=copies)[0].day == date(2024, 5, 8)


def test_a_day_only_announced_comes_after_one_that_was_told() -> None:
    found = _key_dates(
        _read("2024-05-07", "The summit of Oster will open on 20 May."),
        _read("2024-05-08", "The summit of Oster is planned to open on 20 May."),
        _read("2024-05-09", "Rain fell in Oster on Wednesday."),
    )
    assert _days(found) == ["2024-05-08", "2024-05-20"]


def test_the_date_line_of_an_article_tells_nothing() -> None:
    reading = _read("2024-05-07", "Updated 7 May 2024.", "All is well in Oster.")
    assert _key_dates(reading) == []


def test_the_entry_of_a_chronology_tells_its_day_best() -> None:
    entry = _read("2024-07-01", "6 May 2024: The dam breaks and the valley is flooded.")
    first, *_ = _key_dates(*_dam_story(), entry)
    assert first.event == entry.events[0].id


def test_a_day_is_told_as_an_article_tells_it_that_begins_with_it() -> None:
    told = "The dam of Vellin broke above the old mill on Monday."
    since = "The village sleeps in tents, and bread has come by boat. " * 20
    late, early = (
        _read("2024-05-07", since, told),
        _read("2024-05-08", told, since),
    )
    first, *_ = _key_dates(late, early)
    assert first.day == date(2024, 5, 6)
    assert first.event.startswith(early.article.id)


def test_a_day_that_one_article_tells_is_told_in_the_words_of_the_story() -> None:
    late = _read(
        "2024-05-21",
        "A baker opened his oven in Oster on Monday. "
        "The dam of Vellin flooded the valley again on Monday.",
    )
    early = _read("2024-05-11", "The dam of Vellin flooded the valley on 6 May.")
    found = _key_dates(*_dam_story(), early, late)
    (told,) = [key_date for key_date in found if key_date.day == date(2024, 5, 20)]
    assert _text(told, late).startswith("The dam of Vellin")


def test_days_that_no_calendar_has_do_no_harm() -> None:
    assert (
        _key_dates(_read("2024-05-07", "It was seen in 44 BC and in 12,000 AD.")) == []
    )


def _written(folder: Path) -> str:
    """The folder, with the story in it."""
    for number, reading in enumerate(_dam_story()):
        article = reading.article
        written = f"{article.published.isoformat()}\n\n{article.text}\n"
        (folder / f"{number}.txt").write_text(written)
    return str(folder)


def test_json_has_the_days_best_first_and_their_events_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([_written(tmp_path), "--key-dates", "1", "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (event,) = found["events"]
    assert found["key_dates"] == [
        {"date": "2024-05-06", "articles": 3, "event": event["id"]}
    ]
    assert [article["id"] for article in found["articles"]] == event["sources"]


def test_the_command_prints_day_articles_and_text_best_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _written(tmp_path)
    assert main([str(tmp_path), "--key-dates", "1", "--plain"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    day, articles, told = line.split("\t")
    assert (day, articles) == ("2024-05-06", "3")
    assert "Vellin broke" in told
    assert main([str(tmp_path), "--key-dates", "9", "--since", "2024-05-07"]) == 0
    assert capsys.readouterr().out.startswith("2024-05-08\t1\t")
