"""Key dates: how much a day matters across many articles, and who tells it best.

An article tells of a day by an event with that date, and of its own day by being
published. A day's score is a weighted sum of the logarithms of a few counts of such
articles, all counted once however often they tell it, and of how suddenly its words
come up. Counting who tells a day, and when, goes back to "date-wise" timeline
summarisation: Ghalandari and Ifrim, "Examining the State-of-the-Art in News Timeline
Summarization" (ACL 2020).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from heapq import nlargest
from math import log, log1p, sqrt
from types import MappingProxyType
from typing import NamedTuple

from tui.instants import DAY_MINUTES, civil
from tui.model import Certainty, DateExpression, DateValue, Event, Grain, Reading


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

_DAY_WORD = "day-word"
"""`DateExpression.rule` of "yesterday", "today" and the like in every language."""

_TEXT_WORDS = 25
"""A telling that is shorter goes on with the sentences after it."""
_PLAIN_LENGTHS = range(8, 60)
"""Words of a telling that is neither a scrap nor a run of headlines."""
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

_WORD = re.compile(r"[^\W\d_]{4,}")
_DIGITS = re.compile(r"\d+")


class Naming(Enum):
    """How an article names a day."""

    PUBLISHED = "published"
    """It is the article's own day, mentioned or not."""
    RELATIVE = "relative"
    """ "Tuesday", "three days ago"."""
    DAY_WORD = "day word"
    """ "Yesterday", "last night"."""
    DATED = "dated"
    """By its day of the month: "31 October"."""
    IN_FULL = "in full"
    """ "31 October 2025"."""


_BY_DATE = (Naming.DATED, Naming.IN_FULL)


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that an article tells something of."""

    day: int
    """As `date.toordinal` counts."""
    published: int
    """The article's own day."""
    article: str
    """`Article.id`."""
    naming: Naming
    event: str = ""
    """`Event.id`; "" where the naming is PUBLISHED."""
    text: str = ""
    """The words that tell it."""
    words: frozenset[str] = frozenset()
    """Those of four letters and more, without case."""
    start: int = 0
    """Where in the article's text it begins."""
    is_entry: bool = False
    """It opens with the day's date, as the entries of a chronology do."""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day, how much it matters and what happened."""

    day: date
    score: float
    event: str
    """`Event.id` of the event that tells it best."""
    text: str
    """The words of that event."""
    articles: tuple[str, ...]
    """`Article.id` of those that tell it, in the order given."""
    folded: int
    """How many other events of the day it stands for."""


def mentions(reading: Reading) -> Iterator[Mention]:
    """The days an article tells of: its own, then one for each event of a day."""
    article = reading.article
    published = article.published.toordinal()
    yield Mention(published, published, article.id, Naming.PUBLISHED)
    for event in reading.events:
        if event.date is None or event.when.start is None or not event.when.is_exact:
            continue
        day = event.when.start // DAY_MINUTES + 1
        naming = _naming(event.date, event.when, article.text)
        if naming is Naming.IN_FULL and day == published:
            # The date line of the article itself, or of the page.
            continue
        text = _telling(event, article.text)
        words = frozenset(_WORD.findall(event.span.of(article.text).casefold()))
        is_entry = (
            naming in _BY_DATE
            and day < published
            and event.when.grain is Grain.DAY
            and event.date.span.start == event.span.start
        )
        yield Mention(
            day,
            published,
            article.id,
            naming,
            event.id,
            text,
            words,
            event.span.start,
            is_entry,
        )


def key_dates(
    told: Iterable[Mention],
    n: int | None = None,
    *,
    since: date = date.min,
    until: date = date.max,
    originals: Mapping[str, str] = _NO_COPIES,
) -> list[KeyDate]:
    """The `n` days that matter most, best first; None: all that an event tells.

    Days count from `since` to `until`, both included. `originals` maps the articles
    that are copies to what they copy; the two count as one.
    """
    by_day = grouped(told)
    signs = day_signs(by_day, originals)
    first, last = since.toordinal(), until.toordinal()
    scores = {
        day: weighed(signs[day], WEIGHTS)
        for day, mentioned in by_day.items()
        if first <= day <= last and any(mention.event for mention in mentioned)
    }
    best = sorted(scores, key=lambda day: (-scores[day], day))[:n]
    says = rarity(by_day.values())
    return [_key_date(day, scores[day], by_day[day], says) for day in best]


def day_signs(
    told: Mapping[int, Sequence[Mention]], originals: Mapping[str, str] = _NO_COPIES
) -> dict[int, Signs]:
    """The signs of each day, from the mentions by day."""
    surges = _surges(told)
    return {day: _signs(told[day], surges[day], originals) for day in told}


def weighed(signs: Signs, weights: Signs) -> float:
    """The score of a day with these signs."""
    return sum(sign * weight for sign, weight in zip(signs, weights, strict=True))


def grouped(told: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Mentions by the day they mention."""
    by_day: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in told:
        by_day[mention.day].append(mention)
    return by_day


