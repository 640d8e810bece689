"""Readings as the parser would give them, made up without it: any number, quickly.

The towns, the people and what they say are invented; the same seed gives the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, product
from random import Random
from typing import NamedTuple

from tui.instants import DAY_MINUTES, civil, instant, instant_of
from tui.model import (
    Anchor,
    AnchorKind,
    Article,
    Attribution,
    Block,
    BlockKind,
    Certainty,
    DateExpression,
    DateValue,
    Event,
    Grain,
    Modality,
    PublishedBy,
    Quote,
    QuoteKind,
    Reading,
    Span,
    Timex3,
    TimexType,
)
from tui.store import Store, keys
from tui.units import unit

FIRST_DAY = date(2001, 1, 1)
DAYS = 9_000
EVENTS_AN_ARTICLE = 10

_QUOTES = (0, 0, 0, 1, 1, 1, 1, 2, 2, 2)
"""How many a sentence may have: a third have none, and there are as many in all."""
_TOLD_TOGETHER = 14
"""Of so many events two or more are one, as in the articles on a war."""
_TELLINGS = (2, 2, 2, 2, 2, 3, 3, 4)
_DISPUTED = 0.1
"""Of the groups of tellings."""

_PLACES = "Aldmoor Brenford Calvik Dorsay Elmstad Farrow Grenholt Halvern".split()
_DEEDS = (
    "opened the harbour wall",
    "voted on the water bill",
    "closed the northern bridge",
    "signed the rail accord",
    "began a strike at the mill",
)
_COMMON = (
    "the harbour wall water bill northern bridge rail accord mill strike council "
    "winter budget river tax school ferry signal market night morning plan cost delay "
    "repair promise question answer public private early late north south we will not "
    "must can publish text before after every"
).split()
_SYLLABLES = "ba ko ri den mar sil to ven lu gar ene so pra ti mo cal fer ul".split()
_WORDS = [
    *_COMMON,
    *map("".join, product(_SYLLABLES, repeat=2)),
    *map("".join, product(_SYLLABLES, repeat=3)),
]
_NAMES = "Ana Tom Ida Karim Lena Per Mary Juan Olga Wei Aisha Paul".split()
_PEOPLE = [
    f"{name} {surname.title()}"
    for surname in map("".join, product(_SYLLABLES, repeat=2))
    for name in _NAMES
]
# Words of a language are about as frequent as their rank is low (Zipf's law).
_FREQUENCIES = list(accumulate(1 / rank for rank in range(10, len(_WORDS) + 10)))
_VOICES = list(accumulate(1 / rank for rank in range(5, len(_PEOPLE) + 5)))


def readings(events: int, seed: int = 1) -> Iterator[Reading]:
    """So many events in all, with about as many quotes, some ten to an article."""
    random = Random(seed)
    for first in range(0, events, EVENTS_AN_ARTICLE):
        yield _reading(random, first, min(EVENTS_AN_ARTICLE, events - first))


def tell_together(store: Store, seed: int = 1) -> None:
    """Lay over the events groups of tellings, and on every day a key date."""
    random, order = Random(seed), store.order()
    store.retell(
        list(_groups(store, order, random)), list(_key_dates(store, order, random))
    )


def _groups(store: Store, order: array[int], random: Random) -> Iterator[list[str]]:
    # The others are of another day, and none of them in the first places of its group.
    away = len(order) // DAYS // _TOLD_TOGETHER * _TOLD_TOGETHER + max(_TELLINGS)
    for first in range(0, len(order), _TOLD_TOGETHER):
        step = away if random.random() < _DISPUTED else 1
        rows = order[first : first + random.choice(_TELLINGS) * step : step]
        yield [store.event(row).id for row in rows]


def _key_dates(
    store: Store, order: array[int], random: Random
) -> Iterator[tuple[str, float]]:
    day = None
    for place, row in enumerate(order):
        at = keys.position(row) // DAY_MINUTES
        if at != day:
            day = at
            best = order[min(place + random.randrange(20), len(order) - 1)]
            yield store.event(best).id, random.expovariate(1)


def _reading(random: Random, number: int, count: int) -> Reading:
    published = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    told = [_Sentence(random, published) for _ in range(count)]
    title = f"Report {number}"
    text = title
    blocks = [Block(Span(0, len(text)), BlockKind.TITLE)]
    for count, sentence in enumerate(told, 1):
        start = len(text) + 2
        text += f"\n\n{sentence.text}"
        blocks.append(Block(Span(start, len(text)), place=f"¶{count}"))
    article = Article(
        text,
        published,
        PublishedBy.METADATA,
        title=title,
        location="-",
        blocks=tuple(blocks),
    )
    events = [
        sentence.event(article.id, block.span.start)
        for sentence, block in zip(told, blocks[1:], strict=True)
    ]
    return Reading(
        article,
        tuple(event.date for event in events if event.date),
        tuple(quote for event in events for quote in event.quotes),
        tuple(events),
    )


class _Date(NamedTuple):
    words: str
    rule: str
    value: DateValue


def _date(random: Random, published: date) -> _Date:
    """A day mostly; else some days, a week, a month, a year, or an open end."""
    day = published + timedelta(days=random.choice((-2, -1, 0, 1, 9)))
    at = instant_of(day)
    match random.choices(
        ("day", "days", "week", "month", "year", "since", "about", "long ago"),
        (66, 4, 7, 9, 8, 2, 3, 1),
    ):
        case ["days"]:
            until = at + random.randrange(2, 9) * DAY_MINUTES
            value = DateValue(at, until, Grain.DAY)
            return _Date(f"From {day:%A} for days", "range", value)
        case ["week"]:
            return _whole(Grain.WEEK, at, "In that week")
        case ["month"]:
            return _whole(Grain.MONTH, at, f"In {day:%B}")
        case ["year"]:
            return _whole(Grain.YEAR, at, f"In {day.year}")
        case ["since"]:
            start = unit(Grain.YEAR, at).start
            return _Date(
                f"Since {day.year}", "year", DateValue(start, None, Grain.YEAR)
            )
        case ["about"]:
            vague = Certainty.APPROXIMATE
            value = DateValue(at, at + DAY_MINUTES, Grain.DAY, vague)
            return _Date(f"About {day:%A}", "weekday", value)
        case ["long ago"]:
            year = random.randrange(1850, 2001)
            return _whole(Grain.YEAR, instant(year), f"In {year}")
    value = DateValue(at, at + DAY_MINUTES, Grain.DAY, Certainty.IMPLIED)
    return _Date(f"On {day:%A}", "weekday", value)


def _whole(grain: Grain, at: int, words: str) -> _Date:
    return _Date(words, grain.name.lower(), DateValue(*unit(grain, at)))


class _Sentence:
    def __init__(self, random: Random, published: date) -> None:
        self.published = published
        self.date = _date(random, published)
        self.title = f"{random.choice(_PLACES)} {random.choice(_DEEDS)}"
        self.text = f"{self.date.words} {self.title}"
        self.quotes: list[Quote] = []
        for _ in range(random.choice(_QUOTES)):
            self._add_quote(random)
        self.text += "."

    def _add_quote(self, random: Random) -> None:
        said = random.choices(_WORDS, cum_weights=_FREQUENCIES, k=14)
        self.text += ": “"
        words = Span(len(self.text), len(self.text) + len(" ".join(said)))
        self.text += f"{' '.join(said).capitalize()},” "
        (speaker,) = random.choices(_PEOPLE, cum_weights=_VOICES)
        mention = Span(len(self.text), len(self.text) + len(speaker))
        self.text += f"{speaker} said"
        cue = Span(mention.end + 1, len(self.text))
        by = Attribution(speaker, "quote-source-cue", mention, cue)
        self.quotes.append(Quote(words, QuoteKind.DIRECT, by))

    def event(self, article: str, start: int) -> Event:
        dct = instant_of(self.published)
        words, rule, value = self.date
        day = civil(value.position)
        expression = DateExpression(
            Span(start, start + len(words)),
            rule,
            Timex3(TimexType.DATE, f"{day.year:04}-{day.month:02}-{day.day:02}"),
            value,
            Anchor(AnchorKind.PUBLISHED, DateValue(dct, dct + DAY_MINUTES, Grain.DAY)),
            f"{words} beside the day of publication",
        )
        is_later = value.position > dct
        return Event(
            article,
            Span(start, start + len(self.text)),
            value,
            expression,
            self.title,
            Modality.SCHEDULED if is_later else Modality.HAPPENED,
            tuple(_shifted(quote, start) for quote in self.quotes),
        )


def _shifted(quote: Quote, start: int) -> Quote:
    by = quote.attribution
    assert by is not None
    assert by.mention is not None
    assert by.cue is not None
    by = replace(by, mention=_later(by.mention, start), cue=_later(by.cue, start))
    return replace(quote, span=_later(quote.span, start), attribution=by)


def _later(span: Span, start: int) -> Span:
    return Span(span.start + start, span.end + start)
