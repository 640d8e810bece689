"""Headlines: words of the source made one line, balanced, and not too long."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.lang.event_words import EventWords
from tui.model import Span
from tui.parser.events import clause_tokens
from tui.parser.events.clause_tokens import Mark, Token

LONGEST = 120
"""A title is no longer than this, in characters."""

_ENOUGH = 5 * LONGEST
"""Of so many characters a title is made, however long the sentence is."""
_LONGEST_SOURCE = 60
"""Who said it is left out of a long title where naming them takes more than this."""
_HEADS = (32, 64)
"""So many characters of a title mostly, and nearly always, hold its verb."""
_SHORTEST_CLAUSE = 3
"""A clause about "he" in fewer words says little: "He ran"."""
_SHORTEST_UNKNOWN = 3
"""A title of fewer words must have a verb or an event's name that are known."""
_SHORTEST_SHELL = 6
"""A title of so many words says more than that something was said."""
_SAYS = 15
"""So many characters after its verb a title that is cut still has."""
_WORD = re.compile(r"[\w’'-]+")
_LOOSE = re.compile(r" (?=[,.;:!?’”)])")
_REPEATED = re.compile(r",(?:\s*,)+")
_BEFORE_COLON = re.compile(r",+:")
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
"""What a final full stop belongs to."""
_ASIDE = re.compile(r"\([^()]*\)\s+(?![a-z])")
_PARENTHESIS = re.compile(r" \((?:[^()\s]+ ){3}[^()]*\)")
"""A parenthesis that says more than a short name or a figure."""
_TAG = re.compile(r"<[^<>\n]{1,200}>")
_STRONG_END = re.compile(r"[,;:–—]\s|\s[–—]")
_OPEN = re.compile(r'(?:^|\s)"\w[^"]*$')
"""A straight mark that opens a quotation which nothing closes."""
_PAIRS = (("“", "”"), ("(", ")"))


class Verb(NamedTuple):
    """What a title must not be cut before."""

    word: str = ""
    reports: bool = False
    """Whether what it reports stands before it: "It is safe, Ruiz said"."""


def one_line(words: str) -> str:
    """The words with single spaces, and none before a comma."""
    return _LOOSE.sub("", " ".join(words.split()))


NO_VERB = Verb()


def finished(title: str, words: EventWords, verb: Verb = NO_VERB) -> str:
    """In one line, balanced, begun with a capital, and not too long."""
    title = title[:_ENOUGH]
    if "<" in title:
        title = _TAG.sub("", title)
    title = one_line(title).lstrip(" ,;:–—-”*\\@_•·>|")
    aside = _ASIDE.match(title)
    title = title[aside.end() :] if aside else title
    title = _BEFORE_COLON.sub(":", title)
    title = _REPEATED.sub(",", title).strip(" ,.;:–—-―")
    title = _leading(words).sub("", _without_dangling(title, words))
    if not _WORD.search(title):
        return ""
    if len(title) > LONGEST:
        title = _cut(title, words, verb)
    for opening, closing in _PAIRS:
        missing = title.count(opening) - title.count(closing)
        if missing > 0:
            title += closing
        elif missing < 0:
            title = title.replace(closing, "", 1)
    title = title.strip()
    if _OPEN.search(title):
        title += '"'
    if _INITIALS.search(title):
        title += "."
    return title[:1].upper() + title[1:]


def stands_alone(title: str, words: EventWords) -> bool:
    """Whether a title has a subject and says something of it, as far as words show."""
    for length in _HEADS:
        # Cut between words, for half a word may look like a verb.
        end = title.rfind(" ", 0, length) if len(title) > length else 0
        if end > 0 and _opens_well(_tokens(title[:end], words), words):
            return not _promises(title, words) and not _only_reports(title, words)
    if title.startswith(("“ ", "(")):
        return False
    tokens = _tokens(title, words)
    if not tokens:
        return True
    if all(token.mark is not Mark.VERB for token in tokens):
        opens = not tokens[0].low.endswith(words.participle_endings)
        return opens and names_enough(title, words) and not _promises(title, words)
    return (
        _opens_well(tokens, words)
        and not _promises(title, words)
        and not _is_shell(tokens, words)
    )


def _only_reports(title: str, words: EventWords) -> bool:
    """Whether a title ends with its one verb, of saying: "Both officials said"."""
    last = title.rpartition(" ")[2].lower()
    return last in words.reporting and _is_shell(_tokens(title, words), words)


