"""Whether a verb's tense can go with a date: nothing "has closed in May 2019"."""

from __future__ import annotations

from tui.lang.event_words import EventWords
from tui.model import DateExpression
from tui.parser.events.clauses import Verb
from tui.parser.events.event_names import is_coarse


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
