"""Help lists the keys as they are bound, the focused pane's first."""

from __future__ import annotations

from typing import ClassVar

from invented import ARTICLE, CLOSED, READING
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from tui.app.detail_pane import DetailPane
from tui.app.glyphs import ASCII, UNICODE, Glyphs
from tui.app.help_screen import HelpScreen, key_groups
from tui.app.passage_pane import PassagePane


class OtherPane(DetailPane):
    """A pane that does not have the focus."""

    BINDING_GROUP_TITLE = "Timeline"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_curly_bracket", "month", "Month", tooltip="Next month")
    ]


class Host(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy", tooltip="Copy the [quote]")
    ]

    def __init__(self, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.pane = DetailPane(glyphs)
        self.other = OtherPane(glyphs)
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        yield self.pane
        yield self.other

    def on_mount(self) -> None:
        self.pane.show(CLOSED, ARTICLE, (), READING.dates)
        self.pane.focus()

    async def open_help(self) -> PassagePane:
        groups = key_groups(self.screen, (self.pane, self.other))
        await self.push_screen(HelpScreen(groups, self._glyphs))
        return self.screen.query_one(PassagePane)


def shown(pane: PassagePane) -> str:
    return "\n".join(pane.render_line(y).text for y in range(pane.size.height))


async def test_the_focused_pane_comes_first_and_every_key_is_there() -> None:
    app = Host()
    async with app.run_test(size=(80, 40)) as pilot:
        pane = await app.open_help()
        await pilot.pause()
        text = shown(pane)
        assert text.index("DETAIL") < text.index("EVERYWHERE") < text.index("TIMELINE")
        assert "j ↓" in text
        assert "} " in text
        assert "Copy the [quote]" in text


async def test_a_remapped_key_is_shown() -> None:
    app = Host()
    app.set_keymap({"scroll.down": "w"})
    async with app.run_test(size=(80, 40)) as pilot:
        pane = await app.open_help()
        await pilot.pause()
        line = next(x for x in shown(pane).split("\n") if "down by a line" in x)
        assert line.split()[0] == "w"


async def test_help_scrolls_on_a_small_screen_and_closes() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        pane = await app.open_help()
        await pilot.pause()
        assert "TIMELINE" not in shown(pane)
        await pilot.press("G")
        assert "Next month" in shown(pane)
        await pilot.press("escape")
        assert not isinstance(app.screen, HelpScreen)


async def test_ascii_help_names_keys_in_ascii() -> None:
    app = Host(ASCII)
    async with app.run_test(size=(80, 40)) as pilot:
        pane = await app.open_help()
        await pilot.pause()
        assert "j down" in shown(pane)
        assert shown(pane).isascii()
