"""The same adapter as `dates.py` for the peer, dateparser.search_dates.

A day, month or year is written as the value that its own parser says the words have.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime

from dateparser.date import DateDataParser
from dateparser.search import search_dates

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
    position = 0
    found = search_dates(text, languages=["en"], settings=settings) or []
    for words, at in found:
        start = text.find(words, position)
        if start < 0:
            continue
        position = start + len(words)
        period = parser.get_date_data(words).period or "day"
        timexes.append(
            {
                "start": start,
                "end": position,
                "type": "TIME" if period == "time" else "DATE",
                "value": at.strftime(_FORMATS.get(period, "%Y-%m-%d")),
            }
        )
    return timexes


if __name__ == "__main__":
    main()
