"""What a query means in a timeline: its speakers, articles, words and patterns."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from tui import query as q
from tui.errors import UsageError
from tui.store import keys
from tui.store.values import Scope
from tui.store.vocabulary import Vocabulary
from tui.store.words import folded, speaker_words

FEW = 50
"""Speakers or articles of which each is looked up by itself."""
_LONGEST_MATCH = 0.5
"""Seconds that a regular expression may take in one passage."""
_TEXTS = 1_000
"""Articles whose text is kept: those of the same days are read together."""
_TITLES = 10_000
"""Articles whose titles and locations are looked through at once."""
_YEAR_MINUTES = 366 * 24 * 60


class Known:
    """What is read once for all blocks."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._ask = database.execute
        self._vocabulary = Vocabulary(database)
        self.speakers = cache(self._read_speakers)
        """The numbers of those whom a query means."""
        self._rows_of: dict[str, array[int] | None] = {}
        self.lasting_on = cache(self._read_lasting_on)
        """The events of several days that a time falls within, in order."""
        self.pattern = cache(_compiled)
        """Whether folded text matches."""
        self.text = lru_cache(maxsize=_TEXTS)(self._read_text)
        """That of an article."""

    def read(self, query: q.Query) -> Iterator[bool]:
        """Look through all titles for the sources of a query, in short parts."""
        for text in set(_sources(query)):
            yield from self._read_rows_of(text)

    def rows_of(self, text: str) -> array[int] | None:
        """The rows of the articles whose title or location has a text, in order.

        None where there are many. It must have been read.
        """
        return self._rows_of[text]

    def rows_with(self, query: q.Words, key: int, *, is_forward: bool) -> Iterator[int]:
        """The rows that have words, from a key on or back."""
        scope = Scope.QUOTES if query.in_quotes else Scope.TEXT
        asked = self._vocabulary.asked(f'"{query.text}"', scope)
        if not asked:
            return iter(())
        words = f"{scope.value}_words"
        beyond, order = (">=", "ASC") if is_forward else ("<=", "DESC")
        found = self._ask(
            f"SELECT event FROM {words} "
            f"CROSS JOIN {scope.value} ON {scope.value}.id = {words}.rowid "
            f"WHERE {words} MATCH ? AND {words}.rowid {beyond} ? "
            f"ORDER BY {words}.rowid {order}",
            # What is told of a row comes soon after it.
            (asked, key if is_forward else key | keys.MAX_SERIAL),
        )
        return (row for (row,) in found)

    def _read_speakers(self, query: q.Speaker) -> list[int]:
        words = speaker_words(query.name)
        if query.is_whole:
            exactly = self._ask("SELECT id FROM speaker WHERE words = ?", (words,))
            if known := exactly.fetchone():
                return [known[0]]
        found = self._ask(
            "SELECT id FROM speaker WHERE instr(' ' || words, ' ' || ?)", (words,)
        )
        return [speaker for (speaker,) in found]

    def _read_rows_of(self, text: str) -> Iterator[bool]:
        articles: list[str] = []
        first = ("", "")
        while len(articles) <= FEW:
            last = self._ask(
                "SELECT words, id FROM article WHERE (words, id) > (?, ?) "
                "ORDER BY words, id LIMIT 1 OFFSET ?",
                (*first, _TITLES - 1),
            ).fetchone()
            found = self._ask(
                "SELECT id FROM article WHERE (words, id) > (?, ?) "
                f"{'AND (words, id) <= (?, ?)' if last else ''} "
                "AND instr(words, ?) LIMIT ?",
                (*first, *(last or ()), folded(text), FEW + 1),
            )
            articles += (article for (article,) in found)
            if not last:
                break
            first = last
            yield True
        self._rows_of[text] = self._rows(articles) if len(articles) <= FEW else None

    def _rows(self, articles: Iterable[str]) -> array[int]:
        found = (
            self._ask("SELECT row FROM event WHERE article = ?", (article,))
            for article in articles
        )
        return array("q", sorted(row for rows in found for (row,) in rows))

    def _read_lasting_on(self, query: q.On) -> array[int]:
        found = self._ask(
            'SELECT row FROM event WHERE grain <= 4 AND "end" - start > 1440 '
            'AND start BETWEEN ? AND ? AND "end" > ?',
            (query.start - _YEAR_MINUTES, query.start, query.start),
        )
        return array("q", sorted(row for (row,) in found))

    def _read_text(self, article: str) -> str:
        found = self._ask("SELECT found FROM source WHERE article = ?", (article,))
        # The text is the first field; to make the article takes ten times as long.
        return str(json.loads(found.fetchone()[0])[0])


def _sources(query: q.Query) -> Iterator[str]:
    match query:
        case q.Source(text):
            yield text
        case q.Not(inner):
            yield from _sources(inner)
        case q.All(queries) | q.Either(queries):
            for part in queries:
                yield from _sources(part)


def _compiled(regex: str) -> Callable[[str], bool]:
    """Whether folded text has a match."""
    import regex as engine

    # What is escaped, "\\S", must stay what it is.
    plain = "".join(char if char.isascii() else folded(char) for char in regex)
    pattern = engine.compile(plain, engine.IGNORECASE)

    def matches(text: str) -> bool:
        try:
            return pattern.search(text, timeout=_LONGEST_MATCH) is not None
        except TimeoutError:
            raise UsageError(f"/{regex}/ takes too long") from None

    return matches
