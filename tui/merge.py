"""The same event told by several articles: which tellings are one, and disputed dates.

Only events of the same or neighbouring days that share a rare word are compared
(blocking), so the work grows with the number of events, not of pairs. A pair's
likeness is a weighted sum of a few features; events are joined best pair first, as
long as the groups they are in are alike on the whole (average linkage).

The days are walked in order, and what is of later days no telling of today can join:
memory grows with what is told of a few days, not of all.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from heapq import nsmallest
from itertools import groupby, islice, product
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

_NEAR = 1
"""Tellings whose dates are more days apart than this are two events."""
_KEYS = 8
"""The rarest words of a telling are the keys by which others are found."""
_CROWD = 40
"""A key brings a telling together with so many before it at the most."""
_SAMPLE = 8
"""Groups are compared by so many members of each."""
_LONG_AGO = 7
"""Days after which a date is remembered rather than reported."""
_LONGEST = 50_000
"""Links of a chain of tellings; one that grows longer is broken off."""

_PHRASE = 3
_FURNITURE_DAYS = 6
"""A phrase that goes with this many dates tells none of them."""
_BUCKETS = 1 << 24
"""Phrases are first counted by hash, in so many bytes."""

_ORDINALS = range(1, date.max.toordinal() + 1)
"""The days that `date` knows."""

_STEM = 6
"""Letters by which words are compared: "declared" and "declares" are one."""
_YEAR = re.compile(r"(?:19|20)\d\d")


Phrase = tuple[str, ...]
Weights = Mapping[str, float]
"""How much each word says."""


class _Telling(NamedTuple):
    """What is compared of an event."""

    mention: Mention
    age: int
    """Days from then to the article's publication."""
    stems: frozenset[str]
    figures: frozenset[str]


