"""What stands below the last paragraph: reporting and editing credits, and the marks that a story is over."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import is_agency

_SERVICE_STAMP = re.compile(
    r"(?:AP|UPI|Reuters?|AFP)-[A-Z]{2,4}-\d\d-\d\d-\d\d(?: \d{4}[A-Z]{0,4})?[<.]*\Z", re.IGNORECASE
)
_INITIALS = re.compile(r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}\Z|\((?:[A-Z]{2,4}|[a-z]{2,4})(?:/[A-Za-z]{2,4})?\)\Z")
_TRAILING = re.compile("(?<=[.!?\"'\u201d])[ \t]+(?:Reuter|REUTER|REUTERS|Reuters)\\Z")
#: A credit with all its names is no longer.
_LONGEST = 500
#: An agency's name and a stamp are no longer.
_LONGEST_SIGN_OFF = 40
#: Four times four letters, at most.
_LONGEST_INITIALS = 16


@functools.cache
def _credit() -> re.Pattern[str]:
    """Compile how a credit begins."""
    name = r"(?-i:(?=[^\W\d_a-z]))"
    activities = any_of(pooled(lambda language: language.furniture.credit_activities))
    additional = any_of(pooled(lambda language: language.furniture.additional))
    leads = any_of(pooled(lambda language: language.furniture.byline_leads))
    joiners = any_of(pooled(lambda language: language.furniture.joiners))
    labels = any_of(pooled(lambda language: language.furniture.credit_labels | language.furniture.roles))
    sources = any_of(pooled(lambda language: language.furniture.source_labels))
    starts = any_of(pooled(lambda language: language.furniture.credit_starts))
    from_ = any_of(pooled(lambda language: language.furniture.reported_from))
    this = any_of(pooled(lambda language: language.furniture.before_first_published))
    first = any_of(pooled(lambda language: language.furniture.first_published))
    return re.compile(
        rf"""
        [(\[\u2022\u2013\u2014-]*\s* (?: {additional}\  )?
        (?:
            # "Editing by Ana Ruiz", "Writing and additional reporting by Ana Ruiz"
            {activities} (?: \ {joiners}\ (?: {additional}\  )? {activities} )? \ {leads}:?\ {name}
            # "Contributors: Ana Ruiz"
            | {labels}:\ ?\S
            # "Source: Coast Times", "Source: coast.example"
            | {sources}:\ ?(?: \S[^.!?]{{0,80}}[.)\]]* | \S{{2,40}} )\Z
            # "With files from Ana Ruiz"
            | {starts}\b
            # "Reporting from Port Ellen"
            | {from_}\ (?-i:(?=[A-Z]))[^.]{{2,40}}\.?\Z
            # "This story was first published in Coast Times"
            | (?: {this}\  )? {first}\ {name}[^.]{{2,60}}\.?\Z
            | e-?mail:\ ?\S+@\S+\Z
        )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _credited_words() -> tuple[str, ...]:
    """Pool the first words of what credits somebody, which most paragraphs lack."""
    told = pooled(lambda language: language.furniture.credit_ends | language.furniture.reported_from)
    return tuple(sorted({words.split()[0] for words in told}))


@functools.cache
def _credited() -> re.Pattern[str]:
    """Compile a sentence that credits somebody: "Ana Ruiz contributed to this report"."""
    ends = any_of(pooled(lambda language: language.furniture.credit_ends))
    from_ = any_of(pooled(lambda language: language.furniture.reported_from))
    return re.compile(
        rf"(?i)[\u2013\u2014-]?[A-Z][^\n]{{0,200}}\b(?:{ends}|{from_} [A-Z][^.\n]{{0,60}})\b[^\n]{{0,80}}\Z"
    )


@functools.cache
def _end_marks() -> frozenset[str]:
    return pooled(lambda language: language.furniture.end_marks)


@functools.cache
def _end_mark() -> re.Pattern[str]:
    return re.compile(
        rf"[-\u2013\u2014*~ (\[]{{0,6}}(?:30|xxx+|{any_of(_end_marks())})[-\u2013\u2014*~ )\].]{{0,6}}\Z"
        r"|#{2,6}\Z|//+\Z",
        re.IGNORECASE,
    )


def is_credit(text: str) -> bool:
    """Tell whether a paragraph credits those who reported, wrote or edited.

    Example:
        >>> is_credit("(Reporting by Jane Doe; editing by John Roe)"), is_credit("Reporting in Asia is hard.")
        (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if _credit().match(text):
        return True
    return any(word in text for word in _credited_words()) and bool(_credited().match(text))


def is_sign_off(text: str) -> bool:
    """Tell whether a line is an agency's name, a service stamp or a mark that the story is over.

    Example:
        >>> [line for line in ("Reuter", "-30-", "AP-WX-01-02-90 1225EST", "The end is near") if is_sign_off(line)]
        ['Reuter', '-30-', 'AP-WX-01-02-90 1225EST']
    """
    return len(text) <= _LONGEST_SIGN_OFF and (
        is_named_sign_off(text) or (bool(_end_mark().match(text)) and not text.isalnum()) or text in _BARE_ENDS
    )


_BARE_ENDS = frozenset({"END", "ENDS", "Ends", "ends", "ENDE", "FIN", "xxx", "XXX", "끝", "完"})


def is_named_sign_off(text: str) -> bool:
    """Tell whether a sign-off says whose the story is.

    Example:
        >>> is_named_sign_off("REUTERS"), is_named_sign_off("###")
        (True, False)
    """
    bare = text.strip("-\u2013\u2014()[]. \u00a9")
    if not 1 < len(bare) <= _LONGEST_SIGN_OFF:
        return False
    return (is_agency(bare) and not text.startswith("\u00a9") and not bare.islower()) or bool(
        _SERVICE_STAMP.match(text)
    )


def is_initials(text: str) -> bool:
    """Tell whether a last line is the initials of those who wrote and edited: "JS/kd".

    Example:
        >>> is_initials("js/KD"), is_initials("and/or more")
        (True, False)
    """
    return len(text) <= _LONGEST_INITIALS and bool(_INITIALS.match(text))


def trailing_sign_off(text: str) -> int | None:
    """Find where an agency's name begins that is run into the end of the last paragraph.

    Example:
        >>> trailing_sign_off("It rained, he said. Reuter")
        19
        >>> trailing_sign_off("He works for Reuter") is None
        True
    """
    match = _TRAILING.search(text, max(0, len(text) - 24))
    return match.start() if match else None
