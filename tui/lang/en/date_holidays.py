"""English names of holidays."""

from __future__ import annotations

import re

from tui.lang.date_rules import TOKEN, DateRule
from tui.lang.en.date_calendar import WHICH, WHICH_PATTERN
from tui.lang.en.date_words import YEAR, alternatives, heads, plain
from tui.lang.shapes import digits
from tui.partial import Meaning, Partial, Which

_NAMES = {
    "new year's day": "new year",
    "new year's": "new year",
    "new year's eve": "new year's eve",
    "epiphany": "epiphany",
    "australia day": "australia day",
    "groundhog day": "groundhog day",
    "valentine's day": "valentine",
    "st. patrick's day": "st patrick",
    "st patrick's day": "st patrick",
    "april fools' day": "april fools",
    "april fool's day": "april fools",
    "earth day": "earth day",
    "anzac day": "anzac day",
    "may day": "may day",
    "juneteenth": "juneteenth",
    "canada day": "canada day",
    "fourth of july": "fourth of july",
    "the fourth of july": "fourth of july",
    "bastille day": "bastille day",
    "halloween": "halloween",
    "bonfire night": "guy fawkes",
    "guy fawkes night": "guy fawkes",
    "armistice day": "armistice day",
    "remembrance day": "armistice day",
    "veterans day": "armistice day",
    "christmas eve": "christmas eve",
    "christmas day": "christmas",
    "christmas": "christmas",
    "boxing day": "boxing day",
    "martin luther king jr. day": "martin luther king",
    "martin luther king day": "martin luther king",
    "presidents' day": "presidents day",
    "presidents day": "presidents day",
    "mother's day": "mother's day",
    "memorial day": "memorial day",
    "father's day": "father's day",
    "labor day": "labor day",
    "columbus day": "columbus day",
    "election day": "election day",
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "shrove tuesday": "shrove tuesday",
    "ash wednesday": "ash wednesday",
    "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday",
    "good friday": "good friday",
    "easter": "easter",
    "easter sunday": "easter",
    "easter monday": "easter monday",
    "ascension day": "ascension",
    "pentecost": "pentecost",
    "whit monday": "whit monday",
    "diwali": "diwali",
    "deepavali": "diwali",
    "holi": "holi",
    "eid al-fitr": "eid al-fitr",
    "eid-ul-fitr": "eid al-fitr",
    "eid al-adha": "eid al-adha",
    "eid-ul-adha": "eid al-adha",
    "bakrid": "eid al-adha",
    "passover": "passover",
    "rosh hashanah": "rosh hashanah",
    "yom kippur": "yom kippur",
    "lunar new year": "lunar new year",
    "chinese new year": "lunar new year",
}

_SPELLINGS = alternatives(name.replace(".", r"\.") for name in _NAMES).replace(
    "'", "['’]"
)


_COMMON = frozenset("new good may st the black".split())
_FIRST_WORDS = [TOKEN.findall(name)[0] for name in _NAMES]
_RARE_WORDS = [
    next(word for word in TOKEN.findall(name) if word not in _COMMON) for name in _NAMES
]


def _holiday(match: re.Match[str]) -> Meaning | None:
    words = match["name"]
    if not words[0].isupper() and not words.lower().startswith("the "):
        return None
    which = plain(match["which"])
    return Partial(
        year=digits(match, "year"),
        holiday=_NAMES[plain(words).replace("’", "'")],
        which=WHICH[which] if which else None,
        week_around=bool(match["week"]),
    )


HOLIDAYS = (
    DateRule(
        name="holiday",
        heads=heads(WHICH, _FIRST_WORDS),
        needs=heads(_RARE_WORDS),
        pattern=rf"(?:{WHICH_PATTERN}\s+)?(?P<name>{_SPELLINGS})(?!\w)"
        rf"(?!\s+(?:party|tree|card|carol|gift|island|season|shopping|dinner"
        r"|lamps?|lights|decorations?|sweets|bonus|bonuses|sales?|markets?|stamps?|hampers?"
        r"|puddings?|stockings?|presents?|toys?|eggs?|bunny|road|film|movie|album|song|single|story|lunch"
        r"|meal|wishes|greetings|message|rush|spirit|trees|cards|carols|gifts|parties))"
        rf"(?P<week>\s+week)?(?:,?\s+(?:of\s+)?{YEAR})?",
        read=_holiday,
        examples={
            "Christmas": Partial(holiday="christmas"),
            "last Thanksgiving": Partial(holiday="thanksgiving", which=Which.LAST),
            "Easter week": Partial(holiday="easter", week_around=True),
            "Good Friday": Partial(holiday="good friday"),
            "Diwali": Partial(holiday="diwali"),
        },
        declines=("holi", "Christmas tree"),
    ),
)
