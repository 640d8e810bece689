"""English seasons."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_calendar import WHICH, WHICH_PATTERN
from tui.lang.en.date_words import SEASON, SEASONS, YEAR, heads, plain
from tui.lang.late import Late
from tui.lang.shapes import digits
from tui.partial import Meaning, Partial, Which

_SEASON_CUE = Late(
    r"\b(?:in|during|by|until|since|over|from|for|this|early|late)\s+$", re.IGNORECASE
)
_NO_SEASON = Late(
    r"\s+(?:of(?!\s+(?:the\s+(?:following|next|previous|same)|that|this|last|next)"
    r"\s+year\b)|in|from|to)\b",
    re.IGNORECASE,
)


_PART_OF_A_SEASON = Late(r"\b(?:early|mid|late)[\s-]+$", re.IGNORECASE)


def _is_part(match: re.Match[str]) -> bool:
    """Whether it is the season of "late summer"."""
    start = match.start()
    return bool(_PART_OF_A_SEASON.search(match.string, max(0, start - 7), start))


_BY_A_SEASON = Late(r"\b(?:by|until|till|since|before)\s$", re.IGNORECASE)
_NAMES_MORE = Late(
    r"[\s-]+(?![a-z]+ed\b)(?:[A-Z]|\w+(?:s|ing|ers?|ions?)\b)|-|['’]s?\b"
)


def _is_bare(match: re.Match[str]) -> bool:
    """Whether it is the season of "late summer" or "by winter"."""
    text, start = match.string, match.start()
    if _is_part(match):
        return True
    is_by = _BY_A_SEASON.search(text, max(0, start - 7), start)
    return bool(is_by) and not _NAMES_MORE.match(text, match.end())


def _is_season(match: re.Match[str]) -> bool:
    """Whether "the fall" and "the spring" are times of the year."""
    if match["season"].lower() not in ("fall", "spring"):
        return True
    text, start = match.string, match.start()
    if _NO_SEASON.match(text, match.end()):
        return False
    return bool(_SEASON_CUE.search(text, max(0, start - 8), start))


def _season(match: re.Match[str]) -> Meaning | None:
    which = plain(match["which"])
    if not which and not match["year"] and not match["the"] and not _is_bare(match):
        return None
    if match["the"] and not match["year"] and not which and not _is_season(match):
        return None
    return Partial(
        year=digits(match, "year"),
        season=SEASONS[match["season"].lower()],
        which=WHICH[which] if which else None,
    )


SEASON_RULES = (
    DateRule(
        name="season",
        heads=heads("the", WHICH, SEASONS),
        needs=heads(SEASONS),
        pattern=rf"(?P<the>the\s+)?(?:{WHICH_PATTERN}\s+)?{SEASON}"
        rf"(?:(?:,|\s+of)?\s+{YEAR}(?:[-–/]\d\d(?:\d\d)?(?!\d))?)?",
        read=_season,
        examples={
            "last fall": Partial(season=3, which=Which.LAST),
            "the summer of 1998": Partial(year=1998, season=2),
            "the summer": Partial(season=2),
        },
        declines=("fall", "the fall", "spring", "summer"),
    ),
)
