"""English verbs that no ending gives away, and words that only look like verbs."""

AUXILIARIES = """
    am is are was were be been being has have had do does did will would shall should
    can could may might must cannot it's he's she's that's there's i'm we're they're
    you're i've we've they've you've i'd he'd she'd we'd they'd
"""

PAST = """
    arose ate awoke babysat bade beat became befell began begot beheld bent beset
    bet bit bled blew bore bought bound bred broke brought built burnt
    burst came cast caught chose clung cost crept cut dealt did dove drank dreamt drew
    drove dug dwelt fed fell felt fled flew flung forbade foresaw foretold
    forgave forgot forsook fought found froze gave got grew ground had heard held hid
    hit hung hurt kept knelt knew laid lay leapt learnt led left lent let lit lost
    made meant met misled mistook misunderstood mowed offset outbid outdid outgrew
    outran outsold overate overcame overdid overheard overran oversaw overshot overslept
    overspent overtook overthrew paid said partook put quit ran rang read
    rebuilt
    recast redid redrew relaid remade repaid reran resold reset retold retook rewrote
    rid rode rose sang sank sat saw sent set shone shook shot showed shrank shut slain
    slept slew slid slit slung slunk smelt smote snuck sold sought spat sped spelt spent
    spilt split spoilt spoke sprang spread sprung spun stank stole stood stove strewn
    strode strove struck strung stuck stung sublet swam swept swore swung taught thought
    threw thrust told took tore trod undercut underlay understood undertook underwent
    undid unwound upheld upset waylaid went wept wetted withdrew withheld withstood woke
    won wore wound wove wrote wrought wrung
"""
"""The irregular past forms, but for those that are oftener another word ("bound")."""

PAST_ONLY = """
    arose ate awoke bade began befell bit blew broke came chose drank drew drove fell
    flew forbade forgave forgot forsook froze gave grew hid knew lay mistook outgrew
    oversaw overtook overthrew rang redrew retook rewrote rode rose sang sank saw shook
    shrank slew spoke sprang stank stole strode strove swam swore threw took tore
    undertook underwent undid wanted was were went withdrew woke wore wove wrote
"""
"""Past forms that describe no noun: "the sum took in May was" is no English."""

UNCHANGING = """
    become beat bet burst cast come cost cut hit hurt let offset outbid overrun put quit
    read rid run set shut split spread upset
"""
"""The past forms, and others, that may follow "to" as they are."""

INTRANSITIVE = """
    agreed apologised apologized appeared arrived belonged complained consisted depended
    died disappeared emerged existed happened insisted lasted lived occurred remained
    replied resigned responded resulted seemed stayed stemmed travelled traveled
    vanished voted
"""
"""Past forms without an object."""

PRESENT = """
    achieves acknowledges acquires adds admits adopts affects agrees allows announces
    appears applies appoints approves argues arrives asks assumes attends avoids bans
    becomes begins believes belongs blames brings buys captures carries celebrates
    chooses claims closes collapses comes competes confirms considers contains
    continues creates declares defends delivers denies describes destroys determines
    develops discovers discusses dismisses drives earns elects eliminates emerges
    employs ends endorses enters erupts establishes examines exceeds exists expands
    expects expires explains explores expresses faces fails finds flees flies follows
    gets gives goes grows happens hears holds hopes identifies includes indicates
    insists intends introduces invades invites involves joins keeps kills knows lacks
    launches leads learns leaves lies loses makes marries meets notes obtains occurs
    opens operates opposes owns passes pays pleads pledges prepares prevents proposes
    proves provides publishes pulls pursues quits raises reaches receives recognises
    recognizes recovers reduces refers refuses rejects remains removes represents
    requires resigns resumes retires returns reveals runs says seeks seems sees seizes
    sells sends serves shows shuts speaks spends stands starts stays suffers suggests
    survives takes teaches tells tends thinks threatens throws tries understands
    unveils urges vows wants warns welcomes wins withdraws wonders writes
    accepts accuses advises apologises apologizes assures asserts awaits centers centres
    commits compares complains concedes concludes condemns conducts congratulates cites
    criticises criticizes decides demonstrates depends deserves detains devotes
    disappears dominates embraces emphasises emphasizes encourages endures enjoys
    ensures erodes evokes excoriates exposes extends favors favours gathers generates
    illustrates imposes improves inherits intensifies invests invokes maintains manages
    negotiates observes omits oversees persists persuades portrays possesses praises
    preserves presides protects provokes recalls recommends regrets relies remembers
    reminds replaces resists responds restores retains sits solves speculates strives
    submits succeeds surpasses sustains testifies thrives transforms treats underlines
    underscores weighs worsens
"""
"""Third persons that are verbs oftener than plural nouns."""

PLAIN = """
    agree appear become believe consist differ expect include insist intend know occur
    persist remain
    say seem tell think want
"""
"""Forms of the present that are hardly ever nouns."""

NOT_VERBS = """
    aged
    hundred indeed speed breed deed feed greed need seed weed creed steed sacred naked
    hatred kindred wicked rugged ragged wretched crooked shed bed red sled embed
    alleged so-called beloved unprecedented unlimited unidentified unnamed unarmed
    embattled supposed talented gifted skilled disabled disused bloodshed exceed
    proceed succeed infrared hundredweight biped
    king thing nothing something anything everything morning evening string ring spring
    wing during building ceiling feeling being funding training according beijing
    setting warning beginning
"""

PARTICIPLES = """
    beaten begun born borne broken chosen done drawn driven eaten fallen flown forgotten
    forbidden frozen given gone grown hidden known overthrown proven ridden risen seen
    shaken shown spoken stolen sung sunk sworn taken thrown torn undergone undertaken
    withdrawn woken worn woven written
"""
"""Past participles that are no past form."""
