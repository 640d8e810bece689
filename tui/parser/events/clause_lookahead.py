"""What comes next in a sentence, as far as its tokens show."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.event_words import EventWords
from tui.parser.events.clause_tokens import Mark, Token


class Ahead:
    """The tokens of a sentence, looked at from one of them on."""

    def __init__(self, tokens: Sequence[Token], words: EventWords) -> None:
        self._tokens = tokens
        self._words = words

    def next(self, index: int) -> Token | None:
        """The token after one, if there is any."""
        return self._tokens[index + 1] if index + 1 < len(self._tokens) else None

    def is_next(self, index: int, mark: Mark) -> bool:
        """Whether the next token has the mark, adverbs and dates aside."""
        for token in self._tokens[index + 1 : index + 4]:
            if token.mark is mark:
                return True
            leads = token.low in self._words.date_prepositions
            if token.mark is not Mark.DATE and not leads and not self.is_adverb(token):
                return False
        return False

    def is_adverb(self, token: Token) -> bool:
        """Whether a word may stand between the words of one verb."""
        return token.low in self._words.adverbs or (
            token.low.endswith(self._words.adverb_endings) and not token.capital
        )

    def reports(self, index: int) -> bool:
        """Whether only who said it follows: ", the mayor said on Monday"."""
        for at, token in enumerate(self._tokens[index + 1 :], index + 1):
            if token.mark is Mark.VERB:
                after = self.next(at)
                return token.low in self._words.reporting and (
                    after is None
                    or after.mark in (Mark.DATE, Mark.COMMA)
                    or after.low in self._words.prepositions
                )
            if token.mark not in (Mark.WORD, Mark.SOLID):
                return False
        return False

    def has_subject(self, index: int) -> bool:
        """Whether a verb holds its subject: "it's"."""
        words, low = self._words, self._tokens[index].low
        return "'" in low and low in words.auxiliaries

    def is_finite(self, index: int) -> bool:
        """Whether the next verb can be no participle."""
        verb = next(
            token for token in self._tokens[index + 1 :] if token.mark is Mark.VERB
        )
        return verb.low in self._words.auxiliaries

    def verb_follows(self, index: int, *, asides: bool = False) -> bool:
        """Whether a verb comes before anything else that could end the clause.

        Commas may stand around what `asides` tell of its subject.
        """
        commas = 0
        for token in self._tokens[index + 1 :]:
            if token.mark is Mark.VERB:
                return commas != 1
            if token.low in self._words.comparisons:
                return False
            commas += token.mark is Mark.COMMA
            is_comma = asides and token.mark is Mark.COMMA
            if not is_comma and token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
                return False
        return False

    def tells(self, index: int) -> bool:
        """Whether a clause follows, maybe after a date: "but, on Monday, she left"."""
        at = index
        while at + 1 < len(self._tokens) and self._is_date(self._tokens[at + 1]):
            at += 1
        if at > index and self._tokens[at].mark is Mark.COMMA:
            return self.clause_follows(at)
        return self.verb_follows(index) or self.clause_follows(index)

    def _is_date(self, token: Token) -> bool:
        leads = token.low in self._words.date_prepositions
        return leads or token.mark in (Mark.DATE, Mark.COMMA)

    def clause_follows(self, index: int) -> bool:
        """Whether a subject, which may be two, and its verb come next."""
        for at, token in enumerate(self._tokens[index + 1 :], index + 1):
            if token.mark is Mark.VERB:
                return True
            if token.mark is Mark.COORDINATOR:
                if self.is_next(at, Mark.VERB):
                    return False
            elif token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
                return False
        return False
