"""Posts of a live blog ⇄ sections that are entries."""

from __future__ import annotations

from newsmodel.formats.jsonld.entry_bodies import EntryBody
from newsmodel.formats.jsonld.tables import party_rows, words
from newsmodel.formats.mapping import Constant, Each, Fields, Members, Rows
from newsmodel.model import Section

_SECTION = Fields(Section)
_ROWS = Rows(
    Constant(theirs=("@type",), value="BlogPosting"),
    words(Section, "headline", "heading", also=("name",)),
    _SECTION.value("url", "uri", also=("@id",)),
    _SECTION.value("datePublished", "published"),
    _SECTION.value("dateModified", "modified"),
    Members(theirs=("author",), cases=(Each(ours=("contributors",), rows=party_rows(), needs=("name", "uri")),)),
    EntryBody(),
)
ENTRIES = Members(
    theirs=("liveBlogUpdate",),
    cases=(
        Each(
            ours=("sections",),
            rows=_ROWS,
            needs=("blocks", "heading"),
            fixed={"kind": "entry"},
            prefix="post",
        ),
    ),
)
