"""Every text of every theme can be read on the ground it stands on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from invented import CLOSED, READING
from rich.segment import Segment
from textual.geometry import Region
from textual.theme import Theme

from tui.app.main import TimelineApp
from tui.app.themes import COLOURLESS, DARK, HIGH_CONTRAST, LIGHT, THEMES, first_theme
from tui.store import Store

_DECORATION = set(" ─│╌┊▌┃┏┗├└▏▕▔▁")

_SCREENS = {
    "list": (),
    "detail": ("tab",),
    "search": ("slash", "l", "a", "m", "p"),
    "found": ("slash", "l", "a", "m", "p", "enter"),
    "article": ("enter", "n", "n", "n"),
    "help": ("question_mark",),
}


def segments(app: TimelineApp) -> Iterator[Segment]:
    for widget in app.screen.query("*"):
        if widget.display and widget.size:
            for strip in widget.render_lines(Region(0, 0, *widget.outer_size)):
                yield from strip


def luminance(color: tuple[int, int, int]) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(segment: Segment) -> float:
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    both = style.color.get_truecolor(), style.bgcolor.get_truecolor()
    dark, light = sorted(map(luminance, both))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("screen", _SCREENS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_text_stands_out_from_its_ground(theme: Theme, screen: str) -> None:
    least = 7.0 if theme.name == HIGH_CONTRAST else 4.5
    store = Store()
    store.add([READING])
    app = TimelineApp(store, theme=theme.name)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*_SCREENS[screen])
        await pilot.pause()
        texts = [
            segment for segment in segments(app) if not set(segment.text) <= _DECORATION
        ]
        assert len(texts) > 10
        for segment in texts:
            assert contrast(segment) >= least, segment


async def test_nothing_needs_colour() -> None:
    """What is lit is lit by weight, slant, underline or reverse as well."""
    store = Store()
    store.add([READING])
    app = TimelineApp(store, theme=COLOURLESS)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*_SCREENS["found"])
        await pilot.pause()
        lit = {
            segment.text.strip(): segment.style
            for segment in segments(app)
            if segment.style and segment.style.reverse
        }
        assert "lamp" in lit
        assert any(text and text in CLOSED.title for text in lit)


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, DARK),
        ({"COLORFGBG": "0;15"}, LIGHT),
        ({"COLORFGBG": "15;default;0"}, DARK),
        ({"NO_COLOR": "1"}, COLOURLESS),
        ({"NO_COLOR": ""}, DARK),
        ({"TEXTUAL_THEME": "nord", "NO_COLOR": "1"}, "nord"),
        ({"TEXTUAL_THEME": "no such theme"}, DARK),
    ],
)
def test_the_environment_chooses_the_first_theme(
    environment: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert first_theme() == name
