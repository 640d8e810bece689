"""The command line: what is read, what is written where, and the exit status."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from tui.cli import main

STORY = "31 October 2025\n\nThe council of Marrow met on Friday.\n"


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


def test_without_sources_the_packed_article_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["-f", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert article["published"] == "2025-10-31"


def test_output_that_no_terminal_reads_is_plain_lines(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([story]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    day, grain, title, source = line.split("\t")
    assert (day, grain, source) == ("2025-10-31", "day", story)
    assert title.startswith("The council of Marrow met")


def test_what_is_piped_in_is_read(
    story: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open(story) as piped:
        monkeypatch.setattr(sys, "stdin", piped)
        assert main(["--plain"]) == 0
    assert capsys.readouterr().out.endswith("\t-\n")


def test_one_bad_source_is_said_and_the_rest_is_done(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["missing.txt", story]) == 3
    told = capsys.readouterr()
    assert told.err == "timeline: missing.txt: no such file or folder\n"
    assert "The council of Marrow met" in told.out


def test_a_guessed_day_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("The council of Marrow met on Friday.\n")
    assert main([str(path)]) == 0
    assert "does not say when it was published; guessed" in capsys.readouterr().err
    assert main([str(path), "--date", "2025-10-31"]) == 0
    told = capsys.readouterr()
    assert (told.err, told.out[:10]) == ("", "2025-10-31")


def test_an_output_file_gets_the_format_of_its_suffix(
    story: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.json"
    assert main([story, "-o", str(target)]) == 0
    assert json.loads(target.read_text())["schema"] == 1


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (["-o", "out.xyz"], 2, "name its format with -f (text, json)"),
        (["-o", "/nowhere/out.json"], 3, "cannot be written (no such file"),
        (["-f", "xyz"], 2, "invalid choice: 'xyz'"),
        (["--date", "friday"], 2, "“friday” is not a day"),
        (["--lang", "xx"], 2, "no language “xx”"),
        (["--nonsense\x1b[2J"], 2, "--nonsense\ufffd[2J"),
    ],
)
def test_a_mistake_in_the_command_is_a_sentence_and_a_status(
    story: str,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    status: int,
    message: str,
) -> None:
    assert main([story, *options]) == status
    told = capsys.readouterr().err
    assert message in told
    assert "Traceback" not in told
    assert "\x1b" not in told


def test_an_error_of_our_own_shows_where_only_when_asked(
    story: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("tui.many.parse", fail)
    assert main([story]) == 1
    assert "--debug shows where" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError):
        main([story, "--debug"])


def test_an_interrupted_run_says_so_by_its_status(
    story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.many.parse", interrupt)
    assert main([story]) == 130


def test_output_in_an_encoding_that_lacks_characters_does_not_fail(
    story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(story).write_text("31 October 2025\n\nZoë of Łódź met on Friday.\n")
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main([story]) == 0
    assert b"Zo? of ??d? met" in raw.getvalue()


def test_the_version_and_a_help_that_fits_a_screen_are_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as stop:
            main([option])
        assert not stop.value.code
    version, *help_lines = capsys.readouterr().out.splitlines()
    assert version.split()[0] == "timeline"
    assert version.split()[1][0].isdigit()
    assert len(help_lines) <= 24
    assert max(map(len, help_lines)) < 80
    assert "examples:" in help_lines


def test_a_dumb_terminal_gets_plain_lines(
    story: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    assert main([story]) == 0
    assert capsys.readouterr().out.startswith("2025-10-31\t")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([], "there is nothing to watch: name a file or a folder"),
        (["-"], "--watch needs files"),
        (["news", "--plain"], "--watch keeps a screen up to date"),
        (["news", "-f", "json"], "--watch keeps a screen up to date"),
        (["news"], "--watch keeps a screen up to date"),
    ],
)
def test_watching_without_files_or_a_screen_is_refused(
    said: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--watch", *said]) == 2
    assert told in capsys.readouterr().err


def test_no_color_is_handed_on(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    main([story, "--no-color"])
    assert os.environ.pop("NO_COLOR") == "1"
