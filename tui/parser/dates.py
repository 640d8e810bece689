"""Date expressions: recognise, refine, resolve."""

from __future__ import annotations

from tui.lang import Language
from tui.model import Article, DateExpression, Span


def find(
    article: Article, sentences: tuple[Span, ...], language: Language
) -> tuple[DateExpression, ...]:
    """Every date, time, duration and set of the sentences, in reading order."""
    return ()
