"""Statements and their sources, sentence by sentence.

Quotations come first, then what cues report in the writer's words; whom a source
means is left to `tui.parser.speakers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.lang import Language
from tui.model import Block, QuoteKind, Span
from tui.parser import attribution, cues, indirect, main_clause, stated, transcripts
from tui.parser.attribution import Candidate, Surroundings
from tui.parser.cues import Cue
from tui.parser.indirect import Clause
from tui.parser.marks import Quoted
from tui.parser.mentions import Mention
from tui.parser.speakers import Cast
from tui.parser.words import BREAKS, Sentence, Word

_SENTENCE = 4
"""From this many words on, words may be a sentence though nothing else tells it."""
_FARTHEST = 30
"""How many paragraphs of a quotation may precede its cue."""
_LABELLED = 0.95
"""How likely what follows a speaker's label is the speaker's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and its source, before anybody knows whom the source means."""

    span: Span
    """The words alone, without marks."""
    kind: QuoteKind
    sentence: Sentence
    """The sentence that it stands in, or that opens it."""
    rule: str
    source: Mention
    cue: Cue | None
    """None: nobody is told to speak here; who spoke before goes on."""
    likelihood: float
    """How likely it is a statement of this source, by the weights that chose it."""
    continues: bool = False
    """It goes on with the statement before it."""
    cued: Sentence | None = None
    """The sentence of its cue, where that is another."""

    @property
    def cue_words(self) -> Sequence[Word]:
        """The words that its cue stands among."""
        return (self.cued or self.sentence).words


class Reader:
    """Reads an article's sentences in turn, and remembers who spoke last."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        quoted: Sequence[Quoted],
        sentences: Sequence[Sentence],
        cast: Cast,
        language: Language,
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._quoted = quoted
        self._sentences = sentences
        self._language = language
        self._cues = [cues.find(sentence.words, language) for sentence in sentences]
        self._turns = transcripts.turns(blocks, sentences, self._cues, cast)
        self._last: Statement | None = None
        self._places = {
            word.quote: (index, at)
            for index, sentence in enumerate(sentences)
            for at, word in enumerate(sentence.words)
            if word.quote >= 0
        }

    def read(self, index: int) -> tuple[Statement, ...]:
        """The statements of one sentence, in reading order; none overlap."""
        sentence = self._sentences[index]
        last = self._last
        if last is not None and last.span.end > sentence.span.start:
            return ()
        if index in self._turns:
            self._last = self._turn(index)
            return (self._last,)
        clauses = self.clauses(index)
        given: list[Statement] = []
        for at, word in enumerate(sentence.words):
            if word.quote >= 0:
                given.extend(self._quotation(index, at, clauses, given))
        for cue, clause in clauses:
            if clause is not None:
                given.extend(self._indirect(sentence, cue, clause, given))
        given.sort(key=lambda statement: statement.span)
        if given:
            self._last = given[-1]
        return tuple(given)

    def clauses(self, index: int) -> list[tuple[Cue, Clause | None]]:
        """The cues of a sentence with what each may report, the surest first.

        "He said prices make it hard" is one statement: "said" is surer than "make".
        """
        words, known = self._sentences[index].words, self._cues[index]
        found = [
            (cue, indirect.clause(words, cue, known, self._language)) for cue in known
        ]
        return sorted(found, key=lambda pair: -cues.weight(pair[0]))

    def candidates(
        self, index: int, at: int, clauses: Sequence[tuple[Cue, Clause | None]]
    ) -> list[Candidate]:
        """All ways to attribute a sentence's quotation at word `at`; maybe none."""
        sentence = self._sentences[index]
        said = self._quoted[sentence.words[at].quote].inner.of(self._text)
        if attribution.is_name(sentence.words, at, said, self._language):
            return []
        around = self._surroundings(index)
        in_order = sorted(
            (pair for pair in clauses if pair[0].shape != cues.SIGNATURE),
            key=lambda pair: pair[0].at,
        )
        return list(
            attribution.candidates(sentence, in_order, at, said, around, self._language)
        )

    def _turn(self, index: int) -> Statement:
        """What a speaker's label opens: the rest of its block."""
        sentence, cue = self._sentences[index], self._cues[index][0]
        assert cue.source is not None
        first = next(w for w in sentence.words if w.start > cue.span.start)
        span = Span(first.start, self._blocks[sentence.block].span.end)
        kind = self._turns[index]
        return Statement(span, kind, sentence, "label", cue.source, cue, _LABELLED)

    def _quotation(
        self,
        index: int,
        at: int,
        clauses: Sequence[tuple[Cue, Clause | None]],
        given: Sequence[Statement],
    ) -> Iterator[Statement]:
        """The quotation at word `at`, if it is somebody's statement."""
        sentence = self._sentences[index]
        quoted = self._quoted[sentence.words[at].quote]
        if not self._cues[index]:
            whole = self._over_paragraphs(index, at)
            if whole is not None:
                yield whole
                return
        signed = self._signature(index, at)
        if signed is not None and signed.source is not None:
            yield Statement(
                quoted.inner,
                QuoteKind.DIRECT,
                sentence,
                cues.SIGNATURE,
                signed.source,
                signed,
                _LABELLED,
            )
            return
        found = self.candidates(index, at, clauses)
        if not found:
            return
        chosen, likelihood = attribution.best(sentence.words, at, found)
        if chosen.source is not None:
            split = bool(given) and _is_split(self._text, given[-1], chosen)
            cue, cued = self._cue_of(chosen, index)
            yield Statement(
                quoted.inner,
                self._kind(sentence.words, at, chosen, split),
                sentence,
                chosen.rule,
                chosen.source,
                cue,
                likelihood,
                split or quoted.continues,
                cued,
            )

    def _cue_of(
        self, chosen: Candidate, index: int
    ) -> tuple[Cue | None, Sentence | None]:
        """The cue of a quotation in sentence `index`, and its sentence if another.

        Words that go on at once in the paragraph were said as those before them.
        """
        if chosen.rule == "cue-after":
            return chosen.cue, self._sentences[index + 1]
        if chosen.rule == "cue-before":
            return chosen.cue, self._sentences[index - 1]
        last, here = self._last, self._sentences[index]
        if (
            chosen.rule == "same-speaker"
            and last is not None
            and last.kind is not QuoteKind.INDIRECT
            and here.block == last.sentence.block
            and last.sentence in self._sentences[max(0, index - 1) : index + 1]
        ):
            return last.cue, last.cued or last.sentence
        return chosen.cue, None

    def _over_paragraphs(self, index: int, at: int) -> Statement | None:
        """A piece without a cue of a quotation that runs over paragraphs.

        Its source is that of the piece before, else of the first one after that has
        a cue.
        """
        sentence = self._sentences[index]
        number = sentence.words[at].quote
        quoted, before = self._quoted[number], self._last
        goes_on = before is not None and before.span == self._quoted[number - 1].inner
        if quoted.continues and before is not None and goes_on:
            source, likelihood = before.source, before.likelihood
            cue, cued = before.cue, before.cued or before.sentence
        else:
            ahead = self._ahead(number + 1)
            if ahead is None or ahead[0].source is None:
                return None
            source, likelihood = ahead[0].source, ahead[1]
            cue, cued = ahead[0].cue, ahead[2]
        return Statement(
            quoted.inner,
            QuoteKind.DIRECT,
            sentence,
            "over-paragraphs",
            source,
            cue,
            likelihood,
            quoted.continues,
            cued,
        )

    def _ahead(self, number: int) -> tuple[Candidate, float, Sentence] | None:
        """The attribution of the first cued piece of a quotation, from piece `number`.

        Only pieces that go on with the one before are looked at.
        """
        for piece in range(number, min(number + _FARTHEST, len(self._quoted))):
            if not self._quoted[piece].continues or piece not in self._places:
                return None
            index, at = self._places[piece]
            if self._cues[index]:
                found = self.candidates(index, at, self.clauses(index))
                if not found:
                    return None
                sentence = self._sentences[index]
                return *attribution.best(sentence.words, at, found), sentence
        return None

    def _signature(self, index: int, at: int) -> Cue | None:
        """The cue that signs the quotation at word `at`: "― Jan Novak"."""
        first = at + 1
        if first == len(self._sentences[index].words) and index + 1 < len(self._cues):
            first, index = 0, index + 1
        return next(
            (
                cue
                for cue in self._cues[index]
                if cue.shape == cues.SIGNATURE and cue.first == first
            ),
            None,
        )

    def _kind(
        self, words: Sequence[Word], at: int, chosen: Candidate, split: bool
    ) -> QuoteKind:
        """Whether quoted words are a sentence of their own or part of the writer's."""
        said = self._quoted[words[at].quote].inner.of(self._text)
        whole = split or said[0].isupper() or said.count(" ") + 1 >= _SENTENCE
        before = words[at - 1] if at else None
        free = (
            before is None
            or before.text in BREAKS
            or before.quote >= 0
            or (chosen.cue is not None and at - 1 == chosen.cue.last)
        )
        return QuoteKind.DIRECT if whole and free else QuoteKind.MIXED

    def _indirect(
        self,
        sentence: Sentence,
        cue: Cue,
        clause: Clause,
        given: Sequence[Statement],
    ) -> Iterator[Statement]:
        """What a cue reports in the writer's words, in one piece or two."""
        words = sentence.words
        if cue.source is None or cue.source.head in self._language.speech.own:
            return
        likelihood = stated.likelihood(words, cue, clause, self._language)
        if likelihood < stated.LIKELY:
            return
        spans = [clause.lead_span(words)]
        if not any(tells_all(other, cue, clause) for other in given):
            spans.append(_free_part(words, clause, given))
        continues = False
        for span in spans:
            if span and not any(span.overlaps(other.span) for other in given):
                yield Statement(
                    span,
                    QuoteKind.INDIRECT,
                    sentence,
                    clause.frame,
                    cue.source,
                    cue,
                    likelihood,
                    continues,
                )
                continues = True

    def _surroundings(self, index: int) -> Surroundings:
        """What the sentences around one tell of who speaks in it."""
        sentence = self._sentences[index]
        last = self._last
        since = None if last is None else sentence.block - last.sentence.block
        subject = following = opening = None
        if index:
            before = self._sentences[index - 1]
            opens = before.words[-1].text == ":"
            if before.block == sentence.block or opens:
                subject = self._subject(before)
            if opens:
                opening = self._opening(index - 1)
        if index + 1 < len(self._sentences):
            after = self._sentences[index + 1]
            if after.block == sentence.block:
                following = next(
                    (c for c in self._cues[index + 1] if c.shape != cues.SIGNATURE),
                    None,
                )
        return Surroundings(
            speaker=last.source if last is not None else None,
            paragraphs_since=since,
            subject_before=subject,
            own_subject=self._subject(sentence),
            following=following,
            opening=opening,
        )

    def _opening(self, index: int) -> Cue | None:
        """The cue of a sentence that ends in a colon, if it tells nothing itself."""
        for cue, clause in reversed(self.clauses(index)):
            if clause is None and cue.shape == "source-cue":
                return cue
        return None

    def _subject(self, sentence: Sentence) -> Mention | None:
        words = sentence.words
        return main_clause.subject(words, len(words), self._language)


