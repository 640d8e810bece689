"""The head of an article told from its body: title, date line, byline, dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui.lang.heading_words import HeadingWords
from tui.model import Block, BlockKind, Span
from tui.parser.text import trimmed
from tui.readers.datelines import before_story
from tui.readers.document import Document
from tui.readers.head_lines import (
    LONGEST_TITLE,
    MetaLine,
    dated_title,
    meta_line,
    names_writer,
    reads_as_title,
)
from tui.readers.published import Stated

_HEAD_LINES = 12
"""Lines, not counting blank ones, in which the body must have begun."""
_FOOT_LINES = 3
"""Blocks at the end that may say when the article came out."""
_REPEATED_WORDS = 3
"""Words that a body has in common with the line above it when that repeats it."""

_LINE = re.compile(r"[^\n]+")
_COUNTER = re.compile(r"(\S+)(\s+[0-9]{1,2})\Z")


@dataclass(frozen=True, slots=True)
class Heading:
    """An article's parts, and the dates on which it may have been published."""

    title: str
    blocks: tuple[Block, ...]
    """All of them in reading order; those of the body are numbered from "¶1"."""
    stated: tuple[Stated, ...]


def split(document: Document, words: HeadingWords) -> Heading:
    """Tell the head of a document, and the dateline of its story, from its body."""
    head = _Head(document, words)
    head.read()
    body = _from(document, head.end)
    if not body:
        # What is all there is cannot be a headline: it is the text.
        head = _Head(document, words)
        head.read_date_alone()
        body = _from(document, head.end)
    head.take_foot(body)
    head.take_dateline(body)
    blocks = sorted([*head.blocks, *_numbered(body)], key=lambda block: block.span)
    return Heading(head.title, tuple(blocks), tuple(head.stated))


class _Head:
    """What has been read of a head so far."""

    def __init__(self, document: Document, words: HeadingWords) -> None:
        self.title = document.title
        self.blocks: list[Block] = []
        self.stated: list[Stated] = []
        self.end = 0
        """Where the body begins."""
        self._text = document.text
        self._parts = document.blocks
        self._words = words
        self._lines = _first_lines(document)

    def read(self) -> None:
        """Read title and meta lines up to the first line of the body."""
        number = self._read_dated_title()
        while number < len(self._lines):
            line = self._lines[number]
            meta = meta_line(self._text, line, self._words)
            if meta:
                self._take(meta)
            elif not (
                self._take_title(number)
                or self._repeats_title(line)
                or self._take_writer(number)
            ):
                break
            self.end = max(self.end, line.end)
            number += 1
            while number < len(self._lines) and self._lines[number].end <= self.end:
                number += 1

    def read_date_alone(self) -> None:
        """Read no more than the date before the only line there is."""
        if len(self._lines) == 1:
            dated = dated_title(self._text, self._lines[0], "", self._words)
            if dated:
                self._take(dated.meta)
                self.end = dated.rest.start

    def take_foot(self, body: list[Block]) -> None:
        """Take the lines at the end that say when the article came out."""
        for block in body[:0:-1][:_FOOT_LINES]:
            meta = meta_line(self._text, block.span, self._words)
            if meta is None:
                return
            self._take(meta)
            body.pop()

    def take_dateline(self, body: list[Block]) -> None:
        """Take what stands before the story in its first paragraph."""
        for number, block in enumerate(body):
            if block.kind is BlockKind.PARAGRAPH:
                meta = before_story(self._text, block.span, self._words)
                if meta:
                    self._take(meta)
                    rest = trimmed(self._text, Span(meta.span.end, block.span.end))
                    body[number] = replace(block, span=rest)
                return

    def _read_dated_title(self) -> int:
        """Read a first line that holds date and title; how many lines that is."""
        following = self._lines[1].of(self._text) if len(self._lines) > 1 else ""
        dated = self._lines and dated_title(
            self._text, self._lines[0], following, self._words
        )
        if not dated:
            return 0
        self._take(dated.meta)
        if len(dated.rest) > LONGEST_TITLE:
            # The story itself stands behind the date.
            self.end = dated.rest.start
            return len(self._lines)
        self.end = self._lines[0].end
        shown = dated.rest.of(self._text)
        if _is_beginning(shown, self._text[self.end :]):
            self.title = self.title or self._cut_title(dated.rest)
            return 1
        own = _without_counter(shown, self._text[self.end :], self._words)
        span = Span(dated.rest.start, dated.rest.start + len(own))
        self.blocks.append(Block(span, BlockKind.TITLE))
        self.title = self.title or own
        return 1

    def _cut_title(self, line: Span) -> str:
        """What stands for the title where the line is the body's own beginning."""
        meta = before_story(self._text, line, self._words)
        start = meta.span.end if meta else line.start
        shown = Span(start, line.end).of(self._text).strip()
        is_whole = shown.endswith((".", "?", "!", "…"))
        return shown if is_whole or not shown else f"{shown}…"

    def _take(self, meta: MetaLine) -> None:
        self.blocks.append(Block(trimmed(self._text, meta.span), BlockKind.META))
        self.stated += meta.dates

    def _take_title(self, number: int) -> bool:
        """Take the line, or the short block that it opens, if it is the title."""
        if any(block.kind is BlockKind.TITLE for block in self.blocks):
            return False
        line = self._lines[number]
        part = next(part for part in self._parts if part.span.end >= line.end)
        alone = part.span.end <= line.end or self._is_meta(number + 1)
        span = line if alone else part.span
        if span.start > line.start:
            return False
        shown = " ".join(span.of(self._text).split())
        if self.title:
            is_title = shown.casefold() == self.title.casefold()
        else:
            is_title = part.kind is BlockKind.HEADING or reads_as_title(shown)
        if is_title:
            self.title = self.title or shown
            self.blocks.append(Block(span, BlockKind.TITLE))
            self.end = span.end
        return is_title

    def _take_writer(self, number: int) -> bool:
        """Take the line if it names who wrote the article, above its date."""
        line = self._lines[number]
        if not self.title or not names_writer(line.of(self._text), self._words):
            return False
        if not self._is_meta(number + 1):
            return False
        self._take(MetaLine(line))
        return True

    def _is_meta(self, number: int) -> bool:
        return (
            number < len(self._lines)
            and meta_line(self._text, self._lines[number], self._words) is not None
        )

    def _repeats_title(self, line: Span) -> bool:
        shown = " ".join(line.of(self._text).split())
        return bool(self.title) and shown.casefold() == self.title.casefold()


