"""Readings with what a query finds alone, for those who do not browse."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date

from tui.edits import Curation
from tui.model import Event, Reading
from tui.query import parse
from tui.store import Store


def narrowed(
    readings: Sequence[Reading], query: str, curation: Curation | None = None
) -> list[Reading]:
    """The readings that have such events, with these and their dates and quotes.

    What `curation` hides is left out, unless the query asks for it.

    Raises:
        QueryError: the query means nothing.
        UsageError: a regular expression takes too long.
    """
    store = Store()
    store.add(readings)
    if curation:
        # Each telling is looked at by itself here, whoever tells it with it.
        store.curate(replace(curation, merged_into={}, apart={}))
    rows = store.narrow(parse(query, date.today()))
    found = {store.event(row).id for row in rows}
    store.close()
    return only(readings, found)


def only(readings: Sequence[Reading], found: Container[str]) -> list[Reading]:
    """The readings that have such events (`Event.id`), with these alone."""
    return [
        _with(reading, events)
        for reading in readings
        if (events := tuple(event for event in reading.events if event.id in found))
    ]


def _with(reading: Reading, events: tuple[Event, ...]) -> Reading:
    quotes = {quote for event in events for quote in event.quotes}
    return replace(
        reading,
        events=events,
        quotes=tuple(quote for quote in reading.quotes if quote in quotes),
        dates=tuple(
            told
            for told in reading.dates
            if any(told.span in event.span for event in events)
        ),
    )
