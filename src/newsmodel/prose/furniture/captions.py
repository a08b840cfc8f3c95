"""Captions of pictures among the paragraphs of a pasted page: "The bridge on Monday. Photo: Ana Ruiz/Reuters"."""

from __future__ import annotations

import functools
import re

import msgspec

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.naming import has_outlet_word, is_capitalised
from newsmodel.prose.furniture.person_names import is_name
from newsmodel.prose.patterns import pattern
from newsmodel.prose.stops import ends_with_stop

#: A caption is no longer, and a credit.
LONGEST = 600
_LONGEST_CREDIT = 90
#: A credit names no more people and agencies.
_MOST_PARTS = 4
#: A name of two words is that of a person, or an agency's.
_WORDS_OF_NAME = 2

#: An agency and what a picture shows have so many words.
_WORDS_OF_SHOWN = 6

_ENCLOSED = pattern(
    r"\A(?P<words>.*\S)[ \u00a0]*[(\[\uff08](?P<credit>[^()\[\]\uff08\uff09]{2,90})[)\]\uff09]\.?\Z", re.DOTALL
)
#: Behind the end of a sentence, or a bar.
_BEHIND = pattern(
    r"\A(?P<words>.*[.!?\u2026\"\u201d\u2019\u201c\u00bb\u00ab\u203a)\u3002|])[ \u00a0]*(?P<credit>[^.!?|]{2,90}\.?)\Z",
    re.DOTALL,
)
_BETWEEN = pattern(r"[ \u00a0]?[/|\uff0f][ \u00a0]?|,[ \u00a0]|[ \u00a0](?:via|for)[ \u00a0]")
_SLASH = pattern("[/|\uff0f]| via ")
#: Behind a label, between owners, or around a credit.
_MARKS = pattern(r"[/:=|\u00a9\u24d2)\]\uff09\uff1a\uff1d\uff0f]|\.{3}|(?i:[ \u00a0](?:by|via)[ \u00a0])")
#: Marks before and behind a caption, and around a credit.
_AROUND = "()[]\u3010\u3011\uff08\uff09 \u00a0"
_OPENING = " \u00a0\u25b2\u25b3\u25b6\u25c0\u2191\u25bc\u25ba"


class Caption(msgspec.Struct, frozen=True):
    """A caption, or the credit of a picture alone.

    Attributes:
        words: What the picture shows; None where only its credit is told.
        credit: Who took it, or whose it is, as printed; None where the caption says no more than that it is one.
    """

    words: str | None
    credit: str | None


def read_caption(text: str) -> Caption | None:
    """Read the caption that a paragraph is: it ends with a credit of a picture, is one, or has a label of captions.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> read_caption("The bridge on Monday. Photograph: Tom Okafor/Reuters")
        Caption(words='The bridge on Monday.', credit='Photograph: Tom Okafor/Reuters')
        >>> read_caption("Getty Images").words is None, read_caption("He called on Monday (and again).") is None
        (True, True)
        >>> read_caption("Image caption, The bridge is closed")
        Caption(words='The bridge is closed', credit=None)
    """
    if len(text) > LONGEST or (len(text) > _LONGEST_CREDIT and not _may_be(text)):
        return None
    bare = text.lstrip(_OPENING)
    if is_picture_credit(bare):
        return Caption(None, text)
    start = _starts().match(bare)
    found = _with_credit(bare)
    if found is None:
        return Caption(bare[start.end() :].strip(), None) if start and bare[start.end() :].strip() else None
    return found


def _may_be(text: str) -> bool:
    """Tell whether a paragraph that is longer than a credit may end with one, or has a label of captions."""
    return (
        _MARKS.search(text, len(text) - _LONGEST_CREDIT) is not None
        or _starts().match(text.lstrip(_OPENING)) is not None
    )


def is_picture_credit(words: str) -> bool:
    """Tell whether words say of a picture who took it, and no more.

    Example:
        >>> is_picture_credit("Photo: Ana Ruiz"), is_picture_credit("REUTERS/Ana Ruiz"), is_picture_credit("Reuters")
        (True, True, False)
        >>> is_picture_credit("Photo: it rained on the day that she took it")
        False
    """
    bare = words.strip(_AROUND).removesuffix(".")
    if not bare or len(bare) > _LONGEST_CREDIT:
        return False
    if bare.lower() in NAMES.picture_agencies:
        return True
    if label := _label().match(bare):
        return _names_owners(bare[label.end() :])
    return _names_agency_and_person(bare)


