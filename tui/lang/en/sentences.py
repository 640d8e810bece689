"""English words that guide the sentence splitter."""

from tui.lang.sentence_words import SentenceWords

SENTENCES = SentenceWords(
    before_names=frozenset(
        """
        mr mrs ms mx messrs dr prof rev fr sr hon gen lt col maj capt cmdr adm brig
        sgt cpl pvt pfc gov sen rep reps sens pres supt det insp const amb atty
        st ste mt ft no nos vs v fig vol pp approx art sec ch rt
        jan feb mar apr jun jul aug sep sept oct nov dec
        mon tue tues wed thu thur thurs fri
        """.split()
    ),
    may_end=frozenset(
        """
        inc corp co ltd llc plc bros jr sr etc al est dept univ assn
        u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d ph.d m.d b.a m.a i.e e.g
        ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich
        minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d
        tenn tex vt va wash w.va wis wyo ave blvd rd sq c ca b d
        """.split()
    ),
    starters=frozenset(
        """
        the a an this that these those he she it they we you i his her its their our
        but and or so yet in on at for with from by as if when while after before
        although though because since however meanwhile there then what who how why
        where some many most all no not one two mr mrs ms officials police
        """.split()
    ),
)
