"""Articles that tell the same events in their own words, of an invented valley."""

from __future__ import annotations

from datetime import date

from tui.mentions import by_day
from tui.model import Article, PublishedBy, Reading
from tui.parser import parse
from tui.salience import key_dates
from tui.store import MEMORY, Store

_TOLD = (
    (
        "gazette.txt",
        "Dam above Vellin bursts",
        "2024-05-07",
        "The Vellin dam burst on Monday, flooding two villages downstream. “We "
        "heard it roar,” Ada Brun said.",
    ),
    (
        "courier.txt",
        "Villages under water",
        "2024-05-07",
        "Two villages were flooded yesterday as the dam above Vellin burst. “Nobody "
        "warned us at all,” Jon Reve said.\n\n"
        "A choir sang in Oster on 3 May.",
    ),
    (
        "herald.txt",
        "What broke the dam",
        "2024-06-20",
        "The dam of Vellin burst on 7 May 2024 and flooded two villages.\n\n"
        "The mayor of Oster resigned on 11 June.",
    ),
)


def readings() -> list[Reading]:
    """Three articles: a dam burst, which one of them puts a day late, and more."""
    return [
        parse(
            Article(
                text,
                date.fromisoformat(published),
                PublishedBy.METADATA,
                title=title,
                location=location,
            )
        )
        for location, title, published, text in _TOLD
    ]


def dam() -> list[str]:
    """The events, by `Event.id`, that are the dam's; the first tells it best."""
    return [reading.events[0].id for reading in readings()]


def days() -> list[tuple[str, float]]:
    """Who tells a day best (`Event.id`), and how much the day matters."""
    return [(day.event, day.score) for day in key_dates(by_day(readings()))]


def store(path: str = MEMORY) -> Store:
    """A timeline of the three, with what they tell together."""
    made = Store(path)
    made.add(readings())
    made.retell([dam()], days())
    return made
