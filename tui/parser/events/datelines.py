"""Datelines: the place and the agency that stand before a report's first words."""

from __future__ import annotations

import re

from tui.model import Span

_DASH = r"\s*[-–—_]{1,2}(?:\s+(?=[“\"‘']?[A-Z0-9])|\s*$)"
_NAME = r"[A-Z][\w.’'-]{0,20}"
_DATELINE = re.compile(
    rf"(?:[A-Z]{{3}}[^()\n]{{0,100}}|{_NAME}(?:,? {_NAME}){{0,4}})?"
    rf"\s?\([A-Z][\w./& ]{{1,30}}\){_DASH}"
    rf"|[A-Z]{{3}}[A-Z.’' ]{{0,30}}(?:, {_NAME}){{0,2}}{_DASH}"
)
"""“HOLM, May 3 (Coastal Wire) – ”, “(CW) — ”, “SANDHOLM, N.L. - ”."""


def past(text: str, span: Span) -> Span:
    """The span from the first word after its dateline, if it begins with one."""
    match = _DATELINE.match(text, span.start, span.end)
    return span if match is None else Span(match.end(), span.end)
