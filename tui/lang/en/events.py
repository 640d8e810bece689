"""English words that part clauses and tell events."""

from tui.lang.event_words import EventWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


_AUXILIARIES = _words(
    """
    am is are was were be been being has have had do does did will would shall should
    can could may might must cannot it's he's she's that's there's i'm we're they're
    you're i've we've they've you've i'd he'd she'd we'd they'd
    """
)

# Common finite verbs with no -ed; a form that is oftener a noun ("set", "cost",
# "rose", "saw", "felt") is here only where news uses it as a verb.
_VERBS = _words(
    """
    said says told tells met meets began begins became becomes brought built bought
    broke came comes caught chose cut drew drove fell fell fought found flew forbade
    froze gave gives got goes went grew heard held holds hit hid hurt kept knew led
    leads left lost made makes meant paid put quit ran read rose sang sank sat saw sent
    shook shot shut sold sought sees seeks spoke spent split spread stood stole strode
    struck stuck swept swore swung taught takes took thought threw understood woke won
    wins wore wrote writes withdrew overtook overthrew undertook underwent upheld
    arose bore bound blew bet bid clung crept dealt dug fed fled flung forgave forgot
    ground hung knelt laid lay lent lit mistook overcame oversaw rang rebuilt repaid
    reset rode shed shone slid slept slew spun sprang stung stank strove strung swam
    tore trod undid wept wound wrung wants hopes expects believes remains includes
    arrives opens starts closes faces follows shows lies stands insists argues claims
    warns adds notes acknowledges agrees announces appears seems confirms denies
    describes expires ends runs returns retires resigns visits votes
    """
)

_NOT_VERBS = _words(
    """
    hundred indeed speed breed deed feed greed need seed weed creed steed sacred naked
    hatred kindred wicked rugged ragged wretched crooked shed bed red sled embed
    alleged so-called beloved unprecedented unlimited unidentified unnamed unarmed
    embattled supposed talented gifted skilled disabled disused
    king thing nothing something anything everything morning evening string ring spring
    wing during building ceiling feeling being funding training according beijing
    setting warning beginning
    """
)

