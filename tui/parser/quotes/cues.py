"""Reporting cues: the verbs and phrases that say somebody said something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.lang import Language
from tui.lang.speech_words import Form, VerbForm
from tui.model import Span
from tui.parser.quotes import main_clause, mentions, sources, verbs
from tui.parser.quotes.mentions import Mention, MentionKind
from tui.parser.quotes.sources import Source
from tui.parser.quotes.words import BREAKS, Word

_SOURCE_NOUNS = {"according": "to", "words": "of"}
"""What names a source with the preposition after it: "in the words of"."""
_BE = frozenset("is are was were been be being 's 're".split())
_BEFORE_PARTICIPLE = frozenset(
    "and or but by in for of with while when after before without on about to".split()
)
_PHRASE = 0.85
"""The weight of a phrase that names a source: it reports what "said" does not."""
SIGNATURE = "signature"
"""The shape of a name that signs the quotation before it."""
_DASHES = ("―", "—", "–", "--", " - ")
_UNLISTED = 0.4
"""The weight of a verb that is known as a cue by its place alone."""
_SURE = 0.6
"""From this weight on, a cue's source is taken to go on speaking."""
_SUBJECT_DETERMINERS = frozenset("that some many most all both one few".split())


class Cue(NamedTuple):
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
    """How source and cue stand: "source-cue", "cue-source", "shared" (the source is
    another verb's subject), "according", "label" or "signature"."""
    negated: bool = False
    """What it tells was not said, or is denied."""


def weight(cue: Cue) -> float:
    """How often its verb reports what somebody said, 0 to 1."""
    return cue.verb.weight if cue.verb is not None else _PHRASE


def find(words: Sequence[Word], language: Language) -> list[Cue]:
    """The cues of one sentence, outside its quotations, in reading order."""
    known = language.speech.verbs
    cues: list[Cue] = []
    after_quoted = False
    for at, (_, low, _, _, _, quote) in enumerate(words):
        cue = None
        if low in known:
            if not _is_noun(words, at, language):
                cue = _verb(words, at, cues, language)
        elif low in _OTHERS:
            cue = _OTHERS[low](words, at, language)
        elif after_quoted:
            cue = _unlisted(words, at, language)
        if cue is not None:
            cues.append(cue)
        after_quoted = quote >= 0
    return cues


