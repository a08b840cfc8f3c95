"""Places of claims in the body: W3C Web Annotation selectors ⇄ spans.

A position counts code points in `articleBody`; it is refined by the words themselves and by some words around them, so
that a reader whose text differs can find the place again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from newsmodel.formats.jsonld.bodies import ArticleBody, Piece, one_text, pieces_in
from newsmodel.formats.jsonld.nodes import listed
from newsmodel.formats.jsonld.sources import drop_aside
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import KeptKey, Names, Object, Silent, Step
from newsmodel.issues import shown
from newsmodel.model import SPAN_FIELDS

_OA = {"oa": "http://www.w3.org/ns/oa#"}
_RDF = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
_HAS = "oa:hasSelector"
_POSITION, _QUOTE = "oa:TextPositionSelector", "oa:TextQuoteSelector"
_FRAGMENT, _VALUE, _REFINED = "oa:FragmentSelector", "rdf:value", "oa:refinedBy"
#: So many characters before and after a quotation tell it from its like.
_AROUND = 24
_LISTS = ("interpretedAsClaim", "hasPart")


def _as_read_again(raw: Object) -> Object:
    """Read the body again."""
    return ArticleBody().read_again(one_text(raw.get("articleBody")) or "", raw.get("headline"))


@attrs.frozen(kw_only=True)
class Selectors(Silent):
    """The row of the claims' places, which needs the body.

    Attributes:
        again: The story's words as a reader of some output has them, with the ids that it gives to their parts.
        with_fragments: Whether words outside the body can be found by a fragment: headline, captions, cells of tables.
    """

    again: Callable[[Object], Object] = _as_read_again
    with_fragments: bool = False
    reads: Names = frozenset(_LISTS)
    writes: Names = None

    def read(self, step: Step) -> None:
        """Make spans of the selectors that fit the body; the others are kept."""
        raw = step.raw
        body = raw.get("articleBody")
        words = self._words(body.get("text") if isinstance(body, dict) else None, step.doc)
        for claim in step.doc.get("claims", ()):
            for name in _LISTS:
                rests = raw.get(name)
                rest = rests.get(claim["id"]) if isinstance(rests, dict) else None
                if isinstance(rest, dict) and _HAS in rest:
                    self._read(rest, claim, words)
                    if not rest:
                        del rests[claim["id"]]  # type: ignore[union-attr]
        for name in _LISTS:
            if raw.get(name) == {}:
                del raw[name]

    def _words(self, value: Any, doc: Object) -> Words:
        body = one_text(value) or ""
        return Words(body, pieces_in(body, doc.get("sections", [])), _anchors(doc) if self.with_fragments else {})

    def _read(self, rest: Object, claim: Object, words: Words) -> None:
        selectors = rest[_HAS] if isinstance(rest[_HAS], list) else [rest[_HAS]]
        spans = [span for selector in selectors if (span := words.span_of(selector)) is not None]
        if len(spans) < len(selectors) or " ".join(span["text"] for span in spans) != claim["text"]:
            return
        claim["content"] = spans
        if [words.selector_of(span) for span in spans] == rest[_HAS]:
            del rest[_HAS]

    def write(self, step: Step) -> None:
        """Write the places of the claims' words; those that do not come back are said to be lost."""
        raw = step.raw
        drop_aside(step.doc)
        members = [node for name in _LISTS for node in raw.get(name, ()) if isinstance(node, dict)]
        nodes = [node for node in members if KeptKey.INDEX in node]
        if not nodes:
            return
        words = self._words(raw.get("articleBody", ""), self.again(raw))
        for place, node in enumerate(sorted(nodes, key=lambda node: int(node[KeptKey.INDEX])), 1):
            index, content = node.pop(KeptKey.INDEX), node.pop(KeptKey.CONTENT)
            if len(nodes) > 1:
                node["position"] = place
            if content and (message := self._write(node, content, words)):
                step.say(NOT_CARRIED, message, "claims", index, "content")

    def _write(self, node: Object, content: list[Object], words: Words) -> str | None:
        """Write the place of a claim's words, and give what there is to say of it."""
        found = [words.selector_of(span) for span in content]
        told = [selector or words.selector_by_words(span) for selector, span in zip(found, content, strict=True)]
        if any(told):
            node[_HAS] = list(filter(None, told))
        text = " ".join(span["text"] for span in content)
        if None in told or text != text.strip():
            return f"not carried: {shown(content)}"
        return "the place is that of the same words, in a part that is read under another id" if None in found else None


