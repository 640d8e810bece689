"""An article as the timeline writes it down, worked out before there is a timeline.

Only what depends on other articles, the keys of rows and the numbers of speakers, is
left to `tui.store.adding`. An entry is plain values, so that it travels between
processes, and lies in the cache, as JSON.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tui import copies
from tui.instants import instant_of
from tui.mentions import Mention, mentions
from tui.model import (
    Article,
    Attribution,
    DateExpression,
    Event,
    Quote,
    Reading,
    Span,
)
from tui.store import keys, records
from tui.store.words import folded, speaker_words, writable

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Passage(NamedTuple):
    """A line of the text."""

    start: int
    end: int
    words: str
    """Folded."""


class Speaking(NamedTuple):
    """Who made a statement, as the sums over speakers count it."""

    name: str
    words: str
    """Those of the name by which the speaker is known: "luis moreno ocampo"."""
    at: int
    """When, in minutes: no later than it was published."""
    role: str
    cue: str
    """In lower case; "" where there is none."""
    continues: bool
    """It goes on with a statement that is counted already."""


class Said(NamedTuple):
    """A statement."""

    start: int
    end: int
    words: str
    """Folded."""
    by: str
    """The speaker, folded, as the search has it; "" for none."""
    speaking: Speaking | None


class Row(NamedTuple):
    """An event with the text that goes with it."""

    key: int
    """Its row key without a serial number."""
    place: int
    """Where its date, or else its sentence, begins."""
    start: int | None
    end: int | None
    grain: int
    certainty: str
    mod: str
    modality: str
    title: str
    found: str
    """What the parser found, as JSON."""
    passages: tuple[Passage, ...]
    said: tuple[Said, ...]


class Entry(NamedTuple):
    """All that is written down of an article."""

    article: str
    """`Article.id`."""
    title: str
    location: str
    published: str
    """ISO 8601."""
    published_by: str
    words: str
    """Those of title and location, folded."""
    found: str
    """The article, as JSON; likewise its dates and its quotes."""
    dates: str
    quotes: str
    shingles: tuple[int, ...]
    """See `tui.copies`."""
    mentions: tuple[Mention, ...]
    rows: tuple[Row, ...]
    """In the order of time."""


def entry(read: Reading) -> Entry:
    """What is written down of a reading."""
    article = read.article
    title, location = writable(article.title), writable(article.location)
    return Entry(
        article.id,
        title,
        location,
        article.published.isoformat(),
        article.published_by.value,
        folded(f"{article.title}\n{location}"),
        records.dump(article),
        records.dump(read.dates),
        records.dump(read.quotes),
        tuple(sorted(copies.shingles(article.text))),
        tuple(_mentions(read)),
        tuple(sorted((_row(told, article) for told in _told(read)), key=_time)),
    )


def reading(written: Entry) -> Reading:
    """The reading that an entry was made of."""
    rows = sorted(written.rows, key=lambda row: row.place)
    return Reading(
        records.load(Article, written.found),
        records.load_all(DateExpression, written.dates),
        records.load_all(Quote, written.quotes),
        tuple(records.load(Event, row.found) for row in rows),
    )


def dump(entries: Iterable[Entry]) -> str:
    """Entries as JSON."""
    return json.dumps(list(entries), check_circular=False, separators=(",", ":"))


def load(text: str) -> tuple[Entry, ...]:
    """The entries that `dump` wrote.

    Raises:
        ValueError, TypeError: it did not write this.
    """
    return tuple(
        Entry._make(
            (
                *article,
                tuple(shingles),
                tuple(map(Mention._make, told)),
                tuple(
                    Row._make(
                        (
                            *event,
                            tuple(map(Passage._make, passages)),
                            tuple(
                                Said._make((*words, by and Speaking._make(by)))
                                for *words, by in said
                            ),
                        )
                    )
                    for *event, passages, said in rows
                ),
            )
        )
        for *article, shingles, told, rows in json.loads(text)
    )


def place(event: Event) -> int:
    """Where its date, or else its sentence, begins: tells it from all others there."""
    return event.date.span.start if event.date else event.span.start


def _mentions(read: Reading) -> Iterable[Mention]:
    # Two events of one date are one in the timeline's eyes.
    once = {
        (one.place, one.naming): one._replace(
            vocabulary=writable(one.vocabulary), told=writable(one.told)
        )
        for one in mentions(read)
    }
    return once.values()


class _Told(NamedTuple):
    """An event with what goes with it."""

    event: Event
    region: Span
    """From its sentence to the next event's; the first has what comes before, too."""
    quotes: list[Quote]


def _told(read: Reading) -> list[_Told]:
    """The events in reading order; every line and every quote goes with one."""
    events = sorted(read.events, key=lambda event: (event.span, place(event)))
    if not events:
        return []
    starts = [0, *(event.span.start for event in events[1:]), len(read.article.text)]
    told = [
        _Told(event, Span(start, max(event.span.end, end)), list(event.quotes))
        for event, (start, end) in zip(events, pairwise(starts), strict=True)
    ]
    taken = {quote.span for event in events for quote in event.quotes}
    for quote in read.quotes:
        if quote.span not in taken:
            at = bisect_right(starts, quote.span.start, hi=len(told)) - 1
            told[at].quotes.append(quote)
    return told


def _row(told: _Told, article: Article) -> Row:
    event, text = told.event, article.text
    return Row(
        keys.key(event.when, 0),
        place(event),
        event.when.start,
        event.when.end,
        event.when.grain,
        event.when.certainty,
        event.date.timex3.mod if event.date else "",
        event.modality,
        writable(event.title),
        records.dump(event),
        tuple(_passages(text, told.region)),
        tuple(_said(quote, event, article) for quote in told.quotes),
    )


def _time(row: Row) -> tuple[int, int, int]:
    return row.key, row.end or 0, row.place


def _passages(text: str, region: Span) -> Iterator[Passage]:
    for match in _LINE.finditer(text, region.start, region.end):
        yield Passage(*match.span(), folded(match[0]))


def _said(quote: Quote, event: Event, article: Article) -> Said:
    by = quote.attribution
    return Said(
        quote.span.start,
        quote.span.end,
        folded(quote.span.of(article.text)),
        folded(by.speaker) if by else "",
        _speaking(by, event, article, quote.continues) if by else None,
    )


def _speaking(
    by: Attribution, event: Event, article: Article, continues: bool
) -> Speaking | None:
    """Who spoke; None where no name is known."""
    name = writable(" ".join(by.speaker.split()))
    words = speaker_words(name)
    if not words:
        return None
    value = by.said.value if by.said and by.said.value else event.when
    return Speaking(
        name,
        words,
        min(value.position, instant_of(article.published)),
        writable(" ".join(by.role.split())),
        writable(" ".join(by.cue.of(article.text).split())).lower() if by.cue else "",
        continues,
    )
