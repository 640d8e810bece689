"""Many files read and parsed, in worker processes where that is faster.

Results come as they are ready, the cached ones first. Between the processes travel
entries, in the form in which the cache keeps them: the work on them is done apart.
"""

from __future__ import annotations

import gc
import os
import selectors
import struct
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tui import readers
from tui.cache import Cache, decoded, encoded, folder, key
from tui.errors import ReadError
from tui.forked import ChildDiedError, Stream
from tui.model import Reading
from tui.parser import parse
from tui.readers.sources import STDIN
from tui.store.entries import Entry, entry, reading

_A_LOT = 300_000
"""Bytes: a second's work. For less, neither workers nor the cache save anything."""

_CHUNK_BYTES = 100_000
_CHUNK_FILES = 64
"""A chunk is no more than this, some 0.3 s of work, unless there are too many."""

_CHUNKS = 4_000
"""Not many more chunks than this are made: a pipe holds the numbers of 16,384."""

_FIRST_CHUNKS = 4
_FIRST_SHARE = 10
"""The first few chunks are only a tenth as large."""

_NUMBER = struct.Struct("I")
"""The number of a chunk, as it stands in the pipe that workers take it from."""

_BATCH = 32
"""Files looked up in the cache at a time."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What `readers.read` is told besides the location."""

    published: date | None = None
    day_first: bool | None = None
    language: str = ""


NOTHING_SAID = ReadOptions()
"""The files themselves tell everything."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one location."""

    number: int
    """Its place among the locations, from 0."""
    parsed: tuple[Reading, ...] = ()
    """What this process found in it."""
    written: tuple[Entry, ...] = ()
    """What another process found in it, or an earlier one."""
    failure: ReadError | None = None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was found in its articles."""
        return self.parsed + tuple(map(reading, self.written))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The same as a timeline writes it down."""
        return tuple(map(entry, self.parsed)) + self.written


@dataclass(frozen=True, slots=True)
class _File:
    number: int
    location: str
    key: bytes | None
    """Its name in the cache; None: it is not kept."""


@dataclass(frozen=True, slots=True)
class _Result:
    """An outcome as it leaves a worker: encoded readings, or why there are none."""

    encoded: bytes = b""
    failure: str = ""


_Done = tuple[int, list[_Result]]
"""The number of a chunk, and what came of its files."""


def are_little(locations: Iterable[str]) -> bool:
    """Whether the files are read in a moment, so that it is vain to keep the result."""
    return sum(map(_size, locations)) < _A_LOT


def read_many(
    locations: Sequence[str],
    options: ReadOptions = NOTHING_SAID,
    *,
    workers: int | None = None,
    cached: bool = True,
) -> Generator[Outcome, None, None]:
    """The outcome of each location as it comes; closing the generator cancels.

    To be called before any thread is started: the workers are forks of this process.
    `workers` is how many processes may parse, by default as many as there are
    processors for this one; 1 is this one alone.
    """
    little = are_little(locations)
    workers = 1 if little else workers or _processors()
    if little or not cached:
        files = [_File(number, name, None) for number, name in enumerate(locations)]
        yield from _parsed(files, options, workers, None)
        return
    cache = Cache(folder() / "readings.sqlite3")
    try:
        missing: list[_File] = []
        for found in _looked_up(locations, options, cache):
            if isinstance(found, Outcome):
                yield found
            else:
                missing.append(found)
        yield from _parsed(missing, options, workers, cache)
    finally:
        cache.close()


def _looked_up(
    locations: Sequence[str], options: ReadOptions, cache: Cache
) -> Iterator[Outcome | _File]:
    """What the cache has of each location, or the file where it has nothing."""
    said = repr(options)
    numbered = enumerate(locations)
    while batch := list(islice(numbered, _BATCH)):
        files = [_File(number, name, key(name, said)) for number, name in batch]
        kept = cache.get([file.key for file in files if file.key])
        for file in files:
            found = kept.get(file.key) if file.key else None
            yield file if found is None else Outcome(file.number, written=found)


