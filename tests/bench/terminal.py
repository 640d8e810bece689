"""A program in a pseudo-terminal, timed from outside."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

COLUMNS, ROWS = 120, 36
FRAME = 0.015
"""Seconds without output that end a frame; a screen is written in less."""
QUIET = 0.06
"""Seconds without output after which no frame follows."""

_ESCAPE = re.compile(
    rb"\x1b(?:\[[0-9;?<=>]*[ -/]*[@-~]|[\]P_][^\x07\x1b]*(?:\x07|\x1b\\))"
)


class Terminal:
    """Runs Python code with a screen of 120x36 and reads what it draws."""

    def __init__(self, code: str, *arguments: str) -> None:
        environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        for name in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "LINES", "COLUMNS"):
            environ.pop(name, None)
        self._started = time.perf_counter()
        self.process, self._screen = pty.fork()
        if self.process == 0:
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execve(sys.executable, [sys.executable, "-c", code, *arguments], environ)

    def until(self, word: str, timeout: float = 60.0) -> float:
        """Seconds from the start of the program until it shows the word."""
        wanted, seen = word.encode(), b""
        while time.perf_counter() - self._started < timeout:
            seen += self._read(timeout)
            now = time.perf_counter()
            if wanted in _ESCAPE.sub(b"", seen):
                return now - self._started
        raise TimeoutError(f"{word!r} was not shown: {seen[-2000:]!r}")

    def settle(self) -> None:
        """Wait until nothing more is drawn."""
        while self._read(0.3):
            pass

    def press(self, key: str) -> float:
        """Seconds from a key to the last byte of the frame that answers it.

        Those in which the program waited for a processor are left out.
        """
        pressed, waited = time.perf_counter(), self.waited()
        took = 0.0
        os.write(self._screen, key.encode())
        wait = 1.0
        while self._read(wait):
            took = time.perf_counter() - pressed - self.waited() + waited
            wait = FRAME
        while self._read(QUIET):
            pass
        return took

    def shows(self, key: str, *patterns: str, timeout: float = 30.0) -> list[float]:
        """Seconds from a key until something is shown that matches, by pattern.

        Those in which the program waited for a processor are left out; infinite is
        what is never shown.
        """
        pressed, waited = time.perf_counter(), self.waited()
        found: dict[str, float] = {}
        seen = b""
        os.write(self._screen, key.encode())
        while len(found) < len(patterns):
            passed = time.perf_counter() - pressed
            if passed > timeout:
                break
            seen += self._read(timeout - passed)
            took = time.perf_counter() - pressed - self.waited() + waited
            told = _ESCAPE.sub(b"", seen)
            for pattern in patterns:
                if pattern not in found and re.search(pattern.encode(), told):
                    found[pattern] = took
        return [found.get(pattern, float("inf")) for pattern in patterns]

    def peak(self) -> int:
        """The most memory the program has had, in KiB."""
        status = Path(f"/proc/{self.process}/status").read_text()
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) if found else 0

    def waited(self) -> float:
        """Seconds in which the program could have run but had no processor."""
        told = Path(f"/proc/{self.process}/schedstat").read_text()
        return int(told.split()[1]) / 1e9

    def close(self) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._screen)

    def _read(self, timeout: float) -> bytes:
        if not select.select([self._screen], [], [], timeout)[0]:
            return b""
        try:
            return os.read(self._screen, 65536)
        except OSError:  # The program has ended.
            return b""
