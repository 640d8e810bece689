"""The same adapter as `dates.py` for the peer, dateparser.search_dates.

A day, month or year is written as the value that its own parser says the words have.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import datetime

from dateparser.date import DateDataParser
from dateparser.search import search_dates

from tui.parser.text import paragraphs

_NUMBER = re.compile(r"\W*\d{1,3}\W*$|\W*\d[\d.,]*\.\d*\W*$")
"""Most of its wrong finds: numbers alone."""
_SHORTEST = 3
_LEAD = re.compile(r"(?:on|in|at|by|of|since|until|to|from)\s+", re.IGNORECASE)
_FORMATS = {
    "year": "%Y",
    "month": "%Y-%m",
    "week": "%G-W%V",
    "day": "%Y-%m-%d",
    "time": "%Y-%m-%dT%H:%M",
}


def main() -> None:
    """Answer each line as soon as it is read."""
    for line in sys.stdin:
        document = json.loads(line)
        timexes = _timexes(document["text"], document["dct"][:10])
        print(json.dumps({"id": document["id"], "timexes": timexes}), flush=True)


def _timexes(text: str, published: str) -> list[dict[str, int | str]]:
    settings = {
        "RELATIVE_BASE": datetime.fromisoformat(published),
        "PREFER_DATES_FROM": "past",
        "RETURN_TIME_AS_PERIOD": True,
    }
    parser = DateDataParser(languages=["en"], settings=settings)
    timexes: list[dict[str, int | str]] = []
    for block in paragraphs(text):
        position = block.span.start
        found = search_dates(block.span.of(text), languages=["en"], settings=settings)
        for words, at in found or []:
            start = text.find(words, position, block.span.end)
            if start < 0 or _NUMBER.match(words) or len(words) < _SHORTEST:
                continue
            position = start + len(words)
            # Its phrases begin with the preposition, which TIMEX3 leaves out.
            lead = _LEAD.match(words)
            period = parser.get_date_data(words).period or "day"
            timexes.append(
                {
                    "start": start + (lead.end() if lead else 0),
                    "end": position,
                    "type": "TIME" if period == "time" else "DATE",
                    "value": at.strftime(_FORMATS.get(period, "%Y-%m-%d")),
                }
            )
    return timexes


if __name__ == "__main__":
    main()
