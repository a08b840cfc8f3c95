"""How well speech is detected in German, by its kind: direct, indirect, reported, free indirect.

    python benchmarks/speech_kinds.py [--split dev] [--tools ../shared/tools] [--data ../shared/data]

The kinds are those of the quotations of Petersen-Frey and Biemann; their "indirect/free indirect", which goes on in the
subjunctive without a cue, counts as free indirect. A claim's kind is told by its form and by the rule that found it:
direct where all of its content is quoted, reported where it is a phrase, free indirect where no cue stands beside it,
else indirect. There are two units: attributions, whose contents agree (token F1 of at least 0.5) and whose kinds are
the same; and tokens that are content of a kind.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from findings import SHARED, scorer_in
from quality import extract_german

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.rules.objects import OBJECTS
from newsmodel.claims.keeping import OURS

#: The kinds, in the order in which they are told, by the corpus's own names.
KINDS = {
    "Direct": "direct",
    "Indirect": "indirect",
    "Reported": "reported",
    "FreeIndirect": "free indirect",
    "IndirectFreeIndirect": "free indirect",
}
#: Families of the methods that find speech without a cue of its own.
FREE = frozenset(("free", "hearsay"))
AGREEING = 0.5

Counts = dict[str, Counter[str]]


def kind_of(claim: Mapping[str, Any]) -> str:
    """Tell the kind of a claim.

    The scorer's own test of what is quoted takes the mark that closes German quotations for one that opens.

    Args:
        claim: The claim as the scorer prepares it.
    """
    method = Method.read(str(claim["raw"]["method"]).removeprefix(OURS))
    if claim["raw"]["form"] == "direct":
        return "direct"
    if method.variant in OBJECTS:
        return "reported"
    return "free indirect" if method.family in FREE else "indirect"


def by_kind(kinds: Sequence[str], attributions: Sequence[Any]) -> dict[str, list[frozenset[int]]]:
    """Sort the contents of attributions by their kinds."""
    found: defaultdict[str, list[frozenset[int]]] = defaultdict(list)
    for kind, one in zip(kinds, attributions, strict=True):
        found[kind].append(one["content"])
    return found


def pairs_of(scorer: Any, given: Sequence[frozenset[int]], gold: Sequence[frozenset[int]]) -> int:
    """Count the contents that agree, each with one other at the most, the best first."""
    values = ((scorer.f1(one, other), i, j) for i, one in enumerate(given) for j, other in enumerate(gold))
    found = sorted((pair for pair in values if pair[0] >= AGREEING), reverse=True)
    used: set[tuple[str, int]] = set()
    for _, i, j in found:
        if not used & {("given", i), ("gold", j)}:
            used |= {("given", i), ("gold", j)}
    return len(used) // 2


def measured(scorer: Any, root: Path, split: str) -> Counts:
    """Count what is right, found and annotated of each kind, in attributions and in tokens.

    Args:
        scorer: The module of the scorer.
        root: The folder of the corpus.
        split: The folder of its split.
    """
    counts: Counts = {kind: Counter() for kind in KINDS.values()}
    scorer.index(str(root), split)
    for _, text, files in scorer.load(str(root), split):
        document = scorer.Doc(text)
        gold = scorer.prepare(document, scorer.read_ann(files[0]))
        given = scorer.prepare(document, extract_german(text))
        annotated = by_kind([KINDS[one["raw"]["kind"]] for one in gold], gold)
        found = by_kind([kind_of(one) for one in given], given)
        for kind, count in counts.items():
            right, wanted = (frozenset[int]().union(*contents.get(kind, ())) for contents in (found, annotated))
            count["right"] += pairs_of(scorer, found.get(kind, []), annotated.get(kind, []))
            count["found"] += len(found.get(kind, ()))
            count["annotated"] += len(annotated.get(kind, ()))
            count["right tokens"] += len(right & wanted)
            count["found tokens"] += len(right)
            count["annotated tokens"] += len(wanted)
    return counts


def told(counts: Counts) -> Iterator[str]:
    """Write precision, recall and F1 of each kind, for people."""
    yield f"{'':14} {'annotated':>9}   attributions P, R, F1    tokens P, R, F1"
    for kind, count in counts.items():
        figures = "    ".join(_prf(count, unit) for unit in ("", " tokens"))
        yield f"{kind:14} {count['annotated']:9}   {figures}"


def _prf(count: Mapping[str, int], unit: str) -> str:
    right, found, annotated = (count[f"{name}{unit}"] for name in ("right", "found", "annotated"))
    precision, recall = right / max(1, found), right / max(1, annotated)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * f1:5.1f}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--split", default="dev", help="folder of the split of the corpus")
    parser.add_argument("--tools", type=Path, default=SHARED / "tools", help="folder of score_claims.py")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the corpora")
    options = parser.parse_args()
    root = options.data / "german-quotations"
    missing = [path for path in (options.tools / "score_claims.py", root / options.split) if not path.exists()]
    if missing:
        print(f"not there: {', '.join(map(str, missing))}; nothing was measured", file=sys.stderr)
        return 2
    print(*told(measured(scorer_in(options.tools), root, options.split)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
