"""Readings into rows: events, and the quotes and passages that go with each."""

from __future__ import annotations

import re
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from tui.errors import StoreError
from tui.model import Article, Event, Quote, Reading, Span
from tui.store import keys, records
from tui.store.tallies import Tallies
from tui.store.words import folded, writable

_BATCH = 5_000
"""Full-text rows that are gathered and written in the order of their keys: FTS5
writes out its whole cache at every key that is less than the one before."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")

Row = tuple[int, *tuple[str | int | None, ...]]


class _Told(NamedTuple):
    """An event with the text that goes with it."""

    event: Event
    region: Span
    """From its sentence to the next event's; the first has what comes before, too."""
    quotes: list[Quote]


@dataclass(slots=True)
class _Batch:
    """Rows to write, by table; each row begins with its key."""

    articles: int = 0
    event: list[Row] = field(default_factory=list)
    found: list[Row] = field(default_factory=list)
    passage: list[Row] = field(default_factory=list)
    passage_words: list[Row] = field(default_factory=list)
    quote: list[Row] = field(default_factory=list)
    quote_words: list[Row] = field(default_factory=list)


class Adder:
    """Writes readings within a transaction that its owner holds."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        (self._serial,) = database.execute("SELECT serial FROM total").fetchone()
        self._batch = _Batch()
        self.rows = array("q")
        """Those of the events that were added."""
        self._tallies = Tallies(database)

    def add(self, reading: Reading) -> None:
        """Add what was found in one article, unless the article is there already."""
        article, told = reading.article, _told(reading)
        inserted = self._database.execute(
            "INSERT OR IGNORE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, '', ?)",
            (
                article.id,
                writable(article.title),
                writable(article.location),
                article.published.isoformat(),
                article.published_by,
                len(told),
                sum(len(one.quotes) for one in told),
                folded(f"{article.title}\n{writable(article.location)}"),
            ),
        )
        if not inserted.rowcount:
            return
        self._batch.articles += 1
        self._database.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?)",
            (
                article.id,
                records.dump(article),
                records.dump(reading.dates),
                records.dump(reading.quotes),
            ),
        )
        self._add_events(told, article)
        if len(self._batch.quote) + len(self._batch.passage) > _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what has been gathered."""
        batch = self._batch
        for table, rows in (
            ("event", batch.event),
            ("found", batch.found),
            ("passage", batch.passage),
            ("passage_words (rowid, text)", batch.passage_words),
            ("quote", batch.quote),
            ("quote_words (rowid, text, speaker)", batch.quote_words),
        ):
            if rows:
                marks = ",".join("?" * len(rows[0]))
                insert = f"INSERT INTO {table} VALUES ({marks})"
                rows.sort(key=_key)
                self._database.executemany(insert, rows)
        self._tallies.flush()
        self._database.execute(
            "UPDATE total SET serial = ?, articles = articles + ?, "
            "events = events + ?, quotes = quotes + ?",
            (self._serial, batch.articles, len(batch.event), len(batch.quote)),
        )
        self._batch = _Batch()

    def _add_events(self, all_told: list[_Told], article: Article) -> None:
        passages: list[tuple[int, int]] = []
        quotes: list[tuple[int, int, int | None, Quote]] = []
        text = article.text
        # An event's passages and quotes take the keys between its own and the next.
        for told in sorted(all_told, key=_chronology):
            row = self._add_event(told)
            for span in _lines(text, told.region):
                passages.append((span.start, self._add_passage(told, row, span, text)))
            for quote in told.quotes:
                speaker = self._tallies.add(quote, told.event, article)
                quotes.append((self._next_key(told.event), row, speaker, quote))
        passages.sort()
        for key, row, speaker, quote in quotes:
            at = bisect_right(passages, (quote.span.start, keys.LAST)) - 1
            self._batch.quote.append(
                (key, row, passages[at][1], quote.span.start, quote.span.end, speaker)
            )
            said, by = quote.span.of(text), quote.attribution
            self._batch.quote_words.append(
                (key, folded(said), folded(by.speaker) if by else "")
            )

    def _add_event(self, told: _Told) -> int:
        event = told.event
        row = self._next_key(event)
        self.rows.append(row)
        self._batch.event.append(
            (
                row,
                event.article,
                place(event),
                event.when.start,
                event.when.end,
                event.when.grain,
                event.when.certainty,
                event.date.timex3.mod if event.date else "",
                event.modality,
                writable(event.title),
                len(told.quotes),
                1,
            )
        )
        self._batch.found.append((row, records.dump(event)))
        return row

    def _add_passage(self, told: _Told, row: int, span: Span, text: str) -> int:
        key = self._next_key(told.event)
        self._batch.passage.append((key, row, span.start, span.end))
        self._batch.passage_words.append((key, folded(span.of(text))))
        return key

    def _next_key(self, event: Event) -> int:
        if self._serial > keys.MAX_SERIAL:
            raise StoreError("The timeline is full: it cannot hold so much text.")
        self._serial += 1
        return keys.key(event.when, self._serial - 1)


def _told(reading: Reading) -> list[_Told]:
    """The events in reading order; every line and every quote goes with one."""
    events = sorted(reading.events, key=lambda event: (event.span, place(event)))
    if not events:
        return []
    starts = [0, *(event.span.start for event in events[1:]), len(reading.article.text)]
    told = [
        _Told(event, Span(start, max(event.span.end, end)), list(event.quotes))
        for event, (start, end) in zip(events, pairwise(starts), strict=True)
    ]
    taken = {quote.span for event in events for quote in event.quotes}
    for quote in reading.quotes:
        if quote.span not in taken:
            at = bisect_right(starts, quote.span.start, hi=len(told)) - 1
            told[at].quotes.append(quote)
    return told


def _chronology(told: _Told) -> tuple[int, int, int]:
    when = told.event.when
    return (keys.key(when, 0), when.end or 0, place(told.event))


def place(event: Event) -> int:
    """Where its date, or else its sentence, begins: tells it from all others there."""
    return event.date.span.start if event.date else event.span.start


def _lines(text: str, region: Span) -> Iterator[Span]:
    for match in _LINE.finditer(text, region.start, region.end):
        yield Span(*match.span())


def _key(row: Row) -> int:
    return row[0]
