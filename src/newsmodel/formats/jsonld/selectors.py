"""Where claims stand in the body: W3C Web Annotation selectors ⇄ spans.

A position counts code points in `articleBody`; it is refined by the words themselves and by some words around them, so
that a reader whose text differs can find the place again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from newsmodel.formats.jsonld.bodies import ArticleBody, Piece, pieces_in
from newsmodel.formats.jsonld.sources import drop_aside
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Account, At, Names, Object, Silent
from newsmodel.issues import shown

#: What the context of what we write adds.
CONTEXT = {"oa": "http://www.w3.org/ns/oa#"}
_HAS = "oa:hasSelector"
_POSITION, _QUOTE = "oa:TextPositionSelector", "oa:TextQuoteSelector"
#: So many characters before and after a quotation tell it from its like.
_AROUND = 24
_LISTS = ("interpretedAsClaim", "hasPart")


def _as_read_again(raw: Object) -> list[Object]:
    """The sections that a reader makes of the body."""
    sections: list[Object] = (
        ArticleBody().read_again(raw.get("articleBody", ""), raw.get("headline")).get("sections", [])
    )
    return sections


@attrs.frozen(kw_only=True)
class Selectors(Silent):
    """The row of the claims' places, which needs the body.

    Attributes:
        sections: The sections that a reader of some output has, with the ids that it gives them.
    """

    sections: Callable[[Object], list[Object]] = _as_read_again
    reads: Names = frozenset(_LISTS)
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Make spans of the selectors that fit the body; the others are kept."""
        kept = raw.get("articleBody")
        body = kept.get("text", "") if isinstance(kept, dict) else ""
        pieces = pieces_in(body, doc.get("sections", []))
        for claim in doc.get("claims", ()):
            for name in _LISTS:
                rests = raw.get(name)
                rest = rests.get(claim["id"]) if isinstance(rests, dict) else None
                if isinstance(rest, dict) and _HAS in rest:
                    self._read(rest, claim, body, pieces)
                    if not rest:
                        del rests[claim["id"]]  # type: ignore[union-attr]
        for name in _LISTS:
            if raw.get(name) == {}:
                del raw[name]

    def _read(self, rest: Object, claim: Object, body: str, pieces: list[Piece]) -> None:
        selectors = rest[_HAS] if isinstance(rest[_HAS], list) else [rest[_HAS]]
        spans = [span for selector in selectors if (span := _span(selector, pieces)) is not None]
        if len(spans) < len(selectors) or " ".join(span["text"] for span in spans) != claim["text"]:
            return
        claim["content"] = spans
        if [_selector(body, _place(span, pieces), span) for span in spans] == rest[_HAS]:
            del rest[_HAS]

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the places of the claims' words; those that do not come back are said to be lost."""
        drop_aside(doc)
        nodes = [node for name in _LISTS for node in raw.get(name, ()) if isinstance(node, dict) and "*index" in node]
        if not nodes:
            return
        body = raw.get("articleBody", "")
        pieces = pieces_in(body, self.sections(raw))
        for node in nodes:
            index, content = node.pop("*index"), node.pop("*content")
            if len(nodes) > 1:
                node["position"] = index + 1
            if not content:
                continue
            places = [_place(span, pieces) for span in content]
            found = [_selector(body, place, span) for span, place in zip(content, places, strict=True)]
            node[_HAS] = [selector for selector in found if selector is not None]
            if not node[_HAS]:
                del node[_HAS]
            words = " ".join(span["text"] for span in content)
            if None in found or words != words.strip():
                account.say(NOT_CARRIED, f"not carried: {shown(content)}", ("claims", index, "content"))


def _place(span: Object, pieces: list[Piece]) -> int | None:
    for piece in pieces:
        if piece.target == span["target"] and piece.text[span["start"] : span["end"]] == span["text"]:
            return piece.start + int(span["start"])
    return None


def _selector(body: str, start: int | None, span: Object) -> Object | None:
    if start is None:
        return None
    end = start + len(span["text"])
    quote: Object = {"@type": _QUOTE, "oa:exact": span["text"]}
    before, after = body[max(0, start - _AROUND) : start], body[end : end + _AROUND]
    quote |= {"oa:prefix": before} if before else {}
    quote |= {"oa:suffix": after} if after else {}
    return {"@type": _POSITION, "oa:start": start, "oa:end": end, "oa:refinedBy": quote}


def _span(selector: Any, pieces: list[Piece]) -> Object | None:
    """The span that a selector of ours names, where the body has those words there."""
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

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Sort the claims by their positions, where all have one."""
        claims = doc.get("claims", [])
        places = {claim["id"]: self._position(raw, claim["id"]) for claim in claims}
        if len(claims) > 1 and sorted(place or 0 for place in places.values()) == list(range(1, len(claims) + 1)):
            claims.sort(key=lambda claim: places[claim["id"]])
            for name in _LISTS:
                self._drop(raw, name, places)

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


def has_selectors(node: Object) -> bool:
    """Whether a story's node has terms of Web Annotation in it."""
    nodes = [member for name in _LISTS for member in node.get(name, ())]
    return any(isinstance(member, dict) and _HAS in member for member in nodes)
