"""Whether every leaf value of an input in JSON is accounted for: carried, kept, or named in an issue."""

from __future__ import annotations

import copy
import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.formats.distinct import distinct

from newsmodel.documents.codec import to_dict
from newsmodel.errors import NewsModelError
from newsmodel.readings import Reading

Path = tuple[str | int, ...]
_SPACE = re.compile(r"\s+")
#: Words longer than this may be a part of some text of the article.
_LONG = 20


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every leaf of a JSON value, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value


def at(value: Any, path: Path) -> Any:
    """The value at a path."""
    for step in path:
        value = value[step]
    return value


def replaced(item: Any, path: Path, value: Any) -> Any:
    """An item with another value at a path."""
    changed = copy.deepcopy(item)
    at(changed, path[:-1])[path[-1]] = value
    return changed


# --- what is carried


def unaccounted(
    raw: Any, reading: Reading, *, says_again: Callable[[Path], bool] = lambda _: False
) -> list[tuple[Path, Any]]:
    """The leaves of an input that the article has less often than the input does, and that no issue names.

    A value counts as carried when the article's JSON has it as a value, letter case, white space and the ends aside;
    words in markup count when they are a part of some text.

    Args:
        raw: The input.
        reading: What was read from it.
        says_again: Whether a place only says again what another one does, so that the article has it once.
    """
    named = {issue.path for issue in reading.issues if issue.path}
    left = [(path, value) for path, value in leaves(raw) if value != "" and not _is_named(path, named)]
    wanted = Counter(_key(value) for path, value in left if not says_again(path))
    known = [value for _, value in leaves(to_dict(reading.article))]
    found = Counter(map(_key, known))
    texts = "\x00".join(_plain(value) for value in known if isinstance(value, str))
    missing = {key for key in {_key(value) for _, value in left} if found[key] < max(wanted[key], 1)}
    return [
        (path, value)
        for path, value in left
        if _key(value) in missing
        if not (isinstance(value, str) and len(value) > _LONG and texts.count(_plain(value)) >= wanted[_key(value)] > 0)
    ]


def _is_named(path: Path, named: set[Path]) -> bool:
    return any(path[:length] in named for length in range(1, len(path) + 1))


def _key(value: Any) -> Any:
    if isinstance(value, str):
        return _plain(value)
    return (isinstance(value, bool), value)  # for Python True is 1


def _plain(text: str) -> str:
    return _SPACE.sub(" ", html.unescape(text)).strip().casefold()


# --- what is seen


def unseen(items: Sequence[Any], read: Callable[[Any], Reading]) -> Iterator[tuple[Path, Any, Any]]:
    """Places of inputs where another value gives the same reading, so that nothing has the value that stood there.

    Asked are the values that cannot be made distinct: words of vocabularies, truth values and small numbers; each once
    in its place, whatever list it stands in.

    Args:
        items: The inputs.
        read: Reads one.
    """
    apart = [distinct(item) for item in items]
    words: dict[Any, set[str]] = {}
    for path, value in (leaf for item in apart for leaf in leaves(item)):
        if isinstance(value, str):
            words.setdefault(path[-1], set()).add(value)
    asked = set()
    for item, other_item in zip(items, apart, strict=True):
        before = _told(read(other_item))
        for (path, value), (_, other) in zip(leaves(item), leaves(other_item), strict=True):
            place = (*(step for step in path if isinstance(step, str)), repr(value))
            if value == other and place not in asked:
                asked.add(place)
                for changed in _others(value, words.get(path[-1], set())):
                    if before == _told_with(replaced(other_item, path, changed), read):
                        yield path, value, changed


def _others(value: Any, words: set[str]) -> list[Any]:
    """Other values of one kind: of a word the next one of its vocabulary, and one that none has."""
    if isinstance(value, str):
        return [*sorted(words - {value})[:1], f"{value}x"]
    return ["x"] if value is None else [not value] if isinstance(value, bool) else [value + 1]


def _told_with(item: Any, read: Callable[[Any], Reading]) -> Any:
    try:
        return _told(read(item))
    except NewsModelError as error:
        return error


def _told(reading: Reading) -> Any:
    """What a reading says, but for what follows from the bytes of its input."""
    document = to_dict(reading.article)
    del document["provenance"]["origin"]["sha256"]
    if document["id"].startswith("ni:"):
        del document["id"]
    return json.dumps(document), reading.issues
