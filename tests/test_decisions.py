"""The file of decisions: its form, and the digest by which a claim is found again."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from newsmodel import Article, Attribution, Claim, Cue, Source, Span, from_json, to_json, validate
from newsmodel.model import Decisions, claim_digest
from tests.strategies import objects

CUE = Cue(span=Span(target="p1", start=13, end=17, text="said"), kind="state")
LEE = Source(id="S1", kind="person", named=True, name="Jo Lee")
CLAIM = Claim(
    id="C1",
    sources=(Attribution(source="S1", span=Span(target="p1", start=18, end=24, text="Jo Lee")),),
    cue=CUE,
    content=(Span(target="p1", start=0, end=12, text="“It rained,”"),),
    text="“It rained,”",
)
STORY = Article(id="urn:x:1", headline="Rain", sources=(LEE,), claims=(CLAIM,))


@given(decisions=objects(Decisions))
def test_decisions_are_read_back_equal(decisions: Decisions) -> None:
    """What is written as JSON is the same when it is read."""
    assert decisions == from_json(to_json(decisions), cls=Decisions)


def test_decisions_say_their_version_first_and_need_it() -> None:
    """A file without a version, or with another one, is refused."""
    assert to_json(Decisions()) == b'{"newsmodel_decisions":"1.0"}'
    assert [issue.rule for issue in validate("{}", cls=Decisions)] == ["missing-field"]
    assert not validate('{"newsmodel_decisions":"2.0"}', cls=Decisions).ok


@pytest.mark.parametrize(
    "changed",
    [
        attrs.evolve(CLAIM, polarity="negated"),
        attrs.evolve(CLAIM, modality="possible"),
        attrs.evolve(CLAIM, cue=attrs.evolve(CUE, kind="deny")),
        attrs.evolve(CLAIM, cue=Cue(span=Span(target="p1", start=13, end=17, text="adds"), kind="state")),
        attrs.evolve(CLAIM, cue=None),
        attrs.evolve(CLAIM, sources=()),
        attrs.evolve(CLAIM, content=(), text="“It poured,”"),
        attrs.evolve(CLAIM, voice="outlet"),
    ],
)
def test_digest_differs_where_a_claim_says_something_else(changed: Claim) -> None:
    """Another polarity, modality, kind, cue, source, content or voice is another statement."""
    assert claim_digest(STORY, CLAIM) != claim_digest(STORY, changed)


def test_digest_differs_where_somebody_else_is_meant() -> None:
    """The words that name a source may be the same and mean another one."""
    other = attrs.evolve(STORY, sources=(attrs.evolve(LEE, name="Ana Lee"),))
    assert claim_digest(STORY, CLAIM) != claim_digest(other, CLAIM)


def test_digest_is_that_of_the_words_wherever_they_stand() -> None:
    """Ids and places are not what a claim says."""
    source = attrs.evolve(LEE, id="S9")
    moved = attrs.evolve(
        CLAIM,
        id="C7",
        sources=(Attribution(source="S9", span=Span(target="p4", start=118, end=124, text="Jo Lee")),),
        content=(Span(target="p4", start=100, end=112, text="“It rained,”"),),
    )
    assert claim_digest(STORY, CLAIM) == claim_digest(attrs.evolve(STORY, sources=(source,)), moved)