def tells_all(quoted: Statement, cue: Cue, clause: Clause) -> bool:
    """Whether a cue's quotation leaves nothing for the clause after the cue."""
    before = quoted.span.start < cue.span.start
    return quoted.cue is cue and not (before and clause.frame in ("that", "clause"))


def _is_split(text: str, before: Statement, chosen: Candidate) -> bool:
    """Whether a quotation goes on with the one that its cue parts it from."""
    return (
        chosen.cue is not None
        and before.cue is chosen.cue
        and before.span.end <= chosen.cue.span.start
        and text[before.span.end - 1] not in ".!?"
    )


def _free_part(
    words: Sequence[Word], clause: Clause, given: Sequence[Statement]
) -> Span | None:
    """What of a clause stands before the next statement with a cue of its own."""
    span = clause.span(words)
    cuts = [
        place
        for other in given
        if other.cue is not None and span.overlaps(other.span)
        for place in (other.span.start, other.source.span.start, other.cue.span.start)
        if place > span.start
    ]
    if not cuts:
        return span
    cut = min(cuts)
    end = next(
        (at for at in range(clause.first, clause.end) if words[at].end > cut),
        clause.end,
    )
    part = indirect.trimmed(words, clause, end)
    if part is None or part.end - part.first < _SENTENCE:
        return None
    return part.span(words)
