"""The main clause of a sentence and its subject, whatever opens the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.lang import Language
from tui.parser.quotes import mentions, verbs
from tui.parser.quotes.mentions import Mention
from tui.parser.quotes.words import BREAKS, Word

_DATELINE = 10
"""How many words a dateline may have."""
_JOINING = frozenset({"and", "but", "or", "so", "yet"})


def subject(words: Sequence[Word], before: int, language: Language) -> Mention | None:
    """The first subject of a sentence, if it ends before word `before`."""
    start = _main_clause(words, language)
    end = start
    while end < len(words) and not _ends_subject(words, start, end, language):
        end += 1
    if end == start or start <= before < end:
        return None
    return mentions.read(words[start:end], language)


def _ends_subject(
    words: Sequence[Word], start: int, at: int, language: Language
) -> bool:
    word = words[at]
    if word.quote >= 0 or word.text in BREAKS or word.low in language.speech.relatives:
        return True
    if at == start:
        return False
    if words[start].low in language.speech.pronouns:
        return True
    return verbs.is_finite(words, at, language)


def _main_clause(words: Sequence[Word], language: Language) -> int:
    """The first word of the main clause, after what opens the sentence."""
    speech = language.speech
    first = words[0]
    start = _after_dateline(words)
    opener = start == 0 and (
        first.low in speech.prepositions
        or first.low in speech.conjunctions - _JOINING
        or first.low.endswith("ing")
        or (first.low in speech.verbs and first.low.endswith("ed"))
        or _opens_with_time(words, language)
    )
    if opener:
        start = _first_clause(words, language)
    while start < len(words) - 1 and (
        words[start].low in speech.conjunctions
        or words[start].low in speech.adverbs
        or words[start].text == ","
    ):
        start += 1
    return start


def _after_dateline(words: Sequence[Word]) -> int:
    """The index after "ARDU (AP) -", or 0."""
    if not words[0].text.isupper():
        return 0
    for at, word in enumerate(words[:_DATELINE]):
        if word.text in ("–", "—", "--", " - ") and at + 1 < len(words):
            return at + 1
    return 0


def _first_clause(words: Sequence[Word], language: Language) -> int:
    """Where the first clause after the opening phrase begins.

    "At a rally in Ardu, Lenne, on Monday, the mayor said": after the third comma.
    """
    starts = [
        at + 1
        for at in range(len(words) - 1)
        if words[at].text == ","
        or (words[at].quote >= 0 and words[at].text[-2:-1] == ",")
    ]
    for start, end in pairwise([*starts, len(words)]):
        if words[start].low in language.speech.relatives:
            break
        if any(verbs.is_finite(words, at, language) for at in range(start, end)):
            return start
    return starts[0] if starts else 0


def _opens_with_time(words: Sequence[Word], language: Language) -> bool:
    """Whether the sentence opens like "Hours later, the mayor …"."""
    comma = next((at for at in range(min(6, len(words))) if words[at].text == ","), 0)
    return comma > 0 and words[comma - 1].low in language.speech.times
