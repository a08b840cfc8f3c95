"""Reasons why a story does not name a source: "on condition of anonymity because he was not authorised to speak"."""

from __future__ import annotations

import re

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_GRAMMAR = get("en").grammar

_WORDS = get("en").sources

_THEY = any_of(_GRAMMAR.subject_pronouns)
_UNNAMED, _FEARS, _PERMITTED = any_of(_WORDS.unnamed), any_of(_WORDS.fears), any_of(_WORDS.permitted)
_BE = any_of(_GRAMMAR.be)
#: "publicly identified", "named in print"
_NAMED = r"(?:(?:\w+ly|further)\s+)?(?:(?:named|identified)|quoted\s+(?:by\s+name|anonymously))"
#: "his first name", "her surname"
_NAME = rf"(?:{any_of(_GRAMMAR.possessives)}\s+)?(?:\w+\s+)?(?:sur)?names?"
#: "that she not be named", "that her surname not be used"
_UNUSED = rf"that\s+(?:{_NAME}\s+not\s+be\s+(?:used|published)|{_THEY}\s+not\s+be\s+{_NAMED})"
_ASKED = r"(?:ask|request|wish|want)(?:s|es|ed|ing)?"
#: "on condition of anonymity", "on the condition that she not be named"
_ON_CONDITION = rf"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+{_THEY}\s+not\s+be\s+{_NAMED})"
_SPEAK = r"to\s+(?:speak|talk|be\s+(?:quoted|cited))\s+anonymously"
#: "who asked for anonymity", "wishing not to be quoted by name", "wants to remain anonymous"
_WISHED = (
    rf"{_ASKED}\s+(?:(?:for\s+)?anonymity|not\s+to\s+be\s+{_NAMED}|{_UNUSED}"
    rf"|to\s+(?:remain|stay|be|go)\s+{_UNNAMED}|to\s+have\s+{_NAME}\s+withheld"
    rf"|{_SPEAK})"
)
#: "asked to be identified only as a neighbour because …"
_ONLY_AS = (
    rf"asked\s+to\s+be\s+(?:{_NAMED}|quoted)\s+only\s+(?:as|by)\s+[^,.;]{{1,40}}?"
    r"(?=\s+(?:because|since|as|citing|for\s+fear|to)\b|[,.;]|\Z)"
)
_DECLINED = r"(?:declin|refus)(?:ed|ing)\s+to"
#: "declined to be named", "could not be identified", "is not being named"
_NOT_NAMED = (
    rf"(?:(?:{_DECLINED}|can\s*not|could\s+not|did\s+not\s+want\s+to)\s+be\s+(?:further\s+)?{_NAMED}"
    rf"|{_BE}\s+not\s+(?:being|to\s+be)\s+{_NAMED})"
)
_GIVE = any_of(_WORDS.naming_verbs)
_NOT_TO = rf"(?:{_DECLINED}|\w+\s+not(?:\s+(?:(?:want|wish)\s+)?to)?)"
#: "declined to give her name", "gave only his first name", "did not want her name used", "whose name is being withheld"
_WITHHELD = (
    rf"{_NOT_TO}\s+{_GIVE}\s+{_NAME}|gave\s+only\s+{_NAME}(?:,\s+[A-Z]\w+,?)?"
    rf"|did\s+not\s+want\s+{_NAME}\s+(?:to\s+be\s+)?(?:used|published)"
    rf"|whose\s+(?:\w+\s+)?names?\s+{_BE}\s+(?:being\s+)?withheld"
)
#: "was granted anonymity", "spoke anonymously"
_ANONYMITY = r"(?:(?:was|were)\s+)?granted\s+anonymity|(?:spoke|speaking)\s+anonymously|insisted\s+on\s+anonymity"
_ANONYMOUS = pattern(rf"\b(?:{_ON_CONDITION}|{_WISHED}|{_ONLY_AS}|{_NOT_NAMED}|{_WITHHELD}|{_ANONYMITY})")
#: How a reason begins: "because …", "as he …", "for fear of …", "to discuss …"
_CAUSE = rf"because|since|as\s+(?:{_THEY}|the)|due\s+to|owing\s+to|given"
_FEAR = r"citing|for\s+fear|out\s+of|fearing|lest"
#: "saying they feared for their jobs", "asked not to be named discussing private talks"
_WORRIED = (
    rf"(?:saying|explaining)\s+(?:that\s+)?{_THEY}\s+(?:{_BE}\s+)?"
    rf"(?:{_FEARS}|not\s+{_PERMITTED})"
)
_AIM = rf"in\s+order\s+to|to\s+{any_of(_WORDS.discreet_verbs)}|so\s+(?:as\s+to|that)"
_REASON = pattern(
    rf"(?:(?<!\s)\s++(?:when|while)\s+[^,.;]{{1,60}}?)?,?(?<!\s)\s*+(?P<reason>(?:{_CAUSE}|{_FEAR}|{_WORRIED}|{_AIM}|discussing)\b"
    r"[^,;\u201c\u201d\"\n\u2014]{1,240})"
)
_NOT = rf"(?:(?:was|were|is|are)\s+not|not|{any_of(_GRAMMAR.negated_be)})".replace("'", "['\u2019]")
#: "who was not authorised to speak"
_UNAUTHORISED = pattern(rf"\b{_NOT}\s+{_PERMITTED}\s+to\b[^,;\u201c\u201d\"\n\u2014]{{0,160}}")
_GAP = pattern(r"\s*")
_SPOKE = pattern(
    r"(?:spoke|talked|agreed\s+to\s+(?:speak|talk)|discussed\s[^,.;]{1,60}?)\s(?:only\s)?"
    r"(?:to\s[^,.;]{1,40}?\s)?(?=on\s|under\s)"
)
_SENTENCE_END = pattern(r"(?<=[^\W\d_]{2})[.!?][\"'\u201d\u2019]?(?=\s|\Z)|\n")
_NEXT = pattern(
    r"(?:(?:He|She)|(?P<many>They|Both|All|The\s(?:two|three))|The\s(?P<noun>[a-z]{2,20})),?\s(?:who\s|all\s|both\s|also\s)?"
)
_SAYING = pattern(r"(?<!\s)\s++(?:said|told|added|says)\b")
#: The reason is looked for in so many characters behind the source.
_WINDOW = 360


