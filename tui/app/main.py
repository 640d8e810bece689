"""The app: what each key does, and when it may."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.app.arrivals import Arrivals
from tui.app.bindings import BINDINGS
from tui.app.copying import Copying
from tui.app.curating import Curating
from tui.app.detail_pane import DetailPane
from tui.app.event_list import EventList

_PRIORITY = {
    "search",
    "enter",
    "tab",
    "leave",
    "typing_hit",
    "filter",
    "speakers",
    "go_to",
    "note",
}
"""Actions on the panes whose keys would reach them through any dialog."""
_TYPED = {"search", "filter", "speakers", "go_to", "note"}
"""Actions whose keys are letters where words are typed."""


class TimelineApp(Curating, Arrivals, Copying):
    """A timeline that is browsed by keys; each kind of act has a class of its own."""

    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key through to the search line, or to what lies over the panes.

        None leaves a key without effect and yet listed.
        """
        is_searching = self._is_typing_search
        over = (self._line and not is_searching) or len(self.screen_stack) > 1
        if action in _PRIORITY and over:
            return False
        if action == "typing_hit":
            return is_searching
        if action in _TYPED and is_searching:
            return False
        shows, words = bool(self._list.events), bool(self._search.words)
        possible = {
            "search": shows,
            "tab": shows,
            "go_to": shows,
            "note": shows,
            "hide": shows,
            "merge": shows,
            "split": shows,
            "filter": shows or bool(self._filter.text),
            "clear_filter": bool(self._filter.text),
            "keep_search": words,
            "hit": words,
            "leave": words
            or is_searching
            or self._maximised
            or self._is_reading
            or bool(self._marked),
        }
        return possible.get(action, True) or None

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action, for the palette."""
        for owner in (self, self._list, self._detail):
            for binding in owner.BINDINGS:
                if isinstance(binding, Binding) and binding.show:
                    yield SystemCommand(
                        _named(binding, owner),
                        binding.tooltip,
                        partial(self.run_action, binding.action, owner),
                    )
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        """Read the article that tells the event."""
        self.action_enter()

    def action_enter(self) -> None:
        """Go to what the search found, or read the article."""
        if self._is_typing_search:
            self._take_hit()
        else:
            self._read()

    def action_tab(self) -> None:
        """Search more, or go to the other pane."""
        if self._is_typing_search:
            self._search_elsewhere()
        else:
            self._focus(self._list if self._detail.has_focus else self._detail)

    def action_leave(self) -> None:
        """Forget a mark or the search, bring back both panes, or stop the reading."""
        if self._marked:
            self._mark("")
        elif self._search.words or self._is_typing_search:
            self._forget_search()
        elif self._maximised:
            self.action_maximise()
        else:
            self._stop_reading()

    def action_interrupt(self) -> None:
        """Stop the reading, or quit."""
        if self._is_reading:
            self._stop_reading()
        else:
            self.exit()

    def action_scroll(self, lines: int) -> None:
        """Scroll the detail."""
        self._detail.scroll_lines(lines)

    def action_maximise(self) -> None:
        """Show one pane alone, or both."""
        self._maximised = not self._maximised
        self._show_panes()

    def action_telling(self) -> None:
        """Show the event as the next article tells it."""
        if self._list.row is not None and self._tellings.step():
            self._show_telling()

    def action_help(self) -> None:
        """Show all keys."""
        from tui.app.help_screen import HelpScreen, key_groups

        groups = key_groups(self.screen, (self._list, self._detail))
        self.push_screen(HelpScreen(groups, self._glyphs))


def _named(binding: Binding, owner: object) -> str:
    """What the palette calls a command of a pane, or of the app."""
    in_detail = isinstance(owner, DetailPane)
    return f"Detail: {binding.description}" if in_detail else binding.description
