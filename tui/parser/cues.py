"""Reporting cues: the verbs and phrases that say somebody said something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.lang import Language
from tui.lang.speech_words import Form, VerbForm
from tui.model import Span
from tui.parser import mentions, sources, verbs
from tui.parser.mentions import Mention, MentionKind
from tui.parser.words import Word

_BE = frozenset("is are was were been be being 's 're".split())
_SUBJECT_DETERMINERS = frozenset("that some many most all both one few".split())


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


def find(words: Sequence[Word], language: Language) -> list[Cue]:
    """The cues of one sentence, outside its quotations, in reading order."""
    speech = language.speech
    cues: list[Cue] = []
    for at, word in enumerate(words):
        if word.low in speech.verbs:
            cue = (
                None
                if _is_noun(words, at, language)
                else _verb(words, at, cues, language)
            )
        elif word.low == "according":
            cue = _according(words, at, language)
        elif word.text == ":":
            cue = _label(words, at, language)
        else:
            continue
        if cue is not None:
            cues.append(cue)
    return cues


def _according(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    if at + 2 >= len(words) or words[at + 1].low != "to":
        return None
    found = sources.right(words, at + 2, language)
    if found is None:
        return None
    span = Span(words[at].start, words[at + 1].end)
    return Cue(at, at, found.last, span, None, found.mention, "according")


def _label(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    """The name before a colon that opens a sentence: "MR NOVAK: …"."""
    if not 0 < at < 8 or not words[0].cap:
        return None
    mention = mentions.read(words[:at], language)
    if mention.kind not in (MentionKind.PERSON, MentionKind.BODY):
        return None
    span = Span(words[at].start, words[at].end)
    return Cue(0, at, at, span, None, mention, "label")


def _is_noun(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a word like "report", "call" or "claims" is a noun here."""
    speech = language.speech
    if words[at].cap:
        return at > 0
    if not at or speech.verbs[words[at].low].form is not Form.FINITE:
        return False
    before = words[at - 1].low
    if before in speech.prepositions:
        return before != "to"
    if before in speech.determiners:
        return before not in _SUBJECT_DETERMINERS
    if words[at].low == "states":
        return not (words[at - 1].cap or before in speech.pronouns)
    return False


def _verb(
    words: Sequence[Word], at: int, cues: list[Cue], language: Language
) -> Cue | None:
    verb = language.speech.verbs[words[at].low]
    group = verbs.group_start(words, at, language)
    before = {word.low for word in words[group:at]}
    negated = not before.isdisjoint(language.speech.negations)
    span = Span(words[at].start, words[at].end)
    passive = not before.isdisjoint(_BE) and verb.form is not Form.PARTICIPLE
    if passive:
        return None
    if "to" in before or (verb.form is Form.PARTICIPLE and before.isdisjoint(_BE)):
        shared = _shared(words, group, cues, language)
        if shared is None:
            return None
        return Cue(group, at, at, span, verb, shared, "shared", negated)
    found = sources.left(words, group, language)
    if found is not None:
        return Cue(
            found.first, at, at, span, verb, found.mention, "source-cue", negated
        )
    if group == at:
        found = sources.inverted(words, at, language)
        if found is not None:
            return Cue(at, at, found.last, span, verb, found.mention, "cue-source")
    shared = _shared(words, group, cues, language)
    if shared is None:
        return None
    return Cue(group, at, at, span, verb, shared, "shared", negated)


def _shared(
    words: Sequence[Word], group: int, cues: list[Cue], language: Language
) -> Mention | None:
    """The subject that a participle or a joined verb has from its main clause."""
    if cues and cues[-1].source is not None:
        return cues[-1].source
    found = sources.main_subject(words, group, language)
    return found.mention if found is not None else None
