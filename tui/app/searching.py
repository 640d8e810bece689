"""Looking for words: `/`, and going by what was found."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.app.browser import Browser
from tui.store import Scope
from tui.store.zooming import Zoom

if TYPE_CHECKING:
    from tui.app.search_line import SearchLine

_NEXT_LOOK = 0.002
"""Seconds until more is looked for, in which keys have their turn."""


class Searching(Browser):
    """Finds words at every key, and goes back where they are not what was wanted."""

    _origin: int | None = None
    """The row that was selected when the search began; None: none is typed."""
    _origin_zoom = Zoom.EVERYTHING
    _is_to_search = False
    """Whether the search is going to be gone on with."""

    @cached_property
    def _search_line(self) -> SearchLine:
        from tui.app.search_line import SearchLine

        return SearchLine(self._glyphs, self._type)

    @property
    def _is_typing_search(self) -> bool:
        line = self._line
        return line is not None and line is self._search_line

    async def action_search(self) -> None:
        """Look for words, from the next key on."""
        self._origin, self._origin_zoom = self._list.row, self._list.zoom
        await self._search_line.open()
        self._search_line.show(self._search)
        self._show_hints()

    def action_hit(self, steps: int) -> None:
        """Go by hits of the search."""
        if self._list.row is not None:
            self._search.step(steps, self._list.row)
            self._go_to_hit()
            self._search_later()

    def action_typing_hit(self, steps: int) -> None:
        """Go by hits while the words are typed."""
        self.action_hit(steps)

    def _search_elsewhere(self) -> None:
        """Look in all the text, or again in the quotes alone."""
        wider = Scope.TEXT if self._search.scope is Scope.QUOTES else Scope.QUOTES
        self._find(self._search_line.typed, wider)

    def _take_hit(self) -> None:
        """Stay at what was found."""
        self._origin = None
        if not self._search.words:
            self._search_line.close()
        self._focus(self._list)

    def _forget_search(self) -> None:
        """Look for nothing; go back to where it began if it is still typed."""
        if self._origin is not None:
            self._list.zoom_to(self._origin_zoom)
            self._list.select(self._origin)
        self._search.clear()
        self._search_line.close()
        self._take_hit()
        self._light()

    def _search_again(self) -> None:
        """Find what is there by now."""
        if self._search.words and self._list.row is not None:
            self._search.renew(self._list.row)
            self._search_line.show(self._search)
            self._light()
            self._search_later()

    def _type(self, words: str) -> None:
        self._find(words, self._search.scope)

    def _find(self, words: str, scope: Scope) -> None:
        row = self._list.row if self._origin is None else self._origin
        if row is not None:
            self._search.find(words, scope, row)
            self._light()
            self._go_to_hit()
            self._search_later()

    def _search_later(self) -> None:
        """Look for more of what the search finds when keys have had their turn."""
        if self._search.is_looking and not self._is_to_search:
            self._is_to_search = True
            self.set_timer(_NEXT_LOOK, self._search_on)

    def _search_on(self) -> None:
        self._is_to_search = False
        hit = self._search.hit
        if self._search.is_looking and self._search.go_on():
            self._light()
            if self._search.hit is not hit:
                self._go_to_hit()
            self._search_line.show(self._search)
        self._search_later()

    def _go_to_hit(self) -> None:
        row = self._search.hit.row if self._search.hit else self._origin
        if row is not None:
            self._list.select(row)
        self._follow()
        self._search_line.show(self._search)
