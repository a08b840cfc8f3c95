"""Bans in words: notices that kill a story, withdraw it, or hold it back."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final, Literal

from newsmodel.languages.language import furniture_words, get, pooled, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import composed
from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.furniture import ban_sentences, holds
from newsmodel.prose.furniture.ban_sentences import has_no_substitute, is_withdrawal
from newsmodel.prose.furniture.embargoes import is_embargo
from newsmodel.prose.furniture.holds import is_hold_order
from newsmodel.prose.furniture.notices import LONGEST
from newsmodel.prose.furniture.orders import may_be_order, read_order
from newsmodel.prose.furniture.phrases import Openings, Phrases
from newsmodel.prose.furniture.terms import states_terms
from newsmodel.prose.patterns import pattern

#: Marks around a notice: "*** KILL ***".
_MARKS = r"[\W_]{0,5}"
#: A label of so many words begins no sentence of news: "Se anula la noticia".
_WORDS_OF_OPENINGS: Final = 4
#: Marks behind a notice.
_ENDS: Final = " \u00a0*+#_=!.:)]-\u2013\u2014"
#: Behind a label that is one in any letter case: the end of the line or of the sentence, a colon, a dash, a bracket.
_END_OF_LABEL = r"(?=[\W_]{0,9}\Z|[.!?:)\]]|[ \u00a0]?:|[ \u00a0]+[\u2013\u2014-])"


@functools.lru_cache(maxsize=256)
def read_ban(text: str, *, may_be_headline: bool = False) -> Literal["canceled", "withheld"] | None:
    """Read the status that a paragraph gives to the story, where it certainly says that it must not be used.

    Args:
        text: A headline, a note or one of the first paragraphs.
        may_be_headline: Whether news may have such a headline there: "Kill" is an order of the desk elsewhere.

    Example:
        >>> read_ban("MANDATORY KILL"), read_ban("This story has been withdrawn."), read_ban("NOT FOR PUBLICATION")
        ('canceled', 'canceled', 'withheld')
        >>> read_ban("Kill Bill returns to cinemas"), read_ban("WITHDRAWN FROM AFGHANISTAN")
        (None, None)
        >>> read_ban("Kill"), read_ban("Kill", may_be_headline=True), read_ban("KILL", may_be_headline=True)
        ('canceled', None, 'canceled')
    """
    if len(text) > LONGEST:
        return None
    text = composed(text)
    found = _read_phrases(text, may_be_headline=may_be_headline)
    # the stricter of both: a hold may be read in part of a kill
    return found if found == "canceled" else _status_ordered(text, may_be_headline=may_be_headline) or found


def _status_ordered(text: str, *, may_be_headline: bool) -> Literal["canceled", "withheld"] | None:
    """Read the status that an order gives the story; one to wait is an embargo."""
    order = read_order(text, may_be_headline=may_be_headline)
    return None if order == "embargo" else order


def _read_phrases(text: str, *, may_be_headline: bool) -> Literal["canceled", "withheld"] | None:
    """Read the status that a label or a set phrase gives."""
    if not (_all_openings().may_begin(text) and may_be_ban_in(text)):  # nor do the others look at it
        return "canceled" if has_no_substitute(text) else None
    if _is_labelled(text) or is_withdrawal(text):
        return "canceled"
    if (text.isupper() or not may_be_headline) and _order_alone().match(text):
        return "canceled"
    return "withheld" if is_hold_order(text) else _read_several(text, may_be_headline=may_be_headline)


def _read_several(text: str, *, may_be_headline: bool) -> Literal["canceled", "withheld"] | None:
    """Read the status that several bans in one line give: "Kill: do not use". Words of news are no ban."""
    parts = _SEVERAL.split(text) if len(text) <= _LONGEST_ORDERS else []
    if len(parts) < 2:  # noqa: PLR2004 - nothing was parted
        return None
    read = [read_ban(part, may_be_headline=may_be_headline) for part in parts]
    if not any(read):
        return None
    # beside an order, a word that is one in capitals alone is one: "Annulé : ne pas publier"
    found = {ban or read_ban(part.upper()) for ban, part in zip(read, parts, strict=True)}
    if None in found:
        return None
    return "canceled" if "canceled" in found else "withheld"


#: Several orders in one line are no longer; what parts them.
_LONGEST_ORDERS: Final = 160
_SEVERAL = pattern(r"(?:[,;/\uff0c\uff1b\uff1a\u3002][ \u00a0]*|[:.!][ \u00a0]+)(?=\w)")
#: An order that stands alone is no longer; signs behind what is no order, or before one.
_LONGEST_ORDER: Final = 80
_PARTS = pattern(r"[:\uff1a)\]]|[ \u00a0][\u2013\u2014-][ \u00a0]")


def is_order(text: str) -> bool:
    """Tell whether a line is a ban, and no headline stands behind it.

    Example:
        >>> is_order("*** KILL ***"), is_order("Draft: not for publication"), is_order("KILL: Rain ends drought")
        (True, True, False)
    """
    if len(text) > _LONGEST_ORDER or read_ban(text) is None:
        return False
    return read_ban(_PARTS.split(text.rstrip(_ENDS))[-1].strip()) is not None


def may_be_ban_in(text: str) -> bool:
    """Tell whether a paragraph in a text may be one that gives the story a status; of most texts, none.

    Example:
        >>> may_be_ban_in("It rained. This story has been withdrawn."), may_be_ban_in("It rained.")
        (True, False)
    """
    return needed().may_stand_in(text)


def choose_bans(texts: Iterable[str], whole: str) -> list[str]:
    """Choose the paragraphs that may give a story a status; of most stories, none.

    Args:
        texts: The paragraphs.
        whole: A text that has all their words.

    Example:
        >>> choose_bans(["It rained.", "This story has been withdrawn."], "It rained. This story has been withdrawn.")
        ['This story has been withdrawn.']
    """
    told = [*texts]
    chosen = {*needed().choose(told, whole), *filter(may_be_order, told)}
    return [text for text in told if text in chosen]


@functools.cache
def _all_openings() -> Openings:
    """Gather the words with which any ban begins, but one that says that nothing takes the story's place."""
    return _openings() | ban_sentences.openings() | holds.openings()


