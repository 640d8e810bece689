"""The app: the panes, the keys, and what goes from one pane to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tui.app import captions
from tui.app.bar import Bar
from tui.app.bindings import BINDINGS
from tui.app.detail_pane import DetailPane
from tui.app.event_list import EventList
from tui.app.filter import Filter
from tui.app.filter_line import FilterLine
from tui.app.glyphs import ASCII, UNICODE
from tui.app.go_to_line import GoToLine
from tui.app.ground import Ground, Panes
from tui.app.minimap import FEWEST, NARROWEST, Minimap
from tui.app.search import Search
from tui.app.search_line import SearchLine
from tui.app.tellings import Tellings
from tui.app.themes import first_theme
from tui.app.zoom_list import ZoomList
from tui.errors import UsageError
from tui.filling import Filling, Update
from tui.model import Event, Quote, Span
from tui.store import Hit, Scope, Store, keys
from tui.store.zooming import Zoom

if TYPE_CHECKING:
    from tui.app.sources_view import SourcesView

_NARROW = 100
"""Cells; the panes stand one above the other where there are less."""
_LOW = 18
"""Lines; there is room for one pane where it is narrow, too, and there are less."""
_WIDTHS = [(0, "-narrow"), (_NARROW, "-wide")]
_HEIGHTS = [(0, "-low"), (_LOW, "-high")]
_NOTICE_SECONDS = 10
_PRIORITY = {
    "search",
    "enter",
    "tab",
    "leave",
    "typing_hit",
    "filter",
    "speakers",
    "go_to",
}
"""Actions on the panes whose keys would reach them through any dialog."""
_TYPED = {"search", "filter", "speakers", "go_to"}
"""Actions whose keys are letters where words are typed."""
_NEXT_LOOK = 0.005
"""Seconds until the filter is looked for further, in which keys have their turn."""


class TimelineApp(App[None]):
    """A timeline and the event that is selected in it."""

    theme: Reactive[str] = Reactive(first_theme)
    TITLE = "timeline"
    BINDING_GROUP_TITLE = "Everywhere"
    CSS_PATH = "timeline.tcss"
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    @dataclass
    class Came(Message):
        """More sources have been read; None: the reading is over."""

        update: Update | None

    def __init__(
        self,
        store: Store,
        *,
        only_ascii: bool = False,
        theme: str | None = None,
        query: str = "",
        key_dates: int = 0,
        filling: Filling | None = None,
    ) -> None:
        """Browse what a query finds in the store, which `filling` may go on to fill.

        Where `key_dates` is a number, so many are shown at first.
        """
        super().__init__()
        self._key_dates = key_dates
        self._store = store
        self._glyphs = ASCII if only_ascii else UNICODE
        self.set_class(only_ascii, "-ascii")
        self._filling = filling
        self._sources: SourcesView | None = None
        self._is_reading = filling is not None and filling.is_reading
        self._search = Search(store)
        self._tellings = Tellings(store, self._glyphs)
        self._filter = Filter(store)
        self._query = query
        self._origin: int | None = None
        self._origin_zoom = Zoom.EVERYTHING
        self._left = 0
        """The row that was selected before a filter found none."""
        self._maximised = False
        self._copied: tuple[Quote, Event] | None = None
        self._shown: tuple[int, str, Scope, Hit | None] | None = None
        if theme is not None:
            self.theme = theme

    def get_default_screen(self) -> Ground:
        """In the classes of its size, or Textual styles all once more to set them."""
        width, height = self.size
        classes = [
            "-narrow" if width < _NARROW else "-wide",
            "-low" if height < _LOW else "-high",
        ]
        return Ground(id="_default", classes=" ".join(classes))

    @property
    def mistake(self) -> Exception | None:
        """What ended the app that it did not expect, for its owner to tell."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without the traceback that Textual would print: see `mistake`."""
        self._close_messages_no_wait()

    def compose(self) -> ComposeResult:
        """All with its content, or the first paint would wait for a second one."""
        self._header = Bar(self._glyphs, "header")
        self._minimap = Minimap(self._glyphs, self._jump)
        self._list = ZoomList(self._store, self._glyphs, self._follow, self._key_dates)
        self._detail = DetailPane(self._glyphs)
        self._panes = Panes(self._list, self._detail, id="panes")
        self._search_line = SearchLine(self._glyphs, self._type)
        self._filter_line = FilterLine(self._store, self._glyphs, self._submit)
        self._go_to_line = GoToLine(self._glyphs, self._go_to)
        self._status = Bar(self._glyphs, "status")
        self._hints = Bar(self._glyphs, "hints")
        yield self._header
        yield self._minimap
        counts = self._store.counts()
        yield self._panes
        if not counts.events:
            self._panes.display = self._status.display = False
            told = captions.empty(counts, self._is_reading)
            yield Static(self._glyphs.told(told), id="empty")
        yield self._status
        yield self._hints
        self._header.show(captions.title(self._store), captions.totals(counts))
        self._follow()
        self._show_hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key through to the search line, or to what lies over the panes.

        None leaves a key without effect and yet listed.
        """
        is_line = self._filter_line.is_typing or self._go_to_line.is_typing
        over = is_line or len(self.screen_stack) > 1
        if action in _PRIORITY and over:
            return False
        is_typing, words = self._search_line.is_typing, bool(self._search.words)
        if action == "typing_hit":
            return is_typing
        if action in _TYPED and is_typing:
            return False
        shows = bool(self._list.events)
        leaves = words or is_typing or self._maximised or self._is_reading
        possible = {
            "search": shows,
            "tab": shows,
            "go_to": shows,
            "filter": shows or bool(self._filter.text),
            "clear_filter": bool(self._filter.text),
            "keep_search": words,
            "hit": words,
            "leave": leaves,
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

    def on_mount(self) -> None:
        """Take what comes."""
        self.set_class(self._is_reading, "-reading")
        if self._query:
            self._narrow(self._query)
        if self._filling:
            # What all articles tell together comes even after the last of them.
            self.call_after_refresh(self._watch, self._filling)
        if not self._is_reading:
            self._say_troubles()

    def on_unmount(self) -> None:
        """Wait for nothing more."""
        if self._filling:
            self._filling.stop()

    def on_timeline_app_came(self, message: Came) -> None:
        """Show what was read, and what is to be known of the sources at the end."""
        if message.update:
            if message.update.is_retold:
                self._store.reread()
                self._tellings.forget()
                self._shown = None
            else:
                self._store.renew(message.update.rows)
            self._renew()
        if self._is_reading and not (message.update and not message.update.is_last):
            self._end_reading()

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
        self._origin, self._origin_zoom = self._list.row, self._list.zoom
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
                self._list.zoom_to(self._origin_zoom)
                self._list.select(self._origin)
            self._search.clear()
            self._search_line.close()
            self._leave_search_line()
            self._light()
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

    def action_sources(self) -> None:
        """List what was read."""
        from tui.app.sources_view import SourcesView

        self.clear_notifications()
        self._sources = SourcesView(self._store, self._glyphs)
        self.push_screen(self._sources, self._return)

    def action_hit(self, steps: int) -> None:
        """Go by hits of the search."""
        if self._list.row is not None:
            self._search.step(steps, self._list.row)
            self._go_to_hit()

    def action_typing_hit(self, steps: int) -> None:
        """Go by hits while the words are typed."""
        self.action_hit(steps)

    async def action_filter(self) -> None:
        """Type what is to be shown, from the next key on."""
        await self._filter_line.open(self._filter.text)
        self._show_hints()

    def action_clear_filter(self) -> None:
        """Show all events again."""
        self._narrow("")

    def action_keep_search(self) -> None:
        """Show only what the search finds."""
        in_quotes = self._search.scope is Scope.QUOTES
        self._narrow(self._filter.with_words(self._search.words, in_quotes))

    async def action_speakers(self) -> None:
        """Show who is quoted, and narrow the timeline to one of them."""
        from tui.app.speakers_view import SpeakersView

        view = SpeakersView(self._store.speakers(), self._glyphs)
        await self.push_screen(view, self._narrow_to)

    async def action_go_to(self) -> None:
        """Type a date to go to."""
        await self._go_to_line.open()
        self._show_hints()

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

        quotes = [] if self._list.row is None else self._tellings.quotes()
        if not quotes:
            self.notify("The event has no quote to copy.", severity="warning")
            return
        quote, event = self._next_quote(quotes)
        text = cite(quote, event, self._store.article(event.article))
        self.copy_to_clipboard(text)
        self.clear_notifications()
        self.notify(self._glyphs.shown(text), title="Copied", markup=False)

    def action_telling(self) -> None:
        """Show the event as the next article tells it."""
        if self._list.row is not None and self._tellings.step():
            self._show_telling()

    def action_help(self) -> None:
        """Show all keys."""
        from tui.app.help_screen import HelpScreen, key_groups

        groups = key_groups(self.screen, (self._list, self._detail))
        self.push_screen(HelpScreen(groups, self._glyphs))

    @work(thread=True)
    def _watch(self, filling: Filling) -> None:
        # A worker never touches a widget: it tells what came.
        for update in filling:
            self.post_message(self.Came(update))
        self.post_message(self.Came(None))

    def _stop_reading(self) -> None:
        if self._filling and self._is_reading:
            self._filling.stop()
            self._end_reading()

    def _end_reading(self) -> None:
        self._is_reading = False
        self.remove_class("-reading")
        self._renew()
        self._say_troubles()

    def _say_troubles(self) -> None:
        if told := captions.troubles(self._store):
            self.notify(told, timeout=_NOTICE_SECONDS, markup=False)

    def _renew(self) -> None:
        """Show what the store holds now; what is selected stays so."""
        counts = self._store.counts()
        self._header.show(captions.title(self._store), captions.totals(counts))
        if counts.events and not self._panes.display:
            self._panes.display = self._status.display = True
            self.query("#empty").remove()
        if self._sources in self.screen_stack:
            self._sources.renew()
        self._narrow(self._filter.text)

    def _submit(self, text: str | None) -> None:
        """Take over what was typed as filter, unless it is wrong."""
        from tui.query import QueryError

        try:
            if text is not None:
                self._narrow(text)
        except QueryError as error:
            self._filter_line.blame(error)
            return
        self._filter_line.close()
        self._focus(self._list)

    def _go_to(self, text: str | None) -> None:
        """Go to the date that was typed, unless it is none."""
        if text is not None and text.strip():
            from tui.app.go_to import read

            order, published = self._list.whole, self._store.published()
            last = keys.position(order[-1]) if order else 0
            value = read(text, date.today(), published and published[1], last)
            if value is None:
                self._go_to_line.blame(captions.no_date(text))
                return
            self._jump(value.position)
        self._go_to_line.close()
        self._focus(self._list)

    def _jump(self, at: int) -> None:
        self._list.go_to(at)

    def _narrow_to(self, speaker: str | None) -> None:
        if speaker is not None:
            from tui.query import field

            self._narrow(field("speaker", speaker))

    def _narrow(self, text: str) -> None:
        """Show what a query finds; what comes later is shown when it is found."""
        near = self._left if self._list.row is None else self._list.row
        self._filter.start(text, near)
        if not self._filter.is_looking:
            self._show_narrowed()
        self._look_on()

    def _look_on(self) -> None:
        """Look for more of what the filter finds, and let keys have their turn."""
        try:
            if self._filter.is_looking and self._filter.go_on():
                self._show_narrowed()
        except UsageError as error:
            self._show_narrowed()
            self.notify(str(error), severity="warning", markup=False)
        if self._filter.is_looking:
            self.set_timer(_NEXT_LOOK, self._look_on)

    def _show_narrowed(self) -> None:
        self.set_class(bool(self._filter.text), "-filtered")
        row = self._list.row
        self._list.show(self._filter.rows)
        if row is None:
            self._list.select(self._left)
        else:
            self._left = row
        if self._search.words and self._list.row is not None:
            self._search.renew(self._list.row)
            self._search_line.show(self._search)
            self._light()
        self._show_hints()

    def _read(self) -> None:
        """Open the whole article at the place of the event."""
        from tui.app.article_view import ArticleView

        row = self._list.row
        if row is not None:
            event, hit = self._tellings.event, self._hit_here
            reading = self._store.reading(event.article)
            at = hit.span if hit else event.span
            view = ArticleView(reading, at, self._search.lit_in(reading), self._glyphs)
            self.push_screen(view, self._return)
        elif not self._filter.text and (articles := self._store.articles()):
            reading = self._store.reading(articles[0].article)
            view = ArticleView(reading, Span(0, 0), (), self._glyphs)
            self.push_screen(view)

    def _return(self, event: Event | None) -> None:
        """Come back from an article, to an event of it that was chosen."""
        if event is not None:
            self._list.select(self._store.row(event))

    def _next_quote(self, quotes: list[tuple[Quote, Event]]) -> tuple[Quote, Event]:
        """The quote after the one just copied, that the search is at, or the first."""
        if self._copied in quotes:
            at = (quotes.index(self._copied) + 1) % len(quotes)
        else:
            hit = self._hit_here
            spans = [quote.span for quote in self._tellings.event.quotes]
            at = spans.index(hit.span) if hit and hit.span in spans else 0
        self._copied = quotes[at]
        return quotes[at]

    @property
    def _hit_here(self) -> Hit | None:
        """The hit that the search is at, if it is in what is shown."""
        hit = self._search.hit
        return hit if hit and hit.told == self._tellings.shown else None

    def _follow(self) -> None:
        """Show what is selected, in the turn of the key that selected it."""
        row = self._list.row
        if row is None:
            self._shown = None
            self._detail.clear()
            self._show_status()
            return
        hit = self._search.hit
        shown = (row, self._search.words, self._search.scope, hit)
        if shown != self._shown:
            self._shown, self._copied = shown, None
            self._tellings.select(row, hit.told if hit and hit.row == row else None)
            self._show_telling()
        self._show_status()

    def _show_telling(self) -> None:
        event, hit = self._tellings.event, self._hit_here
        article = self._store.article(event.article)
        self._detail.show(
            event,
            article,
            self._search.lit(event, article.text),
            self._store.dates(event.article),
            hit.span if hit else None,
            self._tellings.group,
        )

    def _show_status(self) -> None:
        self._show_minimap()
        found, is_near = len(self._filter.rows), self._list.zoom is Zoom.EVERYTHING
        text, is_looking = self._filter.text, self._filter.is_looking
        all_events = len(self._store.order())
        self._status.show(
            captions.position(
                self._list.cursor,
                found if is_near else self._list.events,
                self._list.view,
                captions.zoomed(self._list.zoom),
                captions.filtered(text, found, all_events, is_looking),
            ),
            self._progress() or (() if text else captions.legend(self._glyphs)),
        )

    def _progress(self) -> captions.Texts:
        """How far the reading has come, while it is under way or if it was stopped."""
        update = self._filling.last if self._filling else None
        if update is None or update.is_last:
            return ()
        if self._is_reading:
            return captions.reading(update, self._glyphs)
        return captions.stopped(update)

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
        # What is found everywhere is not worth a mark.
        hits = self._search.hits if self._search.is_complete else ()
        self._minimap.mark(hit.row for hit in hits)
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

    def _show_minimap(self) -> None:
        """Show where in time one is, where that is not seen at a glance."""
        width, height = self.size
        whole = self._list.whole
        has_room = width >= NARROWEST and height >= _LOW
        self._minimap.display = has_room and len(whole) >= FEWEST
        self._minimap.show(whole, self._list.view)

    def _show_panes(self) -> None:
        narrow, low = self.size.width < _NARROW, self.size.height < _LOW
        alone = self._maximised or (narrow and low)
        in_detail = self._detail.has_focus
        self._panes.set_class(alone and not in_detail, "-list")
        self._panes.set_class(alone and in_detail, "-detail")
        # What `_focus` showed would stay shown: its own display outdoes the classes.
        self._list.display = not alone or not in_detail
        self._detail.display = not alone or in_detail

    def _show_hints(self) -> None:
        if self._filter_line.is_typing:
            hints = captions.FILTER_HINTS
        elif self._go_to_line.is_typing:
            hints = captions.GO_TO_HINTS
        elif self._search_line.is_typing:
            hints = captions.TYPING_HINTS
        elif not self._list.events:
            is_filter = bool(self._filter.text)
            hints = captions.NONE_HINTS if is_filter else captions.EMPTY_HINTS
        elif self._search.words:
            hints = captions.FOUND_HINTS
        elif self._detail.has_focus:
            hints = captions.DETAIL_HINTS
        elif self._filter.text:
            hints = captions.FILTERED_HINTS
        elif len(self._list.whole) >= FEWEST:
            hints = captions.MANY_HINTS
        else:
            hints = captions.LIST_HINTS
        self._hints.show(hints, captions.ENDS)


def _named(binding: Binding, owner: object) -> str:
    """What the palette calls a command of a pane, or of the app."""
    in_detail = isinstance(owner, DetailPane)
    return f"Detail: {binding.description}" if in_detail else binding.description
