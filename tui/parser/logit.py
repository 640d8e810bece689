"""How sure a conditional logit is of its choice."""

from __future__ import annotations

import math
from collections.abc import Sequence


def share(scores: Sequence[float]) -> float:
    """The likelihood of the candidate with the greatest score, 0 to 1."""
    top = max(scores)
    return 1.0 / sum(math.exp(score - top) for score in scores)
