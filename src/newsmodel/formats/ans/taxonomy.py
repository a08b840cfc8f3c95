"""The taxonomy: its terms, the sections and sites of the publication, and keywords."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.ans.rows import VERSION, Words
from newsmodel.formats.ans.terms import ENTITIES, SUBJECTS, list_in
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    Constant,
    KeptKey,
    Line,
    Members,
    Names,
    Object,
    Remainder,
    Row,
    Rows,
    Step,
    look,
    restore,
    take,
)
from newsmodel.formats.mapping.words import EachWord, is_word


class Primary(msgspec.Struct, frozen=True, kw_only=True):
    """The primary section: one of the names among the sections, or one more.

    Attributes:
        theirs: Steps to it.
    """

    theirs: tuple[str, ...]
    reads: Names = frozenset({"taxonomy"})
    writes: Names = frozenset({"publication_sections"})

    def read(self, step: Step) -> None:
        """Take its name; what else it says is kept, with the name that tells which one it is."""
        found = step.look(self.theirs)
        if not isinstance(found, dict) or not is_word(found.get("name")):
            return
        rest = {name: value for name, value in found.items() if name != "name"}
        names = step.doc.setdefault("publication_sections", [])
        if found["name"] not in names:
            names.append(found["name"])
            rest[KeptKey.ONLY] = True
        step.put(self.theirs, {KeptKey.NAME: found["name"], **rest})

    def write(self, step: Step) -> None:
        """Write it, where its name is still among the sections."""
        kept = look(step.kept, self.theirs)
        name = kept.get(KeptKey.NAME) if isinstance(kept, dict) else None
        if not isinstance(name, str):
            return
        take(step.kept, self.theirs)
        left = Remainder.copied_from(step.doc, ("publication_sections",))
        if name not in left.values():
            step.say_kept(NOT_CARRIED, f"no section has the name {name!r} any more", *self.theirs)
            return
        written: Object = {"name": name}
        restore(written, kept)
        step.put(self.theirs, written)
        if KeptKey.ONLY in kept:
            step.doc["publication_sections"] = Remainder(
                {index: other for index, other in left.items() if other != name}
            )

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{'/'.join(self.theirs)}/name", "publication_sections", "one of them")


def _sections(name: str, *constants: Constant, known: bool) -> Members:
    case = EachWord("publication_sections", Rows(*constants), name="name", known=known)
    return list_in(name, case)


_KEYWORDS = list_in("keywords", EachWord("keywords", Rows(), name="keyword", known=True))
_PRIMARY = (Primary(theirs=("taxonomy", "primary_section")), Primary(theirs=("taxonomy", "primary_site")))


class Taxonomy(msgspec.Struct, frozen=True, kw_only=True):
    """All of the taxonomy; lists that name one field are written in the order in which their members are told apart."""

    reads: Names = frozenset({"taxonomy"})
    writes: Names = frozenset({"subjects", "entities", "publication_sections", "keywords"})
    readers: tuple[Row, ...]
    writers: tuple[Row, ...]

    def read(self, step: Step) -> None:
        """Read the lists."""
        if not isinstance(step.raw["taxonomy"], dict):
            step.unread(step.raw["taxonomy"], "taxonomy")
            return
        for row in self.readers:
            row.read(step)

    def write(self, step: Step) -> None:
        """Write the lists."""
        for row in self.writers:
            row.write(step)

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for row in self.readers:
            yield from row.lines()


_TYPE_AND_VERSION = (Constant("type", "section"), Constant("version", VERSION))
_SITES = _sections("sites", known=True)
_SECTIONS = _sections("sections", *_TYPE_AND_VERSION, known=False)
_SEO_KEYWORDS = Words(theirs=("taxonomy", "seo_keywords"), ours="keywords")

TAXONOMY = Taxonomy(
    readers=(*reversed(SUBJECTS), *ENTITIES, _SECTIONS, _SITES, *_PRIMARY, _KEYWORDS, _SEO_KEYWORDS),
    writers=(*SUBJECTS, *ENTITIES, *_PRIMARY, _SITES, _SECTIONS, _KEYWORDS, _SEO_KEYWORDS),
)
