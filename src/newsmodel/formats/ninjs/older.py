"""ninjs 1.x and 2.x, and what Superdesk makes of them → the names of ninjs 3.x, on plain dicts.

Version 1 has singular names, properties that carry their role in their name (`body_html`, `headline_main`), objects
keyed by name for renditions and associations, and concepts of a scheme and a code. Version 2 has the lists and the
roles of version 3, in lower case. Superdesk, which many agencies write with, has version 1 with properties of its own.
What version 3 has no place for keeps its old name.
"""

from __future__ import annotations

import re
from typing import Any

from newsmodel.errors import UnreadableInput
from newsmodel.formats import reading_rules
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Path, copied
from newsmodel.formats.mapping.kept_keys import is_kept_key
from newsmodel.formats.mapping.paths import strings_in
from newsmodel.formats.ninjs.rows import is_contributor
from newsmodel.issues import Rule, Severity, shown
from newsmodel.shapes.field_types import SAFE_INTEGER
from newsmodel.values import as_uri

RENAMED = Rule(
    "value-renamed",
    Severity.NOTE,
    """A value has another form in the version of the format that is written.

ninjs 1 says that an item is `complete`; since version 2 it is `full`. The new word stands in the place of the old one.
A number that stood in quotation marks is written without them, as the standard wants it.

Nothing needs to be done.
""",
)

#: Names that 3.x only writes otherwise, at any depth of an item.
_RENAMED = {
    "representationtype": "representationType",
    "firstcreated": "firstCreated",
    "versioncreated": "versionCreated",
    "contentcreated": "contentCreated",
    "embargoed": "embargoedUntil",
    "pubstatus": "pubStatus",
    "copyrightholder": "copyrightHolder",
    "copyrightnotice": "copyrightNotice",
    "usageterms": "usageTerms",
    "ednote": "edNote",
    "byline": "by",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infoSources",
    "infosources": "infoSources",
    "trustindicator": "trustIndicators",
    "trustindicators": "trustIndicators",
    "genre": "genres",
    "altids": "altIds",
    "rightsinfo": "rightsInfo",
    "digitalsourcetype": "digitalSourceType",
    "contenttype": "contentType",
    "charcount": "charCount",
    "wordcount": "wordCount",
    "sizeinbytes": "sizeInBytes",
    "contactinfo": "contactInfo",
    "postalcode": "postalCode",
    "symboltype": "symbolType",
    "geojson": "geoJSON",
    "geometry_geojson": "geoJSON",
    "$standard": "standard",
    "langid": "langId",
    "linkedrights": "linkedRights",
    "encodedrights": "encodedRights",
    "plannedcoverage": "plannedCoverage",
    "eventdetails": "eventDetails",
}
#: Names that only Superdesk has, which version 3 has another place for, or none but ours.
_OF_SUPERDESK = frozenset({"guid", "authors", "firstpublished", "keywords", "source"})
#: Those of them that are enough to tell.
_SIGNS_OF_SUPERDESK = frozenset({"guid", "authors", "firstpublished"})
#: What only versions before the third have.
_OLD_NAMES = frozenset(_RENAMED) | {"mimetype", "headline"}
_OLD_ROLES = re.compile(r"\A(?P<list>body|headline|description)_(?P<role>[A-Za-z0-9_]+)\Z")
_LISTS = {"body": "bodies", "headline": "headlines", "description": "descriptions"}
#: What `extra` keeps of these is named by their members.
_LISTED = frozenset(
    {"headlines", "descriptions", "people", "organisations", "places", "events", "objects", "subjects", "genres"}
    | {"infoSources", "altIds", "trustIndicators", "associations", "renditions", "symbols"}
)
#: Properties that the standard has, and whose parts have other names now; those of others stay as they are.
_STANDARD = frozenset(_RENAMED) | frozenset(_RENAMED.values()) | _LISTED | {"bodies"}
#: What of a concept has no place in version 3.
_OLD_PARTS = re.compile(r"code|scheme|ticker|geometry_[A-Za-z0-9_]+")
#: What only a body has since version 2.
_COUNTS = frozenset({"charcount", "wordcount"})
#: The longest path of an association: two steps for each level.
_DEEPEST = 100
#: Values that 3.x has another word for.
_REPRESENTATIONS = {"complete": "full", "incomplete": "partial"}
_CONTENT_TYPES = {"xhtml": "application/xhtml+xml", "html": "text/html", "html5": "text/html", "text": "text/plain"}


def is_older(item: Object) -> bool:
    """Tell whether an item is of a version before 3: a name of its own or of its members tells."""
    members = (member for value in item.values() if isinstance(value, list) for member in value)
    objects = (item, *(member for member in members if isinstance(member, dict)))
    return not _SIGNS_OF_SUPERDESK.isdisjoint(item) or any(is_old_name(name) for each in objects for name in each)


def is_old_name(name: str) -> bool:
    """Tell whether a property has no place in version 3."""
    return name in _OLD_NAMES or _OLD_ROLES.match(name) is not None


