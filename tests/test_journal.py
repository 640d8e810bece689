"""The file of edits: it only grows, whoever writes and whatever is in it."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui.edits import YES, Edit, Field
from tui.errors import EditsError
from tui.journal import Journal


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "timeline" / "edits.jsonl"


def opened(file: Path) -> Journal:
    made = Journal(file)
    made.refresh()
    return made


def note(text: str | None, target: str = "a:1") -> Edit:
    return Edit(target, Field.NOTE, text, about="3 March 2026, The wall opens")


def notes(made: Journal) -> dict[str, str]:
    return dict(made.curation.note)


def test_nothing_is_made_before_there_is_an_edit(file: Path) -> None:
    assert notes(opened(file)) == {}
    assert not file.parent.exists()


def test_what_was_noted_is_there_the_next_time(file: Path) -> None:
    Journal(file).add([note("Ask the mayor [sic] “why”\u2028")])
    assert notes(opened(file)) == {"a:1": "Ask the mayor [sic] “why”\u2028"}


def test_taking_back_only_adds_to_the_file(file: Path) -> None:
    made = opened(file)
    made.add([note("first")])
    before = file.read_bytes()
    made.add([note(None)])
    assert notes(made) == {}
    assert file.read_bytes().startswith(before)
    assert file.read_bytes().count(b"\n") == 2


def test_a_line_says_when_and_of_what(file: Path) -> None:
    Journal(file).add([note("x")])
    told = json.loads(file.read_text())
    assert told["at"].endswith("Z")
    assert told["about"] == "3 March 2026, The wall opens"


def test_only_its_owner_may_read_it(file: Path) -> None:
    Journal(file).add([note("x")])
    assert file.stat().st_mode & 0o077 == 0


def test_two_that_are_open_take_note_of_each_other(file: Path) -> None:
    one, other = opened(file), opened(file)
    one.add([note("mine")])
    assert other.refresh()
    assert notes(other) == {"a:1": "mine"}
    other.add([note("theirs", "b:1")])
    one.add([note("third", "c:1")])
    assert notes(one) == {"a:1": "mine", "b:1": "theirs", "c:1": "third"}
    assert not one.refresh()


def test_lines_of_many_that_write_at_once_stay_whole(file: Path) -> None:
    def write(number: int) -> None:
        made = opened(file)
        for count in range(20):
            made.add([note(f"{number} " * 500, f"{number}:{count}")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    made = opened(file)
    assert made.unreadable == 0
    assert len(notes(made)) == 80


def test_a_torn_line_is_told_and_takes_no_other_along(file: Path) -> None:
    Journal(file).add([note("kept")])
    whole = file.read_bytes()
    file.write_bytes(whole + b'{"at": "2026-03-04T10:00:0')
    made = opened(file)
    made.add([note("new", "b:1")])
    assert notes(made) == {"a:1": "kept", "b:1": "new"}
    assert made.unreadable == 1
    again = opened(file)
    assert notes(again) == notes(made)
    assert again.unreadable == 1
    assert b"2026-03-04T10:00:0\n" in file.read_bytes()


@pytest.mark.parametrize(
    "line",
    [
        b"what?",
        b"[]",
        b'{"target": "a:1"}',
        b'{"target": "a:1", "field": "colour", "value": "red"}',
        b'{"target": 3, "field": "note", "value": "x"}',
        b'{"target": "a:1", "field": "note", "value": {"x": 1}}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_what_is_no_edit_is_passed_over_and_stays(file: Path, line: bytes) -> None:
    Journal(file).add([note("kept")])
    with file.open("ab") as out:
        out.write(line + b"\n")
    made = opened(file)
    made.add([note("new", "b:1")])
    assert notes(made) == {"a:1": "kept", "b:1": "new"}
    assert made.unreadable == 1
    assert line in file.read_bytes()


def test_a_line_that_is_still_being_written_is_waited_for(file: Path) -> None:
    Journal(file).add([note("whole")])
    line = file.read_bytes()
    file.write_bytes(line[:20])
    made = opened(file)
    assert notes(made) == {}
    with file.open("ab") as out:
        out.write(line[20:])
    assert made.refresh()
    assert notes(made) == {"a:1": "whole"}
    assert made.unreadable == 0


def test_a_file_that_was_put_back_is_read_anew(file: Path, tmp_path: Path) -> None:
    made = opened(file)
    made.add([note("old")])
    kept = tmp_path / "kept"
    kept.write_bytes(file.read_bytes())
    made.add([note("new"), Edit("b", Field.HIDDEN, YES)])
    kept.replace(file)
    assert made.refresh()
    assert notes(made) == {"a:1": "old"}
    assert not made.curation.hidden


def test_where_nothing_can_be_written_the_edit_holds_anyway(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, no folder")
    made = opened(tmp_path / "data" / "edits.jsonl")
    with pytest.raises(EditsError, match="until you quit"):
        made.add([note("x")])
    assert notes(made) == {"a:1": "x"}
    (tmp_path / "data").unlink()
    made.add([note("y", "b:1")])
    assert notes(opened(made.file)) == {"a:1": "x", "b:1": "y"}


def test_a_file_that_cannot_be_read_is_an_error_in_a_sentence(file: Path) -> None:
    os.makedirs(file)
    with pytest.raises(EditsError, match="cannot be read"):
        opened(file)
