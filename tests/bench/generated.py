"""Readings as the parser would give them, made up without it: any number, quickly.

The towns, the people and what they say are invented; the same seed gives the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, product
from random import Random

from tui.instants import DAY_MINUTES, instant_of
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

FIRST_DAY = date(2001, 1, 1)
DAYS = 9_000
EVENTS_AN_ARTICLE = 10

_PLACES = "Aldmoor Brenford Calvik Dorsay Elmstad Farrow Grenholt Halvern".split()
_PEOPLE = ("Ana Ruiz", "Tom Berel", "Ida Voss", "Karim Sand", "Lena Okay", "Per Lund")
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
# Words of a language are about as frequent as their rank is low (Zipf's law).
_FREQUENCIES = list(accumulate(1 / rank for rank in range(10, len(_WORDS) + 10)))


def readings(events: int, seed: int = 1) -> Iterator[Reading]:
    """So many events in all, each with one quote, some ten to an article."""
    random = Random(seed)
    for first in range(0, events, EVENTS_AN_ARTICLE):
        yield _reading(random, first, min(EVENTS_AN_ARTICLE, events - first))


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


class _Sentence:
    def __init__(self, random: Random, published: date) -> None:
        self.published = published
        self.day = published + timedelta(days=random.choice((-2, -1, 0, 1, 9)))
        self.words = f"On {self.day:%A}"
        self.title = f"{random.choice(_PLACES)} {random.choice(_DEEDS)}"
        self.speaker = random.choice(_PEOPLE)
        self.said = " ".join(
            random.choices(_WORDS, cum_weights=_FREQUENCIES, k=14)
        ).capitalize()
        self.lead = f"{self.words} {self.title}: “"
        self.text = f"{self.lead}{self.said},” {self.speaker} said."

    def event(self, article: str, start: int) -> Event:
        day = instant_of(self.day)
        value = DateValue(day, day + DAY_MINUTES, Grain.DAY, Certainty.IMPLIED)
        dct = instant_of(self.published)
        expression = DateExpression(
            Span(start + 3, start + len(self.words)),
            "weekday",
            Timex3(TimexType.DATE, self.day.isoformat()),
            value,
            Anchor(AnchorKind.PUBLISHED, DateValue(dct, dct + DAY_MINUTES, Grain.DAY)),
            f"{self.day:%A} beside the day of publication",
        )
        first = start + len(self.lead)
        last = first + len(self.said)
        mention = Span(last + 3, last + 3 + len(self.speaker))
        attribution = Attribution(
            self.speaker,
            "quote-source-cue",
            mention,
            Span(mention.end + 1, mention.end + 5),
        )
        return Event(
            article,
            Span(start, start + len(self.text)),
            value,
            expression,
            self.title,
            Modality.SCHEDULED if self.day > self.published else Modality.HAPPENED,
            (Quote(Span(first, last), QuoteKind.DIRECT, attribution),),
        )
