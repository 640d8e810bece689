"""English days, months and years, named by the calendar."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.lang.en.date_words import (
    DAY,
    FULL_MONTHS,
    MONTH,
    MONTH_NAMES,
    MONTHS,
    ORDINALS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    day_number,
    heads,
    month,
    plain,
    weekday,
)
from tui.lang.late import Late
from tui.lang.shapes import digits
from tui.partial import Meaning, Partial, Range, Which

WHICH = {
    "last": Which.LAST,
    "past": Which.LAST,
    "previous": Which.LAST,
    "this": Which.THIS,
    "this past": Which.LAST,
    "this coming": Which.NEXT,
    "next": Which.NEXT,
    "coming": Which.NEXT,
}
WHICH_PATTERN = r"(?P<which>this\s+past|this\s+coming|last|this|next|past|coming)"
PART_AFTER = r"(?:\s+(?P<part>morning|noon|midday|lunchtime|afternoon|evening|night))?"


def _month_day(match: re.Match[str]) -> Meaning | None:
    number, day = month(match["month"]), day_number(match["day"])
    if number is None or not 1 <= day <= 31:
        return None
    return Partial(
        year=digits(match, "year"),
        short_year=digits(match, "short"),
        month=number,
        day=day,
    )


def _weekday_month_day(match: re.Match[str]) -> Meaning | None:
    number, day = weekday(match["weekday"]), _month_day(match)
    if number is None or not isinstance(day, Partial):
        return None
    return day.joined(Partial(weekday=number))


def _month_year(match: re.Match[str]) -> Meaning | None:
    number = month(match["month"])
    if number is None:
        return None
    return Partial(
        year=digits(match, "year"), short_year=digits(match, "short"), month=number
    )


def _which_month(match: re.Match[str]) -> Meaning | None:
    number = month(match["month"])
    if number is None:
        return None
    return Partial(month=number, which=WHICH[plain(match["which"])])


NEEDS_A_CUE = frozenset({"may", "march", "mar", "jan", "april", "june"})
"""Months that are also words or given names."""
_MONTH_CUE = Late(
    r"\b(?:in|of|since|by|until|till|during|from|to|through|and|for|before|after|or"
    r"|between|late|early|mid|around|about|every|each|’s|'s|ended|ending|the|this|an?|on"
    r"|last|next|its|their|his|her|(?:early|late|soon|recently|far\s+back)\s+as)"
    r"[\s-]+$",
    re.IGNORECASE,
)
_TO_A_MONTH = Late(
    rf"\s+(?:through|to|until)\s+(?:(?:early|mid|late)[\s-])?"
    rf"(?:{'|'.join(name.capitalize() for name in FULL_MONTHS)})\b"
)
"""The other end of a range, which makes it a month: "June through August"."""
_MONTH_SIGN = Late(
    r"(?!\s+(?:on|for|of)\s+[A-Z]|\s+(?:said|says|told|asked|added|replied|wrote|smiled"
    r"|laughed|who|whose)\b)\s*(?:[.,;:!?)\]\n\"”—–―-]|$|'s\b|’s\b|[a-z])"
)


_NAMED_MONTH = Late(r"\b(?:Black|Red|Dr\.|Mr\.|Ms\.|Mrs\.)\s$")
_SURNAME = Late(r"\s(?!Day\b|Bank\b|Holiday\b)[A-Z][a-z]+(?:['’]s)?\s(?:[a-z]|\()")
"""A capital after a month alone makes it a name: "August Holt wrote"."""


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether what stands around a month makes it the name of somebody or a day."""
    if _NAMED_MONTH.search(text, max(0, start - 8), start):
        return True
    has_surname = _SURNAME.match(text, end)
    return bool(has_surname) and not _MONTH_CUE.search(text, max(0, start - 12), start)


def _month(match: re.Match[str]) -> Meaning | None:
    word = match["month"]
    number = month(word)
    if number is None:
        return None
    text, start = match.string, match.start()
    if plain(word).rstrip(".") in NEEDS_A_CUE:
        if _TO_A_MONTH.match(text, match.end()):
            return Partial(month=number)
        if not _MONTH_CUE.search(text, max(0, start - 12), start):
            return None
        # A capital after it makes it a name: "for April Ruiz", "the March on Rome".
        if not _MONTH_SIGN.match(text, match.end()):
            return None
    elif _is_name(text, start, match.end()) or (
        not match["dot"] and len(word) <= 4 and word.lower() not in ("june", "july")
    ):
        return None
    return Partial(month=number)


def _nine_eleven(match: re.Match[str]) -> Meaning | None:
    return Partial(year=2001, month=9, day=11)


