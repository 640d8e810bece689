from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from tui import cache, many, readers
from tui.many import Outcome, read_many
from tui.model import Article, Reading


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "_A_LOT", 1)


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    """Five files: the third cannot be read."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(5):
        text = f"2024-03-1{number}\n\nThe harbour of Olm closed on Monday.\n"
        (folder / f"{number}.txt").write_text(text if number != 2 else "")
    return [str(path) for path in sorted(folder.iterdir())]


def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, nothing can be read but from the cache."""

    def read(location: str, **_: object) -> list[Article]:
        raise AssertionError(f"{location} was read again")

    monkeypatch.setattr(readers, "read", read)


def _in_order(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: outcome.number)


def _readings(outcomes: Iterable[Outcome]) -> list[tuple[Reading, ...]]:
    return [outcome.readings for outcome in _in_order(outcomes)]


def test_one_unreadable_file_is_told_and_the_rest_is_read(names: list[str]) -> None:
    outcomes = list(read_many(names, workers=1))
    assert [len(outcome.readings) for outcome in outcomes] == [1, 1, 0, 1, 1]
    assert "2.txt" in str(outcomes[2].failure)


def test_worker_processes_find_what_this_one_finds(names: list[str]) -> None:
    apart = _in_order(read_many(names, workers=2, cached=False))
    here = list(read_many(names, workers=1, cached=False))
    assert _readings(apart) == _readings(here)
    assert [one.entries for one in apart] == [one.entries for one in here]
    assert str(apart[2].failure) == str(here[2].failure)


def test_closing_early_stops_the_workers(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_CHUNK_FILES", 1)
    outcomes = read_many(names, workers=2, cached=False)
    next(outcomes)
    outcomes.close()
    assert list(outcomes) == []


def test_a_file_is_not_read_twice(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del names[2]
    first = _readings(read_many(names, workers=1))
    _unread(monkeypatch)
    assert _readings(read_many(names, workers=1)) == first


def test_a_little_is_not_kept(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_A_LOT", 100_000)
    list(read_many(names))
    assert not cache.folder().exists()


def test_a_changed_file_is_read_again(names: list[str]) -> None:
    list(read_many(names[:1], workers=1))
    Path(names[0]).write_text("2024-03-10\n\nThe harbour of Olm opened.\n")
    (outcome,) = read_many(names[:1], workers=1)
    assert "opened" in outcome.readings[0].article.text


def test_another_publication_date_is_another_reading(names: list[str]) -> None:
    Path(names[0]).write_text("The harbour of Olm closed on Monday.\n")
    list(read_many(names[:1], workers=1))
    said = many.ReadOptions(published=date(2020, 1, 6))
    (outcome,) = read_many(names[:1], said, workers=1)
    assert outcome.readings[0].article.published.year == 2020


def test_a_damaged_cache_is_made_anew(names: list[str]) -> None:
    list(read_many(names, workers=1))
    file = cache.folder() / "readings.sqlite3"
    file.write_bytes(b"not a database, but long enough to look like one" * 100)
    assert len(list(read_many(names, workers=1))) == 5
    assert file.read_bytes().startswith(b"SQLite format 3")


def test_a_damaged_entry_is_read_again(names: list[str]) -> None:
    del names[2]
    first = _readings(read_many(names, workers=1))
    database = sqlite3.connect(cache.folder() / "readings.sqlite3")
    with database:
        database.execute("UPDATE reading SET found = x'00'")
    database.close()
    assert _readings(read_many(names, workers=1)) == first
