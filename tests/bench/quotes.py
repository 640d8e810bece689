"""Answer the quote scorer: JSON lines of articles in, of statements out."""

from __future__ import annotations

import json
import sys
from datetime import date

from tui.model import Article, Quote
from tui.parser import parse


def answer(article: Article) -> list[dict[str, object]]:
    """The statements of an article as the scorer wants them."""
    return [_fields(article.text, quote) for quote in parse(article).quotes]


def _fields(text: str, quote: Quote) -> dict[str, object]:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": str(quote.kind),
        "speaker": _speaker(quote),
    }


def _speaker(quote: Quote) -> dict[str, object] | None:
    given = quote.attribution
    if given is None:
        return None
    return {
        "start": given.mention.start if given.mention else None,
        "end": given.mention.end if given.mention else None,
        "text": given.speaker,
    }


def main() -> None:
    """Read articles from standard input until it ends."""
    for line in sys.stdin:
        told = json.loads(line)
        published = date.fromisoformat(told["date"])
        article = Article(told["text"], published)
        print(json.dumps({"id": told["id"], "quotes": answer(article)}))


if __name__ == "__main__":
    main()
