"""What a person edited, laid over a timeline that others may read, too.

The file stays as it is. Of the tables that edits change, this connection sees views
and tables of its own, which SQLite takes before those of the file where a query says
no more than the name.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from tui.edits import Curation, Group, found_again, together
from tui.model import DateValue, Grain
from tui.store import keys
from tui.store.folding import disagree
from tui.store.values import Line

_TABLES = (
    "TABLE touched (row INTEGER PRIMARY KEY)",
    "TABLE retold (row INTEGER PRIMARY KEY, best INTEGER, disputed INTEGER)",
    "TABLE gone (row INTEGER PRIMARY KEY)",
    "TABLE noted (row INTEGER PRIMARY KEY)",
    "TABLE hidden (article TEXT PRIMARY KEY) WITHOUT ROWID",
    """
    VIEW telling AS
        SELECT row, best FROM main.telling WHERE row NOT IN (SELECT row FROM retold)
        UNION ALL SELECT row, best FROM retold WHERE best <> row
    """,
    """
    VIEW dispute AS
        SELECT row FROM main.dispute WHERE row NOT IN (SELECT row FROM retold)
        UNION ALL SELECT row FROM retold WHERE disputed
    """,
    f"""
    VIEW key_date AS
        SELECT CASE WHEN best / {keys.DAY} = key_date.row / {keys.DAY}
            THEN best ELSE key_date.row END AS row, score
        FROM main.key_date LEFT JOIN retold ON retold.row = key_date.row
    """,
)
"""`retold` has every row whose telling is decided here, and `best` is null where it is
left out; `gone` has those that are left out. A day's score stays with the day."""

_TOUCHED = """
    SELECT event.row, best, article, told, start, "end", grain, published
    FROM (
        SELECT row, row AS best FROM touched
        UNION ALL
        SELECT row, best FROM main.telling WHERE best IN (SELECT row FROM touched)
    ) JOIN event USING (row) JOIN article ON article.id = article
"""
"""The tellings of the groups, as found, whose best rows are in `touched`."""


class _Told(NamedTuple):
    """An event of a group that edits touch."""

    row: int
    best: int
    """The row that stands for it, as found."""
    article: str
    place: int
    start: int | None
    end: int | None
    grain: int
    published: str

    @property
    def id(self) -> str:
        """`Event.id`."""
        return f"{self.article}:{self.place}"

    @property
    def value(self) -> DateValue:
        """When it was, as far as it is compared."""
        return DateValue(self.start, self.end, Grain(self.grain))


