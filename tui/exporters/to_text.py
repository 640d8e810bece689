"""Plain text: an event a line, its fields parted by tabs: date, grain, event, source.

The date is EDTF. With `explain`, indented lines beneath say where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from tui.edtf import to_edtf
from tui.exporters import chronological
from tui.model import Article, Event, Quote, Reading

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_INDENT = "    "


def write(readings: Sequence[Reading], out: TextIO, explain: bool) -> None:
    """Write every event, in chronological order."""
    for event, reading in chronological(readings):
        fields = (
            to_edtf(event.when),
            event.when.grain.name.lower(),
            event.title,
            reading.article.location,
        )
        out.write("\t".join(map(_field, fields)) + "\n")
        if explain:
            for reason in _reasons(event, reading.article):
                out.write(f"{_INDENT}{_field(reason)}\n")


def _reasons(event: Event, article: Article) -> Iterator[str]:
    if event.date:
        words = event.date.span.of(article.text)
        yield f"“{words}” {event.date.rule}: {event.date.why}"
    else:
        yield f"published {article.published.isoformat()} ({article.published_by})"
    yield f"{event.modality}, {event.when.certainty}"
    for quote in event.quotes:
        yield _statement(quote, article.text)


def _statement(quote: Quote, text: str) -> str:
    by = quote.attribution
    words = f"{quote.kind} “{quote.span.of(text)}”"
    if by is None:
        return f"{words} — no speaker found"
    who = ", ".join(part for part in (by.speaker, by.role) if part)
    how = " ".join(span.of(text) for span in (by.cue, by.medium) if span)
    return f"{words} — {who}" + (f" ({how})" if how else "") + f" [{by.rule}]"


def _field(text: str) -> str:
    """The text on one line, without characters that a terminal obeys."""
    return " ".join(_CONTROL.sub("\ufffd", text).split())
