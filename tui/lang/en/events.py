"""English words that part clauses and tell events."""

from tui.lang.en.event_verbs import (
    AUXILIARIES,
    INTRANSITIVE,
    NOT_VERBS,
    PARTICIPLES,
    PAST,
    PAST_ONLY,
    PLAIN,
    PRESENT,
    UNCHANGING,
)
from tui.lang.event_words import EventWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


EVENTS = EventWords(
    auxiliaries=_words(AUXILIARIES),
    verbs=_words(PAST + PRESENT + PLAIN),
    present=_words(PRESENT + PLAIN + "am is are it's he's she's that's there's"),
    perfect=_words("has have it's he's she's that's there's i've we've they've you've"),
    participles=_words(PARTICIPLES),
    past_only=_words(PAST_ONLY + INTRANSITIVE),
    unchanging=_words(UNCHANGING + PLAIN),
    intransitive=_words(INTRANSITIVE),
    verb_endings=("ed",),
    participle_endings=("ing",),
    not_verbs=_words(NOT_VERBS),
    before_adjectives=_words(
        """
        more most very so too less least quite rather increasingly as remain remains
        remained stay stays stayed feel feels felt look looks looked appear appeared
        seem seemed become became get gets got keep keeps kept
        """
    ),
    adverbs=_words(
        """
        not also never already then now still just soon later first last only
        nonetheless nevertheless again once twice ever even often always together all
        both thus therefore instead perhaps yet
        """
    ),
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
    tellers=_words(
        """
        say tell announce confirm warn add claim state report think believe insist
        acknowledge admit argue hope write declare explain note reveal suggest predict
        estimate agree rule deny allege know show indicate feel see ensure prove learn
        find saying telling announcing confirming warning adding claiming thinking
        believing insisting admitting arguing hoping noting revealing suggesting
        predicting showing indicating ensuring proving
        """
    ),
    content_nouns=_words(
        """
        accusation accusations agreement allegation allegations announcement argument
        assertion assumption complaint complaints conclusion condition conditions
        conviction criticism decision expectation expectations extent grounds insistence
        law likelihood opinion realisation realization pledge point possibility
        principle promise prospect result rule ruling speculation statement suggestion
        suggestions threat understanding assurance assurances belief bet chance
        chances claim claims concern concerns confirmation danger doubt doubts
        evidence fact fear fears feeling hint hints hope hopes idea impression
        indication indications news notion odds proof reason reasons
        report reports risk rumor rumors rumour rumours sense sign signs sure
        suspicion suspicions theory view warning warnings way word
        certain confident glad sorry aware afraid convinced likely clear happy proud
        """
    ),
    plural_endings=("s",),
    times=_words("time times day moment night year week month"),
    bare_nouns=_words("one ones those any some something anything what all that many"),
    questions=_words("how what why whether whatever whoever whichever"),
    modals=_words("will would shall should can could may might must won't 'll"),
    futures=_words("will shall won't i'll we'll you'll he'll she'll it'll they'll"),
    undoing=_words(
        """
        not no never neither nor nobody none cannot without if whether unless unlikely
        can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't
        hadn't wouldn't couldn't shouldn't
        deny denies denied denying refuse refuses refused refusing fail fails failed
        failing decline declines declined reject rejects rejected doubt doubts doubted
        could may might would should
        """
    ),
    passives=_words("be been being is are was were am"),
    particles=_words("out off up"),
    quantities=_words("little much most some none all many few several half part any"),
    infinitives=_words("to"),
    determiners=_words(
        """
        the a an this that these those his her its their our my your another each every
        some any no
        """
    ),
    owners=("his ", "her ", "its ", "my ", "our ", "their "),
    definite=_words("the this that these those his her its their"),
    prepositions=_words(
        """
        about above across against along alongside among around at behind below beneath
        beside between beyond by despite down during for from in inside into like near
        of off on onto out outside over through throughout to toward towards under
        until up upon via with within without
        """
    ),
    leaning=_words("towards toward with against beyond upon into like near under"),
    noun_places=_words("at in from on of"),
    noun_links=_words("of in on at by against with between over to for into"),
    numbers=_words(
        """
        one two three four five six seven eight nine ten eleven twelve twenty thirty
        forty fifty hundred hundreds thousand thousands million dozen dozens some about
        nearly almost more
        """
    ),
    objects=_words("him them me us himself herself itself themselves"),
    pronouns=_words("he she it they we i you who this that there"),
    openers=_words(
        """
        after before when while whilst although though because until unless if whereas
        once since where wherever whenever whatever whoever whichever
        """
    ),
    comma_openers=_words("as so despite amid with without including"),
    phrase_openers=_phrases(
        """
        ahead of, following, prior to, in the wake of, in the run-up to, on the eve of,
        in advance of, in the aftermath of, in the lead-up to, amid, because of
        """
    ),
    relatives=_words("who whom whose which who's who'd who've who'll"),
    subject_relatives=_words("who which that who's who'd who've who'll"),
    of_objects=_words("whom which that"),
    relative_verbs=_words("who's who'd who've who'll"),
    complementizers=_words("that"),
    clefts=_phrases("it was that, it is that, it will be that, it was not that"),
    coordinators=_words("and but or nor yet"),
    additions=_words("and"),
    stubs=_words("even just only such shortly"),
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
        on in at by since until till from during for of around about over through
        throughout to before after between
        """
    ),
    date_modifiers=_words(
        """
        back early earlier late later mid about around the this that these those as soon
        until just
        only even far recently very shortly sometime barely nearly almost roughly
        exactly last next past coming beginning starting
        """
    ),
    returns=_words("back"),
    possessives=("'s", "’s", "'", "’"),
    owned="the",
    wanting=_words("as than"),
    comparisons=_phrases(
        """
        compared with, compared to, compared with the, than in, than, versus, against,
        unlike, as in, like in, relative to, down from, up from, since,
        than the figure, than the figures, than the level, than the levels,
        than the rate, than the total, than the average, than the number, than that,
        than those, compared with that, from the same period, in the same period,
        different from,
        for the same period, from the same month, from the same quarter
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
    dated_nouns=_words(
        """
        address article bid book broadcast claim claims comment comments document email
        essay film interview letter memo poll post remark remarks report run speech
        statement statements study survey threat tweet video warning
        """
    ),
    contrasts=_words("like unlike despite without besides"),
    causes=_phrases("due to"),
    happenings=_words(
        """
        announces arrives attends begins celebrates closes comes elects ends enters
        flies gets goes hears holds launches leads leaves marks meets opens pays
        publishes reopens resigns resumes retires returns reveals sees sends speaks
        starts takes travels unveils visits votes wins withdraws
        """
    ),
    held_at=_words("at in during"),
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
        last-updated filed dated
        """
    ),
    imprint_phrases=_phrases(
        """
        Posted by, Posted on, Posted at, Posted, Written by, Reported by, Edited by,
        Last updated, Last modified, Last changed, last changed at, last changed on,
        article appeared in, article appeared on, article was first published,
        article was published, article was amended, article was updated,
        story was first published, story was updated, post was last, page was last,
        Page last, contributed to this report, contributed reporting, Follow us,
        Watch live weeknights, weeknights, weekdays, All rights reserved, Comment by
        """
    ),
    after_stamp=_phrases(
        """
        RETWEET, Reply, Report abuse, Permalink, | Reply, | Report abuse, Like Reply
        """
    ),
    furniture=_phrases(
        """
        Read more, Read More, READ MORE, Read also, Also read, See also, Sign up,
        Subscribe to, Click here, Click to, Share this, Follow us, Related articles,
        Related stories, Letters for publication, If you need help using,
        All rights reserved, Most popular, Skip to, Copyright ©, This article appeared,
        For more information, For further information, For details call, Editing by,
        Reporting by, Additional reporting by,
        Image caption, Media caption, Photograph by, Getty Images, Photo credit
        """
    ),
    labels=_words(
        "new update updated breaking watch read listen photos video exclusive related"
    ),
    pictures=_words("photograph photo picture image"),
    byline_ends=_words("staff press wire desk bureau agencies reporters"),
    endings=_words("ending ended"),
    copulas=_words("was were been come comes came"),
    states=_words(
        """
        is are 's has have do does don't doesn't isn't aren't can can't cannot lacks
        remains remain seems seem appears appear knows know thinks think wants want
        believes believe means needs belongs stands exist exists consists it's there's
        he's she's they're we're you're i'm that's
        """
    ),
    todays=_phrases("today, this day, these days, nowadays, now, this week, this year"),
    exhortations=_phrases("let's, let’s, let, imagine, suppose, consider, remember"),
    publishing=_words(
        """
        published released issued posted announced unveiled broadcast aired launched
        revealed reported printed conducted obtained commissioned
        """
    ),
    event_nouns=_words(
        """
        accident agreement anniversary announcement arrest assassination assault attack
        attacks ballot ban battle blast bombing bombings broadcast campaign caucus
        caucuses ceasefire ceremony championship clash clashes collapse collision
        concert conference
        conflict congress convention coup creation crackdown crash crisis deal death
        deaths debate decision
        debut defeat departure deployment derby disaster drill drought earthquake
        election
        elections eruption evacuation event exhibition explosion festival final fire
        flight flood floods formation forum founding funeral game games hearing
        hurricane incident
        inauguration inquest interview invasion killing killings landslide launch
        lecture march massacre match meeting meetings merger mission murder murders
        opening operation outage outbreak overthrow parade performance poll polls
        premiere primaries primary protest protests purge raid raids rally referendum
        release
        resignation rescue revolt robbery revolution riot riots ruling runoff sentencing
        service
        session shooting shootings siege signing ship sinking slaying speech spill storm
        strike
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
