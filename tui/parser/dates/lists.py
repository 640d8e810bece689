"""Lists of dates: what one of them tells for the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.lang.date_rules import DateWords
from tui.model import Grain, Span
from tui.parser.dates.refine import Found
from tui.partial import Meaning, Partial, Which


def listed(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> list[Found]:
    """The expressions of a sentence with the years and weeks that lists tell once."""
    with_years = _with_what_follows(text, found, words)
    whole = _with_what_stands_before(text, with_years, words)
    return list(_days_listed(text, sentence, whole, words))


def _with_what_follows(text: str, found: list[Found], words: DateWords) -> list[Found]:
    """With the year after the last: "in August and September 1995"."""
    shared = found[-1:]
    for left in reversed(found[:-1]):
        day, last = left.meaning, shared[-1].meaning
        if (
            _gap(text, left, shared[-1]) in words.list_glue
            and isinstance(day, Partial)
            and isinstance(last, Partial)
            and _is_open(day)
            and last.year is not None
            and _is_before(day, last)
        ):
            left = replace(left, meaning=replace(day, year=last.year))
        shared.append(left)
    return shared[::-1]


def _with_what_stands_before(
    text: str, found: list[Found], words: DateWords
) -> list[Found]:
    """With the year or the week of the one before: "next Tuesday and Wednesday"."""
    shared = found[:1]
    for right in found[1:]:
        left = shared[-1]
        told, last = left.meaning, right.meaning
        if isinstance(told, Partial) and isinstance(last, Partial):
            gap = _gap(text, left, right)
            if gap in words.list_glue and _is_framed(told) and _is_weekday(last):
                right = replace(right, meaning=replace(told, weekday=last.weekday))
            elif gap in words.list_glue and _is_of_last_year(told) and _is_open(last):
                right = replace(
                    right, meaning=replace(told, month=last.month, day=last.day)
                )
            elif gap in words.list_glue and _is_ahead(told) and _is_weekday(last):
                right = replace(right, meaning=replace(last, which=Which.NEXT))
            elif gap in words.year_glue and _is_year(told) and _is_open(last):
                right = replace(right, meaning=last.joined(told))
        shared.append(right)
    return shared


def _gap(text: str, left: Found, right: Found) -> str:
    return text[left.span.end : right.span.start].strip().lower()


def _is_framed(partial: Partial) -> bool:
    """Whether it is a weekday of a week told: "next Tuesday", "Tuesday last week"."""
    if partial.weekday is None or partial.part is not None:
        return False
    return partial.unit is Grain.WEEK or partial.which is not None


def _is_ahead(partial: Partial) -> bool:
    """Whether it is a day after publication: "tomorrow"."""
    return partial.unit is Grain.DAY and (partial.offset or 0) > 0


def _is_weekday(partial: Partial) -> bool:
    return partial == Partial(weekday=partial.weekday)


def _is_before(day: Partial, last: Partial) -> bool:
    """Whether it comes before another of its kind in their year."""
    if day.month is not None and last.month is not None:
        return day.month <= last.month
    return None not in (day.season, last.season)


def _is_of_last_year(partial: Partial) -> bool:
    """Whether it is a month or day of a counted year: "in March last year"."""
    return partial.unit is Grain.YEAR and partial.month is not None


def _is_year(meaning: Meaning) -> bool:
    """Whether it is a year and no more: "1962", "last year"."""
    if not isinstance(meaning, Partial):
        return False
    frame = Partial(unit=Grain.YEAR, offset=meaning.offset, base=meaning.base)
    return meaning in (Partial(year=meaning.year), frame)


def _is_open(partial: Partial) -> bool:
    """Whether it is a month, a day of one or a season, without its year."""
    if partial.year is not None or (partial.month or partial.season) is None:
        return False
    return partial.unit is None and partial.which is None


_DIGITS = re.compile(r"\d+")


def _days_listed(
    text: str, sentence: Span, found: list[Found], words: DateWords
) -> Iterator[Found]:
    """Also the days that a list goes on with: the 5 and the 7 of "May 3, 5 and 7"."""
    told: Found | None = None
    for number, piece in enumerate(found):
        day = piece.meaning
        if piece is told:
            continue
        if not isinstance(day, Partial) or day.month is None or day.day is None:
            yield piece
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        end = sentence.end
        if following is not None:
            end = (
                following.span.end
                if _is_year(following.meaning)
                else following.span.start
            )
        more = words.more_days.match(text, piece.span.end, end)
        if more is None or day.year is not None:
            yield piece
            continue
        told = following if more["year"] else None
        yield from _days(text, piece, day, more)


def _days(
    text: str, piece: Found, day: Partial, more: re.Match[str]
) -> Iterator[Found]:
    """A day of a month and those listed after it, the last one with the year."""
    year = int(more["year"]) if more["year"] else None
    yield replace(piece, meaning=replace(day, year=year))
    last = more.end("list")
    for digits in _DIGITS.finditer(text, *more.span("list")):
        start, end = digits.span()
        if end == last and year is not None:
            end = more.end("year")
        other = replace(day, year=year, day=int(digits[0]), weekday=None)
        yield Found(Span(start, end), piece.rule, other)
