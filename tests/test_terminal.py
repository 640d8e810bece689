"""The real command in a real terminal: a pty outside, an emulator to read it."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

DEADLINE_S = 30.0
ESCAPE_PAUSE_S = 0.3
"""A key right after Escape reads as Alt with that key."""

# The child takes the pty as its controlling terminal, which /dev/tty then is.
START = (
    "import fcntl, sys, termios\n"
    "fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n"
    "from tui.cli import main\n"
    "sys.exit(main())"
)
STORY = (
    "31 October 2025\n\nThe council of Marrow met on Friday. “The wall will stand,” "
    "Mayor Ana Ruiz said.\n"
)


class Terminal:
    """A terminal with `timeline` in it."""

    def __init__(self, *arguments: str, piped: str | None = None, columns: int = 120):
        self._leader, follower = pty.openpty()
        self._screen = pyte.Screen(columns, 36)
        self._stream = pyte.ByteStream(self._screen)
        self.output = b""
        termios.tcsetwinsize(follower, (36, columns))
        self.before = termios.tcgetattr(follower)
        self._follower = follower
        self._program = subprocess.Popen(
            [sys.executable, "-c", START, *arguments],
            stdin=follower if piped is None else subprocess.PIPE,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "LC_ALL": "C.UTF-8",
                "TEXTUAL_DISABLE_KITTY_KEY": "1",
            },
        )
        if piped is not None:
            assert self._program.stdin is not None
            self._program.stdin.write(piped.encode())
            self._program.stdin.close()

    @property
    def process(self) -> int:
        """The number of the program's process."""
        return self._program.pid

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, keys: str) -> None:
        """Type the keys in one burst."""
        os.write(self._leader, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window manager does."""
        self._screen.resize(rows, columns)
        self._screen.reset()
        termios.tcsetwinsize(self._leader, (rows, columns))
        os.kill(self._program.pid, signal.SIGWINCH)

    def wait_for(self, seen: str) -> None:
        """Read the screen until it shows the words."""
        self.wait_until(lambda: seen in self.text, f"{seen!r} is never seen")

    def wait_until(self, holds: Callable[[], bool], complaint: str) -> None:
        """Read the screen until something holds of it."""
        deadline = time.monotonic() + DEADLINE_S
        while not holds():
            if time.monotonic() > deadline:
                pytest.fail(f"{complaint}; the screen:\n{self.text}")
            self._read()

    def status(self) -> int:
        """The exit status of the program, once it has ended."""
        self.wait_until(lambda: self._program.poll() is not None, "it never ends")
        while self._read():
            pass
        return self._program.returncode

    def is_as_before(self) -> bool:
        """Whether the terminal's modes are those that the program found."""
        return termios.tcgetattr(self._follower) == self.before

    def close(self) -> None:
        """End what is left of the program."""
        if self._program.poll() is None:
            self._program.kill()
        self._program.wait()
        os.close(self._leader)
        os.close(self._follower)

    def _read(self) -> bool:
        if not select.select([self._leader], [], [], 0.05)[0]:
            return False
        data = os.read(self._leader, 65536)
        self.output += data
        self._stream.feed(data)
        return True


@contextmanager
def terminal(
    *arguments: str, piped: str | None = None, columns: int = 120
) -> Iterator[Terminal]:
    opened = Terminal(*arguments, piped=piped, columns=columns)
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def test_the_packed_article_opens_and_q_leaves_the_terminal_as_it_was() -> None:
    with terminal() as screen:
        screen.wait_for("Fri 31 Oct")
        screen.press("G")
        screen.wait_for("ADMM-Plus")
        screen.press("q")
        assert screen.status() == 0
        assert screen.is_as_before()
        for mode in (b"1049", b"1000", b"1003", b"2004"):
            switched_on = screen.output.count(b"\x1b[?" + mode + b"h")
            assert screen.output.rfind(b"\x1b[?" + mode + b"l") >= 0 or not switched_on
        assert screen.output.rfind(b"\x1b[?25h") > screen.output.rfind(b"\x1b[?25l")


def test_ctrl_c_quits_too() -> None:
    with terminal() as screen:
        screen.wait_for("Fri 31 Oct")
        screen.press("\x03")
        assert screen.status() == 0
        assert screen.is_as_before()


def test_a_burst_of_keys_after_the_slash_reaches_the_search(story: str) -> None:
    with terminal(story) as screen:
        screen.wait_for("The council of Marrow met")
        screen.press("/wall wi")
        screen.wait_for("/ wall wi")
        screen.press("\x1b")
        time.sleep(ESCAPE_PAUSE_S)
        screen.press("q")
        assert screen.status() == 0


def test_an_article_that_is_piped_in_still_takes_keys() -> None:
    with terminal("-", piped=STORY) as screen:
        screen.wait_for("The council of Marrow met")
        screen.press("?")
        screen.wait_for("Go to the next event")
        screen.press("\x1b")
        time.sleep(ESCAPE_PAUSE_S)
        screen.press("q")
        assert screen.status() == 0
        assert screen.is_as_before()


def test_resizing_down_to_forty_columns_keeps_the_event_in_sight(story: str) -> None:
    with terminal(story) as screen:
        for columns, rows in ((120, 36), (80, 24), (40, 12), (120, 36)):
            screen.resize(columns, rows)
            # At forty columns the title is cut.
            screen.wait_for("The council of")
        screen.press("q")
        assert screen.status() == 0


def test_markup_and_escapes_in_an_article_are_shown_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(
        "31 October 2025\n\nThe [bold]council[/bold] of [sic] Marrow\x1b[2J met on "
        "Friday.\n"
    )
    with terminal(str(path)) as screen:
        screen.wait_for("[bold]council[/bold] of [sic] Marrow")
        screen.press("q")
        assert screen.status() == 0


def test_what_could_not_be_read_is_said_after_the_rest_was_browsed(story: str) -> None:
    with terminal(story, "missing.txt") as screen:
        screen.wait_for("The council of Marrow met")
        screen.press("q")
        assert screen.status() == 3
        assert b"missing.txt: no such file or folder" in screen.output[-200:]


def test_ascii_draws_with_ascii_alone(story: str) -> None:
    with terminal(story, "--ascii") as screen:
        screen.wait_for("The council of Marrow met")
        drawn = screen.text.replace("“", "").replace("”", "")
        assert {glyph for glyph in drawn if not glyph.isascii()} == set()
        screen.press("q")
        assert screen.status() == 0


def test_a_reader_that_stops_reading_is_forgiven() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tui", "-f", "json"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    with program.stderr as words:
        assert words.read() == b""
    assert program.wait(DEADLINE_S) == 0