def _naming(expression: DateExpression, when: DateValue, text: str) -> Naming:
    if when.certainty is Certainty.STATED:
        return Naming.IN_FULL
    assert when.start is not None
    numbers = map(int, _DIGITS.findall(expression.span.of(text)))
    if civil(when.start).day in numbers:
        return Naming.DATED
    return Naming.DAY_WORD if expression.rule == _DAY_WORD else Naming.RELATIVE


def _telling(event: Event, text: str) -> str:
    """The words of the event, on one line, with what follows where they are few."""
    words = event.span.of(text).split()
    for span in event.context:
        if len(words) >= _TEXT_WORDS:
            break
        words += span.of(text).split()
    return " ".join(words)


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
    if mention.naming is Naming.PUBLISHED:
        yield "published"
    elif age >= 0:
        yield "told"
        if mention.naming is Naming.IN_FULL:
            yield "in_full"
        if mention.naming is Naming.DAY_WORD and age == 1:
            yield "next_day"
        if mention.naming in _BY_DATE and age > 1:
            yield "dated"


def _surges(told: Mapping[int, Sequence[Mention]]) -> dict[int, float]:
    """How much more the words of each day are used from it on than before it.

    For the words that surge most: the logarithm of the articles that use one in the
    month from the day on, against the month before.
    """
    published = _published_by_word(told.values())
    return {
        day: sum(
            nlargest(
                _SURGE_WORDS,
                (_surge(published[word], day) for word in _words(mentioned)),
            )
        )
        for day, mentioned in told.items()
    }


def _surge(published: Sequence[int], day: int) -> float:
    """The surge of a word used by articles published on these days, in order."""
    here = bisect_left(published, day)
    before = here - bisect_left(published, day - _SURGE_DAYS)
    after = bisect_left(published, day + _SURGE_DAYS + 1) - here
    return log((after + 1) / (before + 1)) * min(1, after / _SURGE_ARTICLES)


def _published_by_word(told: Iterable[Sequence[Mention]]) -> dict[str, list[int]]:
    """When the articles that use a word were published, in order, by word."""
    articles: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for mentioned in told:
        for mention in mentioned:
            for word in mention.words:
                articles[word][mention.article] = mention.published
    return {word: sorted(days.values()) for word, days in articles.items()}


def _words(told: Sequence[Mention]) -> frozenset[str]:
    """The words of those that look back at their day."""
    return frozenset[str]().union(
        *(mention.words for mention in told if mention.day <= mention.published)
    )


def rarity(told: Iterable[Sequence[Mention]]) -> Callable[[str], float]:
    """How much a word says: the logarithm of one over its share of the tellings."""
    counts: Counter[str] = Counter()
    tellings = 0
    for mentioned in told:
        for mention in mentioned:
            counts.update(mention.words)
            tellings += 1
    return lambda word: log(tellings / counts[word])


def _key_date(
    day: int, score: float, told: list[Mention], rarity: Callable[[str], float]
) -> KeyDate:
    events = [mention for mention in told if mention.event]
    best = best_told(events, rarity)
    return KeyDate(
        date.fromordinal(day),
        score,
        best.event,
        best.text,
        tuple(dict.fromkeys(mention.article for mention in events)),
        len(events) - 1,
    )


def _is_plain(mention: Mention) -> bool:
    """Whether it is a sentence: no scrap, no half of one, no run of headlines."""
    words = mention.text.split()
    return len(words) in _PLAIN_LENGTHS and not words[0][0].islower()


def _prominence(mention: Mention) -> float:
    """How much a telling counts for by its shape and its place in the article."""
    lead = 1 + _LEAD * _LEAD_LENGTH / (_LEAD_LENGTH + mention.start)
    return lead if _is_plain(mention) else lead * _SCRAP


def best_told(told: list[Mention], rarity: Callable[[str], float]) -> Mention:
    """The mention that says most of what other articles say too, and says it early.

    `rarity` is how much a word says. What looks back comes before what looks ahead,
    and a chronology's entry, which is written to tell that day and no other, before
    the rest.
    """
    said: defaultdict[str, set[str]] = defaultdict(set)
    for mention in told:
        said[mention.article] |= mention.words
    shared = Counter(word for words in said.values() for word in words)

    def centrality(mention: Mention) -> float:
        says = 0.0
        for word in mention.words:
            rare = rarity(word)
            says += (shared[word] - 1) * rare + _COMMON / (1 + rare)
        return says / sqrt(max(4, len(mention.words)))

    return max(
        told,
        key=lambda mention: (
            mention.day <= mention.published,
            mention.is_entry,
            centrality(mention) * _prominence(mention),
        ),
    )
