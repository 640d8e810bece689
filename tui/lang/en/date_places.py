"""English days and months by their place: "the 14th", "that Friday", "Tuesday week"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_calendar import NEEDS_A_CUE, PART_AFTER, WHICH
from tui.lang.en.date_words import (
    FULL_WEEKDAYS,
    MONTH,
    MONTH_NAMES,
    MONTHS,
    PARTS,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    alternatives,
    heads,
    month,
    ordinal,
    plain,
    weekday,
)
from tui.lang.late import Late
from tui.lang.shapes import digits
from tui.model import Grain
from tui.partial import Base, Meaning, Partial, Recurrence, Which

_DAY_CUE = Late(
    r"\b(?:on|by|for|until|till|from|to|since|before|after|through|and|or|between|about|around"
    r"|(?:morning|night|evening|afternoon|early|late|dawn|midnight)\s(?:of|on))\s$",
    re.IGNORECASE,
)
_DAY_SIGN = Late(
    r"\s*(?:[.,;:!?)\]\n\"”—–]|$|\s(?:and|but|or|nor|when|where|while|with|without|the|an?"
    r"|he|she|they|it|we|I|you|his|her|its|their|in|at|as|for|to|by|from|until|after"
    r"|before|because|during|near|along|between|against|only|still|was|were|is|had|did"
    r"|[a-z]+ed|[a-z]+ly|came|began|fell|left|met|took|saw|made|of)\b)",
)
_NO_DAY = Late(
    r"\b(?:centur|hole|green\b|tee\b|birdie|bogey|floor|stage|round|minute|corps"
    r"|divisions?\b|infantry|army|regiment|brigade|battalion|street|avenue|place\b"
    r"|congress|amendment|parallel|inning|lap\b|percentile|district|chapter|grade)",
    re.IGNORECASE,
)
"""What else is counted: "the 9th and 10th floors"."""
_IN_GOLF = Late(r"\b(?:birdie[ds]?|bogey|eagle|par|putts?|hole|green|tee)\b")
_NEAR_BEFORE, _NEAR_AFTER = 48, 24


def _day_of_month(match: re.Match[str]) -> Meaning | None:
    text, start, end = match.string, match.start(), match.end()
    day = int(match["day"][:-2])
    if not 1 <= day <= 31:
        return None
    which = plain(match["which"])
    if which in ("", "the", "that"):
        if (
            not match["which"]
            and not match["weekday"]
            and (
                not _DAY_CUE.search(text, max(0, start - 16), start)
                or not _DAY_SIGN.match(text, end)
                or _NO_DAY.search(text, end, end + _NEAR_AFTER)
                or _IN_GOLF.search(text, max(0, start - _NEAR_BEFORE), start)
            )
        ):
            return None
        return Partial(
            unit=Grain.MONTH,
            offset=0,
            base=Base.MENTION,
            day=day,
            weekday=weekday(match["weekday"]) if match["weekday"] else None,
        )
    return Partial(unit=Grain.MONTH, offset=int(WHICH[which]), day=day)


def _mentioned(match: re.Match[str]) -> Meaning | None:
    """ "That May", "the following spring"."""
    way = (match["way"] or "that").lower()
    which = {"following": Which.NEXT, "next": Which.NEXT}.get(way, Which.LAST)
    if way in ("that", "same"):
        which = Which.THIS
    if match["season"]:
        season = SEASONS[match["season"].lower()]
        return Partial(season=season, which=which, base=Base.MENTION)
    number = month(match["month"])
    word = plain(match["month"])
    if number is None or (way == "that" and word in NEEDS_A_CUE):
        return None
    return Partial(month=number, which=which, base=Base.MENTION)


def _week_on(match: re.Match[str]) -> Meaning | None:
    number = weekday(match["weekday"])
    if number is None:
        return None
    return Partial(weekday=number, which=Which.NEXT, weeks_later=1)


def _mention_weekday(match: re.Match[str]) -> Meaning | None:
    number = weekday(match["weekday"] or match["full"])
    if number is None:
        return None
    way = (match["way"] or match["way_after"]).lower()
    which = {"following": Which.NEXT, "next": Which.NEXT, "after": Which.NEXT}
    which["same"] = Which.THIS
    return Partial(weekday=number, which=which.get(way, Which.LAST), base=Base.MENTION)


def _that_weekday(match: re.Match[str]) -> Meaning | None:
    day, part = weekday(match["weekday"]), plain(match["part"])
    if day is None:
        return None
    return Partial(
        weekday=day,
        which=Which.THIS,
        base=Base.MENTION,
        part=PARTS[part] if part else None,
    )


def _nth_weekday(match: re.Match[str]) -> Meaning | None:
    day = weekday(match["weekday"])
    word = match["nth"].lower()
    nth = -1 if word == "last" else ordinal(word)
    if day is None or nth > _MOST:
        return None
    if match["set"]:
        return Recurrence(Partial(weekday=day))
    if match["which"]:
        which = plain(match["which"])
        offset = 0 if which in ("the", "that") else int(WHICH[which])
        base = Base.MENTION if which in ("the", "that") else Base.PUBLISHED
        return Partial(unit=Grain.MONTH, offset=offset, base=base, weekday=day, nth=nth)
    number = month(match["month"])
    if number is None:
        return None
    year = digits(match, "year")
    return Partial(year=year, month=number, weekday=day, nth=nth)


_MOST = 5
"""Weeks of a month, at most."""

_FULL_WEEKDAY = rf"(?P<full>{alternatives(FULL_WEEKDAYS)})"

PLACES = (
    DateRule(
        name="that-weekday",
        heads=heads("that"),
        needs=FULL_WEEKDAYS,
        pattern=rf"that\s+(?:same\s+|very\s+)?{WEEKDAY}{PART_AFTER}"
        r"(?=\s*(?:[.,;:!?)”\"]|$|\s(?:in|at|and|when|he|she|they|we|I|it|the|after|before"
        r"|was|were)\b))",
        read=_that_weekday,
        examples={
            "that Friday": Partial(weekday=5, which=Which.THIS, base=Base.MENTION)
        },
        declines=("that friday", "that Friday prayers"),
    ),
    DateRule(
        name="mentioned-month",
        heads=heads("that the"),
        needs=heads(MONTHS, SEASONS),
        pattern=r"(?:the\s+(?:very\s+)?(?P<way>same|following|next|previous|preceding)"
        rf"|that(?:\s+same)?)\s+(?:{MONTH}|{SEASON})",
        read=_mentioned,
        examples={
            "that winter": Partial(season=4, which=Which.THIS, base=Base.MENTION),
            "the following May": Partial(month=5, which=Which.NEXT, base=Base.MENTION),
        },
        declines=("that May", "the following may"),
    ),
    DateRule(
        name="day-of-month",
        heads=heads("the", FULL_WEEKDAYS),
        needs=heads("st nd rd th"),
        pattern=rf"(?:{WEEKDAY},?\s+)?the\s+(?P<day>\d{{1,2}}(?:st|nd|rd|th))"
        rf"(?!,?\s+(?:of\s+)?{MONTH_NAMES})"
        r"(?:\s+of\s+(?P<which>the|that|this|last|next)\s+month)?",
        read=_day_of_month,
        examples={
            "Sunday the 18th": Partial(
                unit=Grain.MONTH, offset=0, base=Base.MENTION, day=18, weekday=7
            ),
            "the 3rd of this month": Partial(unit=Grain.MONTH, offset=0, day=3),
            "the 3rd of the month": Partial(
                unit=Grain.MONTH, offset=0, base=Base.MENTION, day=3
            ),
        },
        declines=("the 14th", "the 14th floor"),
    ),
    DateRule(
        name="weekday-beside",
        heads=heads("the"),
        needs=heads(WEEKDAYS),
        pattern=r"the\s+(?:(?P<way>previous|preceding|following|next|same)\s+"
        rf"{WEEKDAY}|{_FULL_WEEKDAY}\s+(?P<way_after>after|before)(?=\s*(?:[.,;:)]|$)))",
        read=_mention_weekday,
        examples={
            "the previous Friday": Partial(
                weekday=5, which=Which.LAST, base=Base.MENTION
            ),
            "the Tuesday after": Partial(
                weekday=2, which=Which.NEXT, base=Base.MENTION
            ),
        },
        declines=("the Tuesday before the vote",),
    ),
    DateRule(
        name="week-on-weekday",
        heads=heads("a"),
        needs=heads("week"),
        pattern=rf"a\s+week\s+(?:on|from|next)\s+(?:next\s+)?{WEEKDAY}",
        read=_week_on,
        examples={
            "a week on Tuesday": Partial(weekday=2, which=Which.NEXT, weeks_later=1)
        },
    ),
    DateRule(
        name="weekday-week",
        heads=FULL_WEEKDAYS,
        needs=heads("week"),
        pattern=rf"{WEEKDAY}\s+week(?=\s*(?:[.,;:!?)”\"]|$))",
        read=_week_on,
        examples={"Tuesday week": Partial(weekday=2, which=Which.NEXT, weeks_later=1)},
        declines=("Tuesday week in", "Tuesday weekly"),
    ),
    DateRule(
        name="nth-weekday",
        heads=heads("the first second third fourth fifth last"),
        needs=FULL_WEEKDAYS,
        pattern=r"(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|last)\s+"
        rf"{WEEKDAY}\s+(?:of|in)\s+(?:(?P<set>each|every|any|a)\s+month"
        rf"|(?P<which>this|next|last|that|the)\s+month|{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?)",
        read=_nth_weekday,
        examples={
            "the first Monday of May": Partial(month=5, weekday=1, nth=1),
            "the last Friday in June 2019": Partial(
                year=2019, month=6, weekday=5, nth=-1
            ),
            "the first Sunday of each month": Recurrence(Partial(weekday=7)),
        },
        declines=("the first Monday of the war",),
    ),
)
