"""Where in its article something stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from tui.model import Article, Block, Span

Item = TypeVar("Item")


def blocks_of(article: Article) -> tuple[Block, ...]:
    """The article's blocks; of one that has none, its paragraphs, found anew."""
    if article.blocks:
        return article.blocks
    from tui.parser.text import paragraphs

    return paragraphs(article.text)


def block_at(blocks: tuple[Block, ...], position: int) -> Block | None:
    """The block that holds a code point; None where it lies between blocks."""
    index = bisect_right(blocks, position, key=lambda block: block.span.start) - 1
    if index < 0 or position >= blocks[index].span.end:
        return None
    return blocks[index]


def place_of(blocks: tuple[Block, ...], span: Span) -> str:
    """How a person finds it, "¶3"; "" if no block holds its start."""
    block = block_at(blocks, span.start)
    return block.place if block else ""


def onward(items: Sequence[Item], index: int) -> Iterator[Item]:
    """The items from an index on, without the copy that a slice is."""
    return map(items.__getitem__, range(index, len(items)))
