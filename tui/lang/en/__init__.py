"""English: its words and rules."""

from tui.lang import Language
from tui.lang.en.dates import DATES
from tui.lang.en.events import EVENTS
from tui.lang.en.headings import HEADINGS
from tui.lang.en.people import PEOPLE
from tui.lang.en.sentences import SENTENCES
from tui.lang.en.speech import SPEECH

LANGUAGE = Language(
    code="en",
    sentences=SENTENCES,
    speech=SPEECH,
    people=PEOPLE,
    dates=DATES,
    events=EVENTS,
    headings=HEADINGS,
)
