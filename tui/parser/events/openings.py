"""Where a main clause begins after its first phrase: "However,", "In a statement,"."""

from __future__ import annotations

import re

from tui.lang.event_words import EventWords
from tui.parser.events.clauses import Clause
from tui.parser.events.told import Told

_STUB = 16
"""So few characters after a reporting verb are a date."""
_WORD = re.compile(r"[\w’'-]+")
_COMMA = re.compile(r",(?!\d)")
_ASIDE = re.compile(r"\s*\([^()]*\)\s+")


def body_start(text: str, clause: Clause, told: Told, words: EventWords) -> int:
    """Where a main clause begins after "However," or "In a statement,"."""
    start = clause.start
    aside = _ASIDE.match(text, start, clause.end)
    start = aside.end() if aside else start
    date = _leading_date(text, start, told, words)
    if date is not None:
        return date
    first = _WORD.search(text, start, clause.end)
    after = [verb for verb in clause.verbs if verb.start > start]
    finite = (verb for verb in after if not verb.reduced)
    verb = next(finite, after[0] if after else None)
    if first is not None and first[0].lower() in words.coordinators:
        start = first.end()
        first = _WORD.search(text, start, clause.end)
    if first is None or verb is None or not _is_adjunct(text, first, words):
        return start
    ends = [one.said.end for one in told.tellings if one.said.end <= verb.start]
    after_date = [end for end in ends if text.startswith(",", end)]
    least = max([first.end() - 1, *after_date])
    end = min(verb.start, clause.pieces[0].end)
    comma = _last_comma(text, least, end, words)
    reports = verb == clause.verbs[-1] and verb.low in words.reporting
    if reports and len(text[verb.end : clause.end]) < _STUB:
        # "In addition, the port is shut, Ruiz said": no comma before "Ruiz".
        earlier = comma_in(text, least, end)
        comma = earlier if earlier < comma else -1
    return start if comma < 0 else comma + 1


def _leading_date(text: str, start: int, told: Told, words: EventWords) -> int | None:
    """Where a date ends that begins a clause without a comma: "In July Ruiz"."""
    for telling in told.tellings:
        said = telling.said
        lead = _WORD.findall(text[start : said.start].lower())
        plain = said.start >= start and text.startswith(" ", said.end)
        if plain and all(
            word in words.date_prepositions or word in words.date_modifiers
            for word in lead
        ):
            return said.end if text[said.end + 1 : said.end + 2].isupper() else None
    return None


def _last_comma(text: str, start: int, end: int, words: EventWords) -> int:
    """The comma before the subject: "In Holm, Norland, Ruiz" has two, as "…, Ruiz,"."""
    first, last = comma_in(text, start, end), comma_in(text, start, end, last=True)
    rest = _WORD.findall(text[last:end].lower())
    named = bool(rest) and not any(word in words.coordinators for word in rest)
    if first == last and not rest and last >= 0:
        return -1
    return last if named else first


def _is_adjunct(text: str, first: re.Match[str], words: EventWords) -> bool:
    low = first[0].lower()
    if low in words.prepositions or low in words.asides:
        return True
    if low.endswith(words.adverb_endings) and text.startswith(",", first.end()):
        return True
    return (
        low.endswith(words.participle_endings)
        and low not in words.not_verbs
        and text[first.end() : first.end() + 1] == " "
        and text[first.end() + 1 : first.end() + 2].islower()
    )


def comma_in(text: str, start: int, end: int, *, last: bool = False) -> int:
    """Where the first or the last comma is that is no part of a number; else -1."""
    found = [match.start() for match in _COMMA.finditer(text, start, end)]
    return found[-1 if last else 0] if found else -1
