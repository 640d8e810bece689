"""What the lines around the panes say; each as several texts, the fullest first."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.glyphs import Glyphs
from tui.date_text import counted, told
from tui.instants import civil, instant
from tui.model import DateValue, Grain
from tui.store import Counts, Store

Texts = Sequence[str]


def title(store: Store) -> Texts:
    """The name of the program and, of a single article, its title."""
    is_one = store.counts().articles == 1
    name = store.articles()[0].title if is_one else ""
    return [f" timeline · {name}" if name else " timeline"]


def totals(counts: Counts) -> Texts:
    """How much the timeline holds."""
    events = counted(counts.events, "event")
    quotes = counted(counts.quotes, "quote")
    sources = counted(counts.articles, "source")
    return [f"{sources}  {events}  {quotes} ", f"{events}  {quotes} ", f"{events} "]


def position(
    place: int, events: int, view: tuple[DateValue, DateValue] | None
) -> Texts:
    """Where the cursor is, and what time is on the screen."""
    at = f" {place + 1:,}/{events:,}"
    if view is None:
        return [at]
    first, last = (_month(value.position) for value in view)
    span = first if first == last else f"{first} – {last}"
    return [f"{at}   view {span}", at]


def empty(counts: Counts) -> str:
    """What to do where there is no event to show."""
    if counts.articles:
        return (
            "No dated event was found.\n\n"
            f"{counted(counts.articles, 'article')} was read, and none of its words "
            "date anything.\n\n"
            "  ⏎   read the article\n  q   quit"
        )
    return (
        "There is nothing to read yet. Open an article:\n\n"
        "  timeline report.txt notes.md\n  curl -s ADDRESS | timeline\n\n"
        "  ?   all keys\n  q   quit"
    )


def legend(glyphs: Glyphs) -> Texts:
    """What the shapes mean."""
    shapes = f"{glyphs.exact} day {glyphs.vague} vague {glyphs.to_come} to come"
    return [f"{shapes} {glyphs.span_start}{glyphs.span_end} span ", f"{shapes} "]


ENDS: Texts = ["? help  ^p palette ", "? help "]
"""The right end of the hints."""

EMPTY_HINTS: Texts = [" ⏎ read  q quit", " q quit"]
LIST_HINTS: Texts = [
    " j/k event  {} month  [] year  / search  ⏎ read  J/K scroll  y copy  Tab pane",
    " j/k event  {} month  / search  ⏎ read  y copy",
    " j/k  / search  ⏎ read",
]
DETAIL_HINTS: Texts = [
    " j/k scroll  g/G ends  / search  ⏎ read  y copy  O maximise  Tab timeline",
    " j/k scroll  / search  ⏎ read  Tab timeline",
    " j/k  Tab timeline",
]
TYPING_HINTS: Texts = [
    " ⏎ go to event  ↓↑ next hit  Tab quotes⇄all text  Esc back",
    " ⏎ go  ↓↑ next  Tab all text  Esc back",
    " ⏎ go  Tab text  Esc",
]
FOUND_HINTS: Texts = [
    " n/N next hit  j/k event  ⏎ read  / search again  Esc forget the search",
    " n/N next  ⏎ read  / again  Esc forget",
    " n/N  ⏎ read  Esc",
]


def _month(at: int) -> str:
    start = instant(civil(at).year, civil(at).month)
    return told(DateValue(start, start + 1, Grain.MONTH))
