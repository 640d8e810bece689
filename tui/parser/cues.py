"""Reporting cues: the verbs and phrases that say somebody said something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.lang.people_words import PeopleWords
from tui.lang.speech_words import Form, SpeechWords, VerbForm
from tui.model import Span
from tui.parser import sources
from tui.parser.mentions import Mention
from tui.parser.words import Word


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb or phrase of one sentence, with its source."""

    first: int
    """The index of the first word of source and cue together."""
    at: int
    """The index of the verb."""
    last: int
    """The index of the last word of source and cue together."""
    span: Span
    verb: VerbForm | None
    """None: a preposition, "according to"."""
    source: Mention | None
    shape: str
    """How source and cue stand: "source-cue", "cue-source", "shared", "according"."""
    negated: bool = False


def find(words: Sequence[Word], speech: SpeechWords, people: PeopleWords) -> list[Cue]:
    """The cues of one sentence, outside its quotations, in reading order."""
    cues: list[Cue] = []
    for at, word in enumerate(words):
        if word.low == "according":
            cue = _according(words, at, speech, people)
        elif word.low in speech.verbs and not _is_noun(words, at, speech):
            cue = _verb(words, at, cues, speech, people)
        else:
            continue
        if cue is not None:
            cues.append(cue)
    return cues


def _according(
    words: Sequence[Word], at: int, speech: SpeechWords, people: PeopleWords
) -> Cue | None:
    if (
        at + 2 >= len(words)
        or (words[at].low, words[at + 1].low) not in speech.according
    ):
        return None
    found = sources.right(words, at + 2, speech, people)
    if found is None:
        return None
    mention, last = found
    span = Span(words[at].start, words[at + 1].end)
    return Cue(at, at, last, span, None, mention, "according")


def _is_noun(words: Sequence[Word], at: int, speech: SpeechWords) -> bool:
    """Whether a word like "report", "call" or "claims" is a noun here."""
    before = words[at - 1].low if at else ""
    form = speech.verbs[words[at].low].form
    if words[at].cap and at:
        return True
    if (
        form is Form.FINITE
        and before in speech.determiners
        and before
        not in (
            "that",
            "some",
            "many",
            "most",
            "all",
            "both",
            "one",
            "others",
            "few",
        )
    ):
        return True
    if (
        words[at].low == "states"
        and at
        and not (words[at - 1].cap or before in speech.pronouns)
    ):
        return True
    return before in speech.prepositions and form is Form.FINITE and before != "to"


def _verb(
    words: Sequence[Word],
    at: int,
    cues: list[Cue],
    speech: SpeechWords,
    people: PeopleWords,
) -> Cue | None:
    verb = speech.verbs[words[at].low]
    group = _group_start(words, at, speech)
    negated = any(word.low in speech.negations for word in words[group:at])
    span = Span(words[at].start, words[at].end)
    passive = any(
        word.low in ("is", "are", "was", "were", "been", "be", "being")
        for word in words[group:at]
    )
    if verb.form is not Form.PARTICIPLE and not (
        passive and not _progressive(words, at)
    ):
        found = sources.left(words, group, speech, people)
        if found is not None:
            mention, first = found
            return Cue(first, at, at, span, verb, mention, "source-cue", negated)
        inverted = sources.inverted(words, at + 1, speech, people)
        if inverted is not None and group == at:
            mention, last = inverted
            return Cue(at, at, last, span, verb, mention, "cue-source", negated)
    if verb.form is Form.PARTICIPLE and passive:
        found = sources.left(words, group, speech, people)
        if found is not None:
            mention, first = found
            return Cue(first, at, at, span, verb, mention, "source-cue", negated)
    if passive:
        return None
    shared = _shared(words, group, cues, speech, people)
    if shared is None:
        return None
    return Cue(group, at, at, span, verb, shared, "shared", negated)


def _progressive(words: Sequence[Word], at: int) -> bool:
    return words[at].low.endswith("ing")


def _group_start(words: Sequence[Word], at: int, speech: SpeechWords) -> int:
    """The index of the first word of the verb group that ends at `at`."""
    start = at
    while start and _in_group(words[start - 1].low, speech):
        start -= 1
    return start


def _in_group(low: str, speech: SpeechWords) -> bool:
    return (
        low in speech.auxiliaries
        or low in speech.adverbs
        or (low.endswith("ly") and len(low) > 4)
    )


def _shared(
    words: Sequence[Word],
    group: int,
    cues: list[Cue],
    speech: SpeechWords,
    people: PeopleWords,
) -> Mention | None:
    """The subject that a participle or a joined verb has from its main clause."""
    if cues and cues[-1].source is not None:
        return cues[-1].source
    return sources.main_subject(words, group, speech, people)
