"""Date expressions: recognise, refine, resolve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tui.instants import civil, instant_of
from tui.lang import Language, load
from tui.lang.date_rules import NUMBER_HEAD, TOKEN, DateRule, DateWords
from tui.model import (
    Article,
    Certainty,
    DateExpression,
    Grain,
    Span,
    Timex3,
    TimexType,
)
from tui.parser.dates import reasons
from tui.parser.dates.context import Context, Mention, Resolved, published_anchor
from tui.parser.dates.in_time import in_time
from tui.parser.dates.lists import listed
from tui.parser.dates.order import day_comes_first
from tui.parser.dates.refine import Found, refined
from tui.parser.dates.resolve import resolve
from tui.parser.dates.story import story_after, tells_a_story
from tui.parser.dates.tense import Cues, cues, is_begun, is_told_by_tense
from tui.parser.dates.timex3 import date_text, length_text, set_text
from tui.parser.dates.values import length_value, value_of, why_of
from tui.parser.dates.yearly import yearly
from tui.partial import Bound, Length, Partial, Range, Recurrence, Reference
from tui.typed_dates import find_typed
from tui.units import Stretch, unit

_BOUND_MODS = {
    None: "",
    Bound.SINCE: "ON_OR_AFTER",
    Bound.AFTER: "AFTER",
    Bound.UNTIL: "ON_OR_BEFORE",
    Bound.BY: "ON_OR_BEFORE",
    Bound.BEFORE: "BEFORE",
}
"""TIMEX3's `mod` for what a preposition does."""
_ASIDES = (Bound.SINCE, Bound.UNTIL)
"""Prepositions before what a text looks back or ahead to, and does not go on from."""
_APOSTROPHES = frozenset("'’‘")
"""Where a number begins before its digits: "'60s"."""
_APPOSED = frozenset({",", "(", "–", "—", ", on"})
"""What may stand between a day and its other name."""
_QUOTED = frozenset("\"”’»'")
_REMEMBERED = 8
"""How many mentions back an expression may count from."""


def find(
    article: Article, sentences: tuple[Span, ...], language: Language
) -> tuple[DateExpression, ...]:
    """Every date, time, duration and set of the sentences, in reading order.

    A length has a value only where it says which way it runs ("the past two weeks");
    a set, and a reference such as "now" or "recently", has none, for it dates nothing.
    The end of a range has none either: the range has it, where it begins.
    """
    day_first = day_comes_first(article)
    if load(article.language) is None:
        return tuple(_unverified(article, sentences, day_first))
    words = language.dates
    context = Context(instant_of(article.published))
    is_story = tells_a_story(article, words)
    expressions: list[DateExpression] = []
    for before, sentence in pairwise(sentences[:1] + sentences):
        pieces = list(recognise(article.text, sentence, words))
        if not pieces:
            continue
        verbs: Cues | None = None
        here, near = sentence.start, before.start
        context = replace(context, here=here, near=near, after_length=False)
        for found in _whole(article.text, sentence, pieces, words):
            if is_told_by_tense(found.meaning):
                verbs = verbs or cues(article.text, sentence, words)
                context = _told(article.text, sentence, found, verbs, context, words)
            if context.to_come:
                found = in_time(article.text, found, words)
            expression, mention = _expression(_ordered(found, day_first), context)
            expressions.append(expression)
            if mention is not None:
                story = is_story and story_after(found, mention, context, sentence)
                context = _after(mention, story or None, context)
            elif isinstance(found.meaning, Length):
                context = replace(context, after_length=True)
    return tuple(expressions)


def _told(
    text: str,
    sentence: Span,
    found: Found,
    verbs: Cues,
    context: Context,
    words: DateWords,
) -> Context:
    """With what the sentence tells of the time of an expression."""
    beside = None
    for mention in context.mentions[:1]:
        if mention.span.start < sentence.start:
            break
        is_along = words.along_with.match(text, mention.span.end)
        if (mention.stated and is_along) or _names_again(text, mention, found):
            beside = mention
    in_story = (context.story or beside) is not None
    begun, to_come = _tense(text, found, verbs, in_story, words)
    return replace(context, begun=begun, to_come=to_come, beside=beside)


