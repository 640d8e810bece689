"""Markdown, read as its reader sees it: words without marks, links or code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.model import Block, BlockKind, Span
from tui.parser.dates.published_words import find_stated, stated_day
from tui.readers.decode import clean, decode
from tui.readers.document import Document

_FRONT_MATTER = re.compile(r"---[ ]*\n(.*?\n)(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]+)[ ]*:[ ]*(\S.*)$", re.MULTILINE)
_DATE_FIELDS = (
    "date",
    "published",
    "pubdate",
    "publishdate",
    "publish_date",
    "created",
)
_LANGUAGE_FIELDS = ("lang", "language")

_GAP = "\n\n"
_CELL_GAP = " | "

# Four spaces before a paragraph are a writer's, more often than they mean code.
_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("code")


def read(data: bytes, location: str) -> Document:
    """The document that a Markdown file is; its text is what a page would show.

    Raises:
        ReadError: it is not text.
    """
    source = decode(data, location)
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(source):
        fields = {
            name.lower(): value.strip().strip("\"'")
            for name, value in _FIELD.findall(front[1])
        }
        source = source[front.end() :]
    text, blocks = _laid_out(_MARKDOWN.parse(source))
    return Document(
        text=text,
        blocks=blocks,
        title=fields.get("title", ""),
        published=_first_day(fields),
        language=_first(fields, _LANGUAGE_FIELDS)[:2].lower(),
    )


def _laid_out(tokens: list[Token]) -> tuple[str, tuple[Block, ...]]:
    """The text of a page, its blocks parted by blank lines."""
    pieces: list[str] = []
    blocks: list[Block] = []
    start = 0
    for kind, shown, set_off in _parts(tokens):
        # A reference such as "&#27;" may have brought in what `decode` keeps out.
        words = clean(shown).strip()
        if words:
            pieces.append(words)
            span = Span(start, start + len(words))
            blocks.append(Block(span, kind, set_off=set_off))
            start += len(words) + len(_GAP)
    return _GAP.join(pieces), tuple(blocks)


def _parts(tokens: list[Token]) -> Iterator[tuple[BlockKind, str, bool]]:
    """Each block's kind and words, and whether it is in a block quote."""
    kind = BlockKind.PARAGRAPH
    depth = 0
    cells: list[str] | None = None
    for token in tokens:
        depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "heading_open":
            kind = BlockKind.HEADING
        elif token.type == "heading_close":
            kind = BlockKind.PARAGRAPH
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield kind, _CELL_GAP.join(cells or []), depth > 0
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(_shown(token))
        elif token.type == "inline":
            shown_kind = BlockKind.CAPTION if _is_picture(token) else kind
            yield shown_kind, _shown(token), depth > 0


def _shown(inline: Token) -> str:
    return "".join(
        {"softbreak": " ", "hardbreak": "\n", "html_inline": ""}.get(
            child.type, child.content
        )
        for child in inline.children or []
    )


def _is_picture(inline: Token) -> bool:
    return [child.type for child in inline.children or []] == ["image"]


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str:
    return next((fields[name] for name in names if name in fields), "")


def _first_day(fields: dict[str, str]) -> date | None:
    for _, partial in find_stated(_first(fields, _DATE_FIELDS)):
        if partial.year is not None:
            return stated_day(partial, date.max)
    return None
