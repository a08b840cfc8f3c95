"""The names of documents and bodies with a common noun, and the issuers of documents."""

from __future__ import annotations

import re

import msgspec

from newsmodel.claims.english.mentions.kinds import kind_of_noun, known_kind
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, PLACES
from newsmodel.claims.english.mentions.noun_phrases import (
    ARTICLES,
    POSSESSIVE,
    SEATED,
    NounPhrase,
    is_capital,
    noun_phrase,
)
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.dates.calendars import DAY_NAMES
from newsmodel.prose.patterns import pattern
from newsmodel.values import SourceKind

_CALLED = r"(?P<called>an? [\w ]{3,30} (?:called|named) )?"
_BY = pattern(rf"\b(?:by|from) {_CALLED}(?P<name>[^,;()]+)")
#: "obtained *by the Herald*": whoever has a document did not issue it
_RECEIVED = pattern(rf"\b{any_of(get('en').mentions.receiving_participles)}\s(?:\w+\s)?\Z")
#: ", *by the Harbor Institute*", ", *conducted in May by Gallup*"
_BEHIND_COMMA = pattern(
    rf", (?:{any_of(get('en').mentions.issuing_participles)} (?:[\w ]{{1,60}}? )?)?by {_CALLED}(?P<name>[^,;()]+)"
)
_OUTLETS = any_of(get("en").nouns.media | words("journal website newsletter"))
#: "in *the journal Nature*", "for *the Journal of Rain*"
_IN = pattern(rf"\b(?:in|for|to) (?P<name>(?:the )?{_OUTLETS} [^\W\d_a-z][^,;()]*|the Journal of [^\W\d_a-z][^,;()]*)")
_FOR = pattern(r"\bfor (?P<name>[^,;()]+)")
_POLLS = words("poll polls survey surveys study studies")
#: What became of a document before the words say by whom: "published on Monday".
_DONE = pattern(
    r"(?:(?<!\w)\w++(?<=\wed)|taken|written|seen|sent) "
    r"(?:(?:on|in|last|this|earlier) (?:(?:this|last) )?[\w ]{0,200}?)?\Z"
)
#: "a bulletin *it posted* on its website"
_IT_ISSUED = pattern(rf"(?:that |which )?it (?:had |has |also )?{any_of(get('en').mentions.issuing_participles)}\b")
_DASHES = " \u2013\u2014-"
_HEADS_OF_GOVERNMENT = pattern(r"(?:prime minister|president|premier|chancellor)['\u2019]s\Z", re.IGNORECASE)


def own_name(parts: NounPhrase, kind: SourceKind) -> str | None:
    """Name a body or a document whose noun is a common one after the name before it.

    Args:
        parts: The phrase, whose noun is a common one.
        kind: What it means.

    Example:
        >>> own_name(NounPhrase.of("The JCS report"), "document")
        'JCS report'
    """
    if kind not in {"document", "organization", "government", "media"} or parts.owner:
        return None
    if any(word.endswith(SEATED) for word in parts.modifiers):
        return None  # "the San Jose-based startup"
    if parts.article is None and len(parts.modifiers) == 1 and parts.head in get("en").nouns.firms:
        return None  # "Battery startup": a headline, and not a body's name
    proper = [word for word in parts.modifiers if is_capital(word) and not _says_nothing(word)]
    if not proper or " ".join(word for word in parts.modifiers if is_capital(word)).lower() in PLACES:
        return None
    tokens = parts.phrase.split()
    first = tokens.index(proper[0])
    while first and is_capital(tokens[first - 1]) and tokens[first - 1].lower() not in ARTICLES:
        first -= 1
    # a capital at the start of a sentence proves nothing
    sure = (
        proper[0].isupper()
        or sum(map(is_capital, parts.modifiers)) > 1
        or not proper[0].isalpha()
        or known_kind(proper[0]) is not None
    )
    if first == 0 and not sure and (kind == "document" or proper[0].lower().endswith(_COMMON_ENDINGS)):
        return None
    return " ".join(tokens[first:])


#: Words with these endings begin a sentence more often than a name.
_COMMON_ENDINGS = tuple(get("en").mentions.adjective_endings)


