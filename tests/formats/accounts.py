"""Whether every leaf value of an input in JSON is accounted for: carried, kept, or named in an issue."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from newsmodel.codec import to_dict
from newsmodel.formats.contract import Reading

Path = tuple[str | int, ...]
_SPACE = re.compile(r"\s+")


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


def unaccounted(raw: Any, reading: Reading) -> list[tuple[Path, Any]]:
    """The leaves of an input that the article has nowhere and no issue names.

    A value counts as carried when the article's JSON has it as a value, white space and the ends aside; words in
    markup count when they are a part of some text.
    """
    known = _known(to_dict(reading.article))
    named = [issue.path for issue in reading.issues]
    return [
        (path, value)
        for path, value in leaves(raw)
        if not _is_carried(value, known) and not any(path[: len(name)] == name for name in named if name)
    ]


def _known(document: Any) -> tuple[set[Any], str]:
    values = [value for _, value in leaves(document)]
    words = {_plain(value) for value in values if isinstance(value, str)}
    return {_key(value) for value in values} | words, "\x00".join(words)


def _key(value: Any) -> Any:
    return ("number", value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _plain(text: str) -> str:
    return _SPACE.sub(" ", html.unescape(text)).strip().casefold()


def _is_carried(value: Any, known: tuple[set[Any], str]) -> bool:
    values, words = known
    if _key(value) in values or value == "":
        return True
    return isinstance(value, str) and (_plain(value) in values or (len(value) > 20 and _plain(value) in words))
