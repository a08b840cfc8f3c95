"""Limits: no writer writes what its reader refuses, and no input takes more than its share of time."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from tests.formats.extras import is_installed, usable
from tests.growth import assert_growth

from newsmodel import NewsModelError, Paragraph, UnreadableInput, from_dict, list_formats, parse, render
from newsmodel.formats.left_out.manifests import free_of_manifests

needs_markdown = pytest.mark.skipif(not is_installed("markdown"), reason="needs the extra markdown")
needs_html = pytest.mark.skipif(not is_installed("html"), reason="needs the extra html")
FORMATS = [usable(card) for card in list_formats() if card.writes_new]


def nested(depth: int, kind: str) -> Any:
    """A value of so many lists or objects, each in the next."""
    value: Any = []
    for _ in range(depth - 1):
        value = [value] if kind == "lists" else {"a": value}
    return value


def article_with(extra: dict[str, Any], items: int = 3, rows: int = 3) -> dict[str, Any]:
    """A document with other people's values, a list and a table."""
    return {
        "newsmodel": "1.0",
        "id": "urn:example:1",
        "headline": "Rain ends drought",
        "extra": extra,
        "sections": [
            {
                "blocks": [
                    {"type": "paragraph", "text": "It rained in Brae on Monday."},
                    {"type": "list_item", "text": "one", "level": 1},
                    *({"type": "list_item", "text": f"item {level}", "level": level} for level in range(1, items)),
                    {"type": "table", "rows": [{"cells": [{"text": "a"}, {"text": str(row)}]} for row in range(rows)]},
                ]
            }
        ],
    }


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("depth", [1, 97, 98, 99, 100, 248, 249, 250, 251, 490])
@pytest.mark.parametrize("kind", ["lists", "objects"])
def test_what_is_written_is_read(name: str, depth: int, kind: str) -> None:
    """However deep other people's values are, the file is read again, or nothing was written without a word."""
    for extra in ({"a": nested(depth, kind)}, {name: {"a": nested(depth, kind), "b": 1}}):
        article = from_dict(article_with(extra))
        written = render(article, format=name)
        read = parse(written.data, format=name).article.extra
        is_kept = all(
            key in read and (read[key] == value or all(read[key].get(inner) == held for inner, held in value.items()))
            for key, value in extra.items()
        )
        assert is_kept or written.issues


@needs_markdown
def test_deep_values_are_named() -> None:
    """Markdown leaves out and names just the value that its reader would refuse."""
    article = from_dict(article_with({"deep": nested(99, "lists"), "flat": nested(98, "lists")}))
    written = render(article, format="markdown")
    assert [("not-carried", "/extra/deep")] == [(issue.rule, issue.pointer) for issue in written.issues]
    assert {"flat": nested(98, "lists")} == parse(written.data, format="markdown").article.extra


@needs_html
@pytest.mark.parametrize("unit", ["<b>rain</b> and ", "<em>r</em>", "<a href=/x>rain</a> ", "<br>rain"])
@pytest.mark.soak
def test_pages_take_linear_time(unit: str) -> None:
    """Four times the marks of one paragraph, or children of one element, take at most about four times the time."""

    def work(size: int) -> None:
        parse(f"<html><body><article><h1>Rain</h1><p>{unit * (size // len(unit))}</p></article></body></html>")

    assert_growth(work, 50_000, 200_000, most=8, least_seconds=0.1)


@pytest.mark.soak
@pytest.mark.parametrize(
    "unit",
    [
        "-----BEGIN C2PA MANIFEST-----\n",
        "> -----BEGIN C2PA MANIFEST----- a ",
        "-----BEGIN C2PA MANIFEST-----\nhttps://e.org/a\n-----END C2PA MANIFEST-----\n\nIt rained.\n\n",
        "\ufeff\ufe0e\ufe0e",
        "Rain\ufe01\ufe01\ufe01\ufe01\n\n",
        "<script type=application/c2pa>a ",
        "Short lines\n",
    ],
)
def test_beginnings_of_manifests_take_linear_time(unit: str) -> None:
    """Beginnings without an end, and runs of signs, in a text, in a page's words and in the strings of an item."""

    def work(size: int) -> None:
        count = size // len(unit)
        parse(f"Rain ends drought\n\nIt rained.\n\n{unit * count}", format="text")
        free_of_manifests(unit * count, markup=True)
        item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "keywords": [f"{unit}b"] * count}
        parse(json.dumps(item), format="ninjs")

    assert_growth(work, 25_000, 100_000, most=8, least_seconds=0.1)


@needs_html
def test_marks_beyond_the_limit_keep_their_words() -> None:
    """A paragraph of a thousand marks is read with all of its words and marks."""
    told = " ".join(f"<b>rain{number}</b> fell" for number in range(1_000))
    page = f"<html><body><article><h1>Rain ends drought</h1><p>{told}.</p></article></body></html>"
    (block,) = parse(page, format="html").article.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert " ".join(f"rain{number} fell" for number in range(1_000)) + "." == block.text
    assert len(block.marks) == 1_000


#: Words and marks that the rules for texts and claims look for.
PIECES = """
    A An The Li Lee Mr. Dr. Jo and or but he she they it who that said says told added denied whether not never n't 's
    according to of for by from at in on " ' \u201c \u201d \u2018 \u2019 \u00ab \u00bb , . ; : ? ! \u2026 \u2014
    - ( ) [ ] / 5 10 2019 Monday May p.m. GMT % $ police officials report condition anonymity because (Reuters) AP
    LONDON Reporting Editing by ### -30- EMBARGO KILL * 1. # > | a@b.org http://x.org/ U.S. J. Jr. former Mayor was
    over will called
    """.split()  # noqa: SIM905


def stories(chance: random.Random) -> str:
    """A text of one to six lines of such pieces."""
    lines = []
    for _ in range(chance.randint(1, 6)):
        pieces = (chance.choice(PIECES) + chance.choice(["", " ", " ", " "]) for _ in range(chance.randint(1, 12)))
        lines.append("".join(pieces) + chance.choice(["", ".", '."', ",", " said."]))
    return chance.choice(["\n", "\n\n", "\r\n"]).join(lines)


def escapes(read: Callable[[str], object], seed: int, count: int) -> list[tuple[str, str]]:
    """The texts that a reader breaks on with an error that is not ours."""
    chance, found = random.Random(seed), []  # noqa: S311
    for _ in range(count):
        text = stories(chance)
        try:
            read(text)
        except NewsModelError:
            continue
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            found.append((text, repr(error)))
    return found


def extracted(text: str) -> object:
    """Read a text, and its claims."""
    from newsmodel import extract_claims  # noqa: PLC0415 - seldom needed

    return extract_claims(parse(text, format="text").article)


def test_claims_have_no_escapes() -> None:
    """Whatever stands in a text, reading it and its claims ends with an article or an error of ours."""
    assert [] == escapes(extracted, 1, 300)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_claims_have_no_escapes(seed: int) -> None:
    """The same of ten thousand texts."""
    assert [] == escapes(extracted, seed, 10_000)


@pytest.mark.parametrize(
    "text", ["NaN1", "01", "1.", "1a", '{"a": Infinityx}', "[-Infinity1]", "nullx", "1e5e5", '["a"b]', "1_0", "-"]
)
def test_glued_letters_are_refused(text: str) -> None:
    """Numbers and words of JSON with something glued to them are errors of ours, with a place."""
    with pytest.raises(UnreadableInput) as caught:
        parse(text, format="newsmodel")
    assert 1 == caught.value.line
