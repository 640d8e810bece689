"""Drive the app over the default article, and over many, and draw what it shows.

The many are the invented ones of the tests: nothing in a picture is anybody's news.
Every picture is an SVG; those that the README shows are PNGs, too, drawn with a
monospace font of this computer.
"""

from __future__ import annotations

import asyncio
import csv
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from resvg_py import svg_to_bytes
from textual.widgets import Input

from tui.app.main import TimelineApp
from tui.app.themes import DARK, HIGH_CONTRAST, LIGHT
from tui.gathering import retell
from tui.model import Article, PublishedBy
from tui.parser import parse
from tui.readers import read
from tui.store import Store

ROOT = Path(__file__).resolve().parent.parent
FONTS = {
    "Fira Code, monospace": "'DejaVu Sans Mono', Menlo, Consolas, monospace",
    "arial": "'DejaVu Sans', Arial, sans-serif",
}
"""What Textual asks for, and what most computers have."""
WEB_FONT = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)

WIDE, MEDIUM, SMALL = (120, 36), (80, 24), (40, 12)
NOTE = ("f", *"dam", "enter", *"jjja", *"Ask for the log", "enter", "t")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the screen after some keys."""

    name: str
    size: tuple[int, int]
    keys: Sequence[str] = ("j",)
    theme: str = DARK
    only_ascii: bool = False
    in_readme: bool = False
    of_many: bool = False


SHOTS = (
    Shot("wide-dark", WIDE, in_readme=True),
    Shot("wide-light", WIDE, theme=LIGHT),
    Shot("wide-high-contrast", WIDE, theme=HIGH_CONTRAST),
    Shot("medium-dark", MEDIUM),
    Shot("medium-light", MEDIUM, theme=LIGHT),
    Shot("small-dark", SMALL),
    Shot("small-light", SMALL, theme=LIGHT),
    Shot("small-detail", SMALL, ("j", "tab")),
    Shot("search", WIDE, ("slash", *"partnership"), in_readme=True),
    Shot("search-small", SMALL, ("slash", *"partnership")),
    Shot("article", WIDE, ("j", "enter", "n", "n", "n"), in_readme=True),
    Shot("article-light", MEDIUM, ("j", "enter", "n"), theme=LIGHT),
    Shot("help", MEDIUM, ("question_mark",)),
    Shot("ascii", MEDIUM, only_ascii=True),
    Shot("key-dates", WIDE, ("5", "Z", *"jjjj"), in_readme=True, of_many=True),
    Shot("note", WIDE, NOTE, of_many=True),
    Shot("sources", MEDIUM, ("i", "G"), of_many=True),
    Shot("speakers", MEDIUM, ("s",)),
)


def main() -> None:
    """Draw every picture anew."""
    os.chdir(ROOT)
    for name in ("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME"):
        os.environ.pop(name, None)
    one, many = default(), invented()
    for shot in SHOTS:
        svg = asyncio.run(draw(many if shot.of_many else one, shot))
        picture = ROOT / "screenshots" / f"{shot.name}.svg"
        picture.write_text(svg, encoding="utf-8", newline="\n")
        if shot.in_readme:
            picture.with_suffix(".png").write_bytes(svg_to_bytes(svg_string=svg))
        print(picture.relative_to(ROOT))


def default() -> Store:
    """The article that the app opens by default."""
    store = Store()
    (seed,) = sorted(Path("seeds").iterdir())
    store.add(map(parse, read(str(seed))))
    return store


def invented() -> Store:
    """Short articles of the tests, several of which tell one event."""
    store = Store()
    store.add(map(parse, stories()))
    retell(store)
    return store


def stories() -> Iterator[Article]:
    """What the benchmark of merging reads."""
    with Path("tests/bench/merge_stories.tsv").open(encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t"), 1):
            yield Article(
                row["text"],
                date.fromisoformat(row["published"]),
                PublishedBy.METADATA,
                location=f"stories/{row['event']}-{number}.txt",
            )


async def draw(store: Store, shot: Shot) -> str:
    """The screen as SVG: no fonts from elsewhere, and the same bytes each time."""
    app = TimelineApp(store, only_ascii=shot.only_ascii, theme=shot.theme)
    app.animation_level = "none"
    async with app.run_test(size=shot.size) as pilot:
        for line in app.query(Input):
            line.cursor_blink = False
        await pilot.press(*shot.keys)
        await pilot.pause()
        svg = app.export_screenshot(title=f"timeline, {shot.name}")
    for name, local in FONTS.items():
        svg = svg.replace(name, local)
    return WEB_FONT.sub("", svg)


if __name__ == "__main__":
    main()
