"""Statements: direct, mixed and indirect, each with who said it."""

from __future__ import annotations

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
from tui.parser import attribution, cues, indirect, marks, medium, words
from tui.parser.cues import Cue
from tui.parser.speakers import Cast
from tui.parser.words import Sentence


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
    cast = Cast(told, language.people)
    found: list[Quote] = []
    last: tuple[int, Attribution] | None = None
    for sentence in told:
        known = cues.find(sentence.words, language)
        stated: set[int] = set()
        for at, word in enumerate(sentence.words):
            if word.quote < 0 or _is_name(quoted[word.quote].inner.of(text)):
                continue
            link = attribution.link(sentence, known, at)
            span = quoted[word.quote].inner
            size = len(span.of(text).split())
            if link is None:
                if size < 4 or last is None or last[0] < sentence.block - 1:
                    continue
                given = Attribution(
                    last[1].speaker,
                    "carried-on",
                    mention=last[1].mention,
                    role=last[1].role,
                )
                kind = QuoteKind.DIRECT
            else:
                if size < 3 and link.rule == "quote-later-cue":
                    continue
                given = _attribute(link.cue, link.rule, cast, sentence, language)
                kind = QuoteKind.DIRECT
                before = sentence.words[at - 1] if at else None
                if (
                    before is not None
                    and before.text not in (",", ":")
                    and at - 1 != link.cue.last
                ):
                    kind = QuoteKind.MIXED
                stated.add(link.cue.at)
                last = (sentence.block, given)
            continues = quoted[word.quote].continues
            found.append(Quote(span, kind, given, continues))
        taken = [q.span for q in found if q.span.start >= sentence.span.start]
        for cue in known:
            if cue.at in stated or cue.source is None:
                continue
            clause = indirect.content(sentence.words, cue, known, language)
            if clause is None or any(clause.overlaps(span) for span in taken):
                continue
            given = _attribute(cue, "indirect", cast, sentence, language)
            found.append(Quote(clause, QuoteKind.INDIRECT, given))
            taken.append(clause)
            last = (sentence.block, given)
    found.sort(key=lambda quote: quote.span)
    return tuple(found)


def _attribute(
    cue: Cue, rule: str, cast: Cast, sentence: Sentence, language: Language
) -> Attribution:
    assert cue.source is not None
    speaker = cast.resolve(cue.source)
    return Attribution(
        speaker=speaker.name,
        rule=rule,
        mention=cue.source.span,
        cue=cue.span,
        role=speaker.role,
        medium=medium.find(sentence.words, cue.last + 1, language),
        negated=cue.negated,
    )


def _is_name(words: str) -> bool:
    """Whether quoted words are a title or a policy: capitals all along."""
    said = words.split()
    return (
        len(said) > 1
        and words[-1].isalnum()
        and all(word[0].isupper() or word.islower() and len(word) < 4 for word in said)
        and sum(word[0].isupper() for word in said) > 1
    )
