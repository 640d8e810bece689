"""What the store answers with: plain values, which name their rows by key.

They are tuples because a class of them costs an eighth of a dataclass when the program
starts, and a screen asks for many.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from tui.model import DateValue, Modality, PublishedBy, Span


class Line(NamedTuple):
    """What a row of the list shows."""

    row: int
    value: DateValue
    mod: str
    """`Timex3.mod` of the words that date it, or ""."""
    title: str
    modality: Modality
    quotes: int
    sources: int
    is_disputed: bool = False
    """Its sources give different days."""
    is_noted: bool = False
    """A person wrote a note on it."""
    is_hidden: bool = False
    """A person left it out, and asked for such."""
    is_edited: bool = False
    """Which tellings it has may be otherwise than found."""


class Spell(NamedTuple):
    """An event of several whole days, and the last key that falls within them."""

    row: int
    last: int


class Counts(NamedTuple):
    """How much a timeline holds."""

    articles: int
    events: int
    quotes: int
    hidden: int = 0
    """Articles that a person left out, and that are not counted."""


class Summary(NamedTuple):
    """An article and how much it tells."""

    article: str
    """`Article.id`."""
    title: str
    location: str
    published: date
    published_by: PublishedBy
    events: int
    quotes: int
    copy_of: str
    """The `Article.id` of the first of its near-duplicates, or ""."""
    is_hidden: bool = False
    """A person left it out."""


class Troubles(NamedTuple):
    """What a person should know of the sources."""

    failures: int
    """Sources that could not be read."""
    guesses: int
    """Articles that do not say when they were published."""


class Scope(Enum):
    """What is searched; the value is the name of its table."""

    QUOTES = "quote"
    TEXT = "passage"
    """All that the articles say, quotes too."""


class Hit(NamedTuple):
    """A quote, or a passage of text, that a search found."""

    key: int
    """Sorts the hits in the order of time."""
    row: int
    """The event it belongs to."""
    start: int
    end: int
    told: int
    """The row of the telling that has it: `row`, or one that is folded in it."""

    @property
    def span(self) -> Span:
        """Where it stands in the article that tells it."""
        # Made when asked for: a letter of a search finds a thousand hits at once.
        return Span(self.start, self.end)
