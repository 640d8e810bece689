"""Files that change while a real terminal shows them."""

import os
import signal
from pathlib import Path

import pytest
from test_folder_terminal import _all_end, _descendants
from test_terminal import terminal

pytestmark = pytest.mark.skipif(
    not os.path.isdir("/proc/self"), reason="looks at processes there"
)

WALL = "5 March 2025\n\nThe wall opened on 3 March 2025. “It stands,” Ana Ruiz said.\n"
FERRY = "6 March 2025\n\nThe ferry sank on 4 March 2025.\n"


@pytest.fixture(autouse=True)
def own_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    monkeypatch.setenv("TMPDIR", str(tmp_path_factory.mktemp("temporary")))


def test_rows_come_change_and_go_with_the_files_of_a_folder(tmp_path: Path) -> None:
    wall, ferry = tmp_path / "wall.txt", tmp_path / "ferry.txt"
    wall.write_text(WALL)
    with terminal("--watch", str(tmp_path)) as screen:
        screen.wait_for("1 source ")
        assert "timeline · watching" in screen.text
        ferry.write_text(FERRY)
        screen.wait_for("The ferry sank")
        screen.wait_for("1 new")
        ferry.write_text(FERRY.replace("sank", "burned"))
        screen.wait_for("The ferry burned")
        assert "The ferry sank" not in screen.text
        ferry.unlink()
        screen.wait_for("1 source ")
        assert "The ferry" not in screen.text
        processes = _descendants(screen.process)
        screen.press("q")
        assert screen.status() == 0
        assert screen.is_as_before()
        _all_end(processes)
    assert not list(Path(os.environ["TMPDIR"]).iterdir())


def test_a_file_that_an_editor_replaces_is_read_again(tmp_path: Path) -> None:
    wall, saved = tmp_path / "wall.txt", tmp_path / ".wall.new"
    wall.write_text(WALL)
    with terminal("--watch", str(wall)) as screen:
        screen.wait_for("1 source ")
        for what in ("closed", "fell", "rose"):
            saved.write_text(WALL.replace("opened", what))
            saved.rename(wall)
            screen.wait_for(f"The wall {what}")
        wall.write_text("")
        screen.wait_for("1 failed")
        assert "The wall rose" in screen.text
        screen.press("q")
        # What fails in the end is said when the program is left.
        assert screen.status() == 3


def test_who_watches_ends_when_the_program_is_killed(tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(WALL)
    with terminal("--watch", str(tmp_path)) as screen:
        screen.wait_for("1 source ")
        processes = _descendants(screen.process)
        assert processes
        os.kill(screen.process, signal.SIGKILL)
        _all_end(processes)


def test_a_kept_timeline_is_not_changed_by_who_watches(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(60):
        told = f"The council of Marrow {number} met on 3 February 2025. " * 160
        (folder / f"{number}.txt").write_text(f"4 March 2025\n\n{told}")
    with terminal(str(folder)) as screen:
        kept = Path(os.environ["XDG_CACHE_HOME"]) / "timeline" / "timelines"
        screen.wait_until(
            lambda: kept.is_dir() and bool(list(kept.glob("*.sqlite3"))), "never kept"
        )
        screen.press("q")
        assert screen.status() == 0
    (before,) = (path.read_bytes() for path in kept.glob("*.sqlite3"))
    with terminal("--watch", str(folder)) as screen:
        screen.wait_for("60 sources ")
        (folder / "wall.txt").write_text(WALL)
        screen.wait_for("61 sources ")
        screen.press("q")
        assert screen.status() == 0
    assert before in [path.read_bytes() for path in kept.glob("*.sqlite3")]
