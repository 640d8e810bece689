"""The days that the articles of a timeline tell of, and their shingles."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator

from tui.copies import Shingled
from tui.mentions import Mention

SHINGLE = "I"
"""The type of an array of shingles."""


class Mentions:
    """The days that articles tell of, in their order; as often as one asks."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __iter__(self) -> Iterator[Mention]:
        rows = self._database.execute(
            "SELECT * FROM mention ORDER BY day, published, article, place"
        )
        return map(Mention._make, rows)


def shingled(database: sqlite3.Connection) -> Iterator[Shingled]:
    """The articles as they are compared to find copies, as they were published."""
    rows = database.execute(
        "SELECT id, shingles FROM article JOIN source ON source.article = id "
        "ORDER BY published, id"
    )
    for article, packed in rows:
        yield Shingled(article, frozenset(array(SHINGLE, packed)))


def count_shingles(database: sqlite3.Connection) -> int:
    """How many there are in all articles."""
    ((size,),) = database.execute("SELECT total(length(shingles)) FROM source")
    return int(size) // array(SHINGLE).itemsize
