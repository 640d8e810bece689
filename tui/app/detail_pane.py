"""The detail pane: an event, its context, why it has its date, and who said what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

from tui.app.detail_text import Told, passages
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.looks import LOOK_CLASSES, LOOKS_CSS, LookStyles
from tui.app.passages import Look, Piece, lines
from tui.app.places import blocks_of
from tui.model import Article, Block, DateExpression, Event, Span

_WHEEL_LINES = 3
_SEEK_LINES = 500
"""How far down a search hit is looked for."""


class DetailPane(Widget, can_focus=True):
    """One event in full; its lines are made as far as they are looked at.

    `show` costs what the visible lines cost, whatever the article's size, and asks
    for no layout: call it in the turn of the key that moves the selection.
    """

    BINDING_GROUP_TITLE = "Detail"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_lines(1)", "Scroll down", id="detail.down"),
        Binding("k,up", "scroll_lines(-1)", "Scroll up", id="detail.up"),
        Binding("space,pagedown", "scroll_page(1)", "Page down", id="detail.page_down"),
        Binding("b,pageup", "scroll_page(-1)", "Page up", id="detail.page_up"),
        Binding(
            "ctrl+d", "scroll_page(0.5)", "Half a page down", id="detail.half_down"
        ),
        Binding("ctrl+u", "scroll_page(-0.5)", "Half a page up", id="detail.half_up"),
        Binding("g,home", "scroll_first", "To the top", id="detail.top"),
        Binding("G,end", "scroll_last", "To the end", id="detail.bottom"),
    ]
    ALLOW_MAXIMIZE = True
    COMPONENT_CLASSES: ClassVar[set[str]] = LOOK_CLASSES
    DEFAULT_CSS = "DetailPane { padding: 0 0 0 1; }" + LOOKS_CSS

    def __init__(self, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._styles = LookStyles(self)
        self._told: Told | None = None
        self._blocks: tuple[str, tuple[Block, ...]] = ("", ())
        self._source: Iterator[list[Piece]] = iter(())
        self._lines: list[list[Piece]] = []
        self._top = 0

    def show(
        self,
        event: Event,
        article: Article,
        lit: Sequence[Span] = (),
        dates: Sequence[DateExpression] = (),
    ) -> None:
        """Show an event of an article.

        `lit` is what a search found in the article's text, and the first of it is
        brought into view. `dates` are the article's date expressions in reading
        order, such as `Reading.dates`; those beside the event are lit and told.
        """
        stays = self._told is not None and self._told.event.id == event.id
        if self._blocks[0] != article.id:
            self._blocks = (article.id, blocks_of(article))
        self._told = Told(event, article, self._blocks[1], dates, lit, self._glyphs)
        self._rewind()
        if not stays:
            self._top = 0
        if lit:
            self._bring_hit_into_view()
        self.refresh()

    def clear(self) -> None:
        """Show nothing."""
        self._told = None
        self._rewind()
        self.refresh()

    def scroll_lines(self, count: int) -> None:
        """Scroll down by lines, or up by a negative count."""
        self._scroll_to_line(self._top + count)

    def render_line(self, y: int) -> Strip:
        """The line at a row of the pane, with a mark where more is out of sight."""
        width, height = self.size
        self._make(self._top + height + 1)
        index = self._top + y
        line = self._lines[index] if index < len(self._lines) else []
        strip = self._styles.strip(line, width - 1)
        mark = " "
        if y == 0 and self._top:
            mark = self._glyphs.above
        elif y == height - 1 and len(self._lines) > index + 1:
            mark = self._glyphs.below
        return Strip.join([strip, self._styles.strip([(mark, (Look.MUTED,))], 1)])

    def notify_style_update(self) -> None:
        """Draw with the styles of the new theme."""
        super().notify_style_update()
        self._styles.clear()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        self._rewind()
        self._scroll_to_line(self._top)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll by the wheel."""
        event.stop()
        self.scroll_lines(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll by the wheel."""
        event.stop()
        self.scroll_lines(-_WHEEL_LINES)

    def action_scroll_lines(self, count: int) -> None:
        """Scroll down by lines, or up by a negative count."""
        self.scroll_lines(count)

    def action_scroll_page(self, pages: float) -> None:
        """Scroll by a part of the pane's height; one line stays in view."""
        self.scroll_lines(round(pages * max(1, self.size.height - 1)))

    def action_scroll_first(self) -> None:
        """Show the first line."""
        self._scroll_to_line(0)

    def action_scroll_last(self) -> None:
        """Show the last line."""
        self._lines.extend(self._source)
        self._scroll_to_line(len(self._lines))

    def _scroll_to_line(self, top: int) -> None:
        height = self.size.height
        self._make(top + height)
        self._top = max(0, min(top, len(self._lines) - height))
        self.refresh()

    def _bring_hit_into_view(self) -> None:
        self._make(_SEEK_LINES)
        for number, line in enumerate(self._lines):
            if any(Look.HIT in looks for _, looks in line):
                if not self._top <= number < self._top + self.size.height:
                    self._scroll_to_line(number - self.size.height // 3)
                return

    def _rewind(self) -> None:
        self._lines = []
        self._source = self._make_lines()

    def _make(self, count: int) -> None:
        """Make lines until there are `count`, or no more."""
        if len(self._lines) < count:
            self._lines.extend(islice(self._source, count - len(self._lines)))

    def _make_lines(self) -> Iterator[list[Piece]]:
        if self._told is None:
            return
        # The last column is kept for the marks, and one blank beside it.
        width = self.size.width - 2
        for passage in passages(self._told):
            yield from lines(passage, width)