def merge(told: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The events that more than one article tells, each as its tellings.

    Mentions are given by day, and walked several times.
    """
    furniture = _furniture(told)
    weights = _weights(told, furniture)
    chains = _Chains(weights)
    for day, mentioned in groupby(_events(told), key=_day):
        yield from chains.ended(day - _NEAR)
        for mention in mentioned:
            yield from chains.add(_telling(mention, furniture))
    yield from chains.ended(_ORDINALS.stop)


def _events(told: Iterable[Mention]) -> Iterator[Mention]:
    for mention in told:
        if mention.naming != Naming.PUBLISHED and mention.day in _ORDINALS:
            yield mention


def _day(mention: Mention) -> int:
    return mention.day


def _telling(mention: Mention, furniture: frozenset[Phrase]) -> _Telling:
    figures: set[str] = set()
    stems: set[str] = set()
    for token in _without(mention.tokens, furniture):
        if token[0].isdigit():
            figures.add(token)
        elif stem := _stem(token):
            stems.add(stem)
    return _Telling(
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


def _furniture(told: Iterable[Mention]) -> frozenset[Phrase]:
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
    for _, mentioned in groupby(_events(told), key=_day):
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


def _weights(told: Iterable[Mention], furniture: frozenset[Phrase]) -> Weights:
    """The squared inverse document frequency of stems, from 0 for all to 1 for one."""
    counts: Counter[str] = Counter()
    tellings = 0
    for mention in _events(told):
        counts.update(_telling(mention, furniture).stems)
        tellings += 1
    most = log(tellings + 1)
    return {
        stem: (1 - log(count) / most) ** 2 if most else 0.0
        for stem, count in counts.items()
    }


def _together(stems: Iterable[str], weights: Weights) -> float:
    return sum(weights[stem] for stem in stems)


def likeness(one: _Telling, other: _Telling, weights: Weights) -> Likeness:
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


def _score(one: _Telling, other: _Telling, weights: Weights) -> float:
    """Above 0 where the two tell one event."""
    features = likeness(one, other, weights)
    return sum(
        feature * weighing for feature, weighing in zip(features, WEIGHTS, strict=True)
    )


class _Pair(NamedTuple):
    """Two tellings that are alike, by their numbers."""

    score: float
    first: int
    second: int


class _Chain:
    """Tellings of which each is like another, maybe of days far apart."""

    def __init__(self, number: int) -> None:
        self.numbers = [number]
        self.pairs: list[_Pair] = []
        self.last = 0
        """The day of the last telling that was linked."""

    def take(self, other: _Chain) -> None:
        """Take in what is in another chain."""
        self.numbers += other.numbers
        self.pairs += other.pairs
        self.last = max(self.last, other.last)


class _Chains:
    """The tellings of the last days, and the chains that go on there."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._count = 0
        self._tellings: dict[int, _Telling] = {}
        """Those of the last days, and those in a chain."""
        self._last: deque[int] = deque()
        """The numbers of those of the last days."""
        self._holders: dict[str, deque[int]] = {}
        """The same by their keys."""
        self._chain: dict[int, _Chain] = {}
        """The chains that go on, by the numbers of their tellings."""
        self._chains: set[_Chain] = set()

    def add(self, telling: _Telling) -> Iterator[tuple[Mention, ...]]:
        """Link a telling with those like it; gives what of a chain is broken off."""
        number = self._count
        self._count += 1
        partners = self._partners(number, telling)
        self._tellings[number] = telling
        self._last.append(number)
        for partner in partners:
            score = _score(self._tellings[partner], telling, self._weights)
            if score > 0:
                self._link(_Pair(score, partner, number), telling.mention.day)
        chain = self._chain.get(number)
        if chain is not None and len(chain.pairs) >= _LONGEST:
            yield from self._end(chain)

    def ended(self, first: int) -> Iterator[tuple[Mention, ...]]:
        """What is told together in the chains that have no telling from a day on."""
        for chain in sorted(self._chains, key=lambda chain: chain.numbers[0]):
            if chain.last < first:
                yield from self._end(chain)
        while self._last and self._is_over(self._last[0], first):
            number = self._last.popleft()
            if number not in self._chain:
                self._tellings.pop(number, None)
        for stem, holders in list(self._holders.items()):
            while holders and self._is_over(holders[0], first):
                holders.popleft()
            if not holders:
                del self._holders[stem]

    def _is_over(self, number: int, first: int) -> bool:
        telling = self._tellings.get(number)
        return telling is None or telling.mention.day < first

    def _end(self, chain: _Chain) -> Iterator[tuple[Mention, ...]]:
        groups = _Groups(self._tellings, self._weights)
        for pair in sorted(chain.pairs, key=lambda pair: (-pair.score, *pair[1:])):
            groups.join(pair.first, pair.second)
        for members in groups.several():
            yield tuple(self._tellings[member].mention for member in members)
        self._chains.discard(chain)
        for number in chain.numbers:
            del self._chain[number], self._tellings[number]

    def _partners(self, number: int, telling: _Telling) -> list[int]:
        """The tellings in other articles that share a key."""
        partners: set[int] = set()
        for stem in nsmallest(_KEYS, telling.stems, key=self._says_most):
            holders = self._holders.setdefault(stem, deque(maxlen=_CROWD))
            partners.update(holders)
            holders.append(number)
        return [
            partner
            for partner in sorted(partners)
            if partner in self._tellings
            and self._tellings[partner].mention.article != telling.mention.article
        ]

    def _says_most(self, stem: str) -> tuple[float, str]:
        return -self._weights[stem], stem

    def _link(self, pair: _Pair, day: int) -> None:
        ours, theirs = self._of(pair.first), self._of(pair.second)
        if ours is not theirs:
            short, chain = sorted((ours, theirs), key=lambda one: len(one.numbers))
            chain.take(short)
            self._chains.discard(short)
            for number in short.numbers:
                self._chain[number] = chain
        self._chain[pair.second].pairs.append(pair)
        self._chain[pair.second].last = day

    def _of(self, number: int) -> _Chain:
        if number not in self._chain:
            chain = self._chain[number] = _Chain(number)
            self._chains.add(chain)
        return self._chain[number]


class _Group:
    """Tellings of one event, by their numbers."""

    def __init__(self, number: int, telling: _Telling) -> None:
        self.members = [number]
        self.days = {telling.mention.article: telling.mention.day}
        """By article; each gives one."""

    @property
    def sample(self) -> list[int]:
        """Those by which it is compared."""
        return self.members[:_SAMPLE]


class _Groups:
    """Tellings, each in the group of those that tell the same event."""

    def __init__(self, tellings: Mapping[int, _Telling], weights: Weights) -> None:
        self._tellings = tellings
        self._weights = weights
        self._group: dict[int, _Group] = {}

    def join(self, one: int, other: int) -> None:
        """Make one group of the two they are in, if those are alike on the whole."""
        ours, theirs = self._of(one), self._of(other)
        if ours is theirs or not self._are_alike(ours, theirs):
            return
        ours.members += theirs.members
        ours.days |= theirs.days
        for member in theirs.members:
            self._group[member] = ours

    def several(self) -> list[list[int]]:
        """The groups of several articles, each in the order of its members."""
        groups = {id(group): group for group in self._group.values()}
        return sorted(
            sorted(group.members) for group in groups.values() if len(group.days) > 1
        )

    def _of(self, number: int) -> _Group:
        if number not in self._group:
            self._group[number] = _Group(number, self._tellings[number])
        return self._group[number]

    def _are_alike(self, ours: _Group, theirs: _Group) -> bool:
        fewer, more = sorted((ours.days, theirs.days), key=len)
        if any(more.get(article, day) != day for article, day in fewer.items()):
            # An article tells both, of two days: then they are two events.
            return False
        pairs = list(product(ours.sample, theirs.sample))
        scores = (
            _score(self._tellings[one], self._tellings[other], self._weights)
            for one, other in pairs
        )
        return len(pairs) == 1 or sum(scores) > 0
