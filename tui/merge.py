"""The same event told by several articles: which tellings are one, and disputed dates.

Only events of the same or neighbouring days that share a rare word are compared
(blocking), so the work grows with the number of events, not of pairs. A pair's
likeness is a weighted sum of a few features; events are joined best pair first, as
long as the groups they are in are alike on the whole (average linkage).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import islice, product
from math import log, sqrt
from typing import NamedTuple

from tui.instants import DAY_MINUTES
from tui.model import Event, Reading


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

_PHRASE = 3
_FURNITURE_DAYS = 6
"""A phrase that goes with this many dates tells none of them."""

_ORDINALS = range(1, date.max.toordinal() + 1)
"""The days that `date` knows."""

_STEM = 6
"""Letters by which words are compared: "declared" and "declares" are one."""
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


Phrase = tuple[str, ...]
Weights = Mapping[str, float]
"""How much each word says."""


@dataclass(frozen=True, slots=True)
class Merged:
    """One event as several articles tell it."""

    events: tuple[str, ...]
    """`Event.id` of each telling, in the order given."""
    articles: tuple[str, ...]
    """`Article.id` of the articles that tell it, each once."""
    dates: tuple[tuple[date, tuple[str, ...]], ...]
    """Each day that is given for it, with the articles that give it, in order."""

    @property
    def is_disputed(self) -> bool:
        """Whether the articles give different days."""
        return len(self.dates) > 1


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is compared of an event."""

    event: str
    article: str
    day: int
    """As `date.toordinal` counts."""
    age: int
    """Days from then to the article's publication."""
    stems: frozenset[str]
    figures: frozenset[str]


def merge(readings: Iterable[Reading]) -> list[Merged]:
    """The events that more than one article tells, in the order of their days."""
    tellings = _tellings(readings)
    weights = _weights(tellings)
    pairs: list[tuple[float, int, int]] = []
    for first, second in _candidates(tellings, weights):
        score = _score(tellings[first], tellings[second], weights)
        if score > 0:
            pairs.append((score, first, second))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    groups = _Groups(tellings, weights)
    for _, first, second in pairs:
        groups.join(first, second)
    return [
        merged
        for members in groups.several()
        if len((merged := _merged([tellings[m] for m in members])).articles) > 1
    ]


def _tellings(readings: Iterable[Reading]) -> list[_Telling]:
    """Every event of one day, by day."""
    found = [
        (reading, event, tuple(_tokens(event, reading.article.text)))
        for reading in readings
        for event in reading.events
        if event.date and event.when.is_exact and _day(event) in _ORDINALS
    ]
    furniture = _furniture((_day(event), tokens) for _, event, tokens in found)
    tellings = [
        _telling(reading, event, _without(tokens, furniture))
        for reading, event, tokens in found
    ]
    return sorted(tellings, key=lambda telling: telling.day)


def _telling(reading: Reading, event: Event, tokens: Iterable[str]) -> _Telling:
    day = _day(event)
    figures: set[str] = set()
    stems: set[str] = set()
    for token in tokens:
        if token[0].isdigit():
            figures.add(token)
        elif len(token) > 3 or (len(token) > 1 and token.isupper()):
            stems.add(token.casefold()[:_STEM])
    return _Telling(
        event.id,
        reading.article.id,
        day,
        reading.article.published.toordinal() - day,
        frozenset(stems),
        frozenset(figure for figure in figures if not _YEAR.fullmatch(figure)),
    )


def _day(event: Event) -> int:
    """The event's day, as `date.toordinal` counts; 0 where it has none."""
    return 0 if event.when.start is None else event.when.start // DAY_MINUTES + 1


def _tokens(event: Event, text: str) -> Iterator[str]:
    """The words and figures of an event, without its date."""
    assert event.date is not None
    for match in _TOKEN.finditer(text, event.span.start, event.span.end):
        if not event.date.span.start <= match.start() < event.date.span.end:
            yield match[0]


