"""English weekdays without a date: "Friday", "last Friday", "on the Monday"."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_calendar import PART_AFTER, WHICH, WHICH_PATTERN
from tui.lang.en.date_words import (
    FULL_WEEKDAYS,
    PARTS,
    WEEKDAY,
    heads,
    plain,
    weekday,
)
from tui.lang.late import Late
from tui.partial import Base, Meaning, Partial, Recurrence, Which

_NAMED_DAY = Late(
    r"\b(?:Super|Black|Bloody|Fat|Holy|Shrove|Cyber|Sheffield|[Mm]an|[Gg]irl)\s+$"
)
"""It is the name of one day of the year, of a club or of a person."""
_TITLE = Late(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sgt|Capt|Lord|Lady|Sir|Dame)\.?\s$")
_GIVEN_NAME = Late(r"\b(?:June|April|May|Joe)\s$")
"""A given name before a surname: "June Friday, who leads the board"."""
_OF_A_PERSON = Late(r",?\s(?:who|said|says|told|of)\b|,\s\d\d|['’]s\b")
_NAMED_AFTER = Late(
    r"\s+(?:Times|Telegraph|Mirror|Herald|Post|Express|Mail|Tribune|Globe|Star|Review"
    r"|Independent|Magazine|School|Club|Night\s+(?:Football|Live))\b"
)
"""It is named after the day: "the Sunday Times"."""
_OF_A_DATE = Late(r"\d,\s+an?\s$")
"""A date before it has the weekday: "Aug. 29, a Monday"."""
_OF_ANOTHER = Late(r"\s+(?:of|in)\s+(?!last|next|this)[a-z]", re.IGNORECASE)
"""It is counted in something else: "the last Friday of the month"."""
_ANY_DAY = Late(r"\b(?:an?|one|any)\s$|\brecent\s$", re.IGNORECASE)
_NO_NOUN = Late(r"\s*(?:[.,;:!?)”\"]|$|\s(?:in|at|and|or|when|to|he|she|they|it)\b)")
"""After "on a Tuesday" that is no day told of: none in "on a Tuesday flight"."""
_NIGHTLY = Late(
    r"(?:,\s+[A-Z][a-z]{2,5}day)*,?\s+(?:and|or|to|through)\s+[A-Z][a-z]{2,5}day\s+"
    r"(?P<part>morning|afternoon|evening|night)s\b"
)
"""What makes it one of a set: "on Monday and Tuesday nights"."""
_TOLD_OF = Late(r"\b(?:on|by|until|since)\s+the\s$", re.IGNORECASE)
_TELLS_ON = Late(
    r"\s*(?:[.,;:!?)”\"]|$|\s(?:in|at|and|when|the|an?|they|he|she|it|we|I|his|her"
    r"|their|before|after|[A-Z]))"
)
"""After "on the Monday" where it is one of the days told of, and names no meeting."""


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether it is the name of a person, of a day or of something else."""
    before = max(0, start - 10)
    if _NAMED_DAY.search(text, before, start) or _TITLE.search(text, before, start):
        return True
    if _GIVEN_NAME.search(text, before, start) and _OF_A_PERSON.match(text, end):
        return True
    return _NAMED_AFTER.match(text, end) is not None


def _is_told_of(text: str, start: int, end: int) -> bool:
    """Whether it is one of the days around a date told before: "on the Monday"."""
    if not _TOLD_OF.search(text, max(0, start - 12), start):
        return False
    return _TELLS_ON.match(text, end) is not None


def _set(match: re.Match[str]) -> Partial | None:
    """What recurs of "on a Tuesday" and "Monday and Tuesday nights"."""
    text, start, end = match.string, match.start(), match.end()
    part = plain(match["part"])
    nightly = _NIGHTLY.match(text, end)
    if nightly and not part:
        part = nightly["part"]
    elif not (
        _ANY_DAY.search(text, max(0, start - 8), start) and _NO_NOUN.match(text, end)
    ):
        return None
    return Partial(
        weekday=weekday(match["weekday"]), part=PARTS[part] if part else None
    )


def _weekday(match: re.Match[str]) -> Meaning | None:
    number = weekday(match["weekday"])
    text, start, end = match.string, match.start(), match.end()
    if number is None or _is_name(text, start, end):
        return None
    which, part = plain(match["which"]), plain(match["part"])
    if which and _OF_ANOTHER.match(text, end):
        return None
    if _OF_A_DATE.search(text, max(0, start - 6), start):
        return None
    recurring = None if which else _set(match)
    if recurring is not None:
        return Recurrence(recurring)
    is_told_of = not which and _is_told_of(text, start, end)
    return Partial(
        weekday=number,
        which=WHICH[which] if which else None,
        part=PARTS[part] if part else None,
        base=Base.MENTION if is_told_of else Base.PUBLISHED,
    )


WEEKDAY_RULES = (
    DateRule(
        name="weekday",
        heads=heads("last this next past coming", FULL_WEEKDAYS),
        needs=FULL_WEEKDAYS,
        pattern=rf"(?:{WHICH_PATTERN}\s+)?{WEEKDAY}{PART_AFTER}",
        read=_weekday,
        examples={
            "Friday": Partial(weekday=5),
            "last Friday": Partial(weekday=5, which=Which.LAST),
            "Monday morning": Partial(weekday=1, part=PARTS["morning"]),
        },
        declines=("friday", "sun", "sat"),
    ),
)
