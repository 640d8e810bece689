"""Learn the weights of `tui.parser.quotes.pronoun_weights` from annotated articles.

    python tests/bench/train_pronouns.py GOLD.jsonl [OUTLET ...]

Among the persons that a pronoun beside a statement may mean, the annotated one is to
outweigh the others. The table is printed; nothing is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import gold
import logit

from tui.lang.people_words import Gender
from tui.parser.quotes.mentions import MentionKind
from tui.parser.quotes.speakers import Person

_RAREST = 10


def examples(article: gold.Annotated) -> Iterator[logit.Example]:
    """Every pronoun of an article whose person is annotated and a candidate."""
    cast = article.cast
    people = article.language.people
    for index in range(len(article.sentences)):
        for statement in article.reader.read(index):
            said = statement.span.of(article.text)
            source = statement.source
            gender = people.pronouns.get(source.head, Gender.UNKNOWN)
            if source.kind is MentionKind.PRONOUN and gender in (Gender.HE, Gender.SHE):
                names = _names(article.gold, source.span.start)
                found = cast.candidates(source.span.start, gender, said)
                example = [(_is_named(who, names), told) for who, told in found]
                if any(right for right, _ in example):
                    yield example
            cast.resolve(source, said)


def _names(quotes: Sequence[gold.Gold], start: int) -> tuple[str, ...]:
    return next(
        (
            quote.names
            for quote in quotes
            if quote.source is not None and quote.source.start == start
        ),
        (),
    )


def _is_named(person: Person, names: Sequence[str]) -> bool:
    surnames = {name.split()[-1].casefold() for name in names}
    return person.surname.casefold() in surnames


def main() -> None:
    """Print the table."""
    path, *outlets = sys.argv[1:]
    found = [e for article in gold.read(path, outlets) for e in examples(article)]
    weights = logit.train(found, _RAREST)
    right = logit.hits(found, weights)
    print(f"{len(found)} pronouns, {right:.1%} right on themselves", file=sys.stderr)
    logit.show(weights)


if __name__ == "__main__":
    main()
