"""Regular expressions that few texts need."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Late:
    """A pattern that is compiled when it is first used, as those of rules are."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """The first match between two offsets."""
        return self._compiled.search(text, start, end)

    def match(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """The match that begins at an offset."""
        return self._compiled.match(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """All matches between two offsets."""
        return self._compiled.finditer(text, start, end)
