"""English noun phrases in their parts: article, owner, title, name, noun."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec

from newsmodel.claims.english.mentions.kinds import (
    FULL_NAME,
    NUMBER_WORDS,
    is_person_title,
    kind_of_name,
    kind_of_noun,
    known_kind,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN
from newsmodel.claims.english.mentions.titles import HEADS_FOR, JOINING, OF_STATE, count_titles, length_of_field
from newsmodel.claims.english.mentions.word_surnames import is_full_name
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern

_NOUNS, _MENTIONS, _GRAMMAR = get("en").nouns, get("en").mentions, get("en").grammar

ARTICLES: frozenset[str] = _GRAMMAR.articles | _GRAMMAR.demonstratives | _GRAMMAR.possessives
QUANTIFIERS: frozenset[str] = _GRAMMAR.quantifiers | NUMBER_WORDS | _MENTIONS.approximations | {"one"}
#: What begins no name: "the Children's Commissioner *for* England".
_NO_FIRST = words("of for and &")
#: A name of more words is a list or a sentence.
LONGEST_NAME = 5
#: What a comma before it does not part from its name, as printed without the last full stop: "Jo Lee, Jr."
NAME_SUFFIXES: frozenset[str] = words("Jr Sr II III IV Inc Ltd LLC LLP M.D Ph.D")
TAIL = pattern(
    rf",(?!\d| {any_of(NAME_SUFFIXES)}\b)|\s[\u2013\u2014-]+\s|\u2014|;|:(?=\s)|"
    rf"\s{any_of(_GRAMMAR.relatives | words('when where while as because after'))}\b"
)
#: A word in small letters behind another one, and the word behind it.
_BEHIND = pattern(r" ([a-z]+|I)\b(?!-)(?:(?= ([a-z]+)\b)|)")
#: Prepositions; not those that stand before nouns as adjectives do, or before numbers: "the past president".
_PREPOSITIONS = _GRAMMAR.prepositions - words("past than")
#: What ends a word that says where a firm has its seat or its shares.
SEATED = ("-based", "-listed", "-headquartered")
_SUBJECTS = words("I it he she they we")
#: Words that begin what is said of the noun before them: "officials *here*", "a lawyer *representing* the family".
_POST = (
    _PREPOSITIONS
    | _GRAMMAR.reflexives
    | _MENTIONS.modifying_participles
    | _MENTIONS.issuing_participles
    | _MENTIONS.receiving_participles
    | words("here there today not")
)
#: Titles of those who hold an office.
_OFFICES = _NOUNS.titles - _NOUNS.honorifics
_TIMES = _GRAMMAR.time_units | _GRAMMAR.parts_of_the_day | _GRAMMAR.seasons
#: Documents and things that end as participles do: "the *polling* in May".
_GERUNDS = frozenset(noun for noun in _NOUNS.documents | _NOUNS.things if noun.endswith("ing"))
#: A participle has so many letters: "led", "king" and "wing" are none.
_SHORTEST_PARTICIPLE = {"ed": 4, "ing": 6}
BRACKET = pattern(r"(?:(?<!\s)\s++)?(?:\(([^()]{0,80})\)|<[A-Z][\w.:-]{0,15}>)")
POSSESSIVE = pattern(r"(?:['\u2019]s|(?<=s)['\u2019])\Z")
_FIGURE = pattern(r"\A\d(?:[\d,.]*(?:%|st|nd|rd|th|s|m|bn)?|.*-(?:percent|thirds|quarters|fifths))\Z")
_YEAR = pattern(r"(?:19|20)\d\d")
_PARTICLES = NAMES.particles.particles_of_people


def parted(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Part the words at the first place, but the very start, where a pattern fits.

    Example:
        >>> parted("Jo Lee, a farmer", TAIL)
        ('Jo Lee', ', a farmer')
    """
    match = pattern.search(text, 1)
    return (text[: match.start()].strip(), text[match.start() :]) if match else (text, "")


