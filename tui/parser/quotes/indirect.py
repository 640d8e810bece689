"""Indirect statements: the clause that tells what somebody said.

How a verb's complement is recognised follows the frames that the language gives it:
"said (that) …", "called for …", "urged … to …", "accused … of …".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.lang import Language
from tui.lang.speech_words import VerbForm
from tui.model import Span
from tui.parser.quotes import medium, verbs
from tui.parser.quotes.cues import SIGNATURE, Cue
from tui.parser.quotes.words import BREAKS, Word

_SHORTEST = 3
"""Words that a clause must have to state something."""
_FAR = 25
"""How many words after its verb a complement may still open."""
_PLAIN_WEIGHT = 0.5
"""From this weight on, a verb may follow the whole of what it reports."""
_SURE_WEIGHT = 0.9
"""From this weight on, it may follow what reports another's words in turn."""
_DASHES = frozenset({"–", "—", "--", " - "})
_COMMAS = frozenset({",", ":"})
_OPENERS = ("for", "to", "on")
_QUESTIONS = frozenset("if whether how why what".split())
_JOINING = frozenset("and but while as , or".split())
SUBORDINATORS = frozenset("while although though as when after if because".split())
"""What makes a clause hang on another."""
_CUT_AT = frozenset("but while who which despite although though whereas".split())
"""After a comma, these words are rather the writer's than the speaker's."""


class Clause(NamedTuple):
    """The words that a cue may report."""

    first: int
    """The index of its first word."""
    end: int
    """The index after its last word."""
    frame: str
    """How it is known: "that", "clause", "for", …"""
    lead: tuple[int, int] | None = None
    """Where its first part stands: "The bridge" of "The bridge, he said, is …"."""

    def lead_span(self, words: Sequence[Word]) -> Span | None:
        """The range in the text of its first part, where the cue parts it."""
        if self.lead is None:
            return None
        return Span(words[self.lead[0]].start, words[self.lead[1] - 1].end)

    def covers(self, at: int) -> bool:
        """Whether a word stands in it."""
        if self.first <= at < self.end:
            return True
        return self.lead is not None and self.lead[0] <= at < self.lead[1]

    def span(self, words: Sequence[Word]) -> Span:
        """Its range in the text."""
        return Span(words[self.first].start, words[self.end - 1].end)


