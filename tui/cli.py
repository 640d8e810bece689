"""The command line: what to read, how to show it, and the exit status."""

from __future__ import annotations

import gc
import os
import sys
import time

from tui import arguments
from tui.errors import ExportError, ReadError, TimelineError, UsageError
from tui.narration import Progress, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TextIO

    from tui.filling import Filling, Update
    from tui.model import Reading
    from tui.salience import KeyDate

_STDIN = "-"
_UNEXPECTED = 1
_INTERRUPTED = 130

_PATIENCE = 0.5
"""Seconds that the app waits for its first rows, once all else is ready."""
_SETTLE = 0.1
"""Seconds that it waits for the others, if some have come before that."""
_PAUSE = 0.05
_SAID = 20
"""Failures that are said one by one when the app is left."""

_LONG_FILE = 100_000
"""Bytes; what is larger takes longer than a moment to read."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `timeline` and return its exit status.

    0 fine, 1 an error of ours, 2 usage, 3 something unreadable (the rest was still
    done), 130 interrupted.
    """
    try:
        options = arguments.parse(argv)
    except UsageError as error:
        say(f"{error}; see timeline --help")
        return error.exit_status
    try:
        return _run(options)
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing is left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        if options.debug:
            raise
        if isinstance(error, TimelineError):
            say(str(error))
            return error.exit_status
        say(f"stopped by a mistake of its own ({error!r}); --debug shows where")
        return _UNEXPECTED


def _run(options: Namespace) -> int:
    if options.no_color:
        os.environ["NO_COLOR"] = "1"
    if options.watch:
        _check_watching(options)
    failures = (_browse if _is_for_screen(options) else _print)(options)
    return ReadError.exit_status if failures else 0


def _check_watching(options: Namespace) -> None:
    """See that there is something to watch, and someone.

    Raises:
        UsageError: there is not.
    """
    if _STDIN in _sources(options):
        raise UsageError("--watch needs files: standard input comes only once")
    if not options.sources:
        raise UsageError("there is nothing to watch: name a file or a folder")
    if not _is_for_screen(options):
        raise UsageError(
            "--watch keeps a screen up to date: it goes with a terminal, and without "
            "--plain, --format and --output"
        )


def _is_for_screen(options: Namespace) -> bool:
    """Whether a person sits there who wants to browse."""
    if options.plain or options.format or options.output:
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _format(options: Namespace) -> str:
    """The name of the output format: as said, else by the output file's suffix."""
    from tui.exporters import FORMATS, SUFFIXES

    if options.format:
        return str(options.format)
    if not options.output or options.output == _STDIN or options.plain:
        return "text"
    suffix = os.path.splitext(options.output)[1].lower()
    if suffix not in SUFFIXES:
        known = ", ".join(FORMATS)
        raise UsageError(f"{options.output}: name its format with -f ({known})")
    return SUFFIXES[suffix]


def _sources(options: Namespace) -> list[str]:
    """What is to be read: as said, else what is piped in, else the seed articles."""
    if options.sources:
        return list(options.sources)
    if _is_piped_in():
        return [_STDIN]
    package = os.path.dirname(os.path.abspath(__file__))
    packed = os.path.join(package, "seeds")
    in_clone = os.path.join(os.path.dirname(package), "seeds")
    return [packed if os.path.isdir(packed) else in_clone]


def _is_piped_in() -> bool:
    """Whether standard input is a pipe or a file; /dev/null and the like are not."""
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _readings(
    names: list[str], options: Namespace
) -> tuple[list[Reading], list[ReadError]]:
    """What the parser finds in each article, and the sources that failed."""
    from tui import readers
    from tui.many import ReadOptions, read_many

    locations, failures = readers.locate(names)
    said = ReadOptions(options.date, options.day_first, options.lang or "")
    found: dict[int, tuple[Reading, ...]] = {}
    with Progress(len(locations)) as progress:
        for first in locations[:1]:
            progress.at(0, first, is_long=_is_long(first))
        for done, outcome in enumerate(read_many(locations, said)):
            progress.at(done, locations[outcome.number])
            found[outcome.number] = outcome.readings
            if outcome.failure:
                failures.append(outcome.failure)
    return [reading for number in sorted(found) for reading in found[number]], failures


def _is_long(location: str) -> bool:
    try:
        return os.path.getsize(location) > _LONG_FILE
    except OSError:
        return False


def _guesses(readings: list[Reading]) -> list[str]:
    """What is to be said of articles that do not say when they came out."""
    return [
        f"{article.location}: does not say when it was published; guessed "
        f"{article.published} ({article.published_by.split(',')[0]}), --date sets it"
        for article in (reading.article for reading in readings)
        if article.published_by.is_guess
    ]


def _print(options: Namespace) -> list[str]:
    """Write out what the sources tell; what could not be read is returned."""
    name = _format(options)
    readings, failures = _readings(_sources(options), options)
    for message in [*failures, *_guesses(readings)]:
        say(str(message))
    if readings:
        _write(name, _writer(name, readings, options), options)
    return list(map(str, failures))


def _writer(
    name: str, readings: list[Reading], options: Namespace
) -> Callable[[TextIO], None]:
    """Writes what the options ask for, as a person edited it."""
    from tui.told import curated, left, of_days, told

    curation, trouble = curated(_edits_file(), readings)
    if trouble:
        say(trouble)
    # Key dates are ranked among all events, and then those of the days are taken.
    query = options.filter if options.key_dates else arguments.query(options)
    if options.key_dates and name == "text":
        shown = left(readings, query, curation)
        return lambda out: _write_key_dates(out, shown, _key_dates(shown, options))
    from tui.exporters import RankedDay, write

    what = told(readings, query, curation)
    days = _key_dates(what.readings, options) if options.key_dates else []
    if options.key_dates:
        what = of_days(what, days)
    return lambda out: write(
        name,
        what.readings,
        out,
        explain=options.explain,
        groups=what.groups,
        notes=what.notes,
        key_dates=[RankedDay(day.day, day.articles, day.event) for day in days],
    )


