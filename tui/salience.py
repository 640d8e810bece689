"""Key dates: how much a day matters across many articles, and who tells it best.

An article tells of a day by an event with that date, and of its own day by being
published. A day's score is a weighted sum of the logarithms of a few counts of such
articles, all counted once however often they tell it, and of how suddenly its words
come up. Counting who tells a day, and when, goes back to "date-wise" timeline
summarisation: Ghalandari and Ifrim, "Examining the State-of-the-Art in News Timeline
Summarization" (ACL 2020).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import groupby
from math import log, log1p, sqrt
from types import MappingProxyType
from typing import NamedTuple

from tui.mentions import BY_DATE, Mention, Naming


class Signs(NamedTuple):
    """What speaks for a day; as weights, how loudly.

    All but the last are numbers of articles, taken as log(1 + n).
    """

    published: float
    """Published that day."""
    told: float
    """Published that day or later, and telling something of it."""
    next_day: float
    """Telling it as a "yesterday": news of the day, not a date in passing."""
    dated: float
    """Naming it by its day of the month, two days later or more: it is remembered."""
    in_full: float
    """Naming it with its year: a chronology, or the start of a story."""
    surge: float
    """How much more its words are used from that day on: see `_surges`."""


WEIGHTS = Signs(
    published=0.3, told=0.3, next_day=1.5, dated=0.8, in_full=1.5, surge=0.1
)
"""A logistic regression on four topics of journalists' timelines, rounded by hand.

`tests/bench/keydates.py` fits them again, and leaves each topic out in turn.
"""

_SURGE_DAYS = 30
"""Words are counted so many days before and after."""
_SURGE_WORDS = 5
"""The words that surge most speak for a day."""
_SURGE_ARTICLES = 5
"""In fewer articles than this a surge counts less."""

_COUNTED = ("published", "told", "next_day", "dated", "in_full")
"""The signs that are numbers of articles."""

_NO_COPIES: Mapping[str, str] = MappingProxyType({})

_SCRAP = 0.3
"""What another telling counts for, against one."""

_LEAD = 3
"""How much more a telling counts for where its article begins: news begins with what
happened."""
_LEAD_LENGTH = 800
"""Characters from the start within which half of that is lost."""

_COMMON = 2
"""How loudly words speak that all days have in common: a day that one article tells
is told best in the words of the story."""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day, how much it matters and who tells what happened."""

    day: date
    score: float
    event: str
    """`Event.id` of the event that tells it best."""
    articles: int
    """How many tell it."""
    folded: int
    """How many other events of the day it stands for."""


def key_dates(
    told: Iterable[Mention],
    n: int | None = None,
    *,
    since: date = date.min,
    until: date = date.max,
    originals: Mapping[str, str] = _NO_COPIES,
) -> list[KeyDate]:
    """The `n` days that matter most, best first; None: all that an event tells.

    Mentions are given by day, and walked several times. Days count from `since` to
    `until`, both included. `originals` maps the articles that are copies to what they
    copy; the two count as one.
    """
    says = rarity(told)
    first, last = since.toordinal(), until.toordinal()
    found = [
        _key_date(day, weighed(signs, WEIGHTS), events, says)
        for day, mentioned, signs in _signed(told, originals)
        if first <= day <= last and (events := list(filter(_is_event, mentioned)))
    ]
    found.sort(key=lambda key_date: (-key_date.score, key_date.day))
    return found[:n]


def day_signs(
    told: Iterable[Mention], originals: Mapping[str, str] = _NO_COPIES
) -> dict[int, Signs]:
    """The signs of each day, from mentions by day, which are walked several times."""
    return {day: signs for day, _, signs in _signed(told, originals)}


def weighed(signs: Signs, weights: Signs) -> float:
    """The score of a day with these signs."""
    return sum(sign * weight for sign, weight in zip(signs, weights, strict=True))


def _signed(
    told: Iterable[Mention], originals: Mapping[str, str]
) -> Iterator[tuple[int, list[Mention], Signs]]:
    """Each day with its mentions and its signs."""
    surges = _Surges(told)
    counted = (mention for mention in told if mention.naming != Naming.DATE_LINE)
    for day, mentioned in groupby(counted, key=lambda mention: mention.day):
        mentions = list(mentioned)
        yield day, mentions, _signs(mentions, surges.of(day, mentions), originals)


def _is_event(mention: Mention) -> bool:
    return mention.naming != Naming.PUBLISHED


