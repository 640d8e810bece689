"""A copied quote says who, how, when and where, and claims no more."""

from __future__ import annotations

from dataclasses import replace

from invented import ARTICLE, CLOSED, LAMP, MUSEUM, TWELFTH, VARGA

from tui.app.citation import cite
from tui.model import Certainty


def test_a_quote_is_copied_with_its_citation() -> None:
    assert cite(LAMP, CLOSED, ARTICLE) == (
        "“The lamp has earned its rest”\n"
        "— Ilse Varga, the harbour master, “said”, dated Tuesday 3 March 2026\n"
        "“Ostrand’s lighthouse goes dark”, published Wednesday 4 March 2026 (byline), "
        "ostrand.txt, ¶2"
    )


def test_an_indirect_statement_is_not_given_as_the_speaker_s_words() -> None:
    first, second, _ = cite(MUSEUM, CLOSED, ARTICLE).split("\n")
    assert first == "the tower would become a museum (in the writer’s words)"
    assert "“She told reporters”" in second


def test_a_vague_date_is_copied_as_vague() -> None:
    when = replace(CLOSED.when, certainty=Certainty.APPROXIMATE)
    text = cite(LAMP, replace(CLOSED, when=when), ARTICLE)
    assert "dated about Tuesday 3 March 2026 (vague)" in text


def test_the_date_of_the_saying_stands_for_that_of_the_event() -> None:
    given = replace(VARGA, said=TWELFTH)
    text = cite(replace(LAMP, attribution=given), CLOSED, ARTICLE)
    assert "“said”, Thursday 12 March 2026\n" in text


def test_a_quote_without_a_speaker_says_so() -> None:
    text = cite(replace(LAMP, attribution=None), CLOSED, ARTICLE)
    assert "no speaker named" in text
