"""`a`: a note on the selected event is typed here."""

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


class NoteLine(Horizontal, TypingLine):
    """A note as it is typed."""

    BINDING_GROUP_TITLE = "Note"
    HINTS = (
        " ⏎ keep the note (an empty one is removed)  Esc back",
        " ⏎ keep the note  Esc back",
        " ⏎ keep  Esc",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Back", id="note.leave",
            tooltip="Leave the note as it was",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    NoteLine {
        display: none;
        height: 1;
        background: $panel;
        & #note-prompt { width: 7; color: $text-primary; text-style: bold; }
        & SearchInput { width: 1fr; min-width: 10; }
    }
    """

    def __init__(self, glyphs: Glyphs, on_submit: Callable[[str | None], None]) -> None:
        """`on_submit` is given the note that was typed; None: as before."""
        super().__init__()
        self._on_submit = on_submit
        self._prompt = Bar(glyphs, part="note-prompt")

    @cached_property
    def _input(self) -> SearchInput:
        field = SearchInput(self._type)
        # A letter goes on with the note; it does not begin another.
        field.select_on_focus = False
        return field

    async def open(self, text: str) -> None:
        """Take the keys, from the very next one on, to change a note."""
        if not self.is_attached:
            # Not before it is needed: styling an input takes a tenth of the start.
            await self.app.screen.mount(self, before="#status")
            await self.mount(self._prompt, self._input)
            self._prompt.show([" note "])
        self.display = True
        # `Widget.focus` waits for a turn, and keys typed in a burst would be lost.
        self.screen.set_focus(self._input)
        self._input.value = text
        self._input.cursor_position = len(text)

    def close(self) -> None:
        """Go."""
        self.display = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the note."""
        event.stop()
        self._on_submit(event.value)

    def action_leave(self) -> None:
        """Leave the note as it was."""
        self._on_submit(None)

    def _type(self, text: str) -> None:
        """Nothing waits for the single letters."""
