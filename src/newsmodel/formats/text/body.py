"""The body of a plain-text story, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head import take_boilerplate
from newsmodel.formats.text.head_rows import RULE_LINE
from newsmodel.formats.text.runs import read_list, read_quoted_mail, read_table, read_verse
from newsmodel.formats.text.subheads import is_prose, is_subhead
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.model import Divider, Link, Paragraph, Quotation
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.addresses import is_handle, read_mail_addresses
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, is_page_edge
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.credits import is_initials, is_named_sign_off, trailing_sign_off
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.versions import speaks_of_version
from newsmodel.prose.quotations.block import is_quoted, read_attribution

#: Words about the author are no longer.
ABOUT_AUTHOR = 300

_MARKED_HEADING = re.compile(r"(?P<signs>#{2,6})[ \t\u00a0]+(?P<words>\S[^\n]{0,300})\Z")
#: The same marks on both sides of a heading: "**The ferry**", "— The ferry —".
_BETWEEN_MARKS = re.compile(
    r"(?P<mark>[*_=~\u2013\u2014-]{1,3})(?P<space>[ \u00a0]?)(?P<words>[^*_=~\s].{1,110}?)(?P=space)(?P=mark)\Z"
)
#: Below a label stand no more paragraphs with names and numbers.
_MOST_CONTACTS = 6
#: Below a label stand no more links.
MOST_LINKS = 30
#: A link's title is no longer.
LONGEST_LINK = 150
#: By so many columns may paragraphs differ that are not set apart.
MARGIN = 1
#: An indented line that is no longer is a signature or a heading.
SHORT_QUOTATION = 40


def read_body(passages: Sequence[Passage], draft: Draft) -> None:
    """Read the body into the draft.

    Args:
        passages: Its paragraphs, without the dateline.
        draft: Takes the sections, and what stands between and below the paragraphs.
    """
    walk = Walk(passages=passages, draft=draft, flush=_is_flush(passages))
    while walk.index < len(passages):
        walk.index += next(filter(None, (reader(walk) for reader in _READERS)))


def _is_flush(passages: Sequence[Passage]) -> bool:
    """Tell whether paragraphs of prose begin at the margin, so that an indent sets one apart."""
    prose = [passage for passage in passages[:200] if is_prose(passage.text)] or passages[:200]
    return sum(passage.indent > MARGIN for passage in prose) * 2 < len(prose)


# Each reader returns how many paragraphs it took; 0 leaves them to the next one. The last one takes what is left.


def _read_around(walk: Walk) -> int:
    """Read links to other stories, calls, copyright lines."""
    passage = walk.here
    found = look(passage.text).boilerplate
    if found is None and walk.in_tail and (label := _label_above_titles(walk)):
        return _read_link_list(walk) if label is BoilerplateKind.RELATED else _read_topics(walk)
    if found is None:
        return _read_page_edges(walk)
    if found.kind is BoilerplateKind.RELATED and not found.rest:
        return _read_link_list(walk)
    if found.kind is BoilerplateKind.COPYRIGHT:
        walk.note_taken("a copyright line")
    take_boilerplate(found, passage, walk.draft)
    return 1 + (_leave_out_contacts(walk) if found.kind is BoilerplateKind.CONTACT and not found.rest else 0)


def _leave_out_contacts(walk: Walk) -> int:
    """Leave out names, numbers and addresses below a label with which the text ends: "Contact:"."""
    below = walk.passages[walk.index + 1 :] if walk.in_tail else ()
    if len(below) > _MOST_CONTACTS or any(is_prose(passage.text) for passage in below):
        return 0
    for passage in below:
        walk.draft.leave_out(passage, f"boilerplate ({BoilerplateKind.CONTACT.value})")
    return len(below)


def _read_page_edges(walk: Walk) -> int:
    """Leave out the words of the page that stand below the story, each on a line."""
    below = walk.passages[walk.index :] if walk.in_tail and walk.index > 0 else ()
    if not below or not all(is_page_edge(one.text) or look(one.text).boilerplate for one in below):
        return 0
    walk.draft.leave_out(walk.here, "a word of the page")
    return 1


def _label_above_titles(walk: Walk) -> BoilerplateKind | None:
    """Read a label without a colon above titles or topics, with which the text ends; None for another line."""
    found = look(walk.here.text).boilerplate_alone
    if found is None or found.rest or found.kind not in {BoilerplateKind.RELATED, BoilerplateKind.TOPICS}:
        return None
    below = [passage.text for passage in walk.passages[walk.index + 1 :] if not look(passage.text).boilerplate]
    return None if any(is_prose(text) or text[-1] == "." for text in below) else found.kind


def _read_topics(walk: Walk) -> int:
    """Leave out the topics of a story, each on a line, and the label above them."""
    count = 1
    while (passage := walk.ahead(count)) and passage.text.count(" ") <= _SPACES_OF_TOPIC:
        count += 1
    for passage in walk.passages[walk.index : walk.index + count]:
        walk.draft.leave_out(passage, "topics")
    return count


def _read_link_list(walk: Walk) -> int:
    """Read the stories below a label such as "Related stories:"."""
    titles: list[str] = []
    while (passage := walk.ahead(len(titles) + 1)) and len(titles) < MOST_LINKS:
        marker = look(passage.text).marker
        if marker is None and (
            look(passage.text).ends_sentence or len(passage.text) > LONGEST_LINK or not walk.in_tail
        ):
            break
        if look(passage.text).boilerplate_alone or look(passage.text).is_sign_off:
            break
        titles.append(passage.text[marker.end if marker else 0 :])
    walk.draft.leave_out(walk.here, "a label of links")
    for passage in walk.passages[walk.index + 1 : walk.index + 1 + len(titles)]:
        if passage.text.isdigit():
            walk.draft.leave_out(passage, "the number of a link")
    walk.draft.links.extend(Link(rel="related", title=title) for title in titles if not title.isdigit())
    return 1 + len(titles)


def _read_caption(walk: Walk) -> int:
    """Read the caption of a picture, or its credit where the story goes on below it."""
    caption = look(walk.here.text).caption
    if caption is None or (caption.words is None and not _goes_on(walk)):
        return 0
    walk.draft.add_picture(caption, walk.here)
    return 1


def _goes_on(walk: Walk) -> bool:
    """Tell whether paragraphs of the story stand further down."""
    return any(is_prose(passage.text) for passage in walk.passages[walk.index + 1 :])


def _read_notice(walk: Walk) -> int:
    label, following = look(walk.here.text).notice_label, walk.ahead()
    if label and following and speaks_of_version(following.text):
        walk.note_taken("a notice")
        words = f"{label.words} {following.text}".strip()
        walk.draft.take_notice(replace(label, words=words), walk.here.line)
        return 2
    notice = look(walk.here.text).notice
    if notice is None:
        return 0
    walk.note_taken("a notice")
    walk.draft.take_notice(notice, walk.here.line)
    return 1


def _read_below(walk: Walk) -> int:
    """Read credits, sign-offs, initials, dates and addresses at the end."""
    if not walk.in_tail:
        return 0
    passage, draft = walk.here, walk.draft
    last = walk.index == len(walk.passages) - 1
    if look(passage.text).is_sign_off:
        _take_sign_off(passage, draft)
    elif look(passage.text).is_credit or (last and walk.index > 0 and is_initials(passage.text)):
        walk.note_taken("a credit")
        draft.credits.append(passage.text)
    elif walk.index >= max(3, len(walk.passages) - 2) and _is_about_author(passage.text, draft):
        told = f"taken for words about the author, and out of the body: {shown(passage.text)}"
        draft.note(rules.NOTICE_GUESSED, told, "tagline", row=passage.line)
        draft.credits.append(passage.text)
    elif byline := _byline_below(walk, last=last):
        walk.note_taken("a credit")
        draft.bylines.append(byline)
    elif (addresses := read_mail_addresses(passage.text)) or is_handle(passage.text):
        draft.take_addresses(addresses, passage)
    elif (found := look(passage.text).publication) and all(one.labelled for one in found):
        draft.expect_dates(found, passage.line)
    else:
        return 0
    return 1


#: Signs before a name below a story.
_SIGNED = "-\u2013\u2014~*( \u00a0"


def _byline_below(walk: Walk, *, last: bool) -> Byline | None:
    """Read who wrote a story or took its pictures, below it: "By Jo Lee", "— Jo Lee, Orton", "Photo: Ana Ruiz"."""
    text, draft = walk.here.text, walk.draft
    if walk.index == 0 or not draft.sections:
        return None
    byline = look(text).byline
    if byline and (not byline.authors or not draft.bylines):
        return byline
    bare = text.lstrip(_SIGNED)
    line = look(bare.rstrip(" )*")).author_line if last and bare != text and not draft.bylines else None
    return None if line is None or line.dated else replace(line.byline, text=text)


def _is_about_author(text: str, draft: Draft) -> bool:
    """Tell whether words below the story begin with the whole name of someone in the byline."""
    if len(text) > ABOUT_AUTHOR:
        return False
    names = (author.name.casefold() for byline in draft.bylines for author in byline.authors if " " in author.name)
    words = text.casefold()
    return any(words.startswith((f"{name} ", f"{name}, ")) for name in names)


def _take_sign_off(passage: Passage, draft: Draft) -> None:
    if is_named_sign_off(passage.text):
        draft.credits.append(passage.text)
    else:
        draft.sign_off(passage.text, passage.line)


def _read_divider(walk: Walk) -> int:
    if not RULE_LINE.match(walk.here.text):
        return 0
    if walk.draft.sections and walk.ahead():
        walk.draft.add(Divider(id=walk.draft.next_id()))
    else:
        walk.draft.sign_off(walk.here.text, walk.here.line)
    return 1


#: A topic has no more spaces.
_SPACES_OF_TOPIC = 2
#: A quotation pulled out of the story is longer than this; what is shorter may be a title or a heading.
_PULLED = 60


def _read_quotation(walk: Walk) -> int:
    """Read a paragraph that is set apart: by marks, with who is named or without a full stop; or by its indent."""
    passage, following = walk.here, walk.ahead()
    attribution = read_attribution(following.text) if following else None
    pulled = len(passage.text) > _PULLED and not look(passage.text).ends_sentence
    quoted = is_quoted(passage.text) and (attribution is not None or pulled)
    apart = (
        walk.flush
        and (walk.index > 0 or walk.draft.dateline is None)
        and passage.indent > MARGIN
        and look(passage.text).ends_sentence
        and len(passage.text) > SHORT_QUOTATION
    )
    if not (quoted or apart):
        return 0
    told = f"taken for a quotation: {shown(passage.text)}"
    walk.draft.note(rules.QUOTATION_GUESSED, told, *walk.draft.next_place, row=passage.line)
    walk.draft.add(Quotation(id=walk.draft.next_id(), text=passage.text, attribution=attribution))
    return 2 if attribution else 1


def _read_marked_heading(walk: Walk) -> int:
    """Read a heading with number signs before it, as Markdown has it, "## The drought", or with a line below it."""
    line = walk.ahead()
    if (
        line
        and RULE_LINE.match(line.text)
        and line.line == walk.here.line + 1
        and look(walk.here.text).could_be_subhead
    ):
        walk.draft.open_section(walk.here.text)
        return 2
    match = _MARKED_HEADING.match(walk.here.text)
    if not match:
        return _read_heading_between_marks(walk)
    walk.draft.open_section(one_line(match["words"]), level=max(1, len(match["signs"]) - 1))
    return 1


def _read_heading_between_marks(walk: Walk) -> int:
    """Read a heading that has the same marks before and behind it, above a paragraph."""
    match, following = _BETWEEN_MARKS.match(walk.here.text), walk.ahead()
    if match is None or following is None or not is_prose(following.text) or not look(match["words"]).could_be_subhead:
        return 0
    told = f"taken for a heading: {shown(walk.here.text)}"
    walk.draft.note(rules.SUBHEAD_GUESSED, told, "sections", len(walk.draft.sections), row=walk.here.line)
    walk.draft.open_section(match["words"])
    return 1


def _read_subhead(walk: Walk) -> int:
    """Read a heading between paragraphs."""
    block = walk.draft.sections[-1][2][-1:] if walk.draft.sections else []
    before = getattr(block[0], "text", "") if block else None
    if not is_subhead(walk.passages, walk.index, before, walk.draft, walk.counted):
        return 0
    told = f"taken for a heading: {shown(walk.here.text)}"
    walk.draft.note(rules.SUBHEAD_GUESSED, told, "sections", len(walk.draft.sections), row=walk.here.line)
    walk.draft.open_section(walk.here.text)
    return 1


def _read_paragraph(walk: Walk) -> int:
    text = walk.here.text
    cut = trailing_sign_off(text) if walk.in_tail else None
    if cut is not None:
        walk.draft.credits.append(text[cut:].strip())
        text = text[:cut]
    walk.draft.add(Paragraph(id=walk.draft.next_id(), text=text))
    return 1


#: Readers of what stands around and between the paragraphs of any story.
AROUND = (_read_around, _read_notice, _read_caption, _read_below, _read_divider)
#: Readers of paragraphs whose kind their words tell: items with marks, quotations with a name below them, others.
BY_WORDS = (read_list, _read_quotation, _read_paragraph)
_READERS = (
    *AROUND,
    read_quoted_mail,
    read_table,
    read_list,
    read_verse,
    _read_quotation,
    _read_marked_heading,
    _read_subhead,
    _read_paragraph,
)
