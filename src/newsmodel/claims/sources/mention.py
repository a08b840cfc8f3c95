"""A mention, read: the words that name one source in one place, taken apart."""

from __future__ import annotations

from typing import Literal

import msgspec

from newsmodel.values import SourceKind

#: A man or a woman.
Gender = Literal["m", "f"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """The words that name one source in one place, taken apart.

    Attributes:
        words: The words, on one line.
        kind: What they mean.
        pronoun: The pronoun that they are, in lower case.
        name: The name without titles and articles.
        acronym: The acronym that stands behind the name in brackets.
        description: The title or the apposition; of an unnamed source all the words.
        affiliation: The body that a person speaks or works for.
        issuer: Who issued a document, as named in the words.
        head: The noun of a source without a name, in lower case and the singular.
        plural: Whether the noun is a plural.
        definite: Whether an article or an owner says that the reader knows which one.
        bare: Whether nothing but the article stands before the noun, and nothing behind.
        role: What the words say that the reader knows by: "chief executive" of "the chief executive", "villagers" of
            "the villagers"; None where an owner, a name, a number or what stands behind says more.
        gender: Whether a title, a noun or a given name means a man or a woman.
    """

    words: str
    kind: SourceKind
    pronoun: str | None = None
    name: str | None = None
    acronym: str | None = None
    description: str | None = None
    affiliation: str | None = None
    issuer: str | None = None
    head: str | None = None
    plural: bool = False
    definite: bool = False
    bare: bool = False
    role: str | None = None
    gender: Gender | None = None


class Member(msgspec.Struct, frozen=True):
    """A source in the words that name several.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last one.
    """

    start: int
    end: int
