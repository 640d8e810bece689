"""English dates that name their place in the calendar."""

from __future__ import annotations

import re

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.lang.en.date_words import (
    DAY,
    FULL_WEEKDAYS,
    MONTH,
    MONTHS,
    PARTS,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    heads,
    ordinal,
)
from tui.partial import Meaning, Partial, Which

_WHICH = {
    "last": Which.LAST,
    "past": Which.LAST,
    "previous": Which.LAST,
    "this": Which.THIS,
    "this past": Which.LAST,
    "this coming": Which.NEXT,
    "next": Which.NEXT,
    "coming": Which.NEXT,
    "upcoming": Which.NEXT,
}
_SEASON_OR_WHICH = r"(?:(?P<which>this\s+past|this\s+coming|last|this|next|past)\s+)?"


def which(match: re.Match[str]) -> Which | None:
    """Which of those that recur; None where no word says."""
    word = match["which"]
    return _WHICH[" ".join(word.lower().split())] if word else None


def number(match: re.Match[str], group: str) -> int | None:
    """The digits of a group that may be missing."""
    return int(match[group]) if match[group] else None


def _capitalised(word: str) -> bool:
    return word[0].isupper()


def _month_day(match: re.Match[str]) -> Meaning | None:
    if not _capitalised(match["month"]) or not 1 <= int(match["day"]) <= 31:
        return None
    return Partial(
        year=number(match, "year"),
        month=MONTHS[match["month"].lower()],
        day=int(match["day"]),
    )


def _month(match: re.Match[str]) -> Meaning | None:
    if not _capitalised(match["month"]):
        return None
    return Partial(
        year=number(match, "year"),
        month=MONTHS[match["month"].lower()],
        which=which(match),
    )


_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "jun", "april"})
_MONTH_CONTEXT = re.compile(
    r"\b(?:in|of|since|by|until|till|during|from|to|through|and|for|before|after"
    r"|between|late|early|mid|or|around|about|next|last|this|every|each)[\s-]+$",
    re.IGNORECASE,
)


def _bare_month(match: re.Match[str]) -> Meaning | None:
    word = match["month"]
    if not _capitalised(word):
        return None
    if word.lower() in _AMBIGUOUS_MONTHS:
        before = match.string[max(0, match.start() - 12) : match.start()]
        if not _MONTH_CONTEXT.search(before):
            return None
    return Partial(month=MONTHS[word.lower()])


def _weekday(match: re.Match[str]) -> Meaning | None:
    word = match["weekday"]
    if not _capitalised(word):
        return None
    if word.lower() in ("sat", "sun") and not match["which"]:
        return None
    return Partial(weekday=WEEKDAYS[word.lower()], which=which(match))


def _weekday_part(match: re.Match[str]) -> Meaning | None:
    return Partial(
        weekday=WEEKDAYS[match["weekday"].lower()],
        which=which(match),
        part=PARTS[match["part"].lower()],
    )


_NOT_A_YEAR_AFTER = re.compile(
    r"\s+(?:people|votes?|cases?|dead|deaths?|troops?|soldiers|shares?|points?|miles"
    r"|km|kilomet|met(?:er|re)s|feet|dollars|pounds|euros|workers|employees|jobs"
    r"|homes|houses|men|women|students|pages|seats|workers|others|copies|tons|tonnes"
    r"|acres|units|barrels|rounds|years|days|hours|minutes|degrees|francs|yen|marks)\b"
    r"|\s*%|[,.]\d|-[a-z]*(?:point|mile|foot|seat|member|page|room)",
    re.IGNORECASE,
)
_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥#.,/:+-]|\bNo\.?\s|\d\s|[A-Z]{2}\s|\bflight\s|\broom\s|\bat\s|\bpoints\s"
    r"|\bto\s)$"
)


def _year(match: re.Match[str]) -> Meaning | None:
    year = int(match["year"])
    text, start, end = match.string, match.start(), match.end()
    if not 1000 <= year <= 2199:
        return None
    if _NOT_A_YEAR_BEFORE.search(text[max(0, start - 8) : start]):
        return None
    if _NOT_A_YEAR_AFTER.match(text, end, end + 14):
        return None
    return Partial(year=year)


