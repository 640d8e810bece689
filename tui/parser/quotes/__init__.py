"""Quotes: statements with who made them, in what role, how and where."""

from __future__ import annotations

from tui.instants import DAY_MINUTES, instant_of
from tui.lang import Language
from tui.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    DateExpression,
    Quote,
    Span,
)
from tui.parser.quotes import confidence, marks, medium, said_when, words
from tui.parser.quotes.speakers import Cast
from tui.parser.quotes.statement import Statement
from tui.parser.quotes.statements import Reader


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
    speech = language.speech
    told = words.sentences(
        text, blocks, sentences, quoted, speech.common, speech.acronyms
    )
    cast = Cast(told, language)
    reader = Reader(text, blocks, quoted, told, cast, language)
    return tuple(
        _quote(article, blocks, statement, cast, dates, language)
        for index in range(len(told))
        for statement in reader.read(index)
    )


def _quote(
    article: Article,
    blocks: tuple[Block, ...],
    statement: Statement,
    cast: Cast,
    dates: tuple[DateExpression, ...],
    language: Language,
) -> Quote:
    text = article.text
    speaker = cast.resolve(statement.source, statement.span.of(text))
    titled = blocks[statement.sentence.block].kind is BlockKind.TITLE
    cue = statement.cue
    told = statement.cue_words
    latest = instant_of(article.published) + DAY_MINUTES
    given = Attribution(
        speaker=speaker.name,
        rule=statement.rule,
        mention=statement.source.span,
        cue=cue.span if cue is not None else None,
        role=speaker.role,
        medium=medium.of_cue(told, cue, language) if cue is not None else None,
        addressee=medium.addressee(told, cue, language) if cue is not None else None,
        negated=cue is not None and cue.negated,
        confidence=confidence.of(statement, speaker, titled),
        said=said_when.of_cue(told, cue, dates, latest, language) if cue else None,
    )
    span = _without_comma(statement.span, text)
    return Quote(span, statement.kind, given, statement.continues)


def _without_comma(span: Span, text: str) -> Span:
    """The comma before a closing mark belongs to the writer's sentence."""
    end = span.end
    while end > span.start + 1 and (text[end - 1] == "," or text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)
