"""What the detail pane says of an event, as passages to wrap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.app.fact_text import KINDS, manner, meaning, published, said_on
from tui.app.glyphs import Glyphs
from tui.app.passages import Look, Mark, Passage
from tui.app.places import block_at, onward, place_of
from tui.date_text import precision, told
from tui.edtf import to_edtf
from tui.model import (
    Anchor,
    AnchorKind,
    Article,
    Attribution,
    Block,
    DateExpression,
    Event,
    Modality,
    Quote,
    QuoteKind,
    Span,
)

_AROUND = 700
"""Code points shown on each side of an event in a paragraph longer than twice that."""
_LONGEST = 4000
"""Code points shown of one statement; the article has the rest."""
_UNSURE = 0.5
"""An attribution that is right less often is told as "perhaps"."""

_TENSES = {
    Modality.SCHEDULED: "still to come when this was published",
    Modality.HYPOTHETICAL: "told as a possibility",
}


class Note(NamedTuple):
    """What a person wrote."""

    text: str
    source: str
    """The source of the telling that it was written on; "": the one that is shown."""


class ByHand(NamedTuple):
    """What a person did to an event."""

    notes: Sequence[Note] = ()
    done: str = ""
    """How it came to be told by this row: "merged by hand"."""


NO_HAND = ByHand()
"""Of what nobody edited."""


class Told(NamedTuple):
    """An event with all that is needed to tell it."""

    event: Event
    article: Article
    blocks: tuple[Block, ...]
    dates: Sequence[DateExpression]
    """Those of the article in reading order, or at least those around the event."""
    lit: Sequence[Span]
    """What a search found in the article, in reading order."""
    here: Span | None
    """The statement or passage that the search is at."""
    glyphs: Glyphs
    by_hand: ByHand = NO_HAND


def passages(this: Told) -> Iterator[Passage]:
    """All that the pane says, from the title to the source."""
    yield from head(this)
    yield from context(this)
    yield from reason(this)
    yield from statements(this, "QUOTES")
    yield from continuation(this)
    yield from _source(this)


def head(this: Told, right: str = "") -> Iterator[Passage]:
    """The title, with something at its right, and the date in full."""
    event, glyphs = this.event, this.glyphs
    yield Passage(glyphs.shown(event.title), Look.TITLE, right=right)
    mod = event.date.timex3.mod if event.date else ""
    shape = glyphs.of(event.when, event.modality)
    when = glyphs.told(told(event.when, mod))
    yield Passage(
        when[0].upper() + when[1:],
        right=f"{shape} {precision(event.when)}",
    )
    if event.modality in _TENSES:
        yield Passage(_TENSES[event.modality], Look.MUTED)
    if this.by_hand.done:
        yield Passage(this.by_hand.done, Look.MUTED)
    yield Passage("", fill=glyphs.rule)
    yield from _notes(this)


def _notes(this: Told) -> Iterator[Passage]:
    """What a person wrote of the event, before all that others say."""
    notes, glyphs = this.by_hand.notes, this.glyphs
    if not notes:
        return
    yield from heading("NOTE" if len(notes) == 1 else "NOTES")
    for note in notes:
        yield Passage(
            glyphs.shown(note.text),
            first=f"{glyphs.note} ",
            right=glyphs.shown(note.source),
        )
    yield Passage("")


def heading(words: str, right: str = "") -> Iterator[Passage]:
    """What a section is called."""
    yield Passage(words, Look.HEADING, right=right)


def context(this: Told, source: str = "") -> Iterator[Passage]:
    """The paragraph that tells the event, with its source at the right."""
    event, glyphs = this.event, this.glyphs
    block = block_at(this.blocks, event.span.start)
    whole = block.span if block else event.span
    focus = event.date.span if event.date else event.span
    place = glyphs.told(block.place if block else "")
    yield from heading("CONTEXT", f"{source} {place}".strip())
    yield excerpt(this, _around(whole, focus))
    yield Passage("")


def _around(whole: Span, focus: Span) -> Span:
    if len(whole) <= 2 * _AROUND:
        return whole
    start = max(whole.start, focus.start - _AROUND)
    return Span(start, min(whole.end, max(focus.start, start) + _AROUND))


def excerpt(this: Told, shown: Span, place: str = "") -> Passage:
    """A part of the article, with the event's words, dates and hits lit."""
    event, text = this.event, this.article.text
    marks = [Mark(span, Look.PLAIN) for span in (event.span, *event.context)]
    marks += [
        Mark(found.span, Look.OTHER_DATE)
        for found in _dates_in(this, shown)
        if found != event.date
    ]
    if event.date:
        marks.append(Mark(event.date.span, Look.DATE))
    marks += _hits(this, shown)
    ellipsis = this.glyphs.ellipsis
    before = ellipsis if shown.start and text[shown.start - 1] not in "\n " else ""
    after = ellipsis if text[shown.end : shown.end + 1] not in ("", "\n", " ") else ""
    offset = len(before) - shown.start
    return Passage(
        before + this.glyphs.shown(shown.of(text)) + after,
        Look.MUTED,
        _within(marks, shown, offset),
        right=place,
    )


