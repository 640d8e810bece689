"""The file of edits: a JSON object a line, to which lines are only added.

Several timelines may be open on it at once: each adds a whole line by one write, and
reads what the others have added. What cannot be read stays as it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui.edits import Curation, Edit, Field
from tui.errors import EditsError


class Journal:
    """The edits of a file, and those that could not be added to it."""

    def __init__(self, file: Path) -> None:
        """Be those of this file, which `refresh` reads, if there is one."""
        self.file = file
        self._written = Curation()
        self._unwritten: list[Edit] = []
        self._known = (0, 0)
        """The number of the file (inode), and how many bytes of it have been read."""
        self.unreadable = 0
        """Lines that are no edits, or edits that only a newer version knows."""

    @property
    def curation(self) -> Curation:
        """What stands of all edits."""
        if not self._unwritten:
            return self._written
        return self._written.after(self._unwritten)

    def refresh(self) -> bool:
        """Read what has been added since; whether there was something.

        Raises:
            EditsError: the file cannot be read.
        """
        try:
            found = self.file.stat()
            number, read = self._known
            if number != found.st_ino or found.st_size < read:
                # Another file has taken its place: one that was kept, and put back.
                number, read = found.st_ino, 0
            if found.st_size == read:
                return False
            with self.file.open("rb") as file:
                file.seek(read)
                data = file.read()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise EditsError(
                f"{self.file}: cannot be read ({_reason(error)})"
            ) from None
        if read == 0:
            self._written, self.unreadable = Curation(), 0
        # What has no end yet may be a line that is still being written.
        whole = data[: data.rfind(b"\n") + 1]
        self._known = number, read + len(whole)
        edits = [self._edit(line) for line in whole.splitlines() if line.strip()]
        self._written = self._written.after(filter(None, edits))
        return bool(edits)

    def add(self, edits: Sequence[Edit]) -> None:
        """Add edits, with those that could not be added before; they stand anyway.

        Raises:
            EditsError: the file cannot be written.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        self._unwritten += (replace(edit, at=now) for edit in edits)
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _append(self.file, b"".join(map(_line, self._unwritten)))
        except OSError as error:
            raise EditsError(
                f"{self.file}: cannot be written ({_reason(error)}): "
                "what you edit holds only until you quit"
            ) from None
        self.refresh()
        self._unwritten = []

    def _edit(self, line: bytes) -> Edit | None:
        try:
            told = json.loads(line)
            edit = Edit(
                told["target"],
                Field(told["field"]),
                told["value"],
                told.get("at", ""),
                told.get("about", ""),
                told.get("location", ""),
                told.get("title", ""),
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            edit = None
        if edit and isinstance(edit.target, str) and isinstance(edit.value, str | None):
            return edit
        self.unreadable += 1
        return None


def _line(edit: Edit) -> bytes:
    told = {
        "at": edit.at,
        "target": edit.target,
        "field": edit.field.value,
        "value": edit.value,
        "about": edit.about,
        "location": edit.location,
        "title": edit.title,
    }
    text = json.dumps(told, ensure_ascii=False)
    # A lone surrogate, which a path may have, is written as JSON escapes it.
    return text.encode(errors="backslashreplace") + b"\n"


def _append(file: Path, lines: bytes) -> None:
    """Add lines by one write, which no other process's can come between."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(file, flags, 0o600)
    try:
        size = os.fstat(descriptor).st_size
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            # A line that was torn, by a crash or a full disk, must not take ours along.
            lines = b"\n" + lines
        if os.write(descriptor, lines) < len(lines):
            raise OSError(28, "no space left")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
