"""How sure a conditional logit is of each candidate."""

from __future__ import annotations

import math
from collections.abc import Sequence


def shares(scores: Sequence[float]) -> list[float]:
    """The likelihood of each candidate by its score; together they are 1."""
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
