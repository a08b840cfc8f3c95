"""Places of words in a story: W3C Web Annotation selectors ⇄ spans.

A position counts code points in `articleBody`; it is refined by the words themselves and by some words around them, so
that a reader whose text differs can find the place again. Words outside the body are found in the property that has
them, or on a page by a fragment.
"""

from __future__ import annotations

from typing import Any

import msgspec

from newsmodel.formats.jsonld.bodies import Piece, pieces_in
from newsmodel.formats.mapping import Object
from newsmodel.model import SPAN_FIELDS

HAS_SELECTOR = "oa:hasSelector"
#: Prefixes of terms, and the namespaces that they stand for (JSON-LD 1.1, compact IRIs).
PREFIXES = {
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "newsmodel": "https://newsmodel.readthedocs.io/ns#",
}
_POSITION, _QUOTE = "oa:TextPositionSelector", "oa:TextQuoteSelector"
_FRAGMENT, _VALUE, _REFINED = "oa:FragmentSelector", "rdf:value", "oa:refinedBy"
_IN_FIELD, _FIELD = "newsmodel:FieldSelector", "newsmodel:field"
#: So many characters before and after a quotation tell it from its like.
_AROUND = 24


class Words(msgspec.Struct, frozen=True):
    """Words of a story, each with its place.

    Attributes:
        body: The text of the body.
        pieces: Where the texts of sections and blocks stand in it.
        anchors: Other words, by the fragment or the field that leads to them.
        with_fragments: Whether the anchors are fragments of a page.
    """

    body: str
    pieces: list[Piece]
    anchors: dict[str, str]
    with_fragments: bool

    @classmethod
    def of(cls, body: str, story: Object, *, with_fragments: bool) -> Words:
        """Find the words of a story in the text of its body, and around it.

        Args:
            body: The text.
            story: The story in our JSON form.
            with_fragments: Whether it stands on a page that has our ids.
        """
        anchors = _anchors(story) if with_fragments else _fields(story)
        return cls(body, pieces_in(body, story.get("sections", [])), anchors, with_fragments)

    def selector_of(self, span: Object) -> Object | None:
        """Make the selector of a span; None where its words are not there."""
        start = next(
            (piece.start for piece in self.pieces if piece.target == span["target"] and _fits(span, piece.text)), None
        )
        if start is not None:
            return _position(self.body, start + int(span["start"]), span["text"])
        name = span["target"]
        if not _fits(span, self.anchors.get(name, "")):
            return None
        kind, place = (_FRAGMENT, _VALUE) if self.with_fragments else (_IN_FIELD, _FIELD)
        return {"@type": kind, place: name, _REFINED: _position(self.anchors[name], span["start"], span["text"])}

    def selector_by_words(self, span: Object) -> Object | None:
        """Make the selector of a span whose words stand in one place only, though not in a part of its id."""
        fit = [piece.start + int(span["start"]) for piece in self.pieces if _fits(span, piece.text)]
        if not fit and self.body.count(span["text"]) == 1:
            fit = [self.body.index(span["text"])]
        return _position(self.body, fit[0], span["text"]) if len(fit) == 1 and span["text"] else None

    def span_of(self, selector: Any) -> Object | None:
        """Make the span that a selector of ours names, where those words are there."""
        match selector:
            case {"@type": "oa:FragmentSelector", "rdf:value": str(name), "oa:refinedBy": inner} | {
                "@type": "newsmodel:FieldSelector",
                "newsmodel:field": str(name),
                "oa:refinedBy": inner,
            } if name in self.anchors:
                return _span(inner, [Piece(name, 0, self.anchors[name])])
        return _span(selector, self.pieces)


def _fits(span: Object, text: str) -> bool:
    return bool(span["text"]) and text[span["start"] : span["end"]] == span["text"]


def _fields(doc: Object) -> dict[str, str]:
    """Find the words of the story's own fields."""
    return {name: doc[name] for name in SPAN_FIELDS if name in doc}


def _anchors(doc: Object) -> dict[str, str]:
    """Find words outside the body's text, by the ids that spans name them with."""
    found = _fields(doc)
    found |= {item["id"]: item["caption"] for item in doc.get("media", ()) if "id" in item and "caption" in item}
    blocks = (block for section in doc.get("sections", ()) for block in section.get("blocks", ()))
    cells = (cell for block in blocks for row in block.get("rows", ()) for cell in row.get("cells", ()))
    return found | {cell["id"]: cell["text"] for cell in cells if "id" in cell}


def _position(text: str, start: int, words: str) -> Object:
    """Make the selector of some words in a text."""
    end = start + len(words)
    quote: Object = {"@type": _QUOTE, "oa:exact": words}
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    quote |= {"oa:prefix": before} if before else {}
    quote |= {"oa:suffix": after} if after else {}
    return {"@type": _POSITION, "oa:start": start, "oa:end": end, _REFINED: quote}


def _span(selector: Any, pieces: list[Piece]) -> Object | None:
    """Make the span that the position of some words means."""
    match selector:
        case {"@type": str(kind), "oa:start": int(start), "oa:end": int(end), "oa:refinedBy": {"oa:exact": str(words)}}:
            if kind != _POSITION:
                return None
        case _:
            return None
    for piece in pieces:
        first, last = start - piece.start, end - piece.start
        if 0 <= first < last <= len(piece.text) and piece.text[first:last] == words and piece.target is not None:
            return {"target": piece.target, "start": first, "end": last, "text": words}
    return None