def _month_range(match: re.Match[str]) -> Meaning | None:
    first, last = month(match["month"]), month(match["last"])
    if first is None or last is None or first == last:
        return None
    year = digits(match, "year")
    if match["quarter"]:
        is_quarter = first % 3 == 1 and last == first + 2
        return Partial(year=year, quarter=last // 3) if is_quarter else None
    return Range(Partial(year=year, month=first), Partial(year=year, month=last))


def _day_range(match: re.Match[str]) -> Meaning | None:
    last = _month_day(match)
    if not isinstance(last, Partial) or not 1 <= int(match["first"]) <= 31:
        return None
    return Range(replace(last, day=int(match["first"])), last)


_MONTH_HEADS = heads(MONTHS)
_DAY_HEADS = heads(NUMBER_HEAD)
_ORDINAL_HEADS = heads(NUMBER_HEAD, ORDINALS)
_WEEKDAY_HEADS = heads(WEEKDAYS)
_SHORT = r"['’](?P<short>\d\d)(?!\d)"
_TAIL = rf"(?:(?:\s*,\s*|\s+(?:of\s+)?){YEAR}|,?\s+{_SHORT})?"

CALENDAR = (
    DateRule(
        name="nine-eleven",
        heads=heads(NUMBER_HEAD, "sept september"),
        needs=heads(NUMBER_HEAD),
        pattern=r"9/11(?![/\d])|Sept(?:ember|\.)?\s+11(?=(?:,\s+2001)?\s+(?:terror\w*\s+)?"
        r"(?:attacks?|hijack\w*|terrorists?))",
        read=_nine_eleven,
        examples={"9/11": Partial(year=2001, month=9, day=11)},
        declines=("9/11/2003", "Sept. 11"),
    ),
    DateRule(
        name="month-day",
        heads=_MONTH_HEADS,
        pattern=rf"{MONTH}\s*(?:the\s+)?{DAY}(?!\d)(?![.,]\d|:\d|\s*%){_TAIL}",
        read=_month_day,
        examples={
            "March 3": Partial(month=3, day=3),
            "Sept. 21st, 2019": Partial(year=2019, month=9, day=21),
            "OCT 31": Partial(month=10, day=31),
            "Dec. 7 2012": Partial(year=2012, month=12, day=7),
        },
        declines=("May 2021", "march 3", "May 45", "June 3.5"),
    ),
    DateRule(
        name="day-month",
        heads=_ORDINAL_HEADS,
        needs=_MONTH_HEADS,
        pattern=rf"{DAY}[\s-]+(?:of\s+)?{MONTH}(?:,?[\s-]+{YEAR}|,?\s+{_SHORT})?",
        read=_month_day,
        examples={
            "31 October 2025": Partial(year=2025, month=10, day=31),
            "3rd of May": Partial(month=5, day=3),
            "12-Sep-2024": Partial(year=2024, month=9, day=12),
        },
        declines=("12 march", "40 May"),
    ),
    DateRule(
        name="day-range",
        heads=_MONTH_HEADS,
        pattern=rf"{MONTH}\s*(?P<first>\d{{1,2}})\s*(?:[-–—/]|--|to|through)\s*"
        rf"{DAY}(?!\d)(?![.,]\d|:\d|\s*%){_TAIL}",
        read=_day_range,
        examples={
            "May 3-5": Range(Partial(month=5, day=3), Partial(month=5, day=5)),
        },
        declines=("may 3-5", "May 3-2019"),
    ),
    DateRule(
        name="range-month",
        heads=_DAY_HEADS,
        needs=_MONTH_HEADS,
        pattern=rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and)\s*{DAY}\s+(?:of\s+)?{MONTH}"
        rf"(?:,?\s+{YEAR}|,?\s+{_SHORT})?",
        read=_day_range,
        examples={
            "3 to 5 May 2024": Range(
                Partial(year=2024, month=5, day=3), Partial(year=2024, month=5, day=5)
            ),
        },
    ),
    DateRule(
        name="month-range",
        heads=_MONTH_HEADS,
        pattern=rf"{MONTH}\s?[-–—]\s?(?P<last>{MONTH_NAMES})(?!\s*\d{{1,2}}(?!\d))"
        rf"(?:\s+{YEAR})?(?P<quarter>\s+quarter)?",
        read=_month_range,
        examples={
            "May-July": Range(Partial(month=5), Partial(month=7)),
            "July-September quarter": Partial(quarter=3),
        },
        declines=("May-be", "March to war"),
    ),
    DateRule(
        name="weekday-date",
        heads=_WEEKDAY_HEADS | heads("last this next past coming"),
        needs=_MONTH_HEADS,
        pattern=rf"(?:{WHICH_PATTERN}\s+)?{WEEKDAY},?\s+(?:the\s+)?(?:{MONTH}\s*{DAY}(?!\d){_TAIL})",
        read=_weekday_month_day,
        examples={
            "Friday, Oct. 31, 2025": Partial(year=2025, month=10, day=31, weekday=5),
            "Sat., May 3": Partial(month=5, day=3, weekday=6),
        },
        declines=("friday, oct. 31",),
    ),
    DateRule(
        name="weekday-day-month",
        heads=_WEEKDAY_HEADS,
        needs=_MONTH_HEADS,
        pattern=rf"{WEEKDAY},?\s+(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{_TAIL}",
        read=_weekday_month_day,
        examples={"Friday 31 October": Partial(month=10, day=31, weekday=5)},
    ),
    DateRule(
        name="month-year",
        heads=_MONTH_HEADS,
        pattern=rf"{MONTH}(?:,?\s+(?:of\s+)?{YEAR}|,?\s+{_SHORT})",
        read=_month_year,
        examples={
            "June 1994": Partial(year=1994, month=6),
            "October '98": Partial(short_year=98, month=10),
        },
        declines=("june 1994",),
    ),
    DateRule(
        name="which-month",
        heads=heads("last this next past coming"),
        needs=_MONTH_HEADS,
        pattern=rf"{WHICH_PATTERN}\s+{MONTH}",
        read=_which_month,
        examples={
            "last December": Partial(month=12, which=Which.LAST),
            "this May": Partial(month=5, which=Which.THIS),
        },
        declines=("this may", "last march"),
    ),
    DateRule(
        name="month",
        heads=_MONTH_HEADS,
        pattern=MONTH,
        read=_month,
        examples={"October": Partial(month=10), "Nov.": Partial(month=11)},
        declines=("may", "march", "May", "June", "Dec"),
    ),
)