@attrs.frozen
class Words:
    """Words of a story, each with its place.

    Attributes:
        body: The text of the body.
        pieces: Where the texts of sections and blocks stand in it.
        anchors: Other words, by the fragment that leads to them.
    """

    body: str
    pieces: list[Piece]
    anchors: dict[str, str]

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
        return {"@type": _FRAGMENT, _VALUE: name, _REFINED: _position(self.anchors[name], span["start"], span["text"])}

    def selector_by_words(self, span: Object) -> Object | None:
        """Make the selector of a span whose words stand in one place only, though not in a part of its id."""
        fit = [piece.start + int(span["start"]) for piece in self.pieces if _fits(span, piece.text)]
        if not fit and self.body.count(span["text"]) == 1:
            fit = [self.body.index(span["text"])]
        return _position(self.body, fit[0], span["text"]) if len(fit) == 1 and span["text"] else None

    def span_of(self, selector: Any) -> Object | None:
        """Make the span that a selector of ours names, where those words are there."""
        match selector:
            case {"@type": "oa:FragmentSelector", "rdf:value": str(name), "oa:refinedBy": inner} if (
                name in self.anchors
            ):
                return _span(inner, [Piece(name, 0, self.anchors[name])])
        return _span(selector, self.pieces)


def _fits(span: Object, text: str) -> bool:
    return bool(span["text"]) and text[span["start"] : span["end"]] == span["text"]


def _anchors(doc: Object) -> dict[str, str]:
    """Find words outside the body's text, by the ids that spans name them with."""
    found = {name: doc[name] for name in SPAN_FIELDS if name in doc}
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


@attrs.frozen(kw_only=True)
class ClaimOrder(Silent):
    """The order of the claims, which stand in two lists."""

    reads: Names = frozenset(_LISTS)
    writes: Names = frozenset()

    def read(self, step: Step) -> None:
        """Sort the claims by their positions, where all have one."""
        claims = step.doc.get("claims", [])
        places = {claim["id"]: self._position(step.raw, claim["id"]) for claim in claims}
        if len(claims) > 1 and sorted(place or 0 for place in places.values()) == list(range(1, len(claims) + 1)):
            claims.sort(key=lambda claim: places[claim["id"]])
            for name in _LISTS:
                self._drop(step.raw, name, places)

    def _position(self, raw: Object, id: str) -> int | None:
        rests = [raw[name].get(id) for name in _LISTS if isinstance(raw.get(name), dict)]
        found = [rest.get("position") for rest in rests if isinstance(rest, dict)]
        return next((place for place in found if type(place) is int), None)

    def _drop(self, raw: Object, theirs: str, places: Object) -> None:
        rests = raw.get(theirs)
        if not isinstance(rests, dict):
            return
        for name in places:
            rest = rests.get(name)
            if isinstance(rest, dict):
                rest.pop("position", None)
                if not rest:
                    del rests[name]
        if not rests:
            del raw[theirs]


def context_of(node: Object) -> Object:
    """Give the prefixes of the terms of Web Annotation that a story's node has in it."""
    claims = [member for name in _LISTS for member in node.get(name, ()) if isinstance(member, dict)]
    selectors = [each for claim in claims for each in listed(claim.get(_HAS, []))]
    fragments = any(isinstance(each, dict) and _VALUE in each for each in selectors)
    return (_OA if selectors else {}) | (_RDF if fragments else {})
