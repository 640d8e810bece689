"""What is written of events that several articles tell."""

from __future__ import annotations

import io
import json

import retold

from tui.exporters import write

GAZETTE, COURIER, HERALD = retold.readings()


def written(name: str, *, explain: bool = False) -> str:
    out = io.StringIO()
    groups = [retold.dam()]
    write(name, [GAZETTE, COURIER, HERALD], out, explain=explain, groups=groups)
    return out.getvalue()


def test_an_event_is_one_line_with_all_its_sources() -> None:
    lines = [line.split("\t") for line in written("text").splitlines()]
    assert len(lines) == 3
    (dam,) = (line for line in lines if "dam" in line[2])
    assert dam[:2] == ["2024-05-06", "day"]
    assert dam[3] == "gazette.txt; courier.txt; herald.txt"


def test_each_telling_is_explained_under_its_event() -> None:
    told = written("text", explain=True)
    assert "    herald.txt: 2024-05-07 " in told
    for words in ("heard it roar", "Nobody warned us"):
        assert words in told


def test_json_has_the_event_once_and_the_other_tellings_within_it() -> None:
    events = json.loads(written("json"))["events"]
    assert len(events) == 3
    (dam,) = (event for event in events if event["tellings"])
    articles = [reading.article.id for reading in (GAZETTE, COURIER, HERALD)]
    assert dam["sources"] == articles
    assert [told["article"] for told in dam["tellings"]] == articles[1:]
    assert [told["edtf"] for told in dam["tellings"]] == ["2024-05-06", "2024-05-07"]
    assert dam["tellings"][0]["quotes"][0]["speaker"] == "Jon Reve"
