"""Calls of an outlet to its readers: to follow it on a network, or to take its newsletter.

A call has a verb that asks readers ("follow", "signing up to"), a channel behind it ("WhatsApp", "newsletter"), and
between them the outlet: as "our" or "us", or by a name where the verb begins the line.
"""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of

#: A call is no longer; nor are the words between its verb and its channel.
_LONGEST, _BETWEEN = 220, 90
_WORD = re.compile(r"\w+")
#: What a story quotes is somebody's call, and not the outlet's.
_QUOTED = re.compile('["\u201c\u201d\u201e\u00bb]')
#: Signs before a line: pictures and bullets.
_SIGNS = re.compile(r"[\W_]*")


def calls_readers(text: str) -> bool:
    """Tell whether a line calls readers to follow its outlet elsewhere.

    Args:
        text: The line.

    Example:
        >>> calls_readers("Follow The Echo on WhatsApp"), calls_readers("For more, sign up to our weekly newsletter.")
        (True, True)
        >>> calls_readers("Follow the river to the mill"), calls_readers("The town will sign up for a newsletter.")
        (False, False)
    """
    if len(text) > _LONGEST or _channels().isdisjoint(_WORD.findall(text.lower())) or _QUOTED.search(text):
        return False
    signs = _SIGNS.match(text)
    begin = signs.end() if signs is not None else 0
    return any(_names_outlet(found, is_first=found.start() == begin) for found in _call().finditer(text))


def _names_outlet(call: re.Match[str], *, is_first: bool) -> bool:
    """Tell whether the words between verb and channel are those for an outlet."""
    words = _WORD.findall(f"{call['verb']} {call['between']}")[1:]
    if not furniture_words("own_words").isdisjoint(map(str.lower, words)):
        return True
    return is_first and any(word[0].isupper() for word in _WORD.findall(call["between"]))


@functools.cache
def _channels() -> frozenset[str]:
    """Gather the last words of the names of channels."""
    return frozenset(_WORD.findall(name)[-1] for name in furniture_words("channels"))


@functools.cache
def _call() -> re.Pattern[str]:
    verbs, channels = (any_of(furniture_words(name)) for name in ("call_verbs", "channels"))
    between = rf"(?P<between>[^.!?\n]{{0,{_BETWEEN}}}?)"
    return re.compile(rf"(?i)(?<!\w)(?P<verb>{verbs})(?!\w){between}(?<!\w){channels}(?!\w)")
