"""Tellings of one event: one row stands for them all, the others are folded in it.

What the parser found stays as it is; this is laid over it, and may be laid anew.
"""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tui.instants import DAY_MINUTES
from tui.model import Certainty, DateValue, Grain
from tui.store import keys
from tui.store.values import Line


class Telling(NamedTuple):
    """How one article tells an event."""

    row: int
    article: str
    """`Article.id`."""
    source: str
    """The article's title, or else the name of its file."""
    published: date
    is_copy: bool
    """The article is a near-duplicate of another."""
    value: DateValue
    mod: str
    title: str
    quotes: int
    event: str
    """`Event.id`."""
    location: str
    """The article's, as it was named."""


def fold(database: sqlite3.Connection, groups: Iterable[Sequence[str]]) -> None:
    """Lay groups of tellings, by `Event.id`, over the events instead of those before.

    The first of a group stands for it. What is not in the timeline is left out.
    """
    write = database.execute
    write("DELETE FROM main.telling")
    write("DELETE FROM main.dispute")
    write("DELETE FROM remembered")
    write("UPDATE event SET sources = 1 WHERE sources > 1")
    for group in groups:
        events = [found for told in group if (found := _event(database, told))]
        if len(events) > 1:
            _fold(database, events)


class _Event(NamedTuple):
    row: int
    article: str
    start: int | None


def _event(database: sqlite3.Connection, event: str) -> _Event | None:
    """The event of an `Event.id`: its article and its place there."""
    found = database.execute(
        "SELECT row, article, start FROM event WHERE article = ? AND told = ?",
        event.split(":"),
    ).fetchone()
    return _Event(*found) if found else None


def told_together(
    database: sqlite3.Connection, first: int, last: int
) -> list[frozenset[int]]:
    """The rows of each group of tellings with one from a row to another."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for row, best in database.execute(
        "SELECT row, best FROM telling WHERE best IN ("
        "SELECT best FROM telling WHERE best BETWEEN ?1 AND ?2 "
        "UNION SELECT best FROM telling WHERE row BETWEEN ?1 AND ?2)",
        (first, last),
    ):
        groups[best].append(row)
    return [frozenset((best, *others)) for best, others in groups.items()]


def row_of(database: sqlite3.Connection, event: str) -> int | None:
    """The row that stands for an event, by `Event.id`; None where it is not there."""
    found = _event(database, event)
    if found is None:
        return None
    best = database.execute("SELECT best FROM telling WHERE row = ?", (found.row,))
    return int(*best.fetchone() or (found.row,))


def row_like(database: sqlite3.Connection, line: Line) -> int:
    """The row that stands for an event of this date and title; its own if none does."""
    first = line.row & ~keys.MAX_SERIAL
    found = database.execute(
        "SELECT coalesce((SELECT best FROM telling WHERE telling.row = event.row), "
        "row) FROM event WHERE row BETWEEN ? AND ? AND (row = ? OR title = ?) "
        "ORDER BY row <> ? LIMIT 1",
        (first, first | keys.MAX_SERIAL, line.row, line.title, line.row),
    ).fetchone()
    return int(found[0]) if found else line.row


def _fold(database: sqlite3.Connection, events: list[_Event]) -> None:
    best, *others = events
    database.executemany(
        "INSERT OR IGNORE INTO main.telling VALUES (?, ?)",
        ((other.row, best.row) for other in others),
    )
    sources = len({event.article for event in events})
    database.execute("UPDATE event SET sources = ? WHERE row = ?", (sources, best.row))
    days = {event.start and event.start // DAY_MINUTES for event in events}
    if len(days) > 1:
        database.execute("INSERT INTO main.dispute VALUES (?)", (best.row,))


def disagree(values: Iterable[DateValue]) -> bool:
    """Whether dates name days that cannot be the same."""
    dates = list(values)
    starts = [date.start // DAY_MINUTES for date in dates if date.start is not None]
    ends = [(date.end - 1) // DAY_MINUTES for date in dates if date.end is not None]
    return bool(starts and ends) and max(starts) > min(ends)


def tellings(database: sqlite3.Connection, row: int) -> list[Telling]:
    """How the articles tell the event of a row: its own telling, then the others."""
    found = database.execute(
        "SELECT row, article, article.title, location, published, copy_of <> '', "
        'start, "end", grain, certainty, mod, event.title, event.quotes, '
        "article || ':' || told "
        "FROM event JOIN article ON article.id = article "
        "WHERE row = ?1 OR row IN (SELECT row FROM telling WHERE best = ?1) "
        "ORDER BY row <> ?1, published, row",
        (row,),
    )
    return [
        Telling(
            row,
            article,
            headline or os.path.basename(location),
            date.fromisoformat(published),
            bool(is_copy),
            DateValue(start, end, Grain(grain), Certainty(certainty)),
            mod,
            title,
            quotes,
            event,
            location,
        )
        for (
            row,
            article,
            headline,
            location,
            published,
            is_copy,
            start,
            end,
            grain,
            certainty,
            mod,
            title,
            quotes,
            event,
        ) in found
    ]
