"""A timeline that goes on being what its files say, for as long as it is watched."""

from __future__ import annotations

import os
from array import array
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field
from glob import has_magic
from shutil import copyfile
from time import sleep
from typing import TYPE_CHECKING, NamedTuple

from tui import readers
from tui.filling import Changes, Update
from tui.gathering import gather, retell
from tui.many import Outcome, ReadOptions, read_many
from tui.store import Store
from tui.store.entries import Entry, entry
from tui.store.words import writable

if TYPE_CHECKING:
    from watchfiles.main import FileChange

_WAIT = 1.0
"""Seconds until it is looked whether anyone still wants to know."""
_QUIET_MS = 200
"""Milliseconds without a change after which a file is taken to be saved."""


class Stamp(NamedTuple):
    """What tells whether a file has changed."""

    modified: int
    changed: int
    size: int
    number: int


class _Place(NamedTuple):
    """Where changes are looked for."""

    path: str
    is_deep: bool
    """In its folders, too."""
    number: int
    """Tells a folder from another that has taken its place."""


def watch(names: Sequence[str], options: ReadOptions, folder: str) -> Iterator[Update]:
    """Read the sources as `gather` does, and read anew whatever changes after that.

    It ends with the process that has started this one.
    """
    owner = os.getppid()
    stamps = stamps_of(names)
    path = os.path.join(folder, "timeline.sqlite3")
    for update in gather(names, options, folder):
        if update.path != path:
            # The timelines that are kept are shared: this one is to change.
            os.mkdir(folder, 0o700)
            copyfile(update.path, path)
            Store(path).close()
        yield update._replace(path=path)
    mirror = Mirror(Store(path), path, names, options, stamps)
    for is_told in _signals(names):
        if os.getppid() != owner:
            return
        if is_told and (found := mirror.look()):
            yield found


class Mirror:
    """A timeline that is made to say what its files say."""

    def __init__(
        self,
        store: Store,
        path: str,
        names: Sequence[str],
        options: ReadOptions,
        stamps: dict[str, Stamp] | None = None,
    ) -> None:
        """`stamps` are those of the files when they were read, to the store at `path`.

        What the store has of a file that it could not read is looked for again.
        """
        self._store = store
        self._path = path
        self._names = names
        self._options = options
        known = {one.location: one.article for one in store.articles()}
        self._stamps = {
            location: stamp
            for location, stamp in (stamps or {}).items()
            if readers.shown(location) in known
        }
        self._articles = {
            location: known[readers.shown(location)] for location in self._stamps
        }
        """`Article.id` of what each file holds."""
        self._failures: dict[str, str] = {}

    def look(self) -> Update | None:
        """Read what has changed, if anything has."""
        locations, failures = readers.locate(self._names)
        stamps = _stamps(locations)
        gone = [name for name in self._stamps if name not in stamps]
        read = [name for name in stamps if stamps[name] != self._stamps.get(name)]
        self._stamps = stamps
        # A file that was only written to beside the articles is no work.
        known = self._store.articles() if gone or read else ()
        turn = _Turn({one.article: one.location for one in known})
        for name in gone:
            self._drop(name, turn)
        for name, outcome in self._read(read):
            self._take(name, outcome, turn)
        # What goes may be, word by word, what another file holds.
        others = [
            name
            for name, article in self._articles.items()
            if article in turn.out and name not in read
        ]
        for _, outcome in self._read(others):
            turn.entries += outcome.entries
        told = [writable(str(one)) for one in failures] + [*self._failures.values()]
        if not turn.changes_anything and sorted(told) == sorted(self._store.failures()):
            return None
        self._carry_out(turn, told)
        total, rows = len(locations), array("q")
        return Update(
            self._path, total, total, rows, is_retold=True, changes=turn.changes
        )

    def _carry_out(self, turn: _Turn, failures: list[str]) -> None:
        self._store.replace(turn.out, turn.entries)
        self._store.fail(failures, instead=True)
        retell(self._store)
        # Asked for once, the order is remembered in the file.
        self._store.order()

    def _read(self, locations: Sequence[str]) -> Iterator[tuple[str, Outcome]]:
        # What looks for changes is a thread, and a process with threads is not forked.
        for outcome in read_many(locations, self._options, workers=1):
            yield locations[outcome.number], outcome

    def _drop(self, name: str, turn: _Turn) -> None:
        """Let go of what a file held that is gone."""
        self._failures.pop(name, None)
        if article := self._articles.pop(name, ""):
            turn.out.add(article)
            turn.gone += 1

    def _take(self, name: str, outcome: Outcome, turn: _Turn) -> None:
        """Take over what a file holds now."""
        if outcome.failure:
            # What it said before stays until it can be read again.
            message = writable(str(outcome.failure))
            turn.failed += message not in self._store.failures()
            self._failures[name] = message
            return
        self._failures.pop(name, None)
        (found,) = outcome.entries
        before = self._articles.get(name)
        self._articles[name] = found.article
        if before in (None, found.article) and self._has(found, turn):
            return
        if before is None:
            turn.new += 1
        else:
            turn.changed += 1
            turn.out.add(before)
        turn.entries.append(found)

    def _has(self, found: Entry, turn: _Turn) -> bool:
        """Whether the timeline has an article as it is, or from another file."""
        holder = turn.holders.get(found.article)
        if holder is None or found.article in turn.out:
            return False
        if holder != found.location:
            return True
        return entry(self._store.reading(found.article)) == found


