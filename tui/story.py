"""What many articles tell together: one event in several, and the days that matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.copies import originals
from tui.merge import merge
from tui.model import Reading
from tui.salience import Mention, best_told, key_dates, mentions, rarity


class Story(NamedTuple):
    """What is told together, by `Event.id`."""

    groups: tuple[tuple[str, ...], ...]
    """The tellings of one event in several articles, the best told first."""
    key_dates: tuple[tuple[str, float], ...]
    """The event that tells a day best and how much the day matters, best first."""


def story(readings: Sequence[Reading], copies: Mapping[str, str]) -> Story:
    """What the articles tell together.

    `copies` maps the near-duplicates to what they copy, by `Article.id`.
    """
    told = [mention for reading in readings for mention in mentions(reading)]
    days = key_dates(told, originals=copies)
    scores = {day.event: day.score for day in days}
    by_event = {mention.event: mention for mention in told if mention.event}
    says = rarity([told])

    def first(events: tuple[str, ...]) -> str:
        """Who tells a key date stands for the rest, or else who tells it best."""
        key = max(events, key=lambda event: scores.get(event, 0.0))
        known = [by_event[event] for event in events if event in by_event]
        if key in scores or not known:
            return key
        return best_told(_of_most_articles(known), says).event

    together = []
    for merged in merge(readings):
        best = first(merged.events)
        others = (event for event in merged.events if event != best)
        together.append((best, *others))
    ranked = tuple((day.event, day.score) for day in days)
    return Story(tuple(together), ranked)


def groups(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """The tellings of one event in several articles, by `Event.id`, the best first."""
    if len(readings) < 2:
        return ()
    copies = originals(reading.article for reading in readings)
    return story(readings, copies).groups


def _of_most_articles(told: list[Mention]) -> list[Mention]:
    """Those with the day that most of them give."""
    days = Counter(mention.day for mention in told)
    ((day, _),) = days.most_common(1)
    return [mention for mention in told if mention.day == day]
