"""The sums over speakers without what they say in events that are left out."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator

from tui.instants import DAY_MINUTES
from tui.model import Reading

_VIEWS = (
    """
    TABLE IF NOT EXISTS unspoken (
        speaker INTEGER, day INTEGER, quotes INTEGER, PRIMARY KEY (speaker, day)
    ) WITHOUT ROWID
    """,
    """
    VIEW IF NOT EXISTS spoke AS
        SELECT * FROM (
            SELECT speaker, day, quotes - coalesce((
                SELECT quotes FROM unspoken
                WHERE unspoken.speaker = spoke.speaker AND unspoken.day = spoke.day
            ), 0) AS quotes
            FROM main.spoke
        ) WHERE quotes > 0
    """,
    """
    TABLE IF NOT EXISTS resumed (
        id INTEGER PRIMARY KEY, quotes INTEGER, first INTEGER, last INTEGER
    )
    """,
    """
    VIEW IF NOT EXISTS speaker AS
        SELECT id, words, name, quotes, first, last FROM main.speaker
        WHERE id NOT IN (SELECT id FROM resumed)
        UNION ALL
        SELECT id, words, name, resumed.quotes, resumed.first, resumed.last
        FROM resumed JOIN main.speaker USING (id)
    """,
)
"""Of whom something is left out, the first and last statements are known by the day."""


def silence(database: sqlite3.Connection, read: Callable[[str], Reading]) -> None:
    """Count no statement of the events in `gone`; `read` gives an article's reading."""
    for view in _VIEWS:
        database.execute(f"CREATE TEMP {view}")
    database.execute("DELETE FROM unspoken")
    database.execute("DELETE FROM resumed")
    articles = database.execute(
        "SELECT DISTINCT article FROM event WHERE row IN (SELECT row FROM gone)"
    ).fetchall()
    counts: Counter[tuple[str, int]] = Counter()
    for (article,) in articles:
        places = database.execute(
            "SELECT told FROM event WHERE article = ? AND row IN "
            "(SELECT row FROM gone)",
            (article,),
        )
        gone = frozenset(place for (place,) in places)
        counts.update(_statements(read(article), gone))
    database.executemany(
        "INSERT INTO unspoken SELECT id, ?, ? FROM main.speaker WHERE words = ?",
        ((day, quotes, words) for (words, day), quotes in counts.items()),
    )
    database.execute(
        "INSERT INTO resumed SELECT speaker, sum(left), "
        "min(iif(left, day, NULL)) * ?1, max(iif(left, day, NULL)) * ?1 "
        "FROM (SELECT spoke.speaker, spoke.day, "
        "spoke.quotes - coalesce(unspoken.quotes, 0) AS left "
        "FROM main.spoke LEFT JOIN unspoken USING (speaker, day) "
        "WHERE spoke.speaker IN (SELECT speaker FROM unspoken)) GROUP BY speaker",
        (DAY_MINUTES,),
    )


def _statements(reading: Reading, places: frozenset[int]) -> Iterator[tuple[str, int]]:
    """Who makes each statement of the events at these places, and on which day."""
    from tui.store.entries import entry

    for row in entry(reading).rows:
        for said in row.said:
            by = said.speaking
            if row.place in places and by and not by.continues:
                yield by.words, by.at // DAY_MINUTES
