"""Work done by child processes while this one does something else."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import ClassVar, Generic, NoReturn, TypeVar

_T = TypeVar("_T")

_HEAD = struct.Struct(">cQ")
"""Before each message: what it is, and its length in bytes."""
_VALUE, _ERROR, _END = b"v", b"e", b"."


class ChildDiedError(RuntimeError):
    """A child process ended before its work did."""


class Stream(Generic[_T]):
    """What a child process makes, as it comes; iterating waits for the next.

    An error of the work is raised here, with the child's traceback as a note. Fork
    before any thread is started: what a thread holds stays locked in the child.
    """

    _open: ClassVar[set[int]] = set()
    """What this process reads from its children. A child that kept these open would
    keep its siblings alive, which end when nobody reads what they write."""

    def __init__(
        self, work: Callable[[], Iterable[_T]], *, leads_group: bool = False
    ) -> None:
        """Begin the work; where it leads a group, its own children end with it."""
        self._leads_group = leads_group
        self._is_stopped = False
        self._reader, writer = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            self._begin()
            _report(work, writer)
        os.close(writer)
        self._open.add(self._reader)
        if leads_group:
            self._lead()

    def __iter__(self) -> Iterator[_T]:
        return self

    def __next__(self) -> _T:
        head = self._read(_HEAD.size)
        if self._is_stopped:
            raise StopIteration
        if len(head) < _HEAD.size:
            raise ChildDiedError("the process that reads has died")
        kind, length = _HEAD.unpack(head)
        if kind == _END:
            raise StopIteration
        told = pickle.loads(self._read(length))
        if kind == _ERROR:
            raise told
        value: _T = told
        return value

    def fileno(self) -> int:
        """The descriptor that is ready when there is something to read."""
        return self._reader

    def stop(self) -> None:
        """End the work; iterating ends, too."""
        self._is_stopped = True
        with suppress(ProcessLookupError, PermissionError):
            if self._leads_group:
                os.killpg(self._child, signal.SIGKILL)
            else:
                os.kill(self._child, signal.SIGKILL)

    def close(self) -> None:
        """End the work and let go of the child; only once, and read no more."""
        self.stop()
        os.waitpid(self._child, 0)
        self._open.discard(self._reader)
        os.close(self._reader)

    def _begin(self) -> None:
        """Be a child: leave Ctrl-C to the process that a person sees."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for reader in (self._reader, *self._open):
            os.close(reader)
        self._open.clear()
        if self._leads_group:
            self._child = os.getpid()
            self._lead()
        gc.freeze()

    def _lead(self) -> None:
        # Both sides do it, for either may be the first to need it.
        with suppress(OSError):
            os.setpgid(self._child, self._child)

    def _read(self, length: int) -> bytes:
        """So many bytes and no more, or what there is when the child has ended."""
        told = bytearray()
        while len(told) < length:
            some = os.read(self._reader, length - len(told))
            if not some:
                break
            told += some
        return bytes(told)


def _report(work: Callable[[], Iterable[object]], writer: int) -> NoReturn:
    """Write what the work gives, or the error it ends with, and leave at once."""
    try:
        with os.fdopen(writer, "wb") as pipe:
            try:
                for value in work():
                    _write(pipe.write, _VALUE, value)
                    pipe.flush()
                _write(pipe.write, _END, None)
            except BrokenPipeError:
                raise
            except BaseException as error:
                error.add_note(f"In the child process:\n{traceback.format_exc()}")
                _write(pipe.write, _ERROR, error)
    finally:
        os._exit(0)


def _write(write: Callable[[bytes], object], kind: bytes, value: object) -> None:
    told = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    write(_HEAD.pack(kind, len(told)) + told)
