"""Help: every key, those of the focused pane first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from tui.app.glyphs import UNICODE, Glyphs
from tui.app.passage_pane import PassagePane
from tui.app.passages import Look, Passage

Result = TypeVar("Result")

_KEYS = 20
"""Cells for the keys of an action."""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """What the keys of one part of the screen do."""

    title: str
    actions: dict[str, list[Binding]] = field(default_factory=dict)
    """The bindings of an action, by its name."""

    def add(self, binding: Binding) -> None:
        """Add a binding, unless it is one of Textual's own."""
        if binding.id and not binding.system:
            self.actions.setdefault(binding.action, []).append(binding)


def key_groups(screen: Screen[Result], panes: Iterable[Widget] = ()) -> list[KeyGroup]:
    """The keys that work now, the focused pane's first, then those of other panes."""
    groups: dict[DOMNode, KeyGroup] = {}
    for active in screen.active_bindings.values():
        group = groups.setdefault(active.node, KeyGroup(_title(active.node)))
        group.add(active.binding)
    for pane in panes:
        if pane not in groups:
            groups[pane] = KeyGroup(_title(pane))
            for binding in Binding.make_bindings(pane.BINDINGS):
                groups[pane].add(binding)
    return [group for group in groups.values() if group.actions]


class HelpScreen(ModalScreen[None]):
    """Lists the keys; scrolls where the screen is too small for them."""

    BINDING_GROUP_TITLE = "Help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,q,question_mark,f1,enter", "app.pop_screen", "Back",
            id="help.close", tooltip="Go back",
        ),
        Binding(
            "ctrl+c", "app.quit", "Quit", id="help.interrupt", show=False,
            tooltip="Leave the program",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > PassagePane {
            width: 76; max-width: 100%; height: 100%;
            padding: 0 0 0 2; background: $background;
        }
    }
    """

    def __init__(self, groups: Sequence[KeyGroup], glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self._groups = groups
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """One pane of all groups."""
        pane = PassagePane(self._glyphs)
        pane.show_passages(self._passages)
        yield pane

    def _passages(self) -> Iterator[Passage]:
        for number, group in enumerate(self._groups):
            if number:
                yield Passage("")
            yield Passage(group.title.upper(), Look.HEADING)
            for bindings in group.actions.values():
                yield self._row(bindings)

    def _row(self, bindings: Sequence[Binding]) -> Passage:
        keys = " ".join(dict.fromkeys(map(self._key, bindings)))
        words = bindings[0].tooltip or bindings[0].description
        return Passage(words, first=f"{keys:<{_KEYS - 2}}  ", first_look=Look.SPEAKER)

    def _key(self, binding: Binding) -> str:
        shown = self.app.get_key_display(replace(binding, key_display=None))
        return binding.key if self._glyphs.plain and not shown.isascii() else shown


def _title(node: DOMNode) -> str:
    return node.BINDING_GROUP_TITLE or "Everywhere"
