"""Statements: direct, mixed and indirect."""

from __future__ import annotations

from tui.lang import Language
from tui.model import Article, Block, DateExpression, Quote, Span


def find(
    article: Article,
    blocks: tuple[Block, ...],
    sentences: tuple[Span, ...],
    dates: tuple[DateExpression, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Every statement with its attribution, in reading order; none overlap."""
    return ()
