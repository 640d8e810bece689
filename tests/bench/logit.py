"""A conditional logit in plain Python: which of several candidates is right."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Example: TypeAlias = list[tuple[bool, tuple[str, ...]]]
"""The candidates of one choice: whether each is right, and its features."""

EPOCHS = 24
RATE = 0.1
L2 = 1e-5


def train(examples: Sequence[Example], rarest: int) -> dict[str, float]:
    """The weights that make the right candidates likeliest, by gradient descent.

    A feature seen less than `rarest` times is left out. The weights are those of the
    later epochs on average, lest the last examples decide.
    """
    seen = Counter(
        f for example in examples for _, features in example for f in features
    )
    known = [
        [
            (right, tuple(f for f in features if seen[f] >= rarest))
            for right, features in example
        ]
        for example in examples
    ]
    weights: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    rng = random.Random(1)
    for epoch in range(EPOCHS):
        rng.shuffle(known)
        for example in known:
            _step(weights, example, RATE / (1 + epoch / 2))
        if epoch >= EPOCHS // 2:
            for feature, weight in weights.items():
                total[feature] += weight / (EPOCHS - EPOCHS // 2)
    return dict(total)


def _step(weights: dict[str, float], example: Example, rate: float) -> None:
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


def hits(examples: Sequence[Example], weights: Mapping[str, float]) -> float:
    """The share of choices in which the candidate with the greatest sum is right."""
    right = sum(
        max(example, key=lambda c: sum(weights.get(f, 0.0) for f in c[1]))[0]
        for example in examples
    )
    return right / len(examples)


def show(weights: Mapping[str, float]) -> None:
    """Print the table as Python, rounded to tenths."""
    print("WEIGHTS: dict[str, float] = {")
    for feature, weight in sorted(weights.items()):
        if abs(weight) >= 0.05:
            print(f'    "{feature}": {weight:.1f},')
    print("}")
