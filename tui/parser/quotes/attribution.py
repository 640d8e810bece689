"""Attribution: which cue and source quoted words belong to, if to any.

The candidates for a quotation are the cues of its sentence, whoever spoke last, the
subject of the sentence before and the first cue of the sentence after, and nobody:
then it is no statement but a title or a scare quote. The one with the greatest sum
of weights is chosen (a conditional logit; see `tui.parser.quotes.attribution_weights`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.lang import Language
from tui.parser.quotes import logit
from tui.parser.quotes.attribution_weights import WEIGHTS
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.indirect import Clause
from tui.parser.quotes.mentions import Mention
from tui.parser.quotes.words import BREAKS, Sentence, Word

_DOUBT = 0.3
"""How much likelier than a statement nobody's words must be."""
_LONGEST_NAME = 60
"""How many characters a name after "dubbed" may have."""
_LINKING = frozenset({",", " - ", "–", "—", "--", ":", ")"})


class Candidate(NamedTuple):
    """One way to attribute a quotation, and what speaks for it."""

    rule: str
    source: Mention | None
    cue: Cue | None
    features: tuple[str, ...]

    @property
    def score(self) -> float:
        """The sum of its features' weights."""
        score = sum(WEIGHTS.get(feature, 0.0) for feature in self.features)
        return score if self.source is not None else score - _DOUBT


class Surroundings(NamedTuple):
    """What stands around a sentence that may tell who speaks in it."""

    speaker: Mention | None = None
    """Who made the last statement."""
    paragraphs_since: int | None = None
    """How many paragraphs ago that was."""
    subject_before: Mention | None = None
    """The subject of the sentence before, in the same paragraph or before a colon."""
    own_subject: Mention | None = None
    """The subject of the sentence itself."""
    following: Cue | None = None
    """The first cue of the sentence after, in the same paragraph."""
    opening: Cue | None = None
    """The cue of the sentence before, where a colon hands over."""


def best(
    words: Sequence[Word], at: int, found: Sequence[Candidate]
) -> tuple[Candidate, float]:
    """The best of the candidates for the quotation at word `at`.

    With it, how likely its source is the right one: several cues may have the same.
    """
    scores = [candidate.score for candidate in found]
    shares = logit.shares(scores)
    top = found[max(range(len(found)), key=scores.__getitem__)]
    same = [
        (candidate, share)
        for candidate, share in zip(found, shares, strict=True)
        if candidate.source == top.source
    ]
    opened = [
        candidate
        for candidate, _ in same
        if candidate.cue is not None and _opens(words, candidate.cue, at)
    ]
    return opened[-1] if opened else top, sum(share for _, share in same)


def _opens(words: Sequence[Word], cue: Cue, at: int) -> bool:
    """Whether a quotation stands in the phrase that its cue opens."""
    return cue.last < at and not any(
        word.text in BREAKS for word in words[cue.last + 1 : at]
    )


def candidates(
    sentence: Sentence,
    clauses: Sequence[tuple[Cue, Clause | None]],
    at: int,
    quoted: str,
    around: Surroundings,
    language: Language,
) -> Iterator[Candidate]:
    """All ways to attribute the quotation at word `at`; the last is nobody.

    `clauses` are the cues of the sentence, in reading order, and what each reports.
    """
    words = sentence.words
    size = _size(quoted)
    cues = [cue for cue, _ in clauses]
    for cue, clause in clauses:
        if cue.source is not None:
            rule, place = _place(words, cues, cue, at)
            features = (
                *place,
                *_clause_features(clause, at),
                *_cue_features(cue),
                f"cue size {size}",
            )
            yield Candidate(rule, cue.source, cue, features)
    yield from _from_around(words, at, around)
    yield Candidate(
        "none", None, None, _none_features(words, at, quoted, size, language)
    )


def _from_around(
    words: Sequence[Word], at: int, around: Surroundings
) -> Iterator[Candidate]:
    """The sources that stand in other sentences, or without a cue in this one."""
    place = "alone" if len(words) == 1 else "opens" if at == 0 else "inside"
    if around.speaker is not None and around.paragraphs_since is not None:
        since = ("same paragraph", "next paragraph", "far")[
            min(around.paragraphs_since, 2)
        ]
        yield Candidate(
            "same-speaker",
            around.speaker,
            None,
            (f"same speaker {since}", f"same speaker {place} {since}"),
        )
    opening = around.opening
    subject = around.subject_before if opening is None else opening.source
    if subject is not None:
        yield Candidate(
            "subject-before" if opening is None else "cue-before",
            subject,
            opening,
            (
                "subject before",
                f"subject before {place}",
                f"subject before {subject.kind}",
            ),
        )
    after = around.following
    if after is not None and after.source is not None:
        yield Candidate(
            "cue-after", after.source, after, ("cue after", f"cue after {place}")
        )
    own = around.own_subject
    if own is not None and at and own.span.end <= words[at].start:
        before = words[at - 1].text
        if before in (",", ":"):
            yield Candidate("own-subject", own, None, (f"own subject {before}",))


