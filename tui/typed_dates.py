"""Dates as people type or print them, in any locale, by way of dateparser.

dateparser costs a tenth of a second to import, so it is imported when first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from tui.instants import DAY_MINUTES, instant, instant_of, month_days, weekday
from tui.model import Certainty, DateValue, Grain, Span

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_DECADE = re.compile(r"(?:the\s+)?([12]\d\d)0['’]?s$", re.IGNORECASE)
_ABSOLUTE = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_UNORDERED = re.compile(
    r"(?<!\d)(?:0?\d|1[0-2])[/.-](?:0?\d|1[0-2])[/.-]\d{2}(?:\d\d)?\b"
)
"""Either of the first two may be the month."""
_NUMBER_ALONE = re.compile(r"\W*\d{1,3}\W*$|\W*\d[\d.,]*\W*$")
_FEWEST_LETTERS = 4
"""A shorter word without digits is too often a word of another sense."""


def parse_typed(
    text: str,
    today: date,
    language: str | None = None,
    day_first: bool | None = None,
) -> DateValue | None:
    """The day, week, month, year or minute that a short text names.

    For "last friday", "3 mars 2024", "vor zwei Wochen". A language (ISO 639-1) may
    narrow the locales; what has no year is the last such day not after `today`. The
    grain is that of the words; where the order of day and month is anyone's guess the
    value is approximate. None where they are no date.
    """
    text = text.strip()
    decade = _DECADE.match(text)
    if decade:
        year = int(decade[1]) * 10
        return DateValue(instant(year), instant(year + 10), Grain.DECADE)
    if not text or not _is_known(language):
        return None
    found = _parser(language, day_first, today).get_date_data(text)
    if found.date_obj is None:
        return None
    unsure = day_first is None and bool(_UNORDERED.search(text))
    return _value(found.date_obj, found.period, text, unsure=unsure)


def find_typed(
    text: str, span: Span, today: date, language: str, day_first: bool | None = None
) -> Iterator[tuple[Span, DateValue]]:
    """The date phrases of a sentence in a language that has no rules of its own.

    Spans count in `text`; they are in reading order and do not overlap.
    """
    if not _is_known(language):
        return
    from dateparser.search import search_dates

    sentence = span.of(text)
    settings = _settings(day_first, today)
    found = search_dates(sentence, languages=[language], settings=settings) or []
    position = 0
    for words, _ in found:
        start = sentence.find(words, position)
        if start < 0 or not _is_likely(words):
            continue
        value = parse_typed(words, today, language, day_first)
        if value is not None:
            position = start + len(words)
            yield Span(span.start + start, span.start + position), value


def _is_likely(words: str) -> bool:
    if _NUMBER_ALONE.match(words):
        return bool(_ABSOLUTE.fullmatch(words.strip()))
    has_digit = any(character.isdecimal() for character in words)
    return has_digit or sum(map(str.isalpha, words)) >= _FEWEST_LETTERS


@cache
def _is_known(language: str | None) -> bool:
    if language is None:
        return True
    from dateparser.data.languages_info import language_order

    return language in language_order


def _settings(day_first: bool | None, today: date) -> dict[str, object]:
    settings: dict[str, object] = {
        "RELATIVE_BASE": datetime.combine(today, time()),
        "PREFER_DATES_FROM": "past",
        "RETURN_TIME_AS_PERIOD": True,
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    if day_first is not None:
        settings["DATE_ORDER"] = "DMY" if day_first else "MDY"
    return settings


@cache
def _parser(
    language: str | None, day_first: bool | None, today: date
) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[language] if language else None,
        settings=_settings(day_first, today),
    )


def _value(found: datetime, period: str, text: str, *, unsure: bool) -> DateValue:
    start, end, grain = _stretch(found, period)
    if unsure:
        return DateValue(start, end, grain, Certainty.APPROXIMATE)
    certainty = Certainty.STATED if _ABSOLUTE.search(text) else Certainty.IMPLIED
    return DateValue(start, end, grain, certainty)


def _stretch(found: datetime, period: str) -> tuple[int, int, Grain]:
    day = instant_of(found.date())
    match period:
        case "year":
            return instant(found.year), instant(found.year + 1), Grain.YEAR
        case "month":
            first = instant(found.year, found.month)
            days = month_days(found.year, found.month)
            return first, first + days * DAY_MINUTES, Grain.MONTH
        case "week":
            monday = day - (weekday(day) - 1) * DAY_MINUTES
            return monday, monday + 7 * DAY_MINUTES, Grain.WEEK
        case "time":
            minute = day + found.hour * 60 + found.minute
            return minute, minute + 1, Grain.MINUTE
    return day, day + DAY_MINUTES, Grain.DAY
