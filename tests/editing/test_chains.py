"""Chains of all edits, on documents with every kind of part that has words: nothing is lost without a word about it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.editing.documents import STATUSES, edited_texts

from newsmodel import (
    Article,
    Attribution,
    Block,
    Cell,
    Claim,
    Correction,
    Cue,
    Embed,
    Entity,
    Extraction,
    Figure,
    ListItem,
    Media,
    Paragraph,
    Party,
    Quotation,
    Reading,
    Row,
    Section,
    Source,
    Span,
    Table,
    validate,
)
from newsmodel.editing import inserted, reanchored, removed, with_block, with_text
from newsmodel.editing.anchors import spans_in
from newsmodel.editing.parts import texts_of, with_part, words_field

#: Sentences with names, cues, marks and scripts without spaces.
SENTENCES = (
    "“It rained,” Lee said on Monday.",
    "Ann Lee said that it rained, and Poe denied that it had snowed.",
    "Poe did not say whether the bridge was safe.",
    "李说下雨了。王说没有下雨。",
    "قال لي إن الجسر مغلق.",
    "Some 1,200 cars were stopped at 5 p.m.",
    "Lee",
)
REVIEWED = {"accepted", "rejected"}


@st.composite
def live_blogs(draw: st.DrawFn) -> Article:
    """Draw an article of posts, lists, tables, pictures and embeds, with claims anywhere in it."""
    sentence = st.sampled_from(SENTENCES)
    text = st.lists(sentence, min_size=1, max_size=2).map(" ".join)
    cells = (Cell(id="t1a", text=draw(sentence)), Cell(id="t1b", text=draw(sentence)))
    first: list[Block] = [Paragraph(id="p1", text=draw(text)), Quotation(id="q1", text=draw(text))]
    second: list[Block] = [
        ListItem(id="l1", text=draw(text), group="l"),
        ListItem(id="l2", text=draw(text), group="l", level=2),
        Table(id="t1", text=draw(sentence), rows=(Row(cells=cells),)),
        Figure(id="f1", media="m1", text=draw(sentence)),
        Embed(id="e1", uri="https://example.org/post", text=draw(sentence)),
    ]
    post = datetime.datetime(2026, 3, 12, 17, tzinfo=datetime.UTC)
    article = Article(
        id="urn:x:1",
        headline=draw(sentence),
        subheadline=draw(sentence),
        byline="By Ana Ruiz",
        sections=(
            Section(id="s1", blocks=tuple(first)),
            Section(id="s2", heading=draw(sentence), published=post, byline="Tom", blocks=tuple(second)),
        ),
        media=(Media(id="m1", kind="picture", caption=draw(text)),),
    )
    targets = dict(texts_of(article))
    names = ("Lee", "Poe")
    sources = tuple(
        Source(id=f"S{number}", kind="person", named=True, name=name, mentions=(_words(draw, targets),))
        for number, name in enumerate(names)
    )
    claims: list[Claim] = []
    for number in range(draw(st.integers(1, 4))):
        claims.append(_claim(draw, f"C{number}", targets, claims))
    places = ["p1", "s2", "l1", "t1a", "m1", *(claim.id for claim in claims)]
    correction = Correction(kind="correction", text="It was Poe.", targets=(draw(st.sampled_from(places)),))
    return attrs.evolve(
        article,
        sources=sources,
        claims=tuple(claims),
        entities=(Entity(id="E1", kind="place", name="Brae", mentions=(_words(draw, targets),)),),
        corrections=(correction,),
    )


def _claim(draw: st.DrawFn, id: str, targets: dict[str, str], others: list[Claim]) -> Claim:
    parent = draw(st.sampled_from([None, *others]))
    around = targets if parent is None else {}
    content: tuple[Span, ...] = (_words(draw, around) if parent is None else _part(draw, parent.content[0]),)
    if parent is None and draw(st.booleans()):
        behind = {content[0].target: targets[content[0].target]}
        other = _words(draw, behind)
        content = (*content, other) if other.start >= content[0].end else content
    cue = _part(draw, Span(target=content[0].target, start=0, end=len(t := targets[content[0].target]), text=t))
    status = draw(st.sampled_from(STATUSES))
    return Claim(
        id=id,
        parent=parent.id if parent else None,
        sources=(Attribution(source=draw(st.sampled_from(("S0", "S1"))), span=draw(st.none() | st.just(cue))),),
        cue=draw(st.none() | st.just(Cue(span=cue, kind="state"))),
        content=content,
        text=" ".join(span.text for span in content),
        extraction=Extraction(method="m", status=status, reviewer=Party(name="Ana") if status in REVIEWED else None),
    )


def _words(draw: st.DrawFn, targets: dict[str, str]) -> Span:
    target = draw(st.sampled_from(sorted(targets)))
    return _part(draw, Span(target=target, start=0, end=len(targets[target]), text=targets[target]))


def _part(draw: st.DrawFn, span: Span) -> Span:
    start = draw(st.integers(0, len(span.text) - 1))
    end = draw(st.integers(start + 1, len(span.text)))
    return Span(target=span.target, start=span.start + start, end=span.start + end, text=span.text[start:end])


def _edit(data: st.DataObject, article: Article, step: int) -> tuple[Article, Reading]:
    """Draw an edit of anything that can be edited; give what it was done to, which a stale edit has changed, too."""
    texts = dict(texts_of(article))
    target = data.draw(st.sampled_from(sorted(texts)))
    words = data.draw(edited_texts(texts[target]))
    blocks = [block.id for block in article.blocks if block.id]
    whole = [section.id for section in article.sections if section.id] + [
        media.id for media in article.media if media.id
    ]
    edits: list[Callable[[], tuple[Article, Reading]]] = [
        lambda: (article, with_text(article, target, words)),
        lambda: _repaired(article, target, words),
    ]
    if blocks:
        block = data.draw(st.sampled_from(blocks))
        new = data.draw(st.sampled_from((Paragraph, ListItem, Quotation)))
        edits += [
            lambda: (article, with_block(article, block, new(text=words))),
            lambda: (article, with_block(article, block, new(id=f"n{step}", text=words))),
            lambda: (article, inserted(article, new(id=f"n{step}", text=words), after=block)),
            lambda: (article, inserted(article, new(id=f"n{step}", text=words), before=block)),
            lambda: (article, removed(article, block)),
        ]
    edits += [lambda: (article, removed(article, data.draw(st.sampled_from(whole))))] if whole else []
    return data.draw(st.sampled_from(edits))()


def _repaired(article: Article, target: str, words: str) -> tuple[Article, Reading]:
    """Change a text by itself, and repair what stood on it."""
    part = article if target in {"headline", "subheadline", "byline"} else article.find(target)
    fields: dict[str, Any] = {target if part is article else words_field(part): words}  # type: ignore[arg-type]
    changed: Any = attrs.evolve(part, **fields)
    stale = changed if part is article else with_part(article, target, changed)
    return stale, reanchored(stale)


def _assert_nothing_is_lost(before: Article, reading: Reading) -> None:
    after = {claim.id: claim for claim in reading.article.claims}
    told = {issue.path[1]: issue.rule for issue in reading.issues if issue.path[:1] == ("claims",)}
    for number, claim in enumerate(before.claims):
        now, was = after.get(claim.id), claim.extraction
        assert was is not None
        if now is None:
            assert told.get(number) == ("reviewed-claim-dropped" if was.status in REVIEWED else "claim-dropped")
            continue
        assert now.extraction is not None
        if now.extraction.status != was.status:
            assert now.extraction.status == "unreviewed"
            assert number in told
        if number not in told:
            assert _letters(claim.text) == _letters(now.text)
            assert now.parent == claim.parent
        assert [each.source for each in now.sources] == [each.source for each in claim.sources]
        assert (now.cue is None, now.polarity) == (claim.cue is None, claim.polarity)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(article=live_blogs(), data=st.data())
def test_whatever_is_edited_one_after_the_other_stays_valid_and_anchored(article: Article, data: st.DataObject) -> None:
    """After each step the document is valid, its spans have their words, and no decision is gone without a word."""
    assert not validate(article).errors
    for step in range(data.draw(st.integers(1, 4))):
        before, reading = _edit(data, article, step)
        assert not validate(reading.article).errors
        assert all(reading.article.quote(span) == span.text for span in spans_in(reading.article))
        _assert_nothing_is_lost(before, reading)
        assert reanchored(reading.article) == Reading(reading.article)
        article = reading.article


@given(article=live_blogs(), data=st.data())
def test_other_marks_of_quotation_move_claims_and_take_no_decision_back(article: Article, data: st.DataObject) -> None:
    """A desk that makes quotation marks straight has changed no words, where a claim has any."""
    assume(all(span.text.strip() for span in spans_in(article)))
    targets = dict(texts_of(article))
    target = data.draw(st.sampled_from(sorted(targets)))
    reading = with_text(article, target, targets[target].translate(str.maketrans("“”", '""')))
    assert [issue.rule for issue in reading.issues if issue.path[0] == "claims"] == []
    assert [each.extraction for each in reading.article.claims] == [each.extraction for each in article.claims]
