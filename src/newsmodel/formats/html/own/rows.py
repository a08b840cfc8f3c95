"""Rows of a page of ours, which divide a story: printed parts stand in the HTML, everything else in its JSON-LD.

What is printed is carried by the HTML alone and exactly. The JSON-LD repeats the most of it for those who read nothing
else; a copy that says the same is dropped when the page is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from newsmodel.formats.addresses import is_id_of_bytes, shown_place
from newsmodel.formats.completion import sign_of
from newsmodel.formats.contract import Line
from newsmodel.formats.html.own.furniture import is_marked, read_foot, read_head
from newsmodel.formats.html.own.metas import META_FIELDS, read_metas
from newsmodel.formats.jsonld.bodies import joined
from newsmodel.formats.jsonld.claim_pass import Claims
from newsmodel.formats.jsonld.compaction import compacted
from newsmodel.formats.jsonld.forms import PageWords
from newsmodel.formats.jsonld.shapes import shaped
from newsmodel.formats.jsonld.tables import IDENTIFIED_ROWS
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Conversion,
    KeptKey,
    Names,
    Object,
    Path,
    Remainder,
    Rows,
    Silent,
    Step,
    look,
    put,
    take,
)
from newsmodel.formats.mapping.datelines import take_dateline, written_dateline
from newsmodel.formats.mapping.items import Kind
from newsmodel.formats.markup import Body, Writer
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.kept_bodies import KeptBody
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.reading import walk
from newsmodel.issues import shown
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

NAME = "html"
#: The attribute that has the id of a story without an id of its own.
OWN_ID = "data-id"
MEDIA_TYPE = "text/html; profile=newsmodel"
_BODY = "articleBody"
#: The fields that are printed.
_PRINTED = (
    ("headline",),
    ("subheadline",),
    ("kicker",),
    ("byline",),
    ("tagline",),
    ("embargo",),
    ("status",),
    ("corrections",),
    ("links",),
    ("rights", "notice"),
    *(("rights", name) for name in META_FIELDS),
)
_ABOVE = frozenset({"headline", "subheadline", "kicker", "byline", "embargo", "status"})
#: The properties that repeat what is printed, in the order in which they are written.
_COPIED = (
    "headline",
    "abstract",
    "creativeWorkStatus",
    "copyrightNotice",
    "correction",
    "dateline",
    "isBasedOn",
    "citation",
    "translationOfWork",
)
_CAPTION = PageWords(limit_of(Text))
_HEAD_ROWS = Rows(*IDENTIFIED_ROWS)


class Page(msgspec.Struct):
    """The rest of a page that is written, beside its JSON-LD.

    Attributes:
        ids: Ids that elements have.
        media: The media items.
        part: What is printed around the body.
        dateline: The dateline's words.
        sections: The sections, all parts of which have ids.
        shown: The media items that come back.
        body: The markup of the body.
        lead: The markup of the media that no figure of the body shows.
        has_headline: Whether the headline is the story's own, and was not made up.
    """

    ids: frozenset[str] = frozenset()
    media: list[Object] = msgspec.field(default_factory=list)
    part: Object = msgspec.field(default_factory=dict)
    dateline: str | None = None
    sections: list[Object] = msgspec.field(default_factory=list)
    shown: dict[str, Object] = msgspec.field(default_factory=dict)
    body: str = ""
    lead: str = ""
    has_headline: bool = True


def body_of(article: Element) -> Element | None:
    """The element that holds the body of an article of ours."""
    return next((each for each in article.iter("div") if each.get("class") == "body"), None)


class Ids(Silent):
    """The ids of media, entities and parts of the body: each gets one, and none has that of another."""

    reads: Names = frozenset()
    writes: Names = None

    def write(self, step: Step) -> None:
        """Take the ids of the document for what the page shows, and give new ones where they are missing."""
        parts = list(_parts(step.doc))
        others = (part for name in ("sources", "claims") for part in step.doc.get(name, ()))
        given = frozenset(part["id"] for part in (*(part for part, _, _ in parts), *others) if "id" in part)
        new = Conversion(reserved=given)
        for part, path, prefix in parts:
            if "id" in part:
                if step.conversion.claim_id(part["id"]):
                    continue
                step.say(NOT_CARRIED, f"an id of two parts: {shown(part['id'])}", *path, "id")
                del part["id"]
            if prefix is not None:
                part["id"] = new.fresh_id(prefix)
                step.conversion.claim_id(part["id"])
        step.conversion.reserved = frozenset(step.conversion.ids)
        step.raw[KeptKey.PAGE] = Page(media=[dict(item) for item in step.doc.get("media", ())])


def _parts(doc: Object) -> Iterator[tuple[Object, Path, str | None]]:
    """Media, entities, and what a body has, each with its path and the prefix of the ids that are made for it."""
    for name, prefix in (("media", "m"), ("entities", "e")):
        for index, part in enumerate(doc.get(name, ())):
            yield part, (name, index), prefix
    for index, section in enumerate(doc.get("sections", ())):
        path: Path = ("sections", index)
        yield section, path, "s"
        for number, block in enumerate(section.get("blocks", ())):
            here = (*path, "blocks", number)
            yield block, here, "p"
            for line, row in enumerate(block.get("rows", ())):
                for column, cell in enumerate(row.get("cells", ())):
                    yield cell, (*here, "rows", line, "cells", column), None


class Printed(Silent):
    """The row of the words printed around the body, and of the dateline."""

    reads: Names = frozenset({KeptKey.PAGE})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the printed parts; copies of them are no news."""
        article: Element = step.raw[KeptKey.PAGE]
        if is_id_of_bytes(article.get(OWN_ID) or ""):
            step.doc["id"] = article.get(OWN_ID)
        part = read_head(article.find("header")) | read_foot(article.find("footer"))
        for name, value in read_metas(article).items():
            put(part, ("rights", name), value)
        if is_marked(article) and "headline" in part:
            step.raw |= sign_of(part.pop("headline"))
        for path in _PRINTED:
            value = look(part, path)
            if value is not ABSENT:
                put(step.doc, path, value)
        told = shaped(compacted(_copies(part)))
        copies = {name: step.raw.pop(name) for name in _COPIED if name in step.raw}
        step.raw[KeptKey.COPIES] = {name: value for name, value in copies.items() if told.get(name) != value}

    def write(self, step: Step) -> None:
        """Take the printed parts."""
        page: Page = step.raw[KeptKey.PAGE]
        page.dateline = written_dateline(step.doc, step.conversion)
        _leave_programs(step.doc, step.conversion)
        for path in _PRINTED:
            value = take(step.doc, path)
            if value is not ABSENT:
                put(page.part, path, value)
        step.raw |= _copies(page.part)
        if page.dateline is not None:
            step.raw["dateline"] = page.dateline

    def lines(self) -> Iterator[Line]:
        """Yield the line of the mapping table."""
        for path in _PRINTED:
            if path[-1] in META_FIELDS:
                yield Line(f'meta[@name="{META_FIELDS[path[-1]]}"]', "/".join(path))
                continue
            yield Line("article/header" if path[0] in _ABOVE else "article/footer", "/".join(path), "as it is printed")
        yield Line('span[@class="dateline"]', "dateline", "the words that begin the body")


