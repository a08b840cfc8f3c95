"""The body's sections and blocks, and objects that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.documents.checks.document import Document, Finding, check
from newsmodel.issues import Severity
from newsmodel.model import Concept, Embed, Link, LinkBlock, Party, Rendition, Section, Series


@check(Severity.WARNING, Section)
def heading_level_skipped(document: Document) -> Iterator[Finding]:
    """A heading lies more than one level below the one before it.

    Level 1 stands directly below the headline. Readers of the page, and screen readers most of all, take a skipped
    level for a missing section.
    """
    level = 0
    for index, section in enumerate(document.article.sections):
        if section.heading is None:
            continue
        if section.level > level + 1:
            yield ("sections", index, "level"), f"a heading of level {section.level} follows one of level {level}"
        level = section.level


@check(Severity.WARNING, Section)
def section_without_heading(document: Document) -> Iterator[Finding]:
    """A body section that is not the first has no heading.

    A heading opens a section, and only the lead has none. After an aside, a summary or an entry, a section without a
    heading continues the body; elsewhere its blocks belong to the section before it.
    """
    sections = document.article.sections
    for index, section in enumerate(sections):
        if index and section.heading is None and section.kind == "body" and sections[index - 1].kind == "body":
            yield ("sections", index), "no heading, and the section before it is of the body too"


@check(Severity.WARNING, Section)
def empty_section(document: Document) -> Iterator[Finding]:
    """A section has neither a heading nor blocks.

    It says nothing; leave it out.
    """
    for path, section in document.all(Section):
        if section.heading is None and not section.blocks:
            yield path, "neither a heading nor blocks"


@check(Severity.WARNING, Section)
def entry_fields(document: Document) -> Iterator[Finding]:
    """A section that is no entry has a property that only entries have.

    `uri`, `published`, `modified`, `byline` and `contributors` belong to the entries of a live blog (`kind: entry`);
    for the whole story they stand on the article.
    """
    names = ("uri", "published", "modified", "byline", "contributors")
    for path, section in document.all(Section):
        for name in names:
            if section.kind != "entry" and getattr(section, name):
                yield (*path, name), f"a section of the kind {section.kind} has no {name}"


@check(Severity.WARNING, Section)
def group_split(document: Document) -> Iterator[Finding]:
    """Blocks of one group are not neighbours.

    A group holds neighbouring blocks together: the items of a list, the pictures of a gallery, the paragraphs of a
    quotation. Blocks between them break it in two; give the second part a group of its own.
    """
    seen: set[str] = set()
    for section_index, section in enumerate(document.article.sections):
        before = None
        for index, block in enumerate(section.blocks):
            group = getattr(block, "group", None)
            if group is not None and group != before and group in seen:
                yield ("sections", section_index, "blocks", index, "group"), f"the group {group!r} was closed before"
            if group is not None:
                seen.add(group)
            before = group


@check(Severity.ERROR, Link, LinkBlock)
def empty_link(document: Document) -> Iterator[Finding]:
    """A link has neither a uri nor words.

    A link of the article has a `uri` or a `title`, a link block a `uri` or a `text`.
    """
    for path, link in document.all(Link):
        if link.uri is None and link.title is None:
            yield path, "neither a uri nor a title"
    for path, block in document.all(LinkBlock):
        if block.uri is None and block.text is None:
            yield path, "neither a uri nor a text"


@check(Severity.ERROR, Party)
def empty_party(document: Document) -> Iterator[Finding]:
    """A party has no name, no uri and no code.

    Nobody could tell who it is.
    """
    yield from _without_name(document, Party)


@check(Severity.ERROR, Concept)
def empty_concept(document: Document) -> Iterator[Finding]:
    """A concept or an entity has no name, no uri and no code.

    Nobody could tell what it is.
    """
    yield from _without_name(document, Concept)


@check(Severity.ERROR, Rendition)
def empty_rendition(document: Document) -> Iterator[Finding]:
    """A file of a media item has neither a uri nor a reference.

    Nobody could find it.
    """
    for path, file in document.all(Rendition):
        if file.uri is None and file.reference is None:
            yield path, "neither a uri nor a reference"


@check(Severity.ERROR, Series)
def empty_series(document: Document) -> Iterator[Finding]:
    """A series has no name, no uri and no code.

    Nobody could tell which it is.
    """
    yield from _without_name(document, Series)


@check(Severity.WARNING, Embed)
def empty_embed(document: Document) -> Iterator[Finding]:
    """An embed has no uri, no markup and no words.

    There is nothing to show.
    """
    for path, embed in document.all(Embed):
        if embed == attrs.evolve(Embed(), id=embed.id, language=embed.language, media_type=embed.media_type):
            yield path, "no uri, no markup and no text"


def _without_name(document: Document, kind: type[Party | Concept | Series]) -> Iterator[Finding]:
    """Find what nothing names: neither a name nor an address nor a code."""
    for path, part in document.all(kind):
        if part.name is None and part.uri is None and part.code is None:
            yield path, "no name, no uri and no code"
