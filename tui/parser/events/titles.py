"""Titles: the clause that tells an event, as a headline would have it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tui.lang.event_words import EventWords
from tui.model import Quote, Span
from tui.parser.events import headlines
from tui.parser.events.clauses import ClauseKind
from tui.parser.events.date_uses import is_attributive, owner_end
from tui.parser.events.headlines import (
    LONGEST,
    cut_at_word,
    finished,
    names_enough,
    one_line,
    stands_alone,
    undetermined,
)
from tui.parser.events.soundness import is_sound
from tui.parser.events.title_spans import (
    clause_spans,
    follows_noun,
    readable,
    reports_before,
    told_spans,
)
from tui.parser.events.told import Telling, Told

_LOOK_BACK = 48
"""How many characters before a date may hold all that goes with it."""
_LONGEST_LEAD = 12
"""No word that goes with a date is longer, in characters."""
_LAST_WORD = re.compile(r"\b[^\W\d]+$")
_WORD = re.compile(r"[\w’'-]+")
_AFTER_COMMA = re.compile(r",\s(\w+)")
_SPACE = re.compile(r"\s+")


def of(text: str, telling: Telling, told: Told, words: EventWords) -> str:
    """The title of what one date of a sentence tells; "" where only the date stands."""
    dates = [
        other.said
        for other in told.tellings
        if other.clause is telling.clause
        and other.verb == telling.verb
        and not any(other.said in quoted for quoted in told.quoted)
    ]
    named = ""
    if telling.noun is not None:
        named = _of_noun(text, telling, telling.noun, dates, words)
    if telling.shown or telling.noun is not None:
        enough = named and names_enough(named, words)
        return named if enough else _whole(text, telling.said.start, told, words)
    if any(_is_needed(text, date, telling, words) for date in dates):
        dates = []
    dates = [_with_participle(text, date, telling, words) for date in dates]
    spans = _sound_spans(text, telling, told, words)
    if spans is None:
        return _whole(text, telling.said.start, told, words)
    title = _joined(
        text,
        spans,
        dates,
        words,
        _cut_verb(telling, words),
    )
    if title.endswith("”") and _opened_only(text, told.span):
        before, _, after = title.rpartition("“")
        title = finished(before + after.removesuffix("”"), words)
    if title.lower() in words.bare_nouns:
        return _whole(text, telling.said.start, told, words)
    if _is_short(telling):
        return finished(undetermined(title, words), words)
    if stands_alone(title, words):
        return title
    return _whole(text, telling.said.start, told, words)


def _sound_spans(
    text: str, telling: Telling, told: Told, words: EventWords
) -> list[Span] | None:
    """The part of the sentence that makes a true title, or else its clause, if any."""
    for choose in (told_spans, clause_spans):
        spans = list(choose(text, telling, told, words))
        if is_sound(text, spans, telling, told, words):
            return spans
    return None


def _opened_only(text: str, span: Span) -> bool:
    """Whether a quotation mark opens in a sentence and nothing closes it at all."""
    opened = text.count("“", span.start, span.end)
    if opened <= text.count("”", span.start, span.end):
        return False
    paragraph = text.find("\n", span.end)
    rest = text[span.end : paragraph if paragraph >= 0 else len(text)]
    goes_on = paragraph >= 0 and text[paragraph : paragraph + 9].lstrip()[:1] == "“"
    return not goes_on and "”" not in rest.partition("“")[0]


def _with_participle(
    text: str, date: Span, telling: Telling, words: EventWords
) -> Span:
    """The date and the participle that has nothing else: "in a ruling released …"."""
    clause = telling.clause
    if _opens_with(text, date, telling, words):
        return Span(clause.verbs[0].start, date.end)
    for before, verb in pairwise(clause.verbs):
        between = _WORD.findall(text[verb.end : date.start].lower())
        small = words.date_prepositions | words.date_modifiers
        closes = not _WORD.search(text[date.end : clause.end])
        if (
            verb.end <= date.start
            and verb.reduced
            and before.end < verb.start
            and all(word in small for word in between)
            and closes
            and follows_noun(clause, verb)
            and verb != telling.verb
        ):
            return Span(verb.start, date.end)
    return date


def _opens_with(text: str, date: Span, telling: Telling, words: EventWords) -> bool:
    """Whether "In a letter released Monday, …" opens a clause of no known verb."""
    clause = telling.clause
    if len(clause.verbs) != 1 or not text.startswith(",", date.end):
        return False
    verb = clause.verbs[0]
    first = _WORD.search(text, clause.start, clause.end)
    opens = first is not None and first[0].lower() in words.prepositions
    return opens and verb.last in words.publishing and verb.end + 1 == date.start


def _of_noun(
    text: str, telling: Telling, noun: Span, dates: list[Span], words: EventWords
) -> str:
    title = finished(undetermined(_without(text, noun, dates, words), words), words)
    if " " in title:
        return title
    # "Vote" alone names nothing, "Friday's vote" does, and "her visit on Friday".
    start = min(noun.start, telling.said.start)
    named = text[start : max(noun.end, telling.said.end)]
    owned = named.lower().startswith(words.owners)
    return finished(named if owned else undetermined(named, words), words)


def _whole(text: str, at: int, told: Told, words: EventWords) -> str:
    """All of a sentence from the main clause on that tells what stands at `at`."""
    start, told_by = told.span.start, headlines.NO_VERB
    for clause in told.clauses:
        leads = clause.kind is ClauseKind.MAIN and not clause.elided and clause.verbs
        first = _WORD.search(text, clause.start, clause.end)
        if first is None or first[0] in words.infinitives:
            continue
        if first[0] in words.auxiliaries or first[0] in words.verbs:
            continue
        if leads and start <= clause.start <= at:
            start, told_by = clause.start, headlines.NO_VERB
            if clause.holds(Span(at, at + 1)):
                told_by = headlines.Verb(clause.verbs[0].last)
    whole = Span(start, told.span.end).of(text)
    dates = [one.said.of(text) for one in told.tellings]
    if not names_enough(whole.replace(dates[0], "", 1) if dates else whole, words):
        return ""
    return finished(whole, words, told_by)


def _cut_verb(telling: Telling, words: EventWords) -> headlines.Verb:
    clause, verb = telling.clause, telling.verb
    if verb is None or clause.kind is not ClauseKind.MAIN:
        return headlines.NO_VERB
    reports = reports_before(clause, verb, words)
    first = clause.verbs[0] if verb.reduced else verb
    return headlines.Verb((verb if reports else first).last, reports)


def _is_needed(text: str, date: Span, telling: Telling, words: EventWords) -> bool:
    """Whether a title without the date's words would be no sentence."""
    clause = telling.clause
    after = text[date.end : date.end + 1] == " " and date.end + 1
    opens_verb = any(verb.start == after for verb in clause.verbs)
    before = _WORD.findall(text[max(clause.start, date.start - 40) : date.start])
    if opens_verb:
        # "Monday was the first day"; "a survey taken on 3 May found".
        while before and before[-1].lower() in words.date_prepositions:
            before.pop()
            if not before:
                return False
        if not before:
            return clause.antecedent is None
        last = before[-1].lower()
        described = last in words.participles or last.endswith(words.verb_endings)
        return last in words.complementizers or described
    if not before:
        return False
    last, lead = before[-1].lower(), before[-2].lower() if before[1:] else ""
    if last in words.of_noun and lead in words.quantities:
        # "They spent much of the weekend in dismay".
        return True
    if last in words.endings:
        # "The nine months ending next month".
        return True
    return _leans(text, last, date, words)


