"""What a person may do to what was found, each as the edits that it takes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui import edits
from tui.app.detail_text import ByHand, Note
from tui.app.history import Act
from tui.date_text import told
from tui.edits import YES, Curation, Edit, Field, Group
from tui.store import Summary
from tui.store.folding import Telling

_STDIN = "-"
_LONGEST = 40
"""Code points of a title that is told in passing."""


def note(telling: Telling, text: str, before: str) -> Act:
    """Write a note on an event; "" removes the one that was there before."""
    done = "noted" if text and not before else "changed the note on"
    done = done if text else "removed the note on"
    edit = _told(Edit(telling.event, Field.NOTE, text or None), telling)
    return Act(f"{done} {_named(telling)}", telling.event, [edit])


def hide(tellings: Sequence[Telling]) -> Act:
    """Leave an event out, whoever tells it; what comes after it is selected."""
    made = [_told(Edit(one.event, Field.HIDDEN, YES), one) for one in tellings]
    return Act(f"hid {_named(tellings[0])}", tellings[0].event, made)


def show(telling: Telling, hidden: Iterable[str]) -> Act:
    """Show an event again, with its tellings that are hidden (`Event.id`)."""
    made = [Edit(event, Field.HIDDEN, None) for event in hidden]
    return Act(f"shown again: {_named(telling)}", telling.event, made)


def toggle_source(source: Summary) -> Act:
    """Leave out all that an article tells, or show it again."""
    name = source.title or source.location
    done = "shown again:" if source.is_hidden else "hid the source"
    value = None if source.is_hidden else YES
    about = f"{source.published.isoformat()}, {name} ({source.location})"
    location = _absolute(source.location)
    edit = Edit(source.article, Field.HIDDEN, value, about=about, location=location)
    return Act(f"{done} “{_short(name)}”", "", [edit])


def merge(
    tellings: Sequence[Telling], into: Sequence[Telling], curation: Curation
) -> Act:
    """Tell the event of one row together with that of another, which stands."""
    names = (f"{_named(tellings[0])} into {_named(into[0])}",)
    edit = edits.merge(_events(tellings), _events(into), curation)
    made = _described([edit], [*tellings, *into])
    return Act(f"merged {names[0]}", into[0].event, made)


def split(
    telling: Telling,
    tellings: Sequence[Telling],
    found: Iterable[Group],
    curation: Curation,
) -> Act:
    """Take a telling out of its row; what is left of that is selected."""
    rest = [one for one in tellings if one.event != telling.event]
    made = edits.split(telling.event, _events(tellings), found, curation)
    name = f"{_named(telling)} as “{_short(telling.source)}” tells it"
    return Act(f"split off {name}", rest[0].event, _described(made, tellings))


def by_hand(
    shown: Telling,
    tellings: Sequence[Telling],
    found: Sequence[Group],
    curation: Curation,
) -> ByHand:
    """What was done to a row, which shows one of its tellings."""
    own = [shown, *(one for one in tellings if one.event != shown.event)]
    notes = [
        Note(curation.note[one.event], "" if one is shown else one.source)
        for one in own
        if one.event in curation.note
    ]
    if any(curation.hides(one.event) for one in tellings):
        return ByHand(notes, "hidden")
    if len(found) > 1:
        return ByHand(notes, "merged by hand")
    return ByHand(notes, "split by hand" if shown.event in curation.apart else "")


def _described(made: Iterable[Edit], tellings: Iterable[Telling]) -> list[Edit]:
    by_event = {telling.event: telling for telling in tellings}
    return [_told(edit, by_event[edit.target]) for edit in made]


def _events(tellings: Iterable[Telling]) -> list[str]:
    return [telling.event for telling in tellings]


def _told(edit: Edit, telling: Telling) -> Edit:
    """The edit with what it is of, for people and for when the article has changed."""
    when = told(telling.value, telling.mod)
    return replace(
        edit,
        about=f"{when}: {telling.title} ({telling.source})",
        location=_absolute(telling.location),
        title=telling.title,
    )


def _absolute(location: str) -> str:
    return "" if location in ("", _STDIN) else os.path.abspath(location)


def _named(telling: Telling) -> str:
    return f"“{_short(telling.title)}”"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