def upgraded(item: Object, conversion: Conversion) -> Object:
    """Copy an item with the names of version 3.

    Args:
        item: An item of version 1 or 2.
        conversion: To whom is said what has another word now.

    Raises:
        UnreadableInput: associations are nested more than 50 deep; as lists they are nested deeper still.

    Example:
        >>> item = {"uri": "urn:x:1", "headline": "Rain", "body_html": "<p>It rained."}
        >>> upgraded(item, Conversion())["bodies"]
        [{'role': 'html', 'value': '<p>It rained.', 'contentType': 'text/html'}]
    """
    return _with_own_names(_upgraded(item, (), conversion))


def _with_own_names(item: Object) -> Object:
    """Give an item's names that are Superdesk's or AP's the places that version 3 has for them."""
    out = {name: value for name, value in item.items() if name not in _OF_SUPERDESK}
    told = {name: item[name] for name in item if name in _OF_SUPERDESK}
    if isinstance(guid := told.get("guid"), str):
        del told["guid"]
        if "uri" not in out and as_uri(guid) is not None:
            out["uri"] = guid
        elif out.get("uri") != guid:
            _add(out, "altIds", {"role": "guid", "value": guid})
    authors = told.get("authors")
    if isinstance(authors, list) and all(isinstance(author, str | dict) for author in authors):
        del told["authors"]
        for author in authors:
            _add(out, "infoSources", _author(author))
    bylines = out.get("bylines")
    if "by" not in out and isinstance(bylines, list) and bylines and all(map(_is_byline, bylines)):
        out["by"] = "; ".join(member["by"] for member in bylines)
        if not any(member.keys() - {"by"} for member in bylines):
            del out["bylines"]
    if isinstance(source := told.get("source"), str) and source.strip():
        del told["source"]
        _add(out, "infoSources", {"name": source})
    return out | told


def _is_byline(member: Any) -> bool:
    """Tell whether a member of AP's `bylines` says one."""
    return isinstance(member, dict) and isinstance(member.get("by"), str) and bool(member["by"].strip())


def _author(author: Any) -> Object:
    """Make an author one of the sources, with a role that says so."""
    told = {"name": author} if isinstance(author, str) else dict(author)
    return told if is_contributor(told) else {**told, "role": "author"}


def _upgraded(item: Object, path: Path, conversion: Conversion) -> Object:
    if len(path) > _DEEPEST:
        raise UnreadableInput("associations are nested too deeply", format="ninjs")
    out: Object = {}
    # a name that both versions have is the newer one's
    for name, value in sorted(item.items(), key=lambda pair: is_old_name(pair[0])):
        if name in _COUNTS:
            out[name] = value
        elif isinstance(value, str):
            _set_words(out, name, value, path, conversion)
        elif isinstance(value, dict):
            _set_object(out, name, value, path, conversion)
        elif isinstance(value, list):
            _set_list(out, name, value, path, conversion)
        else:
            _set(out, name, value)
    return out


def _set_words(out: Object, name: str, value: str, path: Path, conversion: Conversion) -> None:
    match = _OLD_ROLES.match(name)
    if match:
        _add(out, _LISTS[match["list"]], _role_text(match["role"], value, match["list"]))
    elif name == "headline":
        _add(out, "headlines", {"value": value})
    elif name == "uri" and value and as_uri(value) is None:
        _add(out, "altIds", {"role": "uri", "value": value})
        conversion.say(reading_rules.VALUE_UNREAD, f"no URI, and kept as another identifier: {value!r}", (*path, name))
    elif name == "representationtype" and value in _REPRESENTATIONS:
        _set(out, name, _REPRESENTATIONS[value])
        conversion.say(RENAMED, f"{value!r} is {_REPRESENTATIONS[value]!r} in ninjs 3", (*path, name))
    else:
        _set(out, name, value)


def _set_object(out: Object, name: str, value: Object, path: Path, conversion: Conversion) -> None:
    if name in ("renditions", "associations"):
        for key, member in value.items():
            _add(out, name, _keyed(key, member, (*path, name, key), conversion))
    elif name == "altids":
        _add_ids(out, value)
    else:
        _set(out, name, _value(value) if name in _STANDARD else value)


def _set_list(out: Object, name: str, value: list[Any], path: Path, conversion: Conversion) -> None:
    if name == "associations":
        _set(out, name, [_member(member, (*path, name, index), conversion) for index, member in enumerate(value)])
    elif name in ("trustindicator", "trustindicators"):
        _set(out, name, [_indicator(member) if isinstance(member, dict) else member for member in value])
    else:
        _set(out, name, _value(value) if name in _STANDARD else value)


def _add(out: Object, name: str, member: Any) -> None:
    """Add a member to a list, or to what stands in its place."""
    known = out.setdefault(name, [])
    if isinstance(known, list):
        known.append(member)
    else:
        out[name] = [known, member]


def _add_ids(out: Object, ids: Object) -> None:
    """Add the identifiers of version 1, which are named by their roles."""
    others = {role: value for role, value in ids.items() if not isinstance(value, str)}
    for role, value in ids.items():
        if role not in others:
            _add(out, "altIds", {"role": role, "value": value})
    if others:
        out["altids"] = others


