"""The adapter by which a scorer runs the date engine.

Reads JSON lines {"id", "dct", "text"}; writes {"id", "timexes": [{"start", "end",
"type", "value"}]} for each, with offsets in code points.
"""

from __future__ import annotations

import json
import sys
from datetime import date

from tui.lang import load
from tui.model import Article
from tui.parser import dates, text


def main() -> None:
    """Answer each line as soon as it is read."""
    language = load("en")
    assert language is not None
    for line in sys.stdin:
        document = json.loads(line)
        article = Article(document["text"], date.fromisoformat(document["dct"][:10]))
        blocks = text.paragraphs(article.text)
        sentences = text.sentences(article.text, blocks, language.sentences)
        timexes = [
            {
                "start": found.span.start,
                "end": found.span.end,
                "type": found.timex3.type,
                "value": found.timex3.value,
            }
            for found in dates.find(article, sentences, language)
        ]
        print(json.dumps({"id": document["id"], "timexes": timexes}), flush=True)


if __name__ == "__main__":
    main()
