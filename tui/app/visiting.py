"""Going elsewhere: to an article, to the sources or speakers, or to a date."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tui.app import captions
from tui.app.narrowing import Narrowing
from tui.model import Event, Span
from tui.store import keys

if TYPE_CHECKING:
    from tui.app.go_to_line import GoToLine
    from tui.app.sources_view import SourcesView


class Visiting(Narrowing):
    """Opens what lies over the panes, and comes back with what was chosen there."""

    _sources: SourcesView | None = None
    _failures_seen = 0
    """How many sources had failed when they were listed last."""

    @cached_property
    def _go_to_line(self) -> GoToLine:
        from tui.app.go_to_line import GoToLine

        return GoToLine(self._glyphs, self._go_to)

    def action_sources(self) -> None:
        """List what was read."""
        from tui.app.sources_view import SourcesView

        self.clear_notifications()
        failures, begin = self._store.troubles().failures, None
        # What failed stands first, and is shown before anything else, once.
        if self._list.row is not None and failures <= self._failures_seen:
            begin = self._store.article(self._tellings.event.article)
        self._failures_seen = failures
        self._sources = SourcesView(self._store, self._glyphs, begin)
        self.push_screen(self._sources, self._return)

    async def action_speakers(self) -> None:
        """Show who is quoted, and narrow the timeline to one of them."""
        from tui.app.speakers_view import SpeakersView

        view = SpeakersView(self._store.speakers(), self._glyphs)
        await self.push_screen(view, self._narrow_to)

    async def action_go_to(self) -> None:
        """Type a date to go to."""
        await self._go_to_line.open()
        self._show_hints()
        self.run_worker(_get_ready, thread=True)

    def _renew(self) -> None:
        if self._sources in self.screen_stack:
            self._sources.renew()
        super()._renew()

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

    def _narrow_to(self, speaker: str | None) -> None:
        if speaker is not None:
            from tui.query import field

            self._narrow(field("speaker", speaker))

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


def _get_ready() -> None:
    """Import what reads dates and compile its rules, while a date is typed."""
    from tui.app.go_to import read

    read("1 May", date.today(), None, 0)
