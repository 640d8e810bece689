"""Plain text: an event a line, its fields parted by tabs: date, grain, event, source.

The date is EDTF. The sources that tell one event are parted by "; ". With `explain`,
indented lines beneath say where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from tui.edtf import to_edtf
from tui.exporters import Tellings, Told
from tui.model import Article, Event, Quote

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_INDENT = "    "


def write(told: Told, out: TextIO, explain: bool) -> None:
    """Write every event, in chronological order."""
    for tellings in told.events:
        event = tellings[0].event
        sources = dict.fromkeys(one.reading.article.location for one in tellings)
        fields = (
            to_edtf(event.when),
            event.when.grain.name.lower(),
            event.title,
            "; ".join(sources),
        )
        out.write("\t".join(map(_field, fields)) + "\n")
        if explain:
            for reason in _all_reasons(tellings, told.notes):
                out.write(f"{_INDENT}{_field(reason)}\n")


def _all_reasons(tellings: Tellings, notes: Mapping[str, str]) -> Iterator[str]:
    for event, reading in tellings:
        if event.id in notes:
            yield f"note: {notes[event.id]}"
        if len(tellings) > 1:
            yield f"{reading.article.location}: {to_edtf(event.when)} {event.title}"
        yield from _reasons(event, reading.article)


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
    if by.said and by.said.value:
        how += f", {to_edtf(by.said.value)}"
    return f"{words} — {who}" + (f" ({how})" if how else "") + f" [{by.rule}]"


def _field(text: str) -> str:
    """The text on one line, without characters that a terminal obeys."""
    return " ".join(_CONTROL.sub("\ufffd", text).split())
