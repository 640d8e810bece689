"""A statement with its citation, as text for the clipboard."""

from __future__ import annotations

from tui.app.fact_text import manner, published, said_on
from tui.app.places import blocks_of, place_of
from tui.date_text import precision, told
from tui.model import Article, Event, Quote, QuoteKind


def cite(quote: Quote, event: Event, article: Article) -> str:
    """What was said; who said it, how and when, as far as known; where it stands.

    An indirect statement has no quotation marks, for its words are the writer's.
    """
    words = _one_line(quote.span.of(article.text))
    if quote.kind is QuoteKind.INDIRECT:
        statement = f"{words} (in the writer’s words)"
    else:
        statement = f"“{words}”"
    return f"{statement}\n— {_source(quote, event, article)}\n{_place(quote, article)}"


def _source(quote: Quote, event: Event, article: Article) -> str:
    when = f"dated {told(event.when, event.date.timex3.mod if event.date else '')}"
    if not event.when.is_exact:
        when += f" ({precision(event.when)})"
    said = quote.attribution
    if said is None:
        return f"no speaker named, {when}"
    how = _one_line(manner(article, said))
    denied = "denied or questioned" if said.negated else ""
    parts = (said.speaker, said.role, how and f"“{how}”", denied, said_on(said) or when)
    return ", ".join(filter(None, parts))


def _place(quote: Quote, article: Article) -> str:
    title = f"“{_one_line(article.title)}”" if article.title else ""
    place = place_of(blocks_of(article), quote.span)
    parts = (title, published(article), article.location, place)
    return ", ".join(filter(None, parts))


def _one_line(text: str) -> str:
    return " ".join(text.split())
