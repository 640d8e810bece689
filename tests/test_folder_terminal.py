"""A folder of many articles in a real terminal: broken files, quitting, and orphans."""

import os
import re
import signal
import time
from pathlib import Path

import pytest
from test_forked import is_alive
from test_terminal import DEADLINE_S, ESCAPE_PAUSE_S, terminal

pytestmark = pytest.mark.skipif(
    not os.path.isdir("/proc/self"), reason="looks at processes there"
)

READING = re.compile(r"reading (\d+)/(\d+)")


@pytest.fixture(autouse=True)
def own_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("TMPDIR", str(tmp_path_factory.mktemp("temporary")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles of an invented council, three of which cannot be read."""
    folder = tmp_path / "news"
    folder.mkdir()
    for day in range(1, 29):
        _write(folder, day, 1)
    (folder / "empty.txt").write_text("")
    (folder / "page.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 50)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    return folder


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """So many articles that reading them takes several seconds."""
    return _archive(tmp_path, 400)


def _archive(tmp_path: Path, articles: int) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(articles):
        _write(folder, 1 + number % 28, 40, f" {number}")
    return folder


def _write(folder: Path, day: int, paragraphs: int, name: str = "") -> None:
    told = (
        f"The council of Marrow{name} met on {day} February 2025. “The wall will "
        f"stand,” Mayor Ana Ruiz said, and the fair opened {{}} days later.\n\n"
    )
    text = "".join(told.format(number) for number in range(2, paragraphs + 2))
    (folder / f"{day:02}{name}.txt").write_text(f"{day} March 2025\n\n{text}")


def _descendants(process: int) -> set[int]:
    """The numbers of the processes that a process and its children have started."""
    found: set[int] = set()
    for told in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(told.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == process:
            child = int(told.parent.name)
            found |= {child} | _descendants(child)
    return found


def _all_end(processes: set[int]) -> None:
    deadline = time.monotonic() + DEADLINE_S
    while any(map(is_alive, processes)):
        assert time.monotonic() < deadline, "some process goes on"
        time.sleep(0.02)


def test_a_folder_with_broken_files_shows_the_rest_and_lists_them(
    folder: Path,
) -> None:
    with terminal(str(folder)) as screen:
        screen.wait_for("28 sources")
        screen.wait_for("could not be read")
        screen.press("i")
        screen.wait_for("28 sources, ")
        screen.wait_for("empty.txt: holds no text")
        screen.press("\x1b")
        time.sleep(ESCAPE_PAUSE_S)
        screen.press("q")
        assert screen.status() == 3
        assert b"empty.txt: holds no text" in screen.output[-400:]
        assert screen.is_as_before()


def test_q_quits_at_once_while_it_reads_and_leaves_nothing_behind(large: Path) -> None:
    with terminal(str(large)) as screen:
        screen.wait_until(lambda: bool(READING.search(screen.text)), "it never reads")
        processes = _descendants(screen.process)
        assert len(processes) > 1
        screen.press("q")
        assert screen.status() == 0
        assert screen.is_as_before()
        _all_end(processes)
    assert not list(Path(os.environ["TMPDIR"]).iterdir())


def test_escape_stops_the_reading_and_keeps_what_is_there(large: Path) -> None:
    with terminal(str(large)) as screen:
        screen.wait_until(lambda: bool(READING.search(screen.text)), "it never reads")
        processes = _descendants(screen.process)
        screen.press("\x1b")
        screen.wait_for("stopped at")
        _all_end(processes)
        assert "The council of Marrow" in screen.text
        time.sleep(ESCAPE_PAUSE_S)
        screen.press("G")
        screen.wait_for("The council of Marrow")
        screen.press("q")
        assert screen.status() == 0


def test_ctrl_c_stops_the_reading_first_and_quits_then(large: Path) -> None:
    with terminal(str(large)) as screen:
        screen.wait_until(lambda: bool(READING.search(screen.text)), "it never reads")
        screen.press("\x03")
        screen.wait_for("stopped at")
        screen.press("\x03")
        assert screen.status() == 0


def test_readers_end_when_the_program_is_killed(large: Path) -> None:
    with terminal(str(large)) as screen:
        screen.wait_until(lambda: bool(READING.search(screen.text)), "it never reads")
        processes = _descendants(screen.process)
        os.kill(screen.process, signal.SIGKILL)
        _all_end(processes)


def test_a_folder_that_was_read_is_not_read_again(tmp_path: Path) -> None:
    folder = str(_archive(tmp_path, 60))
    with terminal(folder) as screen:
        screen.wait_for("60 sources")
        kept = Path(os.environ["XDG_CACHE_HOME"]) / "timeline" / "timelines"
        screen.wait_until(
            lambda: kept.is_dir() and bool(list(kept.glob("*.sqlite3"))), "never kept"
        )
        screen.press("q")
        assert screen.status() == 0
    with terminal(folder) as screen:
        screen.wait_for("60 sources")
        assert not re.search(rb"reading \d+/\d+", screen.output)
        screen.press("q")
        assert screen.status() == 0
