"""A mention, read: its name, title, kind, and the body that it works for."""

from __future__ import annotations

import functools
import re

from msgspec.structs import replace

from newsmodel.claims.english.acronyms import Acronym, find_acronyms
from newsmodel.claims.english.mentions.affiliations import affiliation_of, owning_body
from newsmodel.claims.english.mentions.apposed_names import name_behind, one_of_several
from newsmodel.claims.english.mentions.appositions import ON_BEHALF, apposition, office_in_clause
from newsmodel.claims.english.mentions.genders import (
    PRONOUNS,
    gender_of_name,
    gender_of_noun,
    gender_of_pronoun,
    gender_of_title,
)
from newsmodel.claims.english.mentions.kinds import (
    BODY_ENDINGS,
    guess_kind_of_noun,
    is_person_title,
    kind_of_name,
    kind_of_noun,
    known_kind,
    singular_of,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN, PLACES
from newsmodel.claims.english.mentions.nationals import kind_of_national
from newsmodel.claims.english.mentions.noun_phrases import (
    ARTICLES,
    BRACKET,
    POSSESSIVE,
    SEATED,
    TAIL,
    NounPhrase,
    head_of,
    is_capital,
    noun_phrase,
    parted,
)
from newsmodel.claims.english.mentions.self_named import self_named
from newsmodel.claims.english.mentions.title_case import without_title_case
from newsmodel.claims.english.mentions.titles import FIRM_TITLES, one_of
from newsmodel.claims.english.mentions.unnamed import unnamed
from newsmodel.claims.english.mentions.word_surnames import is_full_name
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.characters import one_line
from newsmodel.values import SourceKind

_NOUNS, _NAMES, _GRAMMAR = get("en").nouns, get("en").names, get("en").grammar

_NAMING = re.compile(r" (?:named|called) .*", re.DOTALL)
_LEADING = re.compile(r"\A(?:But|And|Yet|So|[Bb]y|[Ff]rom|[Tt]o|[Ww]ith|[Ii]n) (?=\S)")
#: Pronouns behind the words that they emphasize: "Lee *himself*".
_EMPHASIS = re.compile(rf" ({any_of(_GRAMMAR.reflexives)})\Z")
#: A role that only what was said before tells: "*its* lawyer".
_DEPENDING = re.compile(rf"{any_of(_GRAMMAR.possessives)} ", re.IGNORECASE)
_CONTRACTED = tuple(_GRAMMAR.joined_verbs)
_PERIODICALS = words("blog journal newsletter podcast website")
_POLITE = words("mr mrs ms miss mx dr prof sir dame")
#: Kinds of bodies that issue documents and have offices.
BODIES = frozenset({"organization", "media", "government"})
#: What ends a word that says what people do to a body, or are like: "*worker-owned*", "*conservative-leaning*".
_LIKE_PEOPLE = ("ing", "ed", "-run")
_SAYS_NOTHING = ADJECTIVES | ARTICLES
_ADJECTIVES_LISTED = re.compile(
    r"(?P<adjectives>[A-Za-z][\w.-]{1,30}(?:, [A-Za-z][\w.-]{1,30}){1,4},? and [A-Za-z][\w.-]{1,30})"
    " (?P<noun>[a-z]{1,30})"
)
_BETWEEN_ADJECTIVES = re.compile(r",? and |, ")
_STOPPED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_MARKS = " ,;:-\u2013\u2014\"\u201c\u201d\u2018'"


@functools.lru_cache(maxsize=4096)
def read_mention(text: str) -> Mention:
    """Take the words that name one source apart.

    Args:
        text: A noun phrase with its appositions.

    Example:
        >>> found = read_mention("Foreign Minister Jo Lee, a lawyer by training,")
        >>> found.name, found.kind, found.description
        ('Jo Lee', 'person', 'Foreign Minister')
        >>> read_mention("the ministry's spokesman").description
        "the ministry's spokesman"
    """
    printed = _with_closing(one_line(text).strip(_MARKS))
    words_ = without_title_case((printed if is_full_name(printed) else _LEADING.sub("", printed)) or one_line(text))
    named = self_named(words_, read_mention)
    if named is not None:
        return named
    emphasis = _EMPHASIS.search(words_)
    if emphasis is not None:
        found = read_mention(words_[: emphasis.start()])
        return replace(found, gender=found.gender or gender_of_pronoun(emphasis[1]))
    pronoun = _pronoun(words_)
    if pronoun:
        return Mention(words=words_, kind=PRONOUNS[pronoun], pronoun=pronoun, gender=gender_of_pronoun(pronoun))
    acronyms = find_acronyms(words_)
    bare = BRACKET.sub("", words_) if "(" in words_ or "<" in words_ else words_
    core, tail = (bare, "") if _is_described_by_list(bare) else parted(bare, TAIL)
    one = one_of_several(words_, core, tail)
    if one is not None:
        return one
    phrase, post = noun_phrase(core)
    parts = NounPhrase.of(phrase)
    national = kind_of_national(parts)
    if national:
        plural = national == "group"
        return Mention(words=words_, kind=national, description=words_, definite=True, plural=plural)
    defined = acronyms[0] if acronyms and acronyms[0].long in core + words_ else None
    if parts.name:
        return _named(words_, parts, post, tail, defined)
    inner = name_behind(parts, post, tail) if kind_of_noun(parts.head) and not _is_plural(parts) else None
    if inner:
        return _role_first(words_, core, parts, inner)
    if _is_numbered_body(parts):
        is_local = parts.modifiers[-1] == "Local"
        kind = "organization" if is_local else known_kind(parts.phrase) or guess_kind_of_noun(parts.modifiers[0])[0]
        return Mention(words=words_, kind=kind, name=parts.phrase)
    return _defined(unnamed(words_, core, parts, post, tail, is_named=_is_named), defined)


def _defined(found: Mention, defined: Acronym | None) -> Mention:
    """Name a body by what its acronym stands for."""
    if defined and found.kind in BODIES and not found.name and not found.plural:  # "the Farm Minister's Office (FMO)"
        return replace(found, name=defined.long, acronym=defined.short, description=None)
    return found


def _pronoun(words_: str) -> str | None:
    """Read a pronoun, in small letters, without the verb that is joined to it; "WHO" and "IT" in capitals are names."""
    low = words_.lower().replace("\u2019", "'")
    if low not in PRONOUNS and "'" in low and low.endswith(_CONTRACTED):
        low = low.rsplit("'", 1)[0]
    return low if low in PRONOUNS and (len(words_) == 1 or not words_.isupper()) else None


def _is_described_by_list(words_: str) -> bool:
    """Tell whether commas part the adjectives of one noun: "local, state and federal officials"."""
    listed = _ADJECTIVES_LISTED.fullmatch(words_)
    known = kind_of_noun(listed["noun"]) if listed else None
    if listed is None or known is None or not known[1]:
        return False
    return all(word.islower() or word.lower() in ADJECTIVES for word in _BETWEEN_ADJECTIVES.split(listed["adjectives"]))


def _with_closing(words_: str) -> str:
    """Give back the mark that closes a quotation in the words: "a user called \u201cowl\u201d"."""
    return f"{words_}\u201d" if words_.count("\u201c") > words_.count("\u201d") else words_


def _with_last_stop(name: str, text: str) -> str:
    """Give an abbreviation with stops its last one back: "the *U.N.*"."""
    return f"{name}." if _STOPPED.fullmatch(name) and f"{name}." in text else name


def _named(text: str, parts: NounPhrase, post: str, tail: str, defined: Acronym | None) -> Mention:
    acronym, acronym_name = (defined.short, defined.long) if defined else (None, "")
    name = _with_last_stop(parts.name or "", text)
    if acronym and name and acronym_name.startswith(f"{name} "):  # "the Council *for the Sea (CS)*"
        name = acronym_name
    office = " ".join(word for word in parts.office.split() if word.lower() not in ADJECTIVES)
    title = parts.title if is_person_title(office) and not _is_firm_title(office, name) else ""
    behind = apposition(tail)
    kind = _kind_of_named(parts, title, post, behind)
    told = kind_of_noun(head_of(behind)) if behind else None
    if kind == "person" and told and told[0] != "person" and not ON_BEHALF.match(behind or ""):
        # "of Berenberg, the largest bank": said of the bank
        behind = None
    if acronym and kind == "person":
        kind = "organization"
    role = title or behind or ""
    person = kind == "person"
    return Mention(
        words=text,
        kind=kind,
        name=name,
        acronym=acronym,
        description=_description(parts, title, behind, tail, is_person=person),
        affiliation=(
            affiliation_of(role, post if not behind or title else "", tail)
            or affiliation_of(behind or "", "")
            or owning_body(parts.owner)
        )
        if person
        else None,
        issuer=None,
        definite=parts.article == "the",
        gender=gender_of_title(title) or gender_of_noun(head_of(behind or "")) or gender_of_name(name)
        if person
        else None,
    )


def _is_firm_title(office: str, name: str) -> bool:
    """Tell whether the words before a name say that it is a firm's: "quarry operator Stonex", not "operator Jo Lee"."""
    noun = office.rsplit(maxsplit=1)[-1].lower() if office else ""
    if noun in _NOUNS.either and known_kind(name) in BODIES:
        return True
    words_ = name.split()
    last, is_given = words_[-1].strip(".").lower(), words_[0].lower() in GIVEN
    if noun.endswith(SEATED) and not is_given:  # "Oslo-based Norsea"
        return True
    if "-" in noun and noun.endswith(_LIKE_PEOPLE) and not is_given:
        return last in BODY_ENDINGS or kind_of_noun(last) == ("organization", False)
    if last in _NOUNS.firm_endings and noun not in _NOUNS.honorifics and not is_given:
        return noun in _NOUNS.persons  # "rival Emotiv Motors"
    return noun in FIRM_TITLES and " " not in name and name.lower() not in GIVEN


def _description(parts: NounPhrase, title: str, behind: str | None, tail: str, *, is_person: bool) -> str | None:
    """Find what the words say of a name: a title, an apposition, or what somebody heads."""
    if not is_person:
        return _told_before(parts) or behind
    return told_title(title) or behind or office_in_clause(tail)


def _kind_of_named(parts: NounPhrase, title: str, post: str, behind: str | None) -> SourceKind:
    if title:
        return "person"
    before = parts.office.rsplit(maxsplit=1)[-1] if parts.office else ""
    if _is_firm_title(parts.office, parts.name or ""):
        return "organization"
    called = kind_of_noun(before) if before.islower() and before not in ARTICLES else None
    if before in _PERIODICALS:
        return "media"
    if called and called[0] in {"organization", "media", "government"}:
        # "the broadcaster V1"
        return called[0]
    definite = parts.article == "the" and parts.owner is None and not _means_person(before)  # "the BBC's Jo Lee"
    known = kind_of_name(parts.name or "", definite=definite)
    given = (parts.name or "").split()[0].lower() in GIVEN
    if behind and known == "person" and " " in (parts.name or "") and all(map(is_capital, behind.split())):
        return known  # "Jo Lee, Acme Group"
    if behind and known in {"person", "organization"} and not given:
        told = "person" if post and known == "person" else guess_kind_of_noun(head_of(behind))[0]
        if known == "organization" and head_of(behind) in _NOUNS.either:
            return known
        return (
            told if told in {"person", "organization", "media"} and not (told == "person" and parts.article) else known
        )
    return known


def _means_person(noun: str) -> bool:
    """Tell whether a noun in small letters before a name means a person: "the tenor Jo Lee"."""
    return noun.islower() and noun not in ARTICLES and guess_kind_of_noun(noun)[0] == "person"


def _role_first(text: str, core: str, parts: NounPhrase, name: str) -> Mention:
    """Read a role that a name stands behind: "the ministry's spokesman, Jo Lee"."""
    known = kind_of_noun(parts.head)
    core = _NAMING.sub("", core)
    is_trade = (
        parts.head in _NOUNS.firms and parts.head in _NOUNS.either and name.split(maxsplit=1)[0].lower() not in GIVEN
    )
    is_body = parts.head in _NOUNS.either and (is_trade or kind_of_name(name) != "person")
    if known is None or known[0] != "person" or is_body:
        kind = known_kind(name) or (known[0] if known and known[0] != "person" else "organization")
        return Mention(words=text, kind=kind, name=name, description=core)
    title = text[: text.find(name)].rstrip(" ,")
    apposed = title[len(core) + 1 :].split() if title.startswith(f"{core},") else []
    if any(word.islower() for word in apposed) and apposed[0] != "who" and not POSSESSIVE.search(apposed[-1]):
        core = title  # "his opponent, state Sen. Jo Lee"
    rest = text.partition(name)[2]
    behind = apposition(rest) or ""
    return Mention(
        words=text,
        kind="person",
        name=name,
        description=behind if behind and _DEPENDING.match(core) else core,
        affiliation=affiliation_of(behind, "")
        if behind and _DEPENDING.match(core)
        else affiliation_of(core, "")
        or affiliation_of("", rest.partition(",")[0].strip())
        or affiliation_of(behind, ""),
        head=singular_of(parts.head),
        gender=gender_of_noun(head_of(parts.phrase)) or gender_of_name(name),
    )


def _is_body(words_: str) -> bool:
    """Tell whether words clearly name a body."""
    one = read_mention(words_)
    return bool(
        one.name
        and one.kind in BODIES
        and (known_kind(one.name) not in {None, "document"} or one.name.lower() not in PLACES)
    )


def _is_named(words_: str) -> bool:
    """Tell whether words name a body, by a noun too: "the World Bank", "the *Trust*"."""
    told = kind_of_noun(words_[4:].lower()) if words_.startswith("the ") and is_capital(words_[4:]) else None
    return _is_body(words_) or (told is not None and told[0] in BODIES and not told[1])


def _is_numbered_body(parts: NounPhrase) -> bool:
    """Tell whether a number belongs to the name of a body: "Channel 9", "Farm Union Local 12"; not "Some 12"."""
    if parts.head.isdecimal() and parts.modifiers[-1:] == ("Local",) and all(map(is_capital, parts.modifiers)):
        return True
    if not parts.head.isdecimal() or len(parts.modifiers) != 1 or not is_capital(parts.modifiers[0]):
        return False
    known = kind_of_noun(parts.modifiers[0])
    return known is not None and known[0] in BODIES and not known[1]


def _is_plural(parts: NounPhrase) -> bool:
    known = kind_of_noun(parts.head)
    return known is not None and known[1]


def says_more(title: str) -> bool:
    """Tell whether a title is more than "Mr.".

    Example:
        >>> says_more("Mr."), says_more("President")
        (False, True)
    """
    return any(part.strip(".").lower() not in _POLITE and part.lower() not in _SAYS_NOTHING for part in title.split())


def told_title(title: str) -> str | None:
    """Give the title of one person as it describes him; None where it says no more than "Mr.".

    Example:
        >>> told_title("Council members"), told_title("lead author Dr"), told_title("Mr.")
        ('Council member', 'lead author', None)
    """
    if not says_more(title):
        return None
    role, _, last = title.rpartition(" ")
    one = one_of(last)
    if one is not None:
        return f"{role} {one}".strip()  # "*Council members* Jo Lee and Bo Hart"
    is_polite = last.strip(".").lower() in _POLITE and kind_of_noun(head_of(role)) == ("person", False)
    return role if is_polite else title  # "lead author *Dr*"


def _told_before(parts: NounPhrase) -> str | None:
    """Keep the words before a body's name that describe it: "Norwegian chocolate maker"."""
    last = parts.office.rsplit(maxsplit=1)[-1] if parts.office else ""
    tells = last.islower() or _is_firm_title(parts.office, parts.name or "")
    return parts.title if tells and last not in ARTICLES and kind_of_noun(last) else None
