"""Indirect statements: the clause that tells what somebody said."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.speech_words import SpeechWords
from tui.model import Span
from tui.parser.cues import Cue
from tui.parser.words import Word


def content(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], speech: SpeechWords
) -> Span | None:
    """The words that a cue reports, where they are not quoted."""
    if cue.shape == "according":
        return _beside(words, cue)
    if cue.shape == "cue-source" or cue.verb is None:
        return None
    start = cue.at + 1
    while start < len(words) and (
        words[start].low in speech.times or words[start].low in speech.adverbs
    ):
        start += 1
    that = start < len(words) and words[start].low == "that"
    if that:
        start += 1
    if not (that and "that" in cue.verb.takes) and "clause" not in cue.verb.takes:
        return None
    if (
        cue.shape == "shared"
        and not that
        and words[cue.at].low
        not in ("saying", "adding", "noting", "said", "added", "say")
    ):
        return None
    if start >= len(words) or words[start].quote >= 0:
        return None
    end = len(words)
    for other in cues:
        if other.at > cue.at and other.shape == "shared":
            end = min(end, other.first)
    while end > start and words[end - 1].low in (",", "and", "but", ";", ":"):
        end -= 1
    if end - start < 3:
        return None
    if not that and not any(
        w.low in speech.finite or w.low.endswith("ed") for w in words[start:end]
    ):
        return None
    return Span(words[start].start, words[end - 1].end)


def _beside(words: Sequence[Word], cue: Cue) -> Span | None:
    if cue.first == 0:
        start = cue.last + 1
        while start < len(words) and words[start].text == ",":
            start += 1
        if start >= len(words):
            return None
        return Span(words[start].start, words[-1].end)
    end = cue.first
    while end and words[end - 1].text == ",":
        end -= 1
    if not end:
        return None
    return Span(words[0].start, words[end - 1].end)
