"""How fast the app is, against a bare Textual app in the same run.

    speed.py [ROWS [FILE]]      100,000 where no number is given

The timeline is made up; a million rows take some minutes to write and two gigabytes,
so that FILE is kept, and used where it is there. Ratios are medians over pairs that
were run in turn; what they should be stands beside them (see CONTRIBUTING.md). All is
told without the time in which the program waited for a processor.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from generated import readings, tell_together
from terminal import Terminal

from tui.store import Store

PAIRS = 15
KEYS = 40

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        self.count = 0
        yield Static("READY")

    def on_key(self, event):
        self.count += 1
        self.query_one(Static).update(f"READY {self.count}", layout=False)

Bare().run()
"""
OPEN = """
import gc, sys
gc.disable()
from tui.app.main import TimelineApp
from tui.store import Store

app = TimelineApp(Store(sys.argv[1]))
gc.freeze()
gc.enable()
app.run()
"""
"""Opens a timeline as the command does, which has more to read first."""
COMMAND = """
import sys
from tui.cli import main

sys.exit(main([]))
"""
"""`timeline`, which reads the default article while it starts."""
READY, ROW = "READY", "❝"

MOTIONS = {
    "j, k": "jjk",
    "PgDn, PgUp": "  b",
    "G, g": "Gg",
    "next, last month": "}}{",
    "next, last year": "]][",
}
WORDS = ("publish text", "harbour", "the n", "marso", '"north s')
FILTERS = (
    "harbour",
    "strike river",
    '"harbour wall"',
    "zzzz",
    "-harbour",
    "harbour OR strike",
    r"/rail \w+ba/",
    "/zqx/",
    "speaker:sofer",
    "source:4711",
    "source:zzz",
    "after:2015",
    "on:2010-05",
    "is:future",
    "is:vague",
    "is:disputed",
    "is:quoted",
    "is:disputed harbour -is:vague",
)
LEVELS = ("days", "weeks", "months", "years", "key dates")

Row = tuple[str, str, str]


def main(arguments: list[str]) -> None:
    """Print the table."""
    many = int(arguments[0]) if arguments else 100_000
    print(f"\n{'what':44}{'median (p95)':>18}  {'against a bare app, and budget':30}")
    with tempfile.TemporaryDirectory() as folder:
        few_path, thousand_path = (_timeline(Path(folder), n) for n in (5, 1_000))
        path = arguments[1] if len(arguments) > 1 else f"{folder}/{many}.timeline"
        if not Path(path).exists():
            _fill(path, many)
        _show(_start("timeline, default article", COMMAND))
        for count, its_path in ((5, few_path), (many, path)):
            _show(_start(f"{count:,} rows", OPEN, its_path))
        _show(_against(f"{many:,} rows and 1,000", path, thousand_path))
        with _running(BARE, READY) as bare:
            floor = [bare.press("x") for _ in range(KEYS)]
        _show([("a key in a bare app", _times(floor), "")])
        with _running(OPEN, ROW, few_path) as terminal:
            _show(_motions(terminal, "5 rows", median(floor), ("j, k",)))
        _show(_keys(f"{many:,} rows", path, median(floor)))
        _show(_zooms(path, median(floor)))
        _show(_filters(path))
        _show(_searches(path, ("", "speaker:sofer", "-harbour", "on:2010-05")))


def _show(rows: Iterable[Row]) -> None:
    for what, times, ratio in rows:
        print(f"{what:44}{times:>18}  {ratio}", flush=True)


def _timeline(folder: Path, rows: int) -> str:
    path = str(folder / f"{rows}.timeline")
    _fill(path, rows)
    return path


