"""Counts the words typed into the source, how many of them are different, and which tables of words overlap.

    python benchmarks/words.py              # the counts, room by room
    python benchmarks/words.py --most 20    # the longest tables outside languages/, each with its place
    python benchmarks/words.py --pairs 20   # the pairs that overlap most, each with the reason why both are typed
    python benchmarks/words.py --check 12   # exit code 1 if a table outside languages/ has more different words
    python benchmarks/words.py --check-pairs 20   # exit code 1 if more pairs overlap, or one has no reason

What an entry and a table are, `word_tables.py` says. Two tables *overlap* if the smaller has six of ten of its
entries, or more, in the other: |A ∩ B| / min(|A|, |B|) ≥ 0.6, case folded. Tables of fewer entries than `--least` are
not compared: what they share are the short words that every grammar has. Nor are those of two languages: the word that
Danish and Norwegian share is a word of each. The most common words of a language, `function.txt`, are compared with no
table: the words of each small class of its grammar are among them.

A pair that overlaps is written once where it can be: by a reference, `{section}`, or a mark in a lexicon. Why the
others are not stands in `word_pairs.tsv`.
"""

from __future__ import annotations

import argparse
import fnmatch
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from word_tables import HOME, Table, tables_below

SOURCE = Path(__file__).resolve().parents[1] / "src" / "newsmodel"
#: Tables overlap from here on.
SHARED = 0.6
#: The file of the most common words.
MOST_COMMON = "/function.txt "
#: Pairs whose words stay typed twice, each with the reason.
REASONS = Path(__file__).with_name("word_pairs.tsv")


def overlapping(tables: Sequence[Table], least: int) -> Iterator[tuple[float, Table, Table]]:
    """List the pairs of tables that overlap, and how much.

    Args:
        tables: The tables.
        least: Only those that have so many different entries.
    """
    compared = (table for table in tables if MOST_COMMON not in table.name)
    large = [(table, table.different) for table in compared if len(table.different) >= least]
    for (one, words), (other, other_words) in itertools.combinations(large, 2):
        if None not in (one.language, other.language) and one.language != other.language:
            continue
        share = len(words & other_words) / min(len(words), len(other_words))
        if share >= SHARED:
            yield share, one, other


def name_of(one: Table, other: Table) -> frozenset[str]:
    """Name a pair, in whatever order it was found."""
    return frozenset((one.name, other.name))


def reasons() -> dict[frozenset[str], str]:
    """Read why pairs overlap, by their names."""
    rows = REASONS.read_text(encoding="utf-8").splitlines()
    parts = [line.split("\t") for line in rows if line and not line.startswith("#")]
    return {frozenset((one, other)): reason for one, other, reason in parts}


def row(name: str, tables: Sequence[Table]) -> str:
    """Count the tables of a room as a line."""
    entries = [entry for table in tables for entry in table.entries]
    different = frozenset(entry.casefold() for entry in entries)
    return f"{name:<12}{len(tables):>8}{len(entries):>10}{len(different):>12}"


def print_counts(tables: Sequence[Table], pairs: int, least: int) -> None:
    """Print the counts, of all and of each room."""
    print(f"{'room':<12}{'tables':>8}{'entries':>10}{'different':>12}")
    for room in sorted({table.room for table in tables}):
        print(row(room, [table for table in tables if table.room == room]))
    print(row("all", tables))
    print(f"{pairs} pairs of tables with {least} entries or more overlap by {SHARED:.0%} or more")


def outside(tables: Iterable[Table], exceptions: Sequence[str]) -> list[Table]:
    """List the tables that stand in no language's files, the longest first."""
    found = (
        table
        for table in tables
        if table.room != HOME and not any(fnmatch.fnmatchcase(table.module, pattern) for pattern in exceptions)
    )
    return sorted(found, key=lambda table: (-len(table.different), table.module, table.line))


def main() -> int:
    """Count, print, and check if told to."""
    parser = argparse.ArgumentParser(description="Count the words that are typed into the source.")
    parser.add_argument("--source", type=Path, default=SOURCE, metavar="FOLDER", help="the package")
    parser.add_argument("--least", type=int, default=10, metavar="N", help="entries of tables that are compared")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="list the longest tables outside languages/")
    parser.add_argument("--pairs", type=int, default=0, metavar="N", help="list the pairs that overlap most")
    parser.add_argument("--check", type=int, metavar="LIMIT", help="fail for a longer table outside languages/")
    parser.add_argument("--check-pairs", type=int, metavar="LIMIT", help="fail for more pairs, or one without a reason")
    parser.add_argument("--except", action="append", default=[], dest="passed", metavar="GLOB", help="but for modules")
    arguments = parser.parse_args()
    tables = tables_below(arguments.source)
    far = outside(tables, arguments.passed)
    if arguments.check is not None:
        return check(far, arguments.check)
    pairs = sorted(overlapping(tables, arguments.least), key=lambda pair: -pair[0])
    if arguments.check_pairs is not None:
        return check_pairs([name_of(one, other) for _, one, other in pairs], arguments.check_pairs)
    print_counts(tables, len(pairs), arguments.least)
    for table in far[: arguments.most]:
        print(f"{len(table.different):>5}  {table}: {', '.join(table.entries[:6])} …")
    why = reasons()
    for share, one, other in pairs[: arguments.pairs]:
        print(f"{share:>5.0%}  {one} ({len(one.different)}) and {other} ({len(other.different)})")
        print(f"       {why.get(name_of(one, other), 'no reason yet')}")
    return 0


def check(far: Iterable[Table], limit: int) -> int:
    """Name the tables that have more words than they may, and return the exit code."""
    long = [table for table in far if len(table.different) > limit]
    for table in long:
        print(f"{table}: {len(table.different)} words, more than {limit}", file=sys.stderr)
    return 1 if long else 0


def check_pairs(pairs: Sequence[frozenset[str]], limit: int) -> int:
    """Name the pairs without a reason and the reasons without a pair, and return the exit code."""
    why = reasons()
    wrong = [f"{' and '.join(sorted(pair))} overlap: derive one of the other" for pair in pairs if pair not in why]
    wrong += [f"{' and '.join(sorted(pair))} overlap no more: their reason can go" for pair in why if pair not in pairs]
    wrong += [f"{len(pairs)} pairs overlap, more than {limit}"] if len(pairs) > limit else []
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
