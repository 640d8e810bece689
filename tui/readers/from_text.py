"""Plain text."""

from __future__ import annotations

from tui.parser.text import paragraphs
from tui.readers.decode import decode
from tui.readers.document import Document


def read(data: bytes, location: str) -> Document:
    """The document that a plain text file is.

    Raises:
        ReadError: it is not text.
    """
    text = decode(data, location)
    return Document(text, paragraphs(text))
