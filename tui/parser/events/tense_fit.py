"""Whether a verb's tense can go with a date: nothing "has closed in May 2019"."""

from __future__ import annotations

import re

from tui.lang.event_words import EventWords
from tui.model import DateExpression
from tui.parser.events.clauses import Verb
from tui.parser.events.event_names import is_coarse, nearest_event, opens_all
from tui.parser.events.told import Telling

_FAR = 5
"""A date so many words after "was" may be that of a noun between."""
_TELLING_NAME = 3
"""The name of an event tells it in so many words; in fewer its sentence must."""
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[\w’'-]+|\S")


def _is_of_verb(
    text: str, telling: Telling, verb: Verb, published: int, words: EventWords
) -> bool:
    """Whether a date is the verb's, as far as tense and the words between show.

    "Her answer was in contrast to a claim in May" dates the claim.
    """
    if not fits(verb, telling.date, published, words):
        return False
    if telling.date.span.end <= verb.start and verb.low in words.present:
        # "The vote in May shows", but not "In May the port opens".
        return opens_all(text, telling.clause, telling.date)
    if verb.low not in words.copulas or verb.low != verb.last:
        return True
    between = _TOKEN.findall(text[verb.end : telling.date.span.start])
    return len(between) < _FAR or words.dated_nouns.isdisjoint(between[2:])


def in_tense(text: str, telling: Telling, published: int, words: EventWords) -> Telling:
    """The noun that a date of the past dates where the verb tells of the present."""
    verb = telling.verb
    if verb is None or _is_of_verb(text, telling, verb, published, words):
        return telling
    if opens_all(text, telling.clause, telling.date) and verb.low not in words.perfect:
        # "3 May 2019: The bridge opens".
        return telling
    noun = nearest_event(text, telling.date, telling.clause, words)
    if noun is not None and len(_TOKEN.findall(noun.of(text))) >= _TELLING_NAME:
        return telling._replace(verb=None, noun=noun)
    return telling._replace(shown=True)


def fits(verb: Verb, date: DateExpression, published: int, words: EventWords) -> bool:
    """Whether what the verb tells may be of the date.

    The present perfect, and "is", never tell of a time that is over. Other verbs do so
    of a day in captions and chronicles, but not of a month or a year.
    """
    value = date.value
    if value is None or value.start is None or value.end is None:
        return True
    if value.end > published or verb.last in words.reporting:
        return True
    if verb.low in words.perfect and verb.last != verb.low:
        return False
    if verb.low in words.auxiliaries:
        return verb.low not in words.present
    return verb.low not in words.present or not is_coarse(date)
