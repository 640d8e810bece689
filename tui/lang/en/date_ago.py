"""English dates at a count from another: "two years ago", "three days later"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import (
    COUNT,
    COUNT_HEADS,
    FULL_MONTHS,
    OR_SO_MANY,
    PARTS,
    SEASON,
    SEASONS,
    UNIT,
    alternatives,
    count,
    heads,
    month,
    plain,
    unit,
)
from tui.model import Grain
from tui.partial import Base, Length, Meaning, Part, Partial, Reference

_OLDEST = 100_000
"""Years that count back to no year of ours."""
_ROUND = 100
"""So many years ago are seldom counted to the year."""
_LONG = {Grain.DECADE: 10, Grain.CENTURY: 100}
"""How many years news means by them."""
_FINER = {Grain.YEAR: (Grain.MONTH, 12), Grain.WEEK: (Grain.DAY, 7)}


def _in_whole_units(number: float, grain: Grain) -> tuple[int, Grain]:
    """Such as 18 months for "a year and a half", 20 years for "two decades"."""
    if grain in _LONG:
        grain, number = Grain.YEAR, number * _LONG[grain]
    if number != int(number) and grain in _FINER:
        grain, size = _FINER[grain]
        number *= size
    return round(number), grain


def _counted(match: re.Match[str]) -> Meaning | None:
    number = count(match["count"])
    grain = unit(match["unit"])
    way = plain(match["way"])
    if (way == "time") != bool(match["time"]):
        return None
    if grain <= Grain.HOUR:
        return Length(((number and number + 0.5 * bool(match["half"]), grain),))
    way = way.removesuffix(" that")
    back = way in ("ago", "earlier", "before", "previously", "back")
    sign = -1 if back else 1
    base = Base.MENTION if way in _FROM_A_MENTION else Base.PUBLISHED
    if number is None:
        return Reference.PAST if way == "ago" else Length(((None, grain),))
    if number * _LONG.get(grain, 1) > _OLDEST and grain >= Grain.YEAR:
        return Reference.PAST if back else Length(((number, grain),))
    is_rough = bool(match["other"]) or grain in _LONG or number >= _ROUND
    number, grain = _in_whole_units(number + 0.5 * bool(match["half"]), grain)
    return Partial(
        unit=grain,
        offset=sign * number,
        base=base,
        rough=is_rough,
        same_period=grain is Grain.YEAR and number == 1,
    )


_FROM_A_MENTION = ("earlier", "later", "before", "after", "previously")


def _plural_ago(match: re.Match[str]) -> Meaning | None:
    if match["way"].lower() in ("later", "afterward", "afterwards"):
        return Length(((None, unit(match["unit"])),))
    return Reference.PAST


def _years_ago_today(match: re.Match[str]) -> Meaning | None:
    number = count(match["count"])
    if number is None or number != int(number):
        return None
    grain = unit(match["unit"]) if match["unit"] else Grain.DAY
    if match["of"].lower() == "week":
        return None if match["unit"] else Partial(unit=grain, offset=-7 * int(number))
    return Partial(unit=grain, offset=int(bool(match["tomorrow"])), years=-int(number))


def _seasons_ago(match: re.Match[str]) -> Meaning | None:
    number = count(match["count"])
    if number is None or number != int(number):
        return None
    season = SEASONS[match["season"].lower()]
    return Partial(unit=Grain.YEAR, offset=-int(number), season=season)


def _months_ago(match: re.Match[str]) -> Meaning | None:
    number, named = count(match["count"]), month(match["month"])
    if number is None or number != int(number) or named is None:
        return None
    return Partial(unit=Grain.YEAR, offset=-int(number), month=named, rough=True)


def _nights(match: re.Match[str]) -> Meaning | None:
    number, way = count(match["count"]), match["way"].lower()
    if number is None or number != int(number):
        return None
    return Partial(
        unit=Grain.DAY,
        offset=int(number) * (1 if way == "later" else -1),
        base=Base.PUBLISHED if way == "ago" else Base.MENTION,
        part=PARTS[match["part"].lower()],
    )


COUNTED = (
    DateRule(
        name="counted",
        heads=COUNT_HEADS,
        needs=heads("ago earlier later from hence back before after time"),
        pattern=rf"{COUNT}{OR_SO_MANY}[\s-]+{UNIT}"
        r"(?P<half>\s+and\s+a\s+half)?(?P<time>['’]s?)?(?:\s+or\s+so)?\s+(?P<way>ago"
        r"|time|earlier|later"
        r"|from\s+now|hence|(?:after|before)\s+that(?!\s+[a-z])|back(?=[.,;])|before(?=\s*(?:[.,;)]|$))"
        r"|after(?=\s*(?:[.,;)]|$)))",
        read=_counted,
        examples={
            "two years ago": Partial(unit=Grain.YEAR, offset=-2),
            "three days later": Partial(unit=Grain.DAY, offset=3, base=Base.MENTION),
            "several years ago": Reference.PAST,
            "a year and a half ago": Partial(unit=Grain.MONTH, offset=-18),
            "40 or 50 years ago": Partial(unit=Grain.YEAR, offset=-40, rough=True),
        },
        declines=("two years after the vote",),
    ),
    DateRule(
        name="year-ago-today",
        heads=COUNT_HEADS,
        needs=heads("ago"),
        pattern=rf"{COUNT}\s+(?P<of>year|week)s?\s+ago\s+(?:today|(?P<tomorrow>tomorrow)|this\s+"
        r"(?P<unit>week|month))",
        read=_years_ago_today,
        examples={
            "a year ago today": Partial(unit=Grain.DAY, offset=0, years=-1),
            "ten years ago this week": Partial(unit=Grain.WEEK, offset=0, years=-10),
        },
        declines=("some years ago today",),
    ),
    DateRule(
        name="long-ago",
        heads=heads("minutes hours years months weeks days decades centuries"),
        needs=heads("ago earlier later afterward afterwards"),
        pattern=r"(?P<unit>minutes|hours|years|months|weeks|days|decades|centuries)\s+"
        r"(?P<way>ago|earlier|later|afterwards?)",
        read=_plural_ago,
        examples={
            "years ago": Reference.PAST,
            "hours later": Length(((None, Grain.HOUR),)),
        },
    ),
    DateRule(
        name="seasons-ago",
        heads=COUNT_HEADS,
        needs=heads("springs summers autumns falls winters"),
        pattern=rf"{COUNT}\s+{SEASON}s\s+ago",
        read=_seasons_ago,
        examples={"two winters ago": Partial(unit=Grain.YEAR, offset=-2, season=4)},
    ),
    DateRule(
        name="months-ago",
        heads=COUNT_HEADS,
        needs=heads(f"{name}s" for name in FULL_MONTHS),
        pattern=rf"{COUNT}\s+(?P<month>{alternatives(FULL_MONTHS)})s\s+ago",
        read=_months_ago,
        examples={
            "two Septembers ago": Partial(
                unit=Grain.YEAR, offset=-2, month=9, rough=True
            )
        },
        declines=("two mays ago",),
    ),
    DateRule(
        name="counted-nights",
        heads=COUNT_HEADS,
        needs=heads("night nights morning mornings evening evenings"),
        pattern=rf"{COUNT}\s+(?P<part>night|morning|evening)s?\s+(?P<way>ago|earlier|later)",
        read=_nights,
        examples={
            "two nights earlier": Partial(
                unit=Grain.DAY, offset=-2, base=Base.MENTION, part=Part.NIGHT
            )
        },
    ),
)