def clause(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Clause | None:
    """The words that a cue reports, if any; they may hold quotations."""
    if cue.shape in ("label", SIGNATURE):
        return None
    if cue.shape == "according":
        return _according(words, cue, cues, language)
    if cue.verb is None or cue.shape == "cue-source":
        return _before(words, cue, cues, language)
    opened = _complement(words, cue, cue.verb, language)
    if opened is None:
        return _before(words, cue, cues, language)
    frame, start = opened
    end = _end(words, start, cue, cues)
    if frame in ("to", "for", "object-to") and any(
        word.low in language.speech.unnamed for word in words[start:end]
    ):
        return None
    return _clause(words, start, end, frame)


def trimmed(words: Sequence[Word], found: Clause, end: int) -> Clause | None:
    """The clause as far as a word, without the words that join it to the rest."""
    while end > found.first and words[end - 1].low in _JOINING:
        end -= 1
    return _clause(words, found.first, end, found.frame)


def _clause(words: Sequence[Word], start: int, end: int, frame: str) -> Clause | None:
    while end > start and words[end - 1].text in BREAKS - {")", "]"}:
        end -= 1
    while start < end and words[start].text in _COMMAS:
        start += 1
    return Clause(start, end, frame) if end - start >= _SHORTEST else None


def _complement(
    words: Sequence[Word], cue: Cue, verb: VerbForm, language: Language
) -> tuple[str, int] | None:
    """The frame and the first word of what the cue's verb says, after it."""
    direct = cue.last + 1
    after = medium.skip(words, direct, language)
    if after >= len(words):
        return None
    low = words[after].low
    if low == "that" and "that" in verb.takes:
        return "that", after + 1
    if low in _QUESTIONS and "whether" in verb.takes:
        return "whether", after
    opener = words[direct].low
    if opener in _OPENERS and opener in verb.takes:
        return opener, direct + (opener != "to")
    told = _told(words, direct, verb, language)
    if told is not None:
        return told
    if "clause" in verb.takes and _opens_clause(words, after, verb, language):
        return "clause", after
    if "object" in verb.takes and _opens_object(words, direct, language):
        return "object", direct
    return None


def _told(
    words: Sequence[Word], start: int, verb: VerbForm, language: Language
) -> tuple[str, int] | None:
    """What somebody was told: "told them that …", "urged the council to …"."""
    takes = verb.takes
    phrase = words[start].low in language.speech.prepositions
    for at in range(start + 1, min(len(words) - 1, start + _FAR)):
        word = words[at]
        if word.quote >= 0 or (
            word.text in BREAKS and not (phrase and word.text == ",")
        ):
            return None
        if word.low == "that" and "that" in takes:
            return (
                ("told-that", at + 1) if _tells(words, start, verb, language) else None
            )
        if word.low in ("to", "of", "as") and f"object-{word.low}" in takes:
            return f"object-{word.low}", start
        if verbs.is_finite(words, at, language):
            if verb.lemma == "tell":
                told = medium.after_addressee(words, start, language)
                return ("told-clause", told) if told is not None else None
            return None
    return None


def _tells(
    words: Sequence[Word], start: int, verb: VerbForm, language: Language
) -> bool:
    """Whether a "that" some words after the verb may still be its own."""
    return (
        "told" in verb.takes
        or words[start].low in language.speech.prepositions
        or words[start].low in ("out", "again")
    )


def _opens_clause(
    words: Sequence[Word], start: int, verb: VerbForm, language: Language
) -> bool:
    """Whether a clause without "that" begins at a word."""
    first = words[start]
    if first.quote >= 0 or first.text in BREAKS or verb.lemma == "tell":
        return False
    if first.low in ("of", "as", "to", "and", "or", "but", "when", "so", "about"):
        return False
    sure = verb.lemma in ("say", "add")
    phrase = first.low in language.speech.prepositions
    for at in range(start + 1, min(len(words), start + _FAR)):
        if verbs.is_finite(words, at, language):
            return True
        if words[at].text in BREAKS and (not sure or phrase):
            return False
    return sure and not phrase


def _opens_object(words: Sequence[Word], start: int, language: Language) -> bool:
    first = words[start]
    return (
        first.quote < 0
        and first.text not in BREAKS
        and (first.low in language.speech.determiners or first.cap)
    )


def _end(words: Sequence[Word], start: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Where what the cue says ends: by default with the sentence."""
    limit = len(words)
    for other in cues:
        if other.at > cue.at and other.first > start and _takes_over(words, other):
            limit = min(limit, other.first)
    while limit > start and words[limit - 1].low in _JOINING:
        limit -= 1
    subordinate = _is_subordinate(words, cue)
    depth = 0
    for at in range(start + _SHORTEST, limit):
        text = words[at].text
        depth += (text == "(") - (text == ")")
        if depth < 0 or text == ";":
            return at
        following = words[at + 1].low if at + 1 < limit else ""
        if text == "," and (subordinate or following in _CUT_AT):
            return at
    return limit


def _is_subordinate(words: Sequence[Word], cue: Cue) -> bool:
    """Whether the cue's clause hangs on another: "While he said …, the council …"."""
    at = cue.at
    while at and words[at - 1].text not in BREAKS and words[at - 1].quote < 0:
        at -= 1
        if words[at].low in SUBORDINATORS:
            return True
    return cue.source is not None and cue.source.span == _relative_before(words, cue)


def _relative_before(words: Sequence[Word], cue: Cue) -> Span | None:
    """The span of the "who" that is the cue's source."""
    first = words[cue.first]
    if first.low not in ("who", "which"):
        return None
    return Span(first.start, first.end)


def _takes_over(words: Sequence[Word], other: Cue) -> bool:
    """Whether a later cue ends what an earlier one says."""
    if other.shape == "according":
        return True
    before = words[other.first - 1]
    if other.verb is None or other.verb.weight < _PLAIN_WEIGHT:
        return False
    if other.shape == "shared":
        return before.text == "," or before.low in ("and", "but", "while")
    return other.shape == "source-cue" and (
        before.low in ("but", "while", "though", "although")
        or (before.low == "and" and words[other.first - 2].text == ",")
    )


def _before(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Clause | None:
    """The clause before its cue: "The bridge will open, the mayor said."."""
    verb = cue.verb
    if verb is None or cue.shape == "shared" or cue.first < 1:
        return None
    if "clause" not in verb.takes or verb.weight < _PLAIN_WEIGHT:
        return None
    after = medium.skip(words, cue.last + 1, language)
    if "told" in verb.takes:
        after = medium.after_addressee(words, after, language) or len(words)
    if words[cue.first - 1].low == "as":
        return _beside_as(words, cue, cues, after)
    if cue.first < 2 or words[cue.first - 1].text != ",":
        return None
    if cue.shape == "source-cue" and after < len(words):
        if words[after].text == ",":
            return _parted(words, cue, cues, after + 1, "between")
        if words[after].text not in BREAKS and (
            words[after].low not in language.speech.prepositions
        ):
            return None
    if verb.weight < _SURE_WEIGHT and any(
        other.at < cue.at and _reports(other) for other in cues
    ):
        return None
    return _lead(words, cue, language)


def _lead(words: Sequence[Word], cue: Cue, language: Language) -> Clause | None:
    """What stands before a cue, unless it only opens it: "In a letter, she wrote"."""
    start, end = _lead_start(words, cue), cue.first - 1
    if words[start].low in language.speech.prepositions and not any(
        verbs.is_finite(words, at, language) for at in range(start, end)
    ):
        return None
    return _clause(words, start, end, "before")


def _reports(cue: Cue) -> bool:
    """Whether a cue is one by its verb too, not only by its place."""
    return (
        cue.shape == "source-cue"
        and cue.verb is not None
        and cue.verb.weight >= _PLAIN_WEIGHT
    )


def _lead_start(words: Sequence[Word], cue: Cue) -> int:
    """Where what stands before a cue begins: after a quotation or a dateline."""
    start = max(0, cue.first - 1)
    while start and not _ends_before(words, start - 1):
        start -= 1
    return start


def _ends_before(words: Sequence[Word], at: int) -> bool:
    """Whether a clause may begin after a word: a quotation, ";", "(Reuters) --"."""
    dateline = at > 0 and words[at - 1].text == ")" and words[at].text in _DASHES
    return words[at].quote >= 0 or words[at].text == ";" or dateline


def _parted(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], start: int, frame: str
) -> Clause | None:
    """The clause that a cue parts: "The bridge, he said, will open."."""
    found = _clause(words, start, _end(words, start, cue, cues), frame)
    lead = _lead_start(words, cue)
    if lead >= cue.first - 1:
        return found
    if found is None:
        return Clause(lead, cue.first - 1, frame)
    return Clause(found.first, found.end, frame, (lead, cue.first - 1))


def _beside_as(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], after: int
) -> Clause | None:
    """The clause beside "as the mayor noted"."""
    comma = _comma_after(words, after)
    if comma < len(words) and comma - after < _SHORTEST:
        return _clause(words, comma + 1, _end(words, comma + 1, cue, cues), "as")
    if cue.first > 3 and words[cue.first - 2].text == "," and after >= len(words):
        return _clause(words, 0, cue.first - 2, "as")
    return None


def _comma_after(words: Sequence[Word], at: int) -> int:
    while at < len(words) and words[at].text != ",":
        at += 1
    return at


def _according(
    words: Sequence[Word], cue: Cue, cues: Sequence[Cue], language: Language
) -> Clause | None:
    after = _comma_after(words, cue.last + 1)
    further = _comma_after(words, after + 1)
    if further < len(words) and not any(
        verbs.is_finite(words, at, language) or words[at].quote >= 0
        for at in range(after, further)
    ):
        # "According to Jan Novak, the mayor of Ardu, …": it tells who that is.
        after = further
    speech = language.speech
    opens = all(
        word.low in speech.conjunctions
        or word.low in speech.adverbs
        or word.text == ","
        for word in words[: cue.first]
    )
    if opens and after < len(words):
        opener = words[min(after + 1, len(words) - 1)].low
        if opener == "and" or opener in speech.relatives:
            return None
        return _clause(words, after + 1, _end(words, after + 1, cue, cues), "according")
    if cue.first > 1 and words[cue.first - 1].text == "," and after + 3 < len(words):
        following = words[after + 1]
        if words[cue.last + 1].text == "," and following.low not in _CUT_AT:
            return _parted(words, cue, cues, after + 1, "according")
    return _clause(words, _lead_start(words, cue), cue.first, "according")
