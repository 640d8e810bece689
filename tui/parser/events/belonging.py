"""Which event a statement, or a sentence without a date, belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import Article, BlockKind, Quote, Span
from tui.parser.events import drafts
from tui.parser.events.clause_splitter import split
from tui.parser.events.clauses import ClauseKind
from tui.parser.events.drafts import Draft
from tui.parser.events.passages import Passage, pieces

_NOUN_WORDS = 4
"""How many words after "the" may hold the noun that a sentence is about."""
_SHORTEST_NOUN = 4
_NEAR = 4
"""How many events before a quotation, and after it, may be that of its clause."""
_WORD = re.compile(r"[\w’'-]+")


def join(
    article: Article,
    passages: tuple[Passage, ...],
    told: list[Draft],
    words: EventWords,
) -> list[Draft]:
    """All events in reading order, each with its quotes and its context.

    Where a quote has no event to belong to, or nothing at all is dated, the article's
    own date makes one.
    """
    joiner = _Joiner(article, passages, told, words)
    by_passage: dict[int, list[Draft]] = {}
    for draft in told:
        by_passage.setdefault(draft.passage, []).append(draft)
    for index, passage in enumerate(passages):
        joiner.read(index, passage, by_passage.get(index, []))
    return joiner.finished(told)


class _Joiner:
    """One walk over the passages, which remembers the events told so far."""

    def __init__(
        self,
        article: Article,
        passages: tuple[Passage, ...],
        told: list[Draft],
        words: EventWords,
    ) -> None:
        self._article = article
        self._passages = passages
        self._words = words
        self._block = -1
        self._of_block: Draft | None = None
        self._carried: Draft | None = None
        """The event that the block's first sentence points at."""
        self._main = next((one for one in told if one.is_news(article)), None)
        """The event that the article is about until it comes to another."""
        self._news: Draft | None = None
        self._own: Draft | None = None
        self._by_noun: dict[str, Draft] = {}
        self._unread: list[Draft] = []
        """Those whose nouns nothing has asked for yet."""
        self._headline: list[Quote] = []
        self._told: set[int] = set()
        """The passages that tell a dated event."""

    def read(self, index: int, passage: Passage, told: list[Draft]) -> None:
        if passage.block != self._block:
            self._block, self._of_block, self._carried = passage.block, None, None
        if passage.kind is not BlockKind.PARAGRAPH and not told:
            self._headline += passage.quotes
            return
        self._give_context(passage, told)
        for quote in passage.quotes:
            self._event_for(index, quote.span, told).quotes.append(quote)
        for draft in told:
            self._told.add(index)
            self._remember(draft)

    def finished(self, told: list[Draft]) -> list[Draft]:
        lead = self._lead()
        if not told and self._own is None and lead is not None:
            self._tell_own(lead)
        found = told if self._own is None else [*told, self._own]
        if self._headline and found:
            (self._main or found[0]).quotes[:0] = self._headline
        return sorted(found, key=lambda draft: draft.at)

    def _event_for(self, index: int, quote: Span, told: list[Draft]) -> Draft:
        """The event of a quote: in its sentence, its paragraph, or the story."""
        at = bisect_left(told, quote.start, key=lambda draft: draft.at)
        near = told[max(0, at - _NEAR) : at + _NEAR]
        holding = [draft for draft in near if quote in draft.span]
        if holding:
            return min(holding, key=lambda draft: len(draft.span))
        if told:
            return near[0]
        story = self._of_block or self._news or self._main or self._own
        return story or self._tell_own(index)

    def _tell_own(self, index: int) -> Draft:
        """Let the lead, or else this passage, tell the day of publication."""
        lead = self._lead()
        at = index if lead is None or lead in self._told else lead
        self._own = drafts.own_date(self._article, at, self._passages[at], self._words)
        return self._own

    def _lead(self) -> int | None:
        """The first sentence of the article's own text."""
        for index, passage in enumerate(self._passages):
            if passage.kind is BlockKind.PARAGRAPH:
                return index
        return None

    def _remember(self, draft: Draft) -> None:
        self._of_block = draft
        if draft.is_news(self._article):
            self._news = draft
        self._unread.append(draft)

    def _give_context(self, passage: Passage, told: list[Draft]) -> None:
        span = _untold(self._article.text, passage, told, self._words)
        if span is None:
            return
        event = self._of_block or self._carried
        if event is None and passage.opens:
            event = self._carried = self._pointed_at(span)
        if event is not None:
            event.context.append(span)

    def _pointed_at(self, span: Span) -> Draft | None:
        """The event that "the agreement" or "the meeting" goes on telling."""
        text = self._article.text
        match = _definite(self._words).match(text, span.start, span.end)
        if match is None:
            return None
        for draft in self._unread:
            self._by_noun.update(dict.fromkeys(_nouns(draft.title), draft))
        self._unread.clear()
        nouns = list(_subject(text, match.end(), span.end, self._words))
        for noun in nouns:
            if noun in self._by_noun:
                return self._by_noun[noun]
        if any(noun in self._words.event_nouns for noun in nouns):
            return self._news
        return None


def _untold(
    text: str, passage: Passage, told: list[Draft], words: EventWords
) -> Span | None:
    """The part of a passage that no date and no quotation tells."""
    if passage.direct:
        return None
    if not told:
        return passage.span
    first = min(draft.span.start for draft in told)
    if first <= passage.span.start:
        return None
    lead = next(pieces(text, Span(passage.span.start, first)))
    clauses = split(text, lead, [], [], words)
    main = next((one for one in clauses if one.kind is ClauseKind.MAIN), None)
    return main.span if main is not None and main.verbs else None


def _nouns(title: str) -> Iterator[str]:
    """The words of a title that may be nouns, in lower case."""
    return (
        word for word in _WORD.findall(title.lower()) if len(word) >= _SHORTEST_NOUN
    )


def _subject(text: str, start: int, end: int, words: EventWords) -> Iterator[str]:
    """The nouns, maybe, that a sentence begins with."""
    for count, match in enumerate(_WORD.finditer(text, start, end)):
        low = match[0].lower()
        if (
            count >= _NOUN_WORDS
            or low in words.auxiliaries
            or low in words.verbs
            or low in words.prepositions
        ):
            return
        if len(low) >= _SHORTEST_NOUN:
            yield low


@cache
def _definite(words: EventWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(words.definite))})\s", re.IGNORECASE)
