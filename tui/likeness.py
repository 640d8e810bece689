"""How alike two tellings of events are: what is compared of each, and the weights.

Words are compared by their first letters and count the more the fewer tellings have
them. Phrases that go with many days, the furniture of pages, count for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby, islice
from math import log, sqrt
from typing import NamedTuple

from tui.mentions import Mention, Naming


class Likeness(NamedTuple):
    """How alike two tellings are; as weights, how much each feature says."""

    one: float
    """Always 1; its weight is what all else has to outweigh."""
    resemblance: float
    """The cosine of their words, the rare ones counting more."""
    containment: float
    """The part of the shorter one's words that the longer one has."""
    substance: float
    """How much the shared words say: 1 for a word that no other telling has."""
    figures_differ: float
    """1: both give figures, and none of them is the same."""
    remembered: float
    """1: both look back a week or more, to what a day is known for."""
    days_apart: float
    """Days between their dates."""


WEIGHTS = Likeness(
    one=-2.5,
    resemblance=1.9,
    containment=0.7,
    substance=2.3,
    figures_differ=-1.5,
    remembered=1.1,
    days_apart=-2.5,
)
"""A logistic regression on labelled pairs, rounded; 0 is where two become one.

`tests/bench/merge.py` measures them.
"""

_LONG_AGO = 7
"""Days after which a date is remembered rather than reported."""

_PHRASE = 3
_FURNITURE_DAYS = 6
"""A phrase that goes with this many dates tells none of them."""
_BUCKETS = 1 << 24
"""Phrases are first counted by hash, in so many bytes."""

ORDINALS = range(1, date.max.toordinal() + 1)
"""The days that `date` knows."""

_STEM = 6
"""Letters by which words are compared: "declared" and "declares" are one."""
_YEAR = re.compile(r"(?:19|20)\d\d")


Phrase = tuple[str, ...]
Weights = Mapping[str, float]
"""How much each word says."""


class Telling(NamedTuple):
    """What is compared of an event."""

    mention: Mention
    age: int
    """Days from then to the article's publication."""
    stems: frozenset[str]
    figures: frozenset[str]


def events_of(told: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that are events of days that a calendar has."""
    for mention in told:
        if mention.naming != Naming.PUBLISHED and mention.day in ORDINALS:
            yield mention


def day_of(mention: Mention) -> int:
    """The day it tells of, as `date.toordinal` counts."""
    return mention.day


def telling_of(mention: Mention, furniture: frozenset[Phrase]) -> Telling:
    """What is compared of a mention; the furniture of pages left out."""
    figures: set[str] = set()
    stems: set[str] = set()
    for token in _without(mention.tokens, furniture):
        if token[0].isdigit():
            figures.add(token)
        elif stem := _stem(token):
            stems.add(stem)
    return Telling(
        mention,
        mention.published - mention.day,
        frozenset(stems),
        frozenset(figure for figure in figures if not _YEAR.fullmatch(figure)),
    )


@lru_cache(maxsize=1 << 16)
def _stem(token: str) -> str:
    """By what a word is compared; "" where it is too short to say anything."""
    if len(token) > 3 or (len(token) > 1 and token.isupper()):
        return token.casefold()[:_STEM]
    return ""


def furniture_of(told: Iterable[Mention]) -> frozenset[Phrase]:
    """The phrases that go with many days: page furniture, and what is always said.

    Only those are counted whose hash goes with many days, for most go with one.
    """
    by_hash = bytearray(_BUCKETS)
    for phrases in _phrases_by_day(told):
        for bucket in {hash(phrase) % _BUCKETS for phrase in phrases}:
            by_hash[bucket] += by_hash[bucket] < _FURNITURE_DAYS
    days = Counter(
        phrase
        for phrases in _phrases_by_day(told)
        for phrase in phrases
        if by_hash[hash(phrase) % _BUCKETS] == _FURNITURE_DAYS
    )
    return frozenset(phrase for phrase, n in days.items() if n >= _FURNITURE_DAYS)


def _phrases_by_day(told: Iterable[Mention]) -> Iterator[set[Phrase]]:
    for _, mentioned in groupby(events_of(told), key=day_of):
        yield {phrase for one in mentioned for phrase in _phrases(one.tokens)}


def _without(tokens: Sequence[str], furniture: frozenset[Phrase]) -> Sequence[str]:
    """The tokens that are in no phrase of the furniture."""
    phrases = list(_phrases(tokens))
    if furniture.isdisjoint(phrases):
        return tokens
    left: list[str] = []
    last = -1
    for at, token in enumerate(tokens):
        if at < len(phrases) and phrases[at] in furniture:
            last = at + _PHRASE - 1
        if at > last:
            left.append(token)
    return left


def _phrases(tokens: Sequence[str]) -> Iterator[Phrase]:
    shifted = (islice(tokens, start, None) for start in range(_PHRASE))
    return zip(*shifted, strict=False)


def weights_of(told: Iterable[Mention], furniture: frozenset[Phrase]) -> Weights:
    """The squared inverse document frequency of stems, from 0 for all to 1 for one."""
    counts: Counter[str] = Counter()
    tellings = 0
    for mention in events_of(told):
        counts.update(telling_of(mention, furniture).stems)
        tellings += 1
    most = log(tellings + 1)
    return {
        stem: (1 - log(count) / most) ** 2 if most else 0.0
        for stem, count in counts.items()
    }


def _together(stems: Iterable[str], weights: Weights) -> float:
    return sum(weights[stem] for stem in stems)


def likeness(one: Telling, other: Telling, weights: Weights) -> Likeness:
    """The features of a pair."""
    shared = _together(one.stems & other.stems, weights)
    own, others = _together(one.stems, weights), _together(other.stems, weights)
    return Likeness(
        one=1.0,
        resemblance=shared / sqrt(own * others) if shared else 0.0,
        containment=shared / min(own, others) if shared else 0.0,
        substance=sqrt(shared),
        figures_differ=float(
            bool(one.figures and other.figures)
            and one.figures.isdisjoint(other.figures)
        ),
        remembered=float(min(one.age, other.age) >= _LONG_AGO),
        days_apart=float(abs(one.mention.day - other.mention.day)),
    )


def score(one: Telling, other: Telling, weights: Weights) -> float:
    """Above 0 where the two tell one event."""
    features = likeness(one, other, weights)
    return sum(
        feature * weighing for feature, weighing in zip(features, WEIGHTS, strict=True)
    )
