"""Content elements written again: those that were kept as they were, and what stands between them."""

from __future__ import annotations

from typing import Any

import msgspec

from newsmodel.formats.ans.keeping import Setting, alike, completed, count_in, restored
from newsmodel.formats.ans.media import Shelf
from newsmodel.formats.ans.naming import ids_given
from newsmodel.formats.ans.parts import Part, parts_of
from newsmodel.formats.ans.reading import Elements
from newsmodel.formats.ans.tables import CORRECTION
from newsmodel.formats.ans.writing import Writing, begins_body
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Remainder, Step, restore, take_object
from newsmodel.formats.markup import Body
from newsmodel.issues import shown

_ELEMENTS = "content_elements"


def ids_kept_whole(
    sections: list[Object], records: Object, items: list[Object], dateline: str | None
) -> frozenset[str]:
    """Find the ids of the parts whose elements come back as they were, or with other words in them.

    Args:
        sections: The sections of the story.
        records: What was kept, by the id of the first part of each element.
        items: Its media items.
        dateline: The words of its dateline.
    """
    parts = parts_of(sections)
    media = {item["id"]: item for item in items if "id" in item}
    found: set[str] = set()
    for index, part in enumerate(parts):
        record: Any = records.get(part.value.get("id", ""))
        count = count_in(record)
        if count is not None:
            run = parts[index : index + count]
            setting = Setting(media, dateline if begins_body(part, parts) else None)
            if restored(record, run, setting) is not None:
                found.update(each.value["id"] for each in run if "id" in each.value)
    return frozenset(found)


class Restoring(msgspec.Struct):
    """Elements of one story while they are written, with what was kept of them.

    Attributes:
        writing: What writes the elements.
        doc: The document.
        records: What was kept, by the id of the first part of each element.
    """

    writing: Writing
    doc: Object
    records: Object
    _after: Object = msgspec.field(default_factory=dict)
    _media: dict[str, Object] = msgspec.field(default_factory=dict)
    _found: list[Any] = msgspec.field(default_factory=list)
    _untold: dict[int, str] = msgspec.field(default_factory=dict)
    _corrected: frozenset[str] = frozenset()

    def write(self) -> list[Any]:
        """Write the elements."""
        self._after = take_object(self.records, KeptKey.AFTER)
        entries = [entry for members in self._after.values() if isinstance(members, list) for entry in members]
        texts = [entry.get(KeptKey.CORRECTION) for entry in entries if isinstance(entry, dict)]
        self._corrected = frozenset(text for text in texts if isinstance(text, str))
        self._media = {item["id"]: item for item in self.writing.albums.items if "id" in item}
        parts = self.writing.parts
        self._begin()
        index = 0
        while index < len(parts):
            count = self._element(index)
            for part in parts[index : index + count]:
                self._add_after(part.value.get("id"))
            index += count
        for place in self.records:
            self._say(f"no part has this id any more: {shown(place)}", place)
        for place in list(self._after):
            self._say("written at the end, since the part before it is no more", KeptKey.AFTER, place)
            self._add_after(place)
        self._tell_ids()
        return self._found

    def _say(self, message: str, *place: str) -> None:
        self.writing.conversion.say(NOT_CARRIED, message, ("extra", "ans", _ELEMENTS, *place))

    def _tell_ids(self) -> None:
        """Give those elements that are as they were the id of their part, where reading would give it another one."""
        if not self._untold:
            return
        conversion = Conversion(reserved=ids_given({_ELEMENTS: self._found}))
        scratch = Elements(conversion=conversion, shelf=Shelf(conversion), body=Body(conversion))
        for element in self._found:
            scratch.read(element, ())
        again = [part.value.get("id") for part in parts_of(scratch.body.sections)]
        if again != [part.value.get("id") for part in self.writing.parts]:
            for place, name in self._untold.items():
                self._found[place] = {**self._found[place], "_id": name}

    def _begin(self) -> None:
        """Write what stands before the first part: the dateline, where no paragraph follows."""
        parts, dateline = self.writing.parts, self.writing.dateline
        if dateline is not None and not any(begins_body(part, parts) for part in parts):
            entries = self._after.get("", [])
            known = any(isinstance(entry, dict) and entry.get(KeptKey.DATELINE) == dateline for entry in entries)
            if not known:
                self._found.append(self.writing.dateline_alone())
        self._add_after("")

    def _element(self, index: int) -> int:
        """Write the element that begins with a part: how many parts are in it."""
        parts = self.writing.parts
        record = self.records.pop(parts[index].value.get("id", ""), None)
        count = count_in(record)
        if count is not None:
            run = parts[index : index + count]
            setting = Setting(self._media, self.writing.dateline if self.writing.begins(run[0]) else None)
            element = restored(record, run, setting)
            if element is not None:
                name = run[0].value.get("id")
                if count == 1 and "_id" not in element and name in self.writing.told:
                    self._untold[len(self._found)] = name
                self._found.append(element)
                self._use_media(run)
                return count
        written, length = self.writing.write(index, len(parts))
        if written is not None and count is not None:
            self._say_anew(parts[index])
            written = alike(written, record)
        elif written is not None and isinstance(record, dict):
            written = completed(written, record)
        if written is not None:
            self._found.append(written)
        return length

    def _say_anew(self, part: Part) -> None:
        self._say("the element says something else than before, and was written anew", part.value["id"])

    def _use_media(self, run: list[Part]) -> None:
        """Note that the media in an element that was kept are written with it."""
        for part in run:
            index = self.writing.albums.find(part.value.get("media"))
            if part.kind == "figure" and index is not None:
                self.writing.albums.left.leave(index, {})

    def _add_after(self, id: Any) -> None:
        """Add the elements that are no parts and stand here."""
        entries = self._after.pop(id, None) if isinstance(id, str) else None
        for entry in entries if isinstance(entries, list) else ():
            if not isinstance(entry, dict):
                continue
            if KeptKey.CORRECTION in entry:
                self._correction(entry)
            elif KeptKey.DATELINE not in entry or entry[KeptKey.DATELINE] == self.writing.dateline:
                self._found.append(entry.get(KeptKey.WAS))

    def _correction(self, entry: Object) -> None:
        """Add a correction: the story's with these words, else one that has none of the text's words."""
        others = Remainder.copied_from(self.doc, ("corrections",))
        same = [index for index, other in others.items() if other.get("text") == entry[KeptKey.CORRECTION]]
        changed = [index for index, other in others.items() if other.get("text") not in self._corrected]
        index = next(iter([*same, *changed]), None)
        if index is None:
            return
        conversion = self.writing.conversion
        kept = {key: value for key, value in entry.items() if key != KeptKey.CORRECTION}
        conversion.follow(kept, ("corrections", index))
        step = Step.writing(others[index], {}, kept, conversion, ("corrections", index))
        CORRECTION.rows.write(step)
        restore(step.raw, kept)
        self._found.append(step.raw)
        others.leave(index, step.doc)
        del self.doc["corrections"]
        others.put_back(self.doc, ("corrections",))
