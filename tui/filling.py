"""A timeline that a child process fills while this one shows it."""

from __future__ import annotations

import os
import select
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from tui.forked import Stream

FOLDER = "timeline-{}-"
"""How the name of a folder begins that the process of this number fills or shows."""


class Changes(NamedTuple):
    """How many files became so since the update before, where they are watched."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    failed: int = 0


class Update(NamedTuple):
    """How far the reading has come."""

    path: str
    """The timeline's file."""
    done: int
    """Sources that are read, or have failed."""
    total: int
    rows: array[int]
    """Those of the events that have come since the update before."""
    is_retold: bool = False
    """What the articles tell together is known: rows may be folded that were none."""
    changes: Changes | None = None

    @property
    def is_last(self) -> bool:
        """Whether all sources are read."""
        return self.done == self.total


class Filling:
    """What a child process tells of the timeline that it fills.

    Iterating waits for the next update. An error of the work ends it, and is kept.
    """

    def __init__(self, fill: Callable[[str], Iterable[Update]]) -> None:
        """`fill` is given the path of a folder to make, and makes the timeline there.

        It is called in the child: whatever this process imports can be imported while
        the child reads.
        """
        self._folder = os.path.join(
            temporary(), FOLDER.format(os.getpid()) + os.urandom(8).hex()
        )
        self._stream = Stream(lambda: fill(self._folder), leads_group=True)
        self.last: Update | None = None
        """The newest update."""
        self.error: Exception | None = None
        self._has_ended = False

    @property
    def is_reading(self) -> bool:
        """Whether more may come."""
        return not self._has_ended and (self.last is None or not self.last.is_last)

    def __iter__(self) -> Iterator[Update]:
        return self

    def __next__(self) -> Update:
        try:
            self.last = next(self._stream)
        except StopIteration:
            self._has_ended = True
            raise
        except Exception as error:
            self._has_ended, self.error = True, error
            raise StopIteration from None
        return self.last

    def wait(self, seconds: float) -> None:
        """Take the next update, if one comes in time."""
        if not self._has_ended and select.select([self._stream], [], [], seconds)[0]:
            next(self, None)

    def stop(self) -> None:
        """Read no further; what has been read stays."""
        self._stream.stop()

    def close(self) -> None:
        """End the child, and remove the timeline unless it is one that is kept."""
        from shutil import rmtree

        self._stream.close()
        with suppress(OSError):
            rmtree(self._folder)


def temporary() -> str:
    """The folder for files that are soon removed."""
    return os.environ.get("TMPDIR") or "/tmp"
