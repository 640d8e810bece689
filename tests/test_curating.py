"""Edits laid over a timeline: rows, searches, filters and counts stay right."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import retold

from tui.edits import YES, Edit, Field, standing
from tui.instants import civil
from tui.model import Article, PublishedBy, Reading
from tui.parser import parse
from tui.query import parse as parse_query
from tui.store import Scope, Store
from tui.store.entries import entry
from tui.store.zooming import Distance, Zoom

READINGS = retold.readings()
GAZETTE, COURIER, HERALD = (reading.article.id for reading in READINGS)
DAM = retold.dam()
"""The dam's events by `Event.id`, in the order of those articles."""


EVENTS = {event.id: event for reading in READINGS for event in reading.events}


def named(words: str) -> str:
    """The `Event.id` of the event with these words in its title."""
    (found,) = (event for event in EVENTS.values() if words in event.title)
    return found.id


CHOIR, MAYOR = named("choir"), named("mayor")


def curated(*edits: Edit, made: Store | None = None) -> Store:
    made = made or retold.store()
    made.curate(standing(edits))
    return made


def hidden(*targets: str) -> list[Edit]:
    return [Edit(target, Field.HIDDEN, YES) for target in targets]


def apart(event: str) -> Edit:
    return Edit(event, Field.APART, YES)


def merged(event: str, into: str) -> Edit:
    return Edit(event, Field.MERGED_INTO, into)


def note(event: str) -> Edit:
    return Edit(event, Field.NOTE, "Ask Ada Brun.")


def rows(made: Store) -> list[tuple[str, int, bool]]:
    """Who tells each row, how many articles do, and whether they disagree."""
    return [
        (line.title.split()[-1], line.sources, line.is_disputed)
        for line in made.lines(made.order())
    ]


def told(made: Store, row: int) -> list[str]:
    return sorted(telling.event for telling in made.tellings(row))


def found(made: Store, query: str) -> list[int]:
    return list(made.narrow(parse_query(query, date.today())))


def row_of(made: Store, event: str) -> int:
    return made.row(EVENTS[event])


def check(made: Store) -> None:
    """What must hold whatever was edited."""
    order = made.order()
    assert list(order) == sorted(set(order))
    assert made.counts().events == len(order)
    every = [telling for row in order for telling in told(made, row)]
    assert len(every) == len(set(every))
    for line in made.lines(order):
        tellings = made.tellings(line.row)
        assert tellings[0].row == line.row
        assert line.sources == len({telling.article for telling in tellings})
    assert found(made, "source:.txt") == list(order)
    for scope in Scope:
        for hit in made.hits("vellin OR a", scope) + made.hits("dam", scope):
            assert hit.row in order
            assert hit.told in {one.row for one in made.tellings(hit.row)}
    seen = Distance(order, made.ranking()).seen(Zoom.DAYS, 12)
    assert set(seen.rows) <= set(order)


def test_without_edits_it_is_as_found() -> None:
    made = curated()
    assert len(made.order()) == 3
    check(made)


def test_a_telling_that_is_split_off_has_a_row_of_its_own() -> None:
    made = curated(apart(DAM[1]))
    assert len(made.order()) == 4
    assert told(made, row_of(made, DAM[1])) == [DAM[1]]
    assert told(made, row_of(made, DAM[0])) == sorted([DAM[0], DAM[2]])
    check(made)


def test_the_next_telling_stands_where_the_best_is_split_off() -> None:
    made = curated(apart(DAM[0]))
    row = row_of(made, DAM[1])
    assert row in made.order()
    assert told(made, row) == sorted(DAM[1:])
    assert row_of(made, DAM[2]) == row
    check(made)


def test_a_dispute_ends_with_the_telling_that_disagreed() -> None:
    assert [row for row in rows(curated()) if row[2]]
    made = curated(*(apart(event) for event in DAM[1:]))
    assert not [row for row in rows(made) if row[2]]
    assert not found(made, "is:disputed")
    assert len(found(curated(), "is:disputed")) == 1


