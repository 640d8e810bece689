"""The rows that a query finds, worked out in short steps.

A step takes some milliseconds whatever the number of rows, so that a person may go on
meanwhile, or ask for something else.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

from tui import query as q
from tui.errors import UsageError
from tui.model import Article, Span
from tui.store import keys, records
from tui.store.tallies import speaker_words
from tui.store.words import folded, fts_query

_FETCHED = 5_000
"""Rows that a step takes from the database."""
_SCANNED = 20_000
"""Rows that a step looks through."""
_READ = 1_000
"""Passages that a step looks for a regular expression in."""
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
    q.Kind.QUOTED: "quotes > 0",
}


class _Found(NamedTuple):
    rows: set[int]
    is_rest: bool = False
    """What is found is all but these."""


_Steps: TypeAlias = "Generator[None, None, _Found]"


def narrowed(
    database: sqlite3.Connection, query: q.Query, order: array[int]
) -> Generator[None, None, array[int]]:
    """Those of the rows in `order` that the query finds, in the same order.

    Raises:
        UsageError: a regular expression takes too long.
    """
    queries = query.queries if isinstance(query, q.All) else (query,)
    periods = [part for part in queries if isinstance(part, q.Period)]
    others = tuple(part for part in queries if not isinstance(part, q.Period))
    for period in periods:
        order = _within(order, period)
    if not order or not others:
        return order
    found = yield from _Finder(database, order).find(q.All(others), None)
    if not found.is_rest and len(found.rows) * 10 < len(order):
        few = array("q", sorted(found.rows))
        return few[bisect_left(few, order[0]) : bisect_right(few, order[-1])]
    rows = array("q")
    for chunk in _chunks(order):
        if found.is_rest:
            rows.extend([row for row in chunk if row not in found.rows])
        else:
            rows.extend(filter(found.rows.__contains__, chunk))
        yield
    return rows


class _Finder:
    """Finds rows among those of a stretch of the timeline."""

    def __init__(self, database: sqlite3.Connection, order: array[int]) -> None:
        self._database = database
        self._order = order
        self._keys = (order[0], order[-1] | keys.MAX_SERIAL)
        self._text = lru_cache(maxsize=_TEXTS)(self._read_text)

    def find(self, query: q.Query, within: set[int] | None) -> _Steps:
        """What a query finds; no more than those in `within` need be right."""
        match query:
            case q.All(queries):
                return self._all(queries, within)
            case q.Either(queries):
                # What is in one or the other is not in neither.
                neither = q.All(tuple(map(q.Not, queries)))
                return self.find(q.Not(neither), within)
            case q.Not(inner):
                return self._rest(inner, within)
            case q.Pattern(regex):
                return self._pattern(regex, within)
            case q.On():
                return self._on(query)
            case q.Is(kind):
                return self._scan(self._order, _CONDITIONS[kind])
            case q.Period():
                return self._fetched([(row,) for row in _within(self._order, query)])
            case _:
                return self._fetched(self._matching(query))

    def _all(self, queries: tuple[q.Query, ...], within: set[int] | None) -> _Steps:
        found = _Found(set(), is_rest=True)
        # A regular expression is slow and looks only where the others found something.
        for query in sorted(queries, key=_has_pattern):
            more = yield from self.find(query, within)
            found = _both(found, more)
            if not found.is_rest:
                within = found.rows
        return found

    def _rest(self, query: q.Query, within: set[int] | None) -> _Steps:
        found = yield from self.find(query, within)
        return _Found(found.rows, not found.is_rest)

    def _matching(
        self, query: q.Words | q.Speaker | q.Source
    ) -> Iterable[tuple[int, ...]]:
        match query:
            case q.Words(text, in_quotes):
                table = "quote" if in_quotes else "passage"
                words = fts_query(f'"{text}"')
                if not words:
                    return ()
                return self._database.execute(
                    f"SELECT event FROM {table}_words "
                    f"CROSS JOIN {table} ON {table}.id = {table}_words.rowid "
                    f"WHERE {table}_words MATCH ? "
                    f"AND {table}_words.rowid BETWEEN ? AND ?",
                    (words, *self._keys),
                )
            case q.Source(text):
                return self._database.execute(
                    "SELECT row FROM article CROSS JOIN event "
                    "ON event.article = article.id WHERE instr(words, ?)",
                    (folded(text),),
                )
            case q.Speaker():
                return chain.from_iterable(map(self._said_by, self._speakers(query)))

    def _speakers(self, query: q.Speaker) -> list[int]:
        words = speaker_words(query.name)
        if query.is_whole:
            exactly = self._database.execute(
                "SELECT id FROM speaker WHERE words = ?", (words,)
            ).fetchone()
            if exactly:
                return [exactly[0]]
        found = self._database.execute(
            "SELECT id FROM speaker WHERE instr(' ' || words, ' ' || ?)", (words,)
        )
        return [speaker for (speaker,) in found]

    def _said_by(self, speaker: int) -> Iterable[tuple[int, ...]]:
        return self._database.execute(
            "SELECT event FROM quote WHERE speaker = ? AND event BETWEEN ? AND ?",
            (speaker, *self._keys),
        )

    def _fetched(self, found: Iterable[tuple[int, ...]]) -> _Steps:
        rows: set[int] = set()
        source = iter(found)
        while batch := list(islice(source, _FETCHED)):
            rows.update(chain.from_iterable(batch))
            yield
        return _Found(rows)

    def _on(self, query: q.On) -> _Steps:
        inside = _within(self._order, q.Period(query.start, query.end))
        # Whatever is told by a coarser unit, a year on its first day, is not meant.
        found = yield from self._scan(
            inside, '"end" <= ? OR grain <= ?', query.end, query.grain
        )
        spells = self._database.execute(
            'SELECT row FROM event WHERE grain <= 4 AND "end" - start > 1440 '
            'AND start BETWEEN ? AND ? AND "end" > ?',
            (query.start - _YEAR_MINUTES, query.start, query.start),
        )
        found.rows.update(chain.from_iterable(spells))
        return found

    def _scan(self, order: array[int], condition: str, *values: int) -> _Steps:
        rows: set[int] = set()
        for chunk in _chunks(order):
            found = self._database.execute(
                f"SELECT row FROM event WHERE ({condition}) AND row BETWEEN ? AND ?",
                (*values, chunk[0], chunk[-1]),
            )
            rows.update(chain.from_iterable(found))
            yield
        return _Found(rows)

    def _pattern(self, regex: str, within: set[int] | None) -> _Steps:
        import regex as engine

        pattern = engine.compile(_plain(regex), engine.IGNORECASE)
        rows: set[int] = set()
        passages = self._database.execute(
            'SELECT event, article, passage.start, passage."end" '
            "FROM passage CROSS JOIN event ON event.row = passage.event "
            "WHERE passage.id BETWEEN ? AND ?",
            self._keys,
        )
        for number, (row, article, start, end) in enumerate(passages):
            if number % _READ == 0:
                yield
            if row in rows or (within is not None and row not in within):
                continue
            text = folded(Span(start, end).of(self._text(article)))
            try:
                if pattern.search(text, timeout=_LONGEST_MATCH):
                    rows.add(row)
            except TimeoutError:
                raise UsageError(f"/{regex}/ takes too long") from None
        return _Found(rows)

    def _read_text(self, article: str) -> str:
        ((found,),) = self._database.execute(
            "SELECT found FROM source WHERE article = ?", (article,)
        )
        return records.load(Article, found).text


def _both(one: _Found, other: _Found) -> _Found:
    if one.is_rest and other.is_rest:
        return _Found(one.rows | other.rows, is_rest=True)
    if one.is_rest:
        return _Found(other.rows - one.rows)
    if other.is_rest:
        return _Found(one.rows - other.rows)
    return _Found(one.rows & other.rows)


def _within(order: array[int], period: q.Period) -> array[int]:
    """The rows of a period."""
    start = 0 if period.start is None else _place(order, period.start)
    end = len(order) if period.end is None else _place(order, period.end)
    return order[start:end]


def _place(order: array[int], at: int) -> int:
    return bisect_left(order, keys.first_key(at))


def _chunks(order: array[int]) -> Iterator[array[int]]:
    for start in range(0, len(order), _SCANNED):
        yield order[start : start + _SCANNED]


def _has_pattern(query: q.Query) -> bool:
    match query:
        case q.Pattern():
            return True
        case q.Not(inner):
            return _has_pattern(inner)
        case q.All(queries) | q.Either(queries):
            return any(map(_has_pattern, queries))
    return False


def _plain(regex: str) -> str:
    """The expression as folded text has it; what it escapes stays what it is."""
    return "".join(char if char.isascii() else folded(char) for char in regex)
