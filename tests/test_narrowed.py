"""`--filter`, `--since` and `--until` where nobody browses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sample import reading

from tui.cli import main
from tui.narrowed import narrowed

STORY = """\
31 October 2025

The council of Marrow met on 29 October. “We were late,” Ana Ruiz said.

The bridge of Marrow opened on Friday.
"""


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def written(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The days that are written out."""
    assert main(list(arguments)) == 0
    return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]


def test_a_filter_narrows_what_is_written(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written(capsys, "--filter", "bridge", story) == ["2025-10-31"]
    assert written(capsys, "--filter", "speaker:ruiz", story) == ["2025-10-29"]
    assert written(capsys, "--filter", "zzz", story) == []


def test_since_and_until_take_in_their_days(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written(capsys, "--since", "2025-10-31", story) == ["2025-10-31"]
    assert written(capsys, "--until", "2025-10-29", story) == ["2025-10-29"]
    both = ("--since", "2025-10-29", "--until", "2025-10-31")
    assert written(capsys, *both, story) == ["2025-10-29", "2025-10-31"]
    either = ("--filter", "bridge OR late", "--until", "2025-10-30")
    assert written(capsys, *either, story) == ["2025-10-29"]


def test_json_has_the_quotes_and_dates_of_the_events_alone(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-f", "json", "--filter", "bridge", story]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [date["text"] for date in found["dates"]] == ["Friday"]
    assert found["quotes"] == []


def test_a_faulty_query_is_a_usage_error_that_names_the_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--filter", "bridge speakr:ruiz"]) == 2
    assert "“speakr:”: no such field" in capsys.readouterr().err


def test_readings_without_such_events_are_left_out() -> None:
    one, other = reading(), reading(title="More")
    (kept,) = narrowed([one, other], "source:more")
    assert kept.article == other.article
    assert kept.events == other.events
