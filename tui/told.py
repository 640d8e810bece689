"""What is written out where nobody browses: what is asked for, after the edits."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tui.edits import Curation, Group, found_again, together
from tui.errors import EditsError
from tui.model import Reading
from tui.salience import KeyDate
from tui.story import groups

_NO_NOTES: Mapping[str, str] = MappingProxyType({})


class Told(NamedTuple):
    """Readings, and what goes with them."""

    readings: Sequence[Reading]
    groups: Sequence[Group]
    """The tellings of one event, by `Event.id`, the best first."""
    notes: Mapping[str, str] = _NO_NOTES
    """What a person wrote, by `Event.id`."""


def curated(file: str, readings: Sequence[Reading]) -> tuple[Curation | None, str]:
    """What stands of a file of edits, if anything, and what to say of the file.

    Articles whose text has changed since they were edited are known by their place.
    """
    if not os.path.exists(file):
        return None, ""
    from tui.journal import Journal

    journal = Journal(Path(file))
    try:
        journal.refresh()
    except EditsError as error:
        return None, str(error)
    lines = journal.unreadable
    trouble = f"{file}: lines that could not be read: {lines}" if lines else ""
    curation = journal.curation
    return curation.renamed(_names_here(curation, readings)) or None, trouble


def _names_here(curation: Curation, readings: Sequence[Reading]) -> dict[str, str]:
    articles = [reading.article for reading in readings]
    ids = {os.path.abspath(article.location): article.id for article in articles}
    by_id = {reading.article.id: reading for reading in readings}
    return found_again(
        curation,
        by_id,
        lambda locations: {at: ids[at] for at in locations if at in ids},
        lambda article: {
            int(event.id.partition(":")[2]): event.title
            for event in by_id[article].events
        },
    )


def told(readings: Sequence[Reading], query: str, curation: Curation | None) -> Told:
    """What a query finds in the readings, "" being all, with what is told together.

    Raises:
        QueryError: the query means nothing.
        UsageError: a regular expression takes too long.
    """
    shown = left(readings, query, curation)
    if curation is None:
        return Told(shown, groups(shown))
    # As where one browses, what is told together is found among what is hidden, too.
    among = readings if curation.hidden else shown
    return Told(shown, _together(shown, among, curation), curation.note)


def left(
    readings: Sequence[Reading], query: str, curation: Curation | None
) -> Sequence[Reading]:
    """The readings with what a query finds alone, of what a person did not hide.

    Raises:
        QueryError: the query means nothing.
        UsageError: a regular expression takes too long.
    """
    if query:
        from tui.narrowed import narrowed

        return narrowed(readings, query, curation)
    if curation is None or not curation.hidden:
        return readings
    return [
        _without_hidden(reading, curation)
        for reading in readings
        if reading.article.id not in curation.hidden
    ]


def of_days(told: Told, days: Iterable[KeyDate]) -> Told:
    """Those events alone that tell the days best, with their other tellings."""
    from tui.narrowed import only

    best = {day.event for day in days}
    groups = [group for group in told.groups if not best.isdisjoint(group)]
    return Told(only(told.readings, best.union(*groups)), groups, told.notes)


def _without_hidden(reading: Reading, curation: Curation) -> Reading:
    events = (event for event in reading.events if not curation.hides(event.id))
    return replace(reading, events=tuple(events))


def _together(
    readings: Sequence[Reading], among: Sequence[Reading], curation: Curation
) -> list[Group]:
    """The tellings of one event in the readings, as found among more of them."""
    precedence = {
        event.id: (reading.article.published, event.id)
        for reading in among
        for event in reading.events
    }
    found = [
        (best, *sorted(others, key=precedence.__getitem__))
        for best, *others in groups(among)
    ]
    present = frozenset(event.id for reading in readings for event in reading.events)
    return together(found, curation, present)
