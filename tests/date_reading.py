"""How the tests of dates read a text."""

from __future__ import annotations

from datetime import date

from tui.edtf import to_edtf
from tui.lang import load
from tui.model import Article, DateExpression
from tui.parser import dates, text

FRIDAY = date(2025, 10, 31)


def found(
    words: str, published: date = FRIDAY, *, day_first: bool | None = None
) -> list[DateExpression]:
    """The expressions of a text."""
    article = Article(words, published, day_first=day_first)
    return found_in(article)


def found_in(article: Article) -> list[DateExpression]:
    language = load("en")
    assert language is not None
    blocks = text.paragraphs(article.text)
    sentences = text.sentences(article.text, blocks, language.sentences)
    return list(dates.find(article, sentences, language))


def read(words: str, published: date = FRIDAY) -> list[str]:
    """Each expression with its value, as `words: EDTF`, or its TIMEX3 value."""
    return [
        f"{one.span.of(words)}: {to_edtf(one.value) if one.value else one.timex3.value}"
        for one in found(words, published)
    ]


def only(words: str, published: date = FRIDAY) -> DateExpression:
    (one,) = found(words, published)
    return one
