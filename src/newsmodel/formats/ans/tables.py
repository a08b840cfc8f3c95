"""The mapping table of a story's head."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.ans.restrictions import STATUS, Embargoed, PaidContent
from newsmodel.formats.ans.rows import VERSION, ByKey, Dictionary, is_line, is_uri, reads_as_text
from newsmodel.formats.ans.taxonomy import TAXONOMY
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Constant,
    Each,
    Fields,
    First,
    Line,
    Members,
    Names,
    Remainder,
    Row,
    Rows,
    Step,
)
from newsmodel.formats.mapping.bans import PubStatus
from newsmodel.formats.mapping.forms import Timed
from newsmodel.formats.mapping.names import PartedName
from newsmodel.issues import shown
from newsmodel.model import Article, Concept, Correction, Link, Party, RoleText

#: ANS has points in time, and no days.
TIME = Timed(day_alone=False)
_ARTICLE = Fields(Article)
#: The role of the id of ANS among the other identifiers, and that of the id in the system that a story comes from.
_ANS, _SOURCE = "ans", "source"
# --- ids and addresses


class Addresses(msgspec.Struct, frozen=True, kw_only=True):
    """The story's own addresses, where they are absolute."""

    reads: Names = frozenset({"canonical_url", "canonical_url_external", "short_url"})
    writes: Names = frozenset({"links"})

    def read(self, step: Step) -> None:
        """Read them into links; what is relative is kept."""
        if "canonical_url_external" in step.raw and "canonical_url" not in step.raw:
            step.note_absent("canonical_url")
        for name, rel in _ADDRESSES:
            if is_uri(step.raw.get(name)) and (name != "canonical_url_external" or _is_web(step.raw[name])):
                step.doc.setdefault("links", []).append({"rel": rel, "uri": step.raw.pop(name)})

    def write(self, step: Step) -> None:
        """Write them; a second link of a kind has no place."""
        links = Remainder.taken_from(step.doc, ("links",))
        for name, rel in _ADDRESSES:
            index = next((index for index, link in links.items() if link.get("rel") == rel and "uri" in link), None)
            if index is None or name in step.kept or name in step.absent:
                continue
            if name == "canonical_url_external" and not _is_web(links[index]["uri"]):
                continue
            step.raw[name] = links[index]["uri"]
            links.leave(index, {key: value for key, value in links[index].items() if key not in ("rel", "uri")})
        links.put_back(step.doc, ("links",))

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for name, rel in _ADDRESSES:
            yield Line(name, "links/uri", f"of the relation `{rel}`, where it is absolute")


_ADDRESSES = (("canonical_url", "canonical"), ("canonical_url_external", "canonical"), ("short_url", "shortlink"))


