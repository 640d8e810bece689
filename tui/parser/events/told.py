"""What a sentence tells: its clauses, and the words that each of its dates dates."""

from __future__ import annotations

from typing import NamedTuple

from tui.model import DateExpression, Span
from tui.parser.events.clauses import Clause, Verb


class Telling(NamedTuple):
    """A date, and the words of its sentence that it dates."""

    date: DateExpression
    said: Span
    """The words of the date, to the end of the stretch that it begins."""
    clause: Clause
    verb: Verb | None
    """None: a noun is dated, or a clause whose verb is not known."""
    noun: Span | None
    """The noun phrase that names the event, where no verb tells it."""
    span: Span
    """The part of the sentence that tells it."""
    shown: bool = False
    """Whether a title without the date's words would tell something else."""


class Told(NamedTuple):
    """A sentence with its clauses and what its dates tell, in reading order."""

    span: Span
    clauses: tuple[Clause, ...] = ()
    tellings: tuple[Telling, ...] = ()
    quoted: tuple[Span, ...] = ()
    """Words that a title must not change."""
