"""Many files read and parsed, in worker processes where that is faster.

Results come as they are ready, the cached ones first. Between the processes readings
travel in the form in which the cache keeps them.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tui import readers
from tui.cache import Cache, decoded, encoded, folder, key
from tui.errors import ReadError
from tui.model import Reading
from tui.parser import parse
from tui.readers.sources import STDIN

_A_LOT = 300_000
"""Bytes: a second's work. For less, neither workers nor the cache save anything."""

_CHUNK_BYTES = 100_000
_CHUNK_FILES = 64
"""A chunk is no more than this: some 0.3 s of work, so soon does a worker stop."""

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
    readings: tuple[Reading, ...] = ()
    failure: ReadError | None = None


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


def read_many(
    locations: Sequence[str],
    options: ReadOptions = NOTHING_SAID,
    *,
    workers: int | None = None,
    cached: bool = True,
) -> Generator[Outcome, None, None]:
    """The outcome of each location as it comes; closing the generator cancels.

    `workers` is how many processes may parse, by default as many as there are
    processors for this one; 1 is this one alone.
    """
    is_little = sum(map(_size, locations)) < _A_LOT
    workers = 1 if is_little else workers or _processors()
    if is_little or not cached:
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
            yield file if found is None else Outcome(file.number, found)


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
    # Imported here: a single article is shown before they would be.
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # A fork of a process with threads may hang, and the app has threads.
    spawn = get_context("spawn")
    pool = ProcessPoolExecutor(workers, spawn, initializer=_start_worker)
    try:
        chunks = {
            pool.submit(_work, [file.location for file in chunk], options): chunk
            for chunk in _chunks(files)
        }
        for future in as_completed(chunks):
            chunk = chunks.pop(future)
            try:
                results = future.result()
            except BrokenProcessPool:
                results = [_Result(failure=_ended(file.location)) for file in chunk]
            if cache:
                cache.put(_kept(chunk, results))
            for file, result in zip(chunk, results, strict=True):
                yield _outcome(file, result)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start_worker() -> None:
    """Leave Ctrl-C to the process that a person sees, and garbage to `_work`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _work(locations: list[str], options: ReadOptions) -> list[_Result]:
    """What a worker does with a chunk."""
    results = [_result(location, options) for location in locations]
    gc.collect()
    return results


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
    return Outcome(file.number, decoded(result.encoded))


def _chunks(files: Iterable[_File]) -> Iterator[list[_File]]:
    chunk: list[_File] = []
    size = 0
    for file in files:
        chunk.append(file)
        size += _size(file.location)
        if size >= _CHUNK_BYTES or len(chunk) == _CHUNK_FILES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(location: str) -> int:
    try:
        return os.path.getsize(location)
    except OSError:
        return 0
