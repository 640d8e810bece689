"""English words for people, their offices, and bodies."""

from __future__ import annotations

from tui.lang.en import people_names
from tui.lang.people_words import Gender, PeopleWords


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


def _genders(he: str, she: str, either: str = "") -> dict[str, Gender]:
    return {
        **dict.fromkeys(either.split(), Gender.UNKNOWN),
        **dict.fromkeys(she.split(), Gender.SHE),
        **dict.fromkeys(he.split(), Gender.HE),
    }


_HE_OR_SHE = frozenset(people_names.HE.split()) & frozenset(people_names.SHE.split())

PEOPLE = PeopleWords(
    given_names={
        **_genders(people_names.HE, people_names.SHE),
        **dict.fromkeys(_HE_OR_SHE, Gender.UNKNOWN),
    },
    titles=_genders(
        he="""
            mr sir lord king prince pope father fr brother sheikh imam ayatollah datuk
            dato tun emir sultan señor herr monsieur
        """,
        she="""
            mrs ms miss lady dame queen princess sister madame congresswoman datin
            señora frau
        """,
        either="""
            dr prof professor rev reverend sen senator senators rep representative reps
            sens gov govs governor president presidents judge justice gen general lt
            col colonel maj major capt captain sgt sergeant adm admiral cmdr commander
            cpl pvt officer det detective insp inspector supt chancellor premier
            ambassador secretary minister congressman attorney mayor sheriff chief
            speaker chairman chairwoman chairperson coach hon baroness baron archbishop
            bishop cardinal rabbi deputy councilman councilwoman councillor
            commissioner director leader candidate author actor actress singer
        """,
    ),
    honorifics=_words(
        """
        mr mrs ms miss dr sir lord lady dame prince princess hon brother sister madame
        datuk dato tun datin señor señora herr frau monsieur
        """
    ),
    spelt_out={
        "adm": "admiral",
        "capt": "captain",
        "cmdr": "commander",
        "col": "colonel",
        "det": "detective",
        "dr": "doctor",
        "gen": "general",
        "gov": "governor",
        "insp": "inspector",
        "lt": "lieutenant",
        "prof": "professor",
        "rep": "representative",
        "sen": "senator",
        "sgt": "sergeant",
        "supt": "superintendent",
    },
    roles=_genders(
        he="""
            spokesman chairman congressman businessman man father son brother husband
            uncle king prince boy grandfather nephew councilman assemblyman salesman
            gentleman boyfriend fireman policeman statesman widower
        """,
        she="""
            spokeswoman chairwoman congresswoman businesswoman woman mother daughter
            sister wife aunt queen princess girl grandmother niece councilwoman actress
            assemblywoman girlfriend widow lady heiress policewoman
        """,
        either="""
            president minister senator governor representative secretary leader chief
            mayor official officer director manager adviser advisor aide spokesperson
            chairperson chair speaker ambassador judge justice lawyer attorney
            prosecutor professor analyst economist expert strategist consultant
            candidate nominee lawmaker legislator politician general commander captain
            colonel sergeant detective sheriff commissioner coach player teacher student
            doctor nurse scientist researcher author writer journalist reporter editor
            host anchor columnist activist organizer organiser delegate voter supporter
            critic opponent member founder co-founder owner executive ceo investor
            chancellor premier envoy diplomat counsel counselor deputy head treasurer
            whip incumbent contender frontrunner front-runner rival billionaire mogul
            veteran neurosurgeon developer democrat republican conservative liberal
            independent source neighbor neighbour resident friend colleague person
            witness victim survivor priest pastor bishop archbishop cardinal rabbi imam
            farmer worker pollster donor fundraiser operative historian engineer pilot
            driver pope monarch lieutenant admiral surgeon physicist vice-president
            undersecretary superintendent principal dean inspector trustee
            vice-chairman mp ally insider staffer scholar biographer publicist operator
            builder grower trader broker ranger keeper curator conductor
            docker passenger midwife paramedic firefighter shopkeeper restaurateur
        """,
    ),
    bodies=_words(
        """
        ministry department police court council committee commission company agency
        bank government administration campaign party union university college
        institute institution association group organization organisation office
        bureau board parliament congress senate house army navy force forces team club
        corporation corp inc ltd llc co firm network times post journal news press
        tribune herald guardian magazine center centre foundation coalition authority
        service services federation league nations embassy newspaper outlet channel
        site website study poll survey report filing complaint lawsuit fund
        society alliance academy school hospital church airline airlines
        """
    ),
    same_kind=dict.fromkeys(
        ("inc", "corp", "corporation", "ltd", "llc", "co", "firm"), "company"
    ),
    places=_words(
        """
        america american americans britain france germany russia china india japan
        iran iraq israel syria turkey ukraine europe asia africa mexico canada
        australia washington london paris moscow beijing delhi tokyo berlin brussels
        york jersey california texas florida ohio iowa nevada virginia georgia
        michigan wisconsin pennsylvania carolina dakota hampshire massachusetts
        illinois indiana kentucky tennessee alabama arizona colorado minnesota
        missouri maryland oregon utah vermont maine kansas oklahoma arkansas louisiana
        mississippi montana nebraska idaho wyoming hawaii alaska connecticut delaware
        """
    ),
    particles=_words(
        "van von der den de del della di da dos du la le al el bin ibn ben"
    ),
    suffixes=_words("jr sr ii iii iv"),
    pronouns={
        "he": Gender.HE,
        "she": Gender.SHE,
        "they": Gender.THEY,
        "it": Gender.IT,
        "him": Gender.HE,
        "her": Gender.SHE,
        "his": Gender.HE,
    },
    never_names=_words(
        """
        the a an this that these those he she it they we you i his her its their our my
        your but and or so yet in on at for with from by if when while after before as
        although though because since however meanwhile then there what who how why
        where some many most all no not one two both such even still also now here
        asked speaking calling monday tuesday wednesday thursday friday saturday sunday
        january february march april june july august september october november
        december republican democratic democrat republicans democrats conservative
        liberal former gop afterwards afterward later earlier today yesterday tonight
        finally instead soon perhaps once again whether inside outside among despite
        until unless without within during through between against nobody everybody
        """
    ),
)
