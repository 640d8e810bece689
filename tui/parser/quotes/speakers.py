"""Speakers: the person or body that a mention means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from tui.lang import Language
from tui.lang.people_words import Gender
from tui.model import Span
from tui.parser.quotes import logit, mentions, pronouns
from tui.parser.quotes.acronyms import spelt_out
from tui.parser.quotes.mentions import Mention, MentionKind
from tui.parser.quotes.words import Sentence

_HEADLINE_NAME = 3
"""How many words a name in a headline may have."""
_SHORT = 2
"""Letters of an acronym that too many names would fit."""
_ACRONYM = 3
"""How many capitals an office may be: "CEO"."""
_MARKS = "\"'“”‘’«»„"
"""What stands around a nickname in a name."""
_SURE = 0.7
"""From this likelihood on, "his office" is told as somebody's office."""
_REACH = 40
"""How many mentions back a pronoun may point."""


@dataclass(slots=True)
class Person:
    """Somebody the article names."""

    name: str
    """The fullest form: "Ana Ruiz"."""
    gender: Gender
    roles: list[tuple[int, str]] = field(default_factory=list)
    """Where an office is given, in reading order, and its words."""
    seen: list[int] = field(default_factory=list)
    """Where the person is mentioned, in reading order."""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rpartition(" ")[2]

    def role_at(self, at: int) -> str:
        """The office as last given before a point, else as first given after it."""
        index = bisect_right(self.roles, at, key=lambda role: role[0])
        if not self.roles:
            return ""
        return self.roles[max(0, index - 1)][1]


class Speaker(NamedTuple):
    """Whom a mention means."""

    name: str
    role: str = ""
    how: str = "as written"
    """ "name", "role", "pronoun" or "as written"."""
    likelihood: float = 1.0
    """How likely a pronoun means this person rather than another."""


