"""Learn the weights of `tui.parser.attribution_weights` from annotated articles.

    python tests/bench/train_attribution.py GOLD.jsonl [OUTLET ...]

GOLD has one article a line: {"text", "date", "outlet", "split", "quotes": [...]}, as
the quote scorer reads it; only articles of its training split and of the outlets
named (default: all) are read. The table is printed; nothing is written.

A conditional logit: among the candidates for each quotation, those that point at the
annotated source are to outweigh the others; stochastic gradient descent with L2.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from tui.lang import load
from tui.model import Span
from tui.parser import attribution, marks, quotes, text, words
from tui.parser.attribution_weights import WEIGHTS

Example: TypeAlias = list[tuple[bool, tuple[str, ...]]]
"""The candidates of one quotation: whether each is right, and its features."""

EPOCHS = 12
RATE = 0.1
L2 = 1e-5
RAREST = 25
"""A feature seen less often is left out."""


def examples(
    told: dict[str, list[dict[str, object]]], source: str
) -> Iterator[Example]:
    """Every quotation of an article that can teach something."""
    language = load("en")
    assert language is not None
    blocks = text.paragraphs(source)
    spans = text.sentences(source, blocks, language.sentences)
    quoted = marks.find(source, blocks)
    sentences = words.sentences(source, blocks, spans, quoted)
    reader = quotes.Reader(source, quoted, sentences, language)
    for index, sentence in enumerate(sentences):
        for at, word in enumerate(sentence.words):
            if word.quote < 0:
                continue
            inner = quoted[word.quote].inner
            gold = gold_of(told["quotes"], inner)
            if gold == "optional":
                continue
            found = attribution.candidates(
                sentence,
                reader.cues[index],
                reader.clauses(index),
                at,
                inner.of(source),
                reader.around(index),
                language,
            )
            example = [
                (
                    is_right(candidate.source and candidate.source.span, gold),
                    candidate.features,
                )
                for candidate in found
            ]
            if any(right for right, _ in example):
                yield example
        for _ in reader.read(index):
            pass


def gold_of(quotes: Sequence[dict[str, object]], inner: Span) -> object:
    """The annotated statement that holds quoted words: its source, or a reason."""
    best: object = None
    for quote in quotes:
        shared = min(inner.end, quote["end"]) - max(inner.start, quote["start"])
        if shared < 0.7 * len(inner):
            continue
        if quote["scope"] != "core":
            best = best or "optional"
        elif quote["speaker"]:
            speaker = quote["speaker"]
            return Span(*(quote["head"] or (speaker["start"], speaker["end"])))
    return best


def is_right(span: Span | None, gold: object) -> bool:
    """Whether a candidate's source is the annotated one."""
    if span is None or gold is None:
        return span is None and gold is None
    return isinstance(gold, Span) and span.overlaps(gold)


def train(examples: list[Example]) -> dict[str, float]:
    """The weights that make the right candidates likeliest."""
    weights: dict[str, float] = defaultdict(float)
    rng = random.Random(1)
    for epoch in range(EPOCHS):
        rng.shuffle(examples)
        rate = RATE / (1 + epoch / 3)
        for example in examples:
            step(weights, example, rate)
    return weights


def step(weights: dict[str, float], example: Example, rate: float) -> None:
    """One step up the gradient of the log-likelihood of the right candidates."""
    scores = [sum(weights[f] for f in features) for _, features in example]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    right = sum(s for s, (is_it, _) in zip(shares, example, strict=True) if is_it)
    for share, (is_it, features) in zip(shares, example, strict=True):
        change = (share / right if is_it else 0.0) - share / total
        for feature in features:
            weights[feature] += rate * (change - L2 * weights[feature])


def main() -> None:
    """Print the table."""
    path, *outlets = sys.argv[1:]
    found: list[Example] = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        if told["split"].endswith("train") and told["outlet"] in (
            outlets or [told["outlet"]]
        ):
            found.extend(examples(told, told["text"]))
    seen = Counter(
        f for example in found for _, features in example for f in set(features)
    )
    found = [
        [
            (right, tuple(f for f in features if seen[f] >= RAREST))
            for right, features in example
        ]
        for example in found
    ]
    weights = train(found)
    hits = sum(
        max(example, key=lambda c: sum(weights[f] for f in c[1]))[0]
        for example in found
    )
    print(
        f"# {len(found)} quotations, {hits / len(found):.1%} right on themselves",
        file=sys.stderr,
    )
    print("WEIGHTS: dict[str, float] = {")
    for feature, weight in sorted(weights.items()):
        if abs(weight) >= 0.05:
            print(f'    "{feature}": {weight:.1f},')
    print("}")


if __name__ == "__main__":
    main()
