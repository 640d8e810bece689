"""What many articles tell together: one event in several, and the days that matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tui.copies import Shingled, originals, shingles
from tui.mentions import Mention, Naming, by_day
from tui.merge import merge
from tui.model import Reading
from tui.salience import KeyDate, best_told, key_dates, rarity


def together(
    told: Iterable[Mention], days: Iterable[KeyDate]
) -> Iterator[tuple[str, ...]]:
    """The tellings of one event in several articles, by `Event.id`, the best first.

    Mentions are given by day, and walked several times. Who tells a key date stands
    for the rest, or else who tells it best.
    """
    scores = {day.event: day.score for day in days}
    says = rarity(told)
    for tellings in merge(told):
        events = [mention.event for mention in tellings]
        best = max(events, key=lambda event: scores.get(event, 0.0))
        known = [one for one in tellings if one.naming != Naming.DATE_LINE]
        if best not in scores and known:
            best = best_told(_of_most_articles(known), says).event
        yield best, *(event for event in events if event != best)


def groups(readings: Sequence[Reading]) -> list[tuple[str, ...]]:
    """What these articles tell together, as `together` gives it."""
    if len(readings) < 2:
        return []
    told = by_day(readings)
    return list(together(told, key_dates(told, originals=copies(readings))))


def copies(readings: Iterable[Reading]) -> dict[str, str]:
    """The near-duplicates among articles, and what they copy, by `Article.id`."""
    articles = sorted(
        (reading.article for reading in readings), key=lambda one: one.published
    )
    return originals(Shingled(one.id, shingles(one.text)) for one in articles)


def _of_most_articles(told: Sequence[Mention]) -> list[Mention]:
    """Those with the day that most of them give."""
    days = Counter(mention.day for mention in told)
    ((day, _),) = days.most_common(1)
    return [mention for mention in told if mention.day == day]
