"""A line with something at its left end and something at its right."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.app.glyphs import Glyphs


class Bar(Widget):
    """One line of the program's own words; the right end gives way last."""

    DEFAULT_CSS = """
    Bar { height: 1; }
    """

    def __init__(self, glyphs: Glyphs, part: str) -> None:
        """Be the part of the screen of this name."""
        super().__init__(id=part)
        self._glyphs = glyphs
        self._left: Sequence[str] = ()
        self._right: Sequence[str] = ()

    def show(self, left: Sequence[str], right: Sequence[str] = ()) -> None:
        """Show the longest of the texts that fit, of each side; asks for no layout."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Both ends, and blanks between them."""
        width = self.size.width
        right = self._longest(self._right, width // 2 if self._left else width)
        room = width - cell_len(right) - (2 if right else 0)
        left = set_cell_size(self._longest(self._left, room, cut=True), room)
        gap = "  " if right else ""
        style = self.visual_style.rich_style
        return Strip([Segment(left + gap + right, style)]).adjust_cell_length(
            width, style
        )

    def _longest(self, texts: Sequence[str], cells: int, cut: bool = False) -> str:
        shown = [self._glyphs.shown(self._glyphs.told(text)) for text in texts]
        fitting = next((text for text in shown if cell_len(text) <= cells), "")
        if fitting or not shown or not cut:
            return fitting
        return set_cell_size(shown[-1], max(0, cells - 1)) + self._glyphs.ellipsis
