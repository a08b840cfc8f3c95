"""Hypothesis strategies for documents whose claims have all their parts, and for edits of their texts."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from hypothesis import strategies as st
from tests.strategies import sound_articles

from newsmodel import (
    Article,
    Attribution,
    Claim,
    Correction,
    Cue,
    Extraction,
    LeftOut,
    Party,
    Provenance,
    Quantity,
    Relation,
    Review,
    Span,
    TimeReference,
)
from newsmodel.model import words_of
from newsmodel.values import ReviewStatus

WORDS = ("Lee", "said", "that", "it", "rained", "not", "the", "bridge", "“It", "rained,”", "1,200.", "他", "说下雨。")
STATUSES: tuple[ReviewStatus, ...] = ("unreviewed", "accepted", "rejected")


@st.composite
def reviewed_articles(draw: st.DrawFn) -> Article:
    """Draw valid articles with claims that have cues, amounts, times, checks, parents and decisions of people."""
    article = draw(sound_articles())
    texts = {block.id or "": told for block in article.blocks if (told := words_of(block))}
    claims: list[Claim] = []
    for claim in article.claims:
        spans = [_part(draw, span) for span in claim.content]
        parent = draw(st.sampled_from([None, *claims]))
        content = tuple(_part(draw, parent.content[0]) for _ in range(1)) if parent else claim.content
        target = draw(st.sampled_from(sorted(texts)))
        words = Span(target=target, start=0, end=len(texts[target]), text=texts[target])
        claims.append(
            attrs.evolve(
                claim,
                content=content,
                text=" ".join(span.text for span in content),
                parent=parent.id if parent else None,
                sources=tuple(_attribution(draw, each, words) for each in claim.sources),
                cue=draw(st.none() | st.just(Cue(span=_part(draw, words), lemma="say", kind="state"))),
                quantities=(Quantity(span=spans[0], value=3),),
                times=(TimeReference(span=spans[-1], value="2026"), TimeReference(value="2025")),
                reviews=(Review(verdict="false", spans=(spans[0],)),),
                relations=tuple(Relation(kind="repeats", target=other.id) for other in claims[:1]),
                extraction=_extraction(draw),
            )
        )
    blocks = [block.id for block in article.blocks if block.id is not None]
    return attrs.evolve(
        article,
        claims=tuple(claims),
        corrections=(Correction(kind="update", text="More.", targets=tuple(each.id for each in claims)),),
        provenance=Provenance(
            originals={f"/claims/{number}/id": claim.id for number, claim in enumerate(claims)},
            left_out=(LeftOut(reason="boilerplate", text="Sign up", after=blocks[-1]),),
        ),
    )


def _part(draw: st.DrawFn, span: Span) -> Span:
    start = draw(st.integers(0, len(span.text) - 1))
    end = draw(st.integers(start + 1, len(span.text)))
    return Span(target=span.target, start=span.start + start, end=span.start + end, text=span.text[start:end])


def _attribution(draw: st.DrawFn, attribution: Attribution, words: Span) -> Attribution:
    return attrs.evolve(attribution, span=draw(st.none() | st.just(_part(draw, words))))


def _extraction(draw: st.DrawFn) -> Extraction | None:
    status = draw(st.sampled_from(STATUSES))
    found = Extraction(method="newsmodel:tail-quote", status=status, reviewer=Party(name="Ana Ruiz"), note="Checked.")
    return draw(st.sampled_from([None, found]))


@st.composite
def edited_texts(draw: st.DrawFn, text: str) -> str:
    """Draw what may become of a text: words put in, taken out, exchanged or moved; another text; the same."""
    words = text.split(" ")
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(words)))
        end = draw(st.integers(start, min(len(words), start + 3)))
        put = draw(st.lists(st.sampled_from(WORDS), max_size=3))
        words[start:end] = put
        if draw(st.integers(0, 5)) == 0:
            draw(st.randoms(use_true_random=False)).shuffle(words)
    return " ".join(words).strip() or "…"


def targets_of(article: Article) -> Sequence[str]:
    """List the names of the texts of an article."""
    parts = [part.id for part in article.parts() if getattr(part, "text", None) or getattr(part, "caption", None)]
    claims = {claim.id for claim in article.claims}
    return ["headline", *(id_ for id_ in parts if id_ is not None and id_ not in claims)]
