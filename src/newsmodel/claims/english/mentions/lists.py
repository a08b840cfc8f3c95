"""Lists of sources: "Moscow and Pyongyang", "A, B and C"; split only where the words leave no doubt."""

from __future__ import annotations

import itertools
import re

from newsmodel.claims.english.acronyms import find_acronyms
from newsmodel.claims.english.mentions.examples import examples_in
from newsmodel.claims.english.mentions.genders import PRONOUNS
from newsmodel.claims.english.mentions.joined_roles import is_bare_role, is_further_role
from newsmodel.claims.english.mentions.kinds import (
    BODY_ENDINGS,
    NUMBER_WORDS,
    guess_kind_of_noun,
    is_person_title,
    is_plural,
    kind_of_name,
    kind_of_noun,
    known_kind,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN, PLACES
from newsmodel.claims.english.mentions.noun_phrases import (
    ARTICLES,
    LONGEST_NAME,
    NAME_SUFFIXES,
    POSSESSIVE,
    QUANTIFIERS,
    NounPhrase,
    is_capital,
    noun_phrase,
)
from newsmodel.claims.sources.mention import Member
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

_JOINT = pattern(
    r"(?P<comma>,\s+)?(?P<and>\b(?:and|as well as|nor|along with|together with)\s+)(?=\S)|"
    r"(?P<only>,\s+(?!and\b|as well as\b))"
)
_OPENING = pattern(r"(?:both|neither|Both|Neither)\s+")
_POST = pattern(rf"(?:^|\s)(?:{any_of(_GRAMMAR.prepositions | _GRAMMAR.relatives | words('familiar close'))})\s")
_CLAUSE = pattern(rf"(?:^|\s)(?:{any_of(_GRAMMAR.relatives | words('where when as because while condition'))})\s")
#: Last words of bodies' names that are no names by themselves.
_BODY_ENDINGS = (
    BODY_ENDINGS
    | _NOUNS.organizations
    | _NOUNS.state_endings
    | words("affairs authority families teams campaigns administrations services liberals")
)
_DETERMINERS = ARTICLES | QUANTIFIERS
#: "*husband* Jo Lee", "*running* mate Jo Lee".
_KIN = _NOUNS.relations & (_NOUNS.male | _NOUNS.female) | {"running"}
#: A noun for a person that is none of these is a role before a name: "*Filmmaker* and writer Jo Lee".
_PLAIN = GIVEN | _NOUNS.titles
#: What stands behind a name and begins no other one.
_SUFFIXES = {suffix.replace(".", "").lower() for suffix in NAME_SUFFIXES} | {"esq"}
#: A phrase with more parts is no list that anybody would print as a source.
_MOST_PARTS = 24
#: A series has so many members at least.
_SHORTEST_SERIES = 3
#: So many joints are looked at: those in brackets are none.
_MOST_JOINTS = 100
#: A plural that is a member by itself has so many words: "senior party officials".
_LONGEST_PLURAL = 3


def split_sources(phrase: str) -> tuple[Member, ...]:
    """Split a list of sources into its members; the whole phrase where it is none, or where that is in doubt.

    Args:
        phrase: The words that name the sources.

    Example:
        >>> phrase = "Trump, a Republican, and his allies"
        >>> [phrase[member.start : member.end] for member in split_sources(phrase)]
        ['Trump, a Republican', 'his allies']
        >>> len(split_sources("the Department of Health and Human Services"))
        1
    """
    whole = (Member(0, len(phrase)),)
    if "and" not in phrase and " nor " not in phrase and " as well as " not in phrase:
        return whole
    opening = _OPENING.match(phrase)
    first = opening.end() if opening else 0
    whole_names = find_acronyms(phrase) if "(" in phrase else ()
    found = list(itertools.islice(_JOINT.finditer(phrase, first + 1), _MOST_JOINTS))
    if len(found) == _MOST_JOINTS:
        return whole
    examples = examples_in(phrase)
    joints = [
        joint
        for joint in found
        if (examples is None or joint.start() < examples)
        and not any(name.start < joint.start() < name.end for name in whole_names)
        and phrase.count("(", 0, joint.start()) <= phrase.count(")", 0, joint.start())
    ]
    if not any(joint["and"] for joint in joints) or len(joints) > _MOST_PARTS:
        return whole
    members = _members(phrase, first, joints)
    if len(members) == 1:
        return whole
    return tuple(_trimmed(phrase, member) for member in members)


def _trimmed(phrase: str, member: Member) -> Member:
    words_ = phrase[member.start : member.end]
    start = member.start + len(words_) - len(words_.lstrip(" ,\n\t\u00a0"))
    return Member(start, max(start + 1, member.start + len(words_.rstrip(" ,;\n\t\u00a0"))))


def _members(phrase: str, first: int, joints: list[re.Match[str]]) -> list[Member]:
    """Cut a phrase at each joint that parts two sources; what does not is read on as one member."""
    members: list[Member] = []
    start = first
    series = _is_series(phrase, first, joints)
    for number, joint in enumerate(joints):
        before = phrase[start : joint.start()]
        stop = joints[number + 1].start() if number + 1 < len(joints) else len(phrase)
        after = phrase[joint.end() : stop]
        if after.partition(" ")[0].lower() in _GRAMMAR.prepositions:
            cut = False  # "officials in the bureau *and at* the ministry"
        elif joint["only"]:
            cut = series
        else:
            comma = bool(joint["comma"])
            cut = series or _parts_two(before.strip(" ,"), after.strip(" ,"), comma=comma)
        if cut:
            members.append(Member(start, joint.start()))
            start = joint.end()
    members.append(Member(start, len(phrase)))
    return members


def _is_series(phrase: str, first: int, joints: list[re.Match[str]]) -> bool:
    """Tell whether all the joints part names of one kind: "A, B and C"."""
    ands = [joint for joint in joints if joint["and"]]
    if len(joints) == 1 or len(ands) != 1 or ands[0] is not joints[-1]:
        return False
    edges = [first, *(edge for joint in joints for edge in joint.span()), len(phrase)]
    members = [phrase[edges[index] : edges[index + 1]].strip(" ,") for index in range(0, len(edges), 2)]
    if not all(members):
        return False
    if all(map(_is_own, members)):
        return True
    if any(map(_POST.search, members)):
        return False
    if _is_rest(members[-1]) and all(_is_bare_name(member) for member in members[:-1]):
        return True
    if all(_is_bare_name(member) for member in members):
        return (
            members[-1].lower().rstrip(".") not in _SUFFIXES
            and not any(member.lower() in PLACES for member in members[1:-1])
        ) or all(map(_is_power, members))
    if len(members) >= _SHORTEST_SERIES and all(_is_beyond_doubt(member) for member in members[:-1]):
        return members[-1].split(maxsplit=1)[0].lower() in _DETERMINERS or _is_beyond_doubt(members[-1])
    if len(members) >= _SHORTEST_SERIES and all(map(_is_definite, members[:-1])):
        return _is_definite(members[-1]) or _is_bare_name(members[-1])
    return all(_is_bare_plural(member) for member in members)


def _is_power(words_: str) -> bool:
    """Tell whether a member is a country or a known body, as those who act together are: "the EU", "Britain"."""
    bare = words_[4:] if words_.lower().startswith("the ") else words_
    return known_kind(bare) in {"government", "organization"}


def _is_definite(words_: str) -> bool:
    """Tell whether a member is told by its office and no name stands there: "the mayor", "the council's surveyor".

    An apposition to an office would have a name or an indefinite article.
    """
    if _CLAUSE.search(words_):
        return False
    inner = words_.split()
    known = guess_kind_of_noun(inner[-1])
    is_told = inner[0].lower() == "the" or any(POSSESSIVE.search(word) for word in inner[:-1])
    return _is_own(words_) or (is_told and len(inner) > 1 and not is_capital(inner[-1]) and known[0] != "document")


def _is_beyond_doubt(words_: str) -> bool:
    """Tell whether a member of a mixed series is a name or several people: no apposition, no place."""
    return _is_own(words_) or (_is_bare_name(words_) and words_.lower() not in PLACES)


def _is_own(words_: str) -> bool:
    """Tell whether a member is several people or a body by its article or its number: no apposition is."""
    inner = noun_phrase(words_)[0].split()
    if not inner or _CLAUSE.search(words_):
        return False
    known = kind_of_noun(inner[-1])
    if known and known[1]:
        return inner[0].lower() in _DETERMINERS or _is_bare_plural(words_) or not is_capital(inner[-1])
    named = inner[1:] if inner[0].lower() == "the" else []
    return bool(named) and all(map(is_capital, named)) and not _is_role(words_)


def _is_rest(words_: str) -> bool:
    return words_.split(maxsplit=1)[0].lower() in {"other", "others"}


def _is_bare_name(words_: str) -> bool:
    tokens = words_.split()
    if tokens and tokens[0].lower() == "the":
        tokens = tokens[1:]
    return 0 < len(tokens) <= LONGEST_NAME and all(is_capital(token) for token in tokens) and not _is_role(words_)


def _is_role(words_: str) -> bool:
    last = words_.rsplit(maxsplit=1)[-1].strip(".,").lower()
    return last in _NOUNS.persons and len(words_.split()) > 1 and last not in GIVEN


def _is_bare_plural(words_: str) -> bool:
    tokens = words_.split()
    known = kind_of_noun(tokens[-1])
    return len(tokens) <= _LONGEST_PLURAL and known is not None and known[1] and tokens[0].lower() not in ARTICLES


def _parts_two(before: str, after: str, *, comma: bool) -> bool:
    """Tell whether "and" stands between two sources."""
    if not before or not after or f"{before} and {after}".lower().removeprefix("the ") in get("en").names.organizations:
        return False
    if _CLAUSE.search(before) and not (comma and _starts_person(after)):
        return False
    if comma and "," in before and _starts_source(after):
        return True
    if noun_phrase(before)[1]:
        return _starts_person(after) or (comma and _starts_source(after))
    if "," in before:
        last = before.rsplit(",", 1)[1].strip()
        return _starts_person(after) and not _is_role_with_article(last) and not (last and noun_phrase(last)[1])
    return _joins(before, after)


def _joins(before: str, after: str) -> bool:
    left, right = before.split(), after.split()
    first = right[0].lower()
    if is_further_role(left, right):
        return False
    if len(left) == 1 and kind_of_noun(left[0]) == ("person", False) and left[0].lower() not in _PLAIN:
        return False  # "*Filmmaker* and fellow New Yorker Jo Lee" is one
    if (first in PRONOUNS and len(right) == 1) or (left[0].lower() in PRONOUNS and len(left) == 1):
        return True
    if first in ARTICLES or first in {"others", "other", "another", "several", "some", "many"}:
        return first in {"others", "some", "many", "several"} or not _shares_noun(left)
    if first in NUMBER_WORDS and is_capital(left[-1]) and _noun_follows(noun_phrase(" ".join(right))[0].split()):
        return True  # "Jo Lee and *two* colleagues"
    if is_capital(right[0]):
        return (_is_somebody(left) and _is_titled(right)) or _joins_names(left, right)
    if len(right) > 1 and first in _KIN and is_capital(right[1]):
        return True
    if is_capital(left[-1]) and _is_titled(right):
        return True
    return _joins_nouns(left, right)


def _is_somebody(words_: list[str]) -> bool:
    """Tell whether words are the name of a person, with a title or without: behind "and" a body's role is another's."""
    return is_capital(words_[-1]) and (_is_titled(words_) or kind_of_name(" ".join(words_)) == "person")


def _is_titled(words_: list[str]) -> bool:
    """Tell whether words are a title in small letters and a name: "former governor Jo Lee"."""
    parts = NounPhrase.of(noun_phrase(" ".join(words_))[0])
    return parts.name is not None and is_person_title(parts.office)


def _shares_noun(left: list[str]) -> bool:
    """Tell whether the left side has no noun of its own: "the former and the current mayor"."""
    return left[0].lower() in ARTICLES and kind_of_noun(left[-1]) is None and not is_capital(left[-1]) and not left[2:]


def _joins_names(left: list[str], right: list[str]) -> bool:
    end = next((i for i, word in enumerate(right) if not is_capital(word)), len(right))
    name = right[:end]
    if not is_capital(left[-1]):
        plural = kind_of_noun(left[-1])
        return plural is not None and (
            _starts_person(" ".join(right))
            or known_kind(" ".join(name)) is not None
            or (plural[1] and _noun_follows(right))
        )
    if end < len(right) and right[end].lower() not in {"of", "in", "at", "from", "for"}:
        # "Clinton and Trump supporters": the noun belongs to both; "Trump and Republican leaders" has two sources
        return left[0].lower() not in ARTICLES and right[0].lower() in ADJECTIVES and left[-1].lower() not in ADJECTIVES
    left_name = " ".join(left[1:] if left[0].lower() in ARTICLES else left)
    if left[-1] == right[-1] and len(left) == len(right) == 1:
        return False
    members = any(word[-1] in "'\u2019" for word in name[:-1])
    one = len(left[1:]) == 1 and (left[0] == "The" or (left[0] == "the" and members)) and known_kind(left_name) is None
    if one and name[-1].lower().rstrip(".") in _BODY_ENDINGS:
        # "The Food and Allied Workers' Federation"
        return False
    if left[-1].lower() in ADJECTIVES and known_kind(left_name) is None and kind_of_noun(left[-1]) is None:
        return False
    if any(word.lower() in _NOUNS.body_heads for word in left[:-1]) and "of" in left:
        return False
    return _stands_alone(left_name) and (_stands_alone(" ".join(name)) or _starts_person(" ".join(right)))


def _noun_follows(right: list[str]) -> bool:
    known = kind_of_noun(right[-1])
    return known is not None and known[1]


def _stands_alone(name: str) -> bool:
    """Tell whether words with capitals are a whole name."""
    bare = POSSESSIVE.sub("", name)
    if known_kind(bare) or is_person_title(bare):
        return True
    tokens = bare.split()
    last = tokens[-1].strip(".,").lower() if tokens else ""
    if not last:
        return False  # a mark of the possessive by itself
    if len(tokens) == 1:
        found = kind_of_noun(last)
        return found[1] or last in GIVEN if found else last not in _BODY_ENDINGS
    if last in _BODY_ENDINGS:
        return bool(tokens[2:]) or tokens[0].isupper()
    return kind_of_name(bare) == "person" or last in {"times", "post", "news", "journal", "globe"}


def _joins_nouns(left: list[str], right: list[str]) -> bool:
    """Tell whether two common nouns are two sources: both plurals, neither sharing its article or what follows."""
    last = kind_of_noun(POSSESSIVE.sub("", left[-1]))
    if _POST.search(" ".join(right)) or left[0].lower() in _DETERMINERS:
        return bool(
            is_capital(left[-1])
            and left[0].lower() not in _DETERMINERS
            and _noun_follows(right)
            and not _POST.search(" ".join(right))
        )
    found = kind_of_noun(right[-1])
    if not found or not _is_many(right[-1].lower(), plural=found[1]):
        return False
    if is_capital(left[-1]) and not last:
        return found[1] and len(right) > 0 and right[0].lower() not in _NOUNS.titles
    return last is not None and _is_many(left[-1].lower(), plural=last[1])


def _is_many(noun: str, *, plural: bool) -> bool:
    return plural or noun in {"police", "media", "military"} or is_plural(noun)


def _starts_source(words_: str) -> bool:
    """Tell whether words begin as a noun phrase of its own does."""
    first = words_.split(maxsplit=1)[0]
    inner = noun_phrase(words_)[0]
    is_role = _is_role(words_) or (inner != words_ and inner.lower() in _NOUNS.persons)  # "Head of the River Trust"
    return first.lower() in ARTICLES or (is_capital(first) and not is_role) or first.lower() == "others"


def _is_role_with_article(words_: str) -> bool:
    tokens = words_.split()
    return bool(tokens) and tokens[0].lower() in ARTICLES and kind_of_noun(tokens[-1]) is None


def _starts_person(words_: str) -> bool:
    """Tell whether words begin with a title or a person's full name."""
    tokens = words_.split()
    low = tokens[0].strip(".,").lower()
    if is_bare_role(tokens):
        return False
    named = [token for token in tokens[:3] if is_capital(token)]
    if len(tokens) > 1 and low in _NOUNS.honorifics and is_capital(tokens[1]):
        return True
    if named[1:] and named[0] == tokens[0]:
        run = " ".join(tokens[: next((i for i, word in enumerate(tokens) if not is_capital(word)), len(tokens))])
        bare = POSSESSIVE.sub("", run.strip(","))
        return (low in GIVEN and kind_of_name(bare) == "person") or (is_person_title(bare) and not _is_role(bare))
    # "former Vermont Gov. Jo Lee", "state Sen. Ann Poe"
    return any(
        title.strip(".").lower() in _NOUNS.honorifics and is_capital(title) and is_capital(name)
        for title, name in itertools.pairwise(tokens[1:5])
    )
