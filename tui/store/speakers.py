"""Who is quoted, from the sums that `tui.store.tallies` keeps."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.store.words import speaker_words

_WORD = re.compile(r"[^\W\d_]+")
_PARTICLE = 3
"""Letters of the longest word that a name may have in lower case: "van", "bin"."""
_EARLY = 50
"""One in so many statements may be older than the time that is drawn."""


class Speaker(NamedTuple):
    """Somebody who is quoted; instants are in minutes."""

    number: int
    name: str
    quotes: int
    first: int
    last: int
    roles: tuple[str, ...]
    """As last given, the latest first."""
    cue: str
    """The reporting verb, or phrase, that is most often used."""


class Speakers:
    """Everyone who is quoted, in the order of how often; those without a name last."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute(
            "SELECT id, words, name FROM speaker WHERE quotes > 0 "
            "ORDER BY quotes DESC, words"
        )
        self._words = {
            number: f" {words}"
            for _, number, words in sorted(
                ((not is_name(name), number, words) for number, words, name in rows),
                key=lambda row: row[0],
            )
        }

    def __len__(self) -> int:
        return len(self._words)

    def named(self, typed: str = "") -> list[int]:
        """The numbers of those whose names have all the words that are typed."""
        wanted = [f" {word}" for word in speaker_words(typed).split()]
        return [
            number
            for number, words in self._words.items()
            if all(word in words for word in wanted)
        ]

    def lines(self, numbers: Sequence[int]) -> list[Speaker]:
        """What is known of them, in the order asked for."""
        return [self._line(number) for number in numbers]

    def _line(self, number: int) -> Speaker:
        ask = self._database.execute
        ((name, quotes, first, last),) = ask(
            "SELECT name, quotes, first, last FROM speaker WHERE id = ?", (number,)
        )
        roles = ask(
            "SELECT role FROM office WHERE speaker = ? ORDER BY last DESC, role",
            (number,),
        )
        cues = ask(
            "SELECT cue FROM manner WHERE speaker = ? "
            "ORDER BY quotes DESC, cue LIMIT 1",
            (number,),
        )
        return Speaker(
            number,
            name,
            quotes,
            first,
            last,
            tuple(role for (role,) in roles),
            next((cue for (cue,) in cues), ""),
        )

    def time(self) -> range:
        """The days in which nearly all is said, numbered from 0001-01-01."""
        days = self._database.execute(
            "SELECT day, sum(quotes) FROM spoke GROUP BY day ORDER BY day"
        ).fetchall()
        if not days:
            return range(0)
        passed = list(accumulate(quotes for _, quotes in days))
        first = bisect_right(passed, passed[-1] // _EARLY)
        return range(days[first][0], days[-1][0] + 1)

    def density(self, number: int, days: range, parts: int) -> list[int]:
        """How often they are quoted in each of as many parts of the days.

        What is earlier counts for the first part.
        """
        counts = [0] * parts
        for day, quotes in self._database.execute(
            "SELECT day, quotes FROM spoke WHERE speaker = ?", (number,)
        ):
            at = max(0, day - days.start) * parts // len(days)
            counts[min(at, parts - 1)] += quotes
        return counts


def is_name(name: str) -> bool:
    """Whether it names somebody: "Ana Ruiz", "van der Veen", but not "officials"."""
    words = _WORD.findall(name)
    return any(not word[0].islower() for word in words) and not any(
        word[0].islower() and len(word) > _PARTICLE for word in words
    )
