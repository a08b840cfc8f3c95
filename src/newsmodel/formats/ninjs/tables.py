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
_TERM: tuple[Row, ...] = (*_CONCEPT.values(("name", "name"), ("uri", "uri"), ("literal", "code")), Joined())
_REL = _CONCEPT.value("rel", "rel")
_NAMED = ("uri", "code", "name")


def _has_symbol(member: Object) -> bool:
    symbol = member.get("symbol")
    return isinstance(symbol, str) and _is_line(symbol)


_SYMBOLS = Members(
    theirs=("symbols",),
    cases=(EachWord(ours=("symbols",), rows=Rows(), name="symbol", accepts=_has_symbol),),
)


def _entities(theirs: str, kind: str, *rows: Row, also: frozenset[str] = frozenset()) -> Members:
    """Map entities of a kind, and of others, which are written alike and lose their kind."""
    both = Rows(*_TERM, _REL, *rows)
    own = Each(ours=("entities",), rows=both, needs=_NAMED, fixed={"kind": kind}, prefix="e")
    if not also:
        return Members(theirs=(theirs,), cases=(own,))
    others = replace(own, fixed={}, accepts=lambda _: False, writable=lambda member: member.get("kind") in also)
    return Members(theirs=(theirs,), cases=(own, others))


def _terms(theirs: str, ours: str, *rows: Row) -> Members:
    return Members(theirs=(theirs,), cases=(Each(ours=(ours,), rows=Rows(*_TERM, *rows), needs=_NAMED),))


_SCORES = (
    _CONCEPT.value("creator", "creator"),
    _CONCEPT.value("relevance", "relevance", form=_PERCENT),
    _CONCEPT.value("confidence", "confidence", form=_PERCENT),
)
_PARTY: tuple[Row, ...] = (
    *Fields(Party).values(("name", "name"), ("uri", "uri"), ("role", "role"), ("literal", "code")),
    Joined(),
)

# --- headlines and descriptions

_ROLE_TEXT: tuple[Row, ...] = (Printed.of(RoleText, "text"), Fields(RoleText).value("role", "role"))


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


_ARTICLE = Fields(Article)


def _one_text(ours: str, role: str, picks: Any, told: str) -> One:
    return One(
        key=ours,
        rows=Rows(Printed.of(Article, ours), Constant(theirs=("role",), value=role)),
        needs=(ours,),
        picks=picks,
        told=told,
    )


HEADLINES = Members(
    theirs=("headlines",),
    cases=(
        _one_text("headline", "main", _main, "the role `main`, else none, else the first"),
        _one_text("subheadline", "subheadline", _with_role("subheadline"), "the role `subheadline`"),
        _one_text("kicker", "kicker", _with_role("kicker"), "the role `kicker`"),
        Each(ours=("headlines",), rows=Rows(*_ROLE_TEXT), needs=("text",)),
    ),
)
DESCRIPTIONS = Members(
    theirs=("descriptions",), cases=(Each(ours=("summaries",), rows=Rows(*_ROLE_TEXT), needs=("text",)),)
)

# --- media and links

_MEDIA = Fields(Media)
_RENDITION = Fields(Rendition)
_RENDITIONS = Members(
    theirs=("renditions",),
    cases=(
        Each(
            ours=("renditions",),
            rows=Rows(
                RenditionName(),
                *_RENDITION.values(
                    ("href", "uri"),
                    ("contentType", "media_type"),
                    ("width", "width"),
                    ("height", "height"),
                    ("sizeInBytes", "size"),
                    ("duration", "duration"),
                ),
            ),
            needs=("uri",),
            writable=lambda file: "uri" in file,
        ),
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


def _media_text(ours: str, role: str | None, picks: Any) -> One:
    constant = () if role is None else (Constant(theirs=("role",), value=role),)
    return One(key=ours, rows=Rows(Printed.of(Media, ours), *constant), needs=(ours,), picks=picks)


_MEDIA_ROWS = Rows(
    AssociationName(),
    _MEDIA.value("uri", "uri"),
    _MEDIA.value("type", "kind", form=Renamed(MEDIA_KINDS)),
    _MEDIA.value("by", "byline"),
    _MEDIA.value("contentCreated", "created", form=_TIME),
    Members(theirs=("headlines",), cases=(_media_text("title", None, _main),)),
    Members(
        theirs=("descriptions",),
        cases=(
            _media_text("alt_text", "alt_text", _with_role("alt_text")),
            _media_text("caption", None, pick_first),
        ),
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
    Constant(theirs=("type",), value="text"),
    _LINK.value("uri", "uri"),
    _LINK.value("rel", "rel", otherwise="related"),
    Members(
        theirs=("headlines",),
        cases=(One(key="title", rows=Rows(Printed.of(Link, "title")), needs=("title",), picks=_main),),
    ),
)


def _is_media(member: Any) -> bool:
    kind = member.get("type") if isinstance(member, dict) else None
    return isinstance(kind, str) and kind in MEDIA_KINDS


_MEDIA_CASE = Each(
    ours=("media",),
    rows=_MEDIA_ROWS,
    needs=("kind",),
    accepts=_is_media,
    told="of the types `picture`, `video`, `audio` and `graphic`",
)
_LINK_CASE = Each(
    ours=("links",),
    rows=_LINK_ROWS,
    needs=("uri",),
    writable=lambda member: "uri" in member,
    told="of other types",
)
ASSOCIATIONS = Associations(theirs=("associations",), cases=(_MEDIA_CASE, _LINK_CASE))

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
    Constant(theirs=("standard",), value=STANDARD),
    ItemType(),
    ITEM_URI,
    _ARTICLE.value("version", "version", form=Numbered(limit_of(Line))),
    *_ARTICLE.values(("language", "language"), ("title", "title")),
    HEADLINES,
    NamedInByline(),
    *_ARTICLE.values(("by", "byline"), ("slugline", "slugline")),
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
    _terms("subjects", "subjects", _REL, *_SCORES),
    KeywordsAsSubjects(),
    _entities("people", "person"),
    _entities("organisations", "organization", _SYMBOLS),
    _entities("places", "place", Point()),
    _entities("events", "event"),
    _entities("objects", "other", also=frozenset({"product", "work"})),
    Members(
        theirs=("infoSources",),
        cases=(
            One(
                key="publisher",
                rows=Rows(
                    *_ARTICLE.values(("name", "publisher/name"), ("uri", "publisher/uri")),
                    Constant(theirs=("role",), value="publisher"),
                ),
                needs=("publisher",),
                picks=_with_role("publisher"),
                told="the role `publisher`",
            ),
            Each(
                ours=("contributors",),
                rows=Rows(*_PARTY),
                needs=_NAMED,
                accepts=is_contributor,
                writable=is_contributor,
                told="with the role of an author, editor, translator…",
            ),
            Each(
                ours=("suppliers",),
                rows=Rows(*_PARTY),
                needs=_NAMED,
                writable=lambda party: not is_contributor(party) and party.get("role") != "publisher",
                told="of other roles",
            ),
        ),
    ),
    Members(
        theirs=("altIds",),
        cases=(
            Each(
                ours=("alternate_ids",),
                rows=Rows(*Fields(AlternateId).values(("value", "value"), ("role", "role"))),
                needs=("value",),
            ),
        ),
    ),
    Members(
        theirs=("trustIndicators",),
        cases=(
            Each(
                ours=("trust_indicators",),
                rows=Rows(
                    _LINK.value("role", "rel", form=Address(), otherwise="trust_indicator"),
                    *_LINK.values(("title", "title"), ("href", "uri")),
                ),
                needs=("uri", "title"),
            ),
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
