"""What may complete the word of a query that the cursor is behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.query import FIELDS, Kind, field
from tui.store import Store

_MOST = 20
"""Nobody goes through more."""
_WORD = re.compile(
    r"(?:^|(?<=[\s(-]))(?:(?P<field>[^\W\d_]+):(?P<value>[\"“][^\"”]*|[^\s\"()]*)"
    r"|(?P<word>[^\W\d_]+))$"
)


class Completion(NamedTuple):
    """Where a word stands in a query, and what may stand there instead."""

    start: int = 0
    end: int = 0
    choices: tuple[str, ...] = ()


def completion(text: str, at: int, store: Store) -> Completion:
    """What may complete the word that ends at a place of the text."""
    match = _WORD.search(text[:at])
    if match is None:
        return Completion()
    return Completion(match.start(), at, tuple(_choices(match, store)))


def _choices(match: re.Match[str], store: Store) -> list[str]:
    if match["word"]:
        word = match["word"].lower()
        return [f"{name}:" for name in FIELDS if name.startswith(word)]
    name, value = match["field"].lower(), match["value"].strip('"“')
    if name == "speaker":
        speakers = store.speakers()
        numbers = speakers.named(value)[:_MOST]
        return [field(name, speaker.name) for speaker in speakers.lines(numbers)]
    if name == "source":
        # Articles that share a title are one choice.
        found = dict.fromkeys(store.sources(value, _MOST))
        return [field(name, source) for source in found]
    if name == "is":
        return [f"is:{kind}" for kind in Kind if kind.startswith(value.lower())]
    return []
