"""Measures how often each rule is right, with each cue and in each context: writes `confidence.tsv` and `contexts.tsv`.

    python benchmarks/measure_rules.py [--language en] [--tools ../shared/tools] [--data ../shared/data] [--check]

For English the findings of PolNeAR's train split and of the news of GUM are counted together, for German those of the
train split of the quotations of Petersen-Frey and Biemann. No corpus is part of this project: their texts are read, and
only counts are kept. What makes a finding right is told in `findings.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from findings import CORPORA, SHARED, Finding, Story, scorer_in, stories

from newsmodel import languages
from newsmodel.claims.attribution import Method
from newsmodel.claims.confidence import EVERY, Count, by_rule, smoothed
from newsmodel.claims.confidence.contexts import LEAST, MOST, ContextCount, keys_of, log_odds, share_of

FOLDER = Path(languages.__file__).parent
#: Lemmas that a method found less often say nothing by themselves; nor do contexts that were met less often.
FEWEST, FEWEST_IN_CONTEXT = 3, 25
#: The German corpus has a fourth of the findings: with 25 there one finding more or less moved the confidence of whole
#: rules, and dev was worse (F1 of speech 74.0; 74.5 with 60, 74.9 with 100).
FEWEST_IN_CONTEXT_OF = {"de": 100}
#: So many times what is expected in each context is told from all others.
ROUNDS = 6

#: What the corpora of a language are called.
NAMES = {"en": "PolNeAR's train split and GUM's news", "de": "the train split of german-quotations"}
RULES_HEAD = """\
# How often each rule was right on {corpora}; written by benchmarks/measure_rules.py.
# Columns, parted by tabs: method, lemma of the cue (* = all), right, found.
"""
CONTEXTS_HEAD = """\
# How often rules were right in each context, counted as in confidence.tsv; written by benchmarks/measure_rules.py.
# Columns, parted by tabs: group of methods (* = all), context, right, found, and how many of these would have been
# right by the rules and by the other contexts alone.
"""

Counts = Mapping[tuple[Method, str], Count]
ContextCounts = dict[tuple[str, str], ContextCount]


def counts_of(found: Iterable[Finding], fewest: int = FEWEST) -> dict[tuple[Method, str], Count]:
    """Count the findings by method, and by method and lemma where there are enough."""
    right: Counter[tuple[Method, str]] = Counter()
    every: Counter[tuple[Method, str]] = Counter()
    for finding in found:
        for key in {(finding.method, EVERY), (finding.method, finding.lemma)}:
            every[key] += 1
            right[key] += finding.right
    order = sorted(every, key=lambda key: (str(key[0]), key[1]))
    return {key: Count(right[key], every[key]) for key in order if key[1] == EVERY or every[key] >= fewest}


# --- contexts


def context_counts_of(found: Sequence[Finding], fewest: int = FEWEST_IN_CONTEXT) -> ContextCounts:
    """Count the findings by context, with how many would have been right without it.

    What is expected in one context depends on the others, so it is told from them several times in turn. A finding's
    own count is left out of what is known of its rule.
    """
    odds = _odds_without_themselves(found)
    members = _members(found, fewest)
    names = sorted({context.partition("=")[0] for _, context in members})
    counts: ContextCounts = {}
    for _ in range(ROUNDS):
        for name in names:
            of_name = [key for key in members if key[1].startswith(f"{name}=")]
            for group in sorted({group for group, _ in of_name}):
                for key in (key for key in of_name if key[0] == group):
                    before = counts[key].shift if key in counts else 0.0
                    numbers = members[key]
                    expected = sum(share_of(odds[number] - before) for number in numbers)
                    right = sum(found[number].right for number in numbers)
                    counts[key] = ContextCount(right, len(numbers), round(expected, 1))
                    change = counts[key].shift - before
                    for number in numbers:
                        odds[number] += change
    return {key: counts[key] for key in sorted(counts)}


def _members(found: Sequence[Finding], fewest: int) -> dict[tuple[str, str], list[int]]:
    """List the findings in each context that was met often enough, by number."""
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, finding in enumerate(found):
        for key in keys_of(finding.method, finding.contexts):
            members[key].append(number)
    return {key: numbers for key, numbers in members.items() if len(numbers) >= fewest}


def _odds_without_themselves(found: Sequence[Finding]) -> list[float]:
    """Give the logarithm of the odds of each finding by its rule and its cue, as if it had not been counted."""
    counts = counts_of(found)
    rules = by_rule(counts)

    def odds_of(method: Method, lemma: str, *, right: bool) -> float:
        one = Count(-int(right), -1)
        others = {(method, of): counts[method, of] + one for of in {EVERY, lemma} if (method, of) in counts}
        share = smoothed(others, {method.plain: rules[method.plain] + one}, method, lemma)
        return log_odds(min(MOST, max(LEAST, share)))

    kinds = {(finding.method, finding.lemma, finding.right) for finding in found}
    known = {(method, lemma, right): odds_of(method, lemma, right=right) for method, lemma, right in kinds}
    return [known[finding.method, finding.lemma, finding.right] for finding in found]


# --- tables


def rules_table(counts: Counts, language: str = "en") -> str:
    """Write the counts of rules as the table that is kept."""
    rows = (f"{method}\t{lemma}\t{count.right}\t{count.found}\n" for (method, lemma), count in counts.items())
    return RULES_HEAD.format(corpora=NAMES[language]) + "".join(rows)


def contexts_table(counts: ContextCounts) -> str:
    """Write the counts of contexts as the table that is kept."""
    rows = (
        f"{group}\t{context}\t{count.right}\t{count.found}\t{count.expected}\n"
        for (group, context), count in counts.items()
    )
    return CONTEXTS_HEAD + "".join(rows)


def told(counts: Counts) -> Iterator[str]:
    """Write the precision of each method, for people, the most frequent first."""
    methods = [(str(method), count) for (method, lemma), count in counts.items() if lemma == EVERY]
    yield f"{'method':32} {'found':>6} {'right':>6} {'precision':>9}"
    for method, count in sorted(methods, key=lambda item: (-item[1].found, item[0])):
        yield f"{method:32} {count.found:6} {count.right:6} {100 * count.right / count.found:8.1f}%"


def measured_stories(tools: Path, data: Path, language: str = "en") -> list[Story]:
    """Look through the stories of all corpora of a language."""
    scorer = scorer_in(tools)
    corpora = CORPORA[language].items()
    return [story for corpus, split in corpora for story in stories(scorer, data / corpus, split, language)]


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=CORPORA, default="en", help="whose rules are measured")
    parser.add_argument("--tools", type=Path, default=SHARED / "tools", help="folder of score_claims.py")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the corpora")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the tables would change")
    options = parser.parse_args()
    texts = [options.data / corpus / split / "text" for corpus, split in CORPORA[options.language].items()]
    missing = [path for path in (options.tools / "score_claims.py", *texts) if not path.exists()]
    if missing:
        print(f"not there: {', '.join(map(str, missing))}; nothing was measured", file=sys.stderr)
        return 2
    measured = measured_stories(options.tools, options.data, options.language)
    attributed = [finding for story in measured for finding in story.findings]
    counts = counts_of([*attributed, *(finding for story in measured for finding in story.own)])
    print(*told(counts), sep="\n")
    folder = FOLDER / options.language
    tables = {folder / "confidence.tsv": rules_table(counts, options.language)}
    if any(finding.contexts for finding in attributed):
        fewest = FEWEST_IN_CONTEXT_OF.get(options.language, FEWEST_IN_CONTEXT)
        tables[folder / "contexts.tsv"] = contexts_table(context_counts_of(attributed, fewest))
    if options.check:
        return int(any(path.read_text(encoding="utf-8") != table for path, table in tables.items()))
    for path, table in tables.items():
        path.write_text(table, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
