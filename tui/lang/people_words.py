"""What a language tells of people and bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """The pronoun that speaks of a person or a body."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    IT = "it"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Words, in lower case, that tell names, offices and bodies."""

    given_names: Mapping[str, Gender]
    titles: Mapping[str, Gender]
    """Before a surname: "mr", "sen", "sheikh"."""
    honorifics: frozenset[str]
    """Titles that tell no office: "mr", "dame"."""
    spelt_out: Mapping[str, str]
    """What titles are short for: "gen" is "general"."""
    roles: Mapping[str, Gender]
    """Heads of roles: "minister", "spokeswoman", "mother"."""
    bodies: frozenset[str]
    """Heads of bodies: "ministry", "police", "court"."""
    same_kind: Mapping[str, str]
    """Heads of bodies that another word speaks of: "inc" is a "company"."""
    places: frozenset[str]
    """Names that are a place's, never a person's alone."""
    particles: frozenset[str]
    """Lower-case parts of names: "van", "de", "bin"."""
    suffixes: frozenset[str]
    """"jr", "iii"."""
    pronouns: Mapping[str, Gender]
    never_names: frozenset[str]
    """Capitalised words that are no part of a name: "monday", "the", "republican"."""
