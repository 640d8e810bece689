"""English verbs by which a clause tells what was or what is to come."""

from __future__ import annotations

import re

from tui.lang.en.date_words import MONTHS, alternatives
from tui.lang.late import Late

_IRREGULAR = """
    agreed ate beat became began bent bled blew bought bound bred broke brought
    built burst came cast caught chose clung cost crept dealt did drank drew
    drove dug fed fell felt fled flew follows forbade forgave forgot fought found freed
    froze gave got grew guaranteed had hanged has heard held hid hung hurt kept
    knelt knew laid lay led left lent let lit lost made meant met overcame overthrew
    overtook paid put quit ran rang read rejoined resold rid rode rose said sang
    sank sat saw says sent shed shone shook shrank shut slept slid sold
    sought sped spent spoke sprang spun stole stood strode strove struck
    stuck stung swam swept swore taught thought threw told took tore understood
    undertook underwent upheld was went wept were withdrew withheld woke won wore
    would wound wrote
""".split()

_A_NOUN = (
    r"(?:(?=(?:cut|hit|shot|set|spread|split)\b)(?<!\ba\s)(?<!\bthe\s)(?<!\brate\s)"
    r"(?<!\bfurther\s)(?<!\banother\s)(?<!\btax\s)(?:cut|hit|shot|set|spread|split))"
)
"""Verbs that are nouns too: "a further cut on Dec. 10"."""
HAS_BEEN = Late(
    r"\b(?=[a-z])"
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bget\s)(?<!\bgetting\s)(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bcould\s)(?<!\bmay\s)"
    rf"(?<!\bmight\s)(?:{alternatives(_IRREGULAR)}|{_A_NOUN}|[a-z]{{2,}}(?<!e)ed)\b"
)
"""The past, of any verb; "need" is none, nor "held" where it will be held."""

ASIDE = Late(
    r",[\"'”’]*\s+(?:[\w.’'-]+\s+){0,4}?(?:said|says|told|added|explained|wrote)"
    r"(?:\s+[\w.’'-]+){0,5}?,\s+[\"'“‘`]*"
)

IN_TIME = Late(
    r"(?<!st\s)(?<!second\s)(?<!third\s)(?<!th\s)(?<!time\s)(?<!once\s)\bin\s+(?!the\b)",
    re.IGNORECASE,
)
"""Before a length that ends in what is to come; none is "the second in five years"."""

AT_A_TIME = frozenset({"", "in", "on", "last"})
"""What stands between a verb and its time: "began in May", "ended Jan. 31"."""

OF_ITS_DAY = Late(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+(?:the\s+)?"
    r"(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
    r"|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight"
    r"|(?<!\bthe\s)(?:[Ll]ast|[Nn]ext|[Tt]his)\s+(?:week|weekend|month|quarter)"
    r"|(?:[Ll]ast\s+night|[Tt]his\s+morning))\b"
)
"""A weekday that has its date beside it tells of any day."""

OF_ITS_YEAR = Late(r"\b(?:ago|(?:[Ll]ast|[Nn]ext|[Tt]his)\s+year|[Nn]owadays)\b")

MONTH_BEFORE = Late(
    rf"\b(?:{alternatives(word for word in MONTHS if len(word) > 4)}|june|july|may"
    r"|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?,?\s+(?:\d{1,2},?\s+)?$",
    re.IGNORECASE,
)

PARTICLES = frozenset(
    """
    effect place office force power into public part charge over up down back out off
    away here there again early late
    """.split()
)

_ABLE = (
    r"not|only|barely|hardly|still|no|have|see|hear|feel|tell|say|find|get|remember|reach"
    r"|be\s+(?:seen|heard|reached|found|felt|located|contacted|learned|determined"
    r"|identified|verified|confirmed|rescued|saved)"
)
"""After "could" where it tells what somebody was able to do, and nothing to come."""
_PLANNED = """
    open close reopen resume start begin run return arrive leave play face host visit
    meet end go vote depart expire continue come head air
""".split()
_PLANNED_BY_ONE = "opens reopens runs plays leaves votes departs goes continues".split()
_DIRECTED = (
    r"(?:(?:urg|invit|promis|hop|prepar|pledg|agre)(?:ed|ing|es?)"
    r"|(?:ask|vow|want|intend|threaten|remind|instruct)(?:ed|ing|s?)"
    r"|(?:call|order|offer|request|press)(?:ed|ing))"
    r"(?:\s+(?!(?:had|has|have|been|was|were|is|are)\b)[\w-]+){0,3}?\s+to\s+"
    r"(?!(?:the|an?|his|her|its|their|our|my|your|th\w+|one|two)\b)[a-z]+"
)
"""What is wished of others or of oneself is to come: "urged them to vote Tuesday"."""

_IF = (
    r"(?:[Ii]f|[Uu]nless|[Ww]hen|[Oo]nce)\s+(?:he|she|it|[A-Z][a-z]+|the\s+[a-z]+)\s+"
    r"(?!(?:was|has|is|as)\b)[a-z]+(?<!s)s"
    r"|[Ii]f\s+(?:you|we|they|I)\s+(?:are|get|go|win|lose|fail|do)"
)
"""A condition in the present: "if she wins on Tuesday"."""

