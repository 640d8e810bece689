"""Every rule's examples and declines, in every language."""

from __future__ import annotations

import pytest

from tui.lang import load
from tui.lang.date_rules import NUMBER_HEAD, TOKEN, DateRule
from tui.partial import Meaning

_LANGUAGES = ("en",)


def _rules() -> list[DateRule]:
    rules: list[DateRule] = []
    for code in _LANGUAGES:
        language = load(code)
        assert language is not None
        rules.extend(language.dates.rules)
    return rules


def _readings(rule: DateRule, text: str) -> list[tuple[str, Meaning]]:
    """What the rule reads at each of its heads."""
    readings = []
    for token in TOKEN.finditer(text):
        head = NUMBER_HEAD if token[0].isdecimal() else token[0].lower()
        match = rule.match(text, token.start(), len(text))
        if head not in rule.heads or match is None:
            continue
        meaning = rule.read(match)
        if meaning is not None:
            readings.append((match[0], meaning))
    return readings


_EXAMPLES = [
    pytest.param(rule, words, meaning, id=f"{rule.name}: {words}")
    for rule in _rules()
    for words, meaning in rule.examples.items()
]
_DECLINES = [
    pytest.param(rule, words, id=f"{rule.name}: {words}")
    for rule in _rules()
    for words in rule.declines
]


@pytest.mark.parametrize(("rule", "words", "meaning"), _EXAMPLES)
def test_a_rule_reads_its_examples(
    rule: DateRule, words: str, meaning: Meaning
) -> None:
    assert (words, meaning) in _readings(rule, words)


@pytest.mark.parametrize(("rule", "words"), _DECLINES)
def test_a_rule_declines_look_alikes(rule: DateRule, words: str) -> None:
    assert _readings(rule, words) == []


def test_each_rule_shows_what_it_takes_or_what_it_declines() -> None:
    assert [
        rule.name for rule in _rules() if not (rule.examples or rule.declines)
    ] == []


def test_an_expression_has_a_word_that_its_rule_needs() -> None:
    for rule in _rules():
        for words in rule.examples:
            heads = {word.lower() or NUMBER_HEAD for word in TOKEN.findall(words)}
            assert heads & (rule.needs or rule.heads), (rule.name, words)


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in _rules()]
    assert len(names) == len(set(names))
