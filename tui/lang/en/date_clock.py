"""English clock times and parts of the day."""

from __future__ import annotations

import re

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.lang.en.date_words import (
    NUMBER_WORDS,
    PARTS,
    alternatives,
    count,
    heads,
    plain,
)
from tui.lang.late import Late
from tui.lang.shapes import digits
from tui.model import Grain
from tui.partial import Base, Meaning, Part, Partial

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_ZONE_NAME = (
    r"(?:GMT|UTC|[ECMPB]S?T|[ECMP]DT|IST|CES?T|EES?T|WES?T|AES?T|AEDT|JST"
    r"|MSK|SGT|HKT|PKT|(?:local|eastern|central|mountain|pacific|moscow|beijing"
    r"|london|new\s+york)(?:\s+(?:standard|daylight))?(?:\s+time)?)(?!\w)"
)
_ZONE = rf"(?:\s*(?:\({_ZONE_NAME}\)|{_ZONE_NAME}))"
_ELSEWHERE = (
    r"(?:\s*\(\d{1,2}[:.]?\d\d\s*(?:GMT|UTC)\)(?=,?\s+(?:on\s+)?(?:(?:next|last)\s+)?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
)
"""The same time in another zone, before the day: "10:35 a.m. (0735 GMT) Friday"."""
_AM_PM = r"(?P<half>a\.m\.?|p\.m\.?|am|pm)(?!\w)"


def _twelve(match: re.Match[str]) -> Meaning | None:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    afternoon = match["half"][0] in "pP"
    return Partial(
        hour=hour % 12 + (12 if afternoon else 0), minute=digits(match, "minute") or 0
    )


def _twelve_before(match: re.Match[str]) -> Meaning | None:
    """ "9:30" of "9:30-11:00 a.m.": in the same half of the day where that fits."""
    hour, last = int(match["hour"]), int(match["last"])
    if not (1 <= hour <= 12 and 1 <= last <= 12):
        return None
    afternoon = match["half"][0] in "pP" and hour % 12 <= last % 12
    return Partial(hour=hour % 12 + 12 * afternoon, minute=digits(match, "minute") or 0)


_CLOCK_CUE = Late(
    r"\b(?:at|around|about|by|before|after|from|until|till|since|past|and|to)\s+$",
    re.IGNORECASE,
)


def _twenty_four(match: re.Match[str]) -> Meaning | None:
    start = match.start()
    if not match["zone"] and not _CLOCK_CUE.search(
        match.string, max(0, start - 8), start
    ):
        return None
    return Partial(hour=int(match["hour"]), minute=int(match["minute"]))


def _oclock(match: re.Match[str]) -> Meaning | None:
    hour = count(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    late = plain(match["part"]) in _LATE_PARTS and hour < 12
    return Partial(hour=int(hour) + 12 * late, minute=digits(match, "minute") or 0)


_AT_AN_HOUR = Late(r"\b(?:at|by|until|around|about|after|before)\s$", re.IGNORECASE)


def _bare_hour(match: re.Match[str]) -> Meaning | None:
    hour, start = count(match["hour"]), match.start()
    if hour is None or not 1 <= hour <= 12:
        return None
    if not _AT_AN_HOUR.search(match.string, max(0, start - 7), start):
        return None
    return Partial(hour=int(hour), minute=0)


_LATE_PARTS = ("afternoon", "evening", "night")
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}


