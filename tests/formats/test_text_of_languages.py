"""Plain stories of many languages, in every layout that people paste them in: what each line is, is told."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.cases import cases

from newsmodel.formats import text
from newsmodel.readings import Hints

LANGUAGES = cases(Path(__file__).parent / "text_languages", "*.txt", least=25)
BODY = ("first", "second", "heading", "third", "fourth")
#: The lines above the story; a byline and its date may share one.
HEADS = (
    ("headline",),
    ("headline", "byline"),
    ("headline", "deck"),
    ("kicker", "headline"),
    ("headline", "byline", "date"),
    ("headline", "deck", "date"),
    ("headline", "byline | date"),
    ("kicker", "headline", "deck", "byline", "date"),
)

Layout = Callable[[Sequence[str], Sequence[str]], str]


def read_parts(path: Path) -> dict[str, str]:
    """The parts of a story, by their names."""
    return dict(line.split(": ", 1) for line in path.read_text("utf-8").splitlines())


def wrapped(words: str) -> str:
    """Lines of at most 66 columns."""
    return textwrap.fill(words, 66, break_long_words=False, break_on_hyphens=False)


def is_heading(place: int) -> bool:
    """Whether a line of the body is its heading."""
    return BODY[place] == "heading"


def indented(body: Sequence[str], indent: str) -> str:
    """Paragraphs that begin with an indent, and a heading at the margin."""
    return "\n".join(words if is_heading(place) else indent + words for place, words in enumerate(body))


LAYOUTS: dict[str, Layout] = {
    "blank lines": lambda head, body: "\n\n".join([*head, *body]),
    "carriage returns": lambda head, body: "  \r\n\r\n".join([*head, *body]),
    "no-break spaces": lambda head, body: "\n\u00a0\n".join([*head, *body]),
    "a line each": lambda head, body: "\n".join([*head, *body]),
    "a head without blank lines": lambda head, body: "\n\n".join(["\n".join(head), *body]),
    "tabs": lambda head, body: "\n".join([*head, "", indented(body, "\t")]),
}
#: Where lines are wrapped, words must have spaces between them.
WRAPPED: dict[str, Layout] = {
    "wrapped": lambda head, body: "\n\n".join(["\n".join(head), *map(wrapped, body)]),
    "glued to the head": lambda head, body: "\n".join([*head, "\n\n".join(map(wrapped, body))]),
    "wrapped and indented": lambda head, body: "\n".join([*head, indented([*map(wrapped, body)], "    ")]),
    "quoted": lambda head, body: "\n>\n".join(textwrap.indent(wrapped(words), "> ") for words in [*head, *body]),
    "double-spaced": lambda head, body: "\n\n".join(
        [*head, "", *("\n\n".join([*wrapped(words).split("\n"), ""]) for words in body)]
    ),
}
UNSPACED = ("ja", "zh")
#: So few sentences without capitals prove no spacing.
UNPROVEN = ("ar", "fa", "he")


def layouts_of(tag: str) -> dict[str, Layout]:
    """The layouts that a story in a language may have."""
    known = LAYOUTS if tag in UNSPACED else LAYOUTS | WRAPPED
    return {name: layout for name, layout in known.items() if tag not in UNPROVEN or name != "double-spaced"}


def expected_of(parts: dict[str, str], head: Sequence[str], tag: str) -> dict[str, Any]:
    """What is to be read of a story with a head."""
    names = " | ".join(head).split(" | ")
    return {
        "language": tag,
        "kicker": parts["kicker"] if "kicker" in names else None,
        "headline": parts["headline"],
        "deck": parts["deck"] if "deck" in names else None,
        "authors": [parts["author"]] if "byline" in names else [],
        "published": "2024-06-04" if "date" in names else None,
        "dateline": ((parts["place"],), parts["agency"]),
        "headings": [parts["heading"]],
        "paragraphs": [parts[name] for name in BODY if name != "heading"],
    }


def found_in(story: str) -> dict[str, Any]:
    """What is read of a story."""
    article = text.parse(story, hints=Hints()).article
    return {
        "language": article.language,
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.subheadline,
        "authors": [party.name for party in article.contributors],
        "published": None if article.published is None else article.published.isoformat(),
        "dateline": None if article.dateline is None else (article.dateline.places, article.dateline.agency),
        "headings": [section.heading for section in article.sections if section.heading],
        "paragraphs": [getattr(block, "text", None) for block in article.blocks],
    }


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_each_line_is_told_in_every_layout(path: Path) -> None:
    """Kicker, headline, deck, byline, date, dateline, heading and paragraphs are what they are, however they stand."""
    parts = read_parts(path)
    dateline = parts["dateline"] + ("" if parts["dateline"][-1] in "】電电" else " ")
    body = [dateline + parts["first"], *(parts[name] for name in BODY[1:])]
    for head in HEADS:
        if not {name for words in head for name in words.split(" | ")} <= parts.keys():
            continue
        lines = [" | ".join(parts[name] for name in words.split(" | ")) for words in head]
        for name, layout in layouts_of(path.stem).items():
            assert expected_of(parts, head, path.stem) == found_in(layout(lines, body)), (name, head)
