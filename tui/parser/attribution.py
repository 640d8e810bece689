"""Attribution: which cue and source quoted words belong to, if to any.

The candidates for a quotation are the cues of its sentence, whoever spoke last, the
subject of the sentence before and the first cue of the sentence after, and nobody:
then it is no statement but a title or a scare quote. The one with the greatest sum
of weights is chosen (a conditional logit; see `tui.parser.attribution_weights`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.lang import Language
from tui.model import Span
from tui.parser import indirect, verbs
from tui.parser.attribution_weights import WEIGHTS
from tui.parser.cues import Cue
from tui.parser.indirect import Clause
from tui.parser.mentions import Mention, MentionKind
from tui.parser.words import BREAKS, Sentence, Word

_LINKING = frozenset({",", " - ", "–", "—", "--", ":", ")"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to attribute a quotation, and what speaks for it."""

    rule: str
    source: Mention | None
    cue: Cue | None
    features: tuple[str, ...]

    @property
    def score(self) -> float:
        """The sum of its features' weights."""
        return sum(WEIGHTS.get(feature, 0.0) for feature in self.features)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence that may tell who speaks in it."""

    speaker: Mention | None = None
    """Who made the last statement."""
    spoke_in_block: bool = False
    """Whether that statement stands in the same paragraph."""
    spoke_before: bool = False
    """Whether it stands in the paragraph before."""
    subject: Mention | None = None
    """The subject of the sentence before, in the same paragraph or before a colon."""
    own_subject: Mention | None = None
    """The subject of the sentence itself."""
    following: Cue | None = None
    """The first cue of the sentence after, in the same paragraph."""


def attribute(
    sentence: Sentence,
    cues: Sequence[Cue],
    clauses: Sequence[Clause | None],
    at: int,
    quoted: str,
    around: Surroundings,
    language: Language,
) -> Candidate:
    """The best candidate for the quotation at word `at`."""
    return max(
        candidates(sentence, cues, clauses, at, quoted, around, language),
        key=lambda candidate: candidate.score,
    )


def candidates(
    sentence: Sentence,
    cues: Sequence[Cue],
    clauses: Sequence[Clause | None],
    at: int,
    quoted: str,
    around: Surroundings,
    language: Language,
) -> Iterator[Candidate]:
    """All ways to attribute the quotation at word `at`; the last is nobody."""
    words = sentence.words
    size = _size(quoted)
    for index, cue in enumerate(cues):
        if cue.source is None:
            continue
        rule, features = _place(words, cues, index, at)
        features += _clause_features(clauses[index], cue, at)
        features += _cue_features(cue)
        yield Candidate(rule, cue.source, cue, (*features, f"cue size {size}"))
    alone = "alone" if len(words) == 1 else "opens" if at == 0 else "inside"
    if around.speaker is not None:
        near = (
            "same paragraph"
            if around.spoke_in_block
            else "next paragraph"
            if around.spoke_before
            else "far"
        )
        yield Candidate(
            "same-speaker",
            around.speaker,
            None,
            (f"same speaker {near}", f"same speaker {alone} {near}"),
        )
    if around.subject is not None:
        yield Candidate(
            "subject-before",
            around.subject,
            None,
            (
                "subject before",
                f"subject before {alone}",
                f"subject before {around.subject.kind}",
            ),
        )
    if around.following is not None and around.following.source is not None:
        yield Candidate(
            "cue-after",
            around.following.source,
            around.following,
            ("cue after", f"cue after {alone}"),
        )
    own = around.own_subject
    if own is not None and at and own.span.end <= words[at].start:
        before = words[at - 1].text
        how = before if before in BREAKS else "a word"
        yield Candidate("own-subject", own, None, ("own subject", f"own subject {how}"))
    yield Candidate(
        "none", None, None, _none_features(words, at, quoted, size, language)
    )


def is_name(words: Sequence[Word], at: int, quoted: str) -> bool:
    """Whether quoted words are a name inside the writer's sentence: a title, a policy.

    Its words have capitals all along, save short ones, and no stop ends them.
    """
    said = quoted.split()
    return (
        at > 0
        and words[at - 1].text not in BREAKS
        and len(said) > 1
        and (quoted[-1].isalnum() or quoted[-1] == ",")
        and said[0][0].isupper()
        and sum(word[0].isupper() for word in said) > 1
        and all(word[0].isupper() or len(word) < 5 for word in said)
    )


def _size(quoted: str) -> str:
    count = quoted.count(" ") + 1
    for limit, name in ((1, "1"), (2, "2"), (4, "3-4"), (9, "5-9")):
        if count <= limit:
            return name
    return "10+"


def _place(
    words: Sequence[Word], cues: Sequence[Cue], index: int, at: int
) -> tuple[str, tuple[str, ...]]:
    """The rule and the features of where a cue stands, seen from a quotation."""
    cue = cues[index]
    if cue.first > at:
        between = words[at + 1 : cue.first]
        rule = f"quote-{cue.shape}"
        side = "after"
        crossed = sum(at < other.at < cue.first for other in cues)
    else:
        between = words[cue.last + 1 : at]
        rule = f"{cue.shape}-quote"
        side = "before"
        crossed = sum(cue.last < other.at < at for other in cues)
    if not between:
        gap = "touching"
    elif all(word.text in _LINKING for word in between):
        gap = between[-1].text.strip()
    else:
        breaks = sum(word.text in BREAKS for word in between)
        gap = f"gap, {min(breaks, 2)} breaks"
    features = [
        f"{side} {gap}",
        f"{side} {cue.shape}",
        f"{side} {min(crossed, 2)} cues",
    ]
    if any(word.quote >= 0 for word in between):
        features.append(f"{side} other quote")
    if gap.startswith("gap"):
        length = (
            "short" if len(between) < 4 else "middle" if len(between) < 10 else "long"
        )
        features.append(f"{side} {length}")
        if between[-1].text in (",", ":"):
            features.append(f"{side} gap then {between[-1].text}")
    return rule, tuple(features)


def _clause_features(clause: Clause | None, cue: Cue, at: int) -> tuple[str, ...]:
    if clause is None:
        return ("no clause",)
    if clause.covers(at):
        return ("in clause", f"in clause {clause.frame}")
    return ("beside clause",)


def _cue_features(cue: Cue) -> tuple[str, ...]:
    weight = cue.verb.weight if cue.verb is not None else 1.0
    assert cue.source is not None
    return (f"weight {weight}", f"source {cue.source.kind}")


def _none_features(
    words: Sequence[Word], at: int, quoted: str, size: str, language: Language
) -> tuple[str, ...]:
    features = ["none", f"none size {size}"]
    if quoted[-1] in ".!?,…":
        features.append(f"none ends {'comma' if quoted[-1] == ',' else 'sentence'}")
    said = quoted.split()
    capitals = sum(word[0].isupper() for word in said)
    if capitals > 1 and all(word[0].isupper() or len(word) < 5 for word in said):
        features.append("none title")
    elif not quoted[0].isupper():
        features.append("none lower")
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before is None:
        features.append("none opens")
    elif before.low in language.speech.naming:
        features.append("none naming")
    elif before.low in language.speech.determiners:
        features.append("none determiner")
    elif before.low in language.speech.prepositions:
        features.append("none preposition")
    elif before.cap:
        features.append("none after capital")
    elif before.text not in BREAKS:
        features.append("none after word")
    if after is not None and after.text not in BREAKS and after.low:
        features.append("none before capital" if after.cap else "none before word")
    if len(words) == 1:
        features.append("none alone")
    return tuple(features)