def _leans(text: str, last: str, date: Span, words: EventWords) -> bool:
    """Whether the word before a date says nothing without it: "towards", "was"."""
    if last in words.leaning:
        return True
    if last in words.determiners and date.of(text).isdigit():
        # "The 2009 A strain".
        return True
    follows = _WORD.match(text, date.end + 1)
    ends = follows is None or not follows[0][0].isalpha()
    return ends and last in (words.states & words.auxiliaries) | words.copulas


def of_sentence(text: str, told: Told, words: EventWords) -> str:
    """The title of a sentence that tells its event without a date."""
    main = next((one for one in told.clauses if one.kind is ClauseKind.MAIN), None)
    spans = list(readable(text, main, told, words)) if main else []
    title = _joined(text, spans, [], words)
    if title and stands_alone(title, words):
        return title
    return _plain(text, told.span)


def of_quote(text: str, piece: Span, quote: Quote) -> str:
    """The title of a piece of a statement: its speaker and words, cut, not changed."""
    said = _SPACE.sub(" ", piece.of(text)).strip().rstrip(",")
    speaker = quote.attribution.speaker if quote.attribution else ""
    if len(speaker) > LONGEST // 2:
        speaker = f"{cut_at_word(speaker, LONGEST // 2)} …"
    before = f"{speaker[0].upper()}{speaker[1:]}: “" if speaker else "“"
    room = LONGEST - len(before) - 1
    if len(said) > room:
        said = f"{cut_at_word(said, room - 2)} …"
    return f"{before}{said}”"


