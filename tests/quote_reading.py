"""Reads invented articles for the tests of statements."""

from __future__ import annotations

from datetime import date

from tui.lang import load
from tui.model import Article, Attribution, Block, Quote
from tui.parser import quotes, text


def read(words: str, blocks: tuple[Block, ...] = ()) -> tuple[Quote, ...]:
    """The statements of an article, found without its dates."""
    language = load("en")
    assert language is not None
    article = Article(words, date(2024, 5, 2), blocks=blocks)
    parts = blocks or text.paragraphs(words)
    sentences = text.sentences(words, parts, language.sentences)
    return quotes.find(article, parts, sentences, (), language)


def told(words: str) -> list[tuple[str, str]]:
    """Each statement's words and speaker."""
    return [
        (quote.span.of(words), quote.attribution.speaker if quote.attribution else "")
        for quote in read(words)
    ]


def said(words: str) -> list[str]:
    """Each statement's words."""
    return [quote.span.of(words) for quote in read(words)]


def speakers(words: str) -> list[str]:
    """Each statement's speaker."""
    return [speaker for _, speaker in told(words)]


def only(words: str) -> tuple[Quote, Attribution]:
    """The one statement of an article."""
    (quote,) = read(words)
    assert quote.attribution is not None
    return quote, quote.attribution
