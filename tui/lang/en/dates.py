"""English dates: all rules, and the words around dates."""

from __future__ import annotations

import re

from tui.lang.date_rules import Before, DateWords
from tui.lang.en.date_ago import COUNTED
from tui.lang.en.date_calendar import CALENDAR
from tui.lang.en.date_clock import CLOCK
from tui.lang.en.date_holidays import HOLIDAYS
from tui.lang.en.date_lengths import LENGTHS
from tui.lang.en.date_periods import PERIODS
from tui.lang.en.date_places import PLACES
from tui.lang.en.date_relative import RELATIVE
from tui.lang.en.date_seasons import SEASON_RULES
from tui.lang.en.date_sets import SETS
from tui.lang.en.date_tenses import (
    ASIDE,
    AT_A_TIME,
    HAS_BEEN,
    IN_TIME,
    MONTH_BEFORE,
    OF_ITS_DAY,
    OF_ITS_YEAR,
    PARTICLES,
    TO_COME,
)
from tui.lang.en.date_vague import VAGUE
from tui.lang.en.date_weekdays import WEEKDAY_RULES
from tui.lang.en.date_years import YEARS
from tui.lang.late import Late
from tui.lang.shapes import NUMERIC
from tui.partial import Bound, Length, Mod, Partial, Range

_DATES = (Partial, Range)
_START = Before(_DATES, Mod.START)
_MID = Before(_DATES, Mod.MID)
_END = Before(_DATES, Mod.END)
_ABOUT = Before((*_DATES, Length), Mod.APPROX)
_ABOUT_OUTSIDE = Before((*_DATES, Length), Mod.APPROX, inside=False)
_EARLIER = Before(_DATES, frames_only=True, side=-1)
_LATER = Before(_DATES, frames_only=True, side=1)

_BEFORE = {
    "early": _START,
    "very early": _START,
    "the beginning of": _START,
    "the start of": _START,
    "the early part of": _START,
    "the early hours of": Before(_DATES, Mod.START, inside=False),
    "the small hours of": Before(_DATES, Mod.START, inside=False),
    "mid": _MID,
    "the first days of": _START,
    "the opening days of": _START,
    "the early days of": _START,
    "the first weekend of": _START,
    "the first months of": _START,
    "the opening months of": _START,
    "the last months of": _END,
    "the final months of": _END,
    "the closing days of": _END,
    "the final weeks of": _END,
    "the last weeks of": _END,
    "the last weekend of": _END,
    "the first week of": _START,
    "the second week of": _MID,
    "the third week of": _MID,
    "the middle of": _MID,
    "the turn of": _START,
    "late": _END,
    "the end of": _END,
    "the close of": _END,
    "the last days of": _END,
    "the final days of": _END,
    "the last week of": _END,
    "the final week of": _END,
    "the late": _END,
    "the early": _START,
    "the mid": _MID,
    "early in": Before(_DATES, Mod.START, inside=False),
    "late in": Before(_DATES, Mod.END, inside=False),
    "early on": Before(_DATES, Mod.START, inside=False),
    "late on": Before(_DATES, Mod.END, inside=False),
    "earlier": _EARLIER,
    "earlier in": _EARLIER,
    "later": _LATER,
    "later in": _LATER,
    "nearly": Before((*_DATES, Length), Mod.LESS_THAN),
    "almost": Before((*_DATES, Length), Mod.LESS_THAN),
    "about": _ABOUT_OUTSIDE,
    "around": _ABOUT,
    "roughly": _ABOUT_OUTSIDE,
    "approximately": _ABOUT_OUTSIDE,
    "circa": _ABOUT,
    "ca": _ABOUT,
    "c": _ABOUT,
    "sometime": _ABOUT,
    "sometime in": _ABOUT_OUTSIDE,
    "more than": Before((Length, Partial), Mod.MORE_THAN),
    "less than": Before((Length, Partial), Mod.LESS_THAN),
    "fewer than": Before((Length,), Mod.LESS_THAN),
    "at least": Before((Length,), Mod.EQUAL_OR_MORE),
    "at most": Before((Length,), Mod.EQUAL_OR_LESS),
    "up to": Before((Length,), Mod.EQUAL_OR_LESS, inside=False),
    "no more than": Before((Length,), Mod.EQUAL_OR_LESS),
    "as recently as": Before(_DATES, inside=False),
    "as early as": Before(_DATES, Mod.APPROX, inside=False),
    "as late as": Before(_DATES, Mod.APPROX, inside=False),
}

