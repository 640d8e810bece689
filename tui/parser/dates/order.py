"""Whether 3/4/2025 is 3 April or 4 March: the article's own evidence."""

from __future__ import annotations

import re

from tui.model import Article

_NUMERIC = re.compile(
    r"(\d(?<![\d/.-]\d)\d?)([/.-])(\d{1,2})\2(?:[12]\d{3}|\d\d)(?!\d)"
)
_HOST = re.compile(r"[a-z]+://[^/?#:]*\.([a-z]+)(?:[/?#:]|$)", re.IGNORECASE)
_MONTH_FIRST_HOSTS = frozenset({"us", "gov", "mil", "edu", "ph"})
_UNTOLD_HOSTS = frozenset({"", "com", "org", "net", "info", "int", "io", "ca"})
"""Endings of hosts that write either; all others name a country of days first."""


def day_comes_first(article: Article) -> bool | None:
    """What the reader said, else dates that fit one order only, else the host.

    None where nothing tells.
    """
    if article.day_first is not None:
        return article.day_first
    for match in _NUMERIC.finditer(article.text):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second or second > 12 >= first:
            return first > 12
    host = _HOST.match(article.location)
    ending = host[1].lower() if host else ""
    if ending in _UNTOLD_HOSTS:
        return None
    return ending not in _MONTH_FIRST_HOSTS
