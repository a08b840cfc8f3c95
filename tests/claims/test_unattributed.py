"""Quotations that nobody is named for are told, each with its place, and no other is."""

from __future__ import annotations

import pytest

from newsmodel import Article, Paragraph, Section
from newsmodel.claims import read_claims

SAID = "“The dam will break when the rain comes,” said Jo Lee."
OPEN = "“The dam will break when the rain comes.”"
RULE = "quotation-unattributed"


def places(*paragraphs: str, headline: str = "Rain", least: float = 0.55) -> list[str]:
    """The places of the quotations that nobody is named for in a story of these paragraphs."""
    body = Section(blocks=tuple(Paragraph(text=words) for words in paragraphs))
    story = Article(id="urn:x:1", language="en", headline=headline, sections=(body,))
    issues = read_claims(story, min_confidence=least).issues
    return ["/".join(map(str, issue.path)) for issue in issues if issue.rule == RULE]


def test_a_quotation_that_nobody_is_named_for_is_told_with_its_place() -> None:
    """The place is that of the words in the document."""
    assert places("It rained.", OPEN) == ["sections/0/blocks/1/text"]


def test_each_of_them_is_told() -> None:
    """Two in one paragraph are two."""
    assert places(f"{OPEN} It rained. “And nobody at all will have seen it coming.” It was late.") == [
        "sections/0/blocks/0/text",
        "sections/0/blocks/0/text",
    ]


@pytest.mark.parametrize(
    "words",
    [
        SAID,
        f"{SAID} “It is a matter of days, and no more.”",
        "They call it “the old dam” here.",
        "She read “The Long Road Home to the Old Dam” again.",
    ],
)
def test_what_is_attributed_short_or_a_title_is_not_told(words: str) -> None:
    """A quotation in a claim, a few words, and the title of a work are none."""
    assert places(words) == []


def test_headlines_are_not_told() -> None:
    """What a headline quotes the body attributes."""
    assert places("It rained.", headline=OPEN) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (SAID, "no claim of '“The dam will break when the rain comes,”' is sure enough"),
        (OPEN, "nobody is named for '“The dam will break when the rain comes.”'"),
    ],
)
def test_what_is_too_unsure_is_told_as_such(words: str, told: str) -> None:
    """Of a quotation whose claim was left out nobody says that the story names nobody."""
    body = Section(blocks=(Paragraph(text=words),))
    story = Article(id="urn:x:1", language="en", headline="Rain", sections=(body,))
    assert [issue.message for issue in read_claims(story, min_confidence=1).issues if issue.rule == RULE] == [told]
