"""Documents of ours in Markdown: front matter with everything but the body, and the body as text."""

from __future__ import annotations

from typing import Any

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.completion import INFERRED
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Object, Step
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.markdown.bodies import fill_body, reserve_ids
from newsmodel.formats.markdown.inline import heading_line
from newsmodel.formats.markdown.remarks import apply_remarks
from newsmodel.formats.markdown.tables import EMBARGO, STATUS
from newsmodel.formats.markdown.tokens import Found, to_markup
from newsmodel.formats.markdown.writing import Writing
from newsmodel.formats.markdown.yaml_reading import DEEPEST
from newsmodel.formats.markdown.yaml_writing import dump_yaml
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.escaping import collapses
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Reading, Rendering
from newsmodel.shapes.depths import nests
from newsmodel.shapes.shape import shape_of

NAME = "markdown"
#: The key of what the text does not say of the body.
REMARKS = "body"
_BODY = "sections"
_OWN_KEYS = frozenset({REMARKS, "newsmodel", *(field.name for field in shape_of(Article).fields)}) - {_BODY}
#: What is kept of the front matter of others, and is no key of theirs.
_NOT_SPREAD = _OWN_KEYS | {INFERRED}


def is_ours(front: Object) -> bool:
    """Tell whether front matter is a document of ours: it says the version of our format."""
    return isinstance(front.get("newsmodel"), str | float | int)


def read_document(front: Object, text: str, data: bytes | str) -> Reading:
    """Read a document of ours.

    Args:
        front: The front matter.
        text: What follows it.
        data: The file, which names a document without an id.

    Raises:
        InvalidDocument: the front matter breaks the format.
        UnsupportedVersion: it is of a version that this library does not know.
    """
    doc: Object = {"newsmodel": str(front["newsmodel"]), "id": id_of_bytes(data)[0]} | _gathered(front)
    headline = doc.get("headline")
    found = to_markup(text, headline=headline if isinstance(headline, str) else None)
    if headline is None and found.headline is not None:
        doc["headline"] = found.headline
    conversion = Conversion()
    _restrict(doc, conversion)
    doc = to_dict(from_dict(doc))  # the rest may rely on what has been checked
    body = _read_body(found, doc, conversion)
    remarks = front.get(REMARKS)
    if isinstance(remarks, dict):
        for key in apply_remarks(body.sections, remarks):
            conversion.unread(remarks[key], (REMARKS, key))
    elif remarks is not None:
        conversion.unread(remarks, (REMARKS,))
    body.put_in(doc)
    if conversion.left_out:
        known = doc.get("provenance", {})
        doc["provenance"] = {**known, "left_out": [*known.get("left_out", ()), *conversion.left_out]}
    return Reading(from_dict(doc), tuple(conversion.issues))


def _restrict(doc: Object, conversion: Conversion) -> None:
    """Restrict a document that somebody has edited, as keys that are none of ours say: `draft: true`."""
    kept = doc.get("extra", {}).get(NAME, {}) if isinstance(doc.get("extra"), dict) else {}
    told = {"status": doc["status"]} if isinstance(doc.get("status"), str) else {}
    kept = kept if isinstance(kept, dict) else {}
    step = Step.reading({**kept, **told}, {}, conversion)
    STATUS.read(step)
    conversion.originals.clear()
    if "status" in step.doc:
        doc["status"] = step.doc["status"]
    if "embargo" not in doc:
        EMBARGO.read(step)
        conversion.originals.clear()
        if "embargo" in step.doc:
            doc["embargo"] = step.doc["embargo"]
    settle_foreign(kept.items(), doc, conversion)


def _gathered(front: Object) -> Object:
    """Gather the document in front matter, with the keys that are none of ours in `extra`."""
    doc = {name: value for name, value in front.items() if name in _OWN_KEYS - {REMARKS, "newsmodel"}}
    others = {name: value for name, value in front.items() if name not in _OWN_KEYS}
    if others:
        extra = doc.get("extra")
        extra = dict(extra) if isinstance(extra, dict) else {}
        kept = extra.get(NAME)
        extra[NAME] = others | (kept if isinstance(kept, dict) else {})
        doc["extra"] = extra
    return doc


def _read_body(found: Found, doc: Object, conversion: Conversion) -> Body:
    reserve_ids(doc, conversion)
    body = Body(conversion, media=_media(doc))
    fill_body(found, body)
    return body


def _media(doc: Object) -> dict[str, Object]:
    return {item["id"]: item for item in doc.get("media", ()) if "id" in item}


def write_document(article: Article) -> Rendering:
    """Write an article as Markdown with front matter.

    Args:
        article: The article.

    Returns:
        The file, and an issue for each value that nests deeper than the reader goes.
    """
    doc = to_dict(article)
    sections = doc.pop(_BODY, [])
    headline = _headline(doc["headline"])

    def read(text: str) -> list[Object] | None:
        found = to_markup(headline + text, headline=doc["headline"])
        body = _read_body(found, doc, Conversion())
        return None if body.new_media or (headline and found.headline is None) else body.sections

    text, remarks = Writing(sections, _media(doc), read).written()
    front, issues = _without_depths(_spread(doc))
    front |= {REMARKS: remarks} if remarks else {}
    lines = f"---\n{dump_yaml(front)}---\n\n{headline}{text}".rstrip("\n") + "\n"
    return Rendering(lines.encode("utf-8"), tuple(issues))


def _without_depths(front: Object) -> tuple[Object, list[Issue]]:
    """Leave out of front matter what nests so deeply that the reader refuses it, and name it."""
    deep = [(name,) for name, value in front.items() if name not in _OWN_KEYS and nests(value, DEEPEST - 1)]
    extra = front.get("extra", {})
    inner = [name for name, value in extra.items() if nests(value, DEEPEST - 2)]
    front = {name: value for name, value in front.items() if (name,) not in deep}
    if inner:
        front["extra"] = {name: value for name, value in extra.items() if name not in inner}
    paths = [*(("extra", NAME, *path) for path in deep), *(("extra", name) for name in inner)]
    return front, [NOT_CARRIED.issue("not carried: nested too deeply for front matter", path) for path in paths]


def _headline(words: str) -> str:
    """Write the headline as the first line of the text, unless it has white space that no line has."""
    return "" if collapses(words) else f"{heading_line(words, 1)}\n\n"


def _spread(doc: Object) -> Object:
    """Spread a document as front matter: keys that other people wrote stand beside our own."""
    extra: dict[str, Any] = dict(doc.get("extra", {}))
    kept = extra.get(NAME)
    if not isinstance(kept, dict) or not kept:
        return doc
    others = {name: value for name, value in kept.items() if name not in _NOT_SPREAD}
    rest = {name: value for name, value in kept.items() if name in _NOT_SPREAD}
    extra = {name: value for name, value in extra.items() if name != NAME} | ({NAME: rest} if rest else {})
    return (
        {name: value for name, value in doc.items() if name != "extra"} | others | ({"extra": extra} if extra else {})
    )
