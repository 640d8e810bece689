"""What comes while the app runs: rows, the end of the reading, and its troubles."""

from __future__ import annotations

from datetime import datetime

from textual import work
from textual.message import Message

from tui.app import captions
from tui.app.browser import LOW
from tui.app.narrowing import Narrowing
from tui.filling import Changes, Filling, Update

_NOTICE_SECONDS = 10


class Arrivals(Narrowing):
    """Shows what another process reads, as it comes, and can stop it."""

    class Came(Message):
        """More sources have been read; None: the reading is over."""

        def __init__(self, update: Update | None) -> None:
            super().__init__()
            self.update = update

    def on_mount(self) -> None:
        """Take what comes."""
        self.set_class(self._is_reading, "-reading")
        if self._query:
            self._narrow(self._query)
        if self._filling:
            # What all articles tell together comes even after the last of them.
            self.call_after_refresh(self._watch, self._filling)
        if not self._is_reading:
            self._say_troubles()

    def on_unmount(self) -> None:
        """Wait for nothing more."""
        if self._filling:
            self._filling.stop()

    def on_arrivals_came(self, message: Came) -> None:
        """Show what was read, and what is to be known of the sources at the end."""
        if message.update is None:
            self._end_watching()
        elif message.update.is_retold:
            self._tell(message.update.changes)
            self._reread()
        else:
            self._store.renew(message.update.rows)
            self._renew()
        if self._is_reading and not (message.update and not message.update.is_last):
            self._end_reading()

    @work(thread=True)
    def _watch(self, filling: Filling) -> None:
        # A worker never touches a widget: it tells what came.
        for update in filling:
            self.post_message(self.Came(update))
        self.post_message(self.Came(None))

    def _tell(self, changes: Changes | None) -> None:
        """Say what has changed, for those who come back to the screen later."""
        if changes and (told := captions.changed(changes, datetime.now())):
            self._news = told

    def _end_watching(self) -> None:
        if self._is_watching:
            self._is_watching = False
            self._show_header(self._store.counts())
            if self._filling and self._filling.error:
                told = f"The files are watched no longer: {self._filling.error}"
                self.notify(told, severity="warning", markup=False)

    def _stop_reading(self) -> None:
        if self._filling and self._is_reading:
            self._filling.stop()
            self._end_reading()

    def _end_reading(self) -> None:
        self._is_reading = False
        self.remove_class("-reading")
        self._renew()
        self._say_troubles()

    def _say_troubles(self) -> None:
        if told := captions.troubles(self._store, self.size.height >= LOW):
            self.notify(told, timeout=_NOTICE_SECONDS, markup=False)