def _names_again(text: str, mention: Mention, found: Found) -> bool:
    """Whether it is the day told just before it: "the next day, 6 June"."""
    meaning = found.meaning
    if not isinstance(meaning, Partial) or mention.stretch.grain > Grain.DAY:
        return False
    at = civil(mention.stretch.start)
    gap = text[mention.span.end : found.span.start].strip()
    return gap in _APPOSED and (meaning.month, meaning.day) == (at.month, at.day)


def _whole(
    text: str, sentence: Span, pieces: list[Found], words: DateWords
) -> list[Found]:
    whole = listed(text, sentence, refined(text, sentence, pieces, words), words)
    return yearly(text, sentence, whole, words)


def _after(mention: Mention, story: Mention | None, context: Context) -> Context:
    """What the expressions after a date are completed from."""
    mentions = (mention, *context.mentions[: _REMEMBERED - 1])
    return replace(context, after_length=False, mentions=mentions, story=story)


def _tense(
    text: str, found: Found, verbs: Cues, in_story: bool, words: DateWords
) -> tuple[bool, bool]:
    """Whether it lies in the past, and whether it is told as yet to come."""
    at = found.span.start
    if found.bound is Bound.SINCE or is_begun(text, at, verbs, words):
        return True, False
    verb = verbs.verb_before(at)
    has_end = found.bound in (Bound.UNTIL, Bound.BY) and not in_story
    if has_end and verb is not None:
        # "Must close by Friday" is to come, "closed by Friday" is not.
        if verbs.is_over(text, found.span, words):
            return False, False
        gap = text[verb[0] : at].strip().lower()
        return False, verb[1] or gap not in words.bounds
    is_untold = has_end and (not verbs.ends or _is_said_alone(text, found))
    if verbs.is_over(text, found.span, words):
        is_untold = False
    return False, is_untold or verbs.is_to_come(at)


def _is_said_alone(text: str, found: Found) -> bool:
    """Whether it ends what is said without a verb: “Give us until Friday,” he said."""
    end = found.span.end
    return text[end : end + 2].strip(",.!?") in _QUOTED


def _unverified(
    article: Article, sentences: tuple[Span, ...], day_first: bool | None
) -> Iterator[DateExpression]:
    """What dateparser reads in a language that has no rules of its own yet."""
    language = article.language
    published = published_anchor(Context(instant_of(article.published)))
    for sentence in sentences:
        for span, value in find_typed(
            article.text, sentence, article.published, language, day_first
        ):
            assert value.start is not None
            assert value.end is not None
            stretch = Stretch(value.start, value.end, value.grain)
            implied = value.certainty is Certainty.IMPLIED
            yield DateExpression(
                span,
                f"unverified-{language}",
                Timex3(_type(stretch), date_text(stretch)),
                value,
                published if implied else None,
                reasons.UNVERIFIED,
            )


def recognise(text: str, sentence: Span, words: DateWords) -> Iterator[Found]:
    """The expressions of a sentence: at each head the longest that a rule reads."""
    known = words.known
    tokens = [
        (word, token.start())
        for token in TOKEN.finditer(text, sentence.start, sentence.end)
        if (word := (token[1] or NUMBER_HEAD).lower()) in known
    ]
    by_need = words.by_need
    last_need = {
        rule: at for word, at in tokens if word in by_need for rule in by_need[word]
    }
    if not last_need:
        return
    by_head = words.by_head
    to_try: dict[str, list[DateRule]] = {}
    done = sentence.start
    for word, start in tokens:
        if start < done or word not in by_head:
            continue
        if word == NUMBER_HEAD and text[start - 1 : start].isalpha():
            # The digits of a name: "SK1998".
            continue
        if word not in to_try:
            to_try[word] = [rule for rule in by_head[word] if rule in last_need]
        rules = [rule for rule in to_try[word] if last_need[rule] >= start]
        if not rules:
            continue
        found = _longest(text, start, sentence.end, rules)
        if found is None and word == NUMBER_HEAD and text[start - 1] in _APOSTROPHES:
            found = _longest(text, start - 1, sentence.end, rules)
        if found is not None:
            done = found.span.end
            yield found


