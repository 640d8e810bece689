"""How the app looks at three sizes; `make goldens` draws the pictures anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol

import pytest
from sample import TOLD, Told, day, reading, store
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from tui.app.main import TimelineApp
from tui.app.themes import HIGH_CONTRAST, LIGHT
from tui.store import Store

WIDE, USUAL, SMALL = (120, 36), (80, 24), (40, 12)
SIZES = pytest.mark.parametrize(
    "size", [WIDE, USUAL, SMALL], ids=["120x36", "80x24", "40x12"]
)


class Compare(Protocol):
    """What pytest-textual-snapshot's fixture is."""

    def __call__(
        self,
        app: App[None],
        press: Iterable[str] = (),
        terminal_size: tuple[int, int] = ...,
        run_before: Callable[[Pilot[None]], Awaitable[None]] | None = None,
    ) -> bool: ...


def app(made: Store | None = None, only_ascii: bool = False) -> TimelineApp:
    return TimelineApp(made or store(), only_ascii=only_ascii, theme="timeline-dark")


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys, with a cursor that does not blink."""

    async def press(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()

    return press


@SIZES
def test_first_screen(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(app(), terminal_size=size)


@SIZES
def test_event_with_a_quote(snap_compare: Compare, size: tuple[int, int]) -> None:
    keys = ["5", "j", "tab"] if size == SMALL else ["5", "j"]
    assert snap_compare(app(), terminal_size=size, press=keys)


@SIZES
def test_search(snap_compare: Compare, size: tuple[int, int]) -> None:
    keys = pressing("slash", *"text")
    assert snap_compare(app(), terminal_size=size, run_before=keys)


def test_search_of_all_text(snap_compare: Compare) -> None:
    keys = pressing("slash", *"wall", "tab", "enter")
    assert snap_compare(app(), terminal_size=WIDE, run_before=keys)


@SIZES
def test_speakers(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(app(), terminal_size=size, press=["s"])


@SIZES
def test_sources(snap_compare: Compare, size: tuple[int, int]) -> None:
    first, second = reading(title="The wall opens"), reading(TOLD[:2], "Talks")
    made = store(first, second)
    made.fail(["news/empty.txt: holds no text"])
    made.mark_copies({second.article.id: first.article.id})
    assert snap_compare(app(made), terminal_size=size, press=["i", "G"])


@SIZES
def test_a_filter_that_finds_nothing(
    snap_compare: Compare, size: tuple[int, int]
) -> None:
    keys = pressing("f", *"nowhere", "enter")
    assert snap_compare(app(), terminal_size=size, run_before=keys)


@SIZES
def test_a_filter_as_it_is_typed(snap_compare: Compare, size: tuple[int, int]) -> None:
    keys = pressing("f", *"speaker", "colon")
    assert snap_compare(app(), terminal_size=size, run_before=keys)


def test_what_is_wrong_with_a_filter(snap_compare: Compare) -> None:
    keys = pressing("f", *"wall", "space", *"speakr", "colon", "x", "enter")
    assert snap_compare(app(), terminal_size=USUAL, run_before=keys)


@SIZES
def test_filtered(snap_compare: Compare, size: tuple[int, int]) -> None:
    keys = pressing("f", *"speaker", "colon", *"ruiz", "enter")
    assert snap_compare(app(), terminal_size=size, run_before=keys)


def test_ascii(snap_compare: Compare) -> None:
    assert snap_compare(app(only_ascii=True), terminal_size=USUAL, press=["5", "j"])


def test_light(snap_compare: Compare) -> None:
    light = app()
    light.theme = LIGHT
    assert snap_compare(light, terminal_size=WIDE, press=["j"])


def test_high_contrast(snap_compare: Compare) -> None:
    sharp = app()
    sharp.theme = HIGH_CONTRAST
    assert snap_compare(sharp, terminal_size=WIDE, press=["j"])


def test_empty(snap_compare: Compare) -> None:
    assert snap_compare(app(Store()), terminal_size=USUAL)


def test_text_of_every_width(snap_compare: Compare) -> None:
    words = (
        "港の壁が開いた。" * 9,
        "ｆｕｌｌ width and ﷽ wide",
        "combi\u0301ning a\u0308\u0323ccents e\u0301",
        "family \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001f1eb\U0001f1ee",
        "עברית and العربية side by side",
        "tab\tand \x1b[31mescape\x1b[0m and \u202eoverride",
    )
    told = [Told(f"{n}.", "", day(2026, 1, n), it) for n, it in enumerate(words, 1)]
    assert snap_compare(app(store(reading(told))), terminal_size=(60, 24))
