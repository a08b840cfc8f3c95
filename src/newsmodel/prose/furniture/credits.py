"""Lines below the last paragraph: reporting and editing credits, and the marks that a story is over."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.languages.language import furniture_words, pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.names import split_names
from newsmodel.prose.furniture.naming import is_desk
from newsmodel.prose.patterns import pattern
from newsmodel.prose.stops import STOPS

_SERVICE_STAMP = pattern(
    r"(?:(?:AP|UPI|Reuters?|AFP)-[A-Z]{2,4}-\d\d-\d\d-\d\d(?: \d{4}[A-Z]{0,4})?[<.]*"
    # "dpa jl yyzz n1 ab", "121405 Mai 26": initials, a mark and a stamp
    r"|dpa(?: [a-z0-9]{1,4}){1,3} (?:yy|xx)[a-z]{2}(?: [a-z0-9]{1,4}){0,3}"
    r"|dpa-infocom,? dpa:[\d-]{6,24}/\d{1,3}"
    r"|[0-3]\d[0-2]\d[0-5]\d (?:GMT |UTC )?[^\W\d_]{3,9}\.? \d\d)\Z",
    re.IGNORECASE,
)
_INITIALS = pattern(
    r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}\Z|\((?:[A-Z]{2,4}|[a-z]{2,4})(?:/[A-Za-z]{2,4})?\)\Z"
    r"|[a-z]{2,4}/(?: [a-z]{2,4}/){1,3}\Z|[A-Z]{2,4} // [A-Z]{2,4}\Z"
    # who wrote, below a Japanese story: "【田中一郎】"
    "|[\u3010\u3014\uff08][\u3040-\u30ff\u3400-\u9fff\u3005]{2,7}[\u3011\u3015\uff09]\\Z"
)
_TRAILING = pattern("(?<=[.!?\"'\u201d\u2019\u00bb)])[ \t]+(?P<name>\\(?[A-Z][A-Za-z/]{1,12}\\)?)\\Z")
#: Signs before a credit, and around the mark of an end.
_OPENING = "([\u2022\u2013\u2014- \t"
_AROUND_END_MARKS = "/<>-\u2013\u2014*~ ()[].\uff08\uff09\u3010\u3011\u3002"
#: Names that stand there without marks, in small letters.
_TRAILING_NAMES = frozenset({"Reuter", "Reuters", "Enditem"})
#: Ends that no word is: "-30-", "-0-", "xxxx"; "###", "//".
_SIGNS = pattern(r"(?i)30|0|xxx+")
_RULE = pattern(r"#(?: ?#){1,5}|//+")
#: Words that end a story in small letters as well.
_END_WORDS = frozenset({"end", "enditem", "ends", "xxx"})
_BETWEEN_SIGNS = pattern(r"[ /,+\u00b7-]+")
_SIGNED_BY = pattern(r"[a-z]{1,3}\d?|[A-Z]{2,3}")
#: A source is a short name without a full stop, or one word: "Coast Times", "coast.example".
_SOURCE = pattern(r"[^.!?]{1,80}[.)\]]*|\S{2,40}")
_MAIL = pattern(r"(?i)e-?mail: ?\S+@\S+\Z")
_OUTLET_WITH_NAMES = pattern(r"[A-Z][A-Z.]{1,12} ?\((?P<names>[^()]{4,60})\)")
#: So many other words in small letters are a sentence.
_SENTENCE = 2
_AROUND_WORDS = ".,:()[]\"\u201c\u201d\u2019'"
#: A label of a credit, and what follows it in part, is no longer.
_LONGEST_LABEL = 60
#: A credit with all its names is no longer.
_LONGEST = 500
#: An agency's name and a stamp are no longer.
_LONGEST_SIGN_OFF = 40
#: An agency and those who wrote and edited are no more.
_MOST_INITIALS = 4
#: A sentence in small letters has more spaces than a source: "own research".
_SPACES_OF_SENTENCE = 4
#: A label and the source behind it are no longer.
_LONGEST_SOURCE = 140
#: Four times four letters, at most.
_LONGEST_INITIALS = 16


@functools.cache
def _additional() -> tuple[str, ...]:
    return tuple(f"{word} " for word in sorted(pooled(lambda language: language.furniture.additional)))


@functools.cache
def _labels() -> frozenset[str]:
    return pooled(lambda language: language.furniture.credit_labels | language.furniture.roles)


@functools.cache
def _source_labels() -> frozenset[str]:
    return pooled(lambda language: language.furniture.source_labels)


@functools.cache
def _starts() -> tuple[str, ...]:
    return tuple(sorted(pooled(lambda language: language.furniture.credit_starts)))


@functools.cache
def _first_words() -> frozenset[str]:
    """Pool the first words of what `_named` finds, which most paragraphs lack."""
    told = pooled(
        lambda language: (
            language.furniture.credit_activities
            | language.furniture.reported_from
            | language.furniture.first_published
            | language.furniture.before_first_published
            | language.furniture.this
        )
    )
    return frozenset(words.split()[0] for words in told)


@functools.cache
def _named() -> re.Pattern[str]:
    """Compile how a credit begins that a name follows."""
    name = r"(?-i:(?=[^\W\d_a-z]))"
    activities = any_of(pooled(lambda language: language.furniture.credit_activities))
    additional = any_of(_additional())
    leads = any_of(pooled(lambda language: language.furniture.byline_leads))
    joiners = any_of(pooled(lambda language: language.furniture.joiners))
    from_ = any_of(pooled(lambda language: language.furniture.reported_from))
    this = any_of(pooled(lambda language: language.furniture.before_first_published))
    first = any_of(pooled(lambda language: language.furniture.first_published))
    own = any_of(pooled(lambda language: language.furniture.this))
    stories = any_of(pooled(lambda language: language.furniture.story_words))
    published = any_of(pooled(lambda language: language.furniture.was_first_published))
    return re.compile(
        rf"""
        # "Editing by Ana Ruiz", "Writing and additional reporting by Ana Ruiz"
        {activities} (?: \ {joiners}\ (?: {additional} )? {activities} )? \ {leads}:?\ {name}
        # "Reporting from Port Ellen"
        | {from_}\ (?-i:(?=[A-Z]))[^.]{{2,40}}\.?\Z
        # "This story was first published in Coast Times"
        | (?: {this}\  )? {first}\ {name}[^.]{{2,60}}\.?\Z
        # "This report by The Coast Press was first published on Monday"
        | {own}\ {stories} (?: \ [^.]{{2,60}}? )? \ {published}\b(?:[^.]|\.(?=\ \d)){{0,60}}\.?\Z
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


