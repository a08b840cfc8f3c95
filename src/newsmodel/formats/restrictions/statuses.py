"""Publication statuses: the words that say one, and how much each restricts."""

from __future__ import annotations

import functools
import re
from typing import Any, Final

from newsmodel.formats.restrictions.keys import compacted, kind_of_key, spellings_of
from newsmodel.languages.language import get, tags

_BEFORE = re.compile(r"\A.*[:/#]", re.DOTALL)
#: How much a status restricts.
RANK: Final = {"usable": 0, "withheld": 1, "canceled": 2}
#: What is no status of a story's use.
NEUTRAL: Final = "neutral"


def status_of(raw: Any) -> str | None:
    """Read a publication status: a word, a qcode, or the URI of a term; None for one that is unknown.

    Example:
        >>> status_of("stat:canceled"), status_of(" Cancelled "), status_of("commissioned")
        ('canceled', 'canceled', None)
        >>> status_of("http://cv.iptc.org/newscodes/pubstatusg2/withheld"), status_of({"code": "7", "name": "Killed"})
        ('withheld', 'canceled')
    """
    word = _word_of(raw)
    if isinstance(raw, list) and raw:
        found = [status_of(member) for member in raw]
        return None if None in found else max(found, key=lambda status: RANK[str(status)])
    return None if word is None or word == NEUTRAL else word


def status_of_kind(words: str) -> str | None:
    """Read the status that the kind of an item gives it by its name: a genre, a role; None where it says none.

    Example:
        >>> status_of_kind("Mandatory Kill"), status_of_kind("genre:withdrawal"), status_of_kind("On hold")
        ('canceled', 'canceled', 'withheld')
        >>> status_of_kind("Review"), status_of_kind("Archive material")  # a review is one, and held by no desk
        (None, None)
    """
    status = status_of(words)
    if status == "canceled":
        return status
    kind = kind_of_key(_BEFORE.sub("", words))
    is_held = kind is not None and kind.family in ("hold", "embargo")
    return "withheld" if is_held and status == "withheld" else None


def is_neutral(raw: Any) -> bool:
    """Tell whether a value of a property named "status" says nothing of the use of a story.

    Example:
        >>> is_neutral("ok"), is_neutral("draft")
        (True, False)
    """
    return _word_of(raw) == NEUTRAL


#: Members of an object that say which term it is, the one that decides first.
_OF_TERM: Final = ("uri", "qcode", "@id", "@value", "code", "termCode", "name", "value")


def _word_of(raw: Any) -> str | None:
    """Read what a value says; of an object by the first member that says it, and by others what they make stricter."""
    if isinstance(raw, dict):
        first, *others = [_word_of(raw[name]) for name in _OF_TERM if name in raw] or [None]
        stricter = [word for word in others if RANK.get(str(word), 0) > RANK.get(str(first), 0)]
        return max(stricter, key=lambda word: RANK[str(word)], default=first)
    if not isinstance(raw, str):
        return None
    word = compacted(_BEFORE.sub("", raw.strip().rstrip("/")))
    return _statuses("en").get(word) or _statuses(None).get(word)


@functools.cache
def _statuses(tag: str | None) -> dict[str, str]:
    """Map the words of a language to the statuses that they say; of all languages without a tag, the strictest."""
    found: dict[str, str] = {}
    for language in (tag,) if tag is not None else tags():
        for status, entries in get(language).use.statuses.items():
            for word in (one for entry in entries for one in spellings_of(entry)):
                if word not in found or RANK.get(found[word], 0) < RANK.get(status, 0):
                    found[word] = status
    return found
