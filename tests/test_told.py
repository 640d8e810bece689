"""Edits count where nobody browses, and are told as where one does."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
import retold

from tui.cli import main
from tui.edits import YES, Edit, Field, standing
from tui.journal import Journal
from tui.told import told

READINGS = retold.readings()
GAZETTE, COURIER, HERALD = (reading.article.id for reading in READINGS)
DAM = retold.dam()


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def valley(tmp_path: Path) -> str:
    """The articles as files, whose text is what the edits hold for."""
    folder = tmp_path / "valley"
    folder.mkdir()
    for reading in READINGS:
        article = reading.article
        path = folder / article.location
        path.write_text(f"{article.published}\n\n{article.text}")
    return str(folder)


def written(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out.splitlines()


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    """The events of a folder: from the title of each telling to its `Event.id`."""
    data = json.loads("\n".join(written(capsys, *arguments, "-f", "json")))
    return {
        telling["title"]: telling["id"]
        for event in data["events"]
        for telling in (event, *event["tellings"])
    }


def edit(tmp_path: Path, *edits: Edit) -> None:
    Journal(tmp_path / "data" / "timeline" / "edits.jsonl").add(edits)


def test_a_hidden_source_is_left_out(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = found(capsys, valley)
    choir = next(event for title, event in events.items() if "choir" in title)
    edit(tmp_path, Edit(choir.partition(":")[0], Field.HIDDEN, YES))
    lines = written(capsys, valley, "--plain")
    assert len(lines) < len(events)
    assert not any("courier.txt" in line for line in lines)
    data = json.loads("\n".join(written(capsys, valley, "-f", "json")))
    assert len(data["articles"]) == 2
    days = written(capsys, valley, "--key-dates", "9", "--plain")
    assert not any("choir" in day for day in days)


def test_a_hidden_event_is_left_out_unless_asked_for(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = found(capsys, valley)
    choir = next(event for title, event in events.items() if "choir" in title)
    edit(tmp_path, Edit(choir, Field.HIDDEN, YES))
    assert not any("choir" in line for line in written(capsys, valley, "--plain"))
    (line,) = written(capsys, valley, "--plain", "--filter", "is:hidden")
    assert "choir" in line


def test_a_note_is_in_the_json_and_in_the_reasons(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = found(capsys, valley)
    choir = next(event for title, event in events.items() if "choir" in title)
    edit(tmp_path, Edit(choir, Field.NOTE, "Which\tchoir?\x1b[31m"))
    data = json.loads("\n".join(written(capsys, valley, "-f", "json")))
    notes = {event["id"]: event["note"] for event in data["events"]}
    assert notes.pop(choir) == "Which\tchoir?\x1b[31m"
    assert set(notes.values()) == {None}
    assert "    note: Which choir?\ufffd[31m" in written(capsys, valley, "--explain")
    (line,) = written(capsys, valley, "--plain", "--filter", "is:noted")
    assert "choir" in line


def test_rows_that_were_merged_are_one_line(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = found(capsys, valley)
    choir = next(event for title, event in events.items() if "choir" in title)
    mayor = next(event for title, event in events.items() if "mayor" in title)
    before = written(capsys, valley, "--plain")
    edit(tmp_path, Edit(choir, Field.MERGED_INTO, mayor))
    after = written(capsys, valley, "--plain")
    assert len(after) == len(before) - 1
    (line,) = (line for line in after if "mayor" in line)
    assert "; " in line.split("\t")[3]


def test_a_note_is_found_again_when_its_article_has_changed(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(valley) / "courier.txt"
    events = found(capsys, valley)
    title = next(title for title in events if "choir" in title)
    made = Edit(events[title], Field.NOTE, "Which?", location=str(file), title=title)
    edit(tmp_path, made)
    file.write_text(file.read_text().replace("Two villages", "Three villages"))
    data = json.loads("\n".join(written(capsys, valley, "-f", "json")))
    (noted,) = (event for event in data["events"] if event["note"])
    assert noted["title"] == title
    assert noted["id"] != events[title]


def test_a_file_of_edits_that_cannot_be_read_is_told(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "timeline" / "edits.jsonl").mkdir(parents=True)
    assert main([valley, "--plain"]) == 0
    assert "edits.jsonl: cannot be read" in capsys.readouterr().err


def test_lines_that_are_no_edits_are_told(
    valley: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "data" / "timeline" / "edits.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text("what?\n")
    assert main([valley, "--plain"]) == 0
    assert "could not be read: 1" in capsys.readouterr().err


MERGED = Edit(READINGS[1].events[1].id, Field.MERGED_INTO, READINGS[2].events[1].id)


@pytest.mark.parametrize(
    "edits",
    [
        [],
        [Edit(DAM[0], Field.APART, YES)],
        [Edit(DAM[1], Field.APART, YES), Edit(DAM[2], Field.APART, YES)],
        [MERGED],
        [MERGED, Edit(DAM[0], Field.MERGED_INTO, MERGED.target)],
        [Edit(GAZETTE, Field.HIDDEN, YES)],
        [Edit(COURIER, Field.HIDDEN, YES), MERGED],
        [Edit(HERALD, Field.HIDDEN, YES), Edit(DAM[0], Field.APART, YES)],
        [Edit(DAM[0], Field.HIDDEN, YES), Edit(DAM[1], Field.NOTE, "x")],
    ],
)
def test_who_browses_sees_the_groups_that_are_written(
    edits: list[Edit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.told.groups", lambda readings: [tuple(DAM)])
    curation = standing(edits)
    written = told(READINGS, "", curation or None)
    events = {event.id for reading in written.readings for event in reading.events}
    grouped = {event for group in written.groups for event in group}
    alone = {(event,) for event in events - grouped}
    assert _rows(written.groups) | _rows(alone) == _rows(_browsed(edits))


def _browsed(edits: Iterable[Edit]) -> list[tuple[str, ...]]:
    made = retold.store()
    made.curate(standing(edits))
    return [
        tuple(telling.event for telling in made.tellings(row)) for row in made.order()
    ]


def _rows(groups: Iterable[tuple[str, ...]]) -> set[tuple[str, frozenset[str]]]:
    """Which telling stands for each, and which others there are."""
    return {(group[0], frozenset(group)) for group in groups}
