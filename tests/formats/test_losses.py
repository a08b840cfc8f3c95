"""What writers lose: what matters stands apart, and the rest is said once a field."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import formats
from newsmodel.documents.codec import from_dict
from newsmodel.model import Article, Concept

CORRECTED = {"corrections": [{"kind": "retraction", "text": "This story is retracted."}]}


def story(*blocks: dict[str, Any], **fields: Any) -> Article:
    """A story with some blocks."""
    numbered = [{"id": f"p{number}", **block} for number, block in enumerate(blocks, 1)]
    sections = {"sections": [{"id": "s1", "blocks": numbered}]} if blocks else {}
    return from_dict({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", **sections, **fields})


def losses(article: Article, format: str) -> list[tuple[str, str]]:
    """Rules and places of what a format says to lose."""
    return [(issue.rule, issue.pointer) for issue in formats.render(article, format=format).issues]


PARAGRAPH = {"type": "paragraph", "text": "It rained."}
QUOTATION = {"type": "quotation", "text": "It is safe.", "attribution": "Jo Lee"}
STRUCK = {"type": "paragraph", "text": "It was dry wet.", "marks": [{"kind": "strike", "start": 7, "end": 10}]}
STRONG = {"type": "paragraph", "text": "It was wet.", "marks": [{"kind": "strong", "start": 7, "end": 10}]}


@pytest.mark.parametrize(
    ("format", "article", "expected"),
    [
        ("ninjs", story(PARAGRAPH, **CORRECTED), [("restriction-not-carried", "/corrections")]),
        ("jsonld", story(PARAGRAPH, **CORRECTED), []),
        (
            "jsonld",
            story(PARAGRAPH, QUOTATION),
            [
                ("meaning-changed", "/sections/0/blocks/1/attribution"),
                ("meaning-changed", "/sections/0/blocks/1/type"),
            ],
        ),
        ("jsonld", story(STRUCK), [("meaning-changed", "/sections/0/blocks/0/marks")]),
        ("jsonld", story(STRONG), [("not-carried", "/sections/0/blocks/0/marks")]),
        ("ans", story(PARAGRAPH, QUOTATION), []),
    ],
    ids=["retraction", "carried", "quotation", "struck", "strong", "carried quotation"],
)
def test_loss_that_changes_what_stays_has_its_own_rule(
    format: str, article: Article, expected: list[tuple[str, str]]
) -> None:
    """A retraction, a speaker and struck words are not lost like a keyword."""
    assert sorted(expected) == sorted(losses(article, format))


def test_quotation_in_a_text_of_several_sections_is_named() -> None:
    """Where all is written as one text, the words of others are named one by one."""
    article = story(PARAGRAPH, QUOTATION)
    second = from_dict({"newsmodel": "1.0", "id": "u:x", "headline": "R", "sections": [{"id": "s2", "heading": "B"}]})
    both = Article(id="urn:x:1", headline="Rain", sections=(*article.sections, *second.sections))
    assert [("not-carried", "/sections"), ("meaning-changed", "/sections/0/blocks/1")] == losses(both, "jsonld")


def test_one_field_of_many_parts_is_said_once() -> None:
    """The first one is shown, with how many there are; two are said one by one."""
    concepts = tuple(Concept(name=str(number), rel="about") for number in range(5))
    (issue,) = formats.render(Article(id="urn:x:1", headline="Rain", subjects=concepts), format="jsonld").issues
    assert "/subjects/*/rel: warning not-carried: 5 times; the first: not carried: 'about'" == str(issue)
    two = Article(id="urn:x:1", headline="Rain", subjects=concepts[:2])
    assert [("not-carried", "/subjects/0/rel"), ("not-carried", "/subjects/1/rel")] == losses(two, "jsonld")
