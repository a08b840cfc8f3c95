"""Measures how fast items of ninjs are read and written, against the least that any reader of them has to do.

    python benchmarks/json_formats.py
    python benchmarks/json_formats.py --json figures.json

The peer is `lxml.html.fromstring` of the item's body and `json.loads` of the item, with nothing made of either. The two
sides take turns on items that neither has seen before, about 10 kB each with an HTML body: a wire story, nearly all
text; and a story with a link and bold words in every paragraph, headings and lists. A figure is the quotient of the
medians.
"""

from __future__ import annotations

import argparse
import functools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import documents
import lxml.html
from speed import Goal, Side

import newsmodel

#: Rounds that count, and rounds before them.
ROUNDS, WARMING_ROUNDS = 300, 30
_parse = functools.partial(newsmodel.parse, format="ninjs")
_render = functools.partial(newsmodel.render, format="ninjs")


def plain_item(number: int) -> bytes:
    """Make a wire story."""
    return _item(number, [f"<p>{text}</p>" for text in _paragraphs(number)])


def marked_item(number: int) -> bytes:
    """Make a story with marks, headings and a list."""
    parts = []
    for index, text in enumerate(_paragraphs(number)):
        first, second, *rest = text.split(" ", 2)
        link = f'<a href="https://example.org/{number}/{index}?a=1&amp;b=2">{second}</a>'
        parts.append(f"<p><b>{first}</b> {link} {' '.join(rest)}</p>")
        if index % 8 == 7:
            parts.append(f"<h2>Part {index} of {number}</h2><ul><li>one</li><li>two <i>and</i> more</li></ul>")
    return _item(number, parts)


def _paragraphs(number: int) -> list[str]:
    article = newsmodel.from_dict(documents.KINDS["wire"](number))
    texts = [block.text for block in article.blocks if isinstance(block, newsmodel.Paragraph)]
    return [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]


def _item(number: int, parts: list[str]) -> bytes:
    item = {
        "uri": f"urn:example:{number}",
        "type": "text",
        "versionCreated": "2026-03-12T21:40:00Z",
        "headlines": [{"role": "main", "value": f"Story {number}"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": "".join(parts)}],
        "subjects": [{"name": f"Subject {index}", "uri": f"urn:example:s:{number}:{index}"} for index in range(5)],
        "by": "By Ana Ruiz",
        "language": "en",
        "urgency": 4,
    }
    return json.dumps(item, ensure_ascii=False).encode()


def least(data: bytes) -> object:
    """Do what every reader does."""
    item = json.loads(data)
    return lxml.html.fromstring(item["bodies"][0]["value"])


def without_original(data: bytes) -> newsmodel.Article:
    """Make an article that is new to ninjs, whose body has to be written."""
    document = newsmodel.to_dict(_parse(data).article)
    del document["extra"], document["provenance"]
    return newsmodel.from_dict(document)


FIGURES: tuple[tuple[Goal, Callable[[int], bytes], Side], ...] = tuple(
    (Goal(name=f"{work}_{kind}", most=3, unit="×", title=f"{told}, {kind} body"), make, side)
    for kind, make in (("marked", marked_item), ("plain", plain_item))
    for work, told, side in (
        ("parse", "ninjs → Article", Side(_parse)),
        ("render", "Article → ninjs, body unchanged", Side(_render, lambda data: _parse(data).article)),
        ("render_new", "Article → ninjs, body written", Side(_render, without_original)),
    )
)


def measured() -> Iterator[tuple[Goal, float, str]]:
    """Measure each figure, and the microseconds that it is made of."""
    theirs = Side(least)
    for goal, make, ours in FIGURES:
        taken: tuple[list[float], list[float]] = ([], [])
        for number in range(WARMING_ROUNDS + ROUNDS):
            data = make(number)
            sides = [(taken[0], ours), (taken[1], theirs)]
            for times, side in sides if number % 2 else reversed(sides):
                times.append(side.seconds(data))
        mine, least_time = (sorted(times[WARMING_ROUNDS:])[ROUNDS // 2] for times in taken)
        yield goal, mine / least_time, f"{mine * 1e6:.0f}/{least_time * 1e6:.0f} µs, {len(data)} bytes"


def main() -> None:
    """Take the figures, print them, and write them if told to."""
    parser = argparse.ArgumentParser(description="How fast items of ninjs are read and written.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    figures: dict[str, Any] = {}
    for goal, value, detail in measured():
        verdict = "met" if value <= goal.most else "MISSED"
        print(f"{goal.name:<20}{goal.title:<46}{value:6.2f} ×   ≤ {goal.most:<4g}{verdict:<8}{detail}", flush=True)
        figures[goal.name] = value
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
