"""A pager walks the same lines down and up, from anywhere in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.glyphs import UNICODE
from tui.app.pager import Pager
from tui.model import Span

TEXTS = st.text(alphabet="ab 日\n", max_size=300)
LONG = "word " * 30_000
"""One paragraph, many times longer than what is wrapped at once."""


def down(pager: Pager) -> list[Span]:
    found = [pager.line_at(0)]
    while (line := pager.after(found[-1])) is not None:
        found.append(line)
    return found


def up(pager: Pager, text: str) -> list[Span]:
    found = [pager.line_at(len(text))]
    while (line := pager.before(found[-1])) is not None:
        found.append(line)
    return found[::-1]


@given(TEXTS, st.integers(2, 40))
def test_down_and_up_are_the_same_lines(text: str, width: int) -> None:
    pager = Pager(text, width, UNICODE)
    walked = down(pager)
    assert up(pager, text) == walked
    assert all(pager.line_at(place) in walked for place in range(len(text) + 1))


def test_no_word_of_a_very_long_paragraph_is_lost_or_cut() -> None:
    pager = Pager(LONG, 78, UNICODE)
    walked = down(pager)
    assert up(pager, LONG) == walked
    words = [word for line in walked for word in line.of(LONG).split()]
    assert words == LONG.split()


def test_a_line_of_a_long_text_is_found_without_wrapping_the_text() -> None:
    text = (LONG + "\n") * 20
    pager = Pager(text, 78, UNICODE)
    screen = list(pager.down(pager.line_at(len(text) // 2), 40))
    assert len(screen) == 40
    assert len(pager._wrapped) <= 2


def test_blank_lines_stay() -> None:
    text = "one\n\ntwo\n"
    pager = Pager(text, 10, UNICODE)
    assert [line.of(text) for line in down(pager)] == ["one", "", "two", ""]
