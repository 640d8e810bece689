"""The thumb tells which lines are shown, and the mouse moves it."""

from __future__ import annotations

from typing import ClassVar

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from tui.app.long_view import LongView, thumb

LINES, WIDTH, HEIGHT = 1_000, 20, 10


class Numbers(LongView):
    """Lines that say their number."""

    drawn: ClassVar[list[int]] = []

    def on_mount(self) -> None:
        self.drawn.clear()
        self.virtual_size = Size(1, LINES)

    def draw(self, number: int, width: int) -> Strip:
        self.drawn.append(number)
        return Strip([Segment(str(number).ljust(width))], width)


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield Numbers()


def shown(pilot: Pilot[None]) -> list[int]:
    strips = pilot.app.screen._compositor.render_strips()
    return [int(strip.text) for strip in strips]


@pytest.mark.parametrize(
    ("top", "height", "total", "where"),
    [
        (0, 10, 10, range(0)),
        (0, 10, 20, range(5)),
        (10, 10, 20, range(5, 10)),
        (0, 10, 1_000_000, range(1)),
        (999_990, 10, 1_000_000, range(9, 10)),
        (0, 0, 5, range(0)),
    ],
)
def test_the_thumb_is_as_long_as_what_is_shown_and_where_it_is(
    top: int, height: int, total: int, where: range
) -> None:
    assert thumb(top, height, total) == where


async def test_a_click_on_the_column_brings_the_thumb_there_and_a_drag_moves_it() -> (
    None
):
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.click(Numbers, offset=(WIDTH - 1, HEIGHT - 1))
        assert shown(pilot)[-1] == LINES - 1
        await pilot.mouse_down(Numbers, offset=(WIDTH - 1, HEIGHT - 1))
        await pilot.hover(Numbers, offset=(WIDTH - 5, 0))
        assert shown(pilot)[0] == 0
        await pilot.mouse_up(Numbers, offset=(WIDTH - 5, 0))
        await pilot.hover(Numbers, offset=(WIDTH - 5, 5))
        assert shown(pilot)[0] == 0


async def test_the_wheel_scrolls_and_a_click_beside_the_thumb_does_not() -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.click(Numbers, offset=(WIDTH - 2, HEIGHT - 1))
        assert shown(pilot)[0] == 0
        await pilot._post_mouse_events([MouseScrollDown], Numbers)
        assert shown(pilot)[0] > 0


async def test_only_lines_that_change_are_drawn() -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        view = pilot.app.query_one(Numbers)
        view.drawn.clear()
        view.refresh_line(3)
        await pilot.pause()
        assert view.drawn == [3]


async def test_a_new_size_draws_all_lines() -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.resize_terminal(WIDTH + 5, HEIGHT + 2)
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {WIDTH + 5}
        assert shown(pilot) == list(range(HEIGHT + 2))