def is_name(words: Sequence[Word], at: int, quoted: str, language: Language) -> bool:
    """Whether quoted words are a name inside the writer's sentence: a title, a policy.

    A name follows "dubbed", or has capitals all along, save in short words, and no
    stop at its end.
    """
    if at == 0 or words[at - 1].text in BREAKS:
        return False
    named = at - 2 if words[at - 1].low == "as" and at > 1 else at - 1
    if words[named].low in language.speech.naming and len(quoted) < _LONGEST_NAME:
        return True
    ends = quoted[-1].isalnum() or quoted[-1] == ","
    return ends and quoted[0].isupper() and _is_title_case(quoted.split())


def _size(quoted: str) -> str:
    count = quoted.count(" ") + 1
    for limit, name in ((1, "1"), (2, "2"), (4, "3-4"), (9, "5-9")):
        if count <= limit:
            return name
    return "10+"


def _place(
    words: Sequence[Word], cues: Sequence[Cue], cue: Cue, at: int
) -> tuple[str, tuple[str, ...]]:
    """The rule and the features of where a cue stands, seen from a quotation."""
    if cue.first > at:
        side, rule = "after", f"quote-{cue.shape}"
        between = words[at + 1 : cue.first]
        crossed = sum(at < other.at < cue.first for other in cues)
    else:
        side, rule = "before", f"{cue.shape}-quote"
        between = words[cue.last + 1 : at]
        crossed = sum(cue.last < other.at < at for other in cues)
    features = [
        f"{side} {cue.shape}",
        f"{side} {min(crossed, 2)} cues",
        *_gap_features(side, between),
    ]
    if all(word.text in _LINKING for word in between):
        features.append(f"{side} linked {cue.shape}")
    if side == "before" and cue.first and words[cue.first - 1].quote >= 0:
        linked = "linked" if len(between) < 2 else "gap"
        features.append(f"before {linked}, told another")
    if any(word.quote >= 0 for word in between):
        features.append(f"{side} other quote")
    return rule, tuple(features)


def _gap_features(side: str, between: Sequence[Word]) -> Iterator[str]:
    """What stands between a cue and a quotation."""
    if not between:
        yield f"{side} touching"
        return
    last = between[-1].text.strip()
    if all(word.text in _LINKING for word in between):
        yield f"{side} {last}"
        return
    breaks = sum(word.text in BREAKS for word in between)
    yield f"{side} gap, {min(breaks, 2)} breaks"
    length = len(between)
    yield f"{side} {'short' if length < 4 else 'middle' if length < 10 else 'long'}"
    if last in (",", ":"):
        yield f"{side} gap then {last}"


def _clause_features(clause: Clause | None, at: int) -> tuple[str, ...]:
    if clause is None:
        return ("no clause",)
    if clause.covers(at):
        return ("in clause", f"in clause {clause.frame}")
    return ("beside clause",)


def _cue_features(cue: Cue) -> tuple[str, ...]:
    weight = cue.verb.weight if cue.verb is not None else 1.0
    assert cue.source is not None
    verb = cue.verb.lemma if cue.verb is not None else cue.shape
    return (f"weight {weight}", f"verb {verb}", f"source {cue.source.kind}")


def _none_features(
    words: Sequence[Word], at: int, quoted: str, size: str, language: Language
) -> tuple[str, ...]:
    """What speaks for quoted words' being nobody's statement."""
    features = ["none", f"none size {size}", *_look_features(quoted)]
    features.append(f"none {_before_quoted(words, at, language)}")
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.text not in BREAKS and after.low:
        features.append("none before capital" if after.cap else "none before word")
    if size in ("1", "2"):
        features.append(f"none short, {_before_quoted(words, at, language)}")
    if len(words) == 1:
        features.append("none alone")
    return tuple(features)


def _look_features(quoted: str) -> Iterator[str]:
    """How the quoted words look: like a sentence, a title, a part of a sentence."""
    if quoted[-1] in ".!?,…":
        yield f"none ends {'comma' if quoted[-1] == ',' else 'sentence'}"
    if _is_title_case(quoted.split()):
        yield "none title"
    elif not quoted[0].isupper():
        yield "none lower"


def _is_title_case(said: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in said)
    return capitals > 1 and all(word[0].isupper() or len(word) < 5 for word in said)


def _before_quoted(words: Sequence[Word], at: int, language: Language) -> str:
    """What kind of word stands before quoted words."""
    if at == 0:
        return "opens"
    before = words[at - 1]
    speech = language.speech
    for kind, members in (
        ("naming", speech.naming),
        ("determiner", speech.determiners),
        ("preposition", speech.prepositions),
    ):
        if before.low in members:
            return kind
    if before.cap:
        return "after capital"
    return "after break" if before.text in BREAKS else "after word"