def _says_nothing(word: str) -> bool:
    low = word.lower().strip(".,")
    return (
        low in ADJECTIVES
        or low.endswith("-based")  # "the *Oslo-based* firm"
        or low in PLACES
        or low in DAY_NAMES
        or low in get("en").nouns.titles
        or kind_of_noun(low) is not None
    )


def office_name(parts: NounPhrase) -> tuple[str, str | None] | None:
    """Find the noun of a ministry or of a high office, and its name where the words say which one it is.

    Args:
        parts: The phrase, whose noun is a common one.

    Example:
        >>> office_name(NounPhrase.of("The finance ministry")), office_name(NounPhrase.of("the mayor's office"))
        (('ministry', 'finance ministry'), ('office', None))
    """
    if parts.head == "ministry" and not parts.owner and parts.modifiers and parts.article in {"the", None}:
        return "ministry", " ".join(parts.phrase.split()[1 if parts.article else 0 :])
    if parts.head != "office" or not parts.owner or parts.modifiers:
        return None
    named = parts.phrase.split()[1 if parts.article else 0 :]
    # "the Brae County Sheriff's Office"
    is_name = len(named) > _SHORTEST_OFFICE and all(map(is_capital, named))
    if is_name or _HEADS_OF_GOVERNMENT.search(parts.owner):
        return "office", re.sub(r"\Athe ", "", parts.phrase, flags=re.IGNORECASE)
    owner = POSSESSIVE.sub("", parts.owner).rsplit(maxsplit=1)[-1].lower()
    return ("office", None) if owner in get("en").nouns.officials else None


#: "the *Mayor's Office*" says not of which place.
_SHORTEST_OFFICE = 2


class Issuer(msgspec.Struct, frozen=True):
    """The body that issued a document, as the words name it.

    Attributes:
        words: The words that name it.
        behind: What says so behind the noun.
        called: Whether the words say that it is a name: "an account called A".
    """

    words: str
    behind: str = ""
    called: bool = False


def issued_name(parts: NounPhrase, issuer: Issuer) -> str:
    """Name a document after the body that issued it.

    Example:
        >>> report = NounPhrase.of("A report")
        >>> issued_name(report, issuer_of(report, "published on Monday by the World Bank"))
        'report by the World Bank'
    """
    tokens = parts.phrase.split()
    return " ".join([*tokens[1 if tokens[0].lower() in ARTICLES else 0 :], *issuer.behind.split()])


def issuer_of(parts: NounPhrase, post: str, tail: str = "") -> Issuer | None:
    """Find the words that name the body that issued a document.

    Args:
        parts: The phrase.
        post: What stands behind its noun.
        tail: What stands behind a comma after that.

    Example:
        >>> issuer_of(NounPhrase.of("A report"), "by the World Bank")
        Issuer(words='the World Bank', behind='by the World Bank', called=False)
    """
    if parts.owner:
        return Issuer(POSSESSIVE.sub("", parts.owner))
    given = (one for one in _BY.finditer(post) if not _RECEIVED.search(post, 0, one.start()))
    match = next(given, None) or _IN.search(post) or (_FOR.search(post) if parts.head in _POLLS else None)
    if match:
        words_ = noun_phrase(match["name"].strip())[0]
        called = bool(match.groupdict().get("called"))
        before = _DONE.sub("", post[: match.start()]).rstrip(_DASHES)
        saying = post[match.start() : match.start("name")]
        return Issuer(words_, behind=f"{before} {saying}{words_}".strip(), called=called)
    match = _BEHIND_COMMA.match(tail)
    if match:
        return Issuer(noun_phrase(match["name"].strip())[0], behind=match[0].strip(" ,"), called=bool(match["called"]))
    if _IT_ISSUED.match(post):
        return Issuer("it")
    run = []
    for word in parts.modifiers:
        if is_capital(word) and "/" not in word:
            run.append(word)
        elif run:
            break
    while run and ((run[0].lower() in ADJECTIVES and len(run) == 1) or run[0].lower() in ARTICLES):
        run = run[1:]
    return Issuer(" ".join(run)) if run else None
