"""A statement: words, whose they are, and what of a clause is left for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.model import QuoteKind, Span
from tui.parser.quotes import indirect
from tui.parser.quotes.attribution import Candidate
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.indirect import Clause
from tui.parser.quotes.mentions import Mention
from tui.parser.quotes.words import Sentence, Word

SENTENCE = 4
"""From this many words on, words may be a sentence though nothing else tells it."""


class Statement(NamedTuple):
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


def tells_all(quoted: Statement, cue: Cue, clause: Clause) -> bool:
    """Whether a cue's quotation leaves nothing for the clause after the cue."""
    before = quoted.span.start < cue.span.start
    return quoted.cue is cue and not (before and clause.frame in ("that", "clause"))


def is_split(text: str, before: Statement, chosen: Candidate) -> bool:
    """Whether a quotation goes on with the one that its cue parts it from."""
    return (
        chosen.cue is not None
        and before.cue is chosen.cue
        and before.span.end <= chosen.cue.span.start
        and text[before.span.end - 1] not in ".!?"
    )


def free_part(
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
    if part is None or part.end - part.first < SENTENCE:
        return None
    return part.span(words)
