"""`f`: a query is typed here, completed by Tab, and what is wrong shown beneath."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.search_line import SearchInput
from tui.app.typing_line import TypingLine
from tui.store import Store

if TYPE_CHECKING:
    from tui.app.completion import Completion
    from tui.query import QueryError

_PROMPT = " filter "
_LEFT = 20
"""Cells before a faulty word that leave room for some of a message after it."""
_EXAMPLES = (
    '        words "a phrase" -not OR /regex/ speaker: source: on:2025-03 is:future',
    "        words -not OR speaker: on:2025-03 is:future",
    " words -not OR speaker: on:2025-03",
)


class FilterLine(Vertical, TypingLine):
    """A query as it is typed, over what may complete it or is wrong with it."""

    BINDING_GROUP_TITLE = "Filter"
    HINTS = (
        " ⏎ narrow the timeline  Tab complete  Esc back",
        " ⏎ narrow  Tab complete  Esc",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab", "complete", "Complete", id="filter.complete",
            tooltip="Complete a field, a speaker or a source; again: the next",
        ),
        Binding(
            "escape", "leave", "Back", id="filter.leave",
            tooltip="Leave the filter as it was",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    FilterLine {
        display: none;
        height: 2;
        background: $panel;
        & > Horizontal { height: 1; }
        & #filter-prompt { width: 8; color: $text-primary; text-style: bold; }
        & SearchInput { width: 1fr; }
        & #filter-help { color: $text-muted; }
        & #filter-help.-error { color: $text-error; text-style: bold; }
    }
    """

    def __init__(
        self, store: Store, glyphs: Glyphs, on_submit: Callable[[str | None], None]
    ) -> None:
        """`on_submit` is given the query that is to be in force; None: as before."""
        super().__init__()
        self._store = store
        self._on_submit = on_submit
        self._prompt = Bar(glyphs, part="filter-prompt")
        self._help = Bar(glyphs, part="filter-help")
        self._offered: Completion | None = None
        self._taken: int | None = None
        """Which of the choices stands in the query."""
        self._is_completing = False

    @cached_property
    def _input(self) -> SearchInput:
        return SearchInput(self._type)

    @property
    def typed(self) -> str:
        """The query as typed."""
        return self._input.value

    async def open(self, text: str) -> None:
        """Take the keys, from the very next one on, to change a query."""
        if not self.is_attached:
            # Not before it is needed: styling an input takes a tenth of the start.
            await self.app.screen.mount(self, before="#status")
            await self.mount(Horizontal(self._prompt, self._input), self._help)
            self._prompt.show([_PROMPT])
        self.display = True
        # `Widget.focus` waits for a turn, and keys typed in a burst would be lost.
        self.screen.set_focus(self._input)
        self._input.value = text
        self._input.cursor_position = len(text)
        self._type(text)

    def close(self) -> None:
        """Go; what is in force is known elsewhere."""
        self.display = False

    def blame(self, error: QueryError) -> None:
        """Say what is wrong under the words that are."""
        shift = len(_PROMPT) - self._input.scroll_offset.x
        column = max(0, shift + cell_len(self.typed[: error.span.start]))
        marks = "^" * cell_len(error.span.of(self.typed))
        self._help.add_class("-error")
        self._help.show(list(_beneath(column, marks, str(error))))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Narrow the timeline."""
        event.stop()
        self._on_submit(self.typed)

    def action_leave(self) -> None:
        """Leave the filter as it was."""
        self._on_submit(None)

    def action_complete(self) -> None:
        """Complete the word before the cursor; right after that: by the next choice."""
        if self._offered is None or len(self._offered.choices) == 1:
            self._look_up(self._input.cursor_position)
        if self._offered is None or not self._offered.choices:
            return
        start, end, choices = self._offered
        if self._taken is None:
            self._taken = 0
        else:
            end = start + len(choices[self._taken])
            self._taken = (self._taken + 1) % len(choices)
        chosen, typed = choices[self._taken], self.typed
        self._is_completing = True
        self._input.value = f"{typed[:start]}{chosen}{typed[end:]}"
        self._is_completing = False
        self._input.cursor_position = start + len(chosen)
        self._offer()

    def _type(self, text: str) -> None:
        if not self._is_completing:
            # The cursor comes after the text.
            self.call_next(self._complete_later)

    def _complete_later(self) -> None:
        self._look_up(self._input.cursor_position)
        self._offer()

    def _look_up(self, at: int) -> None:
        from tui.app.completion import completion

        self._offered, self._taken = completion(self.typed, at, self._store), None

    def _offer(self) -> None:
        """Show the choices from the one on that is taken, or what a query may be."""
        self._help.remove_class("-error")
        choices = self._offered.choices[self._taken or 0 :] if self._offered else ()
        if not choices:
            self._help.show([""] if self.typed else _EXAMPLES)
            return
        first = f"[{choices[0]}]" if self._taken is not None else choices[0]
        counts = range(len(choices), 0, -1)
        self._help.show([f" Tab {' · '.join([first, *choices[1:n]])}" for n in counts])


def _beneath(column: int, marks: str, message: str) -> Iterator[str]:
    """The message beside marks that begin in a column: after, before, or cut."""
    after = f"{' ' * column}{marks} {message}"
    yield after
    if len(message) < column:
        yield f"{message} ".rjust(column) + marks
    yield after if column <= _LEFT else f" {message}"
