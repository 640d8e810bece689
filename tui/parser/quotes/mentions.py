"""Mentions: the names and noun phrases that may be somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.lang import Language
from tui.lang.people_words import PeopleWords
from tui.model import Span
from tui.parser.quotes.words import BREAKS, Word

_ARTICLES = frozenset("the a an its his her their our my".split())
_POSSESSIVE_ENDS = frozenset("s'’")


class MentionKind(StrEnum):
    """What a mention says of whom it means."""

    PERSON = "person"
    BODY = "body"
    NOMINAL = "nominal"
    """A common noun: "the minister", "officials"."""
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    """ "who" after the words it stands for."""


class Mention(NamedTuple):
    """A mention, with what its own words say."""

    span: Span
    kind: MentionKind
    name: str
    """The name without titles, the pronoun, or the noun phrase as written."""
    head: str
    """The last word of the name or the head noun, in lower case."""
    role: str = ""
    """The office before the name: "Defence Minister"."""


def names(words: Sequence[Word], people: PeopleWords) -> Iterator[Mention]:
    """Every name of a sentence, in reading order."""
    for run in _runs(words, people):
        yield _read_run(words[run.start : run.stop], people)


def with_offices(words: Sequence[Word], language: Language) -> Iterator[Mention]:
    """Every name of a sentence, a person's with the office that is told beside it.

    It stands before the name or after it: "mayor Jan Novak", "Jan Novak, mayor".
    """
    for run in _runs(words, language.people):
        name = _read_run(words[run.start : run.stop], language.people)
        if name.kind is MentionKind.PERSON:
            yield _with_office(words, run, name, language)
        else:
            yield name


def _runs(words: Sequence[Word], people: PeopleWords) -> Iterator[range]:
    """The indices of the words of each name."""
    end = 0
    for at, word in enumerate(words):
        if word.cap and at >= end and word.low not in people.never_names:
            end = _run_end(words, at, people)
            yield range(at, end)


def _run_end(words: Sequence[Word], at: int, people: PeopleWords) -> int:
    """Where a run of capitalised words, with the particles inside it, ends."""
    stop = at + 1
    while stop < len(words) and not is_possessive(words[stop - 1].low):
        word = words[stop]
        if word.cap or _is_prefixed(word, people):
            if word.low in people.never_names:
                break
            stop += 1
        elif _joins(words, stop, people):
            stop += 1
        else:
            break
    return stop


def _is_prefixed(word: Word, people: PeopleWords) -> bool:
    """Whether it is a surname whose particle is a part of it: "al-Nouri"."""
    if "-" not in word.text:
        return False
    particle, _, rest = word.text.partition("-")
    return particle in people.particles and rest[:1].isupper()


def _joins(words: Sequence[Word], at: int, people: PeopleWords) -> bool:
    """Whether a lower-case word stands inside a name: "van", the "of" of offices."""
    after = at + 1
    if words[at].low in people.particles:
        while after < len(words) and words[after].low in people.particles:
            after += 1
        return after < len(words) and words[after].cap
    if words[at].low != "of" or after == len(words) or not words[after].cap:
        return False
    if not words[at - 1].cap:
        # "The brother of President Ruiz" is not the president.
        return False
    before = bare(words[at - 1].low)
    return before in people.bodies or before in people.titles or before in people.roles


def is_possessive(low: str) -> bool:
    """Whether a word, in lower case, is a possessive: "minister's", "workers'"."""
    return low.endswith(("'s", "s'"))


def bare(word: str) -> str:
    """A word without its possessive ending or trailing apostrophe."""
    if word[-1:] not in _POSSESSIVE_ENDS:
        return word
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _read_run(run: Sequence[Word], people: PeopleWords) -> Mention:
    cut = _role_end(run, people)
    name = list(run[cut:])
    while len(name) > 1 and name[-1].low in people.suffixes:
        name.pop()
    role = " ".join([bare(word.text) for word in run[:cut]])
    if not name or (len(run) == 1 and is_common(run[0].low, people)):
        return Mention(
            Span(run[0].start, run[-1].end),
            MentionKind.NOMINAL,
            role or run[0].text,
            bare(run[-1].low),
        )
    head = bare(name[-1].low)
    text = " ".join([*(word.text for word in name[:-1]), bare(name[-1].text)])
    kind = MentionKind.PERSON
    if not cut and _is_body(name, people):
        kind = MentionKind.BODY
    return Mention(Span(run[0].start, run[-1].end), kind, text, head, role)


def is_common(low: str, people: PeopleWords) -> bool:
    """Whether a word is the plural of a role, which only its place gave a capital."""
    if low.endswith("es") and low[:-2] in people.roles:
        return True
    return low.endswith("s") and low[:-1] in people.roles


def _role_end(run: Sequence[Word], people: PeopleWords) -> int:
    """How many words of a run are the office before the name."""
    cut = 0
    for at, word in enumerate(run, 1):
        low = bare(word.low)
        if low in people.titles or low in people.roles:
            cut = at
    if cut and cut < len(run) and run[cut].low == "of":
        rest = len(run) - cut - 1
        # "Secretary of War Pete Hegseth": two words are left for a full name.
        cut += 1 + max(1, rest - 2) if rest > 1 else 1 + rest
    return cut


def _is_body(name: Sequence[Word], people: PeopleWords) -> bool:
    low = bare(name[-1].low)
    if name[0].low in people.given_names and len(name) > 1:
        return False
    acronym = len(low) > 1 and name[-1].text.isupper()
    return (
        acronym
        or low in people.bodies
        or low in people.places
        or any(word.low in people.bodies or word.low == "of" for word in name)
    )


def read(words: Sequence[Word], language: Language) -> Mention:
    """What a noun phrase mentions, by its first part before any preposition.

    A time or an adverb after it is no part of it: "the mayor of Ardu early Monday".
    """
    words = words[: _without_time(words, language)]
    span = Span(words[0].start, words[-1].end)
    if len(words) == 1 and words[0].low in language.speech.pronouns:
        return Mention(span, MentionKind.PRONOUN, words[0].text, words[0].low)
    end = next(
        (at for at in range(1, len(words)) if _leaves(words, at, language)), len(words)
    )
    core = words[:end]
    last = core[-1]
    capital = last.cap or _is_prefixed(last, language.people)
    if capital and not is_possessive(last.low):
        found = [n for n in names(core, language.people) if n.span.end == last.end]
        if found and found[0].kind is not MentionKind.NOMINAL:
            return _with_role(found[0], core, span, language.people)
    text = " ".join(word.text for word in words)
    return Mention(span, MentionKind.NOMINAL, text, bare(last.low))


def _without_time(words: Sequence[Word], language: Language) -> int:
    """How many words of a noun phrase stand before the time that ends it."""
    end = len(words)
    while end > 1 and _is_of_time(words[end - 2], words[end - 1], language):
        end -= 1
    return end


def _is_of_time(before: Word, word: Word, language: Language) -> bool:
    # A day after a capital may be a name: "Super Tuesday".
    if word.cap and (before.cap or word.low not in language.people.never_names):
        return False
    return word.low in language.speech.times or word.low in language.speech.adverbs


def _with_office(
    words: Sequence[Word], run: range, name: Mention, language: Language
) -> Mention:
    if name.role and name.role.lower() not in language.people.titles:
        return name
    role = _office_before(words, run.start, language) or _office_after(
        words, run.stop, language
    )
    return name._replace(role=role) if role else name


def _office_before(words: Sequence[Word], first: int, language: Language) -> str:
    """The words of an office right before a name, without their article."""
    if not first or bare(words[first - 1].low) not in language.people.roles:
        return ""
    if words[first - 1].cap or is_possessive(words[first - 1].low):
        return ""
    at = first - 1
    while at and not _opens_office(words, at - 1, language):
        at -= 1
    return " ".join(word.text for word in words[at:first])


def _opens_office(words: Sequence[Word], at: int, language: Language) -> bool:
    word = words[at]
    speech = language.speech
    return (
        word.quote >= 0
        or word.text in BREAKS
        or word.low in speech.determiners
        or word.low in speech.prepositions
        or word.low in speech.conjunctions
        or word.low in speech.finite
        or word.low in speech.verbs
    )


def _office_after(words: Sequence[Word], at: int, language: Language) -> str:
    """The office after a name and a comma: ", the mayor of Ardu,"."""
    if at + 1 >= len(words) or words[at].text != ",":
        return ""
    start = at + 1
    if words[start].low in ("the", "a", "an"):
        start += 1
    end = start
    held = False
    while end < min(len(words), start + 12) and not (
        words[end].quote >= 0
        or words[end].text in BREAKS
        or words[end].low in language.speech.relatives
        or words[end].low in language.speech.finite
        or words[end].low in language.speech.pronouns
        or "'" in words[end].low.removesuffix("'s")
    ):
        if not held and end - start > 4:
            return ""
        held = held or words[end].low in language.people.roles
        end += 1
    # "in Ardu, the mayor said": the mayor is no office of Ardu's.
    closed = end == len(words) or words[end].text in BREAKS
    return " ".join(word.text for word in words[start:end]) if held and closed else ""


def without_article(words: str) -> str:
    """A noun phrase without the article or the possessive that opens it."""
    first, _, rest = words.partition(" ")
    return rest if first.lower() in _ARTICLES else words


def _with_role(
    name: Mention, core: Sequence[Word], span: Span, people: PeopleWords
) -> Mention:
    """A name with the office that stands before it: "the economist Jan Novak"."""
    before = [word for word in core if word.end <= name.span.start]
    role = name.role
    if before and (role or bare(before[-1].low) in people.roles):
        told = " ".join(word.text for word in before)
        role = without_article(f"{told} {role}".strip())
    return Mention(span, name.kind, name.name, name.head, role)


def _leaves(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether the word at `at` begins what only modifies the phrase before it."""
    word = words[at]
    if _joins(words, at, language.people) or _is_prefixed(word, language.people):
        return False
    speech = language.speech
    return (
        word.low in speech.prepositions
        or word.low in speech.relatives
        or word.text in BREAKS
        or word.quote >= 0
        or word.low in speech.times
        or word.low in speech.reflexives
        or (word.low in speech.adverbs and words[at - 1].cap)
        or (word.low.endswith("ly") and words[at - 1].cap and not word.cap)
        or _is_participle(words, at, language)
    )


def _is_participle(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether "voters leaving the hall" or "a report released" goes on at `at`."""
    low = words[at].low
    if words[at].cap or at + 1 >= len(words):
        return False
    return low.endswith(("ing", "ed")) and (
        words[at - 1].low not in language.speech.determiners
        and not words[at - 1].low.endswith("ly")
    )
