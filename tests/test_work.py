"""Work is counted, not timed: it must not grow with the timeline."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sample import Told, day, reading
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from tui.app.event_list import EventList
from tui.app.main import TimelineApp
from tui.app.passage_pane import PassagePane
from tui.store import Line, Scope, Store

ROWS = 36
EVENTS = 3_000

FIRST_SCREEN = """
import asyncio, sys
from tui import arguments, cli
from tui.app.main import TimelineApp

async def look(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        print(*sys.modules)

cli._take_terminal = lambda: None
TimelineApp.run = lambda app: asyncio.run(look(app))
cli._browse(arguments.parse([]))
"""
"""Opens the default article as the command does, and prints what is loaded then."""
LATER = (
    "dateparser",
    "holidays",
    "multiprocessing",
    "regex",
    "textual.widgets._markdown",
    "tui.app.article",
    "tui.app.citation",
    "tui.app.completion",
    "tui.app.help_screen",
    "tui.app.sources_view",
    "tui.app.speakers_view",
    "tui.exporters",
    "tui.lang",
    "tui.merge",
    "tui.parser",
    "tui.query",
    "tui.readers",
    "tui.salience",
    "tui.store.adding",
    "tui.store.filtering",
    "tui.store.speakers",
    "tui.typed_dates",
    "tui.watching",
    "watchfiles",
)
"""What must not be loaded before it is asked for."""


class CountingStore(Store):
    """Counts the rows that are asked for, and remembers the queries."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.queries: list[str] = []
        self._database.set_trace_callback(self.queries.append)

    def lines(self, rows: Sequence[int]) -> list[Line]:
        self.asked += len(rows)
        return super().lines(rows)

    def plan(self, query: str) -> str:
        plan = self._database.execute(f"EXPLAIN QUERY PLAN {query}")
        return "; ".join(detail for _, _, _, detail in plan)


@pytest.fixture
def large() -> CountingStore:
    first = date(2020, 1, 1)
    days = [first + timedelta(days=n // 3) for n in range(EVENTS)]
    told = [
        Told(
            f"{n}: “the harbour wall {n % 7}” Ana said.",
            "",
            day(it.year, it.month, it.day),
            f"Event {n}",
            f"the harbour wall {n % 7}",
            "Ana",
        )
        for n, it in enumerate(days)
    ]
    made = CountingStore()
    made.add([reading(told)])
    return made


async def test_the_first_screen_and_every_motion_ask_for_what_is_shown(
    large: CountingStore,
) -> None:
    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)) as pilot:
        assert large.asked <= 2 * ROWS
        for key in ("j", "pagedown", "G", "g", "right_curly_bracket", "k"):
            large.asked = 0
            await pilot.press(key)
            assert large.asked <= 2 * ROWS


async def test_a_step_down_the_screen_asks_for_the_row_that_comes_into_view(
    large: CountingStore,
) -> None:
    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)) as pilot:
        await pilot.press("pagedown")
        large.asked = 0
        await pilot.press("j")
        assert large.asked <= 2


async def test_a_key_draws_the_lines_that_change(
    large: CountingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: Counter[str] = Counter()
    draw, render = EventList.draw, PassagePane.render_line

    def count_draw(pane: EventList, number: int, width: int) -> Strip:
        drawn["list"] += 1
        return draw(pane, number, width)

    def count_render(pane: PassagePane, y: int) -> Strip:
        drawn["detail"] += 1
        return render(pane, y)

    monkeypatch.setattr(EventList, "draw", count_draw)
    monkeypatch.setattr(PassagePane, "render_line", count_render)
    async with TimelineApp(large).run_test(size=(120, ROWS)) as pilot:
        await pilot.press("j")
        for key, most in ("j", 2), ("k", 2), ("pagedown", ROWS), ("G", ROWS):
            drawn.clear()
            await pilot.press(key)
            await pilot.pause()
            assert 1 <= drawn["list"] <= most
            # To ask which of its lines are the same takes longer than to draw them.
            assert 1 <= drawn["detail"] <= ROWS


async def test_a_key_of_a_search_asks_each_index_once_or_twice(
    large: CountingStore,
) -> None:
    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)) as pilot:
        await pilot.press("slash", "h")
        large.queries.clear()
        await pilot.press("a")
        matching = [query for query in large.queries if "_words MATCH" in query]
        assert 1 <= len(matching) <= 3


def reads_all(plan: str) -> bool:
    """Whether a plan walks a whole table that is no full-text index."""
    steps = plan.split("; ")
    return any(
        step.startswith("SCAN") and "VIRTUAL TABLE" not in step and "(" not in step
        for step in steps
    )


async def test_no_query_of_a_key_walks_a_table_or_sorts(large: CountingStore) -> None:
    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)) as pilot:
        await pilot.pause()
        large.queries.clear()
        keys = "j", "pagedown", "G", "slash", "h", "tab", "enter", "n", "N", "escape"
        await pilot.press(*keys)
        asked = [query for query in large.queries if query.startswith("SELECT")]
    assert asked
    for query in set(asked):
        plan = large.plan(query)
        assert not reads_all(plan), f"{query}: {plan}"
        assert "TEMP B-TREE FOR ORDER BY" not in plan, f"{query}: {plan}"


@pytest.mark.parametrize("scope", Scope)
def test_hits_come_out_of_the_index_in_order(
    large: CountingStore, scope: Scope
) -> None:
    large.queries.clear()
    large.hits("harbour", scope)
    (query,) = (query for query in large.queries if query.startswith("SELECT id"))
    assert "B-TREE" not in large.plan(query)


def test_the_first_screen_loads_only_what_it_shows() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith(LATER)] == []
    ours = [name for name in loaded if name.partition(".")[0] == "tui"]
    assert "tui.app.event_list" in ours
    assert len(ours) <= 58


async def test_the_first_screen_has_no_line_for_typing(large: CountingStore) -> None:
    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)):
        assert not app.query(Input)
        assert len(list(app.screen.walk_children())) <= 8


async def test_a_letter_of_a_search_asks_for_no_layout(
    large: CountingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Widget] = []
    refresh = Widget.refresh

    def count(
        widget: Widget,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Widget:
        asked.extend([widget] * layout)
        return refresh(
            widget, *regions, repaint=repaint, layout=layout, recompose=recompose
        )

    app = TimelineApp(large)
    async with app.run_test(size=(120, ROWS)) as pilot:
        await pilot.press("slash", "h")
        await pilot.pause()
        monkeypatch.setattr(Widget, "refresh", count)
        await pilot.press("a", "r", "backspace")
        await pilot.pause()
        assert asked == []


def test_the_database_has_full_text_search() -> None:
    options = sqlite3.connect(":memory:").execute("PRAGMA compile_options")
    assert ("ENABLE_FTS5",) in options.fetchall()
