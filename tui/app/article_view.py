"""The whole article, its dates and statements lit in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.app.article_text import ArticleText, Fact
from tui.app.bar import Bar
from tui.app.fact_text import meaning, statement
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.help_screen import HelpScreen, key_groups
from tui.model import DateExpression, Event, Reading, Span


class ArticleView(ModalScreen[Event | None]):
    """Reads an article from where an event stands; gives the event to go to, or None.

    Opening costs what the first screenful costs, whatever the article's length.
    """

    BINDING_GROUP_TITLE = "Article"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n", "next_fact", "Next date or quote", id="article.next",
            tooltip="Go to the next date or quote",
        ),
        Binding(
            "N", "previous_fact", "Previous date or quote", id="article.previous",
            tooltip="Go to the date or quote before",
        ),
        Binding(
            "enter", "go_to_event", "Go to its event", id="article.event",
            tooltip="Leave for the event of this date or quote",
        ),
        Binding(
            "question_mark,f1", "help", "Help", id="article.help",
            tooltip="Show the keys",
        ),
        Binding(
            "escape,q", "close", "Back", id="article.close",
            tooltip="Go back to the timeline",
        ),
        Binding(
            "ctrl+c", "app.quit", "Quit", id="article.interrupt", show=False,
            tooltip="Leave the program",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    ArticleView {
        background: $background;
        & > ArticleText { height: 1fr; }
        & > #article-title { background: $primary-muted; color: $text; }
        & > #article-title { text-style: bold; }
        & > #article-fact { background: $surface; color: $text-muted; }
        & > #article-keys { background: $surface; color: $text; }
    }
    """

    def __init__(
        self,
        reading: Reading,
        at: Span,
        lit: Sequence[Span] = (),
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """`at` is where to open, an event's span; `lit` is what a search found."""
        super().__init__()
        self._reading = reading
        self._glyphs = glyphs
        self._title = Bar(glyphs, "article-title")
        self._text = ArticleText(reading, at, lit, glyphs)
        self._fact = Bar(glyphs, "article-fact")
        self._keys = Bar(glyphs, "article-keys")

    def compose(self) -> ComposeResult:
        """A line of title, the text, and two lines on where the reader is."""
        yield self._title
        yield self._text
        yield self._fact
        yield self._keys

    def on_mount(self) -> None:
        """Say the keys."""
        self._keys.show(
            [
                " n/N date or quote  ⏎ its event  j/k scroll  ? help  Esc back",
                " n/N fact  ⏎ event  Esc back",
            ]
        )

    @on(ArticleText.Moved)
    def _say_where(self) -> None:
        text, article = self._text, self._reading.article
        place = " ".join(filter(None, (text.place, f"{text.share_read:.0%}")))
        self._title.show([f" {article.title or article.location}"], [f"{place} "])
        if text.fact is None:
            self._fact.show([" no dates and no quotes"])
        else:
            number = f"{text.fact_number} of {text.fact_count} "
            self._fact.show([f" {self._told(text.fact)}"], [number])

    def _told(self, fact: Fact) -> str:
        """What a fact of the article says, in a line."""
        article = self._reading.article
        if isinstance(fact, DateExpression):
            return f"“{fact.span.of(article.text)}” → {meaning(fact)}"
        return statement(article, fact)

    def action_next_fact(self) -> None:
        """Go to the next date or quote."""
        self._text.next_fact()

    def action_previous_fact(self) -> None:
        """Go to the date or quote before."""
        self._text.previous_fact()

    def action_go_to_event(self) -> None:
        """Leave for the event that the current fact belongs to."""
        event = self._event_of(self._text.fact)
        if event is None:
            self._fact.show([" no event has this date or quote"])
        else:
            self.dismiss(event)

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(key_groups(self), self._glyphs))

    def action_close(self) -> None:
        """Go back to where one came from."""
        self.dismiss(None)

    def _event_of(self, fact: Fact | None) -> Event | None:
        if fact is None:
            return None
        for event in self._reading.events:
            if event.date == fact or fact in event.quotes:
                return event
        return None
