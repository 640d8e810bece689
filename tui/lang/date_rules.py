"""What a language tells the date engine: rules, and the words around dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from tui.lang.late import Late
from tui.partial import Bound, Meaning, Mod, Partial

NUMBER_HEAD = "0"
"""The head of a rule whose expressions begin with digits."""

TOKEN = re.compile(r"([^\W\d_]+)|\d+")
"""A word, which is its group, or a run of digits: what a rule can begin with."""


@dataclass(frozen=True, eq=False)
class DateRule:
    """One shape of a date and what it says; it does no arithmetic."""

    name: str
    """Shown to the reader as the reason: "month-day"."""
    heads: frozenset[str]
    """The words, in lower case, that it begins with; NUMBER_HEAD for digits.

    A rule is tried where one of them stands and nowhere else.
    """
    needs: frozenset[str] = field(default=frozenset(), kw_only=True)
    """Words, in lower case, of which its sentence must have one; empty: its heads."""
    pattern: str
    """A regular expression; case is ignored. It begins at a head."""
    read: Callable[[re.Match[str]], Meaning | None]
    """What the words say; None: they are no date after all."""
    mod: Mod | None = field(default=None, kw_only=True)
    """What the words themselves do to the date: "year-end" is the year's end."""
    examples: Mapping[str, Meaning] = field(default_factory=dict)
    declines: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when first needed and ended at a word's end."""
        return _compiled(self.pattern)

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The expression that begins at `start` and ends before `end`."""
        return self.regex.match(text, start, end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?![\w])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Before:
    """What words before a date do to it: "early", "nearly", "the end of"."""

    to: tuple[type[Meaning], ...] = (Partial,)
    """The kinds of meaning that they belong to."""
    mod: Mod | None = None
    inside: bool = True
    """Whether they are part of the expression, as TimeML has it."""
    frames_only: bool = False
    """They are part of it only where it is counted: "earlier this week"."""
    side: int = 0
    """-1: the past of it is meant; 1: what is to come: "later this year"."""


@dataclass(frozen=True)
class DateWords:
    """All that a language tells of dates."""

    rules: tuple[DateRule, ...]
    before: Mapping[str, Before]
    """By the words, in lower case with single spaces."""
    after: Mapping[str, Mod | Bound]
    """Words after a date that belong to it: "or so", "or later"."""
    bounds: Mapping[str, Bound]
    """Prepositions that leave one end open; they are no part of the date."""
    glue: frozenset[str]
    """What may stand between a date and the one around it: ",", "of"."""
    week_glue: frozenset[str]
    """What may stand between "the week" and one of its days."""
    glue_back: frozenset[str]
    """What may stand between a date and the one inside it: "’s", "at"."""
    range_glue: frozenset[str]
    """What may stand between the ends of a range."""
    range_openers: Mapping[str, str]
    """Words before a range, and what stands between its ends: "between", "and"."""
    moved: Late
    """What moves something from one date to another: "postponed from"."""
    more_days: Late
    """Further days after a day of a month: ", 5 and 7"; groups `list`, `year`."""
    to_come: Late
    """Words of a clause that tells what is to come."""
    at_a_time: frozenset[str]
    """Prepositions between a verb and its time: "in", "on"."""
    particles: frozenset[str]
    """Words that go with a verb, before its time: "took effect in May"."""
    in_time: Late
    """What stands before a length that ends in what is to come: "in"."""
    has_been: Late
    """Words of a clause that tells what was."""
    along_with: Late
    """What goes on, after a date, to another that is told along with it: "and"."""
    aside: Late
    """Who says it, in the midst of what is said: ", he said, "."""
    over: str
    """The verb that tells what was over at a time: "had"."""
    list_glue: frozenset[str]
    """What may stand between dates that share the year after the last."""
    set_glue: frozenset[str]
    """What may stand between a date and "every year", which has it."""
    set_in: frozenset[str]
    """What may stand between "every year" and the date in it."""
    usually: Late
    """What makes what follows it a habit: "usually held in"."""
    year_glue: frozenset[str]
    """What may stand between a year and a day in it: "in 1962, on Feb. 20"."""
    of_its_day: Late
    """Words by which a text tells of the days around its own: "Friday", "last week"."""
    of_its_year: Late
    """Words by which it tells of the years around its own: "last year", "ago"."""
    month_before: Late
    """A month, and its day maybe, up to where its year stands."""

    @cached_property
    def by_head(self) -> dict[str, tuple[DateRule, ...]]:
        """The rules to try at a word, in their order."""
        return _index((head, rule) for rule in self.rules for head in rule.heads)

    @cached_property
    def by_need(self) -> dict[str, tuple[DateRule, ...]]:
        """The rules that may read something in a sentence that has the word."""
        return _index(
            (word, rule) for rule in self.rules for word in rule.needs or rule.heads
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """The words that some rule needs or begins with."""
        return frozenset({*self.by_head, *self.by_need})


def _index(
    pairs: Iterable[tuple[str, DateRule]],
) -> dict[str, tuple[DateRule, ...]]:
    index: dict[str, list[DateRule]] = {}
    for word, rule in pairs:
        index.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in index.items()}
