"""The same event told by several articles: which tellings are one, and disputed dates.

Only events of the same or neighbouring days that share a rare word are compared
(blocking), so the work grows with the number of events, not of pairs. A pair's
likeness is a weighted sum of a few features; events are joined best pair first, as
long as the groups they are in are alike on the whole (average linkage).

The days are walked in order, and what is of later days no telling of today can join:
memory grows with what is told of a few days, not of all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from heapq import nsmallest
from itertools import groupby, product
from typing import NamedTuple

from tui.likeness import (
    ORDINALS,
    Telling,
    Weights,
    day_of,
    events_of,
    furniture_of,
    score,
    telling_of,
    weights_of,
)
from tui.mentions import Mention

_NEAR = 1
"""Tellings whose dates are more days apart than this are two events."""
_KEYS = 8
"""The rarest words of a telling are the keys by which others are found."""
_CROWD = 40
"""A key brings a telling together with so many before it at the most."""
_SAMPLE = 8
"""Groups are compared by so many members of each."""
_LONGEST = 50_000
"""Links of a chain of tellings; one that grows longer is broken off."""


def merge(told: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The events that more than one article tells, each as its tellings.

    Mentions are given by day, and walked several times.
    """
    furniture = furniture_of(told)
    weights = weights_of(told, furniture)
    chains = _Chains(weights)
    for day, mentioned in groupby(events_of(told), key=day_of):
        yield from chains.ended(day - _NEAR)
        for mention in mentioned:
            yield from chains.add(telling_of(mention, furniture))
    yield from chains.ended(ORDINALS.stop)


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
        self._tellings: dict[int, Telling] = {}
        """Those of the last days, and those in a chain."""
        self._last: deque[int] = deque()
        """The numbers of those of the last days."""
        self._holders: dict[str, deque[int]] = {}
        """The same by their keys."""
        self._chain: dict[int, _Chain] = {}
        """The chains that go on, by the numbers of their tellings."""
        self._chains: set[_Chain] = set()

    def add(self, telling: Telling) -> Iterator[tuple[Mention, ...]]:
        """Link a telling with those like it; gives what of a chain is broken off."""
        number = self._count
        self._count += 1
        partners = self._partners(number, telling)
        self._tellings[number] = telling
        self._last.append(number)
        for partner in partners:
            likeness = score(self._tellings[partner], telling, self._weights)
            if likeness > 0:
                self._link(_Pair(likeness, partner, number), telling.mention.day)
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

    def _partners(self, number: int, telling: Telling) -> list[int]:
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

    def __init__(self, number: int, telling: Telling) -> None:
        self.members = [number]
        self.days = {telling.mention.article: telling.mention.day}
        """By article; each gives one."""

    @property
    def sample(self) -> list[int]:
        """Those by which it is compared."""
        return self.members[:_SAMPLE]


class _Groups:
    """Tellings, each in the group of those that tell the same event."""

    def __init__(self, tellings: Mapping[int, Telling], weights: Weights) -> None:
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
            score(self._tellings[one], self._tellings[other], self._weights)
            for one, other in pairs
        )
        return len(pairs) == 1 or sum(scores) > 0
