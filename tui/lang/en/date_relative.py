"""English dates that count from another: "yesterday", "two years ago"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import COUNT, COUNT_HEADS, UNIT, count, heads, unit
from tui.model import Grain
from tui.partial import Base, Meaning, Partial

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_FRAMES = {
    "last": (-1, Base.PUBLISHED),
    "this": (0, Base.PUBLISHED),
    "this past": (-1, Base.PUBLISHED),
    "next": (1, Base.PUBLISHED),
    "the current": (0, Base.PUBLISHED),
    "current": (0, Base.PUBLISHED),
    "the coming": (1, Base.PUBLISHED),
    "the next": (1, Base.MENTION),
    "the previous": (-1, Base.MENTION),
    "the preceding": (-1, Base.MENTION),
    "the following": (1, Base.MENTION),
    "the same": (0, Base.MENTION),
    "that": (0, Base.MENTION),
}


def _day(match: re.Match[str]) -> Meaning | None:
    return Partial(unit=Grain.DAY, offset=_DAYS[match[0].lower()])


def _frame(match: re.Match[str]) -> Meaning | None:
    grain = unit(match["unit"])
    if grain <= Grain.HOUR:
        return None
    offset, base = _FRAMES[" ".join(match["which"].lower().split())]
    return Partial(unit=grain, offset=offset, base=base)


def _counted(match: re.Match[str]) -> Meaning | None:
    number = count(match["count"])
    grain = unit(match["unit"])
    word = match["way"].lower()
    sign = -1 if word in ("ago", "earlier", "before") else 1
    base = Base.PUBLISHED if word in ("ago", "from now") else Base.MENTION
    if number is None:
        return Partial(unit=grain, offset=sign, base=base, vague_count=True)
    return Partial(unit=grain, offset=sign * int(number), base=base)


RELATIVE = (
    DateRule(
        name="day-word",
        heads=heads(_DAYS),
        pattern="|".join(_DAYS),
        read=_day,
        examples={"yesterday": Partial(unit=Grain.DAY, offset=-1)},
    ),
    DateRule(
        name="which-unit",
        heads=heads("last this next the current that"),
        pattern=r"(?P<which>this\s+past|last|this|next|(?:the\s+)?current|the\s+coming"
        r"|the\s+next|the\s+previous|the\s+preceding|the\s+following|the\s+same|that)"
        r"\s+(?P<unit>day|weekend|week|month|quarter|year|decade|century)",
        read=_frame,
        examples={"last week": Partial(unit=Grain.WEEK, offset=-1)},
    ),
    DateRule(
        name="counted",
        heads=COUNT_HEADS,
        pattern=rf"{COUNT}\s+{UNIT}\s+(?P<way>ago|earlier|later|before|after"
        r"|from\s+now)",
        read=_counted,
        examples={"two years ago": Partial(unit=Grain.YEAR, offset=-2)},
    ),
)