@functools.lru_cache(maxsize=4096)
def noun_phrase(core: str) -> tuple[str, str]:
    """Part a phrase at its first preposition or participle that is not part of a name.

    Example:
        >>> noun_phrase("the Bank of Japan report on prices")
        ('the Bank of Japan report', 'on prices')
    """
    for match in _BEHIND.finditer(core, 1):
        if not (_begins_post(match[1], match[2] or "") or _begins_contact_clause(core[: match.start()], match[1])):
            continue
        before, after = core[: match.start()], core[match.end() :]
        if match[1] in {"of", "for", "on", "to"} and _is_inside_name(before, after, match[1]):
            continue
        if match[1] in {"of", "for"} and _is_portfolio(before, after, match[1]):
            continue
        if match[1] == "to" and _is_accredited(before, after):
            continue
        return before, core[match.start() :].strip()
    return core, ""


def _begins_post(word: str, following: str) -> bool:
    """Tell whether a word begins what is said of the noun before it: a preposition, a participle, a time."""
    if word in _POST or (word in _SUBJECTS and following):
        # "a bulletin *it* posted"
        return True
    if word in {"this", "last", "next"}:
        return following in _TIMES
    if word == "such":
        return following == "as"
    if word.endswith("ed"):
        # "a man *wanted* by the police"
        return len(word) >= _SHORTEST_PARTICIPLE["ed"] and following in _PREPOSITIONS
    if word.endswith("ing") and word not in _GERUNDS:
        # "a man *living* in Seoul"
        return len(word) >= _SHORTEST_PARTICIPLE["ing"] and (following in _PREPOSITIONS or following in ARTICLES)
    return False


def _begins_contact_clause(before: str, word: str) -> bool:
    """Tell whether an article begins a clause about a document: "a letter *the* department sent"."""
    if word not in ARTICLES or before.partition(" ")[0].lower() not in ARTICLES:
        return False
    noun = before.rsplit(maxsplit=1)[-1]
    return " " in before and noun.islower() and kind_of_noun(noun) == ("document", False)


def _is_inside_name(before: str, after: str, preposition: str) -> bool:
    head = before.rsplit(maxsplit=1)[-1]
    following = after.split(maxsplit=2)[:2]
    if following and following[0] == "the" and preposition in {"of", "for"}:
        following = following[1:]
    return head[0].isupper() and head.lower() in _NOUNS.body_heads and bool(following) and following[0][0].isupper()


_PORTFOLIO = pattern(
    rf"\A\s*+(?:the )?(?:{any_of(one.capitalize() for one in _NOUNS.portfolios)}|Homeland Security"
    r"|National Intelligence|House Rep\.|staff|state)(?= [^\W\d_a-z])"
)


def _is_accredited(before: str, after: str) -> bool:
    """Tell whether a name follows where somebody is sent: "Ambassador *to* the United States Jo Lee"."""
    title, following = before.rsplit(maxsplit=1)[-1], after.lstrip().removeprefix("the ").split()[:6]
    is_envoy = is_capital(title) and title.lower() in HEADS_FOR
    return is_envoy and _is_run(following) and length_of_field(following) > 0


def _is_portfolio(before: str, after: str, joining: str) -> bool:
    """Tell whether a name follows a title with "of" or "for" in it: "Secretary of State John Kerry"."""
    title = before.rsplit(maxsplit=1)[-1]
    if joining == "for" and before.endswith(OF_STATE):  # "Minister *of State for* Trade Jo Lee"
        title = before.removesuffix(OF_STATE).rsplit(maxsplit=1)[-1]
    if joining == "for" and title.lower() not in HEADS_FOR:
        # "Cabinet member *for education* Jo Lee"
        return is_person_title(title) and _is_field(after) and after.split(maxsplit=1)[0] in _NOUNS.portfolios
    if after.rpartition(" ")[2].lower() in _NOUNS.portfolios:  # "Minister of Foreign *Affairs*", and nobody
        return False
    if joining == "of" and after.lstrip().startswith("State for "):
        return title.lower() in HEADS_FOR
    field = _PORTFOLIO.match(after)
    is_titled = field and after[field.end() :].split(maxsplit=1)[0].lower() in _OFFICES
    if title.lower() in _NOUNS.titles and ((field and not is_titled) or _is_field(after)):
        return True
    following = after.lstrip().removeprefix("the ").split()[:6]
    if is_capital(title) and is_person_title(title) and _is_run(following) and length_of_field(following):
        return True
    given = next((index for index, word in enumerate(following) if index and word.lower() in GIVEN), None)
    return (
        given is not None
        and following[given - 1].lower() not in _OFFICES  # "spokesman of *Mayor* Jo Lee"
        and is_capital(title)
        and given + 1 < len(following)
        and is_person_title(title)
        and all(is_capital(word) for word in (following[0], *following[given : given + 2]))
        and all(is_capital(word) or word in {"and", "the", "of"} for word in following[:given])
    )


