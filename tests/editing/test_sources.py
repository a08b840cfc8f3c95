"""Sources that are put right: exchanged, and made one."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.documents import reviewed_articles

from newsmodel import (
    Article,
    Attribution,
    Correction,
    Hints,
    InvalidDocument,
    Paragraph,
    Provenance,
    Quotation,
    Section,
    Source,
    extract_claims,
    parse,
    validate,
)
from newsmodel.editing import merged_sources, with_source

WORDS = (
    "Bridge shut\n\n“It is not safe,” said Jo Lee, the engineer. The mayor denied that it was unsafe.\n\n"
    "A county official said that repairs would take three weeks.\n"
)
STORY = extract_claims(parse(WORDS, format="text", hints=Hints(language="en")).article)


def ids_of(words: str, article: Article = STORY) -> str:
    """Find the source with some name or description."""
    return next(source.id for source in article.sources if words in {source.name, source.description})


def test_claims_of_two_sources_are_those_of_one() -> None:
    """The official is Lee: her claim is his, and he is mentioned where the official was."""
    lee, official = ids_of("Jo Lee"), ids_of("A county official")
    reading = merged_sources(STORY, official, into=lee)
    assert ["Jo Lee", None, "Jo Lee"] == [reading.article.sources_of(claim)[0].name for claim in reading.article.claims]
    (one,) = (source for source in reading.article.sources if source.id == lee)
    assert ["Jo Lee, the engineer", "A county official"] == [span.text for span in one.mentions]
    assert (True, "the engineer") == (one.named, one.description)
    assert [f"{official} is {lee} now, without its description 'A county official'"] == [
        issue.message for issue in reading.issues
    ]
    assert validate(reading.article).ok


def test_who_is_named_names_who_was_not() -> None:
    """Merged the other way round, the official has the name, and is named."""
    lee, official = ids_of("Jo Lee"), ids_of("A county official")
    one = merged_sources(STORY, lee, into=official).article.find(official, Source)
    assert ("Jo Lee", True, "A county official") == (one.name, one.named, one.description)


def test_claims_that_are_found_again_are_those_of_the_merged_source() -> None:
    """Who has been merged is not parted by the rules."""
    lee, official = ids_of("Jo Lee"), ids_of("A county official")
    again = extract_claims(merged_sources(STORY, official, into=lee).article)
    told = [claim for claim in again.claims if claim.cue and claim.cue.kind == "state"]
    assert ([lee, lee], 3) == ([claim.sources[0].source for claim in told], len(again.claims))


def test_whatever_refers_to_a_source_refers_to_the_other_one() -> None:
    """Quotations, documents and corrections do, a claim of both names it once, and originals keep their parts."""
    article = Article(
        id="urn:x:1",
        headline="Rain",
        sections=[
            Section(id="s1", blocks=[Paragraph(id="p1", text="Lee"), Quotation(id="p2", text="Ja", source="S2")])
        ],
        sources=[
            Source(id="S1", kind="person", named=True, name="Jo Lee"),
            Source(id="S2", kind="person", named=True, name="Lee"),
            Source(id="S3", kind="document", named=False, issued_by="S2"),
        ],
        corrections=[Correction(kind="correction", text="Lee.", targets=["S1", "S2", "p1"])],
        provenance=Provenance(originals={"/sources/1/name": "LEE", "/sources/2/issued": "May"}),
    )
    both = [Attribution(source="S1"), Attribution(source="S2", span=article.span("p1", "Lee"))]
    claim = attrs.evolve(STORY.claims[0], sources=both, cue=None, content=(), appearances=(), form=None)
    now = merged_sources(attrs.evolve(article, claims=[claim]), "S2", into="S1").article
    assert [Attribution(source="S1")] == list(now.claims[0].sources)
    assert ["Lee"] == [span.text for span in now.sources[0].mentions]
    assert "S1" == now.find("p2", Quotation).source == now.find("S3", Source).issued_by
    assert ("S1", "p1") == now.corrections[0].targets
    assert now.provenance is not None
    assert {"/sources/1/issued": "May"} == now.provenance.originals


def test_an_issuer_that_is_the_document_itself_is_none() -> None:
    """A report that is merged with its issuer was issued by nobody else."""
    sources = [
        Source(id="S1", kind="organization", named=True, name="Brae Office"),
        Source(id="S2", kind="document", named=False, issued_by="S1"),
    ]
    now = merged_sources(Article(id="urn:x:1", headline="Rain", sources=sources), "S2", into="S1")
    assert None is now.article.sources[0].issued_by
    assert () == now.issues


def test_a_source_is_exchanged_with_all_that_refers_to_it() -> None:
    """A kind and an id are put right, and the claims follow."""
    lee = STORY.find(ids_of("Jo Lee"), Source)
    now = with_source(STORY, lee.id, attrs.evolve(lee, id="lee", name="Joan Lee")).article
    assert ["Joan Lee"] == [source.name for source in now.sources_of(now.claims[0])]
    assert validate(now).ok


def test_what_cannot_be() -> None:
    """An id that nobody has, that no source has, or that is taken is refused, and so is a merge with itself."""
    lee, block = STORY.sources[0], next(STORY.blocks)
    with pytest.raises(KeyError, match="no part has the id 'S9'"):
        with_source(STORY, "S9", lee)
    with pytest.raises(KeyError, match=f"{block.id!r} is no source"):
        merged_sources(STORY, lee.id, into=block.id or "")
    with pytest.raises(ValueError, match="cannot be merged into itself"):
        merged_sources(STORY, lee.id, into=lee.id)
    with pytest.raises(InvalidDocument, match="duplicate-id"):
        with_source(STORY, lee.id, attrs.evolve(lee, id=STORY.sources[1].id))


@given(reviewed_articles(), st.data())
def test_a_merge_keeps_claims_and_validity(article: Article, data: st.DataObject) -> None:
    """Whatever two sources become one: every claim stays, with its words, and nothing dangles."""
    if len(article.sources) < 2:
        return
    gone, into = data.draw(st.permutations([source.id for source in article.sources]))[:2]
    now = merged_sources(article, gone, into=into).article
    assert validate(now).errors == ()
    assert [(claim.id, claim.text, claim.content) for claim in article.claims] == [
        (claim.id, claim.text, claim.content) for claim in now.claims
    ]
    assert len(article.sources) - 1 == len(now.sources)
