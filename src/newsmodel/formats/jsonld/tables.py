"""The mapping table of schema.org."""

from __future__ import annotations

from typing import Any

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


def words(cls: type, theirs: str, ours: str, *, also: tuple[str, ...] = ()) -> Row:
    """Make a row for a property with words as pages have them."""
    field = field_at(cls, tuple(ours.split("/")))
    is_name, held = field.name in NAMES, field.type
    form: Form | None = PageWords(held.limit, one_line=is_name) if isinstance(held, Scalar) else None
    return Fields(cls).value(theirs, ours, form=form, also=also)


def party_rows(cls: type = Party, prefix: str = "") -> Rows:
    """Make the rows of a person or an organization; `prefix` leads to the party where it is a field of its holder."""
    fields = Fields(cls)
    return Rows(
        fields.value("@type", f"{prefix}kind", form=_PARTY_KINDS),
        words(cls, "name", f"{prefix}name"),
        PartedName(parts=NAME_PARTS, whole="name", ours=tuple(f"{prefix}name".split("/"))),
        fields.value("url", f"{prefix}uri", also=("@id",)),
        OfPersons(row=words(cls, "jobTitle", f"{prefix}job_title")),
        OfPersons(row=words(cls, "affiliation/name", f"{prefix}affiliation", also=("worksFor/name",))),
        TypeOf(theirs=("affiliation",), type="Organization"),
        fields.value("email", f"{prefix}email"),
    )


_PARTY = party_rows()
#: A party has at least one of these.
NAMED = ("name", "uri")


def _contributors(theirs: str, role: str) -> Members:
    return Members(
        theirs=(theirs,),
        cases=(Each(ours=("contributors",), rows=_PARTY, needs=NAMED, fixed={"role": role}),),
    )


def _pick_named(members: list[Any], left: list[int]) -> int | None:
    """Pick the first party that has a name or an address; the first, where none has."""
    named = (index for index in left if not {"name", "url", "@id"}.isdisjoint(members[index]))
    return next(named, pick_first(members, left))


def _party(theirs: str, ours: str) -> Members:
    """Make the row of the one party that a story has of its kind: the first that is named."""
    case = One(
        key=ours,
        rows=party_rows(Article, f"{ours}/"),
        needs=tuple(ours.split("/")),
        inside=NAMED,
        picks=_pick_named,
    )
    return Members(theirs=(theirs,), cases=(case,))


_CONCEPT = Fields(Concept)


def _things(theirs: str, ours: str, kind: str, *rows: Row) -> Members:
    every: tuple[Row, ...] = (
        Constant(theirs=("@type",), value=kind),
        words(Concept, "name", "name"),
        _CONCEPT.value("url", "uri", also=("@id", "sameAs")),
    )
    return Members(
        theirs=(theirs,), cases=(Each(ours=(ours,), rows=Rows(*every, *rows), needs=("uri", "code", "name")),)
    )


_TERM = (_CONCEPT.value("termCode", "code"), _CONCEPT.value("inDefinedTermSet", "scheme", form=Address()))


# --- media

_RENDITION = Fields(Rendition)
_FILE = Rows(
    _RENDITION.value("encodingFormat", "media_type"),
    _RENDITION.value("width", "width", form=Pixels()),
    _RENDITION.value("height", "height", form=Pixels()),
    _RENDITION.value("duration", "duration", form=Duration()),
)
_MEDIA = Fields(Media)
_SOURCE_TYPE = Restricting(theirs=("digitalSourceType",), ours=("digital_source_type", "uri"), form=SourceType())
MEDIA_TYPES = {"picture": "ImageObject", "video": "VideoObject", "audio": "AudioObject"}


