"""Attribution: which cue and source a quotation belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.parser.cues import Cue
from tui.parser.words import Sentence, Word

_BREAKS = frozenset(",;:()") | {"–", "—", "--"}
_SKIPPED = frozenset({",", "-", "–", "—", "--", ":"})


@dataclass(frozen=True, slots=True)
class Link:
    """A quotation of a sentence with the cue it belongs to."""

    cue: Cue
    rule: str


def link(sentence: Sentence, cues: Sequence[Cue], at: int) -> Link | None:
    """The cue of the quotation that stands at word `at` of a sentence."""
    words = sentence.words
    before = [cue for cue in cues if cue.last < at and cue.at < at]
    if before and not any(
        word.text in _BREAKS for word in words[before[-1].last + 1 : at]
    ):
        return Link(before[-1], "cue-quote")
    after = _directly_after(words, cues, at)
    if after is not None:
        shape = (
            "quote-cue-source" if after.shape == "cue-source" else "quote-source-cue"
        )
        return Link(after, shape)
    if before:
        cue = before[-1]
        between = words[cue.last + 1 : at]
        if not any(word.text == ";" for word in between):
            return Link(cue, "cue-quote")
    later = [cue for cue in cues if cue.first > at and cue.shape != "shared"]
    if later:
        return Link(later[0], "quote-later-cue")
    return None


def _directly_after(words: Sequence[Word], cues: Sequence[Cue], at: int) -> Cue | None:
    following = at + 1
    while following < len(words) and words[following].text in _SKIPPED:
        following += 1
    for cue in cues:
        if cue.first == following or (
            cue.shape == "source-cue" and cue.first <= following + 1 and cue.first > at
        ):
            return cue
    return None
