"""Whether a verb's tense can go with a date: nothing "has closed in May 2019"."""

from __future__ import annotations

from tui.lang.event_words import EventWords
from tui.model import DateExpression
from tui.parser.events.clauses import Verb


def fits(verb: Verb, date: DateExpression, published: int, words: EventWords) -> bool:
    """Whether what the verb tells may be of the date.

    The present and the present perfect never tell of a time that is over; who "says"
    something in a report may have said it at any time.
    """
    value = date.value
    if value is None or value.start is None or value.end is None:
        return True
    if value.end > published or verb.last in words.reporting:
        return True
    is_perfect = verb.low in words.perfect and verb.last != verb.low
    return not (is_perfect or verb.low in words.present)
