"""Relative clauses that nothing opens: "a speech | he heard", "a deal | signed"."""

from __future__ import annotations

from tui.model import Span
from tui.parser.events.antecedents import (
    contact_subject,
    follows_comma,
    is_subject_new,
    noun_phrase,
)
from tui.parser.events.clause_sight import Sight
from tui.parser.events.clause_tokens import Mark
from tui.parser.events.clauses import Clause, ClauseKind


def contact(
    sight: Sight, index: int, current: Clause
) -> tuple[Clause, int, int] | None:
    """The clause of the verb at `index`, whose subject follows its noun, if it does.

    With it where the clause before it ends, and where its own words begin.
    """
    tokens, words = sight.tokens, sight.words
    if tokens[index].low in words.intransitive:
        return None
    subject = contact_subject(tokens, index, words)
    if subject is None or sight.is_reported(subject, current):
        return None
    has_noun = tokens[subject].low in words.determiners
    apart = follows_comma(tokens, subject, words)
    if has_noun and not apart and sight.may_reduce(index, current):
        return None
    start, before = tokens[subject].start, tokens[subject - 1]
    if before.low in words.comparisons and not has_noun:
        # "It was safer than it is now".
        opener = Span(before.start, before.end)
        return Clause(ClauseKind.SUBORDINATE, opener=opener), before.start, start
    kind, antecedent = ClauseKind.RELATIVE, noun_phrase(tokens, subject, words)
    if before.low in words.times:
        # "The last time the survey was taken".
        kind, antecedent = ClauseKind.SUBORDINATE, None
    clause = Clause(kind, opener=Span(start, start), antecedent=antecedent)
    return clause, start, start


def participle(sight: Sight, index: int, current: Clause) -> Clause | None:
    """The clause of the last verb, a participle, which the verb at `index` ends."""
    tokens, words, verb = sight.tokens, sight.words, current.verbs[-1]
    if verb.auxiliary or verb.low in words.reporting or verb.low in words.past_only:
        return None
    if tokens[index - 1].low in words.infinitives:
        # "What turned out to be a fraud".
        return None
    at = next(at for at in range(index - 1, -1, -1) if tokens[at].start == verb.start)
    marks = {token.mark for token in tokens[at + 1 : index]}
    if not sight.leads_on(at) or marks - {Mark.WORD, Mark.DATE, Mark.SOLID}:
        return None
    antecedent = noun_phrase(tokens, at, words)
    if antecedent is None or is_subject_new(tokens, at, index, words):
        return None
    if sight.may_reduce(index, current):
        return None
    return Clause(
        ClauseKind.PARTICIPLE,
        opener=Span(verb.start, verb.start),
        antecedent=antecedent,
        pieces=[Span(verb.start, tokens[index].start)],
        verbs=[verb],
    )
