"""The articles of a timeline: all that the parser found in each, and of all alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.model import Article, DateExpression, Event, Quote, Reading
from tui.store import records, sources
from tui.store.values import Summary, Troubles

if TYPE_CHECKING:
    from tui.copies import Shingled
    from tui.store.mentioned import Mentions


class Articles:
    """What was read, as it was found, and what could not be read."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._article = lru_cache(maxsize=16)(self._read_article)
        self._dates = lru_cache(maxsize=16)(self._read_dates)

    def article(self, article_id: str) -> Article:
        """The article with this `Article.id`."""
        return self._article(article_id)

    def dates(self, article_id: str) -> tuple[DateExpression, ...]:
        """The article's date expressions, in reading order."""
        return self._dates(article_id)

    def reading(self, article_id: str) -> Reading:
        """All that the parser found in the article."""
        ((quotes,),) = self._database.execute(
            "SELECT quotes FROM source WHERE article = ?", (article_id,)
        )
        events = self._database.execute(
            "SELECT found.event FROM event JOIN found USING (row) "
            "WHERE article = ? ORDER BY told",
            (article_id,),
        )
        return Reading(
            self.article(article_id),
            self.dates(article_id),
            records.load_all(Quote, quotes),
            tuple(records.load(Event, found) for (found,) in events),
        )

    def articles(self, first: int = 0, count: int = -1) -> list[Summary]:
        """The articles, the oldest first: so many from a place, or all."""
        return sources.articles(self._database, first, count)

    def article_place(self, article: str, published: date) -> int:
        """How many articles are listed before one, by `Article.id` and its day."""
        return sources.place(self._database, article, published)

    def published(self) -> tuple[date, date] | None:
        """The earliest and the latest day of publication; None without articles."""
        return sources.published(self._database)

    def sources(self, typed: str, limit: int) -> list[str]:
        """Titles, or else locations, of articles that have these words in either."""
        return sources.named(self._database, typed, limit)

    def mentions(self) -> Mentions:
        """The days that the articles tell of, in their order, to be walked at will."""
        from tui.store.mentioned import Mentions

        return Mentions(self._database)

    def shingled(self) -> Iterator[Shingled]:
        """The articles as they are compared to find copies, as they were published."""
        from tui.store.mentioned import shingled

        return shingled(self._database)

    def shingles(self) -> int:
        """How many shingles all articles have."""
        from tui.store.mentioned import count_shingles

        return count_shingles(self._database)

    def mark_copies(self, originals: Mapping[str, str]) -> None:
        """Keep which articles are near-duplicates, and of which (`Article.id`)."""
        sources.mark_copies(self._database, originals)

    def fail(self, messages: Iterable[str], *, instead: bool = False) -> None:
        """Keep what is to be said of sources that could not be read.

        It may be instead of what was kept.
        """
        if instead:
            sources.forget_failures(self._database)
        sources.add_failures(self._database, messages)

    def failures(self, first: int = 0, count: int = -1) -> list[str]:
        """What to say of sources that could not be read: so many from a place."""
        return sources.failures(self._database, first, count)

    def troubles(self) -> Troubles:
        """How many sources failed, and how many articles do not say their date."""
        return sources.troubles(self._database)

    def _forget_articles(self) -> None:
        """Read anew what is asked for next."""
        self._article.cache_clear()
        self._dates.cache_clear()

    def _read_article(self, article_id: str) -> Article:
        ((found,),) = self._database.execute(
            "SELECT found FROM source WHERE article = ?", (article_id,)
        )
        return records.load(Article, found)

    def _read_dates(self, article_id: str) -> tuple[DateExpression, ...]:
        ((dates,),) = self._database.execute(
            "SELECT dates FROM source WHERE article = ?", (article_id,)
        )
        return records.load_all(DateExpression, dates)
