"""Writing of names: mentions of entities → marks of their words, where markup has an element for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.markup.names import CODES, ELEMENTS, is_same_entity
from newsmodel.formats.markup.vocabularies import NITF

Object = dict[str, Any]
#: Blocks whose words are written with marks.
_WORDED = frozenset({"paragraph", "quotation", "list_item"})


def mark_names(doc: Object) -> None:
    """Mark in the blocks of a document what its entities' mentions say, and take those mentions out of the entities.

    Mentions are left where reading the marks would not give them back: an entity has all of them marked, in the order
    of the text, or none.

    Args:
        doc: The document, whose sections and entities are changed.

    Example:
        >>> block = {"type": "paragraph", "id": "p1", "text": "X Ltd fell."}
        >>> mention = {"target": "p1", "start": 0, "end": 5, "text": "X Ltd"}
        >>> entity = {"kind": "organization", "name": "X Ltd", "mentions": [mention]}
        >>> doc = {"sections": [{"blocks": [block]}], "entities": [entity]}
        >>> mark_names(doc)
        >>> doc["sections"][0]["blocks"][0]["marks"], doc["entities"]
        ([{'kind': '*organization', 'start': 0, 'end': 5}], [{'kind': 'organization', 'name': 'X Ltd'}])
    """
    entities = doc.get("entities", ())
    named = [each for each in entities if isinstance(each, dict) and each.get("mentions")]
    if not named:
        return
    blocks = {block["id"]: (place, block) for place, block in enumerate(_blocks(doc)) if "id" in block}
    taken: dict[str, list[Object]] = {}
    for entity in named:
        others = [each for each in entities if each is not entity and is_same_entity(each, entity)]
        marks = _marks_of(entity, blocks, taken) if not others else None
        if marks is None:
            continue
        for target, mark in marks:
            taken.setdefault(target, []).append(mark)
        del entity["mentions"]
    for target, marks_there in taken.items():
        block = blocks[target][1]
        block["marks"] = [*block.get("marks", ()), *marks_there]


def _blocks(doc: Object) -> Iterator[Object]:
    return (block for section in doc.get("sections", ()) for block in section.get("blocks", ()))


def _marks_of(
    entity: Object, blocks: dict[str, tuple[int, Object]], taken: dict[str, list[Object]]
) -> list[tuple[str, Object]] | None:
    """Make the marks of an entity; None where one of its mentions has no place, or would be read as another entity."""
    element = ELEMENTS.get(entity["kind"])
    if element is None or not _is_told(entity):
        return None
    found: list[tuple[str, Object]] = []
    last = (-1, -1)
    for mention in entity["mentions"]:
        place, block = blocks.get(mention["target"], (-1, {}))
        here = (place, mention["start"])
        if here <= last or not _fits(mention, block, [*taken.get(mention["target"], ()), *(m for _, m in found)]):
            return None
        last = here
        mark = {"kind": f"*{entity['kind']}", "start": mention["start"], "end": mention["end"]}
        if "code" in entity:
            code, scheme = CODES[1 if element == "location" else 0]
            mark["attributes"] = {code: entity["code"], scheme: entity.get("scheme")}
        found.append((mention["target"], mark))
    return found


def _is_told(entity: Object) -> bool:
    """Tell whether the element of each mention says which entity it is: by a code, or by the same name."""
    names = {mention["text"].casefold() for mention in entity["mentions"]}
    name = entity.get("name", "")
    if entity["mentions"][0]["text"] != name:
        return False
    return "code" in entity or names == {name.casefold()}


def _fits(mention: Object, block: Object, others: list[Object]) -> bool:
    """Tell whether an element fits around the words of a mention."""
    start, end = mention["start"], mention["end"]
    words = block.get("text", "")[start:end]
    if block.get("type") not in _WORDED or words != mention["text"] or words != words.strip() or "\n" in words:
        return False
    if any(mark["start"] < end and mark["end"] > start for mark in others if mark.get("kind", "")[:1] == "*"):
        return False
    return all(_may_hold(mark, start, end) for mark in block.get("marks", ()))


def _may_hold(mark: Object, start: int, end: int) -> bool:
    """Tell whether a mark stands elsewhere, or around all of some words."""
    if mark["start"] >= end or mark["end"] <= start:
        return True
    element = NITF.marks.get(mark["kind"])
    is_around = bool(mark["start"] <= start and mark["end"] >= end)
    return is_around and element is not None and not element.holds_words_only
