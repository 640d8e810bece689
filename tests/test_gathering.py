"""From sources to a timeline's file: what comes when, what is kept, what is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui import gathering, many, timelines
from tui.filling import FOLDER
from tui.gathering import gather
from tui.many import ReadOptions
from tui.store import Store

# The threads of a test runner are none of the program's, which forks before any.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

NOBODY = 2**22 + 1
"""More than the number of any process on the usual systems."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for day in range(1, 6):
        text = f"2024-03-1{day}\n\nThe harbour of Olm closed on Monday.\n"
        (folder / f"{day}.txt").write_text(text)
    return folder


@pytest.fixture
def worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "_A_LOT", 0)


def _gathered(news: Path, folder: str = "shown") -> str:
    """The path of the timeline, once all is done."""
    made = gather([str(news)], ReadOptions(), str(news.parent / folder))
    return list(made)[-1].path


def test_every_source_counts_and_every_event_comes_once(news: Path) -> None:
    (news / "empty.txt").write_text("")
    updates = list(gather([str(news), "gone"], ReadOptions(), str(news.parent / "t")))
    assert updates[-1].done == updates[-1].total == 6
    store = Store(updates[-1].path)
    assert [failure.split(": ")[-1] for failure in store.failures()] == [
        "no such file or folder",
        "holds no text",
    ]
    assert store.counts().articles == 5


def test_rows_come_before_all_is_read(
    news: Path, monkeypatch: pytest.MonkeyPatch, worth_keeping: None
) -> None:
    monkeypatch.setattr(gathering, "_PAUSE", 0)
    first, second, *_ = gather([str(news)], ReadOptions(), str(news.parent / "t"))
    assert not first.rows
    assert second.rows
    assert not second.is_last


@pytest.mark.usefixtures("worth_keeping")
def test_a_timeline_that_took_long_is_kept_and_found_again(news: Path) -> None:
    made = Store(_gathered(news))
    kept = _gathered(news, "again")
    assert not (news.parent / "again").exists()
    assert Store(kept, only_reads=True).order() == made.order()


@pytest.mark.usefixtures("worth_keeping")
def test_a_changed_file_is_another_timeline(news: Path) -> None:
    before = Store(_gathered(news)).counts()
    (news / "9.txt").write_text("2024-03-19\n\nThe harbour opened on Monday.\n")
    path = _gathered(news, "again")
    assert path.startswith(str(news.parent / "again"))
    assert Store(path).counts().articles == before.articles + 1


@pytest.mark.usefixtures("worth_keeping")
def test_a_damaged_timeline_is_made_anew(news: Path) -> None:
    _gathered(news)
    (kept,) = (news.parent / "cache/timeline/timelines").iterdir()
    kept.write_bytes(b"not a database, but long enough to look like one" * 100)
    assert Store(_gathered(news, "again")).counts().articles == 5


@pytest.mark.usefixtures("worth_keeping")
def test_the_timelines_opened_longest_ago_make_room(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Path(_gathered(news)).name
    assert first
    monkeypatch.setattr(timelines, "_LIMIT", 0)
    (news / "1.txt").unlink()
    _gathered(news, "again")
    assert not list((news.parent / "cache/timeline/timelines").iterdir())


def test_what_killed_processes_left_is_swept_up(news: Path) -> None:
    dead = news.parent / f"{FOLDER.format(NOBODY)}abc"
    alive = news.parent / f"{FOLDER.format(os.getpid())}abc"
    dead.mkdir()
    alive.mkdir()
    _gathered(news)
    assert not dead.exists()
    assert alive.exists()
