"""The mapping table of schema.org."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from newsmodel.formats.jsonld.files import MainRendition
from newsmodel.formats.jsonld.forms import Duration, Flag, Kinds, PageWords, Pixels, Reference, Tongue
from newsmodel.formats.jsonld.nodes import types_of
from newsmodel.formats.jsonld.rows import (
    NAME_PARTS,
    Identifier,
    Identity,
    OfPersons,
    Order,
    StoryType,
    Strings,
    TypeOf,
    WorkStatus,
    is_person,
)
from newsmodel.formats.jsonld.series import series_rows
from newsmodel.formats.mapping import Constant, Each, Fields, Members, Object, One, Row, Rows, pick_first
from newsmodel.formats.mapping.bans import End, Expires, Status
from newsmodel.formats.mapping.field_forms import NAMES, field_at
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.forms import Address, Form, Numbered, Renamed
from newsmodel.formats.mapping.names import PartedName
from newsmodel.formats.mapping.rights import Restricting, SourceType
from newsmodel.model import AlternateId, Article, Concept, Correction, Entity, Link, Media, Party, Rendition, RoleText
from newsmodel.prose.furniture.notices import CORRECTION_LABELS
from newsmodel.shapes.field_types import Scalar, limit_of
from newsmodel.values import Line, Text

_REFERENCE = Reference()
_PARTY_KINDS = Kinds(
    {
        "Person": "person",
        "Organization": "organization",
        "NewsMediaOrganization": "organization",
        "Corporation": "organization",
        "NGO": "organization",
        "GovernmentOrganization": "organization",
        "EducationalOrganization": "organization",
        "Brand": "organization",
    }
)


def words(cls: type, *names: tuple[str, str] | str, also: tuple[str, ...] = ()) -> Iterator[Row]:
    """Make rows for properties with words as pages have them."""
    for name in names:
        theirs, ours = (name, name) if isinstance(name, str) else name
        field = field_at(cls, split(ours))
        is_name, held = field.name in NAMES, field.type
        form: Form | None = PageWords(held.limit, one_line=is_name) if isinstance(held, Scalar) else None
        yield Fields(cls).value(theirs, ours, form=form, also=also)


def party_rows(cls: type = Party, prefix: str = "") -> Rows:
    """Make the rows of a person or an organization; `prefix` leads to the party where it is a field of its holder."""
    fields = Fields(cls)
    of_persons = (
        *words(cls, ("jobTitle", f"{prefix}job_title")),
        *words(cls, ("affiliation/name", f"{prefix}affiliation"), also=("worksFor/name",)),
    )
    return Rows(
        fields.value("@type", f"{prefix}kind", form=_PARTY_KINDS),
        *words(cls, ("name", f"{prefix}name")),
        PartedName(parts=NAME_PARTS, whole="name", ours=split(f"{prefix}name")),
        fields.value("url", f"{prefix}uri", also=("@id",)),
        *(OfPersons(row=row) for row in of_persons),
        TypeOf("affiliation", "Organization"),
        fields.value("email", f"{prefix}email"),
    )


_PARTY = party_rows()
#: A party has at least one of these.
NAMED = ("name", "uri")


def _contributors(role: str) -> Members:
    return Members(role, Each("contributors", _PARTY, needs=NAMED, fixed={"role": role}))


def _pick_named(members: list[Any], left: list[int]) -> int | None:
    """Pick the first party that has a name or an address; the first, where none has."""
    named = (index for index in left if not {"name", "url", "@id"}.isdisjoint(members[index]))
    return next(named, pick_first(members, left))


def _party(theirs: str, ours: str) -> Members:
    """Make the row of the one party that a story has of its kind: the first that is named."""
    return Members(theirs, One(ours, party_rows(Article, f"{ours}/"), inside=NAMED, picks=_pick_named))


_CONCEPT = Fields(Concept)


def _things(theirs: str, ours: str, kind: str, *rows: Row) -> Members:
    address = _CONCEPT.value("url", "uri", also=("@id", "sameAs"))
    every = Rows(Constant("@type", kind), *words(Concept, "name"), address, *rows)
    return Members(theirs, Each(ours, every, needs=("uri", "code", "name")))


_TERM = (_CONCEPT.value("termCode", "code"), _CONCEPT.value("inDefinedTermSet", "scheme", form=Address()))


# --- media

_RENDITION = Fields(Rendition)
_FILE = Rows(
    _RENDITION.value("encodingFormat", "media_type"),
    *(_RENDITION.value(name, name, form=Pixels()) for name in ("width", "height")),
    _RENDITION.value("duration", "duration", form=Duration()),
)
_MEDIA = Fields(Media)
_SOURCE_TYPE = Restricting(theirs=("digitalSourceType",), ours=("digital_source_type", "uri"), form=SourceType())
MEDIA_TYPES = {"picture": "ImageObject", "video": "VideoObject", "audio": "AudioObject"}
_SHOWN = ("renditions", "uri", "caption", "title", "alt_text")
#: A graphic is an image, and says so itself.
_IMAGE_KIND = _MEDIA.value("additionalType", "kind", form=Renamed({"graphic": "graphic"}), otherwise="picture")


def _media_rows(kind: str, *more: Row) -> Rows:
    return Rows(
        Constant("@type", MEDIA_TYPES[kind]),
        *more,
        MainRendition(rows=_FILE),
        *words(Media, ("name", "title"), "caption", ("description", "alt_text"), ("creditText", "credit")),
        Members("author", One("byline", Rows(*words(Media, ("name", "byline"))), key="author")),
        *_MEDIA.values(("dateCreated", "created"), ("copyrightYear", "rights/year")),
        *words(Media, ("copyrightNotice", "rights/notice"), ("copyrightHolder/name", "rights/holder/name")),
        TypeOf("copyrightHolder", "Organization"),
        _MEDIA.value("license", "rights/license", form=_REFERENCE),
        _SOURCE_TYPE,
    )


def _is_type(*names: str) -> Any:
    def accepts(member: Object) -> bool:
        return not set(types_of(member)).isdisjoint(names)

    return accepts


def _images(*more: Row) -> Members:
    rows = _media_rows("picture", _IMAGE_KIND, *more)
    return Members("image", Each("media", rows, needs=_SHOWN, prefix="m", writable=_is_image))


def _is_image(media: Object) -> bool:
    return media.get("kind") in ("picture", "graphic")


def _media(kind: str, *more: Row) -> Each:
    return Each("media", _media_rows(kind, *more), needs=_SHOWN, fixed={"kind": kind}, prefix="m")


def _associated(*more: Row) -> Members:
    every = MEDIA_TYPES.items()
    cases = (replace(_media(kind, *more), accepts=_is_type(name), told=f"the type `{name}`") for kind, name in every)
    return Members("associatedMedia", *cases)


# --- things and works

_ENTITY = Fields(Entity)
#: The types of each kind of entity, of which the first is written.
_ENTITY_TYPES: dict[str, tuple[str, ...]] = {
    "person": ("Person",),
    "organization": ("Organization", "NewsMediaOrganization", "Corporation", "GovernmentOrganization", "SportsTeam"),
    "place": ("Place", "City", "Country", "State", "AdministrativeArea", "LandmarksOrHistoricalBuildings"),
    "event": ("Event", "SportsEvent"),
    "product": ("Product",),
    "work": ("CreativeWork", "Movie", "Book", "TVSeries"),
    "other": ("Thing",),
}
_POINT: tuple[Row, ...] = (
    *_ENTITY.values(("geo/latitude", "latitude"), ("geo/longitude", "longitude")),
    TypeOf("geo", "GeoCoordinates"),
)


def _entity(kind: str, types: tuple[str, ...], *more: Row) -> Each:
    address = _ENTITY.value("url", "uri", also=("@id", "sameAs"))
    place = _POINT if kind == "place" else ()
    case = Each(
        "entities",
        Rows(Constant("@type", types[0]), *words(Entity, "name"), address, *place, *more),
        needs=("uri", "name"),
        fixed={"kind": kind},
        prefix="e",
        told="any other type",
    )
    return case if kind == "other" else replace(case, accepts=_is_type(*types), told=f"the type `{types[0]}`")


def _mentions(*more: Row) -> Members:
    return Members("mentions", *(_entity(kind, types, *more) for kind, types in _ENTITY_TYPES.items()))


_LINK = Fields(Link)


def _link_rows() -> Rows:
    """Make the rows of another work: its address, and its title."""
    return Rows(
        TypeOf("", "CreativeWork"),
        _LINK.value("url", "uri", also=("@id",)),
        *words(Link, ("name", "title"), also=("headline",)),
        _LINK.value("encodingFormat", "media_type"),
    )


def linked(ours: str, rel: str) -> Each:
    """Map works that are links of one relation."""
    return Each(ours, _link_rows(), needs=("uri", "title"), fixed={"rel": rel})


def _links(theirs: str, rel: str, ours: str = "links") -> Members:
    return Members(theirs, linked(ours, rel))


_CORRECTION = Fields(Correction)
_LABELS = Renamed({label: kind for kind, label in CORRECTION_LABELS.items()})
_CORRECTIONS = Members(
    "correction",
    Each(
        "corrections",
        Rows(
            Constant("@type", "CorrectionComment"),
            *words(Correction, "text"),
            _CORRECTION.value("datePublished", "published"),
            _CORRECTION.value("name", "kind", form=_LABELS, otherwise="correction"),
        ),
        needs=("text",),
    ),
)


def _texts(theirs: str, ours: str) -> Members:
    return Members(theirs, Each(ours, Rows(*words(RoleText, ("@value", "text"))), needs=("text",)))


# --- the story

_ARTICLE = Fields(Article)
_STATUS = Status({"usable": "Published", "withheld": "Withheld", "canceled": "Withdrawn"})
_WORDS = PageWords(limit_of(Text))


def _parts(*more: Row) -> tuple[Row, ...]:
    """Make the rows of media and entities."""
    played = (Members(kind, _media(kind, *more)) for kind in ("video", "audio"))
    return (_mentions(*more), _images(*more), *played, _associated(*more))


_HEAD: tuple[Row, ...] = (
    StoryType(),
    Identity(),
    *words(Article, "headline", also=("name",)),
    *words(Article, ("name", "title")),
    Members("abstract", One("subheadline", Rows(*words(Article, ("@value", "subheadline"))))),
    _texts("alternativeHeadline", "headlines"),
    _texts("description", "summaries"),
    _ARTICLE.value("inLanguage", "language", form=Tongue()),
    *_ARTICLE.values(("dateCreated", "created"), ("datePublished", "published"), ("dateModified", "modified")),
    WorkStatus(theirs=("creativeWorkStatus",), form=_STATUS),
    Expires(theirs=("expires",), ours=("expires",), form=End(day_alone=True)),
    _ARTICLE.value("version", "version", form=Numbered(limit_of(Line))),
    *(_contributors(role) for role in ("author", "editor", "translator")),
    Members("contributor", Each("contributors", _PARTY, needs=NAMED)),
    _party("publisher", "publisher"),
    Order(ours="suppliers", rank=is_person, told="written with organizations first, and then persons"),
    Members(
        "sourceOrganization", Each("suppliers", _PARTY, needs=NAMED, writable=lambda member: not is_person(member))
    ),
    Members("provider", Each("suppliers", _PARTY, needs=NAMED, writable=is_person)),
    _things("genre", "genres", "DefinedTerm", *_TERM),
    _things("about", "subjects", "DefinedTerm", *_TERM),
    _things("locationCreated", "located", "Place"),
    Strings(theirs="keywords", ours="keywords", form=_WORDS, splits=True),
    Strings(theirs="articleSection", ours="publication_sections", form=_WORDS),
    _things("audience", "audiences", "Audience"),
    *series_rows(),
    Members(
        "identifier",
        Each(
            "alternate_ids",
            Rows(
                *words(AlternateId, "value"),
                Fields(AlternateId).value("propertyID", "role"),
                TypeOf("", "PropertyValue"),
            ),
            needs=("value",),
        ),
    ),
)
_FOOT: tuple[Row, ...] = (
    _links("isBasedOn", "source"),
    _links("citation", "citation"),
    _links("translationOfWork", "translation_of"),
    _links("publishingPrinciples", "publishingPrinciples", "trust_indicators"),
    _CORRECTIONS,
    _ARTICLE.value("isAccessibleForFree", "rights/free_access", form=Flag()),
    _ARTICLE.value("license", "rights/license", form=_REFERENCE),
    _party("copyrightHolder", "rights/holder"),
    _ARTICLE.value("copyrightYear", "rights/year"),
    *words(Article, ("copyrightNotice", "rights/notice"), ("creditText", "rights/credit")),
    *words(Article, ("usageInfo/text", "rights/usage_terms")),
    _SOURCE_TYPE,
)
#: In which list a media item is written.
_MEDIA_RANKS = {"picture": 0, "graphic": 0, "video": 1, "audio": 2}
_MEDIA_ORDER = Order(
    ours="media",
    rank=lambda item: _MEDIA_RANKS.get(str(item.get("kind")), 3),
    told="written with pictures first, then videos, and then sounds",
)
#: The rows of a story's head.
ROWS = (*_HEAD, _MEDIA_ORDER, *_parts(), *_FOOT)
#: The same, where media and entities say their ids as `identifier`, since something outside refers to them.
IDENTIFIED_ROWS = (*_HEAD, *_parts(Identifier()), *_FOOT)
