"""Stories in other languages: a file a case, with the text, a line of equals signs, and what is to be found.

To add a case is to add a file `tests/languages/<tag>/<name>.txt`; docs/how-to/add-a-language.md says how.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cases import cases

from newsmodel import Article, parse

HERE = Path(__file__).parent
#: What the lines below the equals signs may ask for; several answers are parted by bars.
FIELDS: dict[str, Callable[[Article], list[str | None]]] = {
    "headline": lambda article: [article.headline],
    "kicker": lambda article: [article.kicker],
    "deck": lambda article: [article.subheadline],
    "byline": lambda article: [article.byline],
    "authors": lambda article: [party.name for party in article.contributors if party.role == "author"],
    "dateline": lambda article: [article.dateline.text if article.dateline else None],
    "published": lambda article: [str(article.published) if article.published else None],
    "modified": lambda article: [str(article.modified) if article.modified else None],
    "credits": lambda article: [article.tagline],
    "notices": lambda article: [correction.kind for correction in article.corrections],
    "links": lambda article: [link.title for link in article.links],
    "paragraphs": lambda article: [str(sum(len(section.blocks) for section in article.sections))],
}


def parted(path: Path) -> tuple[str, dict[str, str]]:
    """The text of a case, and what is to be found in it."""
    text, _, expected = path.read_text(encoding="utf-8").partition("\n======\n")
    lines = (line.partition(":") for line in expected.splitlines() if line.strip())
    return text, {field.strip(): value.strip() for field, _, value in lines}


@pytest.mark.parametrize("path", cases(HERE, "*/*.txt", least=14), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_story_is_read(path: Path) -> None:
    """What stands around a story in a language is found by the words of its files alone."""
    text, expected = parted(path)
    article = parse(text, format="text").article
    found = {field: " | ".join(value or "-" for value in FIELDS[field](article)) or "-" for field in expected}
    assert expected == found
