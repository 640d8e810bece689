"""English years."""

from __future__ import annotations

import re

from tui.lang.date_rules import NUMBER_HEAD, DateRule
from tui.lang.en.date_words import (
    NUMBER_WORDS,
    YEAR,
    YEAR_WORDS,
    alternatives,
    heads,
    plain,
    spoken_year,
)
from tui.lang.late import Late
from tui.partial import Meaning, Mod, Partial, Range

_COUNTED = alternatives(
    """
    people vote votes case cases dead death deaths troop troops soldiers share shares
    point points mile miles km kilometers kilometres meters metres feet dollars pounds
    euros workers employees jobs more homes houses men women students pages seats
    others copies tons tonnes acres units barrels rounds years days hours minutes
    degrees francs yen marks rupees square percent per times cents crore lakh hectares
    children victims members kg mph pct million billion volts calories passengers
    residents refugees civilians prisoners patients crowns krona kronor kroner krone
    lira rubles roubles pesos reais rand baht won shekels riyals dinars dirhams naira
    shillings
    """.split()
)
"""What a number before it counts: "2010 votes" names no year."""
_STREET = (
    r"\s+(?:[A-Z]\w+\s+){1,2}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd)\b"
)
"""What a number before it is the house of: "2020 Main Street"."""
_CAR = (
    r"\s+(?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|GMC"
    r"|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kia|Lexus|Lincoln|Mazda|Mercedes(?:-Benz)?"
    r"|Mitsubishi|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac|Porsche|Renault|Saturn|Skoda"
    r"|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|Volvo)\s+"
    r"(?:[A-Z](?!orp|o\.|otor)|\d|sedan|pickup|truck|car\b|coupe|van\b|minivan|hatchback)"
)
"""What a number before it is the model of: "a 2015 Toyota Corolla"."""
_NO_YEAR_AFTER = Late(
    rf"\s+(?:{_COUNTED})\b|{_STREET}|{_CAR}|\s*%|[,.:]\d|/\d|-[a-z]|-\d{{3}}|(?:st|nd|rd|th)\b"
)
_PLURAL_AFTER = Late(r"\s+(?!was\b|is\b|has\b|as\b|its\b|his\b|this\b)[a-z]+s\b")
_YEAR_CUE = Late(r"\b(?:in|since|by|until|the|during|of)\s+$", re.IGNORECASE)
"""What makes a year of a round number that seems to count: "the 1900 elections"."""
_NUMBERED = alternatives(
    """
    No No. Apartment Apt Suite Unit Box Gate Platform Channel Flight flight Room room
    Highway highway Route route Boeing Article Section Windows points some nearly than
    Rs Rs.
    """.replace(".", r"\.").split()
)
"""What a number after it is the name or the size of: "flight 1984"."""
_NO_YEAR_BEFORE = Late(
    rf"(?:[$€£¥₹#.,/:+_]|(?<!mid)(?<!late)(?<!early)(?<!\b[Pp]re)(?<!\b[Pp]ost)-|\d\s|\b(?:{_NUMBERED})\s|\bRs"
    r"|(?<!\bin\s)(?<!\bsince\s)(?<!\bfrom\s)(?<!\bby\s)\babout\s)$"
)
_QUOTES = tuple("\"'“”‘’«»_")
"""What a title stands between."""
_FIRST, _LAST = 1000, 2199
"""Four digits outside them are seldom a year."""
_FIRST_ALONE = 1500
"""Before it, four digits are more often a number than a year of news."""
_OLD_TIMES = Late(
    r"\b(?:(?i:century|centuries|medieval|middle\s+ages|dynasty|empire|emperor|sultan"
    r"|crusad\w+|monks?|monastery|abbey|castle|cathedral|charter|conquest|conquer\w*"
    r"|nave|chapel|church|bishop|coins?|pottery|excavat\w+|ruins?|tombs?|knights?|khan"
    r"|caliph|pharaoh|duke|earl|fortress|siege)"
    r"|A\.?D|B\.?C|BCE|King|Queen|Pope)\b"
)
"""Words near a number by which it may be a year of old."""
_NEAR = 160
_CLAUSE = Late(r",|\s+(?:the|an?|he|she|they|it|his|her|its|their)\b")
"""What goes on after the year that a sentence begins with: "In 1066 the town"."""
_LONGEST_RANGE = 200


