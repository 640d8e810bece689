"""Sources: the noun phrase that is the subject of a reporting verb."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.people_words import PeopleWords
from tui.lang.speech_words import SpeechWords
from tui.model import Span
from tui.parser.mentions import Mention, MentionKind, bare, is_possessive, names
from tui.parser.words import Word

_BREAKS = frozenset(",;:()[]–—") | {"--", "-", "?", "!", "…"}
_LONGEST = 40
"""How many words a source with what is told of it may have."""


def left(
    words: Sequence[Word], end: int, speech: SpeechWords, people: PeopleWords
) -> tuple[Mention, int] | None:
    """The subject whose verb group begins at `end`, and the index of its first word."""
    at = end - 1
    if at < 0 or words[at].quote >= 0:
        return None
    if words[at].text in (",", ")", "]", "–", "—", "--"):
        return _before_apposition(words, at, speech, people)
    start = _segment_start(words, end, speech)
    return _subject(words, start, end, speech, people)


def right(
    words: Sequence[Word], start: int, speech: SpeechWords, people: PeopleWords
) -> tuple[Mention, int] | None:
    """The noun phrase that begins at `start`, and the index of its last word."""
    end = start
    limit = min(len(words), start + _LONGEST)
    while end < limit and not _ends_phrase(words, end, start, speech):
        end += 1
    if end == start:
        return None
    mention = read(words[start:end], speech, people)
    return (mention, end - 1) if mention is not None else None


def inverted(
    words: Sequence[Word], start: int, speech: SpeechWords, people: PeopleWords
) -> tuple[Mention, int] | None:
    """The subject after its verb: “…,” said Ana Ruiz."""
    verb = start - 1
    opens = verb == 0 or words[verb - 1].quote >= 0 or words[verb - 1].text in _BREAKS
    if not opens or start >= len(words):
        return None
    word = words[start]
    if not (word.cap or word.low in speech.determiners or word.low in speech.pronouns):
        return None
    return right(words, start, speech, people)


def main_subject(
    words: Sequence[Word], before: int, speech: SpeechWords, people: PeopleWords
) -> Mention | None:
    """The first subject of the sentence, for a verb that has none of its own."""
    start = 0
    first = words[0]
    if first.low in speech.verbs or first.low in speech.prepositions:
        # "Calling the pact “historic,” Hegseth said": the clause after the comma.
        start = next(
            (
                at + 1
                for at in range(len(words) - 1)
                if words[at].text == ","
                or (words[at].quote >= 0 and words[at].text[-2:-1] == ",")
            ),
            0,
        )
    while start < len(words) and words[start].low in speech.conjunctions:
        start += 1
    if start >= before and start == 0:
        return None
    found = right(words, start, speech, people)
    return found[0] if found else None


def read(
    words: Sequence[Word], speech: SpeechWords, people: PeopleWords
) -> Mention | None:
    """What a noun phrase mentions, by its first part before any preposition."""
    if not words:
        return None
    span = Span(words[0].start, words[-1].end)
    if len(words) == 1 and words[0].low in speech.pronouns:
        return Mention(span, MentionKind.PRONOUN, words[0].text, words[0].low)
    end = next(
        (at for at, word in enumerate(words) if at and _leaves(words, at, speech)),
        len(words),
    )
    core = words[:end]
    last = core[-1]
    if last.cap and not is_possessive(last.low):
        found = [name for name in names(core, people) if name.span.end == last.end]
        if found and found[0].kind is not MentionKind.NOMINAL:
            return _with_role(found[0], core, span)
    return Mention(span, MentionKind.NOMINAL, _text(words), bare(last.low))


def _with_role(name: Mention, core: Sequence[Word], span: Span) -> Mention:
    """A name with the office that stands before it: "the economist Jared Bernstein"."""
    before = [word for word in core if word.end <= name.span.start]
    if before and before[0].low in ("the", "a", "an"):
        before = before[1:]
    role = " ".join([*(word.text for word in before), name.role]).strip()
    return Mention(span, name.kind, name.name, name.head, role)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _leaves(words: Sequence[Word], at: int, speech: SpeechWords) -> bool:
    """Whether the word at `at` begins what only modifies the phrase before it."""
    word = words[at]
    if word.low == "of" and words[at - 1].cap and at + 1 < len(words):
        return not words[at + 1].cap
    return (
        word.low in speech.prepositions
        or word.low in speech.relatives
        or word.text in _BREAKS
        or word.quote >= 0
        or word.low in speech.times
    )


def _ends_phrase(
    words: Sequence[Word], at: int, start: int, speech: SpeechWords
) -> bool:
    word = words[at]
    if word.quote >= 0 or word.text in _BREAKS:
        return True
    if at == start:
        return False
    if words[start].low in speech.pronouns:
        return True
    return (
        word.low in speech.finite
        or word.low in speech.verbs
        or (word.low in speech.conjunctions and word.low not in ("and", "as"))
        or (word.low in speech.times and not word.cap)
    )


def _segment_start(words: Sequence[Word], end: int, speech: SpeechWords) -> int:
    """Where the clause begins whose last word stands before `end`."""
    start = end
    lowest = max(0, end - _LONGEST)
    while start > lowest:
        word = words[start - 1]
        if word.quote >= 0 or word.text in _BREAKS or word.low in speech.conjunctions:
            break
        if word.low in speech.relatives and start < end:
            break
        start -= 1
    return start


def _subject(
    words: Sequence[Word],
    start: int,
    end: int,
    speech: SpeechWords,
    people: PeopleWords,
) -> tuple[Mention, int] | None:
    """The subject among the words of a clause before its verb."""
    last = words[end - 1]
    if last.low in speech.relatives:
        return Mention(
            Span(last.start, last.end), MentionKind.RELATIVE, last.text, last.low
        ), end - 1
    if last.low in speech.pronouns:
        start = end - 1
    else:
        start = _phrase_start(words, start, end, speech)
    if start >= end:
        return None
    mention = read(words[start:end], speech, people)
    return (mention, start) if mention is not None else None


def _phrase_start(
    words: Sequence[Word], start: int, end: int, speech: SpeechWords
) -> int:
    """The first word of the last noun phrase between two indices."""
    while start < end and (
        words[start].low in speech.adverbs or words[start].low in speech.times
    ):
        start += 1
    at = start
    opens = start < end and words[start].low in speech.prepositions
    broken = any(word.low in speech.finite for word in words[start:end])
    if not (opens or broken):
        return start
    at = end - 1
    if words[at].cap:
        while at > start and words[at - 1].cap:
            at -= 1
    while at > start and words[at].low not in speech.determiners:
        before = words[at - 1]
        if before.low in speech.prepositions or before.low in speech.finite:
            break
        at -= 1
    return at


def _before_apposition(
    words: Sequence[Word], at: int, speech: SpeechWords, people: PeopleWords
) -> tuple[Mention, int] | None:
    """The subject before ", the mayor of Ardu," or "(R-Tex.)" that ends at `at`."""
    lowest = max(0, at - _LONGEST)
    end = at
    while end > lowest:
        start = end
        while start > lowest and not _breaks_apposition(words[start - 1]):
            start -= 1
        if start == lowest or words[start - 1].quote >= 0:
            if start < end and start == 0:
                return _subject(words, start, end, speech, people)
            return None
        if start < end and not _is_apposition(words[start:end], speech):
            return _subject(words, start, end, speech, people)
        end = start - 1
    return None


def _breaks_apposition(word: Word) -> bool:
    return word.quote >= 0 or word.text in _BREAKS


def _is_apposition(words: Sequence[Word], speech: SpeechWords) -> bool:
    first = words[0]
    return (
        first.low in speech.relatives
        or first.low in speech.determiners
        or first.low in speech.prepositions
        or first.text.isdigit()
        or not first.cap
        or len(words) == 1
    )
