from __future__ import annotations

from datetime import date

import pytest

from tui import copies
from tui.copies import Shingled, originals, shingles
from tui.model import Article

COPY = (
    "Inspectors travelling through the northern provinces reported yesterday that the "
    "reconstruction of the embankment at Vellin continues despite the thunderstorms. "
    "Representatives of the cooperative described negotiations with the contractors "
    "as constructive and promising for everyone. Officials nevertheless requested "
    "additional information about the foundations before the inauguration next month, "
    "and the engineering department published photographs of the strengthened dam. "
    "Neighbouring communities welcomed the announcement and the compensation offered. "
    "Meteorologists expect temperatures to fall considerably before the weekend."
)


def _originals(*articles: Article) -> dict[str, str]:
    told = sorted(articles, key=lambda article: article.published)
    return originals(Shingled(one.id, shingles(one.text)) for one in told)


def _article(text: str, day: int) -> Article:
    return Article(text, date(2024, 5, day))


def test_agency_copy_printed_again_with_another_head_is_a_copy() -> None:
    first = _article(COPY, 2)
    again = _article(f"By our own correspondent in Vellin.\n\n{COPY[:560]}", 3)
    assert _originals(again, first) == {again.id: first.id}


def test_all_copies_are_of_the_one_that_was_first() -> None:
    first, second, third = (_article(f"{COPY} ({day})", day) for day in (2, 3, 4))
    assert _originals(third, second, first) == {
        second.id: first.id,
        third.id: first.id,
    }


def test_two_articles_on_one_matter_are_no_copies() -> None:
    other = _article(
        "The embankment at Vellin may cost considerably more than representatives "
        "promised. Contractors presented calculations that the engineering department "
        "disputes, and parliamentary investigators requested documentation of every "
        "transaction. Conservative councillors described the arrangement as reckless. "
        "Independent economists questioned assumptions behind the original estimates.",
        3,
    )
    assert _originals(_article(COPY, 2), other) == {}


def test_what_is_too_short_to_tell_is_no_copy() -> None:
    assert _originals(_article("Nothing new.", 2), _article("Nothing new!", 3)) == {}


def test_of_very_many_articles_some_shingles_tell_the_copies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, again = _article(COPY, 2), _article(f"{COPY} (2)", 3)
    monkeypatch.setattr(copies, "_MOST", 60)
    told = [Shingled(one.id, shingles(one.text)) for one in (first, again)]
    assert originals(told, 100) == {again.id: first.id}