def _fill(path: str, rows: int) -> None:
    store = Store(path)
    # Some of the events are told together, and one row stands for them.
    store.add(readings(rows * 28 // 25))
    tell_together(store)
    store.order()
    store.close()


def _start(name: str, code: str, *arguments: str) -> Iterator[Row]:
    ours, bare, memory = [], [], []
    _first_paint(code, ROW, *arguments), _first_paint(BARE, READY)
    for _ in range(PAIRS):
        ours_time, ours_peak = _first_paint(code, ROW, *arguments)
        bare_time, bare_peak = _first_paint(BARE, READY)
        ours.append(ours_time)
        bare.append(bare_time)
        memory.append(ours_peak / bare_peak)
    ratio = median(mine / its for mine, its in zip(ours, bare, strict=True))
    yield f"first paint, {name}", _times(ours), f"{ratio:.2f}  (1.25)"
    yield f"peak memory, {name}", "", f"{median(memory):.2f}  (1.35)"


def _first_paint(code: str, word: str, *arguments: str) -> tuple[float, int]:
    terminal = Terminal(code, *arguments)
    try:
        seconds = terminal.until(word) - terminal.waited()
        terminal.settle()
        return seconds, terminal.peak()
    finally:
        terminal.close()


def _against(name: str, path: str, other: str) -> Iterator[Row]:
    """The first paint of one timeline against that of another."""
    pairs = [
        (_first_paint(OPEN, ROW, path)[0], _first_paint(OPEN, ROW, other)[0])
        for _ in range(PAIRS)
    ]
    ratio = median(mine / its for mine, its in pairs)
    yield f"first paint, {name}", "", f"{ratio:.2f}  (1.10)"


def _keys(name: str, path: str, floor: float) -> Iterator[Row]:
    with _running(OPEN, ROW, path) as terminal:
        terminal.press("9999g")
        yield from _motions(terminal, name, floor, MOTIONS)
        times = []
        for date in ("2015-03-04", "2003-06", "2024-12"):
            terminal.press(f":{date}")
            times.append(terminal.press("\r"))
        yield f"a jump to a date, {name}", _times(times), "p95  (16 ms)"


def _motions(
    terminal: Terminal, name: str, floor: float, motions: Iterable[str]
) -> Iterator[Row]:
    for what in motions:
        times = [terminal.press(key) for key in islice(cycle(MOTIONS[what]), KEYS)]
        ratio = f"{median(times) / floor:.1f}  (5; p95 16 ms)"
        yield f"{what}, {name}", _times(times), ratio


def _zooms(path: str, floor: float) -> Iterator[Row]:
    with _running(OPEN, ROW, path) as terminal:
        first = terminal.press("Z")
        yield "out to days, the first time", _times([first]), "(100 ms)"
        times = [terminal.press(key) for key in "ZZZZzzzzzZ" * 4]
        yield "out and in, all levels", _times(times), "p95  (100 ms)"
        for level in LEVELS:
            yield from _motions(terminal, f"from {level}", floor, ("j, k", "G, g"))
            terminal.press("Z")


def _filters(path: str) -> Iterator[Row]:
    with _running(OPEN, ROW, path) as terminal:
        terminal.press("9999g")
        for text in FILTERS:
            terminal.press(f"f{text}")
            counted = r"[\d,]+ of [\d,]+"
            first, whole = terminal.shows("\r", f"looking|{counted}", counted)
            terminal.settle()
            clear = terminal.press("F")
            told = f"(100 ms)  counted in {whole * 1e3:.0f}, F {clear * 1e3:.0f} ms"
            yield f"filter {text}", _times([first]), told


def _searches(path: str, filters: Iterable[str]) -> Iterator[Row]:
    with _running(OPEN, ROW, path) as terminal:
        for text in filters:
            if text:
                terminal.press(f"f{text}")
                terminal.shows("\r", r"[\d,]+ of [\d,]+")
                terminal.settle()
            letters, steps = [], []
            for words in WORDS:
                terminal.press("/")
                letters += [terminal.press(letter) for letter in words]
                terminal.press("\r")
                steps += [terminal.press(key) for key in "nnN"]
                terminal.press("\x1b")
            among = f", among {text}" if text else ""
            budget = "50 ms" if text else "20 ms"
            yield f"a letter of a search{among}", _times(letters), f"p95  ({budget})"
            yield f"n, N{among}", _times(steps), "p95  (16 ms)"
            if text:
                terminal.press("F")


@contextmanager
def _running(code: str, word: str, *arguments: str) -> Iterator[Terminal]:
    terminal = Terminal(code, *arguments)
    try:
        terminal.until(word)
        terminal.settle()
        yield terminal
    finally:
        terminal.close()


def _times(seconds: list[float]) -> str:
    high = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    return f"{median(seconds) * 1e3:.1f} ({high * 1e3:.1f}) ms"


if __name__ == "__main__":
    main(sys.argv[1:])
