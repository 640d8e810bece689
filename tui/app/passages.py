"""Text with looks, wrapped into lines as wide as a pane.

It knows no widget: a look is a name, which a widget turns into a style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len

from tui.model import Span


class Look(StrEnum):
    """What a piece of text is to the reader, as far as it is drawn differently."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    MUTED = "muted"
    """Beside the point: paragraphs around a sentence, rules, places."""
    DATE = "date"
    """The words that date the event."""
    OTHER_DATE = "other-date"
    QUOTED = "quoted"
    REPORTED = "reported"
    SPEAKER = "speaker"
    HIT = "hit"
    """What a search found."""
    HERE = "here"
    """Where the reader is among the facts of an article."""


Piece: TypeAlias = "tuple[str, tuple[Look, ...]]"
"""A run of text; later looks are laid over earlier ones."""


class Mark(NamedTuple):
    """A look for a part of a passage."""

    span: Span
    """In code points of the passage's text."""
    look: Look


class Passage(NamedTuple):
    """Text that is wrapped as one."""

    text: str
    look: Look = Look.PLAIN
    marks: Sequence[Mark] = ()
    """In the order in which they are laid over one another."""
    first: str = ""
    """Before the first line."""
    first_look: Look = Look.MUTED
    rest: str | None = None
    """Before the other lines; None: as wide a blank as `first`."""
    right: str = ""
    """At the right edge of the last line, or of one more if that has no room."""
    fill: str = " "
    """Between the text and `right`."""


def lines(passage: Passage, width: int) -> Iterator[list[Piece]]:
    """The passage in lines of at most `width` cells; one line if it has no text."""
    width = max(width, 1)
    first = passage.first
    rest = " " * cell_len(first) if passage.rest is None else passage.rest
    text, right = passage.text, _cut(passage.right, width)
    inner = max(width - max(cell_len(first), cell_len(rest)), 1)
    spans = list(wrapped(text, Span(0, len(text)), inner)) or [Span(0, 0)]
    for number, span in enumerate(spans):
        prefix = _cut(rest if number else first, width - 1)
        look = Look.MUTED if number else passage.first_look
        line: list[Piece] = [(prefix, (look,))] if prefix else []
        line += pieces(text, span, (passage.look,), passage.marks)
        if number < len(spans) - 1 or not (right or passage.fill.strip()):
            yield line
            continue
        room = width - sum(cell_len(piece) for piece, _ in line) - cell_len(right)
        if room < 1 and line:
            yield line
            line, room = [], width - cell_len(right)
        yield [*line, (passage.fill * room, (Look.MUTED,)), (right, (Look.MUTED,))]


def wrapped(text: str, span: Span, width: int) -> Iterator[Span]:
    """The lines of a stretch of text, without the spaces between them.

    A word that is longer than a line is cut. Every line has at least one code point,
    and at most `width` cells unless a single one is wider.
    """
    start, end = span.start, span.end
    while start < end:
        stop = _fitting(text, start, min(start + width, end), width)
        if stop < end and text[stop] != " ":
            space = text.rfind(" ", start + 1, stop)
            stop = space if space > 0 else stop
        yield Span(start, _without_spaces(text, start, stop))
        start = stop
        while start < end and text[start] == " ":
            start += 1


def pieces(
    text: str, line: Span, looks: tuple[Look, ...], marks: Sequence[Mark]
) -> list[Piece]:
    """A line cut where the looks of its text change."""
    over = [mark for mark in marks if mark.span.overlaps(line)]
    if not over:
        return [(line.of(text), looks)]
    cuts = {line.start, line.end}
    for mark in over:
        cuts.add(max(mark.span.start, line.start))
        cuts.add(min(mark.span.end, line.end))
    edges = sorted(cuts)
    found: list[Piece] = []
    for start, end in pairwise(edges):
        piece = Span(start, end)
        laid = tuple(mark.look for mark in over if piece in mark.span)
        found.append((piece.of(text), looks + laid))
    return found


def _fitting(text: str, start: int, stop: int, width: int) -> int:
    """The end of the longest stretch up to `stop` that fits in `width` cells."""
    excess = cell_len(text[start:stop]) - width
    while excess > 0 and stop > start + 1:
        # No code point is wider than two cells.
        stop -= (excess + 1) // 2
        excess = cell_len(text[start:stop]) - width
    return max(stop, start + 1)


def _without_spaces(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and text[stop - 1] == " ":
        stop -= 1
    return stop


def _cut(text: str, width: int) -> str:
    return text[: _fitting(text, 0, len(text), width)] if text else ""
