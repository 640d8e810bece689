"""The sources: articles and failures, in windows, at every size."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sample import TOLD, reading, store
from textual.pilot import Pilot

from tui.app.article_view import ArticleView
from tui.app.main import TimelineApp
from tui.app.sources_view import SourcesView
from tui.model import Article, PublishedBy, Reading
from tui.store import Store

SIZES = [(120, 36), (80, 24), (40, 12)]


@asynccontextmanager
async def sources(
    made: Store, size: tuple[int, int] = (120, 36), only_ascii: bool = False
) -> AsyncIterator[Pilot[None]]:
    app = TimelineApp(made, only_ascii=only_ascii)
    async with app.run_test(size=size) as pilot:
        await pilot.press("i")
        await pilot.pause()
        yield pilot


def lines(pilot: Pilot[None]) -> list[str]:
    compositor = pilot.app.screen._compositor
    return [strip.text.rstrip() for strip in compositor.render_strips()]


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(lines(pilot))


def several() -> Store:
    """Two articles, the second a copy of the first, and two failures."""
    first = reading(TOLD, "The wall opens")
    other = reading(TOLD[:2], "Talks on the wall")
    article = replace(
        other.article, published=date(2026, 3, 9), published_by=PublishedBy.FILE_TIME
    )
    second = Reading(article, other.dates, other.quotes, ())
    made = store(first, second)
    made.fail(["news/empty.txt: holds no text", "b.txt: no such file or folder"])
    made.mark_copies({article.id: first.article.id})
    return made


def crowd(count: int) -> Store:
    made = Store()
    made.add(
        Reading(
            Article(f"{n}", date(2020, 1, 1) + timedelta(n), title=f"Title {n}"),
            (),
            (),
            (),
        )
        for n in range(count)
    )
    return made


@pytest.mark.parametrize("size", SIZES)
async def test_failures_come_first_then_the_articles_by_date(
    size: tuple[int, int],
) -> None:
    async with sources(several(), size) as pilot:
        rows = lines(pilot)[1:5]
        assert "failed" in rows[0]
        assert "failed" in rows[1]
        assert "2026-03-04" in rows[2]
        assert "The wall opens" in rows[2]
        assert "2026-03-09" in rows[3]
        assert "2 sources" in lines(pilot)[0]


async def test_a_source_says_how_its_day_is_known_and_what_it_copies() -> None:
    async with sources(several()) as pilot:
        await pilot.press("j", "j")
        assert "wall.txt" in lines(pilot)[-3]
        assert "published 2026-03-04, by the metadata" in lines(pilot)[-2]
        await pilot.press("G")
        assert "a guess by the file time" in lines(pilot)[-2]
        assert "a near-duplicate of The wall opens" in lines(pilot)[-2]


async def test_the_list_begins_at_the_article_of_the_selected_event() -> None:
    made = crowd(80)
    made.add([reading()])
    async with sources(made) as pilot:
        assert "81/81" in lines(pilot)[0]
        assert "wall.txt" in lines(pilot)[-3]
        await pilot.press("escape", "i")
        await pilot.pause()
        assert "81/81" in lines(pilot)[0]


async def test_what_failed_is_shown_first_and_then_no_more() -> None:
    async with sources(several()) as pilot:
        assert "1/4" in lines(pilot)[0]
        await pilot.press("escape", "i")
        await pilot.pause()
        assert "3/4" in lines(pilot)[0]


async def test_a_failure_says_why() -> None:
    async with sources(several()) as pilot:
        assert "news/empty.txt" in lines(pilot)[-3]
        assert "failed: holds no text" in lines(pilot)[-2]
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, SourcesView)


async def test_enter_opens_the_article_and_escape_comes_back() -> None:
    async with sources(several()) as pilot:
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ArticleView)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SourcesView)
        assert "3/4" in lines(pilot)[0]
        await pilot.press("escape")
        assert len(pilot.app.screen_stack) == 1


async def test_an_event_chosen_in_an_article_is_gone_to() -> None:
    async with sources(several()) as pilot:
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        await pilot.press("N", "enter")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1


async def test_ten_thousand_articles_are_asked_for_as_they_are_seen() -> None:
    made = crowd(10_000)
    asked: list[int] = []
    articles = made.articles

    def counted(first: int = 0, count: int = -1) -> list[object]:
        asked.append(count)
        return list(articles(first, count))

    made.articles = counted  # type: ignore[method-assign, assignment]
    async with sources(made) as pilot:
        assert "Title 0" in shown(pilot)
        await pilot.press("G")
        assert "Title 9999" in shown(pilot)
        assert "10,000/10,000" in lines(pilot)[0]
        await pilot.press("k", "pageup", "g", "pagedown", "pagedown")
        assert "2020-01-01" not in lines(pilot)[1]
    assert asked
    assert max(asked) < 40


async def test_titles_are_shown_as_they_are_and_controls_are_not() -> None:
    article = Article("x", date(2026, 1, 1), title="[red]Wall[/]\x1b[2J falls")
    async with sources(store(Reading(article, (), (), ()))) as pilot:
        assert "[red]Wall[/]" in shown(pilot)
        assert "\x1b" not in shown(pilot)


async def test_ascii_is_enough() -> None:
    async with sources(several(), only_ascii=True) as pilot:
        assert shown(pilot).isascii()


async def test_the_palette_and_the_help_know_of_it() -> None:
    app = TimelineApp(several())
    async with app.run_test(size=(120, 50)) as pilot:
        commands = {each.title for each in app.get_system_commands(app.screen)}
        assert "Sources" in commands
        await pilot.press("question_mark")
        await pilot.pause()
        assert "List the articles" in shown(pilot)
