"""The speakers view: who is quoted, found by name, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sample import TOLD, Told, day, reading, store
from textual.pilot import Pilot

from tui.app.event_list import EventList
from tui.app.main import TimelineApp
from tui.app.speaker_list import SpeakerList
from tui.app.speakers_view import SpeakersView
from tui.store import Store
from tui.store.speakers import Speaker, Speakers

SIZES = [(120, 36), (80, 24), (40, 12)]


def many(count: int) -> Store:
    """A timeline in which so many people, and some officials, say something."""
    names = [f"Ana Ruiz {chr(65 + n % 26)}{n}" for n in range(count)] + ["officials"]
    return store(
        reading(
            [
                Told(
                    f"“Yes,” {name} said.",
                    "",
                    day(2025, 1 + n % 12, 1 + n % 28),
                    "Yes",
                    "Yes,",
                    name,
                )
                for n, name in enumerate(names)
            ]
        )
    )


def screen(app: TimelineApp) -> str:
    return "\n".join(
        strip.text.rstrip() for strip in app.screen._compositor.render_strips()
    )


def selected(app: TimelineApp) -> str:
    speaker = app.screen.query_one(SpeakerList).selected
    return speaker.name if speaker else ""


@pytest.mark.parametrize("size", SIZES)
async def test_those_who_are_quoted_most_come_first(size: tuple[int, int]) -> None:
    app = TimelineApp(store())
    async with app.run_test(size=size) as pilot:
        await pilot.press("s")
        await pilot.pause()
        first, second = screen(app).splitlines()[1:3]
        assert first.split()[:4] == ["▌", "2", "Ana", "Ruiz"]
        assert second.split()[:3] == ["1", "Tom", "Berel"]
        assert "harbour master" in screen(app)
        assert "2 statements · 2025-03-01" in screen(app)


async def test_enter_narrows_the_timeline_to_the_speaker() -> None:
    app = TimelineApp(store())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "j", "enter")
        await pilot.pause()
        assert app.query_one(EventList).events == 1
        assert 'filter speaker:"Tom Berel" · 1 of 9' in screen(app)


async def test_escape_goes_back_and_changes_nothing() -> None:
    app = TimelineApp(store())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "escape")
        assert not isinstance(app.screen, SpeakersView)
        assert app.query_one(EventList).events == len(TOLD)


async def test_keys_go_by_speakers_pages_and_ends() -> None:
    app = TimelineApp(many(60))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        first = selected(app)
        await pilot.press("j", "j", "k", "pagedown", "pageup", "k")
        assert selected(app) == first
        await pilot.press("G")
        await pilot.pause()
        assert selected(app) == "officials"
        assert "61/61" in screen(app)
        await pilot.press("g")
        assert selected(app) == first


async def find(pilot: Pilot[None], name: str) -> None:
    await pilot.press("slash", *("space" if char == " " else char for char in name))
    await pilot.pause()


async def test_a_name_is_found_as_it_is_typed() -> None:
    app = TimelineApp(many(60))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await find(pilot, "ruiz c2")
        assert selected(app) == "Ana Ruiz C2"
        assert "1/2" in screen(app)
        await pilot.press("down")
        assert selected(app) == "Ana Ruiz C28"
        await pilot.press("enter")
        await pilot.pause()
        assert 'filter speaker:"Ana Ruiz C28"' in screen(app)


async def test_escape_lists_everyone_again_before_it_goes_back() -> None:
    app = TimelineApp(many(60))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("s")
        await find(pilot, "zz")
        assert "Nobody is called so" in screen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, SpeakersView)
        await pilot.press("escape")
        await pilot.pause()
        assert "1/61" in screen(app)
        await pilot.press("escape")
        assert not isinstance(app.screen, SpeakersView)


async def test_keys_typed_in_a_burst_reach_the_name() -> None:
    app = TimelineApp(many(60))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "slash", "c", "2", "enter")
        await pilot.pause()
        assert 'filter speaker:"Ana Ruiz C2"' in screen(app)


async def test_a_timeline_without_quotes_has_nobody_to_show() -> None:
    app = TimelineApp(store(reading(TOLD[:1])))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert "Nobody is quoted" in screen(app)
        await pilot.press("j", "G", "enter", "slash", "x", "escape", "escape")
        assert not isinstance(app.screen, SpeakersView)


async def test_only_those_in_sight_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = TimelineApp(many(500))
    async with app.run_test(size=(80, 24)) as pilot:
        asked: list[int] = []
        lines = Speakers.lines

        def counted(speakers: Speakers, numbers: Sequence[int]) -> list[Speaker]:
            asked.extend(numbers)
            return lines(speakers, numbers)

        monkeypatch.setattr(Speakers, "lines", counted)
        await pilot.press("s")
        await pilot.pause()
        assert 0 < len(set(asked)) <= 24
