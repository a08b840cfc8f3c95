"""Label Studio JSON: a task with the text, and an annotation whose regions are the words of claims.

Regions have the labels `Claim`, `Cue` and `Source`; relations lead from the first region of a claim to its others, and
to the claim that it is reported in. Choices of a claim stand at its first region; what no annotator chooses is its
`meta`. The tool counts offsets in UTF-16, as JavaScript does.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsmodel.claims.annotations.layout import CHOICES, AnnotatedClaim, Layout, told_in
from newsmodel.model import Span

_CLAIM, _CUE, _SOURCE = "Claim", "Cue", "Source"
_PART, _PARENT = "part", "parent"
_OF = {_CLAIM: _PART, _CUE: "cue", _SOURCE: "source"}
_LABEL, _TEXT = "label", "text"


def write(claims: Iterable[AnnotatedClaim], layout: Layout, article_id: str) -> bytes:
    """Write claims as a list with one task.

    Args:
        claims: The claims.
        layout: The text.
        article_id: The URI of the article.
    """
    several = tuple(claims)
    first = {claim.id: f"{claim.id}-1" for claim in several}
    result = [item for claim in several for item in _items(claim, layout, first)]
    task = {"data": {_TEXT: layout.text, "article": article_id}, "annotations": [{"result": result}]}
    return (json.dumps([task], ensure_ascii=False, indent=2) + "\n").encode()


def _items(claim: AnnotatedClaim, layout: Layout, first: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    numbers = itertools.count(1)
    main = first[claim.id]
    parts = [(_CLAIM, span) for span in claim.content]
    parts += [(_CUE, claim.cue)] if claim.cue else []
    parts += [(_SOURCE, span) for span in claim.sources]
    told = {"id": claim.id} | {name: value for name, value in claim.told.items() if name not in CHOICES}
    for kind, span in parts:
        id_ = f"{claim.id}-{next(numbers)}"
        value = _value(span, layout)
        region = {
            "id": id_,
            "from_name": _LABEL,
            "to_name": _TEXT,
            "type": "labels",
            "value": value | {"labels": [kind]},
        }
        if id_ != main:
            yield region
            yield {"from_id": main, "to_id": id_, "type": "relation", "direction": "right", "labels": [_OF[kind]]}
            continue
        yield region | {"meta": {_TEXT: [json.dumps(told, ensure_ascii=False)]}}
        for name in CHOICES:
            if name in claim.told:
                choice = {"id": id_, "from_name": name, "to_name": _TEXT, "type": "choices"}
                yield choice | {"value": value | {"choices": [claim.told[name]]}}
    to = first.get(claim.parent or "")
    if to is not None:
        yield {"from_id": main, "to_id": to, "type": "relation", "direction": "right", "labels": [_PARENT]}


def _value(span: Span, layout: Layout) -> dict[str, Any]:
    start = _units(layout.text[: layout.offset(span)])
    return {"start": start, "end": start + _units(span.text), _TEXT: span.text}


def _units(text: str) -> int:
    """Count the units of UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


# --- reading


def read(found: object, layout: Layout) -> Iterator[AnnotatedClaim]:
    """Read the claims of tasks; of each the first annotation that was not cancelled, else the first prediction.

    Args:
        found: A list of tasks or one, as JSON has it.
        layout: The text.
    """
    for task in found if isinstance(found, list) else [found]:
        if isinstance(task, Mapping):
            yield from _claims(_result(task), layout)


def _result(task: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    for name in ("annotations", "completions", "predictions"):
        for one in _list(task.get(name)):
            if isinstance(one, Mapping) and not one.get("was_cancelled") and isinstance(one.get("result"), list):
                return [item for item in one["result"] if isinstance(item, Mapping)]
    return []


def _list(value: object) -> list[Any]:
    """Take a list; what is none has no members."""
    return value if isinstance(value, list) else []


def _claims(result: list[Mapping[str, Any]], layout: Layout) -> Iterator[AnnotatedClaim]:
    points = _Points(layout.text)
    regions: dict[str, tuple[str, Span]] = {}
    told: dict[str, dict[str, Any]] = {}
    links: dict[str, dict[str, list[str]]] = {}
    for item in result:
        id_, value = str(item.get("id")), item.get("value")
        if item.get("type") == "relation":
            for label in _list(item.get("labels")):
                links.setdefault(str(item.get("from_id")), {}).setdefault(str(label), []).append(str(item.get("to_id")))
        elif item.get("type") == "labels" and isinstance(value, Mapping):
            span = _span(value, layout, points)
            if span is not None:
                regions[id_] = (str(next(iter(_list(value.get("labels"))), "")), span)
            told.setdefault(id_, {}).update(_meta(item))
        elif item.get("type") == "choices" and isinstance(value, Mapping) and str(item.get("from_name")) in CHOICES:
            told.setdefault(id_, {})[str(item["from_name"])] = next(iter(_list(value.get("choices"))), None)
    parts = {to for own in links.values() for to in own.get(_PART, ())}
    names = {id_: str(told.get(id_, {}).get("id", id_)) for id_ in regions}
    for id_, (label, span) in regions.items():
        if label != _CLAIM or id_ in parts:
            continue
        own = {
            role: [regions[to][1] for to in several if to in regions] for role, several in links.get(id_, {}).items()
        }
        cue, parent = own.get("cue", []), links.get(id_, {}).get(_PARENT, [])
        yield AnnotatedClaim(
            id=names[id_],
            content=(span, *own.get(_PART, ())),
            cue=cue[0] if cue else None,
            sources=tuple(own.get("source", ())),
            parent=names.get(parent[0]) if parent else None,
            told={name: value for name, value in told.get(id_, {}).items() if name != "id"},
        )


def _meta(item: Mapping[str, Any]) -> dict[str, Any]:
    """Read what we have written beside a region; a person's note is none of it."""
    meta = item.get("meta")
    notes = map(told_in, _list(meta.get(_TEXT)) if isinstance(meta, Mapping) else ())
    return next((found for found in notes if found is not None), {})


class _Points:
    """Turns offsets in UTF-16 into those of code points."""

    def __init__(self, text: str) -> None:
        self._wide = [_units(text[:index]) for index, character in enumerate(text) if character > "\uffff"]

    def of(self, units: int) -> int:
        """Give the code point of an offset."""
        return units - sum(place < units for place in self._wide)


def _span(value: Mapping[str, Any], layout: Layout, points: _Points) -> Span | None:
    start, end = value.get("start"), value.get("end")
    if not (isinstance(start, int) and isinstance(end, int)) or start < 0:
        return None
    first = points.of(start)
    words = value.get(_TEXT) or layout.text[first : points.of(end)]
    return layout.span(first, words) if isinstance(words, str) and words.strip() else None
