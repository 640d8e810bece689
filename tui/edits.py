"""What a person lays over what the parser found: edits, and what stands of them.

Edits are only ever added. Of one field of one target the last one stands, and what
takes an edit back is another edit; what was found is never changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import (
    Callable,
    Container,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain

Group = tuple[str, ...]
"""The tellings of one event, by `Event.id`; the first stands for it."""

YES = "yes"
"""The value of a field that is said or not."""


class Field(StrEnum):
    """What an edit is of."""

    MERGED_INTO = "merged_into"
    """The `Event.id` of another telling of the same event, which stands for both."""
    APART = "apart"
    """The event is not what the program finds it to be told together with."""
    NOTE = "note"
    """What a person wrote of the event."""
    HIDDEN = "hidden"
    """The event, or all that an article tells, is left out."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to one field of an event or an article."""

    target: str
    """`Event.id` or `Article.id`, which hold as long as the text does."""
    field: Field
    value: str | None
    """None: as the program found it."""
    at: str = ""
    """When it was made: ISO 8601, in UTC."""
    about: str = ""
    """What the target was, for a person who reads the edits; "" if nobody said."""
    location: str = ""
    """The absolute path of the article, by which it is known when its text changes."""
    title: str = ""
    """That of the event, for the same."""


@dataclass(frozen=True, slots=True)
class Curation:
    """What stands of a list of edits: the values of each field, by target."""

    merged_into: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The location and the title of targets, as last edited."""

    def __bool__(self) -> bool:
        return any(map(self.of, Field))

    def of(self, name: Field) -> Mapping[str, str]:
        """The values of a field, by target."""
        values: Mapping[str, str] = getattr(self, name.value)
        return values

    def hides(self, event: str) -> bool:
        """Whether an event (`Event.id`), or its article, is left out."""
        return event in self.hidden or event.partition(":")[0] in self.hidden

    def regroups_as(self, other: Curation) -> bool:
        """Whether the two differ in nothing but notes."""
        mine, others = (replace(one, note={}, origins={}) for one in (self, other))
        return mine == others

    def after(self, edits: Iterable[Edit]) -> Curation:
        """What stands after some more edits."""
        values = {name.value: dict(self.of(name)) for name in Field}
        origins = dict(self.origins)
        for edit in edits:
            if edit.location:
                origins[edit.target] = edit.location, edit.title
            if edit.value is None:
                values[edit.field].pop(edit.target, None)
            else:
                values[edit.field][edit.target] = edit.value
        return Curation(**values, origins=origins)

    def articles(self) -> set[str]:
        """The articles (`Article.id`) that something is said of."""
        return {target.partition(":")[0] for name in Field for target in self.of(name)}

    def within(self, articles: Container[str]) -> Curation:
        """What is said of these articles, and all that was merged anywhere."""
        values = {
            name.value: {
                target: value
                for target, value in self.of(name).items()
                if target.partition(":")[0] in articles
            }
            for name in (Field.APART, Field.NOTE, Field.HIDDEN)
        }
        return Curation(self.merged_into, **values, origins=self.origins)

    def renamed(self, names: Mapping[str, str]) -> Curation:
        """With other names for some targets; what is said of a new one counts more."""
        values = {}
        for name in Field:
            said = self.of(name)
            moved = {names[target]: said[target] for target in said if target in names}
            stays = {target: said[target] for target in said if target not in names}
            values[name.value] = {**moved, **stays}
        merged = values[Field.MERGED_INTO.value]
        values[Field.MERGED_INTO.value] = {
            target: names.get(other, other) for target, other in merged.items()
        }
        return Curation(**values, origins=self.origins)


def standing(edits: Iterable[Edit]) -> Curation:
    """What stands of edits, in the order in which they were made."""
    return Curation().after(edits)


def found_again(
    curation: Curation,
    articles: Container[str],
    article_at: Callable[[Iterable[str]], Mapping[str, str]],
    titles: Callable[[str], Mapping[int, str]],
) -> dict[str, str]:
    """The new names of targets whose articles have another text by now.

    `articles` are there; `article_at` gives those of them that lie at some absolute
    paths, and `titles` those of an article's events, by where their dates stand. An
    event is known by its title, the nearest of several, or else by its place.
    """
    strays = [
        target
        for target in curation.origins
        if target.partition(":")[0] not in articles
    ]
    if not strays:
        return {}
    found = article_at({curation.origins[target][0] for target in strays})
    names: dict[str, str] = {}
    for target in strays:
        location, title = curation.origins[target]
        place = target.partition(":")[2]
        if location in found and not place:
            names[target] = found[location]
        elif location in found and place.isdecimal():
            told, before = titles(found[location]), int(place)
            alike = [at for at in told if told[at] == title] or told.keys() & {before}
            if alike:
                at = min(alike, key=lambda at: abs(at - before))
                names[target] = f"{found[location]}:{at}"
    return names


def inverse(edits: Iterable[Edit], before: Curation) -> tuple[Edit, ...]:
    """The edits after which stands again what stood before."""
    return tuple(
        replace(edit, value=before.of(edit.field).get(edit.target)) for edit in edits
    )


def together(
    groups: Iterable[Sequence[str]], curation: Curation, present: Container[str]
) -> list[Group]:
    """The groups of tellings as the edits leave them, of events that are present.

    The first of a group stands for it; where that one is gone, the next. Of groups
    that a person merged stands the one that the others were merged into.
    """
    pieces = list(_pieces(groups, curation, present))
    place = {event: number for number, piece in enumerate(pieces) for event in piece}
    united = _Union()
    led: set[int] = set()
    for event, other in curation.merged_into.items():
        # Two that were merged into a third are told together even without it.
        united.join(place.get(event, event), place.get(other, other))
        if event in place and other in place and place[event] != place[other]:
            led.add(place[event])
    found: defaultdict[int | str, list[int]] = defaultdict(list)
    for number in range(len(pieces)):
        found[united.root(number)].append(number)
    groups_found = (
        tuple(chain.from_iterable(pieces[number] for number in numbers))
        for numbers in (sorted(each, key=led.__contains__) for each in found.values())
    )
    return [group for group in groups_found if len(group) > 1]


def _pieces(
    groups: Iterable[Sequence[str]], curation: Curation, present: Container[str]
) -> Iterator[list[str]]:
    """What is told together without merging by hand, each event in one piece."""
    seen: set[str] = set()
    for group in groups:
        here = [event for event in group if event in present]
        seen.update(here)
        if alike := [event for event in here if event not in curation.apart]:
            yield alike
        yield from ([event] for event in here if event in curation.apart)
    for event in chain.from_iterable(curation.merged_into.items()):
        if event in present and event not in seen:
            seen.add(event)
            yield [event]


class _Union:
    """Sets of things, which are joined (union-find)."""

    def __init__(self) -> None:
        self._above: dict[int | str, int | str] = {}

    def root(self, one: int | str) -> int | str:
        """What all of its set have in common."""
        while one in self._above:
            one = self._above[one]
        return one

    def join(self, one: int | str, other: int | str) -> None:
        """Make one set of theirs."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._above[first] = second


