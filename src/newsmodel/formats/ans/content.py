"""The row of the content elements and the promo items: the body, the media, and the records beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.ans import media
from newsmodel.formats.ans.captions import have_several_captions, part_captions
from newsmodel.formats.ans.keeping import (
    Setting,
    record_of,
)
from newsmodel.formats.ans.media import Albums, Shelf, is_media
from newsmodel.formats.ans.naming import ids_to_write
from newsmodel.formats.ans.parts import names_of, parts_of
from newsmodel.formats.ans.reading import Elements
from newsmodel.formats.ans.restoring import Restoring, ids_kept_whole
from newsmodel.formats.ans.tables import CORRECTION
from newsmodel.formats.ans.writing import Writing
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    STAR,
    Conversion,
    KeptKey,
    Line,
    Names,
    Object,
    Step,
    take_object,
    unlisted,
)
from newsmodel.formats.mapping.datelines import take_dateline, written_dateline
from newsmodel.formats.mapping.digests import digest_of
from newsmodel.formats.markup import Body

_ELEMENTS, _PROMOS = "content_elements", "promo_items"
_BASIC = "basic"


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """The row of everything that can stand in the body."""

    reads: Names = frozenset({_ELEMENTS, _PROMOS})
    writes: Names = frozenset({"sections", "media", "dateline"})

    def read(self, step: Step) -> None:
        """Read the media among the promo items, and the elements."""
        raw, doc = step.raw, step.doc
        shelf = Shelf(step.conversion)
        promoted = _read_promos(step, shelf)
        body = Body(step.conversion, base=step.hints.url)
        story = _Story(step.child({}, doc, theirs=(_ELEMENTS,)), Elements(step.conversion, shelf, body))
        elements = raw.get(_ELEMENTS)
        if isinstance(elements, list) and elements:
            del raw[_ELEMENTS]
            for index, element in enumerate(elements):
                story.read(element, index)
        elif elements not in (None, []):
            step.unread(elements, _ELEMENTS)
            raw[_ELEMENTS] = unlisted(elements)
        kept = story.close()
        if kept:
            raw[_ELEMENTS] = kept
        if shelf.rests:
            raw[KeptKey.MEDIA] = shelf.rests
        others = raw.get(_PROMOS, {})
        if promoted and promoted != _layout(doc.get("media", []), _shown(doc.get("sections", [])), {}, others):
            raw[_PROMOS] = {**others, KeptKey.MEDIA: promoted}

    def write(self, step: Step) -> None:
        """Write the elements and the promo items."""
        doc, kept = step.doc, step.kept
        items = doc.pop("media", [])
        sections = doc.pop("sections", [])
        records = take_object(kept, _ELEMENTS) if isinstance(kept.get(_ELEMENTS), dict) else {}
        dateline = written_dateline(doc, step.conversion)
        if have_several_captions(sections):
            part_captions(sections, items, step, ids_kept_whole(sections, records, items, dateline))
        albums = Albums(step.conversion, items, take_object(kept, KeptKey.MEDIA))
        others = kept.get(_PROMOS)
        promos = kept.pop(_PROMOS) if others and isinstance(others, dict) else {}  # what is empty comes back by itself
        layout = _layout(items, _shown(sections), take_object(promos, KeptKey.MEDIA), promos)
        parts = parts_of(sections)
        order = [*layout.values(), *(part.value["media"] for part in parts if part.kind == "figure")]
        told = list(dict.fromkeys(order))
        if told != [item["id"] for item in items if item.get("id") in told]:
            step.say(NOT_CARRIED, "read in the order in which promo items and figures show them", "media")
        names = [*names_of(sections, parts), *(("m", name) for name in told)]
        albums.told = ids_to_write(names, _twins([item for item in items if item.get("id") not in albums.kept]))
        other = records.pop(KeptKey.REST, ABSENT)
        writing = Writing(step.conversion, albums, parts, albums.told, dateline)
        _lose_untold(writing, sections)
        elements = Restoring(writing, doc, records).write()
        if elements:
            step.raw[_ELEMENTS] = elements
        if other is not ABSENT and step.raw.setdefault(_ELEMENTS, other) is not other:
            step.say_kept(NOT_CARRIED, "another body has been written", _ELEMENTS)
        _write_promos(step.raw, albums, layout, promos)
        albums.left.put_back(doc, ("media",))

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for theirs, ours, how in _LINES:
            yield Line(f"{_ELEMENTS}[]/{theirs}", ours, how)
        yield Line(f"{_PROMOS}/*", "media", "those that no figure shows")
        yield from media.lines()


def _twins(items: list[Object]) -> frozenset[str]:
    """Name the media items that say the same as another one, and would be read as one without their ids."""
    told = [digest_of({name: value for name, value in item.items() if name != "id"}) for item in items]
    counts = Counter(told)
    pairs = zip(items, told, strict=True)
    return frozenset(item["id"] for item, digest in pairs if counts[digest] > 1 and "id" in item)


_LINES = (
    ("text", "sections/blocks", "paragraph: HTML within; what else its markup says becomes blocks of its own"),
    ("header/content", "sections/heading", ""),
    ("header/level", "sections/level", "2 = 1"),
    ("list", "sections/blocks", "list_item: the list's id is the group"),
    ("quote", "sections/blocks", "quotation: the citation is the attribution"),
    ("blockquote", "sections/blocks", "quotation, written as `quote`"),
    ("code", "sections/blocks", "preformatted"),
    ("table", "sections/blocks", "table"),
    ("interstitial_link", "sections/blocks", "link, also in a `link_list`"),
    ("divider", "sections/blocks", "divider"),
    ("image, video, audio", "sections/blocks", "figure, with a media item"),
    ("gallery", "sections/blocks", "figure, of one group"),
    ("oembed_response", "sections/blocks", "embed: `url` and `html` of `raw_oembed`"),
    ("reference", "sections/blocks", "embed, where the referent's id is a URI"),
    ("element_group/subtype", "sections/kind", "`summary`, `aside`, `entry`; of other groups what is in them is read"),
    ("correction", "corrections", ""),
    ("raw_html", "sections/blocks", "raw, `text/html`"),
    ("*", "sections/blocks", "raw, `application/json`"),
    ("*/_id", "sections/id", "where it can be an id of a part"),
    ("text/content", "dateline/text", "the beginning of the first paragraph"),
)


# --- promo items


def _read_promos(step: Step, shelf: Shelf) -> dict[str, str]:
    """Read the media among the promo items: their ids, by key; the others stay."""
    promos = step.raw.get(_PROMOS)
    if not isinstance(promos, dict):
        if promos is not None:
            step.unread(promos, _PROMOS)
        return {}
    found = {
        key: shelf.read(item, (*step.raw_path, _PROMOS, key))
        for key, item in promos.items()
        if is_media(item) and not key.startswith(STAR)
    }
    others = {key: item for key, item in promos.items() if key not in found}
    step.raw[_PROMOS] = others
    if found and not others:
        del step.raw[_PROMOS]
    return found


def _shown(sections: list[Object]) -> frozenset[str]:
    """List the ids of the media items that stand in the text."""
    blocks = (block for section in sections for block in section.get("blocks", ()))
    return frozenset(block["media"] for block in blocks if block["type"] == "figure")


def _layout(items: list[Object], shown_in: frozenset[str], known: dict[str, Any], others: Object) -> dict[str, str]:
    """Choose the media item of each promo item: those that were, then those that stand nowhere else."""
    ids = {item["id"] for item in items if "id" in item}
    layout = {key: name for key, name in known.items() if isinstance(name, str) and name in ids}
    taken = {*layout.values(), *shown_in}
    for item in items:
        name = item.get("id")
        if name is None or name in taken:
            continue
        key = _BASIC if _BASIC not in layout and _BASIC not in others else name
        layout[key if key not in layout else f"{key}_"] = name
    return layout


def _write_promos(raw: Object, albums: Albums, layout: dict[str, str], others: Object) -> None:
    written = {key: albums.write(index) for key, name in layout.items() if (index := albums.find(name)) is not None}
    promos = {key: item for key, item in written.items() if item is not None} | others
    if promos:
        raw[_PROMOS] = promos


# --- reading all elements


class _Story(msgspec.Struct):
    """Elements of one story while they are read.

    Attributes:
        step: The step of the list of elements.
        elements: What the elements are read into.
        runs: The elements, each with the parts that were read from it.
        after: The elements that are no parts, by the id of the part before them.
    """

    step: Step
    elements: Elements
    runs: list[tuple[Object, list[Object]]] = msgspec.field(default_factory=list)
    after: dict[str, list[Object]] = msgspec.field(default_factory=dict)
    _last: str = ""

    def read(self, element: Any, index: int) -> None:
        """Read an element."""
        block = self.elements.plain_text(element)  # as most are
        if block is not None:
            self.runs.append((element, [block]))
            self._last = block["id"]
            return
        before = self.elements.place
        marked = self.elements.body.dateline
        self.elements.read(element, (*self.step.raw_path, index))
        found = list(self.elements.since(before))
        if any("type" in part or "heading" in part or "kind" in part for part in found):
            self.runs.append((element, found))
            self._last = found[-1]["id"]
        else:
            self._keep(element, index, is_dateline=self.elements.body.dateline != marked)

    def _keep(self, element: Any, index: int, *, is_dateline: bool) -> None:
        """Keep an element that is no part; a correction has a field."""
        entry: Object = {KeptKey.WAS: element}
        if is_dateline:
            entry[KeptKey.DATELINE] = self.elements.body.dateline
        elif not isinstance(element, dict) or not isinstance(element.get("type"), str):
            self.step.unread(element, index)
        elif element["type"] == "correction":
            read = CORRECTION.read_member(element, index, self.step)
            entry = {**read[1], KeptKey.CORRECTION: read[0]} if read is not None else entry
        self.after.setdefault(self._last, []).append(entry)

    def close(self) -> Object:
        """Set the sections, the media and the dateline, and say what has to be kept."""
        body, items, doc = self.elements.body, self.elements.shelf.items, self.step.doc
        if body.sections:
            doc["sections"] = body.sections
        if items:
            doc["media"] = items
        if body.sections or body.dateline is not None:
            take_dateline(doc, self.step.conversion, body.dateline)
        kept = self._records()
        return {**kept, KeptKey.AFTER: self.after} if self.after else kept

    def _records(self) -> Object:
        sections, items = self.elements.body.sections, self.elements.shelf.items
        parts = parts_of(sections)
        quiet = Conversion(originals=self.step.conversion.originals, hints=self.step.hints)
        told = ids_to_write([*names_of(sections, parts), *(("m", item["id"]) for item in items)])
        albums = Albums(quiet, items, self.elements.shelf.rests, told)
        dateline = self.step.doc.get("dateline", {}).get("text")
        writing = Writing(quiet, albums, parts, told, dateline)
        by_id = {item["id"]: item for item in items}
        kept: Object = {}
        places: dict[int, int] = {}
        for element, values in self.runs:
            rest = _beside_words(element, values, told) if dateline is None or values[0] is not parts[0].value else None
            if rest is not None:
                if rest:
                    kept[values[0]["id"]] = rest
                continue
            places = places or {id(part.value): index for index, part in enumerate(parts)}
            found = [places[id(value)] for value in values if id(value) in places]
            start, stop = found[0], found[-1] + 1
            run = parts[start:stop]
            setting = Setting(by_id, dateline if writing.begins(run[0]) else None)
            record = record_of(element, writing.same(element, start, stop), run, setting)
            if record:
                kept[run[0].value["id"]] = record
        return kept


def _beside_words(element: Object, values: list[Object], told: frozenset[str]) -> Object | None:
    """List what a paragraph's element has beyond its words and its id; None where it has those in other forms."""
    block = values[0]
    if len(values) > 1 or block.get("type") != "paragraph" or "marks" in block or element["type"] != "text":
        return None
    if element["content"] is not block["text"] or (block["id"] in told and element.get("_id") != block["id"]):
        return None
    written = ("type", "content", "_id") if block["id"] in told else ("type", "content")
    if len(element) == len(written):
        return {}  # as most have
    return {name: value for name, value in element.items() if name not in written}


def _lose_untold(writing: Writing, sections: list[Object]) -> None:
    """Say what sections have that are told by nothing but their blocks."""
    told = {part.path for part in writing.parts if "type" not in part.value}
    for index, section in enumerate(sections):
        if ("sections", index) in told:
            continue
        for name, value in section.items():
            if name != "blocks" and not (name == "id" and value not in writing.told):
                writing.lose(value, ("sections", index, name))
