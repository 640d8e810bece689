"""What a date tells: which verb or noun of its sentence it dates, if any.

A date belongs to the verb before it in its clause, or else to the one after; two dates
of one sentence tell two events when they belong to different verbs or nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import DateExpression, Grain, Span
from tui.parser.clauses import Clause, ClauseKind, Verb, split
from tui.parser.text import trimmed

_LOOK_BACK = 60
"""How many characters before a date may say what it means."""
_LOOK_AHEAD = 80
_STAMP = 16
"""How many characters of clock time may stand between a date and its line's bar."""
_NOUN_WORDS = 5
"""How many words may stand between a date and the noun that it belongs to."""

_BAR = re.compile(r"\s\|\s")
_NOUN = re.compile(r"\s([\w-]+)")
_TOKEN = re.compile(r"[\w’'-]+|\S")


@dataclass(frozen=True, slots=True)
class Telling:
    """A date, and the words of its sentence that it dates."""

    date: DateExpression
    clause: Clause
    verb: Verb | None
    """None: a noun is dated, or a clause whose verb is not known."""
    noun: Span | None
    """The noun phrase that names the event, where no verb tells it."""
    span: Span
    """The part of the sentence that tells it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its clauses and what its dates tell, in reading order."""

    span: Span
    clauses: tuple[Clause, ...]
    tellings: tuple[Telling, ...]


def find(
    text: str,
    sentence: Span,
    dates: list[DateExpression],
    solids: list[Span],
    words: EventWords,
) -> Told | None:
    """What the dates of a sentence tell; None where they tell nothing."""
    telling = [date for date in dates if _may_tell(text, sentence, date, words)]
    if not telling:
        return None
    spans = [date.span for date in dates]
    clauses = split(text, sentence, spans, solids, words)
    found = [_telling(text, date, clauses, words) for date in telling]
    kept = _one_each(text, [one for one in found if one is not None], words)
    tellings = tuple(_apart(text, kept, sentence))
    return Told(sentence, clauses, tellings) if tellings else None


def _may_tell(
    text: str, sentence: Span, date: DateExpression, words: EventWords
) -> bool:
    """Whether the date is more than a measure, a name's part or an imprint."""
    if date.value is None or _hangs(date.span.of(text), words):
        return False
    before = text[max(sentence.start, date.span.start - _LOOK_BACK) : date.span.start]
    last = _TOKEN.findall(before.lower())[-1:]
    if _comparison(words).search(before):
        since = bool(last) and last[0] in words.since
        return since and not _is_record(before, words) and "%" not in before
    if _base(words).search(before) and any(map(str.isdigit, before)):
        return False
    if date.value.grain >= Grain.MONTH and _is_of_noun(before, words):
        return False
    return not _is_imprint(text, sentence, date, words)


def _is_of_noun(before: str, words: EventWords) -> bool:
    """Whether the date says which one a thing is: "the class of", "the budget for"."""
    last = _TOKEN.findall(before.lower())[-2:]
    if not last or last[-1] not in words.of_noun | words.for_period:
        return False
    noun = last[0]
    return (
        noun not in words.date_parts
        and not (last[-1] in words.of_noun and noun in words.event_nouns)
        and _schedule(words).search(before) is None
    )


def _hangs(date: str, words: EventWords) -> bool:
    """Whether the words count from what follows them: "a month after"."""
    return date.rpartition(" ")[2].lower() in words.openers


def _is_record(before: str, words: EventWords) -> bool:
    return any(word in words.records for word in _TOKEN.findall(before.lower()))


def _is_imprint(
    text: str, sentence: Span, date: DateExpression, words: EventWords
) -> bool:
    opening = text.rfind("(", sentence.start, date.span.start)
    if opening >= 0 and text.find(")", opening, date.span.start) < 0:
        # In a parenthesis it says when its noun was, and the noun is rarely an event.
        return True
    if _BAR.search(text, date.span.start - 3, date.span.end + _STAMP):
        return True
    head = _TOKEN.search(text, sentence.start, sentence.end)
    return head is not None and head[0].lower() in words.imprint


@cache
def _comparison(words: EventWords) -> re.Pattern[str]:
    return _ending(
        words.comparisons, r"(?:\s+(?:the|a|an|that|those|in|of|early|late))*"
    )


@cache
def _base(words: EventWords) -> re.Pattern[str]:
    return _ending(words.bases, r"(?:\s+(?:the|a|an|early|late))*")


@cache
def _schedule(words: EventWords) -> re.Pattern[str]:
    return _ending(words.scheduled_for, _little(words))


def _little(words: EventWords) -> str:
    """Up to four of the words that may stand before any date."""
    small = words.date_prepositions | words.date_modifiers | words.determiners
    return rf"(?:\s+(?:{'|'.join(map(re.escape, sorted(small)))})){{0,4}}"


def _ending(phrases: frozenset[str], gap: str) -> re.Pattern[str]:
    """One of the phrases, and little more, at the end of a text."""
    longest_first = sorted(phrases, key=len, reverse=True)
    options = "|".join(map(re.escape, longest_first))
    return re.compile(rf"\b(?:{options}){gap}\s+$", re.IGNORECASE)