def is_credit(text: str) -> bool:
    """Tell whether a paragraph credits those who reported, wrote or edited.

    Example:
        >>> is_credit("(Reporting by Jane Doe; editing by John Roe)"), is_credit("Reporting in Asia is hard.")
        (True, False)
        >>> is_credit("Production by Saudi Arabia fell."), is_credit("Production by Ana Ruiz.")
        (False, True)
    """
    if len(text) > _LONGEST:
        return False
    if text.startswith("((") and text.endswith("))"):  # how to reach the desk, as Reuters prints it
        return True
    if _begins_credit(text.lstrip(_OPENING), is_closed=text[-1] not in STOPS):
        return True
    if len(text) <= _LONGEST_SIGN_OFF * 2 and (_is_helped_by_agencies(text) or _is_outlet_with_names(text)):
        return True
    return any(word in text for word in _credited_words()) and bool(_credited().match(text))


def is_source_line(text: str) -> bool:
    """Tell whether a line says, behind a label, from whom the story comes.

    Example:
        >>> is_source_line("Source: Coast Times"), is_source_line("Source: it rained. Today.")
        (True, False)
        >>> is_source_line("SOURCE Coast Times"), is_source_line("SOURCES CLOSE TO THE BOARD SAY THAT IT RAINED.")
        (True, False)
    """
    label, colon, rest = text[:_LONGEST_SOURCE].replace("\uff1a", ":").partition(":")
    if not colon and text[:1].isupper():  # "SOURCE Coast Times", as press releases end
        label, colon, rest = text.partition(" ")
        is_label = label.isupper() and label.lower() in _source_labels() and len(text) <= _LONGEST_SOURCE
        return is_label and rest[:1].isupper() and not (rest.endswith(".") and rest.count(" ") >= _SPACES_OF_SENTENCE)
    if not colon or label.strip().lower() not in _source_labels():
        return False
    source = rest.strip()
    is_sentence = source.endswith(".") and source[0].islower() and source.count(" ") >= _SPACES_OF_SENTENCE
    return bool(_SOURCE.fullmatch(source)) and not is_sentence


