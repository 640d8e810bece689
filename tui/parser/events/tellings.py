"""What a date tells: which verb or noun of its sentence it dates, if any.

A date belongs to the verb before it in its clause, or else to the one after; two dates
of one sentence tell two events when they belong to different verbs or nouns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tui.instants import DAY_MINUTES
from tui.lang.event_words import EventWords
from tui.model import DateExpression, Span, TimexType
from tui.parser.events.clause_splitter import split
from tui.parser.events.clauses import Clause, ClauseKind, Verb
from tui.parser.events.date_uses import may_tell
from tui.parser.events.event_names import (
    describes,
    is_coarse,
    leads,
    named_event,
    opens,
)
from tui.parser.events.object_relatives import as_main, is_object
from tui.parser.events.tense_fit import in_tense
from tui.parser.events.told import Telling, Told
from tui.parser.text import trimmed

_BARE = 40
"""A clause that is shorter may say nothing but its date."""


_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[\w’'-]+|\S")


def find(
    text: str,
    sentence: Span,
    dates: Sequence[DateExpression],
    quoted: tuple[Span, ...],
    published: int,
    words: EventWords,
) -> Told:
    """What the dates of a sentence tell; often nothing.

    Both lists are sorted; quoted words without a date are read as one word. The day of
    publication begins at the instant `published`.
    """
    telling = list(_telling_dates(text, sentence, dates, words))
    if not telling or _only_asks(text, sentence, words):
        return Told(sentence)
    spans = [date.span for date in dates]
    solids = [one for one in quoted if not any(span in one for span in spans)]
    clauses = split(text, sentence, spans, solids, words)
    found = [
        _telling(text, date, said, clauses, published, words) for date, said in telling
    ]
    kept = _one_each(text, [one for one in found if one is not None], words)
    tellings = tuple(_apart(text, kept, sentence))
    return Told(sentence, clauses, tellings, quoted)


def _only_asks(text: str, sentence: Span, words: EventWords) -> bool:
    """Whether a sentence is a question or a wish: "Let's hope so this year"."""
    first = _TOKEN.search(text, sentence.start, sentence.end)
    return text[sentence.end - 1] == "?" or (
        first is not None and first[0].lower() in words.exhortations
    )


def _telling_dates(
    text: str, sentence: Span, dates: Sequence[DateExpression], words: EventWords
) -> Iterator[tuple[DateExpression, Span]]:
    """The dates that may tell an event, each with all its words."""
    start = sentence.start
    for date, following in zip(dates, [*dates[1:], None], strict=True):
        if may_tell(text, Span(start, sentence.end), date, words):
            closes = following is not None and _closes(text, date, following, words)
            end = following.span.end if following and closes else date.span.end
            yield date, Span(date.span.start, end)
        start = date.span.end


def _closes(
    text: str, date: DateExpression, following: DateExpression, words: EventWords
) -> bool:
    """Whether a date only ends the stretch that the one before it begins."""
    gap = text[date.span.end : following.span.start]
    return (
        following.value is None
        and following.timex3.type in (TimexType.DATE, TimexType.TIME)
        and all(
            word in words.coordinators or word in words.date_prepositions
            for word in gap.lower().split()
        )
    )


def _telling(
    text: str,
    date: DateExpression,
    said: Span,
    clauses: tuple[Clause, ...],
    published: int,
    words: EventWords,
) -> Telling | None:
    clause = next((one for one in clauses if one.holds(date.span)), None)
    if clause is None:
        return None
    noun = named_event(text, date, clause, words)
    if noun is not None:
        return Telling(date, said, clause, None, noun, clause.span)
    if describes(text, date, words) and not leads(text, clause, date, words):
        return None
    if _is_contrast(text, clause, date, words):
        return None
    if clause.kind is ClauseKind.PHRASE and clause.counted:
        # "A day after arriving on Friday": the rest of the sentence is not of Friday.
        return None
    if clause.kind is ClauseKind.RELATIVE and clause.antecedent is None:
        return None
    if clause.kind is ClauseKind.PARTICIPLE and not clause.verbs and is_coarse(date):
        # "…, recalling a visit in 2019": background to the main clause.
        return None
    telling = _told_by_verb(text, date, said, clause, clauses, words)
    if is_state(text, telling, words) or _looks_back(telling, published, words):
        return None
    return in_tense(text, telling, published, words)


def _is_contrast(
    text: str, clause: Clause, date: DateExpression, words: EventWords
) -> bool:
    """Whether the date stands in a phrase that compares: "Like Holm in 1999, …"."""
    first = _TOKEN.search(text, clause.start, clause.end)
    if first is None or first[0].lower() not in words.contrasts:
        return False
    comma = text.find(",", date.span.end, clause.end)
    return opens(clause, date) and comma == date.span.end


def is_condition(text: str, clause: Clause, words: EventWords) -> bool:
    """Whether "if" opens the clause, which tells no event but one to come."""
    return clause.opener is not None and (
        clause.opener.of(text).lower() in words.conditions
    )


def _told_by_verb(
    text: str,
    date: DateExpression,
    said: Span,
    clause: Clause,
    clauses: tuple[Clause, ...],
    words: EventWords,
) -> Telling:
    shown = is_object(text, clause, words) and not as_main(text, clause, date, words)
    if not _stands_alone(text, date, clause, words):
        main = _main_of(clause, clauses)
        if main is not None:
            shown = is_coarse(date) and clause.opener is not None
            clause = main
    elif clause.antecedent is not None:
        shown = shown or clause.antecedent.of(text).lower() in words.bare_nouns
    verb = _governor(text, clause, said)
    if verb is not None and not is_coarse(date):
        verb = _news_verb(text, clause, verb, words)
    return Telling(date, said, clause, verb, None, clause.span, shown)


def _stands_alone(
    text: str, date: DateExpression, clause: Clause, words: EventWords
) -> bool:
    """Whether a clause tells an event of its own."""
    if clause.kind is ClauseKind.PARTICIPLE:
        # "The study, published on Friday, found …" is news of Friday; "the company,
        # founded in 1998, …" is another story.
        if reported_start(text, clause, words) is not None:
            return True
        known = bool(clause.verbs) and clause.antecedent is not None
        return known and (
            is_coarse(date) or clause.verbs[0].last not in words.publishing
        )
    if clause.kind is ClauseKind.SUBORDINATE and clause.opener is not None:
        if clause.opener.of(text).lower() in words.questions:
            return False
        # "While guarding the port on Friday", "after being freed in 2009".
        first = _TOKEN.search(text, clause.opener.end, clause.end)
        return first is None or not (
            first[0].endswith(words.participle_endings)
            and first[0] not in words.not_verbs - words.auxiliaries
        )
    return clause.kind is not ClauseKind.PHRASE and (
        clause.kind is not ClauseKind.ASIDE or bool(clause.verbs)
    )


def reported_start(text: str, clause: Clause, words: EventWords) -> int | None:
    """Where what a participle reports begins: "…, saying it would open in May"."""
    if clause.kind is not ClauseKind.PARTICIPLE or not clause.verbs:
        return None
    first = _TOKEN.search(text, clause.start, clause.end)
    if first is None or not first[0].endswith(words.participle_endings):
        return None
    subject = _TOKEN.findall(text[first.end() : clause.verbs[0].start])
    named = any(word not in words.adverbs for word in subject)
    return first.end() if named else None


def is_state(text: str, telling: Telling, words: EventWords) -> bool:
    """Whether it tells how things are today, or only when something else was."""
    verb, clause = telling.verb, telling.clause
    if verb is None or verb.low != verb.last:
        return False
    rest = (
        text[clause.start : telling.said.start] + (text[telling.said.end : clause.end])
    )
    if len(rest) < _BARE and all(map(_says_nothing(words), _TOKEN.findall(rest))):
        # "That was on Friday."
        return True
    is_today = telling.said.of(text).lower() in words.todays
    if is_today and verb.low in words.present and verb.low not in words.states:
        return verb.low not in words.happenings and verb.low not in words.reporting
    if verb.low not in words.states:
        return False
    is_subject = not text[clause.start : telling.said.start].strip()
    if is_subject and verb.start == telling.said.end + 1:
        # "Friday is a holiday."
        return True
    if telling.said.of(text).lower() not in words.todays:
        return False
    following = [
        word
        for word in _TOKEN.findall(text[verb.end : verb.end + _BARE])
        if word not in words.adverbs and not word.endswith(words.adverb_endings)
    ]
    return not following or not (
        following[0] in words.verbs
        or following[0] in words.participles
        or following[0] in words.planned
        or following[0] in words.infinitives
        or following[0].endswith(words.verb_endings + words.participle_endings)
    )


def _looks_back(telling: Telling, published: int, words: EventWords) -> bool:
    """Whether a length that is over stands beside a verb of what is to come.

    "From what she saw in the past 30 years she will choose."
    """
    value, verb = telling.date.value, telling.verb
    if verb is None or verb.low not in words.futures:
        return False
    if value is None or value.start is None or value.end is None:
        return False
    is_length = telling.date.timex3.type is TimexType.DURATION
    return is_length and value.end <= published + DAY_MINUTES


def _says_nothing(words: EventWords) -> Callable[[str], bool]:
    empty = words.pronouns | words.auxiliaries | words.date_prepositions
    empty |= words.date_modifiers | words.adverbs | words.coordinators
    return lambda word: word.lower() in empty or not word.isalnum()


def _main_of(clause: Clause, clauses: tuple[Clause, ...]) -> Clause | None:
    """The main clause that a side clause hangs on: before it, or else after."""
    mains = [other for other in clauses if other.kind is ClauseKind.MAIN]
    told = [other for other in mains if other.verbs] or mains
    before = [other for other in told if other.span.start < clause.start]
    return before[-1] if before else next(iter(told), None)


def _governor(text: str, clause: Clause, date: Span) -> Verb | None:
    # "The plan was on Monday refused": a date may stand inside its verb.
    before = [verb for verb in clause.verbs if verb.start < date.start]
    if before:
        return before[-1]
    after = [verb for verb in clause.verbs if verb.start >= date.end]
    if len(after) > 1 and after[0].reduced:
        # "On Friday Ruiz, 32, based at Holm, died".
        set_off = all(text.endswith(", ", date.end, one.start) for one in after[:2])
        aside = Span(after[0].start, after[1].start)
        if set_off and clause.holds(aside):
            return after[1]
    return next(iter(after), None)


def _news_verb(text: str, clause: Clause, verb: Verb, words: EventWords) -> Verb:
    """The verb that tells the news of "in a ruling released on Friday"."""
    at = clause.verbs.index(verb)
    nouns = _TOKEN.findall(text[clause.verbs[at - 1].end : verb.start]) if at else []
    is_aside = nouns and nouns[-1].islower() and verb.last in words.publishing
    joined = any(clause.verbs[at - 1].end <= one <= verb.start for one in clause.joints)
    return clause.verbs[at - 1] if is_aside and verb.reduced and not joined else verb


def _one_each(
    text: str, tellings: list[Telling], words: EventWords
) -> Iterator[Telling]:
    """One telling a verb or noun, unless the dates are a list."""
    groups: dict[tuple[int, int], list[Telling]] = {}
    for telling in tellings:
        at = telling.verb.start if telling.verb else -1
        if telling.noun is not None:
            at = telling.noun.start
        groups.setdefault((id(telling.clause), at), []).append(telling)
    kept: list[Telling] = []
    for group in groups.values():
        kept.extend(_of_one_verb(text, group, words))
    yield from sorted(kept, key=lambda telling: telling.date.span)


def _of_one_verb(text: str, group: list[Telling], words: EventWords) -> list[Telling]:
    best = min(group, key=_preference)
    first = group.index(best)
    listed = [best]
    for telling in group[first + 1 :]:
        gap = text[listed[-1].date.span.end : telling.date.span.start]
        if not _lists(gap, words):
            break
        listed.append(telling)
    return listed


def _preference(telling: Telling) -> tuple[bool, int, int]:
    value = telling.date.value
    assert value is not None  # Only dates with a value tell anything.
    in_own = telling.clause.holds(telling.date.span)
    return (not in_own, value.grain, telling.date.span.start)


def _lists(gap: str, words: EventWords) -> bool:
    """Whether the words between two dates only join them: ", ", " and on "."""
    between = _TOKEN.findall(gap.lower())
    joined = [word for word in between if word == "," or word in words.coordinators]
    return bool(joined) and all(
        word in joined
        or word in words.date_prepositions
        or word in words.date_modifiers
        for word in between
    )


def _apart(text: str, tellings: Iterator[Telling], sentence: Span) -> Iterator[Telling]:
    """Each with the part of the sentence that is its own."""
    found = list(tellings)
    if (
        len(found) == 1
        and found[0].clause.kind is ClauseKind.MAIN
        and not found[0].noun
    ):
        yield found[0]._replace(span=sentence)
        return
    for telling in found:
        yield telling._replace(span=_hull(text, telling))


def _hull(text: str, telling: Telling) -> Span:
    span, date = telling.clause.span, telling.date.span
    return trimmed(text, Span(min(span.start, date.start), max(span.end, date.end)))
