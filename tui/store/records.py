"""Model values as compact JSON, and back without loss.

A value is the array of its fields in their order: what reads it knows its type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[object], object]


def dump(value: object) -> str:
    """A value of the model, or a tuple of them, as JSON."""
    return _encode(value)


def load(kind: type[T], text: str) -> T:
    """The value of this type that `dump` wrote."""
    decode = _decoder(cast("Hashable", kind))
    return cast("T", decode(json.loads(text)))


def load_all(kind: type[T], text: str) -> tuple[T, ...]:
    """The values of this type that `dump` wrote from a tuple."""
    decode = _decoder(cast("Hashable", kind))
    return tuple(cast("T", decode(data)) for data in json.loads(text))


def _items(value: object) -> object:
    """What JSON holds for a value that it does not know."""
    if isinstance(value, date):
        return value.isoformat()
    return _stored(cast("Hashable", type(value)))(value)


@cache
def _stored(kind: Hashable) -> Callable[[object], object]:
    """What gives the fields of a value of this type, of which it has several."""
    return attrgetter(*_stored_fields(kind))


@cache
def _stored_fields(kind: Hashable) -> tuple[str, ...]:
    assert is_dataclass(kind), kind
    return tuple(field.name for field in fields(kind) if field.init)


@cache
def _decoder(kind: Hashable) -> Decoder:
    if isinstance(kind, UnionType):
        return _optional(kind)
    if get_origin(kind) is tuple:
        item = _decoder(get_args(kind)[0])
        return lambda data: tuple(map(item, cast("list[object]", data)))
    if kind is date:
        return lambda data: date.fromisoformat(cast("str", data))
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return _same


def _optional(kind: UnionType) -> Decoder:
    (some,) = (arm for arm in get_args(kind) if arm is not NoneType)
    decode = _decoder(some)
    if decode is _same:
        return _same
    return lambda data: None if data is None else decode(data)


def _dataclass(kind: type) -> Decoder:
    hints = get_type_hints(kind)
    names = _stored_fields(kind)
    decoders = [_decoder(hints[name]) for name in names]
    decoded = [(at, read) for at, read in enumerate(decoders) if read is not _same]

    def decode(data: object) -> object:
        items = cast("list[object]", data)
        if len(items) != len(names):
            raise ValueError(f"{kind.__name__} has {len(names)} fields")
        for at, read in decoded:
            items[at] = read(items[at])
        return kind(*items)

    return decode


def _same(data: object) -> object:
    return data


_encode = json.JSONEncoder(
    check_circular=False, separators=(",", ":"), default=_items
).encode