class Cast:
    """Everybody whom an article names, and who "she" is at any point of it."""

    def __init__(self, sentences: Sequence[Sentence], language: Language) -> None:
        self._language = language
        self._people = language.people
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, Person] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[Person]] = {}
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._at: list[int] = []
        self._whom: list[Person] = []
        self._bodies: dict[str, list[tuple[int, str]]] = {}
        self._acronyms = {
            acronym: name
            for sentence in reversed(sentences)
            for acronym, name in spelt_out(sentence.words)
        }
        self._initials: dict[str, str] = {}
        """The names of bodies by the capitals that their words begin with."""
        found = list(self._names(sentences))
        for name, headline in found:
            words = name.name.count(" ") + 1
            # A headline's capitals run names together with verbs.
            if 1 < words <= (_HEADLINE_NAME if headline else words):
                self._meet(name)
        for name, _ in found:
            self._notice(name)
        self._last: Person | None = None
        self._unnamed: dict[bool, Mention] = {}

    def _names(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Mention, bool]]:
        for sentence in sentences:
            for name in mentions.with_offices(sentence.words, self._language):
                if name.kind is MentionKind.BODY:
                    self._found(name)
                elif name.kind is MentionKind.PERSON:
                    yield name, sentence.headline

    def knows(self, mention: Mention) -> bool:
        """Whether the article tells the full name of whom a name means."""
        person = self._named(mention)
        return person is not None and " " in person.name

    def resolve(self, mention: Mention, said: str = "") -> Speaker:
        """Whom the source of a statement means; `said` is the statement."""
        speaker = self._resolve(mention, said)
        if mention.kind is not MentionKind.PRONOUN and speaker.name in (
            mention.name,
            self._written(mention),
        ):
            self._unnamed[_is_plural(mention)] = mention
        return speaker

    def _resolve(self, mention: Mention, said: str) -> Speaker:
        if mention.name.isupper() and (full := self._spelt_name(mention.name)):
            return Speaker(full, how="name")
        if mention.kind is MentionKind.PERSON or mention.name.isupper():
            person = self._named(mention)
            if person is None:
                return Speaker(self._written(mention), mention.role, "name")
            if mention.role:
                self._give_role(person, mention.span, mention.role)
            return self._speaker(person, mention, "name")
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(mention, said)
        if mention.kind is MentionKind.NOMINAL:
            person = self._by_role(mention)
            if person is not None:
                return self._speaker(person, mention, "role")
            body = self._body(mention)
            if body is not None:
                return Speaker(body, how="role")
            owned = self._owned(mention, said)
            if owned is not None:
                return owned
        how = "name" if mention.kind is MentionKind.BODY else "as written"
        return Speaker(self._written(mention), how=how)

    def _spelt_name(self, acronym: str) -> str:
        """What an acronym stands for, where the article says or a body's name fits."""
        if acronym not in self._acronyms:
            fitting = (
                name
                for initials, name in self._initials.items()
                if len(acronym) > _SHORT and initials.endswith(acronym)
            )
            self._acronyms[acronym] = next(fitting, "")
        return self._acronyms[acronym]

    def _written(self, mention: Mention) -> str:
        """The name as it is written inside a sentence: "Residents" are residents."""
        name, start = mention.name, mention.span.start
        if " " in name or name[1:] != name[1:].lower() or not name.endswith("s"):
            return name
        index = bisect_left(self._starts, start)
        opens = index < len(self._starts) and self._starts[index] == start
        low = name.lower()
        is_noun = mentions.is_common(low, self._people) or low in self._plain
        return low if opens and is_noun else name

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The words that have no capital somewhere in the article."""
        return frozenset(
            word.text for sentence in self._sentences for word in sentence.words
        )

    def _speaker(
        self, person: Person, mention: Mention, how: str, likelihood: float = 1.0
    ) -> Speaker:
        self._last = person
        role = person.role_at(mention.span.start)
        return Speaker(person.name, role, how, likelihood)

    def _found(self, body: Mention) -> None:
        """Keep a body by the words that tell its kind: "Ardu Bridge Company"."""
        words = body.name.lower().split()
        if len(words) > 1:
            initials = "".join(filter(str.isupper, (w[0] for w in body.name.split())))
            self._initials.setdefault(initials, body.name)
        for word in words if len(words) > 1 else ():
            if word in self._people.bodies:
                kind = self._people.same_kind.get(word, word)
                at = (body.span.start, body.name)
                self._bodies.setdefault(kind, []).append(at)

    def _body(self, mention: Mention) -> str | None:
        """The body that "the company" means: the last of that kind."""
        named = self._bodies.get(mention.head)
        words = mention.name.lower().split()
        if named is None or len(words) != 2 or words[0] != "the":
            return None
        index = bisect_left(named, (mention.span.start, ""))
        return named[index - 1][1] if index else None

    def _meet(self, name: Mention) -> None:
        given = name.name.partition(" ")[0].lower()
        namesakes = self._by_surname.setdefault(name.head, [])
        if any(_is_form_of(name.name, person.name) for person in namesakes):
            return
        gender = self._people.given_names.get(given, Gender.UNKNOWN)
        for person in namesakes:
            particle = person.name.partition(" ")[0].lower()
            if particle in self._people.particles and _ends_with(
                name.name, person.name
            ):
                person.name, person.gender = name.name, gender
                return
        person = Person(name.name, gender)
        namesakes.append(person)
        if given in self._people.given_names:
            self._by_given.setdefault(given, person)
        self._by_first.setdefault(given, []).append(person)

    def _notice(self, name: Mention) -> None:
        person = self._named(name)
        if person is None:
            if not name.role:
                return
            person = Person(name.name, Gender.UNKNOWN)
            self._by_surname[name.head] = [person]
        if name.role:
            self._give_role(person, name.span, name.role)
        person.seen.append(name.span.start)
        self._at.append(name.span.start)
        self._whom.append(person)

    def _give_role(self, person: Person, beside: Span, role: str) -> None:
        """Keep an office told beside a name; a fuller form takes a shorter's place."""
        words = role.lower().split()
        for word in map(self._spelt_out, words):
            gender = self._people.titles.get(word) or self._people.roles.get(word)
            if gender:
                person.gender = gender
            if word in self._people.roles:
                holders = self._by_office.setdefault(word, [])
                if person not in holders:
                    holders.append(person)
        if len(words) == 1 and words[0] in self._people.spelt_out:
            role = self._spelt_out(words[0]).capitalize()
        while words and words[-1] in self._people.honorifics:
            words.pop()
        # "Transport Minister Dr": what only honours is no office.
        role = " ".join(role.split()[: len(words)])
        if role.isupper() and len(role) > _ACRONYM:
            role = role.title()
        if role:
            start = bisect_left(person.roles, (beside.start, ""))
            end = bisect_left(person.roles, (beside.end, ""))
            told = [other for _, other in person.roles[start:end]]
            longest = max((*told, role), key=len)
            person.roles[start:end] = [(beside.start, longest)]

    def _spelt_out(self, title: str) -> str:
        return self._people.spelt_out.get(title, title)

    def _named(self, name: Mention) -> Person | None:
        namesakes = self._by_surname.get(name.head)
        words = name.name.lower().split()
        if namesakes is None:
            return self._by_first_name(name) if len(words) == 1 else None
        if len(words) > 1:
            for person in namesakes:
                if _is_form_of(name.name, person.name):
                    return person
        if len(namesakes) == 1:
            return namesakes[0]
        titles = [self._people.titles.get(word) for word in name.role.lower().split()]
        gender = next(filter(None, titles), Gender.UNKNOWN)
        fitting = [p for p in namesakes if not gender or p.gender == gender]
        return max(fitting or namesakes, key=lambda person: len(person.seen))

    def _by_first_name(self, name: Mention) -> Person | None:
        """Whom the first word of a name means: a given name, or "Li" of Li Wenhua."""
        first = name.name.lower()
        alike = self._by_first.get(first, [])
        if first in self._by_given or len(alike) != 1 or name.name.isupper():
            return self._by_given.get(first)
        return alike[0]

    def _by_role(self, mention: Mention) -> Person | None:
        """Whom "the mayor" means: who holds that office, as last told."""
        words = mention.name.lower().split()
        bare = len(words) == 1 and words[0] not in self._people.never_names
        if not bare and words[0] not in ("the", "his", "her", "their"):
            return None
        holders = self._by_office.get(mention.head)
        if not holders or len(words) > 6:
            return None
        at = mention.span.start
        return max(holders, key=lambda person: self._last_seen(person, at))

    def _owned(self, mention: Mention, said: str) -> Speaker | None:
        """Whose office "his office" is, or whose lawyer "her lawyer" is."""
        owner, _, thing = mention.name.partition(" ")
        gender = self._people.pronouns.get(owner.lower())
        head = mention.head.removesuffix("s")
        known = head in self._people.roles or head in self._people.bodies
        if gender not in (Gender.HE, Gender.SHE) or not known:
            return None
        ranked = self.rank(mention.span.start, gender, said)
        likelihood = max(logit.shares([score for score, _ in ranked] or [0.0]))
        if not ranked or likelihood < _SURE:
            return None
        name = f"{ranked[0][1].name}’s {thing}"
        return Speaker(name, how="pronoun", likelihood=likelihood)

    def _last_seen(self, person: Person, at: int) -> int:
        index = bisect_left(person.seen, at)
        return person.seen[index - 1] if index else -1

    def _pronoun(self, mention: Mention, said: str) -> Speaker:
        gender = self._people.pronouns.get(mention.head)
        unnamed = self._unnamed.get(gender is Gender.THEY)
        if gender in (Gender.THEY, Gender.IT) and unnamed is not None:
            return Speaker(self._written(unnamed), how="pronoun")
        if gender not in (Gender.HE, Gender.SHE):
            return Speaker(mention.name)
        ranked = self.rank(mention.span.start, gender, said)
        if not ranked:
            return Speaker(mention.name)
        person = ranked[0][1]
        likelihood = max(logit.shares([score for score, _ in ranked]))
        at = bisect_left(self._at, mention.span.start)
        self._at.insert(at, mention.span.start)
        self._whom.insert(at, person)
        return self._speaker(person, mention, "pronoun", likelihood)

    def rank(self, at: int, gender: Gender, said: str) -> list[tuple[float, Person]]:
        """Whom a pronoun at a point may mean, the likeliest first."""
        ranked = [
            (pronouns.score(features), person)
            for person, features in self.candidates(at, gender, said)
        ]
        return sorted(ranked, key=lambda pair: -pair[0])

    def candidates(
        self, at: int, gender: Gender, said: str
    ) -> Iterator[tuple[Person, tuple[str, ...]]]:
        """The persons that a pronoun at a point may mean, with what speaks for each."""
        here = bisect_left(self._at, at)
        sentence = bisect_right(self._starts, at) - 1
        latest: dict[int, tuple[int, Person]] = {}
        for index in range(max(0, here - _REACH), here):
            person = self._whom[index]
            if not person.gender or person.gender == gender:
                latest[id(person)] = (self._at[index], person)
        for seen, person in latest.values():
            features = pronouns.features(
                self._sentences,
                self._starts,
                sentence,
                at,
                seen,
                pronouns.Known(
                    gender=bool(person.gender),
                    times=bisect_left(person.seen, at),
                    spoke_last=person is self._last,
                    in_statement=person.surname in said,
                    latest=seen == self._at[here - 1],
                ),
                self._language,
            )
            yield person, features


def _is_form_of(name: str, full: str) -> bool:
    """Whether a name of several words is a full one, or a part of it."""
    first = name.partition(" ")[0].lower()
    known = full.lower()
    return (
        known.startswith(f"{first} ")
        or _ends_with(full, name)
        or any(word.strip(_MARKS) == first != word for word in known.split())
    )


def _ends_with(full: str, name: str) -> bool:
    return f" {full}".lower().endswith(f" {name}".lower())


def _is_plural(mention: Mention) -> bool:
    """Whether "they" may speak of a mention."""
    return mention.head.endswith("s") or " and " in mention.name
