"""What can go wrong, in words for the user.

* TimelineError
  * UsageError: the command line asks for something that cannot be
  * ReadError: a source is missing, unreadable, empty or of an unknown format
  * StoreError: the timeline file is damaged, locked or from a newer version
  * ExportError: the output cannot be written
  * EditsError: the file of edits cannot be read or written
"""


class TimelineError(Exception):
    """Something the user can mend; its text says what is wrong and what to do."""

    exit_status = 1


class UsageError(TimelineError):
    """The command line asks for something that cannot be."""

    exit_status = 2


class ReadError(TimelineError):
    """A source is missing, unreadable, empty or of an unknown format."""

    exit_status = 3


class StoreError(TimelineError):
    """The timeline file is damaged, locked or from a newer version."""

    exit_status = 3


class ExportError(TimelineError):
    """The output cannot be written."""

    exit_status = 3


class EditsError(TimelineError):
    """The file of edits cannot be read or written."""

    exit_status = 3
