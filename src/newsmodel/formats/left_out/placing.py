"""Keeping of what was left out: in `provenance.left_out`, behind the block that it stood behind, and in an issue."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
from msgspec.structs import replace

from newsmodel.formats.left_out.manifests import Manifest, free_of_manifests
from newsmodel.formats.reading_rules import PROVENANCE_IN_TEXT
from newsmodel.issues import shown
from newsmodel.model import LeftOut, Provenance
from newsmodel.readings import Reading

_TAG = re.compile(r"<[^<>]{1,2000}>")
_NO_LETTER = re.compile(r"[\W_]+")
#: A block is found again in the raw story by so many of its last letters.
_ENDING = 40
#: It is found by no more of what stands before something in a list.
_LAST_MEMBERS, _ENOUGH = 20, 1_000


def keep_manifests(reading: Reading, manifests: Sequence[Manifest]) -> Reading:
    r"""Keep the manifests that a story's text carried, and say so.

    Args:
        reading: The story, read from the text without them.
        manifests: The manifests.

    Example:
        >>> from newsmodel.formats.left_out.manifests import free_of_manifests
        >>> from newsmodel.model import Article
        >>> freed = free_of_manifests("It rained.\ufeff\ufe01")
        >>> reading = Reading(Article(id="urn:example:1", headline="Rain"))
        >>> keep_manifests(reading, freed.manifests).article.provenance.left_out[0].reason
        'provenance-in-text'
    """
    if not manifests:
        return reading
    article = reading.article
    blocks = [(block.id, _letters(getattr(block, "text", None) or "")[-_ENDING:]) for block in article.blocks]
    endings = {ending: name for name, ending in blocks if ending}
    left = [
        LeftOut(reason=PROVENANCE_IN_TEXT.id, text=each.text, after=_last_in(each.before, endings))
        for each in manifests
    ]
    known = article.provenance or Provenance()
    order = in_order([*known.left_out, *left], [name for name, _ in blocks])
    issues = [
        PROVENANCE_IN_TEXT.issue(f"taken out of the text: {shown(each.text)}", ("provenance", "left_out"))
        for each in manifests
    ]
    evolved = attrs.evolve(article, provenance=attrs.evolve(known, left_out=tuple(order)))
    return Reading(evolved, (*reading.issues, *issues))


def in_order(left: Iterable[LeftOut], blocks: Sequence[str | None]) -> list[LeftOut]:
    """Put what was left out in the order of the blocks that it stood behind.

    Args:
        left: What was left out; of what stood behind one block, the order stays.
        blocks: The ids of the blocks.

    Example:
        >>> left = [LeftOut(reason="r", text="b", after="p2"), LeftOut(reason="r", text="a")]
        >>> [each.text for each in in_order(left, ["p1", "p2"])]
        ['a', 'b']
    """
    places = {name: place for place, name in enumerate(blocks)}
    return sorted(left, key=lambda each: -1 if each.after is None else places.get(each.after, len(places)))


def follow_blocks(left: Iterable[dict[str, Any]], blocks: Sequence[str], kept: Container[str]) -> None:
    """Let what was left out stand behind the last block above it that is still there.

    Args:
        left: What was left out, in our JSON form; it is changed.
        blocks: The ids of the blocks that there were, in their order.
        kept: The ids of those that are left.

    Example:
        >>> left = [{"reason": "r", "text": "a", "after": "p2"}, {"reason": "r", "text": "b", "after": "p1"}]
        >>> follow_blocks(left, ["p0", "p1", "p2"], {"p0"})
        >>> [each["after"] for each in left]
        ['p0', 'p0']
    """
    above: dict[str, str | None] = {}
    last = None
    for name in blocks:
        last = above[name] = name if name in kept else last
    for each in left:
        if "after" not in each:
            continue
        stays = above.get(each["after"], each["after"])
        if stays is None:
            del each["after"]
        else:
            each["after"] = stays


def freed_values(value: Any, found: list[Manifest]) -> Any:
    r"""Take the manifests out of all strings of a JSON value.

    Args:
        value: The value; it is not changed.
        found: Takes the manifests.

    Example:
        >>> freed_values({"headline": "Rain\ufeff\ufe01"}, [])
        {'headline': 'Rain'}
    """
    if isinstance(value, str):
        freed = free_of_manifests(value, markup=True)
        found += freed.manifests
        return freed.text
    if isinstance(value, dict):
        return {name: freed_values(inner, found) for name, inner in value.items()}
    return _freed_members(value, found) if isinstance(value, list) else value


def _freed_members(members: list[Any], found: list[Manifest]) -> list[Any]:
    """Take the manifests out of the strings of a list, whose members stand behind one another."""
    freed: list[Any] = []
    for member in members:
        known = len(found)
        new = freed_values(member, found)
        if len(found) > known:
            words = _last_words(freed)
            found[known:] = [replace(each, before=f"{words} {each.before}") for each in found[known:]]
        freed.append(new)
    return freed


def _last_words(members: list[Any]) -> str:
    """Take the words of the last members of a list, which tell behind which block something stands."""
    return " ".join(_strings(members[-_LAST_MEMBERS:]))[-_ENOUGH:]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def may_carry(data: bytes | str) -> bool:
    r"""Tell whether an input may carry manifests: most have none of the signs, and need no look at each string.

    Example:
        >>> may_carry('{"headline": "Rain"}'), may_carry('{"headline": "Rain\\ufeff\\ufe01"}')
        (False, True)
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    # a single byte is found far faster than two, and most inputs have none of these
    return any(first in raw and sign.search(raw) is not None for first, sign in _SIGNS)


#: The signs of a manifest, in UTF-8, in JSON's escapes, in markup and as a word, each with a byte that it has.
_SIGNS = (
    (b"\xef", re.compile(rb"\xef\xb8")),
    (b"\xf3", re.compile(rb"\xf3\xa0")),
    (b"2", re.compile(rb"2(?<=[cC]2)[pP][aA]")),
    (b"&", re.compile(rb"&#")),
    (b"\\", re.compile(rb"\\[uU](?:[fF][eE]0|[dD][bB]40)")),
)


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words.casefold())


def _last_in(before: str, endings: Mapping[str, str | None]) -> str | None:
    """Find the block whose last letters stand last in a text."""
    letters = _letters(_TAG.sub("", before))
    sizes = sorted({len(ending) for ending in endings}, reverse=True)
    for end in range(len(letters), 0, -1):
        for size in sizes:
            if size <= end and letters[end - size : end] in endings:
                return endings[letters[end - size : end]]
    return None
