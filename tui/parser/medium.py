"""Medium and addressee: where, and to whom, something was said."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang import Language
from tui.model import Span
from tui.parser import verbs
from tui.parser.words import BREAKS, Word

_LONGEST = 12
"""How many words a medium may have."""


def find(words: Sequence[Word], after: int, language: Language) -> Span | None:
    """The phrase that says where it was said, at or soon after word `after`."""
    at = after
    while at < len(words) and words[at].low in language.speech.times:
        if _medium_end(words, at, language) is not None:
            break
        at += 1
    end = _medium_end(words, at, language)
    return Span(words[at].start, words[end - 1].end) if end is not None else None


def skip(words: Sequence[Word], after: int, language: Language) -> int:
    """The first word after the time, the place and the medium of a cue."""
    at = after
    speech = language.speech
    while at < len(words):
        end = _medium_end(words, at, language)
        if end is not None:
            at = end
        elif words[at].low in ("on", "in", "late", "early", "last", "this") and (
            at + 1 < len(words) and words[at + 1].low in speech.times
        ):
            at += 2
        elif words[at].low in speech.times and words[at].low not in (
            "on",
            "in",
            "this",
        ):
            at += 1
        elif words[at].low in speech.adverbs and words[at].low not in ("that",):
            at += 1
        else:
            break
    return at


def _medium_end(words: Sequence[Word], at: int, language: Language) -> int | None:
    """The index after a medium that begins at `at`."""
    speech = language.speech
    if at + 1 >= len(words):
        return None
    if words[at].low in ("on", "via") and words[at + 1].low in speech.platforms:
        return at + 2
    if words[at].low not in ("in", "on", "at", "during", "via", "through", "to"):
        return None
    found = None
    for end in range(at + 1, min(len(words), at + _LONGEST)):
        word = words[end]
        if word.quote >= 0:
            return end + 1 if found is not None and found == end else found
        if word.text in BREAKS or word.low in ("that", "who", "which"):
            break
        if (
            verbs.is_finite(words, end, language)
            and not word.cap
            and word.low not in speech.venues
        ):
            break
        if word.low in speech.venues:
            found = end + 1
        elif found is not None and (
            word.low in speech.times or word.low in ("with", "to", "by", "from")
        ):
            follows = end + 1 < len(words) and words[end + 1].cap
            if word.low in speech.times or not follows:
                break
            found = end + 1
            while found < len(words) and words[found].cap:
                found += 1
    return found


def after_addressee(words: Sequence[Word], at: int, language: Language) -> int | None:
    """The first word of what somebody was told, after "told reporters"."""
    speech = language.speech
    start = at
    while at < len(words) and (words[at].low in speech.determiners):
        at += 1
    if at >= len(words):
        return None
    if words[at].low in speech.pronouns or words[at].low in (
        "me",
        "him",
        "her",
        "them",
        "us",
    ):
        at += 1
    elif words[at].cap:
        while at < len(words) and words[at].cap and words[at].low not in speech.times:
            at += 1
    else:
        at += 1
    at = skip(words, at, language)
    return at if at > start and at < len(words) else None


def addressee(words: Sequence[Word], after: int, language: Language) -> Span | None:
    """Who was told, right after "told"."""
    speech = language.speech
    at = after
    while at < min(len(words), after + _LONGEST):
        word = words[at]
        if word.low in speech.audiences or (
            word.cap and not (at + 1 < len(words) and words[at + 1].cap)
        ):
            return Span(words[after].start, word.end)
        if not (word.cap or word.low in speech.determiners):
            return None
        at += 1
    return None
