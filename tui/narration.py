"""Words on standard error: messages, and how far long work has come."""

from __future__ import annotations

import re
import sys
import time

_CONTROL = "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""A pattern, compiled when there is something to say."""
_ERASE_LINE = "\r\x1b[K"
_PAUSE = 0.1
"""Seconds between two words of progress, and before the first."""
_LINE = 79
"""Characters of progress that fit on the narrowest usual terminal."""


def say(message: str) -> None:
    """Print a line; characters that a terminal would obey come out as U+FFFD."""
    sys.stderr.write(f"timeline: {_printable(message)}\n")
    sys.stderr.flush()


class Progress:
    """One line on a terminal that says how far the work is, and goes when it ends."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._shown = False
        self._next = time.monotonic() + _PAUSE

    def at(self, done: int, name: str, *, is_long: bool = False) -> None:
        """Say what is next, if it is time for a word or the step is a long one."""
        now = time.monotonic()
        if (is_long or now >= self._next) and sys.stderr.isatty():
            self._next = now + _PAUSE
            of = f" ({done + 1} of {self._total})" if self._total > 1 else ""
            self._show(f"reading {name}{of} …")

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write(_ERASE_LINE)
            sys.stderr.flush()

    def _show(self, message: str) -> None:
        self._shown = True
        sys.stderr.write(_ERASE_LINE + _printable(message)[:_LINE])
        sys.stderr.flush()


def _printable(message: str) -> str:
    encoding = sys.stderr.encoding or "ascii"
    return (
        re.sub(_CONTROL, "\ufffd", message).encode(encoding, "replace").decode(encoding)
    )
