"""Dates told by another event: "Ahead of his visit, …", "After the vote, …".

Such dates are vague, so few are worth a row: the phrase begins a sentence that nothing
else dates, and points at an event that the reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tui.instants import DAY_MINUTES, civil
from tui.lang.event_words import EventWords
from tui.model import (
    Anchor,
    AnchorKind,
    Article,
    BlockKind,
    Certainty,
    DateExpression,
    DateValue,
    Grain,
    Span,
    Timex3,
    TimexType,
)
from tui.parser.events import titles
from tui.parser.events.clause_splitter import split
from tui.parser.events.clauses import ClauseKind
from tui.parser.events.drafts import Draft
from tui.parser.events.passages import Passage, pieces
from tui.parser.events.told import Told

_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Adjunct:
    """A phrase that puts its sentence before or after an event."""

    span: Span
    noun: str
    """The noun that names the event."""
    is_before: bool
    is_earlier: bool
    """Whether the verb alone puts the sentence before the story: "had said"."""
    told: Told


def find(
    article: Article,
    passages: tuple[Passage, ...],
    drafts: list[Draft],
    words: EventWords,
) -> Iterator[Draft]:
    """The events that the phrases date, from those that dates tell (sorted)."""
    text = article.text
    found = {
        index: adjunct
        for index, passage in enumerate(passages)
        if _is_open(passage) and (adjunct := _adjunct(text, passage, words))
    }
    if not found:
        return
    main = next((one for one in drafts if one.is_news(article)), None)
    known: dict[str, Draft] = {}
    at = 0
    for index, adjunct in found.items():
        while at < len(drafts) and drafts[at].passage < index:
            for noun in _named_in(text, drafts[at].span, words):
                known[noun] = drafts[at]
            at += 1
        anchor = _anchor(adjunct, known, main)
        if anchor is not None:
            yield _draft(text, index, adjunct, anchor, words)


def _is_open(passage: Passage) -> bool:
    """Whether nothing else dates the passage."""
    return (
        passage.kind is BlockKind.PARAGRAPH
        and not (passage.dates and any(date.value for date in passage.dates))
        and not passage.direct
    )


def _adjunct(text: str, passage: Passage, words: EventWords) -> _Adjunct | None:
    """The phrase that dates a passage by an event, where it begins with one."""
    match = _opening(words).match(text, passage.span.start, passage.span.end)
    if match is None:
        return None
    nouns = _event_nouns(_head(match["phrase"], words), words)
    lead = next(pieces(text, passage.span))
    clauses = split(text, lead, [], [], words)
    main = next((one for one in clauses if one.kind is ClauseKind.MAIN), None)
    if not nouns or main is None or not main.verbs:
        return None
    verb = main.verbs[0]
    has_clause = any(
        one.start < match.end("phrase") for clause in clauses for one in clause.verbs
    )
    if has_clause or verb.low in words.planned or verb.low in words.possible:
        return None
    return _Adjunct(
        Span(match.start("cue"), match.end("phrase")),
        nouns[-1],
        match["cue"].lower() in words.before,
        verb.low in words.pluperfect,
        Told(passage.span, clauses),
    )


def _anchor(
    found: _Adjunct, known: dict[str, Draft], main: Draft | None
) -> Draft | None:
    """The event that the phrase counts from: the last told by the same noun.

    Only a sentence in the pluperfect may count from the main event of the article,
    for its tense says that it tells what was before that.
    """
    anchor = known.get(found.noun)
    if anchor is None and found.is_before and found.is_earlier:
        anchor = main
    if anchor is None or anchor.when.start is None or anchor.when.end is None:
        return None
    return anchor


def _draft(
    text: str, index: int, found: _Adjunct, anchor: Draft, words: EventWords
) -> Draft:
    date = _date(text, found, anchor)
    assert date.value is not None  # Given by `_date`.
    title = titles.of_sentence(text, found.told, words)
    return Draft(index, found.told.span, date.value, date, title, by_verb=False)


def _date(text: str, found: _Adjunct, anchor: Draft) -> DateExpression:
    start, end = anchor.when.start, anchor.when.end
    assert start is not None  # `_anchor` asks for both.
    assert end is not None
    first, last = _day(start), _day(end - 1)
    if found.is_before:
        value = DateValue(None, last + DAY_MINUTES, Grain.DAY, Certainty.APPROXIMATE)
        rule, mod, day = "before-event", "BEFORE", last
    else:
        value = DateValue(first, None, Grain.DAY, Certainty.APPROXIMATE)
        rule, mod, day = "after-event", "AFTER", first
    told_by = anchor.date.span if anchor.date else anchor.span
    return DateExpression(
        span=found.span,
        rule=rule,
        timex3=Timex3(TimexType.DATE, _iso(day), mod),
        value=value,
        anchor=Anchor(AnchorKind.EVENT, anchor.when, told_by),
        why=f"{mod.lower()} the event “{anchor.title}”",
    )


def _day(at: int) -> int:
    return at // DAY_MINUTES * DAY_MINUTES


def _iso(day: int) -> str:
    at = civil(day)
    return f"{at.year:04}-{at.month:02}-{at.day:02}"


def _head(phrase: str, words: EventWords) -> str:
    """The words before the first preposition, the last of which is the noun."""
    for match in _WORD.finditer(phrase):
        if match[0].lower() in words.prepositions:
            return phrase[: match.start()]
    return phrase


def _event_nouns(phrase: str, words: EventWords) -> list[str]:
    lows = (match[0].lower() for match in _WORD.finditer(phrase))
    return [low for low in lows if low in words.event_nouns]


def _named_in(text: str, span: Span, words: EventWords) -> Iterator[str]:
    """The events that nouns or their verbs name: "vote" for "voted"."""
    for match in _WORD.finditer(text, span.start, span.end):
        low = match[0].lower()
        forms = [low]
        for ending in words.verb_endings:
            if low.endswith(ending):
                forms += [low.removesuffix(ending[-1]), low.removesuffix(ending)]
        yield from (form for form in forms if form in words.event_nouns)


@cache
def _opening(words: EventWords) -> re.Pattern[str]:
    """A sentence's first phrase, up to its comma: "Ahead of his visit,"."""
    longest_first = sorted(words.before | words.after, key=len, reverse=True)
    cues = "|".join(map(re.escape, longest_first))
    definite = "|".join(sorted(words.definite))
    return re.compile(
        rf"(?P<cue>{cues})\s+(?P<phrase>(?:{definite})\s[^,.;:“”\"()\n]{{2,60}}),\s",
        re.IGNORECASE,
    )
