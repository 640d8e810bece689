"""Text is wrapped by cells, loses no word and keeps its looks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.passages import Look, Mark, Passage, lines, wrapped
from tui.model import Span

TEXTS = st.text(alphabet="ab é日本\u0301-.", max_size=200)


def shown(passage: Passage, width: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines(passage, width)]


@given(TEXTS, st.integers(2, 30))
def test_wrapping_keeps_every_word_and_every_width(text: str, width: int) -> None:
    spans = list(wrapped(text, Span(0, len(text)), width))
    whole = "".join(span.of(text) for span in spans)
    assert whole.replace(" ", "") == text.replace(" ", "")
    assert all(len(span) and cell_len(span.of(text)) <= width for span in spans)


def test_a_line_breaks_between_words_and_a_long_word_is_cut() -> None:
    assert shown(Passage("one two abcdefghijkl"), 8) == ["one two", "abcdefgh", "ijkl"]


def test_wide_characters_take_two_cells() -> None:
    assert shown(Passage("日本日本日"), 4) == ["日本", "日本", "日"]


def test_what_stands_at_the_right_edge_gets_a_line_when_there_is_no_room() -> None:
    passage = Passage("a few words", right="¶12")
    assert shown(passage, 16) == ["a few words  ¶12"]
    assert shown(passage, 12) == ["a few words", "         ¶12"]


def test_later_lines_stand_under_the_first() -> None:
    assert shown(Passage("one two", first="- "), 6) == ["- one", "  two"]
    assert shown(Passage("one two", first="| ", rest="| "), 6) == ["| one", "| two"]


def test_a_mark_that_runs_over_lines_is_on_each_of_them() -> None:
    passage = Passage("one two three", marks=[Mark(Span(4, 13), Look.DATE)])
    assert [
        [text for text, looks in line if Look.DATE in looks]
        for line in lines(passage, 7)
    ] == [["two"], ["three"]]