def _furniture(told: Iterable[tuple[int, Sequence[str]]]) -> frozenset[Phrase]:
    """The phrases that go with many days: page furniture, and what is always said."""
    days: defaultdict[Phrase, set[int]] = defaultdict(set)
    for day, tokens in told:
        for phrase in _phrases(tokens):
            days[phrase].add(day)
    return frozenset(
        phrase for phrase, found in days.items() if len(found) >= _FURNITURE_DAYS
    )


def _without(tokens: Sequence[str], furniture: frozenset[Phrase]) -> Iterator[str]:
    """The tokens that are in no phrase of the furniture."""
    last = -1
    phrases = list(_phrases(tokens))
    for at, token in enumerate(tokens):
        if at < len(phrases) and phrases[at] in furniture:
            last = at + _PHRASE - 1
        if at > last:
            yield token


def _phrases(tokens: Sequence[str]) -> Iterator[Phrase]:
    shifted = (islice(tokens, start, None) for start in range(_PHRASE))
    return zip(*shifted, strict=False)


def _weights(tellings: Sequence[_Telling]) -> Weights:
    """The squared inverse document frequency of stems, from 0 for all to 1 for one."""
    counts = Counter(stem for telling in tellings for stem in telling.stems)
    most = log(len(tellings) + 1)
    return {
        stem: (1 - log(count) / most) ** 2 if most else 0.0
        for stem, count in counts.items()
    }


def _together(stems: Iterable[str], weights: Weights) -> float:
    return sum(weights[stem] for stem in stems)


def _candidates(
    tellings: Sequence[_Telling], weights: Weights
) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of neighbouring days in two articles that share a key."""
    recent: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_CROWD))
    for number, telling in enumerate(tellings):
        partners: set[int] = set()
        keys = nsmallest(_KEYS, telling.stems, key=lambda stem: (-weights[stem], stem))
        for stem in keys:
            holders = recent[stem]
            while holders and tellings[holders[0]].day < telling.day - _NEAR:
                holders.popleft()
            partners.update(holders)
            holders.append(number)
        for partner in sorted(partners):
            if tellings[partner].article != telling.article:
                yield partner, number


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
        days_apart=float(abs(one.day - other.day)),
    )


def _score(one: _Telling, other: _Telling, weights: Weights) -> float:
    """Above 0 where the two tell one event."""
    features = likeness(one, other, weights)
    return sum(
        feature * weighing for feature, weighing in zip(features, WEIGHTS, strict=True)
    )


class _Groups:
    """Tellings, each in the group of those that tell the same event."""

    def __init__(self, tellings: Sequence[_Telling], weights: Weights) -> None:
        self._tellings = tellings
        self._weights = weights
        self._group: dict[int, list[int]] = {}

    def join(self, one: int, other: int) -> None:
        """Make one group of the two they are in, if those are alike on the whole."""
        ours = self._group.get(one, [one])
        theirs = self._group.get(other, [other])
        if ours is theirs or not self._are_alike(ours, theirs):
            return
        together = [*ours, *theirs]
        for member in together:
            self._group[member] = together

    def several(self) -> list[list[int]]:
        """The groups, each in the order of its members."""
        groups = {id(members): members for members in self._group.values()}
        return sorted(sorted(members) for members in groups.values())

    def _are_alike(self, ours: list[int], theirs: list[int]) -> bool:
        if self._tell_two_days(ours, theirs):
            return False
        pairs = list(product(ours[:_SAMPLE], theirs[:_SAMPLE]))
        scores = (
            _score(self._tellings[one], self._tellings[other], self._weights)
            for one, other in pairs
        )
        return len(pairs) == 1 or sum(scores) > 0

    def _tell_two_days(self, ours: list[int], theirs: list[int]) -> bool:
        """Whether an article tells both, of two days: then they are two events."""
        days: dict[str, int] = {}
        for member in (*ours, *theirs):
            telling = self._tellings[member]
            if days.setdefault(telling.article, telling.day) != telling.day:
                return True
        return False


def _merged(tellings: Sequence[_Telling]) -> Merged:
    days: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for telling in tellings:
        days[telling.day][telling.article] = None
    return Merged(
        tuple(telling.event for telling in tellings),
        tuple(dict.fromkeys(telling.article for telling in tellings)),
        tuple((date.fromordinal(day), tuple(days[day])) for day in sorted(days)),
    )
