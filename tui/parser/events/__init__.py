"""Events: what the article dates, each with its quotes and context."""

from __future__ import annotations

from tui.lang import Language
from tui.model import Article, Block, DateExpression, Event, Quote, Reading, Span
from tui.parser.events import anchored, belonging, drafts, passages
from tui.parser.events.drafts import Draft


def build(
    article: Article,
    blocks: tuple[Block, ...],
    sentences: tuple[Span, ...],
    dates: tuple[DateExpression, ...],
    quotes: tuple[Quote, ...],
    language: Language,
) -> Reading:
    """The reading of an article: its events, with their quotes and context.

    Its dates are those given and the ones that an event tells. Events stand in
    reading order; every quote belongs to one of them.
    """
    words = language.events
    told_in = tuple(passages.read(blocks, sentences, dates, quotes))
    dated = [
        draft
        for index, passage in enumerate(told_in)
        for draft in drafts.of_passage(article, index, passage, words)
    ]
    told_by_events = list(anchored.find(article, told_in, dated, words))
    told = sorted([*dated, *told_by_events], key=lambda draft: draft.at)
    found = [draft.date for draft in told_by_events if draft.date is not None]
    return Reading(
        article,
        tuple(sorted([*dates, *found], key=lambda date: date.span)),
        quotes,
        tuple(
            _event(article, draft)
            for draft in belonging.join(article, told_in, told, words)
        ),
    )


def _event(article: Article, draft: Draft) -> Event:
    return Event(
        article.id,
        draft.span,
        draft.when,
        draft.date,
        draft.title,
        draft.modality,
        tuple(draft.quotes),
        tuple(draft.context),
    )
