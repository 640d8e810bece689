"""The query language: what a person types to narrow a timeline, as a tree.

Words and "phrases" must all be there; `-` before one means it must not, `OR` between
two that one is enough, and parentheses keep some together. `/regex/` is looked for in
the text. Fields: `speaker:` `source:` `quote:` (words within statements), `after:`
`before:` `since:` `until:` `on:` (a day, month, year or what else a person calls a
date; `since:` and `until:` take it in) and `is:`. Case, accents and the shape of
quotation marks do not matter, except that OR is in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple, TypeAlias

from tui.edtf import from_edtf
from tui.errors import UsageError
from tui.model import DateValue, Grain, Span

_DEEPEST = 50
"""Parentheses within parentheses; no person needs more."""

_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_TOKEN = re.compile(
    r"(?P<open>\()|(?P<close>\))|(?P<minus>-)(?=[^\s)])|(?P<regex>/(?:\\.|[^/\\])*/?)"
    r'|(?P<field>[^\W\d_]+):|(?P<phrase>"[^"]*"?)|(?P<word>[^\s"()]+)|\s+'
)
_PLAIN = re.compile(r"[^\W_][\w’'-]*")
_LETTER = re.compile(r"[^\W_]")


class QueryError(UsageError):
    """A query that means nothing, and the words that are to blame."""

    def __init__(self, message: str, span: Span) -> None:
        """`span` counts code points of the query."""
        super().__init__(message)
        self.span = span


class Kind(StrEnum):
    """What `is:` asks of an event."""

    FUTURE = "future"
    """It was still to come when the article was published."""
    VAGUE = "vague"
    """Its date is not one exact day, or time of a day."""
    DISPUTED = "disputed"
    """Articles give different dates for it."""
    QUOTED = "quoted"
    """Somebody is quoted on it."""
    NOTED = "noted"
    """A person wrote a note on it."""
    HIDDEN = "hidden"
    """A person left it out; it is shown to whoever asks for such."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words that follow each other, in what tells the event."""

    text: str
    in_quotes: bool = False
    """Only statements are looked at."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression that the text has a match of."""

    regex: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted."""

    name: str
    is_whole: bool = False
    """The name is written out: it is this speaker, if there is such a one."""


@dataclass(frozen=True, slots=True)
class Source:
    """A part of the title or of the location of the article."""

    text: str


@dataclass(frozen=True, slots=True)
class Period:
    """Events whose sort position lies within; in minutes, half-open."""

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class On:
    """Events within a stretch of time, and those of several days that touch it."""

    start: int
    end: int
    grain: Grain


@dataclass(frozen=True, slots=True)
class Is:
    """Events of a kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Not:
    """Events that the query does not find in the telling of any article."""

    query: Query


