"""What a language tells of how people report what others said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property


class Form(Enum):
    """The form of a verb."""

    FINITE = "finite"
    """"said", "says", "say"."""
    PARTICIPLE = "participle"
    """"saying"."""
    PASSIVE = "passive"
    """Only a past participle: "written", "known"."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb."""

    lemma: str
    form: Form
    weight: float
    """The share of its uses that report what someone said, 0 to 1."""
    takes: frozenset[str]
    """What may tell the words after it: "clause", "that", "to", "for", "as" …"""
    is_noun: bool = False
    """Whether the same word is a common noun: "report", "claims"."""


@dataclass(frozen=True)
class SpeechWords:
    """The words around a statement, in lower case."""

    verbs: Mapping[str, VerbForm]
    auxiliaries: frozenset[str]
    """What may stand between a subject and its verb: "has", "will", "not"."""
    adverbs: frozenset[str]
    negations: frozenset[str]
    denials: frozenset[str]
    """Lemmas of verbs whose clause the speaker denies or doubts: "deny"."""
    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    """What opens a clause: "that", "while", "and"."""
    relatives: frozenset[str]
    pronouns: frozenset[str]
    """Pronouns that may be the subject of a reporting verb."""
    acronyms: frozenset[str]
    """In capitals: acronyms that are spelt like a pronoun, as "WHO" is."""
    reflexives: frozenset[str]
    """"himself", after whom it stresses."""
    own: frozenset[str]
    """Pronouns of whoever writes, or reads: what they say is no report."""
    asking: frozenset[str]
    """What labels the questions of an interview: "q"."""
    answering: frozenset[str]
    """What labels its answers: "a"."""
    objects: frozenset[str]
    """Pronouns that may be told: "them"."""
    finite: frozenset[str]
    """Common finite verbs, by which a clause is known."""
    naming: frozenset[str]
    """Words before a name in quotation marks: "dubbed", "titled"."""
    unnamed: frozenset[str]
    """What sources ask for: "anonymity", not to be "named"."""
    venues: frozenset[str]
    """Nouns that make "in a …" a medium: "statement", "interview", "tweet"."""
    platforms: frozenset[str]
    """Names that make "on …" a medium: "x", "twitter"."""
    audiences: frozenset[str]
    """Nouns that may be told: "reporters", "lawmakers"."""
    times: frozenset[str]
    """Words that only say when: "monday", "yesterday", "later"."""

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that are no names, though a headline gives them capitals."""
        return frozenset(self.verbs).union(
            self.auxiliaries,
            self.adverbs,
            self.determiners,
            self.prepositions,
            self.conjunctions,
            self.relatives,
            self.pronouns,
            self.finite,
            self.naming,
        )
