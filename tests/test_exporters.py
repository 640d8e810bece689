"""What is written out: the shape of the JSON, and lines that a script can cut."""

import io
import json
from datetime import date

import pytest

from tui.exporters import FORMATS, write
from tui.instants import DAY_MINUTES, instant
from tui.model import (
    Article,
    Attribution,
    DateExpression,
    DateValue,
    Event,
    Grain,
    Modality,
    PublishedBy,
    Quote,
    QuoteKind,
    Reading,
    Span,
    Timex3,
    TimexType,
)

TEXT = (
    "The wall of Marrow fell on Friday.\n"
    "“It was\told,” Mayor Ana Ruiz wrote on Board, and her plan came before that."
)
DAY = instant(2025, 10, 31)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FRIDAY = DateExpression(
    span("on Friday"),
    rule="weekday",
    timex3=Timex3(TimexType.DATE, "2025-10-31"),
    value=DateValue(DAY, DAY + DAY_MINUTES, Grain.DAY),
    why="the Friday of the article",
)
LONG = DateExpression(
    span("her plan"), rule="duration", timex3=Timex3(TimexType.DURATION, "P10Y")
)
QUOTE = Quote(
    span("It was\told,"),
    QuoteKind.DIRECT,
    Attribution(
        speaker="Ana Ruiz",
        rule="quote-source-cue",
        mention=span("Mayor Ana Ruiz"),
        cue=span("wrote"),
        role="Mayor",
        medium=span("on Board"),
        confidence=0.9,
    ),
)
UNCLAIMED = Quote(span("old"), QuoteKind.MIXED)
ARTICLE = Article(
    TEXT,
    published=date(2025, 10, 31),
    published_by=PublishedBy.FIRST_LINE,
    title="Wall\x1b[2J falls",
    location="wall.txt",
)
FALL = Event(
    ARTICLE.id,
    span("The wall of Marrow fell on Friday."),
    DateValue(DAY, DAY + DAY_MINUTES, Grain.DAY),
    FRIDAY,
    title="The wall of\tMarrow fell",
    quotes=(QUOTE, UNCLAIMED),
)
PLAN = Event(
    ARTICLE.id,
    span("her plan came before that"),
    DateValue(None, DAY + DAY_MINUTES, Grain.DAY),
    None,
    title="Her plan came",
    modality=Modality.SCHEDULED,
    context=(span("It was"),),
)
READING = Reading(ARTICLE, (FRIDAY, LONG), (QUOTE, UNCLAIMED), (FALL, PLAN))


def written(name: str, explain: bool = False) -> str:
    out = io.StringIO()
    write(name, [READING], out, explain=explain)
    return out.getvalue()


def test_json_has_the_shape_that_others_read() -> None:
    told = json.loads(written("json"))
    assert list(told) == ["schema", "articles", "events", "dates", "quotes"]
    assert told["schema"] == 1
    (article,) = told["articles"]
    assert article["published"] == "2025-10-31"
    assert article["published_by"] == "first line"
    assert article["text"] == TEXT
    before, fall = told["events"]
    assert (before["edtf"], before["start"]) == ("../2025-10-31", None)
    assert (before["date"], before["modality"]) == (None, "scheduled")
    assert before["context"] == [[*vars_of(PLAN.context[0])]]
    assert fall["edtf"] == "2025-10-31"
    assert fall["start"] == "2025-10-31"
    assert fall["end"] == "2025-11-01"
    assert (fall["grain"], fall["certainty"]) == ("day", "stated")
    assert fall["sources"] == [article["id"]] == [fall["article"]]
    assert fall["date"] == {
        "text": "on Friday",
        "span": [*vars_of(FRIDAY.span)],
        "rule": "weekday",
        "why": "the Friday of the article",
        "timex3": {"type": "DATE", "value": "2025-10-31", "mod": None},
    }


def vars_of(where: Span) -> tuple[int, int]:
    return where.start, where.end


def test_json_gives_a_quote_with_all_that_is_known_of_it() -> None:
    told = json.loads(written("json"))
    quote, unclaimed = told["events"][1]["quotes"]
    assert quote["kind"] == "direct"
    assert (quote["speaker"], quote["role"]) == ("Ana Ruiz", "Mayor")
    assert quote["mention"]["text"] == "Mayor Ana Ruiz"
    assert (quote["cue"], quote["medium"]) == ("wrote", "on Board")
    assert (quote["rule"], quote["confidence"]) == ("quote-source-cue", 0.9)
    assert unclaimed["speaker"] is unclaimed["mention"] is unclaimed["rule"] is None
    assert [each["text"] for each in told["quotes"]] == ["It was\told,", "old"]


def test_json_lists_dates_that_are_no_events() -> None:
    friday, duration = json.loads(written("json"))["dates"]
    assert friday["value"]["edtf"] == "2025-10-31"
    assert duration["value"] is None
    assert duration["timex3"]["value"] == "P10Y"


def test_every_text_in_json_is_the_slice_of_its_span() -> None:
    found = 0

    def check(node: object) -> None:
        nonlocal found
        if isinstance(node, dict):
            if "span" in node and "text" in node:
                start, end = node["span"]
                assert TEXT[start:end] == node["text"]
                found += 1
            for value in node.values():
                check(value)
        elif isinstance(node, list):
            for value in node:
                check(value)

    check(json.loads(written("json")))
    assert found == 9


def test_years_before_the_common_era_keep_their_sign_in_json() -> None:
    ides = instant(-43, 3, 15)
    value = DateValue(ides, ides + DAY_MINUTES, Grain.DAY)
    event = Event(ARTICLE.id, Span(0, 3), value, None, title="Caesar dies")
    out = io.StringIO()
    write("json", [Reading(ARTICLE, (), (), (event,))], out)
    told = json.loads(out.getvalue())["events"][0]
    assert (told["edtf"], told["start"]) == ("-0043-03-15", "-0043-03-15")


def test_a_line_of_text_has_four_fields_and_no_other_tab() -> None:
    assert written("text").splitlines() == [
        "../2025-10-31\tday\tHer plan came\twall.txt",
        "2025-10-31\tday\tThe wall of Marrow fell\twall.txt",
    ]


def test_explained_text_says_why_and_who() -> None:
    reasons = [line.strip() for line in written("text", explain=True).splitlines()]
    assert "“on Friday” weekday: the Friday of the article" in reasons
    assert "published 2025-10-31 (first line)" in reasons
    assert (
        "direct “It was old,” — Ana Ruiz, Mayor (wrote on Board) [quote-source-cue]"
        in reasons
    )
    assert "mixed “old” — no speaker found" in reasons


@pytest.mark.parametrize("name", FORMATS)
def test_without_articles_every_format_still_writes(name: str) -> None:
    out = io.StringIO()
    write(name, [], out)
    assert out.getvalue() in (
        "",
        '{"schema": 1,\n"articles": [],\n"events": [],\n"dates": [],\n"quotes": []}\n',
    )
