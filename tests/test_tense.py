"""Whether a clause tells what was or what is to come."""

from __future__ import annotations

import pytest

from tui.lang import load
from tui.model import Span
from tui.parser.dates.tense import cues


def is_to_come(sentence: str, word: str = "Friday") -> bool:
    language = load("en")
    assert language is not None
    found = cues(sentence, Span(0, len(sentence)), language.dates)
    return found.is_to_come(sentence.index(word))


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will meet Friday.",
        "On Friday, the council will meet.",
        "Ruiz said that talks are to open Friday.",
        "A vote is scheduled for Friday, officials said.",
        "The fair opens on Friday.",
        "She gained ahead of Friday’s vote.",
        "They plan to march on Friday.",
        "The vote will be held on Friday.",
    ],
)
def test_what_is_planned_is_to_come(sentence: str) -> None:
    assert is_to_come(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council met Friday.",
        "On Friday, the council met.",
        "The mayor said Friday that she will resign.",
        "The ship, which sank Friday, will be raised.",
        "The vote had been scheduled for Friday.",
        "Friday in the park.",
        "He told the United Council on Friday.",
    ],
)
def test_what_was_is_not(sentence: str) -> None:
    assert not is_to_come(sentence)
