"""Words around a story that are no part of it: links to other stories, calls to subscribe, comment notices, copyright.

The phrases are data, in `phrases`; readers of web pages use them too. A phrase is found at the start of a paragraph,
on a word boundary, in a way that its `shape` says.
"""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from newsmodel.prose.furniture.phrases import PHRASES, BoilerplateKind, Phrase, Shape


@attrs.frozen
class Boilerplate:
    """A paragraph that is boilerplate.

    Attributes:
        kind: What it is for.
        rest: What stands behind the label: the title of a related story; empty otherwise.
    """

    kind: BoilerplateKind
    rest: str = ""


#: A paragraph longer than this is a story's own words, whatever it begins with.
LONGEST = 300
_MARKS = "*•·»>–—-|[]()▶►→👉 \t\u00a0"
_AFTER_LABEL = re.compile(r"[ \t\u00a0]*[:|\u2013\u2014\u25b6\u2192>\uff1a-]{1,2}[ \t\u00a0]*")
_COPYRIGHT_LINE = re.compile(
    r"(?i)(?:©|\(c\)|copyright|&copy;)[ \t\u00a0,]{0,3}(?:©|\(c\))?[ \t\u00a0]*(?:(?:19|20)\d\d|[^\W\d_])"
)
_TWITTER = re.compile(
    r"(?i)follow [^.\n]{2,60} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b[^\n]{0,60}\Z"
)


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    table: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        table.setdefault(_first_word(phrase.words), []).append(phrase)
    # the longest first, so that "read more on this" is not read as "read more"
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in table.items()}


#: Chinese, Japanese and Korean write words without spaces between them, so that each sign counts as one.
_UNSPACED = re.compile(r"[\u2e80-\ud7ff\uf900-\ufaff]")
_FIRST_WORD = re.compile(rf"{_UNSPACED.pattern}|[\w’'-]+|\S")


def _first_word(words: str) -> str:
    match = _FIRST_WORD.search(words)
    return match[0] if match else ""


_TABLE = _by_first_word(PHRASES)


def read_boilerplate(text: str) -> Boilerplate | None:
    """What kind of boilerplate a paragraph is.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> read_boilerplate("Read more: Rain ends drought")
        Boilerplate(kind=<BoilerplateKind.RELATED: 'related'>, rest='Rain ends drought')
        >>> read_boilerplate("Comments are closed.").kind.value
        'comments'
        >>> read_boilerplate("Read more books, the minister said.") is None
        True
    """
    if len(text) > LONGEST:
        return None
    bare = text.lstrip(_MARKS)
    start = bare[:80].lower()
    for phrase in _TABLE.get(_first_word(start), ()):
        if start.startswith(phrase.words) and (found := _fit(phrase, bare)):
            return found
    return _read_unlisted(bare)


def _fit(phrase: Phrase, text: str) -> Boilerplate | None:
    rest = text[len(phrase.words) :]
    if phrase.shape is Shape.WHOLE:
        return Boilerplate(phrase.kind) if not rest.strip(_MARKS + ":.!…") else None
    if rest[:1].isalnum() and not _UNSPACED.match(rest):
        return None
    if phrase.shape is Shape.START:
        return Boilerplate(phrase.kind)
    label = _AFTER_LABEL.match(rest)
    if not label or (label[0].strip() == "-" and not label[0][:1].isspace()):
        return None
    return Boilerplate(
        phrase.kind, rest[label.end() :].strip().rstrip("])") if "(" not in rest else rest[label.end() :].strip()
    )


def _read_unlisted(text: str) -> Boilerplate | None:
    """Boilerplate with a name or a year in it."""
    first = text[:1]
    if first in "©(cC&" and _COPYRIGHT_LINE.match(text):
        return Boilerplate(BoilerplateKind.COPYRIGHT) if _is_notice(text) else None
    if first in "fF" and _TWITTER.match(text):
        return Boilerplate(BoilerplateKind.FOLLOW)
    return None


_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_notice(text: str) -> bool:
    """Whether words that begin with "copyright" are a notice, by a sign, a year or a reservation."""
    head = text[:60].lower()
    return (
        head.startswith(("©", "(c)", "&copy;"))
        or "©" in head
        or bool(_YEAR.search(text[:40]))
        or "rights reserved" in text.lower()
    )
