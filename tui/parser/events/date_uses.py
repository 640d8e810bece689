"""What a date is for: to tell when, or only to compare, to describe or to stamp."""

from __future__ import annotations

import re
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import DateExpression, Grain, Span

_LOOK_BACK = 60
"""How many characters before a date may say what it is for."""
_LONGEST_IMPRINT = 120
"""How many characters may stand between an imprint's first words and its date."""
_STAMP = 16
"""How many characters of clock time may stand between a date and its line's bar."""

_BAR = re.compile(r"\s\|\s")
_NOUN = re.compile(r"\s([\w-]+)")
_NOUN_AFTER_COMMA = re.compile(r",\s([a-z][\w-]+)")
_HYPHENS = ("-", "‑")
_TOKEN = re.compile(r"[\w’'-]+|\S")


def may_tell(text: str, within: Span, date: DateExpression, words: EventWords) -> bool:
    """Whether a date is more than a measure, part of a name or an imprint.

    `within` goes from the date before it, or else from the sentence's first word, to
    the sentence's end.
    """
    if date.value is None or _hangs(date.span.of(text), words):
        return False
    if in_compound(text, date.span):
        return False
    before = text[max(within.start, date.span.start - _LOOK_BACK) : date.span.start]
    said = _TOKEN.findall(before.lower())
    if not _heads(words).isdisjoint(said) and _comparison(words).search(before):
        since = said[-1] in words.since
        return since and words.records.isdisjoint(said) and "%" not in before
    if not words.bases.isdisjoint(said) and _base(words).search(before):
        return not any(map(str.isdigit, before))
    if date.value.grain >= Grain.MONTH and _is_of_noun(before, said, words):
        return False
    return not _is_imprint(text, within, date, words)


def in_compound(text: str, date: Span) -> bool:
    """Whether a hyphen ties it to another word: "the 8 p.m.-until-dawn curfew"."""
    return (
        text[date.end : date.end + 1] in _HYPHENS
        and text[date.end + 1 : date.end + 2].isalpha()
    ) or (
        text[date.start - 1 : date.start] in _HYPHENS
        and text[max(0, date.start - 2) : date.start - 1].isalpha()
    )


@cache
def _heads(words: EventWords) -> frozenset[str]:
    """The first words of what compares: a quick look before a slow one."""
    return frozenset(phrase.partition(" ")[0] for phrase in words.comparisons)


def _is_of_noun(before: str, said: list[str], words: EventWords) -> bool:
    """Whether the date says which one a thing is: "the class of", "the budget for"."""
    last = said[-2:]
    if not last or (last[-1] not in words.of_noun and last[-1] not in words.for_period):
        return False
    noun = last[0]
    return (
        noun not in words.date_parts
        and not (last[-1] in words.of_noun and noun in words.event_nouns)
        and planned_for(words).search(before) is None
    )


def _hangs(date: str, words: EventWords) -> bool:
    """Whether the words count from what follows them: "a month after"."""
    return date.rpartition(" ")[2].lower() in words.openers


def _is_imprint(
    text: str, within: Span, date: DateExpression, words: EventWords
) -> bool:
    start, end = date.span.start, date.span.end
    look_back = max(0, start - _LONGEST_IMPRINT)
    opening = text.rfind("(", look_back, start)
    if opening >= 0 and text.find(")", opening, start) < 0:
        # In a parenthesis it says when its noun was, and the noun is rarely an event.
        return True
    if text.startswith('="', start - 2):
        # In a tag: <post date="May 3, 2024">.
        return True
    if _BAR.search(text, start - 3, end + _STAMP):
        return True
    head = _TOKEN.search(text, within.start, within.end)
    if head is not None and head[0].lower() in words.imprint:
        return True
    stamped, after = _stamps(words)
    if after.match(text, end):
        return True
    before = text[look_back:start]
    hints = any(map(before.__contains__, _hints(words)))
    return hints and stamped.search(before) is not None


