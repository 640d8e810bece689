"""The weights of `tui.parser.pronouns`, by feature; greater is likelier.

Found by `tests/bench/train_pronouns.py` on 600 articles of five American outlets of
2015 and 2016 (PolNeAR), rounded to tenths.
"""

WEIGHTS: dict[str, float] = {
    "early": 0.1,
    "early, sentences 0": 0.2,
    "early, sentences 1": 0.5,
    "early, sentences 2": -0.7,
    "first subject": 1.7,
    "first subject, sentences 0": 0.5,
    "first subject, sentences 1": 1.5,
    "first subject, sentences 2": -0.3,
    "gender known": 0.9,
    "gender open": -0.9,
    "latest": 0.6,
    "mentioned often": 0.5,
    "mentioned once": 0.4,
    "mentioned twice": -0.8,
    "named in the statement": -0.8,
    "object": -0.6,
    "object, sentences 0": 0.4,
    "object, sentences 1": 0.1,
    "object, sentences 2": -1.1,
    "paragraphs 0": 1.8,
    "paragraphs 1": 0.7,
    "paragraphs 2": -0.7,
    "paragraphs 3": -1.8,
    "possessor": -1.4,
    "possessor, sentences 1": -1.2,
    "sentences 0": 0.8,
    "sentences 1": 1.3,
    "sentences 2": 0.3,
    "sentences 3": -0.4,
    "sentences 4": -1.9,
    "spoke last": 1.3,
    "spoke last, paragraphs 0": 0.3,
    "spoke last, paragraphs 1": 1.1,
    "spoke last, paragraphs 2": -0.1,
    "subject": 0.2,
    "subject, sentences 1": 0.4,
}
