"""From what the command line names to the files it means, and to their bytes."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import BinaryIO

from tui.errors import ReadError

STDIN = "-"
"""The location of standard input."""

_LARGEST = 10_000_000
"""Bytes; a shelf of novels, and as much as a person waits to have parsed."""


def expand(source: str, suffixes: Collection[str]) -> list[str]:
    """The files that a source means, sorted: a file, a folder's, or a glob's.

    In a folder, files with one of the suffixes count, at any depth; hidden ones do
    not.

    Raises:
        ReadError: there is no such file, or none that holds an article.
    """
    if "://" in source:
        raise ReadError(f"{source}: addresses are not read; save the page as a file")
    path = Path(source)
    if path.is_dir():
        return _files_in(path, suffixes)
    if source == STDIN or path.exists():
        return [source]
    if not glob.has_magic(source):
        raise ReadError(f"{source}: no such file or folder")
    matches = sorted(glob.glob(source, recursive=True))
    return [match for match in matches if os.path.isfile(match)] or _none_in(source)


def load(location: str) -> tuple[bytes, date | None]:
    """The bytes of a file, or of standard input, and the day it was last changed.

    Raises:
        ReadError: it cannot be opened or read, or is too large for an article.
    """
    if location == STDIN:
        return _limited(sys.stdin.buffer, location), None
    try:
        status = os.stat(location)
        if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
            raise ReadError(f"{location}: is a device, not a file")
        with Path(location).open("rb") as file:
            data = _limited(file, location)
    except FileNotFoundError:
        raise ReadError(f"{location}: no such file or folder") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(f"{location}: cannot be read ({reason})") from None
    regular = stat.S_ISREG(status.st_mode)
    return data, date.fromtimestamp(status.st_mtime) if regular else None


def _limited(file: BinaryIO, location: str) -> bytes:
    data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        megabytes = _LARGEST // 1_000_000
        raise ReadError(
            f"{location}: is larger than {megabytes} MB, the most that one article "
            "may have; split it into several files"
        )
    return data


def _files_in(folder: Path, suffixes: Collection[str]) -> list[str]:
    files = [
        str(path)
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in suffixes
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    return files or _none_in(str(folder))


def _none_in(source: str) -> list[str]:
    raise ReadError(f"{source}: holds no article (text or Markdown files)")
