"""Everything that is measured: accuracy where the corpora are, then speed.

`TIMELINE_CORPORA` names the folder that holds `dates/`, `quotes/` and `keydates/`;
the scorers are looked for in the folder `bench` beside it. A score half a point below
`baseline.toml` fails the run. `--speed` and `--accuracy` run one half only;
`--million` measures the app at a million rows, which takes a quarter of an hour.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.toml"
ALLOWED_DROP = 0.5
"""Points."""

Scores = dict[str, float]


def main(arguments: list[str]) -> int:
    """0 where no score fell below its baseline."""
    fell = False
    if "--speed" not in arguments:
        fell = not accuracy()
        merging()
    if "--accuracy" not in arguments:
        rows = ["1000000"] if "--million" in arguments else []
        subprocess.run([sys.executable, HERE / "speed.py", *rows], check=True)
    return int(fell)


def accuracy() -> bool:
    """Print each score beside its baseline; whether all of them hold."""
    corpora = os.environ.get("TIMELINE_CORPORA")
    if not corpora:
        print("TIMELINE_CORPORA is not set: accuracy is not measured")
        return True
    folder = Path(corpora).resolve()
    scores = {
        "dates": dates(folder, "dates.py"),
        "quotes": quotes(folder),
        "key dates": key_dates(folder),
    }
    print("\nfor comparison, dateparser.search_dates on the same dates:")
    dates(folder, "dates_peer.py")
    baseline: dict[str, Scores] = tomllib.loads(BASELINE.read_text("utf-8"))
    holds = True
    print(f"\n{'score':28}{'now':>8}{'baseline':>10}")
    for part, named in scores.items():
        for name, now in named.items():
            before = baseline.get(part, {}).get(name, 0.0)
            fell = now < before - ALLOWED_DROP
            holds = holds and not fell
            mark = "  fell" if fell else ""
            print(f"{part + ', ' + name:28}{now:8.1f}{before:10.1f}{mark}")
    return holds


def merging() -> None:
    """Print how well events are merged that several articles tell."""
    corpora = os.environ.get("TIMELINE_CORPORA")
    print("\nevents told by several articles:", flush=True)
    subprocess.run(
        [sys.executable, HERE / "merge.py", *([corpora] if corpora else [])], check=True
    )


def dates(folder: Path, adapter: str) -> Scores:
    """Strict, relaxed, type and value F1 of the TIMEX3 expressions, in points."""
    said = scored(
        folder,
        "score_dates.py",
        folder / "dates" / "timebank",
        folder / "dates" / "aquaint",
        "--name",
        adapter,
        "--cmd",
        f"{sys.executable} {HERE / adapter}",
    )
    return {
        name: float(value)
        for name, value in re.findall(r"(strict|relaxed|type|value)\s+([\d.]+)", said)
    }


def quotes(folder: Path) -> Scores:
    """End-to-end F1 on the articles whose pronouns were resolved by hand, in points."""
    said = scored(
        folder,
        "score_quotes.py",
        folder / "quotes" / "gold.dev.jsonl",
        "--only",
        "polnear-dev",
        "--",
        sys.executable,
        HERE / "quotes.py",
    )
    rows = re.findall(r"^(all|quoted|indirect)\b(.*)$", said, re.M)
    triples = {name: re.findall(r"[\d.]+/[\d.]+/([\d.]+)", row) for name, row in rows}
    return {f"e2e {name}": float(found[-1]) for name, found in triples.items()}


def key_dates(folder: Path) -> Scores:
    """Mean date F1 and text overlap over the topics, in points."""
    timeline = Path(sys.executable).with_name("timeline")
    said = scored(
        folder,
        "score_keydates.py",
        *sorted(path for path in (folder / "keydates").iterdir() if path.is_dir()),
        "--cmd",
        f"{timeline} {{articles}} --since {{start}} --until {{end}} "
        "--key-dates {k} --plain",
    )
    mean = re.search(r"date F1 ([\d.]+)\s+near [\d.]+\s+text ([\d.]+)[^\n]*$", said)
    if mean is None:
        return {}
    return {"date F1": 100 * float(mean[1]), "text": 100 * float(mean[2])}


def scored(folder: Path, scorer: str, *arguments: str | Path) -> str:
    """What a scorer prints."""
    with tempfile.TemporaryDirectory() as cwd:
        done = subprocess.run(
            [sys.executable, folder.parent / "bench" / scorer, *arguments],
            cwd=cwd,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    print(done.stdout, end="")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
