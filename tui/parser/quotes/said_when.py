"""When something was said: the date in the clause of its cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.lang import Language
from tui.model import DateExpression, Grain, Span
from tui.parser.quotes import medium, verbs
from tui.parser.quotes.cues import SIGNATURE, Cue
from tui.parser.quotes.words import BREAKS, Word

_NO_DATE_OF_SAYING = frozenset(
    "of about regarding concerning before ahead until since by for".split()
)
"""What these open tells of something else: "said of the 2019 flood"."""


def of_cue(
    words: Sequence[Word],
    cue: Cue,
    dates: Sequence[DateExpression],
    latest: int,
    language: Language,
) -> DateExpression | None:
    """The date of a cue among the `dates` of the article, in reading order.

    It stands after the cue, "told reporters on Monday that", else before its verb,
    "the mayor on Monday said", else opens the sentence; none begins after `latest`.
    """
    if cue.shape in ("label", SIGNATURE):
        return None
    first = bisect_left(dates, words[0].start, key=lambda date: date.span.start)
    known = {}
    for date in dates[first:]:
        if date.span.start >= words[-1].end:
            break
        if _may_date(date, latest):
            known[date.span.start] = date
    if not known:
        return None
    return (
        _after(words, cue, known, language)
        or _beside(words, cue, known)
        or _opening(words, cue, known, language)
    )


def _may_date(date: DateExpression, latest: int) -> bool:
    value = date.value
    if value is None or value.start is None or value.end is None:
        return False
    return value.start <= latest


def _after(
    words: Sequence[Word],
    cue: Cue,
    known: dict[int, DateExpression],
    language: Language,
) -> DateExpression | None:
    """The date between a cue and what it reports."""
    speech = language.speech
    told = medium.addressee(words, cue, language)
    in_phrase = False
    for at in range(cue.last + 1, len(words)):
        word = words[at]
        if word.start in known:
            date = known[word.start]
            return None if _modifies(words, date, language) else date
        if told is not None and word.end <= told.end:
            continue
        if word.low in _NO_DATE_OF_SAYING or _ends(words, at, language):
            return None
        if word.low in speech.prepositions:
            in_phrase = True
        elif word.low in speech.determiners:
            if not in_phrase or words[at - 1].low not in speech.prepositions:
                return None
        elif not (
            in_phrase or word.low in speech.times or verbs.in_group(word, language)
        ):
            return None
    return None


def _beside(
    words: Sequence[Word], cue: Cue, known: dict[int, DateExpression]
) -> DateExpression | None:
    """The day between a source and its verb: "the mayor on Monday said"."""
    for at in range(cue.first + 1, cue.at):
        date = known.get(words[at].start)
        if date is not None and date.span.end == words[cue.at - 1].end:
            value = date.value
            return date if value is not None and value.grain <= Grain.DAY else None
    return None


def _opening(
    words: Sequence[Word],
    cue: Cue,
    known: dict[int, DateExpression],
    language: Language,
) -> DateExpression | None:
    """The date that opens the sentence before a source: "On Friday he said"."""
    after = words[cue.last + 1].text if cue.last + 1 < len(words) else ""
    if after == ",":
        return None
    found = None
    for at in range(cue.first):
        word = words[at]
        date = known.get(word.start)
        if date is not None and not _modifies(words, date, language):
            found = found or date
        broken = word.quote >= 0 or word.text in BREAKS - {","}
        if broken or word.low in _NO_DATE_OF_SAYING or _tells(words, at, language):
            return None
    return found


def _ends(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether the phrases around a cue end before a word."""
    word = words[at]
    return (
        word.quote >= 0
        or word.text in BREAKS
        or word.low in language.speech.pronouns
        or _tells(words, at, language)
    )


def _tells(words: Sequence[Word], at: int, language: Language) -> bool:
    low = words[at].low
    return low in language.speech.relatives or verbs.is_finite(words, at, language)


def _modifies(words: Sequence[Word], date: DateExpression, language: Language) -> bool:
    """Whether a date only tells which: "the 2019 flood", "Monday's vote"."""
    after = bisect_left(words, date.span.end, key=lambda word: word.start)
    before = words[after - 1]
    if Span(before.start, before.end) not in date.span:
        return True
    if after == len(words):
        return False
    word = words[after]
    plain = word.low.isalpha() and not word.cap and word.quote < 0
    speech = language.speech
    return plain and not (
        word.low in speech.prepositions
        or word.low in speech.conjunctions
        or word.low in speech.determiners
        or word.low in speech.pronouns
        or word.low in speech.adverbs
        or date.value is None
        or (date.value.grain <= Grain.DAY)
    )
