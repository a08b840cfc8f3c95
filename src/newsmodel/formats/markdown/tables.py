"""The mapping table of the front matter that other people write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel import values
from newsmodel.documents.codec import structured
from newsmodel.formats.contract import Line
from newsmodel.formats.mapping import Fields, First, Names, Object, Row, Silent, Step
from newsmodel.formats.mapping.bans import Ban, End, Expires, PubStatus
from newsmodel.formats.mapping.forms import Words
from newsmodel.model import Article, Party, RoleText
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.shapes.shape import shape_of

_ARTICLE = Fields(Article)
_LINE = limit_of(values.Line)
#: As Hugo, Hexo, Jekyll, schema.org, Ghost and Astro call it.
_MODIFIED = (
    *("lastmod", "updated", "last_modified_at", "date_modified", "dateModified"),
    *("date_updated", "updated_at", "updatedDate", "updatedAt", "last_updated"),
)
#: Fields that no key of other people's front matter can be: the body is the text itself, and what refers to its parts
#: by their ids is no more than a name that they share with us.
_NOT_KEYS = frozenset({"sections", "provenance", "extra", "newsmodel", "claims", "sources", "entities", "corrections"})


class Told(Words):
    """Words; a whole number is words too, since nobody quotes a year."""

    __slots__ = ()

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read the words; None where there are none."""
        return super().read(str(raw) if type(raw) is int else raw, hints)


_WORDS = Told(limit_of(values.Text))


