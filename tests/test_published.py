"""Title, publication date and body, told apart by what news commonly writes."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lang import load
from tui.model import Article, BlockKind, PublishedBy
from tui.parser.text import paragraphs
from tui.readers import read
from tui.readers.document import Document
from tui.readers.heading import split

BODY = (
    "The council of Marrow voted on Tuesday to mend the harbour wall. "
    "It will cost nine million.\n\nThe mayor spoke of a “good day”.\n"
)
FIRST = "The council of Marrow voted on Tuesday to mend the harbour wall."
TITLE = "Harbour wall to be mended"
FILE_DAY = date(2025, 11, 22)


def article(
    folder: Path, text: str, name: str = "story.txt", option: date | None = None
) -> Article:
    path = folder / name
    path.write_text(text)
    noon = 12 * 3600 + (FILE_DAY - date(1970, 1, 1)).days * 24 * 3600
    os.utime(path, (noon, noon))
    (found,) = read(str(path), published=option)
    return found


def words(found: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(found.text) for block in found.blocks if block.kind is kind]


def body(found: Article) -> str:
    return words(found, BlockKind.PARAGRAPH)[0]


def when(found: Article) -> tuple[str, str]:
    return found.published.isoformat(), found.published_by.value


@pytest.mark.parametrize(
    ("head", "day", "how"),
    [
        ("31 October 2025\n\n", "2025-10-31", "date line"),
        ("Friday, October 31, 2025\n\n", "2025-10-31", "date line"),
        ("Friday 31 October\n\n", "2025-10-31", "date line"),
        ("2025-10-31T21:04:00Z\n\n", "2025-10-31", "date line"),
        ("Published: 3 March 2024\n\n", "2024-03-03", "date line"),
        ("Posted on 31/10/2025 by admin\n\n", "2025-10-31", "date line"),
        ("Ana Ruiz in Tarn\nFri 31 Oct 2025 09.12 GMT\n\n", "2025-10-31", "date line"),
        ("2 hours ago\n\nPublished\n31 October 2025\n\n", "2025-10-31", "date line"),
        ("Oct 31, 2025 4 min read\n\n", "2025-10-31", "date line"),
        ("Issue of 31 October 2025\n\n", "2025-10-31", "date line"),
        ("(Marrow, 31st October 2025) — ", "2025-10-31", "dateline"),
        ("First published on March 3rd, 2024\n\n", "2024-03-03", "date line"),
        ("Updated 5 March 2024, 10:15 GMT\n\n", "2024-03-05", "date line"),
        (
            "Published 3 March 2024 | Updated 5 March 2024\n\n",
            "2024-03-03",
            "date line",
        ),
        (
            "Updated: 5 March 2024\nPublished: 3 March 2024\n\n",
            "2024-03-03",
            "date line",
        ),
        ("MARROW, 12 March 2024\n\n", "2024-03-12", "date line"),
        ("Ana Ruiz, 12 March 2024\n\n", "2024-03-12", "date line"),
        ("By Ana Ruiz | March 12, 2024 4:23 pm EST\n\n", "2024-03-12", "byline"),
        ("MARROW, Oct 31 (Reuters) – ", "2025-10-31", "dateline"),
        ("PORT MARROW, Oct. 31, 2024 (Xinhua) -- ", "2024-10-31", "dateline"),
        ("Port Marrow, Dec 3 (PTI) ", "2024-12-03", "dateline"),
        ("MARROW, Ohio, March 3 — ", "2025-03-03", "dateline"),
        ("LONDON/PARIS, 3 March 2024 (AP) _ ", "2024-03-03", "dateline"),
    ],
)
def test_the_text_says_when_it_was_published(
    tmp_path: Path, head: str, day: str, how: str
) -> None:
    found = article(tmp_path, f"{head}{BODY}")
    assert when(found) == (day, how)
    assert body(found).startswith(FIRST)
    assert words(found, BlockKind.META)
    assert found.published_span is not None
    assert found.published_span.of(found.text) in head


@pytest.mark.parametrize(
    "head", ["MARROW, Ohio — ", "(CNN) -- ", "MARROW: ", "Port Marrow (AP) - "]
)
def test_a_dateline_without_a_date_is_no_part_of_the_story(
    tmp_path: Path, head: str
) -> None:
    found = article(tmp_path, head + BODY)
    assert words(found, BlockKind.META) == [head.strip()]
    assert body(found).startswith(FIRST)


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance - met on Monday in Marrow.\n\nIt was well.",
        "March 3, 2020 — The council bans boats.\n\nIt then rests.",
        "The council said: “No.”\n\nThen it left.",
        "Ana Ruiz (the mayor) - a sailor herself - laughed.\n\nThen she left.",
    ],
)
def test_a_sentence_with_a_dash_is_not_a_dateline(tmp_path: Path, text: str) -> None:
    assert body(article(tmp_path, text)) == text.split("\n")[0]


def test_title_byline_and_date_stand_above_the_body(tmp_path: Path) -> None:
    head = f"{TITLE}\n\nBy Ana Ruiz and Tom Bell\n31 October 2025\n3 min read\n\n"
    found = article(tmp_path, head + BODY)
    assert found.title == TITLE
    assert words(found, BlockKind.TITLE) == [TITLE]
    assert words(found, BlockKind.META) == [
        "By Ana Ruiz and Tom Bell",
        "31 October 2025",
        "3 min read",
    ]
    places = [block.place for block in found.blocks]
    assert places == ["", "", "", "", "¶1", "¶2"]


def test_a_title_with_a_date_in_it_stays_a_title(tmp_path: Path) -> None:
    title = "Council Bans Boats From 3 March 2024"
    found = article(tmp_path, f"{title}\n\n{BODY}")
    assert found.title == title
    assert found.published_by is PublishedBy.FILE_TIME


def test_a_title_that_is_said_twice_is_read_once(tmp_path: Path) -> None:
    found = article(tmp_path, f"{TITLE}\n\n{TITLE}\n\n{BODY}")
    assert words(found, BlockKind.TITLE) == [TITLE]
    assert body(found).startswith(FIRST)


def test_an_exported_first_line_holds_date_title_and_a_counter(tmp_path: Path) -> None:
    found = article(tmp_path, f" date 2025-10-31 {TITLE} 3\n\n{BODY}")
    assert found.title == TITLE
    assert when(found) == ("2025-10-31", "first line")
    assert words(found, BlockKind.TITLE) == [TITLE]
    assert words(found, BlockKind.META) == ["date 2025-10-31"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Storm in Marrow kills 12", BODY),
        ("Marrow opens Dock 7", f"{BODY}\nBoats reach Dock 7 in May.\n"),
    ],
)
def test_a_number_that_belongs_to_a_title_stays(
    tmp_path: Path, title: str, text: str
) -> None:
    assert article(tmp_path, f"date 2025-10-31 {title}\n\n{text}").title == title


def test_a_first_line_cut_from_the_body_is_not_read_twice(tmp_path: Path) -> None:
    cut = "The council of Marrow voted on Tuesday to"
    found = article(tmp_path, f"date 2025-10-31 {cut}\n\n{BODY}")
    assert found.title == f"{cut}…"
    assert words(found, BlockKind.TITLE) == []
    assert words(found, BlockKind.META) == ["date 2025-10-31"]
    assert body(found).startswith(FIRST)


def test_a_list_of_dates_is_not_taken_for_a_dated_title(tmp_path: Path) -> None:
    text = "2025-10-31 Wall planned again.\n2025-11-02 Wall built.\n"
    found = article(tmp_path, text)
    assert (found.title, found.published_by) == ("", PublishedBy.FILE_TIME)


def test_a_page_head_that_runs_into_the_text_is_no_part_of_it(tmp_path: Path) -> None:
    for head in (
        "Wall mended at last Tuesday 4 March 2025 08.43 GMT",
        "Wall mended at last 4 March 2025 Last updated at 08:43 GMT",
        "Ana Ruiz MARROW | Tue Mar 4, 2025 4:23 pm EST MARROW (Reuters) –",
    ):
        found = article(tmp_path, f"{head} {BODY}")
        assert when(found) == ("2025-03-04", "dateline")
        assert words(found, BlockKind.META) == [head]
        assert body(found).startswith(FIRST)


def test_a_cut_first_line_is_called_by_the_words_of_the_story(tmp_path: Path) -> None:
    head = "Tuesday 4 March 2025 08.43 GMT"
    line = f"date 2025-03-04 {head} The council of Marrow voted"
    found = article(tmp_path, f"{line}\n\n{head} {BODY}")
    assert found.title == "The council of Marrow voted…"
    assert when(found) == ("2025-03-04", "first line")
    assert body(found).startswith(FIRST)


def test_the_foot_may_say_when_it_was_published(tmp_path: Path) -> None:
    found = article(tmp_path, f"{BODY}\nFirst published on 3 March 2024")
    assert when(found) == ("2024-03-03", "date line")
    assert words(found, BlockKind.META) == ["First published on 3 March 2024"]


def test_one_line_is_text_and_not_a_title(tmp_path: Path) -> None:
    found = article(tmp_path, "The wall fell on 3 March 2024")
    assert found.title == ""
    assert body(found) == "The wall fell on 3 March 2024"
    dated = article(tmp_path, "date 2025-10-31 The wall fell on Friday.")
    assert body(dated) == "The wall fell on Friday."
    assert when(dated) == ("2025-10-31", "first line")


def test_a_story_behind_its_date_on_one_line_is_the_body(tmp_path: Path) -> None:
    story = f"{FIRST} It will cost nine million and take two years. " * 4
    found = article(tmp_path, f"date 2025-10-31 {story}\n\nThe mayor spoke.\n")
    assert (found.title, when(found)[0]) == ("", "2025-10-31")
    assert body(found) == story.strip()


def test_the_option_stands_in_for_a_text_that_says_nothing(tmp_path: Path) -> None:
    option = date(2024, 5, 6)
    assert when(article(tmp_path, BODY, option=option)) == ("2024-05-06", "--date")
    dated = article(tmp_path, f"31 October 2025\n\n{BODY}", option=option)
    assert when(dated) == ("2025-10-31", "date line")
    named = article(tmp_path, BODY, "2011-02-18_134.txt", option)
    assert when(named) == ("2024-05-06", "--date")


def test_the_option_gives_a_dateline_its_year(tmp_path: Path) -> None:
    text = f"MARROW, Oct 31 (AP) - {BODY}"
    found = article(tmp_path, text, option=date(2019, 11, 2))
    assert when(found) == ("2019-10-31", "dateline")


@pytest.mark.parametrize(
    "name", ["2011-02-18_134.txt", "marrow-20110218.txt", "2011_02_18.md"]
)
def test_a_file_name_with_a_day_gives_it(tmp_path: Path, name: str) -> None:
    assert when(article(tmp_path, BODY, name)) == ("2011-02-18", "file name")


@pytest.mark.parametrize("name", ["2011-02-31.txt", "120110218.txt", "story.txt"])
def test_without_any_word_the_files_own_day_is_a_guess(
    tmp_path: Path, name: str
) -> None:
    found = article(tmp_path, BODY, name)
    assert when(found) == ("2025-11-22", "file time, a guess")
    assert found.published_span is None


def test_numbers_for_a_day_are_not_read_as_one_to_come(tmp_path: Path) -> None:
    # Month first it would be 3 December, after the file was written.
    found = article(tmp_path, f"Published: 12/3/2025\n\n{BODY}")
    assert found.published == date(2025, 3, 12)


HEADS = st.lists(
    st.sampled_from(
        [
            *(
                "By Ana Ruiz",
                "31 October 2025",
                "date ",
                "2025-10-31 ",
                "MARROW, Oct 31",
            ),
            *(
                " (Reuters) – ",
                " | ",
                ": ",
                "\n",
                "\n\n",
                " ",
                "08.43 GMT",
                "(AP)",
                "“",
            ),
            *(
                "The wall fell.",
                "Wall falls",
                "Updated ",
                "Published: ",
                "½\u3000é",
                " 2",
            ),
        ]
    ),
    max_size=14,
).map("".join)


@given(HEADS)
def test_whatever_the_head_the_parts_are_in_order_and_inside(text: str) -> None:
    language = load("en")
    assert language is not None
    parts = split(Document(text, paragraphs(text)), language.headings).blocks
    end = 0
    for part in parts:
        assert end <= part.span.start < part.span.end <= len(text)
        assert part.span.of(text) == part.span.of(text).strip()
        end = part.span.end
    assert bool(parts) == bool(text.strip())


def test_what_the_foot_says_of_the_article_itself_dates_it(tmp_path: Path) -> None:
    foot = "A version of this article appears in print on Oct. 31, 2025, Section A."
    found = article(tmp_path, f"{TITLE}\n\n{BODY}\n{foot}\n")
    assert when(found) == ("2025-10-31", "date line")
    assert words(found, BlockKind.META) == [foot]


def test_a_name_above_a_sentence_is_no_byline(tmp_path: Path) -> None:
    found = article(tmp_path, f"{TITLE}\n\nAna Ruiz, editor\n\n{BODY}")
    assert words(found, BlockKind.META) == []
