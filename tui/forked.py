"""Work done by a child process while this one does something else."""

from __future__ import annotations

import os
import pickle
import traceback
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


def start(work: Callable[[], _T]) -> Callable[[], _T]:
    """Begin the work; calling what is returned waits for its result.

    An error of the work is raised there, with the child's traceback as a note.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _report(work, writer)
    os.close(writer)

    def result() -> _T:
        with os.fdopen(reader, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        if not told:
            raise RuntimeError("the process that reads has died")
        value: _T | BaseException = pickle.loads(told)
        if isinstance(value, BaseException):
            raise value
        return value

    return result


def _report(work: Callable[[], _T], writer: int) -> None:
    """Write what the work gives, or the error it ends with, and leave at once."""
    try:
        value: _T | BaseException = work()
    except BaseException as error:
        error.add_note(f"In the child process:\n{traceback.format_exc()}")
        value = error
    try:
        with os.fdopen(writer, "wb") as pipe:
            pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
