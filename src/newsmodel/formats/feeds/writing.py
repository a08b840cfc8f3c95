"""Writing of feeds in XML: elements under construction, and what all of the formats do alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from email.utils import format_datetime
from typing import Any, Final

import msgspec
from lxml import etree

from newsmodel.formats.feeds.album import kind_of
from newsmodel.formats.feeds.names import USUAL
from newsmodel.formats.feeds.residue import Residue
from newsmodel.formats.feeds.topics import looks_like_code
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import MINING_PROHIBITED, WRITTEN_AS_WITHHELD
from newsmodel.model import Article
from newsmodel.values import read_timestamp

_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'
#: Namespaces as feeds spell them.
SPACES: Final = {
    "app": "http://www.w3.org/2007/app",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "media": "http://search.yahoo.com/mrss/",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "tdm": USUAL["tdm"],
}
_XML = "{http://www.w3.org/XML/1998/namespace}"


def root_of(name: str, space: str | None = None, **attributes: str) -> Element:
    """Make the root of a feed.

    Args:
        name: Its local name.
        space: Its namespace, which needs no prefix.
        **attributes: Its attributes.
    """
    spaces: dict[Any, str] = {prefix: each for prefix, each in SPACES.items() if each != space}
    if space is not None:
        spaces[None] = space
    return etree.Element(f"{{{space}}}{name}" if space else name, attributes, nsmap=spaces)


def bytes_of(root: Element) -> bytes:
    """Write a feed, with the namespaces that it uses."""
    etree.cleanup_namespaces(root)
    etree.indent(root, space="  ")
    return _DECLARATION + bytes(etree.tostring(root, encoding="UTF-8")) + b"\n"


def add(parent: Element, name: str, text: str | None = None, **attributes: str | None) -> Element:
    """Add an element.

    Args:
        parent: The element that it stands in.
        name: Its name; one without a prefix is in the namespace of the parent.
        text: Its words.
        **attributes: Its attributes; those that are None are left out.
    """
    prefix, _, local = name.rpartition(":")
    space = SPACES[prefix] if prefix else etree.QName(parent).namespace
    child = etree.SubElement(parent, f"{{{space}}}{local}" if space else local)
    child.text = text
    for key, value in attributes.items():
        if value is not None:
            child.set(key, value)
    return child


class Writing(msgspec.Struct, eq=False):
    """An article on its way into an entry of XML.

    Attributes:
        left: What is left of the article.
        element: The entry.
    """

    left: Residue
    element: Element

    @classmethod
    def of(cls, article: Article, element: Element, *, needs_headline: bool = False) -> Writing:
        """Begin to write an article, for a format that may have no story without a headline."""
        return cls(Residue.of(article, needs_headline=needs_headline), element)

    @property
    def article(self) -> Article:
        """The article."""
        return self.left.article

    @property
    def doc(self) -> Object:
        """The rest of the article's document."""
        return self.left.doc

    def add(self, name: str, text: str | None = None, **attributes: str | None) -> Element:
        """Add an element to the entry."""
        return add(self.element, name, text, **attributes)


# --- what RSS and Atom have alike


def write_terms(writing: Writing, name: str, names: Sequence[str]) -> None:
    """Write keywords and subjects as categories.

    Args:
        writing: The article.
        name: Name of the element.
        names: The attributes for code and scheme, and for the name of a coded term; "" for the words of the element.
    """
    term, scheme, label = names
    for word in writing.left.pop("keywords") or ():
        _add_category(writing, name, {term: word})
    for subject in writing.left.members("subjects"):
        said = _term_of(subject, has_label=bool(label)) if "scheme" in subject else None
        if said is None:
            continue
        attributes = {term: said[0], scheme: subject.pop("scheme")}
        if said[1] is not None:
            attributes[label] = said[1]
        _add_category(writing, name, attributes)
    writing.left.settle("subjects")


def _term_of(subject: Object, *, has_label: bool) -> tuple[str, str | None] | None:
    """Take the term of a subject, and its label; None where readers would take it for something else."""
    code, name = subject.get("code"), subject.get("name")
    if has_label and code is not None and name not in (None, code):
        return subject.pop("code"), subject.pop("name")
    if name is not None and not looks_like_code(name):
        return subject.pop("name"), None
    if name is None and code is not None and looks_like_code(code):
        return subject.pop("code"), None
    return None


def _add_category(writing: Writing, name: str, said: dict[str, str]) -> None:
    writing.add(name, said.pop("", None), **said)