def names_enough(title: str, words: EventWords) -> bool:
    """Whether a title of a few words has a verb, or a noun that names what happens.

    A longer one may have a verb that is not known.
    """
    lows = [word.lower().replace("’", "'") for word in _WORD.findall(title)]
    if sum(low not in words.prepositions for low in lows) >= _SHORTEST_UNKNOWN:
        return True
    return _has_verb(title, words) or any(
        low in words.event_nouns or low in words.dated_nouns for low in lows
    )


def _tokens(title: str, words: EventWords) -> list[Token]:
    first = title.partition(" ")[0].lower()
    if first in words.verbs or first in words.auxiliaries:
        # Its capital is only that of a title: "Came a vicious fight".
        title = title[:1].lower() + title[1:]
    return clause_tokens.read(title, Span(0, len(title)), (), (), words)


def _opens_well(tokens: list[Token], words: EventWords) -> bool:
    """Whether what may be a subject stands before the first verb."""
    low = tokens[0].low if tokens else ""
    if not tokens or low in words.relatives or low in words.infinitives:
        return False
    subject = False
    for token in tokens:
        if token.mark is Mark.VERB:
            return subject
        subject = subject or _may_be_subject(token, words)
    return False


def _promises(title: str, words: EventWords) -> bool:
    """Whether its last word wants another after it."""
    last = title.rpartition(" ")[2].lower()
    return (
        last in words.determiners
        or last in words.auxiliaries
        or last in words.coordinators
        or last in words.infinitives
        or last in words.of_noun
        or last in words.wanting
    )


def _may_be_subject(token: Token, words: EventWords) -> bool:
    if token.mark not in (Mark.WORD, Mark.SOLID, Mark.DATE):
        return False
    low = token.low
    return not (
        low in words.prepositions or low in words.adverbs or low in words.coordinators
    )


def _is_shell(tokens: list[Token], words: EventWords) -> bool:
    """Whether it only tells that somebody spoke: "The government there said"."""
    last = tokens[-1]
    verbs = [token for token in tokens if token.mark is Mark.VERB]
    says = last.low in words.reporting and last.low not in words.publishing
    if verbs == [last] and says and all(one.mark is not Mark.COMMA for one in tokens):
        return True
    if len(tokens) > _SHORTEST_SHELL:
        return False
    if len(tokens) < _SHORTEST_CLAUSE and tokens[0].low in words.pronouns:
        return True
    empty = words.auxiliaries | words.pronouns
    return all(token.low in empty for token in tokens)


def undetermined(name: str, words: EventWords) -> str:
    """A noun phrase without its article."""
    first, _, rest = name.strip().partition(" ")
    return rest if rest and first.lower() in words.determiners else name


@cache
def _leading(words: EventWords) -> re.Pattern[str]:
    """First words that lean on what stood before, or on a date left out."""
    joining = sorted(words.clefts) + sorted(words.coordinators - words.adverbs)
    return re.compile(rf"^(?:{'|'.join(joining)})\s+(?=\w)", re.IGNORECASE)


@cache
def _dangling(words: EventWords) -> re.Pattern[str]:
    """Last words that promise more."""
    stubs = words.complementizers | words.coordinators | words.stubs
    openers = "|".join(sorted(stubs))
    return re.compile(rf"(?:[\s,]+(?:{openers}))+$")


def _without_dangling(title: str, words: EventWords) -> str:
    match = _dangling(words).search(title)
    if match is None:
        return title
    before = title[: match.start()].rpartition(" ")[2].lower()
    # "The end of that."
    return title if before in words.prepositions else title[: match.start()]


def _cut(title: str, words: EventWords, verb: Verb) -> str:
    """At a clause's end if a verb stands before that, else at a word."""
    cut = _cut_at_end(title, words, verb)
    if "…" in cut or _has_verb(cut, words):
        return cut
    return f"{cut_at_word(title, LONGEST - 2)} …"


def _has_verb(title: str, words: EventWords) -> bool:
    return any(token.mark is Mark.VERB for token in _tokens(title, words))


