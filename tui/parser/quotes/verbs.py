"""Verbs: which words of a sentence are finite verbs, as far as words alone tell."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang import Language
from tui.lang.speech_words import Form
from tui.parser.quotes.words import BREAKS, Word


def is_finite(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether the word at an index is a finite verb."""
    word = words[at]
    if word.cap or word.quote >= 0:
        return False
    low = word.low
    speech = language.speech
    if low in speech.finite:
        return True
    if low in language.people.roles:
        return False
    before = words[at - 1].low if at else ""
    if before in speech.determiners or before in speech.prepositions:
        return False
    if low.endswith("ed") and len(low) > 4:
        return True
    form = speech.verbs.get(low)
    return (
        form is not None and form.form is Form.FINITE and is_verbal(words, at, language)
    )


def is_verbal(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether "claims" or "report" stands where a verb would."""
    if not at:
        return False
    before = words[at - 1]
    if before.cap and _is_modifier(words, at):
        return False
    if in_group(before, language) or before.quote >= 0 or before.text in BREAKS:
        return True
    if before.cap or before.low in language.speech.pronouns or before.low == "who":
        return True
    third = words[at].low.endswith("s")
    return before.low.endswith("s") != third and before.low.isalpha()


def _is_modifier(words: Sequence[Word], end: int) -> bool:
    """Whether the capitals before a word only modify it: "a Trump-style retort"."""
    at = end - 1
    while at and words[at].cap:
        if words[at].low.endswith(("'s", "s'")):
            return True
        at -= 1
    return words[at].low in ("a", "an") or words[at].low.endswith(("'s", "s'"))


def in_group(word: Word, language: Language) -> bool:
    """Whether a word may stand between a subject and its verb: "has also"."""
    speech, low = language.speech, word.low
    return (
        low in speech.auxiliaries
        or low in speech.adverbs
        or (low.endswith("ly") and len(low) > 4 and not word.cap)
    )


def group_start(words: Sequence[Word], at: int, language: Language) -> int:
    """The index of the first word of the verb group that ends at `at`."""
    start = at
    while start and in_group(words[start - 1], language):
        start -= 1
    return start