@functools.cache
def needed() -> Phrases:
    """Gather the words of which any such ban needs one."""
    return _labels_needed() | ban_sentences.needed() | holds.needed()


def _is_labelled(text: str) -> bool:
    """Tell whether a paragraph begins with a label that kills the story, or says so of itself, in any language."""
    if not _openings().may_begin(text) or not _labels_needed().may_stand_in(text):
        return False
    capitals = text.replace("\u0130", "I")  # of Turkish; `str.upper` never gives it
    return any(pattern().match(capitals) for pattern in (_label, _label_in_any_case, _sentence_of_itself))


@functools.cache
def _openings() -> Openings:
    """Gather the words with which these patterns begin."""
    names = ("kill_labels", "kill_words", "kill_words_alone", "kill_words_in_any_case", "addressed_to_editors", "this")
    return Openings(furniture_words(*names))


@functools.cache
def _labels_needed() -> Phrases:
    """Gather the words of which each of these patterns needs one."""
    labels = furniture_words("kill_labels", "kill_words", "kill_words_alone", "kill_words_in_any_case")
    return Phrases(labels.union(*map(_withdrawn, tags())))


def _withdrawn(tag: str) -> frozenset[str]:
    """Get the words of a language for what was withdrawn."""
    return get(tag).furniture.changes.get("retraction") or frozenset()


#: A notice on the use of a story is no longer where it stands amid other lines.
_LONGEST_LINE: Final = 300


def restricts_use(text: str) -> bool:
    """Tell whether a line says of the story how it may be used, if at all: no name and no date stands there.

    Args:
        text: The line.

    Example:
        >>> restricts_use("STRICT EMBARGO: 00:01 Monday"), restricts_use("By Ana Ruiz")
        (True, False)
    """
    return len(text) <= _LONGEST_LINE and (is_embargo(text) or read_ban(text) is not None or states_terms(text))


def speaks_of_use(text: str) -> bool:
    """Tell whether words around a story may say how it may be used, or when: they are no furniture that may go.

    Example:
        >>> speaks_of_use("Jo, keep this till Friday"), speaks_of_use("Jo Lee")
        (True, False)
    """
    if restricts_use(text.strip()) or _words_of_use().may_stand_in(text):
        return True
    is_timed = any(map(str.isdecimal, text)) or _weekdays().may_stand_in(text)
    return is_timed and _words_before_ends().may_stand_in(text)


