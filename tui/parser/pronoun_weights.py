"""The weights of `tui.parser.pronouns`, by feature; greater is likelier.

Found by `tests/bench/train_pronouns.py` on 600 articles of five American outlets of
2015 and 2016 (PolNeAR), rounded to tenths.
"""

WEIGHTS: dict[str, float] = {
    "early, sentences 0": 0.2,
    "early, sentences 1": 0.5,
    "early, sentences 2": -0.7,
    "first subject": 1.4,
    "first subject, sentences 0": 0.5,
    "first subject, sentences 1": 1.1,
    "first subject, sentences 2": -0.2,
    "gender known": 0.8,
    "gender open": -0.8,
    "latest": 0.4,
    "mentioned often": 0.5,
    "mentioned once": 0.1,
    "mentioned twice": -0.6,
    "named in the statement": -1.2,
    "object": -0.7,
    "object, sentences 0": 0.4,
    "object, sentences 2": -1.0,
    "paragraphs 0": 1.8,
    "paragraphs 1": 0.8,
    "paragraphs 2": -0.8,
    "paragraphs 3": -1.8,
    "possessor": -1.1,
    "possessor, sentences 1": -1.0,
    "possessor, sentences 2": 0.1,
    "sentences 0": 0.8,
    "sentences 1": 1.2,
    "sentences 2": 0.4,
    "sentences 3": -0.5,
    "sentences 4": -1.8,
    "spoke last": 1.0,
    "spoke last, paragraphs 0": 0.4,
    "spoke last, paragraphs 1": 0.8,
    "spoke last, paragraphs 2": -0.1,
    "subject": 0.3,
    "subject, sentences 1": 0.6,
    "subject, sentences 2": -0.2,
}
