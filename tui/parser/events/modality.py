"""Modality: whether an event was told as fact, as planned or as possible."""

from __future__ import annotations

import re
from functools import cache

from tui.instants import DAY_MINUTES
from tui.lang.event_words import EventWords
from tui.model import DateValue, Modality
from tui.parser.events.told import Telling

_REACH = 40
"""How many characters after a verb's first word say how it means what it tells."""


def of(text: str, telling: Telling, published: int, words: EventWords) -> Modality:
    """How the article, published on the day that begins at `published`, tells it.

    What the calendar puts after that day can only be a plan or a possibility; what it
    puts before cannot be a plan any more.
    """
    value = telling.date.value
    assert value is not None  # Only dates with a value tell anything.
    manner = _manner(text, telling, words)
    if is_after(value, published):
        return Modality.HYPOTHETICAL if _POSSIBLE in manner else Modality.SCHEDULED
    if _is_before(value, published):
        return Modality.HYPOTHETICAL if _UNREAL in manner else Modality.HAPPENED
    if _POSSIBLE in manner and _CALL not in manner:
        return Modality.HYPOTHETICAL
    return Modality.SCHEDULED if _PLANNED in manner else Modality.HAPPENED


def is_after(value: DateValue, published: int) -> bool:
    """Whether a date is still to come when the day of publication ends."""
    if value.start is None:
        return value.end is not None and value.end > published + DAY_MINUTES
    return value.start >= published + DAY_MINUTES


def _is_before(value: DateValue, published: int) -> bool:
    return value.end is not None and value.end <= published


_PLANNED, _POSSIBLE, _UNREAL, _CALL = "planned", "possible", "unreal", "call"


def _manner(text: str, telling: Telling, words: EventWords) -> frozenset[str]:
    """What the verb's words, and the opener of its clause, say of the event."""
    clause, verb = telling.clause, telling.verb
    found: set[str] = set()
    if clause.opener is not None and clause.opener.of(text).lower() in words.conditions:
        found |= {_POSSIBLE, _UNREAL}
    if verb is None:
        return frozenset(found)
    at = clause.verbs.index(verb)
    piece = next((one for one in clause.pieces if verb.end <= one.end), clause.span)
    limit = min(verb.end + _REACH, piece.end)
    if at + 1 < len(clause.verbs):
        limit = min(limit, clause.verbs[at + 1].start)
    if _pattern(_all_phrases(words)).search(text, verb.start, limit) is None:
        return frozenset(found)
    for name, phrases in (
        (_PLANNED, words.planned),
        (_POSSIBLE, words.possible),
        (_UNREAL, words.unreal),
        (_CALL, words.calls),
    ):
        if _pattern(phrases).search(text, verb.start, limit):
            found.add(name)
    return frozenset(found)


@cache
def _all_phrases(words: EventWords) -> frozenset[str]:
    return words.planned | words.possible | words.unreal | words.calls


@cache
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})\b")
