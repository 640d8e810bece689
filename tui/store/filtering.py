"""The rows that a query finds, looked for from one row outwards in short steps.

A step looks through a block of rows and takes some milliseconds whatever their number
is, so that the first screen is there at once and a person may go on meanwhile.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from tui import query as q
from tui.errors import UsageError
from tui.model import Span
from tui.store import keys
from tui.store.folding import Folds
from tui.store.words import folded, fts_query, speaker_words

_BLOCK = 1_024
_LONGEST_MATCH = 0.5
"""Seconds that a regular expression may take in one passage."""
_TEXTS = 1_000
"""Articles whose text is kept: those of the same days are read together."""
_YEAR_MINUTES = 366 * 24 * 60

_CONDITIONS = {
    q.Kind.FUTURE: "modality <> 'happened'",
    q.Kind.VAGUE: (
        'start IS NULL OR "end" IS NULL OR grain > 4 OR "end" - start > 1440 '
        "OR certainty = 'approximate'"
    ),
    q.Kind.DISPUTED: ("EXISTS (SELECT 1 FROM dispute WHERE dispute.row = event.row)"),
    q.Kind.QUOTED: "quotes > 0",
    q.Kind.NOTED: "row IN noted",
    q.Kind.HIDDEN: "row IN gone",
}


class Narrowing:
    """The looking for what a query finds among rows.

    The database shows itself as it was at the first step as long as this is kept.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        query: q.Query,
        order: array[int],
        folds: Folds,
        near: int = 0,
    ) -> None:
        """Look among the rows in `order`, which has those of folded tellings, too.

        It begins around the row `near`.
        """
        self._folds = folds
        parts = query.queries if isinstance(query, q.All) else (query,)
        for part in parts:
            if isinstance(part, q.Period):
                order = _within(order, part)
        others = tuple(part for part in parts if not isinstance(part, q.Period))
        self._query = q.All(others)
        self._order = order
        middle = bisect_left(order, near)
        self._start = self._end = middle
        """The places that have been looked through."""
        first = order[middle] if middle < len(order) else keys.LAST
        texts = _Texts(database)
        self._forward = _Finder(database, texts, first, keys.LAST)
        self._backward = _Finder(database, texts, first - 1, 0)
        self._before: list[array[int]] = []
        """What was found in each block before the middle, going back."""
        self._after: list[array[int]] = []
        if not others:
            self._start, self._end = 0, len(order)
            self._after = [order]

    @property
    def is_done(self) -> bool:
        """Whether all rows have been looked through."""
        return self._start == 0 and self._end == len(self._order)

    @property
    def rows(self) -> array[int]:
        """What has been found so far, in the order of time."""
        rows = array("q")
        for block in chain(reversed(self._before), self._after):
            rows.extend(block)
        return self._folds.standing(rows)

    def step(self) -> None:
        """Look through the next block, after or before what has been looked through.

        Raises:
            UsageError: a regular expression takes too long.
        """
        forward = self._end < len(self._order)
        if forward and (self._start == 0 or len(self._after) <= len(self._before)):
            block = self._order[self._end : self._end + _BLOCK]
            self._after.append(self._found(self._forward, block))
            self._end += len(block)
        elif self._start:
            block = self._order[max(0, self._start - _BLOCK) : self._start]
            self._before.append(self._found(self._backward, block))
            self._start -= len(block)

    def _found(self, finder: _Finder, block: array[int]) -> array[int]:
        rows = finder.find(self._query, block, None)
        return array("q", filter(rows.__contains__, block))


