"""What a format gives, and what is known of where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tui.model import Block, PublishedBy


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source, before its head is told from its body."""

    text: str
    blocks: tuple[Block, ...]
    """Every part to be read, in reading order."""
    title: str = ""
    """As the metadata gives it; "" where it gives none."""
    published: date | None = None
    """As the metadata gives it."""
    language: str = ""
    """ISO 639-1, as the metadata gives it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from, and what the command line says of it."""

    location: str
    """A path or "-"."""
    guess: date
    """The day to fall back on."""
    guess_by: PublishedBy
    published: date | None = None
    """`--date`: for sources that do not say it themselves."""
    day_first: bool | None = None
    language: str = ""
    """`--lang`; "" leaves it to the document."""
