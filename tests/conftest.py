"""What all tests share: one look of the screen, whatever the terminal they run in."""

from __future__ import annotations

import os

for variable in ("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME", "COLUMNS", "LINES"):
    os.environ.pop(variable, None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"
