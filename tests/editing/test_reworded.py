"""Claims whose content was edited: how far it goes, its amounts and times, and how they are told."""

from __future__ import annotations

import attrs
import pytest

from newsmodel import Article, Paragraph, Reading, extract_claims, parse, validate
from newsmodel.claims.review import with_details_of_now
from newsmodel.editing import reanchored, with_text


def _story(words: str) -> Article:
    return extract_claims(parse(f"Bridge shut\n\n{words}\n", format="text").article)


def _edited(article: Article, words: str, *, is_repaired: bool) -> Reading:
    """Give the one paragraph other words, with its spans or without them."""
    if not is_repaired:
        return with_text(article, "p1", words)
    block = article.find("p1")
    assert isinstance(block, Paragraph)
    section = attrs.evolve(article.sections[0], blocks=(attrs.evolve(block, text=words),))
    return reanchored(attrs.evolve(article, sections=(section,)))


#: The words before and after; content, values and times after; the words of which what was read is gone.
REWORDED = {
    "another percentage at the end": (
        "Lee said that rates rose by 17%.",
        "Lee said that rates rose by 19%.",
        ("that rates rose by 19%", [19], []),
        ["17%"],
    ),
    "another word at the end, and a new sentence": (
        "Lee said that repairs would last weeks.",
        "Lee said that repairs would last months. It rained.",
        ("that repairs would last months", [], []),
        [],
    ),
    "another mark at the end": (
        "Lee said that the bridge would open on Monday.",
        "Lee said that the bridge would open on Friday!",
        ("that the bridge would open on Friday", [], ["Friday"]),
        ["Monday"],
    ),
    "other things that are counted": (
        "Lee said that 40 people were hurt in Brae.",
        "Lee said that 40 cars were hurt in Brae.",
        ("that 40 cars were hurt in Brae", [40], []),
        ["40"],
    ),
    "words far from the amount": (
        "Lee said that 40 people were hurt in Brae.",
        "Lee said that 40 people were hurt in Barr.",
        ("that 40 people were hurt in Barr", [40], []),
        [],
    ),
    "within quotation marks": (
        "Lee said: “Rates rose by 17 percent.”",
        "Lee said: “Rates rose by 19 percent.”",
        ("“Rates rose by 19 percent.”", [19], []),
        ["17 percent"],
    ),
}


@pytest.mark.parametrize("is_repaired", [True, False])
@pytest.mark.parametrize("name", REWORDED)
def test_reworded_content_ends_with_its_sentence_and_has_its_own_amounts(name: str, is_repaired: bool) -> None:  # noqa: FBT001
    """The stop stays outside, what was read of words that are gone is named, and what stands there now is found."""
    was, now, told, gone = REWORDED[name]
    article = _story(was)
    reading = _edited(article, now, is_repaired=is_repaired)
    (issue,) = reading.issues
    assert issue.rule == "claim-reworded"
    assert issue.message.endswith(f"; what was read of {', '.join(map(repr, gone))} is gone") is bool(gone)
    after = with_details_of_now(article, reading.article)
    (claim,) = after.claims
    times = [time.span.text for time in claim.times if time.span is not None]
    assert (claim.text, [amount.value for amount in claim.quantities], times) == told
    assert validate(after).ok


def test_long_contents_are_told_by_the_words_that_changed() -> None:
    """A message that cuts both texts before the change says nothing."""
    words = "Lee said that the old bridge and the new bridge over the river at Brae would be shut for three long weeks."
    reading = _edited(_story(words), words.replace("long", "short"), is_repaired=True)
    assert "in its content, '… three long weeks' became '… three short weeks'" in reading.issues[0].message


def test_claims_that_were_not_reworded_are_left_as_they_are() -> None:
    """What another tool read of them is not ours to look for anew."""
    article = _story("Lee said that rates rose by 17%.")
    bare = attrs.evolve(article, claims=tuple(attrs.evolve(claim, quantities=()) for claim in article.claims))
    assert with_details_of_now(bare, bare) is bare


def test_amounts_are_not_looked_for_where_there_are_no_rules() -> None:
    """The issue says what went."""
    article = attrs.evolve(_story("Lee said that rates rose by 17%."), language="nl")
    reading = _edited(article, "Lee said that rates rose by 19%.", is_repaired=False)
    assert with_details_of_now(article, reading.article).claims[0].quantities == ()
    assert reading.issues[0].message.endswith("what was read of '17%' is gone")