def _dates_in(this: Told, span: Span) -> Iterator[DateExpression]:
    index = bisect_left(this.dates, span.start, key=lambda found: found.span.start)
    for found in onward(this.dates, index):
        if found.span.start >= span.end:
            return
        yield found


def reason(this: Told) -> Iterator[Passage]:
    """From the words to the value, each step with its own reason."""
    event, article, glyphs = this.event, this.article, this.glyphs
    guess = article.published_by.is_guess and _counts_from_publication(event.date)
    sure = glyphs.certainty(event.when.certainty, guess)
    yield from heading("WHY THIS DATE", sure)
    found = event.date
    if found is None:
        yield Passage("No date stands in these words: it is the article’s own.")
        steps = [("from", published(article))]
    else:
        words = glyphs.shown(found.span.of(article.text))
        quoted = f"{glyphs.told('“')}{words}{glyphs.told('”')}"
        why = found.why or "the words say it whole"
        yield Passage(
            f"{quoted}{glyphs.told(f' → {why}')}",
            marks=(Mark(Span(1, 1 + len(words)), Look.DATE),),
        )
        steps = [("rule", found.rule)]
        if found.anchor:
            steps.append(("from", _anchor(this, found.anchor)))
    steps.append(("value", to_edtf(event.when)))
    for number, (name, words) in enumerate(steps, 1):
        branch = glyphs.last_branch if number == len(steps) else glyphs.branch
        prefix = f" {branch} {name:<6}"
        rest = f" {' ' if number == len(steps) else glyphs.rail}".ljust(len(prefix))
        yield Passage(glyphs.told(words), first=prefix, rest=rest)
    yield from _undated(this)
    yield Passage("")


def _counts_from_publication(found: DateExpression | None) -> bool:
    if found is None:
        return True
    return found.anchor is not None and found.anchor.kind is AnchorKind.PUBLISHED


def _anchor(this: Told, anchor: Anchor) -> str:
    if anchor.kind is AnchorKind.PUBLISHED:
        return published(this.article)
    day = told(anchor.value)
    if anchor.span is None:
        return day
    words = this.glyphs.shown(anchor.span.of(this.article.text))
    place = place_of(this.blocks, anchor.span)
    what = "the event of " if anchor.kind is AnchorKind.EVENT else ""
    return f"{what}“{words}” {place}, {day}"


def _undated(this: Told) -> Iterator[Passage]:
    """The other time words of the event, which give it no date."""
    glyphs = this.glyphs
    for found in _dates_in(this, this.event.span):
        if found.value is None and found != this.event.date:
            words = glyphs.shown(found.span.of(this.article.text))
            quoted = f"{glyphs.told('“')}{words}{glyphs.told('”')}"
            yield Passage(
                f"{quoted}{glyphs.told(f' → {meaning(found)}')}",
                marks=(Mark(Span(1, 1 + len(words)), Look.OTHER_DATE),),
            )


