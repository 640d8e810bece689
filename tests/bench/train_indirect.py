"""Learn the weights of `tui.parser.quotes.indirect_weights` from annotated articles.

    python tests/bench/train_indirect.py GOLD.jsonl [OUTLET ...]

Clauses that are annotated statements are to outweigh "not stated", the others not.
The table is printed; nothing is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import gold
import logit

from tui.model import QuoteKind, Span
from tui.parser.quotes import stated, statement

_RAREST = 25


def examples(article: gold.Annotated) -> Iterator[logit.Example]:
    """Every clause that a cue may report, where no quotation took it."""
    reader = article.reader
    for index, sentence in enumerate(article.sentences):
        given = [
            statement
            for statement in reader.read(index)
            if statement.kind is not QuoteKind.INDIRECT
        ]
        for cue, clause in reader.clauses(index):
            if clause is None or any(
                statement.tells_all(other, cue, clause) for other in given
            ):
                continue
            span = clause.span(sentence.words)
            if any(span.overlaps(other.span) for other in given):
                continue
            right = _is_stated(article.gold, span)
            if right is not None:
                names = stated.features(sentence.words, cue, clause, article.language)
                yield [(right, names), (not right, (stated.UNSAID,))]


def _is_stated(told: Sequence[gold.Gold], span: Span) -> bool | None:
    """Whether a clause is an annotated statement; None: nobody asks for it."""
    stated: bool | None = False
    for quote in told:
        shared = min(span.end, quote.span.end) - max(span.start, quote.span.start)
        if shared >= 0.5 * max(len(span), len(quote.span)):
            if quote.core:
                return True
            stated = None
    return stated


def main() -> None:
    """Print the table."""
    path, *outlets = sys.argv[1:]
    found = [e for article in gold.read(path, outlets) for e in examples(article)]
    weights = logit.train(found, _RAREST)
    right = logit.hits(found, weights)
    print(f"{len(found)} clauses, {right:.1%} right on themselves", file=sys.stderr)
    logit.show(weights)


if __name__ == "__main__":
    main()
