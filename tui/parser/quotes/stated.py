"""Whether a cue states its clause: saying is told from thinking, wanting and doing.

A logistic model of the verb, its form, its source and how the clause is known.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from tui.lang import Language
from tui.parser.quotes import verbs
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.indirect import SUBORDINATORS, Clause
from tui.parser.quotes.indirect_weights import WEIGHTS
from tui.parser.quotes.mentions import Mention, MentionKind
from tui.parser.quotes.words import Word

UNSAID = "not stated"
"""The feature of the other choice."""
LIKELY = 0.43
"""From this likelihood on, a clause counts as a statement."""


def likelihood(
    words: Sequence[Word], cue: Cue, found: Clause, language: Language
) -> float:
    """How likely a cue states its clause, rather than only thinks or wants it."""
    weight = sum(
        WEIGHTS.get(name, 0.0) for name in features(words, cue, found, language)
    )
    return 1.0 / (1.0 + math.exp(WEIGHTS.get(UNSAID, 0.0) - weight))


def features(
    words: Sequence[Word], cue: Cue, found: Clause, language: Language
) -> tuple[str, ...]:
    """What speaks for and against a clause's being a statement."""
    told = [f"frame {found.frame}", f"shape {cue.shape}"]
    if cue.verb is not None:
        told.append(f"verb {cue.verb.lemma}")
        told.append(f"weight {cue.verb.weight}")
        told.append(f"frame {found.frame}, weight {cue.verb.weight}")
        told.append(f"ends -{_ending(words[cue.at].low)}")
        told.extend(
            f"after {words[at].low}"
            for at in range(verbs.group_start(words, cue.at, language), cue.at)
            if words[at].low in language.speech.auxiliaries
        )
    if cue.source is not None:
        told.append(_who(cue.source, language))
    length = found.end - found.first
    told.append(
        "words " + next((f"under {n}" for n in (5, 8, 12, 20) if length < n), "many")
    )
    if words[-1].text == "?":
        told.append("a question")
    if words[0].low in SUBORDINATORS:
        told.append("subordinate")
    return tuple(told)


def _ending(low: str) -> str:
    return next((end for end in ("ing", "ed", "s") if low.endswith(end)), "other")


def _who(source: Mention, language: Language) -> str:
    if source.kind is MentionKind.PRONOUN:
        return f"by {source.head}"
    if source.kind is MentionKind.NOMINAL:
        people = language.people
        singular = source.head.removesuffix("s")
        if source.head in people.roles or singular in people.roles:
            return "by a person"
        return "by a body" if singular in people.bodies else "by some noun"
    return f"by {source.kind}"
