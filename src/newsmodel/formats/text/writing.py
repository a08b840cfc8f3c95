"""Writing: article → plain text that reads back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from newsmodel.errors import UnreadableInput
from newsmodel.formats.completion import is_inferred
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.text.head_titles import is_section
from newsmodel.formats.text.losses import caption_of, differences, rows_of
from newsmodel.model import (
    Article,
    Block,
    Correction,
    Divider,
    Embargo,
    Embed,
    Figure,
    LinkBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Table,
)
from newsmodel.prose.furniture.datelines import read_dateline
from newsmodel.prose.furniture.headlines import is_kicker
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import CORRECTION_LABELS, read_notice
from newsmodel.readings import Rendering
from newsmodel.values import write_timestamp

#: Reads text back; handed in, since reading does not need writing.
Reader = Callable[[str], Article]

#: What no plain text has a place for.
LOST_FIELDS = (
    "alternate_ids",
    "version",
    "supersedes",
    "signals",
    "title",
    "slugline",
    "headlines",
    "summaries",
    "located",
    "created",
    "content_created",
    "expires",
    "status",
    "urgency",
    "genres",
    "subjects",
    "keywords",
    "audiences",
    "publication_sections",
    "printed",
    "series",
    "entities",
    "publisher",
    "suppliers",
    "services",
    "media",
    "sources",
    "claims",
    "digital_source_type",
    "trust_indicators",
    "history",
    "notes",
    "properties",
    "extra",
    "sections/*/blocks/*/marks",
)


def write(article: Article, read: Reader) -> Rendering:
    """Write an article, and say what reading the text back brings home otherwise.

    Args:
        article: The article.
        read: Reads text back.
    """
    inferred = is_inferred(article.headline, article.extra)
    text, back = _written(article, read, has_headline=not inferred)
    invented = inferred and not (back.headline == article.headline and is_inferred(back.headline, back.extra))
    if invented:  # the text would begin with a paragraph that is read as the headline
        text, back = _written(article, read, has_headline=True)
    article, back = _bare(article), _bare(back)
    issues = differences(article, back)
    if invented:
        issues.append(NOT_CARRIED.issue("made up, and written as the story's own", ("headline",)))
    return Rendering(text.encode("utf-8"), issues)


def _written(article: Article, read: Reader, *, has_headline: bool) -> tuple[str, Article]:
    """Write a text, and read it back; headings that do not look like headings are marked, as Markdown has it."""
    text = _compose(article, hashes=False, has_headline=has_headline)
    back = _read_back(text, article, read)
    if _headings(back) != _headings(article):
        text = _compose(article, hashes=True, has_headline=has_headline)
        back = _read_back(text, article, read)
    return text, back


def _read_back(text: str, article: Article, read: Reader) -> Article:
    """Read a text; of white space alone, in which no reader finds a story, comes a story without any of its words."""
    try:
        return read(text)
    except UnreadableInput:
        return Article(id=article.id, language=article.language, headline="—")


def _bare(article: Article) -> Article:
    """Leave out the records that other formats keep of what the article says itself."""
    from newsmodel.formats.mapping.kept_keys import without_bookkeeping  # noqa: PLC0415 - brings all of mapping tables

    left = without_bookkeeping(article.extra)
    return article if left is article.extra else attrs.evolve(article, extra=left)


def _headings(article: Article) -> list[tuple[str, int]]:
    return [(section.heading, section.level) for section in article.sections if section.heading is not None]


def _compose(article: Article, *, hashes: bool, has_headline: bool) -> str:
    parts = [*_head(article, has_headline=has_headline), *_body(article, hashes=hashes), *_foot(article)]
    return "\n\n".join(parts) + "\n"


def _head(article: Article, *, has_headline: bool) -> Iterator[str]:
    if article.embargo is not None:
        yield from _embargo(article.embargo)
    if article.kicker is not None and _reads_as_kicker(article.kicker, article):
        yield article.kicker
    if has_headline:
        yield article.headline
    if article.subheadline is not None:
        yield article.subheadline
    if article.byline is not None:
        yield from article.byline.split("\n")
    if article.published is not None:
        yield f"Published {write_timestamp(article.published)}"
    if article.modified is not None:
        yield f"Updated {write_timestamp(article.modified)}"


def _reads_as_kicker(words: str, article: Article) -> bool:
    """Whether words above the headline are read as a kicker again: a known one, an order, one word of no deck's."""
    if is_kicker(words) or look(words).is_order:
        return True
    return article.subheadline is None and is_section(words, article.headline)


def _embargo(embargo: Embargo) -> Iterator[str]:
    if embargo.note is None:
        yield f"EMBARGOED UNTIL {write_timestamp(embargo.until)}" if embargo.until else "EMBARGOED"
        return
    for line in filter(None, embargo.note.split("\n")):  # several notices stand on a line each
        notice = read_notice(line, dashes=False)
        yield line if notice and notice.kind == "embargo" else f"EMBARGO: {line}"


def _body(article: Article, *, hashes: bool) -> Iterator[str]:
    dateline = article.dateline.text if article.dateline else None
    if dateline is not None and read_dateline(dateline) is None:  # without a dash it stands on a line of its own
        yield dateline
        dateline = None
    for section in article.sections:
        numbers: dict[str, int] = {}
        if section.heading is not None:
            if dateline is not None:
                yield dateline
                dateline = None
            yield f"{'#' * (section.level + 1)} {section.heading}" if hashes else section.heading
        for block in section.blocks:
            if not isinstance(block, ListItem):  # what follows is another list
                numbers.clear()
            if dateline is not None and not isinstance(block, Paragraph):
                yield dateline
                dateline = None
            for words in _words(block, numbers, article):
                yield f"{dateline} {words}" if dateline is not None else words
                dateline = None
    if dateline is not None:
        yield dateline


def _words(block: Block, numbers: dict[str, int], article: Article) -> Iterator[str]:
    match block:
        case Figure():
            yield from filter(None, (caption_of(block, article),))
        case Paragraph() | Preformatted():
            yield block.text
        case Quotation():
            yield _quoted(block.text)
            if block.attribution is not None:
                yield f"\u2014 {block.attribution}"
        case ListItem():
            yield f"{_marker(block, numbers)} {block.text}"
        case Divider():
            yield "* * *"
        case Table():
            yield from ([block.text] if block.text else [])
            yield rows_of(block) or "* * *"
        case Embed(text=str(text)):
            yield _quoted(text)
        case LinkBlock(text=str() | None):
            yield _read_more(block.text, block.uri)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _marker(item: ListItem, numbers: dict[str, int]) -> str:
    if not item.ordered:
        return "\u2022"
    group = item.group or ""
    numbers[group] = numbers.get(group, 0) + 1
    return f"{numbers[group]}."


def _read_more(title: str | None, uri: str | None) -> str:
    return "Read more: " + " ".join(filter(None, (title, uri)))


def _foot(article: Article) -> Iterator[str]:
    yield from (_correction(correction) for correction in article.corrections)
    yield from (_read_more(link.title, link.uri) for link in article.links if link.rel == "related")
    if article.tagline is not None:
        yield from article.tagline.split("\n")
    if article.rights is not None and article.rights.notice is not None:
        yield from article.rights.notice.split("\n")


def _correction(correction: Correction) -> str:
    notice = read_notice(correction.text)
    if notice and notice.kind == correction.kind and notice.words == correction.text:
        return correction.text
    return f"{CORRECTION_LABELS[correction.kind]}: {correction.text}"
