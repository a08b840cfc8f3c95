"""Measures how often each rule is right on PolNeAR's train split, and writes `confidence.tsv`.

    python benchmarks/measure_rules.py [--tools ../shared/tools] [--data ../shared/data/polnear] [--check]

PolNeAR is not part of this project and has no licence: its texts are read, and only counts are kept. A claim is right
when the scorer pairs it with one of the corpus, their contents agree (token F1 of at least 0.5), and so do the heads of
their sources. A sentence of the outlet's own is right when at most half of its tokens are attributed in the corpus.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality import ScoredClaim, article_of, scored

from newsmodel import languages
from newsmodel.claims import extract_claims
from newsmodel.claims.confidence import EVERY, Count
from newsmodel.claims.english.outlet import METHODS
from newsmodel.claims.keeping import OURS

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
TABLE = Path(languages.__file__).parent / "en" / "confidence.tsv"
#: Lemmas that a method found less often say nothing by themselves.
FEWEST = 3
SPLIT = "train"

HEAD = """\
# How often each rule was right on PolNeAR's train split; written by benchmarks/measure_rules.py, not by hand.
# Columns, parted by tabs: method, lemma of the cue (* = all), right, found.
"""

Finding = tuple[str, str, bool]


def findings(scorer: Any, root: Path) -> Iterator[Finding]:
    """Yield what was found in each article: method, lemma, whether it was right."""
    scorer.index(str(root), SPLIT)
    for _, text, files in scorer.load(str(root), SPLIT):
        article, offsets = article_of(text)
        found = extract_claims(article, which="all", min_confidence=0)
        claims = [scored(claim, offsets) for claim in found.claims]
        document = scorer.Doc(text)
        gold = scorer.prepare(document, scorer.read_ann(files[0]))
        yield from _attributed(scorer, document, gold, [claim for claim in claims if not _is_outlet(claim)])
        yield from _outlet(document, gold, [claim for claim in claims if _is_outlet(claim)])


def _is_outlet(claim: ScoredClaim) -> bool:
    return claim["method"].removeprefix(OURS) in METHODS


def _attributed(scorer: Any, document: Any, gold: Any, claims: list[ScoredClaim]) -> Iterator[Finding]:
    predicted = scorer.prepare(document, claims)
    _, _, counted, _, good = scorer.score_article(document, gold, predicted, "all")
    right = {number for number, _ in good}
    for number in counted:
        claim = predicted[number]["raw"]
        yield claim["method"].removeprefix(OURS), claim["lemma"] or EVERY, number in right


def _outlet(document: Any, gold: Any, claims: list[ScoredClaim]) -> Iterator[Finding]:
    attributed = set().union(*(one["content"] for one in gold))
    for claim in claims:
        tokens = document.ids(claim["content"])
        yield claim["method"].removeprefix(OURS), EVERY, 2 * len(tokens & attributed) <= len(tokens)


def counts_of(found: list[Finding]) -> dict[tuple[str, str], Count]:
    """Count the findings by method, and by method and lemma where there are enough."""
    right: Counter[tuple[str, str]] = Counter()
    every: Counter[tuple[str, str]] = Counter()
    for method, lemma, is_right in found:
        for key in {(method, EVERY), (method, lemma)}:
            every[key] += 1
            right[key] += is_right
    return {key: Count(right[key], every[key]) for key in sorted(every) if key[1] == EVERY or every[key] >= FEWEST}


def table_of(counts: dict[tuple[str, str], Count]) -> str:
    """Write the counts as the table that is kept."""
    rows = (f"{method}\t{lemma}\t{count.right}\t{count.found}\n" for (method, lemma), count in counts.items())
    return HEAD + "".join(rows)


def told(counts: dict[tuple[str, str], Count]) -> Iterator[str]:
    """Write the precision of each method, for people, the most frequent first."""
    methods = [(method, count) for (method, lemma), count in counts.items() if lemma == EVERY]
    yield f"{'method':32} {'found':>6} {'right':>6} {'precision':>9}"
    for method, count in sorted(methods, key=lambda item: (-item[1].found, item[0])):
        yield f"{method:32} {count.found:6} {count.right:6} {100 * count.right / count.found:8.1f}%"


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tools", type=Path, default=SHARED / "tools", help="folder of score_claims.py")
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "polnear", help="folder of PolNeAR")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the table would change")
    options = parser.parse_args()
    missing = [path for path in (options.tools / "score_claims.py", options.data / SPLIT / "text") if not path.exists()]
    if missing:
        print(f"not there: {', '.join(map(str, missing))}; nothing was measured", file=sys.stderr)
        return 2
    sys.path.insert(0, str(options.tools))
    counts = counts_of(list(findings(importlib.import_module("score_claims"), options.data)))
    print(*told(counts), sep="\n")
    table = table_of(counts)
    if options.check:
        return int(TABLE.read_text(encoding="utf-8") != table)
    TABLE.write_text(table, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