def _with_credit(text: str) -> Caption | None:
    """Part a caption and the credit behind it."""
    for form in (_ENCLOSED, _BEHIND):
        match = form.match(text)
        if match and is_picture_credit(match["credit"]):
            return Caption(_told(match["words"]), text[match.end("words") :].strip())
    match = _credit_inside().match(text)
    if match and is_picture_credit(match["credit"]):
        return Caption(_told(match["words"]), match["credit"])
    return _with_credit_before(text)


def _with_credit_before(text: str) -> Caption | None:
    """Part an agency of pictures and what one shows, as pages are pasted: "Getty Images A lorry at the gate"."""
    parts = text.split()
    if len(parts) < _WORDS_OF_SHOWN or not parts[0][:1].isupper() or ends_with_stop(text):
        return None
    for count in (3, 2):
        credit, words = " ".join(parts[:count]), " ".join(parts[count:])
        if credit.lower() in NAMES.picture_agencies and words[:1].isupper():
            return Caption(words, credit)
    return None


def _told(words: str) -> str | None:
    """Take the words of a caption without the mark before its credit; None where a mark is all: "| Photo: Ana Ruiz"."""
    return words.rstrip("| \u00a0") or None


def _names_owners(words: str) -> bool:
    """Tell whether words behind a label are names, of people or of agencies: "Ana Ruiz/Getty Images", "dpa"."""
    parts = [part.strip() for part in _BETWEEN.split(words.strip(_AROUND)) if part.strip()]
    return 0 < len(parts) <= _MOST_PARTS and all(map(_is_owner, parts))


def _is_owner(name: str) -> bool:
    has_case = name.lower() != name.upper()
    known = is_agency(name) or name.lower() in NAMES.picture_agencies
    return known or (is_capitalised(name) if has_case else name[:1].isalpha())


def _names_agency_and_person(words: str) -> bool:
    """Tell whether words are an agency and a person, with a slash between: "AP Photo/Ana Ruiz"."""
    parts = [part.strip() for part in _SLASH.split(words)]
    if not 1 < len(parts) <= _MOST_PARTS or not all(map(_is_owner, (part.partition(",")[0] for part in parts))):
        return False
    if any(part.lower() in NAMES.picture_agencies for part in parts):
        return True
    people = [part for part in parts if is_name(part.partition(",")[0]) and part.count(" ") >= _WORDS_OF_NAME - 1]
    others = [part for part in parts if part not in people or is_agency(part)]
    return bool(people) and any(is_agency(part) or has_outlet_word(part) for part in (*others, parts[-1]))


@functools.cache
def _label() -> re.Pattern[str]:
    """Compile what stands before the owner of a picture: "Photo:", "Photos by", "Image courtesy of", "사진="."""
    return re.compile(rf"(?i){_label_words()}")


def _label_words() -> str:
    labels = any_of(_labels())
    leads = any_of(pooled(lambda language: language.furniture.byline_leads))
    return (
        rf"(?:(?:file |handout |archiv)?{labels}(?:s|[ \u00a0]{labels})?"
        rf"(?:[ \u00a0]?[:=\uff1a\uff1d/\uff0f]|\.{{1,3}}|[ \u00a0]{leads}\b|,)|\u00a9|\(c\)|\u24d2"
        rf"|(?:{labels}s? )?courtesy(?: of|:)?(?![^\W_]))[ \u00a0]*"
    )


@functools.cache
def _labels() -> frozenset[str]:
    """Pool the words for pictures and for those who take them, before a name."""
    photographers = pooled(lambda language: language.furniture.parts.get("photographer", frozenset()))
    return photographers | pooled(lambda language: language.furniture.picture_labels)


@functools.cache
def _credit_inside() -> re.Pattern[str]:
    """Compile a caption without a full stop, and a credit with a label in a capital: "The bridge Photo: Ana Ruiz"."""
    return re.compile(
        rf"(?P<words>.*[^\W_])[ \u00a0](?P<credit>(?=[^\W\d_a-z]|\u00a9)(?i:{_label_words()})[^.!?|]{{2,80}}\.?)\Z",
        re.DOTALL,
    )


@functools.cache
def _starts() -> re.Pattern[str]:
    """Compile how a caption begins: "FILE PHOTO:", "Image caption,"; "Legend, he said" is a sentence."""
    cased = _cased()
    several = any_of(words for words in cased if " " in words)
    mark = r"[ \u00a0]?[:\uff1a]|[ \u00a0][\u2013\u2014-]{1,2}(?=[ \u00a0])"
    return re.compile(rf"(?:{any_of(cased)}(?:{mark})|{several},(?=[ \u00a0]))[ \u00a0]*")


def _cased() -> frozenset[str]:
    """Write the words before captions as they are printed: in capitals, or with one."""
    words = pooled(lambda language: language.furniture.caption_starts)
    return frozenset(form for word in words for form in (word.upper(), word[:1].upper() + word[1:]))
