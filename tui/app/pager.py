"""The lines of a text of any length, wrapped only around where they are looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tui.app.glyphs import Glyphs
from tui.app.passages import wrapped
from tui.model import Span

_STRETCH = 4096
"""A longer paragraph is wrapped in stretches of about so many code points."""
_WORD = 200
"""How far a stretch reaches for the end of a word."""
_KEPT = 512
"""Wrapped stretches that are remembered."""


class Pager:
    """Walks the lines of a text up and down without knowing how many there are.

    A line is the span of its text; a blank line's is empty, at its place. Every step
    looks at one stretch of the text, so a line costs the same anywhere in it.
    """

    def __init__(self, text: str, width: int, glyphs: Glyphs) -> None:
        self._text = text
        self._width = width
        self._glyphs = glyphs
        self._wrapped: dict[int, list[Span]] = {}
        self._paragraph = (0, -1)

    def line_at(self, position: int) -> Span:
        """The line that holds a code point, or comes before it."""
        lines = self._lines(self._stretch(min(max(position, 0), len(self._text))))
        index = bisect_right(lines, position, key=lambda line: line.start) - 1
        return lines[max(index, 0)]

    def after(self, line: Span) -> Span | None:
        """The next line; None after the last."""
        stretch = self._stretch(line.start)
        lines = self._lines(stretch)
        index = bisect_left(lines, line) + 1
        if index < len(lines):
            return lines[index]
        start = stretch.end
        if self._text[start : start + 1] == "\n":
            start += 1
        elif start >= len(self._text):
            return None
        return self._lines(self._stretch(start))[0]

    def before(self, line: Span) -> Span | None:
        """The line above; None before the first."""
        stretch = self._stretch(line.start)
        lines = self._lines(stretch)
        index = bisect_left(lines, line)
        if index:
            return lines[index - 1]
        if stretch.start == 0:
            return None
        return self._lines(self._stretch(stretch.start - 1))[-1]

    def down(self, line: Span, count: int) -> Iterator[Span]:
        """The line and those after it, at most `count`."""
        found: Span | None = line
        while found is not None and count > 0:
            yield found
            found, count = self.after(found), count - 1

    def moved(self, line: Span, count: int) -> Span:
        """The line so many lines down, or up if negative; or the last one there."""
        step = self.after if count > 0 else self.before
        for _ in range(abs(count)):
            found = step(line)
            if found is None:
                break
            line = found
        return line

    def _stretch(self, position: int) -> Span:
        """The paragraph, or the part of a long one, that holds a code point."""
        start, end = self._paragraph_at(position)
        if end - start <= _STRETCH:
            return Span(start, end)
        number = (position - start) // _STRETCH
        first = self._word_end(start, number, end)
        while number and (position < first or first == end):
            number -= 1
            first = self._word_end(start, number, end)
        return Span(first, self._word_end(start, number + 1, end))

    def _paragraph_at(self, position: int) -> tuple[int, int]:
        """Remembered, for a paragraph may be as long as the text."""
        start, end = self._paragraph
        if not start <= position <= end:
            start = self._text.rfind("\n", 0, position) + 1
            end = self._text.find("\n", position)
            end = len(self._text) if end < 0 else end
            self._paragraph = start, end
        return start, end

    def _word_end(self, start: int, number: int, end: int) -> int:
        """Where a stretch of a long paragraph begins: after a space, if one is near."""
        if number <= 0:
            return start
        at = start + number * _STRETCH
        if at + _WORD >= end:
            return end
        space = self._text.find(" ", at, at + _WORD)
        return at if space < 0 else space + 1

    def _lines(self, stretch: Span) -> list[Span]:
        lines = self._wrapped.get(stretch.start)
        if lines is None:
            if len(self._wrapped) >= _KEPT:
                self._wrapped.clear()
            shown = self._glyphs.shown(stretch.of(self._text))
            lines = [
                Span(stretch.start + line.start, stretch.start + line.end)
                for line in wrapped(shown, Span(0, len(shown)), self._width)
            ] or [Span(stretch.start, stretch.start)]
            self._wrapped[stretch.start] = lines
        return lines
