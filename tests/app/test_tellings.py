"""An event that several articles tell, on the screen."""

from __future__ import annotations

from array import array

import pytest
import retold
from test_app import SMALL, USUAL, WIDE, running, screen, text
from test_looks import Compare, app

from tui.app.arrivals import Arrivals
from tui.filling import Update
from tui.model import Article
from tui.parser import parse
from tui.store import Store


async def test_the_row_says_how_many_tell_it_and_that_their_dates_differ() -> None:
    async with running(retold.store()) as pilot:
        (row,) = (line for line in screen(pilot) if "dam burst" in line[:60])
        assert "≠ ●" in row[:20]
        assert "×3" in row[:62]


async def test_the_detail_has_each_source_with_its_own_words() -> None:
    async with running(retold.store(), (120, 70)) as pilot:
        await pilot.press("j")
        shown = text(pilot)
        for words in (
            "×3 sources",
            "≠ DATES DIFFER",
            "Monday 6 May 2024",
            "→ Tuesday 7 May 2024",
            "Two villages were flooded yesterday as",
            "What broke the dam",
        ):
            assert words in shown


async def test_quotes_of_all_tellings_are_shown_and_copied() -> None:
    async with running(retold.store(), (120, 70)) as pilot:
        await pilot.press("j")
        assert "heard it roar" in text(pilot)
        assert "Nobody warned us" in text(pilot)
        copied = []
        for _ in range(3):
            await pilot.press("y")
            copied.append(pilot.app.clipboard)
        assert "roar" in copied[0]
        assert "Nobody warned us" in copied[1]
        assert "Villages under water" in copied[1]
        assert copied[2] == copied[0]


async def test_a_key_shows_the_event_as_the_next_source_tells_it() -> None:
    async with running(retold.store(), (120, 70)) as pilot:
        await pilot.press("j")
        titles = []
        for _ in range(4):
            titles.append(screen(pilot)[1][61:].strip())
            await pilot.press("t")
        assert len(set(titles)) >= 2
        assert titles[3] == titles[0]


async def test_the_article_that_is_shown_is_the_one_that_is_read() -> None:
    async with running(retold.store()) as pilot:
        await pilot.press("j", "t", "enter")
        await pilot.pause()
        assert "Villages under water" in text(pilot)


async def test_a_search_shows_the_telling_that_has_the_words() -> None:
    async with running(retold.store(), (120, 70)) as pilot:
        await pilot.press("slash", *"warned", "enter")
        (selected,) = (line for line in screen(pilot) if line.startswith("▌"))
        assert "×3" in selected
        (context,) = (line for line in screen(pilot) if "CONTEXT" in line)
        assert "Villages under water" in context


async def test_what_becomes_known_to_be_one_event_becomes_one_row() -> None:
    made = Store()
    made.add(retold.readings())
    async with running(made) as pilot:
        assert "1/5" in text(pilot)
        made.retell([retold.dam()], retold.days())
        update = Update("", 3, 3, array("q"), is_retold=True)
        pilot.app.post_message(Arrivals.Came(update))
        await pilot.pause()
        assert "1/3" in text(pilot)
        assert "3 events" in screen(pilot)[0]


async def test_words_of_other_articles_are_never_markup() -> None:
    found = retold.readings()
    article = found[2].article
    made = Store()
    odd = Article(
        article.text.replace("The dam", "[red]The dam[/red]"),
        article.published,
        article.published_by,
        title="[bold]no \x1b[31mcolour",
    )
    found[2] = parse(odd)
    made.add(found)
    made.retell([[reading.events[0].id for reading in found]], [])
    async with running(made, (120, 70)) as pilot:
        await pilot.press("j")
        assert "[bold]no �[31mcolour" in text(pilot)


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL], ids=["120x36", "80x24", "40x12"])
def test_it_looks_so(snap_compare: Compare, size: tuple[int, int]) -> None:
    keys = ["j", "tab"] if size == SMALL else ["j"]
    assert snap_compare(app(retold.store()), terminal_size=size, press=keys)
