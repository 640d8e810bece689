"""Where the clauses of a sentence begin, and the verbs that tell them.

No tagger: a finite verb is known by its ending or by the language's list, a clause by
the word that opens it. What is not sure stays in the main clause.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events import clause_parts, clause_tokens
from tui.parser.events.antecedents import is_participle, noun_phrase
from tui.parser.events.clause_sight import Sight
from tui.parser.events.clause_tokens import Mark, Token
from tui.parser.events.clauses import Clause, ClauseKind, Verb


def split(
    text: str,
    sentence: Span,
    dates: Sequence[Span],
    solids: Sequence[Span],
    words: EventWords,
) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order they begin; none is empty.

    `solids` are quoted words, which are read as one word; both lists are sorted.
    """
    tokens = clause_tokens.read(text, sentence, dates, solids, words)
    return _Splitter(tokens, sentence, words).clauses()


class _Splitter:
    """One walk over the tokens; a side clause interrupts the main one."""

    def __init__(self, tokens: list[Token], sentence: Span, words: EventWords) -> None:
        self._tokens = tokens
        self._words = words
        self._sight = Sight(tokens, words)
        self._end = sentence.end
        self._at = sentence.start
        self._main = Clause(ClauseKind.MAIN)
        self._side: Clause | None = None
        self._aside: Clause | None = None
        """What a dash opened and none has closed."""
        self._all = [self._main]
        self._commas = 0
        """How many commas the main clause has had."""
        self._listed = False
        """Whether a colon has opened what may be a list of clauses."""
        self._last_comma = len(tokens) - 1
        while self._last_comma >= 0 and tokens[self._last_comma].mark is not Mark.COMMA:
            self._last_comma -= 1

    def clauses(self) -> tuple[Clause, ...]:
        for index, token in enumerate(self._tokens):
            act = _ACTS.get(token.mark)
            if act is not None:
                act(self, index)
        self._cut(self._end)
        return tuple(clause for clause in self._all if clause.pieces)

    @property
    def _current(self) -> Clause:
        return self._side or self._main

    def _cut(self, at: int) -> None:
        if at > self._at:
            self._current.pieces.append(Span(self._at, at))
        self._at = max(at, self._at)

    def _open(self, clause: Clause, at: int, begins: int) -> None:
        """Begin a clause: the one before it ends at `at`, its words at `begins`."""
        self._cut(at)
        self._at = begins
        self._all.append(clause)
        if clause.kind is ClauseKind.MAIN:
            self._main, self._side, self._commas = clause, None, 0
            self._aside = None
        else:
            self._side = clause

    def _resume(self, at: int, begins: int) -> None:
        """End the side clause; the main one goes on."""
        self._cut(at)
        self._at = begins
        self._side = self._aside if self._side is not self._aside else None

    def _comma(self, index: int) -> None:
        token = self._tokens[index]
        following = self._sight.next(index)
        if following is None:
            return
        self._commas += 1
        if self._is_listed(index):
            self._open(Clause(ClauseKind.MAIN), token.start, token.end)
            return
        if self._side is not None and self._is_over(self._side, index):
            named = following.mark is not Mark.VERB and self._sight.reports(index)
            begins = token.start if named else token.end
            self._resume(token.start, begins)
        if self._opens_participle(following, index):
            clause = Clause(
                ClauseKind.PARTICIPLE,
                set_off=True,
                antecedent=noun_phrase(self._tokens, index, self._words),
            )
            self._open(clause, token.start, following.start)

    def _is_listed(self, index: int) -> bool:
        """Whether a list's next clause follows: "…: the port shut, the wall fell"."""
        if not self._listed or self._side is not None or not self._main.verbs:
            return False
        if self._sight.is_next(index, Mark.VERB):
            # "May 3: Ruiz, 24, was hurt".
            return False
        return self._sight.clause_follows(index) and not self._sight.reports(index)

    def _is_over(self, side: Clause, index: int) -> bool:
        """Whether a comma ends the side clause."""
        if side.kind is ClauseKind.ASIDE:
            return False
        if self._tokens[index + 1].mark is Mark.VERB:
            if not side.verbs and side.kind is ClauseKind.SUBORDINATE:
                # "After the boat, a ketch, had sunk": its own verb.
                return not self._main.verbs
            return bool(side.verbs) or not self._is_interrupted(side, index)
        if self._is_unfinished():
            return self._sight.clause_follows(index) or (
                side.set_off and index == self._last_comma
            )
        return self._sight.reports(index)

    def _is_interrupted(self, side: Clause, index: int) -> bool:
        """Whether a comma follows its opener: "which, on closer inspection, was"."""
        if side.kind is not ClauseKind.RELATIVE or side.opener is None:
            return False
        while index > 1 and self._tokens[index - 1].start >= side.opener.end:
            index -= 1
        return self._tokens[index].mark is Mark.COMMA

    def _is_unfinished(self) -> bool:
        """Whether the main clause, or the clause that it reports, lacks a verb."""
        main = self._main
        if not main.verbs:
            return True
        return bool(main.joints) and main.joints[-1] >= main.verbs[-1].end

    def _opens_participle(self, token: Token, index: int) -> bool:
        words = self._words
        if token.mark is Mark.WORD:
            return is_participle(token, words)
        if token.mark is not Mark.VERB or token.low in words.auxiliaries:
            return False
        if token.low in words.past_only:
            return False
        if token.low in words.reporting:
            return token.low in words.publishing and self._sight.is_dated(index + 1)
        if self._main.verbs:
            if not token.low.endswith(words.verb_endings):
                return False
        elif self._commas > 1 or self._last_comma <= index:
            # "Ruiz, a lawyer, entered …": the first verb of the main clause.
            return False
        after = self._sight.next(index + 1)
        return after is not None and (
            after.mark is Mark.DATE or after.low in words.prepositions
        )

    def _stop(self, index: int) -> None:
        token = self._tokens[index]
        following = self._sight.next(index)
        self._listed = self._listed or token.low == ":"
        is_next = following is not None and following.mark is Mark.DATE
        is_next = is_next or self._sight.leads_in(index)
        if self._main.verbs or is_next:
            before = self._tokens[index - 1]
            is_label = before.capital and before.low in self._words.labels
            end = before.start if is_label else token.start
            self._open(Clause(ClauseKind.MAIN), end, token.end)

    def _dash(self, index: int) -> None:
        token = self._tokens[index]
        if self._aside is not None:
            self._cut(token.start)
            self._at, self._side, self._aside = token.end, None, None
        elif self._main.verbs or any(
            later.mark is Mark.DASH for later in self._tokens[index + 1 :]
        ):
            self._aside = Clause(ClauseKind.ASIDE, set_off=True)
            self._open(self._aside, token.start, token.end)

    def _opener(self, index: int) -> None:
        token = self._tokens[index]
        following = self._sight.next(index)
        if following is not None and (
            following.mark is Mark.DATE
            or following.low in self._words.objects
            or self._sight.wants_no_clause(index)
        ):
            return
        before = self._tokens[index - 1] if index else None
        marks = {Mark.COMMA, Mark.DASH}
        if index == 1 or (before is not None and before.end == self._at):
            marks.add(Mark.COORDINATOR)
        set_off = before is None or before.mark in marks
        counted = before is not None and before.mark is Mark.DATE
        at = before.start if before and before.mark is Mark.COMMA else token.start
        if before is not None and index == 1 and before.low in self._words.stubs:
            # "Even though it rained, …".
            set_off, at = True, before.start
        kind = ClauseKind.SUBORDINATE
        if self._opens_phrase(index, set_off=set_off):
            kind = ClauseKind.PHRASE
        opener = Span(token.start, token.end)
        clause = Clause(kind, opener=opener, set_off=set_off, counted=counted)
        self._open(clause, at, token.end)

    def _opens_phrase(self, index: int, *, set_off: bool) -> bool:
        """Whether an opener does without a verb: "after the vote"."""
        words, low = self._words, self._tokens[index].low
        if low in words.phrase_openers:
            return True
        dates = low in words.before or low in words.after
        if not dates and low not in words.date_prepositions:
            return False
        # "Bans after the outbreak were lifted": the verb is that of the main clause.
        has_subject = self._tokens[0].low not in words.prepositions
        lends = not set_off and not self._main.verbs and has_subject
        asides = bool(self._main.verbs)
        return lends or not self._sight.verb_follows(index, asides=asides)

    def _relative(self, index: int) -> None:
        token = self._tokens[index]
        first = index
        if self._tokens[index - 1].low in self._words.prepositions:
            first -= 1
        before = self._tokens[first - 1] if first else None
        set_off = before is not None and before.mark is Mark.COMMA
        at = self._tokens[first].start
        if before is not None and set_off:
            at = before.start
        clause = Clause(
            ClauseKind.RELATIVE,
            opener=Span(self._tokens[first].start, token.end),
            set_off=set_off,
            antecedent=noun_phrase(
                self._tokens,
                first - 1 if set_off else first,
                self._words,
                narrows=not set_off,
            ),
        )
        self._open(clause, at, token.end)
        if token.low in self._words.relative_verbs:
            # "Ruiz, who's the mayor": the verb is in the same word.
            verb = Verb(token.start, token.end, token.low, token.low, True, False)
            clause.verbs.append(verb)

    def _that(self, index: int) -> None:
        if self._sight.points(index, self._current):
            return
        reports = self._tokens[index - 1].low in self._words.tellers
        if reports or (
            self._current.verbs and not self._sight.is_relative(index, self._current)
        ):
            self._current.joints.append(self._tokens[index].end)
        else:
            # "The storm that began in May": no verb yet that could report a clause.
            self._relative(index)

    def _coordinator(self, index: int) -> None:
        verbs = self._current.verbs
        if self._sight.ends_side(index, self._side, self._main):
            self._resume(self._tokens[index].start, self._tokens[index].end)
            return
        if not verbs or self._tokens[index - 1].mark is Mark.VERB:
            # "Supporters kicked and punched him": one event of two verbs.
            return
        around = [token.mark for token in self._tokens[index - 1 : index + 3]]
        if around[::2] == [Mark.DATE, Mark.DATE] and Mark.VERB not in around:
            # "On Friday and Saturday to discuss".
            return
        if self._sight.is_next(index, Mark.VERB) and not self._sight.has_subject(
            index + 1
        ):
            if self._sight.is_wanted(index, self._current):
                self._current.joints.append(self._tokens[index].end)
            else:
                self._coordinate(index, elided=True)
        elif (
            (self._side is None or self._main.verbs)
            and self._sight.suffice(verbs)
            and (self._sight.tells(index) or self._sight.leads_to_clause(index))
        ):
            self._coordinate(index, elided=False)
        else:
            self._current.joints.append(self._tokens[index].end)

    def _coordinate(self, index: int, *, elided: bool) -> None:
        token = self._tokens[index]
        side = self._side
        if side is not None and elided:
            if self._sight.is_finite(index) and not self._main.verbs:
                # "Ruiz, born in Holm and raised there, was …": of the main clause.
                self._resume(token.start, token.end)
            else:
                side.joints.append(token.end)
            return
        at = token.start
        if index and self._tokens[index - 1].mark is Mark.COMMA:
            at = self._tokens[index - 1].start
        self._open(Clause(ClauseKind.MAIN, elided=elided), at, token.end)

    def _verb(self, index: int) -> None:
        token = self._tokens[index]
        side = self._side
        if side is not None and self._returns_to_main(side, index):
            self._resume(token.start, token.start)
        current = self._current
        if current.verbs and self._sight.continues(current.verbs[-1], index):
            verb = current.verbs[-1]
            current.verbs[-1] = verb._replace(
                end=token.end, last=token.low, reduced=False
            )
            return
        if current.verbs and not self._sight.joins(current):
            self._part(index)
            current = self._current
        auxiliary = token.low in self._words.auxiliaries
        current.verbs.append(
            Verb(
                token.start,
                token.end,
                token.low,
                token.low,
                auxiliary,
                self._sight.may_reduce(index, self._current),
            )
        )

    def _part(self, index: int) -> None:
        """Set a relative clause apart where nothing opens it, as a second verb shows.

        "She gave a speech | he heard"; "a deal | signed in May | was dead".
        """
        current = self._current
        contact = clause_parts.contact(self._sight, index, current)
        if contact is not None:
            clause, at, begins = contact
            self._open(clause, at, begins)
            return
        if current.verbs[-1].start <= self._at:
            return
        part = clause_parts.participle(self._sight, index, current)
        if part is not None:
            current.verbs.pop()
            self._cut(part.start)
            self._all.append(part)
            self._at = part.end

    def _reports_clause(self) -> bool:
        """Whether "that" opens what the main clause reports, and no verb tells it."""
        main = self._main
        return self._is_unfinished() and any(
            token.mark is Mark.THAT and token.end == main.joints[-1]
            for token in self._tokens
        )

    def _returns_to_main(self, side: Clause, index: int) -> bool:
        if side.set_off or (self._main.verbs and not self._reports_clause()):
            return False
        if side.kind is ClauseKind.PHRASE:
            return True
        return (
            side.kind is ClauseKind.RELATIVE
            and bool(side.verbs)
            and side.verbs[-1].last not in self._words.reporting
            and not self._sight.continues(side.verbs[-1], index)
        )


_ACTS: dict[Mark, Callable[[_Splitter, int], None]] = {
    Mark.COMMA: _Splitter._comma,
    Mark.STOP: _Splitter._stop,
    Mark.DASH: _Splitter._dash,
    Mark.OPENER: _Splitter._opener,
    Mark.RELATIVE: _Splitter._relative,
    Mark.THAT: _Splitter._that,
    Mark.COORDINATOR: _Splitter._coordinator,
    Mark.VERB: _Splitter._verb,
}
"""What each kind of token does."""
