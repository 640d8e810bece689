"""What is taken out of a timeline leaves it as if it had never been there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import retold
from sample import TOLD, reading

from tui.model import Article, Reading
from tui.parser import parse
from tui.store import Hit, Scope, Store
from tui.store.entries import entry

STAYS = parse(
    Article(
        "“The wall will stand,” Mayor Ana Ruiz said on 3 March 2025.\n\n"
        "Tom Berel, the harbour master, said on 4 March 2025 that the ferry would run.",
        date(2025, 3, 5),
        title="The wall",
    )
)
GOES = parse(
    Article(
        "“No ferry will run,” said Ana Ruiz, the new minister, on 9 April 2025.\n\n"
        "The fair opened on 3 March 2025, and “we are ready”, Eva Lund told reporters.",
        date(2025, 4, 10),
        title="The ferry",
    )
)
_TABLES = (
    "article source event found passage quote spoke office manner telling dispute "
    "key_date remembered failure mention"
).split()


def held(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, with every word that the full-text tables know."""
    ask = store._database.execute
    for table in ("quote_words", "passage_words"):
        ask(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_terms "
            f"USING fts5vocab(main, {table}, 'instance')"
        )
    tables = [*_TABLES, "quote_words_terms", "passage_words_terms"]
    found = {table: sorted(ask(f"SELECT * FROM {table}")) for table in tables}
    found["total"] = list(ask("SELECT articles, events, quotes FROM total"))
    query = "SELECT id, words, name, quotes, first, last FROM speaker WHERE quotes > 0"
    found["speaker"] = sorted(ask(query))
    return found


def made(*readings: Reading) -> Store:
    store = Store()
    for one in readings:
        store.add([one])
    return store


@pytest.mark.parametrize(
    ("stays", "goes"), [(STAYS, GOES), (reading(), reading(TOLD[:3], "Three"))]
)
def test_nothing_is_left_of_an_article_that_is_taken_out(
    stays: Reading, goes: Reading
) -> None:
    store = made(stays, goes)
    assert held(store) != held(made(stays))
    store.replace([goes.article.id], [])
    assert held(store) == held(made(stays))
    assert list(store.order()) == list(made(stays).order())


def test_all_articles_can_be_taken_out() -> None:
    store = made(STAYS, GOES)
    store.replace([STAYS.article.id, GOES.article.id], [])
    assert held(store) == held(made())
    assert not len(store.speakers())


def test_an_article_takes_the_place_of_another() -> None:
    store = made(STAYS, GOES)
    later = replace(GOES.article, title="The ferry, once more")
    again = parse(later)
    store.replace([GOES.article.id], [entry(again)])
    assert store.article(later.id).title == "The ferry, once more"
    assert store.counts() == made(STAYS, again).counts()
    assert words_of(store.hits("ferry will")) == words_of(
        made(STAYS, again).hits("ferry will")
    )


def words_of(hits: Sequence[Hit]) -> list[tuple[int, int]]:
    return [(hit.span.start, hit.span.end) for hit in hits]


def test_who_is_no_longer_quoted_is_no_speaker() -> None:
    store = made(STAYS, GOES)
    store.replace([GOES.article.id], [])
    names = [one.name for one in store.speakers().lines(store.speakers().named())]
    assert names == ["Ana Ruiz", "Tom Berel"]
    (ana, _) = store.speakers().lines(store.speakers().named())
    assert "minister" not in " ".join(ana.roles)


def test_what_is_taken_out_is_no_longer_found() -> None:
    store = made(STAYS, GOES)
    assert store.hits("ready")
    store.replace([GOES.article.id], [])
    assert not store.hits("ready")
    assert not store.hits("fair", Scope.TEXT)


def test_what_was_folded_in_a_row_that_goes_stands_again() -> None:
    store = Store()
    store.add(retold.readings())
    store.retell([retold.dam()], ())
    folded = len(store.order())
    best = retold.dam()[0].split(":")[0]
    store.replace([best], [])
    left = made(*(one for one in retold.readings() if one.article.id != best))
    assert len(store.order()) == len(left.order())
    assert len(store.order()) >= folded - 1


def test_a_reader_that_holds_sees_nothing_of_what_another_takes_out(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "wall.timeline")
    writer = Store(path)
    writer.add([STAYS, GOES])
    reader = Store(path, only_reads=True)
    reader.hold()
    order = reader.order()
    writer.replace([GOES.article.id], [])
    assert len(reader.lines(order)) == len(order)
    assert reader.reading(GOES.article.id) == GOES
    reader.reread()
    assert reader.counts().articles == 1
    assert list(reader.order()) == list(writer.order())


def test_a_row_is_known_again_by_its_date_and_title_when_its_file_was_changed() -> None:
    store = made(STAYS, GOES)
    lines = store.lines(store.order())
    later = parse(replace(GOES.article, text=f"{GOES.article.text}\n\nMore of it."))
    store.replace([GOES.article.id], [entry(later)])
    assert [store.lines([store.row_like(line)])[0].title for line in lines] == [
        line.title for line in lines
    ]
