"""Articles out of the timeline again, with all that `tui.store.adding` wrote of them.

A full-text table that keeps no text forgets a row when it is told what the row held,
to the letter.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date

from tui.instants import instant_of
from tui.mentions import mentions
from tui.model import Reading, Span
from tui.store import keys
from tui.store.entries import entry
from tui.store.tallies import Tallies
from tui.store.words import folded

Read = Callable[[str], Reading]
"""Gives the reading of an article, by `Article.id`."""


def remove(database: sqlite3.Connection, articles: Iterable[str], read: Read) -> None:
    """Take articles out, by `Article.id`, in a transaction that its owner holds.

    What they told together with others is apart until it is found out anew.
    """
    speakers: set[int] = set()
    for article in articles:
        speakers |= _remove(database, read(article))
    database.execute("DELETE FROM remembered")
    _sum_up(database, speakers, read)


def _remove(database: sqlite3.Connection, reading: Reading) -> set[int]:
    """Take one article out; the numbers of those it quotes."""
    ask, article = database.execute, reading.article.id
    events = [
        row for (row,) in ask("SELECT row FROM event WHERE article = ?", (article,))
    ]
    speakers: set[int] = set()
    quotes = 0
    for event in events:
        _forget_passages(database, event, reading)
        numbers = _forget_quotes(database, event, reading)
        speakers |= {number for number in numbers if number is not None}
        quotes += len(numbers)
        ask("DELETE FROM main.telling WHERE ? IN (row, best)", (event,))
        for table in ("event", "found", "dispute", "key_date"):
            ask(f"DELETE FROM main.{table} WHERE row = ?", (event,))
    published = reading.article.published.toordinal()
    for mention in mentions(reading):
        ask(
            "DELETE FROM mention WHERE day = ? AND published = ? AND article = ?",
            (mention.day, published, article),
        )
    ask("DELETE FROM source WHERE article = ?", (article,))
    ask("DELETE FROM article WHERE id = ?", (article,))
    ask(
        "UPDATE total SET articles = articles - 1, events = events - ?, "
        "quotes = quotes - ?",
        (len(events), quotes),
    )
    return speakers


def _forget_passages(
    database: sqlite3.Connection, event: int, reading: Reading
) -> None:
    text = reading.article.text
    of_event, among = _among("passage", event)
    found = database.execute(f'SELECT id, start, "end" {of_event}', among)
    database.executemany(
        "INSERT INTO passage_words (passage_words, rowid, text) "
        "VALUES ('delete', ?, ?)",
        [(key, folded(text[start:end])) for key, start, end in found],
    )
    database.execute(f"DELETE {of_event}", among)


def _forget_quotes(
    database: sqlite3.Connection, event: int, reading: Reading
) -> list[int | None]:
    """Take the quotes of an event out; the numbers of their speakers."""
    text = reading.article.text
    quotes = [*reading.quotes, *(one for told in reading.events for one in told.quotes)]
    by = {quote.span: quote.attribution for quote in quotes}
    of_event, among = _among("quote", event)
    query = f'SELECT id, start, "end", speaker {of_event}'
    found = database.execute(query, among).fetchall()
    database.executemany(
        "INSERT INTO quote_words (quote_words, rowid, text, speaker) "
        "VALUES ('delete', ?, ?, ?)",
        [
            (key, folded(text[start:end]), folded(said.speaker) if said else "")
            for key, start, end, _ in found
            for said in (by[Span(start, end)],)
        ],
    )
    database.execute(f"DELETE {of_event}", among)
    return [speaker for *_, speaker in found]


def _among(table: str, event: int) -> tuple[str, tuple[int, int, int]]:
    """The tail of a query for what goes with an event: its keys come after its own."""
    condition = f"FROM {table} WHERE id BETWEEN ? AND ? AND event = ?"
    return condition, (event, event | keys.MAX_SERIAL, event)


def _sum_up(database: sqlite3.Connection, speakers: set[int], read: Read) -> None:
    """Count anew what these speakers are quoted with in the articles that are left."""
    tallies = Tallies(database)
    names = {tallies.forget(number) for number in speakers}
    left = {
        article
        for number in speakers
        for (article,) in database.execute(
            "SELECT DISTINCT article FROM quote JOIN event ON event.row = quote.event "
            "WHERE speaker = ?",
            (number,),
        )
    }
    for article in left:
        written = entry(read(article))
        published = instant_of(date.fromisoformat(written.published))
        for row in written.rows:
            for one in row.said:
                if one.speaking and one.speaking.words in names:
                    tallies.add(one.speaking, published)
    tallies.flush()