@cache
def _stamps(words: EventWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes of a date the stamp of a text: "Posted by Ruiz on", "Updated:"."""
    imprint = "|".join(map(re.escape, sorted(words.imprint)))
    phrases = "|".join(map(re.escape, sorted(words.imprint_phrases)))
    after = "|".join(map(re.escape, sorted(words.after_stamp)))
    return (
        re.compile(rf"\b(?i:{imprint}):\s*$|\b(?:{phrases})\b[^.!?\n]*$"),
        re.compile(rf"\s*\W?\s*(?:{after})\b"),
    )


@cache
def _hints(words: EventWords) -> frozenset[str]:
    """What every stamp has some of: a quick look before a slow one."""
    return frozenset({":"} | {one.partition(" ")[0] for one in words.imprint_phrases})


@cache
def _comparison(words: EventWords) -> re.Pattern[str]:
    figure = r"(?:\s+\S?\d[\w.,%]*(?:\s+\w+)?)?"
    return _ending(words.comparisons, figure + _little(words))


@cache
def _base(words: EventWords) -> re.Pattern[str]:
    return _ending(words.bases, _little(words))


@cache
def planned_for(words: EventWords) -> re.Pattern[str]:
    """What ends before a planned date: "scheduled for"."""
    return _ending(words.scheduled_for, _little(words))


def _little(words: EventWords) -> str:
    """Up to four of the words that may stand before any date."""
    small = words.date_prepositions | words.date_modifiers | words.determiners
    return rf"(?:\s+(?:{'|'.join(map(re.escape, sorted(small)))})){{0,4}}"


def _ending(phrases: frozenset[str], gap: str) -> re.Pattern[str]:
    """One of the phrases, and little more, at the end of a text."""
    longest_first = sorted(phrases, key=len, reverse=True)
    options = "|".join(map(re.escape, longest_first))
    return re.compile(rf"\b(?:{options}){gap}\s+$", re.IGNORECASE)


def owner_end(text: str, date: Span, words: EventWords) -> int | None:
    """Where the noun begins that the date owns, as in "Friday's vote"; else None."""
    for mark in words.possessives:
        if text.startswith(mark, date.end):
            following = _NOUN.match(text, date.end + len(mark))
            return following.start(1) if following else None
    return None


def is_attributive(text: str, date: Span, words: EventWords) -> bool:
    """Whether the date describes the noun after it: "the 2019 law"."""
    following = _NOUN.match(text, date.end) or _noun_after_year(text, date)
    if following is None:
        return False
    low = following[1].lower()
    if (
        low in words.prepositions
        or low in words.determiners
        or not _is_noun(low, words)
    ):
        return False
    before = _TOKEN.findall(text[max(0, date.start - _LOOK_BACK) : date.start].lower())
    if before and (before[-1] in words.determiners or _owns(before[-1], words)):
        return True
    if date.of(text).isdigit() and before[-2:-1] and before[-2] in words.determiners:
        # "An alleged 1996 massacre".
        return before[-1] not in words.prepositions and _is_adjective(before[-1], words)
    if low in words.event_nouns and _is_determined(before, words):
        return True
    first = date.of(text).lower().partition(" ")[0]
    return first == words.owned and following[1].islower()


def _noun_after_year(text: str, date: Span) -> re.Match[str] | None:
    """The noun after "Aug. 10, 1988,", whose comma closes the year."""
    if not text[date.end - 4 : date.end].isdigit() or "," not in date.of(text):
        return None
    return _NOUN_AFTER_COMMA.match(text, date.end)


def _is_determined(before: list[str], words: EventWords) -> bool:
    """Whether adjectives at most stand between a determiner and the date."""
    for word in reversed(before[-4:]):
        if word in words.determiners or _owns(word, words):
            return True
        if word in words.prepositions or not word[0].isalpha():
            return False
    return False


def _is_adjective(low: str, words: EventWords) -> bool:
    return low.endswith(words.verb_endings) or _is_noun(low, words)


def _owns(word: str, words: EventWords) -> bool:
    return word.endswith(words.possessives) and word not in words.possessives


def _is_noun(low: str, words: EventWords) -> bool:
    """Whether nothing speaks against it."""
    return not (
        low in words.coordinators
        or low in words.auxiliaries
        or low in words.pronouns
        or low in words.verbs
        or low in words.openers
        or low in words.comma_openers
        or low in words.phrase_openers
        or low in words.relatives
        or low in words.complementizers
        or low in words.numbers
        or low[0].isdigit()
        or (low.endswith(words.verb_endings) and "-" not in low)
    )
