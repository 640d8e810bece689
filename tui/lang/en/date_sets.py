"""English sets of times: "daily", "every other Tuesday", "twice a year"."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import (
    MONTHS,
    NUMBER,
    PARTS,
    SEASONS,
    WEEKDAYS,
    count,
    heads,
    ordinal,
    plain,
    unit,
)
from tui.lang.late import Late
from tui.model import Grain
from tui.partial import Length, Meaning, Partial, Recurrence

_ADVERBS = {
    "hourly": Grain.HOUR,
    "daily": Grain.DAY,
    "nightly": Grain.DAY,
    "weekly": Grain.WEEK,
    "monthly": Grain.MONTH,
    "annually": Grain.YEAR,
    "yearly": Grain.YEAR,
}


_FIGURE = Late(r"\d%?(?:\s+[^\W\d_]+){0,2}\s+$")
"""What makes "annually" a rate, as "a year" is: "20% annually"."""


def _adverb(match: re.Match[str]) -> Meaning | None:
    text, start = match.string, match.start()
    if match[0].lower() == "annually" and _FIGURE.search(
        text, max(0, start - 24), start
    ):
        return None
    following = text[match.end() : match.end() + 2]
    if match[0][0].isupper() and following.strip().isupper():
        # The name of a newspaper.
        return None
    return Recurrence(Length(((1, _ADVERBS[match[0].lower()]),)))


def _every_unit(match: re.Match[str]) -> Meaning | None:
    words = plain(match["count"])
    number: float | None = 1
    if words == "other":
        number = 2
    elif words in ("second", "third", "fourth", "fifth", "sixth", "tenth"):
        number = ordinal(words)
    elif words:
        number = count(words)
    return Recurrence(Length(((number, unit(match["unit"])),)))


def _named(word: str) -> Partial | None:
    word = word.lower()
    if word in WEEKDAYS:
        return Partial(weekday=WEEKDAYS[word])
    if word in MONTHS:
        return Partial(month=MONTHS[word])
    if word in SEASONS:
        return Partial(season=SEASONS[word])
    if word in PARTS:
        return Partial(part=PARTS[word])
    return Partial(weekend=True) if word == "weekend" else None


def _every_named(match: re.Match[str]) -> Meaning | None:
    what = _named(match["name"])
    if what is None:
        return None
    if match["day"]:
        if what.month is None:
            return None
        return Recurrence(replace(what, day=int(match["day"])))
    part = plain(match["part"]).removesuffix("s")
    return Recurrence(what.joined(Partial(part=PARTS[part])) if part else what)


def _plural_weekday(match: re.Match[str]) -> Meaning | None:
    name = match["name"]
    if not name[0].isupper():
        return None
    part = plain(match["part"]).removesuffix("s")
    return Recurrence(
        Partial(weekday=WEEKDAYS[name.lower()], part=PARTS[part] if part else None)
    )


def _times(match: re.Match[str]) -> Meaning | None:
    return Recurrence(Length(((1, unit(match["unit"])),)))


_DAY_NAMES = r"(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

SETS = (
    DateRule(
        name="adverb-set",
        heads=heads(_ADVERBS),
        pattern="|".join(_ADVERBS),
        read=_adverb,
        examples={"daily": Recurrence(Length(((1, Grain.DAY),)))},
        declines=("Daily News", "20% annually"),
    ),
    DateRule(
        name="every-unit",
        heads=heads("every each"),
        pattern=rf"(?:every|each)\s+(?:(?P<count>other|second|third|fourth|fifth|sixth"
        rf"|tenth|few|couple\s+of|{NUMBER})\s+)?(?P<unit>seconds?|minutes?|hours?|days?|weeks?"
        r"|weekends?|months?|quarters?|years?|decades?)",
        read=_every_unit,
        examples={"every two weeks": Recurrence(Length(((2, Grain.WEEK),)))},
    ),
    DateRule(
        name="every-named",
        heads=heads("every each"),
        pattern=r"(?:every|each)\s+(?:(?:other|first|second|third|fourth|last)\s+)?"
        r"(?P<name>[a-z]+)(?:\s+(?P<day>\d{1,2})(?![\d:.,]?\d))?"
        r"(?:\s+(?P<part>morning|afternoon|evening|night))?",
        read=_every_named,
        examples={
            "every other Tuesday": Recurrence(Partial(weekday=2)),
            "every second Monday": Recurrence(Partial(weekday=1)),
            "each July": Recurrence(Partial(month=7)),
            "each June 12": Recurrence(Partial(month=6, day=12)),
        },
        declines=("every person",),
    ),
    DateRule(
        name="weekdays-set",
        heads=heads("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
        pattern=rf"{_DAY_NAMES})s(?P<part>)",
        read=_plural_weekday,
        examples={"Tuesdays": Recurrence(Partial(weekday=2))},
    ),
    DateRule(
        name="weekday-nights",
        heads=heads("monday tuesday wednesday thursday friday saturday sunday"),
        needs=heads("mornings afternoons evenings nights"),
        pattern=rf"{_DAY_NAMES})\s+(?P<part>mornings|afternoons|evenings|nights)",
        read=_plural_weekday,
        examples={
            "Tuesday nights": Recurrence(Partial(weekday=2, part=PARTS["night"]))
        },
    ),
    DateRule(
        name="times-a",
        heads=heads("once twice three four"),
        needs=heads("once twice times"),
        pattern=rf"(?:once|twice|(?:{NUMBER})\s+times)\s+(?:a|an|every|each|per)\s+"
        r"(?P<unit>day|week|month|quarter|year|decade)",
        read=_times,
        examples={"twice a year": Recurrence(Length(((1, Grain.YEAR),)))},
    ),
)
