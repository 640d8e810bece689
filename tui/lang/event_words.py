"""What a language tells of clauses: where they begin, and how they are meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class EventWords:
    """Words in lower case, apostrophes straight; phrases may hold several words."""

    # The parts of a clause.
    auxiliaries: frozenset[str]
    """Finite verbs that help another one: "was", "has", "will"."""
    verbs: frozenset[str]
    """Finite verbs that no ending gives away: "met", "says"."""
    present: frozenset[str]
    """Those that tell of the present: "says", "are"."""
    perfect: frozenset[str]
    """Auxiliaries that with a participle reach the present: "has"."""
    participles: frozenset[str]
    """Past participles that are no finite form: "taken"."""
    past_only: frozenset[str]
    """Past forms that never follow a noun as its participle: "took", "died"."""
    unchanging: frozenset[str]
    """Past forms that are infinitives too: "put", "come"."""
    intransitive: frozenset[str]
    """Those of them that have no object: "died"."""
    verb_endings: tuple[str, ...]
    """Endings of finite verbs: "ed"."""
    participle_endings: tuple[str, ...]
    """Endings of participles that open a clause after a comma: "ing"."""
    not_verbs: frozenset[str]
    """Words with those endings that are no verbs: "hundred", "evening"."""
    before_adjectives: frozenset[str]
    """What makes an adjective of a word that looks like a verb: "more", "remain"."""
    adverbs: frozenset[str]
    """What may part the words of one verb: "not", "also"."""
    adverb_endings: tuple[str, ...]
    """Endings of adverbs: "ly"."""
    negative_endings: tuple[str, ...]
    """What makes an auxiliary of any word: "n't", "'ll"."""
    reporting: frozenset[str]
    """Verbs whose object is a clause without a word to open it: "said"."""
    tellers: frozenset[str]
    """Their infinitives, and participles: "tell", "saying"."""
    content_nouns: frozenset[str]
    """Nouns that a clause tells the content of: "signs the storm had passed"."""
    plural_endings: tuple[str, ...]
    """Endings of plural nouns: "speeches"."""
    times: frozenset[str]
    """Nouns of time that a clause follows: "the last time the survey was taken"."""
    bare_nouns: frozenset[str]
    """What only a relative clause makes a noun of: "one that", "those who"."""
    questions: frozenset[str]
    """What opens a clause that is asked or told: "whether", "how"."""
    modals: frozenset[str]
    """Auxiliaries of what is to come or may be: "will", "could"."""
    futures: frozenset[str]
    """Those that never tell of a time that is over: "will"."""
    undoing: frozenset[str]
    """What makes what follows untold, unsaid or unsure: "not", "denied", "may"."""
    passives: frozenset[str]
    """Auxiliaries that make a participle passive: "be", "was"."""
    particles: frozenset[str]
    """Prepositions that may belong to the verb before them: "put out"."""
    quantities: frozenset[str]
    """What stands before "of" and a noun: "most of the men"."""
    infinitives: frozenset[str]
    """What makes the next verb no finite one: "to"."""
    determiners: frozenset[str]
    """What opens a noun phrase: "the", "its"."""
    owners: tuple[str, ...]
    """Determiners of what no comma names anew, each with its space: "his "."""
    definite: frozenset[str]
    """Determiners that point at something already told: "the", "this"."""
    prepositions: frozenset[str]
    leaning: frozenset[str]
    """Prepositions that need the date after them: "towards the end of May"."""
    noun_places: frozenset[str]
    """Prepositions by which a name places the noun before it: "a teacher at Holm"."""
    noun_links: frozenset[str]
    """Prepositions that lengthen the name of an event: "invasion of", "talks with"."""
    numbers: frozenset[str]
    """Numbers in words: "four", "some"."""
    objects: frozenset[str]
    """Pronouns that are an object alone, and so open no clause: "him", "them"."""
    pronouns: frozenset[str]
    """Pronouns that are a subject: "he", "they"."""

    # Where a clause begins.
    openers: frozenset[str]
    """What opens a clause that hangs on another: "after", "while"."""
    comma_openers: frozenset[str]
    """Openers only after a comma: "as"."""
    phrase_openers: frozenset[str]
    """What opens a phrase that names another event: "ahead of", "following"."""
    relatives: frozenset[str]
    subject_relatives: frozenset[str]
    """Relatives that stand for the noun before them: "who", "which"."""
    of_objects: frozenset[str]
    """Relatives that may be the object of their clause: "whom", "that"."""
    relative_verbs: frozenset[str]
    """Relatives with an auxiliary in the same word: "who's"."""
    complementizers: frozenset[str]
    """What opens the clause that a verb reports: "that"."""
    clefts: frozenset[str]
    """What is left before a clause whose date stood first: "it was (May) that"."""
    coordinators: frozenset[str]
    additions: frozenset[str]
    """Coordinators of two things that both happen: "and"."""
    stubs: frozenset[str]
    """Adverbs that only lead to what follows: "even" (though)."""
    asides: frozenset[str]
    """Openers of a first phrase that is no part of a headline: "however"."""

    # How a clause means what it tells.
    planned: frozenset[str]
    """Words and phrases of a verb that tells a plan: "will", "is to", "due"."""
    possible: frozenset[str]
    """Words and phrases of a verb that tells no fact: "could", "called for"."""
    unreal: frozenset[str]
    """Those that tell no fact of the past either: "might have"."""
    calls: frozenset[str]
    """Those that are themselves a fact on their own date: "urged"."""
    conditions: frozenset[str]
    """Openers of clauses that tell no fact: "if"."""
    scheduled_for: frozenset[str]
    """What stands between an event's name and its planned date: "scheduled for"."""
    pluperfect: frozenset[str]
    """Auxiliaries that put a clause before the story's own event: "had"."""

    # What a date means for the words around it.
    date_prepositions: frozenset[str]
    """What may stand before a date and goes from a headline with it: "on"."""
    date_modifiers: frozenset[str]
    """What may stand between the two: "early", "late"."""
    returns: frozenset[str]
    """Those of them that may belong to a verb before them: "roared back"."""
    possessives: tuple[str, ...]
    """What makes a date the owner of the noun after it: "'s"."""
    owned: str
    """What stands for such a date in a headline: "the"."""
    wanting: frozenset[str]
    """What ends no title: "as", "than"."""
    comparisons: frozenset[str]
    """What, before a date, only compares with it: "compared with", "than in"."""
    bases: frozenset[str]
    """What compares only after a figure: "up 5 percent from"."""
    records: frozenset[str]
    """What makes "since 1998" a measure, not a start: "first", "worst"."""
    since: frozenset[str]
    for_period: frozenset[str]
    """What, before a month or a year, names what the figures are of: "for"."""
    of_noun: frozenset[str]
    """What ties a date to the noun before it: "of"."""
    dated_nouns: frozenset[str]
    """Nouns of what is said or published, which have a date: "claim", "study"."""
    contrasts: frozenset[str]
    """What opens a phrase whose date is not that of the verb: "unlike"."""
    causes: frozenset[str]
    """What looks like a schedule and tells a cause: "due to"."""
    happenings: frozenset[str]
    """Present forms that tell what happens on a day, not how things are: "opens"."""
    held_at: frozenset[str]
    """What puts people at an event: "at Friday's vote"."""
    date_parts: frozenset[str]
    """Nouns that such a date leaves a date: "end", "summer"."""
    imprint: frozenset[str]
    """First words of lines that date the article, not an event: "updated"."""

    imprint_phrases: frozenset[str]
    """What stands some words before such a date, in its own case: "Posted by"."""
    after_stamp: frozenset[str]
    """What follows the stamp of a comment or a post: "Reply"."""
    furniture: frozenset[str]
    """First words of what a page says to its readers, in its own case: "Read more"."""
    labels: frozenset[str]
    """What a colon parts from the news after it: "update"."""
    pictures: frozenset[str]
    """What a colon parts from who took the picture: "photograph"."""
    byline_ends: frozenset[str]
    """Last words of a byline that names no person: "staff"."""
    endings: frozenset[str]
    """Participles that lead to the date which ends a length of time: "ending"."""
    copulas: frozenset[str]
    """Verbs whose date is all that they tell: "was", "comes"."""
    states: frozenset[str]
    """Finite verbs that tell how things are, not what happens: "is", "lacks"."""
    todays: frozenset[str]
    """Words for the present, which may be no day at all: "today"."""
    exhortations: frozenset[str]
    """First words of what is only wished: "let's"."""

    # What happens.
    publishing: frozenset[str]
    """Participles of what is news on its day: "a study published on Friday"."""
    event_nouns: frozenset[str]
    """Nouns that name what happens: "meeting", "attack", "election"."""
    before: frozenset[str]
    """What puts the main clause before the event that follows: "ahead of"."""
    after: frozenset[str]
    """What puts the main clause after the event that follows: "following"."""
