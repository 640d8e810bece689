"""A search under way: its words, what is searched, and the hit one is at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from time import monotonic

from tui.model import Event, Reading, Span
from tui.store import Hit, Scope, Store
from tui.store.words import matches

COUNTED = 1_000
"""Hits are fetched up to this number."""
_FIRST_SECONDS = 0.015
_TURN_SECONDS = 0.006
"""How long looking may keep the screen from going on, at a key and then."""
_BOOK = 100_000
"""Code points on each side of a hit in which others are lit."""
_AROUND = 2_000
"""Code points on each side of an event, within its line, that may be shown."""

Hits = Iterable[Hit | None]


@dataclass(slots=True)
class Search:
    """Finds words in the order of time, from where one is, and around the end.

    Among the few events that a filter leaves it takes a while: `go_on` looks further.
    """

    store: Store
    words: str = ""
    scope: Scope = Scope.QUOTES
    hit: Hit | None = None
    """The hit one is at."""
    hits: tuple[Hit, ...] = ()
    """The first of all, once they are counted; where there are more than `COUNTED`, one
    more than that."""
    text_only: int = 0
    """Passages that hold none of the quotes found; none where text is searched."""
    is_counted: bool = True
    """Whether `hits` are known."""
    _looking: Iterator[None] | None = None
    """Goes on with each item; None: there is no more to find out."""

    def find(self, words: str, scope: Scope, row: int) -> None:
        """Look for the words; the first hit is that of the row, or comes after it."""
        self.clear()
        self.words, self.scope, self.is_counted = words, scope, False
        near = self._hits_from(row - 1, backwards=False)
        self._looking = chain(self._go_to(near), self._count())
        self._look(_FIRST_SECONDS)
        here = (hit for hit in self.hits if hit.row == row)
        self.hit = next(here, None) or self.hit

    def renew(self, row: int) -> None:
        """Look again among other rows; the hit one is at stays, if it is there."""
        hit = self.hit
        self.find(self.words, self.scope, row)
        if hit in self.hits or not self.is_complete:
            self.hit = hit or self.hit

    def step(self, steps: int, row: int) -> None:
        """Go so many hits on from the row one is at, or back by a negative number."""
        # Whoever has gone elsewhere since the last hit goes on from there.
        at = self.hit.key if self.hit and self.hit.row == row else row
        near = self._hits_from(at, backwards=steps < 0)
        self._looking = chain(self._go_to(near, abs(steps)), self._looking or ())
        self._look(_FIRST_SECONDS)

    def go_on(self) -> bool:
        """Look on for a moment; whether there is something new to be shown."""
        hit = self.hit
        self._look(_TURN_SECONDS)
        return self.hit is not hit or not self.is_looking

    def clear(self) -> None:
        """Look for nothing."""
        self.words, self.scope = "", Scope.QUOTES
        self.hit, self.hits, self.text_only = None, (), 0
        self.is_counted, self._looking = True, None

    @property
    def is_looking(self) -> bool:
        """Whether there may be more to find out."""
        return self._looking is not None

    @property
    def is_complete(self) -> bool:
        """Whether `hits` are all there are."""
        return self.is_counted and len(self.hits) <= COUNTED

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

    def _look(self, seconds: float) -> None:
        until = monotonic() + seconds
        for _ in self._looking or ():
            if monotonic() > until:
                return
        self._looking = None

    def _hits_from(self, key: int, *, backwards: bool) -> Hits:
        """The hits from a key on or back, and then those from the other end."""
        if self.is_complete:
            at = bisect_left(self.hits, key, key=lambda hit: hit.key)
            at += not backwards and at < len(self.hits) and self.hits[at].key == key
            passed, left = self.hits[:at], self.hits[at:]
            return (*passed[::-1], *left[::-1]) if backwards else left + passed
        ask = partial(self.store.search, self.words, self.scope, backwards=backwards)
        return chain(ask(before=key) if backwards else ask(after=key), ask())

    def _go_to(self, hits: Hits, steps: int = 1) -> Iterator[None]:
        """Go by hits, in whose place None may come."""
        for hit in hits:
            if hit:
                self.hit = hit
                steps -= 1
                if not steps:
                    return
            else:
                yield

    def _count(self) -> Iterator[None]:
        """Find the first of all hits, and what is in the text only."""
        found: list[Hit] = []
        for hit in self.store.search(self.words, self.scope):
            if hit:
                found.append(hit)
                if len(found) > COUNTED:
                    break
            else:
                yield
        self.hits, self.is_counted = tuple(found), True
        if self.scope is Scope.QUOTES and self.is_complete:
            for hit in self.store.text_only(self.words, self.hits):
                if hit:
                    self.text_only += 1
                    if self.text_only == COUNTED:
                        break
                else:
                    yield


def _line_around(span: Span, text: str) -> Span:
    """What may be shown of the line that holds the span."""
    first, last = max(0, span.start - _AROUND), span.end + _AROUND
    start = max(first, text.rfind("\n", first, span.start) + 1)
    end = text.find("\n", span.end, last)
    return Span(start, end if end >= 0 else min(last, len(text)))
