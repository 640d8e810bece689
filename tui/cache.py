"""What was found in files before, as entries, kept in the cache folder; safe to delete.

An entry is named by what could change it: the bytes of the file, where it lies, the
day it was changed, what the reader was told, and the source of the parser itself.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from tui.errors import ReadError
from tui.model import Reading
from tui.readers import sources
from tui.store import entries
from tui.store.entries import Entry

_LIMIT = 2_000_000_000
"""Bytes; a cache that has grown larger starts afresh."""

_PARSER = (
    "copies.py",
    "instants.py",
    "mentions.py",
    "model.py",
    "partial.py",
    "parser",
    "lang",
    "readers",
    "store/entries.py",
    "store/keys.py",
    "store/records.py",
    "store/words.py",
)
"""The modules that decide what is found and how it is written down."""

_ASKED_AT_ONCE = 500
"""Keys in one query; SQLite takes at least 999."""


def folder() -> Path:
    """Where the cache lies: `$XDG_CACHE_HOME/timeline` or what the system has."""
    from platformdirs import user_cache_path

    return user_cache_path("timeline", appauthor=False)


def key(location: str, said: str) -> bytes | None:
    """The name of what is found in a file; None where it cannot be kept.

    `said` is all that the reader is told besides.
    """
    if location == sources.STDIN:
        return None
    try:
        data, changed = sources.load(location)
    except ReadError:
        return None
    about = repr((os.fsencode(location), changed, said)).encode()
    return hashlib.sha256(_parser_digest() + about + data).digest()


class Cache:
    """Entries by key. Whatever is wrong with the file, it is only a cache."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = self._open()

    def close(self) -> None:
        """Let go of the file."""
        if self._database:
            self._database.close()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, tuple[Entry, ...]]:
        """What is kept under the keys; a damaged entry is as if it were not there."""
        found: dict[bytes, tuple[Entry, ...]] = {}
        for first in range(0, len(keys), _ASKED_AT_ONCE):
            for name, packed in self._rows(keys[first : first + _ASKED_AT_ONCE]):
                with suppress(zlib.error, ValueError, TypeError):
                    found[name] = decoded(packed)
        return found

    def put(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep what `encoded` gives under their keys."""
        if self._database is None:
            return
        with suppress(sqlite3.Error), self._database:
            self._database.executemany(
                "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)",
                ((name, _parser_digest(), packed) for name, packed in entries),
            )

    def _rows(self, keys: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
        if self._database is None:
            return []
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, found FROM reading WHERE key IN ({marks})"
        try:
            return self._database.execute(query, keys).fetchall()
        except sqlite3.Error:
            return []

    def _open(self) -> sqlite3.Connection | None:
        """The database, made anew where it is damaged; None where none can be."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > _LIMIT:
                self._path.unlink()
        for _ in range(2):
            try:
                return _prepared(self._path)
            except sqlite3.DatabaseError:
                with suppress(OSError):
                    self._path.unlink()
        return None


def encoded(readings: Iterable[Reading]) -> bytes:
    """The entries of readings, as they are kept and travel between processes."""
    text = entries.dump(map(entries.entry, readings))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), level=1)


def decoded(packed: bytes) -> tuple[Entry, ...]:
    """The entries of the readings that `encoded` was given."""
    return entries.load(zlib.decompress(packed).decode("utf-8", "surrogatepass"))


def _prepared(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=1)
    try:
        # What a crash takes away is found again.
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = WAL")
        with database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS reading "
                "(key BLOB PRIMARY KEY, parser BLOB, found BLOB) WITHOUT ROWID"
            )
            database.execute(
                "DELETE FROM reading WHERE parser != ?", (_parser_digest(),)
            )
    except sqlite3.Error:
        database.close()
        raise
    return database


@cache
def _parser_digest() -> bytes:
    """A digest of the parser's own source: another parser finds other things."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for name in _PARSER:
        path = here / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.digest()[:16]
