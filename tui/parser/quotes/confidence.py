"""Confidence: the share of such attributions that are right, as measured.

The weights say how likely a statement is its source's, and a source this person. The
product is mapped to the share that was right on annotated articles.
"""

from __future__ import annotations

from itertools import pairwise

from tui.parser.quotes.speakers import Speaker
from tui.parser.quotes.statement import Statement

_MEASURED = (
    (0.0, 0.2),
    (0.5, 0.5),
    (0.7, 0.69),
    (0.8, 0.77),
    (0.9, 0.87),
    (0.95, 0.92),
    (1.0, 0.97),
)
"""Likelihoods and the share that was right, by `tests/bench/calibrate.py`."""
_HEADLINE = 0.7
"""A headline shortens what was said, and whose it is."""


def of(statement: Statement, speaker: Speaker, titled: bool) -> float:
    """How sure it is that a statement is this speaker's, 0 to 1."""
    share = measured(likelihood(statement, speaker))
    return round(share * _HEADLINE if titled else share, 2)


def likelihood(statement: Statement, speaker: Speaker) -> float:
    """How likely it is by the weights alone."""
    return statement.likelihood * speaker.likelihood


def measured(likelihood: float) -> float:
    """The share of attributions of a likelihood that were right."""
    for (left, low), (right, high) in pairwise(_MEASURED):
        if likelihood <= right:
            return low + (high - low) * (likelihood - left) / (right - left)
    return _MEASURED[-1][1]
