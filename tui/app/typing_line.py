"""What the lines have in common in which something is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget

if TYPE_CHECKING:
    from tui.app.captions import Texts


class TypingLine(Widget):
    """A line that takes the keys while something is typed in it."""

    HINTS: ClassVar[Texts]
    """What the last line of the screen says meanwhile, the fullest text first."""
