"""An invented article with its facts, for tests of the panes."""

from __future__ import annotations

from datetime import date

from tui.instants import DAY_MINUTES, instant
from tui.model import (
    Anchor,
    AnchorKind,
    Article,
    Attribution,
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

TEXT = """\
The town of Ostrand closed its old lighthouse on Tuesday after 90 years.

“The lamp has earned its rest,” said Ilse Varga, the harbour master, “and so have \
we.” She told reporters that the tower would become a museum.

A festival with a [boat] parade is planned for 12 March, the town council said.
"""

ARTICLE = Article(
    TEXT,
    date(2026, 3, 4),
    PublishedBy.BYLINE,
    title="Ostrand’s lighthouse goes dark",
    location="ostrand.txt",
)


def words(text: str, within: str = TEXT) -> Span:
    """Where the words stand for the first time."""
    start = within.index(text)
    return Span(start, start + len(text))


def day(year: int, month: int, number: int, certainty: Certainty) -> DateValue:
    start = instant(year, month, number)
    return DateValue(start, start + DAY_MINUTES, Grain.DAY, certainty)


PUBLISHED = Anchor(AnchorKind.PUBLISHED, day(2026, 3, 4, Certainty.STATED))

TUESDAY = DateExpression(
    words("Tuesday"),
    "weekday",
    Timex3(TimexType.DATE, "2026-03-03"),
    day(2026, 3, 3, Certainty.IMPLIED),
    PUBLISHED,
    "the most recent Tuesday",
)
NINETY_YEARS = DateExpression(
    words("90 years"), "counted", Timex3(TimexType.DURATION, "P90Y")
)
TWELFTH = DateExpression(
    words("12 March"),
    "day-month",
    Timex3(TimexType.DATE, "2026-03-12"),
    day(2026, 3, 12, Certainty.IMPLIED),
    PUBLISHED,
    "the next one",
)

VARGA = Attribution(
    "Ilse Varga",
    "quote-cue-source",
    mention=words("Ilse Varga"),
    cue=words("said"),
    role="the harbour master",
    confidence=0.9,
)
LAMP = Quote(words("The lamp has earned its rest"), QuoteKind.DIRECT, VARGA)
SO_HAVE_WE = Quote(words("and so have we."), QuoteKind.DIRECT, VARGA, continues=True)
MUSEUM = Quote(
    words("the tower would become a museum"),
    QuoteKind.INDIRECT,
    Attribution(
        "Ilse Varga",
        "indirect",
        mention=words("She"),
        cue=words("told"),
        role="the harbour master",
        addressee=words("reporters"),
        confidence=0.9,
    ),
)

CLOSED = Event(
    ARTICLE.id,
    words("The town of Ostrand closed its old lighthouse on Tuesday after 90 years."),
    day(2026, 3, 3, Certainty.IMPLIED),
    TUESDAY,
    "The town of Ostrand closed its old lighthouse",
    quotes=(LAMP, SO_HAVE_WE, MUSEUM),
)
FESTIVAL = Event(
    ARTICLE.id,
    words("A festival with a [boat] parade is planned for 12 March"),
    day(2026, 3, 12, Certainty.IMPLIED),
    TWELFTH,
    "A festival with a [boat] parade is planned",
    Modality.SCHEDULED,
)

READING = Reading(
    ARTICLE,
    (TUESDAY, NINETY_YEARS, TWELFTH),
    (LAMP, SO_HAVE_WE, MUSEUM),
    (CLOSED, FESTIVAL),
)
