"""Speakers: the person or body that a mention means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.lang.people_words import Gender, PeopleWords
from tui.model import Span
from tui.parser.mentions import Mention, MentionKind, bare, names
from tui.parser.words import Sentence


@dataclass(slots=True)
class Person:
    """Somebody the article names."""

    name: str
    """The fullest form: "Ana Ruiz"."""
    gender: Gender
    roles: list[tuple[int, str]] = field(default_factory=list)
    """Where an office is given, in reading order, and its words."""
    seen: list[int] = field(default_factory=list)
    """Where the person is named, in reading order."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a mention means."""

    name: str
    role: str
    known: bool
    """Whether it is a name, rather than the mention's own words."""


class Cast:
    """Everybody whom an article names, and who "she" is at any point of it."""

    def __init__(self, sentences: Sequence[Sentence], people: PeopleWords) -> None:
        self._people = people
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, Person] = {}
        self._mentions: list[tuple[int, Person]] = []
        found = [
            name
            for sentence in sentences
            for name in names(sentence.words, people)
            if name.kind is MentionKind.PERSON
        ]
        for name in found:
            if " " in name.name:
                self._meet(name)
        for name in found:
            self._notice(name)

    def resolve(self, mention: Mention, recent: Sequence[Mention] = ()) -> Speaker:
        """Whom a mention means where it stands; `recent` spoke before, latest last."""
        if mention.kind is MentionKind.PERSON:
            person = self._named(mention)
            if person is not None:
                if mention.role:
                    self._give_role(person, mention.span.start, mention.role)
                return self._speaker(person, mention.span.start)
            return Speaker(mention.name, mention.role, known=True)
        if mention.kind in (MentionKind.PRONOUN, MentionKind.RELATIVE):
            person = self._pronoun(mention)
            if person is not None:
                return self._speaker(person, mention.span.start)
        known = mention.kind is MentionKind.BODY
        return Speaker(mention.name, "", known)

    def _meet(self, name: Mention) -> None:
        surname = name.head
        words = name.name.split()
        given = words[0].lower()
        namesakes = self._by_surname.setdefault(surname, [])
        for person in namesakes:
            if person.name.split()[0].lower() == given:
                return
        gender = self._people.given_names.get(given, Gender.UNKNOWN)
        person = Person(name.name, gender)
        namesakes.append(person)
        if given in self._people.given_names:
            self._by_given.setdefault(given, person)

    def _notice(self, name: Mention) -> None:
        person = self._named(name)
        if person is None:
            if not name.role:
                return
            person = Person(name.name, Gender.UNKNOWN)
            self._by_surname[name.head] = [person]
        if name.role:
            self._give_role(person, name.span.start, name.role)
        person.seen.append(name.span.start)
        self._mentions.append((name.span.start, person))

    def _give_role(self, person: Person, at: int, role: str) -> None:
        for word in role.lower().split():
            gender = self._people.titles.get(word) or self._people.roles.get(word)
            if gender:
                person.gender = gender
        words = role.lower().split()
        if not (len(words) == 1 and self._people.titles.get(words[0])):
            person.roles.append((at, role))

    def _named(self, name: Mention) -> Person | None:
        namesakes = self._by_surname.get(name.head)
        words = name.name.lower().split()
        if namesakes is None:
            return self._by_given.get(words[0]) if len(words) == 1 else None
        if len(words) > 1:
            for person in namesakes:
                if person.name.lower().split()[0] == words[0]:
                    return person
        if len(namesakes) == 1:
            return namesakes[0]
        title = name.role.lower().split()[-1:] or [""]
        gender = self._people.titles.get(title[0], Gender.UNKNOWN)
        fitting = [p for p in namesakes if not gender or p.gender == gender]
        return max(fitting or namesakes, key=lambda person: len(person.seen))

    def _pronoun(self, mention: Mention) -> Person | None:
        gender = self._people.pronouns.get(mention.head, Gender.UNKNOWN)
        at = bisect_left(self._mentions, mention.span.start, key=lambda m: m[0])
        if mention.kind is MentionKind.RELATIVE:
            return self._mentions[at - 1][1] if at else None
        for _, person in reversed(self._mentions[max(0, at - 40) : at]):
            if person.gender == gender:
                return person
        for _, person in reversed(self._mentions[max(0, at - 40) : at]):
            if not person.gender and gender in (Gender.HE, Gender.SHE):
                return person
        return None

    def _speaker(self, person: Person, at: int) -> Speaker:
        role = ""
        for given, words in person.roles:
            if given <= at or not role:
                role = words
        return Speaker(person.name, role, known=True)
