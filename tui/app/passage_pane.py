"""A pane of passages, wrapped as far as they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import ClassVar

from textual import events
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip

from tui.app.glyphs import Glyphs
from tui.app.looks import LOOK_CLASSES, LOOKS_CSS, LookStyles
from tui.app.passages import Look, Passage, Piece, lines
from tui.app.scroller import Scroller

_SEEK_LINES = 500
"""How far down a look is searched for."""
_MARK = 2
"""Cells at the right, a blank and a mark where more is out of sight."""


class PassagePane(Scroller):
    """Shows passages; what is below the view has not been made yet."""

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOK_CLASSES
    DEFAULT_CSS = LOOKS_CSS

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._styles = LookStyles(self)
        self._passages: Callable[[], Iterable[Passage]] = tuple
        self._source: Iterator[list[Piece]] = iter(())
        self._lines: list[list[Piece]] = []
        self._top = 0
        self._seen: list[tuple[list[Piece], str]] = []
        """By line of the screen, what is there and the mark beside it."""

    def show_passages(
        self, passages: Callable[[], Iterable[Passage]], stay: bool = False
    ) -> None:
        """Show these passages, which are asked for again when the width changes.

        They are shown from the first line on, or from the same line as before if
        `stay`. No layout is asked for.
        """
        self._passages = passages
        self._rewind()
        self._show_from(self._top if stay else 0)

    def bring_into_view(self, look: Look) -> None:
        """Scroll to the first line that has the look, unless it is in view."""
        self._make(_SEEK_LINES)
        height = self.size.height
        for number, line in enumerate(self._lines):
            if any(look in looks for _, looks in line):
                if not self._top <= number < self._top + height:
                    self._show_from(number - height // 3)
                return

    def scroll_lines(self, count: int) -> None:
        """Scroll down by lines, or up by a negative count."""
        self._show_from(self._top + count)

    def show_first(self) -> None:
        """Show the first line at the top."""
        self._show_from(0)

    def show_last(self) -> None:
        """Show the last line at the bottom."""
        self._lines.extend(self._source)
        self._show_from(len(self._lines))

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is on a part of the pane.

        Textual would look up the border and the padding for every line. Where they
        are at the left alone, they are those of the first line.
        """
        gutter, width = self.gutter, self.outer_size.width
        is_whole = crop.column_span == (0, width)
        if not is_whole or gutter.width != gutter.left or gutter.height:
            return super().render_lines(crop)
        (first,) = super().render_lines(Region(0, 0, width, 1))
        edge = first.crop(0, gutter.left)
        filters, background = self.get_line_filters(), self.background_colors[1]
        strips = map(self.render_line, crop.line_range)
        return [
            Strip.join([edge, _filtered(strip, filters, background)])
            for strip in strips
        ]

    def render_line(self, y: int) -> Strip:
        """The line at a row of the pane."""
        width = self.size.width
        line, mark = self._seen[y] if y < len(self._seen) else ([], "")
        if not mark:
            return self._styles.strip(line, width)
        edge = self._styles.strip([(mark, (Look.MUTED,))], 1)
        return Strip.join([self._styles.strip(line, width - 1), edge])

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._styles.clear()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        self._rewind()
        self._seen = []
        self._show_from(self._top)

    def _show_from(self, top: int) -> None:
        height = self.size.height
        self._make(top + height)
        self._top = max(0, min(top, len(self._lines) - height))
        before, self._seen = self._seen, list(self._visible())
        if len(before) != height or len(self._seen) != height:
            self.refresh()
            return
        # Many lines stay as they are, and drawing is what takes the time.
        width = self.size.width
        pairs = enumerate(zip(before, self._seen, strict=True))
        if changed := [Region(0, y, width, 1) for y, (old, new) in pairs if old != new]:
            self.refresh(*changed)

    def _visible(self) -> Iterator[tuple[list[Piece], str]]:
        height = self.size.height
        self._make(self._top + height + 1)
        for y in range(height):
            index = self._top + y
            mark = ""
            if y == 0 and self._top:
                mark = self._glyphs.above
            elif y == height - 1 and len(self._lines) > index + 1:
                mark = self._glyphs.below
            yield self._lines[index] if index < len(self._lines) else [], mark

    def _rewind(self) -> None:
        self._lines = []
        self._source = self._make_lines()

    def _make(self, count: int) -> None:
        """Make lines until there are `count`, or no more."""
        if len(self._lines) < count:
            self._lines.extend(islice(self._source, count - len(self._lines)))

    def _make_lines(self) -> Iterator[list[Piece]]:
        width = self.size.width - _MARK
        for passage in self._passages():
            yield from lines(passage, width)


def _filtered(strip: Strip, filters: Sequence[LineFilter], background: Color) -> Strip:
    for line_filter in filters:
        strip = strip.apply_filter(line_filter, background)
    return strip