class Terms(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """Keys that hold one word, several with commas, or a list.

    Attributes:
        theirs: Names of the keys, the first that is there is read.
        ours: Name of the field.
    """

    theirs: tuple[str, ...]
    ours: str
    writes: Names = None

    @property
    def reads(self) -> Names:
        """The keys."""
        return frozenset(self.theirs)

    def read(self, step: Step) -> None:
        """Read the words; those of the second key follow those of the first."""
        for name in self.theirs:
            value = step.raw.get(name)
            members = [word for word in value.split(",") if word.strip()] if isinstance(value, str) else value
            if not isinstance(members, list):
                if value is not None:
                    step.unread(value, name)
                continue
            words = [_WORDS.read(member, step.hints) for member in members]
            if None in words:
                step.unread(value, name)
                continue
            if words:
                step.doc[self.ours] = list(dict.fromkeys([*step.doc.get(self.ours, ()), *words]))
            del step.raw[name]

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the mapping table."""
        for name in self.theirs:
            yield Line(name, self.ours, "a list, or words with commas")


_AND = re.compile(r"(?:(?<!\s)\s++)?(?:;\s*|,\s*(?:and\s+|&\s*)?)|(?<!\s)\s++(?:and|&)\s+")
_NAME = re.compile(r"\A[^\W\d_][^\d,;&\s]*+\s[^\d,;&]*[^\W\d_]\.?")
_AUTHOR_KEYS = {"name": "name", "email": "email", "url": "uri", "uri": "uri", "link": "uri", "title": "job_title"}


class Authors(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The row of the authors: a name, several, or objects with names."""

    reads: Names = frozenset({"author", "authors"})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the authors of both keys, each once; what else is said of them is kept."""
        for key in ("author", "authors"):
            if key not in step.raw:
                continue
            members = step.raw[key] if isinstance(step.raw[key], list) else [step.raw[key]]
            parties = [party for member in members for party in _parties(member, step.hints)]
            if not parties and step.raw[key] not in (None, "", []):
                step.unread(step.raw[key], key)
                continue
            if parties:
                each = [*step.doc.get("contributors", ()), *parties]
                step.doc["contributors"] = list({tuple(party.items()): party for party in each}.values())
            if all(map(_is_whole, members)):
                del step.raw[key]

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the mapping table."""
        for key in ("author", "authors"):
            yield Line(key, "contributors", "a name, names with commas or “and”, objects with a name")


def _parties(member: Any, hints: Hints) -> list[Object]:
    if isinstance(member, str):
        names = [name for name in _AND.split(member) if name]
        names = names if all(map(_NAME.fullmatch, names)) else [member]
        return [
            {"name": words, "kind": "person", "role": "author"} for name in names if (words := _WORDS.read(name, hints))
        ]
    if not isinstance(member, dict):
        return []
    party: Object = {}
    for theirs, ours in _AUTHOR_KEYS.items():
        value = _PARTY_FORMS[ours].read(member.get(theirs), hints)
        if value is not None:
            party.setdefault(ours, value)
    return [party | {"kind": "person", "role": "author"}] if "name" in party or "uri" in party else []


def _is_whole(member: Any) -> bool:
    """Tell whether all that is said of an author is in the article."""
    if isinstance(member, dict):
        return all(key in _AUTHOR_KEYS and isinstance(value, str) for key, value in member.items())
    return isinstance(member, str)


_PARTY_FORMS = {ours: Fields(Party).value(ours, ours).form for ours in set(_AUTHOR_KEYS.values())}


class OwnNames(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """Keys with the names and the values of fields of ours."""

    reads: Names = None
    writes: Names = None

    def read(self, step: Step) -> None:
        """Take each key whose value its field may have."""
        for field in shape_of(Article).fields:
            name = field.name
            if name not in step.raw or name in step.doc or name in _NOT_KEYS:
                continue
            alone = {"newsmodel": values.FORMAT_VERSION, "id": "urn:x:1", "headline": "x", name: step.raw[name]}
            if structured(alone, Article)[1] is not None:
                step.doc[name] = step.raw.pop(name)


class FrontEmbargo(Ban, frozen=True, kw_only=True):
    """An embargo in front matter: a date, words, or an object as we have it."""

    def read(self, step: Step) -> None:
        """Read it; an object of ours as it is; any other is read with the properties that no row reads."""
        found = step.raw.get(self.theirs)
        if not isinstance(found, dict):
            super().read(step)
            return
        alone = {"newsmodel": values.FORMAT_VERSION, "id": "urn:x:1", "headline": "x", "embargo": found}
        if structured(alone, Article)[1] is not None:
            step.doc["embargo"] = step.raw.pop(self.theirs)
            return
        self._read(self.also, step)


#: Rows that also restrict a document of ours to which somebody has added such a key.
STATUS = PubStatus(
    theirs=("status",),
    others=("pubstatus", "pubStatus", "pub_status", "publication_status", "publicationStatus", "state"),
    bans=("draft", "private", "unlisted", "hidden", "embargoed", "withheld", "hold"),
    frees=("published", "publish", "public"),
)
EMBARGO = FrontEmbargo(
    theirs="embargo",
    form=End(day_alone=True),
    also=("embargoed", "embargo_until", "embargoUntil", "embargoed_until", "embargoedUntil", "embargo-until"),
)

ROWS: tuple[Row, ...] = (
    _ARTICLE.value("id", "id", also=("canonical", "canonicalURL", "canonicalUrl", "canonical_url")),
    _ARTICLE.value("headline", "headline", also=("title",), form=Told(_LINE)),
    _ARTICLE.value("subheadline", "subheadline", also=("subtitle", "deck", "standfirst", "dek")),
    First(ours="summaries", row=Fields(RoleText).value("description", "text", also=("summary", "excerpt", "abstract"))),
    Authors(),
    _ARTICLE.value(
        "published", "published", also=("publishDate", "date_published", "datePublished", "pubDate", "pubdate", "date")
    ),
    _ARTICLE.value("modified", "modified", also=_MODIFIED),
    _ARTICLE.value("created", "created"),
    Expires(
        theirs=("expires",),
        ours=("expires",),
        form=End(day_alone=True),
        also=(("expiryDate",), ("expiry_date",), ("expirydate",), ("expire",), ("expiry",), ("unpublishdate",)),
    ),
    STATUS,
    EMBARGO,
    Terms(theirs=("keywords", "tags"), ours="keywords"),
    Terms(theirs=("section", "category", "categories"), ours="publication_sections"),
    _ARTICLE.value("language", "language", also=("lang", "locale")),
    _ARTICLE.value("slugline", "slugline", also=("slug",)),
    _ARTICLE.value("copyright", "rights/notice"),
    OwnNames(),
)
