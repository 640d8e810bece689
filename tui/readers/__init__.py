"""Readers: from what the command line names to articles.

A format is a module with `read(data, location) -> Document`, imported when used.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from tui.errors import ReadError
from tui.lang import load
from tui.model import Article, PublishedBy
from tui.readers import sources
from tui.readers.decode import clean
from tui.readers.document import Document, Source
from tui.readers.heading import split
from tui.readers.published import find

_ENGLISH = "en"
_WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds articles."""

    module: str
    suffixes: frozenset[str]


FORMATS = {
    "text": Format("tui.readers.from_text", frozenset({".txt", ".text"})),
    "markdown": Format("tui.readers.from_markdown", frozenset({".md", ".markdown"})),
}
"""Every format that is read, by name."""

SUFFIXES = frozenset(suffix for kind in FORMATS.values() for suffix in kind.suffixes)
"""The suffixes of files that are read as articles in a folder."""


def locate(names: Iterable[str]) -> tuple[list[str], list[ReadError]]:
    """The files that the names mean (files, folders, globs, "-"), and what fails."""
    locations: list[str] = []
    failures: list[ReadError] = []
    for name in names:
        try:
            locations += sources.expand(name, SUFFIXES)
        except ReadError as error:
            failures.append(error)
    return locations, failures


def shown(location: str) -> str:
    """The name of a file as text that can be shown: `Article.location`."""
    return clean(os.fsencode(location).decode("utf-8", "replace"))


def read(
    location: str,
    *,
    published: date | None = None,
    day_first: bool | None = None,
    language: str = "",
) -> list[Article]:
    """The articles of one file, or of standard input ("-").

    `published` stands in where the text does not say its date; where neither does,
    the file's own day does, or today, said to be a guess.

    Raises:
        ReadError: it is missing, unreadable, empty or of an unknown format.
    """
    data, changed = sources.load(location)
    name = shown(location)
    document = _document(data, name)
    if not document.text.strip():
        raise ReadError(f"{name}: holds no text")
    source = Source(
        location=name,
        guess=changed or date.today(),
        guess_by=PublishedBy.FILE_TIME if changed else PublishedBy.TODAY,
        published=published,
        day_first=day_first,
        language=language,
    )
    return [_article(document, source)]


def _article(document: Document, source: Source) -> Article:
    """The article that a document from a source is."""
    language = load(source.language or document.language or _ENGLISH) or load(_ENGLISH)
    assert language is not None  # English is always there.
    heading = split(document, language.headings)
    published = find(document.published, heading.stated, source)
    return Article(
        text=document.text,
        published=published.day,
        published_by=published.by,
        published_span=published.span,
        title=heading.title,
        location=source.location,
        language=language.code,
        day_first=source.day_first,
        blocks=heading.blocks,
    )


def _document(data: bytes, location: str) -> Document:
    suffix = Path(location).suffix.lower()
    kind = next((kind for kind in FORMATS.values() if suffix in kind.suffixes), None)
    if kind is None and _WEB_PAGE.match(data):
        raise ReadError(f"{location}: is a web page; save its text and open that")
    module = import_module((kind or FORMATS["text"]).module)
    document: Document = module.read(data, location)
    return document
