"""Lines of the head, taken into the draft: each as what it is."""

from __future__ import annotations

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head_lines import Address, Credit, JobTitle, Point, SlugLine
from newsmodel.formats.text.head_rows import ARCHIVE_LABELS, Row
from newsmodel.issues import shown
from newsmodel.model import Link, RoleText
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.addresses import find_address
from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine
from newsmodel.prose.furniture.bylines import Byline, read_byline
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.credits import is_source_line
from newsmodel.prose.furniture.dated_lines import DatedLine
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice
from newsmodel.prose.furniture.publication import Published, source_beside
from newsmodel.values import as_uri


def take_row(row: Row, draft: Draft) -> None:
    """Take a line of the head into the draft; a headline or a deck has no kind, and is left.

    Args:
        row: The line, and what it is.
        draft: Takes it.
    """
    kind, passage = row.kind, row.passage
    match kind:
        case PrintedDateline():
            draft.dateline, draft.dateline_row = kind, passage.line
        case Notice():
            draft.take_notice(kind, passage.line)
        case BoilerplateLine():
            take_boilerplate(kind, passage, draft)
        case tuple():
            _keep_broken_date(passage, draft)
            take_dates(kind, passage, draft)
        case DatedLine():
            _take_dated(kind, passage, draft)
        case Caption():
            draft.add_picture(kind, passage)
        case SlugLine() | Credit() | str():
            _take_line(kind, passage, draft)
        case Point():
            _take_point(kind, passage, draft)
        case Byline() | AuthorLine() | Address() | JobTitle():
            _take_authors(kind, passage, draft)


def _keep_broken_date(passage: Passage, draft: Draft) -> None:
    """Keep a date as it is printed, where a page breaks it apart or has no space inside."""
    if len(passage.lines) > 1:
        draft.leave_out_words(passage.lines[0].strip(), "a label above a date", passage.line)
    elif look(passage.text).parted != look(passage.text).spaced:
        draft.leave_out_words(passage.text, "dates without a space between", passage.line)


def take_dates(found: tuple[Published, ...], passage: Passage, draft: Draft) -> None:
    """Take the dates of a line, and keep what it says of whose text the story is."""
    draft.expect_dates(found, passage.line)
    if (source := source_beside(passage.text)) is not None:
        draft.credits.append(source)


def _take_line(kind: SlugLine | Credit | str, passage: Passage, draft: Draft) -> None:
    match kind:
        case SlugLine() if "slugline" in draft.fields:
            draft.leave_out(passage, "another slug")
        case SlugLine():
            draft.fields["slugline"] = one_line(kind.text)
        case Credit():
            draft.credits.append(kind.text)
        case str() if kind.rstrip(".:").lower() in ARCHIVE_LABELS:
            draft.leave_out(passage, "a label")
        case str():
            draft.sign_off(kind, passage.line)


def _take_point(point: Point, passage: Passage, draft: Draft) -> None:
    """Take a point for a summary; the label above is left out."""
    if point.is_label:
        draft.leave_out(passage, "a label")
        return
    told = f"taken for a point of a summary: {shown(point.text)}"
    draft.note(rules.DECK_GUESSED, told, "summaries", len(draft.summaries), row=passage.line)
    marker = look(point.text).marker
    draft.summaries.append(RoleText(text=point.text[marker.end :] if marker else point.text, role="point"))


def _take_authors(kind: Byline | AuthorLine | Address | JobTitle, passage: Passage, draft: Draft) -> None:
    match kind:
        case Byline():
            beside = read_byline(kind.text, beside=True) if draft.bylines else None
            draft.bylines.append(beside or kind)
        case AuthorLine():
            _take_author_line(kind, passage, draft)
        case Address():
            draft.take_addresses(kind.mail, passage)
        case JobTitle():
            draft.job_titles.append(kind.text)


def _take_author_line(line: AuthorLine, passage: Passage, draft: Draft) -> None:
    draft.bylines.append(line.byline)
    if not line.proven:
        told = f"taken for the byline: {shown(line.byline.text)}"
        draft.note(rules.BYLINE_GUESSED, told, "byline", row=passage.line)
    if line.dated is not None:
        _take_dated(line.dated, passage, draft, named=True)


def _take_dated(line: DatedLine, passage: Passage, draft: Draft, *, named: bool = False) -> None:
    """Take the dates of a line, and from whom the story comes; its other words may name the authors."""
    draft.expect_dates(line.published, passage.line)
    for words in line.rest:
        if is_source_line(words):
            draft.credits.append(words)
        elif not named:
            draft.leave_out_words(words, "words beside a date", passage.line)
    for words in line.asides:
        draft.leave_out_words(words, "the time that it takes to read or hear", passage.line)


def take_boilerplate(found: BoilerplateLine, passage: Passage, draft: Draft) -> None:
    """Keep a related link or a copyright line as data; keep aside what else is left out, and the label of a link."""
    if found.kind is BoilerplateKind.RELATED and found.rest:
        draft.links.append(_related(found.rest))
        draft.move_link(passage)
    elif found.kind is BoilerplateKind.COPYRIGHT:
        draft.copyright.append(passage.text)
    elif found.kind is BoilerplateKind.TERMS:
        draft.terms.append(passage.text)
    else:
        draft.leave_out(passage, f"boilerplate ({found.kind.value})")


def _related(words: str) -> Link:
    address = find_address(words)
    uri = None if address is None else as_uri(address)
    if address is None or uri is None:
        return Link(rel="related", title=one_line(words))
    words = words.removesuffix(".") if words.endswith(f"{address}.") else words
    title = one_line(words.replace(address, " ")).strip(" :()[]<>-\u2013\u2014|")
    return Link(rel="related", uri=uri, title=title or None)
