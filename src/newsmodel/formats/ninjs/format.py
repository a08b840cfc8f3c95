"""ninjs as a format: its card, its reader and its writer."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs
from msgspec.structs import replace

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import SNIFFED_BYTES, Nested, glimpse_of
from newsmodel.formats.losses import ID_MADE_UP
from newsmodel.formats.mapping import Conversion, Object, Rows
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.envelopes import ENVELOPE_OPENED, Held, entries_in, held_in, only_one, say_opened
from newsmodel.formats.mapping.items import Kind, load_item, rendered
from newsmodel.formats.ninjs.bodies import Bodies
from newsmodel.formats.ninjs.older import RENAMED, is_older, upgraded, without_old_names
from newsmodel.formats.ninjs.properties import FOREIGN_PROPERTY, foreign_in
from newsmodel.formats.ninjs.tables import ROWS, SUPERDESK_ROWS, standard
from newsmodel.formats.restrictions import WRITING_RULES, WRITTEN_AS_WITHHELD
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import shown
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_OTHERS = {
    "picture": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a sound recording",
    "component": "a component",
    "event": "an event",
    "planning": "a planning item",
}

#: Versions that are written.
Version: TypeAlias = Literal["3.0", "3.1", "3.2"]
_CURRENT: Final[Version] = "3.2"
_NAME = "ninjs"
_BODIES = Bodies()
_KIND = Kind(
    name=_NAME,
    media_type="application/json; profile=ninjs",
    rows=Rows(*ROWS, _BODIES),
    written=Rows(_BODIES, *ROWS),
)
#: An item of an older version is not written back in the forms of that version.
_OLDER = replace(_KIND, media_type="application/json; profile=ninjs-older", rows=Rows(*ROWS, *SUPERDESK_ROWS, _BODIES))

FORMAT = Format(
    name=_NAME,
    title="IPTC ninjs",
    suffixes=SUFFIXES["ninjs"],
    media_types=("application/json",),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        reading_rules.LEFT_OUT_OF_STORY,
        *markup.RULES,
        RENAMED,
        ENVELOPE_OPENED,
        ID_MADE_UP,
        WRITTEN_AS_WITHHELD,
        FOREIGN_PROPERTY,
        *WRITING_RULES,
    ),
    reads="text and composite items of versions 1.0 to 3.2",
    writes="version 3.2",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)

#: Names of a headline, a body or a description of ninjs 1 and 2, before their media type: `body_xhtml`.
_PREFIXES = ("headline_", "body_", "description_")
#: Other properties that only ninjs has.
_SIGNS = frozenset(
    {
        "versionCreated",
        "versioncreated",
        "firstCreated",
        "firstcreated",
        "pubStatus",
        "pubstatus",
        "representationType",
        "representationtype",
        "altIds",
        "infoSources",
        "eventDetails",
        "plannedCoverage",
        "usageTerms",
        "usageterms",
        "copyrightNotice",
        "copyrightnotice",
    }
)
#: One of these, or one of the two others beside a type, is in every item, and in no envelope.
_NAMES = frozenset({"headline", "headlines", "bodies", *_SIGNS})
_IDS = frozenset({"uri", "guid"})
#: Properties that are lists in ninjs.
_LISTS = ("headlines", "bodies", "descriptions")
#: A sign of an item in an envelope.
_SIGN = re.compile(
    rb'"(?:(?:version[cC]reated|first[cC]reated|pub[sS]tatus|representation[tT]ype|body_x?html5?)"\s*:'
    rb'|(?:headlines|bodies)"\s*:\s*\[)'
)
_TYPES = frozenset({"text", "composite", *_OTHERS})


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like a ninjs item: a `uri`, and a property or a type that only ninjs has.

    Example:
        >>> sniff(b'{"uri": "urn:x:1", "type": "text"}'), sniff(b'{"newsmodel": "1.0"}')
        (True, False)
    """
    glimpse = glimpse_of(data)
    members = glimpse.members
    if glimpse.vocabulary is not None:
        return False
    if not _is_item(members) and not glimpse.is_list and "type" not in members:
        return _SIGN.search(data[:SNIFFED_BYTES]) is not None
    is_marked = any(name in _SIGNS or name.startswith(_PREFIXES) for name in members)
    if glimpse.is_cut and "uri" not in members:  # it stands behind a long body
        return is_marked or members.get("bodies") is Nested.LIST
    is_listed = any(members.get(name) is Nested.LIST for name in _LISTS)
    has_name = glimpse.has_string("uri") or glimpse.has_string("guid")
    return has_name and (is_marked or is_listed or members.get("type") in _TYPES)


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read an item.

    Args:
        data: The item in JSON.
        hints: What the caller knows and the item does not say.

    Raises:
        UnreadableInput: the data is no JSON object.
        UnsupportedItem: the item is no story.

    Example:
        >>> item = '{"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "bodies": [{"value": "<p>It rained.</p>"}]}'
        >>> article = parse(item, hints=Hints()).article
        >>> article.headline, article.text
        ('Rain', 'It rained.')
    """
    document = load_item(data, FORMAT.name)
    conversion = Conversion(hints=hints)
    held = only_one(held_in(document, _is_item), FORMAT.name) or Held((), document)
    item = held.item
    if not isinstance(item, dict):
        raise UnreadableInput(f"an item is an object, not {shown(item)}", format=FORMAT.name)
    _refuse_others(item)
    say_opened(document, held, conversion)
    if is_older(item):
        return _OLDER.read(upgraded(item, conversion), data, conversion)
    reading = _KIND.read(item, data, conversion)
    said = {issue.path for issue in reading.issues}
    others = [each for each in foreign_in(item) if each.path not in said]
    for each in others:
        if each.is_misplaced:
            conversion.say(reading_rules.VALUE_UNREAD, f"kept as it was, and {each.message}", each.path)
        elif each.is_spelled and each.path[-1] in _read_names():
            conversion.say(RENAMED, f"written without quotation marks: {shown(each.value)}", each.path)
    return attrs.evolve(reading, issues=tuple(conversion.issues)) if others else reading


@functools.cache
def _read_names() -> frozenset[str]:
    """Gather the names of properties that rows read; a number of any other name is written as it was."""
    return frozenset(line.theirs.rpartition("/")[2] for line in _KIND.lines)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take JSON Lines, a list or an envelope with several items apart; nothing comes of one item.

    Args:
        data: The items in JSON.

    Raises:
        UnreadableInput: the data is no JSON.

    Example:
        >>> [entry.place for entry in entries('{"item": [{"headline": "Rain"}, {"headline": "Snow"}]}')]
        ['/item/0', '/item/1']
    """
    return entries_in(data, FORMAT.name, _is_item)