def _copies(part: Object) -> Object:
    """Name the properties of the JSON-LD that repeat printed parts."""
    step = Step.writing({**part}, {}, {}, Conversion())
    _HEAD_ROWS.write(step)
    return {name: step.raw[name] for name in _COPIED if name in step.raw}


def _leave_programs(doc: Object, conversion: Conversion) -> None:
    """Leave out the addresses of links that run a program, and links that have neither address nor title."""
    links: list[Object] = []
    for index, link in enumerate(doc.pop("links", ())):
        own = {name: value for name, value in link.items() if name != "uri" or not executes(value)}
        if "uri" not in own and "title" not in own:
            conversion.say(NOT_CARRIED, f"not carried: {shown(link)}", ("links", index))
            continue
        if "uri" in link and "uri" not in own:
            conversion.say(NOT_CARRIED, f"not carried: {shown(link['uri'])}", ("links", index, "uri"))
        links.append(own)
    if links:
        doc["links"] = links


#: What stands for a picture until it is loaded: an empty one within the page, or one whose name says so.
_PLACEHOLDER = re.compile(r"(?i)\Adata:image/(?:gif|svg)|(?:placeholder|spinner|spacer|blank|transparent)[^/]*\Z")


class PageBody(Silent):
    """The body, and its words as a text for those who read the JSON-LD alone."""

    reads: Names = frozenset({KeptKey.PAGE})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the body."""
        article: Element = step.raw.pop(KeptKey.PAGE)
        container = body_of(article)
        media = {item["id"]: item for item in step.doc.get("media", ())}
        body = Body(step.conversion, media=media, takes_styles=True)
        if container is not None:
            walk(container, body)
        body.put_in(step.doc)
        if body.dateline is not None:
            take_dateline(step.doc, step.conversion, body.dateline)
        text = step.raw.pop(_BODY, ABSENT)
        if text is not ABSENT:
            step.raw[_BODY] = KeptBody(text, "").as_json() if isinstance(text, str) else {KeptKey.REST: text}

    def write(self, step: Step) -> None:
        """Write the body, with the media that come back."""
        page: Page = step.raw[KeptKey.PAGE]
        page.sections = step.doc.pop("sections", [])
        page.shown = {
            item["id"]: _as_read(item) for item in _carried(page.media, Remainder.copied_from(step.doc, ("media",)))
        }
        writer = Writer(Conversion(issues=step.conversion.issues), page.shown, page.dateline, for_page=True)
        page.body = writer.write(page.sections)
        in_body = {block.get("media") for section in page.sections for block in section.get("blocks", ())}
        others = (item for name, item in page.shown.items() if name not in in_body)
        page.lead = "".join(writer.show(item) for item in _leading(others))
        page.ids = writer.ids
        text = joined(page.sections)
        if text:
            step.raw[_BODY] = text

    def lines(self) -> Iterator[Line]:
        """Yield the line of the mapping table."""
        yield Line('div[@class="body"]', "sections", "headings, blocks and marks, with their ids")


def _carried(media: list[Object], left: Remainder) -> Iterator[Object]:
    """Choose the media items that the JSON-LD has: of those whose kind is left it has nothing."""
    lost = {index for index, item in left.items() if "kind" in item}
    return (item for index, item in enumerate(media) if index not in lost)


def _as_read(item: Object) -> Object:
    """A media item with the caption that comes back: figures that have the same words have none of their own."""
    if "caption" not in item:
        return item
    rest = {name: value for name, value in item.items() if name != "caption"}
    caption = _CAPTION.read(_CAPTION.write(item["caption"]), Hints())
    return rest if caption is None else rest | {"caption": caption}


def _leading(items: Iterable[Object]) -> Iterator[Object]:
    """Choose what is shown above the body: whatever has words or is heard, and of bare pictures the first alone.

    The others are the same picture in another size as a rule; the JSON-LD has them.
    """
    has_picture = False
    for item in filter(_is_seen, items):
        is_bare = item.get("kind", "picture") == "picture" and "caption" not in item
        if is_bare and (has_picture or _PLACEHOLDER.search(_address(item))):
            continue
        has_picture = has_picture or item.get("kind", "picture") == "picture"
        yield item


def _address(item: Object) -> str:
    return shown_place(item) or ""


def _is_seen(item: Object) -> bool:
    """Whether there is anything to see or hear of a media item."""
    return "renditions" in item or "uri" in item


class Copies(Silent):
    """Copies of what is printed: those that say something else are kept."""

    reads: Names = frozenset({KeptKey.COPIES})
    writes: Names = frozenset()

    def read(self, step: Step) -> None:
        """Drop the words of the body where they are the same, and bring back what is not."""
        step.raw |= step.raw.pop(KeptKey.COPIES)
        if _BODY in step.raw:
            body = step.raw.pop(_BODY)
            if body.get(KeptKey.BODY) != joined(step.doc.get("sections", [])):
                step.raw[_BODY] = body.get(KeptKey.BODY, body.get(KeptKey.REST))
        if step.doc.get("dateline", {}).get("text") == step.raw.get("dateline", ABSENT):
            del step.raw["dateline"]


def _again(raw: Object) -> Object:
    """Read the words of a page as its reader has them."""
    page: Page = raw[KeptKey.PAGE]
    return {**page.part, "sections": page.sections, "media": list(page.shown.values())}


_CLAIMS = Claims(again=_again, with_fragments=True)
KIND = Kind(
    name=NAME,
    media_type=MEDIA_TYPE,
    rows=Rows(Printed(), *IDENTIFIED_ROWS, PageBody(), _CLAIMS, Copies()),
    written=Rows(Ids(), Printed(), *IDENTIFIED_ROWS, PageBody(), _CLAIMS),
    names_media=False,
    is_own=True,
)