def test_two_rows_that_are_merged_are_one() -> None:
    made = curated(merged(CHOIR, DAM[0]))
    assert len(made.order()) == 2
    assert told(made, row_of(made, CHOIR)) == sorted([CHOIR, *DAM])
    assert row_of(made, CHOIR) == row_of(made, DAM[0])
    check(made)


def test_rows_of_two_days_that_are_merged_are_disputed() -> None:
    made = curated(merged(CHOIR, MAYOR))
    (row,) = found(made, "is:disputed mayor")
    assert row == row_of(made, MAYOR)
    assert told(made, row) == sorted([CHOIR, MAYOR])
    check(made)


def test_what_a_hidden_source_alone_tells_is_left_out() -> None:
    made = curated(*hidden(COURIER))
    assert len(made.order()) == 2
    assert told(made, row_of(made, DAM[0])) == sorted([DAM[0], DAM[2]])
    assert made.counts()[:2] == (2, 2)
    assert made.counts().hidden == 1
    assert made.hits("warned") == []
    assert found(made, "choir") == []
    assert found(made, "warned") == []
    check(made)


def test_another_source_stands_where_that_of_the_row_is_hidden() -> None:
    best = retold.store().event(row_of(retold.store(), DAM[0])).article
    made = curated(*hidden(best))
    (row,) = found(made, "dam")
    assert best not in {telling.article for telling in made.tellings(row)}
    assert len(made.tellings(row)) == 2
    check(made)


def test_an_event_of_several_days_lasts_over_none_where_it_is_hidden() -> None:
    fair = parse(
        Article(
            "A fair was held in Oster from 2 to 9 May 2024.",
            date(2024, 5, 10),
            PublishedBy.METADATA,
        )
    )
    made = retold.store()
    made.add([fair])
    lines = made.lines(made.order()[1:])
    assert len(made.spells(lines)) == 1
    for edit in (*hidden(fair.events[0].id), merged(fair.events[0].id, CHOIR)):
        made.curate(standing([edit]))
        assert made.spells(lines) == []


def test_a_hidden_source_is_listed_and_called_so() -> None:
    made = curated(*hidden(COURIER))
    listed = {one.article: one.is_hidden for one in made.articles()}
    assert listed == {GAZETTE: False, COURIER: True, HERALD: False}


def test_the_last_source_that_is_hidden_publishes_nothing() -> None:
    made = curated(*hidden(HERALD))
    published = made.published()
    assert published is not None
    assert published[1] == READINGS[0].article.published
    made.curate(standing(hidden(GAZETTE, COURIER, HERALD)))
    assert made.published() is None
    assert made.counts().events == 0
    assert not made.order()


def test_a_hidden_event_is_found_by_who_asks_for_hidden_ones() -> None:
    made = curated(*hidden(CHOIR))
    assert len(made.order()) == 2
    assert found(made, "choir") == []
    (row,) = found(made, "is:hidden")
    assert made.event(row).id == CHOIR
    assert made.lines([row])[0].is_hidden
    assert found(made, "is:hidden choir") == [row]
    check(made)


def test_a_noted_telling_marks_its_row_and_is_found() -> None:
    made = curated(note(DAM[1]), note(MAYOR))
    noted = [line.row for line in made.lines(made.order()) if line.is_noted]
    assert noted == sorted([row_of(made, DAM[0]), row_of(made, MAYOR)])
    assert found(made, "is:noted") == noted
    assert found(made, "is:noted -mayor") == [row_of(made, DAM[0])]
    assert found(made, "-is:noted") == [row_of(made, CHOIR)]
    made.curate(standing([]))
    assert found(made, "is:noted") == []


def test_notes_come_one_after_the_other() -> None:
    made = retold.store()
    for number in range(1, 4):
        notes = [note(CHOIR), note(DAM[0]), note(MAYOR)][:number]
        made.curate(standing(notes))
        assert len(found(made, "is:noted")) == number


def test_a_note_goes_with_its_telling() -> None:
    made = curated(note(DAM[1]), apart(DAM[1]))
    (row,) = found(made, "is:noted")
    assert told(made, row) == [DAM[1]]


def test_nothing_is_noted_or_hidden_where_nobody_edits() -> None:
    assert found(retold.store(), "is:noted") == []
    assert found(retold.store(), "is:hidden") == []


