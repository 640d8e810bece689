"""Single facts in words: what a date means, how a statement was made."""

from __future__ import annotations

from tui.date_text import duration, told
from tui.instants import DAY_MINUTES, instant_of
from tui.model import (
    Article,
    Attribution,
    DateExpression,
    DateValue,
    Grain,
    Quote,
    QuoteKind,
    TimexType,
)

KINDS = {
    QuoteKind.DIRECT: "quoted",
    QuoteKind.MIXED: "words quoted",
    QuoteKind.INDIRECT: "in the writer’s words",
}
"""How a statement is given, for a reader."""


def meaning(found: DateExpression) -> str:
    """What the words come to: "Friday 31 October 2025", "10 years, a duration"."""
    if found.value is not None:
        return told(found.value, found.timex3.mod)
    if found.timex3.type is TimexType.DURATION:
        length = duration(found.timex3)
        return f"{length}, a duration" if length else "a duration"
    if found.timex3.type is TimexType.SET:
        return "a time that recurs"
    return found.why or "no date that a calendar has"


def published(article: Article) -> str:
    """The publication date and how it is known."""
    start = instant_of(article.published)
    day = DateValue(start, start + DAY_MINUTES, Grain.DAY)
    return f"published {told(day)} ({article.published_by})"


def manner(article: Article, said: Attribution) -> str:
    """How it was said, in the writer's own words and their order: "he wrote on X".

    A mention that is the speaker's own name is left out, and one that has no verb;
    words between are "…".
    """
    text = article.text
    if said.cue is None and said.medium is None:
        return ""
    spans = sorted(
        span
        for span in (said.mention, said.cue, said.addressee, said.medium)
        if span is not None and span.of(text) != said.speaker
    )
    words = ""
    for number, span in enumerate(spans):
        if number:
            between = text[spans[number - 1].end : span.start]
            words += " " if between.isspace() else " … "
        words += span.of(text)
    return words


def said_on(said: Attribution) -> str:
    """The date of the saying, where its own words tell one; else ""."""
    if said.said is None or said.said.value is None:
        return ""
    return told(said.said.value, said.said.timex3.mod)


def statement(article: Article, quote: Quote) -> str:
    """Who made a statement and how: "Ana Ruiz, the mayor · she wrote · quoted"."""
    said = quote.attribution
    if said is None:
        return f"no speaker named · {KINDS[quote.kind]}"
    who = ", ".join(filter(None, (said.speaker, said.role)))
    how = ", ".join(filter(None, (manner(article, said), said_on(said))))
    return " · ".join(filter(None, (who, how, KINDS[quote.kind])))
