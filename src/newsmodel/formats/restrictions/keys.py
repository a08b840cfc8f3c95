"""Names of properties, in any spelling and language, that say how a story may be used."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any, Final

import msgspec

from newsmodel.formats.restrictions.truth import is_lifted
from newsmodel.languages.language import get as words_in
from newsmodel.languages.language import pooled, tags

#: Names with more words, or longer ones, are sentences.
_MOST_WORDS: Final = 9
_LONGEST: Final = 80
_HUMPS = re.compile(r"(?<=[a-z0-9\u00df-\u00f6\u00f8-\u00ff])(?=[A-Z\u00c0-\u00de])")
_BETWEEN = re.compile(r"[\W_]+")
#: How German, Danish and Norwegian letters are spelled without them.
_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})


class KeyKind(msgspec.Struct, frozen=True):
    """The meaning of the name of a property.

    Attributes:
        family: A group of `[keys: …]` in `languages/<tag>/use.txt`, or `lifted`: an embargo that is over.
        is_bare: Whether nothing else stands in the name.
    """

    family: str
    is_bare: bool = True


def compacted(text: str) -> str:
    """Leave letters and digits of some words alone, without case and accents.

    Example:
        >>> compacted("Zurück_gezogen!"), compacted("On Hold")
        ('zuruckgezogen', 'onhold')
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, plain.casefold()))


def spellings_of(entry: str) -> set[str]:
    """Give the compact spellings of a word of a language, with and without its own letters.

    Example:
        >>> sorted(spellings_of("gelöscht"))
        ['geloescht', 'geloscht']
    """
    return {compacted(entry), compacted(entry.translate(_SPELLED))}


@functools.lru_cache(maxsize=4096)
def kind_of_key(name: str) -> KeyKind | None:
    """Tell what the name of a property says of the use of a story; None for most.

    Example:
        >>> kind_of_key("embargoUntil").family, kind_of_key("is_on-hold").family, kind_of_key("colour") is None
        ('embargo', 'hold', True)
    """
    local = _local(name)
    found = _kind_of(local)
    return found if found is not None or local == name else _kind_of(name)  # "tdm:reservation" needs its prefix


def _kind_of(name: str) -> KeyKind | None:
    if len(name) > _LONGEST:
        return None
    words = [compacted(word) for word in _BETWEEN.split(_HUMPS.sub(" ", name)) if word]
    if len(words) == 1:
        words = [_without_marks(words[0]) if _without_marks(words[0]).startswith(_stems()) else words[0]]
    if not words or len(words) > _MOST_WORDS:
        return None
    if words_in("en").use.lifted.isdisjoint(words) or not _names_embargo(words):
        for candidate in _stripped(words):
            if family := _families().get(candidate):
                return KeyKind(family)
    if not _names_embargo(words):
        return None
    if not _lifted().isdisjoint(words):
        return KeyKind("lifted")
    beside = _particles() | _group("embargo_ends")
    return KeyKind("embargo", is_bare=all(word in beside or word.startswith(_stems()) for word in words))


def tells_when_done(name: str) -> bool:
    """Tell whether the value of a property is the time at which what its name says was done, and none until which.

    Example:
        >>> tells_when_done("unpublishedAt"), tells_when_done("hidden_since"), tells_when_done("hold")
        (True, True, False)
    """
    whole = compacted(_local(name))
    behind = (mark for mark in _group("done_at") if whole.endswith(mark))
    return any(kind_of_key(whole.removesuffix(mark)) is not None for mark in behind)


def _local(name: str) -> str:
    """Leave out the namespace of a name, written in any way: "{urn:x}hold", "cms:hold", "https://x.org/terms#hold"."""
    if "://" in name:
        name = name.rstrip("/#").rpartition("/")[2]
    return re.split(r"[}:#]", name)[-1]


def _names_embargo(words: list[str]) -> bool:
    return any(word.startswith(_stems()) for word in words)


def _stripped(words: list[str]) -> list[str]:
    """Give a name as it is, and without the words before and behind it that change nothing."""
    particles = _particles()
    start, end = 0, len(words)
    while start < end - 1 and words[start] in particles:
        start += 1
    while end > start + 1 and words[end - 1] in particles:
        end -= 1
    spans = [(0, len(words)), (start, len(words)), (0, end), (start, end)]
    joined = ["".join(words[first:last]) for first, last in spans if first < last]
    return list(dict.fromkeys([*joined, *map(_without_marks, joined)]))


def _without_marks(name: str) -> str:
    """Leave out of a name in one piece what stands before and behind it: "isembargoed", "expiresat"."""
    for mark in _BEFORE:
        name = name.removeprefix(mark) or name
    mark = next((mark for mark in _BEHIND if name.endswith(mark)), "")
    return name.removesuffix(mark) or name


_BEFORE: Final = ("is", "has", "article", "story", "content", "post")
_BEHIND: Final = ("date", "time", "at", "on", "since", "flag")


@functools.cache
def _families() -> dict[str, str]:
    found = {
        spelled: family
        for tag in tags()
        for family, entries in words_in(tag).use.keys.items()
        for entry in entries
        for spelled in spellings_of(entry)
    }
    # what stands in two groups of English is what it is in the group that comes first
    for family, entries in reversed(list(words_in("en").use.keys.items())):
        found.update((compacted(entry), family) for entry in entries)
    return found


@functools.cache
def _particles() -> frozenset[str]:
    return pooled(lambda language: language.use.key_particles)


@functools.cache
def _stems() -> tuple[str, ...]:
    return tuple(
        {spelled for stem in pooled(lambda language: language.use.embargo_stems) for spelled in spellings_of(stem)}
    )


@functools.cache
def _lifted() -> frozenset[str]:
    entries = pooled(lambda language: language.use.lifted)
    return frozenset(spelled for entry in entries for spelled in spellings_of(entry))


def says_lifted(raw: Any) -> bool:
    """Tell whether a value says that there is no embargo, or no more: false, "lifted".

    Example:
        >>> says_lifted("Lifted."), says_lifted(None), says_lifted("until lifted")
        (True, True, False)
    """
    return is_lifted(raw) or (isinstance(raw, str) and compacted(raw) in _lifted())


@functools.cache
def _group(name: str) -> frozenset[str]:
    return pooled(lambda language: {one for entry in getattr(language.use, name) for one in spellings_of(entry)})


@functools.lru_cache(maxsize=4096)
def is_one_of(name: str, group: str) -> bool:
    """Tell whether a name, or a value, belongs to a section of `use.txt`.

    Example:
        >>> is_one_of("startTime", "beginnings"), is_one_of("Subscribers", "paying")
        (True, True)
    """
    return compacted(name) in _group(group)