def speakers(made: Store) -> dict[str, int]:
    known = made.speakers()
    return {one.name: one.quotes for one in known.lines(known.named())}


def test_who_is_quoted_by_a_hidden_source_alone_is_no_speaker() -> None:
    made = retold.store()
    assert speakers(made) == {"Ada Brun": 1, "Jon Reve": 1}
    made.curate(standing(hidden(COURIER)))
    assert speakers(made) == {"Ada Brun": 1}
    made.curate(standing(hidden(DAM[0])))
    assert speakers(made) == {"Jon Reve": 1}
    made.curate(standing([]))
    assert speakers(made) == {"Ada Brun": 1, "Jon Reve": 1}


def test_where_all_is_hidden_nobody_is_quoted() -> None:
    made = curated(*hidden(GAZETTE, COURIER, HERALD))
    assert speakers(made) == {}
    assert made.speakers().time() == range(0)


def test_who_is_quoted_elsewhere_too_counts_less() -> None:
    later = parse(
        Article(
            "The dam was mended on 1 July 2024. “It holds,” Ada Brun said. “We are "
            "glad,” Jon Reve said.",
            date(2024, 7, 2),
            PublishedBy.METADATA,
        )
    )
    made = retold.store()
    made.add([later])
    made.curate(standing(hidden(GAZETTE)))
    assert speakers(made) == {"Ada Brun": 1, "Jon Reve": 2}
    known = made.speakers()
    (ada,) = known.lines(known.named("ada"))
    assert civil(ada.first).month == civil(ada.last).month == 7
    (number,) = known.named("ada")
    assert sum(known.density(number, known.time(), 5)) == 1


def test_taking_all_back_leaves_it_as_found() -> None:
    plain = retold.store()
    made = curated(apart(DAM[0]), merged(CHOIR, MAYOR), *hidden(HERALD), note(DAM[1]))
    made.curate(standing([]))
    assert rows(made) == rows(plain)
    assert made.order() == plain.order()
    assert made.counts() == plain.counts()
    check(made)


def test_edits_hold_for_what_comes_later() -> None:
    made = Store()
    edits = [apart(DAM[1]), merged(CHOIR, MAYOR), note(DAM[2]), *hidden(GAZETTE)]
    made.curate(standing(edits))
    for reading in READINGS:
        made.add([reading])
        check(made)
    made.retell([DAM], [(DAM[0], 2.0), (CHOIR, 1.0)])
    check(made)
    assert rows(made) == rows(curated(*edits))


def test_the_file_that_others_read_stays_as_it_is(tmp_path: Path) -> None:
    path = str(tmp_path / "timeline.sqlite3")
    before = retold.store(path)
    plain = rows(before)
    before.close()
    reader = Store(path, only_reads=True)
    curated(apart(DAM[1]), *hidden(HERALD), note(CHOIR), made=reader)
    assert rows(reader) != plain
    reader.close()
    assert rows(Store(path)) == plain


def test_what_another_process_adds_is_curated(tmp_path: Path) -> None:
    path = str(tmp_path / "timeline.sqlite3")
    writer = Store(path)
    writer.add(READINGS[:1])
    reader = Store(path, only_reads=True)
    curated(*hidden(COURIER), merged(MAYOR, DAM[0]), note(DAM[0]), made=reader)
    reader.renew(writer.add(READINGS[1:]))
    check(reader)
    writer.retell([DAM], [])
    reader.reread()
    check(reader)
    assert [line.sources for line in reader.lines(reader.order())] == [2]
    assert reader.counts().articles == 2


def test_edits_are_laid_while_a_filter_is_still_looking() -> None:
    made = retold.store()
    narrowing = made.narrowing(parse_query("dam", date.today()))
    narrowing.step()
    made.curate(standing([apart(DAM[0]), *hidden(HERALD), note(CHOIR)]))
    while not narrowing.is_done:
        narrowing.step()
    check(made)


@pytest.mark.parametrize("target", ["", ":", "x:y", f"{GAZETTE}:999", "a:b:c"])
def test_edits_of_what_is_not_there_change_nothing(target: str) -> None:
    edits: Iterable[Edit] = (
        Edit(target, field, YES if field is not Field.MERGED_INTO else DAM[0])
        for field in Field
    )
    made = curated(*edits)
    assert rows(made) == rows(retold.store())
    check(made)


