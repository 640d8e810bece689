"""Statements: direct, mixed and indirect, each with who said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.lang import Language
from tui.model import (
    Article,
    Attribution,
    Block,
    DateExpression,
    Quote,
    QuoteKind,
    Span,
)
from tui.parser import (
    attribution,
    cues,
    indirect,
    marks,
    medium,
    sources,
    transcripts,
    words,
)
from tui.parser.attribution import Candidate, Surroundings
from tui.parser.cues import Cue
from tui.parser.indirect import Clause
from tui.parser.marks import Quoted
from tui.parser.mentions import Mention, MentionKind
from tui.parser.speakers import Cast
from tui.parser.words import Sentence, Word


def find(
    article: Article,
    blocks: tuple[Block, ...],
    sentences: tuple[Span, ...],
    dates: tuple[DateExpression, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Every statement with its attribution, in reading order; none overlap."""
    text = article.text
    quoted = marks.find(text, blocks)
    told = words.sentences(text, blocks, sentences, quoted)
    cast = Cast(told, language)
    found = []
    reader = Reader(text, blocks, quoted, told, cast, language)
    return tuple(
        _quote(text, statement, cast, language)
        for index in range(len(told))
        for statement in reader.read(index)
    )


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and its source, before anybody knows whom the source means."""

    span: Span
    kind: QuoteKind
    sentence: Sentence
    rule: str
    source: Mention
    cue: Cue | None
    continues: bool


class Reader:
    """Reads sentences in turn and remembers who spoke last."""

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        quoted: tuple[Quoted, ...],
        told: Sequence[Sentence],
        cast: Cast,
        language: Language,
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._quoted = quoted
        self._told = told
        self._language = language
        self.cues = [cues.find(sentence.words, language) for sentence in told]
        self._turns = transcripts.turns(blocks, told, self.cues, cast)
        self._last: Statement | None = None
        self._turn: Statement | None = None

    def read(self, index: int) -> Iterator[Statement]:
        """The statements of one sentence, in reading order."""
        sentence = self._told[index]
        known = self.cues[index]
        if self._turn is not None and self._turn.sentence.block == sentence.block:
            return
        if index in self._turns:
            self._last = self._turn = self._turn_at(index)
            yield self._turn
            return
        clauses = self.clauses(index)
        given: list[Statement] = []
        for at, word in enumerate(sentence.words):
            if word.quote >= 0 and not self.is_name(sentence, at):
                chosen = attribution.attribute(
                    sentence,
                    known,
                    clauses,
                    at,
                    self._quoted[word.quote].inner.of(self._text),
                    self.around(index),
                    self._language,
                )
                if chosen.source is not None:
                    given.append(self._direct(sentence, at, chosen))
                    self._last = given[-1]
        # The surer cues first: "He said prices make it hard" is one statement.
        for cue, clause in sorted(
            zip(known, clauses, strict=True), key=lambda pair: -cues.weight(pair[0])
        ):
            for stated in self._indirect(sentence, cue, clause, given):
                given.append(stated)
                self._last = stated
        yield from sorted(given, key=lambda statement: statement.span)

    def _turn_at(self, index: int) -> Statement:
        """What a label opens: the rest of its block."""
        sentence, cue = self._told[index], self.cues[index][0]
        assert cue.source is not None
        first = next(w for w in sentence.words if w.start > cue.span.start)
        span = Span(first.start, self._blocks[sentence.block].span.end)
        kind = self._turns[index]
        return Statement(span, kind, sentence, "label", cue.source, cue, False)

    def is_name(self, sentence: Sentence, at: int) -> bool:
        """Whether the quotation at word `at` is but a name."""
        quoted = self._quoted[sentence.words[at].quote].inner.of(self._text)
        return attribution.is_name(sentence.words, at, quoted)

    def clauses(self, index: int) -> list[Clause | None]:
        """What each cue of a sentence may report."""
        sentence, known = self._told[index], self.cues[index]
        return [
            indirect.clause(sentence.words, cue, known, self._language) for cue in known
        ]

    def around(self, index: int) -> Surroundings:
        """What the sentences around one tell of who speaks in it."""
        sentence = self._told[index]
        last = self._last
        before = self._told[index - 1] if index else None
        after = self._told[index + 1] if index + 1 < len(self._told) else None
        subject = None
        if before is not None and (
            before.block == sentence.block or before.words[-1].text == ":"
        ):
            subject = self._subject(before)
        following = None
        if after is not None and after.block == sentence.block:
            following = next(iter(self.cues[index + 1]), None)
        return Surroundings(
            last.source if last is not None else None,
            last is not None and last.sentence.block == sentence.block,
            last is not None and last.sentence.block == sentence.block - 1,
            subject,
            self._subject(sentence),
            following,
        )

    def _subject(self, sentence: Sentence) -> Mention | None:
        source = sources.main_subject(
            sentence.words, len(sentence.words), self._language
        )
        return source.mention if source is not None else None

    def _direct(self, sentence: Sentence, at: int, chosen: Candidate) -> Statement:
        quoted = self._quoted[sentence.words[at].quote]
        assert chosen.source is not None
        return Statement(
            quoted.inner,
            _kind(sentence.words, at, chosen, quoted.inner.of(self._text)),
            sentence,
            chosen.rule,
            chosen.source,
            chosen.cue,
            quoted.continues,
        )

    def _indirect(
        self,
        sentence: Sentence,
        cue: Cue,
        clause: Clause | None,
        given: Sequence[Statement],
    ) -> Iterator[Statement]:
        """What a cue reports in the writer's words, in one piece or two."""
        words = sentence.words
        if clause is None or cue.source is None:
            return
        if not indirect.is_stated(words, cue, clause, self._language):
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
                    continues,
                )
                continues = True


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
    return part.span(words) if part is not None else None


def tells_all(quoted: Statement, cue: Cue, clause: Clause) -> bool:
    """Whether a cue's quotation leaves nothing for the clause after the cue."""
    before = quoted.span.start < cue.span.start
    return quoted.cue is cue and not (before and clause.frame in ("that", "clause"))


def _kind(words: Sequence[Word], at: int, chosen: Candidate, quoted: str) -> QuoteKind:
    """Whether quoted words are a sentence of their own or part of the writer's."""
    if not at or chosen.cue is None:
        return QuoteKind.DIRECT
    before = words[at - 1]
    if before.text in (",", ":") or at - 1 == chosen.cue.last:
        return QuoteKind.DIRECT
    return QuoteKind.MIXED


def _quote(text: str, statement: Statement, cast: Cast, language: Language) -> Quote:
    speaker = cast.resolve(statement.source, statement.span.of(text))
    cue = statement.cue
    given = Attribution(
        speaker=speaker.name,
        rule=statement.rule,
        mention=statement.source.span,
        role=speaker.role,
    )
    if cue is not None:
        given = replace(
            given,
            cue=cue.span,
            medium=medium.find(statement.sentence.words, cue.last + 1, language),
            negated=cue.negated,
        )
    return Quote(statement.span, statement.kind, given, statement.continues)
