"""Relative clauses whose noun is their object: "the pact (that) Ruiz signed"."""

from __future__ import annotations

import re

from tui.lang.event_words import EventWords
from tui.model import DateExpression, Span
from tui.parser.events.clauses import Clause, ClauseKind

_TOKEN = re.compile(r"[\w’'-]+|\S")


def is_object(text: str, clause: Clause, words: EventWords) -> bool:
    """Whether a relative clause has a subject of its own: "whom he urged"."""
    if clause.kind is not ClauseKind.RELATIVE or not clause.verbs:
        return False
    opener = clause.opener
    if opener is None:
        return False
    if not opener:
        return True
    if opener.of(text).lower() not in words.of_objects:
        return False
    between = _TOKEN.findall(text[opener.end : clause.verbs[0].start])
    return any(
        word.isalpha()
        and word not in words.adverbs
        and word not in words.prepositions
        and not word.endswith(words.adverb_endings)
        for word in between
    )


def as_main(
    text: str, clause: Clause, date: DateExpression | None, words: EventWords
) -> tuple[Span, Span, Span] | None:
    """Its words in the order of a main clause: "two ministers signed | the pact | …".

    None where the verb has another object, or a preposition waits for the noun.
    """
    antecedent, opener, verb = clause.antecedent, clause.opener, clause.verbs[0]
    if antecedent is None or opener is None or verb.last in words.reporting:
        return None
    noun = antecedent.of(text).rpartition(" ")[2].lower()
    if verb.last in words.auxiliaries or noun in words.content_nouns:
        return None
    helpers = text[verb.start : verb.end].lower().split()[:-1]
    if not words.passives.isdisjoint(helpers):
        # "Word that the wall will be cut": a passive has no object.
        return None
    if len(clause.pieces) > 1 or len(clause.verbs) > 1:
        return None
    told = date.span.end if date is not None else verb.end
    comma = text.find(", ", max(told, verb.end), clause.end)
    end = clause.end if comma < 0 else comma
    rest = _TOKEN.findall(_undated(text, Span(verb.end, end), date).lower())
    if rest and not _may_follow(rest, words):
        return None
    return Span(opener.end, verb.end), antecedent, Span(verb.end, end)


def _undated(text: str, span: Span, date: DateExpression | None) -> str:
    if date is None or date.span not in span:
        return span.of(text)
    return f"{text[span.start : date.span.start]} . {text[date.span.end : span.end]}"


def _may_follow(rest: list[str], words: EventWords) -> bool:
    """Whether the words after a verb leave room for an object before them."""
    while rest and (rest[0] in words.adverbs or rest[0].endswith(words.adverb_endings)):
        rest = rest[1:]
    if not rest or not rest[0][0].isalnum():
        return True
    if rest[0] in words.date_prepositions and rest[1:2] == ["."]:
        return True
    follows = rest[1] if len(rest) > 1 else "."
    return rest[0] in words.prepositions - words.infinitives and (
        follows[0].isalnum() and follows not in words.prepositions
    )
