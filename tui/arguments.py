"""What the command line may say."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from tui.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import NoReturn

_DISTRIBUTION = "timeline-tui"

_FORMATS = ("text", "json")
"""The names in `exporters.FORMATS`, which is imported only to write."""

_HIDDEN = argparse.SUPPRESS
_FILTER = "what it finds; also --since, --until DAY"
_DAY_FIRST = "3/4 is 3 April (--no-day-first: 4 March)"
_DESCRIPTION = """\
Read news as a timeline: dated events beside quoted statements. A SOURCE is a
text or Markdown file, a folder, a glob, or - for standard input.
"""
_EXAMPLES = """\
examples:
  timeline report.txt notes/
  cat report.txt | timeline -f json -o report.json
"""


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options and sources; asked for help or the version, it prints and exits.

    Raises:
        UsageError: it asks for something that cannot be.
    """
    return _parser().parse_args(argv)


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


def _query(text: str) -> str:
    from datetime import date

    from tui.query import QueryError, parse

    try:
        parse(text, date.today())
    except QueryError as error:
        raise argparse.ArgumentTypeError(f"“{error.span.of(text)}”: {error}") from None
    return text


def query(options: argparse.Namespace) -> str:
    """What `--filter`, `--since` and `--until` ask for, as one query."""
    if not (options.since or options.until):
        return str(options.filter or "")
    from datetime import date

    from tui.query import narrower

    days = [
        f"{name}:{day}"
        for name, day in (("since", options.since), ("until", options.until))
        if day
    ]
    return narrower(options.filter or "", " ".join(days), date.today())


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 up")
    return int(text)


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
        add_help=False,
        # Told its width, the formatter need not import what measures the terminal.
        formatter_class=partial(
            argparse.RawDescriptionHelpFormatter, width=79, max_help_position=30
        ),
    )
    add = parser.add_argument
    add("sources", nargs="*", help=_HIDDEN)
    add("-h", "--help", action="help", help=_HIDDEN)
    add("-f", "--format", choices=_FORMATS, metavar="FORMAT", help="write text or json")
    add("-o", "--output", metavar="FILE", help="write there, by default as its suffix")
    add("--plain", action="store_true", help="write text: date, grain, event, source")
    add("--explain", action="store_true", help="with text: say why, under each event")
    add(
        "--key-dates",
        type=_count,
        metavar="N",
        help="the N days that matter most",
    )
    add("--filter", type=_query, metavar="QUERY", help=_FILTER)
    add("--since", type=_day, metavar="DAY", help=_HIDDEN)
    add("--until", type=_day, metavar="DAY", help=_HIDDEN)
    add("--date", type=_day, metavar="DAY", help="published then, if a text says none")
    add("--day-first", action="store_true", default=None, help=_DAY_FIRST)
    add("--no-day-first", dest="day_first", action="store_false", help=_HIDDEN)
    add("--lang", type=_language, metavar="CODE", help="the language of the texts (en)")
    add("--watch", action="store_true", help="go on reading what is new or changes")
    add("--theme", metavar="NAME", help="the colours of the screen")
    add("--ascii", action="store_true", help="draw with ASCII characters")
    add("--no-color", action="store_true", help="draw without colours")
    add("--debug", action="store_true", help=_HIDDEN)
    add("--version", action=_ShowVersion, nargs=0, help="print the version")
    return parser
