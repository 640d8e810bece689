"""The rows in the order of time, what lists show of them, and how many there are."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence

from tui.instants import DAY_MINUTES
from tui.model import Certainty, DateValue, Grain, Modality
from tui.store import keys
from tui.store.values import Counts, Line, Spell

_YEAR_MINUTES = 366 * DAY_MINUTES

_PART = 1 << 18
"""Bytes that are read at once."""
_FEW_PAGES = 16
"""As many as are kept while what fills very many is read."""

_LINE = (
    'row, start, "end", grain, certainty, mod, title, modality, quotes, sources, '
    "EXISTS (SELECT 1 FROM dispute WHERE dispute.row = event.row) FROM event"
)


def order(database: sqlite3.Connection, *, is_to_remember: bool) -> array[int]:
    """The rows of all events, in the order of time; of those told together, one."""
    remembered = database.execute(
        "SELECT remembered.rowid FROM remembered JOIN total USING (serial)"
    ).fetchone()
    if remembered:
        return _remembered(database, *remembered)
    events = database.execute(
        "SELECT row FROM event WHERE row NOT IN (SELECT row FROM main.telling) "
        "ORDER BY row"
    )
    rows = array("q", (row for (row,) in events))
    if is_to_remember:
        database.execute("DELETE FROM remembered")
        database.execute(
            "INSERT INTO remembered SELECT serial, ? FROM total", (rows.tobytes(),)
        )
    return rows


def _remembered(database: sqlite3.Connection, number: int) -> array[int]:
    """The rows that the file remembers, read in parts, or they would be here twice."""
    rows = array("q")
    ((pages,),) = database.execute("PRAGMA cache_size")
    # No page of them is read again: they would fill the cache for nothing.
    database.execute(f"PRAGMA cache_size = {_FEW_PAGES}")
    with database.blobopen("remembered", "rows", number, readonly=True) as blob:
        while part := blob.read(_PART):
            rows.frombytes(part)
    database.execute(f"PRAGMA cache_size = {pages}")
    return rows


def counts(database: sqlite3.Connection, events: int | None) -> Counts:
    """How much the timeline holds; `events` is how many stand, where that is known."""
    if events is None:
        ((events,),) = database.execute(
            "SELECT events - (SELECT count(*) FROM telling) FROM total"
        )
    ((articles, quotes, hidden),) = database.execute(
        "SELECT articles, quotes - (SELECT coalesce(sum(quotes), 0) FROM event "
        "WHERE row IN (SELECT row FROM gone)), (SELECT count(*) FROM hidden) FROM total"
    )
    return Counts(articles - hidden, events, quotes, hidden)


def lines(database: sqlite3.Connection, rows: Sequence[int]) -> list[Line]:
    """What the rows show, in the order asked for."""
    if not rows:
        return []
    marks = ",".join("?" * len(rows))
    query = f"SELECT {_LINE} WHERE row IN ({marks})"
    found = {row[0]: _line(*row) for row in database.execute(query, rows)}
    return [found[row] for row in rows]


def spells(database: sqlite3.Connection, lines: Sequence[Line]) -> list[Spell]:
    """The events of several whole days among these, and those that last over the first.

    One that began a year before is left out.
    """
    if not lines:
        return []
    first, start = lines[0].row, keys.position(lines[0].row)
    before = database.execute(
        'SELECT row, "end" FROM event WHERE grain <= 4 AND "end" - start > 1440 '
        'AND start BETWEEN ? AND ? AND "end" > ? AND row < ? '
        "AND NOT EXISTS (SELECT 1 FROM telling WHERE telling.row = event.row) "
        "AND row NOT IN (SELECT row FROM gone) ORDER BY start",
        (start - _YEAR_MINUTES, start, start, first),
    )
    among = ((line.row, line.value.end) for line in lines if _lasts(line))
    return [Spell(row, keys.first_key(end) - 1) for row, end in (*before, *among)]


def _lasts(line: Line) -> bool:
    """Whether it is dated by several whole days."""
    start, end = line.value.start, line.value.end
    if start is None or end is None or line.value.grain > Grain.DAY:
        return False
    return end - start > DAY_MINUTES


def _line(
    row: int,
    start: int | None,
    end: int | None,
    grain: int,
    certainty: str,
    mod: str,
    title: str,
    modality: str,
    quotes: int,
    sources: int,
    is_disputed: int,
) -> Line:
    value = DateValue(start, end, Grain(grain), Certainty(certainty))
    return Line(
        row,
        value,
        mod,
        title,
        Modality(modality),
        quotes,
        sources,
        bool(is_disputed),
    )
