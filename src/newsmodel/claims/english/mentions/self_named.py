"""Mentions with a title or a name of their own choice: "a report titled “A”", "a group calling itself A"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from newsmodel.claims.english.mentions.genders import (
    gender_of_name,
)
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_GRAMMAR = get("en").grammar

#: Reads the words of a mention.
Reader: TypeAlias = Callable[[str], Mention]
_QUOTES = frozenset('"\u201c')
#: "a report *titled \u201cThe Dams of Flint\u201d*", "her memoir*, \u201cBarn Owl\u201d*"
_TITLED = pattern(
    r"(?P<document>[^\"\u201c,]{3,80}?),? (?:(?:titled|entitled|called),? )?"
    r"[\"\u201c](?P<title>(?![a-z])[^\"\u201c\u201d]{2,80}?)[.,]?[\"\u201d]?"
)
#: "a group *calling itself Free North*"
_CALLING = pattern(rf"(?P<noun>[^,]{{3,80}}?) calling {any_of(_GRAMMAR.reflexives)} (?P<name>[^\W\d_a-z][^,]{{1,60}})")
_OWN, _HIMSELF = any_of(_GRAMMAR.possessives), any_of(_GRAMMAR.reflexives)
_CALLED_ONLY = pattern(
    rf"(?P<who>[^,]{{2,80}}), who (?:gave {_OWN} (?:first )?name(?: only)? as|"
    rf"(?:identified|named) {_HIMSELF}(?: only)? as|(?:goes|went)(?: only)? by) "
    r"(?P<name>[^\W\d_a-z][\w'\u2019.-]*(?: [^\W\d_a-z][\w'\u2019.-]*)?)(?: only)?"
)


def self_named(words_: str, read: Reader) -> Mention | None:
    """Read a mention with a title, or with a name that somebody gives himself; None for other words.

    Args:
        words_: The words.
        read: Reads the part of them without the name.
    """
    return _titled_document(words_, read) or _called(words_, read) or _called_only(words_, read)


def _titled_document(words_: str, read: Reader) -> Mention | None:
    """Read a document with its title: "a report titled \u201cThe Dams of Flint\u201d"; None for other words."""
    found = _TITLED.fullmatch(words_) if not _QUOTES.isdisjoint(words_) else None
    mention = read(found["document"]) if found else None
    if found is None or mention is None or mention.kind != "document":
        return None
    told = mention.description or mention.name
    return replace(mention, words=words_, name=found["title"], description=told, bare=False, role=None)


def _called(words_: str, read: Reader) -> Mention | None:
    """Read somebody or a body by what it calls itself: "a group calling itself Free North"; None for other words."""
    found = _CALLING.fullmatch(words_) if " calling " in words_ else None
    mention = read(found["noun"]) if found else None
    if found is None or mention is None or mention.name or mention.plural or mention.kind == "document":
        return None
    return replace(mention, words=words_, name=found["name"], description=found["noun"], bare=False, role=None)


def _called_only(words_: str, read: Reader) -> Mention | None:
    """Read somebody of whom no more than a name is told: "One, who gave his name only as Leo"; None for other words."""
    found = _CALLED_ONLY.fullmatch(words_) if ", who " in words_ else None
    if found is None:
        return None
    told = read(found["who"])
    if told.name or told.plural or told.kind not in {"person", "document", "group"}:
        return None
    name = found["name"]
    return Mention(words=words_, kind="person", name=name, description=found["who"], gender=gender_of_name(name))
