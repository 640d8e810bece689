"""The app's own themes, and which one to begin with.

Text takes the `text-*` colours, which are measured against every ground they stand
on: at least 7:1 in the high-contrast theme and 4.5:1 in the others (WCAG 2.2, success
criteria 1.4.6 and 1.4.3).
"""

from __future__ import annotations

import os
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

DARK: Final = "timeline-dark"
LIGHT: Final = "timeline-light"
HIGH_CONTRAST: Final = "high-contrast"
COLOURLESS: Final = "ansi-dark"
"""Textual's theme of the terminal's own colours, all of which NO_COLOR takes away."""

THEMES: Final = (
    Theme(
        DARK,
        primary="#5aa9f0",
        secondary="#8ab4d8",
        accent="#f0b45c",
        success="#8fce85",
        warning="#f09cd0",
        error="#f28b82",
        foreground="#e6e4df",
        background="#15171a",
        surface="#1e2226",
        panel="#363c43",
        variables={
            "primary-muted": "#22384f",
            "text-muted": "#a7abb0",
            "text-primary": "#7dbcf5",
            "text-accent": "#f0b45c",
            "text-success": "#9ad690",
            "text-warning": "#f09cd0",
            "text-error": "#f5a59d",
        },
    ),
    Theme(
        LIGHT,
        primary="#1f66b0",
        secondary="#3f6f9c",
        accent="#8f4e00",
        success="#23682c",
        warning="#96206c",
        error="#a32218",
        foreground="#1d2024",
        background="#fbfaf7",
        surface="#f0eee9",
        panel="#dedad2",
        dark=False,
        variables={
            "primary-muted": "#cfe0f3",
            "text-muted": "#575b61",
            "text-primary": "#0f529c",
            "text-accent": "#8f4e00",
            "text-success": "#23682c",
            "text-warning": "#96206c",
            "text-error": "#a32218",
        },
    ),
    Theme(
        HIGH_CONTRAST,
        primary="#8cc8ff",
        secondary="#bfe0ff",
        accent="#ffd866",
        success="#93f593",
        warning="#ffb0e8",
        error="#ffb3ab",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#333333",
        variables={
            "primary-muted": "#00305f",
            "text": "#ffffff",
            "text-muted": "#d6d6d6",
            "text-primary": "#a6d4ff",
            "text-accent": "#ffd866",
            "text-success": "#93f593",
            "text-warning": "#ffb0e8",
            "text-error": "#ffb3ab",
            "block-cursor-foreground": "#000000",
        },
    ),
)


# An App reads its styles with its first theme while it is being made, before it
# could register one.
BUILTIN_THEMES.update({theme.name: theme for theme in THEMES})


def first_theme() -> str:
    """The theme to begin with, as the environment asks for it.

    `TEXTUAL_THEME` names one. `NO_COLOR` that is not empty takes the terminal's own
    colours. `COLORFGBG`, which some terminals set, tells a light ground by its last
    number.
    """
    named = os.environ.get("TEXTUAL_THEME", "")
    if named in BUILTIN_THEMES:
        return named
    if os.environ.get("NO_COLOR"):
        return COLOURLESS
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in ("7", "15") else DARK
