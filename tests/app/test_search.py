"""`/` searches as one types, and n and N go on from where one is."""

from __future__ import annotations

import pytest
from sample import TOLD, Told, day, reading, store
from test_app import SMALL, USUAL, cursor, running, screen, text
from textual.pilot import Pilot
from textual.widgets import Input

from tui.app.event_list import EventList
from tui.app.search import COUNTED, Search
from tui.app.search_line import found_texts
from tui.store import Scope, Store


def line(pilot: Pilot[None]) -> str:
    """The search line."""
    return screen(pilot)[-3]


async def test_every_letter_searches_from_where_one_is() -> None:
    async with running() as pilot:
        await pilot.press("slash", "t")
        assert cursor(pilot) == 1
        assert "3 quotes in 3 events" in line(pilot)
        await pilot.press("h", "i")
        assert cursor(pilot) == 1
        assert "2 quotes" in line(pilot)
        await pilot.press("s", "space", "d")
        assert cursor(pilot) == 5
        assert "1 quote in 1 event · 1 in text only · 1/1" in line(pilot)


async def test_letters_taken_back_lead_back() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"forget", *["backspace"] * 6)
        assert cursor(pilot) == 0
        assert "quotes /" in line(pilot)


async def test_a_search_says_what_is_in_the_text_only_and_tab_widens_to_it() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"wall")
        assert "no quote · 3 in text only" in line(pilot)
        await pilot.press("tab")
        assert "text /" in line(pilot)
        assert "3 passages in 2 events · 1/3" in line(pilot)
        await pilot.press("tab")
        assert "quotes /" in line(pilot)


async def test_nothing_found_leaves_one_where_one_was() -> None:
    async with running() as pilot:
        await pilot.press("j", "j", "slash", *"zebra")
        assert cursor(pilot) == 2
        assert "nothing found" in line(pilot)


async def test_enter_stays_at_the_hit_and_n_goes_on_and_around() -> None:
    async with running() as pilot:
        await pilot.press("slash", "t", "enter")
        places = [cursor(pilot)]
        for key in ("n", "n", "n", "N", "N"):
            await pilot.press(key)
            places.append(cursor(pilot))
        assert places == [1, 5, 7, 1, 7, 5]
        assert "2/3" in line(pilot)


async def test_n_goes_on_from_where_one_has_gone_since() -> None:
    async with running() as pilot:
        await pilot.press("slash", "t", "enter", "G", "n")
        assert cursor(pilot) == 1
        await pilot.press("j", "j", "n")
        assert cursor(pilot) == 5
        await pilot.press("k", "N")
        assert cursor(pilot) == 1


async def test_arrows_go_by_hits_while_one_types() -> None:
    async with running() as pilot:
        await pilot.press("slash", "t", "down")
        assert cursor(pilot) == 5
        await pilot.press("up", "up")
        assert cursor(pilot) == 7


async def test_escape_while_typing_leads_back_to_where_the_search_began() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"publish", "escape")
        assert cursor(pilot) == 0
        assert "publish" not in screen(pilot)[-3]
        await pilot.press("j")
        assert cursor(pilot) == 1


async def test_escape_after_enter_forgets_the_words_and_stays() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"publish", "enter", "escape", "n")
        assert cursor(pilot) == 7


async def test_a_new_search_begins_in_the_quotes_with_no_words() -> None:
    async with running() as pilot:
        await pilot.press("slash", "t", "tab", "enter", "escape", "slash")
        assert "quotes /" in line(pilot)
        assert pilot.app.screen.query_one(Input).value == ""


async def test_what_is_searched_again_replaces_the_words() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"text", "enter", "slash", *"forg")
        assert pilot.app.screen.query_one(Input).value == "forg"


async def test_keys_that_mean_much_elsewhere_are_letters_here() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"njkGqyO", "slash", "question_mark", "5")
        assert pilot.app.screen.query_one(Input).value == "njkGqyO/?5"


@pytest.mark.parametrize("typed", ["FORGET", "wón't", "dáy,"])
async def test_case_and_accents_do_not_matter(typed: str) -> None:
    async with running() as pilot:
        await pilot.press("slash", *typed)
        assert cursor(pilot) == 5


def styles_of(pilot: Pilot[None], word: str, columns: slice) -> list[str]:
    """The styles in which a word is drawn within some columns."""
    compositor = pilot.app.screen._compositor
    strips = [
        strip.crop(columns.start, columns.stop) for strip in compositor.render_strips()
    ]
    return [
        str(segment.style)
        for strip in strips
        for segment in strip
        if segment.text.strip() == word
    ]


async def test_hits_are_lit_in_both_panes() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"wall", "tab")
        in_list = styles_of(pilot, "wall", slice(0, 60))
        in_detail = styles_of(pilot, "wall", slice(61, 120))
        assert any("underline" in style for style in in_list)
        assert any("reverse" in style for style in in_detail)


async def test_events_with_a_quote_that_is_found_have_it_lit_in_the_list() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"text")
        lit = styles_of(pilot, "❝1", slice(0, 60))
        assert ["underline" in style for style in lit] == [True, False, True]


async def test_the_quote_that_is_found_is_brought_into_view() -> None:
    async with running(size=USUAL) as pilot:
        await pilot.press("slash", *"forget")
        assert "“We won’t forget this day" in text(pilot)


async def test_a_small_screen_shows_the_list_while_one_types() -> None:
    async with running(size=SMALL) as pilot:
        await pilot.press("tab", "slash", *"text")
        assert "1/2" in text(pilot)
        assert "A draft leaked" in text(pilot)


async def test_hits_beyond_the_screen_are_gone_to() -> None:
    told = [
        Told(
            f"“Day {n} of many” Ana.",
            "",
            day(2020, 1, 1 + n % 28),
            f"{n}",
            f"Day {n}",
            "Ana",
        )
        for n in range(300)
    ]
    async with running(store(reading(told))) as pilot:
        await pilot.press("slash", *"day 299")
        seen = pilot.app.screen.query_one(EventList)
        assert seen.row is not None
        assert any("299" in one[:60] and one.startswith("▌") for one in screen(pilot))


def searched(made: Store, typed: str, scope: Scope = Scope.QUOTES) -> Search:
    search = Search(made)
    search.find(typed, scope, made.order()[0])
    return search


def test_many_hits_are_not_counted_to_the_end_but_gone_through() -> None:
    events = COUNTED + 20
    told = [
        Told(
            f"“Day {n} of many” Ana.",
            "",
            day(2020, 1, 1 + n % 28),
            f"{n}",
            f"Day {n}",
            "Ana",
        )
        for n in range(events)
    ]
    made = store(reading(told))
    search = searched(made, "day")
    assert found_texts(search) == ["over 1,000 quotes", "1,000+"]
    first = search.hit
    assert first is not None
    search.step(-1, first.row)
    assert search.hit is not None
    assert search.hit.row == made.order()[-1]
    search.step(1, search.hit.row)
    assert search.hit == first
    search.step(3, first.row)
    assert search.hit.row == made.order()[3]


def test_counts_are_told_as_fully_as_there_is_room_for() -> None:
    made = store()
    assert found_texts(searched(made, "t")) == [
        "3 quotes in 3 events · 6 in text only · 1/3",
        "3 quotes in 3 events · 1/3",
        "1/3",
    ]
    assert found_texts(searched(made, "zebra"))[0] == "nothing found"


def test_the_sample_has_what_these_tests_look_for() -> None:
    assert [bool(told.said) for told in TOLD].count(True) == 3