def _set(out: Object, old: str, value: Any) -> None:
    """Set a property under its new name, unless that has another value already."""
    name = _RENAMED.get(old, old)
    if name not in out:
        out[name] = list(value) if isinstance(value, list) else value
    elif isinstance(out[name], list) and isinstance(value, list):
        out[name] = [*out[name], *value]
    elif old == name:
        _add(out, name, value)
    else:
        out[old] = value


def _role_text(role: str, value: str, kind: str) -> Object:
    told = {"role": role, "value": value}
    if role in _CONTENT_TYPES and (kind == "body" or role != "text"):  # other words are plain without a word of it
        told["contentType"] = _CONTENT_TYPES[role]
    return told


def _member(member: Any, path: Path, conversion: Conversion) -> Any:
    return _upgraded(member, path, conversion) if isinstance(member, dict) else member


def _keyed(key: str, member: Any, path: Path, conversion: Conversion) -> Object:
    """Make a member of an object one of a list: its key is its name."""
    if not isinstance(member, dict):
        return {"name": key, "value": member}
    if path[-2] == "associations":
        told = _upgraded(member, path, conversion)
    else:
        told = _renamed(member)
        if "mimetype" in told and "contentType" not in told:
            told["contentType"] = told.pop("mimetype")
        for name in ("width", "height", "sizeInBytes"):
            size = told.get(name)
            if isinstance(size, float) and size.is_integer() and size < SAFE_INTEGER:
                told[name] = int(size)
    if told.get("name", key) != key:
        conversion.say(reading_rules.VALUE_UNREAD, f"{key!r} has another name: {shown(told['name'])}", (*path, "name"))
    return {**told, "name": key}


def _value(value: Any) -> Any:
    """Copy a value with the names of version 3, at any depth."""
    if isinstance(value, dict):
        return _concept({key: _value(inner) for key, inner in _renamed(value).items()})
    if isinstance(value, list):
        return [_value(inner) if isinstance(inner, dict) else inner for inner in value]
    return value


def _renamed(value: Object) -> Object:
    """Copy an object with the new names of its properties, but where it has the new name too."""
    out: Object = {}
    for old, inner in value.items():
        name = _RENAMED.get(old, old)
        out[old if name != old and (name in value or name in out) else name] = inner
    return out


def _indicator(told: Object) -> Object:
    """Make the code of a trust indicator its role, where it is a URI."""
    named = _concept(_renamed(told))
    if "uri" not in named or "role" in named:
        return _renamed(told)
    uri = named.pop("uri")
    scheme, literal = named.get("scheme"), named.get("literal")
    if isinstance(scheme, str) and isinstance(literal, str) and scheme + literal == uri:  # which says both
        del named["scheme"], named["literal"]
    return {"role": uri, **named}


def _concept(told: Object) -> Object:
    """Give a concept a URI and a literal, instead of its scheme and its code."""
    code, scheme = told.get("code"), told.get("scheme")
    if isinstance(code, str) and scheme is None and "uri" not in told and as_uri(code) == code:
        told["uri"] = told.pop("code")
    elif isinstance(code, str) and "literal" not in told:
        told["literal"] = told.pop("code")
        if isinstance(scheme, str) and "uri" not in told and _joins(scheme, code):
            told["uri"] = scheme + code
    if isinstance(told.get("ticker"), str) and "symbol" not in told:
        told["symbol"] = told.pop("ticker")
    return told


def _joins(scheme: str, code: str) -> bool:
    """Tell whether a scheme and a code are a URI together, from which nothing of them has been lost."""
    return scheme.endswith(("/", "#", ":", "=")) and as_uri(scheme + code) == scheme + code


def without_old_names(kept: Any, path: Path, conversion: Conversion) -> Any:
    """Leave out of what `extra` keeps of an item of an older version what version 3 has no place for.

    Args:
        kept: The value that is kept.
        path: Where it stands.
        conversion: To whom is said what is left out.

    Properties that no version has are somebody's own, and stay as they are.
    """
    if isinstance(kept, list):
        return [without_old_names(member, (*path, index), conversion) for index, member in enumerate(kept)]
    if not isinstance(kept, dict):
        return kept
    out: Object = {}
    by_member = path[-1] in _LISTED
    for name, value in kept.items():
        if name == KeptKey.SAYS:  # what is written says its own standard
            out[name] = {key: told for key, told in copied(value).items() if key != "standard"}
        elif name == KeptKey.ABSENT:
            out[name] = [each for each in strings_in(value) if each != "standard"]
        elif is_kept_key(name):
            out[name] = value
        elif not by_member and (is_old_name(name) or _OLD_PARTS.fullmatch(name)):
            conversion.say(NOT_CARRIED, f"ninjs 3 has no {name!r}: {shown(value)}", (*path, name))
        elif by_member or name in _STANDARD:
            out[name] = without_old_names(value, (*path, name), conversion)
        else:
            out[name] = value
    return out
