"""schema.org: a Claim or a Quotation is written only where somebody stands behind the words."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from tests.strategies import sound_articles

from newsmodel import formats
from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats import html, jsonld
from newsmodel.readings import Hints
from newsmodel.values import CueKind

Node = dict[str, Any]

TEXT = "Brae Steel denied that it had used poor steel, Jo Lee said."
ASSERTING = {"state", "report", "confirm", "accuse", "warn", "estimate", "believe", "show", "promise"}


def span(words: str) -> Node:
    """The span of some words of the text."""
    start = TEXT.index(words)
    return {"target": "p1", "start": start, "end": start + len(words), "text": words}


def claim(id: str = "C1", words: str = "that it had used poor steel", **fields: Any) -> Node:
    """A claim of Brae Steel."""
    cue = {"cue": {"span": span("denied"), "lemma": "deny", "kind": fields.pop("kind", "deny")}}
    sources = [{"source": "S1", "span": span("Brae Steel"), "confidence": 0.5}]
    return {"id": id, "form": "indirect", "sources": sources, **cue, "content": [span(words)], "text": words} | fields


def document(*claims: Node, **fields: Any) -> Node:
    """A document with some claims."""
    sections = [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": TEXT}]}]
    sources = [{"id": "S1", "kind": "organization", "named": True, "name": "Brae Steel"}]
    head = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Steel", "language": "en"}
    return head | {"sections": sections, "sources": sources, "claims": list(claims)} | fields


def written(document: Node) -> Node:
    """The node of a document."""
    node: Node = json.loads(jsonld.render(from_dict(document)).data)
    return node


def lists(node: Node) -> dict[str, list[str]]:
    """The ids of the claims in each list."""
    names = ("hasPart", "interpretedAsClaim", "newsmodel:attributedStatement")
    return {name: [each["@id"] for each in node[name]] for name in names if name in node}


@pytest.mark.parametrize("kind", get_args(CueKind))
@pytest.mark.parametrize("form", ["direct", "indirect", "mixed"])
def test_only_what_is_asserted_is_a_claim(kind: str, form: str) -> None:
    """Whatever the cue, the node says no more than the story; and the claim comes back whole."""
    given = document(claim(kind=kind, form=form))
    expected = "hasPart" if form == "direct" else "interpretedAsClaim"
    assert {expected if kind in ASSERTING else "newsmodel:attributedStatement": ["#C1"]} == lists(written(given))
    again = jsonld.parse(json.dumps(written(given)), hints=Hints())
    assert () == again.issues
    assert given["claims"] == to_dict(again.article)["claims"]


@pytest.mark.parametrize("fields", [{"polarity": "negated"}, {"modality": "predicted", "polarity": "negated"}])
def test_what_is_not_said_is_no_claim(fields: Node) -> None:
    """ "Has not confirmed" is no confirmation."""
    given = document(claim(kind="confirm", **fields))
    assert {"newsmodel:attributedStatement": ["#C1"]} == lists(written(given))
    assert given["claims"] == to_dict(jsonld.parse(json.dumps(written(given)), hints=Hints()).article)["claims"]


def test_statement_is_a_node_of_our_own() -> None:
    """Who reads schema.org alone finds neither a claim nor an author."""
    node = written(document(claim()))
    (statement,) = node["newsmodel:attributedStatement"]
    assert ["https://schema.org", {"oa": "http://www.w3.org/ns/oa#"}] == [
        node["@context"][0],
        {"oa": node["@context"][1]["oa"]},
    ]
    assert "https://newsmodel.readthedocs.io/ns#" == node["@context"][1]["newsmodel"]
    assert "newsmodel:AttributedStatement" == statement["@type"]
    assert "deny" == statement["newsmodel:cue"]["newsmodel:kind"]
    assert "author" not in statement


def test_claim_that_is_reported_in_another_is_none_at_first_hand() -> None:
    """It names the one that reports it, and comes back with it."""
    nested = claim("C2", "it had used poor steel", kind="state", parent="C1")
    given = document(claim(words="that it had used poor steel", kind="state"), nested)
    assert {"interpretedAsClaim": ["#C1"], "newsmodel:attributedStatement": ["#C2"]} == lists(written(given))
    assert given["claims"] == to_dict(jsonld.parse(json.dumps(written(given)), hints=Hints()).article)["claims"]


@pytest.mark.parametrize("format", ["jsonld", "html"])
def test_rejected_claim_is_not_written(format: str) -> None:
    """Nor is what is reported in it; both are named, and their words stand in the body alone."""
    rejected = claim(kind="state", extraction={"method": "x:y", "status": "rejected"})
    nested = claim("C2", "it had used poor steel", kind="state", parent="C1")
    rendering = formats.render(from_dict(document(rejected, nested)), format=format)
    assert ["/sources", "/claims/0", "/claims/1"] == [issue.pointer for issue in rendering.issues]
    assert b"C1" not in rendering.data
    assert b"C2" not in rendering.data
    assert () == formats.parse(rendering.data, format=format).article.claims


@pytest.mark.parametrize("name", ["newsmodel:cue", "oa:hasSelector"])
def test_statement_that_is_not_understood_is_no_claim(name: str) -> None:
    """A denial whose cue cannot be read stays what it is, whole."""
    node = written(document(claim()))
    (statement,) = node["newsmodel:attributedStatement"]
    statement["newsmodel:cue"] = {"newsmodel:kind": "deny"} if name == "newsmodel:cue" else "denied"
    article = jsonld.parse(json.dumps(node), hints=Hints()).article
    assert () == article.claims
    assert [statement] == json.loads(jsonld.render(article).data)["newsmodel:attributedStatement"]


def test_statement_loses_its_footing_with_the_claim_that_reports_it() -> None:
    """Without its parent, what is reported would be at first hand."""
    nested = claim("C2", "it had used poor steel", kind="state", parent="C1")
    node = written(document(claim(), nested))
    node["newsmodel:attributedStatement"][0]["newsmodel:cue"] = 7
    assert () == jsonld.parse(json.dumps(node), hints=Hints()).article.claims


def test_claim_in_the_headline_has_its_place_there() -> None:
    """The field is named, since no body has the words."""
    words = {"target": "headline", "start": 0, "end": 5, "text": "Steel"}
    given = document({"id": "C1", "voice": "outlet", "content": [words], "text": "Steel"}, sources=[])
    del given["sources"]
    assert given["claims"] == to_dict(jsonld.parse(json.dumps(written(given)), hints=Hints()).article)["claims"]


@given(article=sound_articles())
def test_no_claim_is_written_that_nobody_makes(article: Any) -> None:
    """Whatever the claims: a node of schema.org is one that its source asserts, and that nobody has rejected."""
    node = json.loads(jsonld.render(article).data)
    claims = {f"#{each['id']}": each for each in to_dict(article).get("claims", ())}
    for each in (claims[name] for listed in ("hasPart", "interpretedAsClaim") for name in lists(node).get(listed, ())):
        assert "negated" != each.get("polarity")
        assert each.get("cue", {}).get("kind") in {None, *ASSERTING}
        assert "parent" not in each
        assert "rejected" != each.get("extraction", {}).get("status")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "deny"}, '<cite>Brae Steel</cite> <span class="cue">denied</span> '),
        ({"kind": "deny"}, '<span class="sense" lang="en">(denies it)</span>'),
        ({"kind": "confirm", "polarity": "negated"}, "(does not confirm it)"),
        ({"kind": "state", "polarity": "negated"}, "(does not say so)"),
        ({"kind": "ask"}, "(a question)"),
        ({"kind": "state", "modality": "predicted"}, "(it will be so)"),
        ({"kind": "state", "modality": "possible"}, "(it may be so)"),
    ],
)
def test_list_on_a_page_says_what_the_attribution_means(fields: Node, told: str) -> None:
    """The cue stands beside the words, and so does what it says of them."""
    assert told in html.render(from_dict(document(claim(**fields)))).data.decode()


def test_list_on_a_page_says_who_reports() -> None:
    """A claim at second hand names those at first hand."""
    nested = claim("C2", "it had used poor steel", kind="state", parent="C1")
    page = html.render(from_dict(document(claim(), nested))).data.decode()
    assert '<span lang="en">as reported by</span> <cite>Brae Steel</cite>' in page
