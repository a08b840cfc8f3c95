"""Whether plain text that was written and read again says what its article said, but for what the issues named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.documents.codec import to_dict
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Rendering

Path = tuple[str | int, ...]
Object = dict[str, Any]

#: Where a document came from, and what its format had beside it, is no part of the story.
_ASIDE = ("provenance", "extra")
#: What a reader tells from words that both have: of a dateline, what its words say; of a mail, that its subject is the
#: title where the text below it is not read as beginning with it.
_TOLD = ("language", "contributors", "title")
#: Lists whose members come back in their order, but not at their place: what stands between them may be lost or added.
_LISTS = ("sections", "corrections", "links")


def differences(article: Article, again: Article, rendering: Rendering) -> list[Any]:
    """Where an article and what its text reads back to differ, and no issue says so; and issues that are not so."""
    before, after = to_dict(article), to_dict(again)
    added = [issue.path for issue in rendering.issues if _is_addition(issue)]
    lost = {issue.path for issue in rendering.issues if not _is_addition(issue)}
    named = lost | set(added)
    found: list[Any] = []
    for name in {**before, **after}:
        own, other = before.get(name), after.get(name)
        if name in _LISTS:
            found += _in_list(name, before, after, lost, added)
        elif not (name in _ASIDE or (own is None and name in _TOLD) or (name == "id" and _is_digest(article))):
            found += _in_part(own, other, (name,), named)
    same = [path for path in lost if path[0] not in _LISTS and _same(before, after, path)]
    return [*found, *(("named, and there", path) for path in same)]


def _is_digest(article: Article) -> bool:
    """Whether the id is made from the bytes of some input, as that of the text is."""
    return is_id_of_bytes(article.id)


def _is_addition(issue: Issue) -> bool:
    return issue.message.startswith("comes back")


def _same(before: Any, after: Any, path: Path) -> bool:
    for step in path:
        if step not in before or step not in after:
            return False
        before, after = before[step], after[step]
    return bool(before == after)


# --- parts


def _in_part(before: Any, after: Any, path: Path, named: set[Path]) -> Iterator[Any]:
    """Where two parts differ and no issue says so."""
    if path in named or before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in {**before, **after}:
            if name not in before and (name == "id" or path == ("dateline",)):
                continue  # a part that had no id may be given one, and a dateline's words say what they say
            yield from _in_part(before.get(name), after.get(name), (*path, name), named)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (member, other) in enumerate(zip(before, after, strict=True)):
            yield from _in_part(member, other, (*path, index), named)
    elif not (after is None and _is_lost(before, path, named)):
        yield path, before, after


def _is_lost(value: Any, path: Path, named: set[Path]) -> bool:
    """Whether issues name a part, or all parts of it."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return path in named or (
        bool(parts) and all(name == "type" or _is_lost(part, (*path, name), named) for name, part in parts)
    )


# --- members of lists


def _in_list(name: str, before: Object, after: Object, lost: set[Path], added: list[Path]) -> Iterator[Any]:
    """Members that do not come back in their order, or come back in addition, and no issue says so."""
    named = lost | set(added)
    gone = [(path, member) for path, member in _members(name, before) if _is_gone(path, member, lost)]
    left = [(path, member) for path, member in _members(name, before) if not _is_gone(path, member, lost)]
    more = []
    for _, member in _members(name, after):
        if left and not list(_in_part(left[0][1], member, left[0][0], named - {(name,)})):
            left.pop(0)
        elif member.keys() - {"id"}:
            more.append(member)
    yield from left
    # what is gone may come back changed
    if not added.count((name,)) <= len(more) <= added.count((name,)) + len(gone):
        yield (name,), "comes back, and was not there", more
    others = {path for path, _ in gone} & {path[: len(path) - 1] for path in added}
    if not others:
        again = [_without_id(member) for member in more]
        yield from (("named, and there", path) for path, member in gone if _without_id(member) in again)


def _members(name: str, document: Object) -> Iterator[tuple[Path, Object]]:
    """The members of a list; of sections what opens them, and their blocks."""
    for index, member in enumerate(document.get(name, [])):
        own = {key: value for key, value in member.items() if key != "blocks"}
        if own:
            yield (name, index), own
        yield from (((name, index, "blocks", number), block) for number, block in enumerate(member.get("blocks", [])))


def _is_gone(path: Path, member: Object, lost: set[Path]) -> bool:
    """Whether issues name a member, what it is in, or all that it says."""
    if any(path[:length] in lost for length in range(1, len(path) + 1)):
        return True
    return member.keys() != {"type"} and all(
        name == "type" or _is_lost(part, (*path, name), lost) for name, part in member.items()
    )


def _without_id(member: Object) -> Object:
    return {name: value for name, value in member.items() if name != "id"}
