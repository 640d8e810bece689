"""Date expressions: recognise, refine, resolve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.instants import instant_of
from tui.lang import Language
from tui.lang.date_rules import NUMBER_HEAD, TOKEN, DateWords
from tui.model import (
    Article,
    Certainty,
    DateExpression,
    DateValue,
    Grain,
    Span,
    Timex3,
    TimexType,
)
from tui.parser.resolve import Context, Mention, Resolved, resolve
from tui.parser.timex3 import date_text, length_text
from tui.partial import Length, Meaning, Recurrence, Reference


@dataclass(frozen=True, slots=True)
class Found:
    """An expression, and what its words say."""

    span: Span
    rule: str
    meaning: Meaning


def find(
    article: Article, sentences: tuple[Span, ...], language: Language
) -> tuple[DateExpression, ...]:
    """Every date, time, duration and set of the sentences, in reading order."""
    words = language.dates
    published = instant_of(article.published)
    mentions: tuple[Mention, ...] = ()
    expressions: list[DateExpression] = []
    for sentence in sentences:
        planned = words.planned.search(article.text, sentence.start, sentence.end)
        for found in recognise(article.text, sentence, words):
            context = Context(published, bool(planned), mentions)
            expression, mention = _expression(found, context)
            expressions.append(expression)
            if mention is not None:
                mentions = (mention, *mentions[:3])
    return tuple(expressions)


def recognise(text: str, sentence: Span, words: DateWords) -> Iterator[Found]:
    """The expressions of a sentence: at each head the longest that a rule reads."""
    by_head = words.by_head
    done = sentence.start
    for token in TOKEN.finditer(text, sentence.start, sentence.end):
        start = token.start()
        if start < done:
            continue
        word = token[0]
        head = NUMBER_HEAD if word[0].isdigit() else word.lower()
        rules = by_head.get(head)
        if rules is None:
            continue
        best: Found | None = None
        for rule in rules:
            match = rule.match(text, start, sentence.end)
            if match is None or (best and match.end() <= best.span.end):
                continue
            meaning = rule.read(match)
            if meaning is not None:
                best = Found(Span(start, match.end()), rule.name, meaning)
        if best is not None:
            done = best.span.end
            yield best


def _expression(
    found: Found, context: Context
) -> tuple[DateExpression, Mention | None]:
    meaning = found.meaning
    if isinstance(meaning, Length):
        timex3 = Timex3(TimexType.DURATION, length_text(meaning))
        return DateExpression(found.span, found.rule, timex3), None
    if isinstance(meaning, Reference):
        timex3 = Timex3(TimexType.DATE, meaning.value)
        return DateExpression(found.span, found.rule, timex3), None
    if isinstance(meaning, Recurrence):
        assert isinstance(meaning.of, Length)
        timex3 = Timex3(TimexType.SET, length_text(meaning.of))
        return DateExpression(found.span, found.rule, timex3), None
    resolved = resolve(meaning, context)
    if resolved is None:
        timex3 = Timex3(TimexType.DATE, "")
        return DateExpression(found.span, found.rule, timex3), None
    return _dated(found, resolved), Mention(resolved.stretch, found.span)


def _dated(found: Found, resolved: Resolved) -> DateExpression:
    stretch = resolved.stretch
    certainty = Certainty.IMPLIED if resolved.anchor else Certainty.STATED
    text = date_text(stretch)
    if resolved.part:
        text = f"{text}T{resolved.part.value}"
    type_ = TimexType.TIME if stretch.grain < Grain.DAY else TimexType.DATE
    return DateExpression(
        found.span,
        found.rule,
        Timex3(type_, text),
        DateValue(*stretch, certainty),
        resolved.anchor,
        resolved.why,
    )
