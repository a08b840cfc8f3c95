"""The mapping table of ninjs 3."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from newsmodel.formats.escaped import without_markup
from newsmodel.formats.mapping import (
    Constant,
    Each,
    Fields,
    First,
    Members,
    Object,
    One,
    Row,
    Rows,
    pick_first,
)
from newsmodel.formats.mapping.bans import Ban, End, Expires, PubStatus
from newsmodel.formats.mapping.forms import Address, Numbered, Renamed, Scaled, Timed
from newsmodel.formats.mapping.rights import SOURCE_TYPE, USAGE_TERMS, MachineOrigin
from newsmodel.formats.mapping.words import EachWord
from newsmodel.formats.ninjs.associations import AssociationName, Associations, LinkName, RenditionName
from newsmodel.formats.ninjs.rows import (
    ITEM_URI,
    MEDIA_KINDS,
    ItemType,
    Joined,
    KeywordList,
    KeywordsAsSubjects,
    NamedInByline,
    Point,
    Printed,
    is_contributor,
)
from newsmodel.model import AlternateId, Article, Concept, Link, Media, Party, Rendition, RoleText
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line

_is_line = limit_of(Line).admits
#: ninjs has points in time, and no days.
_TIME = Timed(day_alone=False)
_PERCENT = Scaled(100)

# --- concepts and parties

_CONCEPT = Fields(Concept)
_TERM: tuple[Row, ...] = (*_CONCEPT.values("name", "uri", ("literal", "code")), Joined())
_REL = _CONCEPT.value("rel", "rel")
_NAMED = ("uri", "code", "name")


def _has_symbol(member: Object) -> bool:
    symbol = member.get("symbol")
    return isinstance(symbol, str) and _is_line(symbol)


_SYMBOLS = Members("symbols", EachWord("symbols", Rows(), name="symbol", accepts=_has_symbol))


def _entities(theirs: str, kind: str, *rows: Row, also: frozenset[str] = frozenset()) -> Members:
    """Map entities of a kind, and of others, which are written alike and lose their kind."""
    both = Rows(*_TERM, _REL, *rows)
    own = Each("entities", both, needs=_NAMED, fixed={"kind": kind}, prefix="e")
    if not also:
        return Members(theirs, own)
    others = replace(own, fixed={}, accepts=lambda _: False, writable=lambda member: member.get("kind") in also)
    return Members(theirs, own, others)


def _terms(theirs: str, ours: str, *rows: Row) -> Members:
    return Members(theirs, Each(ours, Rows(*_TERM, *rows), needs=_NAMED))


_SCORES = tuple(_CONCEPT.value(name, name, form=_PERCENT) for name in ("relevance", "confidence"))
_PARTY = Rows(*Fields(Party).values("name", "uri", "role", ("literal", "code")), Joined())

# --- headlines and descriptions

_ROLE_TEXT = Rows(Printed.of(RoleText, "text"), Fields(RoleText).value("role", "role"))


def _with_role(*roles: str) -> Any:
    def pick(members: list[Any], left: list[int]) -> int | None:
        return next((index for index in left if members[index].get("role") in roles), None)

    return pick


def _main(members: list[Any], left: list[int]) -> int | None:
    """Choose the main one that has words: the role says so, or there is no role, or it has none of our own roles.

    Where none has any, what is no string at all is chosen, so that it is said to be unread.
    """
    ours = ("subheadline", "kicker")
    worded = [index for index in left if _has_words(members[index].get("value"))]
    worded = worded or [index for index in left if isinstance(members[index].get("value"), int | float | dict)]
    for wanted in ("main", None):
        for index in worded:
            if members[index].get("role") == wanted:
                return index
    return next((index for index in worded if members[index].get("role") not in ours), None)


def _has_words(value: Any) -> bool:
    """Tell whether a value is words; an editor leaves "<p></p>" where there are none."""
    if isinstance(value, list):
        return any(map(_has_words, value))
    return isinstance(value, str) and bool((without_markup(value) if "<" in value else value).strip())


_ARTICLE, _ALTERNATE_ID = Fields(Article), Fields(AlternateId)


def _text(cls: type, ours: str, picks: Any, role: str | None = None, told: str = "") -> One:
    """Map the one text of a role."""
    constant = () if role is None else (Constant("role", role),)
    return One(ours, Rows(Printed.of(cls, ours), *constant), picks=picks, told=told)


def _named(ours: str) -> One:
    """Map the headline whose role is the name of a field."""
    return _text(Article, ours, _with_role(ours), ours, f"the role `{ours}`")


HEADLINES = Members(
    "headlines",
    _text(Article, "headline", _main, "main", "the role `main`, else none, else the first"),
    _named("subheadline"),
    _named("kicker"),
    Each("headlines", _ROLE_TEXT, needs=("text",)),
)
DESCRIPTIONS = Members("descriptions", Each("summaries", _ROLE_TEXT, needs=("text",)))

# --- media and links

_MEDIA = Fields(Media)
_RENDITION = Fields(Rendition)
_RENDITIONS = Members(
    "renditions",
    Each(
        "renditions",
        Rows(
            RenditionName(),
            *_RENDITION.values(("href", "uri"), ("contentType", "media_type"), "width", "height"),
            *_RENDITION.values(("sizeInBytes", "size"), "duration"),
        ),
        needs=("uri",),
    ),
)
_SOURCE_TYPE = (
    ("digitalSourceType/name", "digital_source_type/name"),
    ("digitalSourceType/literal", "digital_source_type/code"),
)
_RIGHTS = (
    ("copyrightHolder", "rights/holder/name"),
    ("copyrightNotice", "rights/notice"),
    ("rightsInfo/linkedRights", "rights/license"),
)


_MEDIA_ROWS = Rows(
    AssociationName(),
    _MEDIA.value("uri", "uri"),
    _MEDIA.value("type", "kind", form=Renamed(MEDIA_KINDS)),
    _MEDIA.value("by", "byline"),
    _MEDIA.value("contentCreated", "created", form=_TIME),
    Members("headlines", _text(Media, "title", _main)),
    Members(
        "descriptions",
        _text(Media, "alt_text", _with_role("alt_text"), "alt_text"),
        _text(Media, "caption", pick_first),
    ),
    *_MEDIA.values(*_RIGHTS),
    USAGE_TERMS,
    *_MEDIA.values(*_SOURCE_TYPE),
    SOURCE_TYPE,
    MachineOrigin(),
    _RENDITIONS,
)
_LINK = Fields(Link)
_LINK_ROWS = Rows(
    LinkName(),
    Constant("type", "text"),
    _LINK.value("uri", "uri"),
    _LINK.value("rel", "rel", otherwise="related"),
    Members("headlines", _text(Link, "title", _main)),
)


def _is_media(member: Any) -> bool:
    kind = member.get("type") if isinstance(member, dict) else None
    return isinstance(kind, str) and kind in MEDIA_KINDS


_TYPES_OF_MEDIA = "of the types `picture`, `video`, `audio` and `graphic`"
ASSOCIATIONS = Associations(
    "associations",
    Each("media", _MEDIA_ROWS, needs=("kind",), accepts=_is_media, told=_TYPES_OF_MEDIA),
    Each("links", _LINK_ROWS, needs=("uri",), told="of other types"),
)

# --- the item


def standard(version: str) -> dict[str, str]:
    """Say what an item conforms to.

    Example:
        >>> standard("3.2")["version"]
        '3.2'
    """
    return {
        "name": "ninjs",
        "version": version,
        "schema": f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json#",
    }


#: What the items that we write conform to.
STANDARD = standard("3.2")

ROWS: tuple[Row, ...] = (
    Constant("standard", STANDARD),
    ItemType(),
    ITEM_URI,
    _ARTICLE.value("version", "version", form=Numbered(limit_of(Line))),
    *_ARTICLE.values("language", "title"),
    HEADLINES,
    NamedInByline(),
    *_ARTICLE.values(("by", "byline"), "slugline"),
    Ban(theirs="embargoedUntil", form=End(day_alone=False), also=("embargoed",)),
    PubStatus(theirs=("pubStatus",), others=("pubstatus",)),
    _ARTICLE.value("urgency", "urgency"),
    _ARTICLE.value("firstCreated", "created", form=_TIME),
    _ARTICLE.value("versionCreated", "modified", form=_TIME),
    _ARTICLE.value("contentCreated", "content_created", form=_TIME),
    Expires(theirs=("expires",), ours=("expires",), form=End(day_alone=False)),
    First(ours="located", row=_CONCEPT.value("located", "name")),
    First(ours="notes", row=Fields(RoleText).value("edNote", "text")),
    DESCRIPTIONS,
    _terms("genres", "genres"),
    _terms("subjects", "subjects", _REL, _CONCEPT.value("creator", "creator"), *_SCORES),
    KeywordsAsSubjects(),
    _entities("people", "person"),
    _entities("organisations", "organization", _SYMBOLS),
    _entities("places", "place", Point()),
    _entities("events", "event"),
    _entities("objects", "other", also=frozenset({"product", "work"})),
    Members(
        "infoSources",
        One(
            "publisher",
            Rows(*_ARTICLE.values(("name", "publisher/name"), ("uri", "publisher/uri")), Constant("role", "publisher")),
            picks=_with_role("publisher"),
            told="the role `publisher`",
        ),
        Each(
            "contributors",
            _PARTY,
            needs=_NAMED,
            accepts=is_contributor,
            writable=is_contributor,
            told="with the role of an author, editor, translator…",
        ),
        Each(
            "suppliers",
            _PARTY,
            needs=_NAMED,
            writable=lambda party: not is_contributor(party) and party.get("role") != "publisher",
            told="of other roles",
        ),
    ),
    Members(
        "altIds",
        Each("alternate_ids", Rows(*_ALTERNATE_ID.values("value", "role")), needs=("value",)),
    ),
    Members(
        "trustIndicators",
        Each(
            "trust_indicators",
            Rows(
                _LINK.value("role", "rel", form=Address(), otherwise="trust_indicator"),
                *_LINK.values("title", ("href", "uri")),
            ),
            needs=("uri", "title"),
        ),
    ),
    *_ARTICLE.values(*_RIGHTS),
    USAGE_TERMS,
    *_ARTICLE.values(*_SOURCE_TYPE),
    SOURCE_TYPE,
    MachineOrigin(),
    ASSOCIATIONS,
)

#: Properties that Superdesk adds, and ninjs has not got.
SUPERDESK_ROWS: tuple[Row, ...] = (
    _ARTICLE.value("firstpublished", "published"),
    KeywordList(),
)
