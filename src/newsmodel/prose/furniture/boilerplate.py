"""Words around a story that are no part of it: links to other stories, calls to subscribe, comment notices, copyright.

The phrases are data, `boilerplate.txt` of each language; readers of web pages use them too. A phrase is found at the
start of a paragraph, on a word boundary, in a way that its `shape` says.
"""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from newsmodel.languages.language import furniture_words, get, pooled, tags
from newsmodel.languages.story_words import Boilerplate
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.calls import calls_readers
from newsmodel.prose.furniture.phrases import Openings
from newsmodel.prose.furniture.vowel_signs import as_printed, without_vowels
from newsmodel.prose.patterns import pattern


class BoilerplateKind(enum.Enum):
    """The purpose of boilerplate."""

    RELATED = "related"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    SUBSCRIBE = "subscribe"
    SHARE = "share"
    FOLLOW = "follow"
    ADVERTISEMENT = "advertisement"
    COPYRIGHT = "copyright"
    NAVIGATION = "navigation"
    CONTACT = "contact"
    COOKIES = "cookies"
    TOPICS = "topics"
    PAGE = "page"
    TERMS = "terms"
    RELEASE = "release"
    NOTICE = "notice"


class Shape(enum.Enum):
    """The part of a paragraph that a phrase is: before a colon or a bar, the whole, the beginning, or its clause."""

    LABEL = "label"
    WHOLE = "whole"
    START = "start"
    CLAUSE = "clause"


class Phrase(msgspec.Struct, frozen=True):
    """A phrase of a language.

    Attributes:
        words: In lower case, without commas.
        kind: What it is for.
        shape: How much of the paragraph it is.
    """

    words: str
    kind: BoilerplateKind
    shape: Shape


class BoilerplateLine(msgspec.Struct, frozen=True):
    """A paragraph that is boilerplate.

    Attributes:
        kind: What it is for.
        rest: What stands behind the label: the title of a related story; empty otherwise.
    """

    kind: BoilerplateKind
    rest: str = ""


#: A line with names of networks, or with the way to a page, is no longer; nor is a number of comments.
_LONGEST_LINE, _LONGEST_COUNTED = 120, 40
#: The title of another story is no longer, if a full stop ends it.
_LONGEST_TITLE = 80
_BARS = re.compile(r" ?[|\u00b7\u2022] ?| / ")
#: How much of a story is left, behind a gate: "57 %"; phrases have the sign alone.
_SHARE = pattern(r"(?<!\d)\d{1,3}[ \u00a0\u202f]?%")
#: A count before what is counted, and behind it: "12 comments", "5件のコメント"; "Comments (12)", "コメント 2件".
_COUNT = re.compile(r"\d{1,5} ?(?:(?<= )|[\u6761\u689d\u5247\u4ef6\u4e2a\u500b]\u306e?)")
_COUNT_BEHIND = re.compile(r"[ :(\uff08\uff1a]{1,3}\d{1,5}[\u6761\u689d\u4ef6\u4e2a\u500b\uac1c]?[)\uff09]?\Z")
#: A paragraph longer than this is a story's own words, whatever it begins with.
LONGEST = 300
_COUNTED = frozenset({BoilerplateKind.COMMENTS, BoilerplateKind.SHARE})
#: Which of several pictures is shown: "2 of 12"; "4/5" is how good something is.
_PICTURE = re.compile(r"\d{1,3} (?P<of>\w{1,6}) \d{1,3}")
_MARKS = "*•·»<>–—-|[]()▶►→👉 \t\u00a0"
_AFTER_LABEL = pattern(r"\A[ \t\u00a0]*[:|\u2013\u2014\u25b6\u2192>\uff1a-]{1,2}[ \t\u00a0]*")
_COPYRIGHT_LINE = pattern(
    r"(?i)(?:©|\(c\)|copyright|&copy;)[ \t\u00a0,]{0,3}(?:©|\(c\))?[ \t\u00a0]*(?:(?:19|20)\d\d|[^\W\d_])"
)
_TWITTER = pattern(
    r"(?i)follow [^.\n]{2,60} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b[^\n]{0,120}\Z"
)


_FIRST_WORD = re.compile(r"[\w’'-]+|\S")


def _first_word(words: str) -> str:
    match = _FIRST_WORD.search(words)
    if match is None:
        return ""
    return match[0][0] if _is_unspaced(match[0][0]) else match[0]


