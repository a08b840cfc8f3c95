"""Documents to measure with: made up, in our own words, and the same ones for the same numbers.

There are three kinds of about 10 kB, as a newsroom has them: a wire story, mostly text; a story with rich metadata and
media; and a story whose sources and claims are annotated. All are valid without a single issue.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Document: TypeAlias = dict[str, Any]

_PLACES = (
    "Aarhus",
    "Bogotá",
    "Braşov",
    "Córdoba",
    "Gdańsk",
    "Győr",
    "Ipoh",
    "Kisumu",
    "Lübeck",
    "Malmö",
    "Plzeň",
    "Tromsø",
)
_NAMES = (
    "Amina Diallo",
    "Björn Åkesson",
    "Chloé Marchand",
    "Dilip Rao",
    "Elif Yılmaz",
    "Ferenc Szőke",
    "Grace Otieno",
    "Hye-jin Park",
    "İpek Demir",
    "José Peña",
)
_BODIES = (
    "the harbour board",
    "the regional water authority",
    "the ministry of transport",
    "the teachers’ union",
    "the central bank",
    "the city’s fire service",
    "an association of fruit growers",
    "the public broadcaster",
)
_THINGS = (
    "the new ferry line",
    "a flood barrier",
    "the closure of two rail depots",
    "a tariff on imported glass",
    "the harvest of early apples",
    "a strike by night nurses",
    "the rebuilding of the old theatre",
    "a tunnel under the estuary",
    "the sale of the power grid",
)
_WORDS = (
    "will be finished before the winter",
    "costs more than anybody had planned",
    "has the support of every parish council",
    "cannot go on without a second inquiry",
    "left about 4,000 households without heating",
    "brought 12.5 million euros into the district",
    "is the largest of its kind since 1987",
    "needs a vote of both chambers",
    "was agreed over coffee — and on one sheet of paper",
)
_TIMES = ("on Monday", "early on Tuesday", "last week", "in a letter dated 3 March", "after a meeting of five hours")
_VERBS = (
    ("said", "say", "state"),
    ("denied", "deny", "deny"),
    ("warned", "warn", "warn"),
    ("confirmed", "confirm", "confirm"),
)
_TOPICS = ("transport", "weather", "labour", "economy", "culture", "health", "education", "energy", "farming")


def encode(document: Document) -> bytes:
    """Encode a document as JSON in UTF-8, as compact as `to_json` writes it."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def wire_story(number: int = 0) -> Document:
    """Make a story that is nearly all text."""
    chance = random.Random(f"wire {number}")
    place = chance.choice(_PLACES)
    return _head(chance, number) | {
        "byline": f"By {chance.choice(_NAMES)}",
        "dateline": {"text": f"{place.upper()}, March 27 (Delta) —", "places": [place], "agency": "Delta"},
        "published": "2026-03-27T14:05:00+01:00",
        "sections": list(_sections(chance, sections=4, paragraphs=6)),
    }


def rich_story(number: int = 0) -> Document:
    """Make a story with much metadata, media, links and marked-up text."""
    chance = random.Random(f"rich {number}")
    media = [_picture(chance, index) for index in range(4)]
    sections = list(_sections(chance, sections=2, paragraphs=3))
    for section in sections:
        for block in section["blocks"]:
            block["marks"] = _marks(block["text"])
    figures = [{"type": "figure", "id": f"f{item['id']}", "media": item["id"]} for item in media]
    sections[-1]["blocks"] += [*figures, _table(chance)]
    return _head(chance, number) | _metadata(chance) | {"sections": sections, "media": media} | _rights(chance)


def annotated_story(number: int = 0) -> Document:
    """Make a story with its sources and claims, each with spans."""
    chance = random.Random(f"annotated {number}")
    blocks, sources, claims = [], [], []
    for index in range(1, 10):
        block, source, claim = _attributed(chance, index)
        blocks.append(block)
        sources.append(source)
        claims.append(claim)
    return _head(chance, number) | {
        "byline": f"By {chance.choice(_NAMES)}",
        "published": "2026-05-02T06:30:00Z",
        "sections": [{"id": "s1", "blocks": blocks}],
        "sources": sources,
        "claims": claims,
    }


#: Makes the document of a number.
Maker: TypeAlias = Callable[[int], Document]

KINDS: dict[str, Maker] = {
    "wire": wire_story,
    "rich": rich_story,
    "annotated": annotated_story,
}


# --- parts of a story


def _head(chance: random.Random, number: int) -> Document:
    thing = chance.choice(_THINGS)
    return {
        "newsmodel": "1.0",
        "id": f"https://news.example/2026/{number}/{chance.randrange(10**6)}",
        "language": "en-GB",
        "headline": f"{chance.choice(_PLACES)} argues about {thing}, day {number + 1}",
        "subheadline": _sentence(chance),
    }


