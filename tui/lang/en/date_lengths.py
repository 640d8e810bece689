"""English lengths of time and sets of times."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import COUNT, COUNT_HEADS, NUMBER, UNIT, count, heads, unit
from tui.model import Grain
from tui.partial import Length, Meaning

_TOWARD = {"past": -1, "last": -1, "previous": -1, "next": 1, "coming": 1}


def _length(match: re.Match[str]) -> Meaning | None:
    return Length(parts=((count(match["count"]), unit(match["unit"])),))


def _toward(match: re.Match[str]) -> Meaning | None:
    return Length(
        parts=((count(match["count"]), unit(match["unit"])),),
        toward=_TOWARD[match["toward"].lower()],
    )


LENGTHS = (
    DateRule(
        name="counted-adjective",
        heads=COUNT_HEADS,
        pattern=rf"(?P<count>{NUMBER}|several)-(?P<unit>second|minute|hour|day|week"
        r"|month|quarter|year|decade|century)(?:-(?:old|long))?",
        read=_length,
        examples={"10-year": Length(((10, Grain.YEAR),))},
    ),
    DateRule(
        name="length",
        heads=COUNT_HEADS,
        pattern=rf"{COUNT}\s+{UNIT}",
        read=_length,
        examples={"nine months": Length(((9, Grain.MONTH),))},
    ),
    DateRule(
        name="past-length",
        heads=heads("the past last next coming previous"),
        pattern=r"(?:the\s+)?(?P<toward>past|last|next|coming|previous)\s+"
        rf"{COUNT}\s+{UNIT}",
        read=_toward,
        examples={"the past two months": Length(((2, Grain.MONTH),), toward=-1)},
    ),
)
