"""Indirect statements: the clause that tells what somebody said.

How a verb's complement is recognised follows the frames that the language gives it:
"said (that) …", "called for …", "urged … to …", "accused … of …".
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang import Language
from tui.model import Span
from tui.parser import medium, verbs
from tui.parser.cues import Cue
from tui.parser.words import BREAKS, Word

_SHORTEST = 3
"""Words that a clause must have to state something."""
_SHORTEST_OBJECT = 2
_FAR = 30
"""How many words after its verb a complement may still open."""


def content(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Span | None:
    """The words that a cue reports, where they are not quoted."""
    if cue.shape == "label":
        return None
    if cue.shape == "according":
        return _according(words, cue, cues, language)
    if cue.shape == "cue-source":
        return _before(words, cue, cues, language)
    start = _complement(words, cue, language)
    if start is not None:
        end = _end(words, start, cue, cues, language)
        return _span(words, start, end)
    return _before(words, cue, cues, language)


def _span(
    words: Sequence[Word], start: int, end: int, least: int = _SHORTEST
) -> Span | None:
    while end > start and (
        words[end - 1].text in BREAKS and words[end - 1].text not in ")]"
    ):
        end -= 1
    if end - start < least:
        return None
    return Span(words[start].start, words[end - 1].end)


def _complement(words: Sequence[Word], cue: Cue, language: Language) -> int | None:
    """The first word of what the cue's verb says, after it."""
    verb = cue.verb
    if verb is None:
        return None
    after = medium.skip(words, cue.last + 1, language)
    if after >= len(words):
        return None
    takes = verb.takes
    low = words[after].low
    if low == "that" and "that" in takes:
        return after + 1
    if low in ("if", "whether", "how", "why", "what") and "whether" in takes:
        return after
    direct = cue.last + 1
    for opener in ("for", "to"):
        if words[direct].low == opener and opener in takes:
            return direct + (opener == "for")
    told = _told(words, after, cue, language)
    if told is not None:
        return told
    if "clause" in takes and _opens_clause(words, after, cue, language):
        return after
    if (
        "object" in takes
        and cue.shape != "shared"
        and _opens_object(words, direct, language)
    ):
        return direct
    return None


def _told(
    words: Sequence[Word], after: int, cue: Cue, language: Language
) -> int | None:
    """What somebody was told: "told them that …", "urged the council to …"."""
    assert cue.verb is not None
    takes = cue.verb.takes
    if cue.verb.lemma == "call" and words[after].low == "on":
        after += 1
    for at in range(after + 1, min(len(words), after + _FAR)):
        word = words[at]
        if word.quote >= 0 or word.text in BREAKS or at == len(words) - 1:
            return None
        if word.low == "that" and "that" in takes:
            return at + 1
        if word.low == "to" and "object-to" in takes:
            return after
        if word.low == "of" and "object-of" in takes:
            return after if cue.verb.lemma == "accuse" else at + 1
        if word.low == "as" and "object-as" in takes:
            return after
        if verbs.is_finite(words, at, language):
            if cue.verb.lemma == "tell":
                return medium.after_addressee(words, cue.last + 1, language)
            return None
    return None


def _opens_clause(
    words: Sequence[Word], start: int, cue: Cue, language: Language
) -> bool:
    """Whether a clause without "that" begins at a word."""
    first = words[start]
    speech = language.speech
    if first.quote >= 0 or first.text in BREAKS or first.low in ("of", "as", "to"):
        return False
    if cue.verb is not None and cue.verb.lemma == "tell":
        return False
    if first.low in ("and", "or", "but", "when", "so", "about"):
        return False
    sure = cue.verb is not None and cue.verb.lemma in ("say", "add")
    for at in range(start + 1, min(len(words), start + _FAR)):
        if verbs.is_finite(words, at, language):
            return True
        if words[at].text in BREAKS and not sure:
            return False
    return (
        sure and len(words) - start > _SHORTEST and first.low not in speech.prepositions
    )


def _opens_object(words: Sequence[Word], start: int, language: Language) -> bool:
    first = words[start]
    return (
        first.quote < 0
        and first.text not in BREAKS
        and (first.low in language.speech.determiners or first.cap)
    )


_CUT_AT = frozenset("but while who which despite although though whereas".split())
"""After a comma, these words are rather the writer's than the speaker's."""


def _end(
    words: Sequence[Word],
    start: int,
    cue: Cue,
    cues: Sequence[Cue],
    language: Language,
) -> int:
    """Where what the cue says ends: by default with the sentence."""
    limit = len(words)
    for other in cues:
        if other.at > cue.at and other.first > start and _takes_over(words, other):
            limit = min(limit, other.first)
    while limit > start and words[limit - 1].low in ("and", "but", "while", "as", ","):
        limit -= 1
    subordinate = words[0].low in ("while", "although", "though", "as", "when", "after")
    depth = 0
    for at in range(start + _SHORTEST, limit):
        text = words[at].text
        depth += (text == "(") - (text == ")")
        if depth < 0 or text == ";":
            return at
        if text == "," and at + 1 < limit:
            if words[at + 1].low in _CUT_AT or subordinate:
                return at
    return limit


def _takes_over(words: Sequence[Word], other: Cue) -> bool:
    """Whether a later cue ends what an earlier one says."""
    if other.shape == "according":
        return True
    before = words[other.first - 1]
    if other.shape == "shared":
        return before.text == "," or before.low in ("and", "but", "while")
    return other.shape == "source-cue" and (
        before.low in ("but", "while", "though", "although")
        or (before.low == "and" and words[other.first - 2].text == ",")
    )


def _before(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Span | None:
    """The clause before its cue: "The bridge will open, the mayor said."."""
    if cue.first < 2 or words[cue.first - 1].text != ",":
        return None
    if cue.verb is None or "clause" not in cue.verb.takes:
        return None
    after = medium.skip(words, cue.last + 1, language)
    rest = words[after:]
    if rest and rest[0].text == ",":
        # "The bridge, he said, will open": only what goes on can be told apart.
        end = _end(words, after + 1, cue, cues, language)
        if not any(word.quote >= 0 for word in words[after + 1 : end]):
            return _span(words, after + 1, end)
        return None
    if (
        rest
        and rest[0].text not in BREAKS
        and rest[0].low not in ("in", "at", "on", "as")
    ):
        return None
    start = 0
    for other in cues:
        if other.at < cue.at and other.shape != "label":
            return None
    return _span(words, start, cue.first - 1)


def _according(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Span | None:
    if cue.first == 0:
        start = cue.last + 1
        while start < len(words) and words[start].text != ",":
            start += 1
        return _span(words, start + 1, _end(words, start + 1, cue, cues, language))
    return _span(words, 0, cue.first)
