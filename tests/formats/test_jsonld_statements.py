"""Our own terms in the nodes of claims: written where they can be, read where they would be written the same."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel.formats.jsonld.spans import Words
from newsmodel.formats.jsonld.statements import Terms, is_asserted

TEXT = "It rained, Lee denied."
STORY: dict[str, Any] = {
    "headline": "Rain",
    "sections": [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": TEXT}]}],
}


#: A selector of words that the story does not have.
SNOW = {"@type": "oa:TextQuoteSelector", "oa:exact": "snow"}


def span(words: str, target: str = "p1") -> dict[str, Any]:
    """A span of the story."""
    start = TEXT.index(words)
    return {"target": target, "start": start, "end": start + len(words), "text": words}


@pytest.fixture
def terms() -> Terms:
    """Our terms in the story, whose reader gives the same ids."""
    words = Words.of(TEXT, STORY, with_fragments=False)
    return Terms(words, ids={"C1"}, again=words)


def test_all_terms_come_back(terms: Terms) -> None:
    """Cue, polarity, parent, relations and extraction are read as they were written."""
    claim = {
        "cue": {"span": span("denied"), "lemma": "deny", "kind": "deny"},
        "polarity": "negated",
        "parent": "C1",
        "relations": [{"kind": "repeats", "target": "urn:x:9"}],
        "extraction": {"method": "plain", "confidence": 0.5},
    }
    node: dict[str, Any] = {}
    assert list(terms.write(dict(claim), node)) == []
    assert node["newsmodel:parent"] == {"@id": "#C1"}
    assert terms.read(node) == claim
    assert node == {}


def test_a_cue_without_a_place_is_told_by_its_words(terms: Terms) -> None:
    """Who reads the node sees what it was, and the reader takes it for nothing that it is not."""
    claim = {"cue": {"span": span("denied", target="p7"), "lemma": "deny", "kind": "deny"}, "parent": "C7"}
    node: dict[str, Any] = {}
    list(terms.write(claim, node))
    assert node == {"newsmodel:cue": {"newsmodel:words": "denied", "newsmodel:lemma": "deny", "newsmodel:kind": "deny"}}
    assert list(claim) == ["cue", "parent"]
    assert terms.read(node) == {}


def test_a_span_that_gets_another_id_is_named() -> None:
    """The path of a field is told whose words are read under another id."""
    words = Words.of(TEXT, STORY, with_fragments=False)
    other = Words.of(TEXT, {"sections": [{"blocks": [{"id": "p9", "text": TEXT}]}]}, with_fragments=False)
    node: dict[str, Any] = {}
    claim = {"cue": {"span": span("denied")}, "times": [{"span": span("rained")}]}
    assert list(Terms(words, ids=(), again=other).write(claim, node)) == [("cue", "span"), ("times",)]


def test_attributions_are_written_whole_or_not_at_all(terms: Terms) -> None:
    """One that has no place keeps all of them out."""
    node: dict[str, Any] = {}
    assert terms.write_attributions([{}, {}], node)
    assert node == {}
    assert terms.write_attributions([{"span": span("Lee"), "confidence": 0.5}], node)
    sources = [{"source": "S1"}]
    terms.read_attributions(node, sources)
    assert sources == [{"span": span("Lee"), "confidence": 0.5, "source": "S1"}]
    assert not terms.write_attributions([{"span": span("Lee", target="p7")}], node)


@pytest.mark.parametrize(
    "node",
    [
        {"newsmodel:polarity": "upside down"},
        {"newsmodel:parent": {"@id": 7}},
        {"newsmodel:parent": "C1"},
        {
            "newsmodel:cue": {
                "newsmodel:span": {"oa:hasSelector": {"@type": "oa:TextQuoteSelector", "oa:exact": "snow"}}
            }
        },
        {"newsmodel:attributions": [{"newsmodel:confidence": 9}]},
        {"newsmodel:attributions": "Lee"},
    ],
)
def test_terms_that_are_not_understood_stay(terms: Terms, node: dict[str, Any]) -> None:
    """Nothing is read that would be written in another way, or that breaks the format."""
    before = dict(node)
    sources = [{"source": "S1"}]
    assert terms.read(node) == {}
    terms.read_attributions(node, sources)
    assert (node, sources) == (before, [{"source": "S1"}])


@pytest.mark.parametrize(
    ("words", "asserted"),
    [
        ("denied", False),
        ("has not confirmed", False),
        ("hasn\u2019t said", False),
        ("never said", False),
        ("doubts", False),
        ("dementierte", False),
        ("n'a pas dit", False),
        ("nie powiedzia\u0142", False),
        ("\u8ff0\u3079\u3066\u3044\u306a\u3044", False),
        ("said", True),
        ("pointed out", True),
        ("point out", True),
        ("sagte", True),
        ("a d\u00e9clar\u00e9", True),
        ("\u8ff0\u3079\u305f", True),
    ],
)
@pytest.mark.parametrize("more", [{}, {"kind": "state"}, {"kind": "confirm"}])
def test_the_words_of_a_cue_take_a_claim_back(words: str, *, asserted: bool, more: dict[str, str]) -> None:
    """Where a claim says nothing of the kind of its cue, or of its polarity, words that negate or deny make it none."""
    assert asserted is is_asserted({"text": "It rained.", "cue": {"span": {"text": words}, **more}})
    assert asserted is is_asserted({"text": "It rained.", "cue": {"span": {"text": "said"}, "lemma": words, **more}})
