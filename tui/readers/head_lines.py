"""What a line above an article's body is: a date line, a byline, page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.lang.heading_words import HeadingWords
from tui.model import PublishedBy, Span
from tui.parser.dates.published_words import find_stated
from tui.parser.text import trimmed
from tui.readers.published import Stated

_LONGEST = 160
"""Characters; a longer line is no date line and no byline."""
LONGEST_TITLE = 200
"""Characters."""
_MOST_WORDS = 12
"""Words beside the dates of such a line."""
_FEWEST_TITLE_WORDS = 3
"""Words of a title that stands behind the date on a first line."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
CLOCK = re.compile(
    r"(?:\s*,)?\s*[0-9]{1,2}"
    r"(?:[:.][0-9]{2}){0,2}(?:\s*[aApP]\.?[mM]\b\.?|(?<=[:.][0-9]{2}))"
    r"(?:\s*(?:[A-Z]{1,3}T|UTC|[+-][0-9]{2}:?[0-9]{2})\b)?"
)
"""A time of day behind a date, with its zone."""
_SEPARATOR = re.compile(r"\s*[|·•:;,/–—-]+\s*")
_TITLE_END = re.compile(r"[.,;:][\"'”’)]*\Z")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
_READING_TIME = re.compile(r"[0-9]{1,2}[- ]min(?:ute)?s?(?: read)?")


@dataclass(frozen=True, slots=True)
class MetaLine:
    """A line about the article: the words, and the dates that may be its own."""

    span: Span
    dates: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedTitle:
    """A first line as archives export it: a date, then the title."""

    meta: MetaLine
    rest: Span
    """What stands behind the date."""


def meta_line(text: str, line: Span, words: HeadingWords) -> MetaLine | None:
    """What a line says about the article, if that is all it does."""
    shown = line.of(text)
    if len(shown) > _LONGEST:
        return None
    if _is_furniture(shown, words):
        return MetaLine(line)
    if is_byline(shown, words):
        return MetaLine(line, _dates(text, line, PublishedBy.BYLINE, words))
    dates = _dates(text, line, PublishedBy.DATE_LINE, words)
    if dates and _is_date_line(text, line, dates, words):
        return MetaLine(line, dates)
    if dates and words.about_itself.match(shown):
        return MetaLine(line, dates)
    return None


def names_writer(shown: str, words: HeadingWords) -> bool:
    """Whether a line is names and places alone: "Ana Ruiz in Tarn", "Ana Ruiz, editor".

    So is many a short headline: it is a byline only above a date line.
    """
    found = _WORD.findall(shown[:_LONGEST])
    if not 2 <= len(found) <= _MOST_WORDS or shown.rstrip().endswith((".", "?", "!")):
        return False
    return found[1][0].isupper() and all(_is_quiet(word, words) for word in found)


def dated_title(
    text: str, line: Span, following: str, words: HeadingWords
) -> DatedTitle | None:
    """The date and the title of a first line that holds both.

    The date has a label ("date 2024-03-05 …"), is ISO 8601, or is set off ("5 March
    2024 | …"). `following` is the next line; where that starts with a date as well,
    dates without labels make a list.
    """
    dates = _dates(text, line, PublishedBy.FIRST_LINE, words)
    if not dates or dates[0].partial.year is None:
        return None
    date = dates[0]
    before = _without_weekday(text[line.start : date.span.start], words)
    label = _label(before, words)
    if not label and (before or _starts_with_date(following, words)):
        return None
    end = date.span.end
    if clock := CLOCK.match(text, end, line.end):
        end = clock.end()
    separator = _SEPARATOR.match(text, end, line.end)
    is_iso = text[date.span.start : date.span.start + 4].isdigit()
    if not (label or is_iso or separator):
        return None
    rest = trimmed(text, Span(separator.end() if separator else end, line.end))
    if not _follows_as_title(rest.of(text), words):
        return None
    if not label and not reads_as_title(rest.of(text)):
        return None
    return DatedTitle(MetaLine(Span(line.start, end), dates[:1]), rest)


def _follows_as_title(shown: str, words: HeadingWords) -> bool:
    """Whether words behind a date are no more of the date line."""
    found = _WORD.findall(shown)
    return (
        len(found) >= _FEWEST_TITLE_WORDS
        and found[0] not in words.linking
        and not _label(shown, words)
    )


