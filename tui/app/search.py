"""A search under way: its words, what is searched, and the hit one is at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Event, Reading, Span
from tui.store import Hit, Scope, Store
from tui.store.words import matches

COUNTED = 1_000
"""Hits are fetched at once up to this number, so that one query serves a key."""
_BOOK = 100_000
"""Code points on each side of a hit in which others are lit."""
_AROUND = 2_000
"""Code points on each side of an event, within its line, that may be shown."""


@dataclass(slots=True)
class Search:
    """Finds words in the order of time, from where one is, and around the end."""

    store: Store
    words: str = ""
    scope: Scope = Scope.QUOTES
    hit: Hit | None = None
    """The hit one is at."""
    hits: tuple[Hit, ...] = ()
    """The first of all; where there are more than `COUNTED`, one more than that."""
    text_only: int = 0
    """Passages that hold none of the quotes found; none where text is searched."""

    def find(self, words: str, scope: Scope, row: int) -> None:
        """Look for the words; the first hit is that of the row, or comes after it."""
        self.words, self.scope = words, scope
        self.hits = tuple(self.store.hits(words, scope, limit=COUNTED + 1))
        self.text_only = 0
        if scope is Scope.QUOTES and self.is_complete:
            self.text_only = self.store.text_only(words, COUNTED)
        here = (hit for hit in self.hits if hit.row == row)
        self.hit = next(here, None) or self._next(row - 1)

    def renew(self, row: int) -> None:
        """Look again among other rows; the hit one is at stays, if it is there."""
        hit = self.hit
        self.find(self.words, self.scope, row)
        if hit in self.hits or not self.is_complete:
            self.hit = hit or self.hit

    def step(self, steps: int, row: int) -> None:
        """Go so many hits on from the row one is at, or back by a negative number."""
        for _ in range(abs(steps)):
            # Whoever has gone elsewhere since the last hit goes on from there.
            at = self.hit.key if self.hit and self.hit.row == row else row
            self.hit = self._next(at) if steps > 0 else self._previous(at)
            if self.hit is None:
                return
            row = self.hit.row

    def clear(self) -> None:
        """Look for nothing."""
        self.words, self.scope = "", Scope.QUOTES
        self.hit, self.hits, self.text_only = None, (), 0

    @property
    def is_complete(self) -> bool:
        """Whether `hits` are all there are."""
        return len(self.hits) <= COUNTED

    @property
    def events(self) -> int:
        """How many events have the hits."""
        return len({hit.row for hit in self.hits})

    @property
    def rank(self) -> int:
        """Which of the hits one is at, from 1; 0 where there are too many to say."""
        if self.hit is None or not self.is_complete:
            return 0
        return bisect_right(self.hits, self.hit)

    def rows(self, first: int, end: int) -> frozenset[int]:
        """Which of the rows from `first` to before `end` have hits."""
        if self.is_complete:
            return frozenset(hit.row for hit in self.hits)
        return self.store.rows_found(self.words, self.scope, first, end)

    def lit(self, event: Event, text: str) -> list[Span]:
        """Where the words stand in what is shown of an event; spans of the text."""
        if self.scope is Scope.QUOTES:
            return self._within([quote.span for quote in event.quotes], text)
        shown = [event.span, *event.context, *(quote.span for quote in event.quotes)]
        return self._within([_line_around(span, text) for span in shown], text)

    def lit_in(self, reading: Reading) -> list[Span]:
        """Where the words stand in an article; in a book, around the hit alone."""
        text = reading.article.text
        at = self.hit.span.start if self.hit else 0
        near = Span(max(0, at - _BOOK), min(at + _BOOK, len(text)))
        if self.scope is Scope.QUOTES:
            spans = (quote.span for quote in reading.quotes)
            return self._within([span for span in spans if span in near], text)
        return self._within([near], text)

    def _within(self, searched: Iterable[Span], text: str) -> list[Span]:
        if not self.words:
            return []
        return sorted(
            {
                Span(span.start + found.start, span.start + found.end)
                for span in searched
                for found in matches(span.of(text), self.words)
            }
        )

    def _next(self, key: int) -> Hit | None:
        """The first hit after a key, or else the first of all."""
        if self.is_complete:
            at = bisect_right(self.hits, key, key=lambda hit: hit.key)
            return self.hits[at % len(self.hits)] if self.hits else None
        found = self.store.hits(self.words, self.scope, key, limit=1)
        return found[0] if found else self.hits[0]

    def _previous(self, key: int) -> Hit | None:
        """The last hit before a key, or else the last of all."""
        if self.is_complete:
            at = bisect_left(self.hits, key, key=lambda hit: hit.key)
            return self.hits[at - 1] if self.hits else None
        found = self.store.hits_before(self.words, self.scope, key, limit=1)
        if not found:
            found = self.store.hits_before(self.words, self.scope, limit=1)
        return found[0]


def _line_around(span: Span, text: str) -> Span:
    """What may be shown of the line that holds the span."""
    first, last = max(0, span.start - _AROUND), span.end + _AROUND
    start = max(first, text.rfind("\n", first, span.start) + 1)
    end = text.find("\n", span.end, last)
    return Span(start, end if end >= 0 else min(last, len(text)))