def _media_rows(kind: str, *more: Row) -> Rows:
    return Rows(
        Constant(theirs=("@type",), value=MEDIA_TYPES[kind]),
        *more,
        MainRendition(rows=_FILE),
        words(Media, "name", "title"),
        words(Media, "caption", "caption"),
        words(Media, "description", "alt_text"),
        words(Media, "creditText", "credit"),
        Members(
            theirs=("author",),
            cases=(One(key="author", rows=Rows(words(Media, "name", "byline")), needs=("byline",), picks=pick_first),),
        ),
        _MEDIA.value("dateCreated", "created"),
        _MEDIA.value("copyrightYear", "rights/year"),
        words(Media, "copyrightNotice", "rights/notice"),
        words(Media, "copyrightHolder/name", "rights/holder/name"),
        TypeOf(theirs=("copyrightHolder",), type="Organization"),
        _MEDIA.value("license", "rights/license", form=_REFERENCE),
        _SOURCE_TYPE,
    )


_SHOWN = ("renditions", "uri", "caption", "title", "alt_text")


def _is_type(*names: str) -> Any:
    def accepts(member: Object) -> bool:
        return not set(types_of(member)).isdisjoint(names)

    return accepts


#: A graphic is an image, and says so itself.
_IMAGE_KIND = _MEDIA.value("additionalType", "kind", form=Renamed({"graphic": "graphic"}), otherwise="picture")


def _images(*more: Row) -> Members:
    case = Each(
        ours=("media",),
        rows=_media_rows("picture", _IMAGE_KIND, *more),
        needs=_SHOWN,
        prefix="m",
        writable=lambda media: media.get("kind") in ("picture", "graphic"),
    )
    return Members(theirs=("image",), cases=(case,))


def _media(kind: str, *more: Row) -> Members:
    case = Each(ours=("media",), rows=_media_rows(kind, *more), needs=_SHOWN, fixed={"kind": kind}, prefix="m")
    return Members(theirs=(kind,), cases=(case,))


def _associated(*more: Row) -> Members:
    cases = (
        Each(
            ours=("media",),
            rows=_media_rows(kind, *more),
            needs=_SHOWN,
            fixed={"kind": kind},
            prefix="m",
            accepts=_is_type(name),
            told=f"the type `{name}`",
        )
        for kind, name in MEDIA_TYPES.items()
    )
    return Members(theirs=("associatedMedia",), cases=tuple(cases))


# --- things and works

_ENTITY = Fields(Entity)
_ENTITY_TYPES: dict[str, tuple[str, ...]] = {
    "person": ("Person",),
    "organization": ("Organization", "NewsMediaOrganization", "Corporation", "GovernmentOrganization", "SportsTeam"),
    "place": ("Place", "City", "Country", "State", "AdministrativeArea", "LandmarksOrHistoricalBuildings"),
    "event": ("Event", "SportsEvent"),
    "product": ("Product",),
    "work": ("CreativeWork", "Movie", "Book", "TVSeries"),
}


def _entity(kind: str, type_name: str, *rows: Row) -> Each:
    names = _ENTITY_TYPES.get(kind)
    return Each(
        ours=("entities",),
        rows=Rows(
            Constant(theirs=("@type",), value=type_name),
            words(Entity, "name", "name"),
            _ENTITY.value("url", "uri", also=("@id", "sameAs")),
            *rows,
        ),
        needs=("uri", "name"),
        fixed={"kind": kind},
        prefix="e",
        accepts=(lambda member: True) if names is None else _is_type(*names),  # noqa: ARG005
        told=f"the type `{type_name}`" if kind != "other" else "any other type",
    )


_POINT: tuple[Row, ...] = (
    *_ENTITY.values(("geo/latitude", "latitude"), ("geo/longitude", "longitude")),
    TypeOf(theirs=("geo",), type="GeoCoordinates"),
)


def _mentions(*more: Row) -> Members:
    return Members(
        theirs=("mentions",),
        cases=(
            _entity("person", "Person", *more),
            _entity("organization", "Organization", *more),
            _entity("place", "Place", *_POINT, *more),
            _entity("event", "Event", *more),
            _entity("product", "Product", *more),
            _entity("work", "CreativeWork", *more),
            _entity("other", "Thing", *more),
        ),
    )


_LINK = Fields(Link)


def link_rows() -> Rows:
    """Make the rows of another work: its address, and its title."""
    return Rows(
        TypeOf(theirs=(), type="CreativeWork"),
        _LINK.value("url", "uri", also=("@id",)),
        words(Link, "name", "title", also=("headline",)),
        _LINK.value("encodingFormat", "media_type"),
    )


