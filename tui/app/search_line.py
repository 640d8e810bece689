"""`/`: words typed here are looked for at every key."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.search import COUNTED, Search
from tui.app.typing_line import TypingLine
from tui.date_text import counted
from tui.store import Scope


class SearchInput(Input):
    """The words, told at every key and in its turn."""

    DEFAULT_CSS = """
    SearchInput { border: none; height: 1; padding: 0; background: transparent; }
    SearchInput:focus { border: none; background-tint: transparent; }
    """

    virtual_size: Reactive[Size] = Reactive(Size())
    """Of the words; they move nothing, so no letter asks for a layout of all."""

    def __init__(self, on_type: Callable[[str], None]) -> None:
        super().__init__(compact=True)
        self._on_type = on_type

    def watch_value(self, value: str) -> None:
        """Look for the words before the key's own frame is drawn."""
        if self.is_mounted:
            self._on_type(value)


class SearchLine(Horizontal, TypingLine):
    """The words that are looked for, and how many places have them."""

    HINTS = (
        " ⏎ go to event  ↓↑ next hit  Tab quotes⇄all text  Esc back",
        " ⏎ go  ↓↑ next  Tab all text  Esc back",
        " ⏎ go  Tab text  Esc",
    )

    DEFAULT_CSS = """
    SearchLine {
        display: none;
        height: 1;
        background: $panel;
        & #prompt { width: 10; color: $text-primary; text-style: bold; }
        & SearchInput { width: 1fr; min-width: 10; }
        & #found { width: 2fr; color: $text-muted; }
    }
    """

    def __init__(self, glyphs: Glyphs, on_type: Callable[[str], None]) -> None:
        super().__init__()
        self._prompt = Bar(glyphs, part="prompt")
        self._found = Bar(glyphs, part="found")
        self._on_type = on_type

    @cached_property
    def _input(self) -> SearchInput:
        return SearchInput(self._on_type)

    @property
    def typed(self) -> str:
        """The words as typed."""
        return self._input.value

    async def open(self) -> None:
        """Take the keys, from the very next one on."""
        if not self.is_attached:
            # Not before it is needed: styling an input takes a tenth of the start.
            await self.app.screen.mount(self, before="#status")
            await self.mount(self._prompt, self._input, self._found)
        self.display = True
        # `Widget.focus` waits for a turn, and keys typed in a burst would be lost.
        self.screen.set_focus(self._input)
        self._input.select_all()

    def close(self) -> None:
        """Forget the words and go."""
        if self.is_attached:
            self._input.value = ""
            self.display = False

    def show(self, search: Search) -> None:
        """Show what is searched and how much was found."""
        self._prompt.show([" text /" if search.scope is Scope.TEXT else " quotes /"])
        found = found_texts(search) if search.words else [""]
        self._found.show([], [f"{text} " for text in found])


def found_texts(search: Search) -> list[str]:
    """How much was found, from the fullest telling to the shortest."""
    if not search.is_counted:
        return ["looking…", "…"]
    if not search.hits:
        if search.text_only:
            only = f"{search.text_only} in text only"
            return [f"no quote · {only}: Tab", f"{only}: Tab", "Tab"]
        return ["nothing found", "nothing", "0"]
    unit = "quote" if search.scope is Scope.QUOTES else "passage"
    if not search.is_complete:
        return [f"over {counted(COUNTED, unit)}", f"{COUNTED:,}+"]
    place = f"{search.rank}/{len(search.hits)}"
    full = f"{counted(len(search.hits), unit)} in {counted(search.events, 'event')}"
    only = f" · {search.text_only} in text only" if search.text_only else ""
    return [f"{full}{only} · {place}", f"{full} · {place}", place]
