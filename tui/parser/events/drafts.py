"""Events in the making: what the dates of a passage tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.instants import DAY_MINUTES, instant_of
from tui.lang.event_words import EventWords
from tui.model import (
    Article,
    BlockKind,
    Certainty,
    DateExpression,
    DateValue,
    Grain,
    Modality,
    Quote,
    Span,
)
from tui.parser.events import furniture, modality, tellings, titles
from tui.parser.events.clause_splitter import split
from tui.parser.events.clauses import ClauseKind
from tui.parser.events.passages import Passage, inside, pieces
from tui.parser.events.told import Telling, Told

_UNTOLD = frozenset({BlockKind.TITLE, BlockKind.META, BlockKind.HEADING})
"""Blocks whose dates tell no event."""
_SHELL_WORDS = 14
"""So few words around a quotation only say whose it is."""
_NEWS_DAYS = 10
"""What happened longer before publication is background to the news."""


@dataclass(eq=False, slots=True)
class Draft:
    """An event in the making."""

    passage: int
    """The index of the passage that tells it."""
    span: Span
    when: DateValue
    date: DateExpression | None
    title: str
    modality: Modality = Modality.HAPPENED
    by_verb: bool = True
    """Whether a verb tells it, not a noun alone."""
    quotes: list[Quote] = field(default_factory=list)
    context: list[Span] = field(default_factory=list)

    @property
    def at(self) -> int:
        """Where its date stands in the text, or else its first word."""
        return self.date.span.start if self.date else self.span.start

    def is_news(self, article: Article) -> bool:
        """Whether it is what the article reports, not background to it."""
        if self.when.start is None or self.when.grain > Grain.DAY:
            return False
        is_told = self.by_verb and self.modality is Modality.HAPPENED
        since = instant_of(article.published) - _NEWS_DAYS * DAY_MINUTES
        return is_told and (article.published_by.is_guess or self.when.start >= since)


def of_passage(
    article: Article, index: int, passage: Passage, words: EventWords
) -> tuple[Draft, ...]:
    """The events that the dates of a passage tell, in reading order."""
    dates = _telling_dates(article, passage) if passage.dates else []
    if not dates:
        return ()
    direct = passage.direct
    spoken = [date for quote in direct for date in inside(dates, quote.span)]
    outside = dates
    if spoken:
        held = {date.span for date in spoken}
        outside = [date for date in dates if date.span not in held]
    drafts: list[Draft] = []
    if outside:
        drafts += _of_sentence(article, index, passage, outside, words)
    if spoken:
        drafts += _of_quotes(article, index, passage, spoken, words)
    return tuple(sorted(drafts, key=lambda draft: draft.at))


def own_date(
    article: Article, index: int, passage: Passage, words: EventWords
) -> Draft:
    """The event that a passage tells on the day of publication."""
    text = article.text
    start = instant_of(article.published)
    guessed = article.published_by.is_guess
    certainty = Certainty.APPROXIMATE if guessed else Certainty.IMPLIED
    quote = _shell_quote(text, passage)
    if quote is not None:
        title = titles.of_quote(text, quote.span, quote)
    else:
        body = furniture.past_stamp(text, passage.span, article.published_span)
        lead = next(pieces(text, furniture.body(text, body, (), words, opens=True)))
        quoted = _overlapping([one.span for one in passage.direct], lead)
        clauses = split(text, lead, [], quoted, words)
        title = titles.of_sentence(text, Told(lead, clauses), words)
    return Draft(
        index,
        passage.span,
        DateValue(start, start + DAY_MINUTES, Grain.DAY, certainty),
        None,
        title,
    )


def _telling_dates(article: Article, passage: Passage) -> list[DateExpression]:
    """The dates that may tell an event, and all others once one may."""
    if passage.kind in _UNTOLD or not any(date.value for date in passage.dates):
        return []
    imprint = article.published_span
    return [
        date
        for date in passage.dates
        if imprint is None or not imprint.overlaps(date.span)
    ]


def _of_sentence(
    article: Article,
    index: int,
    passage: Passage,
    dates: Sequence[DateExpression],
    words: EventWords,
) -> Iterator[Draft]:
    text = article.text
    marked = [quote.span for quote in passage.quoted]
    shell = _shell_quote(text, passage)
    published = instant_of(article.published)
    spans = [date.span for date in passage.dates]
    body = furniture.body(text, passage.span, spans, words, opens=passage.opens)
    for piece in pieces(text, body):
        held = inside(dates, piece)
        if not held or furniture.is_glued(text, piece):
            continue
        if len(held) > 1 and furniture.is_career(text, piece):
            continue
        quoted = _overlapping(marked, piece)
        told = tellings.find(text, piece, held, quoted, published, words)
        for telling in told.tellings:
            is_quoted = any(telling.said in one for one in quoted)
            if is_quoted and not _is_worth_telling(telling, published):
                continue
            if _is_past_condition(text, telling, published, words):
                continue
            title = titles.of(text, telling, told, words)
            if shell is not None and telling.verb is not None:
                title = titles.of_quote(text, shell.span, shell)
            if title:
                yield _draft(text, index, telling, title, published, words)


def _is_past_condition(
    text: str, telling: Telling, published: int, words: EventWords
) -> bool:
    value = telling.date.value
    to_come = value is not None and modality.is_after(value, published)
    return not to_come and tellings.is_condition(text, telling.clause, words)


def _overlapping(spans: list[Span], piece: Span) -> tuple[Span, ...]:
    """Those of the sorted spans, which lie apart, that share a word with the piece."""
    first = bisect_left(spans, piece.start, key=lambda span: span.end)
    last = bisect_left(spans, piece.end, key=lambda span: span.start)
    return tuple(spans[first:last])


def _of_quotes(
    article: Article,
    index: int,
    passage: Passage,
    dates: Sequence[DateExpression],
    words: EventWords,
) -> Iterator[Draft]:
    """What the dates inside direct quotations tell, in the speaker's own words."""
    text, published = article.text, instant_of(article.published)
    for quote, sentence in _spoken(passage):
        for piece in pieces(text, sentence):
            held = inside(dates, piece)
            if not held:
                continue
            told = tellings.find(text, piece, held, (), published, words)
            for telling in told.tellings:
                if telling.verb is not None and _is_worth_telling(telling, published):
                    title = titles.of_quote(text, sentence, quote)
                    yield _draft(text, index, telling, title, published, words)


