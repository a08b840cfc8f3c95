"""Notices to readers and to editors: embargoes, corrections, clarifications, updates, retractions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

import attrs

#: A notice longer than this is a story about notices.
LONGEST = 1500

NoticeKind = Literal["correction", "clarification", "update", "retraction", "editors_note", "embargo"]

_LABELS: dict[str, NoticeKind] = {
    "correction": "correction",
    "corrections": "correction",
    "corrected": "correction",
    "corrects": "correction",
    "correction appended": "correction",
    "correction notice": "correction",
    "erratum": "correction",
    "clarification": "clarification",
    "clarifies": "clarification",
    "corrections and clarifications": "correction",
    "update": "update",
    "retraction": "retraction",
    "editor's note": "editors_note",
    "editors' note": "editors_note",
    "editors note": "editors_note",
    "ed's note": "editors_note",
    "ed. note": "editors_note",
    "note to readers": "editors_note",
    "note to editors": "editors_note",
    "eds": "editors_note",
    "berichtigung": "correction",
    "korrektur": "correction",
    "richtigstellung": "correction",
    "anmerkung der redaktion": "editors_note",
    "rectificatif": "correction",
    "correctif": "correction",
    "note de la rédaction": "editors_note",
    "corrección": "correction",
    "fe de errores": "correction",
    "aclaración": "clarification",
    "nota del editor": "editors_note",
    "nota de la redacción": "editors_note",
    "correção": "correction",
    "errata corrige": "correction",
    "rectificatie": "correction",
    "rättelse": "correction",
}
_LABEL = re.compile(
    r"[(\[*]{0,3}(?P<label>[^\W\d_][\w'\u2019. ]{2,30}?)(?P<mark>[ \u00a0]?:|[ \u00a0]*[\u2013\u2014]|"
    r"[ \u00a0]+-{1,2}(?=[ \u00a0]))[ \u00a0]*(?P<words>\S)"
)
_CHANGED = re.compile(
    r"(?i)[(\[*]?(?:this|an earlier version of this|a previous version of this|earlier versions of this|"
    r"due to an (?:editing )?error, an earlier version of this|"
    r"a correction(?: was| has been)? made)[ ]?(?:[\w-]{1,20}[ ]){0,2}?(?:article|story|report|post|version|piece|"
    r"item|column|headline|caption|on)\b"
    r"(?P<rest>[^\n]{0,400})"
)
_HOW: tuple[tuple[re.Pattern[str], NoticeKind], ...] = (
    (re.compile(r"(?i)\b(?:retracted|withdrawn)\b"), "retraction"),
    (re.compile(r"(?i)\b(?:clarif(?:y|ied|ies))\b"), "clarification"),
    (
        re.compile(
            r"(?i)\b(?:corrected|correct|corrects|amended|misstated|misspelled|misidentified|incorrect|"
            r"incorrectly|mistakenly|erroneously|wrongly|error)\b"
        ),
        "correction",
    ),
    (
        re.compile(
            r"(?i)\b(?:has been|was|is being|have been) (?:updated|changed|revised|edited|modified)\b|"
            r"\b(?:updated to|updated with)\b"
        ),
        "update",
    ),
)
_PARENTHESIS = re.compile(
    r"(?i)\((?P<how>updates?|adds?|recasts?|refiles?|refiling|repeats?|corrects?|corrected|clarifies|rewrites|"
    r"recasting)\b[^()\n]{3,300}\)\.?\Z"
)
_EMBARGO = re.compile(
    r"(?i)[*(\[#= -]{0,5}(?:strictly |under )?(?:embargo(?:ed)?\b|not for (?:release|publication|broadcast|"
    r"use) (?:before|until)\b|hold for release\b|"
    r"sperrfrist\b|sous embargo\b|for release (?:at|on|after)\b|do not (?:publish|release|use) (?:before|until)\b)"
)
_EMBARGO_FORM = re.compile(
    r"(?i)^[\W_]{0,5}(?:strictly |under |sous )?embargo(?:ed)?\b(?:[\W_]{0,5}$|[ \t]{0,3}[:\u2013\u2014-]|"
    r"[\W_]{0,3}(?:material |copy )?(?:until|till|to \d|for (?:release|publication|use|broadcast)|before|jusqu'au|\d))|"
    r"^[\W_]{0,5}(?:strictly |under )?(?:not for|hold for|sperrfrist|for release|do not)"
)
# An embargo ends some time, or says that it stands: "Embargo: ministers extend the oil ban" is a headline.
_EMBARGO_END = re.compile(
    r"(?i)\d|until|till|noon|midnight|release|publi[sc]|broadcast|\bbis\b|further notice|jusqu|^[\W_]{0,5}"
    r"(?:strictly |under )?embargo(?:ed)?[\W_]{0,5}$"
)

#: How people read the kind of a correction.
CORRECTION_LABELS: Final[Mapping[str, str]] = {
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "retraction": "Retraction",
    "editors_note": "Editor's note",
}


@attrs.frozen
class Notice:
    """A paragraph that speaks of the story, not of the news.

    Attributes:
        kind: What it does.
        words: Its words without its label: "Correction: ".
        label: The label as printed, without its colon; empty where the whole sentence is the notice.
    """

    kind: NoticeKind
    words: str
    label: str = ""


def read_notice(text: str, *, dashes: bool = True) -> Notice | None:
    """The notice that a paragraph is.

    Args:
        text: The paragraph, on one line.
        dashes: Whether a label may end with a dash; a headline may begin so: "CORRECTION - Oil firm…".

    Example:
        >>> read_notice("Correction: The rain ended on Monday.").kind
        'correction'
        >>> read_notice("(This story has been corrected to fix a name.)").kind
        'correction'
        >>> read_notice("EMBARGOED UNTIL 10:00 GMT, 5 March 2026").kind
        'embargo'
        >>> read_notice("This article of faith was corrected.") is None
        True
    """
    if len(text) > LONGEST:
        return None
    head = text[:44].lstrip("*#=-([ ").lower()
    if (
        head.startswith(_EMBARGO_STARTS)
        and _EMBARGO.match(text)
        and len(text) < 300
        and _EMBARGO_FORM.match(text)
        and _EMBARGO_END.search(text)
    ):
        return Notice("embargo", text)
    if ":" in text[:44] or dashes:
        labelled = _read_label(text, dashes=dashes)
        if labelled:
            return labelled
    if text[0] == "(" and (match := _PARENTHESIS.match(text)):
        return Notice(_LABELS.get(match["how"].lower(), "update"), text)
    return _read_sentence(text) if head.startswith(_SENTENCE_STARTS) else None


_EMBARGO_STARTS = (
    "embargo",
    "strictly embargo",
    "under embargo",
    "not for ",
    "hold for",
    "sperrfrist",
    "sous embargo",
    "for release",
    "do not ",
)
_OWN = re.compile(
    r"[(\[*]?this (?:[\w-]{1,20} ){0,2}?(?:article|story|report|post|version|piece|item|column|headline|"
    r"caption)(?:,[^,\n]{0,80},)? "
    r"(?:has|have|was|were|is|had|contains|contained|originally|incorrectly|mistakenly|erroneously|corrects|"
    r"clarifies|updates|misstated)\b"
)
_SENTENCE_STARTS = ("this ", "an earlier", "a previous", "earlier versions", "due to an", "a correction")


_SELF = r"(?:story|article|report|item|piece|dispatch|text|version|post|advisory)"
#: A label: "MANDATORY KILL", "BULLETIN KILL: …", "(WITHDRAWN)".
_KILL = re.compile(
    r"[\W_]{0,5}(?:(?:URGENT|ATTENTION|EDS|EDITORS|NOTE TO EDITORS|ADVISORY|AP|AFP|DPA|REUTERS)\b[\W_]{1,5}){0,3}(?:"
    r"(?:MANDATORY|BULLETIN|STORY|PHOTO|URGENT)[ -]KILL\b|KILL NOTICE\b|KILL NOTIFICATION\b|"
    r"(?:STORY |ARTICLE )?(?:KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|RETRACTED|TAKEDOWN|ANNULATION|ANNUL[E\u00c9]|"
    r"ZUR\u00dcCKGEZOGEN|STORNO)(?=[\W_]{0,9}\Z|[ \u00a0]?:|[)\]]|[ \u00a0]+[\u2013\u2014-]))"
)
#: A sentence: "This story has been withdrawn", "Please kill the story".
_KILLED = re.compile(
    rf"(?i)[\W_]{{0,5}}(?:(?:eds|editors|attention editors|note to editors)[ :,.]{{1,3}})?(?:"
    rf"(?:this|the following|the above|our) (?:[\w-]{{1,20}} ){{0,2}}{_SELF} (?:has been|was|is|is being|had been) "
    rf"(?:withdrawn|retracted|killed|recalled|cancell?ed|pulled|taken down)\b|"
    rf"(?:please |kindly )?(?:kill|withdraw|disregard|do not (?:use|publish|run)) (?:this|the|our|all versions of the) "
    rf"(?:[\w-]{{1,20}} ){{0,3}}{_SELF}\b)"
)
_HELD = re.compile(
    r"[\W_]{0,5}(?i:not for (?:publication|release|broadcast)|do not (?:publish|use|release)|hold for release|"
    r"hold until further notice|withhold until further notice)[\W_]{0,5}\Z"
)


def read_ban(text: str) -> Literal["canceled", "withheld"] | None:
    """The status that a paragraph gives to the story, where it certainly says that it must not be used.

    Args:
        text: A headline, a note or one of the first paragraphs.

    Example:
        >>> read_ban("MANDATORY KILL"), read_ban("This story has been withdrawn."), read_ban("NOT FOR PUBLICATION")
        ('canceled', 'canceled', 'withheld')
        >>> read_ban("Kill Bill returns to cinemas"), read_ban("WITHDRAWN FROM AFGHANISTAN")
        (None, None)
    """
    if len(text) > LONGEST:
        return None
    if _KILL.match(text) or _KILLED.match(text):
        return "canceled"
    return "withheld" if _HELD.match(text) else None


def _read_label(text: str, *, dashes: bool) -> Notice | None:
    match = _LABEL.match(text)
    if not match or (not dashes and ":" not in match["mark"]):
        return None
    label = match["label"].replace("\u2019", "'").strip()
    kind = _LABELS.get(label.lower())
    if kind is None or (":" not in match["mark"] and not label.isupper()):
        return None
    if kind == "update" and label.islower():
        return None
    words = text[match.start("words") :]
    closing = {"(": ")", "[": "]"}.get(text[0])
    if closing and words.endswith(closing):
        words = words[:-1]
    return Notice(kind, words.rstrip("*").strip() or text, match["label"].strip())


def _read_sentence(text: str) -> Notice | None:
    """A sentence about the story's own versions: "This article was amended on 3 March 2024…"."""
    match = _CHANGED.match(text) if _is_about_itself(text) else None
    if not match:
        return None
    for pattern, kind in _HOW:
        found = pattern.search(match["rest"])
        if found and (
            found.start() < 60 or text[:12].lower().startswith(("an earlier", "a previous", "earlier", "due to"))
        ):
            return Notice(kind, text)
    return None


def _is_about_itself(text: str) -> bool:
    """Whether "this story" is the story; someone else's article, or an article of faith, is not."""
    head = text[:120].lower().lstrip("(*[")
    return bool(_OWN.match(head)) or head.startswith(
        (
            "an earlier version of this",
            "a previous version of this",
            "earlier versions of this",
            "due to an",
            "a correction",
        )
    )
