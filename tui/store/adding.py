"""Entries into rows: events, and the quotes and passages that go with each."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from tui.errors import StoreError
from tui.instants import instant_of
from tui.store import keys
from tui.store.entries import Entry, Row, Said
from tui.store.mentioned import SHINGLE
from tui.store.tallies import Tallies

_BATCH = 50_000
"""Full-text rows that are gathered and written in the order of their keys: FTS5
writes out its whole cache at every key that is less than the one before."""

_Row = tuple[int, *tuple[str | int | None, ...]]


@dataclass(slots=True)
class _Batch:
    """Rows to write, by table; each row begins with its key."""

    articles: int = 0
    event: list[_Row] = field(default_factory=list)
    found: list[_Row] = field(default_factory=list)
    passage: list[_Row] = field(default_factory=list)
    passage_words: list[_Row] = field(default_factory=list)
    quote: list[_Row] = field(default_factory=list)
    quote_words: list[_Row] = field(default_factory=list)
    mention: list[_Row] = field(default_factory=list)


class Adder:
    """Writes entries within a transaction that its owner holds."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._serial: int
        (self._serial,) = database.execute("SELECT serial FROM total").fetchone()
        self._batch = _Batch()
        self.rows = array("q")
        """Those of the events that were added."""
        self._tallies = Tallies(database)

    def add(self, entry: Entry) -> None:
        """Add an article, unless it is there already."""
        inserted = self._database.execute(
            "INSERT OR IGNORE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, '', ?)",
            (
                entry.article,
                entry.title,
                entry.location,
                entry.published,
                entry.published_by,
                len(entry.rows),
                sum(len(row.said) for row in entry.rows),
                entry.words,
            ),
        )
        if not inserted.rowcount:
            return
        self._batch.articles += 1
        self._database.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?)",
            (
                entry.article,
                array(SHINGLE, entry.shingles).tobytes(),
                entry.found,
                entry.dates,
                entry.quotes,
            ),
        )
        self._add_rows(entry)
        self._batch.mention += entry.mentions
        if len(self._batch.quote) + len(self._batch.passage) > _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what has been gathered."""
        batch = self._batch
        self._insert("event", batch.event)
        self._insert("found", batch.found)
        self._insert("passage", batch.passage)
        self._insert("quote", batch.quote)
        self._insert("mention", batch.mention)
        self._tallies.flush()
        self._database.execute(
            "UPDATE total SET serial = ?, articles = articles + ?, "
            "events = events + ?, quotes = quotes + ?",
            (self._serial, batch.articles, len(batch.event), len(batch.quote)),
        )
        # FTS5 writes out its cache at each statement that it could be rolled back to.
        self._insert("passage_words (rowid, text)", batch.passage_words)
        self._insert("quote_words (rowid, text, speaker)", batch.quote_words)
        self._batch = _Batch()

    def _insert(self, table: str, rows: list[_Row]) -> None:
        if rows:
            marks = ",".join("?" * len(rows[0]))
            rows.sort(key=_key)
            self._database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _add_rows(self, entry: Entry) -> None:
        passages: list[tuple[int, int]] = []
        said: list[tuple[int, int, Said]] = []
        # An event's passages and quotes take the keys between its own and the next.
        for row in entry.rows:
            event = self._add_event(row, entry.article)
            for passage in row.passages:
                key = self._next_key(row)
                self._batch.passage.append((key, event, passage.start, passage.end))
                self._batch.passage_words.append((key, passage.words))
                passages.append((passage.start, key))
            said += ((self._next_key(row), event, one) for one in row.said)
        passages.sort()
        published = instant_of(date.fromisoformat(entry.published))
        for key, event, one in said:
            at = bisect_right(passages, (one.start, keys.LAST)) - 1
            speaker = self._tallies.add(one.speaking, published)
            self._batch.quote.append(
                (key, event, passages[at][1], one.start, one.end, speaker)
            )
            self._batch.quote_words.append((key, one.words, one.by))

    def _add_event(self, row: Row, article: str) -> int:
        key = self._next_key(row)
        self.rows.append(key)
        self._batch.event.append(
            (
                key,
                article,
                row.place,
                row.start,
                row.end,
                row.grain,
                row.certainty,
                row.mod,
                row.modality,
                row.title,
                len(row.said),
                1,
            )
        )
        self._batch.found.append((key, row.found))
        return key

    def _next_key(self, row: Row) -> int:
        if self._serial > keys.MAX_SERIAL:
            raise StoreError("The timeline is full: it cannot hold so much text.")
        self._serial += 1
        return row.key | self._serial - 1


def _key(row: _Row) -> int:
    return row[0]
