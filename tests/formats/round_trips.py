"""Whether an article that was written and read again is the same, but for what the issues named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newsmodel.documents.codec import to_dict
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.mapping.kept_keys import without_bookkeeping
from newsmodel.formats.restrictions import WRITTEN_AS_WITHHELD
from newsmodel.model import Article
from newsmodel.readings import Rendering

Path = tuple[str | int, ...]


def differences(article: Article, again: Article, rendering: Rendering, format: str) -> list[tuple[Path, Any, Any]]:
    """Where two articles differ, and no issue says so.

    A part that had no id may have been given one, and one whose id an issue names has another, by which spans name it;
    the order of marks says nothing, nor the order of sources, nor how entities, media and contributors of several kinds
    alternate; where the document came from and what was kept of the format's own is no part of the story, nor is an id
    that was made up.
    """
    lost = {issue.path for issue in rendering.issues}
    if any(issue.rule == WRITTEN_AS_WITHHELD.id for issue in rendering.issues):
        lost.add(("status",))
    before, after = to_dict(article), to_dict(again)
    if is_id_of_bytes(article.id):
        before["id"] = after["id"]
    for concept in [*before.get("entities", ()), *before.get("subjects", ()), *before.get("genres", ())]:
        if "scheme" in concept and concept["scheme"] + concept.get("code", "\n") == concept.get("uri"):
            del concept["scheme"]  # the URI says both
    for document in (before, after):
        document.pop("provenance", None)
        if "extra" in document:
            document["extra"].pop(format, None)
            document["extra"] = without_bookkeeping(document["extra"])
            if not document["extra"]:
                del document["extra"]
    _rename_targets(before.get("claims", ()), _new_ids(before, after))
    found = list(_walk(before, after, (), lost))
    return [difference for difference in found if difference[0]]


def _new_ids(before: dict[str, Any], after: dict[str, Any]) -> dict[str, str]:
    """Give the ids that blocks have got by those that they had, where as many as before have words."""
    old, new = (
        [
            block.get("id")
            for section in document.get("sections", ())
            for block in section.get("blocks", ())
            if "text" in block
        ]
        for document in (before, after)
    )
    if len(old) != len(new):
        return {}
    return {was: now for was, now in zip(old, new, strict=True) if was is not None and now is not None}


def _rename_targets(value: Any, ids: dict[str, str]) -> None:
    """Let spans name blocks by other ids."""
    if isinstance(value, dict):
        if value.get("target") in ids:
            value["target"] = ids[value["target"]]
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            _rename_targets(member, ids)


def _walk(before: Any, after: Any, path: Path, lost: set[Path]) -> Iterator[tuple[Path, Any, Any]]:
    if path in lost:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in [*before, *(name for name in after if name not in before)]:
            if name == "id" and path and name not in before:
                continue
            yield from _walk(before.get(name), after.get(name), (*path, name), lost)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _walk_list(before, after, path, lost)
    elif before != after:
        if isinstance(before, dict | list) and after is None and _is_lost(before, path, lost):
            return
        yield path, before, after


def _walk_list(before: list[Any], after: list[Any], path: Path, lost: set[Path]) -> Iterator[tuple[Path, Any, Any]]:
    kept = list(enumerate(before))
    if len(before) != len(after):  # a member of which each part is named is gone, or has changed
        kept = [(index, member) for index, member in kept if (*path, index) not in lost]
        if len(kept) != len(after):
            kept = [(index, member) for index, member in kept if not _is_lost(member, (*path, index), lost)]
    order = _ORDERS.get(path[-1])
    if order is not None:
        kept.sort(key=lambda item: order(item[1]))
        after = sorted(after, key=order)
    if len(kept) != len(after):
        yield path, before, after
        return
    for (index, member), other in zip(kept, after, strict=True):
        yield from _walk(member, other, (*path, index), lost)


def _mark_key(mark: dict[str, Any]) -> tuple[Any, ...]:
    return (mark["start"], -mark["end"], mark["kind"], mark.get("uri", ""))


_ROLES = ("author", "editor", "translator")
#: What the members of a list without an order of its own are sorted by.
_ORDERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "marks": _mark_key,
    "entities": lambda entity: entity["kind"] if entity["kind"] not in ("product", "work") else "other",
    "media": lambda item: item["kind"] if item["kind"] != "graphic" else "picture",
    "contributors": lambda party: party.get("role", "") if party.get("role") in _ROLES else "",
    "sources": lambda source: source.get("id", ""),
}


def _is_lost(value: Any, path: Path, lost: set[Path]) -> bool:
    """Whether an issue names a value, or each of its parts."""
    if path in lost:
        return True
    if isinstance(value, dict) and value:
        return all(_is_lost(part, (*path, name), lost) for name, part in value.items())
    if isinstance(value, list) and value:
        return all(_is_lost(part, (*path, index), lost) for index, part in enumerate(value))
    return False
