"""`/`: words typed here are looked for at every key."""

from __future__ import annotations

from collections.abc import Callable

from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.search import Search
from tui.date_text import counted
from tui.store import COUNTED, Scope


class SearchInput(Input):
    """The words, told at every key and in its turn."""

    DEFAULT_CSS = """
    SearchInput { border: none; height: 1; padding: 0; background: transparent; }
    SearchInput:focus { border: none; background-tint: transparent; }
    """

    def __init__(self, on_type: Callable[[str], None]) -> None:
        super().__init__(compact=True)
        self._on_type = on_type

    def watch_value(self, value: str) -> None:
        """Look for the words before the key's own frame is drawn."""
        if self.is_mounted:
            self._on_type(value)


class SearchLine(Horizontal):
    """The words that are looked for, and how many places have them."""

    def __init__(self, glyphs: Glyphs, on_type: Callable[[str], None]) -> None:
        super().__init__()
        self._prompt = Bar(glyphs, part="prompt")
        self._input = SearchInput(on_type)
        self._found = Bar(glyphs, part="found")

    @property
    def is_typing(self) -> bool:
        """Whether keys go to the words."""
        return self._input.has_focus

    @property
    def typed(self) -> str:
        """The words as typed."""
        return self._input.value

    async def open(self) -> None:
        """Take the keys, from the very next one on."""
        self.display = True
        if not self.children:
            # Not before it is needed: styling an input takes a tenth of the start.
            await self.mount(self._prompt, self._input, self._found)
        # `Widget.focus` waits for a turn, and keys typed in a burst would be lost.
        self.screen.set_focus(self._input)
        self._input.select_all()

    def close(self) -> None:
        """Forget the words and go."""
        self._input.value = ""
        self.display = False

    def show(self, search: Search) -> None:
        """Show what is searched and how much was found."""
        self._prompt.show([" text /" if search.scope is Scope.TEXT else " quotes /"])
        self._found.show([], found_texts(search) if search.words else [""])


def found_texts(search: Search) -> list[str]:
    """How much was found, from the fullest telling to the shortest."""
    count, rank = search.count, search.rank
    if not count.hits:
        if count.text_only:
            return [
                f"no quote · {count.text_only} in text only: Tab",
                f"{count.text_only} in text: Tab",
                "Tab",
            ]
        return ["nothing found", "nothing", "0"]
    place = f"{rank}/{_number(count.hits)}" if rank else _number(count.hits)
    unit = "quote" if search.scope is Scope.QUOTES else "passage"
    full = f"{_counted(count.hits, unit)} in {_counted(count.events, 'event')}"
    only = f" · {count.text_only} in text only" if count.text_only else ""
    at = f" · {rank}/{count.hits}" if rank else ""
    return [f"{full}{only}{at}", f"{full}{at}", place]


def _counted(count: int, unit: str) -> str:
    if count > COUNTED:
        return f"over {counted(COUNTED, unit)}"
    return counted(count, unit)


def _number(count: int) -> str:
    return f"{COUNTED:,}+" if count > COUNTED else f"{count:,}"