def _first_lines(document: Document) -> list[Span]:
    """The first lines of the blocks, those of one block apart."""
    lines: list[Span] = []
    for block in document.blocks[:_HEAD_LINES]:
        for line in _LINE.finditer(document.text, block.span.start, block.span.end):
            shown = trimmed(document.text, Span(*line.span()))
            lines += [shown] if len(shown) else []
            if len(lines) == _HEAD_LINES:
                return lines
    return lines


def _from(document: Document, start: int) -> list[Block]:
    """The blocks, or what is left of them, from an offset on."""
    text = document.text
    return [
        block
        if block.span.start >= start
        else replace(block, span=trimmed(text, Span(start, block.span.end)))
        for block in document.blocks
        if block.span.end > start
    ]


def _numbered(body: list[Block]) -> list[Block]:
    """The blocks with their places: paragraphs count, headings do not."""
    placed: list[Block] = []
    number = 0
    for block in body:
        number += block.kind is BlockKind.PARAGRAPH
        place = f"¶{max(number, 1)}"
        placed.append(Block(block.span, block.kind, place, block.set_off))
    return placed


def _is_beginning(shown: str, following: str) -> bool:
    """Whether the text that follows begins with these words and goes on."""
    words = shown.rstrip(" .…").split()
    # A word takes no more room than its letters and one line break.
    begun = following[: 2 * len(shown) + 100].split()
    return (
        len(words) >= _REPEATED_WORDS
        and begun[: len(words) - 1] == words[:-1]
        and len(begun) > len(words)
        and begun[len(words) - 1].startswith(words[-1])
    )


def _without_counter(shown: str, body: str, words: HeadingWords) -> str:
    """The title of an export without the stray number at its end.

    A number is the title's own after a word that takes one ("kills 12", "phase 2"),
    or where the body has the two together.
    """
    match = _COUNTER.search(shown)
    if match is None or match[1].casefold() in words.counts or match[0] in body:
        return shown
    return shown[: match.start(2)]