def _telling(
    text: str, date: DateExpression, clauses: tuple[Clause, ...], words: EventWords
) -> Telling | None:
    clause = next((one for one in clauses if one.holds(date.span)), None)
    if clause is None:
        return None
    noun = _named_event(text, date, clause, words)
    if noun is not None:
        return Telling(date, clause, None, noun, clause.span)
    if _describes(text, date, words) and not _opens(clause, date):
        return None
    if clause.kind is ClauseKind.PHRASE and clause.counted:
        # "A day after arriving on Friday": the rest of the sentence is not of Friday.
        return None
    if clause.kind is ClauseKind.RELATIVE and clause.antecedent is None:
        return None
    return _told_by_verb(date, clause, clauses)


def _describes(text: str, date: DateExpression, words: EventWords) -> bool:
    owns = owner_end(text, date.span, words) is not None
    return owns or is_attributive(text, date.span, words)


def _opens(clause: Clause, date: DateExpression) -> bool:
    """Whether the date stands before the clause's first verb."""
    return bool(clause.verbs) and date.span.end <= clause.verbs[0].start


def _told_by_verb(
    date: DateExpression, clause: Clause, clauses: tuple[Clause, ...]
) -> Telling:
    if clause.kind is ClauseKind.PHRASE or not _stands_alone(clause, date):
        main = _main_of(clause, clauses)
        if main is not None:
            return Telling(date, main, _governor(main, date.span), None, main.span)
    return Telling(date, clause, _governor(clause, date.span), None, clause.span)


def _stands_alone(clause: Clause, date: DateExpression) -> bool:
    """Whether a clause tells an event of its own."""
    if clause.kind is ClauseKind.PARTICIPLE:
        # "The study, published on Friday, found …" is news of Friday; "the company,
        # founded in 1998, …" is another story.
        known = clause.verbs and clause.antecedent is not None
        return bool(known) and _is_coarse(date)
    return clause.kind is not ClauseKind.ASIDE or bool(clause.verbs)


def _is_coarse(date: DateExpression) -> bool:
    """Whether it is too coarse to be news: a month, a year."""
    return date.value is not None and date.value.grain > Grain.WEEK


def _main_of(clause: Clause, clauses: tuple[Clause, ...]) -> Clause | None:
    """The main clause that a side clause hangs on: before it, or else after."""
    mains = [other for other in clauses if other.kind is ClauseKind.MAIN]
    told = [other for other in mains if other.verbs] or mains
    before = [other for other in told if other.span.start < clause.span.start]
    return before[-1] if before else next(iter(told), None)


def _governor(clause: Clause, date: Span) -> Verb | None:
    before = [verb for verb in clause.verbs if verb.end <= date.start]
    if before:
        return before[-1]
    return next((verb for verb in clause.verbs if verb.start >= date.end), None)


