"""Orders to hold a story back: "NOT FOR PUBLICATION", "Draft: do not publish", "For internal use only"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

from newsmodel.languages.language import furniture_words, get, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import composed
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.furniture.addressed import without_address
from newsmodel.prose.furniture.desk_notes import asking, asks_to_hold, held_for
from newsmodel.prose.furniture.phrases import Openings, Phrases
from newsmodel.prose.patterns import pattern

#: Marks around an order: "*** NOT FOR PUBLICATION ***".
_MARKS: Final = r"[\W_]{0,6}"
#: Behind an order: the end of the line or of a sentence, a colon, a dash, a bracket; a comma amid Chinese or Japanese.
_MARK: Final = (
    r"(?=[\W_]{0,9}\Z|[.!:)\]\u3002]|[,;](?=[\u3040-\u30ff\u3400-\u9fff])|[ \u00a0]?:|[ \u00a0]+[\u2013\u2014-])"
)

#: Around a word of a desk: "*** HOLD ***".
_AROUND: Final = " \u00a0*+#/_=!.:-\u2013\u2014()[]"
#: Between the parts of a line of labels, which has several.
_BETWEEN = pattern(r"[ \u00a0][\u2013\u2014|\u00b7\u2022/-][ \u00a0]|[,;] ")
_FEWEST_PARTS: Final = 2
#: Number of a draft: "v3", "12".
_VERSION = pattern(r"(?i)(?<![^\W_])(?:v(?:ersion)?\.?[ ]?)?[0-9]{1,2}(?![\w:/])")
#: Before what a desk says of its own word: "[DRAFT - legal to check]".
_REMARK = pattern(r"[ \u00a0][\u2013\u2014-][ \u00a0]|[,;:][ \u00a0]")
#: An order about what follows is no longer.
_LONGEST: Final = 120


def is_hold_order(text: str) -> bool:
    """Tell whether a line orders to hold the story back.

    News begins with such words, too: "Do not use the lift". They are an order where they are the whole line, or stand
    before a mark; labels and those who are addressed may stand before them. A headline that begins as an order and goes
    on behind a colon ("Not for release: prisoners stay in jail") cannot be told from one, and is taken for it.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> is_hold_order("Draft: not for publication or broadcast"), is_hold_order("Do not use the lift")
        (True, False)
        >>> is_hold_order("DRAFT v3, 4 March 2026"), is_hold_order("[DRAFT \u2013 legal to check]")
        (True, True)
        >>> is_hold_order("Not for release: Rain ends"), is_hold_order("Not for release of prisoners, ministers vote")
        (True, False)
    """
    if not (openings().may_begin(text) and needed().may_stand_in(text)):
        return False
    if any(holds(text) for holds in (_is_alone, _is_behind_labels, is_of_draft, _order().match, _marks_headline)):
        return True
    return _said_of_what_follows(text) is not None or asks_to_hold(text)


def _is_alone(text: str) -> bool:
    """Tell whether a line in capitals has a word of a desk, and perhaps those who are addressed, and nothing else."""
    if text[:1] == "[" and text[-1:] == "]":
        text = _REMARK.split(text, maxsplit=1)[0]  # "[DRAFT - legal to check]"
    if not text.isupper():
        return False
    bare = without_address(text).strip(_AROUND).casefold()
    return bare in furniture_words("hold_words")


def is_of_draft(text: str) -> bool:
    """Tell whether a line says which draft the story is, or of when, and nothing else.

    Example:
        >>> is_of_draft("DRAFT 3 - 4 March 2026"), is_of_draft("Draft 3 of the law")
        (True, False)
    """
    match = _draft().match(text) if len(text) <= _LONGEST else None
    if match is None:
        return False
    rest = text[match.end() :]
    moment = find_moment(rest)
    others = rest if moment is None else f"{rest[: moment.start]} {rest[moment.end :]}"
    version = _VERSION.search(others)
    if version is not None:
        others = others[: version.start()] + others[version.end() :]
    return (version is not None or moment is not None) and not any(map(str.isalnum, others))


@functools.cache
def _draft() -> re.Pattern[str]:
    drafts = any_of(furniture_words("hold_labels") & furniture_words("hold_words"))
    return re.compile(rf"(?i)\W{{0,6}}{drafts}(?![^\W_])")


def _marks_headline(text: str) -> bool:
    """Tell whether a headline bears a word of a desk: "[Draft] Rain ends", "HOLD: Rain ends".

    A headline begins behind that; in "[Draft] rules would ban it" and "SPIKED: how it was done" the words go on.
    """
    match = _mark().match(text) if len(text) <= _LONGEST else None
    if match is None or text[match.end()].islower():
        return False
    return match["label"] is None or (match["label"].isupper() and not text.isupper())


def _is_behind_labels(text: str) -> bool:
    """Tell whether a line of labels ends with an order: "DRAFT v3 | 4 March 2026 | not for publication"."""
    parts = [part.strip(" \u00a0[]()*.").lower() for part in _BETWEEN.split(text)]
    if len(parts) < _FEWEST_PARTS or parts[-1] not in furniture_words("hold_orders"):
        return False
    return any(parts[0] == label or parts[0].startswith(f"{label} ") for label in furniture_words("hold_labels"))


def holds_back_what_follows(text: str) -> bool:
    """Tell whether a line orders to hold back what stands below it, and no more than that: not the story.

    Example:
        >>> holds_back_what_follows("The following information is not intended for publication:")
        True
        >>> holds_back_what_follows("NOT FOR PUBLICATION BELOW THIS LINE")
        True
        >>> holds_back_what_follows("Notes to editors (not for publication):")
        True
        >>> holds_back_what_follows("NOT FOR USE"), holds_back_what_follows("The following story is not for use.")
        (False, False)
        >>> holds_back_what_follows("The following letters were marked not for publication:")
        False
    """
    if len(text) <= _LONGEST and needed().may_stand_in(text) and _heads_note().match(text):
        return True
    said = _said_of_what_follows(text)
    if said is None or said["below"]:
        return said is not None
    return not _names_story(said["follows"].lower(), (said["noun"] or "").lower().split())


def holds_back_lines_of_note(text: str) -> bool:
    """Tell whether a line of a note is an order on the lines below it: it says what these are, or ends with a colon.

    A note stands beside its story, which "the following" may be as well, and "the following material".

    Example:
        >>> nouns = ("contacts are ", "material is ", "is ")
        >>> [holds_back_lines_of_note(f"The following {noun}not for use") for noun in nouns]
        [True, False, False]
    """
    said = _said_of_what_follows(text) if holds_back_what_follows(text) else None
    if said is None or not said["noun"]:
        return said is not None and (bool(said["below"]) or text.rstrip()[-1] in ":\uff1a")
    return not furniture_words("of_notes").isdisjoint(said["noun"].lower().split())


def _names_story(follows: str, nouns: Iterable[str]) -> bool:
    """Tell whether one of some words is a story's in the language of what stands before them."""
    spoken = (get(tag).furniture for tag in tags())
    named = ((words.story_words | words.banned_texts) for words in spoken if follows in words.what_follows)
    return any(not each.isdisjoint(nouns) for each in named)


