"""From an article to its dates, quotes and events: one pure function."""

from __future__ import annotations

from tui.lang import Language, load
from tui.model import Article, Reading
from tui.parser import dates, events, quotes, text

_ENGLISH = "en"


def parse(article: Article) -> Reading:
    """All that the article dates and quotes.

    Pure: no clock, no file, no state. It raises nothing, whatever the text.
    """
    language = _language(article)
    blocks = article.blocks or text.paragraphs(article.text)
    sentences = text.sentences(article.text, blocks, language.sentences)
    found_dates = dates.find(article, sentences, language)
    found_quotes = quotes.find(article, blocks, sentences, found_dates, language)
    return events.build(article, blocks, sentences, found_dates, found_quotes, language)


def _language(article: Article) -> Language:
    language = load(article.language) or load(_ENGLISH)
    assert language is not None  # English is always there.
    return language
