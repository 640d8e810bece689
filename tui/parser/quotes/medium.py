"""Medium and addressee: where, and to whom, something was said."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang import Language
from tui.model import Span
from tui.parser.quotes import verbs
from tui.parser.quotes.cues import SIGNATURE, Cue
from tui.parser.quotes.words import BREAKS, Word

_OPENERS = frozenset("in on at during via through to".split())
_TIME_OPENERS = frozenset("on in late early last this".split())
_LONGEST_NOUN = 3
"""How many words whoever is written to may have without a name."""
_LONGEST = 12
"""How many words a medium may have."""


def of_cue(words: Sequence[Word], cue: Cue, language: Language) -> Span | None:
    """The phrase after a cue, or opening its sentence, that says where it was said."""
    if cue.shape in ("label", SIGNATURE):
        return None
    at = cue.last + 1
    told = _addressee_end(words, cue, language)
    at = told if told is not None else at
    while at < len(words) and _is_time(words, at, language):
        at += 1
    for start in (at, 0):
        end = _medium_end(words, start, language)
        if end is not None:
            return Span(words[start].start, words[end - 1].end)
    return None


def addressee(words: Sequence[Word], cue: Cue, language: Language) -> Span | None:
    """Who was told: "reporters" of "told reporters"."""
    end = _addressee_end(words, cue, language)
    return Span(words[cue.last + 1].start, words[end - 1].end) if end else None


def _addressee_end(words: Sequence[Word], cue: Cue, language: Language) -> int | None:
    """The index after whom a verb of telling tells."""
    if cue.verb is None or "told" not in cue.verb.takes:
        return None
    at = cue.last + 1
    start = at
    while at < min(len(words), start + _LONGEST):
        word = words[at]
        if word.low in language.speech.audiences or word.low in language.speech.objects:
            return at + 1
        if at > start and _is_group(word, language):
            return at + 1
        goes_on = word.cap and word.low not in language.speech.times
        article = word.low in language.speech.determiners and word.low != "that"
        if not goes_on and not article:
            break
        at += 1
    return at if at > start and words[at - 1].cap else None


def _is_group(word: Word, language: Language) -> bool:
    """Whether a common noun is one of people: "council", "residents"."""
    singular = word.low.removesuffix("s")
    people = language.people
    return word.low in people.bodies or singular in people.roles


def _is_time(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a word only says when: "Monday", the "on" before it."""
    if words[at].low in ("on", "in"):
        return at + 1 < len(words) and words[at + 1].low in language.speech.times
    return words[at].low in language.speech.times


def skip(words: Sequence[Word], after: int, language: Language) -> int:
    """The first word after the time, the place and the medium of a cue."""
    at = after
    while at < len(words):
        end = _medium_end(words, at, language)
        if end is not None:
            at = end
        elif words[at].low in _TIME_OPENERS:
            if at + 1 == len(words) or words[at + 1].low not in language.speech.times:
                break
            at += 2
        elif words[at].low in language.speech.times | language.speech.adverbs:
            at += 1
        else:
            break
    return at


def _medium_end(words: Sequence[Word], at: int, language: Language) -> int | None:
    """The index after a medium that begins at `at`: "in a post on X"."""
    if _is_platform(words, at, language):
        return at + 2
    if at >= len(words) or words[at].low not in _OPENERS:
        return None
    for end in range(at + 1, min(len(words), at + _LONGEST)):
        if words[end].low in language.speech.venues:
            return _goes_on(words, end + 1, language)
        if _ends_phrase(words, end, language):
            return None
    return None


def _ends_phrase(words: Sequence[Word], at: int, language: Language) -> bool:
    word = words[at]
    return (
        word.quote >= 0
        or word.text in BREAKS
        or word.low in language.speech.relatives
        or verbs.is_finite(words, at, language)
    )


def _goes_on(words: Sequence[Word], end: int, language: Language) -> int:
    """Where a medium ends: after "statement", or "interview with CNN", or "on X"."""
    if end < len(words) and words[end].low in language.speech.venues:
        end += 1
    if _is_platform(words, end, language):
        return end + 2
    if end < len(words) and words[end].quote >= 0:
        return end + 1
    if end < len(words) and words[end].low in ("with", "to", "by", "from"):
        return _phrase_end(words, end + 1, language) or end
    return end


def _phrase_end(words: Sequence[Word], start: int, language: Language) -> int | None:
    """The index after a name, or after the noun of a short phrase, if any."""
    speech = language.speech
    at = start
    while at < len(words) and words[at].low in speech.determiners:
        at += 1
    named = at
    while at < len(words) and words[at].cap and words[at].low not in speech.times:
        at += 1
    if at > named:
        return at
    while at < len(words) and not _ends_noun(words, at, language):
        at += 1
    return at if 0 < at - named <= _LONGEST_NOUN else None


def _ends_noun(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a noun phrase without a name ends before a word."""
    speech, low = language.speech, words[at].low
    return (
        _ends_phrase(words, at, language)
        or low in speech.prepositions
        or low in speech.conjunctions
        or low in speech.determiners
        or low in speech.pronouns
        or low in speech.times
    )


def _is_platform(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether "on X" or "via Telegram" begins at a word."""
    return (
        at + 1 < len(words)
        and words[at].low in ("on", "via")
        and words[at + 1].low in language.speech.platforms
    )


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
