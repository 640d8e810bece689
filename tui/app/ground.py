"""What the panes stand on: it is filled to the edges, and never seen itself."""

from __future__ import annotations

from textual.containers import Container
from textual.screen import Screen


class Ground(Screen[None]):
    """The screen of the app; all of it has a pane or a line in front."""

    BLANK = True


class Panes(Container):
    """The list and the detail, which fill it."""

    BLANK = True
