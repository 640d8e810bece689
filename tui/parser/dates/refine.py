"""From the pieces that rules read to whole expressions: join, extend, bound, range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui.lang.date_rules import DateWords
from tui.model import Grain, Span
from tui.partial import Bound, Length, Meaning, Mod, Partial, Range


@dataclass(frozen=True, slots=True)
class Found:
    """An expression, and what its words and those around it say."""

    span: Span
    rule: str
    meaning: Meaning
    mod: Mod | None = None
    bound: Bound | None = None
    side: int = 0
    """-1: what is past of it is meant; 1: what is to come."""
    closes: bool = False
    """It is the end of a range that the expression before it tells whole."""


def refined(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> list[Found]:
    """The expressions of a sentence, whole."""
    pieces = [
        _bounded(text, sentence, _extended(text, sentence, piece, words), words)
        for piece in _joined(text, _trailed(text, sentence, found, words), words)
        if not _is_title(text, piece)
    ]
    return _ranged(text, sentence, pieces, words)


_QUOTE_MARKS = frozenset("\"'“‘«`")


def _is_title(text: str, found: Found) -> bool:
    """Whether it is the name of a show or a book: “This Week”, “60 Minutes”."""
    start, end = found.span.start, found.span.end
    if text[start - 1 : start] not in _QUOTE_MARKS:
        return False
    last_word = text[start:end].rsplit(None, 1)[-1]
    is_unit = isinstance(found.meaning, Length) or (
        isinstance(found.meaning, Partial) and found.meaning.unit is not None
    )
    return is_unit and last_word[0].isupper() and " " in text[start:end]


# Pieces of one date that stand side by side.

_WIDEST_GAP = 12


def _joined(text: str, found: list[Found], words: DateWords) -> list[Found]:
    joined: list[Found] = []
    for piece in found:
        whole = _join(text, joined[-1], piece, words) if joined else None
        if whole is None:
            joined.append(piece)
        else:
            joined[-1] = whole
    return joined


def _join(text: str, left: Found, right: Found, words: DateWords) -> Found | None:
    if right.span.start - left.span.end > _WIDEST_GAP:
        return None
    if isinstance(right.meaning, Range) and _is_part(left.meaning):
        # "The night of 3-4 February" is the first day's.
        right = replace(right, meaning=right.meaning.first)
    if not isinstance(left.meaning, Partial) or not isinstance(right.meaning, Partial):
        return None
    gap = text[left.span.end : right.span.start].strip().lower()
    bound = words.bounds.get(gap)
    if bound in _BESIDE and _is_weekday(left.meaning) and _is_day(right.meaning):
        meaning = replace(right.meaning, weekday=left.meaning.weekday)
        meaning = replace(meaning, part=left.meaning.part, beside=_BESIDE[bound])
        return Found(Span(left.span.start, right.span.end), left.rule, meaning)
    if gap in words.week_glue and _is_the_week(left.meaning) and _is_day(right.meaning):
        meaning = replace(right.meaning, week_around=True)
        return Found(Span(left.span.start, right.span.end), left.rule, meaning)
    if gap in words.glue and _fits(left.meaning, right.meaning, gap):
        fine, coarse = left, right
    elif gap in words.glue_back and _fits(right.meaning, left.meaning, gap):
        fine, coarse = right, left
    else:
        return None
    assert isinstance(fine.meaning, Partial)
    assert isinstance(coarse.meaning, Partial)
    return Found(
        Span(left.span.start, right.span.end),
        fine.rule,
        fine.meaning.joined(coarse.meaning),
        right.mod or left.mod,
        right.bound or left.bound,
    )


def _is_part(meaning: Meaning) -> bool:
    return isinstance(meaning, Partial) and meaning.part is not None


_BESIDE = {Bound.BEFORE: -1, Bound.AFTER: 1}


def _is_weekday(partial: Partial) -> bool:
    return partial.weekday is not None and partial.which is None and not partial.day


def _is_the_week(partial: Partial) -> bool:
    return partial.unit is Grain.WEEK and partial.loose


def _is_day(partial: Partial) -> bool:
    """Whether it is a day that every year has."""
    has_day = partial.month is not None and partial.day is not None
    return partial.weekday is None and (partial.holiday is not None or has_day)


def _fits(fine: Partial, coarse: Partial, gap: str) -> bool:
    """Whether the one names something in the other."""
    if fine.has(coarse) or fine.unit is not None or fine.year is not None:
        return False
    inside, around = grain_of(fine), grain_of(coarse)
    if inside < Grain.DAY:
        return around is Grain.DAY or (
            fine.hour is not None and _is_part_of_day(coarse)
        )
    if fine.weekday is not None or fine.weekend:
        return coarse.unit is Grain.WEEK
    is_in_year = inside < Grain.YEAR and around is Grain.YEAR and fine.which is None
    return is_in_year and gap != ","


def _is_part_of_day(partial: Partial) -> bool:
    """Whether it is a part of a day that is told: "tonight", "Monday evening"."""
    days = (partial.unit, partial.weekday, partial.day, partial.holiday)
    return partial.part is not None and any(day is not None for day in days)


def grain_of(partial: Partial) -> Grain:
    """The finest grain that it names."""
    for grain, named in (
        (Grain.HOUR, partial.hour),
        (Grain.DAYPART, partial.part),
        (Grain.DAY, partial.day or partial.weekday or partial.holiday),
        (Grain.WEEKEND, partial.weekend),
        (Grain.MONTH, partial.month),
        (Grain.QUARTER, partial.quarter),
        (Grain.SEASON, partial.season),
        (Grain.HALF, partial.half),
        (Grain.DECADE, partial.decade),
        (Grain.CENTURY, partial.century),
    ):
        if named is not None:
            return grain
    return partial.unit or Grain.YEAR


# Words before a date that belong to it.

_LAST_WORDS = re.compile(r"(?:[^\W\d_]+[\s-]+){1,4}$|\bca?\.\s?$")
_WORD = re.compile(r"[^\W\d_]+")
_FARTHEST_BEFORE = 32


def _extended(text: str, sentence: Span, found: Found, words: DateWords) -> Found:
    before = _words_before(text, sentence, found.span.start)
    for size in range(len(before), 0, -1):
        phrase = " ".join(word for _, word in before[-size:])
        reading = words.before.get(phrase)
        if reading is None or not isinstance(found.meaning, reading.to):
            continue
        if reading.mod is Mod.APPROX and _is_owner(text, found):
            # "To get around Wednesday's ruling".
            continue
        inside = reading.inside and (
            not reading.frames_only or _is_frame(found.meaning)
        )
        start = before[-size][0] if inside else found.span.start
        return replace(
            found,
            span=Span(start, found.span.end),
            mod=reading.mod or found.mod,
            side=reading.side,
        )
    return found


def _is_frame(meaning: Meaning) -> bool:
    return isinstance(meaning, Partial) and meaning.unit is not None


_NEXT_WORDS = re.compile(r"\s+([^\W\d_]+(?:\s+[^\W\d_]+)?)(?!\w)")


def _trailed(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> list[Found]:
    """With the words after them that belong to them."""
    return [_trail(text, sentence, piece, words) for piece in found]


def _trail(text: str, sentence: Span, found: Found, words: DateWords) -> Found:
    match = _NEXT_WORDS.match(text, found.span.end, sentence.end)
    if match is None or not isinstance(found.meaning, (Partial, Length)):
        return found
    phrase = " ".join(match[1].lower().split())
    size = len(phrase) if phrase in words.after else len(phrase.split()[0])
    does = words.after.get(phrase) or words.after.get(phrase[:size])
    if does is None:
        return found
    span = Span(found.span.start, match.start(1) + size)
    if isinstance(does, Bound):
        return replace(found, span=span, bound=does)
    return replace(found, span=span, mod=does)


def _words_before(text: str, sentence: Span, at: int) -> list[tuple[int, str]]:
    """The last words before a place, and where they start; only space between."""
    first = max(sentence.start, at - _FARTHEST_BEFORE)
    match = _LAST_WORDS.search(text, first, at)
    if match is None:
        return []
    return [
        (word.start(), word[0].lower())
        for word in _WORD.finditer(text, match.start(), match.end())
    ]


def _is_owner(text: str, found: Found) -> bool:
    return text[found.span.end : found.span.end + 2] in ("'s", "’s")


def _bounded(text: str, sentence: Span, found: Found, words: DateWords) -> Found:
    if not isinstance(found.meaning, Partial):
        return found
    before = _words_before(text, sentence, found.span.start)
    bound = _bound_of([word for _, word in before], words)
    if bound is None or _is_owner(text, found):
        return found
    if bound in (Bound.AFTER, Bound.BEFORE) and grain_of(found.meaning) < Grain.DAY:
        # "Shortly after 9 a.m." tells that hour, about.
        return replace(found, mod=found.mod or Mod.APPROX)
    return replace(found, bound=bound)


def _bound_of(before: list[str], words: DateWords) -> Bound | None:
    """What the last words do: "before", "on or before"."""
    phrase = words.bounds.get(" ".join(before[-3:]))
    return phrase or (words.bounds.get(before[-1]) if before else None)


# Ranges.


def _ranged(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> list[Found]:
    ranged: list[Found] = []
    for right in found:
        left = ranged[-1] if ranged else None
        if (
            left is not None
            and isinstance(left.meaning, Partial)
            and isinstance(right.meaning, Partial)
            and grain_of(left.meaning) is grain_of(right.meaning)
            and _is_range(text, sentence, left, right, words)
        ):
            whole = Range(left.meaning, right.meaning)
            # A range from late May to early June is all of neither.
            mod = Mod.APPROX if left.mod or right.mod else None
            ranged[-1] = replace(left, meaning=whole, bound=None, mod=mod)
            right = replace(right, bound=None, closes=True)
        ranged.append(right)
    return ranged


def _is_range(
    text: str, sentence: Span, left: Found, right: Found, words: DateWords
) -> bool:
    if words.moved.search(
        text, max(sentence.start, left.span.start - 40), right.span.end
    ):
        return False
    gap = text[left.span.end : right.span.start].strip().lower()
    if gap in words.range_glue:
        return True
    before = _words_before(text, sentence, left.span.start)
    return bool(before) and words.range_openers.get(before[-1][1]) == gap
