"""How fast the app is, against a bare Textual app in the same run.

    speed.py [EVENTS]       100,000 where no number is given

Ratios are medians over pairs that were run in turn; what they are measured against
and what they should be stands beside them (see CONTRIBUTING.md). A first paint is
told without the time in which the program waited for a processor.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from generated import readings
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

Row = tuple[str, str, str]


def main(arguments: list[str]) -> None:
    """Print the table."""
    many = int(arguments[0]) if arguments else 100_000
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        few_path, many_path = (_timeline(Path(folder), n) for n in (5, many))
        rows += _start("timeline, default article", COMMAND)
        for count, path in ((5, few_path), (many, many_path)):
            rows += _start(f"{count:,} events", OPEN, path)
        with _running(BARE, READY) as bare:
            floor = [bare.press("x") for _ in range(KEYS)]
        rows.append(("a key in a bare app", _times(floor), ""))
        for count, path in ((5, few_path), (many, many_path)):
            rows += _keys(f"{count:,} events", path, median(floor))
    print(f"\n{'what':44}{'median (p95)':>18}  {'against a bare app, and budget':30}")
    for what, times, ratio in rows:
        print(f"{what:44}{times:>18}  {ratio}")


def _timeline(folder: Path, events: int) -> str:
    path = str(folder / f"{events}.timeline")
    store = Store(path)
    store.add(readings(events))
    store.order()
    store.close()
    return path


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


def _keys(name: str, path: str, floor: float) -> Iterator[Row]:
    with _running(OPEN, ROW, path) as terminal:
        for what, keys in (("j", "jjk"), ("PgDn, PgUp", "  b"), ("G, g", "Gg")):
            times = [terminal.press(key) for key in islice(cycle(keys), KEYS)]
            yield f"{what}, {name}", _times(times), f"{median(times) / floor:.1f}  (5)"
        times = []
        for words in ("publish text", "harbour", "the n", "marso"):
            terminal.press("/")
            times += [terminal.press(letter) for letter in words]
            terminal.press("\x1b")
        yield f"a letter of a search, {name}", _times(times), "p95  (20 ms)"


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
