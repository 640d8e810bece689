"""Exporters: readings written out.

A format is a module with `write(told, out, explain)`, imported when used; what is
told is `Told`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, TextIO

from tui.model import Event, Reading

FORMATS = {
    "text": "tui.exporters.to_text",
    "json": "tui.exporters.to_json",
}
"""The module of every format that is written, by name."""

SUFFIXES = {".txt": "text", ".tsv": "text", ".json": "json"}
"""The format of a file that is to be written, by its suffix."""


NO_NOTES: Mapping[str, str] = MappingProxyType({})


class Telling(NamedTuple):
    """An event as an article tells it."""

    event: Event
    reading: Reading


Tellings = Sequence[Telling]
"""Those of one event; the best comes first."""


class RankedDay(NamedTuple):
    """A day that matters."""

    day: date
    articles: int
    """How many tell it."""
    event: str
    """`Event.id` of who tells it best."""


class Told(NamedTuple):
    """What is to be written."""

    readings: Sequence[Reading]
    events: Sequence[Tellings]
    """All events, in the order of the timeline."""
    notes: Mapping[str, str]
    """What a person wrote on events, by `Event.id`."""
    key_dates: Sequence[RankedDay] = ()
    """The days that matter, best first, where they were asked for."""


def write(
    name: str,
    readings: Sequence[Reading],
    out: TextIO,
    *,
    explain: bool = False,
    groups: Iterable[Sequence[str]] = (),
    notes: Mapping[str, str] = NO_NOTES,
    key_dates: Sequence[RankedDay] = (),
) -> None:
    """Write the readings in a format of `FORMATS`.

    `explain` asks for the reasons too, in formats that do not give them anyway.
    `groups` are tellings of one event by `Event.id`, the best told first; those of
    all other events are alone. `notes` are a person's, by `Event.id`. `key_dates` are
    the days that matter, the best first.
    """
    told = Told(readings, chronological(readings, groups), notes, key_dates)
    import_module(FORMATS[name]).write(told, out, explain)


def chronological(
    readings: Sequence[Reading], groups: Iterable[Sequence[str]] = ()
) -> list[Tellings]:
    """The tellings of every event, in the order of the timeline."""
    alone = {
        event.id: Telling(event, reading)
        for reading in readings
        for event in reading.events
    }
    together: list[Tellings] = [[alone.pop(event) for event in one] for one in groups]
    return sorted([*together, *([telling] for telling in alone.values())], key=_place)


def _place(tellings: Tellings) -> tuple[int, int]:
    when = tellings[0].event.when
    return when.position, when.rank
