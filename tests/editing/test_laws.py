"""Laws of editing: whatever is done to a valid document, it stays valid, and names what is lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.documents import edited_texts, reviewed_articles, targets_of

from newsmodel import Article, Claim, Paragraph, Reading, Section, Span, extract_claims, parse, validate
from newsmodel.editing import inserted, reanchored, removed, with_block, with_text
from newsmodel.editing.claims import words_of_claim
from newsmodel.issues import Issue
from newsmodel.model import words_of


def _edited(data: st.DataObject, article: Article) -> Reading:
    """Draw an edit of an article."""
    target = data.draw(st.sampled_from(targets_of(article)))
    part = article if target == "headline" else article.find(target)
    text = data.draw(edited_texts(words_of(part, target if target == "headline" else None) or ""))
    blocks = [block.id for block in article.blocks if block.id]
    edits = [lambda: with_text(article, target, text)]
    if target in blocks:
        edits += [
            lambda: removed(article, target),
            lambda: with_block(article, target, Paragraph(text=text)),
            lambda: with_block(article, target, Paragraph(id="new", text=text)),
            lambda: inserted(article, Paragraph(id="new", text=text), after=target),
            lambda: inserted(article, Paragraph(text=text), before=target),
        ]
    elif target != "headline":
        edits.append(lambda: removed(article, target))
    return data.draw(st.sampled_from(edits))()


def _stale(article: Article, texts: dict[str, str]) -> Article:
    """Change texts of blocks, and leave everything else as it is."""
    sections = [
        attrs.evolve(section, blocks=tuple(_with_text(block, texts.get(block.id or "")) for block in section.blocks))
        for section in article.sections
    ]
    return attrs.evolve(article, sections=tuple(sections))


def _with_text(block: Any, text: str | None) -> Any:
    return block if text is None else attrs.evolve(block, text=text)


def _named(issues: tuple[Issue, ...]) -> dict[int, str]:
    """The rules that claims are named by, by their places before the edit."""
    return {
        int(issue.path[1]): issue.rule for issue in issues if issue.path[:1] == ("claims",) and len(issue.path) == 2
    }


def _words(spans: Iterable[Span]) -> list[list[str]]:
    return [span.text.split() for span in spans]


def _assert_kept(before: Article, reading: Reading) -> None:
    """Hold the laws of an edit."""
    after = {claim.id: claim for claim in reading.article.claims}
    named = _named(reading.issues)
    for number, claim in enumerate(before.claims):
        now, rule = after.get(claim.id), named.get(number)
        status = claim.extraction.status if claim.extraction else None
        if now is None:
            assert rule == ("claim-dropped" if status in {None, "unreviewed"} else "reviewed-claim-dropped")
            continue
        assert now.cue is None or now.cue.span.text.split() == claim.cue.span.text.split()  # type: ignore[union-attr]
        assert (now.cue is None) == (claim.cue is None)
        if rule != "claim-reworded":
            assert _words(claim.content) == _words(now.content)
        if rule is None:
            assert _words(words_of_claim(claim)) == _words(words_of_claim(now))
            assert claim.extraction == now.extraction
            assert [each.value for each in claim.times] == [each.value for each in now.times]
            assert len(claim.quantities) == len(now.quantities)
        elif status is not None:
            assert now.extraction is not None
            assert now.extraction.status == "unreviewed"
    lost = [issue for issue in reading.issues if issue.rule == "mention-dropped"]
    mentions = {entity.id: len(entity.mentions) for entity in reading.article.entities}
    gone = sum(len(entity.mentions) - mentions[entity.id] for entity in before.entities)
    assert gone <= len(lost)


@given(article=reviewed_articles(), data=st.data())
def test_edit_of_a_valid_document_is_valid_and_names_what_it_costs(article: Article, data: st.DataObject) -> None:
    """Spans have the words that they had, or their claim is named; decisions stand, or are named."""
    assert not validate(article).errors
    reading = _edited(data, article)
    assert not validate(reading.article).errors
    _assert_kept(article, reading)


@given(article=reviewed_articles(), data=st.data())
def test_several_edits_one_after_the_other(article: Article, data: st.DataObject) -> None:
    """What an edit gives can be edited again."""
    for _ in range(3):
        reading = with_text(article, "headline", data.draw(edited_texts(article.headline)))
        _assert_kept(article, reading)
        article = reading.article
    assert not validate(article).errors


@given(article=reviewed_articles(), data=st.data())
def test_repair_makes_spans_fit(article: Article, data: st.DataObject) -> None:
    """Texts that were changed by themselves get their spans back, or what is lost is named."""
    texts = {
        block.id: data.draw(edited_texts(words_of(block) or ""))
        for block in article.blocks
        if block.id is not None and words_of(block)
    }
    stale = _stale(article, texts)
    reading = reanchored(stale)
    assert not validate(reading.article).errors
    _assert_kept(stale, reading)


@given(article=reviewed_articles())
def test_identity_changes_nothing(article: Article) -> None:
    """The same words again, the same block again, and a repair of what is whole give the very same document."""
    for target in targets_of(article):
        part = article if target == "headline" else article.find(target)
        words = words_of(part, target if target == "headline" else None) or ""
        assert with_text(article, target, words) == Reading(article)
    for block in article.blocks:
        if block.id is not None:
            assert with_block(article, block.id, block) == Reading(article)
    assert reanchored(article) == Reading(article)


@given(article=reviewed_articles(), data=st.data())
def test_a_block_put_in_and_taken_out_leaves_nothing(article: Article, data: st.DataObject) -> None:
    """Insertion is undone by removal."""
    blocks = [block.id for block in article.blocks if block.id is not None]
    after = data.draw(st.sampled_from(blocks))
    reading = inserted(article, Paragraph(id="new", text="It rained."), after=after)
    assert reading.issues == ()
    assert removed(reading.article, "new") == Reading(article)


def test_a_section_goes_with_its_claims() -> None:
    """What stands in a section that is taken out is taken out with it, and named."""
    claim = Claim(id="C1", voice="outlet", content=(), text="It rained.", appearances=())
    section = Section(id="s1", heading="Rain", blocks=(Paragraph(id="p1", text="It rained."),))
    article = Article(id="urn:x:1", headline="Rain", sections=(section,))
    article = attrs.evolve(article, claims=(attrs.evolve(claim, content=(article.span("p1", "It rained."),)),))
    reading = removed(article, "s1")
    assert reading.article.sections == ()
    assert reading.article.claims == ()
    assert [issue.rule for issue in reading.issues] == ["claim-dropped"]


def test_a_title_beside_a_name_may_be_edited() -> None:
    """The claim stays with whom the name names, in doubt; a description that no longer stands there goes."""
    article = extract_claims(
        parse("Bridge shut\n\n“It is not safe,” said Jo Lee, the county engineer.\n", format="text").article
    )
    words = "“It is not safe,” said Jo Lee, the chief engineer of the county."
    reading = with_text(article, "p1", words)
    assert [issue.rule for issue in reading.issues] == ["claim-in-doubt", "mention-dropped"]
    (claim,), (source,) = reading.article.claims, reading.article.sources
    assert claim.sources[0].span is not None
    assert claim.sources[0].span.text == "Jo Lee, the chief engineer"
    assert (source.name, source.description) == ("Jo Lee", None)
    assert not validate(reading.article).errors


#: What somebody makes of the words that name a source: the words before and after, and whether the claim stays.
NAMES = {
    "another first name": ("Councillor Tom Reeve", "Councillor Anna Reeve", False),
    "another last name": ("Councillor Tom Reeve", "Councillor Tom Reeves", False),
    "no first name": ("Councillor Tom Reeve", "Councillor Reeve", False),
    "a name behind it": ("Councillor Tom Reeve", "Councillor Tom Reeve Jones", False),
    "a double name": ("Councillor Tom Reeve", "Councillor Tom Reeve-Jones", False),
    "another first name without title": ("Tom Reeve", "Anna Reeve", False),
    "a first name before a single one": ("Reeve", "Anna Reeve", False),
    "another title": ("Councillor Tom Reeve", "Mayor Tom Reeve", True),
    "no title": ("Councillor Tom Reeve", "Tom Reeve", True),
    "a longer body": ("Brae Steel", "Brae Steel Union", False),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("is_repaired", [True, False])
def test_a_changed_name_drops_the_claim_and_a_changed_title_leaves_it_in_doubt(name: str, is_repaired: bool) -> None:  # noqa: FBT001
    """Any other word in a name may make it somebody else's: the last name alone does not tell who is meant."""
    was, now, stays = NAMES[name]
    text = f"{was} said that repairs would take three weeks."
    article = extract_claims(parse(f"Bridge shut\n\n{text}\n", format="text").article)
    words = text.replace(was, now)
    block = article.find("p1")
    assert isinstance(block, Paragraph)
    assert [claim.text for claim in article.claims] == ["that repairs would take three weeks"]
    section = attrs.evolve(article.sections[0], blocks=(attrs.evolve(block, text=words),))
    stale = attrs.evolve(article, sections=(section,))
    reading = reanchored(stale) if is_repaired else with_text(article, "p1", words)
    rules = [issue.rule for issue in reading.issues if issue.rule.startswith("claim")]
    assert rules == (["claim-in-doubt"] if stays else ["claim-dropped"])
    assert bool(reading.article.claims) is stays
    assert not validate(reading.article).errors
