"""The shapes on the screen, and text made safe to show beside them.

Shape tells precision and tense; colour only repeats it. Several of the shapes are of
East Asian ambiguous width: count cells, never characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Certainty, DateValue, Modality

# Strings: most texts hold none of these, and compiling all three takes a millisecond.
_SPACES = r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]"
_CONTROLS = r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]"
# Direction marks and overrides, which reorder a whole line of the screen, and the
# soft hyphen and byte order mark, which terminals do not agree on.
_UNSEEN = r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_NOTHING = "\u200b"
"""Takes no cell."""

_ASCII = {ord(char): "'" for char in "‘’‚‛′`´‹›"}
_ASCII |= {ord(char): '"' for char in "“”„‟″«»"}
_ASCII |= {ord(char): "-" for char in "‐‑‒–—―−"}
_ASCII |= {ord("…"): ".", ord("•"): "*", ord("·"): "-", ord("×"): "x"}
_ASCII |= {ord(char): " " for char in "\u00a0\u2007\u2009\u202f"}
_ASCII_WORDS = _ASCII | {
    ord("¶"): "par. ",
    ord("…"): "...",
    ord("→"): "->",
    ord("⇄"): "/",
    ord("⏎"): "Enter",
    ord("≠"): "!",
    ord("↑"): "Up",
    ord("↓"): "Down",
}


class Glyphs(NamedTuple):
    """One set of shapes; each is one cell wide."""

    exact: str
    """A day, or a time within it, that is past."""
    vague: str
    to_come: str
    """An exact day that lay ahead when the article was published."""
    span_start: str
    span: str
    span_end: str
    rail: str
    gap: str
    rule: str
    """A month or year begins."""
    published: str
    """The rule at the day of publication."""
    cursor: str
    """Beside the selected row, and the words of the article's event."""
    quote: str
    said: str
    """Beside words that are quoted."""
    reported: str
    """Beside words that the writer retells."""
    times: str
    note: str
    """A person wrote something on it."""
    disputed: str
    """Sources give different dates."""
    ellipsis: str
    branch: str
    last_branch: str
    full: str
    """A filled part of a measure."""
    empty: str
    above: str
    """More lines above."""
    below: str
    """More lines below."""
    plain: bool = False
    """Only ASCII may be shown."""

    def of(self, when: DateValue, modality: Modality) -> str:
        """The shape of a date: its precision first, then its tense."""
        if not when.is_exact:
            return self.vague
        return self.exact if modality is Modality.HAPPENED else self.to_come

    def sparkline(self, counts: Sequence[int]) -> str:
        """The counts as levels, the greatest as the highest, a cell each."""
        levels = _ASCII_LEVELS if self.plain else _LEVELS
        top, highest = len(levels) - 1, max(1, *counts, 0)
        return "".join(levels[-(-count * top // highest)] for count in counts)

    def certainty(self, certainty: Certainty, is_guess: bool = False) -> str:
        """How sure a date is, in words and as a measure of three."""
        word, filled = _SURE[certainty]
        if is_guess and certainty is not Certainty.STATED:
            word, filled = "rests on a guess", 0
        return f"{word} {self.full * filled}{self.empty * (3 - filled)}"

    def shown(self, text: str) -> str:
        """Text of an article as it may reach the terminal.

        It has as many code points as before, so that spans still hold: what would
        move the cursor, colour the screen or reorder the line becomes a space, a mark
        or nothing.
        """
        if self.plain and not text.isascii():
            text = "".join(map(_ascii, text.translate(_ASCII)))
        if text.isprintable():
            return text
        text = re.sub(_SPACES, " ", re.sub(_UNSEEN, _NOTHING, text))
        return re.sub(_CONTROLS, "?" if self.plain else "\ufffd", text)

    def told(self, text: str) -> str:
        """The program's own words, in the characters of this set; maybe longer."""
        return text.translate(_ASCII_WORDS) if self.plain else text


_LEVELS = " ▁▂▃▄▅▆▇█"
_ASCII_LEVELS = " .:-=+*#%@"
_SURE = {
    Certainty.STATED: ("stated", 3),
    Certainty.IMPLIED: ("worked out", 2),
    Certainty.APPROXIMATE: ("vague", 1),
}


def _ascii(char: str) -> str:
    if char.isascii():
        return char
    base = unicodedata.normalize("NFKD", char)[0]
    return base if base.isascii() else "?"


UNICODE = Glyphs(
    exact="●",
    vague="◌",
    to_come="○",
    span_start="┏",
    span="┃",
    span_end="┗",
    rail="│",
    gap="┊",
    rule="─",
    published="╌",
    cursor="▌",
    quote="❝",
    said="▌",
    reported="┊",
    times="×",
    note="✎",
    disputed="≠",
    ellipsis="…",
    branch="├",
    last_branch="└",
    full="▰",
    empty="▱",
    above="▲",
    below="▼",
)

ASCII = Glyphs(
    exact="*",
    vague="~",
    to_come="o",
    span_start="/",
    span="|",
    span_end="\\",
    rail="|",
    gap=":",
    rule="-",
    published=".",
    cursor=">",
    quote='"',
    said="|",
    reported=":",
    times="x",
    note="#",
    disputed="!",
    ellipsis="~",
    branch="|",
    last_branch="\\",
    full="#",
    empty=".",
    above="^",
    below="v",
    plain=True,
)
