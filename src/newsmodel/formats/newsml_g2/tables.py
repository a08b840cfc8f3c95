"""The mapping table of NewsML-G2."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.bans import End
from newsmodel.formats.mapping.forms import Address
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.catalogues import OWN
from newsmodel.formats.newsml_g2.concepts import (
    ASSIGNED,
    CONCEPT,
    ENTITY,
    FACET,
    SERVICE,
    SUBJECT,
    Term,
    UnknownAliases,
    is_entity,
    is_no_entity,
)
from newsmodel.formats.newsml_g2.contents import Contents
from newsmodel.formats.newsml_g2.facts import HISTORY, PROPERTIES
from newsmodel.formats.newsml_g2.inner import NOTES, DatelineInNitf, EmbargoInNitf, in_nitf
from newsmodel.formats.newsml_g2.messages import NAMESPACE, last_part
from newsmodel.formats.newsml_g2.parties import CREATOR, NAMED, PARTY, PROVIDER, SUPPLIER
from newsmodel.formats.newsml_g2.pictures import GROUPS, OTHER_FILES, OWN_FILES, pictures
from newsmodel.formats.newsml_g2.required import Guid, OtherGuid, Required, Version, VersionCreated
from newsmodel.formats.newsml_g2.status import (
    TIME,
    TIME_OR_DAY,
    DataMining,
    Embargoed,
    Expires,
    MachineOrigin,
    PubStatus,
)
from newsmodel.formats.newsml_g2.terms import Constraints, UsageTerms
from newsmodel.formats.newsml_g2.words import LANG, WORDS, Bylines, Coded, InLanguage, Lines, Name, words
from newsmodel.formats.xmltree import Branch, Each, One, Place, Row, Rows, Strings, Tree, local_name, reference, value
from newsmodel.formats.xmltree.authors import Authors
from newsmodel.formats.xmltree.datelines import DatelineElement
from newsmodel.formats.xmltree.elements import namespace_of
from newsmodel.model import AlternateId, ItemRef, Link, RoleText, Series
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line

_META, _CONTENT = "itemMeta", "contentMeta"


class ItemTree(Tree):
    """The tree of an item, whose elements of other vocabularies stand behind those of NewsML-G2."""

    def _index_for(self, parent: Element, name: str) -> int:
        index = super()._index_for(parent, name)
        if index == len(parent):
            while index and is_foreign(parent[index - 1]):
                index -= 1
        return index


def is_foreign(element: Element) -> bool:
    """Tell whether an element is of another vocabulary."""
    space = namespace_of(element)
    return bool(local_name(element)) and space not in ("", NAMESPACE)


# --- headlines

_MAIN = frozenset({"main", "hl", "headline", "head", "title"})


def _role(element: Element) -> str:
    return last_part(element.get("role") or element.get("roleuri") or "")


def is_below(element: Element) -> bool:
    """Tell whether a headline is the one below the first."""
    return "sub" in _role(element) or _role(element) == "deck"


def is_above(element: Element) -> bool:
    """Tell whether a headline is the label above the first."""
    return _role(element) in ("kicker", "overline", "eyebrow")


class Headline(InLanguage, frozen=True, kw_only=True, eq=False):
    """The headline: without a role, or with that of a main one, or else the first."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = [each for each in super().places_in(branch) if not (is_below(each.element) or is_above(each.element))]
        places.sort(key=lambda place: _role(place.element) not in ("", *_MAIN))
        return places