def _signs(
    told: Sequence[Mention], surge: float, originals: Mapping[str, str]
) -> Signs:
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for mention in told:
        for sign in _spoken(mention):
            articles[sign].add(originals.get(mention.article, mention.article))
    counts = {sign: log1p(len(articles[sign])) for sign in _COUNTED}
    return Signs(**counts, surge=surge)


def _spoken(mention: Mention) -> Iterator[str]:
    """The signs that a mention is counted for."""
    age = mention.published - mention.day
    if mention.naming == Naming.PUBLISHED:
        yield "published"
    elif age >= 0:
        yield "told"
        if mention.naming == Naming.IN_FULL:
            yield "in_full"
        if mention.naming == Naming.DAY_WORD and age == 1:
            yield "next_day"
        if mention.naming in BY_DATE and age > 1:
            yield "dated"


class _Published:
    """The articles in the order of publication."""

    def __init__(self, told: Iterable[Mention]) -> None:
        self._left = (one for one in told if one.naming == Naming.PUBLISHED)
        self._next = next(self._left, None)

    def until(self, day: int) -> Iterator[Mention]:
        """Those that are left of this day and of those before it."""
        while self._next is not None and self._next.day <= day:
            yield self._next
            self._next = next(self._left, None)


class _Surges:
    """How much more the words of a day are used from it on than before it.

    A window moves over the articles, day by day, and counts those that use a word in
    the month before and in the month after.
    """

    def __init__(self, told: Iterable[Mention]) -> None:
        self._coming, self._passing, self._leaving = (
            _Published(told) for _ in range(3)
        )
        self._before: Counter[str] = Counter()
        self._after: Counter[str] = Counter()

    def of(self, day: int, told: Iterable[Mention]) -> float:
        """The sum for the words of a day that surge most; days come in order."""
        for article in self._coming.until(day + _SURGE_DAYS):
            self._after.update(article.words)
        for article in self._passing.until(day - 1):
            self._after.subtract(article.words)
            self._before.update(article.words)
        for article in self._leaving.until(day - _SURGE_DAYS - 1):
            self._before.subtract(article.words)
        return sum(nlargest(_SURGE_WORDS, map(self._surge, _words(told))))

    def _surge(self, word: str) -> float:
        before, after = self._before[word], self._after[word]
        return log((after + 1) / (before + 1)) * min(1, after / _SURGE_ARTICLES)


def _words(told: Iterable[Mention]) -> frozenset[str]:
    """The words of those that look back at their day."""
    return frozenset[str]().union(
        *(
            mention.words
            for mention in told
            if _is_event(mention) and mention.day <= mention.published
        )
    )


def rarity(told: Iterable[Mention]) -> Callable[[str], float]:
    """How much a word says: the logarithm of one over its share of the tellings."""
    counts: Counter[str] = Counter()
    tellings = 0
    for mention in told:
        if mention.naming == Naming.DATE_LINE:
            continue
        tellings += 1
        if _is_event(mention):
            counts.update(mention.words)
    return {word: log(tellings / count) for word, count in counts.items()}.__getitem__


def _key_date(
    day: int, score: float, told: list[Mention], rarity: Callable[[str], float]
) -> KeyDate:
    return KeyDate(
        date.fromordinal(day),
        score,
        best_told(told, rarity).event,
        len({mention.article for mention in told}),
        len(told) - 1,
    )


def _prominence(mention: Mention) -> float:
    """How much a telling counts for by its shape and its place in the article."""
    lead = 1 + _LEAD * _LEAD_LENGTH / (_LEAD_LENGTH + mention.start)
    return lead if mention.is_plain else lead * _SCRAP


def best_told(told: list[Mention], rarity: Callable[[str], float]) -> Mention:
    """The mention that says most of what other articles say too, and says it early.

    `rarity` is how much a word says. What looks back comes before what looks ahead,
    and a chronology's entry, which is written to tell that day and no other, before
    the rest.
    """
    said: defaultdict[str, set[str]] = defaultdict(set)
    for mention in told:
        said[mention.article].update(mention.words)
    shared = Counter(word for words in said.values() for word in words)

    def centrality(mention: Mention) -> float:
        says = 0.0
        words = mention.words
        for word in words:
            rare = rarity(word)
            says += (shared[word] - 1) * rare + _COMMON / (1 + rare)
        return says / sqrt(max(4, len(words)))

    return max(
        told,
        key=lambda mention: (
            mention.day <= mention.published,
            mention.is_entry,
            centrality(mention) * _prominence(mention),
        ),
    )
