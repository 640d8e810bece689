"""The line over the panes that shows where in time one is, and going to a date."""

from __future__ import annotations

from datetime import date

import pytest
from sample import Told, day, reading, store
from test_app import SMALL, USUAL, WIDE, cursor, running, screen, text
from test_looks import Compare, app, pressing

from tui.app.go_to import read
from tui.app.minimap import Minimap, Scale, time_shown
from tui.date_text import told
from tui.instants import instant
from tui.store import Store


def story(*more: Told) -> Store:
    """Four events a month from 2020 to 2022, a statement in the last."""
    events = [
        Told(
            f"{y}-{m}-{n}.",
            "",
            day(y, m, n * 7),
            f"Event {y}-{m}-{n}",
        )
        for y in (2020, 2021, 2022)
        for m in range(1, 13)
        for n in range(1, 5)
    ]
    said = Told("“The wall is open,” Ana said.", "", day(2022, 12, 29), "It opened")
    said = Told(said.sentence, "", said.when, said.title, "The wall is open,", "Ana")
    return store(reading([*events, said, *more]))


def selected(lines: list[str]) -> str:
    (line,) = (line for line in lines if line.startswith("▌"))
    return line


async def test_the_line_spans_the_time_with_the_window_in_it() -> None:
    async with running(story()) as pilot:
        line = screen(pilot)[1]
        assert line.startswith(" 2020 [")
        assert line.endswith(" 2022")
        await pilot.press("G")
        moved = screen(pilot)[1]
        assert moved.index("[") > line.index("]")


@pytest.mark.parametrize("size", [SMALL, (79, 30), (120, 17)])
async def test_there_is_none_where_there_is_no_room(size: tuple[int, int]) -> None:
    async with running(story(), size) as pilot:
        assert not pilot.app.query_one(Minimap).display


async def test_there_is_none_for_a_few_events() -> None:
    async with running() as pilot:
        assert not pilot.app.query_one(Minimap).display


async def test_a_click_goes_to_its_time() -> None:
    async with running(story()) as pilot:
        await pilot.click(Minimap, offset=(60, 0))
        assert "Event 2021-" in selected(screen(pilot))
        await pilot.click(Minimap, offset=(119, 0))
        assert "2022-12" in selected(screen(pilot)) or "opened" in text(pilot)
        await pilot.click(Minimap, offset=(0, 0))
        assert "Event 2020-1-1" in selected(screen(pilot))


async def test_hits_of_the_search_are_marked() -> None:
    async with running(story()) as pilot:

        def marked() -> list[str]:
            strips = pilot.app.screen._compositor.render_strips()
            return [
                segment.text
                for segment in strips[1]
                if segment.style and segment.style.underline
            ]

        assert marked() == []
        await pilot.press("slash", *"wall")
        assert len(marked()) == 1
        await pilot.press("escape")
        assert marked() == []


def test_what_is_far_from_the_rest_takes_no_room() -> None:
    old = Told("Old.", "", day(1911, 1, 1), "Old")
    start, end = time_shown(story(old).order())
    assert start > instant(2019)
    assert end > instant(2022, 12, 29)


async def test_events_beyond_the_ends_are_told() -> None:
    async with running(story(Told("Old.", "", day(1911, 1, 1), "Old"))) as pilot:
        assert screen(pilot)[1].startswith(" ≤20")


def test_every_instant_has_a_cell_and_every_cell_an_instant() -> None:
    scale = Scale(100, 1100, 7)
    assert [scale.cell(scale.at(cell)) for cell in range(7)] == list(range(7))
    assert (scale.cell(-5), scale.cell(5000)) == (0, 6)


async def test_a_colon_and_a_date_in_one_burst_lead_to_it() -> None:
    async with running(story()) as pilot:
        await pilot.press("colon", *"14 june 2021", "enter")
        assert "Event 2021-6-2" in selected(screen(pilot))
        await pilot.press("j")
        assert "Event 2021-6-3" in selected(screen(pilot))


async def test_a_date_between_two_events_leads_to_the_next() -> None:
    async with running(story()) as pilot:
        await pilot.press("colon", *"2021-06-15", "enter")
        assert "Event 2021-6-3" in selected(screen(pilot))


async def test_what_is_no_date_is_said_and_may_be_mended() -> None:
    async with running(story()) as pilot:
        await pilot.press("colon", *"blah", "enter")
        await pilot.pause()
        assert "“blah” is not a date" in text(pilot)
        await pilot.press(*["backspace"] * 4, *"2021", "enter")
        assert "Event 2021-1-1" in selected(screen(pilot))


async def test_escape_stays() -> None:
    async with running(story()) as pilot:
        await pilot.press("j", "colon", *"2021", "escape", "j")
        assert cursor(pilot) == 2


async def test_from_afar_a_date_leads_to_the_time_it_is_in() -> None:
    async with running(story()) as pilot:
        await pilot.press("2", "Z", "colon", *"20 june 2021", "enter")
        assert "zoom months" in text(pilot)
        assert "Event 2021-6-" in selected(screen(pilot))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2025-03", "March 2025"),
        ("mars 2025", "March 2025"),
        ("Q2 2025", "the second quarter of 2025"),
        ("last friday", "Friday 13 March 2026"),
        ("the 1990s", "the 1990s"),
        ("44 BC", "44 BCE"),
    ],
)
def test_dates_are_read_as_people_say_them(said: str, meant: str) -> None:
    today = date(2026, 3, 16)
    value = read(said, today, date(2026, 3, 4), instant(2030))
    assert value
    assert told(value) == meant


def test_what_is_open_is_counted_from_the_last_article_of_an_old_story() -> None:
    last = instant(2011, 3, 20)
    value = read("12 March", date(2026, 11, 1), date(2011, 3, 19), last)
    assert value
    assert told(value) == "Saturday 12 March 2011"


def test_what_is_no_date_is_none() -> None:
    assert read("blah", date(2026, 3, 16), None, 0) is None


@pytest.mark.parametrize("size", [WIDE, USUAL], ids=["120x36", "80x24"])
def test_it_looks_so(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(app(story()), terminal_size=size, press=["colon"])


def test_it_looks_so_in_ascii(snap_compare: Compare) -> None:
    plain = app(story(), only_ascii=True)
    keys = pressing("G", "slash", *"wall")
    assert snap_compare(plain, terminal_size=USUAL, run_before=keys)
