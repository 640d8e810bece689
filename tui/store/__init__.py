"""One timeline in SQLite, in memory or in a file: order, lines, events, search.

Rows, quotes and passages are named by keys that sort in the order of time (see
`tui.store.keys`); those of an event's quotes and passages follow its own.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tui.errors import StoreError
from tui.model import Event, Reading
from tui.store import keys, listing, records
from tui.store.articles import Articles
from tui.store.schema import prepare
from tui.store.values import Counts, Hit, Line, Scope, Spell, Summary, Troubles

if TYPE_CHECKING:
    from tui.edits import Curation, Group
    from tui.query import Query
    from tui.store.curating import Here, Overlay
    from tui.store.entries import Entry
    from tui.store.filtering import Narrowing
    from tui.store.folding import Telling
    from tui.store.kept import Kept
    from tui.store.searching import Searcher
    from tui.store.speakers import Speakers
    from tui.store.zooming import Ranking

__all__ = [
    "MEMORY",
    "Counts",
    "Hit",
    "Line",
    "Scope",
    "Spell",
    "Store",
    "Summary",
    "Troubles",
]

MEMORY = ":memory:"
"""The path of a timeline that no file holds."""


class Store(Articles):
    """The events of all articles, the found quotes and the words of both."""

    def __init__(self, path: str = MEMORY, *, only_reads: bool = False) -> None:
        """Open a timeline; another process may fill the file of one that only reads."""
        try:
            database = sqlite3.connect(path, isolation_level=None)
            if path != MEMORY and not only_reads:
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = NORMAL")
            prepare(database)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: {error}") from None
        super().__init__(database)
        self._remembers = path != MEMORY and not only_reads
        self._holds = False
        self._found: array[int] | None = None
        self._order: array[int] | None = None
        self._curation: Curation | None = None
        self.curation: Curation | None = None
        """What a person edited, with the names that the targets have here."""
        self._here: Here | None = None
        self._overlay: Overlay | None = None
        self._kept: Kept | None = None
        self._searcher: Searcher | None = None
        self._speakers: Speakers | None = None
        self._ranking: Ranking | None = None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def add(self, readings: Iterable[Reading]) -> array[int]:
        """Add what was found in articles: `write` of their entries."""
        from tui.store.entries import entry

        return self.write(map(entry, readings))

    def write(self, entries: Iterable[Entry]) -> array[int]:
        """Add articles, in one transaction; the rows of their events.

        An article that is there already stays as it is.
        """
        return self.replace((), entries)

    def replace(
        self, articles: Collection[str], entries: Iterable[Entry]
    ) -> array[int]:
        """Take articles out, by `Article.id`, and add others, in one transaction.

        It gives the rows of the events that are added.
        """
        from tui.store.adding import Adder

        self._database.execute("BEGIN")
        try:
            if articles:
                from tui.store.removing import remove

                remove(self._database, articles, self.reading)
            adder = Adder(self._database)
            for entry in entries:
                adder.add(entry)
            adder.flush()
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")
        self._forget()
        self._lay()
        return adder.rows

    def hold(self) -> None:
        """Show what is there now until `renew` or `reread` is called.

        Another process may take out rows that are still on the screen.
        """
        self._holds = True
        self._advance()

    def renew(self, rows: Iterable[int]) -> None:
        """Take note of rows that another process has added to the file."""
        found = self._rows_found()
        self._advance()
        self._speakers = None
        self._found = keys.merged(found, rows)
        self._every = None
        self._lay()

    def retell(
        self,
        groups: Iterable[Sequence[str]],
        key_dates: Iterable[tuple[str, float]],
    ) -> None:
        """Lay over the events what articles tell together, instead of what was known.

        Of each group of tellings of one event, by `Event.id`, the first stands for
        all; `key_dates` says who tells a day best and how much the day matters.
        """
        from tui.store import folding, zooming

        with self._database:
            self._database.execute("BEGIN")
            folding.fold(self._database, groups)
            zooming.rank(self._database, key_dates)
        self.reread()

    def reread(self) -> None:
        """Take note of all that another process may have changed in the file."""
        self._advance()
        self._forget()
        self._lay()

    def curate(self, curation: Curation) -> None:
        """Lay what a person edited over what was found, now and whatever comes."""
        from tui.store.curating import look_for

        before, self._curation = self._curation, curation
        if self._overlay and self._here and before and before.regroups_as(curation):
            if not curation.articles() <= self._here.looked_for:
                self._here = look_for(self._database, curation)
            self.curation = self._here.told(curation)
            self._overlay.lay_notes(self.curation)
        elif curation or self._overlay:
            self._lay()

    @property
    def new_names(self) -> Mapping[str, str]:
        """What targets of edits are called here whose articles have changed."""
        return self._here.names if self._here else {}

    def found_together(self, rows: Sequence[int]) -> list[Group]:
        """How the program itself finds these tellings to be told, by `Event.id`."""
        from tui.store import curating

        return curating.found_together(self._database, rows)

    def tellings(self, row: int) -> list[Telling]:
        """How the articles tell the event of a row: its own, then the others."""
        from tui.store import folding

        return folding.tellings(self._database, row)

    def ranking(self) -> Ranking:
        """How much days matter, as far as it is known."""
        if self._ranking is None:
            from tui.store.zooming import Ranking

            self._ranking = Ranking(self._database)
        return self._ranking

    def copy_to(self, path: str) -> None:
        """Write the timeline to a new file."""
        self._database.execute("VACUUM INTO ?", (path,))

    def order(self) -> array[int]:
        """The rows of all events, in the order of time; of those told together, one.

        A file remembers them until something is added: a million are read from it in
        a hundredth of the time that walking the events takes.
        """
        if self._order is None:
            found = self._rows_found()
            self._order = self._overlay.order(found) if self._overlay else found
        return self._order

    def narrowing(self, query: Query, near: int = 0) -> Narrowing:
        """The looking for the rows that a query finds, beginning around a row."""
        from tui.store.filtering import Narrowing, asks_for_hidden

        order = self.order()
        if self._overlay and asks_for_hidden(query):
            order = keys.merged(order, self._overlay.gone)
        return Narrowing(self._database, query, order, near)

    def narrow(self, query: Query) -> array[int]:
        """The rows that a query finds, in the order of time.

        Raises:
            UsageError: a regular expression takes too long.
        """
        narrowing = self.narrowing(query)
        while not narrowing.is_done:
            narrowing.step()
        return narrowing.rows

    def keep(self, kept: Kept | None) -> None:
        """Search, and give spells, among these rows alone; None: among all."""
        self._kept, self._searcher = kept, None

    def speakers(self) -> Speakers:
        """Everyone who is quoted."""
        if self._speakers is None:
            from tui.store.speakers import Speakers

            if self._overlay:
                from tui.store.silencing import silence

                silence(self._database, self.reading)
            self._speakers = Speakers(self._database)
        return self._speakers

    def _advance(self) -> None:
        """Go on to what has been written until now, if it is held at all."""
        if self._holds:
            if self._database.in_transaction:
                self._database.execute("COMMIT")
            # What is read next says as of when everything is shown.
            self._database.execute("BEGIN")

    def _forget(self) -> None:
        """Remember nothing of what was asked before."""
        self._found = self._speakers = self._ranking = None
        self._forget_articles()

    def _lay(self) -> None:
        """Lay the edits anew: over what has come, or been edited."""
        self._order = None
        self._searcher = None
        if self._curation is not None:
            from tui.store.curating import Overlay, look_for

            if self._overlay is None:
                self._overlay = Overlay(self._database)
            self._here = look_for(self._database, self._curation)
            self.curation = self._here.told(self._curation)
            self._overlay.lay(self.curation)
            self._ranking = self._speakers = None

    def _rows_found(self) -> array[int]:
        """The order as it is without edits."""
        if self._found is None:
            self._found = listing.order(self._database, is_to_remember=self._remembers)
        return self._found

    def lines(self, rows: Sequence[int]) -> list[Line]:
        """What the rows show, in the order asked for."""
        lines = listing.lines(self._database, rows)
        return self._overlay.lines(lines) if self._overlay else lines

    def spells(self, lines: Sequence[Line]) -> list[Spell]:
        """The events of several whole days among these, and what lasts over the first.

        One that began a year before is left out.
        """
        spells = listing.spells(self._database, lines)
        kept = self._kept
        return [spell for spell in spells if kept is None or spell.row in kept]

    def counts(self) -> Counts:
        """How much the timeline holds."""
        is_known = self._overlay or self._found is not None
        events = len(self.order()) if is_known else None
        return listing.counts(self._database, events)

    def event(self, row: int) -> Event:
        """The event as the parser found it."""
        ((found,),) = self._database.execute(
            "SELECT event FROM found WHERE row = ?", (row,)
        )
        return records.load(Event, found)

    def row(self, event: Event) -> int:
        """The row that stands for an event, or a key at its time if there is none."""
        row = self.row_of(event.id)
        return keys.key(event.when, 0) if row is None else row

    def row_like(self, line: Line) -> int:
        """The row that stands for what a row showed, though its article was changed."""
        from tui.store import folding

        return folding.row_like(self._database, line)

    def found_with(self, row: int) -> list[str]:
        """What the program itself finds to be told with a row, by `Event.id`."""
        from tui.store import curating

        return curating.found_with(self._database, row)

    def row_of(self, event: str) -> int | None:
        """The row that stands for an `Event.id`; None where it is not there."""
        from tui.store import folding

        return folding.row_of(self._database, event) if ":" in event else None

    def hits(
        self, typed: str, scope: Scope = Scope.QUOTES, limit: int = 50
    ) -> list[Hit]:
        """The first hits, in the order of time."""
        return list(islice(filter(None, self.search(typed, scope)), limit))

    def search(
        self,
        typed: str,
        scope: Scope,
        after: int = 0,
        before: int = keys.LAST,
        *,
        backwards: bool = False,
    ) -> Iterator[Hit | None]:
        """The hits whose keys lie between, in the order of time or backwards.

        Now and then None comes instead, where among few rows it takes long.
        """
        return self._words().hits(
            typed, scope, after + 1, before - 1, backwards=backwards
        )

    def text_only(self, typed: str, quotes: Iterable[Hit]) -> Iterator[Hit | None]:
        """The passages that have the words and none of these quotes.

        Now and then None comes instead, where among few rows it takes long.
        """
        return self._words().text_only(typed, quotes)

    def rows_found(
        self, typed: str, scope: Scope, first: int, end: int
    ) -> frozenset[int]:
        """Which of the rows from `first` to before `end` have hits."""
        return self._words().rows(typed, scope, first, end)

    def _words(self) -> Searcher:
        if self._searcher is None:
            from tui.store.searching import Searcher

            self._searcher = Searcher(self._database, self._kept)
        return self._searcher
