"""A timeline that is made to say what its files say, as often as they change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.filling import Changes, Update
from tui.gathering import gather
from tui.many import NOTHING_SAID
from tui.store import Store
from tui.watching import Mirror, stamps_of

WALL = "5 March 2025\n\nThe wall opened on 3 March 2025. “It stands,” Ana Ruiz said.\n"
FERRY = "6 March 2025\n\nThe ferry sank on 4 March 2025.\n"
FAIR = "8 March 2025\n\nThe fair closed on 7 March 2025.\n"


class Watched:
    """A folder that has been read once, and the timeline that was made of it."""

    def __init__(self, tmp_path: Path, *patterns: str, **files: str) -> None:
        self.folder = tmp_path / "news"
        self.folder.mkdir()
        for name, text in files.items():
            self.write(name, text)
        names = [str(self.folder / pattern) for pattern in patterns or [""]]
        stamps = stamps_of(names)
        *_, last = gather(names, NOTHING_SAID, str(tmp_path / "made"))
        self.store = Store(last.path)
        self._mirror = Mirror(self.store, last.path, names, NOTHING_SAID, stamps)

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.txt").write_text(text)

    def remove(self, name: str) -> None:
        (self.folder / f"{name}.txt").unlink()

    def look(self) -> Update | None:
        return self._mirror.look()

    def changes(self) -> Changes | None:
        found = self.look()
        return found and found.changes

    @property
    def titles(self) -> list[str]:
        return [line.title for line in self.store.lines(self.store.order())]

    @property
    def locations(self) -> list[str]:
        return [os.path.basename(one.location) for one in self.store.articles()]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_nothing_is_told_where_nothing_changes(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL, ferry=FERRY)
    assert watched.look() is None
    os.utime(watched.folder / "wall.txt")
    assert watched.look() is None


def test_a_new_file_is_read(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL)
    watched.write("ferry", FERRY)
    assert watched.changes() == Changes(new=1)
    assert watched.titles == ["The wall opened", "The ferry sank"]
    assert watched.look() is None


def test_a_file_that_changes_tells_what_it_says_now(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL, ferry=FERRY)
    watched.write(
        "ferry", FERRY.replace("4 March", "5 March").replace("sank", "burned")
    )
    assert watched.changes() == Changes(changed=1)
    assert watched.titles == ["The wall opened", "The ferry burned"]
    assert watched.store.counts().articles == 2


def test_what_a_file_told_goes_with_it(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL, ferry=FERRY)
    watched.remove("wall")
    assert watched.changes() == Changes(gone=1)
    assert watched.titles == ["The ferry sank"]
    assert not watched.store.hits("stands")


def test_a_file_that_cannot_be_read_says_what_it_said_before(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL)
    watched.write("wall", "")
    assert watched.changes() == Changes(failed=1)
    assert watched.titles == ["The wall opened"]
    (failure,) = watched.store.failures()
    assert "holds no text" in failure
    assert watched.look() is None
    watched.write("wall", WALL)
    assert watched.changes() == Changes()
    assert not watched.store.failures()


def test_a_file_that_failed_from_the_start_is_told_of_once(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL, empty="")
    assert watched.look() is None
    watched.write("ferry", FERRY)
    assert watched.changes() == Changes(new=1)
    assert len(watched.store.failures()) == 1
    watched.write("empty", FAIR)
    assert watched.changes() == Changes(new=1)
    assert not watched.store.failures()


def test_a_file_that_is_renamed_stays_one_source(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL)
    (watched.folder / "wall.txt").rename(watched.folder / "gate.txt")
    assert watched.look() is not None
    assert watched.locations == ["gate.txt"]
    assert watched.titles == ["The wall opened"]


def test_a_copy_stays_when_the_file_goes_that_stood_for_both(tmp_path: Path) -> None:
    watched = Watched(tmp_path, a=WALL, b=WALL)
    assert watched.locations == ["a.txt"]
    assert watched.look() is None
    watched.write("a", FERRY)
    assert watched.changes() == Changes(changed=1)
    assert sorted(watched.locations) == ["a.txt", "b.txt"]
    assert watched.titles == ["The wall opened", "The ferry sank"]


def test_a_file_may_come_to_say_what_another_says(tmp_path: Path) -> None:
    watched = Watched(tmp_path, a=WALL, b=FERRY)
    watched.write("b", WALL)
    assert watched.changes() == Changes(changed=1)
    assert watched.titles == ["The wall opened"]
    watched.remove("a")
    watched.look()
    assert watched.locations == ["b.txt"]
    assert watched.titles == ["The wall opened"]


def test_a_glob_finds_what_comes_to_match_it(tmp_path: Path) -> None:
    watched = Watched(tmp_path, "f*.txt", ferry=FERRY)
    watched.write("wall", WALL)
    assert watched.look() is None
    watched.write("fair", FAIR)
    assert watched.changes() == Changes(new=1)


def test_a_folder_may_become_empty_and_full_again(tmp_path: Path) -> None:
    watched = Watched(tmp_path, wall=WALL)
    watched.remove("wall")
    assert watched.changes() == Changes(gone=1)
    assert watched.titles == []
    assert "holds no article" in watched.store.failures()[0]
    watched.write("wall", WALL)
    assert watched.changes() == Changes(new=1)
    assert watched.titles == ["The wall opened"]
    assert not watched.store.failures()


def test_what_files_tell_together_is_found_out_anew(tmp_path: Path) -> None:
    told = "{} March 2025\n\nThe harbour wall of Aldmoor opened on 3 March 2025.\n"
    watched = Watched(tmp_path, one=told.format(4))
    watched.write("two", told.format(5).replace("opened on", "opened at noon on"))
    watched.look()
    (line,) = watched.store.lines(watched.store.order())
    assert line.sources == 2
    watched.remove("one")
    watched.look()
    (line,) = watched.store.lines(watched.store.order())
    assert line.sources == 1
