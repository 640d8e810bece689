"""Soundness: whether the words chosen for a title still tell what their sentence does.

A title keeps the verb that it tells, takes no verb from under "not" or "may", and joins
no noun to a clause that breaks off before it tells anything of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events.clauses import Clause, ClauseKind
from tui.parser.events.told import Telling, Told

_WORD = re.compile(r"[\w’'-]+")


def is_sound(
    text: str, spans: Sequence[Span], telling: Telling, told: Told, words: EventWords
) -> bool:
    """Whether the spans of a title, in reading order, say no more than the sentence."""
    if telling.verb is None:
        return True
    return (
        _keeps_verb(spans, telling, words)
        and not _takes_from_doubt(text, spans, telling, told, words)
        and not _breaks_off(text, telling, words)
        and not _goes_on(telling)
        and not _takes_place(text, spans, telling, words)
    )


def _keeps_verb(spans: Sequence[Span], telling: Telling, words: EventWords) -> bool:
    """Whether the verb that tells the event is in one of the spans.

    "In a poll taken on Monday, most chose the wall" may do without its first.
    """
    verb = telling.verb
    if verb is None or not spans:
        return False
    if verb.reduced and (verb.last in words.publishing or verb.end <= spans[0].start):
        return True
    return any(span.start <= verb.start < span.end for span in spans)


def _takes_from_doubt(
    text: str, spans: Sequence[Span], telling: Telling, told: Told, words: EventWords
) -> bool:
    """Whether words left out undo what is told: "She denied that | he was there"."""
    clause, verb = telling.clause, telling.verb
    if clause.kind is not ClauseKind.MAIN or verb is None or not spans:
        return False
    first = spans[0]
    if not clause.elided and first.start <= clause.start and first.end >= verb.start:
        return False
    dropped = " ".join(_left_out(text, spans, clause, verb.start))
    if clause.elided:
        dropped = _before(text, telling, told)
    # In their own case, for "May" is a month.
    dropped = f"{dropped[:1].lower()}{dropped[1:]}".replace("’", "'")
    lows = _WORD.findall(dropped)
    if any(low in words.undoing for low in lows):
        return True
    hangs = bool(lows) and lows[-1] in words.coordinators
    return hangs and any(
        low in words.modals or low in words.infinitives for low in lows
    )


def _goes_on(telling: Telling) -> bool:
    """Whether a "participle" is the next of some verbs: "slept, | sat and got up"."""
    clause = telling.clause
    is_participle = clause.kind is ClauseKind.PARTICIPLE and clause.set_off
    return is_participle and any(not verb.reduced for verb in clause.verbs[1:])


def _takes_place(
    text: str, spans: Sequence[Span], telling: Telling, words: EventWords
) -> bool:
    """Whether the "subject" belongs to a preposition: "a man based at | Holm died"."""
    verb, start = telling.verb, telling.clause.start
    if verb is None or verb.reduced or not spans or spans[0].start <= start:
        return False
    return (
        text[start : spans[0].start].rstrip().rpartition(" ")[2] in words.prepositions
    )


def _left_out(
    text: str, spans: Sequence[Span], clause: Clause, end: int
) -> Iterator[str]:
    """The words of a clause up to `end` that are in none of the spans."""
    for piece in clause.pieces:
        at = piece.start
        for span in (*spans, Span(end, end)):
            if at < span.start:
                yield text[at : min(span.start, piece.end, end)]
            at = max(at, span.end)


def _before(text: str, telling: Telling, told: Told) -> str:
    """The words over the last verb of the clause that an elided one goes on."""
    mains = [
        one
        for one in told.clauses
        if one.kind is ClauseKind.MAIN and one.start < telling.clause.start
    ]
    if not mains or not mains[-1].verbs:
        return ""
    # What only its last verb is under is told of that verb alone: "did not sail".
    return text[mains[-1].verbs[0].start : mains[-1].verbs[-1].start]


def _breaks_off(text: str, telling: Telling, words: EventWords) -> bool:
    """Whether a relative clause is not told of its noun alone: "who, she says, was"."""
    clause = telling.clause
    if clause.kind is not ClauseKind.RELATIVE or clause.opener is None:
        return False
    opener = clause.opener.of(text).lower()
    owns = opener in words.relatives - words.subject_relatives - words.of_objects
    return owns or text.startswith(",", clause.opener.end)