def _is_item(value: Mapping[str, Any]) -> bool:
    """Tell whether an object says what only items say, or its name and its type."""
    if not _NAMES.isdisjoint(value) or any(name.startswith(_PREFIXES) for name in value):
        return True
    told = value.get("type")
    return not _IDS.isdisjoint(value) and isinstance(told, str) and told in _TYPES


def _refuse_others(item: Object) -> None:
    told: Any = item.get("type")
    kind = told if isinstance(told, str) else None
    if kind is None and "eventDetails" in item:
        kind = "event"
    if kind is None and "plannedCoverage" in item:
        kind = "planning"
    if kind in _OTHERS:
        raise UnsupportedItem(_OTHERS[kind], format=FORMAT.name)


def render(article: Article, *, version: Version = "3.2") -> Rendering:
    """Write an item of ninjs 3.2, or of another version that a receiver asks for.

    An item that was read from version 3 and says its standard keeps it.

    Args:
        article: The article.
        version: Version of the standard that the item says; 3.0 has no `digitalSourceType`, which is named.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", urgency=3)
        >>> b'"urgency": 3' in render(article).data, b"ninjs-schema_3.1.json" in render(article, version="3.1").data
        (True, True)
    """
    conversion = Conversion()
    if _is_of_older(article):
        kept = without_old_names(article.extra.get(FORMAT.name), ("extra", FORMAT.name), conversion)
        article = attrs.evolve(article, extra={**article.extra, FORMAT.name: kept})
    raw, issues = _KIND.write(article)
    if raw.get("standard") == standard(_CURRENT):
        raw["standard"] = standard(version)
    foreign = (FOREIGN_PROPERTY.issue(f"written, and {each.message}", each.path) for each in foreign_in(raw, version))
    return rendered(raw, (*issues, *conversion.issues, *foreign))


def _is_of_older(article: Article) -> bool:
    provenance = article.provenance
    return (
        provenance is not None and provenance.origin is not None and provenance.origin.media_type == _OLDER.media_type
    )
