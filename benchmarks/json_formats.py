"""Measures how fast items of ninjs, JSON-LD and ANS are read and written, against the least that a reader has to do.

    python benchmarks/json_formats.py
    python benchmarks/json_formats.py --json figures.json

The peer of ninjs is `lxml.html.fromstring` of the item's body and `json.loads` of the item, with nothing made of
either; that of JSON-LD and ANS is `json.loads` alone. The two sides take turns on items that neither has seen before,
about 10 kB each: a wire story, nearly all text; and a story with a link and bold words in every paragraph, headings and
lists. A figure is the quotient of the medians of processor time, which other work on the machine stretches least.
"""

from __future__ import annotations

import argparse
import functools
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import documents
import lxml.html
from speed import Goal, Side

import newsmodel

#: Rounds that count, and rounds before them.
ROUNDS, WARMING_ROUNDS = 300, 30


def plain_parts(number: int) -> list[str]:
    """Make the body of a wire story."""
    return [f"<p>{text}</p>" for text in _paragraphs(number)]


def marked_parts(number: int) -> list[str]:
    """Make the body of a story with marks, headings and a list."""
    parts = []
    for index, text in enumerate(_paragraphs(number)):
        first, second, *rest = text.split(" ", 2)
        link = f'<a href="https://example.org/{number}/{index}?a=1&amp;b=2">{second}</a>'
        parts.append(f"<p><b>{first}</b> {link} {' '.join(rest)}</p>")
        if index % 8 == 7:
            parts.append(f"<h2>Part {index} of {number}</h2><ul><li>one</li><li>two <i>and</i> more</li></ul>")
    return parts


def _paragraphs(number: int) -> list[str]:
    article = newsmodel.from_dict(documents.KINDS["wire"](number))
    texts = [block.text for block in article.blocks if isinstance(block, newsmodel.Paragraph)]
    return [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]


def ninjs_item(number: int, parts: list[str]) -> dict[str, Any]:
    """Make an item of ninjs."""
    return {
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


def node(number: int, parts: list[str]) -> dict[str, Any]:
    """Make a node of schema.org, as pages have it."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"urn:example:{number}",
        "headline": f"Story {number}",
        "datePublished": "2026-03-12T21:40:00Z",
        "author": [{"@type": "Person", "name": "Ana Ruiz"}],
        "publisher": {"@type": "Organization", "name": "Coast Press"},
        "image": {"@type": "ImageObject", "url": f"https://example.org/{number}.jpg", "width": 600, "height": 400},
        "keywords": [f"keyword {index}" for index in range(5)],
        "articleBody": "".join(parts),
    }


def story(number: int, parts: list[str]) -> dict[str, Any]:
    """Make a story of ANS."""
    texts = (part.removeprefix("<p>").removesuffix("</p>") for part in parts)
    return {
        "type": "story",
        "version": "0.10.12",
        "_id": f"STORY{number}",
        "headlines": {"basic": f"Story {number}"},
        "display_date": "2026-03-12T21:40:00Z",
        "credits": {"by": [{"type": "author", "name": "Ana Ruiz"}]},
        "content_elements": [{"type": "text", "_id": f"E{index}", "content": text} for index, text in enumerate(texts)],
    }


def least(data: bytes) -> object:
    """Do what every reader of ninjs does."""
    item = json.loads(data)
    return lxml.html.fromstring(item["bodies"][0]["value"])


def without_original(article: newsmodel.Article) -> newsmodel.Article:
    """Make an article that is new to the format, whose body has to be written."""
    document = newsmodel.to_dict(article)
    del document["extra"], document["provenance"]
    return newsmodel.from_dict(document)


def _sides(name: str) -> Iterator[tuple[str, str, Side]]:
    parse = functools.partial(newsmodel.parse, format=name)
    render = functools.partial(newsmodel.render, format=name)
    yield "parse", f"{name} → Article", Side(parse)
    yield "render", f"Article → {name}, unchanged", Side(render, lambda data: parse(data).article)
    yield "new", f"Article → {name}, new", Side(render, lambda data: without_original(parse(data).article))


#: Makers of items, the peer, and how many times its time reading, writing again and writing anew may take.
FORMATS: dict[str, tuple[Callable[[int, list[str]], dict[str, Any]], Side, dict[str, float]]] = {
    "ninjs": (ninjs_item, Side(least), {"parse": 4.5, "render": 3, "new": 4.5}),
    "jsonld": (node, Side(json.loads), {"parse": 15, "render": 15, "new": 15}),
    "ans": (story, Side(json.loads), {"parse": 15, "render": 15, "new": 15}),
}


def _figures() -> Iterator[tuple[Goal, Callable[[int], bytes], Side, Side]]:
    for name, (item, theirs, most) in FORMATS.items():
        for kind, parts in (("marked", marked_parts), ("plain", plain_parts)):

            def make(number: int, item: Any = item, parts: Any = parts) -> bytes:
                return json.dumps(item(number, parts(number)), ensure_ascii=False).encode()

            for work, told, ours in _sides(name):
                goal = Goal(name=f"{name}_{work}_{kind}", most=most[work], unit="×", title=f"{told}, {kind} body")
                yield goal, make, ours, theirs


def _seconds(side: Side, data: bytes) -> float:
    """Measure the processor time of a side's work on an input that has just been prepared."""
    given = side.prepare(data)
    begin = time.thread_time()
    side.work(given)
    return time.thread_time() - begin


def measured() -> Iterator[tuple[Goal, float, str]]:
    """Measure each figure, and the microseconds that it is made of."""
    for goal, make, ours, theirs in _figures():
        taken: tuple[list[float], list[float]] = ([], [])
        for number in range(WARMING_ROUNDS + ROUNDS):
            data = make(number)
            sides = [(taken[0], ours), (taken[1], theirs)]
            for times, side in sides if number % 2 else reversed(sides):
                times.append(_seconds(side, data))
        mine, least_time = (sorted(times[WARMING_ROUNDS:])[ROUNDS // 2] for times in taken)
        yield goal, mine / least_time, f"{mine * 1e6:.0f}/{least_time * 1e6:.0f} µs, {len(data)} bytes"


def main() -> None:
    """Take the figures, print them, and write them if told to."""
    parser = argparse.ArgumentParser(description="How fast items of JSON formats are read and written.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    figures: dict[str, Any] = {}
    for goal, value, detail in measured():
        verdict = "met" if value <= goal.most else "MISSED"
        print(f"{goal.name:<22}{goal.title:<46}{value:6.2f} ×   ≤ {goal.most:<4g}{verdict:<8}{detail}", flush=True)
        figures[goal.name] = value
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
