"""Measures whether claims come back from annotation tools as they went there: brat, Web Annotation, Label Studio.

    python benchmarks/annotations.py [--stories 200] [--wrong]

The stories are those of the golden documents, of the examples of the docs, and of the shared data where it lies beside
the project: PolNeAR's dev split, GUM, the wire and the pages. Claims are those of the document, else those that our
rules find. A claim is equal, or a field that differs is named as lost when it is written, or in doubt when it is read,
or it is refused with an error when it is read; what is left is a fault, and makes the exit code 1. A claim that had no
`extraction` has to come back without one.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import attrs
from quality import article_of

from newsmodel import NewsModelError, extract_claims, from_json, parse
from newsmodel.claims import annotation_forms, read_annotations, write_annotations
from newsmodel.claims.numbering import with_ids
from newsmodel.model import Article, Claim

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
if not SHARED.is_dir():
    SHARED = Path("/work/shared/data")


def documents(*folders: str) -> Iterator[Article]:
    """Yield the documents in some folders of the project."""
    for folder in folders:
        for path in sorted((ROOT / folder).glob("**/*.newsmodel.json")):
            yield with_ids(from_json(path.read_bytes()))


def texts(folder: str, pattern: str) -> Iterator[Path]:
    """Yield the files of a folder of the shared data."""
    yield from sorted((SHARED / folder).glob(pattern))


def corpora(most: int) -> Iterator[tuple[str, Iterator[Article]]]:
    """Yield the corpora, each with its stories, not more than so many of each.

    Args:
        most: So many.
    """
    yield "golden", documents("tests/golden")
    yield "docs", documents("docs/examples", "tests/valid")
    for name, folder, pattern in (("PolNeAR", "polnear/dev/text", "*.txt"), ("GUM", "gum", "**/*.txt")):
        yield name, (article_of(path.read_text(errors="replace"))[0] for path in _some(folder, pattern, most))
    yield "wire", _read("wire/muc3.dev.jsonl.gz", "text", most)
    yield "pages", _read("pages/publishers.dev.jsonl.gz", "html", most)


def _some(folder: str, pattern: str, most: int) -> list[Path]:
    paths = list(texts(folder, pattern))
    return random.Random(4).sample(paths, min(most, len(paths)))


def _read(name: str, form: Literal["text", "html"], most: int) -> Iterator[Article]:
    if not (SHARED / name).is_file():
        return
    with gzip.open(SHARED / name, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, most):
            try:
                yield parse(json.loads(line)[form], format=form).article
            except NewsModelError:
                continue


def outcomes(article: Article, form: str, *, wrong: bool) -> Counter[str]:
    """Count what became of the claims of a story on their way.

    Args:
        article: The story.
        form: The form of annotations.
        wrong: Whether to print the faults.
    """
    written = write_annotations(article, form)  # type: ignore[arg-type]
    back = read_annotations(attrs.evolve(article, claims=()), written.data, form)  # type: ignore[arg-type]
    lost = {issue.path[2] for issue in written.issues if len(issue.path) > len(("claims", 0))}
    whole = {issue.path[1] for issue in written.issues if len(issue.path) == len(("claims", 0))}
    doubted = [(int(issue.path[0]), issue.path[1:2]) for issue in back.issues if issue.severity == "warning"]
    refused = sum(issue.severity == "error" for issue in back.issues)
    found = {claim.id: claim for claim in back.article.claims}
    counted: Counter[str] = Counter()
    for number, claim in enumerate(article.claims):
        other = found.get(claim.id)
        fields = set(_different(claim, other)) if other is not None else set()
        told = {str(path[0]) for at, path in doubted if at == number and path}
        if told and fields and fields <= lost | told | {"extraction"}:
            counted["equal but for a doubt, which is told"] += 1
            continue
        if other is None and (refused or number in whole):
            refused -= number not in whole
            counted["refused or named"] += 1
        elif other is not None and not fields:
            counted["equal"] += 1
        elif other is not None and lost.issuperset(fields):
            counted["equal but for what is named"] += 1
        else:
            counted["fault"] += 1
            if wrong:
                print("   ", form, article.headline, claim.id, sorted(fields), *back.issues[:3], sep="\n      ")
    return counted


def _different(claim: Claim, other: Claim) -> list[str]:
    names = [field.name for field in attrs.fields(Claim)]
    return [name for name in names if getattr(claim, name) != getattr(other, name)]


def main() -> int:
    """Print the figures; exit code 1 where a claim changes without a word."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=200, help="of each corpus, at the most")
    parser.add_argument("--wrong", action="store_true", help="print what goes wrong")
    options = parser.parse_args()
    faults = 0
    for name, stories in corpora(options.stories):
        every = [one if one.claims else extract_claims(one) for one in stories]
        for form in annotation_forms():
            counted = sum((outcomes(one, form, wrong=options.wrong) for one in every), Counter[str]())
            faults += counted["fault"]
            told = ", ".join(f"{count} {what}" for what, count in counted.most_common())
            print(f"{name:8} {form:15} {len(every)} stories, {counted.total()} claims: {told}", flush=True)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
