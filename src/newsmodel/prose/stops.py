"""Marks that end sentences, and those that close behind them: of all scripts, in one place, for patterns."""

from __future__ import annotations

import re

from newsmodel.prose.patterns import pattern

#: Stops of statements: Latin, wide, half-width, Devanagari, Urdu, Armenian, Ethiopic, Burmese, Khmer.
FULL_STOPS = ".\u3002\uff0e\uff61\u0964\u0965\u06d4\u0589\u1362\u104b\u17d4"
#: Those, and stops of questions and calls: Latin, wide, Arabic, Ethiopic, doubled ones.
STOPS = FULL_STOPS + "!?\uff01\uff1f\u061f\u1367\u203c\u2047\u2048\u2049\u203d"
#: Stops of scripts that stand before a space as the Latin ones do, and mean nothing else.
SPACED_STOPS = "\u0964\u0965\u06d4\u061f\u0589\u1362\u1367\u104b\u17d4\u203c\u2047\u2048\u2049\u203d"
#: Marks and brackets that close, escaped for a class; marks that open in English close elsewhere.
CLOSING = "\"'\u201d\u2019\u201c\u2018\u00bb\u00ab\u203a\u2039\u300d\u300f\u300b\u3009\u3011)\\]\uff09\uff3d"
#: A space that French sets before a closing mark.
_THIN = "[ \u00a0\u202f\u2009]?"

#: Marks of a note to a sentence, behind its stop: "[12]", "*".
_NOTES = r"(?:[ \u00a0]?\[\d{1,3}\]|[*\u2020\u2021\u00b9\u00b2\u00b3\u2074-\u2079]){0,3}"
_ENDS = re.compile(rf"[{STOPS}](?:{_THIN}[{CLOSING}]){{0,3}}{_NOTES}\Z")
_OMITS = pattern(rf"\u2026(?:{_THIN}[{CLOSING}]){{0,3}}\Z")
_OMITS_IN_QUOTATION = re.compile('\u2026[\u201d\u2019\u201c\u00bb\u00ab\u300d"]\\Z')
#: The Greek question mark is the semicolon of others, which in Greek is a raised dot.
_GREEK_QUESTION = re.compile(rf"[\u0370-\u03ff\u1f00-\u1fff\d)%][;\u037e](?:{_THIN}[{CLOSING}]){{0,3}}\Z")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
#: Closing marks with their spaces are no longer.
REACH = 12
#: What ends with dots of omission is a sentence only if it is longer; a headline may tease so.
_LONG, _LONG_WITH_QUOTATION = 80, 40


def ends_greek_question(text: str) -> bool:
    """Tell whether a text ends with a Greek question.

    Example:
        >>> ends_greek_question("Ποιος πληρώνει;"), ends_greek_question("the market;")
        (True, False)
    """
    if text.isascii():
        return False
    start = max(0, len(text) - REACH)
    return bool(_GREEK_QUESTION.search(text, start)) and bool(_GREEK.search(text, start))


def ends_with_stop(text: str) -> bool:
    """Tell whether a text ends with a stop, in whatever script, and the marks that close behind it.

    Example:
        >>> [ends_with_stop(text) for text in ("„Es regnet.“", "« Il pleut. »", "雨停了。」", "बारिश हुई।", "Rain ends")]
        [True, True, True, True, False]
        >>> ends_with_stop("It rained.[12]"), ends_with_stop("Rain [12]")
        (True, False)
    """
    start = max(0, len(text) - REACH)
    if _ENDS.search(text, start) or ends_greek_question(text) or (len(text) > _LONG and _OMITS.search(text, start)):
        return True
    return len(text) > _LONG_WITH_QUOTATION and _OMITS_IN_QUOTATION.search(text, start) is not None