def _is_run(words_: Sequence[str]) -> bool:
    """Tell whether words are a run of capitals, as a name is: "Ursula von der Leyen"."""
    return all(is_capital(word) or word in _PARTICLES for word in words_)


def _is_field(after: str) -> bool:
    """Tell whether words are what an office is for, and a full name: "minister of *mines and energy* Jo Lee"."""
    words_ = after.split()
    first = next((index for index, word in enumerate(words_) if is_capital(word)), 0)
    name = words_[first:]
    if not 1 <= first <= _LONGEST_FIELD or len(name) not in FULL_NAME or not all(map(is_capital, name)):
        return False
    if words_[first - 1] in ARTICLES:  # "leader of *the National Front*"
        return False
    known = kind_of_noun(words_[first - 1])
    # "the director of *actor* Jo Lee" is not Lee
    return (known is None or known[0] != "person") and kind_of_name(" ".join(name)) == "person"


#: What an office is for has so many words: "mines and energy".
_LONGEST_FIELD = 5


def is_capital(word: str) -> bool:
    """Tell whether a word begins with a letter that is not a small one.

    Example:
        >>> is_capital("Seoul"), is_capital("seoul"), is_capital("59")
        (True, False, False)
    """
    bare = word.lstrip("\u00ad\"\u201c\u2018'(")
    particle, _, name = bare.partition("-")
    first = (name if particle in _PARTICLES else bare)[:1]  # "Ahmed *al-Sharaa*"
    return first.isalpha() and not first.islower()


class NounPhrase(msgspec.Struct, frozen=True, kw_only=True):
    """A noun phrase in its parts.

    Attributes:
        phrase: The words.
        article: The article or the like before them, in small letters.
        owner: Whose it is, with the apostrophe.
        title: What stands before the name.
        office: The same without the owner.
        name: The name that ends the phrase.
        modifiers: The words before the noun.
        head: The noun of a phrase without a name, in small letters.
        quantified: Whether a number or the like stands before the noun.
    """

    phrase: str
    article: str | None
    owner: str | None
    title: str
    office: str
    name: str | None
    modifiers: tuple[str, ...]
    head: str
    quantified: bool

    @property
    def plural(self) -> bool:
        """Tell whether the noun means several."""
        known = kind_of_noun(self.head)
        return self.quantified or (known is not None and known[1])

    @classmethod
    @functools.lru_cache(maxsize=4096)
    def of(cls, phrase: str) -> NounPhrase:
        """Take the words of a phrase apart, up to its first preposition."""
        tokens = phrase.split() or [phrase]
        if known_kind(phrase.removeprefix("the ").removeprefix("The ")) is None:  # "*Moody's* said"
            tokens[-1] = POSSESSIVE.sub("", tokens[-1]) or tokens[-1]
        tokens = without_post_nominals(tokens)
        is_article = len(tokens) > 1 and tokens[0].lower() in ARTICLES and not is_full_name(phrase)
        article = tokens[0].lower() if is_article else None
        first = 1 if article else 0
        low = tokens[first].lower() if first < len(tokens) else ""
        # "a 2024 report"
        dated = article is not None and _YEAR.fullmatch(low)
        quantified = low in QUANTIFIERS or (not dated and bool(_FIGURE.match(low)))
        last = max(
            (i for i, token in enumerate(tokens[:-1]) if POSSESSIVE.search(token) and not _names_members(tokens, i)),
            default=None,
        )
        owner = " ".join(tokens[: last + 1]) if last is not None else None
        rest = tokens[first if last is None else last + 1 :]
        run = _run_start(rest)
        definite = article is not None or (owner is not None and run + 1 < len(rest))
        start = run + count_titles(rest[run:], definite=definite, initial=run == 0)
        named = rest[start:] if start < len(rest) and not quantified and rest[start] not in _NO_FIRST else []
        # in front of a name stand no words but titles; others make it a description: "embattled leader Jo Lee"
        name = " ".join(named).strip(",.\u2019'\u201c\u201d\"") if named else None
        if name and named[-1].rstrip(".").lower() in {"jr", "sr", "inc", "corp", "co", "ltd", "bros"}:
            name = " ".join(named)
        head = "" if name else rest[-1].strip(".,\u2019'\"").lower()
        title = " ".join(tokens[: len(tokens) - len(named)])
        # what stands before an owner is the owner's: "President Jo Lee's lawyer Ann Poe"
        office = " ".join(tokens[0 if last is None else last + 1 : len(tokens) - len(named)])
        return cls(
            phrase=" ".join(tokens),
            article=article,
            owner=owner,
            title=title,
            office=office,
            name=name or None,
            modifiers=tuple(rest[:-1]),
            head=head,
            quantified=quantified,
        )


