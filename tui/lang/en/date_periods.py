"""English quarters, halves, seasons, decades, centuries and business years."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.lang.en.date_calendar import WHICH, WHICH_PATTERN
from tui.lang.en.date_words import (
    DAY,
    MONTH,
    MONTHS,
    ORDINAL,
    ORDINALS,
    YEAR,
    alternatives,
    day_number,
    heads,
    month,
    ordinal,
    plain,
)
from tui.lang.late import Late
from tui.lang.shapes import digits
from tui.model import Grain
from tui.partial import Base, Meaning, Mod, Partial

_DECADE_WORDS = {
    word: number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        2,
    )
}
_ADJECTIVE = (
    r"(?:strong|weak|flat|disappointing|record|comparable|corresponding|latest|full)"
)


QUARTER_ENDED = Late(
    rf"\s+(?:that\s+)?(?:ended|ending)\s+(?:on\s+)?{MONTH}(?:\s+{DAY}(?!\d))?",
    re.IGNORECASE,
)


def quarter_to(ended: re.Match[str]) -> int:
    """The quarter that has most of the three months to a day."""
    day = day_number(ended["day"]) if ended["day"] else _LATE
    last = MONTHS[ended["month"].lower().rstrip(".")] - (day < _LATE)
    middle = (last - 2) % 12
    return middle // 3 + 1


_LATE = 15
"""From this day of a month on, a quarter to it has most of the month."""


def _quarter(match: re.Match[str]) -> Meaning | None:
    which = plain(match["which"])
    ended = QUARTER_ENDED.match(match.string, match.end())
    return Partial(
        year=digits(match, "year") or digits(match, "year_after"),
        quarter=ordinal(match["ordinal"]),
        which=WHICH[which] if which else None,
        fiscal=bool(match["fiscal"]),
        quarter_ended=quarter_to(ended) if ended else 0,
    )


def _one_of_quarters(match: re.Match[str]) -> Meaning | None:
    year = digits(match, "year") or digits(match, "year_after")
    return Partial(year=year, quarter=ordinal(match["ordinal"]))


def _short_quarter(match: re.Match[str]) -> Meaning | None:
    quarter = match["quarter"] or match["other"]
    year = match["year"] or match["two"]
    if year is None and not match.string[match.start()].isupper():
        return None
    return Partial(
        year=int(year) if year and len(year) == 4 else None,
        short_year=int(year) if year and len(year) == 2 else None,
        quarter=int(quarter),
    )


def _short_half(match: re.Match[str]) -> Meaning | None:
    year, two = match["year"], match["two"] or match["short"]
    if not match[0].isupper() and not year:
        return None
    return Partial(
        year=int(year) if year and len(year) == 4 else None,
        short_year=int(two) if two else None,
        half=int(match["half"] or match["other"]),
    )


def _mid_century(match: re.Match[str]) -> Meaning | None:
    return Partial(unit=Grain.CENTURY, offset=0)


def _end_period(match: re.Match[str]) -> Meaning | None:
    number = month(match["month"]) if match["month"] else None
    if match["month"] and number is None:
        return None
    year = match["year"] or match["year_after"] or match["before"]
    return Partial(year=int(year) if year else None, month=number)


_YEARS = {"the": (0, Base.MENTION), "this": (0, Base.PUBLISHED)}
_YEARS |= {"last": (-1, Base.PUBLISHED), "next": (1, Base.PUBLISHED)}


def _half(match: re.Match[str]) -> Meaning | None:
    half = 1 if match["ordinal"].lower() == "first" else 2
    if match["year"]:
        return Partial(half=half, year=int(match["year"]))
    if not match["frame"]:
        return None
    offset, base = _YEARS[match["frame"].lower()]
    return Partial(half=half, unit=Grain.YEAR, offset=offset, base=base)


def _half_decade(match: re.Match[str]) -> Meaning | None:
    around = _century(match) if match["century"] else _decade(match)
    if not isinstance(around, Partial):
        return None
    half = 1 if match["which"].lower() == "first" else 2
    return replace(around, half=half)


_FIRST_DECADE_OF_YEARS = 200
"""The 2000s: from then on news means the ten years."""


_DEGREES = Late(
    r"\b(?:highs?|lows?|temperatures?|degrees|mercury|fahrenheit|celsius)\b",
    re.IGNORECASE,
)
"""What is in the 30s without being in a decade."""


_PART_OF_THE = Late(r"\bthe\s(?:early|mid|late)[\s-]$")


def _decade(match: re.Match[str]) -> Meaning | None:
    if match["word"]:
        return Partial(decade=_DECADE_WORDS[match["word"].lower()])
    if match["short"]:
        text, start = match.string, match.start()
        before = text[max(0, start - 10) : start].lower()
        is_marked = bool(re.search("['’‘]", match[0])) or (
            (plain(match[0]).startswith("the ") or _PART_OF_THE.search(before))
            and not _DEGREES.search(text, max(0, start - 40), match.end() + 12)
        )
        return Partial(decade=int(match["short"])) if is_marked else None
    decade = int(match["decade"])
    if decade % 10 == 0 and decade < _FIRST_DECADE_OF_YEARS:
        # "The 1800s" are the century; their first ten years have no such name.
        return Partial(century=decade // 10)
    return Partial(decade=decade)


def _century(match: re.Match[str]) -> Meaning | None:
    number, era = ordinal(match["ordinal"]), match["era"]
    if era and era.upper().startswith("B"):
        return Partial(century=-number)
    return Partial(century=number - 1)


def _fiscal(match: re.Match[str]) -> Meaning | None:
    year = match["year"] or match["two"]
    return Partial(
        year=int(year) if len(year) == 4 else None,
        short_year=int(year) if len(year) == 2 else None,
        fiscal=True,
    )


def _year_period(match: re.Match[str]) -> Meaning | None:
    """The same part of another year: "the 1988 period"."""
    return Partial(year=int(match["year"]), same_period=True)


def _year_ago(match: re.Match[str]) -> Meaning | None:
    named = match["ordinal"]
    return Partial(
        unit=Grain.YEAR,
        offset=-1,
        quarter=ordinal(named) if named else None,
        same_period=not named,
    )


_DECADE = (
    r"(?:(?:the\s+)?(?:(?P<decade>[12]\d\d)0['’]?s|['’‘]?(?P<short>[2-9])0s)"
    rf"|the\s+(?P<word>{alternatives(_DECADE_WORDS)}))"
)
_CENTURY = (
    rf"(?:the\s+)?(?P<ordinal>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
    r"[\s-]+century(?:\s+(?-i:(?P<era>B\.C\.(?:E\.)?|BCE?|A\.D\.|AD|C\.E\.|CE)))?"
)
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_ORDINAL_QUARTER = rf"(?P<ordinal>{_ORDINAL})"
_QUARTERS = r"quarters(?:\s+of\s+(?P<year>[12]\d{3})(?!\d))?"

PERIODS = (
    DateRule(
        name="quarter",
        heads=heads(NUMBER_HEAD, WHICH, "the a fiscal first second third fourth"),
        needs=heads("quarter"),
        pattern=rf"(?:(?:the(?!(?:\s+fiscal)?\s+\w+-quarter)|a(?=\s+{_ADJECTIVE}\s))\s+)?(?:{_ADJECTIVE}\s+)?(?:{WHICH_PATTERN}\s+)?"
        rf"(?:{YEAR}(?:'s|’s)?\s+)?(?P<fiscal>fiscal[\s-]+)?"
        rf"{_ORDINAL_QUARTER}[\s-]+quarter"
        r"(?:\s+of\s+(?:fiscal\s+)?(?P<year_after>[12]\d{3})(?!\d))?",
        read=_quarter,
        examples={
            "the third quarter": Partial(quarter=3),
            "third-quarter": Partial(quarter=3),
            "the 1988 second quarter": Partial(year=1988, quarter=2),
            "first quarter of 2024": Partial(year=2024, quarter=1),
        },
        declines=("the third quarterback",),
    ),
    DateRule(
        name="quarters",
        heads=heads("the first second third fourth"),
        needs=heads("quarters"),
        pattern=rf"(?:the\s+)?{_ORDINAL_QUARTER}(?:\s+{_QUARTERS}|(?=(?:,\s+{_ORDINAL})*"
        rf",?\s+(?:and|or)\s+{_ORDINAL}\s+{_QUARTERS.replace('year', 'year_after')}))",
        read=_one_of_quarters,
        examples={
            "third quarters": Partial(quarter=3),
            "fourth quarters of 2024": Partial(year=2024, quarter=4),
        },
        declines=("the first three quarters", "second and last quarters"),
    ),
    DateRule(
        name="short-quarter",
        heads=heads(NUMBER_HEAD, "q"),
        pattern=r"Q(?P<quarter>[1-4])(?:\s*(?:of\s+)?(?:FY\s*)?(?P<year>20\d\d"
        r"|['’]?(?P<two>\d\d))(?!\d))?|(?P<other>[1-4])Q(?!\w)",
        read=_short_quarter,
        examples={
            "Q3 2024": Partial(year=2024, quarter=3),
            "Q1": Partial(quarter=1),
        },
        declines=("Q5",),
    ),
    DateRule(
        name="end-period",
        heads=heads(NUMBER_HEAD, "end"),
        needs=heads("end"),
        pattern=rf"(?P<before>[12]\d{{3}})-end|end-(?:of-)?(?:{YEAR}|{MONTH}(?:\s+(?P<year_after>[12]\d{{3}})(?!\d))?)",
        read=_end_period,
        mod=Mod.END,
        examples={
            "end-2024": Partial(year=2024),
            "end-March": Partial(month=3),
            "2019-end": Partial(year=2019),
        },
        declines=("end-user",),
    ),
    DateRule(
        name="mid-century",
        heads=heads("mid"),
        needs=heads("century"),
        pattern=r"(?<=by )mid-century|(?<=until )mid-century|(?<=around )mid-century",
        read=_mid_century,
        mod=Mod.MID,
        declines=("mid-century",),
    ),
    DateRule(
        name="short-half",
        heads=heads(NUMBER_HEAD, "h"),
        pattern=r"H(?P<half>[12])(?:\s*(?:of\s+)?(?:FY\s*)?(?P<year>20\d\d"
        r"|['’]?(?P<two>\d\d))(?!\d))?|(?P<other>[12])H(?:(?P<short>\d\d))?(?!\w)",
        read=_short_half,
        examples={"H1 2024": Partial(year=2024, half=1), "H1": Partial(half=1)},
        declines=("h1", "H3", "H1N1"),
    ),
    DateRule(
        name="half",
        heads=heads("the first second last"),
        needs=heads("half quarters"),
        pattern=r"(?:the\s+)?(?P<ordinal>first|second|last)[\s-]+(?:half|two\s+quarters)"
        rf"(?:\s+of\s+(?:{YEAR}|(?P<frame>the|this|last|next)\s+year)"
        r"|(?=\s+(?:net|profit|results|earnings|sales|loss|revenue)))",
        read=_half,
        examples={
            "the first half of 2024": Partial(year=2024, half=1),
            "the first half of next year": Partial(half=1, unit=Grain.YEAR, offset=1),
            "the last two quarters of 2024": Partial(year=2024, half=2),
        },
        declines=("the first half", "the second half of the match"),
    ),
    DateRule(
        name="half-decade",
        heads=heads("the first second last latter"),
        needs=heads("half"),
        pattern=r"(?:the\s+)?(?P<which>first|second|last|latter)\s+half\s+of\s+"
        rf"(?:{_DECADE}|(?P<century>{_CENTURY}))",
        read=_half_decade,
        examples={
            "the second half of the 1990s": Partial(decade=199, half=2),
            "the first half of the 20th century": Partial(century=19, half=1),
        },
        declines=("the second half of the century club",),
    ),
    DateRule(
        name="decade",
        heads=heads(NUMBER_HEAD, "the", _DECADE_WORDS),
        needs=heads(_DECADE_WORDS, "s", NUMBER_HEAD),
        pattern=_DECADE,
        read=_decade,
        examples={
            "the 1990s": Partial(decade=199),
            "the 1200s": Partial(century=12),
            "the 2000s": Partial(decade=200),
            "the '80s": Partial(decade=8),
            "the sixties": Partial(decade=6),
        },
        declines=("50s", "highs in the 30s"),
    ),
    DateRule(
        name="century",
        heads=heads(NUMBER_HEAD, "the", ORDINALS),
        needs=heads("century"),
        pattern=_CENTURY,
        read=_century,
        examples={
            "the 20th century": Partial(century=19),
            "eleventh century": Partial(century=10),
            "the 2nd century AD": Partial(century=1),
            "the 3rd century BC": Partial(century=-3),
        },
    ),
    DateRule(
        name="fiscal-year",
        heads=heads("fiscal fy financial the"),
        needs=heads("fiscal fy financial"),
        pattern=rf"(?:(?:the\s+)?(?:fiscal|financial)(?:\s+year)?\s+{YEAR}"
        r"|FY\s?['’]?(?P<two>\d\d(?:\d\d)?))(?!\d)",
        read=_fiscal,
        examples={
            "fiscal 2025": Partial(year=2025, fiscal=True),
            "FY26": Partial(short_year=26, fiscal=True),
        },
    ),
    DateRule(
        name="year-period",
        heads=heads("the"),
        needs=heads("period quarter"),
        pattern=rf"the\s+{YEAR}\s+(?:period|quarter)",
        read=_year_period,
        examples={"the 1988 period": Partial(year=1988, same_period=True)},
    ),
    DateRule(
        name="year-ago",
        heads=heads("the year last"),
        needs=heads("ago earlier period quarter"),
        pattern=r"(?:the\s+)?(?:(?:comparable|corresponding|same)\s+)?year[\s-](?:ago"
        rf"|earlier)\s+(?:{_ORDINAL_QUARTER}\s+)?(?:quarter|period|month)"
        r"|year-(?:ago|earlier)"
        r"|the\s+(?:corresponding|same|comparable|like)\s+(?:period|quarter)\s+"
        r"(?:of\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier|before))"
        r"|last\s+year['’]s\s+(?:quarter|period)"
        r"|the\s+(?:quarter|period)\s+a\s+year\s+(?:ago|earlier|before)",
        read=_year_ago,
        examples={
            "the year-ago quarter": Partial(
                unit=Grain.YEAR, offset=-1, same_period=True
            ),
        },
    ),
)