def reads_as_title(shown: str) -> bool:
    """Whether a first line reads as a headline: short, and no sentence of prose."""
    if not 0 < len(shown) <= LONGEST_TITLE or shown[0].islower():
        return False
    has_words = any(character.isalpha() for character in shown)
    return has_words and (not _TITLE_END.search(shown) or _is_title_case(shown))


def _is_title_case(shown: str) -> bool:
    long_words = _LONG_WORD.findall(shown)
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) > 2 and capitals * 5 >= len(long_words) * 4


def is_byline(shown: str, words: HeadingWords) -> bool:
    """Whether the words name who wrote the article: "By Ana Ruiz", "Text by …"."""
    found = _WORD.findall(shown[:_LONGEST])
    for place, word in enumerate(found[:2]):
        if word.casefold() in words.byline:
            name = found[place + 1 :]
            break
    else:
        return False
    if not name or len(name) > _MOST_WORDS or shown.rstrip().endswith((".", "?", "!")):
        return False
    return name[0][0].isupper() or name[-1].casefold() in words.staff


def _is_furniture(shown: str, words: HeadingWords) -> bool:
    folded = shown.casefold().strip(" :.|")
    return (
        folded in words.furniture
        or folded.strip("()") in words.agencies
        or _READING_TIME.fullmatch(folded) is not None
        or words.ago.fullmatch(folded) is not None
    )


def _is_date_line(
    text: str, line: Span, dates: tuple[Stated, ...], words: HeadingWords
) -> bool:
    before = _without_weekday(text[line.start : dates[0].span.start], words)
    rest = _beside(text, line, dates)
    if len(rest) > _MOST_WORDS or not all(_is_quiet(word, words) for word in rest):
        return False
    if _label(before, words):
        return True
    if all(date.partial.year is None for date in dates):
        return not rest
    if before and not (_SEPARATOR.search(before[-1]) or before.isupper()):
        return False
    after = _after(text, line, dates)
    return not after or bool(_SEPARATOR.match(after)) or _is_linked(after, words)


def _after(text: str, line: Span, dates: tuple[Stated, ...]) -> str:
    end = dates[-1].span.end
    if clock := CLOCK.match(text, end, line.end):
        end = clock.end()
    return _READING_TIME.sub("", text[end : line.end]).strip()


def _is_linked(after: str, words: HeadingWords) -> bool:
    first = _WORD.match(after)
    return first is not None and first[0].casefold() in words.linking


def _beside(text: str, line: Span, dates: tuple[Stated, ...]) -> list[str]:
    """The words of the line that are no dates and no clock times."""
    pieces = []
    start = line.start
    for date in dates:
        pieces.append(text[start : date.span.start])
        start = date.span.end
    pieces.append(text[start : line.end])
    return _WORD.findall(_READING_TIME.sub(" ", CLOCK.sub(" ", " | ".join(pieces))))


def _is_quiet(word: str, words: HeadingWords) -> bool:
    folded = word.casefold()
    small = words.linking | words.published | words.updated | words.staff
    return word[0].isupper() or folded in small


def _label(before: str, words: HeadingWords) -> str:
    """The label that the words before a date begin with; "" without one."""
    found: list[str] = [word.casefold() for word in _WORD.findall(before)[:2]]
    for label in (" ".join(found), *found[:1]):
        if label in words.published or label in words.updated:
            return label
    return ""


def _without_weekday(before: str, words: HeadingWords) -> str:
    found = list(_WORD.finditer(before))
    if found and found[-1][0].casefold().rstrip(".") in words.weekdays:
        before = before[: found[-1].start()]
    return before.strip()


def _starts_with_date(line: str, words: HeadingWords) -> bool:
    stated = find_stated(line[:_LONGEST])
    return bool(stated) and not _without_weekday(line[: stated[0][0].start], words)


def _dates(
    text: str, line: Span, by: PublishedBy, words: HeadingWords
) -> tuple[Stated, ...]:
    found = []
    start = line.start
    for span, partial in find_stated(line.of(text)[:_LONGEST]):
        moved = Span(line.start + span.start, line.start + span.end)
        label = " ".join(_WORD.findall(text[start : moved.start])).casefold()
        is_update = any(label.startswith(one) for one in words.updated)
        found.append(Stated(moved, partial, by, is_update))
        start = moved.end
    return tuple(found)
