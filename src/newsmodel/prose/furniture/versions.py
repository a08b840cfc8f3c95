"""Sentences in which a story speaks of its own versions: "This article was amended on 3 March 2024…"."""

from __future__ import annotations

import functools
import re
from typing import Literal

from newsmodel.languages.language import furniture_words, get, pooled, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import Openings, Phrases

NoticeKind = Literal["correction", "clarification", "update", "retraction", "editors_note", "embargo"]

#: The kinds that a sentence can be of; where words for several stand in it, the first counts.
_KINDS: tuple[NoticeKind, ...] = ("retraction", "clarification", "correction", "update")
#: In a sentence about this version, what was changed stands within so many characters.
_NEAR = 60
#: Marks before such a sentence.
MARKS = "([*\u2022\u00b7\u25cf\u25a0\u2013\u2014-\u203b \u00a0"


def kind_of_sentence(text: str) -> NoticeKind | None:
    """Tell which notice a sentence about the story's own versions is.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> kind_of_sentence("This article was amended on 3 March 2024 to fix a name.")
        'correction'
        >>> kind_of_sentence("An earlier version of this article gave the wrong price.")
        'correction'
        >>> kind_of_sentence("This article of faith was amended.") is None
        True
    """
    if not _may_begin(text):
        return None
    bare = text.lstrip(MARKS)
    earlier = _earlier().match(bare)
    match = earlier or _own().match(bare)
    if not match:
        return None
    itself = None if earlier else match["itself"]
    about = "story" if match["story"] else "itself" if itself else 0
    rest = bare[match.end(about) :][:400]
    for kind in _KINDS[1:] if itself else _KINDS:  # "Artikeln har dragits tillbaka" may be a journal's
        found = _changes(kind).search(rest)
        if found and (earlier or found.start() < _NEAR):
            return kind
    return "correction" if earlier and _wrong().search(rest) else None


def speaks_of_version(text: str) -> bool:
    """Tell whether a paragraph begins as one about the story's own versions does, whatever it says of them.

    Example:
        >>> speaks_of_version("An earlier version of this story named the wrong river.")
        True
        >>> speaks_of_version("The river fell.")
        False
    """
    bare = text.lstrip(MARKS)
    return _may_begin(text) and bool(_earlier().match(bare) or _own().match(bare))


def tells_of_earlier_version(text: str) -> bool:
    """Tell whether a sentence begins with words for an earlier version; without a label, laws have such too.

    Example:
        >>> tells_of_earlier_version("In einer früheren Version hieß es, es habe geregnet.")
        True
    """
    return _may_begin(text) and bool(_version().match(text))


@functools.cache
def _version() -> re.Pattern[str]:
    return re.compile(rf"(?i){any_of(pooled(lambda language: language.furniture.earlier_versions))}\b")


@functools.cache
def _story() -> str:
    """Write the pattern of a word for a story, with up to two words before it: "Reuters news story"."""
    words = any_of(pooled(lambda language: language.furniture.story_words))
    return rf"(?:[\w-]{{1,20}} ){{0,2}}?(?P<story>{words})\b"


def _may_begin(text: str) -> bool:
    return _openings().may_begin(text) and _needed().may_stand_in(text)


@functools.cache
def _needed() -> Phrases:
    """Gather the words of which each of these sentences has one at its beginning."""
    return Phrases(furniture_words("this", "story_itself", "earlier_versions", "correction_made"))


@functools.cache
def _openings() -> Openings:
    """Gather the words with which both kinds of sentences begin."""
    return Openings(furniture_words("this", "story_itself", "error_lead_ins", "earlier_versions", "correction_made"))


@functools.cache
def _own() -> re.Pattern[str]:
    """Compile how a sentence about this version begins; someone else's article, or an article of faith, is none."""
    this = any_of(pooled(lambda language: language.furniture.this))
    verbs = any_of(pooled(lambda language: language.furniture.verbs_of_versions))
    itself = any_of(furniture_words("story_itself"))
    return re.compile(rf"(?i)(?:{this} {_story()}|(?P<itself>{itself})\b)(?:,[^,\n]{{0,80}},)? {verbs}\b")


@functools.cache
def _earlier() -> re.Pattern[str]:
    """Compile how a sentence about an earlier version begins, or one about a correction."""
    lead_ins = any_of(pooled(lambda language: language.furniture.error_lead_ins))
    versions = any_of(pooled(lambda language: language.furniture.earlier_versions))
    corrections = any_of(pooled(lambda language: language.furniture.correction_made))
    return re.compile(
        rf"(?i)(?:(?:{lead_ins},? )?{versions}|{corrections}) (?:{_story()}|(?:[\w-]{{1,20}} ){{0,2}}?on\b)"
    )


@functools.cache
def _wrong() -> re.Pattern[str]:
    """Compile what was wrong with an earlier version; said of this one, it is somebody's opinion of it."""
    return re.compile(rf"(?i)\b{any_of(pooled(lambda language: language.furniture.wrong_in_versions))}\b")


@functools.cache
def _changes(kind: NoticeKind) -> re.Pattern[str]:
    words = any_of(word for tag in tags() for word in get(tag).furniture.changes.get(kind, ()))
    if kind != "update":
        return re.compile(rf"(?i)\b{words}\b")
    was = any_of(pooled(lambda language: language.furniture.was_changed))
    behind = any_of(pooled(lambda language: language.furniture.updated_behind))
    return re.compile(rf"(?i)\b(?:{was} {words}|{behind})\b")
