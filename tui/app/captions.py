"""What the lines around the panes say; each as several texts, the fullest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tui.app.glyphs import Glyphs
from tui.date_text import counted, told
from tui.filling import Changes, Update
from tui.instants import civil, instant
from tui.model import DateValue, Grain
from tui.store import Counts, Store, Summary
from tui.store.zooming import Zoom

Texts = Sequence[str]

_MEASURE = 8
"""Cells of the measure of how much has been read."""


def title(store: Store, is_watching: bool = False) -> Texts:
    """The program, whether files are watched and, of a single article, its title."""
    is_one = store.counts().articles == 1
    name = _only(store).title if is_one else ""
    told = ["timeline", "watching" if is_watching else "", name]
    return [f" {' · '.join(filter(None, told))}"]


def totals(counts: Counts) -> Texts:
    """How much the timeline holds."""
    events = counted(counts.events, "event")
    quotes = counted(counts.quotes, "quote")
    sources = counted(counts.articles, "source")
    return [f"{sources}  {events}  {quotes} ", f"{events}  {quotes} ", f"{events} "]


def position(
    place: int, events: int, view: tuple[DateValue, DateValue] | None, *narrowed: str
) -> Texts:
    """Where the cursor is, what narrows the timeline, and what time is shown."""
    at = f" {place + 1:,}/{events:,}" if events else " 0/0"
    told = "   ".join([at, *filter(None, narrowed)])
    if view is None:
        return [told]
    first, last = (_month(value.position) for value in view)
    span = first if first == last else f"{first} – {last}"
    return [f"{told}   view {span}", told]


def zoomed(zoom: Zoom) -> str:
    """From how far the timeline is seen; "" where it is seen whole."""
    if zoom is Zoom.EVERYTHING:
        return ""
    return f"zoom {zoom.name.lower().replace('_', ' ')}"


def filtered(text: str, found: int, events: int, is_looking: bool) -> str:
    """What the filter is, and how much it leaves; "" where there is none."""
    if not text:
        return ""
    return f"filter {text} · {'looking…' if is_looking else f'{found:,} of {events:,}'}"


def empty(counts: Counts, is_reading: bool = False, is_watching: bool = False) -> str:
    """What to do where there is no event to show."""
    if is_reading:
        return "Reading. The first events come soon.\n\n  Esc   stop\n  q     quit"
    if is_watching and not counts.articles:
        return (
            "There is no article yet. One that is saved appears here.\n\n"
            "  i   what could not be read\n  q   quit"
        )
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


def reading(update: Update, glyphs: Glyphs) -> Texts:
    """How far the reading has come."""
    full = update.done * _MEASURE // max(1, update.total)
    measure = glyphs.full * full + glyphs.empty * (_MEASURE - full)
    told = f"reading {update.done:,}/{update.total:,}"
    return [f"{told} {measure}  Esc stops ", f"{told} {measure} ", f"{told} "]


def stopped(update: Update) -> Texts:
    """How far the reading came before it was stopped."""
    told = f"stopped at {update.done:,}/{update.total:,}"
    return [f"{told} sources ", f"{told} "]


def changed(changes: Changes, at: datetime) -> Texts:
    """What has changed in the files, and when; () where nothing is worth a word."""
    names = ("new", "changed", "gone", "failed")
    told = ", ".join(
        f"{count:,} {name}" for count, name in zip(changes, names, strict=True) if count
    )
    return [f"{at:%H:%M}  {told} ", f"{told} "] if told else ()


def troubles(store: Store, has_room: bool) -> str:
    """What a person should know of the sources, in short; "" if there is nothing."""
    failures, guesses = store.troubles()
    articles = store.counts().articles
    told = []
    if not has_room:
        told += [f"{failures:,} failed"] * bool(failures)
        told += [f"{guesses:,} without a day"] * bool(guesses)
        return f"{', '.join(told)} (i)" if told else ""
    if failures == 1:
        told += store.failures()
    elif failures:
        told.append(f"{failures:,} sources could not be read")
    if guesses == articles == 1:
        article = _only(store)
        told.append(
            "the article does not say when it was published: "
            f"{article.published.isoformat()} is a guess"
        )
    elif guesses:
        told.append(f"{guesses:,} of {articles:,} articles do not say their day")
    return f"{'; '.join(told)} (i lists the sources)" if told else ""


def _only(store: Store) -> Summary:
    """The one article that is not hidden."""
    return next(article for article in store.articles() if not article.is_hidden)


def unreadable(file: str, lines: int) -> str:
    """What to say of a file of edits with lines that are none; "" without such."""
    if not lines:
        return ""
    return f"{file}: {counted(lines, 'line')} could not be read; they stay in the file"


def no_date(text: str) -> list[str]:
    """What to say of what was typed as a date and is none."""
    advice = "say it as in 2025-03-12, March 2025 or last Friday"
    return [
        f"“{text}” is not a date: {advice} ",
        f"“{text}” is not a date ",
        "no date ",
    ]


def legend(glyphs: Glyphs) -> Texts:
    """What the shapes mean."""
    shapes = f"{glyphs.exact} day {glyphs.vague} vague {glyphs.to_come} to come"
    return [f"{shapes} {glyphs.span_start}{glyphs.span_end} span ", f"{shapes} "]


ENDS: Texts = ["? help  ^p palette ", "? help "]
"""The right end of the hints; the last one where they have few cells themselves."""

NO_ARTICLE_HINTS: Texts = [" i sources  q quit", " q quit"]
EMPTY_HINTS: Texts = [" ⏎ read  q quit", " q quit"]
LIST_HINTS: Texts = [
    " j/k event  {} month  [] year  / search  f filter  ⏎ read  s speakers  y copy",
    " j/k event  / search  f filter  ⏎ read  s speakers",
    " j/k  / find  f filter  ⏎ read",
]
FILTERED_HINTS: Texts = [
    " F clear the filter  f change it  j/k event  / search in it  ⏎ read  s speakers",
    " F clear filter  f change  / search  ⏎ read",
    " F clear filter  f change",
]
NONE_HINTS: Texts = [" F clear the filter  f change it  q quit", " F clear  f change"]
MANY_HINTS: Texts = [
    " j/k event  {} month  z/Z zoom  : date  / search  f filter  ⏎ read  s speakers",
    " j/k event  z/Z zoom  : date  / search  f filter  ⏎ read",
    " j/k  z/Z zoom  / find  ⏎ read",
]
DETAIL_HINTS: Texts = [
    " j/k scroll  g/G ends  / search  ⏎ read  y copy  O maximise  Tab timeline",
    " j/k scroll  / search  ⏎ read  Tab timeline",
    " j/k  Tab timeline",
]
FOUND_HINTS: Texts = [
    " n/N next hit  j/k event  ⏎ read  / search again  & keep as filter  Esc forget",
    " n/N next  ⏎ read  & filter  Esc forget",
    " n/N  ⏎ read  Esc",
]

MERGING_HINTS: Texts = [
    " Go to the row that this one belongs to: M merges it into that one  Esc forgets",
    " M at another row merges this into it  Esc forgets",
    " M at another row  Esc",
]


def _month(at: int) -> str:
    start = instant(civil(at).year, civil(at).month)
    return told(DateValue(start, start + 1, Grain.MONTH))