@functools.cache
def _words_of_use() -> Phrases:
    orders = ("embargo_words", "embargo_orders", "hold_orders", "kill_labels", "kill_words", "kill_orders")
    return Phrases(furniture_words(*orders))


@functools.cache
def _words_before_ends() -> Phrases:
    """Gather words before an end; without a time, "do" is another word in English than in Polish."""
    return Phrases(furniture_words("until", "before"))


@functools.cache
def _weekdays() -> Phrases:
    return Phrases(WEEKDAYS)


@functools.cache
def _label() -> re.Pattern[str]:
    """Compile a label in capitals: "MANDATORY KILL", "BULLETIN KILL: …", "(WITHDRAWN)", "KILLED" alone."""
    labels = any_of(one.upper() for one in furniture_words("kill_labels"))
    words = any_of(one.upper() for one in pooled(lambda language: language.furniture.kill_words))
    alone = any_of(one.upper() for one in pooled(lambda language: language.furniture.kill_words_alone))
    addressed = any_of(one.upper() for one in pooled(lambda language: language.furniture.addressed_to_editors))
    slug = r"(?:[ \u00a0]?:)?[ \u00a0][A-Z]{2,6}-[A-Z]"
    return re.compile(
        rf"{_MARKS}(?:{addressed}\b[\W_]{{1,5}}){{0,3}}"
        rf"(?:{labels}\b|{alone}(?:[\W_]{{0,9}}\Z|{slug})|{words}(?:[\W_]{{1,5}}{words}){{0,3}}"
        rf"(?=[\W_]{{0,9}}\Z|[ \u00a0]?:|[)\]]|[ \u00a0]+[\u2013\u2014-]|{slug}))"
    )


@functools.cache
def _label_in_any_case() -> re.Pattern[str]:
    """Compile a label that is no beginning of a headline: "Mandatory kill", "Story withdrawn", "Withdrawn: …"."""
    labels = furniture_words("kill_labels")
    openings = any_of(one for one in labels if one.count(" ") >= _WORDS_OF_OPENINGS - 1)
    words = any_of(labels | pooled(lambda language: language.furniture.kill_words_in_any_case))
    addressed = any_of(pooled(lambda language: language.furniture.addressed_to_editors))
    return re.compile(rf"(?i){_MARKS}(?:{addressed}\b[\W_]{{1,5}}){{0,3}}(?:{openings}\b|{words}{_END_OF_LABEL})")


@functools.cache
def _order_alone() -> re.Pattern[str]:
    """Compile an order of the desk that is the whole line: "Kill", "Editors: disregard"."""
    orders = any_of(furniture_words("orders_to_editors"))
    addressed = any_of(furniture_words("addressed_to_editors"))
    return re.compile(rf"(?i){_MARKS}(?:{addressed}\b[\W_]{{1,5}}){{0,3}}{orders}[\W_]{{0,9}}\Z")


@functools.cache
def _sentence_of_itself() -> re.Pattern[str]:
    """Compile what a story says of itself, in any language: "Diese Meldung wurde zurückgezogen"."""
    addressed = any_of(pooled(lambda language: language.furniture.addressed_to_editors))
    said = "|".join(filter(None, map(_of_itself, tags())))
    return re.compile(rf"(?i){_MARKS}(?:{addressed}\b[\W_]{{1,5}}){{0,3}}(?:{said})")


def _of_itself(tag: str) -> str:
    """Write the pattern of such a sentence in one language; empty where a word of it is not known."""
    words = get(tag).furniture
    parts = (words.this, words.story_words, words.was_changed, _withdrawn(tag))
    if not all(parts):
        return ""
    this, story, was, withdrawn = map(any_of, parts)
    # with more words it tells of an article of a law, or of goods: "Este artículo fue anulado por el Supremo"
    return rf"{this} (?:[\w-]{{1,20}} ){{0,2}}{story} {was} (?:[\w-]{{1,20}} )?{withdrawn}[\W_]{{0,5}}\Z"
