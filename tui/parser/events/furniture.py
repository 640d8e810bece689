"""Furniture: words of a page that its sentences run into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events import datelines
from tui.parser.text import trimmed

_NEAR = 3
"""A sentence begins with a date that begins so many characters after it."""
_BAR = re.compile(r"[^|\n]{0,16}\|\s*(?:[A-Z]\w+ (?=[A-Z]))?")
_GLUED = re.compile(r"[a-z][A-Z][a-z]+[A-Z][a-z]+[A-Z]")
_CAREER = 3
"""So many labels of years make a list of posts."""
_YEARS = re.compile(r"\b(?:1[89]|20)\d\d(?:\s?[-–]\s?\d{2,4})?:\s")
_RANGE = re.compile(r"\d\s?[-–]\s?\d")
_STAMP_END = re.compile(
    r"(?:\s*(?:\([^()\n]*\)|\d\d?[:.]\d\d|[A-Z]{3,4}\b|[|,;·]))+\s*"
)
"""What may follow the date of a page: a clock time, its zone, an aside."""


def body(
    text: str, span: Span, dates: Sequence[Span], words: EventWords, *, opens: bool
) -> Span:
    """The span without its label, byline or dateline, and as far as it is prose."""
    span = _past_comment_stamp(text, span, dates)
    label = _labels(words).match(text, span.start, span.end)
    start = label.end() if label else span.start
    credit = _credit(words).match(text, start, span.end)
    start = credit.end() if credit else start
    if opens:
        byline = _byline(words).match(text, start, span.end)
        start = byline.end() if byline else start
        start = datelines.past(text, Span(start, span.end)).start
    end = span.end
    phrase = _phrases(words).search(text, start, end)
    if phrase is not None and not text[phrase.start() - 1 : phrase.start()].isalnum():
        end = phrase.start()
    return trimmed(text, Span(start, end))


def is_glued(text: str, span: Span) -> bool:
    """Whether words that a page set apart are run together: "ShareLikeReply"."""
    return _GLUED.search(text, span.start, span.end) is not None


def is_career(text: str, span: Span) -> bool:
    """Whether it lists what somebody was, each with its years: "1966-69: Clerk"."""
    found = [match[0] for match in _YEARS.finditer(text, span.start, span.end)]
    return len(found) >= _CAREER and any(map(_RANGE.search, found))


def past_stamp(text: str, span: Span, stamp: Span | None) -> Span:
    """The span from the first word after the page's own date, if it begins with it."""
    if stamp is None or stamp not in span:
        return span
    end = _STAMP_END.match(text, stamp.end, span.end)
    start = end.end() if end else stamp.end
    rest = trimmed(text, Span(start, span.end))
    return rest if len(rest) else span


def _past_comment_stamp(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """The span without the stamp of a comment: "May 3, 2024 at 9:12 pm | Reply "."""
    if not dates or dates[0].start > span.start + _NEAR:
        return span
    bar = _BAR.match(text, dates[0].end, span.end)
    return span if bar is None else Span(bar.end(), span.end)


@cache
def _labels(words: EventWords) -> re.Pattern[str]:
    """ "NEW: ", "UPDATE: "."""
    labels = "|".join(sorted(one.upper() for one in words.labels))
    return re.compile(rf"(?:{labels}):\s+")


@cache
def _credit(words: EventWords) -> re.Pattern[str]:
    """Who took a picture, run on into its text: "Photograph: Ana Ruiz/Wire "."""
    labels = "|".join(sorted(one.title() for one in words.pictures))
    return re.compile(
        rf"(?:{labels})s?: [^\n.!?/\\]{{2,48}}\\?/"
        r"(?:[A-Z]{2,6}|[A-Z][a-z]+(?: Images)?)\s+(?=[A-Z])"
    )


@cache
def _byline(words: EventWords) -> re.Pattern[str]:
    """A byline that runs on into the text: "By the Holm Wire Staff "."""
    ends = "|".join(sorted(one.title() for one in words.byline_ends))
    return re.compile(rf"By (?:the )?(?:[A-Z][\w.&-]* ){{1,4}}(?:{ends})\s+(?=[A-Z])")


@cache
def _phrases(words: EventWords) -> re.Pattern[str]:
    longest_first = sorted(words.furniture, key=len, reverse=True)
    # No boundary before it: a pattern that begins with letters is looked for faster.
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})\b")
