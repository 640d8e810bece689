"""Antecedents: the noun phrase that stands before a relative or a participle."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events.clause_tokens import Mark, Token


def noun_phrase(
    tokens: Sequence[Token], index: int, words: EventWords, *, narrows: bool = False
) -> Span | None:
    """The noun phrase that ends before a token.

    What `narrows` its noun can tell of no name: in "a teacher at Holm College who …"
    it tells of the teacher.
    """
    bounds = _bounds(tokens, index, words)
    if bounds is None:
        return None
    first, end = bounds
    if narrows and _is_verb_next(tokens, index) and tokens[index].low != "who":
        first = _nearest(tokens, first, end, words)
    if narrows:
        first = _past_names(tokens, first, end, words)
    if tokens[first].low in words.quantities and tokens[first + 1].low in words.of_noun:
        first += 2
    return Span(tokens[first].start, tokens[end - 1].end)


def _is_verb_next(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].mark is Mark.VERB


def contact_subject(
    tokens: Sequence[Token], index: int, words: EventWords
) -> int | None:
    """Where a relative clause without a relative begins: "a speech | she gave".

    That is the token that begins the subject of the verb at `index`, right after a
    noun.
    """
    first = _named_subject(tokens, index, words)
    if first is not None:
        return first
    first = index
    while first and tokens[first - 1].mark is Mark.WORD:
        first -= 1
        if _is_subject(tokens[first], words) or tokens[first].low in words.determiners:
            break
        low = tokens[first].low
        if low in words.prepositions or low in words.infinitives:
            return None
    if first == index or not first:
        return None
    opens = tokens[first]
    if not _is_subject(opens, words) and opens.low not in words.determiners:
        return None
    told = first > 1 and tokens[first - 2].low in words.infinitives
    if told or not _is_noun(tokens[first - 1], words):
        return None
    return first if _bounds(tokens, first, words) else None


def _named_subject(
    tokens: Sequence[Token], index: int, words: EventWords
) -> int | None:
    """The name that is the subject of a relative clause: "the deal | Ruiz made"."""
    first = index
    while first and tokens[first - 1].mark is Mark.WORD and tokens[first - 1].capital:
        first -= 1
    if first == index or first < 2 or tokens[index].low in words.reporting:
        return None
    noun = tokens[first - 1]
    bounds = _bounds(tokens, first, words)
    if bounds is None or bounds[1] != first or not _is_noun(noun, words):
        return None
    if not noun.low.endswith(words.plural_endings) or noun.capital:
        return None
    return first if tokens[first - 2].mark is not Mark.VERB else None


def follows_comma(tokens: Sequence[Token], index: int, words: EventWords) -> bool:
    """Whether a comma sets off the noun phrase before a token: ", an offer |"."""
    bounds = _bounds(tokens, index, words)
    if bounds is None or not bounds[0]:
        return False
    return tokens[bounds[0] - 1].mark is Mark.COMMA


def follows_preposition(tokens: Sequence[Token], index: int, words: EventWords) -> bool:
    """Whether the noun phrase before a token hangs on a preposition."""
    bounds = _bounds(tokens, index, words)
    if bounds is None or not _is_noun(tokens[index - 1], words):
        return False
    before = tokens[bounds[0] - 1] if bounds[0] else None
    if before is None or before.low in words.infinitives | words.particles:
        return False
    return before.low in words.prepositions


def is_subject_new(
    tokens: Sequence[Token], first: int, index: int, words: EventWords
) -> bool:
    """Whether the verb at `index` has a subject that begins after the token `first`.

    It has none in "a deal signed in the capital was", one in "it held in May the law
    was".
    """
    if any(token.low in words.comma_openers for token in tokens[first:index]):
        return True
    for at in range(index - 1, first, -1):
        token = tokens[at]
        if token.low in words.prepositions:
            return False
        if token.mark is Mark.DATE:
            if tokens[at - 1].low in words.determiners:
                continue
            return index - at > 1
        if _is_subject(token, words):
            return True
        if token.low in words.determiners and _is_noun(tokens[at - 1], words):
            return True
    return index - first > 1


def _is_noun(token: Token, words: EventWords) -> bool:
    """Whether a word may be a noun, for nothing speaks against it."""
    low = token.low
    return token.mark is Mark.WORD and not (
        low in words.prepositions
        or low in words.adverbs
        or low in words.infinitives
        or low in words.determiners
        or low in words.pronouns
        or low in words.objects
        or low in words.before_adjectives
        or low in words.date_modifiers
        or low in words.asides
        or low in words.questions
        or low in words.content_nouns
        or (is_participle(token, words) and low not in words.event_nouns)
        or low.endswith(words.adverb_endings)
    )


def _bounds(
    tokens: Sequence[Token], index: int, words: EventWords
) -> tuple[int, int] | None:
    """The first token of the noun phrase before a token, and the one after its last."""
    first = index
    while first > 0:
        token = tokens[first - 1]
        if _joins_names(tokens, first - 1):
            first -= 1
            continue
        if token.mark is not Mark.WORD and token.mark is not Mark.SOLID:
            break
        if _ends_phrase(token, words) or _is_whole(tokens, first, index, words):
            break
        first -= 1
    if first and _is_subject(tokens[first - 1], words):
        # "They include two sailors who": a verb that is not known.
        first += 1
    while first < index and tokens[first].low in words.prepositions:
        first += 1
    if first >= index:
        return None
    if _is_age(tokens, first, index):
        return _bounds(tokens, first - 1, words)
    return first, index


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a coordinator is part of a name: "Holm Savings and Loan"."""
    if tokens[at].mark is not Mark.COORDINATOR or not 1 < at < len(tokens) - 1:
        return False
    names = tokens[at - 2], tokens[at - 1], tokens[at + 1]
    return all(token.mark is Mark.WORD and token.capital for token in names)


def _nearest(tokens: Sequence[Token], first: int, end: int, words: EventWords) -> int:
    """Where the last noun phrase begins: "the end of | a war that"."""
    for at in range(end - 1, first, -1):
        if tokens[at].low in words.determiners:
            return at
    return first


def _past_names(
    tokens: Sequence[Token], first: int, end: int, words: EventWords
) -> int:
    """The start of the phrase whose noun a name or a bare noun only places.

    So it is in "at Holm College" and "on terror".
    """
    head = first + (tokens[first].low in words.definite)
    while first > 1 and (tokens[head].capital or head + 1 == end):
        if tokens[first - 1].low not in words.noun_places:
            break
        before = _bounds(tokens, first - 1, words)
        if before is None or before[1] != first - 1:
            break
        first = before[0]
        head = first + (tokens[first].low in words.definite)
    return first


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
        and not (tokens[first].capital and tokens[first - 1].capital)
        and tokens[first - 1].low not in words.of_noun
    )


def is_participle(token: Token, words: EventWords) -> bool:
    """Whether a word reads as a participle that opens a clause: "leaving"."""
    return (
        not token.capital
        and token.low.endswith(words.participle_endings)
        and token.low not in words.not_verbs
    )
