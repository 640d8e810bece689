"""Row keys: integers whose order is the order of the timeline.

A key holds, from its high bits to its low ones, the sort position of a date in
minutes, a rank among the dates of that position (open starts first, then short
before long) and a serial number. So the primary key is the chronological index, and
whatever is asked for in key order comes out in the order of time without a sort.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable

from tui.instants import DAY_MINUTES, instant
from tui.model import DateValue

FIRST_POSITION = instant(-9999)
"""Minutes; what is earlier is sorted as if it were then."""
LAST_POSITION = instant(10000) - 1
"""Minutes; what is later is sorted as if it were then."""

_SERIAL_BITS = 23
_RANK_BITS = 6
_SHIFT = _SERIAL_BITS + _RANK_BITS

DAY = DAY_MINUTES << _SHIFT
"""From a key to that of the same time a day later."""
MAX_SERIAL = (1 << _SERIAL_BITS) - 1
"""The highest serial number that a key can hold."""

LAST = (1 << 63) - 1
"""No key is greater."""


def key(value: DateValue, serial: int) -> int:
    """The row key of something dated; `serial` tells it from all others."""
    return first_key(value.position) | value.rank << _SERIAL_BITS | serial


def first_key(position: int) -> int:
    """The least key that a date of this position can have."""
    within = max(FIRST_POSITION, min(position, LAST_POSITION))
    return (within - FIRST_POSITION) << _SHIFT


def position(key: int) -> int:
    """The sort position, in minutes, that a key was made of."""
    return (key >> _SHIFT) + FIRST_POSITION


def first_begun(position: int) -> int:
    """The least key of a date that begins at this position, not of one open there."""
    return first_key(position) | 1 << _SERIAL_BITS


def is_within_a_day(key: int) -> bool:
    """Whether the date that a key was made of is a day, or shorter."""
    rank = key >> _SERIAL_BITS & (1 << _RANK_BITS) - 1
    return 0 < rank <= 1 + DAY_MINUTES.bit_length()


def has(order: array[int], row: int) -> bool:
    """Whether a row is in the order."""
    place = bisect_left(order, row)
    return place < len(order) and order[place] == row


def changed(
    order: array[int], added: Collection[int], removed: Iterable[int]
) -> array[int]:
    """The order with some rows added in their places and others removed."""
    found = array("q")
    # Bytes are copied once, where a slice of an array would be copied twice.
    view, size = memoryview(order).cast("B"), order.itemsize
    at = 0
    for row in sorted({*added, *removed}):
        place = bisect_left(order, row, at)
        found.frombytes(view[at * size : place * size])
        if row in added:
            found.append(row)
        at = place + (place < len(order) and order[place] == row)
    found.frombytes(view[at * size :])
    return found


def merged(order: array[int], rows: Iterable[int]) -> array[int]:
    """The order with these rows in their places; what is in it already stays once."""
    found = array("q")
    at = 0
    for row in sorted(rows):
        place = bisect_left(order, row, at)
        found.extend(order[at:place])
        if place == len(order) or order[place] != row:
            found.append(row)
        at = place
    found.extend(order[at:])
    return found
