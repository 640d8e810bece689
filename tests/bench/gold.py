"""Articles with annotated statements, as the quote scorer reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tui.lang import Language, load
from tui.model import Span
from tui.parser import text
from tui.parser.quotes import marks, words
from tui.parser.quotes.marks import Quoted
from tui.parser.quotes.speakers import Cast
from tui.parser.quotes.statements import Reader
from tui.parser.quotes.words import Sentence


class Gold(NamedTuple):
    """One annotated statement."""

    span: Span
    kind: str
    core: bool
    """Whether a system is asked for it."""
    source: Span | None
    """The head of its source."""
    names: tuple[str, ...]


class Annotated(NamedTuple):
    """An article that the parser has begun to read."""

    text: str
    gold: tuple[Gold, ...]
    quoted: tuple[Quoted, ...]
    sentences: tuple[Sentence, ...]
    reader: Reader
    cast: Cast
    language: Language


def read(path: str, outlets: Sequence[str]) -> Iterator[Annotated]:
    """The articles of the training split, of some outlets or of all."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        told: dict[str, Any] = json.loads(line)
        if told["split"].endswith("train") and (
            not outlets or told["outlet"] in outlets
        ):
            yield _begin(told["text"], tuple(map(_gold, told["quotes"])))


def _gold(quote: dict[str, Any]) -> Gold:
    speaker = quote["speaker"]
    head = quote["head"] or (speaker and (speaker["start"], speaker["end"]))
    return Gold(
        Span(quote["start"], quote["end"]),
        quote["kind"],
        quote["scope"] == "core",
        Span(*head) if head else None,
        tuple(quote["names"]),
    )


def _begin(source: str, gold: tuple[Gold, ...]) -> Annotated:
    language = load("en")
    assert language is not None
    blocks = text.paragraphs(source)
    spans = text.sentences(source, blocks, language.sentences)
    quoted = marks.find(source, blocks)
    speech = language.speech
    sentences = words.sentences(
        source, blocks, spans, quoted, speech.common, speech.acronyms
    )
    cast = Cast(sentences, language)
    reader = Reader(source, blocks, quoted, sentences, cast, language)
    return Annotated(source, gold, quoted, sentences, reader, cast, language)
