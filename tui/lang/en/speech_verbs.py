"""English reporting verbs: how often each one reports, and what it takes.

The weights are shares of a verb's uses that report somebody's words, counted over
American political news of 2015 and 2016 and rounded to tenths.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.lang.speech_words import Form, VerbForm

_WEIGHTS = {
    0.9: "say note vow",
    0.8: """
        argue blast caution cite decry insist lament rail stress tout
        acknowledge admonish announce bemoan brag concede confide credit
        deadpan denounce exclaim exhort gush intone muse opine posit
        pronounce quip recall reiterate remark reply retort slam sneer
        suggest surmise tweet warn
    """,
    0.7: """
        accuse add assail assert chant chide chime complain conclude
        conjecture criticise criticize declare describe dismiss emphasise
        emphasize enthuse explain express fume hail hint indicate joke list
        order point portray praise proclaim profess promise question quibble
        reckon reference report reveal scoff speculate state summarise
        summarize tease tell urge voice write
    """,
    0.6: """
        allege ask blame boast call claim confess confirm deem demur dub
        echo grumble interject label liken mention mock plead predict
        recount refer reject retweet stipulate utter
    """,
    0.5: """
        admit applaud assure characterise characterize clarify concur
        condemn contend defend disclose discuss estimate expect fear
        forecast grouse highlight hope imply inquire insinuate notify
        observe outline ponder propose quote remind scream show shrug signal
        whisper wonder
    """,
    0.4: """
        advocate agree brand charge comment convince cry demand deny
        elaborate inform offer persuade post recommend remember repeat
        request respond rule seem shout swear talk threaten underscore worry
        yell
    """,
    0.3: """
        answer beg believe challenge contrast counter decide email encourage
        find implore instruct learn message pledge push read realize reason
        ridicule sing testify text thank theorize venture
    """,
    0.2: """
        advise assume begin compare continue determine end feel figure file
        give go guess hear interrupt issue know laugh maintain make mean
        open prove publish put react release see sign speak start think
        welcome
    """,
}

_TAKES = {
    "clause": """
        say think believe know hope fear suggest claim argue admit
        acknowledge insist predict tell note add explain concede feel wonder
        declare reckon guess figure vow promise pledge report announce
        reveal estimate recall boast joke assert warn contend allege
        complain maintain deny agree mention expect write tweet imply
        indicate stress conclude confirm testify worry remark observe state
        assume realize swear repeat lament emphasize emphasise ask learn
    """,
    "that": """
        say think believe know hope fear suggest claim argue admit
        acknowledge insist predict tell note add explain concede feel
        declare reckon guess figure vow promise pledge report announce
        reveal estimate recall boast joke assert warn contend allege
        complain maintain deny agree mention expect write tweet imply
        indicate stress conclude confirm testify worry remark observe state
        assume charge swear repeat lament emphasize emphasise propose remind
        assure inform demand caution reiterate speculate hint proclaim
        recommend respond reply counter disclose point request advise signal
        rule quip muse post stipulate opine convince persuade brag clarify
        underscore highlight notify profess concur determine read show find
        learn forecast
    """,
    "told": """
        tell remind assure inform warn notify convince persuade advise
        promise caution
    """,
    "to": "promise vow pledge threaten offer swear agree ask demand",
    "object-to": """
        urge ask tell advise order instruct implore beg exhort encourage
        request challenge warn call remind
    """,
    "for": "call ask push advocate plead",
    "on": "call",
    "object-of": "accuse assure remind warn",
    "object-as": """
        describe portray characterize characterise dismiss denounce label
        hail mock ridicule brand blast condemn slam criticize criticise
        praise refer
    """,
    "object": """
        call announce describe promise propose deny cite dub label deem
        brand predict demand report recall claim suggest allege mention
        reveal mock declare pronounce recount outline question
    """,
    "whether": "ask say tell explain wonder question inquire describe",
}

_ALSO_NOUNS = """
    report claim call state estimate post tweet note answer question release promise
    pledge demand comment release order praise mention mock figure charge fear hope
    offer vow forecast blame quote reference signal order request comment message
    text hint list show view plan label file need talk address stress challenge
    voice retort echo lament caution credit label claim remark
    project boast rule read guess advocate joke issue sign open end
"""
"""Their forms without "-ed" or "-ing" are nouns as often as verbs."""

_IRREGULAR = {
    "say": "says said saying said",
    "tell": "tells told telling told",
    "write": "writes wrote writing written",
    "think": "thinks thought thinking thought",
    "know": "knows knew knowing known",
    "feel": "feels felt feeling felt",
    "read": "reads read reading read",
    "put": "puts put putting put",
    "go": "goes went going gone",
    "begin": "begins began beginning begun",
    "swear": "swears swore swearing sworn",
    "hear": "hears heard hearing heard",
    "find": "finds found finding found",
    "see": "sees saw seeing seen",
    "mean": "means meant meaning meant",
    "speak": "speaks spoke speaking spoken",
    "give": "gives gave giving given",
    "make": "makes made making made",
    "show": "shows showed showing shown",
    "sing": "sings sang singing sung",
    "plead": "pleads pleaded pleading pleaded",
    "forecast": "forecasts forecast forecasting forecast",
    "refer": "refers referred referring referred",
    "concur": "concurs concurred concurring concurred",
    "admit": "admits admitted admitting admitted",
    "quip": "quips quipped quipping quipped",
    "brag": "brags bragged bragging bragged",
    "beg": "begs begged begging begged",
    "chat": "chats chatted chatting chatted",
    "intone": "intones intoned intoning intoned",
    "shrug": "shrugs shrugged shrugging shrugged",
    "dub": "dubs dubbed dubbing dubbed",
    "demur": "demurs demurred demurring demurred",
    "slam": "slams slammed slamming slammed",
    "posit": "posits posited positing posited",
    "label": "labels labeled labeling labeled",
    "signal": "signals signaled signaling signaled",
    "retweet": "retweets retweeted retweeting retweeted",
}

_SPELT_OTHERWISE = {
    "labelled": "labeled",
    "labelling": "labeling",
    "signalled": "signaled",
    "signalling": "signaling",
}


def _forms(lemma: str) -> list[str]:
    """Third person, past, "-ing" and past participle."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    if lemma.endswith("e"):
        return [lemma + "s", lemma + "d", lemma[:-1] + "ing", lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return [
            lemma[:-1] + "ies",
            lemma[:-1] + "ied",
            lemma + "ing",
            lemma[:-1] + "ied",
        ]
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return [third, lemma + "ed", lemma + "ing", lemma + "ed"]


def _table() -> dict[str, VerbForm]:
    weights = {
        lemma: weight for weight, row in _WEIGHTS.items() for lemma in row.split()
    }
    frames = {frame: frozenset(row.split()) for frame, row in _TAKES.items()}
    nouns = frozenset(_ALSO_NOUNS.split())
    table: dict[str, VerbForm] = {}
    for lemma, weight in weights.items():
        takes = frozenset(frame for frame, row in frames.items() if lemma in row)
        for form, words in _by_form(lemma):
            for word in words:
                noun = lemma in nouns and word in (lemma, lemma + "s")
                table.setdefault(word, VerbForm(lemma, form, weight, takes, noun))
    for other, word in _SPELT_OTHERWISE.items():
        table[other] = table[word]
    return table


def _by_form(lemma: str) -> Iterator[tuple[Form, list[str]]]:
    third, past, progressive, participle = _forms(lemma)
    yield Form.FINITE, [lemma, third, past]
    yield Form.PARTICIPLE, [progressive]
    yield Form.PASSIVE, [participle]


VERBS = _table()