def _is_helped_by_agencies(text: str) -> bool:
    """Tell whether a line says nothing but what agency helped: "mit dpa", "with AP and Reuters"."""
    lead, _, rest = text.strip(_AROUND_WORDS + _OPENING).partition(" ")
    helpers = _between_agencies().split(rest) if rest and lead.lower() in _helped_by() else []
    return bool(helpers) and all(is_agency(helper) or is_desk(helper) for helper in helpers)


def _is_outlet_with_names(text: str) -> bool:
    """Tell whether a line is an outlet in capitals, and names in parentheses: "COAST (Ana Ruiz, Tom Okafor)"."""
    match = _OUTLET_WITH_NAMES.fullmatch(text)
    return match is not None and all(" " in name for name in split_names(match["names"]) or ("",))


@functools.cache
def _helped_by() -> frozenset[str]:
    return pooled(lambda language: language.furniture.helped_by)


@functools.cache
def _between_agencies() -> re.Pattern[str]:
    joiners = any_of(pooled(lambda language: language.furniture.joiners))
    return re.compile(rf" ?[/,&] ?| {joiners} ")


def _begins_credit(text: str, *, is_closed: bool) -> bool:
    head = text[:_LONGEST_LABEL].lower()
    if head.startswith(_additional()):
        _, _, text = text.partition(" ")
        _, _, head = head.partition(" ")
    label, colon, _ = head.partition(":")
    if colon and label in _labels():
        behind = text[len(label) + 1 :].strip()
        return bool(behind) and not _is_said(behind)
    if is_source_line(text):
        return True
    if head.startswith(_starts()):
        starts = (words for words in _starts() if head.startswith(words) and not head[len(words) :][:1].isalnum())
        start = next(starts, None)
        return start is not None and not _goes_on(text[len(start) :], is_closed=is_closed)
    if head.partition(" ")[0] in _first_words() and (named := _named().match(text)):
        return not _goes_on(text[named.end() :], is_closed=is_closed)
    return head.startswith("e") and bool(_MAIL.match(text))


def _is_said(words: str) -> bool:
    """Tell whether words behind a label are what somebody says, as in an interview: "Reporter: What changed?"."""
    return words[-1] in "?!" or (words[-1] == "." and "@" not in words and _goes_on(words, is_closed=False))


def _goes_on(words: str, *, is_closed: bool) -> bool:
    """Tell whether words behind the beginning of a credit are a sentence, and not names, places and desks.

    Args:
        words: The words.
        is_closed: Whether no full stop ends them.
    """
    clause, _, _ = words.partition(";")
    others, before = 0, ""
    for word in clause.split():
        bare = word.strip(_AROUND_WORDS).lower()
        if word[:1].islower() and "@" not in word and "." not in word[:-1] and bare not in _beside_names():
            others += 1
            if others >= _SENTENCE or (not is_closed and before[:1].isupper() and before[-1].isalnum()):
                return True
        before = word
    return False