class _Finder:
    """Finds the rows of one block after the other, in one direction of time."""

    def __init__(
        self, database: sqlite3.Connection, texts: _Texts, first: int, last: int
    ) -> None:
        """Go from one key to another, which may be less."""
        self._ask = database.execute
        self._texts = texts
        self._first, self._last = first, last
        self._streams: dict[q.Words, _Stream] = {}

    def find(
        self, query: q.Query, block: array[int], within: set[int] | None
    ) -> set[int]:
        """What a query finds, and maybe rows of other blocks.

        No more than the rows in `within` need be right; None: those of the block.
        """
        match query:
            case q.All(queries):
                # A regular expression is slow, and looks where the others found some.
                for part in sorted(queries, key=_has_pattern):
                    if within is not None and not within:
                        break
                    found = self.find(part, block, within)
                    within = found if within is None else found & within
                return set(block) if within is None else within
            case q.Either(queries):
                return set().union(
                    *(self.find(part, block, within) for part in queries)
                )
            case q.Not(inner):
                return set(block) - self.find(inner, block, within)
            case q.Pattern(regex):
                return self._matching(regex, block, within)
            case q.Period():
                return set(_within(block, query))
            case q.Words():
                if query not in self._streams:
                    self._streams[query] = self._stream(query)
                return self._streams[query].take(block[0], block[-1])
            case _:
                return set(chain.from_iterable(self._rows(query, block)))

    def _rows(
        self, query: q.Speaker | q.Source | q.On | q.Is, block: array[int]
    ) -> Iterable[tuple[int, ...]]:
        first, last = block[0], block[-1]
        match query:
            case q.Speaker():
                return chain.from_iterable(
                    self._ask(
                        "SELECT event FROM quote "
                        "WHERE speaker = ? AND event BETWEEN ? AND ?",
                        (speaker, first, last),
                    )
                    for speaker in self._texts.speakers(query)
                )
            case q.Source(text):
                articles = self._texts.articles(text)
                events = self._ask(
                    "SELECT row, article FROM event WHERE row BETWEEN ? AND ?",
                    (first, last),
                )
                return ((row,) for row, article in events if article in articles)
            case q.On():
                return chain(self._told_on(query, block), self._lasting_on(query))
            case q.Is(kind):
                return self._ask(
                    f"SELECT row FROM event WHERE ({_CONDITIONS[kind]}) "
                    "AND row BETWEEN ? AND ?",
                    (first, last),
                )

    def _stream(self, query: q.Words) -> _Stream:
        words = fts_query(f'"{query.text}"')
        table = "quote" if query.in_quotes else "passage"
        if not words:
            return _Stream(iter(()), forward=True)
        forward = self._first <= self._last
        rows = self._ask(
            f"SELECT event FROM {table}_words "
            f"CROSS JOIN {table} ON {table}.id = {table}_words.rowid "
            f"WHERE {table}_words MATCH ? AND {table}_words.rowid BETWEEN ? AND ? "
            f"ORDER BY {table}_words.rowid {'ASC' if forward else 'DESC'}",
            (words, *sorted((self._first, self._last))),
        )
        return _Stream((row for (row,) in rows), forward)

    def _told_on(self, query: q.On, block: array[int]) -> Iterable[tuple[int, ...]]:
        inside = _within(block, q.Period(query.start, query.end))
        if not inside:
            return ()
        # What is told by a coarser unit, as a year is on its first day, is not meant.
        return self._ask(
            'SELECT row FROM event WHERE ("end" <= ? OR grain <= ?) '
            "AND row BETWEEN ? AND ?",
            (query.end, query.grain, inside[0], inside[-1]),
        )

    def _lasting_on(self, query: q.On) -> Iterable[tuple[int, ...]]:
        return self._ask(
            'SELECT row FROM event WHERE grain <= 4 AND "end" - start > 1440 '
            'AND start BETWEEN ? AND ? AND "end" > ?',
            (query.start - _YEAR_MINUTES, query.start, query.start),
        )

    def _matching(
        self, regex: str, block: array[int], within: set[int] | None
    ) -> set[int]:
        matches = self._texts.pattern(regex)
        rows: set[int] = set()
        passages = self._ask(
            'SELECT event, article, passage.start, passage."end" '
            "FROM passage CROSS JOIN event ON event.row = passage.event "
            "WHERE passage.id BETWEEN ? AND ?",
            (block[0], block[-1] | keys.MAX_SERIAL),
        )
        for row, article, start, end in passages:
            if row in rows or (within is not None and row not in within):
                continue
            if matches(folded(Span(start, end).of(self._texts.of(article)))):
                rows.add(row)
        return rows


class _Texts:
    """What is read once for all blocks."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._ask = database.execute
        self.speakers = cache(self._read_speakers)
        self.articles = cache(self._read_articles)
        self.pattern = cache(_compiled)
        self.of = lru_cache(maxsize=_TEXTS)(self._read_text)

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

    def _read_articles(self, text: str) -> set[str]:
        found = self._ask(
            "SELECT id FROM article WHERE instr(words, ?)", (folded(text),)
        )
        return set(chain.from_iterable(found))

    def _read_text(self, article: str) -> str:
        found = self._ask("SELECT found FROM source WHERE article = ?", (article,))
        # The text is the first field; to make the article takes ten times as long.
        return str(json.loads(found.fetchone()[0])[0])


class _Stream:
    """Rows that come in order, taken as far as is asked for.

    To find what has words that begin alike takes FTS5 a while and going on takes it
    none, so it is asked once for all blocks.
    """

    def __init__(self, rows: Iterator[int], forward: bool) -> None:
        self._rows = rows
        self._forward = forward
        self._next = next(rows, None)
        self._block = (0, 0)
        self._taken: set[int] = set()

    def take(self, first: int, last: int) -> set[int]:
        """The rows up to the end of a block, those before the block too."""
        if self._block == (first, last):
            return self._taken
        taken: set[int] = set()
        while self._next is not None:
            if self._next > last if self._forward else self._next < first:
                break
            taken.add(self._next)
            self._next = next(self._rows, None)
        self._block, self._taken = (first, last), taken
        return taken


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


def _within(order: array[int], period: q.Period) -> array[int]:
    """The rows of a period."""
    start = 0 if period.start is None else _place(order, period.start)
    end = len(order) if period.end is None else _place(order, period.end)
    return order[start:end]


def _place(order: array[int], at: int) -> int:
    return bisect_left(order, keys.first_key(at))


def asks_for_hidden(query: q.Query) -> bool:
    """Whether events that are left out are looked at, too."""
    match query:
        case q.Is(q.Kind.HIDDEN):
            return True
        case q.Not(inner):
            return asks_for_hidden(inner)
        case q.All(queries) | q.Either(queries):
            return any(map(asks_for_hidden, queries))
    return False


def _has_pattern(query: q.Query) -> bool:
    match query:
        case q.Pattern():
            return True
        case q.Not(inner):
            return _has_pattern(inner)
        case q.All(queries) | q.Either(queries):
            return any(map(_has_pattern, queries))
    return False
