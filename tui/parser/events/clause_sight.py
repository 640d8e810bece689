"""What stands around a word of a sentence, as far as its tokens show."""

from __future__ import annotations

from collections.abc import Sequence

from tui.lang.event_words import EventWords
from tui.parser.events.antecedents import follows_preposition
from tui.parser.events.clause_tokens import Mark, Token
from tui.parser.events.clauses import Clause, ClauseKind, Verb


class Sight:
    """The tokens of a sentence, as each of them sees those around it."""

    def __init__(self, tokens: Sequence[Token], words: EventWords) -> None:
        self.tokens = tokens
        self.words = words

    def next(self, index: int) -> Token | None:
        """The token after one, if there is any."""
        return self.tokens[index + 1] if index + 1 < len(self.tokens) else None

    def is_next(self, index: int, mark: Mark) -> bool:
        """Whether the next token has the mark, adverbs and dates aside."""
        for token in self.tokens[index + 1 : index + 4]:
            if token.mark is mark:
                return True
            leads = token.low in self.words.date_prepositions
            if token.mark is not Mark.DATE and not leads and not self.is_adverb(token):
                return False
        return False

    def is_adverb(self, token: Token) -> bool:
        """Whether a word may stand between the words of one verb."""
        return token.low in self.words.adverbs or (
            token.low.endswith(self.words.adverb_endings) and not token.capital
        )

    def is_dated(self, index: int) -> bool:
        """Whether only a date follows, then a comma and a verb: "issued Friday, is"."""
        at = index + 1
        while at < len(self.tokens) and (
            self.tokens[at].mark is Mark.DATE
            or self.tokens[at].low in self.words.date_prepositions
        ):
            at += 1
        marks = [token.mark for token in self.tokens[at : at + 2]]
        return at > index + 1 and marks == [Mark.COMMA, Mark.VERB]

    def reports(self, index: int) -> bool:
        """Whether only who said it follows: ", the mayor said on Monday"."""
        for at, token in enumerate(self.tokens[index + 1 :], index + 1):
            if token.mark is Mark.VERB:
                after = self.next(at)
                return token.low in self.words.reporting and (
                    after is None
                    or after.mark in (Mark.DATE, Mark.COMMA)
                    or after.low in self.words.prepositions
                )
            if token.mark not in (Mark.WORD, Mark.SOLID):
                return False
        return False

    def has_subject(self, index: int) -> bool:
        """Whether a verb holds its subject: "it's"."""
        words, low = self.words, self.tokens[index].low
        return "'" in low and low in words.auxiliaries

    def is_finite(self, index: int) -> bool:
        """Whether the next verb can be no participle."""
        verb = next(
            token for token in self.tokens[index + 1 :] if token.mark is Mark.VERB
        )
        return verb.low in self.words.auxiliaries

    def verb_follows(self, index: int, *, asides: bool = False) -> bool:
        """Whether a verb comes before anything else that could end the clause.

        Commas may stand around what `asides` tell of its subject.
        """
        commas = 0
        for token in self.tokens[index + 1 :]:
            if token.mark is Mark.VERB:
                return commas != 1
            if token.low in self.words.comparisons:
                return False
            commas += token.mark is Mark.COMMA
            is_comma = asides and token.mark is Mark.COMMA
            if not is_comma and token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
                return False
        return False

    def tells(self, index: int) -> bool:
        """Whether a clause follows, maybe after a date: "but, on Monday, she left"."""
        at = index
        while at + 1 < len(self.tokens) and self._is_date(self.tokens[at + 1]):
            at += 1
        if at > index and self.tokens[at].mark is Mark.COMMA:
            return self.clause_follows(at)
        return self.verb_follows(index) or self.clause_follows(index)

    def leads_to_clause(self, index: int) -> bool:
        """Whether a side clause and then a clause follow: "and while it ran, she"."""
        if not self.is_next(index, Mark.OPENER):
            return False
        for at, token in enumerate(self.tokens[index + 1 :], index + 1):
            if token.mark is Mark.COMMA:
                return self.clause_follows(at)
            if token.mark is Mark.STOP:
                return False
        return False

    def _is_date(self, token: Token) -> bool:
        leads = token.low in self.words.date_prepositions
        return leads or token.mark in (Mark.DATE, Mark.COMMA)

    def clause_follows(self, index: int) -> bool:
        """Whether a subject, which may be two, and its verb come next."""
        for at, token in enumerate(self.tokens[index + 1 :], index + 1):
            if token.mark is Mark.VERB:
                return True
            if token.mark is Mark.COORDINATOR:
                if self.is_next(at, Mark.VERB):
                    return False
            elif token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
                return False
        return False

    def points(self, index: int, clause: Clause) -> bool:
        """Whether "that" is a determiner: "left that plan in a note issued on"."""
        before = self.tokens[index - 1]
        if before.mark is not Mark.VERB or before.low in self.words.reporting:
            return False
        for at, token in enumerate(self.tokens[index + 1 :], index + 1):
            if token.mark is Mark.VERB:
                return self.may_reduce(at, clause)
            if token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
                return False
        return True

    def is_relative(self, index: int, clause: Clause) -> bool:
        """Whether a noun stands before "that", and after it a verb without subject."""
        before = self.tokens[index - 1]
        is_noun = before.mark is Mark.WORD and not self.is_adverb(before)
        return (
            is_noun
            and before.low not in self.words.prepositions
            and (
                (self.is_next(index, Mark.VERB) and not self.has_subject(index + 1))
                or self.is_object_relative(index, clause)
            )
        )

    def is_object_relative(self, index: int, clause: Clause) -> bool:
        """Whether "that" follows the noun of a preposition: "in a port that he built".

        There it tells what is said only after a verb or a noun of saying.
        """
        if self.joins(clause) or self.is_reported(index, clause):
            return False
        return follows_preposition(self.tokens, index, self.words) and (
            self.verb_follows(index)
        )

    def joins(self, clause: Clause) -> bool:
        """Whether what a clause's last verb reports or shares has begun."""
        last = clause.verbs[-1]
        reports = last.last in self.words.reporting
        return reports or bool(clause.joints and clause.joints[-1] >= last.end)

    def may_reduce(self, index: int, clause: Clause) -> bool:
        """Whether a verb may be a participle that follows its noun."""
        low = self.tokens[index].low
        if low in self.words.auxiliaries or low in self.words.past_only:
            return False
        return self.is_reduced(index, clause)

    def is_reported(self, index: int, clause: Clause) -> bool:
        """Whether an infinitive reports what begins there: "to tell her they won"."""
        last = clause.verbs[-1]
        for token in reversed(self.tokens[:index]):
            low = token.low
            if low in self.words.tellers:
                return True
            if token.start <= last.start:
                return False
        return False

    def is_reduced(self, index: int, clause: Clause) -> bool:
        """Whether a verb reads as a participle of the noun before it."""
        verbs = clause.verbs
        if verbs and verbs[-1].last in self.words.reporting:
            return False
        low = self.tokens[index].low
        return low not in self.words.reporting and self.leads_on(index)

    def leads_on(self, index: int) -> bool:
        """Whether a date or a preposition follows."""
        following = self.next(index)
        return following is not None and (
            following.mark is Mark.DATE or following.low in self.words.prepositions
        )

    def continues(self, verb: Verb, index: int) -> bool:
        """Whether the verb's last word helps the one at `index`."""
        if verb.last not in self.words.auxiliaries:
            return False
        for token in reversed(self.tokens[:index]):
            if token.start < verb.end:
                return True
            if token.mark is not Mark.DATE and not self.is_adverb(token):
                return token.low in self.words.date_prepositions and (
                    self.tokens[index - 1].mark is Mark.DATE
                )
        return True

    def leads_in(self, index: int) -> bool:
        """Whether a label stands before a colon: "Storm: the port closed"."""
        if self.tokens[index].low != ":" or not self.clause_follows(index):
            return False
        return all(token.mark is not Mark.DATE for token in self.tokens[:index])

    def wants_no_clause(self, index: int) -> bool:
        """Whether a verb follows, which wants a subject: "never seen before has"."""
        words, low = self.words, self.tokens[index].low
        following = self.next(index)
        return (
            index > 0
            and (low in words.before or low in words.after or low in words.since)
            and following is not None
            and following.mark is Mark.VERB
            and (following.low in words.auxiliaries or following.low in words.past_only)
            and not self.has_subject(index + 1)
        )

    def is_wanted(self, index: int, clause: Clause) -> bool:
        """Whether the next verb hangs on "to" or "will": "will meet them and put"."""
        words, verb = self.words, self.next(index)
        if verb is None or verb.low not in words.unchanging:
            return False
        start = clause.verbs[0].start
        return any(
            token.low in words.infinitives or token.low in words.modals
            for token in self.tokens[:index]
            if token.start >= start
        )

    def suffice(self, verbs: list[Verb]) -> bool:
        """Whether the verbs of a clause are all that it needs."""
        last = verbs[-1]
        if last.last in self.words.reporting:
            # ", the mayor said on Monday, and": what she said stands before.
            return len(verbs) > 1 and any(
                token.start == last.start and self.leads_on(at)
                for at, token in enumerate(self.tokens)
            )
        return not all(verb.reduced for verb in verbs)

    def ends_side(self, index: int, side: Clause | None, main: Clause) -> bool:
        """Whether the main clause goes on: "Ruiz, flying from Holm and was held"."""
        following = self.next(index)
        return (
            side is not None
            and side.kind is ClauseKind.PARTICIPLE
            and not side.verbs
            and not main.verbs
            and following is not None
            and following.mark is Mark.VERB
            and following.low in self.words.auxiliaries
        )
