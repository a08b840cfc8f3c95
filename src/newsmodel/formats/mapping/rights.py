"""Rows and forms of terms of usage and of machine origin; what cannot be read of them is an error."""

from __future__ import annotations

from typing import Any

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.mapping.fields import Value
from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.mapping.paths import pointer
from newsmodel.formats.mapping.rows import Names, Silent
from newsmodel.formats.mapping.step import Step
from newsmodel.issues import shown
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText, Text

_may_be_original = limit_of(CellText).admits


class Restricting(Value, frozen=True, kw_only=True):
    """A property that restricts a story: where it cannot be read, that is an error, since nothing does then."""

    def _report(self, found: Any, value: Any, step: Step) -> None:
        """Say what was taken, or that nothing was."""
        for rule, message in self.form.remarks(found, step.hints):
            step.say(rule, message, *self.ours)
        if value is None and not self._is_read_later(found, step) and found not in ("", [], {}):
            step.say_kept(restrictions.RESTRICTION_UNREAD, f"not understood: {shown(found)}", *self.theirs)

    def _is_read_later(self, found: Any, step: Step) -> bool:
        """Tell whether a value frees, or is a list of values, the strictest of which counts (`foreign`)."""
        members = found if isinstance(found, list) else ()
        is_list = bool(members) and all(self.form.read(member, step.hints) is not None for member in members)
        return is_list or restrictions.is_lifted(found)


class Terms(Words):
    """Terms of usage: words, or several on a line each."""

    __slots__ = ()

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read the terms."""
        if isinstance(raw, list) and raw and all(isinstance(member, str) for member in raw):
            raw = "\n".join(raw)
        return super().read(raw, hints)


class SourceType(Form):
    """A digital source type: the URI of a term, or its name alone, of IPTC or of schema.org."""

    __slots__ = ()
    told = "URI of a term, or its name"

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read a URI; of several terms that of one that says that a machine was at work."""
        return restrictions.source_type_of(raw)


class MachineOrigin(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """A digital source type that is no object, where it should be one: its term is read all the same."""

    reads: Names = frozenset({"digitalSourceType"})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the term of a string or a list."""
        raw = step.raw["digitalSourceType"]
        if isinstance(raw, dict) or raw is None:
            return
        uri = SourceType().read(raw, step.hints)
        if uri is not None:
            step.doc["digital_source_type"] = {"uri": uri}
            if isinstance(raw, str) and _may_be_original(raw):
                step.conversion.originals[pointer((*step.doc_path, "digital_source_type"))] = raw
                del step.raw["digitalSourceType"]
        elif raw not in ("", []):
            step.say_kept(restrictions.RESTRICTION_UNREAD, f"not understood: {shown(raw)}", "digitalSourceType")

    def write(self, step: Step) -> None:
        """Write the string that the input had, while it says the same as what has been written."""
        original = step.conversion.original((*step.doc_path, "digital_source_type"))
        if original is None:
            return
        if step.raw.get("digitalSourceType") == {"uri": SourceType().read(original, step.hints)}:
            step.raw["digitalSourceType"] = original


#: The term of a digital source type, as ninjs has it.
SOURCE_TYPE = Restricting(theirs=("digitalSourceType", "uri"), ours=("digital_source_type", "uri"), form=SourceType())
#: The terms of usage of a story, or of a media item, as ninjs has them.
USAGE_TERMS = Restricting(theirs=("usageTerms",), ours=("rights", "usage_terms"), form=Terms(limit_of(Text)))