def _plain(text: str, span: Span) -> str:
    """The words as they stand, as far as a title goes."""
    words = one_line(span.of(text))
    return words if len(words) <= LONGEST else f"{cut_at_word(words, LONGEST - 2)} …"


def _is_short(telling: Telling) -> bool:
    """Whether a participle tells it, which without "the" reads as a headline."""
    if telling.clause.kind is ClauseKind.PARTICIPLE:
        return True
    return telling.verb is not None and follows_noun(telling.clause, telling.verb)


def _joined(
    text: str,
    spans: list[Span],
    dates: list[Span],
    words: EventWords,
    verb: headlines.Verb = headlines.NO_VERB,
) -> str:
    parts = [_without(text, span, dates, words) for span in spans]
    whole = " ".join(filter(None, parts))
    return finished(_unscheduled(whole, words), words, verb)


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
        elif text[date.end + 1 : date.end + 2].isalpha() and text.startswith(
            words.possessives, date.end
        ):
            # "The week's “fever”": what it owns is not plain, so it stays.
            continue
        elif is_attributive(text, date, words):
            parts.append(text[at : date.start])
            at = date.end
        else:
            follows = _WORD.match(text, date.end + 1)
            parallel = follows is not None and follows[0] in words.for_period
            listed = at > span.start and _lists(text[at : date.start], words)
            if listed and not parallel:
                # "On Tuesday and on Wednesday", not "in May for a day and in June for".
                at = date.end
                continue
            near = max(at, date.start - _LOOK_BACK)
            parts.append(text[at:near])
            before = _without_lead(text[near : date.start], words)
            at = date.end
            if before.endswith(", ") and _goes_on(text, at, words):
                # "The first, in April, failed".
                before, at = before[:-2], at + 1
            last = before.rpartition(" ")[0].rpartition(" ")[2].lower()
            joins = last in words.complementizers or last in words.coordinators
            if joins and text.startswith(",", at):
                # "He said that, on Monday, the port closed".
                at += 1
            parts.append(before)
    parts.append(text[at : span.end] if at < span.end else "")
    return "".join(parts).strip()


def _lists(between: str, words: EventWords) -> bool:
    """Whether the words between two dates only join them."""
    lows = _WORD.findall(between.lower())
    return bool(between.strip()) and all(
        low in words.coordinators or low in words.date_prepositions for low in lows
    )


def _goes_on(text: str, at: int, words: EventWords) -> bool:
    """Whether a comma and then a verb stand there."""
    following = _AFTER_COMMA.match(text, at)
    if following is None:
        return False
    low = following[1]
    known = low in words.verbs or low in words.auxiliaries
    return known or low.endswith(words.verb_endings)


def _without_lead(before: str, words: EventWords) -> str:
    """Without what goes with the date that follows: "early on", "as soon as"."""
    kept = before
    placed = False
    while kept[-1:].isspace():
        body = kept.rstrip()
        last = _LAST_WORD.search(body, max(0, len(body) - _LONGEST_LEAD))
        low = last[0].lower() if last else ""
        if low not in words.date_modifiers:
            if placed or low not in words.date_prepositions:
                break
            placed = True
        elif placed and low in words.complementizers:
            # "He said that in May".
            break
        if low in words.returns and _ends_in_verb(body[: -len(low)], words):
            break
        kept = body[: len(body) - len(low)]
    return kept


def _ends_in_verb(before: str, words: EventWords) -> bool:
    """Whether a verb, or a determiner, wants the word that follows."""
    last = _LAST_WORD.search(before.rstrip())
    low = last[0].lower() if last else ""
    forms = words.verb_endings + words.participle_endings
    known = words.verbs, words.participles, words.auxiliaries, words.determiners
    return any(low in those for those in known) or low.endswith(forms)


@cache
def _schedule_ends(words: EventWords) -> frozenset[str]:
    """The last words of what schedules: a quick look before a slow one."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in words.scheduled_for)


@cache
def _schedule(words: EventWords) -> re.Pattern[str]:
    helpers = "|".join(map(re.escape, sorted(words.auxiliaries)))
    cues = "|".join(map(re.escape, sorted(words.scheduled_for, key=len, reverse=True)))
    return re.compile(rf"\s(?:(?:{helpers})\s){{1,3}}(?:{cues})$", re.IGNORECASE)


def _unscheduled(title: str, words: EventWords) -> str:
    """ "The vote is scheduled" names a vote; the date says the rest."""
    title = title.rstrip(" ,.;:")
    if title.rpartition(" ")[2].lower() not in _schedule_ends(words):
        return title
    match = _schedule(words).search(title, max(0, len(title) - 60))
    named = undetermined(title[: match.start()], words) if match else ""
    return named if " " in named else title