_SOON = (
    r"(?:(?:(?<=[sye]\s)|(?<=\band\s))(?<!['’]s\s)(?<!is\s)(?<!as\s)(?<!its\s)(?<!the\s)"
    rf"(?:{alternatives(_PLANNED)})|{alternatives(_PLANNED_BY_ONE)})"
    r"(?=\s+(?:(?:out|up|off|over|back|again)\s+)?(?:on\s+|at\s+(?:noon|\d[\d:.]*\s*[ap]\.?m\.?)\s+(?:on\s+)?)?"
    r"(?:next\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’]))"
)
"""The present of a timetable: "polls open Tuesday"."""

_WEEKDAY = r"(?:next\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_ON_A_DAY = rf"(?=\s+(?:on\s+)?{_WEEKDAY}(?!['’]))"
_TIMETABLE = (
    r"(?:(?:is|are)\s+(?:closed|shut|open|off|back)|[Ss]ee\s+you|Come"
    r"|(?:which|who|[Hh]e|[Ss]he|[Ii]t)\s+(?!(?:was|has|is|does|says)\b)[a-z]+(?<!s)s(?:\s+[\w-]+){0,2}?"
    r"|(?:plays?|hosts?|face|visits?|meet)\s+[A-Z]\w+"
    r"|(?:I|[Ww]e|[Tt]hey|you)\s+(?:start|begin|play|leave|fly|open|vote|meet|return|go)"
    rf"(?:\s+[a-z]+){{0,2}}?){_ON_A_DAY}"
    r"|(?:out|doubtful|questionable|ready|available|forecast|prepar(?:es?|ed|ing))\s+for"
    rf"(?=\s+{_WEEKDAY})"
    r"|(?:is|are)\s+(?:from\s+|at\s+)?"
    rf"(?=\d[\d:.]*\s*(?:[ap]\.?m\b|to\b)[^,;]{{0,20}}{_WEEKDAY})"
    r"|(?:go|head)\s+to\s+(?:the\s+polls|court|trial)"
)
"""The present of what has its day: "which takes it up Monday", "ready for Sunday"."""
_IN_VAIN = (
    r"\b[^.;,]{0,60},?\s+but\s+(?:(?:it|he|she|they|that)\s+)?"
    r"(?:was|were|has|had|have|did|never|failed|came)\b"
)
"""What tells that a plan came to nothing: "was due Sunday but never came"."""
_GIVEN_UNTIL = r"(?:[Gg]ives?|gave|given|has|have|got)\s+(?:[\w'’]+\s+){0,3}?until"
"""A time that is granted ends in what is to come: "gave them until Christmas"."""
_STATE = r"(?:[a-z]+ed|shut|open|off|out|on\s+hold|in\s+(?:force|place|custody|effect))"
_KEPT_UNTIL = (
    r"(?:(?:is|are|be|remains?|stays?)\s+(?:[a-z]+ly\s+)?"
    rf"{_STATE}\s+(?:[\w-]+\s+){{0,3}}?(?:until|till|through)"
    rf"|(?:keeps?|leaves?)\s+(?:[\w-]+\s+){{1,3}}?{_STATE}\s+(?:until|till|through)"
    r"|(?<!had been )(?:adjourned|postponed|deferred|delayed|extended|remanded"
    r"|put\s+off|pushed\s+back)\s+(?:in\s+custody\s+|again\s+)?(?:until|till)(?!\s+after\b)"
    r"|(?:runs?|lasts?|continues?)\s+(?:until|till|through|to))"
)
"""A state that goes on ends in what is to come: "is closed until Monday"."""

TO_COME = Late(
    r"\b(?=[a-zA-Z])(?:plan(?:s|ned|ning)?\s+(?:to|for|a|an)|set\s+(?:to|for|(?=[A-Z]\w+\.?\s\d))|[Ee]ffective"
    rf"|(?<!had been )(?:scheduled|due|expected|slated)(?!{_IN_VAIN})"
    rf"|{_GIVEN_UNTIL}|{_KEPT_UNTIL}|{_TIMETABLE}|expects?|won['’]t|going\s+to"
    r"|(?:is|are)\s+(?:planned|planning|to)|[Ww]ill|shall|as\s+(?:early|soon)\s+as"
    rf"|(?:forecast|projected|predicted|likely|poised|supposed)\s+to|(?:should|might|may)(?!\s+(?:not\s+)?have\b)|could(?=\s+(?!(?:{_ABLE})\b)[a-z])|upcoming|ahead\s+of(?=\s+(?:[a-z]+\s+)?(?:next|[A-Z][a-z]+day)\b)|heading\s+into|would\s+be|go(?:es)?\s+(?:on|forward|back)|takes?\s+effect"
    r"|takes?\s+place|(?:re)?opens|debuts|starts|begins|ends|closes|resumes|expires|kicks\s+off"
    rf"|(?<!to )(?:begin|resume|expire|meet)|{_SOON}"
    r"|meets|goes|heads|leaves\s+for|enters|hosts|travels|flies|faces"
    r"|(?:is|are)\s+(?:on\s+)?(?=(?:next\s+)?[A-Z][a-z]+day\b(?!['’]))|arrives|returns|launches"
    rf"|{_DIRECTED}"
    rf"|{_IF}|must(?!\s+have\b)|(?:has|have|needs?)\s+to"
    r"|[A-Za-z][a-z]*['’]ll)\b"
)
"""What is planned; "would" alone is not among them, for it misleads."""
