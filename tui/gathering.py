"""From sources to a timeline's file, with word of how far it has come."""

from __future__ import annotations

import os
import re
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress

from tui import readers
from tui.filling import FOLDER, Update, temporary
from tui.many import ReadOptions, are_little, read_many
from tui.store import Store
from tui.store.entries import Entry

_PAUSE = 0.25
"""Seconds between two updates with rows, at first."""
_PAUSE_SHARE = 0.1
"""The same later, as a share of the time since the first: many rows at once are
written in half the time, and put in their places on the screen once."""
_SILENCE = 1
"""Seconds between two updates without rows."""
_MANY = 50_000
"""Passages of text that wait at the most; each takes half a kilobyte."""

_LEFT_BEHIND = re.compile(FOLDER.format(r"(\d+)"))


def gather(names: Sequence[str], options: ReadOptions, folder: str) -> Iterator[Update]:
    """Read the sources into a timeline in a new folder, or find it among the kept.

    The first rows come as soon as there are some. Once all is read it is found out
    what the articles tell together, and the timeline is kept if it took long.
    """
    locations, failures = readers.locate(names)
    total = len(locations)
    name = ""
    if not (failures or are_little(locations)):
        # A single article is shown before this would be imported.
        from tui import timelines

        name = timelines.key(locations, repr(options))
        if path := timelines.find(name):
            yield Update(path, total, total, array("q"))
            return
    os.mkdir(folder, 0o700)
    path = os.path.join(folder, "timeline.sqlite3")
    store = Store(path)
    store.fail(map(str, failures))
    yield Update(path, 0, total, array("q"))
    # What is told together in a moment is shown together from the start.
    is_quick = total > 1 and are_little(locations)
    for update in _read(locations, options, store, path):
        if not (is_quick and update.is_last):
            yield update
    retell(store)
    # Asked for once, the order is remembered in the file.
    store.order()
    yield Update(path, total, total, array("q"), is_retold=True)
    if name:
        timelines.keep(store, name)
    _sweep()


def _read(
    locations: list[str], options: ReadOptions, store: Store, path: str
) -> Iterator[Update]:
    waiting: list[Entry] = []
    total, many = len(locations), 0
    began = told = due = time.monotonic()
    for done, outcome in enumerate(read_many(locations, options), 1):
        waiting += outcome.entries
        many += sum(len(row.passages) for one in outcome.entries for row in one.rows)
        if outcome.failure:
            store.fail([str(outcome.failure)])
        now = time.monotonic()
        if done == total or (waiting and now >= due) or many > _MANY:
            yield Update(path, done, total, store.write(waiting))
            waiting, many, told = [], 0, now
            due = now + max(_PAUSE, _PAUSE_SHARE * (now - began))
        elif now - told > _SILENCE:
            yield Update(path, done, total, array("q"))
            told = now


def retell(store: Store) -> None:
    """Find out what the articles tell together."""
    from tui.copies import originals
    from tui.salience import key_dates
    from tui.story import together

    copies = originals(store.shingled(), store.shingles())
    store.mark_copies(copies)
    told = store.mentions()
    days = key_dates(told, originals=copies)
    store.retell(together(told, days), ((day.event, day.score) for day in days))


def _sweep() -> None:
    """Remove what processes left behind that were killed."""
    from shutil import rmtree

    with suppress(OSError):
        for entry in os.scandir(temporary()):
            match = _LEFT_BEHIND.match(entry.name)
            is_ours = match and entry.stat(follow_symlinks=False).st_uid == os.getuid()
            if match and is_ours and not _is_running(int(match[1])):
                rmtree(entry.path, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