def _spoken_clock(match: re.Match[str]) -> Meaning | None:
    hour = count(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    minutes = _PAST[match["much"].lower()]
    if match["way"].lower() == "to":
        minutes = -minutes
    late = plain(match["part"]) in _LATE_PARTS and hour < 12
    at = (int(hour) + 12 * late) * 60 + minutes
    return Partial(hour=at // 60, minute=at % 60)


def _noon(match: re.Match[str]) -> Meaning | None:
    return Partial(hour=24 if match["word"].lower() == "midnight" else 12, minute=0)


_PARTS_AWAY = {"last": -1, "previous": -1, "next": 1, "following": 1}


def _this_part(match: re.Match[str]) -> Meaning | None:
    word = plain(match["part"])
    if word not in PARTS:
        return None
    which, start = plain(match["which"]), match.start()
    if which == "last" and match.string[max(0, start - 4) : start].lower() == "the ":
        # "The last night of the fair".
        return None
    offset = _PARTS_AWAY.get(which.removeprefix("the "), 0)
    base = Base.MENTION if which.startswith(("that", "the")) else Base.PUBLISHED
    return Partial(unit=Grain.DAY, offset=offset, base=base, part=PARTS[word])


def _tonight(match: re.Match[str]) -> Meaning | None:
    return Partial(unit=Grain.DAY, offset=0, part=Part.NIGHT)


_PART_CUE = Late(r"\b(?:in|during|by|into|through|for|until)\s+$", re.IGNORECASE)
_OF_A_DAY = Late(r"\s+of\s+(?:[A-Z]|\d|the\s+\d)")


def _bare_part(match: re.Match[str]) -> Meaning | None:
    text, start = match.string, match.start()
    if (
        match["the"]
        and not _PART_CUE.search(text, max(0, start - 9), start)
        and not _OF_A_DAY.match(text, match.end())
    ):
        return None
    words = plain(match["part"] or match["the"]).replace("-", " ")
    return Partial(part=PARTS[words.rpartition(" ")[2]])


_SUN_CUE = Late(r"\b(?:at|by|before|until|till|since|after|from)\s$", re.IGNORECASE)


def _sun(match: re.Match[str]) -> Meaning | None:
    start = match.start()
    if not _SUN_CUE.search(match.string, max(0, start - 7), start):
        return None
    return Partial(part=PARTS[match[0].lower()])


CLOCK = (
    DateRule(
        name="clock",
        heads=heads(NUMBER_HEAD),
        needs=heads("am pm m"),
        pattern=rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s*{_AM_PM}{_ZONE}?"
        rf"{_ELSEWHERE}?",
        read=_twelve,
        examples={
            "9:30 p.m. EST": Partial(hour=21, minute=30),
            "12 am": Partial(hour=0, minute=0),
            "10 p.m.": Partial(hour=22, minute=0),
        },
        declines=("15 pm", "10 points"),
    ),
    DateRule(
        name="clock-to-clock",
        heads=heads(NUMBER_HEAD),
        needs=heads("am pm m"),
        pattern=r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?"
        rf"(?=\s*(?:[-–—]|to|and)\s*(?P<last>\d{{1,2}})(?:[:.][0-5]\d)?\s*{_AM_PM})",
        read=_twelve_before,
        declines=("12.00", "12.00-6.00", "17-6 pm"),
    ),
    DateRule(
        name="clock-24",
        heads=heads(NUMBER_HEAD),
        pattern=r"(?P<hour>[01]\d|2[0-4]|\d)(?:(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?)"
        rf"(?![:\d]|\.\d)(?P<zone>{_ZONE}|\s*(?:hrs|hours))?)",
        read=_twenty_four,
        examples={"15:30 GMT": Partial(hour=15, minute=30)},
        declines=("15:30", "3:16"),
    ),
    DateRule(
        name="clock-four-digits",
        heads=heads(NUMBER_HEAD),
        pattern=r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC|Z"
        r"|hours|hrs|IST)",
        read=_twenty_four,
        examples={"0735 GMT": Partial(hour=7, minute=35)},
        declines=("0735",),
    ),
    DateRule(
        name="oclock",
        heads=heads(NUMBER_HEAD, NUMBER_WORDS),
        needs=heads("clock morning afternoon evening"),
        pattern=r"(?P<hour>\d{1,2}|[a-z]+)(?::(?P<minute>[0-5]\d))?"
        r"(?:\s+o['’]clock(?!\s+(?:in|on|at)\s+(?:the\s+)?(?:morning|afternoon|evening"
        r"|night))|(?:\s+o['’]clock)?\s+(?:(?:in|on)\s+the|at)\s+"
        r"(?P<part>morning|afternoon|evening|night))",
        read=_oclock,
        examples={
            "five o'clock": Partial(hour=5, minute=0),
            "2:15 in the afternoon": Partial(hour=14, minute=15),
        },
        declines=("five o'briens", "five in the team"),
    ),
    DateRule(
        name="bare-hour",
        heads=heads(NUMBER_HEAD, _HOURS),
        needs=heads("tonight morning afternoon evening night"),
        pattern=rf"(?P<hour>\d{{1,2}}|{alternatives(_HOURS)})(?=\s+(?:tonight|(?:this"
        r"|yesterday|tomorrow|(?:on\s+)?[A-Z][a-z]{2,5}day)\s+"
        r"(?:morning|afternoon|evening|night)))",
        read=_bare_hour,
        declines=("10 this morning",),
    ),
    DateRule(
        name="spoken-clock",
        heads=heads("half quarter a", _PAST),
        needs=heads("past to"),
        pattern=r"(?:a\s+)?(?P<much>half|quarter|five|ten|twenty)\s+(?P<way>past|to)\s+"
        rf"(?P<hour>{alternatives(_HOURS)})"
        r"(?:\s+(?:(?:in|on)\s+the|at)\s+(?P<part>morning|afternoon|evening|night))?"
        r"(?=\s*(?:[.,;:!?)]|$|\s(?:on|and|when|that|in|this|last|as|the|he|she|they|we"
        r"|tonight|today|tomorrow|yesterday)\b))",
        read=_spoken_clock,
        examples={
            "half past eleven at night": Partial(hour=23, minute=30),
            "a quarter to six": Partial(hour=5, minute=45),
        },
        declines=("five to ten years", "half past noon"),
    ),
    DateRule(
        name="noon",
        heads=heads("noon midday midnight"),
        pattern=rf"(?P<word>noon|midday|midnight){_ZONE}?"
        r"(?!\s+(?:blue|oil|sun|snack|feast|express|movie|screening|mass))",
        read=_noon,
        examples={
            "noon GMT": Partial(hour=12, minute=0),
            "midnight": Partial(hour=24, minute=0),
        },
    ),
    DateRule(
        name="tonight",
        heads=heads("tonight"),
        pattern="tonight",
        read=_tonight,
        examples={"tonight": Partial(unit=Grain.DAY, offset=0, part=Part.NIGHT)},
    ),
    DateRule(
        name="which-part",
        heads=heads("this last that the"),
        needs=heads("morning afternoon evening night"),
        pattern=r"(?P<which>this|last|that|the\s+(?:same|next|following|previous))\s+"
        r"(?P<part>morning|afternoon|evening|night)",
        read=_this_part,
        examples={
            "last night": Partial(unit=Grain.DAY, offset=-1, part=Part.NIGHT),
            "this morning": Partial(unit=Grain.DAY, offset=0, part=Part.MORNING),
            "the following night": Partial(
                unit=Grain.DAY, offset=1, base=Base.MENTION, part=Part.NIGHT
            ),
        },
        declines=("the last night of the fair",),
    ),
    DateRule(
        name="sun",
        heads=heads("dawn daybreak sunrise dusk nightfall sunset"),
        pattern=r"(?-i:dawn|daybreak|sunrise|dusk|nightfall|sunset)(?!\s+(?:of\b|(?-i:[A-Z])))",
        read=_sun,
        declines=("dawn", "Dawn"),
    ),
    DateRule(
        name="part",
        heads=heads("overnight mid early late the"),
        needs=heads("overnight mid morning afternoon evening night"),
        pattern=r"(?P<part>overnight(?!\s+(?:success|sensation|star|delivery|mail|shipping))|(?:mid|early|late)[\s-](?:afternoon|morning|evening))"
        r"|the\s+(?:early\s+|late\s+)?(?P<the>morning|afternoon|evening|night)"
        r"(?:\s+hours)?",
        read=_bare_part,
        examples={"overnight": Partial(part=Part.NIGHT)},
        declines=("the night she sang",),
    ),
)
