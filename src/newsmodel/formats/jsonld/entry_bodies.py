"""The words of the posts of a live blog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.jsonld.bodies import joined, kept_text, one_text, read_words, with_changed_words
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Line, Names, Object, Step
from newsmodel.formats.mapping.digests import digest_of
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.kept_bodies import KeptBody


class EntryBody(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a post of a live blog."""

    reads: Names = frozenset({"articleBody", "text"})
    writes: Names = frozenset({"blocks"})

    def read(self, step: Step) -> None:
        """Read the words; headings in them are paragraphs."""
        name = "articleBody" if "articleBody" in step.raw else "text"
        value = step.raw[name]
        text = one_text(value)
        if text is None:
            if value is not None:
                step.unread(value, name)
            return
        blocks = _blocks_of(text, step.conversion)
        if blocks:
            step.doc["blocks"] = blocks
        step.raw[name] = KeptBody(value, digest_of(blocks)).as_json()

    def write(self, step: Step) -> None:
        """Write the words."""
        blocks = step.doc.pop("blocks", [])
        for name in ("articleBody", "text"):
            old = kept_text(step.kept.get(name))
            if old is not None:
                del step.kept[name]
                value = old.value if old.digest == digest_of(blocks) else _with_changes(old.value, blocks)
                if value is not None:
                    step.raw[name] = value
                    return
        text = joined([{"blocks": blocks}])
        if text:
            step.raw["articleBody"] = text
        if blocks:
            step.say(NOT_CARRIED, "written as a text: blocks are paragraphs of it", "blocks")

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("articleBody", "blocks", "the words alone")


def _blocks_of(text: str, conversion: Conversion) -> list[Object]:
    body = read_words(text, Body(conversion, base=conversion.hints.url))
    return [block for section in body.sections for block in _with_heading(section, conversion)]


def _with_changes(value: Any, blocks: list[Object]) -> str | None:
    """Change the words of a post that differ; None where more does."""
    return with_changed_words(value, [{"blocks": blocks}], lambda text: [{"blocks": _blocks_of(text, Conversion())}])


def _with_heading(section: Object, conversion: Conversion) -> list[Object]:
    heading = section.get("heading")
    first = [{"type": "paragraph", "id": conversion.fresh_id("p"), "text": heading}] if heading else []
    return [*first, *section["blocks"]]
