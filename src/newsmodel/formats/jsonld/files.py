"""The file of a media item of schema.org: `contentUrl`, else `url`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.addresses import is_relative
from newsmodel.formats.mapping import KeptKey, Line, Names, Rows, Step, first_lines, pointer, write_first
from newsmodel.formats.mapping.forms import Address

_ADDRESS = Address()


class MainRendition(msgspec.Struct, frozen=True, kw_only=True):
    """The file of a media item: `contentUrl`, else `url`.

    Attributes:
        rows: The rows of the file beside its address.
    """

    rows: Rows
    reads: Names = frozenset({"contentUrl", "url", "@id", "width", "height", "encodingFormat", "duration"})
    writes: Names = frozenset({"renditions", "uri"})

    def read(self, step: Step) -> None:
        """Read the file, and the media item's own address where it has another."""
        raw, doc, hints = step.raw, step.doc, step.hints
        addresses = {name: uri for name in ("contentUrl", "url", "@id") if (uri := _ADDRESS.read(raw.get(name), hints))}
        main = next((name for name in ("contentUrl", "url") if name in addresses), None)
        beside = next((name for name in ("contentUrl", "url") if main is None and _is_beside(raw.get(name))), None)
        for name in ("contentUrl", "url"):
            if raw.get(name) not in (None, "", []) and name not in (beside, *addresses) and str(raw[name]).strip():
                step.unread(raw[name], name)
        if beside is not None:
            file = step.child(raw, {"reference": raw.pop(beside)}, ours=("renditions", 0))
            self.rows.read(file)
            doc["renditions"] = [file.doc]
        elif main is not None:
            file = step.child(raw, {}, ours=("renditions", 0))
            _take_address(main, addresses.pop(main), file)
            self.rows.read(file)
            doc["renditions"] = [file.doc]
            if addresses.get("url") == file.doc["uri"] == raw.get("url"):
                del raw["url"], addresses["url"]
                raw[KeptKey.SAME] = True
        other = next((name for name in addresses if name != main), None)
        if other is not None:
            _take_address(other, addresses[other], step)
            raw[KeptKey.OWN] = other

    def write(self, step: Step) -> None:
        """Write the first file; a new item has its address as `contentUrl` and `url`, and its own as `@id`."""
        raw, kept = step.raw, step.kept
        is_new = not kept
        both, name = kept.pop(KeptKey.SAME, None) is True or is_new, kept.pop(KeptKey.OWN, None)
        own = step.doc.pop("uri", None)
        if own is not None:
            raw[name if name in ("url", "@id") else "@id"] = own

        def write_file(file: Step) -> None:
            if not file.doc.keys() & {"uri", "reference"}:
                return
            place = file.doc.pop("uri") if "uri" in file.doc else file.doc.pop("reference")
            raw["contentUrl" if both or "url" in raw else "url"] = place
            if both:
                raw["url"] = raw["contentUrl"]
            self.rows.write(file)

        write_first(step, "renditions", write_file)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("contentUrl", "renditions/0/uri", "else `url`")
        yield Line("contentUrl", "renditions/0/reference", "where it is relative, and nothing says to what")
        yield Line("@id", "uri", "else `url`, where it is not the file's")
        yield from first_lines(self.rows, "renditions")


def _is_beside(found: Any) -> bool:
    return isinstance(found, str) and is_relative(found)


def _take_address(name: str, uri: str, step: Step) -> None:
    """Take an address, and keep the form that it has where that is another one."""
    found = step.raw.pop(name)
    step.doc["uri"] = uri
    if found != uri:
        step.conversion.originals[pointer((*step.doc_path, "uri"))] = found
