"""Work in a child process: what it gives, its errors, and its end."""

import os
import select
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from tui.errors import ReadError
from tui.forked import Stream

# The threads of a test runner are none of the program's, which forks before any.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

DEADLINE_S = 30.0

T = TypeVar("T")


@contextmanager
def streamed(
    work: Callable[[], Iterable[T]], *, leads_group: bool = False
) -> Iterator[Stream[T]]:
    stream = Stream(work, leads_group=leads_group)
    try:
        yield stream
    finally:
        stream.close()


def is_alive(process: int) -> bool:
    """Whether it runs; one that has ended and that nobody has waited for does not."""
    try:
        with open(f"/proc/{process}/stat") as told:
            return told.read().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def endless() -> Iterator[int]:
    """Give the number of a process that works on for ever, then do so, too."""
    stream = Stream(lambda: iter(os.getpid, None))
    yield next(stream)
    while True:
        time.sleep(1)


def test_what_is_made_comes_from_another_process_piece_by_piece() -> None:
    with streamed(lambda: iter([os.getpid(), os.getpid()])) as stream:
        first, second = stream
    assert first == second != os.getpid()


def test_a_piece_comes_before_the_work_is_over() -> None:
    def work() -> Iterator[str]:
        yield "x" * 1_000_000
        time.sleep(DEADLINE_S)

    with streamed(work) as stream:
        assert select.select([stream], [], [], DEADLINE_S)[0]
        assert len(next(stream)) == 1_000_000


def test_an_error_of_the_work_is_raised_here_with_its_own_traceback() -> None:
    def fail() -> Iterator[str]:
        yield "wall"
        raise ReadError("wall.txt: is empty")

    with streamed(fail) as stream:
        assert next(stream) == "wall"
        with pytest.raises(ReadError, match="is empty") as failed:
            next(stream)
    assert "in fail" in failed.value.__notes__[0]


def test_a_child_that_dies_is_no_endless_wait() -> None:
    def die() -> Iterator[int]:
        os._exit(9)

    with streamed(die) as stream, pytest.raises(RuntimeError, match="has died"):
        next(stream)


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes there")
def test_the_children_of_the_work_end_with_it() -> None:
    stream = Stream(endless, leads_group=True)
    grandchild = next(stream)
    assert is_alive(grandchild)
    stream.close()
    deadline = time.monotonic() + DEADLINE_S
    while is_alive(grandchild):
        assert time.monotonic() < deadline
        time.sleep(0.01)
