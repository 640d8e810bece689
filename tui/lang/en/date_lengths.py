"""English lengths of time: "nine months", "10-year", "the past two weeks"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import (
    COUNT,
    COUNT_HEADS,
    NUMBER,
    OR_SO_MANY,
    SMALL_NUMBER,
    UNIT,
    UNIT_WORDS,
    count,
    heads,
    plain,
    unit,
)
from tui.lang.late import Late
from tui.model import Grain
from tui.partial import Length, Meaning, Partial

_TOWARD = {
    "past": -1,
    "last": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_WORKING = r"(?:(?:more|full|straight|consecutive|working|business|trading|long|short"
_WORKING += r"|calendar|whole|solid|extra|additional)\s+)?"
_RATE = Late(
    r"(?:^|\b(?:for|within|over|in|of|about|around|nearly|almost|than|least|most|after"
    r"|before|under|just|only|like|takes?|took|lasts?|lasted|lasting|spent|spend"
    r"|during|is|was|be|been|to|quite|roughly|barely|less|until|by|every|or|if|and"
    r"|but|when|from|this|not|that|nor|a|an|as|exactly|approximately|maybe|perhaps"
    r"|wait|waited|every)|[.,;:!?\"“”'’`(–—-])\s*$",
    re.IGNORECASE,
)


_NO_LENGTH = Late(
    r"['’]s\s+(?:silence|notice|walk|drive)\b|\s+of\s+silence\b"
    r"|\s+(?:a|an|per|each|every)\s+(?:day|week|month|year)\b"
)
"""What is so long and no time that passes: "a minute's silence", "24 hours a day"."""
_BESIDE_AN_EVENT = Late(r"\s+(?:after|before|into|since|or\s+(?:so|two|more))\b")


def _is_rate(match: re.Match[str]) -> bool:
    """Whether it says how often or how dear: "$500 million a year"."""
    start = match.start()
    if _BESIDE_AN_EVENT.match(match.string, match.end()):
        return False
    return not _RATE.search(match.string, max(0, start - 14), start)


def _age(match: re.Match[str]) -> Meaning | None:
    """Nothing: it is here so that no other rule reads a part of it."""
    return None


_AS_MANY = Late(r"\bas\s$", re.IGNORECASE)
"""A number told before: "the third in as many weeks"."""


def _length(match: re.Match[str]) -> Meaning | None:
    number, grain = count(match["count"]), unit(match["unit"])
    if plain(match["count"]) in ("a", "an") and (
        _is_rate(match) or grain in (Grain.SECOND, Grain.WEEKEND, Grain.QUARTER)
    ):
        return None
    if _NO_LENGTH.match(match.string, match.end()):
        return None
    if plain(match["count"]) in ("some", "many") and (
        grain <= Grain.DAY
        or _AS_MANY.search(match.string, max(0, match.start() - 3), match.start())
    ):
        return None
    if match["half"]:
        number = (number or 0) + 0.5
    parts: list[tuple[float | None, Grain]] = [(number, grain)]
    if match["second_unit"]:
        finer = unit(match["second_unit"])
        if finer >= grain:
            return None
        parts.append((count(match["second"]), finer))
    return Length(tuple(parts))


def _adjective(match: re.Match[str]) -> Meaning | None:
    return Length(((count(match["count"]), unit(match["unit"])),))


_OF_THE_LAST = Late(
    r"(?:\b(?:the|in|over|for|during|within|of|its|his|her|their|our|my|these|each|and)"
    r"|['’]s)\s$",
    re.IGNORECASE,
)
"""Before "last 55 minutes" where "last" is no verb."""


def _toward(match: re.Match[str]) -> Meaning | None:
    start = match.start()
    if match[0].lower().startswith("last") and not _OF_THE_LAST.search(
        match.string, max(0, start - 8), start
    ):
        return None
    number = count(match["count"]) if match["count"] else 1
    if match["count"] is None and not match["unit"].endswith("s"):
        number = 1
    elif match["count"] is None:
        number = None
    return Length(((number, unit(match["unit"])),), _TOWARD[match["toward"].lower()])


def _fortnight(match: re.Match[str]) -> Meaning | None:
    if match["ago"]:
        return Partial(unit=Grain.WEEK, offset=-2)
    toward = _TOWARD[match["toward"].lower()] if match["toward"] else 0
    return Length(((2, Grain.WEEK),), toward)


_CENTURY_PARTS = {"quarter": 25, "half": 50}


def _part_century(match: re.Match[str]) -> Meaning | None:
    years = _CENTURY_PARTS[match["part"].lower()]
    if match["ago"]:
        return Partial(unit=Grain.YEAR, offset=-years, rough=True)
    return Length(((years, Grain.YEAR),))


def _past_unit(match: re.Match[str]) -> Meaning | None:
    if match["past"]:
        return Length(((1, unit(match["one"])),), toward=-1)
    return Length(((None, unit(match["unit"])),), _TOWARD[match["toward"].lower()])


def _long(match: re.Match[str]) -> Meaning | None:
    number = None if match["unit"].endswith("s") else 1
    return Length(((number, unit(match["unit"])),))


def _ahead(match: re.Match[str]) -> Meaning | None:
    return Length(((None, unit(match["unit"])),), toward=1)


def _plural(match: re.Match[str]) -> Meaning | None:
    if match["years"]:
        return Length(((None, Grain.YEAR),))
    return Length(((None, unit(match["unit"])),))


_BARE = Late(
    r"\b(?:for|in|within|after|over|last|lasted|take|takes|took|spent|spend|follows"
    r"|several|many|through|lasting|taken)\s+$",
    re.IGNORECASE,
)


_NOT_BARE = Late(r"(?:s|number)\s+of\s+$|\bas\s+many\s+$")


def _bare_plural(match: re.Match[str]) -> Meaning | None:
    start = match.start()
    before = match.string[max(0, start - 16) : start]
    if not _BARE.search(before) or _NOT_BARE.search(before):
        return None
    return Length(((None, unit(match["unit"])),))


_PLURAL_UNIT = (
    r"(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades"
    r"|centuries)"
)

LENGTHS = (
    DateRule(
        name="age",
        heads=COUNT_HEADS,
        needs=heads("old olds age"),
        pattern=rf"(?P<count>{NUMBER})(?:[\s-]+(?:year|month|week|day)s?[\s-]+"
        r"(?:olds?\b|of\s+age))",
        read=_age,
        declines=("6-year-old", "37 years old"),
    ),
    DateRule(
        name="counted-adjective",
        heads=COUNT_HEADS,
        needs=UNIT_WORDS,
        pattern=rf"(?P<count>{NUMBER}|several|multi|half)-(?P<unit>second|minute|hour"
        r"|day|week|month|quarter|year|decade|century)(?:-long)?"
        r"(?![\s-]+olds?\b)",
        read=_adjective,
        examples={
            "10-year": Length(((10, Grain.YEAR),)),
            "two-and-a-half-year": Length(((2.5, Grain.YEAR),)),
            "several-year": Length(((None, Grain.YEAR),)),
        },
        declines=("6-year-old",),
    ),
    DateRule(
        name="length",
        heads=heads(COUNT_HEADS, "the"),
        needs=UNIT_WORDS,
        pattern=r"(?:the\s+(?:first\s+|latest\s+|final\s+|initial\s+|remaining\s+|opening\s+"
        r"|entire\s+|full\s+)?)?"
        rf"(?:{COUNT}{OR_SO_MANY}\s+{_WORKING}{UNIT}"
        rf"(?P<half>\s+and\s+a\s+half)?(?:(?:,?\s+and)?\s+(?P<second>{SMALL_NUMBER})[\s-]+"
        r"(?P<second_unit>months?|weeks?|days?|hours?|minutes?|seconds?))?)"
        r"(?![\s-]+(?:olds?\b|of\s+age))(?!-[a-z])",
        read=_length,
        examples={
            "nine months": Length(((9, Grain.MONTH),)),
            "two years and three months": Length(((2, Grain.YEAR), (3, Grain.MONTH))),
            "the first nine months": Length(((9, Grain.MONTH),)),
        },
        declines=("a second", "37 years old"),
    ),
    DateRule(
        name="year-ago-length",
        heads=heads("the year"),
        needs=heads("ago earlier"),
        pattern=rf"(?:the\s+)?year[\s-](?:ago|earlier)\s+{COUNT}\s+{UNIT}",
        read=_adjective,
        examples={"the year-earlier nine months": Length(((9, Grain.MONTH),))},
    ),
    DateRule(
        name="fortnight",
        heads=heads("a the past last next coming"),
        needs=heads("fortnight"),
        pattern=r"(?:(?:the\s+)?(?P<toward>past|last|next|coming)|a|the)\s+fortnight"
        r"(?P<ago>\s+ago)?",
        read=_fortnight,
        examples={
            "a fortnight": Length(((2, Grain.WEEK),)),
            "a fortnight ago": Partial(unit=Grain.WEEK, offset=-2),
        },
    ),
    DateRule(
        name="part-century",
        heads=heads("a quarter half"),
        needs=heads("century"),
        pattern=r"(?:a\s+)?(?P<part>quarter|half)[\s-](?:(?:of\s+)?a\s+)?century"
        r"(?P<ago>\s+ago)?",
        read=_part_century,
        examples={
            "a quarter-century": Length(((25, Grain.YEAR),)),
            "half a century ago": Partial(unit=Grain.YEAR, offset=-50, rough=True),
        },
    ),
    DateRule(
        name="first-plural",
        heads=heads("the"),
        needs=UNIT_WORDS,
        pattern=r"the\s+(?:(?:first|final|ensuing|following|subsequent|intervening)\s+"
        rf"{_PLURAL_UNIT}(?!\s+of\s+(?-i:[A-Z\d]))|(?P<years>years)(?!\s+(?:of|when|before|after)\b))",
        read=_plural,
        examples={
            "the first hours": Length(((None, Grain.HOUR),)),
            "the years": Length(((None, Grain.YEAR),)),
        },
        declines=("the years when",),
    ),
    DateRule(
        name="past-length",
        heads=heads("the past last next coming previous each"),
        needs=UNIT_WORDS,
        pattern=r"(?:each\s+of\s+)?(?:the\s+)?(?P<toward>past|last|next|coming"
        rf"|previous|preceding|following)\s+{COUNT}{OR_SO_MANY}[\s-]+{_WORKING}{UNIT}",
        read=_toward,
        examples={"the past two months": Length(((2, Grain.MONTH),), toward=-1)},
    ),
    DateRule(
        name="past-unit",
        heads=heads("the past coming"),
        needs=UNIT_WORDS,
        pattern=rf"(?:the\s+)?(?P<toward>past|last|next|coming)\s+{_PLURAL_UNIT}"
        r"|the\s+(?P<past>past|(?<=over the )last|(?<=in the )last|(?<=during the )last"
        r"|(?<=for the )last)"
        r"\s+(?P<one>year|month|week|day|hour|decade|century|quarter)",
        read=_past_unit,
        examples={
            "the past year": Length(((1, Grain.YEAR),), toward=-1),
            "coming weeks": Length(((None, Grain.WEEK),), toward=1),
        },
        declines=("past year",),
    ),
    DateRule(
        name="weeks-ahead",
        heads=heads("the"),
        needs=heads("ahead come"),
        pattern=rf"the\s+(?:(?:days|weeks|months)\s+and\s+)?{_PLURAL_UNIT}\s+(?:ahead|to\s+come)",
        read=_ahead,
        examples={"the weeks ahead": Length(((None, Grain.WEEK),), toward=1)},
    ),
    DateRule(
        name="plural",
        heads=heads("minutes hours days weeks months years decades centuries"),
        pattern=rf"{_PLURAL_UNIT}(?:\s+or\s+(?:minutes|hours|days|weeks|months|years"
        r"|decades))?",
        read=_bare_plural,
        declines=("years", "hundreds of years", "the third in as many weeks"),
    ),
    DateRule(
        name="plural-long",
        heads=heads(
            "minutes hours days weeks months years decades centuries",
            "hour day week month year decade century",
        ),
        needs=heads("long"),
        pattern=r"(?P<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?"
        r"|century|centuries)-long",
        read=_long,
        examples={
            "decades-long": Length(((None, Grain.DECADE),)),
            "day-long": Length(((1, Grain.DAY),)),
        },
    ),
)
