"""Texts of times long past, whose dates go on from one another.

News leaves the year out where a date is near its publication; a history leaves it out
where the date is near the one told before ("narrative" against "news" texts, Strötgen
and Gertz 2012).
"""

from __future__ import annotations

import re

from tui.instants import civil
from tui.lang.date_rules import DateWords
from tui.model import Article, Grain, Span
from tui.parser.dates.context import Context, Mention
from tui.parser.dates.refine import Found
from tui.partial import Bound

_YEAR = re.compile(r"[12](?<![\w.,$£€#:/-][12])\d{3}(?![\w%]|[.,]\d)")
_WIDEST = 14
"""Characters of a month and a day before their year, at most."""
_LATELY = 1
"""Years before publication that are news still."""
_ENOUGH = 3
_TO_A_YEAR, _TO_A_DAY, _TO_WORDS = 4, 20, 2
"""So many signs of old times to each year, day, and "last year" of news."""


def tells_a_story(article: Article, words: DateWords) -> bool:
    """Whether the years it names are long past, and next to nothing is told of its day.

    A year with its month weighs as two.
    """
    published = article.published.year
    text, old, new = article.text, 0, 0
    for match in _YEAR.finditer(text):
        year, start = int(match[0]), match.start()
        if year < published - _LATELY:
            old += 1 + bool(
                words.month_before.search(text, max(0, start - _WIDEST), start)
            )
        elif year <= published + _LATELY:
            new += 1
    if old < _ENOUGH or old < _TO_A_YEAR * new:
        return False
    days = sum(1 for _ in words.of_its_day.finditer(text))
    years = sum(1 for _ in words.of_its_year.finditer(text))
    return old >= _TO_A_DAY * days + _TO_WORDS * years


_ASIDES = (Bound.SINCE, Bound.UNTIL, Bound.BEFORE)
_AT_THE_START = 4
"""Characters of a sentence before the year that it goes back to: "In 1943"."""


def story_after(
    found: Found, mention: Mention, context: Context, sentence: Span
) -> Mention | None:
    """The date that a story goes on from; None where it has come to tell news."""
    stretch = mention.stretch
    if stretch.start >= context.published:
        return context.story
    year = civil(stretch.start).year
    if year >= civil(context.published).year:
        return None if mention.stated else context.story
    is_long = civil(stretch.end - 1).year > year + 1
    is_aside = stretch.grain >= Grain.YEAR and (
        found.bound in _ASIDES
        or (
            context.story is not None
            and stretch.end <= context.story.stretch.start
            and found.span.start - sentence.start > _AT_THE_START
        )
    )
    return context.story if is_long or is_aside else mention
