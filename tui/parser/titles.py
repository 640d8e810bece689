"""Titles: the clause that tells an event, as a headline would have it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui.lang.event_words import EventWords
from tui.model import Quote, Span
from tui.parser.clauses import Clause, ClauseKind, Verb
from tui.parser.date_uses import is_attributive, owner_end
from tui.parser.tellings import Telling, Told

LONGEST = 120
"""A title is no longer than this, in characters."""

_STUB_WORDS = 2
_WORD = re.compile(r"[\w’'-]+")
_SPACE = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+([,.;:!?’”)])")
_REPEATED = re.compile(r",(?:\s*,)+")
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
"""What a final full stop belongs to."""
_ASIDE = re.compile(r"\([^()]*\)\s+")
_STRONG_END = re.compile(r"[,;:–—]\s|\s[–—]")
_PAIRS = (("“", "”"), ("(", ")"))


def of(text: str, telling: Telling, told: Told, words: EventWords) -> str:
    """The title of what one date of a sentence tells; "" where only the date stands."""
    dates = [
        other.said
        for other in told.tellings
        if other.clause is telling.clause
        and other.verb == telling.verb
        and not any(other.said in quoted for quoted in told.quoted)
    ]
    if telling.noun is not None:
        named = _without(text, telling.noun, dates, words)
        return _finished(_undetermined(named, words), words)
    spans = list(_told_spans(text, telling, told, words))
    title = _joined(text, spans, dates, words)
    if _is_short(telling):
        title = _finished(_undetermined(title, words), words)
    return title


def of_sentence(text: str, told: Told, words: EventWords) -> str:
    """The title of a sentence that tells its event without a date."""
    main = next((one for one in told.clauses if one.kind is ClauseKind.MAIN), None)
    spans = list(_readable(text, main, told, words)) if main else []
    return _joined(text, spans, [], words) or _plain(text, told.span)


def of_quote(text: str, piece: Span, quote: Quote) -> str:
    """The title of a piece of a statement: its speaker and words, cut, not changed."""
    said = _SPACE.sub(" ", piece.of(text)).strip().rstrip(",")
    speaker = quote.attribution.speaker if quote.attribution else ""
    before = f"{speaker}: “" if speaker else "“"
    room = LONGEST - len(before) - 1
    if len(said) > room:
        said = f"{_cut_at_word(said, room - 2)} …"
    return f"{before}{said}”"


def _plain(text: str, span: Span) -> str:
    """The words as they stand, as far as a title goes."""
    words = _SPACE.sub(" ", span.of(text)).strip()
    return words if len(words) <= LONGEST else f"{_cut_at_word(words, LONGEST - 2)} …"


def _is_short(telling: Telling) -> bool:
    """Whether a participle tells it, which without "the" reads as a headline."""
    if telling.clause.kind is ClauseKind.PARTICIPLE:
        return True
    return telling.verb is not None and _follows_noun(telling.clause, telling.verb)


def _told_spans(
    text: str, telling: Telling, told: Told, words: EventWords
) -> Iterator[Span]:
    clause, verb = telling.clause, telling.verb
    rivals = [
        one.said for one in told.tellings if one.clause is clause and one.verb != verb
    ]
    if clause.kind is not ClauseKind.MAIN:
        if clause.antecedent is not None and _wants_subject(text, clause, words):
            yield clause.antecedent
        own = _own_part(text, telling, rivals, words) if rivals else clause.pieces
        yield from _to_comma(text, telling, list(own))
    elif verb is None or _reports_before(clause, verb, words):
        yield from _readable(text, clause, told, words)
    elif rivals or _is_aside(clause, verb):
        yield from _own_part(text, telling, rivals, words)
    else:
        if clause.elided:
            yield from _borrowed_subject(text, clause, told)
        yield from _readable(text, clause, told, words)


def _to_comma(text: str, telling: Telling, spans: list[Span]) -> Iterator[Span]:
    """A side clause as far as the comma after its verb and date, which ends it."""
    told = max(telling.said.end, telling.verb.end if telling.verb else 0)
    comma = text.find(",", told, telling.clause.span.end)
    for span in spans:
        if comma < 0 or span.start < comma:
            yield Span(span.start, span.end if comma < 0 else min(span.end, comma))


def _reports_before(clause: Clause, verb: Verb, words: EventWords) -> bool:
    """Whether what the verb reports stands before it: "It is safe, Ruiz said"."""
    return verb != clause.verbs[0] and verb.last in words.reporting


def _is_aside(clause: Clause, verb: Verb) -> bool:
    """Whether a verb is no part of what a title of the whole clause would show."""
    if verb == clause.verbs[0]:
        return False
    return _follows_noun(clause, verb) or verb.end - clause.span.start > LONGEST


def _follows_noun(clause: Clause, verb: Verb) -> bool:
    """Whether a verb is a participle of the noun before it: "a deal signed in"."""
    at = clause.verbs.index(verb)
    if not at or not verb.reduced:
        return False
    before = clause.verbs[at - 1]
    return not any(before.end <= joint <= verb.start for joint in clause.joints)


def _wants_subject(text: str, clause: Clause, words: EventWords) -> bool:
    """Whether the clause has no subject but the noun phrase before it."""
    return clause.opener is None or clause.opener.of(text).lower() in (
        words.subject_relatives
    )


def _borrowed_subject(text: str, clause: Clause, told: Told) -> Iterator[Span]:
    """What stands before the verb of the clause that this one leans on."""
    before = [
        one
        for one in told.clauses
        if one.kind is ClauseKind.MAIN
        and one.verbs
        and one.span.start < clause.span.start
    ]
    owner = next((one for one in reversed(before) if not one.elided), None)
    if owner is not None and owner.pieces[0].start < owner.verbs[0].start:
        subject = Span(owner.pieces[0].start, owner.verbs[0].start)
        for piece in _within(owner, subject):
            yield _without_stub(text, piece, owner)


def _own_part(
    text: str, telling: Telling, rivals: list[Span], words: EventWords
) -> Iterator[Span]:
    """The part of a clause of several verbs that is one verb's own."""
    clause, verb = telling.clause, telling.verb
    if verb is None:
        yield from clause.pieces
        return
    at = clause.verbs.index(verb)
    start = clause.span.start
    if at:
        ends = [clause.verbs[at - 1].end, *clause.joints]
        ends += [rival.end for rival in rivals]
        start = max(end for end in ends if end <= verb.start)
        start = _noun_start(text, start, verb.start, words)
        before = _within(clause, Span(start, verb.start))
        if not any(span.of(text).strip() for span in before):
            first = clause.verbs[0]
            yield from _within(clause, Span(clause.span.start, first.start))
    yield from _within(clause, Span(start, _own_end(text, telling, at, words)))


