"""English dates that count from another: "yesterday", "two years ago"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_calendar import PART_AFTER
from tui.lang.en.date_periods import QUARTER_ENDED, quarter_to
from tui.lang.en.date_words import (
    PARTS,
    UNIT_WORDS,
    YEAR,
    heads,
    plain,
    unit,
)
from tui.lang.late import Late
from tui.model import Grain
from tui.partial import Base, Length, Meaning, Mod, Part, Partial

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_FRAMES = {
    "last": (-1, Base.PUBLISHED),
    "this": (0, Base.PUBLISHED),
    "this past": (-1, Base.PUBLISHED),
    "this coming": (1, Base.PUBLISHED),
    "next": (1, Base.PUBLISHED),
    "current": (0, Base.PUBLISHED),
    "coming": (1, Base.PUBLISHED),
    "upcoming": (1, Base.PUBLISHED),
    "the latest": (-1, Base.MENTION),
    "the most recent": (-1, Base.MENTION),
    "the next": (1, Base.MENTION),
    "the previous": (-1, Base.MENTION),
    "the prior": (-1, Base.MENTION),
    "the preceding": (-1, Base.MENTION),
    "the following": (1, Base.MENTION),
    "the same": (0, Base.MENTION),
    "that same": (0, Base.MENTION),
    "the": (0, Base.MENTION),
    "that": (0, Base.MENTION),
    "the full": (0, Base.MENTION),
    "the entire": (0, Base.MENTION),
    "the whole": (0, Base.MENTION),
}
_FRAME_UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)"


_NAME_BEFORE = Late(r"(?<![.!?\n] )\b[A-Z][A-Za-z]*(?:['’]s)?\s$")
"""A capital before a capital: the name of a paper or a show, "Coast Today"."""
_OF_AN_AGE = Late(r"(?<!\bas )\bof\s+$", re.IGNORECASE)


def _day(match: re.Match[str]) -> Meaning | None:
    if match[0][0].isupper() and _NAME_BEFORE.search(
        match.string, max(0, match.start() - 16), match.start()
    ):
        return None
    if _OF_AN_AGE.search(match.string, max(0, match.start() - 8), match.start()):
        # "The people of tomorrow", "the world of today" are of an age.
        return None
    part = plain(match["part"])
    return Partial(
        unit=Grain.DAY,
        offset=_DAYS[plain(match["word"])],
        part=PARTS[part] if part else None,
    )


def _frame(match: re.Match[str]) -> Meaning | None:
    grain = unit(match["unit"])
    which = plain(match["which"])
    if which == "last" and grain is Grain.DAY:
        return None
    offset, base = _FRAMES.get(which) or _FRAMES[which.removeprefix("the ")]
    if which in ("the latest", "the most recent") and grain is Grain.QUARTER:
        offset = 0
    return Partial(
        unit=grain,
        offset=offset,
        base=base,
        loose=which in ("the full", "the entire", "the whole"),
        fiscal=bool(match["fiscal"]),
    )


_IN_THE_DAY = Late(r"\b(?:earlier|later|late|early)\s+in\s+$", re.IGNORECASE)
_PART_OF = Late(
    r"\b(?:end|start|beginning|middle|rest|close|turn)\s+of\s+$|\b(?:earlier|later)\s+in\s+$",
    re.IGNORECASE,
)
"""What makes a time of "the decade", which is else as long as one."""
_YEAR_TO = Late(r"\s+(?:ended|ending|to|through|that\s+ended)\b", re.IGNORECASE)


def _the_frame(match: re.Match[str]) -> Meaning | None:
    grain = unit(match["unit"])
    if match[0].startswith("the") and match["unit"][0].isupper():
        # "The Person of the Year".
        return None
    ended = QUARTER_ENDED.match(match.string, match.end())
    if grain is Grain.QUARTER and ended:
        return Partial(quarter=quarter_to(ended), fiscal=True)
    if grain is Grain.YEAR and _YEAR_TO.match(match.string, match.end()):
        return Length(((1, Grain.YEAR),))
    if grain is Grain.DAY and not _IN_THE_DAY.search(
        match.string, max(0, match.start() - 14), match.start()
    ):
        return None
    if grain > Grain.YEAR and not _PART_OF.search(
        match.string, max(0, match.start() - 16), match.start()
    ):
        return None
    if grain is Grain.WEEKEND:
        return Partial(weekend=True)
    return Partial(
        unit=grain,
        offset=0,
        base=Base.MENTION,
        loose=grain > Grain.DAY,
        fiscal=bool(match["fiscal"]),
    )


def _year_end(match: re.Match[str]) -> Meaning | None:
    if match["year"]:
        return Partial(year=int(match["year"]))
    return Partial(unit=unit(match["unit"] or match["other"]), offset=0)


def _latest_period(match: re.Match[str]) -> Meaning | None:
    return Partial(unit=Grain.QUARTER, offset=0, base=Base.MENTION)


def _beside(match: re.Match[str]) -> Meaning | None:
    """ "The day before", where nothing follows that it is before."""
    sign = -1 if match["way"].lower() in ("before", "earlier") else 1
    if match["part"]:
        part = PARTS[match["part"].lower()]
        return Partial(unit=Grain.DAY, offset=sign, base=Base.MENTION, part=part)
    return Partial(unit=unit(match["unit"]), offset=sign, base=Base.MENTION)


def _before_last(match: re.Match[str]) -> Meaning | None:
    return Partial(unit=unit(match["unit"]), offset=2 if match["after"] else -2)


RELATIVE = (
    DateRule(
        name="day-word",
        heads=heads("today yesterday tomorrow the"),
        needs=heads("today yesterday tomorrow"),
        pattern=r"(?P<word>today|yesterday|tomorrow|the\s+day\s+before\s+yesterday"
        rf"|the\s+day\s+after\s+tomorrow){PART_AFTER}",
        read=_day,
        examples={"yesterday": Partial(unit=Grain.DAY, offset=-1)},
        declines=("Coast Today", "the people of tomorrow"),
    ),
    DateRule(
        name="which-unit",
        heads=heads("last this next the current that coming"),
        needs=UNIT_WORDS,
        pattern=r"(?P<which>this\s+past|this\s+coming|last|this|next|(?:the\s+)?"
        r"(?:current|coming|upcoming)|the\s+(?:next|previous|prior|preceding"
        r"|following|same|latest|most\s+recent|full|entire|whole)|that\s+same|that)"
        rf"(?:\s+|-)(?P<fiscal>(?:fiscal|financial|calendar|trading)\s+)?{_FRAME_UNIT}",
        read=_frame,
        examples={
            "last week": Partial(unit=Grain.WEEK, offset=-1),
            "the following year": Partial(unit=Grain.YEAR, offset=1, base=Base.MENTION),
        },
    ),
    DateRule(
        name="the-unit",
        heads=heads("the"),
        needs=UNIT_WORDS,
        pattern=r"the\s+(?P<fiscal>(?:fiscal|financial|calendar)\s+)?"
        r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)"
        r"(?!\s*(?:-|before|after|earlier|later|old))",
        read=_the_frame,
        examples={
            "the quarter": Partial(
                unit=Grain.QUARTER, offset=0, base=Base.MENTION, loose=True
            ),
            "the weekend": Partial(weekend=True),
        },
        declines=("the day", "the Year", "over the decade"),
    ),
    DateRule(
        name="year-end",
        heads=heads("the week month quarter year decade century"),
        needs=heads("end"),
        pattern=r"(?:the\s+)?(?:(?P<unit>year)(?:['’]s|-|\s+)"
        r"|(?P<other>week|month|quarter|decade|century)['’]s\s)\s*end"
        rf"(?:\s+{YEAR}|(?!\s+(?:of|to)\b))",
        read=_year_end,
        mod=Mod.END,
        examples={
            "year-end": Partial(unit=Grain.YEAR, offset=0),
            "year-end 2024": Partial(year=2024),
            "month's end": Partial(unit=Grain.MONTH, offset=0),
        },
    ),
    DateRule(
        name="latest-period",
        heads=heads("the"),
        needs=heads("period"),
        pattern=r"the\s+(?:latest|most\s+recent)\s+period",
        read=_latest_period,
        examples={
            "the latest period": Partial(
                unit=Grain.QUARTER, offset=0, base=Base.MENTION
            )
        },
    ),
    DateRule(
        name="unit-beside",
        heads=heads("the"),
        needs=heads("before after earlier later"),
        pattern=r"the\s+(?:(?P<unit>day|weekend|week|month|year)|(?P<part>morning|afternoon"
        r"|evening|night))\s+(?P<way>before|after|earlier|later)(?=\s*(?:[.,;:)]|$))",
        read=_beside,
        examples={
            "the evening before": Partial(
                unit=Grain.DAY, offset=-1, base=Base.MENTION, part=Part.EVENING
            ),
            "the day before": Partial(unit=Grain.DAY, offset=-1, base=Base.MENTION),
        },
        declines=("the day before the vote",),
    ),
    DateRule(
        name="before-last",
        heads=heads("the"),
        needs=heads("before after"),
        pattern=r"the\s+(?P<unit>weekend|week|month|year)\s+(?:before\s+last"
        r"|(?P<after>after)\s+next)",
        read=_before_last,
        examples={
            "the week before last": Partial(unit=Grain.WEEK, offset=-2),
            "the year after next": Partial(unit=Grain.YEAR, offset=2),
        },
    ),
)
