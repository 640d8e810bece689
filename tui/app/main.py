"""The app: the panes, the keys, and what goes from one pane to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tui.app import captions
from tui.app.bar import Bar
from tui.app.detail_pane import DetailPane
from tui.app.event_list import EventList
from tui.app.glyphs import ASCII, UNICODE
from tui.app.search import Search
from tui.app.search_line import SearchLine
from tui.app.themes import first_theme
from tui.model import Event, Quote, Span
from tui.store import Hit, Scope, Store

_NARROW = 100
"""Cells; the panes stand one above the other where there are less."""
_LOW = 18
"""Lines; there is room for one pane where it is narrow, too, and there are less."""
_WIDTHS = [(0, "-narrow"), (_NARROW, "-wide")]
_HEIGHTS = [(0, "-low"), (_LOW, "-high")]
_NOTICE_SECONDS = 10
_PRIORITY = {"search", "enter", "tab", "leave", "typing_hit"}
"""Actions on the panes whose keys would reach them through any dialog."""


class TimelineApp(App[None]):
    """A timeline and the event that is selected in it."""

    theme: Reactive[str] = Reactive(first_theme)
    TITLE = "timeline"
    BINDING_GROUP_TITLE = "Everywhere"
    CSS_PATH = "timeline.tcss"
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    # Priority, or keys typed right after `/` go to the list, not to the search line;
    # the same holds for whatever else moves the focus. `check_action` lets a key
    # through to whom it belongs.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "slash", "search", "Search quotes", id="app.search", priority=True,
            tooltip="Look for words in the quotes, and with Tab in all text",
        ),
        Binding(
            "enter", "enter", "Read the article", id="app.read", priority=True,
            tooltip="Open the whole article where it tells the event",
        ),
        Binding(
            "tab", "tab", "Other pane", id="app.other-pane", priority=True,
            tooltip="Go to the other pane; in a search, look in quotes or in all text",
        ),
        Binding(
            "escape", "leave", "Leave the search", id="app.back", priority=True,
            tooltip="Forget the search, or bring back both panes",
        ),
        Binding(
            "n", "hit(1)", "Next hit", id="app.next-hit",
            tooltip="Go to the next place that the search found",
        ),
        Binding(
            "N", "hit(-1)", "Previous hit", id="app.previous-hit",
            tooltip="Go to the place that the search found before",
        ),
        Binding(
            "down", "typing_hit(1)", "Next hit", id="search.next-hit",
            priority=True, show=False, tooltip="Go to the next hit while typing",
        ),
        Binding(
            "up", "typing_hit(-1)", "Previous hit", id="search.previous-hit",
            priority=True, show=False, tooltip="Go to the hit before while typing",
        ),
        Binding(
            "J", "scroll(1)", "Scroll the detail down", id="app.scroll-down",
            tooltip="Scroll the event's detail without leaving the list",
        ),
        Binding(
            "K", "scroll(-1)", "Scroll the detail up", id="app.scroll-up",
            tooltip="Scroll the event's detail without leaving the list",
        ),
        Binding(
            "O", "maximise", "Maximise", id="app.maximise",
            tooltip="Show this pane alone, or both again",
        ),
        Binding(
            "y", "copy_quote", "Copy the quote", id="app.copy",
            tooltip="Copy a quote of the event with its citation",
        ),
        Binding(
            "question_mark,f1", "help", "Help", id="app.help", key_display="?",
            tooltip="Show all keys",
        ),
        Binding(
            "q,ctrl+q", "quit", "Quit", id="app.quit", tooltip="Leave the timeline",
        ),
        Binding(
            "ctrl+c", "quit", "Quit", id="app.interrupt", priority=True, show=False,
            tooltip="Leave the timeline",
        ),
    ]  # fmt: skip

    def __init__(
        self,
        store: Store,
        *,
        only_ascii: bool = False,
        theme: str | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        """Browse the store; `notices` are shown when the screen is."""
        super().__init__()
        self._store = store
        self._glyphs = ASCII if only_ascii else UNICODE
        self.set_class(only_ascii, "-ascii")
        self._notices = notices
        self._search = Search(store)
        self._origin: int | None = None
        self._maximised = False
        self._copied: Span | None = None
        self._shown: tuple[int, str, Scope, Hit | None] | None = None
        if theme is not None:
            self.theme = theme

    def compose(self) -> ComposeResult:
        """All with its content, or the first paint would wait for a second one."""
        self._header = Bar(self._glyphs, "header")
        self._list = EventList(self._store, self._glyphs, self._follow)
        self._detail = DetailPane(self._glyphs)
        self._panes = Container(self._list, self._detail, id="panes")
        self._search_line = SearchLine(self._glyphs, self._type)
        self._status = Bar(self._glyphs, "status")
        self._hints = Bar(self._glyphs, "hints")
        yield self._header
        counts = self._store.counts()
        yield self._panes
        if not counts.events:
            self._panes.display = self._status.display = False
            yield Static(self._glyphs.told(captions.empty(counts)), id="empty")
        yield self._search_line
        yield self._status
        yield self._hints
        self._header.show(captions.title(self._store), captions.totals(counts))
        self._follow()
        self._show_hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key through to the search line, or to what lies over the panes.

        None leaves a key without effect and yet listed.
        """
        if action in _PRIORITY and len(self.screen_stack) > 1:
            return False
        is_typing = self._search_line.is_typing
        if action in ("search", "tab") and not self._list.events:
            return None
        if action == "search":
            return not is_typing
        if action == "typing_hit":
            return is_typing
        if action == "hit":
            return bool(self._search.words) or None
        if action == "leave":
            return bool(self._search.words or is_typing or self._maximised) or None
        return True

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

    def on_mount(self) -> None:
        """Say what the user should know of the sources."""
        for notice in self._notices:
            self.notify(notice, timeout=_NOTICE_SECONDS, markup=False)

    def on_resize(self) -> None:
        """Show the panes that there is room for."""
        self._show_panes()

    def on_descendant_focus(self) -> None:
        """Tell the keys of what has the focus."""
        self._show_panes()
        self._show_hints()

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        """Read the article that tells the event."""
        self.action_enter()

    async def action_search(self) -> None:
        """Look for words, from the next key on."""
        self._origin = self._list.row
        await self._search_line.open()
        self._search_line.show(self._search)
        self._show_hints()

    def action_enter(self) -> None:
        """Go to what the search found, or read the article."""
        if self._search_line.is_typing:
            self._leave_search_line()
        else:
            self._read()

    def action_tab(self) -> None:
        """Search more, or go to the other pane."""
        if self._search_line.is_typing:
            wider = Scope.TEXT if self._search.scope is Scope.QUOTES else Scope.QUOTES
            self._find(self._search_line.typed, wider)
        else:
            self._focus(self._list if self._detail.has_focus else self._detail)

    def action_leave(self) -> None:
        """Forget the search, and go back to where it began if it is still typed."""
        if self._search.words or self._search_line.is_typing:
            if self._origin is not None:
                self._list.select(self._origin)
            self._search.clear()
            self._search_line.close()
            self._leave_search_line()
            self._light()
        else:
            self.action_maximise()

    def action_hit(self, steps: int) -> None:
        """Go by hits of the search."""
        if self._list.row is not None:
            self._search.step(steps, self._list.row)
            self._go_to_hit()

    def action_typing_hit(self, steps: int) -> None:
        """Go by hits while the words are typed."""
        self.action_hit(steps)

    def action_scroll(self, lines: int) -> None:
        """Scroll the detail."""
        self._detail.scroll_lines(lines)

    def action_maximise(self) -> None:
        """Show one pane alone, or both."""
        self._maximised = not self._maximised
        self._show_panes()

    def action_copy_quote(self) -> None:
        """Copy a quote of the event with its citation; once more: the next one."""
        from tui.app.citation import cite

        row = self._list.row
        event = None if row is None else self._store.event(row)
        if event is None or not event.quotes:
            self.notify("The event has no quote to copy.", severity="warning")
            return
        quote = self._next_quote(event)
        text = cite(quote, event, self._store.article(event.article))
        self.copy_to_clipboard(text)
        self.clear_notifications()
        self.notify(self._glyphs.shown(text), title="Copied", markup=False)

    def action_help(self) -> None:
        """Show all keys."""
        from tui.app.help_screen import HelpScreen, key_groups

        groups = key_groups(self.screen, (self._list, self._detail))
        self.push_screen(HelpScreen(groups, self._glyphs))

    def _read(self) -> None:
        """Open the whole article at the place of the event."""
        from tui.app.article_view import ArticleView

        row = self._list.row
        if row is not None:
            event, hit = self._store.event(row), self._search.hit
            reading = self._store.reading(event.article)
            at = hit.span if hit and hit.row == row else event.span
            view = ArticleView(reading, at, self._search.lit_in(reading), self._glyphs)
            self.push_screen(view, self._return)
        elif articles := self._store.articles():
            reading = self._store.reading(articles[0].article)
            view = ArticleView(reading, Span(0, 0), (), self._glyphs)
            self.push_screen(view)

    def _return(self, event: Event | None) -> None:
        """Come back from an article, to an event of it that was chosen."""
        if event is not None:
            self._list.select(self._store.row(event))

    def _next_quote(self, event: Event) -> Quote:
        """The quote after the one just copied, that the search is at, or the first."""
        spans = [quote.span for quote in event.quotes]
        hit = self._search.hit.span if self._search.hit else None
        if self._copied in spans:
            at = (spans.index(self._copied) + 1) % len(spans)
        else:
            at = spans.index(hit) if hit in spans else 0
        self._copied = spans[at]
        return event.quotes[at]

    def _follow(self) -> None:
        """Show what is selected, in the turn of the key that selected it."""
        row = self._list.row
        if row is None:
            return
        hit = self._search.hit
        shown = (row, self._search.words, self._search.scope, hit)
        if shown != self._shown:
            self._shown, self._copied = shown, None
            event = self._store.event(row)
            article = self._store.article(event.article)
            self._detail.show(
                event,
                article,
                self._search.lit(event, article.text),
                self._store.dates(event.article),
                hit.span if hit else None,
            )
        self._status.show(
            captions.position(self._list.cursor, self._list.events, self._list.view),
            captions.legend(self._glyphs),
        )

    def _type(self, words: str) -> None:
        self._find(words, self._search.scope)

    def _find(self, words: str, scope: Scope) -> None:
        row = self._list.row if self._origin is None else self._origin
        if row is not None:
            self._search.find(words, scope, row)
            self._light()
            self._go_to_hit()

    def _light(self) -> None:
        self._list.light(self._search.words, self._search.rows)
        self._follow()

    def _go_to_hit(self) -> None:
        row = self._search.hit.row if self._search.hit else self._origin
        if row is not None:
            self._list.select(row)
        self._follow()
        self._search_line.show(self._search)

    def _leave_search_line(self) -> None:
        self._origin = None
        if not self._search.words:
            self._search_line.close()
        self._focus(self._list)

    def _focus(self, pane: Widget) -> None:
        """Give the pane the keys, in this turn."""
        pane.display = True
        self.screen.set_focus(pane)
        self._show_panes()
        self._show_hints()

    def _show_panes(self) -> None:
        narrow, low = self.size.width < _NARROW, self.size.height < _LOW
        alone = self._maximised or (narrow and low)
        in_detail = self._detail.has_focus
        self._panes.set_class(alone and not in_detail, "-list")
        self._panes.set_class(alone and in_detail, "-detail")

    def _show_hints(self) -> None:
        if self._search_line.is_typing:
            hints = captions.TYPING_HINTS
        elif not self._list.events:
            hints = captions.EMPTY_HINTS
        elif self._search.words:
            hints = captions.FOUND_HINTS
        elif self._detail.has_focus:
            hints = captions.DETAIL_HINTS
        else:
            hints = captions.LIST_HINTS
        self._hints.show(hints, captions.ENDS)


def _named(binding: Binding, owner: object) -> str:
    """What the palette calls a command of a pane, or of the app."""
    in_detail = isinstance(owner, DetailPane)
    return f"Detail: {binding.description}" if in_detail else binding.description
