"""The lines above a plain-text story, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newsmodel.formats.text.above_headline import is_page_line, is_remark
from newsmodel.formats.text.above_story import MARK_REACH, SHORT_PARAGRAPH, is_above_story, is_prose, longest_line
from newsmodel.formats.text.head_authors import (
    is_certain,
    is_dated_byline,
    names_authors,
    read_authors_line,
)
from newsmodel.formats.text.head_lines import Credit, Furniture, Point, SlugLine
from newsmodel.formats.text.head_notices import read_notice_of_head
from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.addresses import read_mail_addresses
from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.dated_lines import DatedLine
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.headlines import LONGEST_DECK
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.origins import read_origin
from newsmodel.prose.furniture.slugs import is_slug_line, labelled_slug

#: The head is looked for in so many paragraphs.
REACH = 14
#: A slug line is one of the first so many.
SLUG_LINES = 2
#: Above a dateline stand at most so many lines that are neither byline nor date nor notice.
MOST_TITLES = 5
#: A paragraph of this length is no headline when it begins with a certain dateline.
LONG_PARAGRAPH = 130
#: A deck has no more paragraphs that are as long as the story's own.
_MOST_LONG = 2
#: Below a label for contacts stand no more lines.
_MOST_CONTACTS = 8
#: A line of signs across the page.
RULE_LINE = re.compile(r"\A(?>(?:[*_=~\u2022\u00b7\u2014\u2013\u2500-][ \t\u00a0]?){3,80})\Z")
#: Labels of archives: what the next lines are.
ARCHIVE_LABELS = {"abstract": "abstract", "full text": "", "fulltext": "", "body": "", "text": ""}


class Row(msgspec.Struct, frozen=True):
    """A paragraph of the head.

    Attributes:
        passage: The paragraph.
        kind: What it is; None for a headline, a deck or the like.
    """

    passage: Passage
    kind: Furniture | None

    @property
    def is_mark(self) -> bool:
        """Whether it is a byline, a date or a reading time, which stand between headline and story."""
        if isinstance(self.kind, Byline):
            return names_authors(self.kind)
        return isinstance(self.kind, AuthorLine | DatedLine | tuple)


def survey(passages: Sequence[Passage], known: int = 0) -> tuple[list[Row], int | None]:
    """Survey the head: its rows, and where the paragraph with the dateline is, if there is one.

    Args:
        passages: All paragraphs.
        known: How many of the first are known to be headline and deck.
    """
    rows = [Row(passage, None) for passage in passages[:known]]
    titles = known
    for index, passage in enumerate(passages[known:REACH], known):
        dateline = None if is_dated_byline(passages, index) else _dateline(passages, index, titles)
        if dateline and (dateline.certain or not index or not _is_above_mark(passages, index)):
            rows.append(Row(passage, dateline))
            return rows, index
        if titles == 0 and is_page_line(passages, index):
            is_firm = naming.is_firm(passage.text)  # above its press release
            kind: Furniture | None = BoilerplateLine(BoilerplateKind.RELEASE if is_firm else BoilerplateKind.NAVIGATION)
        elif titles == 0 and is_remark(passages, index):
            kind = BoilerplateLine(BoilerplateKind.NOTICE)
        elif titles == 1 and rows[-1].kind is None and RULE_LINE.match(passage.text):
            kind = passage.text  # the headline is underlined
        else:
            kind = _kind(passages, index, rows[-1].kind if rows else None, titled=titles > 0)
        if kind is None and (titles >= MOST_TITLES or not _may_be_above(passages, index, titles)):
            return rows, None
        titles += kind is None and not is_item(passage)
        rows.append(Row(passage, kind))
    return rows, None


def is_item(passage: Passage) -> bool:
    """Tell whether a line is one of the points that stand below a headline, with marks before them."""
    marker = look(passage.text).marker
    return marker is not None and not marker.ordered


def is_point(passage: Passage) -> bool:
    """Tell whether a line below the headline is one of its points, or what a fact check finds, and no title."""
    return is_item(passage) or look(passage.text).is_labelled


def _may_be_above(passages: Sequence[Passage], index: int, titles: int) -> bool:
    """Tell whether a paragraph can stand above the story."""
    passage = passages[index]
    if passage.text.startswith(">"):
        return False
    seen = look(passage.text)
    if seen.could_be_headline or (len(passage.text) <= LONGEST_DECK and not seen.has_sentences):
        return True
    return titles > 0 and _is_above_mark(passages, index)


def _is_above_mark(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a byline or a date stands close below a paragraph, and the story below that: then it is a deck."""
    long = 1
    for place in range(index + 1, min(index + 1 + MARK_REACH, len(passages))):
        if _is_mark(passages, place):
            return is_above_story(passages, place)
        seen = look(passages[place].text)
        long += not seen.could_be_headline
        if long > _MOST_LONG or seen.dateline is not None:
            return False
    return False


def _is_mark(passages: Sequence[Passage], index: int) -> bool:
    text = passages[index].text
    seen = look(text)
    if (seen.byline and names_authors(seen.byline)) or (
        seen.publication and any(one.moment for one in seen.publication)
    ):
        return True
    line = seen.author_line
    return (line is not None and names_authors(line.byline) and is_certain(line, passages, index)) or (
        seen.dated is not None and bool(seen.dated.published)
    )


def _dateline(passages: Sequence[Passage], index: int, titles: int) -> PrintedDateline | None:
    text = passages[index].text
    found = look(text).dateline
    if found is not None and found.end >= len(text) and index + 1 == len(passages):
        return None  # a sign-off, since no story follows
    if found is None:
        return look(text).place_and_date if titles > 0 and _is_above_prose(passages, index) else None
    if index == 0:
        return found if _begins_story(passages, found) else None
    if titles == 0 and not found.certain and not look(text).ends_sentence:
        return None
    return found


