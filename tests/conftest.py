"""What all tests share: one look of the screen, whatever the terminal they run in."""

from __future__ import annotations

import os

for variable in ("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME", "COLUMNS", "LINES"):
    os.environ.pop(variable, None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"
# Whoever runs the tests may have edits; a test that wants some says where they are.
os.environ["XDG_DATA_HOME"] = os.devnull
