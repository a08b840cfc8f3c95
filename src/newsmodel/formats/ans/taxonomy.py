"""The taxonomy: its terms, the sections and sites of the publication, and keywords."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.formats.ans.rows import VERSION, EachWord, Words, is_word
from newsmodel.formats.ans.terms import ENTITIES, SUBJECTS, list_in
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    Account,
    At,
    Constant,
    Line,
    Members,
    Names,
    Object,
    Row,
    Rows,
    look,
    put,
    restore,
    take,
)


@attrs.frozen(kw_only=True)
class Primary:
    """The primary section: one of the names among the sections, or one more.

    Attributes:
        theirs: Steps to it.
    """

    theirs: tuple[str, ...]
    reads: Names = frozenset({"taxonomy"})
    writes: Names = frozenset({"publication_sections"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Take its name; what else it says is kept, with the name that tells which one it is."""
        found = look(raw, self.theirs)
        if not isinstance(found, dict) or not is_word(found.get("name")):
            return
        rest = {name: value for name, value in found.items() if name != "name"}
        names = doc.setdefault("publication_sections", [])
        if found["name"] not in names:
            names.append(found["name"])
            rest["*only"] = True
        put(raw, self.theirs, {"*name": found["name"], **rest})

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write it, where its name is still among the sections."""
        mine = look(kept, self.theirs)
        name = mine.get("*name") if isinstance(mine, dict) else None
        if not isinstance(name, str):
            return
        take(kept, self.theirs)
        names = doc.get("publication_sections", ())
        left = dict(names) if isinstance(names, dict) else dict(enumerate(names))
        if name not in left.values():
            account.say(NOT_CARRIED, f"no section has the name {name!r} any more", ("extra", "ans", *self.theirs))
            return
        written: Object = {"name": name}
        restore(written, mine)
        put(raw, self.theirs, written)
        if "*only" in mine:
            doc["publication_sections"] = {index: other for index, other in left.items() if other != name}

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line(f"{'/'.join(self.theirs)}/name", "publication_sections", "one of them")


def _sections(name: str, *constants: Constant, known: bool) -> Members:
    case = EachWord(ours=("publication_sections",), rows=Rows(*constants), name="name", known=known)
    return list_in(name, case)


_KEYWORDS = list_in("keywords", EachWord(ours=("keywords",), rows=Rows(), name="keyword", known=True))
_PRIMARY = (Primary(theirs=("taxonomy", "primary_section")), Primary(theirs=("taxonomy", "primary_site")))


@attrs.frozen(kw_only=True)
class Taxonomy:
    """All of the taxonomy; lists that name one field are written in the order in which their members are told apart."""

    reads: Names = frozenset({"taxonomy"})
    writes: Names = frozenset({"subjects", "entities", "publication_sections", "keywords"})
    readers: tuple[Row, ...]
    writers: tuple[Row, ...]

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the lists."""
        if not isinstance(raw["taxonomy"], dict):
            account.unread(raw["taxonomy"], (*at.raw, "taxonomy"))
            return
        for row in self.readers:
            row.read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the lists."""
        for row in self.writers:
            row.write(doc, raw, kept, at, account)

    def lines(self) -> Iterator[Line]:
        """The rows for people."""
        for row in self.readers:
            yield from row.lines()


_TYPE_AND_VERSION = (Constant(theirs=("type",), value="section"), Constant(theirs=("version",), value=VERSION))
_SITES = _sections("sites", known=True)
_SECTIONS = _sections("sections", *_TYPE_AND_VERSION, known=False)
_SEO_KEYWORDS = Words(theirs=("taxonomy", "seo_keywords"), ours="keywords")

TAXONOMY = Taxonomy(
    readers=(*reversed(SUBJECTS), *ENTITIES, _SECTIONS, _SITES, *_PRIMARY, _KEYWORDS, _SEO_KEYWORDS),
    writers=(*SUBJECTS, *ENTITIES, *_PRIMARY, _SITES, _SECTIONS, _KEYWORDS, _SEO_KEYWORDS),
)
