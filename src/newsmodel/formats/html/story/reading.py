"""Reading of a page's story: the extractor's words, found again in the page and read as they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata.linked_data import LinkedData
from newsmodel.formats.html.metadata.said import Said
from newsmodel.formats.html.metadata.scripted import read_scripted
from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import Run, key_of, length_of
from newsmodel.formats.html.story import extractor
from newsmodel.formats.html.story.beside import take_head, take_links
from newsmodel.formats.html.story.captions import part_credits
from newsmodel.formats.html.story.choice import Known, Selection
from newsmodel.formats.html.story.finder import sentences_below
from newsmodel.formats.html.story.found import LEAST_SHARE, find_runs
from newsmodel.formats.html.story.gates import settle_cut_off
from newsmodel.formats.html.story.keeping import keep_rest, lines_of
from newsmodel.formats.html.story.listings import open_tables
from newsmodel.formats.html.story.pictures import tidy
from newsmodel.formats.html.story.posts import headings_of, open_posts, posts_in
from newsmodel.formats.html.story.pruning import prune
from newsmodel.formats.html.story.scripts import ScriptStory, story_in_scripts
from newsmodel.formats.html.story.selection import select
from newsmodel.formats.html.story.structure import Structure, holds_paragraphs
from newsmodel.formats.html.story.subheads import mark_subheads
from newsmodel.formats.html.story.unfound import unfound
from newsmodel.formats.jsonld.bodies import read_words
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.datelines import take_dateline
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.reading import walk

#: A body in JSON-LD is taken where it has so many times the letters of the one in the page.
_FAR_LONGER = 2.0
#: A body of fewer letters counts as having so many; and the extractor's bare words are a story from so many on.
_SHORTEST, _SHORTEST_PLAIN = 20, 250
#: Elements that a page may be laid out with.
_LAYOUT = frozenset("aside figure blockquote ul ol li table thead tbody tr td th dl dd dt".split())  # noqa: SIM905
#: Blocks that may stand before the first words.
_SHOWN = frozenset({"figure", "embed", "divider"})


class Source(msgspec.Struct, frozen=True):
    """The page of a story, as its reader sees it.

    Attributes:
        said: What it says beside the story; the tree of the page is pruned while the story is read.
        heading: The place of its heading among the runs.
    """

    said: Said
    heading: int | None

    @property
    def page(self) -> Page:
        """The page."""
        return self.said.page

    @property
    def runs(self) -> Sequence[Run]:
        """The runs of its words."""
        return self.said.runs

    @property
    def linked(self) -> LinkedData:
        """Its JSON-LD."""
        return self.said.linked


def read_story(source: Source, doc: Object, conversion: Conversion) -> None:
    """Read the body of a page's story, and what stands around it, into a document.

    Args:
        source: Where it is read from.
        doc: The document, with its metadata.
        conversion: To whom is said what was left out.
    """
    found = find_runs(_words(source, conversion), source.runs, source.heading, conversion)
    words = found.words
    body = _body(source, doc, conversion)
    selection = select(source.runs, found.places, _known(source, doc)) if found.share >= LEAST_SHARE else None
    letters = (
        extractor.letters_of(words) if selection is None else sum(source.runs[place].length for place in selection.kept)
    )
    linked, read = source.linked.body, None
    posts = _posts(source)
    told = [text for section in posts for block in section.get("blocks", ()) if (text := block.get("text"))]
    if told and _FAR_LONGER * extractor.letters_of(told) >= extractor.letters_of(words):
        _settle_posts(posts, doc, conversion)
        keep_rest(doc, conversion, source.page, source.runs, None, (words, ()))
        return
    if length_of(linked) >= _FAR_LONGER * max(letters, _SHORTEST):
        message = f"{len(linked)} characters, where the page shows {letters}"
        conversion.say(rules.BODY_FROM_LINKED_DATA, message, ("sections",))
        read_words(linked, body)
    elif (state := _script_story(source, doc, selection.kept if selection else (), letters)) is not None:
        _read_script(state, source, doc, body)
    elif selection is not None:
        _read_page(source, selection, body, doc)
        read = selection
        settle_cut_off(source.runs, selection, doc, conversion)
    elif letters >= _SHORTEST_PLAIN:
        _read_words(words, body)
    if body.is_empty:
        conversion.say(rules.STORY_NOT_FOUND, "no story was found in the page", ("sections",))
    else:
        _settle(body, doc, conversion)
    keep_rest(doc, conversion, source.page, source.runs, read, (words, lines_of(linked), told, found.beside))


def complete_from_scripts(said: Said, heading: int | None, doc: Object) -> None:
    """Complete the metadata of a page that shows no story by what the script says that has it.

    Args:
        said: The metadata sources of the page.
        heading: The place of its heading among the runs.
        doc: The document, with the metadata of the page.
    """
    shown = sentences_below(said.runs, heading)
    letters = sum(said.runs[place].length for place in shown)
    if length_of(said.linked.body) >= _FAR_LONGER * max(letters, _SHORTEST):
        return
    if (found := _script_story(Source(said, heading), doc, shown, letters)) is not None:
        read_scripted(found.objects, doc, said)


def _script_story(source: Source, doc: Object, shown: Iterable[int], letters: int) -> ScriptStory | None:
    """Find the story in a script of a page that shows none: few letters, and no line of a far longer one there."""
    if letters >= _SHORTEST_PLAIN:
        return None
    found = story_in_scripts(source.page, [doc.get("headline", "")])
    if found is None or length_of(found.body) < _FAR_LONGER * letters:
        return None
    key = key_of(found.body)
    lines = (source.runs[place].key for place in shown)
    return None if any(line in key for line in lines if line) else found


def _read_script(found: ScriptStory, source: Source, doc: Object, body: Body) -> None:
    """Read a story from a script, and what is said of it there."""
    message = f"{len(found.body)} characters, where the page shows none"
    body.conversion.say(rules.BODY_FROM_SCRIPT, message, ("sections",))
    read_words(found.body, body)
    read_scripted(found.objects, doc, source.said)


def _posts(source: Source) -> Sequence[Object]:
    """List the posts of a live blog, which its JSON-LD has whole."""
    sections = source.linked.story.get("sections", ()) if source.linked.is_live else ()
    return sections if any(section.get("kind") == "entry" and section.get("blocks") for section in sections) else ()


def _settle_posts(posts: Sequence[Object], doc: Object, conversion: Conversion) -> None:
    """Give a document the posts of its live blog."""
    doc["sections"] = list(posts)
    told = sum(len(block.get("text", "")) for section in posts for block in section.get("blocks", ()))
    conversion.say(rules.BODY_FROM_LINKED_DATA, f"{told} characters, in the posts of a live blog", ("sections",))


def _settle(body: Body, doc: Object, conversion: Conversion) -> None:
    """Give a document its story."""
    doc["sections"] = [section for section in body.sections if section["blocks"] or "heading" in section]
    _raise_levels(doc["sections"])
    part_credits(doc["sections"], body.new_media)
    if body.new_media:
        doc["media"] = [*doc.get("media", ()), *body.new_media]
    _caption_media(doc)
    _take_dateline(doc, conversion, body.dateline)


def _words(source: Source, conversion: Conversion) -> list[str]:
    """Find the words of the story."""
    if not extractor.is_installed():
        conversion.say(rules.EXTRACTOR_MISSING, "looked for by our own rules alone", ("sections",))
        return []
    words = extractor.find_story(source.page.source, source.page.url, source.page.spare)
    if words is None:
        conversion.say(rules.EXTRACTOR_FAILED, "the extractor broke on the page", ("sections",))
    return words or []


def _caption_media(doc: Object) -> None:
    """Give a picture that the metadata name the caption that it has in the story."""
    media = {each["id"]: each for each in doc.get("media", ())}
    for section in doc["sections"]:
        for block in section["blocks"]:
            shown = media.get(block.get("media", ""))
            if shown is not None and "caption" not in shown and "text" in block and "marks" not in block:
                shown["caption"] = block.pop("text")


def _take_dateline(doc: Object, conversion: Conversion, marked: str | None) -> None:
    """Cut the dateline off the first paragraph, which a page may show a picture before."""
    lead = doc["sections"][0]
    words = next((place for place, block in enumerate(lead["blocks"]) if block["type"] not in _SHOWN), 0)
    story = {**doc, "sections": [{**lead, "blocks": lead["blocks"][words:]}]}
    take_dateline(story, conversion, marked, names_reporters=True)
    doc.update({name: story[name] for name in ("dateline", "contributors") if name in story})


def _body(source: Source, doc: Object, conversion: Conversion) -> Body:
    media = {each["id"]: each for each in doc.get("media", ())}
    return Body(conversion, base=source.page.base, headline=doc.get("headline"), media=media, wants_all_files=True)


def _read_page(source: Source, selection: Selection, body: Body, doc: Object) -> None:
    """Read the story where it stands in the page."""
    take_head(selection, source.runs, doc)
    take_links(selection, source.page, source.runs, doc, body.conversion)
    if selection.structure is not None:
        _open_layout(selection.structure)
        open_tables(selection.structure, selection.kept)
        for words in mark_subheads(selection.structure, selection.kept):
            body.conversion.say(rules.HEADING_GUESSED, f"a line taken for a heading: {words}", ("sections",))
    selection.leave_to_pictures(source.runs)
    for figure in selection.shown:
        tidy(figure)
    structure, page = selection.structure, source.page
    posts = posts_in(structure, selection.kept, page) if structure is not None else []
    selection.kept |= headings_of(posts, source.runs)
    selection.unfound = unfound(selection, source.runs)  # the tree is cut next
    prune(source.page.root, source.runs, selection.kept, selection.shown)
    open_posts(posts, page.url or page.canonical)
    walk(source.page.root, body)


def _open_layout(structure: Structure) -> None:
    """Let lists, tables and other boxes in which whole parts of the story stand be how the page is built."""
    around = {structure.region, *structure.region.iterancestors()}
    if any(holds_paragraphs(each) for each in structure.holders):
        around |= structure.trunk.intersection(structure.runs[structure.first].ancestors())
    for element in around:
        if element.tag in _LAYOUT:
            element.tag = "div"


def _known(source: Source, doc: Object) -> Known:
    return Known(
        heading=source.heading,
        headlines=[doc.get("headline", ""), *(each["text"] for each in doc.get("headlines", ()))],
        descriptions=[each["text"] for each in doc.get("summaries", ())],
        authors=[party["name"] for party in doc.get("contributors", ()) if party.get("name")],
        body=source.linked.body,
        host=source.page.host,
    )


def _read_words(words: Sequence[str], body: Body) -> None:
    """Take the extractor's words as they are, where the page has them in no blocks that could be found."""
    for text in words:
        body.add_text(text)


def _raise_levels(sections: Sequence[Object]) -> None:
    """Number the levels of a story's headings from 1 without gaps, whatever elements the page has for them."""
    headed = [section for section in sections if "heading" in section]
    ranks = {level: rank for rank, level in enumerate(sorted({section.get("level", 1) for section in headed}), 1)}
    for section in headed:
        level = ranks[section.pop("level", 1)]
        if level > 1:
            section["level"] = level
