"""What a language tells the reader of an article's head."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """Words, casefolded, of the lines above an article's body."""

    published: frozenset[str]
    """Labels of the day it came out: "published", "posted", "date"."""
    updated: frozenset[str]
    """Labels of the day it was changed: "updated", "last modified"."""
    byline: frozenset[str]
    """Words right before the writer: "by"."""
    weekdays: frozenset[str]
    """Names of the days, long and short, that may stand before a date."""
    linking: frozenset[str]
    """Small words that stand in such lines beside names and dates: "on", "and"."""
    staff: frozenset[str]
    """What ends a byline that names no person: "staff", "desk"."""
    agencies: frozenset[str]
    """Agencies and broadcasters whose mark ends a dateline: "reuters", "ap"."""
    furniture: frozenset[str]
    """Whole lines that belong to the page: "advertisement", "share"."""
    about_itself: re.Pattern[str]
    """How a line at the foot says when it came out: "this article was published on"."""
    ago: re.Pattern[str]
    """A whole line that tells how old the page is: "2 hours ago"."""
    counts: frozenset[str]
    """Words after which a headline's last number is its own: "kills", "at", "phase"."""
