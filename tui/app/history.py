"""What a person has edited, and can take back while the app runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.edits import Curation, Edit, Field, inverse
from tui.errors import EditsError
from tui.journal import Journal


class Act(NamedTuple):
    """Edits that are made, and taken back, together."""

    told: str
    """What was done, in a few words for a person."""
    event: str
    """The `Event.id` of what is selected afterwards; "": what is selected stays so."""
    edits: Sequence[Edit]
    """Those that do it, or do it again."""

    @property
    def regroups(self) -> bool:
        """Whether rows come, go or are told otherwise."""
        return any(edit.field is not Field.NOTE for edit in self.edits)


class History:
    """The edits of a file, and those that this person made just now."""

    def __init__(self, file: str) -> None:
        """Without a file, what is edited is forgotten in the end."""
        self._journal = Journal(Path(file)) if file else None
        self._curation = Curation()
        self._done: list[Act] = []
        self._undone: list[Act] = []
        """What takes back each of what was done, or undone; the last one last."""
        self.trouble = ""
        """Why edits could not be read or kept the last time; they hold anyway."""

    @property
    def curation(self) -> Curation:
        """What stands of all edits."""
        return self._journal.curation if self._journal else self._curation

    @property
    def unreadable(self) -> int:
        """Lines of the file that are no edits."""
        return self._journal.unreadable if self._journal else 0

    def refresh(self) -> bool:
        """Take note of what others have edited; whether they have."""
        try:
            return self._journal is not None and self._journal.refresh()
        except EditsError as error:
            self.trouble = str(error)
            return False

    def do(self, act: Act, new_names: Mapping[str, str]) -> None:
        """Make edits; `new_names` are of targets that are called otherwise by now."""
        self._undone.clear()
        # What was said of them under their old names is said no more.
        old = [
            Edit(name, edit.field, None)
            for edit in act.edits
            for name, new in new_names.items()
            if new == edit.target and name in self.curation.of(edit.field)
        ]
        self._turn(act._replace(edits=[*act.edits, *old]), self._done)

    def undo(self) -> Act | None:
        """Take back what was done last; what that was."""
        return self._turn(self._done.pop(), self._undone) if self._done else None

    def redo(self) -> Act | None:
        """Do again what was taken back last; what that was."""
        return self._turn(self._undone.pop(), self._done) if self._undone else None

    def _turn(self, act: Act, sink: list[Act]) -> Act:
        sink.append(act._replace(edits=inverse(act.edits, self.curation)))
        self._curation = self._curation.after(act.edits)
        self.trouble = ""
        try:
            if self._journal:
                self._journal.add(act.edits)
        except EditsError as error:
            self.trouble = str(error)
        return act
