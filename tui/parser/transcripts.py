"""Transcripts and labelled headlines: "MR NOVAK: The bridge is safe."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.model import Block, BlockKind, QuoteKind
from tui.parser.cues import Cue
from tui.parser.mentions import MentionKind
from tui.parser.speakers import Cast
from tui.parser.words import Sentence

_FEWEST = 3
"""How many labelled turns make a transcript."""


def turns(
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    cues: Sequence[Sequence[Cue]],
    cast: Cast,
) -> dict[int, QuoteKind]:
    """The sentences that open with a speaker's label, and how each is given.

    A headline's "Novak: Bridge is safe" is indirect; a transcript's turn is direct.
    """
    found = {
        index: known[0]
        for index, (sentence, known) in enumerate(zip(sentences, cues, strict=True))
        if known
        and known[0].shape == "label"
        and sentence.span.start == blocks[sentence.block].span.start
        and sentence.words[-1].start > known[0].span.start
    }
    labels = Counter(_label(cue) for cue in found.values())
    repeated = sum(count for count in labels.values() if count > 1)
    kinds: dict[int, QuoteKind] = {}
    for index, cue in found.items():
        block = blocks[sentences[index].block]
        known = cue.source is not None and (
            cue.source.kind is not MentionKind.PERSON or cast.knows(cue.source)
        )
        if labels[_label(cue)] > 1 and repeated >= _FEWEST:
            kinds[index] = QuoteKind.DIRECT
        elif known and (block.kind is BlockKind.TITLE or block is blocks[0]):
            kinds[index] = QuoteKind.INDIRECT
    return kinds


def _label(cue: Cue) -> str:
    return cue.source.name.casefold() if cue.source is not None else ""
