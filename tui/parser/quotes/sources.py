"""Sources: the noun phrase that is the subject of a reporting verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.lang import Language
from tui.model import Span
from tui.parser.quotes import mentions, verbs
from tui.parser.quotes.mentions import Mention, MentionKind
from tui.parser.quotes.words import BREAKS, Word

_LONGEST = 40
"""How many words a source with what is told of it may have."""
_LONGEST_OFFICE = 8
"""How many words an office before a name may have."""
_LONGEST_JOINED = 5
"""How many words the first of two joined sources may have."""


class Source(NamedTuple):
    """A source and the words of a sentence that tell it."""

    mention: Mention
    first: int
    last: int
    """The index of its last word, with what is told of it."""


def left(words: Sequence[Word], end: int, language: Language) -> Source | None:
    """The subject whose verb group begins at word `end`."""
    at = end - 1
    if at < 0 or words[at].quote >= 0:
        return None
    if words[at].text in (",", ")", "]", "–", "—", "--"):
        return _before_apposition(words, at, language)
    return _subject(words, _clause_start(words, end, language), end, language)


def right(words: Sequence[Word], start: int, language: Language) -> Source | None:
    """The noun phrase that begins at word `start`, after "according to" or "said"."""
    speech = language.speech
    end = start
    limit = min(len(words), start + _LONGEST)
    while end < limit and not (
        words[end].quote >= 0
        or words[end].text in BREAKS
        or words[end].low in speech.relatives
        or (end > start and words[start].low in speech.pronouns)
        or (
            end > start
            and words[end].low in speech.times
            and words[end - 1].low not in speech.determiners
        )
        or words[end].low in ("but", "while", "as")
    ):
        end += 1
    if end == start:
        return None
    named = _apposed_name(words, end, language)
    end = _after_name(words, start, end, language)
    mention = mentions.read(words[start:end], language)
    if named is not None and mention.kind is MentionKind.NOMINAL:
        role = mention.name
        mention = Mention(
            Span(words[start].start, named.span.end),
            MentionKind.PERSON,
            named.name,
            named.head,
            mentions.without_article(role),
        )
        while end < len(words) and words[end].start < named.span.end:
            end += 1
    return Source(mention, start, end - 1)


def _after_name(words: Sequence[Word], start: int, end: int, language: Language) -> int:
    """The end of a name that a phrase follows: "said Ana Ruiz at a hearing"."""
    at = start
    while at < end and words[at].cap:
        at += 1
    prepositions = language.speech.prepositions
    follows = at < end and words[at].low in prepositions and words[at].low != "of"
    plural = at == start + 1 and words[start].low.endswith("s")
    return at if at > start and follows and not plural else end


def inverted(words: Sequence[Word], verb: int, language: Language) -> Source | None:
    """The subject after its verb: “…,” said Ana Ruiz."""
    start = verb + 1
    if start >= len(words):
        return None
    touching = verb > 0 and words[verb - 1].quote >= 0
    if not touching and not (verb == 0 or words[verb - 1].text in BREAKS):
        return None
    word = words[start]
    speech = language.speech
    if word.low in speech.times or word.low in ("that", "it", "this"):
        return None
    plain = not word.cap and word.low in speech.prepositions | speech.conjunctions
    if plain or word.quote >= 0 or word.text in BREAKS or word.low in speech.adverbs:
        return None
    if not touching:
        known = speech.verbs.get(words[verb].low)
        if known is None or "clause" not in known.takes or "object" in known.takes:
            return None
        if "told" in known.takes:
            return None
    found = right(words, start, language)
    if found is None or any(
        verbs.is_finite(words, at, language)
        for at in range(start + 1, min(found.last + 2, len(words)))
    ):
        return None
    after = words[found.last + 1] if found.last + 1 < len(words) else None
    if word.low in speech.pronouns and after is not None:
        # "…, said she would": the pronoun opens what was said.
        goes_on = after.low in speech.prepositions or after.low in speech.times
        return found if goes_on or after.text in BREAKS or after.quote >= 0 else None
    return found


def _clause_start(words: Sequence[Word], end: int, language: Language) -> int:
    """Where the clause begins whose last word stands before `end`."""
    speech = language.speech
    start = end
    lowest = max(0, end - _LONGEST)
    while start > lowest:
        word = words[start - 1]
        if word.quote >= 0 or word.text in BREAKS:
            break
        if word.low in speech.relatives:
            # "who in the past described": the relative is the subject.
            return start - 1 if word.low in ("who", "which") else start
        if word.low in speech.conjunctions:
            joined = _joined_start(words, start - 1, lowest, language)
            if joined is None:
                break
            start = joined
        else:
            start -= 1
    return start


def _joined_start(
    words: Sequence[Word], at: int, lowest: int, language: Language
) -> int | None:
    """The first word of the phrase that "and" joins to the next, if it is one.

    Only a phrase that opens its clause is: "Teachers and officials said".
    """
    if words[at].low not in ("and", "or"):
        return None
    if words[at - 1].cap and at + 1 < len(words) and words[at + 1].cap:
        return at
    start = at
    while start > lowest and words[start - 1].quote < 0:
        before = words[start - 1]
        if before.text in BREAKS or before.low in language.speech.conjunctions:
            break
        if at - start == _LONGEST_JOINED or verbs.is_finite(words, start - 1, language):
            return None
        start -= 1
    return start if start < at else None


def _subject(
    words: Sequence[Word], start: int, end: int, language: Language
) -> Source | None:
    """The subject among the words of a clause before its verb."""
    speech = language.speech
    if start >= end:
        return None
    if words[start].low in ("who", "which"):
        if start + 1 == end or not _opens_subject(words[start + 1], language):
            return _relative(words, start, end, language)
        start += 1
    if words[end - 1].low in speech.pronouns:
        start = end - 1
    else:
        start = _phrase_start(words, start, end, language)
    if start >= end or (words[start].low in ("it", "there") and end - start > 1):
        return None
    return Source(mentions.read(words[start:end], language), start, end - 1)


def _opens_subject(word: Word, language: Language) -> bool:
    speech = language.speech
    return word.cap or word.low in speech.pronouns or word.low in speech.determiners


def _relative(
    words: Sequence[Word], at: int, end: int, language: Language
) -> Source | None:
    """The relative "who" at word `at`, known by the name before it.

    Where its clause has a verb of its own, "the aide who left said", the subject is
    the phrase before it.
    """
    word = words[at]
    span = Span(word.start, word.end)
    before = at
    while before and words[before - 1].text in (",", ")"):
        before -= 1
    found = None
    if before and words[before - 1].quote < 0:
        start = _clause_start(words, before, language)
        found = _subject(words, start, before, language)
    if found is None or found.mention.kind is MentionKind.RELATIVE:
        return Source(Mention(span, MentionKind.RELATIVE, word.text, word.low), at, at)
    if any(verbs.is_finite(words, place, language) for place in range(at + 1, end)):
        return Source(_with_clause(words, found, end), found.first, end - 1)
    known = found.mention
    return Source(Mention(span, known.kind, known.name, known.head, known.role), at, at)


def _with_clause(words: Sequence[Word], found: Source, end: int) -> Mention:
    """A source without a name is all that is told of it: "an aide who left"."""
    mention = found.mention
    if mention.kind is not MentionKind.NOMINAL or words[found.last + 1].low != "who":
        return mention
    span = Span(mention.span.start, words[end - 1].end)
    text = " ".join(word.text for word in words[found.first : end])
    return Mention(span, mention.kind, text, mention.head, mention.role)


def _phrase_start(
    words: Sequence[Word], start: int, end: int, language: Language
) -> int:
    """The first word of the subject between two indices."""
    speech = language.speech
    while start < end and (
        words[start].low in speech.adverbs or words[start].low in speech.times
    ):
        start += 1
    opens = start < end and words[start].low in speech.prepositions
    broken = any(verbs.is_finite(words, at, language) for at in range(start, end))
    if not (opens or broken):
        return start
    return _last_phrase(words, start, end, language)


def _last_phrase(
    words: Sequence[Word], start: int, end: int, language: Language
) -> int:
    """The first word of the last noun phrase between two indices."""
    speech = language.speech
    at = end - 1
    while at > start and words[at].low not in speech.determiners:
        before = words[at - 1]
        if (
            before.low in speech.prepositions
            or before.low in speech.times
            or verbs.is_finite(words, at - 1, language)
            or (words[at].cap and not before.cap and not _may_modify(before, language))
        ):
            break
        at -= 1
    return at


def _may_modify(word: Word, language: Language) -> bool:
    """Whether a lower-case word may stand before a name: "spokesman Jan Novak"."""
    people = language.people
    return (
        word.low in people.roles
        or word.low in people.particles
        or word.low in language.speech.determiners
    )


def _before_apposition(
    words: Sequence[Word], at: int, language: Language
) -> Source | None:
    """The subject before ", the mayor of Ardu," or "(R-Tex.)" that ends at `at`."""
    lowest = max(0, at - _LONGEST)
    end = at
    found: Source | None = None
    while end > lowest:
        start = end
        while start > lowest and not (
            words[start - 1].quote >= 0 or words[start - 1].text in BREAKS
        ):
            start -= 1
        clause = max(start, _clause_start(words, end, language))
        part = words[clause:end]
        if part and not _is_apposition(part, language):
            named = _is_name(words, start, end, language)
            # "China, Ardu's only ally, said": what a possessive opens tells of a name.
            told = found is not None and all(word.cap for word in part)
            if found is None or named or told:
                found = _subject(words, clause, end, language)
            if named and found is not None:
                return _with_office_before(words, start, found, language)
            if told or not words[start].cap:
                return found
        if start == lowest or words[start - 1].quote >= 0:
            break
        end = start - 1
    return found


def _with_office_before(
    words: Sequence[Word], start: int, found: Source, language: Language
) -> Source:
    """The source with the office that opens it: "its director, Ana Ruiz, said"."""
    first = start - 1
    while (
        first > 0
        and start - first < _LONGEST_OFFICE
        and (words[first - 1].text not in BREAKS and words[first - 1].quote < 0)
    ):
        first -= 1
    office = words[first : start - 1]
    if (
        start < 2
        or words[start - 1].text != ","
        or not office
        or office[0].low not in language.speech.determiners
        or mentions.bare(office[-1].low) not in language.people.roles
    ):
        return found
    told = found.mention
    role = mentions.without_article(" ".join(word.text for word in office))
    span = Span(office[0].start, told.span.end)
    known = Mention(span, told.kind, told.name, told.head, told.role or role)
    return Source(known, first, found.last)


def _is_name(words: Sequence[Word], start: int, end: int, language: Language) -> bool:
    found = list(mentions.names(words[start:end], language.people))
    return bool(found) and (
        found[-1].kind is MentionKind.PERSON
        and found[-1].span.end == words[end - 1].end
        and " " in found[-1].name
    )


def _is_apposition(words: Sequence[Word], language: Language) -> bool:
    speech = language.speech
    first = words[0]
    if first.cap and len(words) == 1:
        party = first.text[1:2] == "-"  # "R-Tex."
        return party or first.low in language.people.places or len(first.text) < 3
    return (
        first.low in speech.relatives
        or first.low in speech.determiners
        or first.low in speech.prepositions
        or first.low[:1].isdigit()
        or not first.cap
        or (first.low in language.people.roles and not words[-1].cap)
        or first.low in ("republican", "democrat")
    )


def _apposed_name(words: Sequence[Word], at: int, language: Language) -> Mention | None:
    """The full name after the comma at `at`: "another voter, Jan Novak"."""
    if at + 2 >= len(words) or words[at].text != "," or not words[at + 2].cap:
        return None
    found = next(iter(mentions.names(words[at + 1 : at + 6], language.people)), None)
    if (
        found is not None
        and found.kind is MentionKind.PERSON
        and " " in found.name
        and found.span.start == words[at + 1].start
    ):
        return found
    return None
