"""The detail pane: an event, its context, why it has its date, and who said what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.app.detail_text import NO_HAND, ByHand, Told, passages
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.passage_pane import PassagePane
from tui.app.passages import Look
from tui.app.places import blocks_of
from tui.model import Article, Block, DateExpression, Event, Span

if TYPE_CHECKING:
    from tui.app.tellings_text import Group


class DetailPane(PassagePane):
    """One event in full.

    `show` costs what the visible lines cost, whatever the article's size, and asks
    for no layout: call it in the turn of the key that moves the selection.
    """

    BINDING_GROUP_TITLE = "Detail"
    DEFAULT_CSS = "DetailPane { padding: 0 0 0 1; }"
    ALLOW_MAXIMIZE = True

    def __init__(self, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(glyphs)
        self._event = ""
        self._article = ""
        self._blocks: tuple[Block, ...] = ()

    def show(
        self,
        event: Event,
        article: Article,
        lit: Sequence[Span] = (),
        dates: Sequence[DateExpression] = (),
        here: Span | None = None,
        group: Group | None = None,
        by_hand: ByHand = NO_HAND,
    ) -> None:
        """Show an event of an article.

        `lit` is what a search found in the article's text, in reading order. What lies
        within `here`, the statement or passage that the search is at, is brought into
        view, or else the first of all. `dates` are the article's date expressions in
        reading order, as in `Reading.dates`; those beside the event are lit and told.
        `group` has the other tellings of the event, and `by_hand` what a person did.
        """
        if self._article != article.id:
            self._article, self._blocks = article.id, blocks_of(article)
        stay = self._event == event.id
        self._event = event.id
        told = Told(
            event, article, self._blocks, dates, lit, here, self._glyphs, by_hand
        )
        if group is None:
            self.show_passages(partial(passages, told), stay)
        else:
            from tui.app import tellings_text

            self.show_passages(partial(tellings_text.passages, told, group), stay)
        if lit:
            is_here = here is not None and any(span in here for span in lit)
            self.bring_into_view(Look.HERE if is_here else Look.HIT)

    def clear(self) -> None:
        """Show nothing."""
        self._event = ""
        self.show_passages(tuple)
