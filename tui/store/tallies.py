"""Who is quoted: how often, when, as what and how, summed up as articles are added."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from tui.instants import DAY_MINUTES
from tui.store.entries import Speaking


@dataclass(slots=True)
class _Speaker:
    name: str
    first: int
    last: int
    days: Counter[int] = field(default_factory=Counter)
    """Statements by the number of the day, from 0001-01-01."""
    roles: dict[str, int] = field(default_factory=dict)
    """When each was last given, in minutes."""
    cues: Counter[str] = field(default_factory=Counter)


class Tallies:
    """Sums over the quotes of many articles, written from time to time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._ids: dict[str, int] = {}
        self._speakers: dict[int, _Speaker] = {}

    def add(self, by: Speaking | None, published: int) -> int | None:
        """Count a statement of an article that was published at an instant.

        It gives the number of the speaker, or None where none is known.
        """
        if by is None:
            return None
        number = self._number(by.words)
        sums = self._speakers.setdefault(number, _Speaker(by.name, by.at, by.at))
        # What is not always a capital is no name: "Witnesses" are witnesses.
        sums.name = max(sums.name, by.name)
        sums.first, sums.last = min(sums.first, by.at), max(sums.last, by.at)
        if by.role:
            sums.roles[by.role] = max(published, sums.roles.get(by.role, published))
        if not by.continues:
            sums.days[by.at // DAY_MINUTES] += 1
            if by.cue:
                sums.cues[by.cue] += 1
        return number

    def forget(self, number: int) -> str:
        """Count anew for a speaker; the words by which the speaker is known."""
        for table in ("spoke", "office", "manner"):
            self._database.execute(
                f"DELETE FROM main.{table} WHERE speaker = ?", (number,)
            )
        self._database.execute(
            "UPDATE main.speaker SET name = '', quotes = 0, first = ?, last = ? "
            "WHERE id = ?",
            (_NEVER, -_NEVER, number),
        )
        ((words,),) = self._database.execute(
            "SELECT words FROM main.speaker WHERE id = ?", (number,)
        )
        return str(words)

    def flush(self) -> None:
        """Write what has been counted."""
        write, speakers = self._database.executemany, self._speakers.items()
        write(
            "UPDATE main.speaker SET name = max(name, ?2), quotes = quotes + ?3, "
            "first = min(first, ?4), last = max(last, ?5) WHERE id = ?1",
            (
                (number, sums.name, sums.days.total(), sums.first, sums.last)
                for number, sums in speakers
            ),
        )
        write(
            "INSERT INTO main.spoke VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes",
            ((number, *day) for number, sums in speakers for day in sums.days.items()),
        )
        write(
            "INSERT INTO office VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
            (
                (number, *role)
                for number, sums in speakers
                for role in sums.roles.items()
            ),
        )
        write(
            "INSERT INTO manner VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes",
            ((number, *cue) for number, sums in speakers for cue in sums.cues.items()),
        )
        self._speakers = {}

    def _number(self, words: str) -> int:
        if words not in self._ids:
            self._database.execute(
                "INSERT OR IGNORE INTO main.speaker VALUES (NULL, ?, '', 0, ?, ?)",
                (words, _NEVER, -_NEVER),
            )
            ((self._ids[words],),) = self._database.execute(
                "SELECT id FROM main.speaker WHERE words = ?", (words,)
            )
        return self._ids[words]


_NEVER = 1 << 62
