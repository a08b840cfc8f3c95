"""Restrictions in properties that a format has not got: every CMS and every agency has names of its own for them.

A story whose object says `on_hold: true`, `meta.embargo.until` or `workflow.status: "draft"` is held, whatever the
format's standard calls such a thing. What another thing's object says, that has a type or an address, or stands in a
list, is of that thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from newsmodel.formats.restrictions.keys import KeyKind, is_one_of, kind_of_key
from newsmodel.formats.restrictions.marks import loud_among
from newsmodel.languages.language import tags
from newsmodel.prose.patterns import pattern

_DEEPEST: Final = 6
#: An object with one of these is about something else than the story that it stands in.
_OF_ANOTHER: Final = ("@type", "@id", "_id", "href", "url", "uri")
#: Properties within which nothing is said of the story itself.
_KEPT_BODIES: Final = "*"


class Said(msgspec.Struct, frozen=True):
    """A property that says something of the use of a story.

    Attributes:
        name: Its path, for people.
        kind: What its name says; None for words under any other name.
        raw: Its value.
    """

    name: str
    kind: KeyKind | None
    raw: Any


def said_in(values: Iterable[tuple[str, Any]], holder: str = "", depth: int = 0) -> Iterator[Said]:
    """Find what some properties say of the use of a story.

    Args:
        values: Their names and values.
        holder: The path of the object that has them.
        depth: How many objects it stands in.

    Example:
        >>> [(said.name, said.kind.family) for said in said_in([("meta", {"hold": True}), ("colour", 3)])]
        [('meta/hold', 'hold')]
    """
    for key, held in values:
        raw = unwrapped(held)
        if _is_record(key) or (isinstance(raw, dict) and raw and all(map(_is_record, raw))):
            continue
        kind = _kind_of(key, holder)
        name = f"{holder}/{key}" if holder else key
        if kind is not None:
            yield Said(name, kind, raw)
            if kind.family not in _OPENED:
                continue
        if isinstance(raw, str):
            if kind is None and has_words(raw):
                yield Said(name, None, raw)
        elif isinstance(raw, list) and kind is None and is_one_of(key, "other_things"):
            yield from (Said(f"{name}/{word}", kind_of_key(word), True) for word in loud_among(raw))
        elif isinstance(raw, dict | list) and not (kind is None and is_one_of(key, "other_things")):
            yield from _in_object(raw, name, depth) if isinstance(raw, dict) else _in_list(raw, name, kind, depth)


def may_say(name: str, value: str) -> bool:
    """Tell whether a property with a string for its value may say anything of the use of a story; most say nothing.

    Example:
        >>> may_say("hold", "yes"), may_say("colour", "red"), may_say("colour", "Not for use")
        (True, False, True)
    """
    return kind_of_key(name) is not None or has_words(value)


def has_words(raw: str) -> bool:
    """Tell whether a value is more than one word, which says nothing by itself; some scripts do not part them.

    Example:
        >>> has_words("not for use"), has_words("hold"), has_words("不得发布")
        (True, False, True)
    """
    return " " in raw.strip() or (not raw.isascii() and _UNSPACED.search(raw) is not None)


_UNSPACED: Final = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3}")


#: Members of objects that only hold a value: of JSON-LD, of CMSs, of MongoDB.
_HOLDING: Final = frozenset({"@value", "@list", "@set", "value", "$date", "$numberLong"})
#: Members that say which term an object is; and those that say of a value or a term only what it is one of.
_OF_TERM: Final = frozenset({"name", "code", "termCode", "qcode", "@id", "id", "uri"})
_OF_KIND: Final = frozenset({"@type", "@language", "type"})


def unwrapped(raw: Any) -> Any:
    """Take a value out of an object that only holds it.

    Example:
        >>> unwrapped({"@list": [True]}), unwrapped({"on": True})
        ([True], {'on': True})
    """
    while isinstance(raw, dict) and len(raw) == 1 and next(iter(raw)) in _HOLDING:
        raw = next(iter(raw.values()))
    return raw


def word_of_term(raw: Any) -> Any:
    """Take the word out of an object that is a term, and says nothing else but its kind; a value out of its holder.

    Example:
        >>> word_of_term({"@type": "DefinedTerm", "name": "draft"}), word_of_term({"name": "draft", "by": "Ana Ruiz"})
        ('draft', {'name': 'draft', 'by': 'Ana Ruiz'})
        >>> word_of_term({"en": "draft", "de": "Entwurf"})
        ['draft', 'Entwurf']
    """
    if isinstance(raw, dict) and raw and all(map(_is_in_language, raw.items())):
        return list(raw.values())
    while isinstance(raw, dict) and len(told := raw.keys() - _OF_KIND) == 1 and told <= _HOLDING | _OF_TERM:
        raw = raw[told.pop()]
    return raw


def _is_in_language(member: tuple[str, Any]) -> bool:
    """Tell whether a member of an object is its word in a language, by whose tag it goes."""
    return member[0].replace("_", "-").partition("-")[0].lower() in tags() and isinstance(member[1], str)


def _is_record(key: str) -> bool:
    """Tell whether a key is one under which we keep something."""
    return key.startswith(_KEPT_BODIES) and not key.startswith("**")


#: Kinds that say an end.
_ENDS: Final = frozenset({"embargo", "release", "expiry"})
#: Kinds whose objects and lists may hold others.
_OPENED: Final = frozenset(
    {"terms", "flags", "access", "status", "state", "qualified", "free", "permission", "robots", "rights"}
)


#: Kinds whose names may be those of an object and of its property together: `ai.generated`, `tdm.reservation`.
_JOINED: Final = frozenset(
    {
        "no mining",
        "no training",
        "mining",
        "mining terms",
        "machine",
        "assisted",
        "source type",
        "terms",
        "paid",
        "barring",
    }
)


def _kind_of(key: str, holder: str) -> KeyKind | None:
    """Tell what a name says, together with that of its holder where it does so: `workflow.status`."""
    own = kind_of_key(key)
    whole = kind_of_key(f"{holder.rpartition('/')[2]} {key}") if holder else None
    if whole is not None and (whole.family == "qualified" or (own is None and whole.family in _JOINED)):
        return whole
    return own


def _in_object(raw: dict[str, Any], name: str, depth: int) -> Iterator[Said]:
    pair = _pair_of(raw)
    if pair is not None:
        yield Said(f"{name}/{pair[0]}", *pair[1:])
    elif depth < _DEEPEST and raw.keys().isdisjoint(_OF_ANOTHER):
        yield from said_in(raw.items(), name, depth + 1)


def _in_list(raw: list[Any], name: str, kind: KeyKind | None, depth: int) -> Iterator[Said]:
    """Find flags, and pairs of a name and a value: `[{"name": "embargo", "value": "…"}]`."""
    for member in raw:
        if isinstance(member, dict) and (pair := _pair_of(member)) is not None:
            yield Said(f"{name}/{pair[0]}", *pair[1:])
        elif isinstance(member, dict) and kind is not None and kind.family == "rights":
            yield from _in_object(member, name, depth)
        elif _lists_flags(name, kind):
            for word in _words_of_flag(member):
                flag = kind_of_key(word)
                yield Said(f"{name}/{word}", flag, True) if flag is not None else Said(name, None, word)


def _words_of_flag(member: Any) -> Iterator[str]:
    """List the words of a flag: a string, or those by which an object that is nothing but a term says which it is."""
    if isinstance(member, str):
        yield member
    elif isinstance(member, dict) and member.keys() <= _OF_TERM | _OF_KIND:
        yield from (told for name, told in member.items() if name in _OF_TERM and isinstance(told, str))


def _lists_flags(name: str, kind: KeyKind | None) -> bool:
    return (kind is not None and kind.family in ("flags", "terms")) or is_flag_list(name.rpartition("/")[2])


def is_flag_list(name: str) -> bool:
    """Tell whether the members of a list are flags."""
    kind = kind_of_key(name)
    return kind is not None and kind.family == "flags"


def _pair_of(raw: dict[str, Any]) -> tuple[str, KeyKind, Any] | None:
    """Read an object that says the name of a property and its value."""
    for key, name in raw.items():
        kind = kind_of_key(name) if isinstance(name, str) and _may_name_property(key) else None
        if kind is not None and _names_property(key, kind):
            for other, value in raw.items():
                if other != key and is_one_of(other, "pair_values"):
                    return str(name), kind, value
    return None


def _may_name_property(key: str) -> bool:
    return is_one_of(key, "pair_names") or is_one_of(key, "pair_types")


def _names_property(key: str, kind: KeyKind) -> bool:
    return is_one_of(key, "pair_names") or (kind.family in _ENDS and is_one_of(key, "pair_types"))
