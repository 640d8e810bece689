"""Learn the weights of `tui.parser.quotes.attribution_weights` from annotated articles.

    python tests/bench/train_attribution.py GOLD.jsonl [OUTLET ...]

Among the candidates for each quotation, those that point at the annotated source are
to outweigh the others. The table is printed; nothing is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import gold
import logit

from tui.model import Span
from tui.parser.quotes import attribution

_RAREST = 25


def examples(article: gold.Annotated) -> Iterator[logit.Example]:
    """Every quotation of an article that can teach something."""
    reader = article.reader
    for index, sentence in enumerate(article.sentences):
        for at, word in enumerate(sentence.words):
            if word.quote < 0:
                continue
            told = _told(article.gold, article.quoted[word.quote].inner)
            if told and not any(quote.core for quote in told):
                continue
            found = reader.candidates(index, at, reader.clauses(index))
            example = [
                (_is_right(candidate, told), candidate.features) for candidate in found
            ]
            if any(right for right, _ in example):
                yield example
        reader.read(index)


def _told(quotes: Sequence[gold.Gold], inner: Span) -> list[gold.Gold]:
    """The annotated statements that hold quoted words."""
    return [
        quote
        for quote in quotes
        if min(inner.end, quote.span.end) - max(inner.start, quote.span.start)
        >= 0.7 * len(inner)
    ]


def _is_right(candidate: attribution.Candidate, told: Sequence[gold.Gold]) -> bool:
    if candidate.source is None:
        return not told
    span = candidate.source.span
    return any(
        quote.core and quote.source is not None and span.overlaps(quote.source)
        for quote in told
    )


def main() -> None:
    """Print the table."""
    path, *outlets = sys.argv[1:]
    found = [e for article in gold.read(path, outlets) for e in examples(article)]
    weights = logit.train(found, _RAREST)
    right = logit.hits(found, weights)
    print(f"{len(found)} quotations, {right:.1%} right on themselves", file=sys.stderr)
    logit.show(weights)


if __name__ == "__main__":
    main()
