"""The filter line, and what it makes of the timeline."""

from __future__ import annotations

import pytest
from sample import TOLD, reading, store
from textual.pilot import Pilot
from textual.widgets import Input

from tui.app.event_list import EventList
from tui.app.filter_line import FilterLine
from tui.app.main import TimelineApp
from tui.store import Store

KEYS = {
    " ": "space",
    '"': "quotation_mark",
    ":": "colon",
    "-": "minus",
    "/": "slash",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "|": "vertical_line",
    "+": "plus",
}
SIZES = [(120, 36), (80, 24), (40, 12)]


def app_of(made: Store | None = None, query: str = "") -> TimelineApp:
    return TimelineApp(made or store(), query=query)


async def type_in(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*(KEYS.get(char, char) for char in text))


async def narrow(pilot: Pilot[None], query: str) -> None:
    """Type a filter and take it over."""
    await pilot.press("f")
    await type_in(pilot, query)
    await pilot.press("enter")
    await pilot.pause()


def shown(app: TimelineApp, name: str) -> str:
    """What a part of the screen shows."""
    region = app.screen.query_one(name).region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]
    lines = [strip.crop(region.x, region.right).text.rstrip() for strip in strips]
    return "\n".join(lines).strip("\n")


def events(app: TimelineApp) -> int:
    return app.query_one(EventList).events


def typed(app: TimelineApp) -> str:
    return app.query_one(FilterLine).query_one(Input).value


async def test_a_filter_narrows_and_is_told_until_it_is_cleared() -> None:
    app = app_of()
    async with app.run_test(size=(120, 36)) as pilot:
        await narrow(pilot, "speaker:ruiz")
        assert events(app) == 2
        assert "filter speaker:ruiz · 2 of 9" in shown(app, "#status")
        assert "F clear the filter" in shown(app, "#hints")
        await pilot.press("F")
        assert events(app) == len(TOLD)
        assert "filter" not in shown(app, "#status")


async def test_the_selected_event_stays_selected() -> None:
    app = app_of()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "j", "j")
        row = app.query_one(EventList).row
        await narrow(pilot, "brenford")
        assert app.query_one(EventList).row == row
        await narrow(pilot, " OR fair")
        assert app.query_one(EventList).row == row
        await pilot.press("F")
        assert app.query_one(EventList).row == row


@pytest.mark.parametrize("size", SIZES)
async def test_a_filter_that_nothing_passes_says_so_and_is_undone(
    size: tuple[int, int],
) -> None:
    app = app_of()
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "j")
        row = app.query_one(EventList).row
        await narrow(pilot, "zzz")
        await pilot.pause()
        assert "Nothing passes the filter" in shown(app, "EventList")
        assert "F clear" in shown(app, "#hints")
        assert not shown(app, "DetailPane").strip("▲▼│─ \n")
        await pilot.press("j", "k", "G", "n", "enter", "J", "y", "F")
        assert events(app) == len(TOLD)
        assert app.query_one(EventList).row == row


async def test_an_error_stands_under_the_faulty_word() -> None:
    app = app_of()
    async with app.run_test(size=(120, 36)) as pilot:
        await narrow(pilot, "wall speakr:x")
        column = len(" filter wall ")
        (line,) = shown(app, "#filter-help").splitlines()
        assert line.startswith(" " * column + "^" * len("speakr:") + " no such field")
        assert events(app) == len(TOLD)
        await type_in(pilot, "y")
        await pilot.pause()
        assert "^" not in shown(app, "#filter-help")


async def test_escape_leaves_the_filter_as_it_was() -> None:
    app = app_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await narrow(pilot, "wall")
        await pilot.press("f")
        await type_in(pilot, " ferry")
        await pilot.press("escape")
        assert "filter wall ·" in shown(app, "#status")
        await pilot.press("f")
        assert typed(app) == "wall"


async def test_tab_completes_fields_speakers_and_sources() -> None:
    app = app_of()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f")
        await type_in(pilot, "sp")
        await pilot.press("tab", "tab")
        assert typed(app) == 'speaker:"Ana Ruiz"'
        await pilot.press("tab")
        assert typed(app) == 'speaker:"Tom Berel"'
        await type_in(pilot, " source:ald")
        await pilot.press("tab")
        assert typed(app).endswith('source:"Aldmoor opens its harbour wall"')
        await pilot.press("enter")
        assert events(app) == 1


async def test_keys_typed_in_a_burst_after_f_reach_the_filter() -> None:
    app = app_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "f", "e", "r", "r", "y", "enter")
        await pilot.pause()
        assert events(app) == 1


async def test_the_search_goes_on_within_the_filter_and_can_be_kept_as_one() -> None:
    app = app_of()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "text")
        await pilot.press("enter", "ampersand")
        await pilot.pause()
        assert "filter quote:text · 2 of 9" in shown(app, "#status")
        await narrow(pilot, " publish")
        assert "1 quote in 1 event" in shown(app, "#found")
        await pilot.press("escape", "F")
        await pilot.press("slash")
        await type_in(pilot, "text")
        await pilot.pause()
        assert "2 quotes in 2 events" in shown(app, "#found")


async def test_a_query_of_the_command_line_is_in_force_from_the_start() -> None:
    app = app_of(query="is:future")
    async with app.run_test(size=(120, 36)):
        assert events(app) == 2
        assert "filter is:future · 2 of 9" in shown(app, "#status")


async def test_what_takes_too_long_is_given_up_with_a_word() -> None:
    app = app_of(store(reading(TOLD[:1], "a" * 5_000)))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await narrow(pilot, "/(a|aa)+b/")
        assert events(app) == 1
        assert "filter" not in shown(app, "#status")
        (notice,) = app._notifications
        assert notice.message == "/(a|aa)+b/ takes too long"
