"""Transcripts and labelled headlines: "MR NOVAK: The bridge is safe."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.lang import Language
from tui.model import Block, BlockKind, QuoteKind, Span
from tui.parser.quotes import main_clause, mentions, verbs
from tui.parser.quotes.cues import Cue
from tui.parser.quotes.mentions import Mention, MentionKind
from tui.parser.quotes.speakers import Cast
from tui.parser.quotes.statement import Statement
from tui.parser.quotes.words import Sentence

LABEL = "label"
"""The rule that finds them."""
_FEWEST = 3
"""How many labelled turns make a transcript."""
_LABELLED = 0.95
"""How likely what follows a speaker's label is the speaker's."""
_UNLABELLED = 0.8
"""How likely a paragraph between two turns goes on with the first."""
_LONGEST_TURN = 4
"""How many paragraphs a turn may have."""
_LONGEST_HEADLINE = 16
"""How many words a headline may have."""


def turns(
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    cues: Sequence[Sequence[Cue]],
    cast: Cast,
    language: Language,
) -> dict[int, Statement]:
    """The statements of blocks that a speaker's label opens, by sentence.

    A headline's "Novak: Bridge is safe" is indirect; a transcript's turn is direct,
    and goes on in the paragraphs up to the next turn.
    """
    found = {
        index: known[0]
        for index, (sentence, known) in enumerate(zip(sentences, cues, strict=True))
        if known
        and known[0].shape == "label"
        and sentence.span.start == blocks[sentence.block].span.start
        and sentence.words[-1].start > known[0].span.start
        and sentence.words[known[0].last + 1].quote < 0
    }
    labels = Counter(_label(cue) for cue in found.values())
    repeated = sum(count for count in labels.values() if count > 1)
    asked = _asked(found, sentences, language)
    told: dict[int, Statement] = {}
    for index, cue in found.items():
        sentence = sentences[index]
        block = blocks[sentence.block]
        source = asked if asked and _is(cue, language.speech.answering) else cue.source
        if source is None:
            continue
        if labels[_label(cue)] > 1 and repeated >= _FEWEST:
            kind = QuoteKind.DIRECT
        elif _may_state(source, cast) and (
            block is blocks[0] or _is_headline(block, sentence, cue, language)
        ):
            kind = QuoteKind.INDIRECT
        else:
            continue
        first = next(w for w in sentence.words if w.start > cue.span.start)
        span = Span(first.start, block.span.end)
        sure = _LABELLED if source is cue.source else _UNLABELLED
        told[index] = Statement(span, kind, sentence, LABEL, source, cue, sure)
    return {**told, **dict(_going_on(blocks, sentences, cues, told))}


def _may_state(source: Mention, cast: Cast) -> bool:
    return source.kind is not MentionKind.PERSON or cast.knows(source)


def _is_headline(
    block: Block, sentence: Sentence, cue: Cue, language: Language
) -> bool:
    """Whether a block with a label is a headline that states something."""
    if block.kind is BlockKind.TITLE:
        return True
    words = sentence.words
    return (
        sentence.span.end == block.span.end
        and len(words) <= _LONGEST_HEADLINE
        and any(
            verbs.is_finite(words, at, language)
            for at in range(cue.last + 1, len(words))
        )
    )


def _asked(
    found: Mapping[int, Cue], sentences: Sequence[Sentence], language: Language
) -> Mention | None:
    """Who answers in an interview: whom the sentence before its questions tells of.

    Else it is the first who is named in full before them.
    """
    speech = language.speech
    first = next((at for at, cue in found.items() if _is(cue, speech.asking)), 0)
    if not first:
        return None
    words = sentences[first - 1].words
    subject = main_clause.subject(words, len(words), language)
    if subject is not None and subject.kind in (
        MentionKind.PERSON,
        MentionKind.PRONOUN,
    ):
        return subject
    return next(
        (
            name
            for sentence in sentences[:first]
            for name in mentions.names(sentence.words, language.people)
            if name.kind is MentionKind.PERSON and " " in name.name
        ),
        None,
    )


def _is(cue: Cue, labels: frozenset[str]) -> bool:
    return cue.source is not None and cue.source.head in labels


def _going_on(
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    cues: Sequence[Sequence[Cue]],
    told: Mapping[int, Statement],
) -> Iterator[tuple[int, Statement]]:
    """The paragraphs between two turns that go on with the first."""
    seen: set[str] = set()
    for index, following in pairwise(told):
        turn, after = told[index], told[following]
        seen.add(turn.source.head)
        gap = after.sentence.block - turn.sentence.block
        known = after.source.head in seen
        if turn.kind is not QuoteKind.DIRECT or not known or gap > _LONGEST_TURN:
            continue
        for at in range(index + 1, following):
            sentence = sentences[at]
            block = blocks[sentence.block]
            if sentence.block == turn.sentence.block:
                continue
            if cues[at] or not _is_speech(sentence, turn.source):
                break
            if sentence.span.start == block.span.start:
                yield (
                    at,
                    turn._replace(
                        span=block.span,
                        sentence=sentence,
                        likelihood=_UNLABELLED,
                        continues=True,
                        cued=turn.sentence,
                    ),
                )


def _is_speech(sentence: Sentence, speaker: Mention) -> bool:
    """Whether a sentence may be of a speaker: it tells nothing of the speaker."""
    words = sentence.words
    return words[0].text not in ("(", "[") and not any(
        word.low == speaker.head or word.quote >= 0 for word in words
    )


def _label(cue: Cue) -> str:
    return cue.source.name.casefold() if cue.source is not None else ""
