"""Notices to readers and to editors: embargoes, corrections, clarifications, updates, retractions."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Final, cast

import msgspec

from newsmodel.languages.language import get, pooled, tags
from newsmodel.languages.story_words import Furniture
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import COMBINING
from newsmodel.prose.dates.printed import find_day
from newsmodel.prose.furniture.embargoes import is_embargo
from newsmodel.prose.furniture.publication import read_publication
from newsmodel.prose.furniture.versions import MARKS, NoticeKind, kind_of_sentence, tells_of_earlier_version

#: A notice longer than this is a story about notices.
LONGEST = 1500

_LABEL = re.compile(
    # "Correction: …", "*Correction: …", "【訂正】…"; scripts of two letters a word have short ones
    rf"(?P<opening>[(\[*\u2022\u3010\uff08\uff3b]{{0,3}}) ?(?P<label>[^\W\d_](?:[\w'\u2019. &]|[{COMBINING}]){{1,30}}?)"
    # the date of a correction, in parentheses or behind a comma
    r"(?P<when>[ \u00a0]?\([^()\n]{1,40}\)"
    r"|(?:,|[ \u00a0](?:on|of|vom|du|del|van))[ \u00a0](?=[^:\n]{0,40}\d)[^:\n\u2013\u2014]{3,40}?)?"
    r"(?P<mark>[ \u00a0\u202f]?[:\uff1a]|[\])\u3011\uff09\uff3d][:\uff1a]?|[ \u00a0]*[\u2013\u2014]|"
    r"[ \u00a0]+-{1,2}(?=[ \u00a0]))[ \u00a0\u3000]*(?P<words>\S)"
)
_CLOSING = {"(": ")", "[": "]", "\u3010": "\u3011", "\uff08": "\uff09", "\uff3b": "\uff3d"}
_COLONS = frozenset(":\uff1a")
#: How people read the kind of a correction.
CORRECTION_LABELS: Final[Mapping[str, str]] = {
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "retraction": "Retraction",
    "editors_note": "Editor's note",
}
#: A label and a date are no longer.
_LONGEST_LABEL = 80
#: A verb in capitals that says what was done to a story has so many letters at least.
_SHORTEST_REMARK = 4
#: What says that a story must wait is shorter.
_LONGEST_EMBARGO = 300


class Notice(msgspec.Struct, frozen=True):
    """A paragraph that speaks of the story, not of the news.

    Attributes:
        kind: What it does.
        words: Its words without its label: "Correction: ".
        label: The label as printed, without its colon; empty where the whole sentence is the notice.
    """

    kind: NoticeKind
    words: str
    label: str = ""


@functools.cache
def _labels() -> dict[str, NoticeKind]:
    """Map the labels of all languages to their kinds."""
    return _by_word(lambda furniture: furniture.notices)


@functools.cache
def _remarks() -> dict[str, NoticeKind]:
    """Map what agencies did to their stories, as they say in parentheses, to the kinds of notice."""
    return _by_word(lambda furniture: furniture.remarks)


def _by_word(groups: Callable[[Furniture], Mapping[str, frozenset[str]]]) -> dict[str, NoticeKind]:
    return {
        word: cast("NoticeKind", kind)
        for tag in tags()
        for kind, words in groups(get(tag).furniture).items()
        for word in words
    }


@functools.cache
def _remark() -> re.Pattern[str]:
    before = any_of(pooled(lambda language: language.furniture.before_remarks))
    return re.compile(rf"(?i)\((?:{before}\b[ :;,.-]{{0,3}})?(?P<how>{any_of(_remarks())})\b[^()\n]{{3,300}}\)\.?\Z")


@functools.cache
def _remark_in_capitals() -> re.Pattern[str]:
    """Compile the like on a line of its own, where what was done stands out: "CORRECTS cost in second paragraph"."""
    done = (word.upper() for word in _remarks() if len(word) >= _SHORTEST_REMARK and word.endswith("s"))
    return re.compile(rf"(?P<how>{any_of(done)}) (?=[^\W\d_])[^\n]{{0,3}}(?<=[a-z])[^\n]{{3,300}}\Z")


def read_notice(text: str, *, dashes: bool = True) -> Notice | None:
    """Read the notice that a paragraph is.

    Args:
        text: The paragraph, on one line.
        dashes: Whether a label may end with a dash, since no headline stands there: "CORRECTION - Oil firm…".

    Example:
        >>> read_notice("Correction: The rain ended on Monday.").kind
        'correction'
        >>> read_notice("(This story has been corrected to fix a name.)").kind
        'correction'
        >>> read_notice("CORRECTS cost in second paragraph.").kind, read_notice("ADDS UP: what rain costs")
        ('correction', None)
        >>> read_notice("EMBARGOED UNTIL 10:00 GMT, 5 March 2026").kind
        'embargo'
        >>> read_notice("This article of faith was corrected.") is None
        True
    """
    if len(text) > LONGEST:
        return None
    if is_notice_of_embargo(text, may_be_headline=not dashes):
        return Notice("embargo", text)
    if ":" in text[:80] or dashes:
        labelled = _read_label(text, dashes=dashes)
        if labelled:
            return labelled
    if text[0] == "(" and (match := _remark().match(text)):
        return Notice(_remarks()[match["how"].lower()], text)
    if text[:_SHORTEST_REMARK].isupper() and (match := _remark_in_capitals().match(text)):
        return Notice(_remarks()[match["how"].lower()], text)
    kind = kind_of_sentence(text) or _kind_behind_label(text)
    return Notice(kind, text) if kind else None


def is_notice_of_embargo(text: str, *, may_be_headline: bool = False) -> bool:
    """Tell whether a paragraph is a notice that the story must wait: no other is one of an embargo.

    Args:
        text: The paragraph, on one line.
        may_be_headline: Whether a headline may stand there.

    Example:
        >>> is_notice_of_embargo("EMBARGOED UNTIL 10:00 GMT, 5 March 2026")
        True
    """
    return len(text) < _LONGEST_EMBARGO and is_embargo(text, may_be_headline=may_be_headline)


def _kind_behind_label(text: str) -> NoticeKind | None:
    """Read the kind of a sentence about the story's own versions behind a label that says nothing: "Note: …"."""
    label, colon, _ = text[:_LONGEST_LABEL].partition(":")
    if not colon or label.strip(MARKS).lower() not in _remark_labels():
        return None
    sentence = text[len(label) + 1 :].lstrip()
    return kind_of_sentence(sentence) or ("correction" if tells_of_earlier_version(sentence) else None)


