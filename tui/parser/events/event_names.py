"""Events that a noun names: "the summit scheduled for May 3", "the 2003 invasion"."""

from __future__ import annotations

import re
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import DateExpression, Grain, Span
from tui.parser.events.clauses import Clause, ClauseKind
from tui.parser.events.date_uses import is_attributive, owner_end, planned_for

_LOOK_BACK = 180
"""How many characters before a date may name the event that it is planned for."""
_LOOK_AHEAD = 80
"""How many after a date may name the event that it describes."""
_SHORTEST = 6
"""So many characters before a date are at most a preposition: "during"."""
_LONGEST_NAME = 24
"""How many characters one word of a name may take."""
_NOUN_WORDS = 5
"""How many words may stand between a date and the noun that it belongs to."""

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:,\d{3})+|[\w’'-]+|\S")


def named_event(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> Span | None:
    """The noun phrase that the date dates: "the summit scheduled for May 3"."""
    start = max(clause.start, date.span.start - _LOOK_BACK)
    cue = None
    if any(map(text[start : date.span.start].lower().__contains__, _cues(words))):
        cue = planned_for(words).search(text, start, date.span.start)
    if cue is not None and not (
        _is_predicate(clause, cue) or _is_cause(cue, words) or _acts(text, cue, words)
    ):
        named = _noun_before(text, clause, cue.start(), words)
        if named is not None and named.of(text).lower() not in words.determiners:
            return named
    if clause.kind is ClauseKind.PHRASE:
        named = _noun_before(text, clause, date.span.start, words)
        if (
            _precedes(text, clause, words)
            and "," not in (text[clause.start : date.span.start])
        ):
            return named
        if named is not None and _is_event(text, named, date, clause, words):
            return named
    if describes(text, date, words):
        return _noun_after(text, date, clause, words)
    return None


@cache
def _cues(words: EventWords) -> frozenset[str]:
    """The first words of what schedules: a quick look before a slow one."""
    return frozenset(phrase.partition(" ")[0] for phrase in words.scheduled_for)


def _is_predicate(clause: Clause, cue: re.Match[str]) -> bool:
    """Whether "scheduled" is part of a verb: "is scheduled for"."""
    return any(
        verb.start <= cue.start() < verb.end and verb.start < cue.start()
        for verb in clause.verbs
    ) or any(
        0 <= cue.start() - verb.end <= 12 and verb.auxiliary for verb in clause.verbs
    )


def _acts(text: str, cue: re.Match[str], words: EventWords) -> bool:
    """Whether "scheduled" has an object or describes one: "scheduled a Monday vote"."""
    said = cue[0].lower().split()
    before = text[max(0, cue.start() - _SHORTEST) : cue.start()].split()
    describes_noun = bool(before) and before[-1].lower() in words.determiners
    return describes_noun or (len(said) > 1 and said[1] in words.determiners)


def _is_cause(cue: re.Match[str], words: EventWords) -> bool:
    """Whether "due to its" tells why, and "due to begin in" does not."""
    low = " ".join(cue[0].lower().split())
    schedules = any(
        low.startswith(one) and one.startswith(tuple(words.causes))
        for one in words.scheduled_for
    )
    return low.startswith(tuple(words.causes)) and not schedules


def _precedes(text: str, clause: Clause, words: EventWords) -> bool:
    opener = clause.opener
    return opener is not None and opener.of(text).lower() in words.before


def _is_event(
    text: str, named: Span, date: DateExpression, clause: Clause, words: EventWords
) -> bool:
    """Whether a date after "since" or "after" is that of the event that it names."""
    opener = clause.opener.of(text).lower() if clause.opener else ""
    nouns = _TOKEN.findall(named.of(text).lower())
    return (opener not in words.after or is_coarse(date)) and any(
        word in words.event_nouns for word in nouns
    )


def _noun_before(text: str, clause: Clause, end: int, words: EventWords) -> Span | None:
    """The noun phrase that ends there, back to its clause's start or last verb."""
    piece = next((one for one in clause.pieces if one.start < end <= one.end + 1), None)
    if piece is None:
        return None
    start = piece.start
    for verb in clause.verbs:
        if verb.end < end:
            start = max(start, verb.end)
    start = max(start, text.rfind(",", start, end) + 1)
    for match in _TOKEN.finditer(text, start, end):
        if match[0].lower() in words.determiners:
            start = match.start()
            break
    while end > start and text[end - 1].isspace():
        end -= 1
    return _without_last_preposition(text, Span(start, end), words)


def _without_last_preposition(text: str, span: Span, words: EventWords) -> Span | None:
    found = list(_TOKEN.finditer(text, span.start, span.end))
    while found and (
        found[-1][0].lower() in words.date_prepositions
        or found[-1][0].lower() in words.date_modifiers
    ):
        found.pop()
    while found and (found[0][0].lower() in words.prepositions or found[0][0] in ",;"):
        found.pop(0)
    return Span(found[0].start(), found[-1].end()) if found else None


def nearest_event(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> Span | None:
    """The event that the last nouns before a date name: "three attacks on doctors"."""
    noun = _noun_before(text, clause, date.span.start, words)
    if noun is None:
        return None
    found = list(_TOKEN.finditer(text, noun.start, noun.end))
    head: str | None = None
    for match, before in zip(reversed(found), [*found[-2::-1], None], strict=True):
        low = match[0].lower()
        if low in words.prepositions or not low[0].isalnum():
            head = None
            continue
        head = head or low
        previous = before[0].lower() if before else ""
        begins = not previous or previous in words.prepositions
        begins = begins or previous.endswith(words.participle_endings)
        if begins and (head in words.event_nouns or head in words.dated_nouns):
            return Span(match.start(), noun.end)
    return None


def _noun_after(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> Span | None:
    """The event that the date is part of the name of: "the 2003 invasion of Iraq"."""
    if leads(text, clause, date, words) and not is_coarse(date):
        # "Friday's vote failed" tells what happened on Friday.
        return None
    start = owner_end(text, date.span, words) or date.span.end
    # "The Aug. 10, 1988, agreement".
    start += text.startswith(",", start)
    end, last = None, ""
    links = True
    for count, match in enumerate(_TOKEN.finditer(text, start, start + _LOOK_AHEAD)):
        low = match[0].lower()
        named = end is not None
        if _ends_name(match, named, clause, words) or count >= 2 * _NOUN_WORDS:
            break
        if low in words.event_nouns or (
            named and links and low not in words.noun_links
        ):
            end = match.end()
            links = links and named
            last = low
        elif named and low in words.noun_links:
            decides = last in words.content_nouns
            if low in words.infinitives and not (
                decides or _names_follow(text, match.end(), words)
            ):
                break
            links = True
        elif not named and count >= _NOUN_WORDS:
            break
    if end is None or (is_coarse(date) and " " not in text[start:end].strip()):
        # "The 2019 vote" is a name for what the reader was told of elsewhere.
        return None
    return Span(start, end)


def _names_follow(text: str, at: int, words: EventWords) -> bool:
    """Whether a name or a determiner follows: "visit to Holm", not "talks to end"."""
    following = _TOKEN.search(text, at, at + _LOOK_AHEAD)
    if following is None:
        return False
    return following[0][0].isupper() or following[0].lower() in words.determiners


def _ends_name(
    match: re.Match[str], named: bool, clause: Clause, words: EventWords
) -> bool:
    """Whether a word cannot be part of an event's name; only links follow its noun."""
    low = match[0].lower()
    if named and low in words.coordinators and _is_inside_name(match):
        return False
    if not low[0].isalnum() or low in words.coordinators or low in words.openers:
        return True
    if match[0].islower() and (low in words.auxiliaries or low in words.relatives):
        return True
    if low in words.prepositions and not (named and low in words.noun_links):
        return True
    return any(verb.start <= match.start() < verb.end for verb in clause.verbs)


def _is_inside_name(match: re.Match[str]) -> bool:
    """Whether a word joins two with capitals: "the Board of Ports and Rivers"."""
    near = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    before = near.rstrip().rpartition(" ")[2]
    after = match.string[match.end() + 1 : match.end() + 2]
    return before[:1].isupper() and after.isupper()


def describes(text: str, date: DateExpression, words: EventWords) -> bool:
    """Whether the date owns the noun after it or is its adjective."""
    owns = owner_end(text, date.span, words) is not None
    return owns or is_attributive(text, date.span, words)


def leads(text: str, clause: Clause, date: DateExpression, words: EventWords) -> bool:
    """Whether the verb tells what a date that describes a noun is of.

    So it is where the noun opens the clause, "In Friday's vote, …", and where people
    are "at Friday's vote".
    """
    if not opens(clause, date):
        return False
    before = _TOKEN.findall(text[clause.start : date.span.start])
    if before and before[-1].endswith(words.possessives):
        before = [word for word in before if not word[0].isupper()]
    leading = words.prepositions | words.determiners | words.coordinators
    leading |= words.date_modifiers | words.asides
    last = next((one for one in reversed(before) if one not in words.determiners), "")
    return (last in words.held_at and not is_coarse(date)) or all(
        word.lower() in leading or not word[0].isalpha() for word in before
    )


def opens(clause: Clause, date: DateExpression) -> bool:
    """Whether the date stands before the clause's first verb."""
    return bool(clause.verbs) and date.span.end <= clause.verbs[0].start


def opens_all(text: str, clause: Clause, date: DateExpression) -> bool:
    """Whether nothing longer than "in" stands before the date in its clause."""
    return len(text[clause.start : date.span.start].strip(" ,;:–—-\n")) <= _SHORTEST


def is_coarse(date: DateExpression) -> bool:
    """Whether it is too coarse to be news: a month, a year."""
    return date.value is not None and date.value.grain > Grain.WEEK
