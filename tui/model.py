"""The nouns: frozen values whose spans count code points in `Article.text`.

Dates are naive local time, for an article's times are the writer's. Instants are
minutes (see `tui.instants`), negative before the common era; every interval is
half-open, so "2021" is [2021-01-01, 2022-01-01).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from tui.instants import DAY_MINUTES, civil, instant, weekday


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a part of an article is to its reader."""

    TITLE = "title"
    HEADING = "heading"
    META = "meta"
    """A byline, a date line, a tag list: about the article, not told by it."""
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article; what no block covers is furniture and is not read."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    place: str = ""
    """Where a person finds it: "¶3", "p. 3", "line 40"."""
    set_off: bool = False
    """A block quote: it stands apart as somebody's words, mostly without marks."""


class PublishedBy(StrEnum):
    """How the publication date (the document creation time, DCT) is known."""

    OPTION = "--date"
    METADATA = "metadata"
    FIRST_LINE = "first line"
    DATE_LINE = "date line"
    DATELINE = "dateline"
    BYLINE = "byline"
    FILE_NAME = "file name"
    FILE_TIME = "file time, a guess"
    TODAY = "today, a guess"

    @property
    def is_guess(self) -> bool:
        """Whether the source itself says nothing of its date."""
        return self in (PublishedBy.FILE_TIME, PublishedBy.TODAY)


@dataclass(frozen=True, slots=True)
class Article:
    """One article as published: NFC text with "\\n" newlines, otherwise untouched."""

    text: str
    published: date
    published_by: PublishedBy = PublishedBy.OPTION
    published_span: Span | None = None
    """The words that give the publication date, where the text has them."""
    title: str = ""
    location: str = ""
    """A path, an address or "-"."""
    language: str = "en"
    """ISO 639-1."""
    day_first: bool | None = None
    """Whether 3/4 is 3 April; None: the article's own evidence decides."""
    blocks: tuple[Block, ...] = ()
    """In reading order; empty: the parser finds the paragraphs itself."""
    id: str = field(init=False)
    """The first 12 hexadecimal digits of the SHA-256 of the text."""

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass"))
        object.__setattr__(self, "id", digest.hexdigest()[:12])


class Grain(IntEnum):
    """The unit in which a date is told, small to large."""

    SECOND = 0
    """Of durations only: no date is told to the second."""
    MINUTE = 1
    HOUR = 2
    DAYPART = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14


class Certainty(StrEnum):
    """How much of a date the words themselves say."""

    STATED = "stated"
    """The words say it whole: "31 October 2025"."""
    IMPLIED = "implied"
    """Completed from an anchor, exactly: "Friday", "two days later"."""
    APPROXIMATE = "approximate"
    """The words themselves are vague: "about", "late 2024", "recently"."""


class Modality(StrEnum):
    """How an event was told when the article was published."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class DateValue:
    """What the calendar says: an interval of minutes, open where an end is None."""

    start: int | None
    end: int | None
    grain: Grain
    """The grain of the known bounds: "by 2030" has Grain.YEAR."""
    certainty: Certainty = Certainty.STATED

    @property
    def is_exact(self) -> bool:
        """Whether it names one day, or a time within one day, without hedging."""
        return (
            self.start is not None
            and self.end is not None
            and self.grain <= Grain.DAY
            and self.end - self.start <= DAY_MINUTES
            and self.certainty is not Certainty.APPROXIMATE
        )

    @property
    def position(self) -> int:
        """The instant it is sorted by: its start, or what stands for an open one.

        "by 2030" stands at the start of 2030, the last unit of its grain.
        """
        if self.start is not None:
            return self.start
        if self.end is None:
            return 0
        return unit_start(self.end - 1, self.grain)

    @property
    def rank(self) -> int:
        """Its place among dates of the same position, 0 to 63: short before long.

        Open starts come first, open ends last; lengths count by powers of two.
        """
        if self.start is None:
            return 0
        if self.end is None:
            return 63
        return min(1 + (self.end - self.start).bit_length(), 62)


_UNIT_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1_200,
    Grain.MILLENNIUM: 12_000,
}


def unit_start(at: int, grain: Grain) -> int:
    """The first instant of the calendar unit around an instant.

    Seasons are meteorological (spring starts in March); centuries count from year 1.
    """
    if grain is Grain.MINUTE:
        return at
    if grain is Grain.HOUR:
        return at - at % 60
    day = at - at % DAY_MINUTES
    if grain in (Grain.WEEKEND, Grain.WEEK):
        first = 6 if grain is Grain.WEEKEND else 1
        return day - (weekday(at) - first) % 7 * DAY_MINUTES
    if grain not in _UNIT_MONTHS:
        return day
    months = civil(at).year * 12 + civil(at).month - 1
    shift = {Grain.SEASON: 2, Grain.CENTURY: 12, Grain.MILLENNIUM: 12}.get(grain, 0)
    months -= (months - shift) % _UNIT_MONTHS[grain]
    return instant(months // 12, months % 12 + 1)


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex3:
    """A TIMEX3 annotation's attributes: "2025-W44", "P10Y", "PRESENT_REF"."""

    type: TimexType
    value: str
    mod: str = ""
    """APPROX, START, MID, END, BEFORE, AFTER, ON_OR_BEFORE, LESS_THAN, … or ""."""


