"""Which words of a sentence make the title of what one of its dates tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.lang.event_words import EventWords
from tui.model import Grain, Span
from tui.parser.events.clauses import Clause, ClauseKind, Verb
from tui.parser.events.headlines import LONGEST
from tui.parser.events.object_relatives import as_main, is_object
from tui.parser.events.openings import body_start, comma_in
from tui.parser.events.tellings import reported_start
from tui.parser.events.told import Telling, Told

_STUB_WORDS = 2
_SHORT_WORDS = 4
"""A title of fewer words takes in the side clause that follows it."""
_NEAR = 16
"""How many characters before a verb may hold the pronoun that is its subject."""
_WORD = re.compile(r"[\w’'-]+")
_CLOSING = ("”", '"')


def told_spans(
    text: str, telling: Telling, told: Told, words: EventWords
) -> Iterator[Span]:
    """The spans of a title in reading order, with the date words still in them."""
    clause, verb = telling.clause, telling.verb
    rivals = [
        one.said for one in told.tellings if one.clause is clause and one.verb != verb
    ]
    if clause.kind is not ClauseKind.MAIN:
        reported = reported_start(text, clause, words)
        if reported is not None:
            yield Span(reported, clause.end)
            return
        if is_object(text, clause, words):
            yield from as_main(text, clause, telling.date, words) or ()
            return
        if clause.antecedent is not None and _wants_subject(text, clause, words):
            yield _closed(text, clause.antecedent)
        own = _own_part(text, telling, rivals, words) if rivals else clause.pieces
        yield from _to_comma(text, telling, list(own))
    elif verb is None or reports_before(clause, verb, words):
        yield from _with_subject(text, clause, told, words)
    elif _is_in_adjunct(text, telling, verb, words):
        comma = comma_in(text, clause.start, verb.start, last=True) + 1
        if not text[comma : verb.start].strip():
            comma = clause.start
        start = _noun_start(text, max(clause.start, comma), verb.start, words)
        yield Span(start, max(telling.said.end, _comma(text, verb.end, clause)))
    elif rivals or _is_aside(telling, verb):
        yield from _own_part(text, telling, rivals, words)
    elif (both := _with_the_one_before(text, telling, told, words)) is not None:
        yield both
    else:
        yield from _with_subject(text, clause, told, words)


def clause_spans(
    text: str, telling: Telling, told: Told, words: EventWords
) -> Iterator[Span]:
    """All of the clause that tells it, where no part of it will do."""
    if telling.clause.kind is ClauseKind.MAIN:
        yield from _with_subject(text, telling.clause, told, words)
    else:
        yield from telling.clause.pieces


def _closed(text: str, span: Span) -> Span:
    """The span with the quotation mark that closes right after it."""
    return Span(span.start, span.end + (text[span.end : span.end + 1] in _CLOSING))


def _with_subject(
    text: str, clause: Clause, told: Told, words: EventWords
) -> Iterator[Span]:
    if clause.elided:
        yield from _borrowed_subject(text, clause, told, words)
    yield from readable(text, clause, told, words)


def _with_the_one_before(
    text: str, telling: Telling, told: Told, words: EventWords
) -> Span | None:
    """Both clauses where one date is that of two: "Two died and five were hurt"."""
    at = next(at for at, one in enumerate(told.clauses) if one is telling.clause)
    value = telling.date.value
    if not at or value is None or value.grain > Grain.WEEK:
        return None
    clause, before = telling.clause, told.clauses[at - 1]
    between = text[before.span.end : clause.start].strip(" ,").lower()
    joined = between in words.additions and telling.said.start > clause.verbs[0].start
    if not joined or before.kind is not ClauseKind.MAIN or before.elided:
        return None
    if not clause.pieces[0].of(text).strip():
        # "A fever has come and, while few are ill, doctors are worried".
        return None
    if _is_told(before, told) or clause.verbs[0].low in words.planned:
        return None
    both = Span(body_start(text, before, told, words), clause.end)
    return both if len(both) <= LONGEST else None


def _to_comma(text: str, telling: Telling, spans: list[Span]) -> Iterator[Span]:
    """A side clause as far as the comma after its verb and date, which ends it."""
    told = max(telling.said.end, telling.verb.end if telling.verb else 0)
    comma = text.find(", ", told, telling.clause.end)
    for span in spans:
        if comma < 0 or span.start < comma:
            yield Span(span.start, span.end if comma < 0 else min(span.end, comma))


def reports_before(clause: Clause, verb: Verb, words: EventWords) -> bool:
    """Whether what the verb reports stands before it: "It is safe, Ruiz said"."""
    return verb != clause.verbs[0] and verb.last in words.reporting


def _comma(text: str, start: int, clause: Clause) -> int:
    comma = comma_in(text, start, clause.end)
    return clause.end if comma < 0 else comma


def _is_in_adjunct(text: str, telling: Telling, verb: Verb, words: EventWords) -> bool:
    """Whether a participle stands before the subject: "By papers seized in May, …".

    What a day dates there is the news of the main clause.
    """
    clause, value = telling.clause, telling.date.value
    if len(clause.verbs) < 2 or verb != clause.verbs[0] or not verb.reduced:
        return False
    if value is None or value.grain <= Grain.WEEK:
        return False
    first = _WORD.search(text, clause.start, clause.end)
    if first is None or first[0].lower() not in words.prepositions | words.asides:
        return False
    return "," in text[verb.end : clause.verbs[1].start] and (
        verb.low not in words.past_only and bool(text[first.end() : verb.start].strip())
    )


def _is_aside(telling: Telling, verb: Verb) -> bool:
    """Whether a verb is no part of what a title of the whole clause would show."""
    clause = telling.clause
    if verb == clause.verbs[0]:
        return False
    return follows_noun(clause, verb) or verb.end - clause.start > LONGEST


def follows_noun(clause: Clause, verb: Verb) -> bool:
    """Whether a verb is a participle of the noun before it: "a deal signed in"."""
    at = clause.verbs.index(verb)
    if not at or not verb.reduced:
        return False
    before = clause.verbs[at - 1]
    return not any(before.end <= joint <= verb.start for joint in clause.joints)


def _wants_subject(text: str, clause: Clause, words: EventWords) -> bool:
    """Whether the clause has no subject but the noun phrase before it."""
    opener = clause.opener
    return not opener or opener.of(text).lower() in words.subject_relatives


def _borrowed_subject(
    text: str, clause: Clause, told: Told, words: EventWords
) -> Iterator[Span]:
    """What stands before the verb of the clause that this one leans on."""
    before = [
        one
        for one in told.clauses
        if one.kind is ClauseKind.MAIN and one.verbs and one.span.start < clause.start
    ]
    owner = next((one for one in reversed(before) if not one.elided), None)
    if owner is not None:
        start = body_start(text, owner, told, words)
        for piece in _within(owner, Span(start, owner.verbs[0].start)):
            yield _without_names(text, piece, words)
            return


def _without_names(text: str, subject: Span, words: EventWords) -> Span:
    """A subject without what is told of it between commas: "Ruiz, 38, a diver,"."""
    comma = text.find(", ", subject.start, subject.end)
    rest = _WORD.findall(text[comma : subject.end].lower()) if comma >= 0 else []
    is_list = any(word in words.coordinators for word in rest)
    return subject if comma < 0 or is_list else Span(subject.start, comma)


def _own_part(
    text: str, telling: Telling, rivals: list[Span], words: EventWords
) -> Iterator[Span]:
    """The part of a clause of several verbs that is one verb's own."""
    clause, verb = telling.clause, telling.verb
    if verb is None:
        yield from clause.pieces
        return
    at = clause.verbs.index(verb)
    start = clause.start
    if at:
        ends = [clause.verbs[at - 1].end, *clause.joints]
        ends += [rival.end for rival in rivals]
        start = max(end for end in ends if end <= verb.start)
        if start not in clause.joints:
            start = _past_condition(text, start, verb.start, words)
            start = _noun_start(text, start, verb.start, words)
        before = _within(clause, Span(start, verb.start))
        if not any(span.of(text).strip() for span in before):
            ended = clause.verbs[at - 1].end
            if not any(ended <= joint <= verb.start for joint in clause.joints):
                # "For the quarter ended yesterday": its noun is not the first one.
                yield from clause.pieces
                return
            first = clause.verbs[0]
            yield from _within(clause, Span(clause.start, first.start))
    yield from _within(clause, Span(start, _own_end(text, telling, at, words)))


