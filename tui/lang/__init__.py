"""Languages: each one is words and rules, and holds no arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from tui.lang.date_rules import DateWords
from tui.lang.event_words import EventWords
from tui.lang.heading_words import HeadingWords
from tui.lang.people_words import PeopleWords
from tui.lang.sentence_words import SentenceWords
from tui.lang.speech_words import SpeechWords


@dataclass(frozen=True, slots=True)
class Language:
    """All that the parser knows of one language."""

    code: str
    """ISO 639-1."""
    sentences: SentenceWords
    speech: SpeechWords
    people: PeopleWords
    dates: DateWords
    events: EventWords
    headings: HeadingWords


@cache
def load(code: str) -> Language | None:
    """The language of an ISO 639-1 code; None where it has no module yet."""
    if not code.isalpha() or find_spec(f"tui.lang.{code}") is None:
        return None
    language: Language = import_module(f"tui.lang.{code}").LANGUAGE
    return language