@dataclass(frozen=True, slots=True)
class All:
    """Events that every one of the queries finds; of none, all events."""

    queries: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Events that at least one of the queries finds."""

    queries: tuple[Query, ...]


Query: TypeAlias = (
    Words | Pattern | Speaker | Source | Period | On | Is | Not | All | Either
)

FIELDS = (
    "speaker",
    "source",
    "quote",
    "after",
    "before",
    "since",
    "until",
    "on",
    "is",
)
"""What may stand before a colon."""


def parse(text: str, today: date) -> Query:
    """The query that the text means; `today` is what "last friday" counts from.

    Raises:
        QueryError: it means nothing.
    """
    return _Parser(text, today).query()


def field(name: str, value: str) -> str:
    """A field and its value as one types them: `speaker:"Ana Ruiz"`."""
    plain = value.translate(_STRAIGHT).replace('"', " ").split()
    return f'{name}:"{" ".join(plain)}"'


def as_query(words: str, in_quotes: bool) -> str:
    """The query for the words of a search, each a word or a "phrase"."""
    found = re.findall(r'"[^"]*"?|[^\s"]+', words.translate(_STRAIGHT))
    plain = (word.strip('"') for word in found)
    terms = [
        word if _PLAIN.fullmatch(word) and word != "OR" else f'"{word}"'
        for word in plain
        if _LETTER.search(word)
    ]
    return " ".join(f"quote:{term}" if in_quotes else term for term in terms)


def narrower(text: str, more: str, today: date) -> str:
    """The text of a query that finds what both find."""
    return f"{_operand(text, today)} {_operand(more, today)}".strip()


def _operand(text: str, today: date) -> str:
    return f"({text})" if isinstance(parse(text, today), Either) else text.strip()


class _Token(NamedTuple):
    kind: str
    text: str
    span: Span


class _Parser:
    """Recursive descent: OR binds least, `-` most."""

    def __init__(self, text: str, today: date) -> None:
        self._tokens = [
            _Token(match.lastgroup, match[match.lastgroup], Span(*match.span()))
            for match in _TOKEN.finditer(text.translate(_STRAIGHT))
            if match.lastgroup
        ]
        self._at = 0
        self._depth = 0
        self._today = today

    def query(self) -> Query:
        found = self._either()
        if self._peek() == "close":
            raise QueryError("nothing before it was opened", self._next().span)
        return found

    def _peek(self) -> str:
        if self._at == len(self._tokens):
            return ""
        token = self._tokens[self._at]
        if token.kind == "word" and token.text in ("OR", "AND"):
            return token.text.lower()
        return token.kind

    def _next(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _either(self) -> Query:
        found = [self._all()]
        while self._peek() == "or":
            word = self._next()
            if found[-1] == All(()) or self._peek() in ("", "or", "close"):
                raise QueryError("OR stands between two things", word.span)
            found.append(self._all())
        return found[0] if len(found) == 1 else Either(tuple(found))

    def _all(self) -> Query:
        found: list[Query] = []
        while self._peek() not in ("", "or", "close"):
            if self._peek() == "and":
                # What stands side by side must all be there anyway.
                self._next()
            else:
                found.append(self._one())
        return found[0] if len(found) == 1 else All(tuple(found))

    def _one(self) -> Query:
        negated = False
        while self._peek() == "minus":
            self._next()
            negated = not negated
        token = self._next()
        match token.kind:
            case "open":
                found = self._group(token)
            case "regex":
                found = Pattern(_regex(token))
            case "field":
                found = self._field(token)
            case _:
                found = Words(_worded(token))
        return Not(found) if negated else found

    def _group(self, opened: _Token) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError("too many parentheses within each other", opened.span)
        found = self._either()
        if self._peek() != "close":
            raise QueryError("this parenthesis is never closed", opened.span)
        closed = self._next()
        if found == All(()):
            span = Span(opened.span.start, closed.span.end)
            raise QueryError("there is nothing between these", span)
        self._depth -= 1
        return found

    def _field(self, name: _Token) -> Query:
        read = _READERS.get(name.text.lower())
        if read is None:
            known = "speaker: source: quote: on: after: before: is:"
            raise QueryError(f"no such field; try {known}", name.span)
        if self._peek() not in ("word", "or", "and", "phrase", "minus"):
            raise QueryError("what it is must follow the colon", name.span)
        value = self._next()
        if value.span.start != name.span.end:
            raise QueryError("what it is must follow the colon", name.span)
        if value.kind == "minus":
            # A year before the common era begins with a minus.
            rest = self._next()
            span = Span(value.span.start, rest.span.end)
            value = _Token(rest.kind, f"-{rest.text}", span)
        return read(value, self._today)


def _worded(token: _Token) -> str:
    """The words of a token that has some."""
    text = token.text.strip('"')
    if not _LETTER.search(text):
        raise QueryError("there is nothing to look for in this", token.span)
    return text


def _regex(token: _Token) -> str:
    import regex

    if len(token.text) < 3 or token.text[-1] != "/":
        raise QueryError("a regular expression ends with a /", token.span)
    pattern = token.text[1:-1]
    try:
        regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError) as error:
        reason = getattr(error, "msg", str(error))
        raise QueryError(f"not a regular expression: {reason}", token.span) from None
    return pattern


def _speaker(token: _Token, today: date) -> Query:
    return Speaker(_worded(token), token.kind == "phrase")


def _source(token: _Token, today: date) -> Query:
    return Source(_worded(token))


def _quote(token: _Token, today: date) -> Query:
    return Words(_worded(token), in_quotes=True)


def _is(token: _Token, today: date) -> Query:
    word = token.text.strip('"').lower()
    if word not in list(Kind):
        known = ", ".join(Kind)
        raise QueryError(f"an event can be {known}", token.span)
    return Is(Kind(word))


def _on(token: _Token, today: date) -> Query:
    value = _date(token, today)
    if value.start is None or value.end is None:
        raise QueryError("this has an open end; use after: or before:", token.span)
    return On(value.start, value.end, value.grain)


def _period(name: str, token: _Token, today: date) -> Query:
    value = _date(token, today)
    at = value.end if name in ("after", "until") else value.start
    if at is None:
        raise QueryError("this is open where it should end", token.span)
    return Period(at, None) if name in ("after", "since") else Period(None, at)


def _date(token: _Token, today: date) -> DateValue:
    """What a person calls a date: EDTF at once, all else by `tui.typed_dates`."""
    text = token.text.strip('"')
    try:
        return from_edtf(text)
    except ValueError:
        from tui.typed_dates import parse_typed

        value = parse_typed(text, today)
    if value is None:
        example = '2025-10-31, 2025-10, 2025 or "last friday"'
        raise QueryError(f"not a date, such as {example}", token.span)
    return value


_READERS: dict[str, Callable[[_Token, date], Query]] = {
    "speaker": _speaker,
    "source": _source,
    "quote": _quote,
    "is": _is,
    "on": _on,
    **{name: partial(_period, name) for name in ("after", "before", "since", "until")},
}
