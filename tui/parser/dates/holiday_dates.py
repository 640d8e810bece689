"""When holidays are: fixed days, rules of the calendar, and Easter's."""

from __future__ import annotations

from functools import cache

from tui.instants import DAY_MINUTES, instant, month_days, weekday
from tui.model import Grain
from tui.units import Stretch, day_of, unit

_FIXED = {
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "epiphany": (1, 6),
    "australia day": (1, 26),
    "groundhog day": (2, 2),
    "valentine": (2, 14),
    "st patrick": (3, 17),
    "april fools": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes": (11, 5),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Month and day."""

_NTH_WEEKDAYS = {
    "martin luther king": (1, 1, 3),
    "presidents day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
}
"""Month, weekday and which of the month's; -1 is its last. As in the United States."""

_FROM_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
"""Days after it."""

_FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
}
"""Days after Easter Sunday."""


def holiday(name: str, year: int) -> Stretch | None:
    """The day of a holiday in a year; None where it is not known."""
    if name in _FIXED:
        return day_of(year, *_FIXED[name])
    if name in _NTH_WEEKDAYS:
        return nth_weekday(year, *_NTH_WEEKDAYS[name])
    if name in _FROM_THANKSGIVING:
        thanksgiving = nth_weekday(year, *_NTH_WEEKDAYS["thanksgiving"])
        return unit(Grain.DAY, thanksgiving.start, _FROM_THANKSGIVING[name])
    if name == "election day":
        # The Tuesday after the first Monday of November, in the United States.
        return unit(Grain.DAY, nth_weekday(year, 11, 1, 1).start, 1)
    if name in _FROM_EASTER:
        return unit(Grain.DAY, _easter(year), _FROM_EASTER[name])
    return _of_other_calendars(name, year)


def nth_weekday(year: int, month: int, wanted: int, which: int) -> Stretch:
    """A month's first, second … weekday of a kind, the last one where it is -1."""
    if which < 0:
        last = instant(year, month, month_days(year, month))
        return unit(Grain.DAY, last - (weekday(last) - wanted) % 7 * DAY_MINUTES)
    first = instant(year, month)
    days = (wanted - weekday(first)) % 7 + 7 * (which - 1)
    return unit(Grain.DAY, first + days * DAY_MINUTES)


def _easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar (the Anonymous algorithm, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return instant(year, month, day + 1)


_OTHER_CALENDARS = {
    "diwali": ("IN", "Diwali"),
    "holi": ("IN", "Holi"),
    "eid al-fitr": ("TR", "Eid al-Fitr"),
    "eid al-adha": ("TR", "Eid al-Adha"),
    "lunar new year": ("CN", "Chinese New Year"),
    "passover": ("IL", "Pesach"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"),
}
"""By name: a country that keeps it, and what the `holidays` package calls it there."""


def is_sighted(name: str) -> bool:
    """Whether its day differs with who sees the moon, by a day or so."""
    return name.startswith("eid")


@cache
def _of_other_calendars(name: str, year: int) -> Stretch | None:
    if name not in _OTHER_CALENDARS or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    # Imported only when such a word occurs: it costs more than a whole article.
    from holidays import country_holidays

    country, title = _OTHER_CALENDARS[name]
    kept = country_holidays(country, years=year, language="en_US")
    days = [day for day, names in kept.items() if names.startswith(title)]
    days = [day for day in days if "Eve" not in kept[day]]
    return day_of(*min(days).timetuple()[:3]) if days else None


_FIRST_YEAR, _LAST_YEAR = 1950, 2075
"""The years for which the package knows them."""
