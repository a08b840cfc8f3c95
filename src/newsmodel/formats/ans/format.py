"""ANS as a format: its card, its reader and its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.ans.content import Content
from newsmodel.formats.ans.naming import ids_given
from newsmodel.formats.ans.rows import VERSION
from newsmodel.formats.ans.tables import ROWS
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping import Conversion, Object, Rows
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.envelopes import ENVELOPE_OPENED, Held, entries_in, held_in, only_one, say_opened
from newsmodel.formats.mapping.items import Kind, load_item, rendered
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import shown
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

#: Items of ANS that are no stories.
_OTHERS = {
    "image": "a picture",
    "video": "a video",
    "audio": "a sound recording",
    "gallery": "a gallery",
    "author": "an author",
    "collection": "a collection",
    "redirect": "a redirect",
    "reference": "a reference",
    "results": "a list of results",
    "section": "a section",
    "site": "a site",
    "tag": "a tag",
}

#: Items that are lists of others.
_LISTS = frozenset({"results", "collection"})

_NAME = "ans"
_CONTENT = Content()
_KIND = Kind(
    name=_NAME,
    media_type="application/json; profile=ans",
    rows=Rows(*ROWS, _CONTENT),
    written=Rows(_CONTENT, *ROWS),
)

FORMAT = Format(
    name=_NAME,
    title="Arc XP ANS",
    suffixes=SUFFIXES["ans"],
    media_types=("application/json",),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        ENVELOPE_OPENED,
        *markup.RULES,
        *WRITING_RULES,
    ),
    reads="stories of versions 0.x",
    writes=f"version {VERSION}",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)

_VERSION = re.compile(r"0\.\d{1,2}\.\d{1,2}")
_SIGNS = frozenset(
    {
        "content_elements",
        "canonical_url",
        "promo_items",
        "subheadlines",
        "additional_properties",
        "taxonomy",
        "headlines",
    }
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like an item of ANS: its type and its version, or a story with what only ANS has.

    Example:
        >>> sniff(b'{"type": "story", "version": "0.10.12"}'), sniff(b'{"newsmodel": "1.0"}')
        (True, False)
    """
    glimpse = glimpse_of(data)
    if glimpse.vocabulary is not None:
        return False
    told, version = (str(glimpse.members.get(name, "")) for name in ("type", "version"))
    if _VERSION.fullmatch(version) and (told == "story" or told in _OTHERS):
        return True
    if told in _LISTS and "content_elements" in glimpse.members:
        return True
    if glimpse.is_cut and "type" not in glimpse.members:  # it stands behind a long body
        return "content_elements" in glimpse.members
    return told == "story" and not _SIGNS.isdisjoint(glimpse.members)


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story.

    Args:
        data: The story in JSON.
        hints: What the caller knows and the story does not say.

    Raises:
        UnreadableInput: the data is no JSON object.
        UnsupportedItem: the item is no story.

    Example:
        >>> item = '''{"type": "story", "version": "0.10.12", "headlines": {"basic": "Rain"},
        ...            "content_elements": [{"type": "text", "content": "It <b>rained</b>."}]}'''
        >>> article = parse(item, hints=Hints()).article
        >>> article.headline, article.text
        ('Rain', 'It rained.')
    """
    document = load_item(data, FORMAT.name)
    held = only_one(held_in(document, _is_item), FORMAT.name) or Held((), document)
    item = held.item
    if not isinstance(item, dict):
        raise UnreadableInput(f"a story is an object, not {shown(item)}", format=FORMAT.name)
    _refuse_others(item)
    conversion = Conversion(hints=hints, reserved=ids_given(item))
    say_opened(document, held, conversion)
    return _KIND.read(item, data, conversion)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take JSON Lines, a list or results with several stories apart; nothing comes of one story.

    Args:
        data: The stories in JSON.

    Raises:
        UnreadableInput: the data is no JSON.

    Example:
        >>> [entry.place for entry in entries('{"type": "results", "content_elements": [{"type": "story"}, {}]}')]
        ['/content_elements/0', '/content_elements/1']
    """
    return entries_in(data, FORMAT.name, _is_item)


def _is_item(value: Mapping[str, Any]) -> bool:
    """Tell whether an object is a story, or another item that stands for itself."""
    told = value.get("type", "story" if not _SIGNS.isdisjoint(value) else None)
    return told == "story" or (isinstance(told, str) and told in _OTHERS and told not in _LISTS)


def _refuse_others(item: Object) -> None:
    told: Any = item.get("type", "story")
    if told == "story":
        return
    kind = _OTHERS.get(told) if isinstance(told, str) else None
    raise UnsupportedItem(kind or f"an item of the type {shown(told)}", format=FORMAT.name)


def render(article: Article) -> Rendering:
    """Write a story of ANS 0.10.12.

    Example:
        >>> b'"basic": "Rain"' in render(Article(id="urn:x:1", headline="Rain")).data
        True
    """
    return rendered(*_KIND.write(article))