def _own_end(text: str, telling: Telling, at: int, words: EventWords) -> int:
    """Where the part of a clause's verb ends and that of the next one begins."""
    clause = telling.clause
    verb = clause.verbs[at]
    if at + 1 == len(clause.verbs) or verb.last in words.reporting:
        return clause.end
    following = clause.verbs[at + 1]
    if following.last in words.reporting:
        # "It will open in May, the mayor said": the comma ends what was said.
        comma = comma_in(text, max(verb.end, telling.said.end), following.start)
        return following.start if comma < 0 else comma
    joints = [joint for joint in clause.joints if verb.end < joint <= following.start]
    return min([_before_pronoun(text, following.start, words), *joints])


def _before_pronoun(text: str, end: int, words: EventWords) -> int:
    """Where what stands before the next verb ends, but for its subject: "it"."""
    before = text[max(0, end - _NEAR) : end].rstrip()
    last = before.rpartition(" ")[2]
    return end - len(last) - 1 if last.lower() in words.pronouns else end


def _noun_start(text: str, start: int, end: int, words: EventWords) -> int:
    """Where the noun phrase before a verb begins, past what comes before it."""
    infinitive = False
    for match in _WORD.finditer(text, start, end):
        low = match[0].lower()
        if infinitive and match[0].islower() and low not in words.determiners:
            # "To ease tensions caused by".
            start = match.end()
        infinitive = low in words.infinitives
        if low in words.prepositions or low in words.adverbs or low in words.objects:
            start = match.end()
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _past_condition(text: str, start: int, end: int, words: EventWords) -> int:
    """Where "it" begins in "if the ferry was late, it would sail"."""
    comma = text.rfind(", ", start, end)
    subject = text[comma + 2 : end].strip().lower()
    ends = comma >= 0 and len(text[start:comma].split()) <= _STUB_WORDS
    return comma + 2 if ends and subject in words.pronouns else start


