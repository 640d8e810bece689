"""Bytes to text: the encoding, the newlines, and what must not reach a screen."""

from __future__ import annotations

import re
import unicodedata

from tui.errors import ReadError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARIES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
"""How files that people open by mistake begin."""

_SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a byte order mark."""

_FOREIGN_SHARE = 0.3
"""Western text read as Windows-1252 has fewer characters than this beyond ASCII."""

_CARRIAGE = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def decode(data: bytes, location: str) -> str:
    """The text as published: NFC, "\\n" newlines, spaces for tabs.

    Control characters (an escape, a NUL of UTF-16) are each replaced by U+FFFD, for
    a terminal obeys them; marks that turn the writing direction, soft hyphens and
    zero-width spaces are left out.

    Raises:
        ReadError: it is not text, or its encoding cannot be told.
    """
    for signature, kind in _BINARIES:
        if data.startswith(signature):
            raise ReadError(f"{location}: is {kind}, not text; save it as plain text")
    return clean(_decoded(data, location))


def clean(text: str) -> str:
    """Text whose offsets may be counted and whose characters may be shown."""
    text = _CARRIAGE.sub("\n", text).replace("\t", " ")
    text = _INVISIBLE.sub("", _CONTROL.sub("\ufffd", text))
    return unicodedata.normalize("NFC", text)


def _decoded(data: bytes, location: str) -> str:
    encoding = _marked_encoding(data) or _sniffed_utf16(data)
    if encoding:
        return data.decode(encoding, "replace")
    if b"\0" in data:
        raise ReadError(f"{location}: is a binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded_without_utf8(data, location)


def _marked_encoding(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _sniffed_utf16(data: bytes) -> str | None:
    """In UTF-16 of a European language, every other byte is mostly zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high.count(0) * 2 > len(high) and low.count(0) * 20 <= len(low):
            return name
    return None


def _decoded_without_utf8(data: bytes, location: str) -> str:
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if lost < sum(byte >= 0xC0 for byte in data) - lost:
        # More whole characters than broken ones: UTF-8, cut or damaged.
        return damaged
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    foreign = sum(byte >= 0x80 for byte in data)
    if not text or foreign > _FOREIGN_SHARE * len(data):
        raise ReadError(
            f"{location}: is neither UTF-8, UTF-16 nor Western text; "
            "convert it to UTF-8, e.g. with iconv"
        )
    return text
