"""English dates: all rules, and the words around dates."""

from __future__ import annotations

import re

from tui.lang.date_rules import DateWords
from tui.lang.en.date_absolute import ABSOLUTE
from tui.lang.en.date_lengths import LENGTHS
from tui.lang.en.date_relative import RELATIVE
from tui.lang.shapes import NUMERIC
from tui.partial import Bound, Mod

DATES = DateWords(
    rules=NUMERIC + ABSOLUTE + RELATIVE + LENGTHS,
    before={
        "early": Mod.START,
        "the beginning of": Mod.START,
        "the start of": Mod.START,
        "mid": Mod.MID,
        "the middle of": Mod.MID,
        "late": Mod.END,
        "the end of": Mod.END,
    },
    bounds={
        "since": Bound.SINCE,
        "after": Bound.AFTER,
        "until": Bound.UNTIL,
        "till": Bound.UNTIL,
        "by": Bound.BY,
        "before": Bound.BEFORE,
    },
    glue=frozenset({"", ",", "of", "in", "on", "at", "'s", "’s"}),
    planned=re.compile(
        r"\b(?:planned|plans?|scheduled|set\s+to|is\s+to|are\s+to|expected|will|due"
        r"|as\s+early\s+as|as\s+soon\s+as|by|until)\b",
        re.IGNORECASE,
    ),
)