class Overlay:
    """The edits that are laid over a timeline."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        # Not as a script: that would end the transaction by which the timeline is held.
        for table in _TABLES:
            database.execute(f"CREATE TEMP {table}")
        database.execute("CREATE INDEX temp.retold_best ON retold (best)")
        self._sources: dict[int, int] = {}
        """By row, how many articles tell what it stands for; of rows that are told
        otherwise than found."""
        self._noted: frozenset[int] = frozenset()
        """The rows of events that have notes, or are told together with such."""
        self._moved: tuple[frozenset[int], frozenset[int]] = frozenset(), frozenset()
        """The rows that stand now and did not, and those that did and do not."""
        self.gone: array[int] = array("q")
        """The rows of all events that are left out."""

    def lay(self, curation: Curation) -> None:
        """Lay what stands of edits over the timeline, instead of what lay there."""
        write = self._database.execute
        for table in ("touched", "retold", "gone", "noted", "hidden"):
            write(f"DELETE FROM {table}")
        self._hide(curation)
        self._touch(curation)
        self._tell(curation)
        self._note(curation)

    def lay_notes(self, curation: Curation) -> None:
        """Lay the notes over the timeline; all other edits must be those that lie."""
        self._database.execute("DELETE FROM noted")
        self._note(curation)

    def order(self, found: array[int]) -> array[int]:
        """The rows that stand, of all that stand as found."""
        return keys.changed(found, *self._moved)

    def lines(self, lines: Iterable[Line]) -> list[Line]:
        """The lines with what edits change of them."""
        return [
            line._replace(
                sources=self._sources.get(line.row, line.sources),
                is_noted=line.row in self._noted,
                is_edited=line.row in self._sources,
                is_hidden=keys.has(self.gone, line.row),
            )
            for line in lines
        ]

    def _hide(self, curation: Curation) -> None:
        articles = [target for target in curation.hidden if ":" not in target]
        self._database.executemany(
            "INSERT INTO hidden SELECT id FROM article WHERE id = ?",
            ((article,) for article in articles),
        )
        self._insert("gone", (event for event in curation.hidden if ":" in event))
        self._database.execute(
            "INSERT OR IGNORE INTO gone SELECT row FROM event "
            "WHERE article IN (SELECT article FROM hidden)"
        )
        rows = self._database.execute("SELECT row FROM gone ORDER BY row")
        self.gone = array("q", (row for (row,) in rows))

    def _touch(self, curation: Curation) -> None:
        """Find the best rows, as found, of all groups that edits may change."""
        self._insert("touched", curation.apart)
        self._insert("touched", curation.merged_into)
        self._insert("touched", curation.merged_into.values())
        write = self._database.execute
        write("INSERT OR IGNORE INTO touched SELECT row FROM gone")
        write(
            "INSERT OR IGNORE INTO touched SELECT best FROM main.telling "
            "WHERE row IN (SELECT row FROM touched)"
        )
        write("DELETE FROM touched WHERE row IN (SELECT row FROM main.telling)")

    def _insert(self, table: str, events: Iterable[str]) -> None:
        """Insert the rows of events, by `Event.id`, that are in the timeline."""
        self._database.executemany(
            f"INSERT OR IGNORE INTO {table} "
            "SELECT row FROM event WHERE article = ? AND told = ?",
            (event.split(":", 1) for event in events if ":" in event),
        )

    def _tell(self, curation: Curation) -> None:
        told = [_Told(*row) for row in self._database.execute(_TOUCHED)]
        gone = frozenset(self.gone)
        by_id = {one.id: one for one in told if one.row not in gone}
        best: dict[int, int | None] = {one.row: None for one in told}
        best |= {one.row: one.row for one in by_id.values()}
        self._sources = {one.row: 1 for one in by_id.values()}
        disputed: set[int] = set()
        for group in together(groups(told), curation, by_id):
            members = [by_id[event] for event in group]
            row = members[0].row
            best |= {member.row: row for member in members}
            self._sources[row] = len({member.article for member in members})
            if disagree(member.value for member in members):
                disputed.add(row)
        self._database.executemany(
            "INSERT INTO retold VALUES (?, ?, ?)",
            ((row, stands, row in disputed) for row, stands in best.items()),
        )
        self._moved = (
            frozenset(one.row for one in told if best[one.row] == one.row != one.best),
            frozenset(one.row for one in told if best[one.row] != one.row == one.best),
        )

    def _note(self, curation: Curation) -> None:
        self._insert("noted", curation.note)
        # What is told together is noted together.
        for one, other in (("best", "row"), ("row", "best")):
            self._database.execute(
                f"INSERT OR IGNORE INTO noted SELECT {one} FROM telling "
                f"WHERE {other} IN (SELECT row FROM noted)"
            )
        rows = self._database.execute("SELECT row FROM noted")
        self._noted = frozenset(row for (row,) in rows)


def groups(told: Iterable[_Told]) -> list[Group]:
    """The tellings of each group, as found, by `Event.id`.

    The best comes first, then the others, those first that were published first.
    """
    found: defaultdict[int, list[_Told]] = defaultdict(list)
    for one in told:
        found[one.best].append(one)
    return [
        tuple(one.id for one in sorted(each, key=_precedence))
        for each in found.values()
    ]


def _precedence(told: _Told) -> tuple[bool, str, str]:
    return told.row != told.best, told.published, told.id


class Here(NamedTuple):
    """What a timeline has of the targets of edits."""

    looked_for: frozenset[str]
    """The articles (`Article.id`) that something is said of."""
    articles: frozenset[str]
    """Those of them that are here, by the names that they have."""
    names: Mapping[str, str]
    """What targets are called here whose articles have changed."""

    def told(self, curation: Curation) -> Curation:
        """What is said of what is here, by the names that it has."""
        return curation.renamed(self.names).within(self.articles)


def look_for(database: sqlite3.Connection, curation: Curation) -> Here:
    """Find the targets of edits."""
    looked_for = frozenset(curation.articles())
    found = database.execute(
        "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(looked_for)),),
    )
    articles = frozenset(article for (article,) in found)
    names = found_again(
        curation, articles, partial(_articles_at, database), partial(_titles, database)
    )
    renamed = (name.partition(":")[0] for name in names.values())
    return Here(looked_for, articles.union(renamed), names)


def _articles_at(
    database: sqlite3.Connection, locations: Iterable[str]
) -> dict[str, str]:
    here = os.path.join(os.getcwd(), "")
    absolute: dict[str, str] = {}
    for location in locations:
        short = location.removeprefix(here)
        absolute |= dict.fromkeys((location, short, f"./{short}"), location)
    found = database.execute(
        "SELECT location, id FROM article "
        "WHERE location IN (SELECT value FROM json_each(?))",
        (json.dumps(list(absolute)),),
    )
    return {absolute[location]: article for location, article in found}


def _titles(database: sqlite3.Connection, article: str) -> dict[int, str]:
    found = database.execute(
        "SELECT told, title FROM event WHERE article = ?", (article,)
    )
    return dict(found.fetchall())


def found_with(database: sqlite3.Connection, row: int) -> list[str]:
    """All that the program finds to be told together with a row, by `Event.id`."""
    rows = database.execute(
        "WITH found (best) AS (SELECT coalesce("
        "(SELECT best FROM main.telling WHERE row = ?1), ?1)) "
        "SELECT article || ':' || told FROM event WHERE row IN ("
        "SELECT best FROM found UNION ALL SELECT row FROM main.telling "
        "WHERE best IN (SELECT best FROM found))",
        (row,),
    )
    return [event for (event,) in rows]


def found_together(database: sqlite3.Connection, rows: Sequence[int]) -> list[Group]:
    """How the program finds these tellings to be told, by `Event.id`."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        ((best, article, told),) = database.execute(
            "SELECT coalesce((SELECT best FROM main.telling AS found "
            "WHERE found.row = event.row), row), article, told "
            "FROM event WHERE row = ?",
            (row,),
        )
        found[best].append(f"{article}:{told}")
    return list(map(tuple, found.values()))
