"""Edits in a real terminal: they outlive the program, and reach another one."""

import json
from pathlib import Path

import pytest
from test_terminal import STORY, terminal

from tui.cli import main


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def test_a_note_outlives_the_program(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with terminal(story) as screen:
        screen.wait_for("The wall will stand")
        screen.press("aAsk the mayor\r")
        screen.wait_for("✎ Ask the mayor")
        screen.press("q")
        assert screen.status() == 0
    copied = tmp_path / "elsewhere" / "copy.txt"
    copied.parent.mkdir()
    copied.write_text(STORY)
    with terminal(str(copied.parent)) as screen:
        screen.wait_for("✎ Ask the mayor")
        screen.press("q")
        assert screen.status() == 0
    assert main([story, "-f", "json"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert event["note"] == "Ask the mayor"


def test_an_edit_reaches_another_timeline_that_is_open(story: str) -> None:
    with terminal(story) as one, terminal(story) as other:
        one.wait_for("The wall will stand")
        other.wait_for("The wall will stand")
        one.press("aSeen by both\r")
        one.wait_for("✎ Seen by both")
        other.wait_for("✎ Seen by both")
        other.press("u")
        other.wait_for("nothing to undo")
        one.press("u")
        one.wait_for("Undone")
        other.wait_until(lambda: "Seen by both" not in other.text, "it stays")
