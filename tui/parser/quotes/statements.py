"""Statements and their sources, sentence by sentence.

Quotations come first, then what cues report in the writer's words; whom a source
means is left to `tui.parser.quotes.speakers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.lang import Language
from tui.model import Block, QuoteKind
from tui.parser.quotes import (
    attribution,
    block_quotes,
    cues,
    indirect,
    main_clause,
    stated,
    transcripts,
)
from tui.parser.quotes.attribution import Candidate, Surroundings
from tui.parser.quotes.block_quotes import Around
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.indirect import Clause
from tui.parser.quotes.marks import Quoted
from tui.parser.quotes.mentions import Mention
from tui.parser.quotes.speakers import Cast
from tui.parser.quotes.statement import (
    SENTENCE,
    Statement,
    free_part,
    is_split,
    tells_all,
)
from tui.parser.quotes.words import BREAKS, Sentence, Word

_FARTHEST = 30
"""How many paragraphs of a quotation may precede its cue."""
_SIGNED = 0.95
"""How likely signed words are whose name signs them."""


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
        self._turns = transcripts.turns(blocks, sentences, self._cues, cast, language)
        self._last: Statement | None = None
        self._places = {
            sentence.words[at].quote: (index, at)
            for index, sentence in enumerate(sentences)
            for at in sentence.quotations
        }

    def read(self, index: int) -> tuple[Statement, ...]:
        """The statements of one sentence, in reading order; none overlap."""
        sentence = self._sentences[index]
        last = self._last
        if last is not None and last.span.end > sentence.span.start:
            return ()
        whole = self._turns.get(index) or self._set_off(index)
        if whole is not None:
            self._last = whole
            return (whole,)
        clauses = self.clauses(index)
        given: list[Statement] = []
        for at in sentence.quotations:
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

    def _set_off(self, index: int) -> Statement | None:
        """The statement that a block is which stands apart, if it is one."""
        sentence = self._sentences[index]
        if sentence.span.start != self._blocks[sentence.block].span.start:
            return None
        if not self._blocks[sentence.block].set_off or self._signs(index):
            return None
        before = self._sentences[index - 1] if index else None
        opens = before is not None and before.words[-1].text == ":"
        around = Around(
            before,
            self._opening(index - 1) if opens else None,
            self._subject(before) if before is not None else None,
            self._last,
            self._signing(index),
        )
        return block_quotes.read(self._blocks, sentence, around)

    def _signs(self, index: int) -> bool:
        """Whether a sentence is a name that signs the words before it."""
        known = self._cues[index]
        return bool(known) and known[0].shape == cues.SIGNATURE and not known[0].first

    def _signing(self, index: int) -> Cue | None:
        """The cue that signs the block of a sentence, after its last one."""
        block = self._sentences[index].block
        for after in range(index + 1, min(index + _FARTHEST, len(self._sentences))):
            if self._signs(after):
                return self._cues[after][0]
            if self._sentences[after].block != block:
                return None
        return None

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
                _SIGNED,
            )
            return
        found = self.candidates(index, at, clauses)
        if not found:
            return
        chosen, likelihood = attribution.best(sentence.words, at, found)
        if chosen.source is not None:
            split = bool(given) and is_split(self._text, given[-1], chosen)
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
        whole = split or said[0].isupper() or said.count(" ") + 1 >= SENTENCE
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
            spans.append(free_part(words, clause, given))
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
