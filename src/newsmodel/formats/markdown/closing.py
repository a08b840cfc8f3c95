"""Sections of a Markdown file below its story: what their headings say of the authors, and links to other stories."""

from __future__ import annotations

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.reading_rules import RELATED_MOVED
from newsmodel.formats.text.foot import ABOUT_AUTHOR, MOST_ABOUT
from newsmodel.formats.text.rules import NOTICE_GUESSED
from newsmodel.issues import shown
from newsmodel.model import ListItem, Paragraph
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, read_boilerplate
from newsmodel.prose.furniture.credits import heads_about_authors


def take_closing_sections(doc: Object, conversion: Conversion) -> None:
    """Take the last sections out of the body while they are none of the story.

    Args:
        doc: The document, with its sections.
        conversion: To whom is said what was guessed, and who keeps the words.
    """
    sections = doc.get("sections", [])
    while len(sections) > 1 and "heading" in sections[-1] and sections[-1]["blocks"]:
        if not (_takes_about_authors(doc, conversion) or _takes_links(doc, conversion)):
            return
        sections.pop()


def _takes_about_authors(doc: Object, conversion: Conversion) -> bool:
    section = doc["sections"][-1]
    texts = [block.get("text", "") for block in section["blocks"]]
    if not heads_about_authors(section["heading"]) or len(texts) > MOST_ABOUT:
        return False
    if any(block["type"] != Paragraph.type or len(block["text"]) > ABOUT_AUTHOR for block in section["blocks"]):
        return False
    for text in texts:
        told = f"taken for words about an author, and out of the body: {shown(text)}"
        conversion.say(NOTICE_GUESSED, told, ("tagline",))
    known = [doc["tagline"]] if "tagline" in doc else []
    doc["tagline"] = "\n".join([*known, *texts])
    addresses = (mark["uri"] for block in section["blocks"] for mark in block.get("marks", ()) if "uri" in mark)
    for words in (section["heading"], *addresses):
        _keep(NOTICE_GUESSED.id, words, doc, conversion)
    return True


def _takes_links(doc: Object, conversion: Conversion) -> bool:
    """Take a section whose heading promises other stories, and that has nothing but links to them."""
    section = doc["sections"][-1]
    label = read_boilerplate(f"{section['heading'].rstrip(':')}:")
    if label is None or label.kind is not BoilerplateKind.RELATED or label.rest:
        return False
    links = [_link(block) for block in section["blocks"]]
    if not all(links):
        return False
    doc["links"] = [*doc.get("links", ()), *links]
    for words in (section["heading"], *(block["text"] for block in section["blocks"])):
        conversion.say(RELATED_MOVED, f"a link, and no part of the body: {words!r}", ())
        _keep(RELATED_MOVED.id, words, doc, conversion)
    return True


def _link(block: Object) -> Object | None:
    """Read a block that is a link and nothing else."""
    if block["type"] not in (ListItem.type, Paragraph.type):
        return None
    whole = (0, len(block["text"]))
    uris = (mark.get("uri") for mark in block.get("marks", ()) if (mark["start"], mark["end"]) == whole)
    uri = next(filter(None, uris), None)
    return None if uri is None else {"rel": "related", "uri": uri, "title": block["text"]}


def _keep(reason: str, words: str, doc: Object, conversion: Conversion) -> None:
    above = (block["id"] for section in doc["sections"][-2::-1] for block in section["blocks"][::-1] if "id" in block)
    after = next(above, None)
    conversion.left_out.append({"reason": reason, "text": words, **({} if after is None else {"after": after})})
