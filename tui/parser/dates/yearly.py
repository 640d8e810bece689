"""Dates that every year has, told as such: "from May to September each year"."""

from __future__ import annotations

from dataclasses import replace

from tui.lang.date_rules import DateWords
from tui.model import Grain, Span
from tui.parser.dates.refine import Found
from tui.partial import Length, Meaning, Partial, Range, Recurrence

_EVERY_YEAR = Recurrence(Length(((1, Grain.YEAR),)))


_HABIT = 48
"""Characters from "usually" to its date, at most."""


def yearly(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> list[Found]:
    """With the dates beside "every year", and after "usually", as sets."""
    told = list(found)
    for index, piece in enumerate(found):
        if piece.meaning == _EVERY_YEAR:
            for near in _beside(text, index, found, words):
                told[near] = replace(found[near], meaning=_set(found[near].meaning))
        elif _recurs(piece):
            start = piece.span.start
            since = max(sentence.start, start - _HABIT)
            if words.usually.search(text, since, start):
                told[index] = replace(piece, meaning=_set(piece.meaning))
    return told


def _beside(text: str, at: int, found: list[Found], words: DateWords) -> range:
    """The date that ends before it or begins after it; both where it is a range."""
    first = at - 1 - (at > 1 and found[at - 1].closes)
    last = at + 1 + (at + 2 < len(found) and found[at + 2].closes)
    sides = (
        (range(first, at), words.set_glue),
        (range(at + 1, last + 1), words.set_in),
    )
    for near, glue in sides:
        if not 0 <= near[0] <= near[-1] < len(found):
            continue
        left, right = sorted((at, near[-1] if near[0] < at else near[0]))
        gap = text[found[left].span.end : found[right].span.start].strip().lower()
        if gap in glue and _recurs(found[near[0]]):
            return near
    return range(0)


def _recurs(piece: Found) -> bool:
    """Whether every year has it."""
    meaning = piece.meaning
    if isinstance(meaning, Range):
        meaning = meaning.first
    if not isinstance(meaning, Partial) or meaning.year is not None:
        return False
    named = (meaning.month, meaning.quarter, meaning.season, meaning.holiday)
    is_counted = meaning.unit is not None or meaning.which is not None
    return not is_counted and any(name is not None for name in named)


def _set(meaning: Meaning) -> Meaning:
    if isinstance(meaning, Range):
        meaning = meaning.first
    assert isinstance(meaning, Partial)
    return _EVERY_YEAR if meaning.holiday else Recurrence(meaning)
