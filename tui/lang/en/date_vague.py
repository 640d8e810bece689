"""English words for the past, the present and the future at large."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateRule
from tui.lang.en.date_words import NUMBER_WORDS, alternatives, heads, plain, unit
from tui.lang.late import Late
from tui.model import Grain
from tui.partial import Length, Meaning, Reference

_REFERENCES = {
    "now": Reference.PRESENT,
    "right now": Reference.PRESENT,
    "currently": Reference.PRESENT,
    "current": Reference.PRESENT,
    "presently": Reference.PRESENT,
    "at present": Reference.PRESENT,
    "nowadays": Reference.PRESENT,
    "these days": Reference.PRESENT,
    "the present": Reference.PRESENT,
    "recently": Reference.PAST,
    "lately": Reference.PAST,
    "the past": Reference.PAST,
    "the recent past": Reference.PAST,
    "past years": Reference.PAST,
    "long ago": Reference.PAST,
    "a long time ago": Reference.PAST,
    "some time ago": Reference.PAST,
    "soon": Reference.FUTURE,
    "the future": Reference.FUTURE,
    "the near future": Reference.FUTURE,
    "the foreseeable future": Reference.FUTURE,
    "the distant future": Reference.FUTURE,
    "the near term": Reference.FUTURE,
    "the short term": Reference.FUTURE,
    "the long term": Reference.FUTURE,
    "the longer term": Reference.FUTURE,
    "a later date": Reference.FUTURE,
    "as soon as possible": Reference.FUTURE,
    "one day": Reference.FUTURE,
    "some day": Reference.FUTURE,
    "someday": Reference.FUTURE,
}
"""Of "recent" news says when only with a unit: "recent weeks"."""


_COUNTED = Late(rf"\s+(?:\d|few|several|couple|many|{alternatives(NUMBER_WORDS)})")
"""The past two of something else than units of time."""


_HOPED = Late(r"\b(?:will|would|could|may|might|can|should)\s+$", re.IGNORECASE)
"""What stands before the "one day" of a time unknown."""


def _reference(match: re.Match[str]) -> Meaning | None:
    word = plain(match[0])
    text, end = match.string, match.end()
    if word == "soon" and (
        text[end : end + 6].lower() == " after" or text[end : end + 3] == " as"
    ):
        return None
    start = match.start()
    if word == "recently" and text[max(0, start - 3) : start].lower() == "as ":
        return None
    if word == "one day":
        is_hoped = _HOPED.search(match.string, max(0, start - 8), start)
        return Reference.FUTURE if is_hoped else None
    if word == "the future" and text[end : end + 4].lower() == " of ":
        # What becomes of something: "the future of the mill".
        return None
    if word == "the past" and _COUNTED.match(text, end):
        return None
    return _REFERENCES[word]


def _recent(match: re.Match[str]) -> Meaning | None:
    return Reference.PAST


def _recent_length(match: re.Match[str]) -> Meaning | None:
    return Length(((None, unit(match["unit"])),), toward=-1)


def _future(match: re.Match[str]) -> Meaning | None:
    return Reference.FUTURE


_PLURALS = r"(?:days|weeks|months|quarters|years|decades|times)"

VAGUE = (
    DateRule(
        name="vague",
        heads=heads(word.split()[0] for word in _REFERENCES),
        pattern=alternatives(_REFERENCES),
        read=_reference,
        examples={"recently": Reference.PAST, "soon": Reference.FUTURE},
        declines=(
            "soon after the vote",
            "as soon as Tuesday",
            "the past two polls",
            "the future of the mill",
            "he came one day",
            "as recently as May",
            "recent sales",
        ),
    ),
    DateRule(
        name="recent-days",
        heads=heads("recent"),
        pattern=r"recent\s+(?P<unit>days|weeks|months|quarters)",
        read=_recent_length,
        examples={"recent weeks": Length(((None, Grain.WEEK),), toward=-1)},
    ),
    DateRule(
        name="recent-years",
        heads=heads("recent"),
        pattern=rf"recent\s+{_PLURALS}(?:\s+and\s+{_PLURALS})?",
        read=_recent,
        examples={"recent years": Reference.PAST},
    ),
    DateRule(
        name="future-years",
        heads=heads("future"),
        pattern=rf"future\s+{_PLURALS}",
        read=_future,
        examples={"future years": Reference.FUTURE},
    ),
)