def _sentence(chance: random.Random) -> str:
    body, thing = chance.choice(_BODIES), chance.choice(_THINGS)
    time, words = chance.choice(_TIMES), chance.choice(_WORDS)
    form = chance.randrange(3)
    if form == 0:
        return f"{body[0].upper()}{body[1:]} said {time} that {thing} {words}."
    if form == 1:
        return f"“{thing[0].upper()}{thing[1:]} {words},” {chance.choice(_NAMES)} of {body} told reporters {time}."
    return f"In {chance.choice(_PLACES)}, {thing} {words}, as {body} noted {time}."


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(2, 4)))


def _sections(chance: random.Random, *, sections: int, paragraphs: int) -> Iterator[Document]:
    for at in range(sections):
        blocks = [
            {"type": "paragraph", "id": f"p{at * paragraphs + index}", "text": _paragraph(chance)}
            for index in range(paragraphs)
        ]
        heading = {"heading": f"What {chance.choice(_BODIES)} wants"} if at else {}
        yield {"id": f"s{at}"} | heading | {"blocks": blocks}


def _marks(text: str) -> list[Document]:
    first, second = text.index(" "), text.index(" ", text.index(" ") + 1)
    link = {"kind": "link", "start": first + 1, "end": second, "uri": "https://news.example/background?from=text"}
    return [{"kind": "strong", "start": 0, "end": first}, link]


def _table(chance: random.Random) -> Document:
    head = [{"text": "Town", "heading": True}, {"text": "Households", "heading": True}]
    towns = chance.sample(_PLACES, 4)
    rows = [{"cells": [{"text": town}, {"text": f"{chance.randrange(10**4):,}"}]} for town in towns]
    return {"type": "table", "id": "t1", "text": "Where the heating failed", "rows": [{"cells": head}, *rows]}


def _picture(chance: random.Random, index: int) -> Document:
    place, name = chance.choice(_PLACES), chance.choice(_NAMES)
    uri = f"https://images.example/{chance.randrange(10**8)}"
    sizes = (("thumbnail", 160, 120), ("preview", 800, 600), ("full", 4000, 3000))
    return {
        "id": f"m{index}",
        "kind": "picture",
        "uri": uri,
        "caption": f"{place}: {_sentence(chance)}",
        "credit": f"{name}/Delta",
        "byline": name,
        "alt_text": f"A grey morning in {place}; people wait at a quay.",
        "created": f"2026-03-2{index}T09:1{index}:00+01:00",
        "renditions": [
            {"uri": f"{uri}/{role}.jpg", "name": role, "media_type": "image/jpeg", "width": width, "height": height}
            for role, width, height in sizes
        ],
    }


def _metadata(chance: random.Random) -> Document:
    concepts = [
        {"name": topic, "code": f"topic:{topic}", "scheme": "https://news.example/topics", "relevance": chance.random()}
        for topic in chance.sample(_TOPICS, 6)
    ]
    people = [
        {"name": name, "kind": "person", "role": "author", "email": f"desk{at}@news.example"}
        for at, name in enumerate(chance.sample(_NAMES, 3))
    ]
    return {
        "alternate_ids": [{"value": f"D{chance.randrange(10**9)}", "role": "desk"}],
        "version": "3",
        "kicker": "Region",
        "slugline": "region-quarrel",
        "summaries": [{"text": _paragraph(chance), "role": "short"}],
        "contributors": people,
        "located": [{"name": chance.choice(_PLACES)}],
        "created": "2026-03-26",
        "published": "2026-03-27T14:05:00+01:00",
        "modified": "2026-03-27T17:20:31.250000+01:00",
        "urgency": 4,
        "genres": [{"name": "Report", "code": "genre:report"}],
        "subjects": concepts,
        "keywords": chance.sample(_TOPICS, 5),
        "entities": list(_entities(chance)),
        "publisher": {"name": "The Example Courier", "kind": "organization", "uri": "https://news.example"},
        "links": [
            {"rel": "related", "uri": f"https://news.example/older/{at}", "title": _sentence(chance)} for at in (1, 2)
        ],
    }


def _entities(chance: random.Random) -> Iterator[Document]:
    for at, place in enumerate(chance.sample(_PLACES, 5)):
        latitude, longitude = chance.uniform(-60, 70), chance.uniform(-170, 170)
        yield {
            "name": place,
            "uri": f"https://places.example/{at}",
            "relevance": 0.5,
            "id": f"E{at}",
            "kind": "place",
            "latitude": round(latitude, 4),
            "longitude": round(longitude, 4),
        }