def _parsed(
    files: list[_File], options: ReadOptions, workers: int, cache: Cache | None
) -> Iterator[Outcome]:
    here = [file for file in files if workers == 1 or file.location == STDIN]
    there = [file for file in files if workers > 1 and file.location != STDIN]
    for file in here:
        yield _parsed_here(file, options, cache)
    if there:
        yield from _parsed_in_workers(there, options, workers, cache)


def _parsed_here(file: _File, options: ReadOptions, cache: Cache | None) -> Outcome:
    try:
        readings = _readings(file.location, options)
    except ReadError as error:
        return Outcome(file.number, failure=error)
    if cache and file.key:
        cache.put([(file.key, encoded(readings))])
    return Outcome(file.number, readings)


def _readings(location: str, options: ReadOptions) -> tuple[Reading, ...]:
    articles = readers.read(
        location,
        published=options.published,
        day_first=options.day_first,
        language=options.language,
    )
    return tuple(map(parse, articles))


def _processors() -> int:
    """How many processors this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _parsed_in_workers(
    files: list[_File], options: ReadOptions, workers: int, cache: Cache | None
) -> Iterator[Outcome]:
    chunks = list(_chunks(files))
    streams = _workers(chunks, options, min(workers, len(chunks)))
    left = set(range(len(chunks)))
    try:
        for number, results in _as_they_come(streams):
            left.discard(number)
            if cache:
                cache.put(_kept(chunks[number], results))
            for file, result in zip(chunks[number], results, strict=True):
                yield _outcome(file, result)
        for number in left:
            for file in chunks[number]:
                yield Outcome(file.number, failure=ReadError(_ended(file.location)))
    finally:
        for stream in streams:
            stream.close()


def _workers(
    chunks: list[list[_File]], options: ReadOptions, count: int
) -> list[Stream[_Done]]:
    """Processes that take the chunks in their order, each the next that is left."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(map(_NUMBER.pack, range(len(chunks)))))
    os.close(writer)

    def work() -> Iterator[_Done]:
        gc.disable()
        while number := os.read(reader, _NUMBER.size):
            (at,) = _NUMBER.unpack(number)
            yield at, [_result(file.location, options) for file in chunks[at]]
            gc.collect()

    streams = [Stream(work) for _ in range(count)]
    os.close(reader)
    return streams


def _as_they_come(streams: list[Stream[_Done]]) -> Iterator[_Done]:
    """What the streams give until all have ended, or died."""
    with selectors.DefaultSelector() as selector:
        for stream in streams:
            selector.register(stream, selectors.EVENT_READ, stream)
        while selector.get_map():
            for key, _ in selector.select():
                try:
                    yield next(key.data)
                except (StopIteration, ChildDiedError):
                    selector.unregister(key.fileobj)


def _result(location: str, options: ReadOptions) -> _Result:
    try:
        return _Result(encoded(_readings(location, options)))
    except ReadError as error:
        return _Result(failure=str(error))


def _ended(location: str) -> str:
    return f"{location}: the process that read it, or one beside it, was ended"


def _kept(chunk: list[_File], results: list[_Result]) -> Iterator[tuple[bytes, bytes]]:
    for file, result in zip(chunk, results, strict=True):
        if file.key and not result.failure:
            yield file.key, result.encoded


def _outcome(file: _File, result: _Result) -> Outcome:
    if result.failure:
        return Outcome(file.number, failure=ReadError(result.failure))
    return Outcome(file.number, written=decoded(result.encoded))


def _chunks(files: list[_File]) -> Iterator[list[_File]]:
    """The first ones are small, so that something comes soon."""
    total = sum(_size(file.location) for file in files)
    most_bytes = max(_CHUNK_BYTES, total // _CHUNKS)
    most_files = max(_CHUNK_FILES, len(files) // _CHUNKS)
    chunk: list[_File] = []
    size = made = 0
    for file in files:
        chunk.append(file)
        size += _size(file.location)
        share = _FIRST_SHARE if made < _FIRST_CHUNKS else 1
        if size * share >= most_bytes or len(chunk) == most_files:
            yield chunk
            chunk, size, made = [], 0, made + 1
    if chunk:
        yield chunk


def _size(location: str) -> int:
    try:
        return os.path.getsize(location)
    except OSError:
        return 0
