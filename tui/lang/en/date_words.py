"""English words of dates, and the pieces of pattern that the rules share."""

from __future__ import annotations

from collections.abc import Iterable

from tui.lang.date_rules import NUMBER_HEAD
from tui.model import Grain
from tui.partial import Part

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
    "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4,
    "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
FULL_WEEKDAYS = frozenset(word for word in WEEKDAYS if word.endswith("day"))
FULL_MONTHS = tuple(MONTHS)[:12]
_SHORT_MONTHS = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
PARTS = {
    "morning": Part.MORNING,
    "noon": Part.MIDDAY,
    "midday": Part.MIDDAY,
    "lunchtime": Part.MIDDAY,
    "afternoon": Part.AFTERNOON,
    "evening": Part.EVENING,
    "night": Part.NIGHT,
    "overnight": Part.NIGHT,
    "dawn": Part.MORNING,
    "daybreak": Part.MORNING,
    "sunrise": Part.MORNING,
    "dusk": Part.EVENING,
    "nightfall": Part.EVENING,
    "sunset": Part.EVENING,
}
UNITS = {
    "second": Grain.SECOND,
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "weekend": Grain.WEEKEND,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
    "centurie": Grain.CENTURY,
    "millennium": Grain.MILLENNIUM,
    "millennia": Grain.MILLENNIUM,
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh
        twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
        nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
        twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth
        thirtieth thirty-first
        """.split(),
        1,
    )
}
_ONES = {
    word: number
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen
        """.split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
_NUMBERS = _ONES | _TENS
_SCALES = {"hundred": 100, "thousand": 1000}


def alternatives(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(
        word.replace(" ", r"\s+") for word in sorted(set(words), key=len, reverse=True)
    )


def endings(stems: str, ending: str) -> str:
    """A pattern for words that end alike; shorter patterns compile sooner."""
    return rf"(?:{'|'.join(stems.split())}){ending}"


def heads(*groups: str | Iterable[str]) -> frozenset[str]:
    """The heads of a rule: words, or groups of words."""
    words: set[str] = set()
    for group in groups:
        words.update(group.split() if isinstance(group, str) else group)
    return frozenset(word.split("-")[0] for word in words)


_UNITS_OF_TEN = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = endings("four six seven eigh nine thir fif", "teen")
_TENS_WORDS = endings("twen thir for fif six seven eigh nine", "ty")
_SMALL = f"{_TEENS}|{_TENS_WORDS}|{_UNITS_OF_TEN}|ten|eleven|twelve|zero"

_FULL_MONTHS = alternatives(word for word in MONTHS if len(word) > 4 or word == "may")
MONTH_NAMES = (
    rf"(?:{_FULL_MONTHS}|june|july|(?:{alternatives(_SHORT_MONTHS)})\.?)(?!\w)"
)
MONTH = (
    rf"(?P<month>{_FULL_MONTHS}|june|july|(?:{alternatives(_SHORT_MONTHS)})(?P<dot>\.)?)"
    r"(?!\w)"
)
_SHORT_WEEKDAYS = frozenset(WEEKDAYS) - FULL_WEEKDAYS
WEEKDAY = (
    rf"(?P<weekday>{endings('mon tues wednes thurs fri satur sun', 'day')}"
    rf"|(?:{alternatives(_SHORT_WEEKDAYS)})\.?)(?!\w)"
)
_FIRST_TO_NINTH = f"{endings('four fif six seven eigh nin', 'th')}|first|second|third"
ORDINAL = (
    rf"(?:twenty|thirty)-(?:{_FIRST_TO_NINTH})|{_FIRST_TO_NINTH}"
    rf"|{endings('four six seven eigh nine thir fif', 'teenth')}"
    rf"|{endings('ten eleven twelf twentie thirtie', 'th')}"
)
DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
YEAR = r"(?P<year>[12]\d{3})(?!\d)"
SEASON = rf"(?P<season>{alternatives(SEASONS)})"
UNIT = (
    r"(?P<unit>seconds?|minutes?|hours?|days?|weekends?|weeks?|months?|quarters?"
    r"|years?|decades?|century|centuries|millennium|millennia)"
)
NUMBER = (
    r"\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,2}|[\s-]\d/\d)?(?:\s?(?:million|billion|bn))?"
    rf"|(?:(?:{_TENS_WORDS})[\s-](?:{_UNITS_OF_TEN})|{_SMALL})(?:[\s-](?:hundred|thousand))?"
    r"(?:[\s-]+and[\s-]+a[\s-]+half)?"
)
SMALL_NUMBER = rf"\d{{1,3}}|(?:(?:{_TENS_WORDS})[\s-](?:{_UNITS_OF_TEN})|{_SMALL})"
OR_SO_MANY = (
    r"(?:\s+(?P<other>to|or)\s+(?:\d[\d,.]{0,7}|[a-z]{1,12}(?:[\s-][a-z]{1,12})?))?"
)
"""The higher of two counts: the "18" of "12 to 18 months"."""
COUNT = (
    rf"(?P<count>(?:{NUMBER})(?:-odd)?|half\s+an?|an?\s+(?:couple(?:\s+of)?|few|dozen|hundred"
    r"|number\s+of|half|additional|single)|couple\s+of|several|few|some|many|another"
    r"|an?|dozen|dozens\s+of|hundreds\s+of|a\s+further)"
)

YEAR_WORDS = (
    rf"(?P<century>{_TEENS}|twenty)[\s-]+(?:hundred(?:\s+and)?[\s-]+)?"
    rf"(?P<rest>{_TENS_WORDS}(?:[\s-](?:{_UNITS_OF_TEN}))?"
    rf"|{_TEENS}|ten|eleven|twelve|oh[\s-](?:{_UNITS_OF_TEN}))(?!\w)"
)
"""A year as it is spoken: "nineteen ninety-six"."""
NUMBER_WORDS = frozenset(_NUMBERS)
COUNT_HEADS = heads(
    NUMBER_HEAD, NUMBER_WORDS, "a an half couple several few some many another dozen"
)


def month(words: str) -> int | None:
    """The number of a month; None where it is not written as a name is."""
    return MONTHS[words.lower().rstrip(".")] if words[0].isupper() else None


def weekday(words: str) -> int | None:
    """The number of a weekday; None where it is not written as a name is."""
    return WEEKDAYS[words.lower().rstrip(".")] if words[0].isupper() else None


def plain(words: str | None) -> str:
    """Words in lower case with single spaces; "" where there are none."""
    return " ".join(words.lower().split()) if words else ""


def named(*groups: Iterable[str]) -> frozenset[str]:
    """The words that a rule needs: those of the groups, and their plurals."""
    words = {word for group in groups for word in group}
    return frozenset(words | {f"{word}s" for word in words})


UNIT_WORDS = named(UNITS)


def unit(word: str) -> Grain:
    """The grain of "year", "years" or "Centuries"."""
    return UNITS[word.lower().removesuffix("s")]


_FIXED_COUNTS = {
    "a": 1.0,
    "an": 1.0,
    "another": 1.0,
    "an additional": 1.0,
    "a further": 1.0,
    "a single": 1.0,
    "half a": 0.5,
    "half an": 0.5,
    "a half": 0.5,
    "a couple": 2.0,
    "a couple of": 2.0,
    "couple of": 2.0,
    "a dozen": 12.0,
    "dozen": 12.0,
    "a hundred": 100.0,
}


def count(words: str) -> float | None:
    """The number that the words say; None where they leave it open."""
    words = " ".join(words.lower().replace("-", " ").split()).removesuffix(" odd")
    if words[0].isdigit():
        return _digits(words)
    if words in _FIXED_COUNTS:
        return _FIXED_COUNTS[words]
    half = words.endswith(" and a half")
    total = 0.5 * half
    for word in words.removesuffix(" and a half").split():
        if word in _SCALES:
            total *= _SCALES[word]
        elif word in _NUMBERS:
            total += _NUMBERS[word]
        else:
            return None
    return total


_LARGE = {"million": 1e6, "billion": 1e9, "bn": 1e9}


def _digits(words: str) -> float:
    for scale, size in _LARGE.items():
        if words.endswith(scale):
            return float(words.removesuffix(scale)) * size
    whole, _, rest = words.replace(",", "").partition(" ")
    number = float(whole)
    if rest:
        above, _, below = rest.partition("/")
        number += int(above) / max(1, int(below))
    return number


def spoken_year(century: str, rest: str) -> int:
    """The year of "nineteen" and "ninety-six"."""
    words = plain(rest).replace("-", " ").split()
    return 100 * _NUMBERS[plain(century)] + sum(_NUMBERS.get(word, 0) for word in words)


def day_number(words: str) -> int:
    """The number of "3", "21st" or "eighth"."""
    return int(words) if words.isdecimal() else ordinal(words)


def ordinal(word: str) -> int:
    """The number of "third" or "21st"."""
    word = word.lower()
    return ORDINALS[word] if word in ORDINALS else int(word[:-2])