_MADE = Late(
    r"\b(?:cast|recast|buil[dt]|rebuilt|made|painted|written|born|founded|dat(?:ed|es?|ing)"
    r"|carved|composed|erected|laid|established|settled|planted|printed|died|baptised"
    r"|baptized|until|lived|active|flourished)\s(?:\w+\s){0,2}(?:about|around)\s$"
    r"|\((?:about|around)\s$",
    re.IGNORECASE,
)
"""What makes a year of a number that is about right: "cast about 1640"."""


def _is_number(text: str, start: int) -> bool:
    """Whether what stands before four digits makes them no year."""
    if not _NO_YEAR_BEFORE.search(text, max(0, start - 10), start):
        return False
    if _ABOUT.search(text, max(0, start - 4), start):
        return False
    return not _MADE.search(text, max(0, start - 40), start)


def _year(match: re.Match[str]) -> Meaning | None:
    year = int(match["year"])
    text, start, end = match.string, match.start(), match.end()
    if not _FIRST <= year <= _LAST:
        return None
    if _is_number(text, start):
        return None
    if _NO_YEAR_AFTER.match(text, end, end + 40):
        return None
    if (
        year % 100 == 0
        and _PLURAL_AFTER.match(text, end)
        and not _YEAR_CUE.search(text, max(0, start - 8), start)
    ):
        return None
    if text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES:
        return None
    if year < _FIRST_ALONE and not _is_of_old(text, start, end):
        return None
    return Partial(year=year)


_ABOUT = Late(r"\b(?:ca?|[bdr])\.\s?$")
"""Shortened "circa", "born", "died", "reigned"."""


def _is_of_old(text: str, start: int, end: int) -> bool:
    """Whether what stands around it makes a year of a number that is seldom one."""
    if _ABOUT.search(text, max(0, start - 4), start):
        return True
    if text[max(0, start - 3) : start] == "In " and _CLAUSE.match(text, end):
        return True
    return bool(_OLD_TIMES.search(text, max(0, start - _NEAR), end + _NEAR))


_SHORT_YEAR_CUE = Late(
    r"\b(?:in|since|of|until|till|by|from|to|and|before|after|spring|summer|fall|autumn"
    r"|winter)\s$",
    re.IGNORECASE,
)


def _short_year(match: re.Match[str]) -> Meaning | None:
    start = match.start()
    if not _SHORT_YEAR_CUE.search(match.string, max(0, start - 8), start):
        return None
    return Partial(short_year=int(match["short"]))


def _spoken_year(match: re.Match[str]) -> Meaning | None:
    return Partial(year=spoken_year(match["century"], match["rest"]))


def _the_year(match: re.Match[str]) -> Meaning | None:
    if match["two"]:
        return Partial(year=2000)
    if match["year"]:
        return Partial(year=int(match["year"]))
    return Partial(year=spoken_year(match["century"], match["rest"]))


_TURNS = {"18th": 1700, "19th": 1800, "nineteenth": 1800}
_TURNS |= dict.fromkeys(("last", "20th", "twentieth"), 1900)


def _turn(match: re.Match[str]) -> Meaning | None:
    return Partial(year=_TURNS.get(plain(match["which"]), 2000))


def _year_range(match: re.Match[str]) -> Meaning | None:
    first, written = match["year"], match["whole"] or match["two"]
    last = int(first[: 4 - len(written)] + written)
    if int(written) == 0:
        # "1999-00" ends in 2000.
        last += 100
    if not _FIRST <= int(first) < last <= int(first) + _LONGEST_RANGE:
        return None
    return Range(Partial(year=int(first)), Partial(year=last))


def _era_range(match: re.Match[str]) -> Meaning | None:
    last = _era_year(match)
    if not isinstance(last, Partial) or last.year is None:
        return None
    number = int(match["first"])
    first = 1 - number if last.year <= 0 else number
    if number == 0 or first >= last.year:
        return None
    return Range(Partial(year=first), last)


def _era_year(match: re.Match[str]) -> Meaning | None:
    number = int(match["number"].replace(",", ""))
    if number == 0 or not match["era"].isupper():
        return None
    return Partial(year=1 - number if match["era"].startswith("B") else number)


