"""`:`: a date is typed here to go there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.search_line import SearchInput
from tui.app.typing_line import TypingLine

_EXAMPLES = (
    " 2025-03-12, March 2025, Q2, last Friday, mars 2025 · Esc back ",
    " March 2025, last Friday · Esc back ",
    " March 2025 ",
)


class GoToLine(Horizontal, TypingLine):
    """A date as it is typed, and what is wrong with it."""

    BINDING_GROUP_TITLE = "Go to a date"
    HINTS = (" ⏎ go to the date  Esc back", " ⏎ go  Esc")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Back", id="go-to.leave", tooltip="Stay where you are",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    GoToLine {
        display: none;
        height: 1;
        background: $panel;
        & #go-to-prompt { width: 8; color: $text-primary; text-style: bold; }
        & SearchInput { width: 1fr; min-width: 10; }
        & #go-to-help { width: 2fr; color: $text-muted; }
        & #go-to-help.-error { color: $text-error; text-style: bold; }
    }
    """

    def __init__(self, glyphs: Glyphs, on_submit: Callable[[str | None], None]) -> None:
        """`on_submit` is given the date that was typed; None: stay."""
        super().__init__()
        self._on_submit = on_submit
        self._prompt = Bar(glyphs, part="go-to-prompt")
        self._help = Bar(glyphs, part="go-to-help")

    @cached_property
    def _input(self) -> SearchInput:
        return SearchInput(self._type)

    async def open(self) -> None:
        """Take the keys, from the very next one on."""
        if not self.is_attached:
            # Not before it is needed: styling an input takes a tenth of the start.
            await self.app.screen.mount(self, before="#status")
            await self.mount(self._prompt, self._input, self._help)
            self._prompt.show([" go to :"])
        self.display = True
        # `Widget.focus` waits for a turn, and keys typed in a burst would be lost.
        self.screen.set_focus(self._input)
        self._input.value = ""
        self._type("")

    def close(self) -> None:
        """Go."""
        self.display = False

    def blame(self, texts: list[str]) -> None:
        """Say what is wrong, from the fullest telling to the shortest."""
        self._help.add_class("-error")
        self._help.show([], texts)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there."""
        event.stop()
        self._on_submit(event.value)

    def action_leave(self) -> None:
        """Stay."""
        self._on_submit(None)

    def _type(self, text: str) -> None:
        self._help.remove_class("-error")
        self._help.show([], _EXAMPLES)