def _rights(chance: random.Random) -> Document:
    return {
        "rights": {
            "holder": {"name": "The Example Courier", "kind": "organization"},
            "notice": "© 2026 The Example Courier",
            "usage_terms": "No use without a licence.",
            "license": "https://news.example/licence",
            "free_access": False,
        },
        "provenance": {
            "origin": {"uri": "https://news.example/raw/7", "media_type": "application/json"},
            "generator": "courier-export 4.2",
            "originals": {"/published": "27.3.2026, 14.05 Uhr", "/modified": "27.3.2026, 17.20 Uhr"},
        },
        "extra": {
            "courier": {"desk": "region", "budget": chance.randrange(900), "print": {"page": 4, "column": [1, 2]}}
        },
    }


def _attributed(chance: random.Random, index: int) -> tuple[Document, Document, Document]:
    """Make a paragraph that quotes somebody, the source and the claim."""
    name, (verb, lemma, kind) = chance.choice(_NAMES), chance.choice(_VERBS)
    content = f"that {chance.choice(_THINGS)} {chance.choice(_WORDS)}"
    people, time = chance.randrange(20, 90), "in March 2026"
    number = f"{people} people"
    rest = f"and that {number} had written to {chance.choice(_BODIES)} {time}. {_sentence(chance)}"
    text = f"{name} {verb} {content}, {rest}"
    target, source = f"p{index}", f"S{index}"
    extraction = {"method": "rules/1", "confidence": 0.9}

    def span(words: str) -> Document:
        start = text.index(words)
        return {"target": target, "start": start, "end": start + len(words), "text": words}

    claim = {
        "id": f"C{index}",
        "form": "indirect",
        "sources": [{"source": source, "span": span(name)}],
        "cue": {"span": span(f" {verb} ") | {"start": len(name) + 1, "end": len(name) + 1 + len(verb), "text": verb}}
        | {"lemma": lemma, "kind": kind},
        "content": [span(content)],
        "text": content,
        "quantities": [{"span": span(number), "value": people, "unit": "people"}],
        "times": [{"value": "2026-03", "span": span(time)}],
        "extraction": extraction,
    }
    who = {
        "id": source,
        "kind": "person",
        "named": True,
        "name": name,
        "mentions": [span(name)],
        "extraction": extraction,
    }
    return {"type": "paragraph", "id": target, "text": text}, who, claim


# --- plain text


def plain_story(number: int = 0, characters: int = 2_800) -> str:
    """Write a plain-text story of about 3 kB: headline, byline, dateline, paragraphs."""
    chance = random.Random(f"plain {number}")
    place = chance.choice(_PLACES)
    head = f"{place} argues about {chance.choice(_THINGS)}\n\nBy {chance.choice(_NAMES)}\n\n"
    text = f"{head}{place.upper()}, March 27 (Delta) — {_paragraph(chance)}"
    while len(text) < characters:
        text += f"\n\n{_paragraph(chance)}"
    return text + "\n"


def one_line(characters: int = 1_000_000) -> str:
    """Write a headline and a single line that has no end in sight."""
    return f"Headline\n\n{_repeated('wor d and, more words ', characters)}\n"


def quotation_marks(characters: int = 1_000_000) -> str:
    """Write a headline, and paragraphs of quotation marks that open and do not close, and close and did not open."""
    return "Headline\n\n" + _repeated('“a ‘b" c” ‘ “ ', characters) + "\n"


def datelines(characters: int = 1_000_000) -> str:
    """Write a headline and nothing but datelines."""
    return f"Headline\n\n{_repeated('SEOUL, March 27 (Delta) — ', characters)}\n"


def many_datelines(characters: int = 1_000_000) -> str:
    """Write a headline and paragraphs that each begin with a dateline."""
    return "Headline\n\n" + _repeated("SEOUL, March 27 (Delta) — It rained.\n\n", characters)


LONG_TEXTS: dict[str, Callable[[], str]] = {
    "one_line": one_line,
    "quotes": quotation_marks,
    "datelines": datelines,
    "dateline_paragraphs": many_datelines,
}


def _repeated(words: str, characters: int) -> str:
    return words * (characters // len(words))


# --- invalid documents


def invalid(document: Document) -> Document:
    """Copy a document with eight mistakes of different kinds, such as people make."""
    wrong: Document = json.loads(encode(document))
    blocks = wrong["sections"][0]["blocks"]
    del wrong["headline"]
    wrong["headlin"] = "A quarrel"
    wrong["published"] = "2026-02-30T10:00:00Z"
    wrong["urgency"] = 10
    wrong["byline"] = ["A reporter"]
    blocks[0]["type"] = "paragraf"
    blocks[1]["text"] = ""
    wrong["sections"][-1]["level"] = "1"
    return wrong
