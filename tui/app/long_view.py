"""A widget over very many lines, of which only those on the screen are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


def thumb(top: int, height: int, total: int) -> range:
    """Where on a column of so many cells the thumb is; nowhere if all is in view."""
    if not 0 < height < total:
        return range(0)
    cells = max(1, height * height // total)
    first = round(top * (height - cells) / (total - height))
    return range(first, first + cells)


class LongView(ScrollView):
    """Lines from edge to edge, with a thumb at the right that tells which they are.

    It has no border and no padding, which Textual would look up for every line, and
    its thumb is a column of the lines, for Textual's scroll bar is a second widget:
    either takes as long at every key as the lines themselves.
    """

    DEFAULT_CSS = "LongView { overflow: hidden hidden; }"

    def __init__(self) -> None:
        super().__init__()
        self._strips: dict[int, Strip] = {}
        """By line of the screen, for those that have not changed since."""
        self._strips_size = Size()

    @property
    def allow_vertical_scroll(self) -> bool:
        """Let the wheel scroll, though there is no bar of Textual's."""
        return True

    def prepare(self) -> None:
        """Take note of what is on the screen, some of which is going to be drawn."""

    def draw(self, number: int, width: int) -> Strip:
        """The line of this number, in so many cells."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is on a part of the screen."""
        if self._strips_size != self.size:
            self._strips, self._strips_size = {}, self.size
        missing = [y for y in crop.line_range if y not in self._strips]
        if missing:
            self._strips |= zip(missing, self._made(missing), strict=True)
        strips = [self._strips[y] for y in crop.line_range]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> LongView:
        """Draw some lines anew, or all."""
        if regions:
            for region in regions:
                for y in region.line_range:
                    self._strips.pop(y, None)
        elif repaint:
            self._strips = {}
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._strips = {}

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines that have come into view, and the thumb."""
        if round(old_value) != round(new_value):
            self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the thumb, or bring it where the mouse is."""
        if self.is_on_thumb(event):
            self.capture_mouse()
            self._drag(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the thumb along."""
        if self.app.mouse_captured is self:
            self._drag(event.y)

    def on_mouse_up(self) -> None:
        """Let go of the thumb."""
        self.release_mouse()

    def is_on_thumb(self, event: events.MouseEvent) -> bool:
        """Whether the mouse is on the column of the thumb."""
        return bool(self._thumb()) and event.x == self.size.width - 1

    def _made(self, lines: Iterable[int]) -> Iterator[Strip]:
        width, top, bar = self.size.width, self.scroll_offset.y, self._thumb()
        colours = self.styles.scrollbar_color, self.styles.scrollbar_background
        fore, back = (colour.rich_color for colour in colours)
        style = Style(color=fore, bgcolor=back)
        # Reversed, it can be seen without colours, too.
        edges = Segment(" ", style), Segment(" ", style + Style(reverse=True))
        filters, background = self.get_line_filters(), self.background_colors[1]
        self.prepare()
        for y in lines:
            strip = self.draw(top + y, width - bool(bar))
            if bar:
                strip = Strip([*strip, edges[y in bar]], width)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, background)
            yield strip

    def _thumb(self) -> range:
        return thumb(self.scroll_offset.y, self.size.height, self.virtual_size.height)

    def _drag(self, y: int) -> None:
        cells = len(self._thumb())
        free = max(1, self.size.height - cells)
        top = (y - cells // 2) * self.max_scroll_y / free
        self.scroll_to(y=round(top), animate=False, force=True)
