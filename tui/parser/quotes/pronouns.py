"""Pronouns: what speaks for each person that "he" or "she" may mean.

The features are those of the classic resolvers (Lappin and Leass, 1994; Mitkov,
1998): recency, being a subject, being the topic, having spoken; their weights were
learned (see `tui.parser.quotes.pronoun_weights`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.lang import Language
from tui.parser.quotes import verbs
from tui.parser.quotes.pronoun_weights import WEIGHTS
from tui.parser.quotes.words import BREAKS, Sentence


class Known(NamedTuple):
    """What is known of a person where a pronoun stands."""

    gender: bool
    """Whether a name or a title told the gender."""
    times: int
    """How often the person was mentioned before."""
    spoke_last: bool
    in_statement: bool
    """Whether what the pronoun says names the person."""
    latest: bool
    """Whether nobody was mentioned since."""


def score(features: Sequence[str]) -> float:
    """The sum of the features' weights."""
    return sum(WEIGHTS.get(feature, 0.0) for feature in features)


def features(
    sentences: Sequence[Sentence],
    starts: Sequence[int],
    sentence: int,
    at: int,
    seen: int,
    known: Known,
    language: Language,
) -> tuple[str, ...]:
    """What speaks for a person last mentioned at `seen`, for a pronoun at `at`."""
    told = bisect_right(starts, seen) - 1
    blocks = sentences[sentence].block - sentences[told].block
    found = [
        "gender known" if known.gender else "gender open",
        f"sentences {min(sentence - told, 4)}",
        f"paragraphs {min(blocks, 3)}",
        f"mentioned {_times(known.times)}",
    ]
    place = _place(sentences[told], seen, language)
    found.append(place)
    found.append(f"{place}, sentences {min(sentence - told, 2)}")
    if known.spoke_last:
        found.append("spoke last")
        found.append(f"spoke last, paragraphs {min(blocks, 2)}")
    if known.in_statement:
        found.append("named in the statement")
    if known.latest:
        found.append("latest")
    return tuple(found)


def _times(count: int) -> str:
    for limit, name in (
        (1, "once"),
        (2, "twice"),
        (5, "3-5 times"),
        (10, "6-10 times"),
    ):
        if count <= limit:
            return name
    return "often"


def _place(sentence: Sentence, seen: int, language: Language) -> str:
    """Where in its sentence a mention stands: its subject, a subject, an object."""
    words = sentence.words
    at = next((at for at, word in enumerate(words) if word.end > seen), 0)
    end = at
    while end < len(words) and words[end].cap:
        end += 1
    if end and words[end - 1].low.endswith(("'s", "s'")):
        return "possessor"
    follows = end < len(words) and (
        verbs.is_finite(words, end, language)
        or words[end].low in language.speech.adverbs
    )
    if any(verbs.is_finite(words, index, language) for index in range(at)):
        return "subject" if follows else "object"
    before = words[at - 1] if at else None
    opens = (
        before is None or before.text in BREAKS or before.low in language.people.roles
    )
    return "first subject" if opens or follows else "early"
