"""The days that articles tell of: what of an event is compared across articles.

It is all that merging and key dates look at (`tui.merge`, `tui.salience`), and so
small that a timeline keeps it beside the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from tui.instants import DAY_MINUTES, civil
from tui.model import (
    Article,
    Certainty,
    DateExpression,
    DateValue,
    Event,
    Grain,
    Reading,
)

_DAY_WORD = "day-word"
"""`DateExpression.rule` of "yesterday", "today" and the like in every language."""

_TEXT_WORDS = 25
"""A telling that is shorter goes on with the sentences after it."""
_PLAIN_LENGTHS = range(8, 60)
"""Words of a telling that is neither a scrap nor a run of headlines."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_DIGITS = re.compile(r"\d+")


class Naming(StrEnum):
    """How an article names a day."""

    PUBLISHED = "published"
    """It is the article's own day, mentioned or not."""
    DATE_LINE = "date line"
    """It is the article's own day, in full: the date line of article or page."""
    RELATIVE = "relative"
    """ "Tuesday", "three days ago"."""
    DAY_WORD = "day word"
    """ "Yesterday", "last night"."""
    DATED = "dated"
    """By its day of the month: "31 October"."""
    IN_FULL = "in full"
    """ "31 October 2025"."""


BY_DATE = (Naming.DATED, Naming.IN_FULL)
"""The namings that give the day of the month."""


class Mention(NamedTuple):
    """A day that an article tells something of."""

    day: int
    """As `date.toordinal` counts."""
    published: int
    """The article's own day."""
    article: str
    """`Article.id`."""
    place: int
    """Where the date stands, which tells the event from others of its article."""
    naming: str
    """A value of `Naming`."""
    start: int = 0
    """Where in the article's text the event begins."""
    is_entry: bool = False
    """It opens with the day's date, as the entries of a chronology do."""
    is_plain: bool = False
    """It is told in a sentence: no scrap, no half of one, no run of headlines."""
    vocabulary: str = ""
    """The words of four letters and more, without case, each once, parted by spaces.
    Where the naming is PUBLISHED, those of all that the article tells."""
    told: str = ""
    """The words and figures in their order, parted by spaces, without the date."""

    @property
    def event(self) -> str:
        """`Event.id`; "" where the naming is PUBLISHED."""
        return "" if self.naming == Naming.PUBLISHED else f"{self.article}:{self.place}"

    @property
    def words(self) -> list[str]:
        """Those of the vocabulary."""
        return self.vocabulary.split()

    @property
    def tokens(self) -> list[str]:
        """Those of what is told."""
        return self.told.split()


def mentions(reading: Reading) -> Iterator[Mention]:
    """The days an article tells of: one for each event of a day, then its own."""
    article = reading.article
    published = article.published.toordinal()
    used: set[str] = set()
    for event in reading.events:
        if event.date is None or event.when.start is None or not event.when.is_exact:
            continue
        told = _mention(event, event.date, event.when.start, article)
        if told.naming != Naming.DATE_LINE:
            used.update(told.words)
        yield told
    yield Mention(
        published,
        published,
        article.id,
        0,
        Naming.PUBLISHED,
        vocabulary=" ".join(sorted(used)),
    )


def by_day(readings: Iterable[Reading]) -> list[Mention]:
    """The days that many articles tell of, in the order of time."""
    once = {reading.article.id: reading for reading in readings}
    told = [mention for reading in once.values() for mention in mentions(reading)]
    return sorted(told, key=lambda mention: mention.day)


def text(event: Event, article: Article) -> str:
    """The words of an event, on one line, with what follows where they are few."""
    words = event.span.of(article.text).split()
    for span in event.context:
        if len(words) >= _TEXT_WORDS:
            break
        words += span.of(article.text).split()
    return " ".join(words)


def _mention(
    event: Event, date: DateExpression, start: int, article: Article
) -> Mention:
    day, published = start // DAY_MINUTES + 1, article.published.toordinal()
    naming = _naming(date, event.when, article.text)
    if naming is Naming.IN_FULL and day == published:
        naming = Naming.DATE_LINE
    return Mention(
        day,
        published,
        article.id,
        date.span.start,
        naming,
        event.span.start,
        naming in BY_DATE
        and day < published
        and event.when.grain is Grain.DAY
        and date.span.start == event.span.start,
        _is_plain(text(event, article)),
        " ".join(sorted(set(_WORD.findall(event.span.of(article.text).casefold())))),
        " ".join(_tokens(event, date, article.text)),
    )


def _naming(expression: DateExpression, when: DateValue, text: str) -> Naming:
    if when.certainty is Certainty.STATED:
        return Naming.IN_FULL
    assert when.start is not None
    numbers = map(int, _DIGITS.findall(expression.span.of(text)))
    if civil(when.start).day in numbers:
        return Naming.DATED
    return Naming.DAY_WORD if expression.rule == _DAY_WORD else Naming.RELATIVE


def _is_plain(told: str) -> bool:
    return told.count(" ") + 1 in _PLAIN_LENGTHS and not told[0].islower()


def _tokens(event: Event, date: DateExpression, text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text, event.span.start, event.span.end):
        if not date.span.start <= match.start() < date.span.end:
            yield match[0]
