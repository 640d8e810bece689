"""The clauses of a sentence, each with its words and its verbs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from tui.model import Span


class ClauseKind(Enum):
    """How a clause hangs on the others."""

    MAIN = "main"
    SUBORDINATE = "subordinate"
    PHRASE = "phrase"
    """No verb: it names another event, as "after the vote"."""
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    ASIDE = "aside"


class Verb(NamedTuple):
    """The words of one finite verb: "had been met"."""

    start: int
    end: int
    low: str
    """Its first word."""
    last: str
    """Its last word."""
    auxiliary: bool
    """Whether its first word helps another."""
    reduced: bool
    """Whether it may be a participle that follows its noun: "a deal signed in"."""


@dataclass(slots=True)
class Clause:
    """A clause: its words in one piece, or in more where others interrupt it."""

    kind: ClauseKind
    opener: Span | None = None
    """The words that open it and are no part of what it tells."""
    set_off: bool = False
    """Whether a comma or the sentence's start sets it off."""
    elided: bool = False
    """Whether its subject is that of the clause before it."""
    counted: bool = False
    """Whether a length of time parts it from its main clause: "a day after"."""
    antecedent: Span | None = None
    """The noun phrase that a relative clause or a participle tells of."""
    pieces: list[Span] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)
    joints: list[int] = field(default_factory=list)
    """Where a reported clause or a coordinate verb begins."""

    @property
    def span(self) -> Span:
        """From its first word to its last, whatever interrupts it."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.pieces[-1].end

    def holds(self, span: Span) -> bool:
        """Whether one of its pieces has all of the span."""
        for piece in self.pieces:
            if piece.start <= span.start and span.end <= piece.end:
                return True
        return False