def _is_web(uri: str) -> bool:
    return uri.startswith(("http://", "https://"))


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """The story's id where it is a URI, else one of its other identifiers."""

    reads: Names = None
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read the ids."""
        doc = step.doc
        for place, role in ((("_id",), _ANS), (("source", "source_id"), _SOURCE)):
            found = step.look(place)
            if role == _ANS and is_uri(found):
                doc["id"] = step.take(place)
            elif is_line(found):
                doc.setdefault("alternate_ids", []).append({"value": step.take(place), "role": role})
            elif found is not ABSENT:
                step.unread(found, *place)
            elif role == _ANS:
                step.note_absent(*place)
        canonical = next((link["uri"] for link in doc.get("links", ()) if link["rel"] == "canonical"), None)
        if canonical is not None:
            doc.setdefault("id", canonical)

    def write(self, step: Step) -> None:
        """Write the ids; one that was made up is not."""
        raw, doc = step.raw, step.doc
        others = Remainder.taken_from(doc, ("alternate_ids",))
        canonical = (raw.get("canonical_url"), raw.get("canonical_url_external"))
        if "id" in doc and is_id_of_bytes(doc["id"]):
            del doc["id"]
        made_up = "id" not in doc or doc["id"] in canonical
        own = _first_of(others, _ANS)
        if made_up and own is not None and not is_uri(others[own]["value"]):
            raw["_id"] = others.pop(own)["value"]
            doc.pop("id", None)
        elif made_up and ("_id" in step.absent or "_id" in step.kept):
            doc.pop("id", None)
        elif "id" in doc:
            raw["_id"] = doc.pop("id")
        source = _first_of(others, _SOURCE)
        if source is not None:
            step.put(("source", "source_id"), others.pop(source)["value"])
        others.put_back(doc, ("alternate_ids",))

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        yield Line("_id", "id", "where it is a URI")
        yield Line("_id", "alternate_ids/value", f"else, with the role `{_ANS}`; the id is then the canonical URL")
        yield Line("source/source_id", "alternate_ids/value", f"with the role `{_SOURCE}`")


def _first_of(others: Remainder, role: str) -> int | None:
    return next((index for index, other in others.items() if other.get("role") == role), None)


# --- dates, corrections


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """The first publication; a story that says only when it was last published was first published then."""

    reads: Names = frozenset({"first_publish_date", "publish_date"})
    writes: Names = frozenset({"published"})

    def read(self, step: Step) -> None:
        """Read the date."""
        if "first_publish_date" in step.raw:
            _FIRST_PUBLISHED.read(step)
            return
        step.note_absent("first_publish_date")
        _LAST_PUBLISHED.read(step)

    def write(self, step: Step) -> None:
        """Write the date."""
        only_last = "first_publish_date" in step.absent
        (_LAST_PUBLISHED if only_last else _FIRST_PUBLISHED).write(step)
        if not only_last and "publish_date" in step.kept and "first_publish_date" not in step.raw | step.kept:
            lost = step.kept.pop("publish_date")  # alone it would be read as the first
            step.say(NOT_CARRIED, f"a last publication without a first: {shown(lost)}", "publish_date")

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        yield from _FIRST_PUBLISHED.lines()
        yield Line("publish_date", "published", "where there is no `first_publish_date`")


_FIRST_PUBLISHED = _ARTICLE.value("first_publish_date", "published", form=TIME)
_LAST_PUBLISHED = _ARTICLE.value("publish_date", "published", form=TIME)


_CORRECTION = Fields(Correction)
#: A correction, in the list of them or in the text.
CORRECTION = Each(
    "corrections",
    Rows(
        Constant("type", "correction"),
        _CORRECTION.value("correction_type", "kind", otherwise="correction"),
        _CORRECTION.value("text", "text"),
    ),
    needs=("text",),
)

# --- people and other stories


def _credited(role: str | None) -> Each:
    return Each(
        "contributors",
        _AUTHOR,
        needs=("uri", "name"),
        fixed={} if role is None else {"role": role},
        accepts=lambda member: (
            (reads_as_text(member.get("name")) or is_line(_PARTED.joined(member))) and member.get("type") != "reference"
        ),
        writable=lambda member: "name" in member and (role is not None or "role" not in member),
    )


_PARTED = PartedName(parts=("first_name", "middle_name", "last_name"), whole="name")
_AUTHOR = Rows(
    Constant("type", "author"),
    *Fields(Party).values("name", ("url", "uri"), ("role", "job_title"), "affiliation", "email"),
    _PARTED,
)
CREDITS = ByKey(
    theirs="credits",
    ours="contributors",
    field="role",
    case=_credited,
    keys={"by": "author", "photos_by": "photographer", "other": None},
    refused=frozenset({"author", "photographer"}),
)


def _related(rel: str | None) -> Each:
    return Each(
        "links",
        _STORY,
        needs=("uri", "title"),
        fixed={"rel": rel},
        accepts=lambda member: member.get("type") == "story",
    )


_STORY = Rows(
    Constant("type", "story"),
    Constant("version", VERSION),
    *Fields(Link).values(("canonical_url", "uri"), ("headlines/basic", "title")),
)
RELATED = ByKey(
    theirs="related_content",
    ours="links",
    field="rel",
    case=_related,
    keys={"basic": "related"},
    refused=frozenset({"related", "canonical", "shortlink", "redirect", ""}),
)

ROWS: tuple[Row, ...] = (
    Constant("type", "story"),
    Constant("version", VERSION),
    Addresses(),
    Identity(),
    *_ARTICLE.values(("revision/revision_id", "version"), "language", ("slug", "slugline")),
    *_ARTICLE.values(
        ("headlines/basic", "headline"), ("subheadlines/basic", "subheadline"), ("label/basic/text", "kicker")
    ),
    Dictionary(theirs="headlines", ours="headlines", main=False),
    Dictionary(theirs="description", ours="summaries", main=True),
    PubStatus(theirs=("status",), form=STATUS),
    _ARTICLE.value("created_date", "created", form=TIME),
    Published(),
    _ARTICLE.value("last_updated_date", "modified", form=TIME),
    Embargoed(),
    PaidContent(),
    First(ours="located", row=Fields(Concept).value("location", "name")),
    First(ours="notes", row=Fields(RoleText).value("planning/internal_note", "text")),
    First(ours="suppliers", row=Fields(Party).value("distributor/name", "name")),
    _ARTICLE.value("copyright", "rights/notice"),
    CREDITS,
    TAXONOMY,
    First(ours="corrections", row=_CORRECTION.value("editor_note", "text"), fixed={"kind": "editors_note"}),
    Members("corrections", CORRECTION),
    RELATED,
)
