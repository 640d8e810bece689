"""English words around a statement."""

from __future__ import annotations

from tui.lang.en.speech_verbs import VERBS
from tui.lang.speech_words import SpeechWords


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


SPEECH = SpeechWords(
    verbs=VERBS,
    auxiliaries=_words(
        """
        has have had will would could should might may must can did does do is are was
        were be been being 's 'd 've 'll not never to won't wouldn't didn't don't
        doesn't hasn't haven't hadn't isn't wasn't weren't can't couldn't
        """
    ),
    adverbs=_words(
        """
        also then now later again just only still even once twice often always already
        ever never not first further instead too soon thus yet rather simply merely
        earlier recently today yesterday tonight long since frequently famously
        however too both all afterwards afterward
        """
    ),
    negations=_words(
        """
        not never didn't don't doesn't won't wouldn't hasn't haven't hadn't can't
        couldn't neither nor cannot
        """
    ),
    denials=_words("deny question reject"),
    determiners=_words(
        """
        the a an this that these those his her its their our my your some many most
        several all both each every another other no any one two three four five six
        seven eight nine ten few more
        """
    ),
    prepositions=_words(
        """
        of in on at for with from by about against between among into onto over under
        through during before after since until like as than without within near
        inside outside toward towards across along around behind beyond despite
        following including per to upon via amid ahead regarding concerning
        """
    ),
    conjunctions=_words(
        """
        that and but or while when because although though if as whereas whether so
        where until unless once since before after nor yet how why what
        """
    ),
    relatives=_words("who whom whose which that where"),
    pronouns=_words(
        "i you he she it we they who someone everyone nobody somebody anyone others"
    ),
    acronyms=frozenset({"US", "WHO"}),
    reflexives=_words("himself herself itself themselves"),
    own=_words("i you we"),
    asking=_words("q question"),
    answering=_words("a answer"),
    objects=_words("me you him her it them us"),
    finite=_words(
        """
        is are was were has have had will would could should can may might must do does
        did be isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't don't
        doesn't didn't can't cannot couldn't shouldn't 's 'd 'll 've 're
        wants want wanted needs need needed got gets get went goes go came comes come
        made makes make took takes take knew know knows saw sees see gave gives give
        thinks think thought believes believe believed felt feels feel left leave
        leaves became becomes become began begins kept keeps keep held holds hold
        brought brings bring met meets meet lost loses lose won wins win ran runs run
        put puts sent sends send stood stands stand paid pays pay fell falls fall rose
        rises rise showed shows show found finds find told tells tell says said say
        seems seem seemed remains remain remained expects expect expected plans plan
        hopes hope planned looks look looked likes like liked works work worked lives
        """
    ),
    naming=_words("dubbed titled entitled named nicknamed codenamed christened known"),
    unnamed=_words("anonymity anonymous identified named quoted"),
    venues=_words(
        """
        address affidavit appearance article blog book briefing broadcast call
        column comments complaint conference debate e-mail editorial email
        emails essay event filing forum hearing interview interviews lawsuit
        letter letters memo memoir message messages note op-ed opinion podcast
        post posting posts press rally release remarks report ruling series
        speech statement statements testimony text tweet tweets video
        """
    ),
    platforms=_words(
        """
        x twitter facebook instagram tiktok telegram youtube weibo linkedin whatsapp
        reddit snapchat bluesky threads mastodon television tv radio cnn msnbc fox nbc
        abc cbs cspan c-span
        """
    ),
    audiences=_words(
        """
        reporters journalists lawmakers supporters voters parliament congress senators
        investors analysts viewers listeners readers crowd audience media press
        television radio agency newspaper colleagues fans delegates crowds police
        """
    ),
    times=_words(
        """
        monday tuesday wednesday thursday friday saturday sunday today yesterday
        tomorrow tonight later earlier recently last this next week month year morning
        afternoon evening night weekend day early late on in january february march
        april may june july august september october november december
        """
    ),
)