def _is_unspaced(sign: str) -> bool:
    """Tell whether a sign counts as a word: Chinese, Japanese and Korean have no spaces between words."""
    return "\u2e80" <= sign <= "\ud7ff" or "\uf900" <= sign <= "\ufaff"


def _phrases() -> Iterator[Phrase]:
    """Pool the phrases of all languages; the name of a section is their kind and shape."""
    for tag in tags():
        table = get(tag).boilerplate
        for field in Boilerplate.sections():
            kind, _, shape = field.name.partition("_")
            for words in getattr(table, field.name):
                yield Phrase(without_vowels(words), BoilerplateKind(kind), Shape(shape))


@functools.cache
def _by_first_word() -> dict[str, tuple[Phrase, ...]]:
    """Sort the phrases by their first words, the longest first: "read more on this" is not read as "read more"."""
    table: dict[str, list[Phrase]] = {}
    for phrase in set(_phrases()):
        table.setdefault(_first_word(phrase.words), []).append(phrase)
    return {word: tuple(sorted(found, key=_order)) for word, found in table.items()}


def _order(phrase: Phrase) -> tuple[int, str, str, str]:
    # a label is tried before the whole: "read more: …" has something behind it
    return -len(phrase.words), phrase.words, phrase.shape.value, phrase.kind.value


def read_boilerplate(text: str) -> BoilerplateLine | None:
    """Read a paragraph of boilerplate.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> read_boilerplate("Read more: Rain ends drought")
        BoilerplateLine(kind=<BoilerplateKind.RELATED: 'related'>, rest='Rain ends drought')
        >>> read_boilerplate("Comments are closed.").kind.value
        'comments'
        >>> read_boilerplate("Read more books, the minister said.") is None
        True
    """
    if len(text) > LONGEST:
        return None
    if not text.isascii() and (plain := without_vowels(text)) != text:
        found = read_boilerplate(plain)
        return BoilerplateLine(found.kind, as_printed(found.rest, text)) if found is not None else None
    bare = text.lstrip(_MARKS)
    listed = _read_listed(bare) or _read_between_bars(bare) or _read_counted(bare)
    return listed or _read_unlisted(text if text.startswith("(") else bare)


def _read_between_bars(bare: str) -> BoilerplateLine | None:
    """Read a line of links about the site, each of which is boilerplate: "Unsubscribe | Manage preferences"."""
    parts = _BARS.split(bare) if len(bare) <= _LONGEST_LINE and any(sign in bare for sign in "|\u00b7\u2022") else []
    found = [_read_listed(part.strip(_MARKS)) for part in parts if part.strip(_MARKS)] if len(parts) > 1 else []
    return found[0] if len(found) > 1 and all(one and not one.rest for one in found) else None


#: The way to a page, of three steps at least: "News > Local > Brae".
_WAY = pattern(r"[^\W\d_][\w &'\u2019-]{1,30}(?: ?[>\u203a\u00bb\u2192] ?[^\W\d_][\w &'\u2019-]{1,30}){2,6}")


def is_page_edge(text: str) -> bool:
    """Tell whether a line is a word of the page, or the way to it, above the headline or below the story.

    Example:
        >>> is_page_edge("Menu"), is_page_edge("Privacy policy | Contact us"), is_page_edge("Rain ends")
        (True, True, False)
        >>> is_page_edge("News > Local > Brae")
        True
        >>> is_page_edge("Vol. 12 No. 155"), is_page_edge("Word count: 412")
        (True, True)
    """
    if _WAY.fullmatch(text) or (text[-1:].isdecimal() and _counts().fullmatch(text)):
        return True
    parts = [part for part in _BARS.split(text.strip(_MARKS)) if part]
    longest = _LONGEST_LINE if len(parts) > 1 else _LONGEST_COUNTED
    return len(text) <= longest and bool(parts) and all(part.strip(_MARKS).lower() in _page_edges() for part in parts)


