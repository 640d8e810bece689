"""The keys that go about in the timeline pane, as help lists them."""

from __future__ import annotations

from textual.binding import Binding, BindingType

MOTIONS: list[BindingType] = [
    Binding(
        "j,down", "move(1)", "Next event", id="list.down",
        tooltip="Go to the next event; 5j goes five further",
    ),
    Binding(
        "k,up", "move(-1)", "Previous event", id="list.up",
        tooltip="Go to the event before",
    ),
    Binding(
        "ctrl+d", "page(0.5)", "Half a page down", id="list.half-down",
        tooltip="Go down by half a page",
    ),
    Binding(
        "ctrl+u", "page(-0.5)", "Half a page up", id="list.half-up",
        tooltip="Go up by half a page",
    ),
    Binding(
        "space,pagedown,ctrl+f", "page(1)", "Page down", id="list.page-down",
        tooltip="Go down by a page",
    ),
    Binding(
        "b,pageup,ctrl+b", "page(-1)", "Page up", id="list.page-up",
        tooltip="Go up by a page",
    ),
    Binding(
        "g,home", "first", "First event", id="list.first",
        tooltip="Go to the first event; 5g goes to the fifth",
    ),
    Binding(
        "G,end", "last", "Last event", id="list.last",
        tooltip="Go to the last event; 5G goes to the fifth",
    ),
    Binding(
        "right_curly_bracket", "month(1)", "Next month", id="list.next-month",
        key_display="}", tooltip="Go to the next month that has events",
    ),
    Binding(
        "left_curly_bracket", "month(-1)", "Previous month",
        id="list.previous-month",
        key_display="{", tooltip="Go to the start of this month, or the one before",
    ),
    Binding(
        "right_square_bracket", "year(1)", "Next year", id="list.next-year",
        key_display="]", tooltip="Go to the next year that has events",
    ),
    Binding(
        "left_square_bracket", "year(-1)", "Previous year",
        id="list.previous-year",
        key_display="[", tooltip="Go to the start of this year, or the one before",
    ),
]  # fmt: skip
