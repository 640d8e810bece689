"""The timeline seen from afar."""

from __future__ import annotations

import pytest
from sample import Told, day, reading, store
from test_app import SMALL, USUAL, WIDE, cursor, running, screen, text
from test_looks import Compare, app

from tui.app.main import TimelineApp
from tui.filling import Update
from tui.store import Store

WALL = "The harbour wall opened"


def story(years: int = 3) -> Store:
    """A quiet event in every week of some years, and one a year that matters."""
    told = [
        Told(f"{y} {n}.", "", day(2020 + y, 1 + n // 4, 1 + n % 4 * 7), f"Talk {y}-{n}")
        for y in range(years)
        for n in range(48)
    ]
    told += [
        Told(
            f"“{WALL} {y},” Ana said.",
            "",
            day(2020 + y, 6, 9),
            f"{WALL} {y}",
            f"{WALL} {y}",
            "Ana",
        )
        for y in range(years)
    ]
    told += [Told(f"More {n}.", "", day(2021, 6, 9), f"More {n}") for n in range(4)]
    made = store(reading(told))
    rows = [row for row in made.order() if WALL in made.event(row).title]
    made.retell([], [(made.event(row).id, 3.0) for row in rows])
    return made


def titles(lines: list[str]) -> list[str]:
    return [line[18:60].split("│")[0].strip() for line in lines if "●" in line[:20]]


async def test_zooming_out_shows_the_best_of_each_time_and_how_much_it_hides() -> None:
    async with running(story()) as pilot:
        shown = []
        for _ in range(9):
            await pilot.press("Z")
            (name,) = (line for line in screen(pilot) if "   zoom " in line)
            shown.append(name.split("zoom ")[1].split("   ")[0])
        assert shown[:5] == ["days", "weeks", "months", "years", "key dates"]
        assert set(shown[5:]) == {"key dates"}


async def test_a_year_is_told_by_what_matters_most_in_it() -> None:
    async with running(story()) as pilot:
        await pilot.press("4", "Z")
        found = titles(screen(pilot))
        assert [title[: len(WALL)] for title in found] == [WALL] * 3
        assert found[0].endswith("+48")
        assert found[1].endswith("+52")
        assert "1/3   zoom years" in text(pilot)


async def test_nothing_is_called_empty_that_is_only_hidden() -> None:
    async with running(story()) as pilot:
        await pilot.press("4", "Z")
        assert "… 1" not in text(pilot)
        assert "months" not in text(pilot).split("view")[0]


async def test_zooming_in_opens_the_time_of_the_row() -> None:
    async with running(story()) as pilot:
        await pilot.press("4", "Z", "j", "z")
        assert "zoom months" in text(pilot)
        (selected,) = (line for line in screen(pilot) if line.startswith("▌"))
        assert f"{WALL} 1" in selected
        await pilot.press("3", "z")
        (selected,) = (line for line in screen(pilot) if line.startswith("▌"))
        assert f"{WALL} 1" in selected
        assert "zoom" not in text(pilot).split("view")[0].rsplit("\n", 1)[1]


@pytest.mark.parametrize(("out", "near"), [("minus", "plus"), ("Z", "z")])
async def test_every_key_for_it_does_it(out: str, near: str) -> None:
    async with running(story()) as pilot:
        await pilot.press(out)
        assert "zoom days" in text(pilot)
        await pilot.press(near)
        assert "zoom days" not in text(pilot)


async def test_levels_that_change_nothing_are_passed_over() -> None:
    told = [Told(f"{n}.", "", day(2020 + n, 1, 1), f"Event {n}") for n in range(3)]
    async with running(store(reading(told))) as pilot:
        await pilot.press("Z")
        assert "zoom" not in text(pilot).split("view")[0].rsplit("\n", 1)[1]
        assert len(titles(screen(pilot))) == 3


async def test_a_search_goes_near_enough_and_leaving_it_goes_back() -> None:
    async with running(story()) as pilot:
        await pilot.press("3", "Z", "j", "slash", *"opened 2")
        (selected,) = (line for line in screen(pilot) if line.startswith("▌"))
        assert f"{WALL} 2" in selected
        await pilot.press("escape")
        assert "2/36   zoom months" in text(pilot)


async def test_what_a_filter_leaves_is_seen_from_as_far() -> None:
    async with running(story()) as pilot:
        await pilot.press("4", "Z", "f", *"after:2020", "enter")
        await pilot.pause()
        assert "zoom years   filter after:2020" in text(pilot)
        assert len(titles(screen(pilot))) == 2
        await pilot.press("F")
        assert len(titles(screen(pilot))) == 3


async def test_the_app_may_begin_with_the_key_dates() -> None:
    begun = TimelineApp(story(), key_dates=2)
    async with begun.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "1/2   zoom key dates" in text(pilot)
        assert cursor(pilot) == 0


async def test_the_key_dates_are_shown_when_what_is_read_makes_them_known() -> None:
    whole, made = story(), Store()
    begun = TimelineApp(made, key_dates=2)
    async with begun.run_test(size=WIDE) as pilot:
        await pilot.pause()
        (summary,) = whole.articles()
        rows = made.add([whole.reading(summary.article)])
        begun.post_message(begun.Came(Update("", 1, 1, rows)))
        await pilot.pause()
        best = [
            made.event(row).id
            for row in made.order()
            if "wall" in made.event(row).title
        ]
        made.retell([], [(event, 3.0) for event in best])
        begun.post_message(begun.Came(Update("", 1, 1, rows, is_retold=True)))
        await pilot.pause()
        assert "/2   zoom key dates" in text(pilot)


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL], ids=["120x36", "80x24", "40x12"])
@pytest.mark.parametrize(
    "levels", ["1", "2", "3", "4", "5"], ids="days weeks months years key-dates".split()
)
def test_it_looks_so(snap_compare: Compare, size: tuple[int, int], levels: str) -> None:
    keys = [levels, "Z", "j"]
    assert snap_compare(app(story()), terminal_size=size, press=keys)
