"""The body of an entry and its summaries: which element is which, and what of them is furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats import reading_rules
from newsmodel.formats.completion import as_language
from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.furniture import Surroundings, take_furniture
from newsmodel.formats.feeds.nodes import Node, base_of
from newsmodel.formats.feeds.texts import Said, said_in
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import read_plain
from newsmodel.formats.markup.reading import read_element, read_markup
from newsmodel.formats.markup.story_body import Reads, read_story
from newsmodel.prose.characters import clean, one_line

#: Elements that have the whole body.
CONTENTS = (
    *("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "body", "fullitem", "content"),
    *("turbo:content", "yandex:full-text", "fulltext", "full-text"),
)
#: Elements of RSS that have the body or, where another one has, a summary.
_DESCRIPTIONS = ("description",)
#: Elements that have a summary, with its role.
_SUMMARIES = (
    ("atom:summary", None),
    ("summary", None),
    ("dc:description", None),
    ("dcterms:abstract", None),
    ("abstract", None),
    ("itunes:summary", "itunes:summary"),
    ("itunes:subtitle", "itunes:subtitle"),
    ("prism:teaser", "teaser"),
    ("media:description", None),
)
LINES = (
    *(Line(name, "sections") for name in CONTENTS),
    *(Line(name, "sections", "without a body beside it, unless it is cut: a summary") for name in _DESCRIPTIONS),
    *(Line(name, "summaries/text") for name in _DESCRIPTIONS),
    *(Line(name, "summaries/text", f"role `{role}`" if role else "") for name, role in _SUMMARIES),
)
#: A text that ends so goes on elsewhere.
_IS_CUT = re.compile(r"(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3}|\[\+\d+ chars\])\s*\Z")
#: What such a text has, in HTML, too.
_MAY_BE_CUT = re.compile(r"…|\.\.\.|&(?:#8230|hellip);|chars\]")
_HAS_ADDRESS = re.compile(r"\b(?:src|href)\s*=", re.IGNORECASE)
_READS = ("type", "mode", "src")
_READERS: dict[str, Reads] = {"html": read_markup, "xml": read_element}


def read_body(entry: Node, doc: Object, conversion: Conversion, site: str | None, home: str | None = None) -> None:
    """Read body and summaries.

    Args:
        entry: The entry.
        doc: Its document, which has its id, its headline and its media.
        conversion: State of the conversion.
        site: Name of its site.
        home: Address of its site.
    """
    around = Surroundings(doc.get("headline", ""), doc.get("id"), site)
    content = _content_of(entry)
    summaries = _Summaries(entry, around, conversion, doc.get("language"))
    for element, said in _told(entry, _DESCRIPTIONS):
        if content is None and not _is_teaser(said):
            content = element, said
        else:
            summaries.add(element, said)
    if content is not None:
        element, said = content
        read_content(said, _base_of(element, entry, doc, home), doc, conversion, around)
        entry.take_whole(element)
    for name, role in _SUMMARIES:
        for element, said in _told(entry, (name,)):
            if element not in entry.taken:  # as the caption of a medium
                summaries.add(element, said, role)
    if summaries.found:
        doc["summaries"] = summaries.found


def _content_of(entry: Node) -> tuple[Element, Said] | None:
    """Give the body; of several of one name the longest, of which the others are parts or forms."""
    first = next(_told(entry, CONTENTS), None)
    if first is None or sum(each.tag == first[0].tag for each in entry.look(*CONTENTS)) < 2:
        return first
    told = _told(entry, CONTENTS)
    return max((each for each in told if each[0].tag == first[0].tag), key=lambda each: len(each[1].words))


def _base_of(element: Element, entry: Node, doc: Object, home: str | None) -> str | None:
    """Find what addresses in a body start from: what the feed says, else its page, from which it was taken."""
    base = base_of(element, entry.base)
    page: str | None = doc.get("id")
    is_page = page is not None and page.startswith(("http://", "https://"))
    return page if is_page and base in (home, None) else base or page


def _told(entry: Node, names: tuple[str, ...]) -> Iterator[tuple[Element, Said]]:
    for element in entry.look(*names):
        said = said_in(element)
        if not said.is_empty:
            yield element, said


def _is_teaser(said: Said) -> bool:
    """Tell whether a description says itself that it is not the whole."""
    if not isinstance(said.value, str) or _MAY_BE_CUT.search(said.value, max(0, len(said.value) - 1000)) is None:
        return False
    return _IS_CUT.search(said.words) is not None or _IS_CUT.search(_first_paragraph(said.value)) is not None


def _first_paragraph(value: str) -> str:
    return Said("html", value.partition("</p>")[0]).words


def read_content(said: Said, base: str | None, doc: Object, conversion: Conversion, around: Surroundings) -> None:
    """Read a body without the furniture at its end.

    Args:
        said: The body.
        base: Address that relative ones in it start from.
        doc: The document.
        conversion: State of the conversion.
        around: Names and addresses of the story and its site.
    """
    body = read_story(said.value, doc, conversion, _READERS.get(said.manner, read_plain), base)
    if "sections" not in doc:
        return
    new = {media["id"]: media for media in body.new_media}
    for words, after in take_furniture(doc["sections"], around, new):
        leave_out(conversion, words, after)
    shown = {block.get("media") for section in doc["sections"] for block in section["blocks"]}
    lost = new.keys() - shown
    if lost:
        doc["media"] = [media for media in doc["media"] if media.get("id") not in lost]
    for name in ("sections", "media"):
        if not doc.get(name, True):
            del doc[name]


def leave_out(conversion: Conversion, words: str, after: str | None) -> None:
    """Keep furniture, and say that it is no part of the story."""
    conversion.say(reading_rules.BOILERPLATE_REMOVED, f"left out: {words}", ("sections",))
    left = {"reason": reading_rules.BOILERPLATE_REMOVED.id, "text": words}
    conversion.left_out.append(left if after is None else left | {"after": after})


class _Summaries(msgspec.Struct, eq=False):
    """The summaries of an entry.

    Attributes:
        entry: The entry.
        around: Names and addresses of the story and its site.
        conversion: State of the conversion.
        language: The language of the story.
        found: The summaries, each once.
    """

    entry: Node
    around: Surroundings
    conversion: Conversion
    language: str | None
    found: list[Object] = msgspec.field(default_factory=list)

    def add(self, element: Element, said: Said, role: str | None = None) -> None:
        """Add what an element says, without furniture; one whose addresses have no field is kept, too."""
        words, furniture = _summary_of(said, self.around)
        for each in furniture:
            leave_out(self.conversion, each, None)
        if not words:
            return
        is_new = all(words != each["text"] for each in self.found)
        if not is_new or (isinstance(said.value, str) and not _HAS_ADDRESS.search(said.value)):
            self.entry.take(element, *_READS)
        if is_new:
            told: Object = {"text": words} | ({"role": role} if role else {})
            language = as_language(self.entry.inner(element).language)
            if language not in (None, self.language):
                told["language"] = language
            self.found.append(told)


def _summary_of(said: Said, around: Surroundings) -> tuple[str, list[str]]:
    """Take the words of a summary, and the furniture in it; one that has nothing else is none."""
    if not isinstance(said.value, str) or "<" not in said.value:
        return _plain_summary_of(said, around)
    scratch: Object = {"headline": around.headline}
    read_story(said.value, scratch, Conversion(), read_markup if said.manner == "html" else read_plain, around.address)
    sections = scratch.get("sections", [])
    taken = take_furniture(sections, around, {media.get("id"): media for media in scratch.get("media", ())})
    texts = [one_line(words) for section in sections for words in _words_in(section)]
    dateline = (scratch.get("dateline") or {}).get("text")
    words = "\n".join([*([dateline] if dateline else []), *texts])
    return words or ("" if taken else said.words), [words for words, _ in taken]


def _plain_summary_of(said: Said, around: Surroundings) -> tuple[str, list[str]]:
    """Do so where there are no tags: a text keeps its lines."""
    text = said.value if said.manner == "text" else said.words
    parts = [one_line(part) for part in clean(text).text.split("\n") if part.strip()]
    kept = [part for part in parts if len(parts) == 1 or not around.is_furniture(part, [], 0)]
    return "\n".join(kept), [part for part in parts if part not in kept]


def _words_in(section: Object) -> Iterator[str]:
    if "heading" in section:
        yield section["heading"]
    for block in section["blocks"]:
        if block.get("text"):
            yield block["text"]
        for row in block.get("rows", ()):
            yield " ".join(cell["text"] for cell in row.get("cells", ()))
