"""The head of an article told from its body: title, date line, byline."""

from __future__ import annotations

import re
from datetime import date

from tui.model import Article, Block, BlockKind, PublishedBy, Span
from tui.readers.document import Document, Source

_EXPORT = re.compile(
    r"\s*(?:date[: ]\s*)?([0-9]{4}-[0-9]{2}-[0-9]{2})\s+(\S.*?)(?:\s+[0-9]{1,2})?\s*\n"
)


def article(document: Document, source: Source) -> Article:
    """The article that a document from a source is."""
    match = _EXPORT.match(document.text)
    if match:
        start = match.end()
        blocks = [
            Block(Span(*match.span(1)), BlockKind.META),
            Block(Span(*match.span(2)), BlockKind.TITLE),
        ]
        blocks += [
            Block(b.span, b.kind, f"¶{n}")
            for n, b in enumerate(
                (b for b in document.blocks if b.span.start >= start), 1
            )
        ]
        return Article(
            document.text,
            date.fromisoformat(match[1]),
            PublishedBy.FIRST_LINE,
            Span(*match.span(1)),
            match[2],
            source.location,
            source.language or document.language or "en",
            source.day_first,
            tuple(blocks),
        )
    return Article(
        document.text,
        document.published or source.published or source.guess,
        source.guess_by,
        location=source.location,
        language=source.language or document.language or "en",
        day_first=source.day_first,
        blocks=document.blocks,
    )