def _own_end(text: str, telling: Telling, at: int, words: EventWords) -> int:
    """Where the part of a clause's verb ends and that of the next one begins."""
    clause = telling.clause
    verb = clause.verbs[at]
    if at + 1 == len(clause.verbs) or verb.last in words.reporting:
        return clause.span.end
    following = clause.verbs[at + 1]
    if following.last in words.reporting:
        # "It will open in May, the mayor said": the comma ends what was said.
        comma = text.find(",", max(verb.end, telling.said.end), following.start)
        return following.start if comma < 0 else comma
    joints = [joint for joint in clause.joints if verb.end < joint <= following.start]
    return min([following.start, *joints])


def _noun_start(text: str, start: int, end: int, words: EventWords) -> int:
    """Where the noun phrase before a verb begins, past what comes before it."""
    for match in _WORD.finditer(text, start, end):
        low = match[0].lower()
        if low in words.prepositions or low in words.adverbs:
            start = match.end()
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _within(clause: Clause, window: Span) -> Iterator[Span]:
    for piece in clause.pieces:
        start, end = max(piece.start, window.start), min(piece.end, window.end)
        if start < end:
            yield Span(start, end)


def _readable(
    text: str, clause: Clause, told: Told, words: EventWords
) -> Iterator[Span]:
    """A main clause with what belongs to it, without its first adjunct."""
    start = _body_start(text, clause, told, words)
    spans = list(_within(clause, Span(start, clause.span.end)))
    length = sum(map(len, spans))
    for other in told.clauses:
        opener = other.opener
        if opener is None or other.kind is ClauseKind.MAIN:
            continue
        at = next((at for at, span in enumerate(spans) if _meets(span, opener)), None)
        if at is None:
            continue
        whole = Span(opener.start, other.span.end)
        fits = length + len(whole) <= LONGEST and not _is_told(other, told)
        if fits and not other.set_off:
            spans.append(whole)
            length += len(whole)
        else:
            spans[at] = _without_stub(text, spans[at], clause)
    yield from sorted(spans)


def _without_stub(text: str, span: Span, clause: Clause) -> Span:
    """The span but for what a comma sets off just before a clause left out.

    That is a word or two which led to the clause, or a name for the subject.
    """
    comma = text.rfind(",", span.start, span.end)
    if comma < 0:
        return span
    is_subject = bool(clause.verbs) and span.end <= clause.verbs[0].start
    is_short = len(text[comma + 1 : span.end].split()) <= _STUB_WORDS
    opens = text.count(",", span.start, span.end) % 2 == 1
    return Span(span.start, comma) if is_short or (is_subject and opens) else span


def _meets(span: Span, opener: Span) -> bool:
    return 0 <= opener.start - span.end <= 2


def _is_told(clause: Clause, told: Told) -> bool:
    return any(telling.clause is clause for telling in told.tellings)


def _body_start(text: str, clause: Clause, told: Told, words: EventWords) -> int:
    """Where a main clause begins after "However," or "In a statement,"."""
    start = clause.span.start
    first = _WORD.search(text, start, clause.span.end)
    verb = next((verb.start for verb in clause.verbs if verb.start > start), None)
    if first is None or verb is None or not _is_adjunct(text, first, words):
        return start
    ends = [one.said.end for one in told.tellings if one.said.end <= verb]
    after_date = [end for end in ends if text.startswith(",", end)]
    comma = text.find(",", max([first.end() - 1, *after_date]), verb)
    return start if comma < 0 else comma + 1


