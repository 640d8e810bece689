"""The events on the screen, and what lasts over them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from tui.app.glyphs import Glyphs
from tui.store import Line, Spell

Found = Callable[[int, int], frozenset[int]]
"""Gives the rows with a hit from one row to before another; maybe further ones."""


class Window(NamedTuple):
    """The events on the screen, and what their lines need to be drawn."""

    places: range = range(0)
    lines: Mapping[int, Line] = MappingProxyType({})
    """By place."""
    rails: Mapping[int, str] = MappingProxyType({})
    """By place, for those within an event of several days."""
    found: frozenset[int] = frozenset()
    """The rows with a hit of the search."""


def rails(
    spells: Iterable[Spell], order: array[int], places: range, glyphs: Glyphs
) -> dict[int, str]:
    """The rail's shapes, by place, where an event lasts over others."""
    shapes: dict[int, str] = {}
    for spell in spells:
        first = bisect_left(order, spell.row)
        last = bisect_right(order, spell.last) - 1
        if last > first:
            inside = range(max(first, places.start), min(last + 1, places.stop))
            shapes |= dict.fromkeys(inside, glyphs.span)
            shapes |= {first: glyphs.span_start, last: glyphs.span_end}
    return shapes
