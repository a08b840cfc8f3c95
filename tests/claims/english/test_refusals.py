"""What a verb does with its object: the same verb denies what is said, and turns down what is offered."""

from __future__ import annotations

import pytest

from newsmodel import Article, Paragraph, Section, extract_claims

KINDS = {
    "Lee rejected the claim that the dam broke.": "deny",
    "Lee rejected the offer.": "other",
    "The claim was rejected by Lee.": "deny",
    "The offer was rejected by Lee.": "other",
    "Lee challenged the claim that the dam broke.": "deny",
    "Lee challenged the decision.": "accuse",
    "The claim that the dam broke was challenged by Lee.": "deny",
    "Lee questioned the claim that the dam broke.": "deny",
    "Lee questioned whether the dam broke.": "ask",
    "Lee played down fears of a flood.": "deny",
    "Lee played down the damage.": "other",
    "Lee hit back at claims that he would quit.": "deny",
    "Lee hit back at Hart.": "accuse",
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items(), ids=KINDS)
def test_the_object_tells_what_a_verb_does(text: str, kind: str) -> None:
    """Nouns for something said make a denial of a verb that turns down, questions or plays down other things."""
    body = Section(blocks=(Paragraph(text=text),))
    article = extract_claims(Article(id="urn:x:1", language="en", headline="Rain", sections=(body,)))
    assert [kind] == [claim.cue and claim.cue.kind for claim in article.claims]