def _quarter(match: re.Match[str]) -> Meaning | None:
    return Partial(
        year=number(match, "year"),
        quarter=ordinal(match["ordinal"]),
        fiscal=bool(match["fiscal"]),
    )


def _season(match: re.Match[str]) -> Meaning | None:
    if match["season"].lower() in ("fall", "spring") and not (
        match["which"] or match["year"] or match["the"]
    ):
        return None
    return Partial(
        year=number(match, "year"),
        season=SEASONS[match["season"].lower()],
        which=which(match),
    )


ABSOLUTE = (
    DateRule(
        name="month-day",
        heads=heads(MONTHS),
        pattern=rf"{MONTH}\s*{DAY}(?!\d)(?:(?:\s*,\s*|\s+){YEAR})?(?![,.]?\d)",
        read=_month_day,
        examples={
            "March 3": Partial(month=3, day=3),
            "Sept. 21st, 2019": Partial(year=2019, month=9, day=21),
        },
        declines=("May 2021", "march 3"),
    ),
    DateRule(
        name="day-month",
        heads=heads(NUMBER_HEAD),
        pattern=rf"{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?",
        read=_month_day,
        examples={"31 October 2025": Partial(year=2025, month=10, day=31)},
        declines=("12 march",),
    ),
    DateRule(
        name="month-year",
        heads=heads(MONTHS),
        pattern=rf"{MONTH}(?P<which>)?,?\s+(?:of\s+)?{YEAR}",
        read=_month,
        examples={"June 1994": Partial(year=1994, month=6)},
    ),
    DateRule(
        name="which-month",
        heads=heads("last this next past"),
        pattern=rf"(?P<which>this\s+past|this\s+coming|last|this|next|past)\s+{MONTH}"
        r"(?P<year>)?",
        read=_month,
        examples={"last December": Partial(month=12, which=Which.LAST)},
    ),
    DateRule(
        name="month",
        heads=heads(MONTHS),
        pattern=MONTH,
        read=_bare_month,
        examples={"October": Partial(month=10)},
        declines=("may", "march"),
    ),
    DateRule(
        name="weekday",
        heads=heads("last this next past", FULL_WEEKDAYS),
        pattern=rf"{_SEASON_OR_WHICH}{WEEKDAY}",
        read=_weekday,
        examples={
            "Friday": Partial(weekday=5),
            "last Friday": Partial(weekday=5, which=Which.LAST),
        },
    ),
    DateRule(
        name="weekday-part",
        heads=heads("last this next past", FULL_WEEKDAYS),
        pattern=rf"{_SEASON_OR_WHICH}(?P<weekday>[a-z]+day)\s+(?:at\s+)?"
        r"(?P<part>morning|noon|afternoon|evening|night)",
        read=_weekday_part,
        examples={},
    ),
    DateRule(
        name="year",
        heads=heads(NUMBER_HEAD),
        pattern=YEAR,
        read=_year,
        examples={"2019": Partial(year=2019)},
        declines=("2010 votes", "$1990"),
    ),
    DateRule(
        name="quarter",
        heads=heads("the fiscal first second third fourth"),
        pattern=rf"(?:the\s+)?(?:{YEAR}\s+)?(?P<fiscal>fiscal[\s-]+)?"
        r"(?P<ordinal>first|second|third|fourth)[\s-]+quarter",
        read=_quarter,
        examples={"the third quarter": Partial(quarter=3)},
    ),
    DateRule(
        name="season",
        heads=heads("the last this next past", SEASONS),
        pattern=rf"(?P<the>the\s+)?{_SEASON_OR_WHICH}{SEASON}(?:(?:\s+of)?\s+{YEAR})?",
        read=_season,
        examples={"last fall": Partial(season=3, which=Which.LAST)},
        declines=("fall",),
    ),
)
