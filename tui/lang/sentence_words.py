"""What a language tells the sentence splitter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Words, casefolded and without their final full stop, that guide splitting."""

    before_names: frozenset[str]
    """Abbreviations that never end a sentence: "gen", "mr", "st"."""
    may_end: frozenset[str]
    """Abbreviations that end one only before a starter: "inc", "u.s", "p.m"."""
    starters: frozenset[str]
    """Words that commonly open a sentence: "the", "he", "but"."""
