"""A search under way: its words, what is searched, and the hit one is at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Event, Reading, Span
from tui.store import COUNTED, Count, Hit, Scope, Store
from tui.store.words import matches

_NOTHING = Count(0, 0, 0)
_BOOK = 1_000_000
"""Code points of an article in which hits are lit."""


@dataclass(slots=True)
class Search:
    """Finds words in the order of time, from where one is, and around the end."""

    store: Store
    words: str = ""
    scope: Scope = Scope.QUOTES
    count: Count = _NOTHING
    hit: Hit | None = None
    """The hit one is at."""

    def find(self, words: str, scope: Scope, row: int) -> None:
        """Look for the words; the first hit is that of the row, or comes after it."""
        self.words, self.scope = words, scope
        self.count = self.store.count(words, scope)
        self.hit = self._first(row - 1) or self._first(0)

    def step(self, steps: int, row: int) -> None:
        """Go so many hits on from the row one is at, or back by a negative number."""
        for _ in range(abs(steps)):
            self.hit = self._next(row) if steps > 0 else self._previous(row)
            if self.hit is None:
                return
            row = self.hit.row

    def clear(self) -> None:
        """Look for nothing."""
        self.words, self.scope = "", Scope.QUOTES
        self.count, self.hit = _NOTHING, None

    def lit(self, event: Event, text: str) -> list[Span]:
        """Where the words stand in what is shown of an event; spans of the text."""
        if self.scope is Scope.QUOTES:
            return self._within([quote.span for quote in event.quotes], text)
        shown = [event.span, *event.context, *(quote.span for quote in event.quotes)]
        return self._within([_lines(span, text) for span in shown], text)

    def lit_in(self, reading: Reading) -> list[Span]:
        """Where the words stand in an article, unless it is a book."""
        text = reading.article.text
        if self.scope is Scope.QUOTES:
            return self._within([quote.span for quote in reading.quotes], text)
        return self._within([Span(0, min(len(text), _BOOK))], text)

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

    @property
    def rank(self) -> int:
        """Which of the hits one is at, from 1; 0 where there are too many to say."""
        if self.hit is None or self.count.hits > COUNTED:
            return 0
        return self.store.rank(self.words, self.scope, self.hit.key)

    def _next(self, row: int) -> Hit | None:
        return self._first(self._from(row)) or self._first(0)

    def _previous(self, row: int) -> Hit | None:
        before = self.store.hits_before(
            self.words, self.scope, self._from(row), limit=1
        ) or self.store.hits_before(self.words, self.scope, limit=1)
        return before[0] if before else None

    def _first(self, after: int) -> Hit | None:
        found = self.store.hits(self.words, self.scope, after, limit=1)
        return found[0] if found else None

    def _from(self, row: int) -> int:
        # Whoever has gone elsewhere since the last hit goes on from there.
        return self.hit.key if self.hit and self.hit.row == row else row


def _lines(span: Span, text: str) -> Span:
    """The whole lines of the text that the span touches."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
