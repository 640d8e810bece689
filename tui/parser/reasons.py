"""How a date was completed, in words for a reader."""

from __future__ import annotations

from tui.model import Grain
from tui.partial import Bound, Mod

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

STATED = "the words say it whole"
LAST_ONE = "the last one before publication"
THIS_ONE = "the one in the year of publication"
NEXT_ONE = "the next one after publication"
LAST_BEGUN = "no year is given: the last one begun at publication"
SOON_AFTER = "no year is given: the one soon after publication"
LENGTH = "a length of time, which has no place in the calendar"
SET = "times that recur"
REFERENCE = "the past, the present or the future at large"
IMPOSSIBLE = "no calendar has this date"
CLOSES = "the end of the stretch that the date before it begins"
UNVERIFIED = "read by dateparser: this language has no rules of its own yet"
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
_VAGUE = "the words are vague"


def unit_name(grain: Grain) -> str:
    """The word for a unit: "week"."""
    return _UNIT_NAMES.get(grain, grain.name.lower())


def counted(grain: Grain, count: int, of: str) -> str:
    """For "two years ago": "2 years before that of publication"."""
    name = unit_name(grain)
    if count == 0:
        return f"the {name} of {of}"
    place = _PLACES[1 if count > 0 else -1]
    number = "the" if abs(count) == 1 else str(abs(count))
    plural = "" if abs(count) == 1 else "s"
    return f"{number} {name}{plural} {place} that of {of}"


def most_recent(name: str) -> str:
    """For "Friday"."""
    return f"the most recent {name}, the publication day included"


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
