"""How each look is drawn: shape and weight first, colour only repeats them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.app.passages import Look, Piece

LOOK_CLASSES = {f"look--{look}" for look in Look}
"""The component classes of a widget that draws passages."""

LOOKS_CSS = """
.look--plain { color: $foreground; }
.look--title { color: $foreground; text-style: bold; }
.look--heading { color: $text-primary; text-style: bold; }
.look--muted { color: $text-muted; }
.look--date { color: $text-accent; text-style: bold reverse; }
.look--other-date { color: $text-accent; text-style: underline; }
.look--quoted { color: $text-success; }
.look--reported { color: $text-success; text-style: italic; }
.look--speaker { color: $foreground; text-style: bold; }
.look--hit { color: $text-warning; text-style: bold reverse underline; }
.look--here { color: $foreground; text-style: bold reverse; }
"""
"""For the `DEFAULT_CSS` of a widget that draws passages."""


class LookStyles:
    """The styles of a widget's looks; made anew after the theme has changed."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[Look, ...], Style] = {}

    def of(self, looks: tuple[Look, ...]) -> Style:
        """The looks laid over one another, the last on top."""
        style = self._styles.get(looks)
        if style is None:
            classes = [f"look--{look}" for look in looks]
            layers = map(self._widget.get_component_rich_style, classes)
            style = self._styles[looks] = Style.combine(layers)
        return style

    def strip(self, line: Iterable[Piece], width: int) -> Strip:
        """A line as wide as the widget's content."""
        segments = [Segment(text, self.of(looks)) for text, looks in line if text]
        return Strip(segments).adjust_cell_length(width, self.of((Look.PLAIN,)))

    def clear(self) -> None:
        """Forget what the last theme said."""
        self._styles.clear()
