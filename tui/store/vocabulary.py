"""What is typed as a question to FTS5, which gives hits in the order of their keys.

It has those of a whole word, and of a beginning of up to three letters, at once. Asked
for a longer beginning it gathers all hits first, and a frequent word has very many; so
it is asked for the few words that begin so instead.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from tui.store.values import Scope
from tui.store.words import terms, tokens

_INDEXED = 3
"""Letters of a beginning that the tables have an index of: see `prefix` there."""
_MOST = 64
"""Where more words begin so, they are rare, and quickly gathered."""


class Vocabulary:
    """The words that quotes and passages have; what comes later is not known to it."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._words = lru_cache(maxsize=64)(self._read_words)

    def asked(self, typed: str, scope: Scope) -> str:
        """What finds quotes or passages that have the words; "" where none can be.

        A word finds what begins with it.
        """
        asked = [self._asked(term, scope) for term in terms(typed)]
        return " AND ".join(asked) if all(asked) else ""

    def _asked(self, term: str, scope: Scope) -> str:
        beginning = tokens(term)[-1]
        if len(beginning) <= _INDEXED:
            return f'"{term}"*'
        found = self._words(beginning, scope)
        if len(found) > _MOST:
            return f'"{term}"*'
        before = term[: term.rindex(beginning)]
        arms = " OR ".join(f'"{before}{word}"' for word in found)
        return f"({arms})" if arms else ""

    def _read_words(self, beginning: str, scope: Scope) -> list[str]:
        """Those that begin so; one more than `_MOST` where there are more."""
        table = f"{scope.value}_vocabulary"
        self._database.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table} "
            f"USING fts5vocab(main, {scope.value}_words, instance)"
        )
        found: list[str] = []
        least = beginning
        while len(found) <= _MOST:
            # One at a time: going on to the next would pass all hits of this one.
            ask = f"SELECT term FROM {table} WHERE term >= ? LIMIT 1"
            word = self._database.execute(ask, (least,)).fetchone()
            if word is None or not word[0].startswith(beginning):
                break
            found += word
            least = f"{word[0]}\x01"
        return found