def _is_above_prose(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether the story begins below a line, not the address of a letter; a line that is only a date is none."""
    following = passages[index + 1].text if index + 1 < len(passages) else ""
    return (
        len(following) > longest_line(following)
        and look(following).ends_sentence
        and not look(passages[index].text).publication
    )


def _begins_story(passages: Sequence[Passage], found: PrintedDateline) -> bool:
    """Tell whether the first paragraph of a text, which begins with a dateline, is a paragraph and not a headline."""
    text = passages[0].text
    if not found.certain:
        return look(text).ends_sentence or len(passages) == 1
    if len(text) > LONG_PARAGRAPH:
        return True
    return not any(other and other.certain for other in (look(passage.text).dateline for passage in passages[1:6]))


def _kind(passages: Sequence[Passage], index: int, above: Furniture | None, *, titled: bool) -> Furniture | None:
    """Classify a line of the head; None for a headline.

    Args:
        passages: All paragraphs.
        index: Which of them it is.
        above: What the line above it is.
        titled: Whether the headline stands above it.
    """
    text = passages[index].text
    seen = look(text)
    if text.rstrip(".:").lower() in ARCHIVE_LABELS and index > 0:
        return text
    slug = text if index < SLUG_LINES and is_slug_line(text) else labelled_slug(text)
    if slug is not None and len(passages) > index + 1:
        return SlugLine(slug)
    if told := _point(passages, index, above) or read_authors_line(passages, index, above):
        return told
    if notice := read_notice_of_head(passages, index):
        return notice
    published = seen.publication
    if published and (index > 0 or published[0].labelled or _may_begin_with_date(passages)):
        return published
    if index > 0 and seen.dated is not None:
        return seen.dated
    if boilerplate := _boilerplate(passages, index, above, titled=titled):
        return boilerplate
    if index > 0 and (seen.caption or seen.is_source_line) and is_above_story(passages, index):
        return seen.caption or Credit(text)
    if seen.is_sign_off and len(passages) > index + 1 and (index > 0 or text[-5:-3].isdecimal()):
        return text
    return None


def _point(passages: Sequence[Passage], index: int, above: Furniture | None) -> Point | None:
    """Read the label "Summary" above points, or one of the points below it: no sentence, and above the story."""
    text = passages[index].text
    if isinstance(above, Point):
        return Point(text) if _may_be_point(text) else None
    if text.rstrip(":").lower() not in furniture_words("summary_labels") or not 0 < index < len(passages) - 1:
        return None
    return Point(text, is_label=True) if _may_be_point(passages[index + 1].text) else None


def _may_be_point(text: str) -> bool:
    seen = look(text)
    is_other = seen.dateline or seen.byline or seen.speaks_of_story or seen.boilerplate or read_origin(text)
    return len(text) <= LONGEST_DECK and not seen.ends_sentence and not is_other


def is_shared(text: str) -> bool:
    """Tell whether a line below others for sharing is one: "Facebook"."""
    return text.strip(" |\u00b7\u2022").lower() in furniture_words("share_words")


def _boilerplate(
    passages: Sequence[Passage], index: int, above: Furniture | None, *, titled: bool
) -> BoilerplateLine | None:
    """Read boilerplate, or what goes on below a label for contacts."""
    text = passages[index].text
    if isinstance(above, BoilerplateLine):
        is_more = above.kind is BoilerplateKind.SHARE and is_shared(text)
        if above.kind is BoilerplateKind.CONTACT:
            is_more = _is_contact(text) or _is_in_block_of_contacts(passages, index)
        if is_more:
            return above
    found = look(text).boilerplate
    return found if found and (titled or _may_lead(found, passages, index)) else None


def _may_begin_with_date(passages: Sequence[Passage]) -> bool:
    """Tell whether the first line can be a date: above the first paragraph, or above a headline and that."""
    below = [passage.text for passage in passages[1:MARK_REACH]]
    return (
        any(map(is_prose, below[:1]))
        or any(map(is_slug_line, below[:1]))
        or (len(below) > 1 and look(below[0]).could_be_headline and any(map(is_prose, below[1:])))
    )


def _is_contact(text: str) -> bool:
    """Tell whether a line below a label for contacts goes on with them: a number, an address."""
    letters = sum(map(str.isalpha, text))
    return bool(read_mail_addresses(text)) or (sum(map(str.isdecimal, text)) > letters and len(text) <= SHORT_PARAGRAPH)


def _is_in_block_of_contacts(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line stands right below a label for contacts, in a block with a number or an address."""
    first = last = index
    while first > 0 and _is_right_below(passages, first):
        first -= 1
    while last + 1 < len(passages) and _is_right_below(passages, last + 1):
        last += 1
    label = look(passages[first].text).boilerplate
    is_labelled = first < index and label is not None and label.kind is BoilerplateKind.CONTACT
    block = passages[first + 1 : last + 1]
    return is_labelled and len(block) <= _MOST_CONTACTS and any(_is_contact(passage.text) for passage in block)


def _is_right_below(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether no blank line stands above a line."""
    above = passages[index - 1]
    return passages[index].line == above.line + len(above.lines)


def _may_lead(boilerplate: BoilerplateLine, passages: Sequence[Passage], index: int) -> bool:
    """Tell whether boilerplate can stand above the headline; a headline may begin like a link to another story."""
    if boilerplate.kind is BoilerplateKind.NAVIGATION:  # "Skip to content", above the headline
        return len(passages) > index + 1 and look(passages[index + 1].text).could_be_headline
    return boilerplate.kind is not BoilerplateKind.RELATED or not boilerplate.rest
