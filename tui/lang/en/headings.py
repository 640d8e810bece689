"""English words of bylines, date lines and datelines."""

import re

from tui.lang.heading_words import HeadingWords

HEADINGS = HeadingWords(
    published=frozenset(
        (
            *"published posted date dated filed issued released created".split(),
            "date published",
            "first published",
            "originally published",
            "publication date",
            "issue of",
            "published online",
            "release date",
        )
    ),
    updated=frozenset(
        (
            *"updated modified edited revised corrected".split(),
            "date modified",
            "last edited",
            "last modified",
            "last updated",
        )
    ),
    byline=frozenset({"by"}),
    weekdays=frozenset(
        """
        monday tuesday wednesday thursday friday saturday sunday
        mon tue tues wed thu thur thurs fri sat sun
        """.split()
    ),
    linking=frozenset("and at by est for from in last of on the updated with".split()),
    staff=frozenset(
        """
        admin agencies agency bureau correspondent desk editor reporter reporters
        staff team writer writers
        """.split()
    ),
    agencies=frozenset(
        """
        aap abc afp ani ansa ap bbc bloomberg bta cbs cnn cp dpa efe fox ians
        interfax irna itar-tass kyodo nbc npr nyt pa pap pti reuters tanjug tass
        thomson unb uni upi wam xinhua yonhap
        """.split()
    ),
    furniture=frozenset(
        (
            *"advertisement share listen print email save comment comments".split(),
            *"published updated posted".split(),
            "getty images",
            "image source",
            "read more",
            "share this",
            "staff writer",
        )
    ),
    about_itself=re.compile(
        r"(?:a\s+version\s+of\s+)?this\s+(?:article|story|piece|report|column|interview)\s+"
        r"(?:was|has|is|appear)[^.]{0,40}?\b(?:published|appear\w*|printed|print)\b",
        re.IGNORECASE,
    ),
    ago=re.compile(r"[0-9]{1,2}\s+(?:minute|hour|day|week)s?\s+ago", re.IGNORECASE),
    counts=frozenset(
        """
        about above after aged almost among around article at before below beats
        between by chapter claims day episode exceeds from free frees grade group
        hits hurts in injures injuring kill killed kills killing least leaves leaving
        level most nearly no number of on over page part past phase reach reaches
        rescues round route section stage than to top tops under until volume with
        wounds wounding year zone
        """.split()
    ),
)
