"""Events: what the article dates."""

from __future__ import annotations

from tui.lang import Language
from tui.model import Article, Block, DateExpression, Quote, Reading, Span


def build(
    article: Article,
    blocks: tuple[Block, ...],
    sentences: tuple[Span, ...],
    dates: tuple[DateExpression, ...],
    quotes: tuple[Quote, ...],
    language: Language,
) -> Reading:
    """The reading of an article: its events, with their quotes and context."""
    return Reading(article, dates, quotes, ())
