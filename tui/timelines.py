"""Whole timelines, kept in the cache folder for the next time; safe to delete.

A timeline is named by all that could change it: every file with what `cache.key` says
of it, and the source of the store itself.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tui import cache
from tui.errors import StoreError
from tui.store import Store

_LIMIT = 1_000_000_000
"""Bytes; the timelines that were opened last are kept, up to this size together."""

_TOLD = ("copies.py", "mentions.py", "merge.py", "salience.py", "story.py")
"""The modules that find out what articles tell together."""


def key(locations: Sequence[str], said: str) -> str:
    """The name of the timeline of these files; "" where it cannot be kept.

    `said` is all that the reader is told besides.
    """
    digest = hashlib.sha256(_store_digest())
    for location in locations:
        name = cache.key(location, said)
        if name is None:
            return ""
        digest.update(name)
    return digest.hexdigest()[:32]


def find(name: str) -> str:
    """The path of a kept timeline; "" where there is none that can be read."""
    path = _folder() / f"{name}.sqlite3"
    if not path.exists():
        return ""
    try:
        store = Store(str(path), only_reads=True)
        store.counts()
        store.close()
        os.utime(path)
    except (OSError, StoreError, sqlite3.Error):
        with suppress(OSError):
            path.unlink()
        return ""
    return str(path)


def keep(store: Store, name: str) -> None:
    """Keep a timeline, and let go of those that were opened longest ago."""
    folder = _folder()
    part = folder / f"{name}.{os.getpid()}.part"
    with suppress(OSError, sqlite3.Error):
        folder.mkdir(parents=True, exist_ok=True)
        store.copy_to(str(part))
        part.replace(folder / f"{name}.sqlite3")
    _prune(folder)


def _prune(folder: Path) -> None:
    with suppress(OSError):
        files = sorted(folder.iterdir(), key=lambda file: -file.stat().st_mtime)
        size = 0
        for file in files:
            size += file.stat().st_size
            if size > _LIMIT or file.suffix == ".part":
                file.unlink()


def _folder() -> Path:
    return cache.folder() / "timelines"


def _store_digest() -> bytes:
    """A digest of the source of what fills a timeline: another fills it otherwise."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for file in (*sorted((here / "store").glob("*.py")), *(here / n for n in _TOLD)):
        digest.update(file.read_bytes())
    return digest.digest()
