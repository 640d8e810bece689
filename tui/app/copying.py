"""Taking words away: `y` copies a quote with its citation."""

from __future__ import annotations

from tui.app.browser import Browser
from tui.model import Event, Quote


class Copying(Browser):
    """Copies the quotes of an event, one after the other."""

    _copied: tuple[object, tuple[Quote, Event] | None] = (None, None)
    """What was shown when a quote was copied last, and that quote."""

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

    def _next_quote(self, quotes: list[tuple[Quote, Event]]) -> tuple[Quote, Event]:
        """The quote after the one just copied, that the search is at, or the first."""
        shown, copied = self._copied
        if shown == self._shown and copied in quotes:
            at = (quotes.index(copied) + 1) % len(quotes)
        else:
            hit = self._hit_here
            spans = [quote.span for quote in self._tellings.event.quotes]
            at = spans.index(hit.span) if hit and hit.span in spans else 0
        self._copied = self._shown, quotes[at]
        return quotes[at]
