"""Help: every key, those of the focused pane first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from tui.app.bar import Bar
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.passage_pane import PassagePane
from tui.app.passages import Look, Passage

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """What the keys of one part of the screen do."""

    title: str
    actions: Mapping[str, Sequence[Binding]]
    """The bindings of each action, by its name."""


def key_groups(screen: Screen[Result], panes: Iterable[Widget] = ()) -> list[KeyGroup]:
    """The keys that work now, the focused pane's first, then those of other panes."""
    bound: dict[DOMNode, list[Binding]] = {}
    for active in screen.active_bindings.values():
        bound.setdefault(active.node, []).append(active.binding)
    for pane in panes:
        if pane not in bound:
            bound[pane] = list(Binding.make_bindings(pane.BINDINGS))
    groups = [_group(node, bindings) for node, bindings in bound.items()]
    return [group for group in groups if group.actions]


def _group(node: DOMNode, bindings: Iterable[Binding]) -> KeyGroup:
    """The actions in the order of the class; Textual's own say nothing of theirs."""
    order = [binding.action for binding in Binding.make_bindings(node.BINDINGS)]
    actions: dict[str, list[Binding]] = {action: [] for action in order}
    for binding in bindings:
        if binding.tooltip and not binding.system:
            actions.setdefault(binding.action, []).append(binding)
    title = node.BINDING_GROUP_TITLE or "Everywhere"
    return KeyGroup(title, {name: keys for name, keys in actions.items() if keys})


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
        background: $background;
        & > #help-title { background: $primary-muted; color: $text; }
        & > #help-title { text-style: bold; }
        & > PassagePane {
            width: 76; max-width: 100%; height: 1fr; padding: 0 0 0 2;
        }
    }
    """

    def __init__(self, groups: Sequence[KeyGroup], glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self._groups = groups
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """A title, and one pane of all groups."""
        title = Bar(self._glyphs, "help-title")
        title.show([" Keys"], ["Esc back "])
        yield title
        pane = PassagePane(self._glyphs)
        pane.show_passages(self._passages)
        yield pane

    def _passages(self) -> Iterator[Passage]:
        names = [
            self._keys(bindings)
            for group in self._groups
            for bindings in group.actions.values()
        ]
        column = 2 + max(map(len, names), default=0)
        for number, group in enumerate(self._groups):
            if number:
                yield Passage("")
            yield Passage(group.title.upper(), Look.HEADING)
            for bindings in group.actions.values():
                keys = self._keys(bindings).ljust(column)
                words = bindings[0].tooltip
                yield Passage(words, first=keys, first_look=Look.SPEAKER)

    def _keys(self, bindings: Sequence[Binding]) -> str:
        """The keys of an action, letters before the names of keys."""
        return " ".join(sorted(set(map(self._key, bindings)), key=_rank))

    def _key(self, binding: Binding) -> str:
        shown = self.app.get_key_display(replace(binding, key_display=None))
        return binding.key if self._glyphs.plain and not shown.isascii() else shown


def _rank(key: str) -> tuple[bool, int, str]:
    return not key.isascii(), len(key), key