def _is_adjunct(text: str, first: re.Match[str], words: EventWords) -> bool:
    low = first[0].lower()
    if low in words.prepositions or low in words.asides:
        return True
    if low.endswith(words.adverb_endings) and text.startswith(",", first.end()):
        return True
    return (
        low.endswith(words.participle_endings)
        and low not in words.not_verbs
        and text[first.end() : first.end() + 1] == " "
        and text[first.end() + 1 : first.end() + 2].islower()
    )


def _joined(text: str, spans: list[Span], dates: list[Span], words: EventWords) -> str:
    parts = [_without(text, span, dates, words) for span in spans]
    whole = " ".join(filter(None, parts))
    return _finished(_unscheduled(whole, words), words)


def _without(text: str, span: Span, dates: list[Span], words: EventWords) -> str:
    """The words of a span but for the dates and what hangs on them."""
    parts: list[str] = []
    at = span.start
    for date in sorted(dates):
        if not span.start <= date.start < span.end:
            continue
        owned = owner_end(text, date, words)
        if owned is not None:
            parts += [text[at : date.start], words.owned, " "]
            at = owned
        elif is_attributive(text, date, words):
            parts.append(text[at : date.start])
            at = date.end
        else:
            parts.append(_before(words).sub("", text[at : date.start]))
            at = date.end
    parts.append(text[at : span.end] if at < span.end else "")
    return "".join(parts).strip()


@cache
def _before(words: EventWords) -> re.Pattern[str]:
    """What stands before a date and goes with it: "early on", "as soon as"."""
    modifiers = "|".join(map(re.escape, sorted(words.date_modifiers)))
    prepositions = "|".join(map(re.escape, sorted(words.date_prepositions)))
    some = rf"(?:\b(?:{modifiers})\s+){{0,4}}"
    return re.compile(rf"{some}(?:\b(?:{prepositions})\s+)?{some}$", re.IGNORECASE)


@cache
def _schedule(words: EventWords) -> re.Pattern[str]:
    helpers = "|".join(map(re.escape, sorted(words.auxiliaries)))
    cues = "|".join(map(re.escape, sorted(words.scheduled_for, key=len, reverse=True)))
    return re.compile(rf"\s(?:(?:{helpers})\s){{1,3}}(?:{cues})$", re.IGNORECASE)


def _unscheduled(title: str, words: EventWords) -> str:
    """ "The vote is scheduled" names a vote; the date says the rest."""
    title = _SPACE.sub(" ", title).rstrip(" ,.;:")
    match = _schedule(words).search(title, max(0, len(title) - 60))
    if match is None or " " not in title[: match.start()]:
        return title
    return _undetermined(title[: match.start()], words)


def _undetermined(name: str, words: EventWords) -> str:
    first, _, rest = name.strip().partition(" ")
    return rest if rest and first.lower() in words.determiners else name


def _finished(title: str, words: EventWords) -> str:
    """In one line, balanced, begun with a capital, and not too long."""
    title = _LOOSE.sub(r"\1", _SPACE.sub(" ", title)).lstrip(" ,;:–—-")
    aside = _ASIDE.match(title)
    title = title[aside.end() :] if aside else title
    title = _REPEATED.sub(",", title).strip(" ,.;:–—-")
    title = _dangling(words).sub("", title)
    if not _WORD.search(title):
        return ""
    if len(title) > LONGEST:
        title = _cut(title, words)
    for opening, closing in _PAIRS:
        missing = title.count(opening) - title.count(closing)
        if missing > 0:
            title += closing
        elif missing < 0:
            title = title.replace(closing, "", 1)
    title = title.strip()
    if _INITIALS.search(title):
        title += "."
    return title[:1].upper() + title[1:]


@cache
def _dangling(words: EventWords) -> re.Pattern[str]:
    """Last words that promise more."""
    openers = "|".join(sorted(words.complementizers | words.coordinators))
    return re.compile(rf"(?:[\s,]+(?:{openers}))+$")


def _cut(title: str, words: EventWords) -> str:
    """At the last clause boundary that fits, else at the last phrase or word."""
    strong = [match.start() for match in _STRONG_END.finditer(title, 0, LONGEST)]
    if strong and strong[-1] >= LONGEST // 2:
        return title[: strong[-1]].rstrip(" ,;:–—")
    weak = [
        match.start()
        for match in _WORD.finditer(title, 0, LONGEST - 2)
        if match[0].lower() in words.prepositions or match[0].lower() in words.openers
    ]
    if weak and weak[-1] >= LONGEST // 2:
        return f"{title[: weak[-1]].rstrip(' ,;:–—')} …"
    return f"{_cut_at_word(title, LONGEST - 2)} …"


def _cut_at_word(title: str, room: int) -> str:
    cut = title.rfind(" ", 0, room + 1)
    return title[: cut if cut > room // 2 else room].rstrip(" ,;:–—")
