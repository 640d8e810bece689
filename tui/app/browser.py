"""The panes, and the event that they show; what a person can do stands elsewhere."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from tui.app import captions
from tui.app.bar import Bar
from tui.app.detail_pane import DetailPane
from tui.app.detail_text import NO_HAND, ByHand
from tui.app.filter import Filter
from tui.app.glyphs import ASCII, UNICODE
from tui.app.ground import Ground, Panes
from tui.app.minimap import FEWEST, NARROWEST, Minimap
from tui.app.search import Search
from tui.app.tellings import Tellings
from tui.app.themes import first_theme
from tui.app.typing_line import TypingLine
from tui.app.zoom_list import ZoomList
from tui.filling import Filling
from tui.instants import instant_of
from tui.store import Counts, Hit, Scope, Store, keys
from tui.store.zooming import Zoom

_NARROW = 100
"""Cells; the panes stand one above the other where there are less."""
LOW = 18
"""Lines; there is room for one pane where it is narrow, too, and there are less."""
_FEW = 60
"""Cells; with less, only the most needed keys are named."""
_WIDTHS = [(0, "-narrow"), (_NARROW, "-wide")]
_HEIGHTS = [(0, "-low"), (LOW, "-high")]


class Browser(App[None]):
    """A timeline and the event that is selected in it."""

    theme: Reactive[str] = Reactive(first_theme)
    TITLE = "timeline"
    CSS_PATH = "timeline.tcss"
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    def __init__(
        self,
        store: Store,
        *,
        only_ascii: bool = False,
        theme: str | None = None,
        query: str = "",
        key_dates: int = 0,
        filling: Filling | None = None,
        is_watching: bool = False,
        edits: str = "",
    ) -> None:
        """Browse what a query finds in the store, which `filling` may go on to fill.

        It may be watching the files, and change what it has filled.

        Where `key_dates` is a number, so many are shown at first. What a person edits
        is kept in the file `edits`, if there is to be one.
        """
        super().__init__()
        self._key_dates = key_dates
        self._store = store
        self._glyphs = ASCII if only_ascii else UNICODE
        self.set_class(only_ascii, "-ascii")
        self._filling = filling
        self._edits = edits
        self._is_reading = filling is not None and filling.is_reading
        self._is_watching = is_watching
        self._news: captions.Texts = ()
        """What has changed in the files that are watched."""
        self._search = Search(store)
        self._tellings = Tellings(store, self._glyphs)
        self._filter = Filter(store)
        self._query = query
        self._maximised = False
        self._shown: tuple[int, str, Scope, Hit | None] | None = None
        if theme is not None:
            self.theme = theme

    def get_default_screen(self) -> Ground:
        """In the classes of its size, or Textual styles all once more to set them."""
        width, height = self.size
        classes = [
            "-narrow" if width < _NARROW else "-wide",
            "-low" if height < LOW else "-high",
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
        self._status = Bar(self._glyphs, "status")
        self._hints = Bar(self._glyphs, "hints")
        yield self._header
        yield self._minimap
        counts = self._store.counts()
        yield self._panes
        if not counts.events:
            self._panes.display = self._status.display = False
            yield self._emptiness(counts)
        yield self._status
        yield self._hints
        self._show_header(counts)
        self._begin()
        self._follow()
        self._show_hints()

    def _begin(self) -> None:
        """Be where the story of many sources begins: on the first day of publication.

        What they tell of is much older, some of it by centuries. Of what can be seen
        at a glance the first row is as good.
        """
        update = self._filling.last if self._filling else None
        if update is None or update.total == 1 or self._key_dates:
            return
        is_long = self._is_reading or self._list.events > self.size.height
        if is_long and (published := self._store.published()):
            self._list.begin(keys.first_begun(instant_of(published[0])))

    def on_resize(self) -> None:
        """Show the panes, and tell of the keys, that there is room for."""
        self._show_panes()
        self._show_hints()

    def on_descendant_focus(self) -> None:
        """Tell the keys of what has the focus."""
        self._show_panes()
        self._show_hints()

    @property
    def _line(self) -> TypingLine | None:
        """The line that has the keys, or will when what lies over it is gone."""
        focused = self.screen_stack[0].focused if self.screen_stack else None
        above = focused.ancestors if focused else ()
        return next((one for one in above if isinstance(one, TypingLine)), None)

    @property
    def _hit_here(self) -> Hit | None:
        """The hit that the search is at, if it is in what is shown."""
        hit = self._search.hit
        return hit if hit and hit.told == self._tellings.shown else None

    def _emptiness(self, counts: Counts) -> Static:
        """What stands in the place of the panes while there is no event."""
        told = captions.empty(counts, self._is_reading, self._is_watching)
        return Static(self._glyphs.told(told), id="empty")

    def _show_header(self, counts: Counts) -> None:
        title = captions.title(self._store, self._is_watching)
        self._header.show(title, captions.totals(counts))

    def _jump(self, at: int) -> None:
        self._list.go_to(at)

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
            self._shown = shown
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
            self._told_by_hand(),
        )

    def _told_by_hand(self) -> ByHand:
        """What a person did to what is shown."""
        return NO_HAND

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
            self._progress()
            or self._news
            or (() if text else captions.legend(self._glyphs)),
        )

    def _progress(self) -> captions.Texts:
        """How far the reading has come, while it is under way or if it was stopped."""
        update = self._filling.last if self._filling else None
        if update is None or update.is_last:
            return ()
        if self._is_reading:
            return captions.reading(update, self._glyphs)
        return captions.stopped(update)

    def _light(self) -> None:
        """Show where the search has found something."""
        self._list.light(self._search.words, self._search.rows)
        # What is found everywhere is not worth a mark.
        hits = self._search.hits if self._search.is_complete else ()
        self._minimap.mark(hit.row for hit in hits)
        self._follow()

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
        has_room = width >= NARROWEST and height >= LOW
        self._minimap.display = has_room and len(whole) >= FEWEST
        self._minimap.show(whole, self._list.view)

    def _show_panes(self) -> None:
        narrow, low = self.size.width < _NARROW, self.size.height < LOW
        alone = self._maximised or (narrow and low)
        in_detail = self._detail.has_focus
        self._panes.set_class(alone and not in_detail, "-list")
        self._panes.set_class(alone and in_detail, "-detail")
        # What `_focus` showed would stay shown: its own display outdoes the classes.
        self._list.display = not alone or not in_detail
        self._detail.display = not alone or in_detail

    def _show_hints(self) -> None:
        if line := self._line:
            hints = line.HINTS
        elif not self._list.events:
            hints = self._hints_of_nothing()
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
        ends = captions.ENDS[-1:] if self.size.width < _FEW else captions.ENDS
        self._hints.show(hints, ends)

    def _hints_of_nothing(self) -> captions.Texts:
        if self._filter.text:
            return captions.NONE_HINTS
        if self._store.counts().articles:
            return captions.EMPTY_HINTS
        return captions.NO_ARTICLE_HINTS
