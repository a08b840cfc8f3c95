"""The body of a plain-text story: paragraphs, quotations, headings; what stands around and below them is others'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.formats.text import rules
from newsmodel.formats.text.around import read_around, read_caption, read_divider, read_notice
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.foot import read_about_authors, read_below, read_notes_to_editors, read_withheld
from newsmodel.formats.text.head_rows import RULE_LINE
from newsmodel.formats.text.letters import read_sender
from newsmodel.formats.text.runs import read_list, read_quoted_mail, read_table, read_verse
from newsmodel.formats.text.subheads import is_prose, is_subhead
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.model import Paragraph, Quotation
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.credits import is_named_sign_off, trailing_sign_off
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.quotations.block import is_quoted, read_attribution

_MARKED_HEADING = re.compile(r"(?P<signs>#{2,6})[ \t\u00a0]+(?P<words>\S[^\n]{0,300})\Z")
#: The same marks on both sides of a heading: "**The ferry**", "— The ferry —".
_BETWEEN_MARKS = re.compile(
    r"(?P<mark>[*_=~\u2013\u2014-]{1,3})(?P<space>[ \u00a0]?)(?P<words>[^*_=~\s].{1,110}?)(?P=space)(?P=mark)\Z"
)
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
        name = text[cut:].strip()
        if is_named_sign_off(name):
            walk.draft.credits.append(name)
        else:
            walk.draft.sign_off(name, walk.here.line)
        text = text[:cut]
    walk.draft.add(Paragraph(id=walk.draft.next_id(), text=text))
    return 1


# Each reader returns how many paragraphs it took; 0 leaves them to the next one. The last one takes what is left.

#: Readers of what stands around and between the paragraphs of any story.
AROUND = (read_notes_to_editors, read_around, read_notice, read_caption, read_below, read_divider)
#: Readers of paragraphs whose kind their words tell: items with marks, quotations with a name below them, others.
BY_WORDS = (read_list, _read_quotation, _read_paragraph)
_READERS = (
    read_withheld,
    read_sender,
    read_about_authors,
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
