"""Exporters: readings written out.

A format is a module with `write(readings, out, explain)`, imported when used.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from tui.model import Event, Reading

FORMATS = {
    "text": "tui.exporters.to_text",
    "json": "tui.exporters.to_json",
}
"""The module of every format that is written, by name."""

SUFFIXES = {".txt": "text", ".tsv": "text", ".json": "json"}
"""The format of a file that is to be written, by its suffix."""


def write(
    name: str, readings: Sequence[Reading], out: TextIO, *, explain: bool = False
) -> None:
    """Write the readings in a format of `FORMATS`.

    `explain` asks for the reasons too, in formats that do not give them anyway.
    """
    import_module(FORMATS[name]).write(readings, out, explain)


def chronological(readings: Sequence[Reading]) -> list[tuple[Event, Reading]]:
    """Every event with the reading it comes from, in the order of the timeline."""
    told = [(event, reading) for reading in readings for event in reading.events]
    return sorted(told, key=lambda pair: (pair[0].when.position, pair[0].when.rank))