class AnchorKind(StrEnum):
    """What a relative date counts from."""

    PUBLISHED = "published"
    MENTION = "mention"
    """A date mentioned earlier in the article."""
    EVENT = "event"
    """An event the article tells."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that a relative expression was completed from."""

    kind: AnchorKind
    value: DateValue
    span: Span | None = None
    """The words that mention it, where the text has them."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A mention of a date, a time, a duration or a set of times."""

    span: Span
    rule: str
    """The rule that read the words: "month-day"."""
    timex3: Timex3
    value: DateValue | None = None
    """None: a duration, a set, or a date that no calendar has."""
    anchor: Anchor | None = None
    """None: the words say it whole."""
    why: str = ""
    """From the words to the value, in a sentence for a reader."""


class QuoteKind(StrEnum):
    """How a statement is given."""

    DIRECT = "direct"
    """All its words stand between quotation marks, as a sentence of its own."""
    MIXED = "mixed"
    """Quoted words inside a sentence of the writer's; the text is those words."""
    INDIRECT = "indirect"
    """Told in the writer's words."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words they are, and how that is known."""

    speaker: str
    """The person or body as known in the article: "Ana Ruiz"."""
    rule: str
    """The rule that found the source: "quote-cue-source"."""
    mention: Span | None = None
    """The source beside the words, as written: "she", "the mayor"."""
    cue: Span | None = None
    """The reporting verb or phrase: "said", "according to"."""
    role: str = ""
    """The office as last given: "US Secretary of War"."""
    medium: Span | None = None
    """Where it was said: "on X", "in a statement"."""
    addressee: Span | None = None
    """Who was told: "reporters"."""
    negated: bool = False
    """The statement is denied or questioned: "did not say that"."""
    confidence: float = 0.5
    """The measured share of such attributions that are right, 0 to 1."""
    said: DateExpression | None = None
    """The date of the saying, in the cue's clause; None: the event's own date."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One unbroken piece of a statement: the words alone, without the marks."""

    span: Span
    kind: QuoteKind
    attribution: Attribution | None = None
    continues: bool = False
    """It goes on with the statement of the quote before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the article dates."""

    article: str
    """`Article.id`."""
    span: Span
    """The clause or sentence that tells it."""
    when: DateValue
    date: DateExpression | None
    """None: the date is the article's own."""
    title: str
    """The clause that tells it, without the date words."""
    modality: Modality = Modality.HAPPENED
    quotes: tuple[Quote, ...] = ()
    context: tuple[Span, ...] = ()
    """Undated sentences that go on telling it, in reading order."""

    @property
    def id(self) -> str:
        """Stable as long as the text is: the article and where the date stands."""
        start = self.date.span.start if self.date else self.span.start
        return f"{self.article}:{start}"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the parser found in one article, each in reading order."""

    article: Article
    dates: tuple[DateExpression, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
