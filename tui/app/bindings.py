"""The keys that work everywhere; those of a pane stand in the pane."""

from __future__ import annotations

from textual.binding import Binding, BindingType

# Priority, or keys typed right after `/` go to the list, not to the search line; the
# same holds for whatever else moves the focus. `TimelineApp.check_action` lets a key
# through to whom it belongs.
BINDINGS: list[BindingType] = [
    Binding(
        "slash", "search", "Search quotes", id="app.search", priority=True,
        tooltip="Look for words in the quotes, and with Tab in all text",
    ),
    Binding(
        "enter", "enter", "Read the article", id="app.read", priority=True,
        tooltip="Open the whole article where it tells the event",
    ),
    Binding(
        "tab", "tab", "Other pane", id="app.other-pane", priority=True,
        tooltip="Go to the other pane; in a search, look in quotes or in all text",
    ),
    Binding(
        "escape", "leave", "Leave the search", id="app.back", priority=True,
        tooltip="Forget the search, or bring back both panes",
    ),
    Binding(
        "n", "hit(1)", "Next hit", id="app.next-hit",
        tooltip="Go to the next place that the search found",
    ),
    Binding(
        "N", "hit(-1)", "Previous hit", id="app.previous-hit",
        tooltip="Go to the place that the search found before",
    ),
    Binding(
        "down", "typing_hit(1)", "Next hit", id="search.next-hit",
        priority=True, show=False, tooltip="Go to the next hit while typing",
    ),
    Binding(
        "up", "typing_hit(-1)", "Previous hit", id="search.previous-hit",
        priority=True, show=False, tooltip="Go to the hit before while typing",
    ),
    Binding(
        "f", "filter", "Filter", id="app.filter", priority=True,
        tooltip="Narrow the timeline to words, speakers, sources or dates",
    ),
    Binding(
        "F", "clear_filter", "Clear the filter", id="app.clear-filter",
        tooltip="Show all events again",
    ),
    Binding(
        "ampersand", "keep_search", "Keep the search as filter",
        id="app.keep-search", key_display="&",
        tooltip="Narrow the timeline to what the search finds",
    ),
    Binding(
        "s", "speakers", "Speakers", id="app.speakers", priority=True,
        tooltip="Show who is quoted, how often and when, and narrow to one",
    ),
    Binding(
        "colon", "go_to", "Go to a date", id="app.go-to", priority=True,
        key_display=":",
        tooltip="Go to a date as you say it: March 2025, Q2, last Friday",
    ),
    Binding(
        "J", "scroll(1)", "Scroll the detail down", id="app.scroll-down",
        tooltip="Scroll the event's detail without leaving the list",
    ),
    Binding(
        "K", "scroll(-1)", "Scroll the detail up", id="app.scroll-up",
        tooltip="Scroll the event's detail without leaving the list",
    ),
    Binding(
        "O", "maximise", "Maximise", id="app.maximise",
        tooltip="Show this pane alone, or both again",
    ),
    Binding(
        "y", "copy_quote", "Copy the quote", id="app.copy",
        tooltip="Copy a quote of the event with its citation",
    ),
    Binding(
        "t", "telling", "Next telling", id="app.next-telling",
        tooltip="Show the event as the next of its sources tells it",
    ),
    Binding(
        "a", "note", "Note", id="app.note", priority=True,
        tooltip="Write a note on the event; f is:noted finds such",
    ),
    Binding(
        "x", "hide", "Hide", id="app.hide",
        tooltip="Hide the event, or show it again; f is:hidden finds it",
    ),
    Binding(
        "M", "merge", "Merge", id="app.merge",
        tooltip="Mark the row; at another row, merge the marked one into it",
    ),
    Binding(
        "S", "split", "Split", id="app.split",
        tooltip="Take the telling that is shown out of its row",
    ),
    Binding(
        "u", "undo", "Undo", id="app.undo",
        tooltip="Take back your last note, hide, merge or split",
    ),
    Binding(
        "ctrl+r", "redo", "Redo", id="app.redo",
        tooltip="Do again what you took back",
    ),
    Binding(
        "i", "sources", "Sources", id="app.sources",
        tooltip="List the articles, and what could not be read and why",
    ),
    Binding(
        "question_mark,f1", "help", "Help", id="app.help", key_display="?",
        tooltip="Show all keys",
    ),
    Binding(
        "q,ctrl+q", "quit", "Quit", id="app.quit", tooltip="Leave the timeline",
    ),
    Binding(
        "ctrl+c", "interrupt", "Quit", id="app.interrupt", priority=True, show=False,
        tooltip="Leave the timeline",
    ),
]  # fmt: skip
"""For `TimelineApp`, each with an id by which people can give it other keys."""
