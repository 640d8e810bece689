"""How a date was completed, in words for a reader."""

from __future__ import annotations

from dataclasses import replace

from tui.model import Grain
from tui.partial import Bound, Mod, Partial

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

STATED = "the words say it whole"
LENGTH = "a length of time, which has no place in the calendar"
SET = "times that recur"
REFERENCE = "the past, the present or the future at large"
IMPOSSIBLE = "no calendar has this date"
CLOSES = "the end of the stretch that the date before it begins"
QUARTER_ENDED = "the quarter of the calendar that has most of it, by when it ended"
UNVERIFIED = "read by dateparser: this language has no rules of its own yet"
MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
_ORDINALS = "first second third fourth".split()
_SEASONS = "spring summer autumn winter".split()
_UNIT_NAMES = {
    Grain.DAYPART: "part of the day",
    Grain.DECADE: "decade",
    Grain.CENTURY: "century",
}
_PLACES = {-1: "before", 1: "after"}
_BOUNDS = {
    Bound.SINCE: "“since” leaves its end open",
    Bound.AFTER: "“after” begins when it ends, and leaves the end open",
    Bound.UNTIL: "“until” leaves its start open",
    Bound.BY: "“by” leaves its start open",
    Bound.BEFORE: "“before” ends when it begins, and leaves the start open",
}
_MODS = {
    Mod.START: "read as its first third",
    Mod.MID: "read as its middle third",
    Mod.END: "read as its last third",
}
_VAGUE = "about, not exactly"


def unit_name(grain: Grain) -> str:
    """The word for a unit: "week"."""
    return _UNIT_NAMES.get(grain, grain.name.lower())


def counted(grain: Grain, count: int, of: str) -> str:
    """For "two years ago": "2 years before the year of publication"."""
    name = unit_name(grain)
    if count == 0:
        return f"the {name} of {of}"
    place = _PLACES[1 if count > 0 else -1]
    number = "the" if abs(count) == 1 else str(abs(count))
    plural = "" if abs(count) == 1 else "s"
    return f"{number} {name}{plural} {place} the {name} of {of}"


def thing(partial: Partial) -> str:
    """What recurs, by name: "3 March", "spring", "Saturday before Easter"."""
    if partial.beside and partial.weekday is not None:
        day = replace(partial, beside=0)
        return f"{WEEKDAYS[partial.weekday - 1]} {_PLACES[partial.beside]} {thing(day)}"
    if partial.nth is not None and partial.month is not None:
        return f"{WEEKDAYS[(partial.weekday or 1) - 1]} of {MONTHS[partial.month - 1]}"
    if partial.month is not None:
        name = MONTHS[partial.month - 1]
        return name if partial.day is None else f"{partial.day} {name}"
    if partial.quarter is not None:
        return f"{_ORDINALS[partial.quarter - 1]} quarter"
    if partial.half is not None:
        return f"{_ORDINALS[partial.half - 1]} half"
    if partial.season is not None:
        return _SEASONS[partial.season - 1]
    return (partial.holiday or "one").title().replace("'S", "'s").replace("Al-", "al-")


def most_recent(name: str) -> str:
    """For "Friday"."""
    return f"the most recent {name}, the publication day included"


def last_begun(name: str) -> str:
    """For "in March"."""
    return f"no year is given: the most recent {name}"


def in_story(name: str) -> str:
    """For "in March", in a text of times long past."""
    return f"the text tells of times long past: the {name} beside the date told before"


def on_its_weekday(name: str) -> str:
    """For "Sunday 31 July", after a year in which it was one."""
    return (
        f"no year is given: the {name} that was on that weekday, in a year told before"
    )


def last_before(name: str, of: str) -> str:
    """For "last May"."""
    return f"the last {name} before {of}"


def first_after(name: str, of: str) -> str:
    """For "next May"."""
    return f"the first {name} after {of}"


def this_one(name: str, of: str) -> str:
    """For "this summer"."""
    return f"the {name} of the year of {of}"


def soon_after(name: str) -> str:
    """For "on May 3", said in April."""
    return f"no year is given: the {name} soon after publication"


def coming(name: str) -> str:
    """For "on Friday" in a clause that tells what is planned."""
    return f"the next {name}, since the clause tells what is to come"


def toward(direction: int) -> str:
    """For "the past two weeks"."""
    if direction < 0:
        return "so long, up to the publication day"
    return "so long, from the publication day on"


def bounded(why: str, bound: Bound | None) -> str:
    """With what a preposition leaves open."""
    return f"{why}; {_BOUNDS[bound]}" if bound else why


def ranged(why: str) -> str:
    """For "from Monday to Friday"."""
    return f"from its first to its last day, where the last is: {why}"


def modified(why: str, mod: Mod | None, *, whole: bool) -> str:
    """With what words like "late" do; `whole`: these leave a day as it is."""
    if mod is None or (whole and mod in _MODS):
        return why
    return f"{why}; {_MODS.get(mod, _VAGUE)}"
