"""The bodies of a ninjs item: one of them is read, all are kept, and written back while they still say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import ABSENT, Conversion, KeptKey, Line, Names, Object, Remainder, Step, unlisted
from newsmodel.formats.mapping.datelines import take_dateline, written_dateline
from newsmodel.formats.mapping.digests import canonical, digest_of
from newsmodel.formats.markup import Body, Writer, read_markup
from newsmodel.formats.markup.kept_bodies import Change, KeptBody, changes_between, texts_of, with_changes
from newsmodel.formats.markup.plain import count_tags, has_tags, read_plain
from newsmodel.issues import shown
from newsmodel.model import SPAN_FIELDS
from newsmodel.prose.characters import one_line

_NITF = re.compile(r"\A\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!DOCTYPE[^>]*+>\s*+)?<nitf\b", re.IGNORECASE)
_XML = re.compile(r"\A\s*+<(?:\?xml|[A-Z]+NITF\b)")
#: Roles of texts that stand for the story elsewhere; what is before the name of a role in a qcode or a URI.
_BESIDE_THE_STORY = frozenset(
    [
        "teaser",
        "summary",
        "abstract",
        "description",
        "extract",
        "excerpt",
        "caption",
        "intro",
        "preview",
        "short",
        "seo",
    ]
)
_BEFORE_NAME = re.compile(r"\A.*[:/#]", re.DOTALL)
#: What we call the body that we write.
_ROLE, _CONTENT_TYPE = "main", "text/html"


@attrs.frozen(kw_only=True)
class Bodies:
    """The row of the bodies, and of the dateline that stands in them."""

    reads: Names = frozenset({"bodies"})
    writes: Names = frozenset({"sections", "dateline"})

    def read(self, step: Step) -> None:
        """Read the richest body; all are kept as they are."""
        bodies = step.raw.get("bodies")
        if not isinstance(bodies, list) or not bodies:
            if bodies not in (None, []):
                step.unread(bodies, "bodies")
            step.raw["bodies"] = unlisted(bodies)
            return
        for index, member in enumerate(bodies):
            if not isinstance(member, dict) or not isinstance(member.get("value"), str):
                step.unread(member, "bodies", index)
        best = richest(bodies)
        if best is None:
            return
        body = read_body(bodies[best], step.doc, step.conversion)
        media = frozenset(media["id"] for media in body.new_media)
        headline = body.headline if body.skipped_headline else None
        kept = KeptBody(bodies, digest(step.doc, body.new_media), best, media, headline)
        step.raw["bodies"] = kept.as_json()

    def write(self, step: Step) -> None:
        """Write the bodies as they were, or with the words that have changed, or a new one."""
        kept = step.kept.pop("bodies", ABSENT)
        old = _kept(kept)
        if old is not None:
            self._write_again(old, step)
            return
        _write_new(step, {"role": _ROLE, "contentType": _CONTENT_TYPE})
        if kept is ABSENT:
            return
        if "bodies" in step.raw:
            step.say_kept(NOT_CARRIED, "another body has been written", "bodies")
        else:
            step.raw["bodies"] = kept.get(KeptKey.REST, kept) if isinstance(kept, dict) else kept

    def _write_again(self, old: KeptBody, step: Step) -> None:
        """Write the bodies that were there, with the words that have changed, or a new one where more has changed."""
        doc = step.doc
        shown_media = [media for media in doc.get("media", []) if media.get("id") in old.media]
        if digest(doc, shown_media) == old.digest:
            step.raw["bodies"] = old.value
        else:
            bodies = _changed(old, doc, step.conversion)
            if bodies is None:
                told = {key: old.value[old.read][key] for key in ("role", "contentType") if key in old.value[old.read]}
                told |= {} if has_markup(old.value[old.read]) else {"contentType": _CONTENT_TYPE}
                _write_new(step, told)
                _say_left_out(old, range(len(old.value)), step)
                return
            step.raw["bodies"] = [body for body in bodies.values() if body is not None]
            _say_left_out(old, [index for index, body in bodies.items() if body is None], step)
        doc.pop("sections", None)
        doc.pop("dateline", None)
        _drop_media(doc, old.media)
        if old.headline is not None and old.headline != doc.get("headline"):
            step.say(NOT_CARRIED, "the body still begins with the old headline", "headline")

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("bodies[]/value", "sections", "the richest body: HTML, else NITF, else plain text")
        yield Line("bodies[]/value", "dateline", "the words that begin the body")


def _write_new(step: Step, body: Object) -> None:
    """Write a body that has no value yet."""
    doc = step.doc
    dateline = written_dateline(doc, step.conversion)
    sections = doc.pop("sections", [])
    if not sections and dateline is None:
        return
    media = {item["id"]: item for item in doc.get("media", ()) if "id" in item}
    if sections and _first_words(sections[0]) == doc.get("headline"):  # or else it would be read as the headline
        sections = [{"kind": "body", **sections[0]}, *sections[1:]]
    value = Writer(step.conversion, media=media, dateline=dateline).write(sections)
    step.raw["bodies"] = [{**body, "value": value}]


def _kept(raw: Any) -> KeptBody | None:
    """Take what was kept, if it is a list of bodies of which one was read."""
    kept = KeptBody.of(raw)
    if kept is None or not isinstance(kept.value, list) or kept.read >= len(kept.value):
        return None
    read = kept.value[kept.read]
    return kept if isinstance(read, dict) and isinstance(read.get("value"), str) else None


def _first_words(section: Object) -> str | None:
    block: Object = next(iter(section.get("blocks", ())), {})
    words = section.get("heading", block.get("text"))
    return None if words is None else one_line(words)


def richest(bodies: list[Any]) -> int | None:
    """Choose the body that is the story: the main one before others, and teasers last.

    Of several with one role it is the one that says most of the structure: HTML before NITF before other XML before
    plain text.
    """
    if len(bodies) == 1:
        return 0 if isinstance(bodies[0], dict) and isinstance(bodies[0].get("value"), str) else None
    ranks = [(_rank(body), -index) for index, body in enumerate(bodies)]
    fit = [(_rank_of_role(bodies[-index]), rank, index) for rank, index in ranks if rank[0] > 0]
    return -max(fit)[2] if fit else None


def _rank_of_role(body: Object) -> int:
    role = body.get("role")
    name = _BEFORE_NAME.sub("", role).casefold() if isinstance(role, str) else ""
    return 2 if name == _ROLE else 0 if name in _BESIDE_THE_STORY else 1


def _rank(body: Any) -> tuple[int, int]:
    value = body.get("value") if isinstance(body, dict) else None
    if not isinstance(value, str) or not value.strip():
        return (0, 0)
    if not has_markup(body):
        return (2, len(value))
    if _NITF.match(value):
        return (3, 0)
    return (1, 0) if _XML.match(value) else (4, count_tags(value))


def has_markup(body: Object) -> bool:
    """Whether a body is markup: its content type says so, or it has tags and does not say that it is plain."""
    told = body.get("contentType")
    if told == "text/plain":
        return False
    return (isinstance(told, str) and ("html" in told or "xml" in told)) or has_tags(body["value"])


def read_body(body: Object, doc: Object, conversion: Conversion) -> Body:
    """Read a body into a document that has its headline and its media already."""
    known = {media["id"]: media for media in doc.get("media", ()) if "id" in media}
    found = Body(conversion, base=conversion.hints.url, headline=doc.get("headline"), media=known)
    if has_markup(body):
        read_markup(body["value"], found)
    else:
        read_plain(body["value"], found)
    found.put_in(doc)
    take_dateline(doc, conversion, found.dateline)
    return found


def digest(doc: Object, media: list[Object]) -> str:
    """Digest what the body says: blocks, dateline, the media that only it has, and those of others it shows."""
    sections = doc.get("sections") or []
    names = {block["media"] for section in sections for block in section.get("blocks", ()) if "media" in block}
    items = [item for item in doc.get("media", ()) if isinstance(item, dict) and item.get("id") in names]
    others = {item["id"]: [item.get("caption"), _addresses(item)] for item in items}
    return digest_of(canonical(sections), (doc.get("dateline") or {}).get("text"), media, others)


def _addresses(media: Object) -> list[str]:
    return [rendition["uri"] for rendition in media.get("renditions", ())]


# --- a body in which some words have changed


def _changed(old: KeptBody, doc: Object, conversion: Conversion) -> dict[int, Object | None] | None:
    """Change the words in the bodies; None for a body that has them not, and in all where more has changed."""
    before, media = _as_read(old, old.value[old.read], doc, conversion)
    if before.get("dateline", {}).get("text") != doc.get("dateline", {}).get("text"):
        return None
    if media != [item for item in doc.get("media", ()) if item.get("id") in old.media]:
        return None
    changes = changes_between(before.get("sections", []), doc.get("sections", []))
    if not changes:
        return None
    bodies = {index: _with_changes(body, changes) for index, body in enumerate(old.value)}
    read = bodies[old.read]
    if read is None or _unnamed(_as_read(old, read, doc, conversion)[0]) != _unnamed(doc):
        return None
    return bodies


def _as_read(old: KeptBody, body: Object, doc: Object, conversion: Conversion) -> tuple[Object, list[Object]]:
    """Parse a body again, given the article's media; give its document, and the media that it adds."""
    media = [item for item in doc.get("media", ()) if item.get("id") not in old.media]
    found: Object = {"headline": old.headline, "media": media}
    known = {name for item in media if isinstance(name := item.get("id"), str)}
    read = read_body(body, found, Conversion(hints=conversion.hints, ids={*SPAN_FIELDS, *known}))
    return found, read.new_media