@functools.cache
def _counts() -> re.Pattern[str]:
    """Compile the number of a paper, and how long a story is: "Vol. 12, No. 155"; "Word count: 412"."""
    volume, issue = (any_of(furniture_words(name)) for name in ("volume_labels", "issue_labels"))
    number = r"[ \u00a0]?[0-9IVXLC]{1,7}"
    length = rf"{any_of(furniture_words('length_labels'))}[ \u00a0]?[:=][ \u00a0]?[0-9][0-9.,]{{0,6}}"
    return re.compile(rf"(?i){volume}\.?{number}[ \u00a0]?[,;:/|\u2013\u2014-]?[ \u00a0]?{issue}\.?{number}|{length}")


@functools.cache
def _page_edges() -> frozenset[str]:
    return pooled(lambda language: language.furniture.page_edges)


def _read_listed(bare: str) -> BoilerplateLine | None:
    """Read boilerplate that begins with a phrase of some language."""
    shared = _with_shares(bare[:80])
    start = _spelled(shared)
    for phrase in _by_first_word().get(_first_word(start), ()):
        found = _fit(phrase, shared if "%" in phrase.words else bare) if start.startswith(phrase.words) else None
        if phrase.shape is Shape.START:
            if found is None and _begins(start.replace(",", ""), phrase.words):
                found = BoilerplateLine(phrase.kind)
            if found and telling().search(bare):  # somebody in the story says so
                found = None
        if found:
            return found
    return None


def _begins(start: str, words: str) -> bool:
    return start.startswith(words) and not start[len(words) : len(words) + 1].isalnum()


def _with_shares(start: str) -> str:
    """Write a sign for any number of per cent."""
    return _SHARE.sub("%", start) if "%" in start else start


def _spelled(start: str) -> str:
    """Write the beginning of a line as phrases are written."""
    return start.replace("\u0130", "i").lower().replace("\u2019", "'")


def may_state_terms(text: str) -> bool:
    """Tell whether a line begins as one of terms of usage does; no other is read as such.

    Example:
        >>> may_state_terms("No sales on Sunday"), may_state_terms("Rain ends drought")
        (True, False)
    """
    return _first_word(_spelled(_with_shares(text.lstrip(_MARKS)[:80]))) in _first_words_of_terms()


@functools.cache
def _first_words_of_terms() -> frozenset[str]:
    return frozenset(map(_first_word, phrases_of(BoilerplateKind.TERMS)))


def phrases_of(kind: BoilerplateKind) -> frozenset[str]:
    """Gather the phrases of all languages with which lines of a kind begin.

    Example:
        >>> "no sales" in phrases_of(BoilerplateKind.TERMS)
        True
    """
    every = chain.from_iterable(_by_first_word().values())
    return frozenset(phrase.words for phrase in every if phrase.kind is kind)


def _read_counted(line: str) -> BoilerplateLine | None:
    """Read how many comments there are, or readers and shares, with the number before the word or behind it."""
    if len(line) > _LONGEST_COUNTED:
        return None
    words = line[counted.end() :] if (counted := _COUNT.match(line)) else _COUNT_BEHIND.sub("", line)
    found = _read_listed(words) if len(words) < len(line) else None
    return found if found and found.kind in _COUNTED else None


@functools.cache
def telling() -> re.Pattern[str]:
    """Compile verbs by which a story says that somebody spoke.

    Example:
        >>> telling().search("Follow us, he told the crowd")[0]
        'told'
    """
    return re.compile(rf"(?i)(?<!\w){any_of(pooled(lambda language: language.furniture.telling))}(?!\w)")


def _fit(phrase: Phrase, text: str) -> BoilerplateLine | None:
    rest = text[len(phrase.words) :]
    if phrase.shape is Shape.WHOLE:
        return BoilerplateLine(phrase.kind) if not rest.strip(_MARKS + ":.!…0123456789") else None
    if rest[:1].isalnum() and not _is_unspaced(rest[0]):
        return None
    if phrase.shape is Shape.CLAUSE and _goes_on(rest):
        return None
    if phrase.shape in {Shape.START, Shape.CLAUSE}:
        return BoilerplateLine(phrase.kind)
    label = _AFTER_LABEL.match(rest)
    if not label or (label[0].strip() == "-" and not label[0][:1].isspace()):
        return None
    words = rest[label.end() :].strip()
    if phrase.kind is BoilerplateKind.RELATED and _is_sentence(words):
        return None
    return BoilerplateLine(phrase.kind, words if "(" in rest else words.rstrip("])"))


def _is_sentence(words: str) -> bool:
    """Tell whether words behind a label are a sentence of the story, and no title: a long one, or in small letters."""
    return words.endswith(".") and (len(words) > _LONGEST_TITLE or (words[0].islower() and " " in words))


