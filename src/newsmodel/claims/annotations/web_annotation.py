"""W3C Web Annotation: an annotation for the content of a claim, and one for each cue and source that links to it.

A place is a text quote selector with a text position selector, in the block that the fragment of its source names. What
else is said of a claim stands in a body of the purpose `describing`, as JSON.
"""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsmodel.claims.annotations.layout import AnnotatedClaim, Layout, told_in
from newsmodel.model import Span

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_CONTENT, _CUE, _SOURCE, _PARENT = "content", "cue", "source", "parent"
_QUOTE, _POSITION = "TextQuoteSelector", "TextPositionSelector"
#: So many characters before and behind stand in a quote selector.
_AROUND = 32
_TEXTUAL, _JSON = "TextualBody", "application/json"


def write(claims: Iterable[AnnotatedClaim], layout: Layout, article_id: str) -> bytes:
    """Write claims as a page of annotations.

    Args:
        claims: The claims.
        layout: The text.
        article_id: The URI of the article, which annotations have as their source.
    """
    items = [item for claim in claims for item in _items(claim, layout, article_id)]
    page = {"@context": _CONTEXT, "id": f"{article_id}#claims", "type": "AnnotationPage", "items": items}
    return (json.dumps(page, ensure_ascii=False, indent=2) + "\n").encode()


def _items(claim: AnnotatedClaim, layout: Layout, article_id: str) -> Iterator[dict[str, Any]]:
    own = f"{article_id}#{claim.id}"
    parent = [_link(f"{article_id}#{claim.parent}", _PARENT)] if claim.parent else []
    told = {"type": _TEXTUAL, "purpose": "describing", "format": _JSON, "value": json.dumps(claim.told)}
    yield {
        "id": own,
        "type": "Annotation",
        "motivation": "tagging",
        "body": [_tag(_CONTENT), told, *parent],
        "target": [_target(span, layout, article_id) for span in claim.content],
    }
    parts = [(_CUE, claim.cue)] if claim.cue else []
    parts += [(_SOURCE, span) for span in claim.sources]
    for number, (kind, span) in enumerate(parts, start=1):
        if span is not None:
            yield {
                "id": f"{own}-{number}",
                "type": "Annotation",
                "motivation": "linking",
                "body": [_tag(kind), _link(own, "claim")],
                "target": [_target(span, layout, article_id)],
            }


def _tag(value: str) -> dict[str, Any]:
    return {"type": _TEXTUAL, "purpose": "tagging", "value": value}


def _link(uri: str, role: str) -> dict[str, Any]:
    return {"type": "SpecificResource", "purpose": "linking", "source": uri, "styleClass": role}


def _target(span: Span, layout: Layout, article_id: str) -> dict[str, Any]:
    words = layout.words(span.target)
    return {
        "source": f"{article_id}#{span.target}",
        "selector": [
            {
                "type": _QUOTE,
                "exact": span.text,
                "prefix": words[max(0, span.start - _AROUND) : span.start],
                "suffix": words[span.end : span.end + _AROUND],
            },
            {"type": _POSITION, "start": span.start, "end": span.end},
        ],
    }


# --- reading


def read(found: object, layout: Layout) -> Iterator[AnnotatedClaim]:
    """Read the claims of annotations: of ours, and of others', each of which is a content.

    Args:
        found: A page, a collection, a list of annotations or one, as JSON has it.
        layout: The text.
    """
    items = [item for item in _annotations(found) if isinstance(item, Mapping)]
    parts: dict[str, dict[str, list[Span]]] = {}
    for item in items:
        claim = _linked(item, "claim")
        if claim:
            for tag in _tags(item) & {_CUE, _SOURCE}:
                parts.setdefault(claim, {}).setdefault(tag, []).extend(_spans(item, layout))
    for number, item in enumerate(items, start=1):
        if _linked(item, "claim") and _tags(item) & {_CUE, _SOURCE}:
            continue
        own = parts.get(str(item.get("id")), {})
        cue = own.get(_CUE, [])
        parent = _linked(item, _PARENT)
        yield AnnotatedClaim(
            id=_fragment(str(item.get("id") or f"A{number}")),
            content=tuple(_spans(item, layout)),
            cue=cue[0] if cue else None,
            sources=tuple(own.get(_SOURCE, ())),
            parent=_fragment(parent) if parent else None,
            told=_told(item),
        )


def _annotations(found: object) -> Iterable[object]:
    """List the annotations of a page, a collection with its first page, a list, or one."""
    if isinstance(found, Mapping):
        if isinstance(found.get("first"), Mapping):
            return _annotations(found["first"])
        items = found.get("items", found.get("rows"))
        return items if isinstance(items, list) else [found]
    return found if isinstance(found, list) else []


def _several(value: object) -> list[Mapping[str, Any]]:
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, Mapping)]


def _bodies(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return _several(item.get("body"))


def _tags(item: Mapping[str, Any]) -> set[str]:
    return {str(body.get("value")) for body in _bodies(item) if body.get("purpose") == "tagging"}


def _linked(item: Mapping[str, Any], role: str) -> str | None:
    found = [
        str(body.get("source"))
        for body in _bodies(item)
        if body.get("purpose") == "linking" and body.get("styleClass") == role
    ]
    return found[0] if found else None


def _told(item: Mapping[str, Any]) -> dict[str, Any]:
    described = [
        told_in(body.get("value"))
        for body in _bodies(item)
        if body.get("purpose") == "describing" and body.get("format") == _JSON
    ]
    return next((found for found in described if found is not None), {})


def _fragment(uri: str) -> str:
    return urllib.parse.unquote(uri.rpartition("#")[2])


def _spans(item: Mapping[str, Any], layout: Layout) -> Iterator[Span]:
    """Yield the places of an annotation; one without a position is at the beginning of its text."""
    for target in _several(item.get("target")):
        selectors = _several(target.get("selector"))
        exact = next((one.get("exact") for one in selectors if one.get("type") == _QUOTE), None)
        start = next((one.get("start") for one in selectors if one.get("type") == _POSITION), None)
        if not isinstance(exact, str) or not exact.strip():
            continue
        place = start if isinstance(start, int) and not isinstance(start, bool) and start >= 0 else 0
        named = _fragment(str(target.get("source") or ""))
        if layout.has(named):
            yield Span(target=named, start=place, end=place + len(exact), text=exact)
        else:
            yield layout.span(place, exact)