def _cut_at_end(title: str, words: EventWords, verb: Verb) -> str:
    """At the last clause boundary that fits, else at the last phrase or word."""
    if verb.reports:
        title, verb = _cut_report(title, words, verb), NO_VERB
        if len(title) <= LONGEST:
            return title
    if "“" not in title:
        title = _PARENTHESIS.sub("", title)
    title = _without_apposition(title, verb, words)
    if len(title) <= LONGEST:
        return title
    told = max(0, title.find(f" {verb.word}") + len(verb.word) + _SAYS)
    least = min(max(LONGEST // 2, told), LONGEST - _SAYS)
    for match in reversed(list(_STRONG_END.finditer(title, least, LONGEST))):
        cut, rest = title[: match.start()], title[match.end() :]
        if not _promises_clause(cut, words) and not _leads_to_verb(rest, words):
            return cut.rstrip(" ,;:–—")
    weak = [
        match.start()
        for match in _WORD.finditer(title, 0, LONGEST - 2)
        if match[0].lower() in words.prepositions or match[0].lower() in words.openers
    ]
    if weak and weak[-1] >= least:
        return f"{title[: weak[-1]].rstrip(' ,;:–—')} …"
    return f"{cut_at_word(title, LONGEST - 2)} …"


def _cut_report(title: str, words: EventWords, verb: Verb) -> str:
    """What was said, with who said it if both fit and tell something."""
    said, source = _parted(title, verb.word)
    if source and not _has_verb(said, words):
        at = title.rfind(f", {verb.word}")
        said, source = (title[:at], title[at:]) if at > 0 else (title, "")
    if len(said) > LONGEST and 0 < len(source) <= _LONGEST_SOURCE:
        short = cut_at_word(said, LONGEST - len(source) - 2)
        last = short.rpartition(" ")[2].lower()
        breaks = last in words.undoing or last in words.auxiliaries
        if _has_verb(short, words) and not breaks:
            return f"{short} …{source}"
    return said


def _leads_to_verb(rest: str, words: EventWords) -> bool:
    """Whether a verb comes next, whose subject ends before it: "Ruiz, 32, | died"."""
    first, _, more = rest.lower().partition(" ")
    if first in words.reporting:
        return False
    if first.endswith(words.verb_endings):
        return more.partition(" ")[0] not in words.prepositions
    return first in words.verbs or first in words.auxiliaries


def _promises_clause(title: str, words: EventWords) -> bool:
    """Whether it ends before a clause begins: "He said that in the end, …"."""
    found = list(_complementizer(words).finditer(title))
    if not found:
        return _reports_nothing(title, words)
    clause = title[found[-1].end() :]
    first = clause.partition(" ")[0].lower()
    opens = words.openers | words.comma_openers | words.stubs | words.prepositions
    return first in opens or not _has_verb(clause, words)


def _reports_nothing(title: str, words: EventWords) -> bool:
    """Whether what it reports has a subject alone: "Ruiz said the head of the port"."""
    last = None
    for match in _WORD.finditer(title):
        if match[0] in words.reporting:
            last = match
    clause = title[last.end() :].strip() if last else ""
    first = clause.partition(" ")[0].lower()
    adjunct = not first or first in words.prepositions or first in words.adverbs
    return not adjunct and not _has_verb(clause, words)


@cache
def _complementizer(words: EventWords) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(sorted(words.complementizers))})\s")


def _without_apposition(title: str, verb: Verb, words: EventWords) -> str:
    """A subject without what commas tell of it: "Ruiz, the mayor of Holm, said"."""
    comma, end = title.find(", "), title.find(f", {verb.word} ")
    if not verb.word or not 0 < comma < end or ": " in title[comma:end]:
        return title
    subject = [word.lower() for word in _WORD.findall(title[:comma])]
    forms = words.verb_endings + words.participle_endings
    leads = words.prepositions | words.asides | words.todays
    is_noun = title[0].isalnum() and subject[0] not in leads
    if any(f", {one} " in title[comma:end] for one in words.additions):
        # "Ruiz, 59, and his wife, Ana, were in Holm".
        return title
    clausal = words.auxiliaries | words.openers
    if not is_noun or subject[0].endswith(forms) or set(subject) & clausal:
        return title
    return f"{title[:comma]}{title[end + 1 :]}"


def _parted(title: str, verb: str) -> tuple[str, str]:
    """What was said, and ", the mayor said", if a comma parts them."""
    at = title.rfind(f" {verb}")
    comma = title.rfind(", ", 0, at + 1)
    if comma >= 0 and at - comma <= 1:
        # ", Ruiz, the mayor, said".
        comma = title.rfind(", ", 0, title.rfind(", ", 0, comma))
    if at < 0 or comma < 0:
        return title, ""
    return title[:comma], title[comma:]


def cut_at_word(title: str, room: int) -> str:
    """As many whole words as fit."""
    cut = title.rfind(" ", 0, room + 1)
    return title[: cut if cut > room // 2 else room].rstrip(" ,;:–—")
