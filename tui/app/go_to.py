"""A date as a person says it, to go there."""

from __future__ import annotations

from datetime import date

from tui.edtf import from_edtf
from tui.model import Article, DateValue
from tui.parser import parse


def read(text: str, today: date, told: date | None, last: int) -> DateValue | None:
    """The date that a text says; None where it says none.

    What leaves something open, as "Q2" or "last Friday" do, is counted from today; or
    else, where that is beyond the `last` instant of the timeline, from the day `told`.
    """
    text = text.strip()
    try:
        return from_edtf(text)
    except ValueError:
        found = _said(text, today)
    if found and told and found.position > last:
        return _said(text, told)
    return found


def _said(text: str, today: date) -> DateValue | None:
    """What the words say in English, or else in any language."""
    for found in parse(Article(text, today)).dates:
        if found.value and len(found.span) == len(text):
            return found.value
    from tui.typed_dates import parse_typed

    return parse_typed(text, today)
