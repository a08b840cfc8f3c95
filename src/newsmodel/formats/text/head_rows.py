"""The lines above a plain-text story, each with what it is."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import attrs

from newsmodel.formats.text.head_lines import Address, Credit, Furniture, JobTitle, SlugLine
from newsmodel.languages.language import furniture_words, pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.addresses import find_address, is_handle, read_mail_addresses
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine, is_page_edge
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.dated_lines import DatedLine
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.headlines import LONGEST_DECK
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import Looks, look
from newsmodel.prose.furniture.notices import Notice
from newsmodel.prose.furniture.parts import AUTHOR
from newsmodel.prose.furniture.slugs import is_slug_line

#: The head is looked for in so many paragraphs.
REACH = 14
#: A slug line is one of the first so many.
SLUG_LINES = 2
#: Above a dateline stand at most so many lines that are neither byline nor date nor notice.
MOST_TITLES = 5
#: A paragraph of this length is no headline when it begins with a certain dateline.
LONG_PARAGRAPH = 130
#: The first paragraph of a story is longer; in scripts that part no words, a quarter of it will do.
SHORT_PARAGRAPH = 80
_UNSPACED_PARAGRAPH = 20
#: Below a deck, the byline or the date is one of the next so many lines.
_MARK_REACH = 4
#: A deck has no more paragraphs that are as long as the story's own.
_MOST_LONG = 2
#: The name of a site has no more spaces.
_SPACES_OF_SITE = 2
#: So many paragraphs are searched for a word that could be a name.
STORY_REACH = 40
_WORD = re.compile(r"[^\W\d_]+")
#: A line of signs across the page.
RULE_LINE = re.compile(r"\A(?>(?:[*_=~\u2022\u00b7\u2014\u2013\u2500-][ \t\u00a0]?){3,80})\Z")
#: Labels of archives: what the next lines are.
ARCHIVE_LABELS = {"abstract": "abstract", "full text": "", "fulltext": "", "body": "", "text": ""}


@attrs.frozen
class Row:
    """A paragraph of the head.

    Attributes:
        passage: The paragraph.
        kind: What it is; None for a headline, a deck or the like.
    """

    passage: Passage
    kind: Furniture | None

    @property
    def is_mark(self) -> bool:
        """Whether it is a byline or a date, which stand between headline and story."""
        if isinstance(self.kind, Byline):
            return _names_authors(self.kind)
        return isinstance(self.kind, AuthorLine | tuple) or (
            isinstance(self.kind, DatedLine) and bool(self.kind.published)
        )

    @property
    def is_picture(self) -> bool:
        """Whether it is a caption, or says who took a picture: the story may go on above it."""
        return isinstance(self.kind, Caption) or (isinstance(self.kind, Byline) and not _names_authors(self.kind))


def survey(passages: Sequence[Passage], known: int = 0) -> tuple[list[Row], int | None]:
    """Survey the head: its rows, and where the paragraph with the dateline is, if there is one.

    Args:
        passages: All paragraphs.
        known: How many of the first are known to be headline and deck.
    """
    rows = [Row(passage, None) for passage in passages[:known]]
    titles = known
    for index, passage in enumerate(passages[known:REACH], known):
        dateline = None if _is_dated_byline(passages, index) else _dateline(passages, index, titles)
        if dateline and (dateline.certain or not index or not _is_above_mark(passages, index)):
            rows.append(Row(passage, dateline))
            return rows, index
        if titles == 0 and _is_page_edge(passages, index):
            kind: Furniture | None = BoilerplateLine(BoilerplateKind.NAVIGATION)
        elif titles == 1 and rows[-1].kind is None and RULE_LINE.match(passage.text):
            kind = passage.text  # the headline is underlined
        else:
            kind = _kind(passages, index, rows[-1].kind if rows else None)
        if kind is None and (titles >= MOST_TITLES or not _may_be_above(passages, index, titles)):
            return rows, None
        titles += kind is None and not is_item(passage)
        rows.append(Row(passage, kind))
    return rows, None


def _is_page_edge(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line above the headline is one of the page: a word of it, its address, or the site's name."""
    text, below = passages[index].text, passages[index + 1 : index + 3]
    if not below:
        return False
    if is_page_edge(text) or find_address(text) == text:
        return True
    is_site = (
        text.count(" ") <= _SPACES_OF_SITE and text[-1:].isalpha() and naming.is_outlet(text) and not text.isupper()
    )
    return (
        is_site
        and len(below) > 1
        and below[0].text != text
        and look(below[0].text).could_be_headline
        and not is_prose(below[0].text)
    )


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
    for place in range(index + 1, min(index + 1 + _MARK_REACH, len(passages))):
        if _is_mark(passages, place):
            return _is_above_story(passages, place)
        seen = look(passages[place].text)
        long += not seen.could_be_headline
        if long > _MOST_LONG or seen.dateline is not None:
            return False
    return False


