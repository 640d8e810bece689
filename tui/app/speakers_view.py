"""`s`: everyone who is quoted, how often, as what, when and how."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.help_screen import HelpScreen, key_groups
from tui.app.search_line import SearchInput
from tui.app.speaker_list import SpeakerList, dates
from tui.date_text import counted
from tui.store.speakers import Speakers


class SpeakersView(ModalScreen[str | None]):
    """Lists the speakers; gives the name of one to narrow the timeline to, or None."""

    BINDING_GROUP_TITLE = "Speakers"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "choose", "Narrow to the speaker", id="speakers.choose",
            tooltip="Show only the events on which the speaker is quoted",
        ),
        Binding(
            "slash", "find", "Find a name", id="speakers.find", priority=True,
            tooltip="List only those whose names have the words that you type",
        ),
        Binding(
            "down", "move(1)", "Next speaker", id="speakers.down", show=False,
            tooltip="Go to the next speaker while typing",
        ),
        Binding(
            "up", "move(-1)", "Previous speaker", id="speakers.up", show=False,
            tooltip="Go to the speaker before while typing",
        ),
        Binding(
            "question_mark,f1", "help", "Help", id="speakers.help",
            tooltip="Show the keys",
        ),
        Binding(
            "escape", "leave", "Back", id="speakers.leave",
            tooltip="List everyone again, or go back to the timeline",
        ),
        Binding(
            "q,s", "close", "Back", id="speakers.close", show=False,
            tooltip="Go back to the timeline",
        ),
        Binding(
            "ctrl+c", "app.quit", "Quit", id="speakers.interrupt", show=False,
            tooltip="Leave the program",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    SpeakersView {
        background: $background;
        & > SpeakerList { height: 1fr; }
        & > #speakers-title { background: $primary-muted; color: $text; }
        & > #speakers-title { text-style: bold; }
        & > #speakers-find { height: 1; display: none; background: $panel; }
        & #speakers-prompt { width: 8; color: $text-primary; text-style: bold; }
        & > #speakers-who, & > #speakers-how {
            background: $surface; color: $text-muted;
        }
        & > #speakers-keys { background: $surface; color: $text; }
    }
    """

    def __init__(self, speakers: Speakers, glyphs: Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._title = Bar(glyphs, "speakers-title")
        self._list = SpeakerList(speakers, glyphs)
        self._prompt = Bar(glyphs, "speakers-prompt")
        self._input = SearchInput(self._list.find)
        self._find = Horizontal(self._prompt, self._input, id="speakers-find")
        self._who = Bar(glyphs, "speakers-who")
        self._how = Bar(glyphs, "speakers-how")
        self._keys = Bar(glyphs, "speakers-keys")

    def compose(self) -> ComposeResult:
        """A title, the list, two lines on who is selected, and the keys."""
        self._prompt.show([" name / "])
        self._keys.show(
            [
                " ⏎ narrow the timeline  / find  j/k speaker  g/G ends  Esc back",
                " ⏎ narrow  / find  j/k  Esc back",
            ]
        )
        yield self._title
        yield self._list
        yield self._find
        yield self._who
        yield self._how
        yield self._keys
        self._tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Let `/` through to the name that is typed."""
        return action != "find" or not self._input.has_focus

    def on_mount(self) -> None:
        """Let keys go to the list."""
        self.set_focus(self._list)

    @on(SpeakerList.Moved)
    def _tell(self) -> None:
        place, count = self._list.place
        self._title.show([" Speakers"], [f"{place:,}/{count:,} "])
        speaker = self._list.selected
        if speaker is None:
            self._who.show([" Nobody is quoted." if not self._input.value else ""])
            self._how.show([""])
            return
        roles = "; ".join(speaker.roles)
        name = f" {speaker.name}"
        self._who.show([f"{name} · {roles}" if roles else name])
        often = counted(speaker.quotes, "statement")
        cue = f" · “{speaker.cue}”" if speaker.cue else ""
        told = f" {often} · {dates(speaker)}"
        self._how.show([f"{told}{cue}", told, f" {often}"])

    @on(Input.Submitted)
    @on(SpeakerList.Chosen)
    def action_choose(self) -> None:
        """Narrow the timeline to the selected speaker."""
        speaker = self._list.selected
        if speaker is not None:
            self.dismiss(speaker.name)

    def action_find(self) -> None:
        """Type a name, from the next key on."""
        self._find.display = True
        self.set_focus(self._input)

    def action_move(self, lines: int) -> None:
        """Go by speakers."""
        self._list.scroll_lines(lines)

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(key_groups(self), self._glyphs))

    def action_leave(self) -> None:
        """List everyone again, or go back to the timeline."""
        if self._find.display:
            self._input.value = ""
            self._find.display = False
            self.set_focus(self._list)
        else:
            self.dismiss(None)

    def action_close(self) -> None:
        """Go back to the timeline."""
        self.dismiss(None)