def stays_unnamed(text: str, start: int, end: int) -> bool:
    """Tell whether some words say that somebody is not to be named.

    Args:
        text: The passage.
        start: Where the words begin.
        end: Where they end.

    Example:
        >>> [stays_unnamed(said, 0, len(said)) for said in ("asked that her name not be used", "asked for more time")]
        [True, False]
    """
    return _ANONYMOUS.search(text, start, end) is not None


def anonymity_behind(text: str, end: int, *, plural: bool) -> str | None:
    """Find the reason in the sentence after that of a source: "They asked not to be named because…".

    Args:
        text: The passage.
        end: Where the words end that name the source.
        plural: Whether they name several people.

    Example:
        >>> words = "a guard said so. He asked not to be named because he was tired."
        >>> anonymity_behind(words, 7, plural=False)
        'because he was tired'
    """
    stop = _SENTENCE_END.search(text, end, end + _WINDOW)
    gap = _GAP.match(text, stop.end()) if stop else None
    subject = _NEXT.match(text, gap.end()) if gap else None
    if subject is None or _is_plural(subject) != plural:
        return None
    match = _SPOKE.match(text, subject.end())
    last = _SENTENCE_END.search(text, subject.end(), subject.end() + _WINDOW)
    window = text[: last.start() if last else subject.end() + _WINDOW]
    asked = _ANONYMOUS.match(window, match.end() if match else subject.end())
    reason = _REASON.match(window, asked.end()) if asked else None
    return _told(reason["reason"]) if reason else None


def _is_plural(subject: re.Match[str]) -> bool:
    known = kind_of_noun(subject["noun"]) if subject["noun"] else None
    return bool(subject["many"]) or (known is not None and known[1])


def _told(words_: str) -> str:
    """Cut what follows the saying off a reason."""
    auxiliaries = _GRAMMAR.be | _GRAMMAR.have | {"not"}
    found = _SAYING.finditer(words_)
    # "because the ward *has told* staff"
    saying = next((one for one in found if words_[: one.start()].rpartition(" ")[2] not in auxiliaries), None)
    return " ".join((words_[: saying.start()] if saying else words_).split()).rstrip(".")


def anonymity_in(text: str, start: int, end: int) -> tuple[str | None, int | None]:
    """Find the reason for not naming a source, and the start of the clause in its words that says so.

    Args:
        text: The passage.
        start: Where the words that name the source begin.
        end: Where they end.

    Example:
        >>> words = "a guard who spoke on condition of anonymity because he fears for his job, said"
        >>> anonymity_in(words, 0, 7)
        ('because he fears for his job', None)
    """
    stop = _SENTENCE_END.search(text, end, end + _WINDOW)
    # the words themselves may hold the reason, and the rest of the sentence
    last = stop.start() if stop else min(len(text), end + _WINDOW)
    window = text[start : min(last, start + 2 * _WINDOW)]
    match = _ANONYMOUS.search(window)
    clause = None
    if match:
        reason = _REASON.match(window, match.end())
        clause = match.start()
        told = reason["reason"] if reason else None
    else:
        found = _UNAUTHORISED.search(window, 0, end - start + 60)
        told, clause = (found[0], found.start()) if found else (None, None)
    return (_told(told) if told else None) or None, clause if clause is not None and clause < end - start else None
