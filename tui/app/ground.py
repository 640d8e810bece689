"""What the panes stand on: it is filled to the edges, and never seen itself."""

from __future__ import annotations

from textual.containers import Container
from textual.events import ScreenResume
from textual.screen import Screen


class Ground(Screen[None]):
    """The screen of the app; all of it has a pane or a line in front."""

    BLANK = True
    _was_shown = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Let be, at first, what was styled a moment ago when it was mounted."""
        event.refresh_styles = self._was_shown
        self._was_shown = True


class Panes(Container):
    """The list and the detail, which fill it."""

    BLANK = True
