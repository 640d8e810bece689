"""What the detail pane says of an event that several articles tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.app import detail_text as detail
from tui.app.detail_text import Told
from tui.app.passages import Passage
from tui.app.places import place_of
from tui.date_text import counted, told
from tui.instants import DAY_MINUTES, instant_of
from tui.model import DateValue, Grain, Span
from tui.store.folding import Telling, disagree

_LONGEST = 300
"""Code points of the words of a source."""


class Group(NamedTuple):
    """The tellings of one event."""

    tellings: Sequence[Telling]
    """The first is the one that is shown."""
    load: Callable[[Telling], Told]
    """Gives all that is needed to tell one; what is out of sight is not asked for."""


def passages(this: Told, group: Group) -> Iterator[Passage]:
    """All that the pane says: one telling in full, and what the others add."""
    glyphs = this.glyphs
    sources = len({telling.article for telling in group.tellings})
    several = f"{glyphs.times}{counted(sources, 'source')}" if sources > 1 else ""
    yield from detail.head(this, several)
    yield from detail.context(this, glyphs.shown(group.tellings[0].source))
    yield from detail.reason(this)
    yield from _dispute(this, group)
    yield from detail.statements(this, "QUOTES")
    yield from _other_statements(this, group)
    yield from detail.continuation(this)
    yield from _sources(this, group)


def _dispute(this: Told, group: Group) -> Iterator[Passage]:
    """The dates that are given, with their sources, where there are several."""
    if not disagree(telling.value for telling in group.tellings):
        return
    days: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(group.tellings, key=lambda telling: telling.value.position):
        value, mod = telling.value, telling.mod
        days[_day(value.position) if value.is_exact else told(value, mod)].append(
            telling
        )
    glyphs = this.glyphs
    yield from detail.heading(f"{glyphs.disputed} DATES DIFFER", str(len(days)))
    for day, those in days.items():
        yield Passage(glyphs.told(day))
        for tellings in _by_article(those).values():
            yield _source(this, tellings[0], glyphs.disputed)
    yield Passage("")


def _source(this: Told, telling: Telling, mark: str) -> Passage:
    copy = "copy · " if telling.is_copy else ""
    published = _day(instant_of(telling.published))
    return Passage(
        this.glyphs.shown(telling.source),
        first=f"{mark} ",
        right=this.glyphs.told(f"{copy}{published}"),
    )


def _day(at: int) -> str:
    start = at - at % DAY_MINUTES
    return told(DateValue(start, start + DAY_MINUTES, Grain.DAY))


def _by_article(tellings: Iterable[Telling]) -> dict[str, list[Telling]]:
    """The tellings of each article, the article that came first at the front."""
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: telling.published):
        found[telling.article].append(telling)
    return found


def _other_statements(this: Told, group: Group) -> Iterator[Passage]:
    for telling in group.tellings[1:]:
        if telling.quotes:
            name = this.glyphs.shown(telling.source)
            yield from detail.statements(group.load(telling), f"QUOTES · {name}")


def _sources(this: Told, group: Group) -> Iterator[Passage]:
    """Each article with its own words, the earliest first."""
    glyphs = this.glyphs
    shown = group.tellings[0]
    articles = _by_article(group.tellings)
    yield from detail.heading("SOURCES", str(len(articles)))
    for tellings in articles.values():
        is_shown = shown in tellings
        yield _source(this, tellings[0], glyphs.cursor if is_shown else " ")
        for telling in tellings:
            other = this if telling is shown else group.load(telling)
            words = other.event.span
            own = Span(words.start, min(words.end, words.start + _LONGEST))
            place = glyphs.told(place_of(other.blocks, words))
            yield detail.excerpt(other, own, place)._replace(first="    ")
            if telling.value != shown.value:
                yield Passage(glyphs.told(f"→ {told(telling.value)}"), first="    ")
    yield Passage("")
