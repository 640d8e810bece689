from __future__ import annotations

from datetime import date

import pytest

from tui.model import Article, Quote, Reading
from tui.parser import parse
from tui.store import records


def read(words: str) -> Reading:
    return parse(Article(words, date(2024, 5, 2)))


def said_on(words: str) -> str:
    """The words that date the last statement of an article."""
    given = read(words).quotes[-1].attribution
    assert given is not None
    return given.said.span.of(words) if given.said else ""


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("“The bridge is safe,” Ana Ruiz said on Tuesday.", "Tuesday"),
        ("“The bridge is safe,” Ana Ruiz told the council last week.", "last week"),
        ("Ana Ruiz told reporters on 28 April that it was safe.", "28 April"),
        ("Ana Ruiz said in a statement on Monday that it was safe.", "Monday"),
        ("Ana Ruiz said Monday the bridge was safe.", "Monday"),
        ("Ana Ruiz said in 2019 that the bridge was safe.", "2019"),
        ("On Friday, Ana Ruiz said the bridge was safe.", "Friday"),
        ("Ana Ruiz on Friday said the bridge was safe.", "Friday"),
        ("The bridge is safe, Ana Ruiz said on Tuesday.", "Tuesday"),
        ("“It is safe,” Ana Ruiz said on Tuesday. “It was tested.”", "Tuesday"),
    ],
)
def test_the_date_of_the_cues_clause_dates_the_saying(article: str, words: str) -> None:
    assert said_on(article) == words


@pytest.mark.parametrize(
    "article",
    [
        "Ana Ruiz said the bridge would open on Tuesday.",
        "Ana Ruiz said that the bridge closed in 2019.",
        "Ana Ruiz said of the 2019 flood that it was the worst.",
        "Ana Ruiz, who was elected in 2019, said the bridge was safe.",
        "In 2019, Ana Ruiz said, the bridge was closed.",
        "Ana Ruiz has said since 2019 that the bridge was safe.",
        "Ahead of the vote on Friday, Ana Ruiz said the bridge was safe.",
        "The bridge closed on Tuesday. “It is safe,” Ana Ruiz said.",
    ],
)
def test_a_date_of_something_else_does_not(article: str) -> None:
    assert said_on(article) == ""


def test_nothing_was_said_after_it_was_published() -> None:
    assert said_on("On 12 May Ana Ruiz said the bridge would open.") == ""


def test_the_date_of_a_saying_is_stored_without_loss() -> None:
    quotes = read("“It is safe,” Ana Ruiz said on Tuesday.").quotes
    assert records.load_all(Quote, records.dump(quotes)) == quotes
