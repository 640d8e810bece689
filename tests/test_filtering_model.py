"""What a filter finds, against a plain reading of the query, event by event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from sample import PUBLISHED, Told, day, reading

from tui import query as q
from tui.instants import instant
from tui.model import DateValue, Grain, Modality, Reading
from tui.query import parse
from tui.store import Store, filtering, keys
from tui.store import known as reading_once
from tui.store.words import matches

WORDS = ("harbour", "harbinger", "harb", "mill", "ferry")
PEOPLE = ("", "", "Ana Ruiz", "Tom Berel")

QUERIES = (
    *WORDS,
    "harbo",
    "zebra",
    '"mill ferry"',
    "quote:mill",
    "speaker:ruiz",
    "speaker:nobody",
    "source:ledger",
    "source:nowhere",
    "/mill [a-z]*y/",
    "since:2025-03",
    "before:2025-02",
    "on:2025-02",
    "on:2025-02-03",
    *(f"is:{kind}" for kind in q.Kind),
)


@dataclass(frozen=True)
class Known:
    """What a query may ask of one telling of an event."""

    row: int
    best: int
    lines: list[str]
    said: list[str]
    speaker: str
    source: str
    told: Told
    is_disputed: bool


def told(random: Random, number: int) -> Told:
    """A sentence of chance words with a date of chance length."""
    words = " ".join(random.choices(WORDS, k=3))
    said = " ".join(random.choices(WORDS, k=2))
    speaker = random.choice(PEOPLE)
    sentence = f"Item {number}: {words}."
    if speaker:
        sentence = f"Item {number}: {words}. “{said},” {speaker} said."
    first = day(2025, random.randrange(1, 5), random.randrange(1, 29))
    month = DateValue(instant(2025, 2), instant(2025, 3), Grain.MONTH)
    last = day(2025, 2, random.randrange(1, 9), days=random.randrange(2, 30))
    when = random.choice((first, first, first, month, last))
    modality = random.choice((Modality.HAPPENED, Modality.SCHEDULED))
    title = f"Item {number}"
    return Told(
        sentence, title, when, title, said if speaker else "", speaker, modality
    )


def timeline(random: Random) -> tuple[Store, list[Known]]:
    """A timeline of some articles, with events told together by chance."""
    articles = [
        [told(random, random.randrange(10**9)) for _ in range(random.randrange(1, 12))]
        for _ in range(random.randrange(1, 6))
    ]
    names = [random.choice(("Ledger", "Echo")) for _ in articles]
    readings = [
        reading(one, f"{name} {random.random()}")
        for one, name in zip(articles, names, strict=True)
    ]
    made = Store()
    made.add(readings)
    events = [event.id for one in readings for event in one.events]
    random.shuffle(events)
    groups = [events[at : at + 3] for at in range(0, len(events) // 2, 3)]
    made.retell(groups, ())
    return made, list(known(made, readings, articles))


def known(
    made: Store, readings: list[Reading], articles: list[list[Told]]
) -> Iterable[Known]:
    for one, article in zip(readings, articles, strict=True):
        for number, (event, told) in enumerate(zip(one.events, article, strict=True)):
            best = made.row(event)
            (row,) = (
                telling.row
                for telling in made.tellings(best)
                if telling.event == event.id
            )
            (line,) = made.lines([best])
            lines = [told.sentence] if number else [one.article.title, told.sentence]
            said = [told.said] if told.said else []
            yield Known(
                row,
                best,
                lines,
                said,
                told.speaker.lower(),
                one.article.title.lower(),
                told,
                line.is_disputed,
            )


def is_found(query: q.Query, one: Known, told: list[Known]) -> bool:
    match query:
        case q.All(queries):
            return all(is_found(part, one, told) for part in queries)
        case q.Either(queries):
            return any(is_found(part, one, told) for part in queries)
        case q.Not(inner):
            together = (other for other in told if other.best == one.best)
            return not any(is_found(inner, other, told) for other in together)
        case _:
            return has(query, one)


def has(
    query: q.Words | q.Pattern | q.Speaker | q.Source | q.Period | q.On | q.Is,
    one: Known,
) -> bool:
    match query:
        case q.Words(text, in_quotes):
            # The names of speakers are looked at where quotes are.
            texts = [*one.said, one.speaker] if in_quotes else one.lines
            return any(matches(line, f'"{text}"') for line in texts)
        case q.Pattern(regex):
            return any(re.search(regex, line.lower()) for line in one.lines)
        case q.Speaker(name):
            return bool(one.speaker) and f" {name}" in f" {one.speaker}"
        case q.Source(text):
            return text in one.source
        case q.Period(start, end):
            position = one.told.when.position
            return (start is None or position >= start) and (
                end is None or position < end
            )
        case q.On(start, end, grain):
            return is_on(one.told.when, start, end, grain)
        case q.Is(kind):
            return is_of(kind, one)


def is_on(when: DateValue, start: int, end: int, grain: Grain) -> bool:
    assert when.start is not None
    assert when.end is not None
    if start <= when.start < end:
        return when.end <= end or when.grain <= grain
    return when.grain <= Grain.DAY and when.start < start < when.end


def is_of(kind: q.Kind, one: Known) -> bool:
    return {
        q.Kind.FUTURE: one.told.modality is not Modality.HAPPENED,
        q.Kind.VAGUE: not one.told.when.is_exact,
        q.Kind.DISPUTED: one.is_disputed,
        q.Kind.QUOTED: bool(one.said),
        q.Kind.NOTED: False,
        q.Kind.HIDDEN: False,
    }[kind]


ATOMS = st.tuples(st.sampled_from(("", "", "-")), st.sampled_from(QUERIES)).map("".join)
ALL = st.lists(ATOMS, min_size=1, max_size=3).map(" ".join)
ASKED = st.lists(ALL, min_size=1, max_size=3).map(" OR ".join)


@given(st.integers(0, 10**6), ASKED, st.integers(1, 5), st.integers(0, 5))
def test_a_filter_finds_what_any_telling_of_an_event_has(
    seed: int, asked: str, block: int, few: int
) -> None:
    random = Random(seed)
    made, told = timeline(random)
    query = parse(asked, PUBLISHED)
    expected = sorted({one.best for one in told if is_found(query, one, told)})
    near = random.choice((0, keys.LAST, *made.order()))
    with (
        patch.multiple(filtering, _BLOCK=block, _SLOW_BLOCK=block),
        patch.multiple(reading_once, _TITLES=block, FEW=few),
    ):
        narrowing = made.narrowing(query, near)
        while not narrowing.is_done:
            narrowing.step()
    assert list(narrowing.rows) == expected
    assert narrowing.found == len(expected)
    kept = [one.row for one in told if one.row in narrowing.kept]
    assert kept == [one.row for one in told if one.best in expected]


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=12),
    st.tuples(st.integers(1, 9), st.integers(1, 9)).map(sorted),
    st.integers(1, 3),
    st.data(),
)
def test_a_period_is_found_whole_wherever_the_looking_begins(
    days: list[int], ends: list[int], block: int, data: st.DataObject
) -> None:
    told = [
        Told(f"Item {number}.", f"Item {number}", day(2025, 3, of_month), f"{number}")
        for number, of_month in enumerate(days)
    ]
    made = Store()
    made.add([reading(told, "Ledger")])
    since, until = ends
    asked = f"since:2025-03-{since:02} until:2025-03-{until:02}"
    near = data.draw(st.sampled_from((0, keys.LAST, *made.order())))
    with patch.object(filtering, "_BLOCK", block):
        narrowing = made.narrowing(parse(asked, PUBLISHED), near)
        while not narrowing.is_done:
            narrowing.step()
    within = [of_month for of_month in sorted(days) if since <= of_month <= until]
    found = [line.value for line in made.lines(narrowing.rows)]
    assert found == [day(2025, 3, of_month) for of_month in within]
