"""Files that change while they are shown: nobody loses the place they are at."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sample import TOLD, reading
from test_arrivals import Feed, events, shown, until
from textual.pilot import Pilot

from tui.app.main import TimelineApp
from tui.app.sources_view import SourcesView
from tui.app.zoom_list import ZoomList
from tui.filling import Changes, Update
from tui.model import Reading
from tui.store import Store
from tui.store.entries import entry
from tui.store.zooming import Zoom

# The threads of a test runner are none of the program's, which forks before any.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

FIRST, SECOND = reading(TOLD[:4], "First"), reading(TOLD[4:], "Second")
Change = tuple[list[Reading], list[Reading]]
"""What goes, and what comes."""


class Changing(Feed):
    """A filling whose child makes the next change whenever it is told to."""

    def __init__(self, readings: list[Reading], changes: list[Change]) -> None:
        self._changes = changes
        super().__init__(readings)

    def _fill(self, folder: str) -> Iterator[Update]:
        os.mkdir(folder)
        path = os.path.join(folder, "timeline.sqlite3")
        store = Store(path)
        yield Update(path, 1, 1, store.add(self._readings))
        for out, into in self._changes:
            os.read(self._gate, 1)
            store.replace([one.article.id for one in out], map(entry, into))
            rows = store.order()[:0]
            yield Update(path, 1, 1, rows, is_retold=True, changes=Changes(changed=1))


@asynccontextmanager
async def watching(
    *changes: Change, readings: tuple[Reading, ...] = (FIRST, SECOND)
) -> AsyncIterator[tuple[Pilot[None], Changing]]:
    """The app on articles that change."""
    feed = Changing([*readings], [*changes])
    try:
        store = Store(next(feed.filling).path, only_reads=True)
        store.hold()
        app = TimelineApp(store, filling=feed.filling, is_watching=True)
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            yield pilot, feed
            feed.filling.stop()
        store.close()
    finally:
        feed.close()


def edited(one: Reading) -> Reading:
    """The same with a line more, which makes it another article."""
    article = replace(one.article, text=f"{one.article.text}\n\nMore of it.")
    told = [replace(event, article=article.id) for event in one.events]
    return replace(one, article=article, events=tuple(told))


def zoomed(pilot: Pilot[None]) -> Zoom:
    return pilot.app.screen_stack[0].query_one(ZoomList).zoom


def title(pilot: Pilot[None]) -> str:
    listed = events(pilot)
    (line,) = listed._store.lines([listed.row or 0])
    return line.title


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))


async def test_the_cursor_stays_on_its_event_when_its_file_is_saved_again() -> None:
    async with watching(([SECOND], [edited(SECOND)])) as (pilot, feed):
        await pilot.press("G", "k")
        before, row = title(pilot), events(pilot).row
        feed.go()
        await until(pilot, lambda: "1 changed" in shown(pilot))
        assert title(pilot) == before
        assert events(pilot).row != row
        assert events(pilot).events == len(TOLD)


async def test_the_nearest_row_is_selected_when_the_selected_one_goes() -> None:
    async with watching(([SECOND], []), ([FIRST], [SECOND])) as (pilot, feed):
        await pilot.press("5", "G")
        feed.go()
        await until(pilot, lambda: events(pilot).events == 4)
        assert events(pilot).cursor == 3
        feed.go()
        await until(pilot, lambda: events(pilot).events == len(TOLD) - 4)
        assert events(pilot).cursor == 0


async def test_a_filter_a_zoom_and_a_search_stay_when_files_change() -> None:
    async with watching(([SECOND], [edited(SECOND)])) as (pilot, feed):
        await pilot.press("/", *"ana", "enter", "f", *"is:quoted", "enter", "Z")
        await pilot.pause()
        zoom, count, before = zoomed(pilot), events(pilot).events, title(pilot)
        assert zoom is not Zoom.EVERYTHING
        feed.go()
        await until(pilot, lambda: "1 changed" in shown(pilot))
        assert (zoomed(pilot), events(pilot).events) == (zoom, count)
        assert title(pilot) == before
        assert "filter is:quoted" in shown(pilot)
        assert "quotes /" in shown(pilot)
        await pilot.press("n", "n")


async def test_what_was_found_in_a_file_that_is_gone_is_no_longer_gone_to() -> None:
    async with watching(([SECOND], [])) as (pilot, feed):
        await pilot.press("/", *"forget", "enter")
        assert title(pilot).startswith("Aldmoor opened")
        feed.go()
        await until(pilot, lambda: "nothing found" in shown(pilot))
        await pilot.press("n", "j", "k")
        assert pilot.app.is_running


async def test_an_event_chosen_in_an_article_that_is_gone_leads_to_its_time() -> None:
    async with watching(([SECOND], [])) as (pilot, feed):
        await pilot.press("G", "enter")
        await pilot.pause()
        feed.go()
        await until(pilot, lambda: events(pilot).events == 4)
        await pilot.press("enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert events(pilot).cursor == 3


async def test_the_list_of_sources_follows() -> None:
    async with watching(([SECOND], []), ([FIRST], [])) as (pilot, feed):
        await pilot.press("i", "G")
        await until(pilot, lambda: isinstance(pilot.app.screen, SourcesView))
        feed.go()
        await until(pilot, lambda: "1 source " in shown(pilot))
        feed.go()
        await until(pilot, lambda: "0 sources" in shown(pilot))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: "no article yet" in shown(pilot))


async def test_the_first_article_may_come_late_and_takes_the_keys() -> None:
    async with watching(([], [FIRST]), readings=()) as (pilot, feed):
        assert "no article yet" in shown(pilot)
        assert "⏎ read" not in shown(pilot)
        feed.go()
        await until(pilot, lambda: events(pilot).events == 4)
        await pilot.pause()
        await pilot.press("j")
        assert events(pilot).cursor == 1


async def test_the_header_says_that_files_are_watched_and_when_no_more() -> None:
    async with watching() as (pilot, _):
        # The child has nothing to do any more, and ends.
        await until(pilot, lambda: "watching" not in shown(pilot).splitlines()[0])