DATES = DateWords(
    rules=(
        *NUMERIC,
        *CALENDAR,
        *WEEKDAY_RULES,
        *PLACES,
        *YEARS,
        *HOLIDAYS,
        *PERIODS,
        *SEASON_RULES,
        *CLOCK,
        *RELATIVE,
        *COUNTED,
        *VAGUE,
        *LENGTHS,
        *SETS,
    ),
    before=_BEFORE,
    after={
        "or so": Mod.APPROX,
        "or thereabouts": Mod.APPROX,
        "or later": Bound.SINCE,
        "and beyond": Bound.SINCE,
        "or earlier": Bound.BY,
        "onwards": Bound.SINCE,
        "onward": Bound.SINCE,
    },
    bounds={
        "since": Bound.SINCE,
        "after": Bound.AFTER,
        "until": Bound.UNTIL,
        "till": Bound.UNTIL,
        "by": Bound.BY,
        "before": Bound.BEFORE,
        "pre": Bound.BEFORE,
        "post": Bound.AFTER,
        "on or before": Bound.BY,
        "on or after": Bound.SINCE,
    },
    glue=frozenset({"", ",", "of", "on", "in", "on the"}),
    week_glue=frozenset(
        "of beginning starting from began started ended ending".split()
    ),
    glue_back=frozenset({"", ",", "at", ", at", "'s", "’s", "around", "about"}),
    range_glue=frozenset({"to", "through", "until", "till", "-", "–", "—", "--"}),
    range_openers={"between": "and", "from": "to"},
    moved=Late(
        r"\b(?:postponed|moved|rescheduled|shifted|changed|delayed|switched|pushed|put\s+off"
        r"|brought\s+forward)\s+(?:[\w-]+\s+){0,3}?from\s"
    ),
    more_days=Late(
        r"(?P<list>(?:,\s*[0-3]?\d(?!\d)){0,9},?\s+(?:and|or|&)\s+[0-3]?\d(?!\d))(?:st|nd|rd|th)?"
        r"(?:,?\s+(?P<year>[12]\d{3}))?"
        r"(?=\s*(?:[.,;:)!?\"”]|$|in\b|at\b|on\b|as\b|for\b|to\b|and\b|with\b|of\b|was\b|were\b|is\b|are\b|had\b|will\b"
        r"|[a-z]+ed\b))"
    ),
    to_come=TO_COME,
    at_a_time=AT_A_TIME,
    particles=PARTICLES,
    in_time=IN_TIME,
    has_been=HAS_BEEN,
    along_with=Late(r"[,;]?\s+(?:and|but|or|then|before|until|only|by)\b"),
    aside=ASIDE,
    over="had",
    list_glue=frozenset({"and", "or", "and in", "and on", "and again in", ",", "&"}),
    set_glue=frozenset({"", ",", "of"}),
    set_in=frozenset({"in", "on", "from", "between", "at", "around"}),
    usually=Late(
        r"\b(?:usually|typically|normally|traditionally)\s[^.;:,]*$", re.IGNORECASE
    ),
    year_glue=frozenset(
        {", on", ", in", "on", "in", ", by", ", late in", ", early in"}
    ),
    of_its_day=OF_ITS_DAY,
    of_its_year=OF_ITS_YEAR,
    month_before=MONTH_BEFORE,
)
