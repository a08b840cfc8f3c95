"""How time grows: with the words, whatever they are, and with the claims."""

from __future__ import annotations

import random

import attrs
import pytest
from tests.growth import assert_growth

from newsmodel import Article, Entity, Paragraph, Section
from newsmodel.editing import diff, reanchored, with_text

pytestmark = pytest.mark.soak

#: Texts of many words, by what makes them hard: one word, few, many, those of a script without spaces.
WORDS = {
    "one": ["said"],
    "few": list("abcdefg"),
    "many": [f"w{number}" for number in range(5000)],
    "Han": list("他说下雨了桥不安全"),
}


def _text(kind: str, size: int, seed: int) -> str:
    words = random.Random(seed).choices(WORDS[kind], k=size)  # noqa: S311 - no secret
    return ("" if kind == "Han" else " ").join(words)


def _article(kind: str, size: int) -> Article:
    """Make an article with a long paragraph, and a mention every ten words."""
    text = _text(kind, size, 1)
    body = Section(id="s1", blocks=(Paragraph(id="p1", text=text),))
    article = Article(id="urn:x:1", headline="Rain", sections=(body,))
    step = max(1, len(text) // max(1, size // 10))
    places = range(0, len(text) - 10, step)
    span = article.span("p1", text[:5])
    mentions = tuple(attrs.evolve(span, start=at, end=at + 5, text=text[at : at + 5]) for at in places)
    return attrs.evolve(article, entities=(Entity(id="E1", kind="other", name="All", mentions=mentions),))


@pytest.mark.parametrize("kind", WORDS)
def test_time_of_an_edit_grows_with_the_words(kind: str) -> None:
    """A paragraph of other words, eight times as long, takes no more than sixteen times as long."""
    assert_growth(lambda size: with_text(_article(kind, size), "p1", _text(kind, size, 2)), 1000, 8000, most=16)


@pytest.mark.parametrize("kind", WORDS)
def test_time_of_a_repair_grows_with_the_words(kind: str) -> None:
    """Likewise, where the old words are not known."""

    def work(size: int) -> None:
        article = _article(kind, size)
        block = Paragraph(id="p1", text=_text(kind, size, 2))
        reanchored(attrs.evolve(article, sections=(Section(id="s1", blocks=(block,)),)))

    assert_growth(work, 1000, 8000, most=16)


@pytest.mark.parametrize("kind", WORDS)
def test_time_of_a_comparison_grows_with_the_paragraphs(kind: str) -> None:
    """Two stories of paragraphs that have nothing in common."""

    def story(size: int, seed: int) -> Article:
        blocks = tuple(Paragraph(text=_text(kind, 10, number * seed)) for number in range(1, size))
        return Article(id="urn:x:1", headline="Rain", sections=(Section(blocks=blocks),))

    assert_growth(lambda size: diff(story(size, 1), story(size, 7919)), 200, 1600, most=16, least_seconds=0.1)
