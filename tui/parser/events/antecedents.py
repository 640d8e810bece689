"""Antecedents: the noun phrase that stands before a relative or a participle."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events.clause_tokens import Mark, Token


def noun_phrase(tokens: Sequence[Token], index: int, words: EventWords) -> Span | None:
    """The noun phrase that ends before a token."""
    first = index
    while first > 0:
        token = tokens[first - 1]
        if token.mark is not Mark.WORD and token.mark is not Mark.SOLID:
            break
        if _ends_phrase(token, words) or _is_whole(tokens, first, index, words):
            break
        first -= 1
    if first and _is_subject(tokens[first - 1], words):
        # "They include two sailors who": a verb that is not known.
        first += 1
    if first >= index:
        return None
    if _is_age(tokens, first, index):
        return noun_phrase(tokens, first - 1, words)
    return Span(tokens[first].start, tokens[index - 1].end)


def _is_age(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the tokens are a number between commas: "Ruiz, 22, who"."""
    alone = end - first == 1 and tokens[first].low.isdigit()
    return alone and first > 1 and tokens[first - 1].mark is Mark.COMMA


def _ends_phrase(token: Token, words: EventWords) -> bool:
    if token.low in words.prepositions:
        return token.low not in words.of_noun
    return is_participle(token, words) and token.low not in words.event_nouns


def _is_subject(token: Token, words: EventWords) -> bool:
    return token.low in words.pronouns and token.low not in words.determiners


def _is_whole(tokens: Sequence[Token], first: int, end: int, words: EventWords) -> bool:
    """Whether what stands before a noun phrase is no part of it."""
    if _is_subject(tokens[first - 1], words):
        return True
    return (
        first < end
        and tokens[first].low in words.determiners
        and tokens[first - 1].low not in words.of_noun
    )


def is_participle(token: Token, words: EventWords) -> bool:
    """Whether a word reads as a participle that opens a clause: "leaving"."""
    return (
        not token.capital
        and token.low.endswith(words.participle_endings)
        and token.low not in words.not_verbs
    )
