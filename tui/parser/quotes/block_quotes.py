"""Block quotes: a block that stands apart and is somebody's words, without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.model import Block, QuoteKind, Span
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.mentions import Mention
from tui.parser.quotes.statement import Statement
from tui.parser.quotes.words import Sentence

SET_OFF = "set-off"
"""The rule that finds them."""
_ANNOUNCED = 0.95
"""How likely a block quote is whose words the sentence before it announces."""
_FOLLOWING = 0.7
"""How likely it is of whom the sentence before it tells."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a block that may tell whose words it is."""

    before: Sentence | None
    """The sentence before the block."""
    opening: Cue | None
    """Its cue, where a colon hands over."""
    subject: Mention | None
    """Its subject."""
    last: Statement | None
    """The statement before."""
    signing: Cue | None
    """The name that signs the block."""


def read(
    blocks: Sequence[Block], sentence: Sentence, around: Around
) -> Statement | None:
    """The statement that the block opened by a sentence is, if it is a block quote.

    One that opens with a quotation mark is read as other quotations are.
    """
    block = blocks[sentence.block]
    if not block.set_off or sentence.words[0].quote >= 0:
        return None
    found = _source(around, sentence)
    if found is None:
        return None
    end, signing = block.span.end, around.signing
    if signing is not None and signing.span.start < end:
        end = signing.span.start
    return Statement(
        Span(block.span.start, end),
        QuoteKind.DIRECT,
        sentence,
        SET_OFF,
        found.source,
        found.cue,
        found.likelihood,
        found.continues,
        found.cued,
    )


class _Found(NamedTuple):
    """Whose words a block is, and how that is known."""

    source: Mention
    cue: Cue | None
    cued: Sentence | None
    likelihood: float
    continues: bool = False


def _source(around: Around, sentence: Sentence) -> _Found | None:
    signing, opening, last = around.signing, around.opening, around.last
    if signing is not None and signing.source is not None:
        return _Found(signing.source, signing, None, _ANNOUNCED)
    if opening is not None and opening.source is not None:
        return _Found(opening.source, opening, around.before, _ANNOUNCED)
    near = last is not None and last.sentence.block == sentence.block - 1
    if last is not None and near and last.rule == SET_OFF:
        cued = last.cued or last.sentence
        return _Found(last.source, last.cue, cued, last.likelihood, True)
    if around.subject is not None:
        return _Found(around.subject, None, None, _FOLLOWING)
    return None
