"""Every article in golden/ against what was read in it, told for a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from tui.edtf import to_edtf
from tui.errors import ReadError
from tui.model import Article, DateExpression, Event, Quote, Reading, Span
from tui.parser import parse
from tui.readers import read

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(path.stem for path in GOLDEN.glob("*.txt"))
ANY_DAY = date(2024, 6, 15)
"""Stands in for the publication day of an article that does not say it."""


class Readings(SingleFileSnapshotExtension):
    """One file an article, in a folder of this test's name as syrupy wants it."""

    _file_extension = "timeline"
    _write_mode = WriteMode.TEXT

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(GOLDEN / test_location.basename)


@pytest.mark.parametrize("name", ARTICLES)
def test_it_reads_as_before(name: str, snapshot: SnapshotAssertion) -> None:
    assert _told(GOLDEN / f"{name}.txt") == snapshot(extension_class=Readings)


def _told(path: Path) -> str:
    try:
        articles = read(str(path), published=ANY_DAY)
    except ReadError as error:
        return f"not read: {str(error).rpartition('/')[2]}\n"
    lines = [line for article in articles for line in _reading(parse(article))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _reading(reading: Reading) -> Iterator[str]:
    article = reading.article
    yield f"{article.title or '(no title)'}"
    yield f"published {article.published}, by {article.published_by}"
    for event in sorted(reading.events, key=_place_in_time):
        yield ""
        yield from _event(event, article)
    told = {event.date.span for event in reading.events if event.date}
    others = [one for one in reading.dates if one.span not in told]
    if others:
        yield ""
        yield "No events:"
    for one in others:
        yield f"  {_expression(one, article.text)}"


def _place_in_time(event: Event) -> tuple[int, int, str]:
    return event.when.position, event.when.rank, event.id


def _event(event: Event, article: Article) -> Iterator[str]:
    text = article.text
    yield f"{to_edtf(event.when)}  {event.title}"
    yield f"  {event.modality}, {event.when.certainty}, {_place(event.span)}"
    if event.date is None:
        yield "  date: the article's own"
    else:
        yield f"  date: {_expression(event.date, text)}"
    for span in event.context:
        yield f"  then: {span.of(text)}"
    for quote in event.quotes:
        yield f"  {_quote(quote, text)}"


def _expression(date: DateExpression, text: str) -> str:
    timex = " ".join(
        filter(None, (date.timex3.type, date.timex3.value, date.timex3.mod))
    )
    why = f"; {date.why}" if date.why else ""
    words = date.span.of(text)
    return f"‘{words}’ {date.rule} → {timex}{why} ({_place(date.span)})"


def _quote(quote: Quote, text: str) -> str:
    by = quote.attribution
    told = f"{quote.kind}: ‘{quote.span.of(text)}’ ({_place(quote.span)})"
    if by is None:
        return f"{told}, by nobody known"
    details = [
        by.speaker,
        by.role,
        by.cue.of(text) if by.cue else "",
        f"to {by.addressee.of(text)}" if by.addressee else "",
        by.medium.of(text) if by.medium else "",
        f"when ‘{by.said.span.of(text)}’" if by.said else "",
        "negated" if by.negated else "",
        by.rule,
    ]
    return f"{told}, by {', '.join(filter(None, details))}"


def _place(span: Span) -> str:
    return f"{span.start}..{span.end}"
