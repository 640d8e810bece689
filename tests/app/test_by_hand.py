"""Notes, hiding, merging and splitting by keys, on the screen and in the file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import retold
from test_app import SMALL, USUAL, WIDE, cursor, many, screen, text
from test_looks import Compare, pressing
from textual.pilot import Pilot

from tui.app.curating import Curating
from tui.app.event_list import EventList
from tui.app.main import TimelineApp
from tui.edits import YES, Edit, Field
from tui.journal import Journal
from tui.parser import parse
from tui.store import Store

KEYS = {" ": "space", "{": "left_square_bracket", "}": "right_square_bracket"}


@asynccontextmanager
async def running(
    made: Store | None = None,
    file: Path | None = None,
    size: tuple[int, int] = WIDE,
    only_ascii: bool = False,
) -> AsyncIterator[Pilot[None]]:
    """The valley: a choir, the dam by three sources, and a mayor."""
    app = TimelineApp(
        made or retold.store(), edits=str(file or ""), only_ascii=only_ascii
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


async def note(pilot: Pilot[None], words: str) -> None:
    await pilot.press("a", *(KEYS.get(char, char) for char in words), "enter")
    await pilot.pause()


def rows(pilot: Pilot[None]) -> list[str]:
    """The lines of the list that have events."""
    width = pilot.app.screen_stack[0].query_one(EventList).size.width
    lines = (line[:width] for line in screen(pilot)[1:-2])
    return [line for line in lines if "●" in line[:20]]


def selected(pilot: Pilot[None]) -> str:
    (line,) = (line for line in rows(pilot) if line.startswith("▌"))
    return line


def last(pilot: Pilot[None]) -> str:
    return screen(pilot)[-1]


async def test_a_note_is_shown_and_marks_its_row() -> None:
    async with running() as pilot:
        await note(pilot, "Ask {red}Ada")
        shown = text(pilot)
        assert "NOTE" in shown
        assert "✎ Ask [red]Ada" in shown
        assert "✎" in selected(pilot)
        assert "Noted “A choir sang in Oster” (u undoes)" in last(pilot)


async def test_keys_typed_in_a_burst_reach_the_note() -> None:
    async with running() as pilot:
        await pilot.press(*"ajxuSM", "enter")
        assert "✎ jxuSM" in text(pilot)
        assert len(rows(pilot)) == 3


async def test_a_note_can_be_changed_and_removed() -> None:
    async with running() as pilot:
        await note(pilot, "one")
        await note(pilot, " two")
        assert "✎ one two" in text(pilot)
        assert "Changed the note" in last(pilot)
        await pilot.press("a", "ctrl+u", "enter")
        assert "NOTE" not in text(pilot)
        assert "✎" not in text(pilot)


async def test_escape_leaves_the_note_as_it_was() -> None:
    async with running() as pilot:
        await note(pilot, "one")
        await pilot.press("a", *"xyz", "escape")
        assert "✎ one" in text(pilot)
        assert "xyz" not in text(pilot)
        await pilot.press("j")
        assert cursor(pilot) == 1


async def test_undo_and_redo_go_through_all_that_was_done() -> None:
    async with running() as pilot:
        await note(pilot, "one")
        await pilot.press("j", "x")
        assert len(rows(pilot)) == 2
        await pilot.press("u")
        assert len(rows(pilot)) == 3
        assert "dam" in selected(pilot)
        assert "Undone: hid" in last(pilot)
        await pilot.press("u")
        assert "✎" not in text(pilot)
        assert "choir" in selected(pilot)
        await pilot.press("u")
        assert "nothing to undo" in last(pilot)
        await pilot.press("ctrl+r", "ctrl+r")
        assert len(rows(pilot)) == 2
        assert "✎" in rows(pilot)[0]
        await pilot.press("ctrl+r")
        assert "nothing to do again" in last(pilot)


async def test_what_is_done_after_an_undo_ends_what_could_be_done_again() -> None:
    async with running() as pilot:
        await pilot.press("x", "u", "j", "x", "ctrl+r")
        assert "nothing to do again" in last(pilot)
        assert len(rows(pilot)) == 2


async def test_a_telling_is_split_off_and_the_rest_stays_selected() -> None:
    async with running() as pilot:
        await pilot.press("j", "t", "S")
        assert len(rows(pilot)) == 4
        assert "×2" in selected(pilot)
        assert "Split off" in last(pilot)
        assert "4 events" in screen(pilot)[0]
        await pilot.press("S")
        assert len(rows(pilot)) == 5
        await pilot.press("S")
        assert "nothing to split off" in last(pilot)
        await pilot.press("u", "u")
        assert len(rows(pilot)) == 3
        assert "×3" in selected(pilot)


async def test_what_a_search_is_at_can_be_split_off_hidden_and_merged() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"warned", "enter")
        await pilot.press("S")
        await pilot.pause()
        assert len(rows(pilot)) == 4
        await pilot.press("n", "x", "n", "u")
        await pilot.pause()
        assert len(rows(pilot)) == 4
        await pilot.press("n", "M", "G", "M", "n")
        await pilot.pause()
        assert len(rows(pilot)) == 3
        assert "mayor" in selected(pilot)
        assert "warned" in text(pilot)


async def test_what_was_split_off_says_so() -> None:
    async with running() as pilot:
        await pilot.press("j", "t")
        told = screen(pilot)[1][61:].strip()
        await pilot.press("S")
        (row,) = (n for n, line in enumerate(rows(pilot)) if told[:20] in line)
        await pilot.press("g", *"j" * row)
        assert "split by hand" in text(pilot)


async def test_the_marked_row_is_merged_into_the_one_where_one_goes() -> None:
    async with running() as pilot:
        await pilot.press("M")
        assert "M merges it" in last(pilot)
        await pilot.press("j")
        assert any(line.startswith("M") for line in rows(pilot))
        await pilot.press("M")
        assert len(rows(pilot)) == 2
        assert "dam burst" in selected(pilot)
        assert "merged by hand" in text(pilot)
        assert "Merged “A choir sang in Oster” into “The Vellin dam" in last(pilot)
        assert not any(line.startswith("M") for line in rows(pilot))


@pytest.mark.parametrize("keys", [["escape"], ["k", "M"]])
async def test_a_mark_can_be_forgotten(keys: list[str]) -> None:
    async with running() as pilot:
        await pilot.press("M", "j", *keys)
        await pilot.press("G")
        assert not any(line.startswith("M") for line in rows(pilot))
        assert len(rows(pilot)) == 3
        assert "M merges" not in last(pilot)


async def test_two_events_of_one_article_can_be_merged_and_split() -> None:
    async with running(many(6)) as pilot:
        await pilot.press("M", "j", "M")
        assert len(rows(pilot)) == 5
        await pilot.press("t", "S")
        assert len(rows(pilot)) == 6


async def test_merged_rows_keep_both_notes() -> None:
    async with running(size=(120, 50)) as pilot:
        await note(pilot, "one")
        await pilot.press("M", "j")
        await note(pilot, "two")
        await pilot.press("M")
        shown = text(pilot)
        assert "NOTES" in shown
        assert "✎ one" in shown
        assert "✎ two" in shown
        await pilot.press("a")
        await pilot.press("ctrl+u", *"three", "enter")
        assert "✎ three" in text(pilot)
        assert "✎ one" in text(pilot)


async def test_a_hidden_event_is_shown_again_by_who_asks_for_it() -> None:
    async with running() as pilot:
        await pilot.press("x", "f", *"is", "colon", *"hidden", "enter")
        await pilot.pause()
        assert "choir" in selected(pilot)
        await pilot.press("x", "F")
        await pilot.pause()
        assert len(rows(pilot)) == 3


async def test_all_tellings_of_a_hidden_row_come_back_together() -> None:
    async with running() as pilot:
        await pilot.press("j", "x", "f", *"is", "colon", *"hidden", "enter")
        await pilot.pause()
        assert len(rows(pilot)) == 3
        await pilot.press("x", "F")
        await pilot.pause()
        assert len(rows(pilot)) == 3
        assert "×3" in rows(pilot)[1]


async def test_noted_events_are_a_filter() -> None:
    async with running() as pilot:
        await note(pilot, "one")
        await pilot.press("f", *"is", "colon", "n", "tab", "enter")
        await pilot.pause()
        assert len(rows(pilot)) == 1
        await pilot.press("u")
        await pilot.pause()
        assert "Nothing passes the filter" in text(pilot)


async def test_a_source_is_hidden_and_shown_again_where_sources_are_listed() -> None:
    async with running() as pilot:
        await pilot.press("i", "g", "x")
        await pilot.pause()
        assert "hidden" in screen(pilot)[1]
        assert "2 sources" in screen(pilot)[0] or "1 hidden" in screen(pilot)[0]
        assert "Hid the source" in last(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "2 sources" in screen(pilot)[0]
        assert any("×2" in row for row in rows(pilot))
        await pilot.press("i", "g", "x", "escape")
        await pilot.pause()
        assert any("×3" in row for row in rows(pilot))


async def test_hiding_a_source_is_undone_where_sources_are_listed() -> None:
    async with running() as pilot:
        await pilot.press("i", "g", "x", "u")
        await pilot.pause()
        assert "1 hidden" not in screen(pilot)[0]
        assert "Undone" in last(pilot)
        await pilot.press("j", "k")
        await pilot.pause()
        assert "x hide" in last(pilot)


async def test_an_event_of_a_hidden_source_says_how_it_is_shown_again() -> None:
    async with running() as pilot:
        await pilot.press("i", *"gx", "escape", "f", *"is", "colon", *"hidden", "enter")
        await pilot.pause()
        await pilot.press("x")
        assert "Its source is hidden" in last(pilot)


async def test_the_title_is_that_of_the_one_source_that_is_left() -> None:
    async with running() as pilot:
        await pilot.press("i", *"gxjx", "escape")
        await pilot.pause()
        assert "timeline · What broke the dam" in screen(pilot)[0]


async def test_where_all_is_hidden_nothing_breaks() -> None:
    async with running() as pilot:
        for _ in range(5):
            await pilot.press("x")
        assert rows(pilot) == []
        assert "Everything is hidden" in text(pilot)
        await pilot.press("left_curly_bracket", "right_square_bracket", "g", "G")
        await pilot.press("a", "S", "M", "t", "j", "u")
        assert len(rows(pilot)) == 1


async def test_edits_are_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "edits.jsonl"
    async with running(file=file) as pilot:
        await note(pilot, "kept")
        await pilot.press("j", "t", "S")
    async with running(file=file) as pilot:
        assert "✎ kept" in text(pilot)
        assert len(rows(pilot)) == 4
        await pilot.press("u")
        assert "nothing to undo" in last(pilot)


async def test_a_note_is_changed_and_removed_when_its_article_has_changed(
    tmp_path: Path,
) -> None:
    file = tmp_path / "edits.jsonl"
    async with running(file=file) as pilot:
        await note(pilot, "kept")
    first, second, third = retold.readings()
    words = second.article.text.replace("Two villages", "Three villages")
    made = Store()
    made.add([first, parse(replace(second.article, text=words)), third])
    async with running(made, file) as pilot:
        assert "✎ kept" in text(pilot)
        await pilot.press("a", "ctrl+u", "enter")
        assert "✎" not in text(pilot)
    async with running(made, file) as pilot:
        assert "✎" not in text(pilot)
        await note(pilot, "another")
        await pilot.press("u")
    async with running(retold.store(), file) as pilot:
        assert "✎" not in text(pilot)


async def test_edits_that_another_timeline_makes_are_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "edits.jsonl"
    async with running(file=file) as pilot:
        choir = retold.readings()[1].events[1].id
        Journal(file).add([Edit(choir, Field.HIDDEN, YES)])
        app = pilot.app
        assert isinstance(app, Curating)
        app._look_for_edits()
        await pilot.pause()
        assert len(rows(pilot)) == 2
        await note(pilot, "mine")
        assert len(file.read_text().splitlines()) == 2


async def test_where_edits_cannot_be_kept_they_hold_and_it_is_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").write_text("no folder")
    async with running(file=tmp_path / "data" / "edits.jsonl") as pilot:
        await note(pilot, "x")
        await pilot.pause(0.3)
        assert "✎ x" in text(pilot)
        assert "cannot be written" in text(pilot)


async def test_lines_that_are_no_edits_are_told(tmp_path: Path) -> None:
    file = tmp_path / "edits.jsonl"
    file.write_text("what?\n")
    async with running(file=file) as pilot:
        await pilot.pause(0.3)
        assert "1 line could not be read" in text(pilot)


async def test_a_note_from_elsewhere_moves_no_cursor_and_colours_nothing(
    tmp_path: Path,
) -> None:
    file = tmp_path / "edits.jsonl"
    choir = retold.readings()[1].events[1].id
    Journal(file).add([Edit(choir, Field.NOTE, "[bold]a\nb\x1b[31mc\u202e")])
    async with running(file=file) as pilot:
        assert "✎ [bold]a b�[31mc" in text(pilot)


async def test_marks_have_ascii_twins() -> None:
    async with running(only_ascii=True) as pilot:
        await note(pilot, "x")
        await pilot.press("j", "t", "S")
        assert text(pilot).isascii()
        assert "# x" in text(pilot) or any("#" in line for line in screen(pilot)[:4])


async def test_zoomed_out_rows_stay_right() -> None:
    async with running() as pilot:
        await pilot.press("Z", "Z", "Z")
        before = len(rows(pilot))
        await pilot.press("x")
        await pilot.pause()
        assert len(rows(pilot)) <= before
        await pilot.press("u")
        await pilot.pause()
        assert len(rows(pilot)) == before


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL], ids=["120x36", "80x24", "40x12"])
def test_it_looks_so(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = TimelineApp(retold.store(), theme="timeline-dark")
    keys = pressing("a", *"Who", "space", *"warned?", "enter", "M", "j", "M")
    assert snap_compare(app, terminal_size=size, run_before=keys)


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL], ids=["120x36", "80x24", "40x12"])
def test_a_note_being_typed_looks_so(
    snap_compare: Compare, size: tuple[int, int]
) -> None:
    app = TimelineApp(retold.store(), theme="timeline-dark")
    keys = pressing("M", "j", "a", *"Who")
    assert snap_compare(app, terminal_size=size, run_before=keys)


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["120x36", "40x12"])
def test_a_hidden_source_looks_so(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = TimelineApp(retold.store(), theme="timeline-dark")
    keys = pressing("i", "g", "x", "j")
    assert snap_compare(app, terminal_size=size, run_before=keys)