def _links(theirs: str, rel: str, ours: str = "links") -> Members:
    case = Each(ours=(ours,), rows=link_rows(), needs=("uri", "title"), fixed={"rel": rel})
    return Members(theirs=(theirs,), cases=(case,))


_CORRECTION = Fields(Correction)
_CORRECTIONS = Members(
    theirs=("correction",),
    cases=(
        Each(
            ours=("corrections",),
            rows=Rows(
                Constant(theirs=("@type",), value="CorrectionComment"),
                words(Correction, "text", "text"),
                _CORRECTION.value("datePublished", "published"),
                _CORRECTION.value(
                    "name",
                    "kind",
                    form=Renamed({label: kind for kind, label in CORRECTION_LABELS.items()}),
                    otherwise="correction",
                ),
            ),
            needs=("text",),
        ),
    ),
)


def _texts(theirs: str, ours: str) -> Members:
    rows = Rows(words(RoleText, "@value", "text"))
    return Members(theirs=(theirs,), cases=(Each(ours=(ours,), rows=rows, needs=("text",)),))


# --- the story

_ARTICLE = Fields(Article)
_STATUS = Status({"usable": "Published", "withheld": "Withheld", "canceled": "Withdrawn"})
_WORDS = PageWords(limit_of(Text))


def _parts(*more: Row) -> tuple[Row, ...]:
    """Make the rows of media and entities."""
    return (_mentions(*more), _images(*more), _media("video", *more), _media("audio", *more), _associated(*more))


_HEAD: tuple[Row, ...] = (
    StoryType(),
    Identity(),
    words(Article, "headline", "headline", also=("name",)),
    words(Article, "name", "title"),
    Members(
        theirs=("abstract",),
        cases=(
            One(
                key="subheadline",
                rows=Rows(words(Article, "@value", "subheadline")),
                needs=("subheadline",),
                picks=pick_first,
            ),
        ),
    ),
    _texts("alternativeHeadline", "headlines"),
    _texts("description", "summaries"),
    _ARTICLE.value("inLanguage", "language", form=Tongue()),
    *_ARTICLE.values(("dateCreated", "created"), ("datePublished", "published"), ("dateModified", "modified")),
    WorkStatus(theirs=("creativeWorkStatus",), form=_STATUS),
    Expires(theirs=("expires",), ours=("expires",), form=End(day_alone=True)),
    _ARTICLE.value("version", "version", form=Numbered(limit_of(Line))),
    _contributors("author", "author"),
    _contributors("editor", "editor"),
    _contributors("translator", "translator"),
    Members(theirs=("contributor",), cases=(Each(ours=("contributors",), rows=_PARTY, needs=NAMED),)),
    _party("publisher", "publisher"),
    Order(ours="suppliers", rank=is_person, told="written with organizations first, and then persons"),
    Members(
        theirs=("sourceOrganization",),
        cases=(Each(ours=("suppliers",), rows=_PARTY, needs=NAMED, writable=lambda member: not is_person(member)),),
    ),
    Members(theirs=("provider",), cases=(Each(ours=("suppliers",), rows=_PARTY, needs=NAMED, writable=is_person),)),
    _things("genre", "genres", "DefinedTerm", *_TERM),
    _things("about", "subjects", "DefinedTerm", *_TERM),
    _things("locationCreated", "located", "Place"),
    Strings(theirs="keywords", ours="keywords", form=_WORDS, splits=True),
    Strings(theirs="articleSection", ours="publication_sections", form=_WORDS),
    _things("audience", "audiences", "Audience"),
    *series_rows(),
    Members(
        theirs=("identifier",),
        cases=(
            Each(
                ours=("alternate_ids",),
                rows=Rows(
                    words(AlternateId, "value", "value"),
                    Fields(AlternateId).value("propertyID", "role"),
                    TypeOf(theirs=(), type="PropertyValue"),
                ),
                needs=("value",),
            ),
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
    words(Article, "copyrightNotice", "rights/notice"),
    words(Article, "creditText", "rights/credit"),
    words(Article, "usageInfo/text", "rights/usage_terms"),
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