def _said_of_what_follows(text: str) -> re.Match[str] | None:
    """Match an order of which the line says that it is one on what stands below."""
    if len(text) > _LONGEST or not needed().may_stand_in(text):
        return None
    return _of_what_follows().match(composed(text))


@functools.cache
def _heads_note() -> re.Pattern[str]:
    """Compile the label of a note to editors with an order on it: "Notes to editors (not for publication):"."""
    labels = any_of(word for tag in tags() for word in get(tag).furniture.notices.get("editors_note", ()))
    order = any_of(furniture_words("hold_orders"))
    return re.compile(
        rf"(?i){_MARKS}{labels}[ \u00a0]?(?:[(\[]{order}[)\]]|[,:\u2013\u2014-] {order})[ \u00a0]?[:\uff1a]?{_MARKS}\Z"
    )


@functools.cache
def _of_what_follows() -> re.Pattern[str]:
    names = ("what_follows", "are", "hold_orders", "below_order")
    follows, are, orders, below = (any_of(furniture_words(name)) for name in names)
    return re.compile(
        rf"(?i){_MARKS}(?:(?P<follows>{follows})(?:(?P<noun>(?: [\w-]{{1,20}}){{0,4}}) {are})? {orders}"
        rf"|{orders} (?P<below>{below})){_MARKS}\Z"
    )


@functools.cache
def openings() -> Openings:
    """Gather the words with which an order, or what stands before it, begins."""
    return Openings(
        furniture_words("addressed_to_editors", "hold_labels", "this", "hold_orders", "hold_words", "what_follows")
        | asking()
    )


@functools.cache
def needed() -> Phrases:
    """Gather the orders and words of which a line needs one."""
    return Phrases(furniture_words("hold_orders", "hold_words") | held_for())


@functools.cache
def _mark() -> re.Pattern[str]:
    """Compile a word of a desk in square brackets, or before a colon, and words behind it."""
    words, marks = (any_of(furniture_words(name)) for name in ("hold_words", "hold_marks"))
    mark = rf"\[{words}\]|(?P<label>{marks})[ \u00a0]?[:\uff1a]"
    return re.compile(rf"(?i)[*_]{{0,3}}(?:{mark})[*_]{{0,3}}[ \u00a0]+(?=\w)")


@functools.cache
def _order() -> re.Pattern[str]:
    """Compile an order before a mark, with what stands before it and what else it forbids."""

    def any_one(*names: str) -> str:
        return any_of(furniture_words(*names))

    before = rf"(?:{any_one('addressed_to_editors', 'hold_labels')}\b[\W_]{{1,5}}){{0,3}}"
    itself = rf"(?:{any_one('this')} {any_one('story_words')} {any_one('was_changed')} )?"
    acts = rf"(?:[ ,/]{{1,3}}{any_one('hold_acts')}(?![^\W_])){{0,5}}"
    return re.compile(rf"(?i){_MARKS}{before}{itself}{any_one('hold_orders')}(?![^\W_]){acts}{_MARK}")
