"""The detail pane tells an event, why it has its date and who said what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from invented import (
    ARTICLE,
    CLOSED,
    FESTIVAL,
    LAMP,
    MUSEUM,
    READING,
    TEXT,
    TUESDAY,
    day,
    words,
)
from textual.app import App, ComposeResult

from tui.app.detail_pane import DetailPane
from tui.app.glyphs import ASCII, UNICODE, Glyphs
from tui.app.passages import Look
from tui.model import (
    Anchor,
    AnchorKind,
    Article,
    Certainty,
    Event,
    PublishedBy,
    Span,
)


class Host(App[None]):
    """A screen of nothing but the pane."""

    def __init__(self, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.pane = DetailPane(glyphs)

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.focus()


def shown(pane: DetailPane) -> str:
    rows = (pane.render_line(y).text.rstrip() for y in range(pane.size.height))
    return "\n".join(rows)


async def told(
    event: Event,
    article: Article = ARTICLE,
    lit: Iterable[Span] = (),
    glyphs: Glyphs = UNICODE,
) -> str:
    """What a tall pane shows."""
    app = Host(glyphs)
    async with app.run_test(size=(60, 60)):
        app.pane.show(event, article, tuple(lit), READING.dates)
        return shown(app.pane)


async def test_the_date_is_told_with_its_precision() -> None:
    text = await told(CLOSED)
    assert "Tuesday 3 March 2026" in text
    assert "● exact day" in text


async def test_the_reason_goes_from_the_words_to_the_value() -> None:
    text = await told(CLOSED)
    reason = text[text.index("WHY THIS DATE") : text.index("QUOTES")]
    assert (
        reason.split()
        == (
            "WHY THIS DATE worked out ▰▰▱ “Tuesday” → the most recent Tuesday "
            "├ rule weekday ├ from published Wednesday 4 March 2026 (byline) "
            "└ value 2026-03-03 “90 years” → 90 years, a duration"
        ).split()
    )


async def test_a_date_counted_from_an_earlier_mention_shows_its_words() -> None:
    anchor = Anchor(
        AnchorKind.MENTION, day(2026, 3, 12, Certainty.IMPLIED), words("12 March")
    )
    text = await told(replace(CLOSED, date=replace(TUESDAY, anchor=anchor)))
    assert "from  “12 March” ¶3, Thursday 12 March 2026" in text


async def test_a_date_that_rests_on_a_guess_says_so() -> None:
    guessed = replace(ARTICLE, published_by=PublishedBy.FILE_TIME)
    text = await told(CLOSED, guessed)
    assert "rests on a guess ▱▱▱" in text
    assert "(file time, a guess)" in " ".join(text.split())


async def test_an_event_without_date_words_has_the_article_s_date() -> None:
    text = await told(replace(CLOSED, date=None))
    assert "No date stands in these words" in text


async def test_what_lay_ahead_is_told_as_ahead() -> None:
    text = await told(FESTIVAL)
    assert "○ exact day" in text
    assert "still to come when this was published" in text


async def test_a_statement_in_pieces_is_one_statement() -> None:
    text = await told(CLOSED)
    quotes = text[text.index("QUOTES") :].split("\n")
    assert quotes[0].split() == ["QUOTES", "2"]
    assert [line.rstrip() for line in quotes[1:4]] == [
        "▌ “The lamp has earned its rest”",
        "▌ “and so have we.”",
        "▌ Ilse Varga, the harbour master",
    ]


async def test_an_indirect_statement_is_marked_as_the_writer_s_words() -> None:
    text = await told(CLOSED)
    assert "┊ the tower would become a museum" in text
    assert "“the tower" not in text
    assert "She told reporters" in text
    assert "in the writer’s words ¶2" in text


async def test_an_uncertain_speaker_is_told_as_perhaps() -> None:
    assert LAMP.attribution is not None
    unsure = replace(LAMP, attribution=replace(LAMP.attribution, confidence=0.3))
    text = await told(replace(CLOSED, quotes=(unsure,)))
    assert "perhaps Ilse Varga" in text


async def test_markup_and_control_characters_are_only_text() -> None:
    event = replace(FESTIVAL, title="[red]Boats[/red] \x1b[2J sail")
    text = await told(event)
    assert "[red]Boats[/red] \ufffd[2J sail" in text
    assert "[boat]" in text


async def test_ascii_needs_no_other_characters() -> None:
    assert (await told(CLOSED, glyphs=ASCII)).isascii()


async def test_the_words_of_the_date_are_lit_in_their_paragraph() -> None:
    app = Host()
    async with app.run_test(size=(60, 40)):
        app.pane.show(CLOSED, ARTICLE, (), READING.dates)
        lit = [
            text
            for line in app.pane._lines
            for text, looks in line
            if Look.DATE in looks
        ]
    assert lit == ["Tuesday", "Tuesday"]


async def test_a_hit_below_the_view_is_brought_into_view() -> None:
    app = Host()
    async with app.run_test(size=(40, 10)):
        app.pane.show(CLOSED, ARTICLE, [words("museum")], READING.dates)
        assert "museum" in shown(app.pane)


async def test_the_statement_that_the_search_is_at_is_brought_into_view() -> None:
    app = Host()
    hits = [words("lamp"), words("museum")]
    async with app.run_test(size=(40, 10)):
        app.pane.show(CLOSED, ARTICLE, hits, READING.dates, MUSEUM.span)
        assert "museum" in shown(app.pane)
        app.pane.show(CLOSED, ARTICLE, hits, READING.dates, LAMP.span)
        assert "lamp" in shown(app.pane)


async def test_a_statement_without_a_verb_takes_no_line_for_it() -> None:
    assert LAMP.attribution is not None
    bare = replace(LAMP, attribution=replace(LAMP.attribution, cue=None))
    text = await told(replace(CLOSED, quotes=(bare,)))
    line = next(line for line in text.split("\n") if "Ilse Varga," in line)
    assert line.endswith("quoted ¶2")


async def test_keys_scroll_and_the_edges_say_that_there_is_more() -> None:
    app = Host()
    async with app.run_test(size=(40, 10)) as pilot:
        app.pane.show(CLOSED, ARTICLE, (), READING.dates)
        top = shown(app.pane)
        assert top.endswith("▼")
        await pilot.press("j", "j")
        assert "▲" in shown(app.pane).split("\n")[0]
        await pilot.press("G")
        assert "ostrand.txt" in shown(app.pane)
        assert "▼" not in shown(app.pane)
        await pilot.press("j", "k", "g")
        assert shown(app.pane) == top


async def test_a_new_width_wraps_anew() -> None:
    app = Host()
    async with app.run_test(size=(60, 30)) as pilot:
        app.pane.show(CLOSED, ARTICLE, (), READING.dates)
        await pilot.resize_terminal(30, 30)
        await pilot.pause()
        assert max(map(len, shown(app.pane).split("\n"))) <= 30
        assert "Tuesday 3 March 2026" in shown(app.pane)


async def test_the_same_event_stays_where_it_was_scrolled_to() -> None:
    app = Host()
    async with app.run_test(size=(40, 10)) as pilot:
        app.pane.show(CLOSED, ARTICLE, (), READING.dates)
        await pilot.press("j", "j", "j")
        scrolled = shown(app.pane)
        app.pane.show(CLOSED, ARTICLE, (), READING.dates)
        assert shown(app.pane) == scrolled
        app.pane.show(FESTIVAL, ARTICLE, (), READING.dates)
        assert shown(app.pane).split("\n")[0].startswith("A festival")


@pytest.mark.parametrize("word", ["lamp ", "x"])
async def test_a_paragraph_of_any_length_is_shown_around_its_date(word: str) -> None:
    padding = word * (300_000 // len(word))
    text = f"{padding} {TEXT.strip()} {padding}"
    place = words("Tuesday", text)
    article = replace(ARTICLE, text=text)
    event = replace(
        CLOSED,
        article=article.id,
        span=Span(0, len(text)),
        date=replace(TUESDAY, span=place),
        quotes=(),
    )
    app = Host()
    async with app.run_test(size=(60, 60)):
        app.pane.show(event, article)
        assert "Tuesday" in shown(app.pane)
        app.pane.show_last()
        assert len(app.pane._lines) < 60
