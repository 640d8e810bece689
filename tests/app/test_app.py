"""What keys and the mouse do, from the first screen to the last."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sample import TOLD, Told, day, reading, store
from textual.pilot import Pilot

from tui.app.article_view import ArticleView
from tui.app.event_list import EventList
from tui.app.help_screen import HelpScreen
from tui.app.main import TimelineApp
from tui.model import Article, Reading
from tui.store import Store

WIDE, USUAL, SMALL = (120, 36), (80, 24), (40, 12)
TOAST = 0.3
"""Seconds in which a notice comes up."""


@asynccontextmanager
async def running(
    made: Store | None = None, size: tuple[int, int] = WIDE
) -> AsyncIterator[Pilot[None]]:
    app = TimelineApp(made or store())
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


def screen(pilot: Pilot[None]) -> list[str]:
    """The lines of text on the screen."""
    compositor = pilot.app.screen._compositor
    return [strip.text.rstrip() for strip in compositor.render_strips()]


def text(pilot: Pilot[None]) -> str:
    return "\n".join(screen(pilot))


def cursor(pilot: Pilot[None]) -> int:
    return pilot.app.screen_stack[0].query_one(EventList).cursor


def many(events: int = 200) -> Store:
    told = [
        Told(
            f"{n}.", "", day(2020 + n // 60, 1 + n // 5 % 12, 1 + n % 28), f"Event {n}"
        )
        for n in range(events)
    ]
    return store(reading(told))


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("j", 1),
        ("down down", 2),
        ("j j k", 1),
        ("k", 0),
        ("G", 199),
        ("end home", 0),
        ("5 j", 5),
        ("1 0 j", 10),
        ("1 0 0 G", 99),
        ("3 g", 2),
        ("3 w j", 1),
        ("G j", 199),
        ("right_square_bracket", 60),
        ("2 right_square_bracket left_square_bracket", 60),
        ("right_curly_bracket", 5),
        ("right_curly_bracket j left_curly_bracket", 5),
    ],
)
async def test_keys_move_the_cursor(keys: str, place: int) -> None:
    async with running(many()) as pilot:
        await pilot.press(*keys.split())
        assert cursor(pilot) == place


@pytest.mark.parametrize("there", ["pagedown", "space", "ctrl+f", "ctrl+d"])
@pytest.mark.parametrize("back", ["pageup", "b", "ctrl+b", "ctrl+u"])
async def test_pages_go_there_and_back(there: str, back: str) -> None:
    async with running(many()) as pilot:
        await pilot.press(there)
        gone = cursor(pilot)
        assert 9 <= gone <= 36
        await pilot.press(back, back)
        assert cursor(pilot) == 0
        assert "2020" in screen(pilot)[1]


async def test_pages_go_on_where_landmarks_fill_the_screen() -> None:
    told = [Told(f"{n}.", "", day(1900 + 9 * n, 1, 1), str(n)) for n in range(12)]
    async with running(store(reading(told)), (80, 8)) as pilot:
        for place in range(1, 4):
            await pilot.press("ctrl+d")
            assert cursor(pilot) >= place


async def test_the_first_event_is_shown_under_its_year_with_its_detail() -> None:
    async with running() as pilot:
        assert "2024" in screen(pilot)[1]
        assert "▌" in screen(pilot)[2]
        assert "late 2024 ◌ Talks on the harbour wall began" in screen(pilot)[2]
        assert "WHY THIS DATE" in text(pilot)


async def test_the_detail_follows_the_cursor_in_the_same_frame() -> None:
    async with running() as pilot:
        await pilot.press("5", "j")
        assert "We won’t forget this day" in text(pilot)
        assert "6/9" in text(pilot)


async def test_capital_letters_scroll_the_detail_from_the_list() -> None:
    async with running(size=USUAL) as pilot:
        await pilot.press("5", "j")
        before = screen(pilot)[-14:-2]
        await pilot.press("J", "J")
        assert screen(pilot)[-14:-2] != before
        await pilot.press("K", "K")
        assert screen(pilot)[-14:-2] == before
        assert cursor(pilot) == 5


async def test_rails_join_the_days_of_an_event_that_lasts() -> None:
    async with running() as pilot:
        rails = [line[15] for line in screen(pilot)[7:10]]
        assert rails == ["┏", "┃", "┗"]


async def test_text_of_an_article_is_never_markup() -> None:
    async with running() as pilot:
        await pilot.press("4", "j")
        assert "[bold]fireworks[/bold]" in text(pilot)


async def test_a_date_is_told_once_for_events_of_one_day() -> None:
    async with running() as pilot:
        (first,) = (line for line in screen(pilot) if "Aldmoor opened" in line[:40])
        (second,) = (line for line in screen(pilot) if "The ferry" in line[:40])
        assert "Tue 03 Mar" in first
        assert not second[:15].strip()


async def test_tab_goes_to_the_other_pane_where_the_keys_scroll() -> None:
    async with running() as pilot:
        await pilot.press("tab", "j")
        assert cursor(pilot) == 0
        assert "Tab timeline" in text(pilot)
        await pilot.press("tab", "j")
        assert cursor(pilot) == 1


async def test_a_small_screen_shows_one_pane_at_a_time() -> None:
    async with running(size=SMALL) as pilot:
        assert "WHY" not in text(pilot)
        await pilot.press("tab")
        assert "Talks on the harbour wall began" in screen(pilot)[1]
        assert "draft" not in text(pilot)
        await pilot.press("tab")
        assert "A draft leaked" in text(pilot)
        await pilot.press("tab")
        assert "Talks on the harbour wall began" in screen(pilot)[1]


async def test_a_pane_is_shown_alone_and_both_again() -> None:
    async with running() as pilot:
        await pilot.press("O")
        assert "WHY" not in text(pilot)
        await pilot.press("tab")
        assert "A draft leaked" not in text(pilot)
        assert "WHY" in text(pilot)
        await pilot.press("escape")
        assert "A draft leaked" in text(pilot)
        assert "WHY" in text(pilot)


async def test_resizing_keeps_the_selected_event_in_view() -> None:
    async with running(many()) as pilot:
        await pilot.press("1", "0", "0", "G")
        for size in (SMALL, USUAL, WIDE, (200, 60), (20, 6), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert cursor(pilot) == 99
            assert any(line.startswith("▌") for line in screen(pilot)), size


async def test_a_click_selects_and_another_at_once_opens_the_article() -> None:
    async with running() as pilot:
        await pilot.click(EventList, offset=(30, 3))
        assert cursor(pilot) == 1
        await pilot.click(EventList, offset=(30, 3), times=2)
        await pilot.pause()
        assert isinstance(pilot.app.screen, ArticleView)


async def test_a_click_on_a_landmark_selects_the_event_below_it() -> None:
    async with running() as pilot:
        await pilot.click(EventList, offset=(30, 2))
        assert cursor(pilot) == 1


async def test_enter_opens_the_article_and_escape_leads_back() -> None:
    async with running() as pilot:
        await pilot.press("5", "j", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ArticleView)
        assert "Aldmoor opened the wall on Tuesday" in text(pilot)
        await pilot.press("escape")
        assert cursor(pilot) == 5


async def test_an_event_chosen_in_the_article_is_gone_to() -> None:
    async with running() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("n", "enter")
        await pilot.pause()
        assert cursor(pilot) == 1


async def test_help_lists_the_keys_of_every_pane() -> None:
    async with running(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        for title in ("TIMELINE", "EVERYWHERE", "DETAIL"):
            assert title in text(pilot)
        await pilot.press("escape")
        assert "TIMELINE" not in text(pilot)


async def test_keys_of_the_panes_do_nothing_under_a_dialog() -> None:
    async with running() as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.press("slash", "tab", "n")
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_the_palette_has_every_action() -> None:
    async with running() as pilot:
        commands = pilot.app.get_system_commands(pilot.app.screen)
        titles = {command.title for command in commands}
        assert {"Search quotes", "Next month", "Copy the quote", "Theme"} <= titles
        assert all(command.help for command in commands)


async def test_a_command_of_the_palette_is_carried_out() -> None:
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"last event")
        await pilot.pause(0.3)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert cursor(pilot) == len(TOLD) - 1


async def test_a_quote_is_copied_with_its_citation() -> None:
    async with running() as pilot:
        await pilot.press("j", "y")
        await pilot.pause()
        copied = pilot.app.clipboard
        assert copied.startswith("“nobody is pleased with this text”\n— Ana Ruiz")
        assert "wall.txt" in copied


async def test_what_has_no_quote_says_so() -> None:
    async with running() as pilot:
        await pilot.press("y")
        await pilot.pause(TOAST)
        assert pilot.app.clipboard == ""
        assert "no quote to copy" in text(pilot)


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_the_app_is_left(key: str) -> None:
    async with running() as pilot:
        await pilot.press(key)
        assert pilot.app.return_code == 0


async def test_ctrl_c_leaves_a_search_too() -> None:
    async with running() as pilot:
        await pilot.press("slash", "a", "ctrl+c")
        assert pilot.app.return_code == 0


async def test_nothing_to_show_says_what_to_do() -> None:
    async with running(Store()) as pilot:
        assert "timeline report.txt" in text(pilot)
        keys = "j", "slash", "a", "tab", "enter", "n", "G", "y", "O", "5", "j", "escape"
        await pilot.press(*keys)
        assert "timeline report.txt" in text(pilot)


async def test_an_article_without_events_can_be_read() -> None:
    bare = Article("Nothing of note.", reading().article.published)
    async with running(store(Reading(bare, (), (), ()))) as pilot:
        assert "No dated event was found" in text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing of note." in text(pilot)


async def test_notices_are_shown_as_they_are() -> None:
    made = store()
    made.fail(["[red] is no colour"])
    app = TimelineApp(made)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.pause(TOAST)
        assert "[red] is no colour" in text(pilot)


async def test_ascii_is_enough() -> None:
    plain = [told for told in TOLD if told.title.isascii()]
    made = store(reading([Told("x.", "", day(2026, 1, 1), "x"), *plain[4:]]))
    app = TimelineApp(made, only_ascii=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        left = [line[:60] for line in screen(pilot)[1:-2]]
        assert all(line.isascii() for line in left), left
        await pilot.press("slash", "t", "h")
        assert screen(pilot)[-3].isascii()


async def test_a_mistake_of_ours_is_told_by_the_command_not_the_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    mistake = LookupError("of ours")

    def fail() -> None:
        raise mistake

    async def browse() -> None:
        async with running() as pilot:
            pilot.app.call_later(fail)
            await pilot.pause()

    with pytest.raises(LookupError, match="of ours"):
        await browse()
    assert "Traceback" not in capsys.readouterr().err