def write_restrictions(writing: Writing) -> None:
    """Write what restricts the use of a story, in the elements that feeds have for it."""
    _write_status(writing)
    if (end := writing.left.pop("expires")) is not None:
        writing.add("dcterms:valid", f"end={end}; scheme=W3C-DTF")
    if (until := writing.left.pop("embargo", "until")) is not None:
        writing.add("prism:embargoDate", until)
    if (terms := writing.left.pop("rights", "usage_terms")) is not None:
        for line in str(terms).split("\n"):
            writing.add("dcterms:accessRights", line)
    if writing.doc.get("rights", {}).get("data_mining") == MINING_PROHIBITED:
        writing.left.pop("rights", "data_mining")
        writing.add("tdm:reservation", "1")
    if (policy := writing.left.pop("rights", "data_mining_terms")) is not None:
        for line in str(policy).split("\n"):
            writing.add("tdm:policy", line)


def write_media(writing: Writing) -> None:
    """Write media that have files, as Media RSS: a group for each that has several."""
    groups, alone = list[Object](), list[Object]()
    for item in writing.left.members("media"):
        files = [each for each in item.get("renditions", ()) if each.get("name", "thumbnail") == "thumbnail"]
        if not files or "name" in files[0] or any("uri" not in file for file in files):
            continue
        several = len(files) > 1
        holder = writing.add("media:group") if several else writing.element
        contents = []
        for file in files:
            item["renditions"].remove(file)
            contents.append(_write_file(holder, file, item))
        if not item["renditions"]:
            del item["renditions"]
        _write_fields(holder if several else contents[0], item)
        if _kind_again(files[0], item) == item["kind"]:
            del item["kind"]
        (groups if several else alone).append(item)
    writing.left.settle_media(groups + alone)  # as they are read


def _write_status(writing: Writing) -> None:
    """Write a story that is withheld, or embargoed without an end, as a draft (RFC 5023)."""
    is_endless = "embargo" in writing.doc and "until" not in writing.doc["embargo"]
    if is_endless:
        del writing.doc["embargo"]
        writing.left.conversion.say(WRITTEN_AS_WITHHELD, "an embargo without an end", ("embargo",))
    if writing.doc.get("status") == "withheld":
        del writing.doc["status"]
        is_endless = True
    if is_endless:
        add(writing.add("app:control"), "app:draft", "yes")


_MEDIUM = {"picture": "image", "graphic": "image", "video": "video", "audio": "audio"}


def _medium_of(file: Object, item: Object) -> str | None:
    """Name the kind of a file, unless its type or its name tells it better."""
    return None if kind_of(file.get("media_type"), file["uri"]) == item["kind"] else _MEDIUM[item["kind"]]


def _kind_again(file: Object, item: Object) -> str | None:
    """Tell which kind readers will take a file for."""
    return kind_of(file.get("media_type"), file["uri"], _medium_of(file, item))


def _write_file(holder: Element, file: Object, item: Object) -> Element:
    name = "media:thumbnail" if "name" in file else "media:content"
    told = {key: None if file.get(key) is None else _number(file[key]) for key in ("width", "height")}
    if name == "media:thumbnail":
        return add(holder, name, url=file["uri"], **told)
    size, duration = file.get("size"), file.get("duration")
    return add(
        holder,
        name,
        url=file["uri"],
        type=file.get("media_type"),
        medium=_medium_of(file, item),
        **told,
        fileSize=None if size is None else str(size),
        duration=None if duration is None else _number(duration),
    )


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _write_fields(holder: Element, item: Object) -> None:
    for field, name in (("title", "media:title"), ("caption", "media:description"), ("credit", "media:credit")):
        if field in item:
            add(holder, name, item.pop(field), type=None if field == "credit" else "plain")
    rights = item.get("rights", {})
    if "notice" in rights:
        add(holder, "media:copyright", rights.pop("notice"))
    if "license" in rights:
        add(holder, "media:license", href=rights.pop("license"))
    if not rights:
        item.pop("rights", None)


def rfc_822(timestamp: str) -> str | None:
    """Write a point in time as RSS has them; None for a day alone.

    Example:
        >>> rfc_822("2026-11-04T02:05:00-05:00")
        'Wed, 04 Nov 2026 02:05:00 -0500'
    """
    moment = read_timestamp(timestamp)
    return format_datetime(moment) if isinstance(moment, datetime.datetime) and not moment.microsecond else None


def common(values: Iterable[Any]) -> Any:
    """Give what is the same for all; None where it is not."""
    found = list(values)
    return found[0] if found and all(each == found[0] for each in found) else None


def set_language(element: Element, language: str | None) -> None:
    """Say the language of an element."""
    if language is not None and language != "und":
        element.set(f"{_XML}lang", language)
