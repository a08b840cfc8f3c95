"""Whoever writes claims, for machines or people, writes what makes them claims, and none that nobody made."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest

from newsmodel import (
    Article,
    Attribution,
    Claim,
    Cue,
    Extraction,
    Paragraph,
    Section,
    Source,
    Span,
    formats,
    list_formats,
    render,
    to_dict,
)
from newsmodel.claims.annotations.files import AnnotationForm, annotation_forms, write_annotations
from newsmodel.errors import UnwritableStory
from newsmodel.values import CueKind, Modality
from newsmodel.view.chunks import chunks
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.notebooks import html_of
from newsmodel.view.page.rendering import PageStory, write_card, write_fragment
from newsmodel.view.source_table import source_rows
from newsmodel.view.terminal import TerminalPage
from tests.formats.extras import is_installed

WORDS = "Lee said the dam was safe."
Writer = Callable[[Article], str]


def span(start: int, end: int) -> Span:
    return Span(target="p1", start=start, end=end, text=WORDS[start:end])


def story(**change: Any) -> Article:
    """A story with one claim, as it is after some change of its cue's kind, or of the claim."""
    fields: dict[str, Any] = {
        "id": "C1",
        "text": WORDS[9:25],
        "content": [span(9, 25)],
        "form": "indirect",
        "cue": Cue(span=span(4, 8), kind=change.pop("kind", "state")),
        "sources": [Attribution(source="S1", span=span(0, 3))],
    }
    return Article(
        id="urn:x:1",
        headline="Dam",
        language="en",
        sections=[Section(id="s1", blocks=[Paragraph(id="p1", text=WORDS)])],
        sources=[Source(id="S1", kind="person", name="Lee", named=True)],
        claims=[Claim(**fields | change)],
    )


def seen(markup: str) -> str:
    """What people see of markup, and no digest of it."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", "", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", bare)).split())


def rows(found: Iterator[dict[str, Any]]) -> str:
    return json.dumps([{name: cell for name, cell in row.items() if name != "digest"} for row in found])


def _annotates(form: AnnotationForm) -> Writer:
    return lambda article: write_annotations(article, form).data.decode()


def _renders(name: str) -> Writer:
    return lambda article: render(article, format=name).data.decode()


def _writers() -> Iterator[tuple[str, Writer]]:
    yield from ((form, _annotates(form)) for form in annotation_forms())  # type: ignore[arg-type]
    for known in filter(lambda card: is_installed(card.extra), list_formats()):
        try:
            formats.render(story(), format=known.name)
        except UnwritableStory:
            continue
        yield known.name, _renders(known.name)
    yield "table of claims", lambda article: rows(claim_rows(article))
    yield "chunks", lambda article: json.dumps([to_dict(chunk) for chunk in chunks(article)])
    yield "terminal", lambda article: "\n".join(TerminalPage(width=80, in_color=False).story(article, "a"))
    if is_installed("view"):
        yield "page", lambda article: seen(write_fragment(PageStory(article=article)))
        yield "card", lambda article: "".join(seen(write_card(claim)) for claim in article.claims)
        yield "notebook", lambda article: "".join(seen(html_of(claim) or "") for claim in article.claims)


WRITERS = dict(_writers())
CHANGES: list[dict[str, Any]] = [
    *({"kind": kind} for kind in get_args(CueKind) if kind != "state"),
    *({"kind": kind, "polarity": "negated"} for kind in get_args(CueKind)),
    *({"modality": modality} for modality in get_args(Modality) if modality != "certain"),
    {"voice": "outlet", "form": None, "cue": None, "sources": []},
]


@pytest.mark.parametrize("name", WRITERS)
def test_what_makes_a_claim_is_told_with_it_or_the_claim_is_not(name: str) -> None:
    """A denial, a demand or what somebody has not said never looks as what they have."""
    write = WRITERS[name]
    silent = write(story()) == write(_without_claims(story()))
    told = {write(story(**change)) for change in ({}, *CHANGES)}
    assert len(told) == (1 if silent else 1 + len(CHANGES))


@pytest.mark.parametrize("name", WRITERS)
def test_a_claim_that_was_rejected_is_left_out_or_told_as_such(name: str) -> None:
    """A person has said that it is none."""
    write = WRITERS[name]
    rejected = write(story(extraction=Extraction(status="rejected")))
    silent = write(_without_claims(story()))
    assert rejected == silent or (rejected != write(story()) and "reject" in rejected.lower())


def test_a_statement_that_nobody_made_is_not_counted() -> None:
    """Whom a story says not to have said something is a source with no statement; one of a claim rejected is none."""
    (row,) = source_rows([story(polarity="negated")])
    assert ("Lee", 0, 0) == (row["name"], row["statements"], row["words"])
    assert [] == list(source_rows([story(extraction=Extraction(status="rejected"))]))


def test_claims_in_a_rejected_one_go_with_it() -> None:
    """Chunks have neither."""
    outer = story(extraction=Extraction(status="rejected"))
    inner = Claim(id="C2", text="safe", content=[span(21, 25)], parent="C1", voice="outlet")
    document = to_dict(outer)
    both = formats.parse(json.dumps(document | {"claims": [*document["claims"], to_dict(inner)]}), format="newsmodel")
    assert [()] == [chunk.claims for chunk in chunks(both.article)]


def _without_claims(article: Article) -> Article:
    document = to_dict(article)
    del document["claims"], document["sources"]
    return formats.parse(json.dumps(document), format="newsmodel").article
