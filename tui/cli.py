"""The command line: what to read, how to show it, and the exit status."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from tui.errors import ExportError, ReadError, TimelineError, UsageError
from tui.narration import Progress, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import NoReturn, TextIO

    from tui.model import Article, Reading

_DISTRIBUTION = "timeline-tui"
_STDIN = "-"
_UNEXPECTED = 1
_UNREADABLE = ReadError.exit_status
_INTERRUPTED = 130

_LONG_FILE = 100_000
"""Bytes; what is larger takes longer than a moment to read."""

_FORMATS = ("text", "json")
"""The names in `exporters.FORMATS`, which is imported only to write."""

_DESCRIPTION = """\
Read news as a timeline: dated events beside quoted statements. A SOURCE is a
text or Markdown file, a folder, a glob, or - for standard input.
"""
_EXAMPLES = """\
examples:
  timeline report.txt notes/
  cat report.txt | timeline -f json -o report.json
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `timeline` and return its exit status.

    0 fine, 1 an error of ours, 2 usage, 3 something unreadable (the rest was still
    done), 130 interrupted.
    """
    try:
        options = _parser().parse_args(argv)
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


def _run(options: argparse.Namespace) -> int:
    if options.no_color:
        os.environ["NO_COLOR"] = "1"
    on_screen = _is_for_screen(options)
    name = _format(options)
    readings, failures = _readings(_sources(options), options)
    if on_screen and readings:
        _browse(readings, failures, options)
    for failure in failures:
        say(str(failure))
    if not on_screen and readings:
        for reading in readings:
            if reading.article.published_by.is_guess:
                say(_guess(reading.article))
        _write(name, readings, options)
    return _UNREADABLE if failures else 0


def _is_for_screen(options: argparse.Namespace) -> bool:
    """Whether a person sits there who wants to browse."""
    asked_for_text = options.plain or options.format or options.output
    return (
        not asked_for_text and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    )


def _format(options: argparse.Namespace) -> str:
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


def _sources(options: argparse.Namespace) -> list[str]:
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
    names: list[str], options: argparse.Namespace
) -> tuple[list[Reading], list[ReadError]]:
    """What the parser finds in each article, and the sources that failed."""
    from tui import readers
    from tui.parser import parse

    locations, failures = readers.locate(names)
    readings: list[Reading] = []
    with Progress(len(locations)) as progress:
        for number, location in enumerate(locations):
            progress.at(number, location, is_long=_is_long(location))
            try:
                articles = readers.read(
                    location,
                    published=options.date,
                    day_first=options.day_first,
                    language=options.lang or "",
                )
            except ReadError as error:
                failures.append(error)
            else:
                readings += map(parse, articles)
    return readings, failures


def _is_long(location: str) -> bool:
    try:
        return os.path.getsize(location) > _LONG_FILE
    except OSError:
        return False


def _guess(article: Article) -> str:
    how = article.published_by.value.removesuffix(", a guess")
    return (
        f"{article.location}: does not say when it was published; "
        f"guessed {article.published.isoformat()} ({how}), --date sets it"
    )


def _write(name: str, readings: list[Reading], options: argparse.Namespace) -> None:
    from tui.exporters import write

    if not options.output or options.output == _STDIN:
        out: TextIO = sys.stdout
        # What a terminal's encoding lacks is not worth a failure; JSON is UTF-8.
        if hasattr(out, "reconfigure"):
            encoding = "utf-8" if name == "json" else out.encoding
            out.reconfigure(encoding=encoding, errors="replace", newline="\n")
        write(name, readings, out, explain=options.explain)
        out.flush()
        return
    try:
        with open(options.output, "w", encoding="utf-8", newline="\n") as out:
            write(name, readings, out, explain=options.explain)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ExportError(f"{options.output}: cannot be written ({reason})") from None


def _browse(
    readings: list[Reading], failures: list[ReadError], options: argparse.Namespace
) -> None:
    """Open the app on the readings, with keys from the terminal."""
    _take_terminal()
    from tui.app.main import TimelineApp
    from tui.store import Store

    store = Store()
    store.add(readings)
    guesses = [
        _guess(reading.article)
        for reading in readings
        if reading.article.published_by.is_guess
    ]
    app = TimelineApp(
        store,
        only_ascii=options.ascii or not _is_utf8_locale(),
        notices=[*map(str, failures), *guesses],
    )
    if options.theme:
        if options.theme not in app.available_themes:
            known = ", ".join(sorted(app.available_themes))
            raise UsageError(f"no theme “{options.theme}”; there are {known}")
        app.theme = options.theme
    app.run()


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


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are errors like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


class _ShowVersion(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"timeline {_version()}\n")
        parser.exit()


def _version() -> str:
    """The installed version, from the name of the folder that records it.

    `importlib.metadata` gives the same; importing it takes four times as long as
    starting Python.
    """
    prefix, suffix = f"{_DISTRIBUTION.replace('-', '_')}-", ".dist-info"
    for folder in sys.path:
        if os.path.isdir(folder):
            for name in os.listdir(folder):
                if name.startswith(prefix) and name.endswith(suffix):
                    return name[len(prefix) : -len(suffix)]
    return "(not installed)"


def _day(text: str) -> date:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a day, such as 2025-10-31"
        ) from None


def _language(code: str) -> str:
    from tui.lang import load

    if load(code) is None:
        raise argparse.ArgumentTypeError(f"no language “{code}”; there is en")
    return code


def _parser() -> _Parser:
    parser = _Parser(
        prog="timeline",
        usage="timeline [OPTION]... [SOURCE]...",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        # Told its width, the formatter need not import what measures the terminal.
        formatter_class=partial(
            argparse.RawDescriptionHelpFormatter, width=79, max_help_position=30
        ),
    )
    add = parser.add_argument
    add("sources", nargs="*", help=argparse.SUPPRESS)
    add("-f", "--format", choices=_FORMATS, metavar="FORMAT", help="write text or json")
    add("-o", "--output", metavar="FILE", help="write there, by default as its suffix")
    add("--plain", action="store_true", help="write text: date, grain, event, source")
    add("--explain", action="store_true", help="with text: say why, under each event")
    add("--date", type=_day, metavar="DAY", help="published then, if a text says none")
    add(
        "--day-first",
        action=argparse.BooleanOptionalAction,
        help="3/4 is 3 April; by default the text tells",
    )
    add("--lang", type=_language, metavar="CODE", help="the language of the texts (en)")
    add("--theme", metavar="NAME", help="the colours of the screen")
    add("--ascii", action="store_true", help="draw with ASCII characters")
    add(
        "--no-color", action="store_true", help="draw without colours, as NO_COLOR does"
    )
    add("--debug", action="store_true", help="show where an error comes from")
    add("--version", action=_ShowVersion, nargs=0, help="print the version")
    return parser
