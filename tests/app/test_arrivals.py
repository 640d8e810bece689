"""Rows that come while the app runs: the cursor stays, and a person can stop them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sample import TOLD, reading
from textual.pilot import Pilot

from tui.app.event_list import EventList
from tui.app.main import TimelineApp
from tui.app.sources_view import SourcesView
from tui.filling import Filling, Update
from tui.model import Reading
from tui.store import Store

# The threads of a test runner are none of the program's, which forks before any.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

SIZES = [(120, 36), (80, 24), (40, 12)]
LATER, EARLIER = reading(TOLD[4:], "Later"), reading(TOLD[:4], "Earlier")


class Feed:
    """A filling whose child hands over the next reading whenever it is told to."""

    def __init__(self, readings: Sequence[Reading], failures: Sequence[str] = ()):
        self._gate, self._go = os.pipe()
        self._readings, self._failures = readings, failures
        self.filling = Filling(self._fill)

    def go(self) -> None:
        """Let the next reading come."""
        os.write(self._go, b".")

    def close(self) -> None:
        self.filling.close()
        os.close(self._gate)
        os.close(self._go)

    def _fill(self, folder: str) -> Iterator[Update]:
        os.mkdir(folder)
        path = os.path.join(folder, "timeline.sqlite3")
        store = Store(path)
        store.fail(self._failures)
        for number, one in enumerate(self._readings, 1):
            os.read(self._gate, 1)
            yield Update(path, number, len(self._readings), store.add([one]))


@asynccontextmanager
async def reading_on(
    *readings: Reading,
    failures: Sequence[str] = (),
    size: tuple[int, int] = (120, 36),
) -> AsyncIterator[tuple[Pilot[None], Feed]]:
    """The app with the first reading in it, and what feeds it the others."""
    feed = Feed(readings, failures)
    try:
        feed.go()
        store = Store(next(feed.filling).path, only_reads=True)
        app = TimelineApp(store, filling=feed.filling)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot, feed
            feed.filling.stop()
        store.close()
    finally:
        feed.close()


def shown(pilot: Pilot[None]) -> str:
    compositor = pilot.app.screen._compositor
    return "\n".join(strip.text.rstrip() for strip in compositor.render_strips())


def events(pilot: Pilot[None]) -> EventList:
    return pilot.app.screen_stack[0].query_one(EventList)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        await pilot.pause(0.02)
    pytest.fail(f"it never holds; the screen:\n{shown(pilot)}")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.mark.parametrize("size", SIZES)
async def test_rows_come_while_the_app_runs(size: tuple[int, int]) -> None:
    async with reading_on(LATER, EARLIER, size=size) as (pilot, feed):
        assert events(pilot).events == len(TOLD) - 4
        assert "reading 1/2" in shown(pilot)
        feed.go()
        await until(pilot, lambda: events(pilot).events == len(TOLD))
        await until(pilot, lambda: "reading" not in shown(pilot))


async def test_the_first_screen_is_at_the_first_day_of_publication() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, feed):
        row = events(pilot).row
        assert "The text of the treaty" in shown(pilot)
        assert events(pilot).cursor == 3
        feed.go()
        await until(pilot, lambda: events(pilot).events == len(TOLD))
        assert events(pilot).row == row


async def test_the_cursor_stays_on_its_event_and_its_line() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, feed):
        await pilot.press("g", "j")
        row, before = events(pilot).row, shown(pilot).splitlines()
        feed.go()
        await until(pilot, lambda: events(pilot).events == len(TOLD))
        assert events(pilot).row == row
        assert events(pilot).cursor == 1 + 4
        assert "Aldmoor opened the wall" in shown(pilot)
        assert any("Aldmoor opened the wall" in line for line in before)


async def test_a_search_finds_what_came_after_it() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, feed):
        await pilot.press("/", *"nobody", "enter")
        feed.go()
        await until(pilot, lambda: events(pilot).events == len(TOLD))
        await pilot.press("n")
        assert "A draft leaked" in shown(pilot)
        assert events(pilot).cursor == 1


async def test_escape_stops_the_reading_and_keeps_what_is_there() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, feed):
        await pilot.press("escape")
        await pilot.pause()
        assert "stopped at 1/2" in shown(pilot)
        feed.go()
        await pilot.pause(0.1)
        assert events(pilot).events == len(TOLD) - 4
        await pilot.press("g", "j")
        assert events(pilot).cursor == 1


async def test_escape_leaves_a_search_before_it_stops_the_reading() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, _):
        await pilot.press("/", *"publish", "enter", "escape")
        assert "reading 1/2" in shown(pilot)
        await pilot.press("escape")
        assert "stopped" in shown(pilot)


async def test_ctrl_c_stops_the_reading_and_then_quits() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, _):
        await pilot.press("ctrl+c")
        assert "stopped at 1/2" in shown(pilot)
        assert pilot.app.is_running
        await pilot.press("ctrl+c")
        assert pilot.app._exit


async def test_the_first_events_may_come_after_the_first_screen() -> None:
    nothing = Reading(LATER.article, (), (), ())
    async with reading_on(nothing, EARLIER) as (pilot, feed):
        assert "Reading" in shown(pilot)
        feed.go()
        await until(pilot, lambda: "A draft leaked" in shown(pilot))


async def test_what_failed_is_told_once_and_stays_in_the_sources_view() -> None:
    failures = ["[red].txt: holds no text", "b.txt: no such file or folder"]
    async with reading_on(LATER, failures=failures) as (pilot, _):
        await until(pilot, lambda: "2 sources could not be read" in shown(pilot))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(pilot.app.screen, SourcesView))
        await until(pilot, lambda: "[red].txt: holds no text" in shown(pilot))


async def test_what_failed_is_told_in_a_few_words_where_there_is_little_room() -> None:
    async with reading_on(
        LATER, failures=["[red].txt: holds no text"], size=SIZES[2]
    ) as (
        pilot,
        _,
    ):
        await until(pilot, lambda: "1 failed" in shown(pilot))
        assert "holds no text" not in shown(pilot)


async def test_the_list_of_sources_grows_with_the_timeline() -> None:
    async with reading_on(LATER, EARLIER) as (pilot, feed):
        await pilot.press("i")
        await until(pilot, lambda: "1/1" in shown(pilot))
        feed.go()
        await until(pilot, lambda: "2 sources" in shown(pilot))
