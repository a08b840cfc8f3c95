"""The parts that people had in a story, as a line names them: "Words by Ana Ruiz / Photos by Tom Okafor"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from newsmodel.languages.language import get, pooled, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.phrases import Phrases

_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?|\S")
#: What somebody did who wrote the story.
AUTHOR = "author"


class Part(msgspec.Struct, frozen=True):
    """Words of a line that name who did one thing.

    Attributes:
        role: What they are: "author", "photographer".
        words: The words behind the label: "Ana Ruiz".
        labelled: Whether a colon stands before them, and no "by".
    """

    role: str
    words: str
    labelled: bool = False


@functools.cache
def _roles() -> dict[str, str]:
    """Map what somebody did to what they are, in all languages."""
    return {word: role for tag in tags() for role, words in get(tag).furniture.parts.items() for word in words}


@functools.cache
def _written() -> frozenset[str]:
    return pooled(lambda language: language.furniture.written | language.furniture.byline_labels)


@functools.cache
def _first_words() -> frozenset[str]:
    """Pool the words that a line may begin with which names who made a story."""
    told = pooled(
        lambda language: (
            language.furniture.byline_leads
            | language.furniture.byline_labels
            | language.furniture.written
            | language.furniture.before_roles
        )
    )
    return frozenset(_FIRST_WORD.match(words)[0] for words in (*told, *_roles()))  # type: ignore[index]


def may_name(text: str) -> bool:
    """Tell whether a line begins, or ends, as bylines and credits do; most paragraphs do not.

    Example:
        >>> may_name("Photos: Ana Ruiz"), may_name("Rain ends drought")
        (True, False)
    """
    if text.endswith((")", ").")):  # "Ana Ruiz (text) and Jo Lee (photos)"
        return True
    first = _FIRST_WORD.search(text)
    return first is not None and first[0].lower() in _first_words()


@functools.cache
def _words_of_others() -> Phrases:
    return Phrases(_roles())


@functools.cache
def _other_part() -> re.Pattern[str]:
    """Find a word for what others than the author did, so that most lines need no longer look."""
    return re.compile(rf"(?i)(?<!\w){any_of(_roles())}(?!\w)")


@functools.cache
def _lead() -> re.Pattern[str]:
    """Compile what stands before the names of a part: "Photos by", "Story and photos by", "and Fotos:"."""
    done = any_of(_written() | _roles().keys())
    joiner = rf"(?:{naming.joining()}|{naming.helped_by()}|&|[,/\u00b7\u30fb])"
    leads = any_of(pooled(lambda language: language.furniture.byline_leads))
    return re.compile(
        rf"""
        (?: \A | \s*[;,/|\u00b7\u2022.\u2013\u2014(-]+\s* | \s+ )
        (?: (?: {naming.joining()} | {naming.helped_by()} ) \s+ )?
        (?P<what> {done} (?: \s*{joiner}\s* {done} ){{0,3}} )
        (?: \s+{leads} (?: \s?: | (?=\s) ) | (?P<colon> \s?[:\uff1a] ) )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?i){any_of(_written() | _roles().keys())}(?!\w)")


def split_parts(text: str, *, beside: bool = False) -> tuple[Part, ...]:
    """Split a line into the parts that people had in a story; none where it names but its authors, or other things.

    Args:
        text: The line.
        beside: Whether another line names the authors: who "reviewed" then has not written.

    Example:
        >>> [(part.role, part.words) for part in split_parts("Story by Ana Ruiz / Photos by Tom Okafor")]
        [('author', 'Ana Ruiz'), ('photographer', 'Tom Okafor')]
        >>> split_parts("By Ana Ruiz")
        ()
    """
    if not _words_of_others().may_stand_in(text) or not _other_part().search(text):
        return ()
    return tuple(_parts_behind(text) or _parts(text, beside=beside)) or _parts_without_signs(text)


@functools.cache
def _behind() -> re.Pattern[str]:
    """Compile a name and what its bearer did, in brackets behind it: "Ana Ruiz (text)"."""
    done = any_of(_written() | _roles().keys())
    joiner = rf"(?:{naming.joining()}|&|[,/+])"
    return re.compile(
        rf"(?P<words>[^\W\d_][^()\d]{{2,60}}?) ?\((?P<what>{done}(?: ?{joiner} ?{done}){{0,3}})\)"
        rf"(?:\Z|\.\Z|,? (?:{joiner} )?|(?=,)[,] )",
        re.IGNORECASE,
    )


def _parts_behind(text: str) -> list[Part]:
    """List the parts of a line that has them behind the names: "Von Karl Lang (Text) und Eva Muster (Fotos)"."""
    if "(" not in text:
        return []
    by = lead_of(text).match(text)
    start = by.end() if by else 0
    found: list[Part] = []
    while start < len(text) and (match := _behind().match(text[start:].lstrip())):
        found.append(Part(_role_of(match["what"], beside=False), _stripped(match["words"])))
        start = len(text) - len(text[start:].lstrip()) + match.end()
    return found if start == len(text) and len(found) > 1 else []


@functools.cache
def _label() -> re.Pattern[str]:
    """Compile a part that no sign parts from the name behind it."""
    done = any_of(_written() | _roles().keys())
    return re.compile(rf"(?:\A|[,;./|] )(?P<what>(?i:{done})) (?P<words>[^\W\d_a-z][^,;|/.:()]{{2,60}})")


def _parts_without_signs(text: str) -> tuple[Part, ...]:
    """List the parts of a line that has several, each right before names: "Text Anna Muster, Fotos Jan Lang"."""
    labels = list(_label().finditer(text))
    parts = tuple(Part(_role_of(label["what"], beside=False), _stripped(label["words"])) for label in labels)
    whole = "".join(label[0] for label in labels) == text.rstrip(".")
    return parts if whole and len(parts) > 1 and all(" " in part.words for part in parts) else ()


def _parts(text: str, *, beside: bool) -> Iterator[Part]:
    by = lead_of(text).match(text)
    labels = [label for label in _lead().finditer(text) if not by or label.end() > by.end() or not label.start()]
    if not labels or (not by and labels[0].start() > 0):
        return
    if by and labels[0].start() > 0:
        beside = True
        yield Part(AUTHOR, _stripped(text[by.end() : labels[0].start()]))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=True):
        yield Part(
            _role_of(label["what"], beside=beside), _stripped(text[label.end() : end]), label["colon"] is not None
        )


def _role_of(done: str, *, beside: bool) -> str:
    """Tell what those are who did something; who wrote too, is an author, unless authors are named beside them."""
    words = [word.lower() for word in _word().findall(done)]
    written = [word for word in words if word in _written() and not (beside and word in _roles())]
    return AUTHOR if written else _roles()[words[0]]


def _stripped(words: str) -> str:
    return words.strip(" \t\u00a0,;|/()\u00b7\u2022\u2013\u2014-")
