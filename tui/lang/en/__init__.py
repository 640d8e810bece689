"""English: its words and rules."""

from tui.lang import Language
from tui.lang.en.sentences import SENTENCES

LANGUAGE = Language(code="en", sentences=SENTENCES)