def _read_unlisted(text: str) -> BoilerplateLine | None:
    """Read boilerplate with a name or a year in it."""
    first = text[:1]
    if first.isdecimal() and _counts_pictures(text):
        return BoilerplateLine(BoilerplateKind.PAGE)
    if first in "©(cC&" and _COPYRIGHT_LINE.match(text):
        return BoilerplateLine(BoilerplateKind.COPYRIGHT) if _is_notice(text) else None
    if (first in "fF" and _TWITTER.match(text)) or (calls_readers(text) and not telling().search(text)):
        return BoilerplateLine(BoilerplateKind.FOLLOW)
    if text[-1:].isdecimal() and len(text) <= _LONGEST_COUNTED and _counts().fullmatch(text):
        return BoilerplateLine(BoilerplateKind.PAGE)
    if len(text) <= _LONGEST_LINE and _openings().may_begin(text):
        return next((BoilerplateLine(kind) for kind, pattern in _lines().items() if pattern.fullmatch(text)), None)
    return None


def _counts_pictures(text: str) -> bool:
    """Tell whether a line says which of several pictures is shown: "2 of 12"."""
    found = _PICTURE.fullmatch(text)
    return found is not None and found["of"].lower() in furniture_words("of_pages")


@functools.cache
def _openings() -> Openings:
    return Openings(furniture_words("share_words", "home_words", "page_words", "page_jumps"))


@functools.cache
def _lines() -> dict[BoilerplateKind, re.Pattern[str]]:
    """Compile lines with nothing but names of networks, the way to a page, or its number."""
    shares = any_of(pooled(lambda language: language.furniture.share_words))
    homes = any_of(pooled(lambda language: language.furniture.home_words))
    pages = any_of(pooled(lambda language: language.furniture.page_words))
    of = any_of(pooled(lambda language: language.furniture.of_pages))
    jumps = any_of(pooled(lambda language: language.furniture.page_jumps))
    jump = rf"(?:{jumps} (?:(?-i:[A-Z][A-Z ]{{1,30}}),? )?)?"  # "See FERRY, Page A6"
    between = r"[ \u00a0]*[|,:/\u00b7\u2022\u2013\u2014-]?[ \u00a0]*"
    return {
        BoilerplateKind.SHARE: re.compile(rf"(?i){shares}(?:{between}(?<![^\W_]){shares}(?![^\W_])){{1,12}}\W*"),
        BoilerplateKind.NAVIGATION: re.compile(
            rf"(?i){homes}(?: ?[>\u203a\u00bb/|\u2192] ?[^\W\d_][\w &'\u2019-]{{1,30}}){{1,6}}"
        ),
        BoilerplateKind.PAGE: re.compile(
            rf"(?i)[\W_]*{jump}{pages} (?-i:[A-Z])?\d{{1,3}}(?: ?(?:{of}|/) ?\d{{1,3}})?[\W_]*"
        ),
    }


_WORD_BEHIND = re.compile(r"\A[ \t\u00a0]*+([^\W\d_]+)")


def _goes_on(words: str) -> bool:
    """Tell whether a sentence goes on behind words of rights: "All rights reserved for the town were given up"."""
    behind = _WORD_BEHIND.match(words)
    return behind is not None and behind[1].islower() and behind[1] not in _before_holders()


@functools.cache
def _before_holders() -> frozenset[str]:
    """Pool the small words that stand before the holder of rights: "by"."""
    return pooled(lambda language: language.furniture.byline_leads)


_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEHIND = re.compile(r"\A (?:19|20)\d\d(?= (?:was|were|is|are|has|had|did|does|will|would|can|could)\b)")


def _is_notice(text: str) -> bool:
    """Tell whether words that begin with "copyright" are a notice, by a sign, a year, a reservation, or an agency."""
    head = text[:60].lower()
    is_sentence = _goes_on(_YEAR_BEHIND.sub("", text.partition(" ")[1] + text.partition(" ")[2]))
    return (
        head.startswith(("©", "(c)", "&copy;"))
        or "©" in head
        or (bool(_YEAR.search(text[:40])) and not is_sentence)
        or "rights reserved" in text.lower()
        or is_agency(text.partition(" ")[2].strip(" ."))
    )
