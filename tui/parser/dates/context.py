"""What a date is completed from, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.instants import DAY_MINUTES
from tui.model import Anchor, AnchorKind, DateValue, Grain, Span
from tui.parser.dates import reasons
from tui.partial import Base, Part, Partial
from tui.units import Stretch, unit

_LONG_OVER = 366 * DAY_MINUTES
"""A day so long before publication is one of a story."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that the article mentioned before."""

    stretch: Stretch
    span: Span
    stated: bool = False
    """Its words say it whole, the year among them."""
    is_compared: bool = False
    """It is another year's, with which figures are compared: "a year earlier"."""
    is_over: bool = False
    """It is told as ended: "the fourth quarter ended Sept. 30" of a business year."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a date of an article is completed from."""

    published: int
    """The first minute of the publication day."""
    to_come: bool = False
    """The clause tells what is to come."""
    begun: bool = False
    """It lies in the past: "since"."""
    after_length: bool = False
    """A length stands before it in its sentence: "in the nine months"."""
    here: int = 0
    """Where its own sentence begins."""
    near: int = 0
    """Where the sentence before its own begins."""
    mentions: tuple[Mention, ...] = ()
    """Those before it, the latest first."""
    story: Mention | None = None
    """In a text of times long past, the date that those without a year go on from."""
    beside: Mention | None = None
    """In its sentence, a date with its year that it is told along with: "and"."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of the calendar, and how it was found."""

    stretch: Stretch
    part: Part | None = None
    anchor: Anchor | None = None
    why: str = reasons.STATED
    exact: bool = True
    """False: the calendar itself leaves some days of doubt."""


def published_anchor(context: Context) -> Anchor:
    """The publication day."""
    return from_publication(context)[0]


def from_publication(context: Context) -> tuple[Anchor, Stretch]:
    """The publication day, as an anchor and as a stretch."""
    day = unit(Grain.DAY, context.published)
    return Anchor(AnchorKind.PUBLISHED, DateValue(*day)), day


def from_mention(mention: Mention) -> tuple[Anchor, Stretch]:
    """A date mentioned before, as an anchor and as a stretch."""
    value = DateValue(*mention.stretch)
    return Anchor(AnchorKind.MENTION, value, mention.span), mention.stretch


def base_of(partial: Partial, context: Context) -> tuple[Anchor, Stretch]:
    """What an expression counts from.

    A unit counts from the last mention that is no longer than it: "the next day" from
    a day. "That year" is the last year, or the year of the last date in one.
    """
    if partial.base is Base.PUBLISHED or not context.mentions:
        return from_publication(context)
    longest = partial.unit or (Grain.DAY if partial.weekday else Grain.YEAR)
    if partial.loose and context.story is None:
        last = context.mentions[0]
        is_past = last.stretch.start <= context.published
        is_old = last.stretch.end < context.published - _LONG_OVER
        is_told = last.stated or (is_old and last.stretch.grain <= Grain.DAY)
        if is_told and is_past and last.stretch.grain <= longest:
            return from_mention(last)
        return from_publication(context)
    for mention in context.mentions:
        if mention.stretch.grain <= longest:
            return from_mention(mention)
    return from_publication(context)


def named(anchor: Anchor) -> str:
    """The anchor in words for a reader."""
    if anchor.kind is AnchorKind.PUBLISHED:
        return "publication"
    return "the date mentioned before"