@functools.cache
def _beside_names() -> frozenset[str]:
    """Pool the words in small letters that stand beside names in a credit."""
    told = pooled(
        lambda language: (
            language.furniture.credit_activities
            | language.furniture.additional
            | language.furniture.credit_labels
            | language.furniture.roles
            | language.furniture.before_roles
            | language.furniture.desks
            | language.furniture.byline_leads
            | language.furniture.joiners
            | language.furniture.helped_by
            | language.furniture.works_for
            | language.furniture.works_at
            | language.furniture.writes_from
            | language.furniture.outlet_words
            | language.furniture.agency_words
            | language.furniture.reported_from
        )
    )
    names = NAMES.particles.particles_of_people | NAMES.particles.particles_of_places
    return names | {part for words in told for part in words.split()}


def heads_about_authors(text: str) -> bool:
    """Tell whether a line is the heading above what is said of those who wrote a story.

    Args:
        text: The line.

    Example:
        >>> heads_about_authors("About the Author:"), heads_about_authors("About the town")
        (True, False)
    """
    return text.rstrip(":").replace("\u2019", "'").casefold() in furniture_words("about_authors")


def is_sign_off(text: str) -> bool:
    """Tell whether a line is an agency's name, a service stamp or a mark that the story is over.

    Example:
        >>> [line for line in ("Reuter", "-30-", "AP-WX-01-02-90 1225EST", "The end is near") if is_sign_off(line)]
        ['Reuter', '-30-', 'AP-WX-01-02-90 1225EST']
    """
    return len(text) <= _LONGEST_SIGN_OFF and (is_named_sign_off(text) or _is_end_mark(text))


def _is_end_mark(text: str) -> bool:
    """Tell whether a line says that the story is over: "-30-", "### ", "ENDS"."""
    bare = text.strip(_AROUND_END_MARKS)
    lower = bare.lower()
    known = lower in _end_marks() or bool(_SIGNS.fullmatch(bare))
    if not text.isalnum():
        return known or bool(_RULE.fullmatch(text))
    return known and text.isalpha() and (text == text.upper() or lower in _END_WORDS)


def is_named_sign_off(text: str) -> bool:
    """Tell whether a sign-off says whose the story is.

    Example:
        >>> is_named_sign_off("REUTERS"), is_named_sign_off("###")
        (True, False)
        >>> is_named_sign_off("/ritzau/"), is_named_sign_off("AAP jl/ar"), is_named_sign_off("dpa/afp")
        (True, True, True)
    """
    bare = text.strip("-\u2013\u2014=()[]./+* \u00a9\uff08\uff09\u3010\u3011")
    if not 1 < len(bare) <= _LONGEST_SIGN_OFF or text.startswith("\u00a9"):
        return False
    if text[0] in "([" and is_desk(bare):
        return True
    if is_agency(bare):
        return not bare.islower() or bare not in NAMES.ambiguous_agencies
    return _is_signed(bare) or bool(_SERVICE_STAMP.match(text))


def _is_signed(bare: str) -> bool:
    """Tell whether words are agencies and the initials of those who wrote: "AAP jl/ar", "dpa/afp"."""
    parts = _BETWEEN_SIGNS.split(bare)
    agencies = [part for part in parts if is_agency(part) and part.lower() not in NAMES.ambiguous_agencies]
    others = [part for part in parts if part not in agencies]
    if not agencies or len(parts) < len(("AAP", "jl")) or (others and "/" not in bare and parts[0] not in agencies):
        return False
    is_short = len(parts) <= len(("AAP", "jl")) or "/" in bare
    return all(map(_SIGNED_BY.fullmatch, others)) and (is_short or _is_signed_by_several(parts))


def _is_signed_by_several(parts: Sequence[str]) -> bool:
    """Tell whether an agency stands before the initials of several, in one case: "dpa jk mp", "PTI JK MP"."""
    agency, *others = parts
    if not is_agency(agency) or len(parts) > _MOST_INITIALS:
        return False
    return all(map(str.isupper, others)) or all(map(str.islower, others))


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
    if match is None:
        return None
    name = match["name"]
    is_marked = name[0] == "(" or name.isupper() or name in _TRAILING_NAMES
    return match.start() if is_marked and is_sign_off(name) else None
