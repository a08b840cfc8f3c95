"""Names that a story shows to be those of bodies: "Nimbus, a cloud company", "Nimbus shares", "Minera Alta, which"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

import msgspec

from newsmodel.claims.english.mentions.kinds import NUMBER_WORDS, kind_of_name, known_kind
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN, PLACES
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.sources.body_names import LEADING, without_legal_form, without_owner
from newsmodel.claims.passages import Passage
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import DAY_NAMES, ENGLISH_MONTHS
from newsmodel.prose.patterns import first_words, pattern

_NOUNS = get("en").nouns

_NAME = r"([^\W\d_a-z](?<![\w'\u2019&-].)[\w&-]{2,30})\b"
#: What firms and clubs have and people do not.
_OWNED = get("en").sources.belongings
_ROLES = _OWNED | {"spokesperson", "spokesman", "spokeswoman"} | get("en").nouns.body_roles
_OWNERS_NOUN = any_of(_ROLES | {role.upper() for role in _ROLES})
_OWNS = pattern(rf"{_NAME}(?:['\u2019]s)?\s(?:chief\s|managing\s|co-)?{_OWNERS_NOUN}\b")
#: "shares of *Acme*", "sales at *Acme*", "works at *Acme*": few names stand behind these prepositions
_OF = pattern(rf"\s(?:of|at|for|in)\s(?P<of>{_NAME})(?!\s[^\W\d_a-z]|['\u2019&])")
# people have fans, and others work for them
_EARNED = frozenset(("profit", "profits", "sales", "revenue"))
_HELD = ("shares", "stake", "stakes")
_WORK = ("works", "worked", "working")
_BEFORE_OF = pattern(
    rf"\b(?i:{any_of(_OWNED - {'fans'} | _EARNED)}\s(?:of|at|for)|{any_of(_HELD)}\sin|{any_of(_WORK)}\sat)\s\Z"
)
#: What stands before a preposition is looked at so far.
_LOOK = 16
_BODIES_NOUNS = _NOUNS.firms | _NOUNS.authorities | _NOUNS.associations | _NOUNS.publishers
_BODY = any_of(_BODIES_NOUNS)
#: The words of an apposition, up to its noun: no preposition ends it before.
_INNER = rf"(?:(?!{any_of(get('en').grammar.prepositions)}\s)[\w'\u2019-]+\s){{0,5}}"
_TOLD = pattern(
    rf"{_NAME},\s(?:an?|the|its|[^\W\d_a-z]\w*['\u2019]s)\s{_INNER}{_BODY}\b"
    r"(?=[,;).]|\s(?:that|which|based|in|of)\b)"
)
#: What such an apposition begins with.
_APPOSED = pattern(r",\s(?:an?\s|the\s|its\s|[^\W\d_a-z])")
_SEATS = ("based", "headquartered")
_SEATED = pattern(rf"{_NAME},\s{any_of(_SEATS)}\sin\s[^\W\d_a-z]")
_CALLED = pattern(rf"[TtAa](?<!\w.)(?:(?<=[Tt])he|(?<=[Aa])n?)\s(?:[a-z-]+\s){{0,4}}{_BODY}\s{_NAME}(?!\s[^\W\d_a-z])")
#: The end of a name that goes on: "*Wells* Fargo customers", "the *Ministry of* Forests, a ministry".
_HEADS = any_of(word.capitalize() for word in _NOUNS.body_heads | _NOUNS.state_heads)
_INSIDE = pattern(rf"(?:(?<![.!?]\s)(?<!\A)[^\W\d_a-z][\w.&-]{{1,30}}|\b{_HEADS}\s(?:of|for)(?:\sthe)?|&)\s\Z")
_RUN = pattern(rf"{_NAME}(?:\s(?:&\s)?[^\W\d_a-z][\w'\u2019&-]*){{1,4}}")


#: Names of more words, which without such words around them are those of people.
_FULL = r"(?P<name>[^\W\d_a-z](?<![\w'\u2019&-].)[\w&-]{1,30}(?:\s[^\W\d_a-z][\w&-]{1,30}){1,3})"
#: Behind such a name, where no clause of its bearer's follows: "the company *Jo Lee founded*".
_ENDS_NAME = rf"(?=[^\w\s'\u2019-]|['\u2019]s\b|\Z|\s(?:{any_of(get('en').grammar.prepositions)}|said|says)\b)"
_FULL_TOLD = pattern(
    rf"{_FULL},\s(?:an?|the|its|[^\W\d_a-z]\w*['\u2019]s)\s{_INNER}{_BODY}\b"
    r"(?=[;).]|,(?!\s(?:and|or|the|an?)\b)|\s(?:that|which|based|in)\b)"  # "Jo Lee, the club, and the press"
)
#: What such a name stands behind: "the *old city* Acme".
_DETERMINED = pattern(r"[TtAaIi](?<!\w.)(?:(?<=[Tt])he|(?<=[Aa])n?|(?<=[Ii])ts)\s(?:[a-z-]+\s){1,5}[^\W\d_a-z]")
_FULL_CALLED = pattern(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[a-z-]+\s){{0,4}}{_BODY}\s{_FULL}{_ENDS_NAME}")
_WHICH = pattern(r",\swhich\b")
_FULL_RELATING = pattern(rf"(?:\A|[.!?][\"\u201d\u2019]?\s){_FULL},\swhich\b")
#: "*Northline*, which runs the ferry": behind the name of a person it would be "who".
_RELATING = pattern(rf"(?:\A|[.!?][\"\u201d\u2019]?\s){_NAME},\swhich\b")
_FULL_OWNS = pattern(rf"{_FULL}\s{any_of(_OWNED - {'fans', 'staff', 'workers', 'employees'})}\b")
#: "Norvik Marine, *based in Bergen*,", "Norvik Marine said *its* pipes leak"
_FULL_SEATED = pattern(rf"{_FULL},\s{any_of(_SEATS)}\sin\b")
_FULL_ITS = pattern(rf"{_FULL}\s(?:said|says|confirmed|announced)\s(?:that\s)?its\b")
_RESULTS = ("reported", "posted", "booked")
#: "Minera Alta *reported a loss*"
_FULL_REPORTS = pattern(
    rf"{_FULL}\s{any_of(_RESULTS)}\s(?:an?|its)\s(?:[\w-]+\s){{0,3}}(?:loss|profit|earnings|revenues?|sales)\b"
)


class _Shown(msgspec.Struct, frozen=True):
    """A pattern, and what a passage has where it finds something.

    Attributes:
        words: The passage has one of these words.
        sought: The pattern.
        mark: The passage has this too, which is sooner found.
    """

    words: frozenset[str]
    sought: re.Pattern[str]
    mark: re.Pattern[str] | None = None


#: For names of more words, and for single ones.
_FULL_SHOWN = (
    _Shown(frozenset(("which",)), _FULL_RELATING, mark=_WHICH),
    _Shown(first_words(_BODIES_NOUNS), _FULL_TOLD, mark=_APPOSED),
    _Shown(first_words(_BODIES_NOUNS), _FULL_CALLED, mark=_DETERMINED),
    _Shown(first_words(_OWNED), _FULL_OWNS),
    _Shown(frozenset(_RESULTS), _FULL_REPORTS),
    _Shown(frozenset(_SEATS), _FULL_SEATED),
    _Shown(frozenset(("its",)), _FULL_ITS),
)
_SINGLE_TOLD = (
    _Shown(first_words(_BODIES_NOUNS), _TOLD, mark=_APPOSED),
    _Shown(frozenset(_SEATS), _SEATED),
)
_SHOWN = (
    _Shown(frozenset(("which",)), _RELATING, mark=_WHICH),
    _Shown(frozenset(_SEATS), _SEATED),
    _Shown(first_words(_BODIES_NOUNS), _TOLD, mark=_APPOSED),
    _Shown(first_words(_BODIES_NOUNS), _CALLED, mark=_DETERMINED),
    _Shown(first_words(_ROLES), _OWNS),
    _Shown(first_words((*_OWNED, *_EARNED, *_HELD, *_WORK)), _OF),
)
#: All words of which a passage has one where any of the patterns finds something.
_TELLING = frozenset().union(*(one.words for one in (*_FULL_SHOWN, *_SINGLE_TOLD, *_SHOWN)))


def _matches(passage: Passage, shown: Sequence[_Shown]) -> Iterator[re.Match[str]]:
    """Find what the patterns find in a passage that has what they need."""
    has = _TELLING & passage.words
    for one in shown if has else ():
        if not one.words.isdisjoint(has) and (one.mark is None or one.mark.search(passage.text)):
            yield from one.sought.finditer(passage.text)


def shown_names(passages: Sequence[Passage]) -> dict[str, str]:
    """List the names of more than one word that mean bodies in a story, as printed, by them in small letters.

    Args:
        passages: The story.

    Example:
        >>> words = Passage(target="p1", text="Minera Alta, which digs, paid the carmaker Hanmo Motor.", place="prose")
        >>> sorted(shown_names([words]))
        ['hanmo motor', 'minera alta']
    """
    found = [match["name"] for one in passages for match in _matches(one, _FULL_SHOWN)]
    singles = {match[1] for one in passages for match in _matches(one, _SINGLE_TOLD)}
    if singles:  # "Norvik Marine", where the story has "Norvik, based in Bergen"
        runs = (match for one in passages for match in _RUN.finditer(one.text) if match[1] in singles)
        found += [without_owner(match[0]) for match in runs if not _INSIDE.search(match.string, 0, match.start(1))]
    return {name.lower(): name for name in found if " " in name and name.split(maxsplit=1)[0].lower() not in _NO_BODIES}


def shortened_firms(passages: Sequence[Passage]) -> dict[str, str]:
    """List the names of firms without their last word, in small letters, each with the whole name.

    Args:
        passages: The story.

    Example:
        >>> words = Passage(target="p1", text="It sued Pacific Crest Airlines and Ana Poe Foods.", place="prose")
        >>> shortened_firms([words])
        {'pacific crest': 'Pacific Crest Airlines'}
    """
    found: dict[str, set[str]] = defaultdict(set)
    holding = (one.text for one in passages if not _NOUNS.firm_endings.isdisjoint(one.words))
    for match in (match for text in holding for match in _RUN.finditer(text)):
        name = without_owner(match[0])
        short, _, last = name.rpartition(" ")
        parts = short.lower().split()
        if without_legal_form(name.lower()) != name.lower():
            continue  # "Acme Steel Corp." is one with "Acme Steel" anyhow
        is_short = len(parts) > 1 and short.lower() not in PLACES and parts[0] not in _NO_BODIES
        if is_short and _KNOWN.isdisjoint(parts) and last.lower() in _NOUNS.firm_endings and _is_firm(name):
            found[short.lower()].add(name)
    return {short: names.pop() for short, names in found.items() if len(names) == 1}


#: First words of people's names: a given name or a title.
_KNOWN_PEOPLE = GIVEN | _NOUNS.persons | _NOUNS.titles
_NO_BODIES = _KNOWN_PEOPLE | LEADING | DAY_NAMES


def shown_bodies(passages: Sequence[Passage], small: Container[str] = ()) -> dict[str, str]:
    """List the single names that mean bodies in a story, in small letters, each with its longest form there.

    Args:
        passages: The story.
        small: The words that it has in small letters: no name is one of them.

    Example:
        >>> words = Passage(target="p1", text="Nimbus, a cloud company, sued Corvane Energy.", place="prose")
        >>> shown_bodies([words])
        {'nimbus': 'Nimbus', 'corvane': 'Corvane Energy'}
    """
    shown: dict[str, str] = {}
    longer: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        for match in _matches(passage, _SHOWN):
            if match.lastgroup == "of" and not _BEFORE_OF.search(
                passage.text, max(0, match.start() - _LOOK), match.start(1)
            ):
                continue
            if _may_be_body(match[1], small) and not _INSIDE.search(passage.text, 0, match.start(1)):
                shown.setdefault(match[1].lower(), match[1])
        for match in _RUN.finditer(passage.text):
            name = without_owner(match[0])
            if " " in name and _may_be_body(match[1], small) and kind_of_name(name) in BODIES:
                longer[match[1].lower()].add(name)
    for short, names in longer.items():
        # "Acme Foods" and "Acme Motors" are two: "Acme" is neither
        if len({name.lower() for name in names}) == 1 and _is_firm(name := next(iter(names))):
            shown[short] = name
    return shown


def shortened(names: Iterable[str], small: Container[str] = ()) -> dict[str, str]:
    """List the first words of bodies' names that only one of them has, in small letters, each with that name.

    Args:
        names: The names.
        small: The words that the story has in small letters.

    Example:
        >>> shortened(["Acme Health", "Brae Foods", "Brae Motors", "Acme Health"])
        {'acme': 'Acme Health'}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        short, _, rest = name.partition(" ")
        if rest and rest[0].isupper() and _may_be_body(short, small):
            found[short.lower()].add(name)
    return {
        short: max(longer, key=len)
        for short, longer in found.items()
        if len({without_legal_form(name.lower()) for name in longer}) == 1
    }


def _may_be_body(name: str, small: Container[str]) -> bool:
    """Tell whether a word with a capital may be a firm's name: no given name, no place, nothing that is known."""
    low = name.lower()
    return not (low in GIVEN or low in PLACES or low in ADJECTIVES or low in _KNOWN or low in small or known_kind(name))


_KNOWN = (
    _NOUNS.persons
    | _NOUNS.titles
    | _NOUNS.organizations
    | _NOUNS.governments
    | DAY_NAMES
    | NUMBER_WORDS
    | set(ENGLISH_MONTHS)
    | get("en").times.holidays
    | get("en").grammar.articles
    | get("en").grammar.prepositions
    | get("en").grammar.possessives
    | get("en").grammar.demonstratives
    | get("en").grammar.subordinators
    | get("en").grammar.quantifiers
    | get("en").grammar.interrogatives
)


def _is_firm(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1].lower()
    return last in _NOUNS.firm_endings and kind_of_name(name) == "organization"