def _is_mark(passages: Sequence[Passage], index: int) -> bool:
    text = passages[index].text
    seen = look(text)
    if (seen.byline and _names_authors(seen.byline)) or (
        seen.publication and any(one.moment for one in seen.publication)
    ):
        return True
    line = seen.author_line
    return (line is not None and _names_authors(line.byline) and _is_certain(line, passages, index)) or (
        seen.dated is not None and bool(seen.dated.published)
    )


def _is_above_story(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether the story begins below a line, but for other lines of the head."""
    for passage in passages[index + 1 : index + 1 + _MARK_REACH]:
        if look(passage.text).dateline is not None or is_prose(passage.text):
            return True
        if not is_furniture(passage.text):
            return False
    return False


def is_prose(text: str) -> bool:
    """Tell whether a line is long enough for a paragraph of a story, and ends as one."""
    is_unspaced = not text.isascii() and " " not in text[:_UNSPACED_PARAGRAPH]
    least = _UNSPACED_PARAGRAPH if is_unspaced else SHORT_PARAGRAPH
    return len(text) > least and (look(text).ends_sentence or text.endswith(":"))


def is_furniture(text: str) -> bool:
    """Tell whether a line is one of those that stand around a story: byline, date, notice, boilerplate."""
    seen = look(text)
    return bool(
        seen.publication
        or seen.dated
        or seen.place_and_date
        or seen.byline
        or seen.author_line
        or seen.notice
        or seen.boilerplate
        or seen.is_source_line
        or seen.is_job_title
        or seen.caption
        or read_mail_addresses(text)
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
        len(following) > SHORT_PARAGRAPH
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


def _kind(passages: Sequence[Passage], index: int, above: Furniture | None) -> Furniture | None:
    """Classify a line of the head; None for a headline.

    Args:
        passages: All paragraphs.
        index: Which of them it is.
        above: What the line above it is.
    """
    text = passages[index].text
    seen = look(text)
    if text.rstrip(".:").lower() in ARCHIVE_LABELS and index > 0:
        return text
    if index < SLUG_LINES and len(passages) > index + 1 and is_slug_line(text):
        return SlugLine(text)
    if authors := _authors(passages, index, above):
        return authors
    notice = seen.notice if index > 0 else seen.notice_with_colon
    if notice and (not notice.label or _may_be_notice(notice, seen, index)):
        return notice
    published = seen.publication
    if published and (index > 0 or published[0].labelled or _may_begin_with_date(passages)):
        return published
    if index > 0 and seen.dated is not None:
        return seen.dated
    if boilerplate := _boilerplate(passages, index, above):
        return boilerplate
    if index > 0 and (seen.caption or seen.is_source_line) and _is_above_story(passages, index):
        return seen.caption or Credit(text)
    if seen.is_sign_off and len(passages) > index + 1 and (index > 0 or text[-5:-3].isdigit()):
        return text
    return None


def _is_shared(text: str) -> bool:
    """Tell whether a line below others for sharing is one: "Facebook"."""
    return text.strip(" |\u00b7\u2022").lower() in furniture_words("share_words")


def _may_be_notice(notice: Notice, seen: Looks, index: int) -> bool:
    """Tell whether a label begins a notice, and no headline or deck: a sentence, or a word to editors."""
    to_editors = notice.kind == "editors_note"
    return (seen.ends_sentence and (index > 0 or to_editors)) or (index > 0 and to_editors)


def _boilerplate(passages: Sequence[Passage], index: int, above: Furniture | None) -> BoilerplateLine | None:
    """Read boilerplate, or what goes on below a label for contacts."""
    text = passages[index].text
    if isinstance(above, BoilerplateLine) and above.kind is BoilerplateKind.CONTACT and _is_contact(text):
        return above
    if isinstance(above, BoilerplateLine) and above.kind is BoilerplateKind.SHARE and _is_shared(text):
        return above
    found = look(text).boilerplate
    return found if found and (index > 0 or _may_lead(found, passages)) else None


def _may_begin_with_date(passages: Sequence[Passage]) -> bool:
    """Tell whether the first line can be a date: above the first paragraph, or above a headline and that."""
    below = [passage.text for passage in passages[1:_MARK_REACH]]
    return (
        any(map(is_prose, below[:1]))
        or any(map(is_slug_line, below[:1]))
        or (len(below) > 1 and look(below[0]).could_be_headline and any(map(is_prose, below[1:])))
    )


def _is_contact(text: str) -> bool:
    """Tell whether a line below a label for contacts goes on with them: a number, an address."""
    letters = sum(map(str.isalpha, text))
    return bool(read_mail_addresses(text)) or (sum(map(str.isdigit, text)) > letters and len(text) <= SHORT_PARAGRAPH)


def _may_lead(boilerplate: BoilerplateLine, passages: Sequence[Passage]) -> bool:
    """Tell whether boilerplate can be the very first line; a headline may begin like a link to another story."""
    if boilerplate.kind is BoilerplateKind.NAVIGATION:  # "Skip to content", above the headline
        return len(passages) > 1 and look(passages[1].text).could_be_headline
    return boilerplate.kind is not BoilerplateKind.RELATED


def _authors(passages: Sequence[Passage], index: int, above: Furniture | None) -> Furniture | None:
    """Read whom a line names as authors, or what it says of those above."""
    text = passages[index].text
    seen = look(text)
    is_more = isinstance(above, Byline | AuthorLine | JobTitle | Address)
    if seen.byline and (_names_authors(seen.byline) or is_more):
        return seen.byline if index > 0 or _byline_may_lead(seen.byline, passages) else None
    if index == 0:
        return None
    if seen.byline and _is_above_story(passages, index):  # who took the pictures, or edited
        return seen.byline
    if naming.is_desk(text) and _is_above_story(passages, index):
        return Byline(text, (), agency=text)
    if is_more and (told := _told_of_authors(text)):
        return told
    line = seen.author_line
    if line is not None and (_names_authors(line.byline) or is_more) and _is_certain(line, passages, index):
        return line
    return _signature(passages, index) or seen.person


def _told_of_authors(text: str) -> Address | JobTitle | None:
    """Read what a line says of the authors above: how to reach them, what they are, for whom they write."""
    if (addresses := read_mail_addresses(text)) or is_handle(text):
        return Address(addresses)
    if look(text).is_job_title or naming.is_unnamed(text) or _is_outlet(text):
        return JobTitle(text)
    return None


def _signature(passages: Sequence[Passage], index: int) -> Byline | None:
    """Read an outlet, its staff or an account above a date."""
    text = passages[index].text
    if index + 1 >= len(passages) or not _tells_date(passages[index + 1].text):
        return None
    return look(text).signature or (Byline(text, (), agency=text) if naming.is_staff(text) else None)


def _is_dated_byline(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line is names beside a date, which looks like a place and a date."""
    line = look(passages[index].text).author_line if index > 0 else None
    return line is not None and line.dated is not None and _is_certain(line, passages, index)


def _names_authors(byline: Byline) -> bool:
    """Tell whether a byline names who wrote the story, and not only who took pictures or helped."""
    return bool(byline.authors or byline.agency) or any(other.role == AUTHOR for other in byline.others)


def _is_certain(line: AuthorLine, passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line that may name authors does, by its words and by what stands below it."""
    if not _is_above_story(passages, index):
        return False
    if line.proven:
        return True
    following = passages[index + 1].text
    is_placed = (
        (line.dated is not None and bool(line.dated.published))
        or _tells_date(following)
        or look(following).dateline is not None
        or look(following).place_and_date is not None
        or (look(following).is_job_title and not look(following).dateline)
        or bool(read_mail_addresses(following))
    )
    return is_placed and not _are_words(line, passages)


def _is_outlet(text: str) -> bool:
    """Tell whether a line below an author is for whom they write, and from where: "BBC News, Brae"."""
    name = text.partition(",")[0]
    if len(text) > SHORT_PARAGRAPH or text[-1] in ".!?:" or any(map(str.isdigit, text)):
        return False
    return is_agency(name) or naming.is_outlet(name)


@functools.cache
def _offices() -> frozenset[str]:
    """Pool the nouns that are no surnames."""
    return pooled(lambda language: language.nouns.offices | language.nouns.officials)


def _tells_date(text: str) -> bool:
    seen = look(text)
    return bool(seen.publication) or (seen.dated is not None and bool(seen.dated.published))


def _are_words(line: AuthorLine, passages: Sequence[Passage]) -> bool:
    """Tell whether the story itself has a part of a name as a common word, in small letters."""
    parts = {part.lower().strip(".,") for author in line.byline.authors for part in author.name.split()}
    parts -= NAMES.particles.particles_of_people | NAMES.particles.words_of_people
    if not parts.isdisjoint(_offices()):
        return True
    prose = (passage.text for passage in passages[:STORY_REACH] if is_prose(passage.text) and "@" not in passage.text)
    return any(word in parts for text in prose for word in _WORD.findall(text))  # small letters alone are equal


def _byline_may_lead(byline: Byline, passages: Sequence[Passage]) -> bool:
    """Tell whether a byline can be the very first line: it is proven, or a headline or dateline follows."""
    if len(passages) < 2:
        return False
    if any(author.affiliation or author.email for author in byline.authors):
        return True
    following = look(passages[1].text)
    is_lead = following.ends_paragraph and len(following.text) > SHORT_PARAGRAPH
    return is_lead or following.dateline is not None
