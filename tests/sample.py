"""A timeline of an invented town, as the parser would read it: every kind of date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from tui.store import Store

PUBLISHED = date(2026, 3, 4)


def day(year: int, month: int, number: int, days: int = 1) -> DateValue:
    """One day, or several whole ones."""
    start = instant(year, month, number)
    return DateValue(start, start + days * DAY_MINUTES, Grain.DAY, Certainty.IMPLIED)


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of the article, its date words, and what it tells."""

    sentence: str
    words: str
    when: DateValue
    title: str
    said: str = ""
    speaker: str = ""
    modality: Modality = Modality.HAPPENED
    mod: str = ""

    def event(self, article: Article) -> Event:
        """The event, its spans counted in the article's text."""
        start = article.text.index(self.sentence)
        return Event(
            article.id,
            Span(start, start + len(self.sentence)),
            self.when,
            self._date(start),
            self.title,
            self.modality,
            self._quotes(start),
        )

    def _date(self, start: int) -> DateExpression | None:
        if not self.words:
            return None
        first = start + self.sentence.index(self.words)
        return DateExpression(
            Span(first, first + len(self.words)),
            "weekday",
            Timex3(TimexType.DATE, "", self.mod),
            self.when,
            Anchor(AnchorKind.PUBLISHED, day(2026, 3, 4)),
            f"“{self.words}”, seen from the day of publication",
        )

    def _quotes(self, start: int) -> tuple[Quote, ...]:
        if not self.said:
            return ()
        first = start + self.sentence.index(self.said)
        name = start + self.sentence.index(self.speaker)
        attribution = Attribution(
            self.speaker,
            "quote-cue-source",
            Span(name, name + len(self.speaker)),
            role="harbour master",
        )
        span = Span(first, first + len(self.said))
        return (Quote(span, QuoteKind.DIRECT, attribution),)


TOLD = (
    Told(
        "Talks on the harbour wall began in late 2024.",
        "late 2024",
        DateValue(instant(2024, 9), instant(2025), Grain.YEAR, Certainty.APPROXIMATE),
        "Talks on the harbour wall began",
    ),
    Told(
        "A draft leaked in March 2025, and “nobody is pleased with this text”, "
        "Ana Ruiz said.",
        "March 2025",
        DateValue(instant(2025, 3), instant(2025, 4), Grain.MONTH),
        "A draft leaked",
        "nobody is pleased with this text",
        "Ana Ruiz",
    ),
    Told(
        "The fair of 2–5 June 2025 drew record crowds.",
        "2–5 June 2025",
        day(2025, 6, 2, days=4),
        "The fair drew record crowds",
    ),
    Told(
        "Brenford dropped its veto on 3 June 2025 at the café 港の壁.",
        "3 June 2025",
        day(2025, 6, 3),
        "Brenford dropped its veto at the café 港の壁",
    ),
    Told(
        "The fair closed on 5 June 2025 with [bold]fireworks[/bold].",
        "5 June 2025",
        day(2025, 6, 5),
        "The fair closed with [bold]fireworks[/bold]",
    ),
    Told(
        "Aldmoor opened the wall on Tuesday after months of delay and repair, in front "
        "of a crowd that had waited since the morning: “We won’t forget this day,” "
        "Tom Berel said.",
        "Tuesday",
        day(2026, 3, 3),
        "Aldmoor opened the wall after months of delay and repair, in front of a crowd "
        "that had waited since the morning",
        "We won’t forget this day,",
        "Tom Berel",
    ),
    Told(
        "The same day the ferry came back.",
        "The same day",
        day(2026, 3, 3),
        "The ferry came back",
    ),
    Told(
        "“We will publish the text on 12 March,” Ana Ruiz said of the treaty.",
        "12 March",
        day(2026, 3, 12),
        "The text of the treaty to be published",
        "We will publish the text on 12 March,",
        "Ana Ruiz",
        Modality.SCHEDULED,
    ),
    Told(
        "The rail link must enter service by 2030.",
        "by 2030",
        DateValue(None, instant(2031), Grain.YEAR),
        "The rail link must enter service",
        modality=Modality.SCHEDULED,
    ),
)


def reading(
    told: Sequence[Told] = TOLD, title: str = "Aldmoor opens its harbour wall"
) -> Reading:
    """The article that tells all of this, and what is found in it."""
    text = "\n\n".join((title, *(one.sentence for one in told)))
    article = Article(
        text, PUBLISHED, PublishedBy.METADATA, title=title, location="wall.txt"
    )
    events = tuple(one.event(article) for one in told)
    return Reading(
        article,
        tuple(event.date for event in events if event.date),
        tuple(quote for event in events for quote in event.quotes),
        events,
    )


def store(*readings: Reading) -> Store:
    """A timeline in memory of the readings, or of the sample's own."""
    made = Store()
    made.add(readings or (reading(),))
    return made
