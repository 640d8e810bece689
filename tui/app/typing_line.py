"""What the lines have in common in which something is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from tui.app.captions import Texts


class TypingLine:
    """A line that takes the keys while something is typed in it."""

    HINTS: ClassVar[Texts]
    """What the last line of the screen says meanwhile, the fullest text first."""