def _unnamed(doc: Object) -> list[Any]:
    return list(texts_of(doc.get("sections", [])))


def _with_changes(body: Any, changes: list[Change]) -> Object | None:
    """Change words in a body; None where it has not each of them exactly once."""
    if not isinstance(body, dict) or not isinstance(body.get("value"), str):
        return None
    value = with_changes(body["value"], changes, markup=has_markup(body))
    if value is None:
        return None
    told = {name: count for name, count in _counts(value).items() if body.get(name) == _counts(body["value"])[name]}
    return {**body, "value": value, **told}


def _counts(value: str) -> dict[str, int]:
    return {"charCount": len(value), "wordCount": len(value.split())}


def _say_left_out(old: KeptBody, indices: Iterable[int], step: Step) -> None:
    """Say which bodies no longer say what the article says."""
    for index in indices:
        if index == old.read or not isinstance(old.value[index], dict):
            continue
        name = old.value[index].get("role", index)
        message = f"the body {shown(name)} no longer says what the article says, and was left out"
        step.say_kept(NOT_CARRIED, message, "bodies", KeptKey.BODY, index)


def _drop_media(doc: Object, names: frozenset[str]) -> None:
    """Take the media that the body shows by itself."""
    if names and "media" in doc:
        media = Remainder.taken_from(doc, ("media",))
        for index in [index for index, item in media.items() if item.get("id") in names]:
            del media[index]
        media.put_back(doc, ("media",))
