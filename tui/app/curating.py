"""What a person does by hand: `a` notes, `x` hides, `M` merges, `S` splits, `u` undoes.

The edits are laid over the timeline, and what was found stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.app import captions
from tui.app.detail_text import NO_HAND, ByHand
from tui.app.visiting import Visiting
from tui.store.zooming import Zoom

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.app.history import Act, History
    from tui.app.note_line import NoteLine
    from tui.app.sources_view import SourcesView
    from tui.edits import Curation
    from tui.store.folding import Telling

_LOOK_SECONDS = 1.0
"""How often it is looked whether another timeline has edited something."""
_SECONDS = 5
"""How long a notice stays."""


class Curating(Visiting):
    """Lays edits over the timeline, makes some, and takes them back."""

    _marked = ""
    """The `Event.id` of what is to be merged into another row; "": nothing is."""
    _notice = ""
    """What was done just now."""
    _timer: Timer | None = None
    """Ends the notice."""

    @cached_property
    def _history(self) -> History:
        from tui.app.history import History

        return History(self._edits)

    @cached_property
    def _note_line(self) -> NoteLine:
        from tui.app.note_line import NoteLine

        return NoteLine(self._glyphs, self._submit_note)

    def compose(self) -> ComposeResult:
        """The panes, with what was edited before."""
        if self._edits and os.path.exists(self._edits):
            self._history.refresh()
            self._store.curate(self._history.curation)
        yield from super().compose()

    def on_mount(self) -> None:
        """Take note of what others edit."""
        if self._edits:
            self.set_interval(_LOOK_SECONDS, self._look_for_edits)
        if "_history" in self.__dict__:
            lines = self._history.unreadable
            told = self._history.trouble or captions.unreadable(self._edits, lines)
            if told:
                self._warn(told)

    def on_sources_view_toggled(self, message: SourcesView.Toggled) -> None:
        """Leave a source out, or show it again."""
        from tui.app import acts

        self._do(acts.toggle_source(message.source))

    async def action_note(self) -> None:
        """Type a note, from the next key on."""
        await self._note_line.open(self._note_on(self._noted))
        self._show_hints()

    def action_hide(self) -> None:
        """Leave the event out, or show it again."""
        from tui.app import acts

        tellings, curation = self._tellings.all, self._curation
        alike = self._store.found_with(tellings[0].row)
        hidden = [event for event in alike if event in curation.hidden]
        if tellings[0].event in curation.hidden:
            self._do(acts.show(tellings[0], hidden))
        elif any(curation.hides(one.event) for one in tellings):
            self._say("Its source is hidden: i lists the sources, x shows it again")
        else:
            self._do(acts.hide(tellings))

    def action_merge(self) -> None:
        """Mark the row, or merge into it the one that is marked."""
        row, marked = self._list.row, self._store.row_of(self._marked)
        if marked is None or row == marked:
            self._mark("" if marked else self._tellings.all[0].event)
            return
        from tui.app import acts

        tellings, into = self._store.tellings(marked), self._tellings.all
        self._mark("")
        self._do(acts.merge(tellings, into, self._curation))

    def action_split(self) -> None:
        """Take the telling that is shown out of its row."""
        tellings = self._tellings.all
        if len(tellings) < 2:
            self._say("This row has one telling: there is nothing to split off")
            return
        from tui.app import acts

        found = self._store.found_together([one.row for one in tellings])
        shown = self._tellings.telling
        self._do(acts.split(shown, tellings, found, self._curation))

    def action_undo(self) -> None:
        """Take back what was edited last."""
        self._turn(self._history.undo, "Undone", "There is nothing to undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._turn(self._history.redo, "Done again", "There is nothing to do again")

    def _mark(self, event: str) -> None:
        """Mark what is to be merged; "": nothing."""
        if event != self._marked:
            self._notice = ""
        self._marked = event
        self._list.mark(self._store.row_of(event))
        self._show_hints()

    def _show_hints(self) -> None:
        if self._notice and not self._line:
            self._hints.show([f" {self._notice}"])
        elif self._marked and not self._line:
            self._hints.show(captions.MERGING_HINTS)
        else:
            super()._show_hints()

    @property
    def _curation(self) -> Curation:
        """What was edited, as it lies over the timeline."""
        return self._store.curation or self._history.curation

    @property
    def _noted(self) -> Telling:
        """The telling whose note is meant: the one shown, unless another has one."""
        notes, shown = self._curation.note, self._tellings.telling
        tellings = [shown, *self._tellings.all]
        return next((one for one in tellings if one.event in notes), shown)

    def _note_on(self, telling: Telling) -> str:
        return self._curation.note.get(telling.event, "")

    def _submit_note(self, text: str | None) -> None:
        """Take over what was typed as note."""
        self._note_line.close()
        self._focus(self._list)
        telling = self._noted
        before = self._note_on(telling)
        if text is not None and (note := text.strip()) != before:
            from tui.app import acts

            self._do(acts.note(telling, note, before))

    def _told_by_hand(self) -> ByHand:
        """What a person noted of the selected event, and did to its row."""
        if not self._tellings.is_by_hand:
            return NO_HAND
        from tui.app import acts

        shown, tellings = self._tellings.telling, self._tellings.all
        found = self._store.found_together([one.row for one in tellings])
        return acts.by_hand(shown, tellings, found, self._curation)

    def _do(self, act: Act) -> None:
        """Edit something, and say so."""
        self._history.do(act, self._store.new_names)
        self._show_edited(act)
        self._say(f"{act.told[0].upper()}{act.told[1:]} (u undoes)")

    def _turn(self, turn: Callable[[], Act | None], told: str, nothing: str) -> None:
        act = turn()
        if act is None:
            self._say(nothing)
        else:
            self._show_edited(act)
            self._say(f"{told}: {act.told}")

    def _show_edited(self, act: Act) -> None:
        """Show the timeline after an act, with what it was done to selected."""
        shown = self._tellings.shown
        if act.regroups or "noted" in self._filter.text:
            self._lay()
        else:
            self._curate()
            self._list.look_again()
        row = self._store.row_of(act.event)
        if row is not None and self._list.zoom is Zoom.EVERYTHING:
            self._list.select(row)
        if not act.regroups and self._tellings.shows(shown):
            self._show_telling()

    def _lay(self) -> None:
        """Lay what was edited over the timeline, and show it."""
        self._curate()
        self._renew()
        self._mark(self._marked)

    def _curate(self) -> None:
        self._store.curate(self._history.curation)
        self._tellings.forget()
        self._shown = None
        if trouble := self._history.trouble:
            self._warn(trouble)

    def _look_for_edits(self) -> None:
        if os.path.exists(self._edits) and self._history.refresh():
            self._lay()

    def _say(self, text: str) -> None:
        """Say something in the last line for a while, or over what lies over that."""
        self._notice = text
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(_SECONDS, self._be_silent)
        self._show_hints()
        if self._sources in self.screen_stack:
            # When its list is shown anew, its keys come back.
            self.call_after_refresh(self._sources.say, text)

    def _be_silent(self) -> None:
        self._notice = ""
        self._show_hints()

    def _warn(self, text: str) -> None:
        self.notify(self._glyphs.shown(text), severity="warning", markup=False)
