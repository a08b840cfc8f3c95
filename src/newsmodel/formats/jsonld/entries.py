"""Posts of a live blog ⇄ sections that are entries."""

from __future__ import annotations

from newsmodel.formats.jsonld.entry_bodies import EntryBody
from newsmodel.formats.jsonld.tables import NAMED, party_rows, words
from newsmodel.formats.mapping import Constant, Each, Fields, Members, Rows
from newsmodel.model import Section

_SECTION = Fields(Section)
_ROWS = Rows(
    Constant("@type", "BlogPosting"),
    *words(Section, ("headline", "heading"), also=("name",)),
    _SECTION.value("url", "uri", also=("@id",)),
    *_SECTION.values(("datePublished", "published"), ("dateModified", "modified")),
    Members("author", Each("contributors", party_rows(), needs=NAMED)),
    EntryBody(),
)
_POST = Each("sections", _ROWS, needs=("blocks", "heading"), fixed={"kind": "entry"}, prefix="post")
ENTRIES = Members("liveBlogUpdate", _POST)