class Others(Each, frozen=True, kw_only=True, eq=False):
    """Elements of which no other row has read the words."""

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List those of which no row before has read the words."""
        taken = branch.record.taken
        return [each for each in super().elements_in(branch) if None not in taken.get(each, ())]


# --- people

_CREATING = ("creator", "author")


class People(Each, frozen=True, kw_only=True, eq=False):
    """Creators and contributors, in the order in which they stand."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        return frozenset({(_CONTENT, "creator"), (_CONTENT, "contributor")})

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List both in the order in which they stand."""
        holders = branch.elements((_CONTENT,))
        return [each for holder in holders for each in holder if local_name(each) in ("creator", "contributor")]

    def _made(self, member: Object, branch: Branch) -> Element:
        name = "creator" if member.get("role") in _CREATING else "contributor"
        return branch.tree.add(branch.tree.made(branch.element, (_CONTENT,)), name)


# --- links


def is_previous(element: Element) -> bool:
    """Tell whether a link leads to an earlier version of the item."""
    return last_part(element.get("rel") or element.get("reluri") or "") == "previousversion"


def is_license(element: Element) -> bool:
    """Tell whether a link leads to a licence."""
    return last_part(element.get("rel") or element.get("reluri") or "") in ("license", "licence")


def _is_link(element: Element) -> bool:
    return not is_previous(element)


def _is_no_license(element: Element) -> bool:
    return not is_license(element)


#: Terms without words are at an address, or go by a code.
_ALSO_TERMS = ("rightsInfo/usageTerms/@href", "rightsInfo/usageTerms/@uri", "rightsInfo/usageTerms/@qcode")
_RIGHTS: tuple[Row, ...] = (
    One(theirs="rightsInfo/copyrightHolder", ours=("rights", "holder"), rows=PARTY, needs=NAMED),
    words("rightsInfo/copyrightNotice", "rights/notice", row=Lines),
    UsageTerms(words=words("rightsInfo/usageTerms", "rights/usage_terms", row=Lines, also=_ALSO_TERMS)),
    reference(
        "rightsInfo/link/@href",
        "rights/license",
        picks=is_license,
        attributes={"reluri": "http://www.w3.org/1999/xhtml/vocab#license"},
    ),
    DataMining(),
)
_ORIGIN = MachineOrigin(
    theirs=f"{_CONTENT}/digitalSourceType", ours=("digital_source_type",), rows=CONCEPT, needs=NAMED
)
_LINK_ROWS = Rows(
    Coded(theirs="rel", ours="rel", otherwise="related"),
    reference("@href", "uri"),
    value("@residref", "uri", cls=Link, form=Guid()),
    value("@title", "title", cls=Link, also=("title", "headline")),
    value("@contenttype", "media_type", cls=Link),
)


def _linked(theirs: str, rel: str) -> Each:
    rows = Rows(
        reference("@href", "uri"),
        value("@residref", "uri", cls=Link, form=Guid()),
        value("@contenttype", "media_type", cls=Link),
    )
    return Each(theirs=theirs, ours="links", rows=rows, needs=("uri",), fixed={"rel": rel}, is_written=False)


_PREVIOUS = Each(
    theirs=f"{_META}/link",
    ours="supersedes",
    rows=Rows(
        value("@residref", "uri", cls=ItemRef, form=Guid()),
        reference("@href", "uri", is_written=False),
        value("@version", "version", cls=ItemRef, form=Version(limit_of(Line))),
    ),
    needs=("uri",),
    picks=is_previous,
    attributes={"rel": "irel:previousVersion"},
)


def _texts(theirs: str, ours: str, row: type[InLanguage] = Lines, cls: type[Each] = Each) -> Each:
    rows = Rows(
        Coded(theirs="role", ours="role"),
        words(".", "text", cls=RoleText, row=row),
        value(f"@{LANG}", "language", cls=RoleText),
    )
    return cls(theirs=theirs, ours=ours, rows=rows, needs=("text",))


def _concepts(theirs: str, ours: str, rows: Rows = ASSIGNED) -> Each:
    return Each(theirs=theirs, ours=ours, rows=rows, needs=NAMED)


def _inside(theirs: str, ours: str) -> tuple[Each, ...]:
    """Make the rows of the concepts that one is made of: a main one and its facets, or a bag of several."""
    parts = (("mainConcept", CONCEPT), ("facetConcept", FACET), ("bag/bit", CONCEPT))
    return tuple(
        Each(theirs=f"{theirs}/{name}", ours=ours, rows=rows, needs=NAMED, is_written=False) for name, rows in parts
    )


def _addresses(theirs: str, rel: str) -> Strings:
    """Make the row of an address that is a link of one relation."""
    return Strings(theirs=theirs, ours="links", form=Address(), field="uri", fixed={"rel": rel}, is_written=False)


_SERIES = Rows(Term(), words("name", "name", cls=Series, row=Name))
_ROWS: tuple[Row, ...] = (
    value("@guid", "id", form=Guid()),
    OtherGuid(),
    value("@version", "version", form=Version(limit_of(Line))),
    value(f"{_CONTENT}/language/@tag", "language", also=(f"@{LANG}",)),
    One(theirs=f"{_META}/provider", ours=("publisher",), rows=PROVIDER, needs=NAMED),
    VersionCreated(theirs=f"{_META}/versionCreated", ours=("modified",), form=TIME),
    value(f"{_META}/firstCreated", "created", form=TIME),
    Embargoed(),
    EmbargoInNitf(),
    PubStatus(),
    words(f"{_META}/title", "title"),
    _texts(f"{_META}/edNote", "notes"),
    *NOTES,
    _concepts(f"{_META}/signal", "signals"),
    Expires(theirs=f"{_META}/expires", ours=("expires",), form=End(day_alone=True)),
    value("pubHistory/published/timestamp", "published", form=TIME_OR_DAY),
    _concepts(f"{_META}/service", "services", SERVICE),
    _concepts(f"{_META}/memberOf", "series", _SERIES),
    replace(_concepts(f"{_META}/instanceOf", "series", _SERIES), is_written=False),
    HISTORY,
    _PREVIOUS,
    GROUPS,
    Each(
        theirs=f"{_META}/link",
        ours="links",
        rows=_LINK_ROWS,
        needs=("uri", "title"),
        picks=_is_link,
    ),
    _linked(f"{_META}/altRep", "alternate"),
    _linked(f"{_META}/deliverableOf", "deliverableOf"),
    _addresses(f"{_META}/origRep", "original"),
    _linked(f"{_CONTENT}/icon", "icon"),
    *_RIGHTS,
    Each(
        theirs="rightsInfo/link",
        ours="links",
        rows=_LINK_ROWS,
        needs=("uri", "title"),
        picks=_is_no_license,
        is_written=False,
    ),
    _addresses("rightsInfo/copyrightNotice/@href", "copyright"),
    value(f"{_CONTENT}/urgency", "urgency"),
    value(f"{_CONTENT}/contentCreated", "content_created", form=TIME_OR_DAY),
    value(f"{_CONTENT}/contentModified", "content_modified", form=TIME_OR_DAY),
    _ORIGIN,
    _concepts(f"{_CONTENT}/located", "located"),
    Each(
        theirs=f"{_CONTENT}/located/broader",
        ours="located",
        rows=CONCEPT,
        needs=NAMED,
        fixed={"rel": "broader"},
        is_written=False,
    ),
    Each(theirs=f"{_CONTENT}/infoSource", ours="suppliers", rows=SUPPLIER, needs=NAMED),
    People(theirs=f"{_CONTENT}/creator", ours="contributors", rows=CREATOR, needs=NAMED),
    _concepts(f"{_CONTENT}/audience", "audiences"),
    Each(
        theirs=f"{_CONTENT}/altId",
        ours="alternate_ids",
        rows=Rows(words(".", "value", cls=AlternateId), Coded(theirs="type", ours="role")),
        needs=("value",),
    ),
    Strings(theirs=f"{_META}/fileName", ours="alternate_ids", form=WORDS, field="value", fixed={"role": "fileName"}),
    _concepts(f"{_CONTENT}/genre", "genres", SUBJECT),
    *_inside(f"{_CONTENT}/genre", "genres"),
    Strings(theirs=f"{_CONTENT}/keyword", ours="keywords", form=WORDS),
    Each(theirs=f"{_CONTENT}/subject", ours="entities", rows=ENTITY, needs=NAMED, picks=is_entity, prefix="e"),
    Each(theirs=f"{_CONTENT}/subject", ours="subjects", rows=SUBJECT, needs=NAMED, picks=is_no_entity),
    *_inside(f"{_CONTENT}/subject", "subjects"),
    words(f"{_CONTENT}/slugline", "slugline"),
    Headline(theirs=f"{_CONTENT}/headline", ours=("headline",), form=WORDS),
    words(f"{_CONTENT}/headline", "subheadline", picks=is_below, attributes={"roleuri": f"{OWN}subheadline"}),
    words(f"{_CONTENT}/headline", "kicker", picks=is_above, attributes={"roleuri": f"{OWN}kicker"}),
    _texts(f"{_CONTENT}/headline", "headlines", InLanguage, Others),
    in_nitf("hl1", "headline"),
    in_nitf("hl2", "subheadline"),
    DatelineElement(theirs=(_CONTENT, "dateline")),
    DatelineInNitf(),
    words(f"{_CONTENT}/creditline", "rights/credit"),
    _texts(f"{_CONTENT}/description", "summaries"),
    *PROPERTIES,
    OWN_FILES,
    OTHER_FILES,
    pictures(*_RIGHTS, _ORIGIN),
)
_BYLINES = (words(f"{_CONTENT}/by", "byline", row=Bylines), in_nitf("byline", "byline"))
_AUTHORS = Authors(theirs=(_CONTENT, "by"))
_BODY = Contents()
ROWS = Rows(*_ROWS, *_BYLINES, _AUTHORS, _BODY, UnknownAliases(), Constraints())
#: The body is written first, since it takes the media that only it shows; bylines before the people whom none names.
WRITTEN = Rows(_BODY, *_BYLINES, _AUTHORS, *_ROWS, Required())
