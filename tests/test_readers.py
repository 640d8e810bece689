"""From files to articles: encodings, formats, folders, and what cannot be read."""

import io
import os
import sys
import unicodedata
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from tui.errors import ReadError
from tui.model import Article, BlockKind, PublishedBy
from tui.readers import locate, read

STORY = "Café owners in Marrow said “no” on Tuesday.\n\nThe mayor left.\n"


def article(folder: Path, data: bytes, name: str = "story.txt") -> Article:
    path = folder / name
    path.write_bytes(data)
    (found,) = read(str(path))
    return found


def refusal(folder: Path, data: bytes, name: str = "story.txt") -> str:
    with pytest.raises(ReadError) as refused:
        article(folder, data, name)
    return str(refused.value)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_a_file_is_read_in_the_encoding_it_has(tmp_path: Path, encoding: str) -> None:
    assert article(tmp_path, STORY.encode(encoding)).text == STORY


def test_latin_1_is_read_without_being_told(tmp_path: Path) -> None:
    text = "Le café de Zoë ouvre mardi à Marrow, près de la jetée.\n"
    assert article(tmp_path, text.encode("latin-1")).text == text


def test_utf_8_with_a_broken_character_loses_only_that_one(tmp_path: Path) -> None:
    data = STORY.encode().replace("é".encode(), b"\xc3")
    assert article(tmp_path, data).text == STORY.replace("é", "\ufffd")


def test_text_is_composed_and_its_newlines_are_plain(tmp_path: Path) -> None:
    data = unicodedata.normalize("NFD", STORY).replace("\n", "\r\n").encode()
    assert article(tmp_path, data).text == STORY


def test_nothing_that_a_terminal_obeys_is_left_in_a_text(tmp_path: Path) -> None:
    data = "One\x1b[31m two\x07\x9b2J\u202ethree\u2066\tfour [bold]five[/]\u200f."
    text = article(tmp_path, data.encode()).text
    assert text == "One\ufffd[31m two\ufffd\ufffd2Jthree four [bold]five[/]."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "holds no text"),
        (b" \n\t\n", "holds no text"),
        (b"%PDF-1.7\n...", "is a PDF"),
        (b"PK\x03\x04....", "office document"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0", "is a binary file"),
        ("市長は火曜日に発表した。".encode("shift-jis"), "neither UTF-8"),
        ("Мэр объявил об этом".encode("koi8-r"), "neither UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    assert reason in refusal(tmp_path, data)


def test_a_web_page_is_refused_rather_than_read_with_its_markup(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html>\n<html><p>Hello</p></html>"
    assert "is a web page" in refusal(tmp_path, page, "page.html")


def test_a_missing_file_a_device_and_an_address_are_refused() -> None:
    _, (missing, address) = locate(["/nowhere/at/all.txt", "https://example.org/a"])
    assert "no such file" in str(missing)
    assert "addresses are not read" in str(address)
    with pytest.raises(ReadError, match="is a device"):
        read("/dev/zero")


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)

    def refuse(path: Path, _: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match=r"cannot be read \(permission denied\)"):
        read(str(path))


def test_what_is_far_too_large_for_an_article_is_refused_at_once(
    tmp_path: Path,
) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ReadError, match="larger than 10 MB"):
        read(str(path))


def test_a_folder_gives_its_articles_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.json", ".hidden.txt", "sub/d.TXT", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Text.")
    found, failures = locate([str(tmp_path)])
    names = [os.path.relpath(path, tmp_path) for path in found]
    assert (names, failures) == (["a.md", "b.txt", "sub/d.TXT"], [])


def test_a_glob_gives_the_files_that_match(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt", "two.md"):
        (tmp_path / name).write_text("Text.")
    found, _ = locate([f"{tmp_path}/t*"])
    assert [Path(path).name for path in found] == ["two.md", "two.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "report [1].txt"
    path.write_text("Text.")
    assert locate([str(path)]) == ([str(path)], [])


def test_a_source_without_articles_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "story.txt").write_text(STORY)
    sources = ["empty", "story.txt", "none*.txt"]
    found, failures = locate(str(tmp_path / source) for source in sources)
    assert len(found) == 1
    assert all("holds no article" in str(failure) for failure in failures)
    assert len(failures) == 2


def test_standard_input_is_dated_today_and_said_to_be_a_guess(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    piped = SimpleNamespace(buffer=io.BytesIO(STORY.encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    (found,) = read("-")
    assert (found.text, found.location) == (STORY, "-")
    assert found.published_by is PublishedBy.TODAY
    assert found.published_by.is_guess


def test_a_strange_file_name_cannot_reach_the_screen(tmp_path: Path) -> None:
    found = article(tmp_path, STORY.encode(), "a\x1b[2J\udcff.txt")
    assert found.location.endswith("a\ufffd[2J\ufffd.txt")


MARKDOWN = """\
---
title: "The wall of Marrow"
date: 2024-03-12T10:00:00Z
---
# The wall of Marrow

The **council** [voted on Tuesday](https://example.org/vote) to mend
the `wall` &amp; the *pier* <b>soon</b> [sic].

![The pier at dawn](pier.png)

## What next

- Work starts on 1 May.

> “We will mend it,” Ana Ruiz said.

```
code of 1 April
```
"""


def test_markdown_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    found = article(tmp_path, MARKDOWN.encode(), "wall.md")
    assert [(block.kind, block.span.of(found.text)) for block in found.blocks] == [
        (BlockKind.TITLE, "The wall of Marrow"),
        (
            BlockKind.PARAGRAPH,
            "The council voted on Tuesday to mend the wall & the pier soon [sic].",
        ),
        (BlockKind.CAPTION, "The pier at dawn"),
        (BlockKind.HEADING, "What next"),
        (BlockKind.PARAGRAPH, "Work starts on 1 May."),
        (BlockKind.PARAGRAPH, "“We will mend it,” Ana Ruiz said."),
    ]
    assert "code" not in found.text
    assert (found.title, found.published) == ("The wall of Marrow", date(2024, 3, 12))
    assert found.published_by is PublishedBy.METADATA


def test_a_character_reference_brings_no_control_character_in(tmp_path: Path) -> None:
    found = article(tmp_path, b"A wall &#27;[2J of &#x9b; stone.", "wall.md")
    assert found.text == "A wall \ufffd[2J of \ufffd stone."


def test_a_line_of_a_million_characters_is_one_paragraph(tmp_path: Path) -> None:
    found = article(tmp_path, b"The wall of Marrow fell. " * 40_000)
    assert len(found.blocks) == 1