def test_the_program_says_what_it_found_together_itself() -> None:
    made = curated(apart(DAM[1]), merged(CHOIR, DAM[0]))
    tellings = made.tellings(row_of(made, CHOIR))
    groups = made.found_together([telling.row for telling in tellings])
    assert sorted(map(sorted, groups)) == sorted([[CHOIR], sorted([DAM[0], DAM[2]])])


def test_a_day_keeps_its_weight_when_its_best_telling_goes() -> None:
    made = retold.store()
    best = made.ranking()
    assert best is not None
    made.curate(standing([apart(DAM[0])]))
    order = made.order()
    seen = Distance(order, made.ranking()).seen(Zoom.KEY_DATES, 1)
    assert len(seen.rows) == 1
    assert seen.rows[0] in order


def changed(reading: Reading, before: str, after: str) -> Reading:
    """The reading of an article whose text has changed since."""
    text = reading.article.text.replace(before, after)
    assert text != reading.article.text
    return parse(replace(reading.article, text=text))


def located(edit: Edit, title: str = "") -> Edit:
    """An edit of what the courier tells, as it is written down."""
    path = str(Path("courier.txt").absolute())
    return replace(edit, location=path, title=title)


def test_a_note_is_found_again_when_its_article_has_changed() -> None:
    title = EVENTS[CHOIR].title
    edits = [located(note(CHOIR), title), located(note(DAM[1]), "no such title")]
    made = Store()
    made.curate(standing(edits))
    made.add([READINGS[0], changed(READINGS[1], "Two villages", "Three villages")])
    (row,) = found(made, "is:noted")
    assert "choir" in made.event(row).title
    event = made.event(row).id
    assert made.new_names == {CHOIR: event}
    assert made.curation is not None
    assert made.curation.note[event] == "Ask Ada Brun."


def test_a_note_is_found_again_at_its_place_when_the_title_has_changed() -> None:
    made = Store()
    made.curate(standing([located(note(CHOIR), EVENTS[CHOIR].title)]))
    made.add([changed(READINGS[1], "A choir", "A crowd")])
    (row,) = found(made, "is:noted")
    assert "crowd" in made.event(row).title


def test_what_is_said_of_the_article_as_it_is_now_counts_more() -> None:
    new = changed(READINGS[1], "Two villages", "Three villages")
    event = new.events[1].id
    made = Store()
    made.add([new])
    made.curate(
        standing(
            [
                Edit(event, Field.NOTE, "new"),
                located(note(CHOIR), EVENTS[CHOIR].title),
            ]
        )
    )
    assert made.curation is not None
    assert made.curation.note == {event: "new"}


def test_a_hidden_source_stays_hidden_when_it_has_changed() -> None:
    made = Store()
    made.add([READINGS[0], changed(READINGS[1], "Two villages", "Three villages")])
    made.curate(standing([located(edit) for edit in hidden(COURIER)]))
    assert made.counts().hidden == 1
    assert len(made.order()) == 1


def test_a_merged_row_stays_merged_when_its_article_has_changed() -> None:
    made = retold.store()
    new = changed(READINGS[1], "A choir sang", "A large choir, it is said, sang")
    edit = located(merged(DAM[1], MAYOR), EVENTS[DAM[1]].title)
    made.curate(standing([edit]))
    made.replace([COURIER], [entry(new)])
    row = row_of(made, MAYOR)
    assert told(made, row) == sorted([MAYOR, new.events[0].id])


def test_a_copy_of_an_article_is_another_article() -> None:
    article = replace(READINGS[1].article, text=READINGS[1].article.text + "\n")
    made = Store()
    made.add([*READINGS, parse(article)])
    made.curate(standing(hidden(COURIER)))
    assert len(found(made, "choir")) == 1
    check(made)


def test_editing_loads_nothing_that_reads_articles() -> None:
    loads = "import sys, tui.app.acts, tui.store.curating; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loads], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "tui.journal" in loaded
    assert not {"tui.parser", "tui.readers", "tui.lang"}.intersection(loaded)