def _longest(text: str, start: int, end: int, rules: list[DateRule]) -> Found | None:
    best: Found | None = None
    for rule in rules:
        match = rule.regex.match(text, start, end)
        if match is None or (best and match.end() <= best.span.end):
            continue
        meaning = rule.read(match)
        if meaning is not None:
            best = Found(Span(start, match.end()), rule.name, meaning, rule.mod)
    return best


def _ordered(found: Found, day_first: bool | None) -> Found:
    """With the article's order of day and month, where it shows one."""
    meaning = found.meaning
    if not isinstance(meaning, Partial) or not meaning.unordered or day_first is None:
        return found
    return replace(found, meaning=meaning.ordered(day_first))


def _expression(
    found: Found, context: Context
) -> tuple[DateExpression, Mention | None]:
    meaning = found.meaning
    if isinstance(meaning, (Partial, Range)):
        resolved = resolve(meaning, context)
        if resolved is not None:
            stated = resolved.anchor is None and found.bound not in _ASIDES
            mention = Mention(resolved.stretch, found.span, stated)
            if isinstance(meaning, Partial):
                mention = replace(
                    mention,
                    is_compared=meaning.same_period,
                    is_over=meaning.quarter_ended > 0,
                )
            return _dated(found, resolved, context), mention
        timex3 = Timex3(TimexType.DATE, "")
        why = reasons.IMPOSSIBLE
        return DateExpression(found.span, found.rule, timex3, why=why), None
    if isinstance(meaning, Length):
        return _long(found, meaning, context), None
    if isinstance(meaning, Reference):
        timex3, why = Timex3(TimexType.DATE, meaning.value), reasons.REFERENCE
    else:
        assert isinstance(meaning, Recurrence)
        timex3, why = Timex3(TimexType.SET, set_text(meaning.of)), reasons.SET
    return DateExpression(found.span, found.rule, timex3, why=why), None


def _long(found: Found, length: Length, context: Context) -> DateExpression:
    timex3 = Timex3(TimexType.DURATION, length_text(length), found.mod or "")
    value = length_value(length, context.published)
    if value is None or context.story is not None:
        return DateExpression(found.span, found.rule, timex3, why=reasons.LENGTH)
    return DateExpression(
        found.span,
        found.rule,
        timex3,
        value,
        published_anchor(context),
        reasons.toward(length.toward),
    )


def _dated(found: Found, resolved: Resolved, context: Context) -> DateExpression:
    timex3 = _timex3(found, resolved)
    if found.closes:
        why = reasons.CLOSES
        return DateExpression(found.span, found.rule, timex3, why=why)
    resolved = _covered(found, context) or resolved
    return DateExpression(
        found.span,
        found.rule,
        timex3,
        value_of(found, resolved, context.published),
        resolved.anchor,
        why_of(found, resolved),
    )


def _covered(found: Found, context: Context) -> Resolved | None:
    """The months of "the fourth quarter ended June 30", whatever its number."""
    meaning = found.meaning
    if not isinstance(meaning, Partial) or not meaning.quarter_ended:
        return None
    quarter = replace(meaning, quarter=meaning.quarter_ended, fiscal=True)
    covered = resolve(quarter, context)
    return covered and replace(covered, why=reasons.QUARTER_ENDED)


def _timex3(found: Found, resolved: Resolved) -> Timex3:
    stretch = resolved.stretch
    text = date_text(stretch)
    if isinstance(found.meaning, Partial) and found.meaning.hour == 24:
        # The midnight that ends a day is that day's.
        text = f"{date_text(unit(Grain.DAY, stretch.start - 1))}T24:00"
    if resolved.part:
        text = f"{text}T{resolved.part.value}"
    return Timex3(_type(stretch), text, found.mod or _BOUND_MODS[found.bound])


def _type(stretch: Stretch) -> TimexType:
    return TimexType.TIME if stretch.grain < Grain.DAY else TimexType.DATE