def _write(name: str, write: Callable[[TextIO], None], options: Namespace) -> None:
    if not options.output or options.output == _STDIN:
        out: TextIO = sys.stdout
        # What a terminal's encoding lacks is not worth a failure; JSON is UTF-8.
        if hasattr(out, "reconfigure"):
            encoding = "utf-8" if name == "json" else out.encoding
            out.reconfigure(encoding=encoding, errors="replace", newline="\n")
        write(out)
        out.flush()
        return
    try:
        with open(options.output, "w", encoding="utf-8", newline="\n") as out:
            write(out)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ExportError(f"{options.output}: cannot be written ({reason})") from None


def _key_dates(readings: Sequence[Reading], options: Namespace) -> list[KeyDate]:
    """The days that matter, best first."""
    from datetime import date

    from tui.mentions import by_day
    from tui.salience import key_dates
    from tui.story import copies

    return key_dates(
        by_day(readings),
        options.key_dates,
        since=options.since or date.min,
        until=options.until or date.max,
        originals=copies(readings),
    )


def _write_key_dates(
    out: TextIO, readings: Sequence[Reading], days: Iterable[KeyDate]
) -> None:
    """The days in a line each: the day, its articles, and the words that tell it."""
    from tui.mentions import text

    told = {
        event.id: (event, reading.article)
        for reading in readings
        for event in reading.events
    }
    for day in days:
        best = text(*told[day.event])
        out.write(f"{day.day.isoformat()}\t{day.articles}\t{best}\n")


def _browse(options: Namespace) -> list[str]:
    """Open the app on what the sources tell; what could not be read is returned."""
    from tui.filling import Filling

    # Nothing that starting up makes is garbage, and looking for some takes time.
    gc.disable()
    names = _sources(options)
    # Another process reads while this one imports what draws.
    filling = Filling(lambda folder: _gathered(names, options, folder))
    try:
        failures = _show(filling, names, options)
    finally:
        filling.close()
    if filling.error:
        raise filling.error
    for failure in failures[:_SAID]:
        say(failure)
    if len(failures) > _SAID:
        say(f"and {len(failures) - _SAID:,} more that could not be read")
    return failures


def _gathered(names: list[str], options: Namespace, folder: str) -> Iterator[Update]:
    from tui.many import ReadOptions

    if options.watch:
        from tui.watching import watch as read
    else:
        from tui.gathering import gather as read
    said = ReadOptions(options.date, options.day_first, options.lang or "")
    return read(names, said, folder)


def _show(filling: Filling, names: list[str], options: Namespace) -> list[str]:
    """Run the app, if there is something to show; gives what could not be read."""
    from tui.app.main import TimelineApp
    from tui.store import Store

    _wait(filling, names)
    if filling.last is None:
        return []
    store = Store(filling.last.path, only_reads=True)
    may_come = filling.is_reading or (options.watch and any(map(os.path.isdir, names)))
    if store.counts().articles or may_come:
        if options.watch:
            store.hold()
        app = TimelineApp(
            store,
            only_ascii=options.ascii or not _is_utf8_locale(),
            query=arguments.query(options),
            filling=filling,
            is_watching=options.watch,
            key_dates=options.key_dates or 0,
            edits=_edits_file(),
        )
        if options.theme:
            if options.theme not in app.available_themes:
                known = ", ".join(sorted(app.available_themes))
                raise UsageError(f"no theme “{options.theme}”; there are {known}")
            app.theme = options.theme
        _take_terminal()
        gc.freeze()
        gc.enable()
        app.run()
        if app.mistake is not None:
            raise app.mistake
    failures = store.failures()
    store.close()
    return failures


def _edits_file() -> str:
    """Where edits are kept: in `$XDG_DATA_HOME/timeline`, or where the system does."""
    from platformdirs import user_data_dir

    return os.path.join(user_data_dir("timeline", appauthor=False), "edits.jsonl")


def _wait(filling: Filling, names: list[str]) -> None:
    """Wait for the first rows, but not for long: the app says how far it has come."""
    now = time.monotonic()
    enough, at_most = now + _SETTLE, now + _PATIENCE
    has_rows = False
    with Progress(1) as progress:
        while now < (enough if has_rows else at_most) or filling.last is None:
            progress.at(0, names[0])
            filling.wait(_PAUSE)
            if not filling.is_reading:
                return
            has_rows = has_rows or bool(filling.last and filling.last.rows)
            now = time.monotonic()


def _take_terminal() -> None:
    """Let keys come from the terminal, and the screen go there.

    Textual reads keys from descriptor 0, which may be a pipe that held the article,
    and draws on descriptor 2, which may be redirected.

    Raises:
        UsageError: there is no terminal to read keys from.
    """
    if not sys.stderr.isatty():
        os.dup2(sys.stdout.fileno(), 2)
    if os.isatty(0):
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise UsageError(
            "there is no terminal to read keys from; use --plain"
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)


def _is_utf8_locale() -> bool:
    """Whether the locale says UTF-8, or nothing."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = os.environ.get(name, "")
        # Python itself puts C.UTF-8 there when the locale is C (PEP 538).
        if value and (name, value) != ("LC_CTYPE", "C.UTF-8"):
            return "utf" in value.lower()
    return True
