"""The words of a sentence, each with what it is to its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from tui.lang.event_words import EventWords
from tui.model import Span

_WORD = re.compile(
    r"[\w©]+(?:[-–’'.&/]\w+|,\d{3}(?!\d)|\.-\w+)*"
    r"|[,;:]|\([^()\n]*\)|\s[-–]{1,2}\s|—"
)
_MOST_SEEN = 50_000
"""So many words are remembered."""
_SHORTEST_VERB = 4
"""A word that only its ending makes a verb is not shorter: "died", not "bed"."""


class Mark(IntEnum):
    """What a token is to its clause."""

    WORD = 0
    VERB = 1
    """It reads as a finite verb."""
    DATE = 2
    SOLID = 3
    """Quoted words or a parenthesis, read as one word."""
    OPENER = 4
    RELATIVE = 5
    THAT = 6
    COORDINATOR = 7
    COMMA = 8
    DASH = 9
    STOP = 10


class Token(NamedTuple):
    """A word, or words that are read as one."""

    mark: Mark
    low: str
    """In lower case, apostrophes straight; "" for a date and for quoted words."""
    start: int
    end: int
    capital: bool


def read(
    text: str,
    sentence: Span,
    dates: Sequence[Span],
    solids: Sequence[Span],
    words: EventWords,
) -> list[Token]:
    """The tokens of a sentence; a date is one, and so is each of the solids."""
    lumps = [(span, Mark.SOLID) for span in solids]
    lumps += [(span, Mark.DATE) for span in dates]
    lumps.sort(key=lambda lump: (lump[0].start, -lump[0].end))
    tokens: list[Token] = []
    at = sentence.start
    for span, mark in lumps:
        if span.start < at:
            continue
        _read(text, at, span.start, words, tokens)
        tokens.append(Token(mark, "", span.start, span.end, False))
        at = span.end
    _read(text, at, sentence.end, words, tokens)
    return tokens


def _read(
    text: str, start: int, end: int, words: EventWords, tokens: list[Token]
) -> None:
    previous = tokens[-1] if tokens else None
    seen = _seen_words(words)
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        if at < start:
            continue
        word = match[0]
        ends = at + len(word)
        low, mark, capital, leads = seen.get(word) or seen.learn(word)
        if leads:
            phrase = _phrase(text, at, low, _phrases(words))
            if phrase != low:
                low, mark = phrase, Mark.OPENER
                start = ends = at + len(phrase)
        if mark and not _stands(mark, word, low, previous, words):
            mark = Mark.WORD
        if mark is Mark.VERB and _describes(low, tokens, words):
            mark = Mark.WORD
        # As `Token(…)`, in half the time: this is where most words come by.
        previous = tuple.__new__(Token, (mark, low, at, ends, capital))
        tokens.append(previous)


class _Seen(dict[str, tuple[str, Mark, bool, bool]]):
    """Words in lower case, and what each is before one looks at what is around it.

    That is its mark, whether it has a capital, and whether it may begin a phrase.
    """

    def __init__(self, words: EventWords) -> None:
        super().__init__()
        self._words = words

    def learn(self, word: str) -> tuple[str, Mark, bool, bool]:
        """What a word is that was not seen before; all are forgotten when too many."""
        words = self._words
        low = word.lower().replace("’", "'")
        mark = _marks(words).get(low)
        if mark is None:
            mark = _mark(word, low, words)
        elif len(word) > 1 and word.isupper():
            # "WHO" is no pronoun, nor "US".
            mark = Mark.WORD
        if len(self) >= _MOST_SEEN:
            self.clear()
        found = low, mark, word[0].isupper(), low in _phrases(words)
        self[word] = found
        return found


@cache
def _seen_words(words: EventWords) -> _Seen:
    return _Seen(words)


def _phrase(text: str, at: int, low: str, phrases: dict[str, tuple[str, ...]]) -> str:
    """The phrase that stands there, or else its first word."""
    for phrase in phrases[low]:
        if text[at : at + len(phrase)].lower() == phrase:
            return phrase
    return low


@cache
def _phrases(words: EventWords) -> dict[str, tuple[str, ...]]:
    """The openers of several words, by their first."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(words.phrase_openers):
        head, gap, _ = phrase.partition(" ")
        if gap:
            found[head] = (*found.get(head, ()), phrase)
    return found


@cache
def _marks(words: EventWords) -> dict[str, Mark]:
    """What the words of closed classes are, each where it may be."""
    marks = {",": Mark.COMMA, ";": Mark.STOP, ":": Mark.STOP, "—": Mark.DASH}
    for mark, those in (
        (Mark.VERB, words.verbs | words.auxiliaries),
        (Mark.WORD, words.not_verbs),
        (Mark.COORDINATOR, words.coordinators),
        (Mark.THAT, words.complementizers),
        (Mark.RELATIVE, words.relatives),
        (Mark.OPENER, words.openers | words.comma_openers | words.phrase_openers),
    ):
        marks.update(dict.fromkeys(those, mark))
    return marks


def _mark(word: str, low: str, words: EventWords) -> Mark:
    if low.endswith(words.verb_endings):
        is_verb = len(low) >= _SHORTEST_VERB and "-" not in low
        return Mark.VERB if is_verb else Mark.WORD
    if "'" in low and low.endswith(words.negative_endings):
        return Mark.VERB
    if word[0] == "(":
        return Mark.SOLID
    return Mark.DASH if word[0].isspace() else Mark.WORD


def _stands(
    mark: Mark, word: str, low: str, previous: Token | None, words: EventWords
) -> bool:
    """Whether a word is, after the one before it, what it may be."""
    if mark is Mark.VERB:
        return _is_verb(word, low, previous, words)
    if mark is Mark.OPENER:
        if low in words.comma_openers and low not in words.openers:
            stub = previous is not None and previous.capital
            if stub and previous and previous.low in words.stubs:
                # "Even as she spoke, …".
                return True
            return previous is None or previous.mark >= Mark.COORDINATOR
        is_phrase = low in words.phrase_openers
        return not (is_phrase and previous and previous.low in words.determiners)
    return mark not in (Mark.RELATIVE, Mark.THAT) or previous is not None


def _describes(low: str, tokens: list[Token], words: EventWords) -> bool:
    """Whether a participle is an adjective: "the internationally isolated"."""
    return (
        len(tokens) > 1
        and tokens[-1].low.endswith(words.adverb_endings)
        and tokens[-2].low in words.determiners
        and low.endswith(words.verb_endings)
    )


def _is_verb(word: str, low: str, previous: Token | None, words: EventWords) -> bool:
    if low in words.auxiliaries or low.endswith(words.negative_endings):
        return previous is None or not word[0].isupper() or "'" in low
    if not word[0].islower():
        return False
    if previous is None or previous.mark in (Mark.THAT, Mark.RELATIVE):
        return True
    return not (
        previous.low in words.determiners
        or previous.low in words.infinitives
        or previous.low in words.prepositions
        or previous.low in words.before_adjectives
        or (previous.low.endswith(words.possessives) and previous.mark is Mark.WORD)
    )
