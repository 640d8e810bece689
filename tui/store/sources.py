"""What was read: the articles, their near-duplicates, and what could not be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from tui.model import PublishedBy
from tui.store.values import Summary, Troubles
from tui.store.words import folded, writable

_GUESSED = ",".join(f"'{by}'" for by in PublishedBy if by.is_guess)


def articles(database: sqlite3.Connection, first: int, count: int) -> list[Summary]:
    """The articles, the oldest first: so many from a place, all if it is negative."""
    rows = database.execute(
        "SELECT id, title, location, published, published_by, events, quotes, copy_of, "
        "id IN (SELECT article FROM hidden) "
        "FROM article ORDER BY published, id LIMIT ? OFFSET ?",
        (count, first),
    )
    return [
        Summary(
            article,
            title,
            location,
            date.fromisoformat(published),
            PublishedBy(by),
            events,
            quotes,
            copy_of,
            bool(is_hidden),
        )
        for (
            article,
            title,
            location,
            published,
            by,
            events,
            quotes,
            copy_of,
            is_hidden,
        ) in rows
    ]


def published(database: sqlite3.Connection) -> tuple[date, date] | None:
    """The earliest and the latest day of publication; None without articles."""
    first, last = (
        database.execute(
            "SELECT published FROM article "
            "WHERE id NOT IN (SELECT article FROM hidden) "
            f"ORDER BY published {direction} LIMIT 1"
        ).fetchone()
        for direction in ("ASC", "DESC")
    )
    return (date.fromisoformat(*first), date.fromisoformat(*last)) if first else None


def place(database: sqlite3.Connection, article: str, published: date) -> int:
    """How many articles are listed before one, by `Article.id` and its day."""
    ((before,),) = database.execute(
        "SELECT count(*) FROM article WHERE (published, id) < (?, ?)",
        (published.isoformat(), article),
    )
    return int(before)


def named(database: sqlite3.Connection, typed: str, limit: int) -> list[str]:
    """Titles, or else locations, of articles that have these words in either."""
    rows = database.execute(
        # All may have to be read: the index is narrower than the table.
        "SELECT title, location FROM article WHERE id IN "
        "(SELECT id FROM article WHERE instr(words, ?) LIMIT ?)",
        (folded(typed), limit),
    )
    return [title or location for title, location in rows]


def failures(database: sqlite3.Connection, first: int, count: int) -> list[str]:
    """What failed and why: so many from a place, all if it is negative."""
    rows = database.execute(
        "SELECT message FROM failure ORDER BY rowid LIMIT ? OFFSET ?", (count, first)
    )
    return [message for (message,) in rows]


def troubles(database: sqlite3.Connection) -> Troubles:
    """How many sources failed, and how many articles do not say their date."""
    (found,) = database.execute(
        "SELECT (SELECT count(*) FROM failure), "
        f"(SELECT count(*) FROM article WHERE published_by IN ({_GUESSED}) "
        "AND id NOT IN (SELECT article FROM hidden))"
    )
    return Troubles(*found)


def add_failures(database: sqlite3.Connection, messages: Iterable[str]) -> None:
    """Keep what is to be said of sources that could not be read."""
    database.executemany(
        "INSERT INTO failure VALUES (?)",
        ((writable(message),) for message in messages),
    )


def forget_failures(database: sqlite3.Connection) -> None:
    """Keep nothing of what could not be read."""
    database.execute("DELETE FROM failure")


def mark_copies(database: sqlite3.Connection, originals: Mapping[str, str]) -> None:
    """Keep which articles are near-duplicates, and of which; these alone."""
    database.execute("UPDATE article SET copy_of = '' WHERE copy_of <> ''")
    database.executemany(
        "UPDATE article SET copy_of = ? WHERE id = ?",
        ((original, article) for article, original in originals.items()),
    )