def _spoken(passage: Passage) -> Iterator[tuple[Quote, Span]]:
    """The sentences of each direct quotation, as far as they are quoted."""
    sentences = list(passage.sentences)
    for quote in passage.direct:
        for sentence in _overlapping(sentences, quote.span):
            start = max(sentence.start, quote.span.start)
            yield quote, Span(start, min(sentence.end, quote.span.end))


def _is_worth_telling(telling: Telling, published: int) -> bool:
    """Whether a speaker's date says more than when the words were said."""
    value = telling.date.value
    if value is None or value.grain > Grain.MONTH:
        return False
    return value.start is None or not published <= value.start < published + DAY_MINUTES


def _draft(
    text: str,
    index: int,
    telling: Telling,
    title: str,
    published: int,
    words: EventWords,
) -> Draft:
    assert telling.date.value is not None  # Only dates with a value tell anything.
    return Draft(
        index,
        telling.span,
        telling.date.value,
        telling.date,
        title,
        modality.of(text, telling, published, words),
        by_verb=telling.noun is None and telling.clause.kind is ClauseKind.MAIN,
    )


def _shell_quote(text: str, passage: Passage) -> Quote | None:
    """The first direct quotation, where little else stands around it."""
    if not passage.direct:
        return None
    quoted = sum(len(quote.span.of(text).split()) for quote in passage.direct)
    whole = len(passage.span.of(text).split())
    return passage.direct[0] if whole - quoted <= _SHELL_WORDS else None
