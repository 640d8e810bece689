"""JSON: articles, events, dates and quotes, every fact with its place in the text.

Schema 1. A span is [start, end], in code points of its article's "text", the end
exclusive; the "text" beside a span is that slice. "start" and the exclusive "end" of
a date are days, or local times where the words tell one, and null where the interval
is open. What is not known is null. An event that several articles tell is one, as
the best of them tells it; "tellings" are those of the others. Where key dates are
asked for, "key_dates" has them, the best first, and "events" those that tell them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO, TypeAlias

from tui.edtf import to_edtf
from tui.exporters import RankedDay, Telling, Tellings, Told
from tui.instants import civil
from tui.model import (
    Article,
    DateExpression,
    DateValue,
    Grain,
    Quote,
    Reading,
    Span,
)

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"

SCHEMA = 1


def write(told: Told, out: TextIO, explain: bool) -> None:
    """Write one JSON object, an item a line; the reasons are always in it."""
    readings = told.readings
    out.write(f'{{"schema": {SCHEMA}')
    _list(out, "articles", (_article(reading.article) for reading in readings))
    if told.key_dates:
        _list(out, "key_dates", map(_key_date, told.key_dates))
    _list(out, "events", (_event(one, told.notes) for one in told.events))
    _list(
        out,
        "dates",
        (
            _in_article(reading, _dated(date, reading.article.text))
            for reading in readings
            for date in reading.dates
        ),
    )
    _list(
        out,
        "quotes",
        (
            _in_article(reading, _quote(quote, reading.article.text))
            for reading in readings
            for quote in reading.quotes
        ),
    )
    out.write("}\n")


def _list(out: TextIO, name: str, items: Iterable[Json]) -> None:
    out.write(f',\n"{name}": [')
    for number, item in enumerate(items):
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(item, ensure_ascii=False))
    out.write("]")


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat(),
        "published_by": article.published_by.value,
        "published_span": _span(article.published_span),
        "location": article.location,
        "language": article.language,
        "text": article.text,
    }


def _key_date(day: RankedDay) -> Json:
    return {"date": day.day.isoformat(), "articles": day.articles, "event": day.event}


def _event(tellings: Tellings, notes: Mapping[str, str]) -> Json:
    best, *others = tellings
    return {
        **_telling(best, notes),
        "sources": list(dict.fromkeys(one.event.article for one in tellings)),
        "tellings": [_telling(one, notes) for one in others],
    }


def _telling(telling: Telling, notes: Mapping[str, str]) -> dict[str, Json]:
    event, text = telling.event, telling.reading.article.text
    return {
        "id": event.id,
        "article": event.article,
        "title": event.title,
        **_value(event.when),
        "modality": event.modality.value,
        "span": _span(event.span),
        "context": [_span(span) for span in event.context],
        "date": _date(event.date, text) if event.date else None,
        "quotes": [_quote(quote, text) for quote in event.quotes],
        "note": notes.get(event.id),
    }


def _value(value: DateValue) -> dict[str, Json]:
    return {
        "edtf": to_edtf(value),
        "start": _instant(value.start, value.grain),
        "end": _instant(value.end, value.grain),
        "grain": value.grain.name.lower(),
        "certainty": value.certainty.value,
    }


def _date(date: DateExpression, text: str) -> dict[str, Json]:
    return {
        "text": date.span.of(text),
        "span": _span(date.span),
        "rule": date.rule,
        "why": date.why,
        "timex3": {
            "type": date.timex3.type.value,
            "value": date.timex3.value,
            "mod": date.timex3.mod or None,
        },
    }


def _dated(date: DateExpression, text: str) -> dict[str, Json]:
    return {**_date(date, text), "value": _value(date.value) if date.value else None}


def _quote(quote: Quote, text: str) -> dict[str, Json]:
    by = quote.attribution
    return {
        **_words(quote.span, text),
        "kind": quote.kind.value,
        "continues": quote.continues,
        "speaker": by.speaker or None if by else None,
        "role": by.role or None if by else None,
        "mention": _words(by.mention, text) if by and by.mention else None,
        "cue": by.cue.of(text) if by and by.cue else None,
        "cue_span": _span(by.cue) if by else None,
        "medium": by.medium.of(text) if by and by.medium else None,
        "medium_span": _span(by.medium) if by else None,
        "addressee": _words(by.addressee, text) if by and by.addressee else None,
        "said": _dated(by.said, text) if by and by.said else None,
        "negated": by.negated if by else False,
        "rule": by.rule if by else None,
        "confidence": by.confidence if by else None,
    }


def _in_article(reading: Reading, fact: dict[str, Json]) -> Json:
    return {"article": reading.article.id, **fact}


def _words(span: Span, text: str) -> dict[str, Json]:
    return {"text": span.of(text), "span": _span(span)}


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _instant(at: int | None, grain: Grain) -> str | None:
    """ISO 8601, the year with its sign where it is before the common era."""
    if at is None:
        return None
    moment = civil(at)
    year = f"{moment.year:05}" if moment.year < 0 else f"{moment.year:04}"
    day = f"{year}-{moment.month:02}-{moment.day:02}"
    if grain >= Grain.DAY:
        return day
    return f"{day}T{moment.hour:02}:{moment.minute:02}"