@functools.cache
def _remark_labels() -> frozenset[str]:
    return pooled(lambda language: language.furniture.remark_labels)


def read_label_alone(text: str) -> Notice | None:
    """Read a notice that says no more than its kind, and perhaps when: its words are the next paragraph.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> read_label_alone("Correction: March 5, 2026").words, read_label_alone("CORRECTION").kind
        ('March 5, 2026', 'correction')
        >>> read_label_alone("Correction: The rain ended.") is None
        True
    """
    if len(text) > _LONGEST_LABEL:
        return None
    bare = text.strip("[](){}* :\u2013\u2014-")
    if kind := _labels().get(bare.lower().replace("\u2019", "'")):
        return Notice(kind, "", bare)
    notice = _read_label(text, dashes=True)
    return notice if notice is not None and read_publication(notice.words.strip(" .[]()")) else None


def _read_label(text: str, *, dashes: bool) -> Notice | None:
    match = _LABEL.match(text)
    kind = _kind_of_label(match, dashes=dashes) if match else None
    if match is None or kind is None:
        return None
    if kind == "update" and (match["label"].islower() or read_publication(text)):
        return None
    if match["when"]:  # the date is a part of the notice
        return Notice(kind, text) if find_day(match["when"]) else None
    words = text[match.start("words") :]
    closing = None if _is_enclosed(match) else _CLOSING.get(text[0])
    if closing and words.endswith(closing):
        words = words[:-1]
    return Notice(kind, words.rstrip("*").strip() or text, match["label"].strip())


def _kind_of_label(match: re.Match[str], *, dashes: bool) -> NoticeKind | None:
    """Read the kind of a label before a colon, between brackets, or in capitals before a dash."""
    label, mark = match["label"].replace("\u2019", "'").strip(), match["mark"].strip()
    is_certain = mark in _COLONS or _CLOSING.get(match["opening"][-1:]) == mark[0]
    if not is_certain and (not dashes or _is_enclosed(match) or not label.isupper()):
        return None
    return _labels().get(label.lower())


def _is_enclosed(match: re.Match[str]) -> bool:
    """Tell whether a bracket closes right behind a label: "[Correction] The rain ended"."""
    return match["mark"][:1] in _CLOSING.values()
