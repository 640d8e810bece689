"""The sources: what was read, how it is dated, what it tells, and what failed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen

from tui.app.article_view import ArticleView
from tui.app.bar import Bar
from tui.app.glyphs import Glyphs
from tui.app.help_screen import HelpScreen, key_groups
from tui.app.source_list import Failure, Source, SourceList
from tui.date_text import counted
from tui.model import Article, Event, Span
from tui.store import Store, Summary

_KEYS = (
    " j/k source  ⏎ read  x hide  u undo  g/G ends  ? help  Esc back",
    " ⏎ read  x hide  ? help  Esc back",
    " ⏎ read  x hide  Esc back",
)


class SourcesView(ModalScreen[Event | None]):
    """Lists the articles; gives an event that was chosen in one of them, or None."""

    BINDING_GROUP_TITLE = "Sources"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "read", "Read the article", id="sources.read",
            tooltip="Open the article from its beginning",
        ),
        Binding(
            "x", "hide_source", "Hide the source", id="sources.hide",
            tooltip="Leave out all that the source tells, or show it again",
        ),
        Binding(
            "u", "app.undo", "Undo", id="sources.undo",
            tooltip="Take back what you edited last",
        ),
        Binding(
            "ctrl+r", "app.redo", "Redo", id="sources.redo",
            tooltip="Do again what you took back",
        ),
        Binding(
            "question_mark,f1", "help", "Help", id="sources.help",
            tooltip="Show the keys",
        ),
        Binding(
            "escape,q,i", "close", "Back", id="sources.close",
            tooltip="Go back to the timeline",
        ),
        Binding(
            "ctrl+c", "app.quit", "Quit", id="sources.interrupt", show=False,
            tooltip="Leave the program",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    SourcesView {
        background: $background;
        & > SourceList { height: 1fr; }
        & > #sources-title { background: $primary-muted; color: $text; }
        & > #sources-title { text-style: bold; }
        & > #sources-where, & > #sources-how {
            background: $surface; color: $text-muted;
        }
        & > #sources-keys { background: $surface; color: $text; }
    }
    """

    class Toggled(Message):
        """A source is to be left out, or shown again."""

        def __init__(self, source: Summary) -> None:
            super().__init__()
            self.source = source

    def __init__(
        self, store: Store, glyphs: Glyphs, begin: Article | None = None
    ) -> None:
        """Begin at an article, or with what could not be read."""
        super().__init__()
        self._store = store
        self._glyphs = glyphs
        self._title = Bar(glyphs, "sources-title")
        self._list = SourceList(store, glyphs, begin)
        self._where = Bar(glyphs, "sources-where")
        self._how = Bar(glyphs, "sources-how")
        self._keys = Bar(glyphs, "sources-keys")

    def compose(self) -> ComposeResult:
        """A title, the list, two lines on what is selected, and the keys."""
        yield self._title
        yield self._list
        yield self._where
        yield self._how
        yield self._keys
        self._keys.show(_KEYS)

    def renew(self) -> None:
        """List what the store holds now."""
        self._list.renew()

    def say(self, text: str) -> None:
        """Say something in place of the keys, until another source is selected."""
        self._keys.show([f" {text}"])

    @on(SourceList.Moved)
    def _tell(self) -> None:
        self._keys.show(_KEYS)
        place, total = self._list.place
        failed = self._store.troubles().failures
        hidden = self._store.counts().hidden
        told = counted(total - failed, "source")
        lacking = f", {hidden:,} hidden" if hidden else ""
        lacking += f", {failed:,} could not be read" if failed else ""
        self._title.show(
            [f" {told}{lacking}", f" {told}"], [f"{min(place, total):,}/{total:,} "]
        )
        source = self._list.selected
        where, how = ("", "") if source is None else self._told(source)
        self._where.show([f" {where}"])
        self._how.show([f" {how}"])

    def _told(self, source: Source) -> tuple[str, str]:
        """Where a source lies, and what is to be known of it."""
        if isinstance(source, Failure):
            where, _, why = source.message.rpartition(": ")
            return where, f"failed: {why}"
        by = source.published_by
        how = f"a guess by the {by.split(',')[0]}" if by.is_guess else f"by the {by}"
        copy = ""
        if source.copy_of:
            original = self._store.article(source.copy_of)
            copy = f"  a near-duplicate of {original.title or original.location}"
        copy += "  hidden: x shows it again" if source.is_hidden else ""
        return source.location, f"published {source.published.isoformat()}, {how}{copy}"

    @on(SourceList.Chosen)
    def action_read(self) -> None:
        """Open the selected article."""
        source = self._list.selected
        if source is not None and not isinstance(source, Failure):
            reading = self._store.reading(source.article)
            view = ArticleView(reading, Span(0, 0), (), self._glyphs)
            self.app.push_screen(view, self._leave_for)

    def action_hide_source(self) -> None:
        """Leave the selected article out, or show it again."""
        source = self._list.selected
        if isinstance(source, Summary):
            self.post_message(self.Toggled(source))

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(key_groups(self), self._glyphs))

    def action_close(self) -> None:
        """Go back to where one came from."""
        self.dismiss(None)

    def _leave_for(self, event: Event | None) -> None:
        """Stay when the article is left, unless an event was chosen in it."""
        if event is not None:
            self.dismiss(event)
