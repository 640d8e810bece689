"""Text of an article reaches the screen as text, and keeps its places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import CLOSED, FESTIVAL
from rich.cells import cell_len

from tui.app.glyphs import ASCII, UNICODE, Glyphs
from tui.model import Certainty, Modality

BOTH = pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])


@BOTH
@given(st.text())
def test_shown_text_has_no_control_characters_and_the_same_places(
    glyphs: Glyphs, text: str
) -> None:
    shown = glyphs.shown(text)
    assert len(shown) == len(text)
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)


def test_escape_sequences_lose_their_escape() -> None:
    assert UNICODE.shown("a\x1b[31mred\r\n") == "a\ufffd[31mred  "


def test_marks_that_reorder_a_line_take_no_cell() -> None:
    assert cell_len(UNICODE.shown("a\u202eb\u200f")) == 2


def test_ascii_shows_ascii_only() -> None:
    assert ASCII.shown("“Zoë’s naïve – café” 日") == '"Zoe\'s naive - cafe" ?'
    assert ASCII.told("¶3 → “x”") == 'par. 3 -> "x"'


@BOTH
def test_every_shape_takes_one_cell(glyphs: Glyphs) -> None:
    for name, shape in glyphs._asdict().items():
        if name != "plain":
            assert cell_len(shape) == 1, name


def test_the_shape_tells_precision_before_tense() -> None:
    assert UNICODE.of(CLOSED.when, CLOSED.modality) == "●"
    assert UNICODE.of(FESTIVAL.when, FESTIVAL.modality) == "○"
    vague = replace(FESTIVAL.when, certainty=Certainty.APPROXIMATE)
    assert UNICODE.of(vague, Modality.SCHEDULED) == "◌"


def test_a_date_that_counts_from_a_guess_is_no_surer_than_it() -> None:
    assert UNICODE.certainty(Certainty.IMPLIED) == "worked out ▰▰▱"
    assert UNICODE.certainty(Certainty.IMPLIED, is_guess=True).endswith("guess ▱▱▱")
    assert UNICODE.certainty(Certainty.STATED, is_guess=True) == "stated ▰▰▰"