def _within(clause: Clause, window: Span) -> Iterator[Span]:
    for piece in clause.pieces:
        start, end = max(piece.start, window.start), min(piece.end, window.end)
        if start < end:
            yield Span(start, end)


def readable(
    text: str, clause: Clause, told: Told, words: EventWords
) -> Iterator[Span]:
    """A main clause with what belongs to it, without its first adjunct."""
    start = body_start(text, clause, told, words)
    spans = list(_within(clause, Span(start, clause.end)))
    length = sum(map(len, spans))
    for other in told.clauses:
        opener = other.opener
        if opener is None or other.kind is ClauseKind.MAIN:
            continue
        at = next((at for at, span in enumerate(spans) if _meets(span, opener)), None)
        if at is None:
            continue
        whole = _with_comma(text, Span(opener.start, other.span.end), spans)
        fits = length + len(whole) <= LONGEST and not _is_told(other, told)
        inner = spans[-1].start > opener.start and not _is_told(other, told)
        if (fits or inner) and not other.set_off:
            spans.append(whole)
            length += len(whole)
        elif opener:
            spans[at] = _without_stub(text, spans[at], clause, words)
    yield from _extended(text, sorted(spans), told)


def _with_comma(text: str, inner: Span, spans: list[Span]) -> Span:
    """The words of a side clause, and the comma that leads back from it."""
    goes_on = text.startswith(",", inner.end) and any(
        0 <= span.start - inner.end <= 2 for span in spans
    )
    return Span(inner.start, inner.end + goes_on)


def _extended(text: str, spans: list[Span], told: Told) -> list[Span]:
    """The spans, and after a few words the side clause that follows them."""
    if not spans or sum(len(one.of(text).split()) for one in spans) >= _SHORT_WORDS:
        return spans
    last = spans[-1]
    for other in told.clauses:
        follows = 0 <= other.span.start - last.end <= 2
        if follows and other.set_off and not _is_told(other, told):
            return [*spans[:-1], Span(last.start, other.span.end)]
    return spans


def _without_stub(text: str, span: Span, clause: Clause, words: EventWords) -> Span:
    """The span but for what a comma sets off just before a clause left out.

    That is a word or two which led to the clause, or a name for the subject.
    """
    comma = comma_in(text, span.start, span.end, last=True)
    if comma < 0:
        return span
    is_subject = bool(clause.verbs) and span.end <= clause.verbs[0].start
    if is_subject and text[comma + 2 : span.end].lower().startswith(words.owners):
        return span
    is_short = len(text[comma + 1 : span.end].split()) <= _STUB_WORDS
    opens = text.count(",", span.start, span.end) % 2 == 1
    return Span(span.start, comma) if is_short or (is_subject and opens) else span


def _meets(span: Span, opener: Span) -> bool:
    return 0 <= opener.start - span.end <= 2


def _is_told(clause: Clause, told: Told) -> bool:
    return any(telling.clause is clause for telling in told.tellings)
