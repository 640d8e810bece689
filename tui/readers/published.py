"""The publication date (document creation time, DCT) and how it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from tui.model import PublishedBy, Span
from tui.parser.dates.published_words import stated_day
from tui.partial import Partial
from tui.readers.document import Source

_IN_FILE_NAME = re.compile(
    r"(?<![0-9])([12][0-9]{3})([-_.]?)([01][0-9])\2([0-3][0-9])(?![0-9])"
)

_TRUST = (
    PublishedBy.FIRST_LINE,
    PublishedBy.DATE_LINE,
    PublishedBy.BYLINE,
    PublishedBy.DATELINE,
)
"""Where a text may say its date, the most trusted first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date at the head or foot of an article that may be its publication."""

    span: Span
    partial: Partial
    by: PublishedBy
    is_update: bool = False
    """It says when the article was changed."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date and how it is known."""

    day: date
    by: PublishedBy
    span: Span | None = None
    """The words that give it."""


def find(metadata: date | None, stated: Sequence[Stated], source: Source) -> Published:
    """The day an article came out.

    What the source says of itself counts before `--date`, which counts before the
    name and the time of the file: metadata, first line, date line, byline, dateline,
    and only then the day of an update. A day without a year is the last one not
    after `--date`, the date in the file's name, or the file's time.
    """
    if metadata:
        return Published(metadata, PublishedBy.METADATA)
    named = _in_file_name(source.location)
    latest = source.published or named or source.guess
    for one in sorted(stated, key=lambda one: (one.is_update, _TRUST.index(one.by))):
        day = _day(one.partial, latest, source.day_first)
        if day:
            return Published(day, one.by, one.span)
    if source.published:
        return Published(source.published, PublishedBy.OPTION)
    if named:
        return Published(named, PublishedBy.FILE_NAME)
    return Published(source.guess, source.guess_by)


def _day(partial: Partial, latest: date, day_first: bool | None) -> date | None:
    if partial.unordered and day_first is None:
        # Of two readings of 3/4/2025, news does not come from the future.
        month_first = stated_day(partial, latest)
        if month_first and month_first > latest:
            partial = partial.ordered(True)
    return stated_day(partial, latest)


def _in_file_name(location: str) -> date | None:
    """The day that a file's name bears: "2011-02-18_134.txt", "20110218.md"."""
    for match in _IN_FILE_NAME.finditer(PurePath(location).name):
        try:
            return date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None
