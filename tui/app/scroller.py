"""Scrolling by keys and wheel, for widgets that make their lines as they are seen."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

_WHEEL_LINES = 3


class Scroller(Widget, can_focus=True):
    """A widget over more lines than it knows the number of.

    Textual's own scrolling lays out anew when the number of lines changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "j,down", "scroll_lines(1)", "Scroll down", id="scroll.down",
            tooltip="Scroll down by a line",
        ),
        Binding(
            "k,up", "scroll_lines(-1)", "Scroll up", id="scroll.up",
            tooltip="Scroll up by a line",
        ),
        Binding(
            "ctrl+d", "scroll_page(0.5)", "Half a page down", id="scroll.half-down",
            tooltip="Scroll down by half a page",
        ),
        Binding(
            "ctrl+u", "scroll_page(-0.5)", "Half a page up", id="scroll.half-up",
            tooltip="Scroll up by half a page",
        ),
        Binding(
            "space,pagedown,ctrl+f", "scroll_page(1)", "Page down",
            id="scroll.page-down", tooltip="Scroll down by a page",
        ),
        Binding(
            "b,pageup,ctrl+b", "scroll_page(-1)", "Page up", id="scroll.page-up",
            tooltip="Scroll up by a page",
        ),
        Binding(
            "g,home", "scroll_first", "To the start", id="scroll.first",
            tooltip="Show the first line",
        ),
        Binding(
            "G,end", "scroll_last", "To the end", id="scroll.last",
            tooltip="Show the last line",
        ),
    ]  # fmt: skip

    def scroll_lines(self, count: int) -> None:
        """Scroll down by lines, or up by a negative count."""
        raise NotImplementedError

    def show_first(self) -> None:
        """Show the first line at the top."""
        raise NotImplementedError

    def show_last(self) -> None:
        """Show the last line at the bottom."""
        raise NotImplementedError

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
        """Scroll by a part of the height; of a page, one line stays in view."""
        self.scroll_lines(round(pages * max(1, self.size.height - 1)))

    def action_scroll_first(self) -> None:
        """Show the first line."""
        self.show_first()

    def action_scroll_last(self) -> None:
        """Show the last line."""
        self.show_last()
