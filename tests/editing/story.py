"""A story with a claim in each way that an edit can touch it."""

from __future__ import annotations

import attrs

from newsmodel import (
    Article,
    Attribution,
    Claim,
    Cue,
    Entity,
    Extraction,
    Issue,
    Mark,
    Paragraph,
    Relation,
    Section,
    Source,
)
from newsmodel.editing import with_text
from newsmodel.model import words_of

WORDS = "Lee said that repairs would take three weeks. It rained in Brae."


def story() -> Article:
    """Make the story: an accepted claim, one that nobody has looked at, their sources, a place, a mark."""
    blocks = (Paragraph(id="p1", text=WORDS, marks=(Mark(kind="strong", start=59, end=63),)), _paragraph("p2"))
    article = Article(id="urn:x:1", headline="Bridge shut", sections=(Section(id="s1", blocks=blocks),))
    found = Extraction(method="newsmodel:subject-that", confidence=0.9)
    accepted = attrs.evolve(found, status="accepted")
    sources = tuple(
        Source(id=id_, kind="person", named=True, name=name, mentions=(article.span(place, name),), extraction=found)
        for id_, name, place in (("S1", "Lee", "p1"), ("S2", "Ruiz", "p2"))
    )
    first = _claim(article, "C1", "p1", ("Lee", "that repairs would take three weeks"), "S1", accepted)
    second = _claim(article, "C2", "p2", ("Ruiz", "that it rained"), "S2", found)
    first = attrs.evolve(first, relations=(Relation(kind="contradicts", target="C2"),))
    brae = Entity(id="E1", kind="place", name="Brae", mentions=(article.span("p1", "Brae"),))
    return attrs.evolve(article, sources=sources, claims=(first, second), entities=(brae,))


def _paragraph(id: str) -> Paragraph:
    return Paragraph(id=id, text="Ruiz said that it rained.")


def _claim(article: Article, id: str, place: str, words: tuple[str, str], source: str, found: Extraction) -> Claim:
    name, content = words
    return Claim(
        id=id,
        sources=(Attribution(source=source, span=article.span(place, name)),),
        cue=Cue(span=article.span(place, "said"), lemma="say", kind="state"),
        content=(article.span(place, content),),
        text=content,
        form="indirect",
        extraction=found,
    )


def issues_of(id: str, old: str, new: str, rule: str) -> list[Issue]:
    """Exchange words of a paragraph of the story, and keep what one rule says of it."""
    article = story()
    text = words_of(article.find(id)) or ""
    return [issue for issue in with_text(article, id, text.replace(old, new)).issues if issue.rule == rule]
