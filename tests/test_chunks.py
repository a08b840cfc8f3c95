"""Stories in chunks: no word is lost or doubled, and each claim is where its words are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Attribution,
    Cell,
    Chunk,
    Claim,
    Divider,
    Paragraph,
    Row,
    Section,
    Source,
    Table,
    extract_claims,
    from_dict,
    to_dict,
)
from newsmodel.view.chunks import Place, chunks

HEAD: dict[str, Any] = {"id": "urn:x:1", "headline": "Rain", "language": "en"}
SENTENCES = st.lists(
    st.sampled_from(["It rained.", "Farmers danced until the morning.", "“No,” she said.", "In 2026 3.5 mm fell."]),
    min_size=1,
    max_size=6,
)
BODIES = st.lists(st.lists(SENTENCES.map(" ".join), max_size=5), max_size=3)


@given(body=BODIES, characters=st.integers(1, 120))
def test_words_are_in_one_chunk(body: list[list[str]], characters: int) -> None:
    """The places of the chunks cover every paragraph once, in order; only one sentence may be too long."""
    sections = [
        Section(blocks=[Paragraph(id=f"p{at}-{n}", text=text) for n, text in enumerate(texts)])
        for at, texts in enumerate(body)
    ]
    article = Article(**HEAD, sections=sections)
    found = list(chunks(article, characters=characters))
    words = {f"p{at}-{n}": text for at, texts in enumerate(body) for n, text in enumerate(texts)}
    covered = [words[str(place.target)][place.start : place.end] for chunk in found for place in chunk.places]
    assert "".join(words.values()) == "".join(covered)
    assert all(len(chunk.text) <= characters or len(chunk.places) == 1 for chunk in found if "\n\n" not in chunk.text)
    assert [] == [chunk.text for chunk in found if not chunk.text.strip()]


def test_long_paragraphs_are_cut_between_sentences() -> None:
    """Sentences stand together as long as they fit, and one that is too long stands alone."""
    text = "It rained. It poured. The river rose by two metres in one night. Few left."
    article = Article(**HEAD, sections=[Section(heading="Brae", blocks=[Paragraph(id="p1", text=text)])])
    assert [
        ("Brae\n\nIt rained. It poured.", (Place(target="p1", start=0, end=21),)),
        ("Brae\n\nThe river rose by two metres in one night.", (Place(target="p1", start=21, end=64),)),
        ("Brae\n\nFew left.", (Place(target="p1", start=64, end=74),)),
    ] == [(chunk.text, chunk.places) for chunk in chunks(article, characters=25)]


def test_tables_and_blocks_without_words() -> None:
    """A row of a table is one line, and a divider is nothing."""
    table = Table(id="t1", text="Rain", rows=[Row(cells=[Cell(id="c1", text="May"), Cell(text="12")])])
    article = Article(**HEAD, sections=[Section(blocks=[Divider(), table]), Section()])
    (chunk,) = chunks(article)
    assert "Rain\n\nMay | 12" == chunk.text
    places = [("t1", 0, 4), ("c1", 0, 3), (None, 0, 2)]
    assert tuple(Place(target=target, start=start, end=end) for target, start, end in places) == chunk.places


def test_chunks_have_ids_and_are_written_as_stories_are() -> None:
    """Chunks are numbered through the story, and become dicts and JSON with their claims and sources."""
    sections = [Section(blocks=[Paragraph(id=f"p{n}", text="“It rained,” Jo Lee said.")]) for n in (1, 2)]
    article = extract_claims(Article(**HEAD, sections=sections))
    first, second = chunks(article)
    assert [f"{article.id}#chunk-1", f"{article.id}#chunk-2"] == [first.id, second.id]
    told = to_dict(second)
    assert [{"target": "p2", "start": 0, "end": 25}] == told["places"]
    assert to_dict(second.claims[0]) == told["claims"][0]
    assert "Jo Lee" == told["sources"][0]["name"]
    assert from_dict(told, cls=Chunk) == second


def test_chunks_say_who_stands_behind_them() -> None:
    """A chunk has the claims that begin, end or go on in it, each with its source and whether it was denied."""
    paragraphs = [
        Paragraph(id="p1", text="It rained."),
        Paragraph(id="p2", text="Brae Steel denied that it had used poor steel."),
    ]
    article = extract_claims(Article(**HEAD, sections=[Section(blocks=paragraphs)]))
    first, second = chunks(article, characters=20)
    assert () == first.claims
    assert [("C1", ["Brae Steel"], "deny", "that it had used poor steel")] == [
        (claim.id, [source.name for source in second.sources], claim.cue and claim.cue.kind, claim.text)
        for claim in second.claims
    ]


def test_claim_over_two_chunks_is_in_both() -> None:
    """A quotation that is cut belongs to every chunk that has words of it."""
    text = "“It rained. It poured,” Lee said."
    article = Article(**HEAD, sections=[Section(blocks=[Paragraph(id="p1", text=text)])])
    claim = Claim(
        id="C1",
        text="“It rained. It poured,”",
        content=[article.span("p1", "“It rained. It poured,”")],
        sources=[Attribution(source="S1")],
    )
    source = Source(id="S1", kind="person", named=True, name="Lee")
    story = Article(**HEAD, sections=article.sections, sources=[source], claims=[claim])
    assert [["Lee"], ["Lee"]] == [[each.name for each in chunk.sources] for chunk in chunks(story, characters=12)]


def test_length_is_a_length() -> None:
    """A chunk has a character at least."""
    with pytest.raises(ValueError, match=r"^characters: 0 is below 1$"):
        next(chunks(Article(**HEAD), characters=0))
