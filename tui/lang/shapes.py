"""Date rules that languages share: dates written in digits alone."""

from __future__ import annotations

import re

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.partial import Meaning, Partial

_DIGITS = frozenset({NUMBER_HEAD})
_CLOCK = (
    r"(?:(?:T|\s)(?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d{1,6})?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?)?"
)


def digits(match: re.Match[str], group: str) -> int | None:
    """The number in a group; None where it is missing."""
    return int(match[group]) if match[group] else None


def _iso(match: re.Match[str]) -> Meaning:
    return Partial(
        year=int(match["year"]),
        month=int(match["month"]),
        day=int(match["day"]),
        hour=digits(match, "hour"),
        minute=digits(match, "minute"),
    )


def _month(match: re.Match[str]) -> Meaning | None:
    if match.string[match.start() - 1 : match.start()] == "/":
        return None
    return Partial(year=int(match["year"]), month=int(match["month"]))


def _slashed(match: re.Match[str]) -> Meaning | None:
    first, second = int(match["first"]), int(match["second"])
    year = match["year"]
    whole = int(year) if len(year) == 4 else None
    short = None if len(year) == 4 else int(year)
    if first > 12 or (match["mark"] == "." and second <= 12):
        # Dots stand in dates of those who write the day first.
        return Partial(year=whole, short_year=short, month=second, day=first)
    return Partial(
        year=whole,
        short_year=short,
        month=first,
        day=second,
        unordered=second <= 12 and first != second,
    )


NUMERIC = (
    DateRule(
        name="iso-date",
        heads=_DIGITS,
        pattern=r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>0\d|1[0-2])(?P=mark)"
        rf"(?P<day>[0-2]\d|3[01])(?!\d){_CLOCK}",
        read=_iso,
        examples={
            "2025-10-31": Partial(year=2025, month=10, day=31),
            "2025-10-31T09:30Z": Partial(
                year=2025, month=10, day=31, hour=9, minute=30
            ),
        },
        declines=("2025-31-10", "2025-10"),
    ),
    DateRule(
        name="numeric-month",
        heads=_DIGITS,
        pattern=r"(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\d/])",
        read=_month,
        examples={"06/2021": Partial(year=2021, month=6)},
        declines=("13/2021", "6/2021"),
    ),
    DateRule(
        name="numeric-date",
        heads=_DIGITS,
        pattern=r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>[12]\d{3}|\d{2})(?![\d/.-]?\d)",
        read=_slashed,
        examples={
            "31/10/2025": Partial(year=2025, month=10, day=31),
            "10/31/2025": Partial(year=2025, month=10, day=31),
            "3/4/2025": Partial(year=2025, month=3, day=4, unordered=True),
            "10.06.2021": Partial(year=2021, month=6, day=10),
            "11-02-89": Partial(short_year=89, month=11, day=2, unordered=True),
        },
        declines=("1/2", "10.2.3.4"),
    ),
)