def statements(this: Told, name: str) -> Iterator[Passage]:
    """What is said in the event, in a section of this name."""
    quotes = this.event.quotes
    if not quotes:
        return
    found: list[list[Quote]] = []
    for quote in quotes:
        if quote.continues and found:
            found[-1].append(quote)
        else:
            found.append([quote])
    yield from heading(name, str(len(found)))
    for statement in found:
        yield from _statement(this, statement)
        yield Passage("")


def _statement(this: Told, quotes: list[Quote]) -> Iterator[Passage]:
    """One statement: its words piece by piece, then who said it, how and where."""
    article, glyphs = this.article, this.glyphs
    reported = quotes[0].kind is QuoteKind.INDIRECT
    bar = f"{glyphs.reported if reported else glyphs.said} "
    for quote in quotes:
        yield _words(this, quote, bar)
    kind = glyphs.told(KINDS[quotes[0].kind])
    right = f"{kind} {glyphs.told(place_of(this.blocks, quotes[0].span))}".strip()
    said = quotes[0].attribution
    if said is None:
        yield Passage("no speaker named", Look.MUTED, first=bar, rest=bar, right=right)
        return
    how = glyphs.shown(manner(article, said))
    if when := glyphs.told(said_on(said)):
        how = f"{how}, {when}".removeprefix(", ")
    if said.negated:
        how = f"{how}, denied or questioned".removeprefix(", ")
    yield _speaker(this, said, bar, "" if how else right)
    if how:
        yield Passage(how, Look.MUTED, first=bar, rest=bar, right=right)


def _speaker(this: Told, said: Attribution, bar: str, right: str) -> Passage:
    perhaps = "perhaps " if said.confidence < _UNSURE else ""
    role = f", {said.role}" if said.role else ""
    name = Span(len(perhaps), len(perhaps) + len(said.speaker))
    return Passage(
        perhaps + this.glyphs.shown(said.speaker + role),
        marks=(Mark(name, Look.SPEAKER),),
        first=bar,
        rest=bar,
        right=right,
    )


def _words(this: Told, quote: Quote, bar: str) -> Passage:
    glyphs, text = this.glyphs, this.article.text
    shown = Span(quote.span.start, min(quote.span.end, quote.span.start + _LONGEST))
    words = glyphs.shown(shown.of(text))
    if quote.kind is QuoteKind.INDIRECT:
        before = after = ""
        look = Look.REPORTED
    else:
        before, after = glyphs.told("“"), glyphs.told("”")
        look = Look.QUOTED
    if shown != quote.span:
        after = glyphs.ellipsis + after
    offset = len(before) - shown.start
    marks = _within(_hits(this, shown), shown, offset)
    return Passage(f"{before}{words}{after}", look, marks, first=bar, rest=bar)


def _hits(this: Told, shown: Span) -> Iterator[Mark]:
    first = bisect_left(this.lit, shown.start, key=lambda span: span.end)
    for span in onward(this.lit, first):
        if span.start >= shown.end:
            return
        is_here = this.here is not None and span in this.here
        yield Mark(span, Look.HERE if is_here else Look.HIT)


def _within(marks: Iterable[Mark], shown: Span, offset: int) -> tuple[Mark, ...]:
    """The marks of a part of the article, as marks of the passage that shows it."""
    return tuple(
        Mark(Span(mark.span.start + offset, mark.span.end + offset), mark.look)
        for mark in marks
        if mark.span.overlaps(shown)
    )


def continuation(this: Told) -> Iterator[Passage]:
    """What goes on telling the event in other paragraphs."""
    block = block_at(this.blocks, this.event.span.start)
    spans = [
        span for span in this.event.context if block is None or span not in block.span
    ]
    if not spans:
        return
    yield from heading("GOES ON")
    for span in spans:
        place = this.glyphs.told(place_of(this.blocks, span))
        yield excerpt(this, _around(span, span), place)
        yield Passage("")


def _source(this: Told) -> Iterator[Passage]:
    article, glyphs = this.article, this.glyphs
    yield from heading("SOURCE")
    if article.title:
        yield Passage(glyphs.shown(article.title))
    yield Passage(glyphs.told(published(article)), Look.MUTED)
    if article.location:
        yield Passage(glyphs.shown(article.location), Look.MUTED)
