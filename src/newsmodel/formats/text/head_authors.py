"""The lines above a plain-text story that name its authors, and those that say more of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.formats.text.above_story import (
    MARK_REACH,
    SHORT_PARAGRAPH,
    below_page_words,
    is_above_story,
    is_prose,
    longest_line,
)
from newsmodel.formats.text.head_lines import Address, Furniture, JobTitle
from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.addresses import is_handle, read_mail_addresses
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import Looks, look
from newsmodel.prose.furniture.parts import AUTHOR
from newsmodel.prose.furniture.person_names import has_given_name

#: So many paragraphs are searched for a word that could be a name.
STORY_REACH = 40
_WORD = re.compile(r"[^\W\d_]+")
_SEVERAL = 2
#: Signs between an author and a date; between a place and a date stand dashes.
_BAR_OR_DOT = frozenset("|\u00b7\u2022\u22c5")


def read_authors_line(passages: Sequence[Passage], index: int, above: Furniture | None) -> Furniture | None:
    """Read whom a line names as authors, or what it says of those above."""
    text = passages[index].text
    seen = look(text)
    if seen.restricts_use:
        return None
    is_more = isinstance(above, Byline | AuthorLine | JobTitle | Address)
    if seen.byline and (names_authors(seen.byline) or is_more):
        return seen.byline if index > 0 or _byline_may_lead(seen.byline, passages) else None
    if index == 0:
        return None
    if seen.byline and is_above_story(passages, index):  # who took the pictures, or edited
        return seen.byline
    if naming.is_desk(text) and is_above_story(passages, index):
        return Byline(text, (), agency=text)
    if is_more and (told := _told_of_authors(text)):
        return told
    line = seen.author_line
    if line is not None and not line.proven and _is_place_below(line, above, text):
        return line.dated
    if line is not None and not line.proven and _is_picture_credit(seen):
        line = None
    if line is not None and (names_authors(line.byline) or is_more) and is_certain(line, passages, index):
        return line
    return _signature(passages, index) or seen.person


def _is_place_below(line: AuthorLine, above: Furniture | None, text: str) -> bool:
    """Tell whether what stands beside a date below a byline is where it was written: "Puerto Verde - 14 mar 2025"."""
    is_below = isinstance(above, Byline) and line.dated is not None and _BAR_OR_DOT.isdisjoint(text)
    return is_below and not any(has_given_name(author.name) for author in line.byline.authors)


def _is_picture_credit(seen: Looks) -> bool:
    """Tell whether a line names but from whom a picture comes: "Getty Images"."""
    return seen.caption is not None and seen.caption.words is None


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


def is_dated_byline(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line is names beside a date, which looks like a place and a date."""
    line = look(passages[index].text).author_line if index > 0 else None
    return line is not None and line.dated is not None and is_certain(line, passages, index)


def names_authors(byline: Byline) -> bool:
    """Tell whether a byline names who wrote the story, and not only who took pictures or helped."""
    return bool(byline.authors or byline.agency) or any(other.role == AUTHOR for other in byline.others)


def is_certain(line: AuthorLine, passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line that may name authors does, by its words and by what stands below it."""
    below = below_page_words(passages, index)
    if not (_is_above_sentence(line, passages, index) or is_above_story(passages, index)):
        return False
    if line.proven:
        return True
    if below is None:
        return False
    following = below.text
    is_placed = (
        _tells_date(passages[index - 1].text)
        or (line.dated is not None and bool(line.dated.published))
        or _tells_date(following)
        or look(following).dateline is not None
        or look(following).place_and_date is not None
        or (look(following).is_job_title and not look(following).dateline)
        or bool(read_mail_addresses(following))
        or _is_outlet(following)
        or _names_again(line, following)
        or _are_several(line, passages)
    )
    return is_placed and not _are_words(line, passages)


def _is_above_sentence(line: AuthorLine, passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a short sentence begins the story below a proven line, or below the date that any has below it."""
    below = below_page_words(passages, index)
    if below is not None and not line.proven and _tells_date(below.text):
        below = below_page_words(passages, passages.index(below))
    elif not line.proven:
        return False
    return below is not None and look(below.text).ends_paragraph


def _is_outlet(text: str) -> bool:
    """Tell whether a line below an author is for whom they write, and from where: "BBC News, Brae"."""
    name = text.partition(",")[0]
    if len(text) > SHORT_PARAGRAPH or text[-1] in ".!?:" or any(map(str.isdecimal, text)):
        return False
    return is_agency(name) or naming.is_outlet(name)


def _names_again(line: AuthorLine, following: str) -> bool:
    """Tell whether the next line is a byline with the same names, as below the picture of an author."""
    byline = look(following).byline
    return byline is not None and [one.name for one in byline.authors] == [one.name for one in line.byline.authors]


def _are_several(line: AuthorLine, passages: Sequence[Passage]) -> bool:
    """Tell whether a line is whole names of several, of whom the story itself does not speak: "Ana Ruiz and Jo Lee"."""
    names = [author.name.split() for author in line.byline.authors]
    if len(names) < _SEVERAL or any(len(name) < _SEVERAL for name in names):
        return False
    told = " ".join(passage.text for passage in passages[:STORY_REACH] if is_prose(passage.text))
    return not any(name[-1] in told for name in names)


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
    below = next((each for each in passages[1:MARK_REACH] if _told_of_authors(each.text) is None), passages[1])
    following = look(below.text)
    is_lead = following.ends_paragraph and len(following.text) > longest_line(following.text)
    return is_lead or following.dateline is not None
