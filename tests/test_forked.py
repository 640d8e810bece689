"""Work in a child process: its result, and its errors."""

import os

import pytest

from tui import forked
from tui.errors import ReadError

# The threads of a test runner are none of the program's, which forks before any.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def test_the_result_comes_from_another_process() -> None:
    result = forked.start(lambda: (os.getpid(), "read"))
    child, word = result()
    assert word == "read"
    assert child != os.getpid()


def test_an_error_of_the_work_is_raised_here_with_its_own_traceback() -> None:
    def fail() -> None:
        raise ReadError("wall.txt: is empty")

    with pytest.raises(ReadError, match="is empty") as failed:
        forked.start(fail)()
    assert "in fail" in failed.value.__notes__[0]


def test_a_child_that_dies_is_no_endless_wait() -> None:
    with pytest.raises(RuntimeError, match="has died"):
        forked.start(lambda: os._exit(9))()
