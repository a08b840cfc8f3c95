"""Holds the law of words over shared texts and pages, as they are and mutated: none is lost without a trace.

    python benchmarks/words_kept.py --texts 10000 --pages 1000
    python benchmarks/words_kept.py --data ../shared/data --texts 500 --seed 7 --show 20

The words of a text have to be in its article: in its fields, or in what was left out of the body. So have, of a page,
the words that the extractor, trafilatura, finds for the story, asked as the reader asks it. The first of each are as
they lie there; then mutated ones: of a text, paragraphs are moved, doubled, dropped, cut or joined, with bits of
furniture between them; of a page, paragraphs are doubled, moved, made short, marked up otherwise or not at all. Labels
that an article has as kinds do not count, nor letters that were mended; nor, on pages, single letters, which are parts
of words between marks. Exit code 1: words of some input are lost.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.formats.test_left_out import _AROUND, BITS  # noqa: E402 - the line above makes it importable
from tests.words_law import lost_words, strings_of  # noqa: E402

from newsmodel import parse, to_dict  # noqa: E402
from newsmodel.errors import NewsModelError  # noqa: E402
from newsmodel.formats.html.decoding import decode_page  # noqa: E402
from newsmodel.formats.html.page import page_of  # noqa: E402
from newsmodel.formats.html.runs import key_of  # noqa: E402
from newsmodel.formats.html.story.extractor import ask  # noqa: E402
from newsmodel.languages.language import get  # noqa: E402
from newsmodel.languages.tables import any_of  # noqa: E402

FURNITURE = get("en").furniture

#: Labels of notices, which the article has as kinds of corrections: "Editor's note: ".
_LABEL = re.compile(
    rf"(?im)^\W*{any_of(word for words in FURNITURE.notices.values() for word in words)}(?=[ \u00a0]?[:\u2013\u2014-])"
)
_PARAGRAPH = re.compile(r"<p\b[^>]*>.*?</p>", re.DOTALL | re.IGNORECASE)
#: A line of so many letters is there where these stand in a row, whatever the spaces between them.
_LINE = 20
_INNER = re.compile(r"<[^>]*>")
_NOT_ASCII = re.compile(r"\S*[^\x00-\x7f]\S*")
_WRAPPED = ("<div>{}</div>", "<blockquote>{}</blockquote>", "<ul><li>{}</li></ul>", "<section>{}</section>")


def texts_in(data: Path) -> list[str]:
    """Read the plain texts of the shared data."""
    paths = [*data.glob("stories/*.txt"), *data.glob("polnear/*/text/*.txt"), *data.glob("gum/*/text/*.txt")]
    found = [path.read_text(encoding="utf-8") for path in sorted(paths)]
    for path in sorted(data.glob("wire/*.jsonl.gz")):
        found += [row["text"] for row in _rows(path) if isinstance(row.get("text"), str)]
    return found


def pages_in(data: Path) -> list[str]:
    """Read the pages of the shared data."""
    return [row["html"] for path in sorted(data.glob("pages/*.jsonl.gz")) for row in _rows(path)]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def mutated_text(text: str, chance: random.Random) -> str:
    """Move, double, drop, cut and join paragraphs of a text."""
    parts = text.split("\n\n")
    chosen = [chance.choice(parts) for _ in range(chance.randint(1, 12))]
    cut = [part[chance.randint(0, len(part)) :] if chance.random() < 0.1 else part for part in chosen]
    return "".join(part + chance.choice(BITS) for part in cut)


def mutated_page(page: str, chance: random.Random) -> str:
    """Double, move, wrap, open and cut paragraphs of a page."""
    spans = [match.span() for match in _PARAGRAPH.finditer(page)]
    for _ in range(chance.randint(1, 4) if spans else 0):
        (start, end), (place, _) = chance.choice(spans), chance.choice(spans)
        paragraph = page[start:end]
        match chance.randint(0, 4):
            case 3:
                page = page[:start] + "<div></div>" + _INNER.sub(" ", paragraph) + page[end:]
            case 4:
                short = " ".join(_INNER.sub(" ", paragraph).split()[: chance.randint(1, 4)])
                page = page[:start] + f"<p>{short}.</p>" + page[start:]
            case 0:
                page = page[:start] + chance.choice(_WRAPPED).format(paragraph) + page[end:]
            case 1:
                page = page[:place] + paragraph + page[place:]
            case _:
                page = page[:start] + page[end:]
                page = page[:place] + paragraph + page[place:]
        spans = [match.span() for match in _PARAGRAPH.finditer(page)] or spans
    return page


def lost_of_text(text: str) -> list[str]:
    """List the words of a text that its article does not have."""
    told = _LABEL.sub(" ", _AROUND.sub(" ", text).replace("\u2019", "'"))
    reading = parse(text, format="text")
    if any(issue.rule == "letters-mended" for issue in reading.issues):  # which says so of those that it changed
        told = _NOT_ASCII.sub(" ", told)
    return lost_words(told, reading.article)


def lost_of_page(page: str) -> list[str]:
    """List the words that the extractor finds in a page, and its article does not have."""
    known = parse(page, format="html").article
    letters = key_of(" ".join(strings_of(to_dict(known))))
    lines = _LABEL.sub(" ", told_by_extractor(page)).splitlines()
    told = "\n".join(line for line in lines if len(key := key_of(line)) < _LINE or key not in letters)
    lost = (word for word in dict.fromkeys(lost_words(told, known)) if len(word) > 1 or word.isdecimal())
    return [word for word in lost if not _is_there(word, known)]


def told_by_extractor(page: str) -> str:
    """Ask the extractor as our reader does, and write the words of its answer by its own means, not by ours."""
    import trafilatura  # noqa: PLC0415 - an extra

    whole = page_of(decode_page(page).text, None)
    told = whole and ask(whole.source, lambda tree: trafilatura.extract(tree, include_comments=False))
    return told or ""


def _is_there(word: str, article: object) -> bool:
    """Tell whether an article has a word at all: the extractor gives some paragraphs twice."""
    return not lost_words(word, article)  # type: ignore[arg-type]


def hold(
    kind: str,
    inputs: list[str],
    count: int,
    law: tuple[Callable[[str, random.Random], str], Callable[[str], list[str]]],
    chance: random.Random,
) -> list[tuple[str, list[str], str]]:
    """Hold a law over some inputs, then over mutated ones; list what was lost."""
    mutate, lose = law
    broken, refused = [], 0
    for number in range(count if inputs else 0):
        data = inputs[number] if number < len(inputs) else mutate(chance.choice(inputs), chance)
        try:
            lost = lose(data)
        except NewsModelError:
            refused += 1
            continue
        if lost:
            broken.append((f"{kind} {number}", lost, data))
    print(f"{kind}: {count if inputs else 0} inputs, {refused} refused, {len(broken)} with words that are lost")
    return broken


def main() -> int:
    """Hold the law, and print what breaks it."""
    parser = argparse.ArgumentParser(description="Hold the law of words over shared texts and pages.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="the shared data")
    parser.add_argument("--texts", type=int, default=5000, metavar="N", help="so many texts (5000)")
    parser.add_argument("--pages", type=int, default=500, metavar="N", help="so many pages (500)")
    parser.add_argument("--seed", type=int, default=0, help="of the mutations (0)")
    parser.add_argument("--show", type=int, default=10, metavar="N", help="print so many of what breaks it (10)")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    broken = hold("texts", texts_in(arguments.data), arguments.texts, (mutated_text, lost_of_text), chance)
    broken += hold("pages", pages_in(arguments.data), arguments.pages, (mutated_page, lost_of_page), chance)
    for name, lost, data in broken[: arguments.show]:
        print(f"{name}: {' '.join(lost[:12])} | {data[:200]!r}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
