"""The article view lights every fact in place and walks from one to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import (
    ARTICLE,
    CLOSED,
    FESTIVAL,
    LAMP,
    NINETY_YEARS,
    READING,
    TUESDAY,
    TWELFTH,
    words,
)
from textual.app import App
from textual.pilot import Pilot

from tui.app.article_text import ArticleText, Fact
from tui.app.article_view import ArticleView
from tui.app.bar import Bar
from tui.model import Event, Reading, Span


class Host(App[None]):
    """Opens the view at once and keeps what it gives back."""

    def __init__(self, reading: Reading, at: Span, *lit: Span) -> None:
        super().__init__()
        self.view = ArticleView(reading, at, lit)
        self.closed_with: list[Event | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.view, self.closed_with.append)

    @property
    def text(self) -> ArticleText:
        return self.view.query_one(ArticleText)


def fact(app: Host) -> Fact | None:
    return app.text.fact


def bar(app: Host, name: str) -> str:
    return app.view.query_one(f"#{name}", Bar).render_line(0).text.strip()


def shown(app: Host) -> str:
    rows = (app.text.render_line(y).text.rstrip() for y in range(app.text.size.height))
    return "\n".join(rows)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_it_opens_at_the_event_and_names_places() -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        first = shown(app).split("\n")[0]
        assert first.split()[:3] == ["¶1", "▌", "The"]
        assert fact(app) == TUESDAY
        assert bar(app, "article-title").startswith("Ostrand’s lighthouse goes dark")
        assert bar(app, "article-fact").startswith("“Tuesday” → Tuesday 3 March 2026")


async def test_n_walks_the_facts_in_reading_order_and_back() -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(90, 20)) as pilot:
        await pressed(pilot, "n")
        assert fact(app) == NINETY_YEARS
        assert "90 years, a duration" in bar(app, "article-fact")
        await pressed(pilot, "n")
        assert fact(app) == LAMP
        said = bar(app, "article-fact")
        assert said.startswith("Ilse Varga, the harbour master · said · quoted")
        assert said.endswith("3 of 6")
        await pressed(pilot, "n", "n", "n", "n", "n")
        assert fact(app) == TWELFTH
        await pressed(pilot, "N", "N", "N", "N", "N", "N")
        assert fact(app) == TUESDAY


async def test_enter_gives_the_event_of_the_fact() -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(90, 20)) as pilot:
        await pressed(pilot, "n", "n", "n", "n", "n", "enter")
        assert app.closed_with == [FESTIVAL]


async def test_enter_stays_where_no_event_has_the_fact() -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(90, 20)) as pilot:
        await pressed(pilot, "n", "enter")
        assert app.closed_with == []
        assert "no event" in bar(app, "article-fact")


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_it_closes_without_an_event(key: str) -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(90, 20)) as pilot:
        await pressed(pilot, key)
        assert app.closed_with == [None]


async def test_a_screen_of_40_by_12_scrolls_to_the_end() -> None:
    app = Host(READING, CLOSED.span)
    async with app.run_test(size=(40, 12)) as pilot:
        await pressed(pilot, "G")
        assert "council said." in shown(app)
        assert bar(app, "article-title").endswith("100%")
        await pressed(pilot, "g")
        assert "The town of Ostrand" in shown(app)


async def test_a_new_width_keeps_the_place() -> None:
    text = "\n\n".join(f"Paragraph {number}, of a few words." for number in range(200))
    reading = Reading(replace(ARTICLE, text=text), (), (), ())
    app = Host(reading, words("Paragraph 150", text))
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        top = shown(app).strip().split("\n")[0].split(",")[0].split()[-1]
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert f"Paragraph {top}" in shown(app)
        assert bar(app, "article-fact") == "no dates and no quotes"


async def test_markup_and_control_characters_are_only_text() -> None:
    text = "The [red]boat[/red] said \x1b[2J.\x00 \u202edrawkcab"
    app = Host(Reading(replace(ARTICLE, text=text), (), (), ()), Span(0, 3))
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        assert "[red]boat[/red]" in shown(app)
        assert not {"\x1b", "\x00", "\u202e"} & set(shown(app))


async def test_a_text_of_any_length_wraps_only_what_is_seen() -> None:
    text = "A line of a very long text, like the one above it.\n" * 40_000
    reading = Reading(replace(ARTICLE, text=text), (), (), ())
    app = Host(reading, Span(len(text) // 2, len(text) // 2 + 1))
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        await pressed(pilot, "G", "g", "pagedown")
        assert len(app.text._pager._wrapped) < 200


async def test_an_empty_article_is_an_empty_screen() -> None:
    app = Host(Reading(replace(ARTICLE, text=""), (), (), ()), Span(0, 0))
    async with app.run_test(size=(40, 12)) as pilot:
        await pressed(pilot, "n", "N", "j", "k", "G", "g", "enter")
        assert app.closed_with == []
