"""Key dates against timelines that journalists wrote, and how the weights are found.

    keydates.py TOPIC_FOLDER...

A topic folder holds articles/*.txt and gold.json, a list of timelines, each a list of
[date, [sentence, ...]]. For each timeline it prints the date F1 of four rankings: by
the weights of `tui.salience`; by weights fitted to the other topics alone; by how many
articles were published on a day; and by how many tell of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from math import exp
from pathlib import Path

from tui import readers
from tui.many import read_many
from tui.mentions import by_day
from tui.salience import WEIGHTS, Signs, day_signs, weighed
from tui.story import copies

STEPS = 400
RATE = 0.3
PULL = 0.1
"""How strongly weights are drawn to zero."""

Score = Callable[[Signs], float]


@dataclass(frozen=True, slots=True)
class Topic:
    """A timeline, and the signs of the days that it spans."""

    name: str
    gold: frozenset[int]
    signs: dict[int, Signs]


def main() -> None:
    """Print the table."""
    topics = [topic for name in sys.argv[1:] for topic in read(Path(name))]
    rows = [scores(topic, topics) for topic in topics]
    print(f"{'date F1':24}{'weights':>11}{'left out':>11}{'published':>11}{'told':>11}")
    for topic, row in zip(topics, rows, strict=True):
        print(f"{topic.name:24}" + "".join(f"{score:11.3f}" for score in row))
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    print(f"{'mean':24}" + "".join(f"{score:11.3f}" for score in means))
    for name, weight in fit(topics)._asdict().items():
        print(f"fitted to all: {name:10}{weight:6.2f}")


def read(folder: Path) -> Iterator[Topic]:
    """The timelines of a topic."""
    locations, _ = readers.locate([str(folder / "articles")])
    found = [
        reading for outcome in read_many(locations) for reading in outcome.readings
    ]
    signs = day_signs(by_day(found), copies(found))
    timelines = json.loads((folder / "gold.json").read_text("utf-8"))
    for timeline in timelines:
        gold = {ordinal(day) for day, _ in timeline if len(day) == len("2011-03-17")}
        span = range(min(gold), max(gold) + 1)
        yield Topic(
            folder.name,
            frozenset(gold),
            {day: signs[day] for day in sorted(signs) if day in span},
        )


def ordinal(day: str) -> int:
    """The ordinal of a date as ISO 8601 writes it."""
    return date.fromisoformat(day).toordinal()


def scores(topic: Topic, topics: list[Topic]) -> list[float]:
    """The date F1 of each ranking."""
    fitted = fit([other for other in topics if other.name != topic.name])
    return [
        date_f1(topic, lambda signs: weighed(signs, WEIGHTS)),
        date_f1(topic, lambda signs: weighed(signs, fitted)),
        date_f1(topic, lambda signs: signs.published),
        date_f1(topic, lambda signs: signs.told),
    ]


def date_f1(topic: Topic, score: Score) -> float:
    """2 |picked and gold| / (|picked| + |gold|), with as many picked as are gold."""
    best = sorted(topic.signs, key=lambda day: (-score(topic.signs[day]), day))
    picked = best[: len(topic.gold)]
    return 2 * len(topic.gold.intersection(picked)) / (len(picked) + len(topic.gold))


def fit(topics: list[Topic]) -> Signs:
    """The weights of a logistic regression, each topic with its own intercept.

    All topics weigh the same. Gradient descent on signs scaled to unit variance.
    """
    scale = spread([sign for topic in topics for sign in topic.signs.values()])
    weights = [0.0] * len(scale)
    intercepts = [0.0] * len(topics)
    for _ in range(STEPS):
        slopes = [PULL * weight for weight in weights]
        for number, topic in enumerate(topics):
            share = 1 / (len(topic.signs) * len(topics))
            rise = 0.0
            for day, signs in topic.signs.items():
                values = [v / s for v, s in zip(signs, scale, strict=True)]
                sum_ = sum(v * w for v, w in zip(values, weights, strict=True))
                error = 1 / (1 + exp(-sum_ - intercepts[number])) - (day in topic.gold)
                rise += error * share
                slopes = [
                    slope + error * share * value
                    for slope, value in zip(slopes, values, strict=True)
                ]
            intercepts[number] -= RATE * rise * len(topics)
        weights = [w - RATE * slope for w, slope in zip(weights, slopes, strict=True)]
    return Signs(*(w / s for w, s in zip(weights, scale, strict=True)))


def spread(signs: list[Signs]) -> list[float]:
    """The standard deviation of each sign, or 1 where it never differs."""
    columns = list(zip(*signs, strict=True))
    means = [sum(column) / len(column) for column in columns]
    return [
        (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5 or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]


if __name__ == "__main__":
    main()
