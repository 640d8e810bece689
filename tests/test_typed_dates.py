"""Dates as people type them, in any locale."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from tui.edtf import to_edtf
from tui.model import Article, Certainty, Grain, Span
from tui.parser import parse
from tui.typed_dates import find_typed, parse_typed

TODAY = date(2025, 10, 31)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("last friday", None, "2025-10-24"),
        ("3 mars 2024", "fr", "2024-03-03"),
        ("31 octubre 2024", "es", "2024-10-31"),
        ("March 2024", None, "2024-03"),
        ("2024", None, "2024"),
        ("yesterday at 3pm", None, "2025-10-30T15:00"),
    ],
)
def test_typed_dates_keep_their_grain(
    text: str, language: str | None, edtf: str
) -> None:
    value = parse_typed(text, TODAY, language)
    assert value is not None
    assert to_edtf(value) == edtf


def test_weeks_and_decades_are_whole() -> None:
    week = parse_typed("vor zwei Wochen", TODAY, "de")
    assert week is not None
    assert week.grain is Grain.WEEK
    decade = parse_typed("the 1990s", TODAY)
    assert decade is not None
    assert decade.grain is Grain.DECADE


def test_what_names_no_date_gives_none() -> None:
    assert parse_typed("harbour wall", TODAY) is None
    assert parse_typed("", TODAY) is None
    assert parse_typed("3 mars", TODAY, "zz") is None


def test_an_order_of_day_and_month_is_never_guessed_as_exact() -> None:
    unsure = parse_typed("3/4/2025", TODAY)
    told = parse_typed("3/4/2025", TODAY, day_first=True)
    assert unsure is not None
    assert unsure.certainty is Certainty.APPROXIMATE
    assert told is not None
    assert (to_edtf(told), told.certainty) == ("2025-04-03", Certainty.STATED)


def test_phrases_of_a_language_without_rules_are_found_in_order() -> None:
    text = "Le maire est parti le 3 mars 2024. Il est revenu le 5 mai 2024."
    found = list(find_typed(text, Span(0, len(text)), TODAY, "fr"))
    assert [to_edtf(value) for _, value in found] == ["2024-03-03", "2024-05-05"]
    assert "3 mars 2024" in found[0][0].of(text)


def test_an_article_in_such_a_language_says_who_read_its_dates() -> None:
    text = "Le maire est parti le 3 mars 2024."
    (one,) = parse(Article(text, TODAY, language="fr")).dates
    assert one.rule == "unverified-fr"
    assert "no rules of its own" in one.why
    assert one.timex3.value == "2024-03-03"


def test_english_articles_do_not_import_dateparser() -> None:
    code = (
        "import sys; from datetime import date; from tui.model import Article; "
        "from tui.parser import parse; parse(Article('It fell on Friday.', "
        "date(2025, 10, 31))); sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
