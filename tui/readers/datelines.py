"""What stands before the first sentence of a story, in its own first paragraph."""

from __future__ import annotations

import re

from tui.lang.heading_words import HeadingWords
from tui.model import PublishedBy, Span
from tui.parser.dates.published_words import find_stated
from tui.readers.head_lines import CLOCK, MetaLine
from tui.readers.published import Stated

_REACH = 600
"""Characters in which a head that runs into the text must end."""

_DATELINE = re.compile(
    r"""
    (?P<place>[^\W\d_][\w.'’/-]*(?:\ [^\W\d_][\w.'’/-]*){0,4})?
    (?P<more>(?:,\ [\w.'’ -]{1,30}){0,4})
    \s*(?P<agency>\([^()\n]{2,40}\))?
    \s*(?P<mark>[–—_:]|--?)?\s*
    (?=["“‘'(\[]*[A-Z0-9])
    """,
    re.VERBOSE,
)
_AGENCY_MARK = re.compile(
    r"\(([A-Z][\w .&/-]{1,30})\)\s*(?:--?|[–—_])\s*(?=[\"“‘]?[A-Z0-9])"
)
_IN_BRACKETS = re.compile(
    r"\(([A-Z][^()\n]{5,60})\)\s*(?:--?|[–—_])\s*(?=[\"“‘]?[A-Z0-9])"
)
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][\"'”’)]*\s+[A-Z“\"]")
_FEW_WORDS = re.compile(r"\s+(?:[A-Za-z]+\s+){1,4}(?=[0-9])")
_CAPITAL = re.compile(r"\s+[\"“‘(]?[A-Z]")


def before_story(text: str, paragraph: Span, words: HeadingWords) -> MetaLine | None:
    """The dateline of a story, with all that runs into the text before it.

    "KUALA LUMPUR, Oct 31 (Reuters) --" and the like; also the headline, byline and
    time of a web page whose lines were joined, up to its time or its agency's mark.
    """
    shown = text[paragraph.start : min(paragraph.end, paragraph.start + _REACH)]
    end = _run_in_end(shown, words)
    end = _dateline_end(shown, end, words) or end
    if not end:
        return None
    head = Span(paragraph.start, paragraph.start + end)
    dates = tuple(
        Stated(
            Span(head.start + span.start, head.start + span.end),
            partial,
            PublishedBy.DATELINE,
        )
        for span, partial in find_stated(shown[:end])
    )
    return MetaLine(head, dates)


def _dateline_end(shown: str, start: int, words: HeadingWords) -> int:
    """Where the dateline that stands at `start` ends; 0 if none does."""
    while start < len(shown) and shown[start].isspace():
        start += 1
    if end := _bracketed_end(shown, start):
        return end
    match = _DATELINE.match(shown, start)
    if match is None or match.end() == start:
        return 0
    place, more = match["place"] or "", match["more"]
    agency, mark = match["agency"], match["mark"]
    is_known = agency is not None and agency[1:-1].casefold() in words.agencies
    if not place:
        return match.end() if is_known else 0
    if not _are_names(place, more):
        return 0
    is_dated = bool(find_stated(place + more))
    is_shouted = place.isupper() and len(place) > 3
    if mark is None:
        return match.end() if agency and (is_known or is_dated) else 0
    if agency and mark != ":":
        return match.end()
    # A dash within a sentence has spaces on both sides too; a shouted place has not.
    return match.end() if is_shouted or (is_dated and mark != "-") else 0


def _bracketed_end(shown: str, start: int) -> int:
    """Where a dateline in brackets ends, "(Tarn, 3 May 2024) —"; 0 if none does."""
    inside = _IN_BRACKETS.match(shown, start)
    return inside.end() if inside is not None and find_stated(inside[1]) else 0


def _are_names(place: str, more: str) -> bool:
    """Whether every part begins as a name or a date does."""
    parts = [place, *more.split(",")[1:]]
    return all(
        part.strip()[:1].isupper() or part.strip()[:1].isdigit() for part in parts
    )


def _run_in_end(shown: str, words: HeadingWords) -> int:
    """Where a head that runs into the text ends; 0 if none does."""
    sentence = _SENTENCE_END.search(shown)
    reach = sentence.start() if sentence else len(shown)
    end = 0
    for span, partial in find_stated(shown[:reach]):
        clock = CLOCK.match(shown, _after_label(shown, span.end, words), reach)
        if partial.year and clock and _CAPITAL.match(shown, clock.end()):
            end = clock.end()
    for mark in _AGENCY_MARK.finditer(shown, end, reach):
        if mark[1].casefold() in words.agencies:
            return mark.end()
    return end


def _after_label(shown: str, start: int, words: HeadingWords) -> int:
    """Where the label ends that may stand between a day and its time."""
    labels = " ".join(words.published | words.updated).split()
    match = _FEW_WORDS.match(shown, start)
    known = words.linking.union(labels)
    if match and all(word in known for word in match[0].casefold().split()):
        return match.end()
    return start
