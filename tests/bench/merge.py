"""How well events told by several articles are merged, on labelled pairs.

    merge.py [CORPORA]

The pairs are of two kinds. `merge_stories.tsv` tells invented events in short articles;
those of neighbouring days make the pairs. `merge_pairs.tsv` points into the key-dates
corpora, where that folder is given: a label, then file, start, end and day of each.
The pairs were picked by resemblance, few that are plainly different among them.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from tui import readers
from tui.instants import DAY_MINUTES, instant_of
from tui.many import read_many
from tui.mentions import by_day
from tui.merge import merge
from tui.model import Article, Reading, Span
from tui.parser import parse

HERE = Path(__file__).parent
NEIGHBOURS = 2
"""Days between tellings that make a pair."""

Verdict = tuple[bool, bool]
"""Whether a pair is one event, and whether it was merged."""


def main() -> None:
    """Print precision and recall of each kind and of all."""
    kinds = {"invented": list(invented())}
    if len(sys.argv) > 1:
        kinds["corpora"] = list(labelled(Path(sys.argv[1])))
    kinds["all"] = [verdict for verdicts in kinds.values() for verdict in verdicts]
    for name, verdicts in kinds.items():
        counts = Counter(verdicts)
        hits, misses = counts[True, True], counts[True, False]
        precision = hits / max(1, hits + counts[False, True])
        recall = hits / max(1, hits + misses)
        print(
            f"{name:10}{len(verdicts):5} pairs, {hits + misses} of one event: "
            f"precision {precision:.3f}  recall {recall:.3f}"
        )


def invented() -> Iterator[Verdict]:
    """The pairs of the invented stories."""
    with (HERE / "merge_stories.tsv").open(encoding="utf-8") as file:
        stories = list(csv.DictReader(file, delimiter="\t"))
    readings = [
        parse(Article(story["text"], date.fromisoformat(story["published"])))
        for story in stories
    ]
    groups = merged(readings)
    tellings = [
        (story["event"], event)
        for story, reading in zip(stories, readings, strict=True)
        for event in reading.events[:1]
    ]
    for (first, one), (second, other) in combinations(tellings, 2):
        assert one.when.start is not None
        assert other.when.start is not None
        if abs(one.when.start - other.when.start) <= NEIGHBOURS * DAY_MINUTES:
            yield first == second, same(groups, one.id, other.id)


def labelled(corpora: Path) -> Iterator[Verdict]:
    """The labelled pairs of the corpora of which both are told as events."""
    with (HERE / "merge_pairs.tsv").open(encoding="utf-8") as file:
        _, *rows = csv.reader(file, delimiter="\t")
    topics = sorted({Path(row[1]).parts[0] for row in rows})
    for topic in topics:
        readings = read(corpora / "keydates" / topic)
        groups = merged(list(readings.values()))
        for label, *ends in rows:
            if Path(ends[0]).parts[0] == topic:
                one, other = told(readings, ends[:4]), told(readings, ends[4:])
                if one and other:
                    yield label == "1", same(groups, one, other)


def read(topic: Path) -> dict[str, Reading]:
    """The readings of a topic, by file name."""
    locations, _ = readers.locate([str(topic)])
    return {
        Path(reading.article.location).name: reading
        for outcome in read_many(locations)
        for reading in outcome.readings
    }


def told(readings: dict[str, Reading], ends: list[str]) -> str:
    """The event of the day that overlaps the span most; "" where there is none."""
    file, start, end, day = ends
    span = Span(int(start), int(end))
    first = instant_of(date.fromisoformat(day))
    overlaps = {
        event.id: min(span.end, event.span.end) - max(span.start, event.span.start)
        for event in readings[Path(file).name].events
        if event.when.start in range(first, first + DAY_MINUTES)
    }
    best = max(overlaps, key=lambda event: overlaps[event], default="")
    return best if best and overlaps[best] > 0 else ""


def merged(readings: list[Reading]) -> dict[str, int]:
    """The group of each event that is in one."""
    return {
        mention.event: number
        for number, group in enumerate(merge(by_day(readings)))
        for mention in group
    }


def same(groups: dict[str, int], one: str, other: str) -> bool:
    """Whether the two events are in one group."""
    return one in groups and groups[one] == groups.get(other)


if __name__ == "__main__":
    main()
