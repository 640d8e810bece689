"""Whether the clause around a date tells what was or what is to come."""

from __future__ import annotations

from bisect import bisect, insort
from dataclasses import dataclass

from tui.lang.date_rules import DateWords
from tui.model import Span
from tui.partial import Base, Length, Meaning, Partial, Range

_SAME_CLAUSE = 40
"""Characters from a date to the verb of its clause, at most."""
_SAME_VERB = 16
"""Characters from "had" to the end of its verb, at most."""
_WIDEST = 8
"""Characters from a preposition to its date, at most."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The verbs of a sentence that tell its tenses, in reading order."""

    ends: tuple[int, ...]
    """Where each ends."""
    to_come: tuple[bool, ...]

    def is_to_come(self, at: int) -> bool:
        """Whether what stands at an offset is told as yet to come.

        The nearest verb before it decides, and where there is none the first after.
        """
        if not self.ends:
            return False
        index = bisect(self.ends, at)
        return self.to_come[index - 1 if index else 0]

    def is_over(self, text: str, date: Span, words: DateWords) -> bool:
        """Whether "had" tells what was over by a date, before it or after it."""
        index = bisect(self.ends, date.start)
        before = [
            end
            for end in self.ends[max(0, index - 2) : index]
            if self.ends[index - 1] - end < _SAME_VERB
        ]
        after = [end for end in self.ends[index:] if end - date.end < _SAME_CLAUSE][:1]
        return any(
            text.endswith(words.over, end - len(words.over), end)
            for end in (*after, *before)
        )

    def verb_before(self, at: int) -> tuple[int, bool] | None:
        """Where the last verb before an offset ends, and whether it is to come."""
        index = bisect(self.ends, at) - 1
        return (self.ends[index], self.to_come[index]) if index >= 0 else None


def is_told_by_tense(meaning: Meaning) -> bool:
    """Whether a verb tells if it is past or to come: "Friday", "in May", "a week"."""
    if isinstance(meaning, Range):
        return is_told_by_tense(meaning.last)
    if isinstance(meaning, Partial):
        is_whole = meaning.year is not None or meaning.century is not None
        is_near = meaning.unit is not None and meaning.base is Base.PUBLISHED
        return not (is_whole or is_near)
    return isinstance(meaning, Length) and meaning.toward == 0


def is_begun(text: str, at: int, verbs: Cues, words: DateWords) -> bool:
    """Whether what stands at an offset is when something was.

    As in "began in May", or "In May" where the first verb after tells what was.
    """
    verb = verbs.verb_before(at)
    if verb is None:
        is_past = bool(verbs.ends) and not verbs.to_come[0]
        before = text[max(0, at - _WIDEST) : at].split()
        return is_past and bool(before) and before[-1].lower() in words.at_a_time
    if verb[1]:
        return False
    gap = text[verb[0] : at].lower().split()
    while gap[1:] and gap[0] in words.particles:
        gap = gap[1:]
    return " ".join(gap) in words.at_a_time


def cues(text: str, sentence: Span, words: DateWords) -> Cues:
    """The cues of a sentence."""
    found = sorted(
        [
            (match.end(), True)
            for match in words.to_come.finditer(text, sentence.start, sentence.end)
        ]
        + [
            (match.end(), False)
            for match in words.has_been.finditer(text, sentence.start, sentence.end)
        ]
    )
    for aside in words.aside.finditer(text, sentence.start, sentence.end):
        # What follows "…, he said, " goes on from what stood before it.
        before = bisect(found, (aside.start(), True))
        if before:
            insort(found, (aside.end(), found[before - 1][1]))
    return Cues(
        ends=tuple(end for end, _ in found),
        to_come=tuple(is_to_come for _, is_to_come in found),
    )