def _named_event(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> Span | None:
    """The noun phrase that the date dates: "the summit scheduled for May 3"."""
    start = max(clause.span.start, date.span.start - 3 * _LOOK_BACK)
    cue = _schedule(words).search(text, start, date.span.start)
    if cue is not None and not _is_predicate(clause, cue):
        return _noun_before(text, clause, cue.start(), words)
    if clause.kind is ClauseKind.PHRASE and _precedes(text, clause, words):
        return _noun_before(text, clause, date.span.start, words)
    if _describes(text, date, words):
        return _noun_after(text, date, clause, words)
    return None


def _is_predicate(clause: Clause, cue: re.Match[str]) -> bool:
    """Whether "scheduled" is part of a verb: "is scheduled for"."""
    return any(
        verb.start <= cue.start() < verb.end and verb.start < cue.start()
        for verb in clause.verbs
    ) or any(
        0 <= cue.start() - verb.end <= 12 and verb.auxiliary for verb in clause.verbs
    )


def _precedes(text: str, clause: Clause, words: EventWords) -> bool:
    opener = clause.opener
    return opener is not None and opener.of(text).lower() in words.before


def _noun_before(text: str, clause: Clause, end: int, words: EventWords) -> Span | None:
    """The noun phrase that ends there, back to its clause's start or last verb."""
    piece = next((one for one in clause.pieces if one.start < end <= one.end + 1), None)
    if piece is None:
        return None
    start = piece.start
    for verb in clause.verbs:
        if verb.end < end:
            start = max(start, verb.end)
    start = max(start, text.rfind(",", start, end) + 1)
    for match in _TOKEN.finditer(text, start, end):
        if match[0].lower() in words.determiners:
            start = match.start()
            break
    while end > start and text[end - 1].isspace():
        end -= 1
    return _without_last_preposition(text, Span(start, end), words)


def _without_last_preposition(text: str, span: Span, words: EventWords) -> Span | None:
    found = list(_TOKEN.finditer(text, span.start, span.end))
    while found and (
        found[-1][0].lower() in words.date_prepositions
        or found[-1][0].lower() in words.date_modifiers
    ):
        found.pop()
    while found and (found[0][0].lower() in words.prepositions or found[0][0] in ",;"):
        found.pop(0)
    return Span(found[0].start(), found[-1].end()) if found else None


def owner_end(text: str, date: Span, words: EventWords) -> int | None:
    """Where the noun begins that the date owns, as in "Friday's vote"; else None."""
    for mark in words.possessives:
        if text.startswith(mark, date.end):
            following = _NOUN.match(text, date.end + len(mark))
            return following.start(1) if following else None
    return None


def is_attributive(text: str, date: Span, words: EventWords) -> bool:
    """Whether the date describes the noun after it: "the 2019 law"."""
    following = _NOUN.match(text, date.end)
    if following is None or not following[1].islower():
        return False
    low = following[1].lower()
    if (
        low in words.prepositions
        or low in words.determiners
        or not _is_noun(low, words)
    ):
        return False
    first = date.of(text).lower().partition(" ")[0]
    before = _TOKEN.findall(text[max(0, date.start - 25) : date.start].lower())
    return first == words.owned or (bool(before) and before[-1] in words.determiners)


def _is_noun(low: str, words: EventWords) -> bool:
    """Whether nothing speaks against it."""
    return not (
        low in words.coordinators
        or low in words.auxiliaries
        or low in words.verbs
        or low in words.openers
        or low in words.comma_openers
        or low in words.phrase_openers
        or low in words.relatives
        or low in words.complementizers
        or low.endswith(words.verb_endings)
    )


def _noun_after(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> Span | None:
    """The event that the date is part of the name of: "the 2003 invasion of Iraq"."""
    if _opens(clause, date) and not _is_coarse(date):
        # "Friday's vote failed" tells what happened on Friday.
        return None
    start = owner_end(text, date.span, words) or date.span.end
    end = None
    for count, match in enumerate(_TOKEN.finditer(text, start, start + _LOOK_AHEAD)):
        low = match[0].lower()
        named = end is not None
        if _ends_name(match, named, clause, words) or count >= 2 * _NOUN_WORDS:
            break
        if low in words.event_nouns or (named and low not in words.noun_links):
            end = match.end()
        elif not named and count >= _NOUN_WORDS:
            break
    if end is None or (_is_coarse(date) and " " not in text[start:end]):
        # "The 2019 vote" is a name for what the reader was told of elsewhere.
        return None
    return Span(start, end)


def _ends_name(
    match: re.Match[str], named: bool, clause: Clause, words: EventWords
) -> bool:
    """Whether a word cannot be part of an event's name; only links follow its noun."""
    low = match[0].lower()
    if not low[0].isalnum() or low in words.coordinators or low in words.openers:
        return True
    if low in words.prepositions and not (named and low in words.noun_links):
        return True
    return any(verb.start <= match.start() < verb.end for verb in clause.verbs)


def _one_each(
    text: str, tellings: list[Telling], words: EventWords
) -> Iterator[Telling]:
    """One telling a verb or noun, unless the dates are a list."""
    groups: dict[tuple[int, int], list[Telling]] = {}
    for telling in tellings:
        at = telling.verb.start if telling.verb else -1
        if telling.noun is not None:
            at = telling.noun.start
        groups.setdefault((id(telling.clause), at), []).append(telling)
    kept: list[Telling] = []
    for group in groups.values():
        kept.extend(_of_one_verb(text, group, words))
    yield from sorted(kept, key=lambda telling: telling.date.span)


def _of_one_verb(text: str, group: list[Telling], words: EventWords) -> list[Telling]:
    best = min(group, key=_preference)
    first = group.index(best)
    listed = [best]
    for telling in group[first + 1 :]:
        gap = text[listed[-1].date.span.end : telling.date.span.start]
        if not _lists(gap, words):
            break
        listed.append(telling)
    return listed


def _preference(telling: Telling) -> tuple[bool, int, int]:
    value = telling.date.value
    assert value is not None  # Only dates with a value tell anything.
    in_own = telling.clause.holds(telling.date.span)
    return (not in_own, value.grain, telling.date.span.start)


def _lists(gap: str, words: EventWords) -> bool:
    """Whether the words between two dates only join them: ", ", " and on "."""
    between = _TOKEN.findall(gap.lower())
    joined = [word for word in between if word == "," or word in words.coordinators]
    return bool(joined) and all(
        word in joined
        or word in words.date_prepositions
        or word in words.date_modifiers
        for word in between
    )


def _apart(text: str, tellings: Iterator[Telling], sentence: Span) -> Iterator[Telling]:
    """Each with the part of the sentence that is its own."""
    found = list(tellings)
    if (
        len(found) == 1
        and found[0].clause.kind is ClauseKind.MAIN
        and not found[0].noun
    ):
        yield replace(found[0], span=sentence)
        return
    for telling in found:
        yield replace(telling, span=_hull(text, telling))


def _hull(text: str, telling: Telling) -> Span:
    span, date = telling.clause.span, telling.date.span
    return trimmed(text, Span(min(span.start, date.start), max(span.end, date.end)))
