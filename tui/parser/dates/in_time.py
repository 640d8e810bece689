"""Lengths that are points in time: "it will close in five years"."""

from __future__ import annotations

from dataclasses import replace

from tui.lang.date_rules import DateWords
from tui.model import Grain
from tui.parser.dates.refine import Found
from tui.partial import Length, Partial

_WIDEST = 8
"""Characters from the preposition to the length, at most."""


def in_time(text: str, found: Found, words: DateWords) -> Found:
    """What a clause tells as yet to come, so long from publication on.

    An expression of any other kind is given back as it is.
    """
    length = found.meaning
    if not isinstance(length, Length) or length.toward or len(length.parts) > 1:
        return found
    count, grain = length.parts[0]
    start = found.span.start
    before = words.in_time.search(text, max(0, start - _WIDEST), found.span.end)
    if before is None or before.end() != start:
        return found
    if grain < Grain.DAY or count is None or count != int(count):
        return found
    return replace(found, meaning=Partial(unit=grain, offset=int(count)))
