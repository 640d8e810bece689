"""Measure how often attributions of each likelihood are right.

    python tests/bench/calibrate.py GOLD.jsonl [OUTLET ...]

Prints, for each tenth of `tui.parser.quotes.confidence.likelihood`, how many
attributions there are and how many are right; and the share of right ones among those
that the parser marks 0.9 or more. A statement that nobody asked for is left out; one
that no annotator saw is wrong.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import gold

from tui.model import Span
from tui.parser.quotes import confidence
from tui.parser.quotes.speakers import Speaker
from tui.parser.quotes.statement import Statement

_BINS = 20
_HIGH = 0.9


def outcomes(article: gold.Annotated) -> Iterator[tuple[float, float, bool]]:
    """Likelihood, confidence, and whether it is right, of every attribution."""
    for index in range(len(article.sentences)):
        for statement in article.reader.read(index):
            said = statement.span.of(article.text)
            speaker = article.cast.resolve(statement.source, said)
            right = _is_right(article, statement, speaker)
            if right is not None:
                likelihood = confidence.likelihood(statement, speaker)
                yield likelihood, confidence.of(statement, speaker, False), right


def _is_right(
    article: gold.Annotated, statement: Statement, speaker: Speaker
) -> bool | None:
    free: bool | None = False
    for quote in article.gold:
        shared = min(statement.span.end, quote.span.end) - max(
            statement.span.start, quote.span.start
        )
        if shared < 0.5 * len(statement.span):
            continue
        if not quote.core:
            free = None
        elif _is_of(quote, statement.source.span, speaker):
            return True
    return free


def _is_of(quote: gold.Gold, mention: Span, speaker: Speaker) -> bool:
    if quote.names:
        surname = speaker.name.split()[-1].casefold()
        return any(name.split()[-1].casefold() == surname for name in quote.names)
    return quote.source is not None and mention.overlaps(quote.source)


def main() -> None:
    """Print the tables."""
    path, *outlets = sys.argv[1:]
    seen: Counter[int] = Counter()
    right: Counter[int] = Counter()
    high: list[bool] = []
    for article in gold.read(path, outlets):
        for likelihood, sure, is_right in outcomes(article):
            place = min(int(likelihood * _BINS), _BINS - 1)
            seen[place] += 1
            right[place] += is_right
            if sure >= _HIGH:
                high.append(is_right)
    for place, count in sorted(seen.items()):
        print(f"{place / _BINS:.2f} {count:5} {right[place] / count:.3f}")
    share = sum(high) / max(1, len(high))
    print(f"marked {_HIGH} or more: {len(high)} of {seen.total()}, {share:.1%} right")


if __name__ == "__main__":
    main()
