"""Medium and addressee: where, and to whom, something was said."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.speech_words import SpeechWords
from tui.model import Span
from tui.parser.words import Word


def find(words: Sequence[Word], last: int, speech: SpeechWords) -> Span | None:
    """The phrase after a cue's last word that says where it was said."""
    at = last + 1
    if at + 1 >= len(words):
        return None
    if words[at].low == "on" and words[at + 1].low in speech.platforms:
        return Span(words[at].start, words[at + 1].end)
    if words[at].low not in ("in", "on", "at", "during", "to", "via", "through"):
        return None
    end = at + 1
    while end < min(len(words), at + 12) and not words[end].low in (
        ",",
        ":",
        ";",
        "that",
        "",
    ):
        end += 1
    phrase = words[at:end]
    if any(word.low in speech.venues for word in phrase):
        return Span(phrase[0].start, phrase[-1].end)
    return None