EVENTS = EventWords(
    auxiliaries=_AUXILIARIES,
    verbs=_VERBS,
    verb_endings=("ed",),
    participle_endings=("ing",),
    not_verbs=_NOT_VERBS,
    before_adjectives=_words(
        """
        more most very so too less least quite rather increasingly as remain remains
        remained stay stays stayed feel feels felt look looks looked appear appeared
        seem seemed become became get gets got keep keeps kept
        """
    ),
    adverbs=_words("not also never already then now still just soon later first only"),
    adverb_endings=("ly",),
    negative_endings=("n't", "'ll", "'ve"),
    reporting=_words(
        """
        said says say told tells announced announces confirmed confirms warned warns
        added adds claimed claims stated reported reports thought believed believes
        insisted insists acknowledged acknowledges admitted admits argued argues hoped
        hopes wrote writes declared explained noted notes revealed suggested suggests
        predicted estimated agreed ruled denied alleged
        """
    ),
    infinitives=_words("to"),
    determiners=_words(
        """
        the a an this that these those his her its their our my your another each every
        some any no
        """
    ),
    definite=_words("the this that these those his her its their"),
    prepositions=_words(
        """
        about above across against along alongside among around at behind below beneath
        beside between beyond by despite down during for from in inside into like near
        of off on onto out outside over through throughout to toward towards under
        until up upon via with within without
        """
    ),
    noun_links=_words("of in on at by against with between over to for into"),
    pronouns=_words("he she it they we i you who this that there"),
    openers=_words(
        """
        after before when while whilst although though because until unless if whereas
        once since where wherever whenever
        """
    ),
    comma_openers=_words("as so despite amid with without including"),
    phrase_openers=_phrases(
        """
        ahead of, following, prior to, in the wake of, in the run-up to, on the eve of,
        in advance of, in the aftermath of, in the lead-up to, amid
        """
    ),
    relatives=_words("who whom whose which"),
    subject_relatives=_words("who whom which that"),
    complementizers=_words("that"),
    coordinators=_words("and but or nor yet"),
    asides=_words(
        """
        however meanwhile moreover furthermore nevertheless nonetheless also still
        instead indeed besides additionally separately earlier later then afterwards
        and but so yet or eventually finally
        """
    ),
    planned=_phrases(
        """
        will, 'll, ’ll, shall, won't, won’t, is to, are to, was to, were to, am to, due,
        set to, set for, expected, scheduled, rescheduled, planned, plans to, plan to,
        planning to, planning, slated, going to, would, about to, intends to,
        intend to, likely to, aims to, hopes to, hope to, deadline
        """
    ),
    possible=_phrases(
        """
        could, may, might, should, threatened to, threatens to, threaten to, would have,
        proposed, proposes, propose, urged, urges, called for, calls for, demanded,
        demands, whether, wants to, wanted to, considering, if, unless
        """
    ),
    unreal=_phrases("could have, may have, might have, would have, should have"),
    calls=_phrases(
        """
        threatened to, threatens to, proposed, proposes, urged, urges, called for,
        calls for, demanded, demands, wanted to, whether
        """
    ),
    conditions=_words("if unless"),
    scheduled_for=_phrases(
        """
        scheduled for, scheduled to begin, scheduled to start, scheduled on, scheduled,
        planned for, planned on, planned, set for, due, due on, due in, slated for,
        due to begin, due to start, due to take place, scheduled to take place,
        set to begin, set to start, set to take place, to be held, to be held in
        """
    ),
    pluperfect=_words("had"),
    date_prepositions=_words(
        """
        on in at by since until till from during for of around about over through to
        before after between
        """
    ),
    date_modifiers=_words(
        """
        back early earlier late later mid about around the this that as soon until just
        only
        """
    ),
    possessives=("'s", "’s", "'", "’"),
    owned="the",
    comparisons=_phrases(
        """
        compared with, compared to, compared with the, than in, than, versus, against,
        unlike, as in, like in, relative to, down from, up from, since
        """
    ),
    bases=_words("from"),
    records=_words(
        """
        first lowest highest worst best biggest largest smallest most least fewest
        longest strongest weakest deadliest hottest coldest steepest sharpest fastest
        slowest record only
        """
    ),
    since=_words("since"),
    for_period=_words("for"),
    of_noun=_words("of"),
    date_parts=_words(
        """
        end start beginning middle part half quarter rest morning evening afternoon
        night day days week weeks month months spring summer autumn fall winter as
        turn course course eve early late first second third last
        """
    ),
    imprint=_words(
        """
        updated published posted copyright © modified printed issued edited reporting
        last-updated filed
        """
    ),
    event_nouns=_words(
        """
        accident agreement anniversary announcement arrest assassination assault attack
        attacks ballot ban battle blast bombing bombings broadcast campaign ceasefire
        ceremony championship clash clashes collapse collision concert conference
        conflict congress coup crackdown crash crisis deal death deaths debate decision
        debut defeat deployment derby disaster drill drought earthquake election
        elections eruption evacuation event exhibition explosion festival final fire
        flight flood floods forum funeral game games hearing hurricane incident
        inauguration inquest interview invasion killing killings landslide launch
        lecture march massacre match meeting meetings merger mission murder murders
        opening operation outage outbreak overthrow parade performance poll polls
        premiere primary protest protests purge raid raids rally referendum release
        resignation revolt revolution riot riots ruling runoff sentencing service
        session shooting shootings siege signing ship sinking speech spill storm strike
        strikes summit surrender talks takeover tour tournament transfer treaty trial
        truce tsunami typhoon unrest uprising verdict victory violence visit visits vote
        votes war wars wedding withdrawal
        """
    ),
    before=_phrases(
        """
        ahead of, before, prior to, in the run-up to, in the lead-up to, on the eve of,
        in advance of
        """
    ),
    after=_phrases("after, following, in the wake of, in the aftermath of"),
)