def _signature(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    """The name after a quotation and a dash: "“…” — Jan Novak, Ardu"."""
    if at and words[at - 1].quote < 0:
        return None
    name = next(iter(mentions.names(words[at + 1 : at + 6], language.people)), None)
    if name is None or name.span.start != words[at + 1].start or " " not in name.name:
        return None
    end = next(i for i in range(at + 1, len(words)) if words[i].end == name.span.end)
    rest = words[end + 1 : end + 2]
    if rest and rest[0].text not in (",", "(") and rest[0].quote < 0:
        return None
    span = Span(words[at].start, words[at].end)
    return Cue(at, at, end, span, None, name, SIGNATURE)


def _unlisted(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    """A verb right after a quotation that is no listed one: “…,” beamed Jan Novak."""
    low = words[at].low
    if words[at].cap or not low.endswith("ed"):
        return None
    found = sources.inverted(words, at, language)
    if found is None:
        return None
    verb = VerbForm(low, Form.FINITE, _UNLISTED, frozenset())
    span = Span(words[at].start, words[at].end)
    return Cue(at, at, found.last, span, verb, found.mention, "cue-source")


def _according(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    following = _SOURCE_NOUNS[words[at].low]
    if at + 2 >= len(words) or words[at + 1].low != following:
        return None
    found = sources.right(words, at + 2, language)
    if found is None:
        return None
    span = Span(words[at].start, words[at + 1].end)
    return Cue(at, at, found.last, span, None, found.mention, "according")


def _label(words: Sequence[Word], at: int, language: Language) -> Cue | None:
    """The name before a colon that opens a sentence: "MR NOVAK: …"."""
    if not 0 < at < 8 or not words[0].cap or _has_clock(words, at):
        return None
    mention = mentions.read(words[:at], language)
    speech, people = language.speech, language.people
    known = people.bodies | people.roles.keys() | speech.asking | speech.answering
    if mention.kind is MentionKind.NOMINAL and mention.head not in known:
        return None
    span = Span(words[at].start, words[at].end)
    return Cue(0, at, at, span, None, mention, "label")


def _has_clock(words: Sequence[Word], at: int) -> bool:
    """Whether numbers stand around a colon, or one before it: "Ardu, 11:09 p.m.:"."""
    before, after = words[at - 1].text[-1], words[at + 1 : at + 2]
    is_clock = before.isdigit() and any(word.text[0].isdigit() for word in after)
    return is_clock or any(word.text == ":" for word in words[:at])


_OTHERS: dict[str, Callable[[Sequence[Word], int, Language], Cue | None]] = {
    **dict.fromkeys(_SOURCE_NOUNS, _according),
    ":": _label,
    **dict.fromkeys(_DASHES, _signature),
}
"""The words and marks other than verbs that may be a cue, and what reads them."""


def _is_noun(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a word like "report", "call" or "claims" is a noun here."""
    speech = language.speech
    if words[at].cap:
        return at > 0
    verb = speech.verbs[words[at].low]
    if not at or verb.form is not Form.FINITE:
        return False
    before = words[at - 1].low
    if before in speech.prepositions:
        return before != "to"
    if before in speech.determiners and verb.is_noun:
        return before not in _SUBJECT_DETERMINERS
    return verb.is_noun and not verbs.is_verbal(words, at, language)


def _verb(
    words: Sequence[Word], at: int, cues: list[Cue], language: Language
) -> Cue | None:
    verb = language.speech.verbs[words[at].low]
    group = verbs.group_start(words, at, language)
    before = {word.low for word in words[group:at]}
    negated = (
        not before.isdisjoint(language.speech.negations)
        or verb.lemma in language.speech.denials
    )
    span = Span(words[at].start, words[at].end)
    be = not before.isdisjoint(_BE)
    if be and verb.form is not Form.PARTICIPLE:
        return None
    free = "to" in before or (verb.form is Form.PARTICIPLE and not be)
    if not free or _follows_its_noun(words, group, verb, language):
        found = _subject(words, group, at, language)
        if found is not None:
            shape = "source-cue" if found.last < at else "cue-source"
            first, last = min(found.first, at), max(found.last, at)
            return Cue(first, at, last, span, verb, found.mention, shape, negated)
    shared = _shared(words, group, cues, language)
    if shared is None or _is_told(words, group, at, verb):
        return None
    return Cue(group, at, at, span, verb, shared, "shared", negated)


def _subject(
    words: Sequence[Word], group: int, at: int, language: Language
) -> Source | None:
    """The verb's own subject: after it where it follows a comma, else before it."""
    parted = group == at and (at == 0 or words[at - 1].text in BREAKS)
    if parted:
        found = sources.inverted(words, at, language)
        if found is not None:
            return found
    found = sources.left(words, group, language)
    if found is None and group == at and not parted:
        found = sources.inverted(words, at, language)
    return found


def _follows_its_noun(
    words: Sequence[Word], group: int, verb: VerbForm, language: Language
) -> bool:
    """Whether it is a participle whose noun is a subject: "T-shirts reading"."""
    if verb.form is not Form.PARTICIPLE or not group:
        return False
    before = words[group - 1]
    if not before.low.isalpha() or before.low in _BEFORE_PARTICIPLE:
        return False
    return not any(verbs.is_finite(words, at, language) for at in range(group))


def _is_told(words: Sequence[Word], group: int, at: int, verb: VerbForm) -> bool:
    """Whether the subject did not say it but hear it: "Asked whether …, he left"."""
    opens = at == 0 or words[at - 1].low in _BEFORE_PARTICIPLE - {"and", "or", "but"}
    return group == at and opens and verb.form is not Form.PARTICIPLE


def _shared(
    words: Sequence[Word], group: int, cues: list[Cue], language: Language
) -> Mention | None:
    """The subject that a participle or a joined verb has from its main clause."""
    before = cues[-1] if cues else None
    if before is not None and weight(before) >= _SURE:
        return before.source
    found = main_clause.subject(words, group, language)
    if found is not None:
        return found
    return before.source if before is not None else None