def merge(group: Sequence[str], into: Sequence[str], curation: Curation) -> Edit:
    """The edit that tells two groups together, the second of which stands."""
    for one, other in ((group, into), (into, group)):
        # What was merged before stays so.
        for event in one:
            if event not in curation.merged_into:
                return Edit(event, Field.MERGED_INTO, other[0])
    return Edit(group[0], Field.MERGED_INTO, into[0])


def _tie(
    piece: Group, main: Group, found: Iterable[Sequence[str]], curation: Curation
) -> Edit:
    """The edit by which a piece goes with another one, itself not falling apart."""
    both = frozenset((*piece, *main))
    ties = [
        Edit(one, Field.MERGED_INTO, main[0])
        for one in sorted(piece, key=curation.merged_into.__contains__)
    ]
    for tie in ties:
        if {*together(found, curation.after([tie]), both)[0]} == both:
            return tie
    return ties[0]


def split(
    event: str, group: Sequence[str], found: Iterable[Sequence[str]], curation: Curation
) -> tuple[Edit, ...]:
    """The edits that take an event out of its group; the others stay together.

    `found` are those that the program found to be told together.
    """
    others = [other for other in group if other != event]
    found = [tuple(each) for each in found]
    edits = (
        [Edit(event, Field.MERGED_INTO, None)] if event in curation.merged_into else []
    )
    if any(event in each and set(each) & set(others) for each in found):
        edits.append(Edit(event, Field.APART, YES))
    # Others that were merged into this one are merged into one of the rest instead.
    loose = [one for one in others if curation.merged_into.get(one) == event]
    edits += [Edit(one, Field.MERGED_INTO, None) for one in loose]
    rest = curation.after(edits)
    pieces = [*together(found, rest, frozenset(others))]
    pieces += [(one,) for one in others if all(one not in piece for piece in pieces)]
    pieces.sort(key=lambda piece: min(map(others.index, piece)))
    for piece in pieces[1:]:
        edits.append(_tie(piece, pieces[0], found, rest))
    final = {(edit.target, edit.field): edit for edit in edits}
    return tuple(final.values())