@dataclass(slots=True)
class _Turn:
    """What one look finds to be done."""

    holders: dict[str, str]
    """By `Article.id`, where the timeline has each article from."""
    out: set[str] = field(default_factory=set)
    """The articles that go."""
    entries: list[Entry] = field(default_factory=list)
    """Those that come."""
    new: int = 0
    changed: int = 0
    gone: int = 0
    failed: int = 0

    @property
    def changes_anything(self) -> bool:
        """Whether the timeline is otherwise afterwards."""
        return bool(self.out or self.entries)

    @property
    def changes(self) -> Changes:
        """How many files are new, changed, gone and failing."""
        return Changes(self.new, self.changed, self.gone, self.failed)


def stamps_of(names: Sequence[str]) -> dict[str, Stamp]:
    """Those of all files that the names mean."""
    return _stamps(readers.locate(names)[0])


def _stamps(locations: Sequence[str]) -> dict[str, Stamp]:
    stamps: dict[str, Stamp] = {}
    for location in locations:
        with suppress(OSError):
            status = os.stat(location)
            stamps[location] = Stamp(
                status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
            )
    return stamps


def _signals(names: Sequence[str]) -> Iterator[bool]:
    """Whether something may have changed: at once when it has, and else each second."""
    while True:
        places = _places(names)
        # Nobody has looked until now.
        is_told = True
        with ExitStack() as stack:
            watches = [stack.enter_context(closing(one)) for one in _watches(places)]
            while _places(names) == places:
                if not watches:
                    sleep(_WAIT)
                try:
                    for one in watches:
                        is_told |= bool(next(one))
                except FileNotFoundError:
                    break
                yield is_told
                is_told = False


def _places(names: Sequence[str]) -> set[_Place]:
    """Where the files that the names mean are, or may come to be."""
    places: set[_Place] = set()
    for name in map(os.path.abspath, names):
        path, is_deep = name, os.path.isdir(name)
        if not is_deep:
            path = os.path.dirname(name)
            while has_magic(path) and not os.path.exists(path):
                path, is_deep = os.path.dirname(path), True
        with suppress(OSError):
            places.add(_Place(path, is_deep, os.stat(path).st_ino))
    return places


def _watches(places: set[_Place]) -> Iterator[Generator[set[FileChange], None, None]]:
    """What tells of changes, in folders with their folders and in others."""
    from watchfiles import watch as changes

    for is_deep in (True, False):
        if paths := sorted(place.path for place in places if place.is_deep is is_deep):
            yield changes(
                *paths,
                watch_filter=None,
                step=_QUIET_MS,
                rust_timeout=round(_WAIT * 1000),
                yield_on_timeout=True,
                raise_interrupt=False,
                recursive=is_deep,
                ignore_permission_denied=True,
            )