def _anno_domini(match: re.Match[str]) -> Meaning | None:
    year = int(match["number"])
    return Partial(year=year) if year and match["era"].isupper() else None


_ERA_YEAR = (
    r"(?P<number>\d{1,2},\d{3}|\d{1,5})\s*"
    r"(?P<era>B\.C\.E\.|BCE|B\.C\.|BC|C\.E\.|CE|A\.D\.|AD)(?!\w)"
)
_ERAS = heads("ad bc bce ce c d")

YEARS = (
    DateRule(
        name="year",
        heads=heads(NUMBER_HEAD),
        pattern=YEAR,
        read=_year,
        examples={"2019": Partial(year=2019)},
        declines=(
            "2010 votes",
            "1500 people",
            "from 1500 villages",
            "1,990",
            "1987 Ford Sierra",
            "1990-page",
            "“1984”",
        ),
    ),
    DateRule(
        name="short-year",
        heads=heads(NUMBER_HEAD),
        pattern=r"['’](?P<short>\d\d)(?!['’]?s|['’\w]|[.,:]\d)",
        read=_short_year,
        declines=("’94", "'94'"),
    ),
    DateRule(
        name="year-range",
        heads=heads(NUMBER_HEAD),
        pattern=rf"{YEAR}(?:\s?[-–—/]\s?(?P<whole>[12]\d{{3}})|[-–—/](?P<two>\d\d))"
        r"(?![\d.,:/-]?\d)",
        read=_year_range,
        examples={
            "2009-10": Range(Partial(year=2009), Partial(year=2010)),
            "1914–1918": Range(Partial(year=1914), Partial(year=1918)),
        },
        declines=("2009-05", "2025-10-31", "in 2016 — 39 times"),
    ),
    DateRule(
        name="the-year",
        heads=heads("the"),
        needs=heads("year"),
        pattern=rf"the\s+year\s+(?:{YEAR}|(?P<two>two\s+thousand)|{YEAR_WORDS})",
        read=_the_year,
        examples={"the year 2000": Partial(year=2000)},
        declines=("the year 200",),
    ),
    DateRule(
        name="turn-of-century",
        heads=heads("the"),
        needs=heads("turn"),
        pattern=r"the\s+turn\s+of\s+the\s+(?:(?P<which>last|1[89]th|2[01](?:th|st)"
        r"|nineteenth|twentieth|twenty-first)\s+)?(?:century|millennium)",
        read=_turn,
        mod=Mod.APPROX,
        examples={
            "the turn of the century": Partial(year=2000),
            "the turn of the 20th century": Partial(year=1900),
        },
        declines=("the turn of the tide",),
    ),
    DateRule(
        name="spoken-year",
        heads=heads(NUMBER_WORDS),
        needs=heads("nineteen eighteen seventeen sixteen fifteen twenty"),
        pattern=YEAR_WORDS,
        read=_spoken_year,
        examples={
            "nineteen ninety-six": Partial(year=1996),
            "twenty oh five": Partial(year=2005),
        },
        declines=("nineteen people", "ninety-six"),
    ),
    DateRule(
        name="era-year",
        heads=heads(NUMBER_HEAD),
        needs=_ERAS,
        pattern=_ERA_YEAR,
        read=_era_year,
        examples={"44 BC": Partial(year=-43), "500 B.C.E.": Partial(year=-499)},
        declines=("0 BC", "300 ad campaigns"),
    ),
    DateRule(
        name="era-range",
        heads=heads(NUMBER_HEAD),
        needs=_ERAS,
        pattern=rf"(?P<first>\d{{1,4}})\s*(?:[-–—]|to|until)\s*{_ERA_YEAR}",
        read=_era_range,
        examples={"431 to 404 BC": Range(Partial(year=-430), Partial(year=-403))},
        declines=("404 to 431 BC", "410 to 300 AD"),
    ),
    DateRule(
        name="anno-domini",
        heads=heads("ad a"),
        needs=heads("ad d"),
        pattern=r"(?P<era>A\.D\.|AD)\s*(?P<number>\d{1,4})(?!\d)",
        read=_anno_domini,
        examples={"AD 79": Partial(year=79)},
        declines=("an ad 79 people saw",),
    ),
)
