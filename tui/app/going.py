"""Going to a date that is typed: `:`."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tui.app import captions
from tui.app.browser import Browser
from tui.store import keys

if TYPE_CHECKING:
    from tui.app.go_to_line import GoToLine


class Going(Browser):
    """Takes a date as a person says it, and goes there."""

    @cached_property
    def _go_to_line(self) -> GoToLine:
        from tui.app.go_to_line import GoToLine

        return GoToLine(self._glyphs, self._go_to)

    async def action_go_to(self) -> None:
        """Type a date to go to."""
        await self._go_to_line.open()
        self._show_hints()

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
