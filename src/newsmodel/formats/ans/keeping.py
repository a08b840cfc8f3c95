"""Records of what an ANS element says beyond our blocks, and the elements that are restored from them.

An element that is what would be written for its blocks is not kept. Of one that has more properties than that, these
are kept. One that says the same in other words is kept whole, and written back while its blocks are as they were read;
where only words have changed, the same words are changed in it.
"""

from __future__ import annotations

import copy
from typing import Any

import msgspec

from newsmodel.formats.ans.media import Shelf
from newsmodel.formats.ans.parts import Part, digest_of_parts, parts_of, shape_of, words_of
from newsmodel.formats.ans.reading import Elements, Leaf
from newsmodel.formats.ans.words import html_of
from newsmodel.formats.mapping import Conversion, KeptKey, Object
from newsmodel.formats.mapping.datelines import take_dateline
from newsmodel.formats.markup import Body, patched

#: What we write of an embed that its provider may have said otherwise.
_CONSTANTS = frozenset({"type", "version"})


class Setting(msgspec.Struct, frozen=True):
    """Context of an element: the story's media and dateline.

    Attributes:
        media: The media items, by id.
        dateline: The words of the dateline, where the parts begin the body.
    """

    media: dict[str, Object]
    dateline: str | None = None


def record_of(element: Object, written: Object | None, parts: list[Part], setting: Setting) -> Object:
    """Record what has to be kept of an element.

    Args:
        element: The element.
        written: What is written for its parts; None where that is not one element.
        parts: The parts that were read from it.
        setting: What they were read beside.
    """
    rest = _beyond(element, written) if written is not None else None
    if rest is not None:
        return rest
    digest = digest_of_parts(parts, setting.media, setting.dateline)
    return {KeptKey.WAS: element, KeptKey.DIGEST: digest, KeptKey.PARTS: len(parts)}


def _beyond(element: Object, written: Object, *, constants: bool = False) -> Object | None:
    """List the properties that an element has beyond what is written; None where it lacks or contradicts some."""
    rest = {name: value for name, value in element.items() if name not in written}
    for name, value in written.items():
        if name not in element:
            return None
        if element[name] == value:
            continue
        if isinstance(element[name], dict) and isinstance(value, dict):
            inner = _beyond(element[name], value, constants=name == "raw_oembed")
            if inner is None:
                return None
            rest[name] = inner
        elif constants and name in _CONSTANTS:
            rest[name] = element[name]
        else:
            return None
    return rest


def completed(written: Object, record: Object) -> Object:
    """Complete an element with what was kept of it."""
    whole = dict(written)
    for name, value in record.items():
        inner = whole.get(name)
        whole[name] = completed(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return whole


def count_in(record: Any) -> int | None:
    """Count the parts that were read from an element that was kept whole; None where it was not."""
    if not isinstance(record, dict) or not isinstance(record.get(KeptKey.WAS), dict):
        return None
    count = record.get(KeptKey.PARTS)
    return count if type(count) is int and count > 0 and isinstance(record.get(KeptKey.DIGEST), str) else None


def restored(record: Object, parts: list[Part], setting: Setting) -> Object | None:
    """Restore an element that was kept whole, with words that have changed; None where more than words has changed."""
    element: Object = record[KeptKey.WAS]
    if record[KeptKey.PARTS] != len(parts):
        return None
    if digest_of_parts(parts, setting.media, setting.dateline) == record[KeptKey.DIGEST]:
        return element
    return _with_words(copy.deepcopy(element), parts, setting)


def alike(written: Object, record: Object) -> Object:
    """Give an element that is written anew the properties of the kept one that it has not."""
    was: Object = record[KeptKey.WAS]
    return {**was, **written} if was.get("type") == written.get("type") else written


def _with_words(element: Object, parts: list[Part], setting: Setting) -> Object | None:
    old, leaves, shapes = _read(element, setting)
    if shapes is None or len(old) != len(parts) or shapes != shape_of(parts, setting.media):
        return None
    for before, after in zip(old, parts, strict=True):
        if words_of(before) == words_of(after):
            continue
        own = [leaf for leaf in leaves if leaf.part is before.value]
        if not own or not _change(own[0], before, after, alone=_is_alone(own[0], leaves) and setting.dateline is None):
            return None
    new, _, _ = _read(element, setting)
    return element if [words_of(part) for part in new] == [words_of(part) for part in parts] else None


def _read(element: Object, setting: Setting) -> tuple[list[Part], list[Leaf], list[Any] | None]:
    """Read an element again: its parts, where their words came from, their shapes; None where the dateline differs."""
    conversion = Conversion()
    scratch = Elements(conversion=conversion, shelf=Shelf(conversion), body=Body(conversion))
    scratch.read(element, ())
    doc: Object = {"sections": scratch.body.sections}
    if setting.dateline is not None:
        take_dateline(doc, conversion, scratch.body.dateline)
    parts = parts_of(scratch.body.sections)
    if doc.get("dateline", {}).get("text") != setting.dateline:
        return parts, scratch.leaves, None
    media = {item["id"]: item for item in scratch.shelf.items}
    return parts, scratch.leaves, shape_of(parts, media)


def _is_alone(leaf: Leaf, leaves: list[Leaf]) -> bool:
    return sum(other.holder is leaf.holder for other in leaves) == 1


def _change(leaf: Leaf, before: Part, after: Part, *, alone: bool) -> bool:
    """Change the words of a part in the element; False where they cannot be found there."""
    text, marks = words_of(after)
    if not leaf.markup:
        leaf.holder[leaf.name] = text
        return True
    content = html_of({"text": text, "marks": marks})[0]
    source: str = leaf.holder[leaf.name]
    found = patched(source, words_of(before)[0], content)
    if found is None and alone and "type" in after.value:
        found = content
    if found is None:
        return False
    leaf.holder[leaf.name] = found
    return True