def _names_members(tokens: list[str], place: int) -> bool:
    """Tell whether a plural owner is part of a body's name: "Allied Workers' Federation", "Teachers' union leader"."""
    first = 1 if tokens[0].lower() == "the" else 0
    members = kind_of_noun(POSSESSIVE.sub("", tokens[place]))
    if tokens[place - 1 : place] == ["of"] and tokens[max(0, place - 2)].lower() in _NOUNS.state_heads:
        # "Department of *Children's* Services"
        return members is not None and members[1] and is_capital(tokens[place + 1])
    is_plural = tokens[place][-1] in "'\u2019" or (members is not None and members[1])  # "*Fishermen's* Union"
    if not is_plural or tokens[place + 1].lower() not in _MEMBERS_BODIES:
        return False
    last = place + 1 if members and members[1] and tokens[place + 2 :] else place + 2
    return all(is_capital(token) or token in {"and", "of", "&"} for token in tokens[first:last])


_MEMBERS_BODIES = _NOUNS.organizations | _NOUNS.governments | words("forum front network")


def without_post_nominals(tokens: list[str]) -> list[str]:
    """Drop what stands behind a name in a phrase: "Jo Lee KC".

    Example:
        >>> without_post_nominals(["Jo", "Lee", "QC"]), without_post_nominals(["a", "Labour", "MP"])
        (['Jo', 'Lee'], ['a', 'Labour', 'MP'])
    """
    end = len(tokens)
    while end > FULL_NAME.start and tokens[end - 1].strip(",").rstrip(".") in _MENTIONS.post_nominals:
        end -= 1
    name = tokens[max(0, end - 2) : end]
    if end == len(tokens) or not all(map(is_capital, name)) or tokens[0].lower() in ARTICLES:
        return tokens
    last = name[-1].strip(",").lower()
    told = (
        last in ADJECTIVES
        or last in _NOUNS.titles
        or known_kind(" ".join(name)) is not None
        or known_kind(last) is not None
    )
    return tokens if told else [*tokens[: end - 1], tokens[end - 1].rstrip(",")]


def _run_start(tokens: list[str]) -> int:
    """Find the start of the capitalised words that end the phrase, with what joins them: "Ana *von der* Leyen"."""
    start = edge = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index].lstrip("\"\u201c\u2018'(")
        low = token.lower()
        if is_capital(token):
            start = edge = index
        elif index and edge == index + 1 < len(tokens) and (low in _PARTICLES or (edge == start and low in JOINING)):
            edge = index
        elif low in {"of", "for", "to"} and edge == index + 1 == start - 1 and tokens[edge] == "the":
            edge = index  # "Minister *for the* Environment"
        elif not (token[:1].isdecimal() and start == index + 1 < len(tokens)):
            break
    return start


@functools.lru_cache(maxsize=4096)
def head_of(phrase: str) -> str:
    """Find the noun that heads a phrase, in lower case.

    Example:
        >>> head_of("a professor of law, who resigned")
        'professor'
    """
    inner, _ = noun_phrase(parted(phrase, TAIL)[0])
    return POSSESSIVE.sub("", inner.split()[-1]).strip(".,").lower() if inner.split() else ""
