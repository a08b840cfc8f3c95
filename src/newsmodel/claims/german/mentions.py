"""German mentions, read: the name, the title, the kind, and the body that somebody works for."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.claims.german.body_names import by_itself
from newsmodel.claims.german.grammar import (
    BEFORE_NUMBERS,
    DETERMINERS,
    GENITIVE_DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    TIME_NOUNS,
    is_linking,
)
from newsmodel.claims.german.nouns import (
    gender_of_noun,
    guess_kind,
    is_country,
    is_one_of_group,
    kind_of_noun,
    known_noun,
    nominative,
)
from newsmodel.claims.german.owners import body_in, in_nominative, is_acronym
from newsmodel.claims.german.participles import is_determiner, without_attribute
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.characters import one_line
from newsmodel.values import SourceKind

_NAMES, _MENTIONS, _NOUNS = get("de").names, get("de").mentions, get("de").nouns
_MEN, _WOMEN = _NAMES.men | get("en").names.men, _NAMES.women | get("en").names.women
_OUTLETS = _NAMES.outlets | NAMES.agencies
_MARKS = " ,;:„“”\"'»«–—-"  # noqa: RUF001  (typographic marks are meant)
_AROUND = " ,;:–—-"  # noqa: RUF001  (typographic marks are meant)
_BRACKET = re.compile(r"\s?\(([^()]{1,60})\)")
_POST = re.compile(rf"\s(?=(?:{any_of(GENITIVE_DETERMINERS | PREPOSITIONS)})\s)")
_QUOTED = re.compile(r"[„\"»]([^“”\"«„]{2,60})[“”\"«]")
_PRONOUNS: dict[str, tuple[SourceKind, Gender | None]] = {
    **dict.fromkeys(("er", "ihm", "ihn", "sein", "seiner", "seine"), ("person", "m")),
    **dict.fromkeys(("sie", "ihr", "ihrer", "ihre"), ("person", "f")),
    **dict.fromkeys(("ich", "wir", "uns", "mir", "mich"), ("author", None)),
    **dict.fromkeys(("man", "es"), ("unstated", None)),
    **dict.fromkeys(("dieser", "letzterer", "der", "welcher"), ("person", "m")),
    **dict.fromkeys(("diese", "letztere", "die", "welche"), ("person", "f")),
    **dict.fromkeys(("das", "dies", "dieses"), ("document", None)),
}
_PARTICLES = NAMES.particles.particles_of_people
_DEFINITE = words("der die das dem den des dieser diese dieses diesem diesen")
#: What nouns mean that are surnames behind a given name: "Petra *Richter*".
_PEOPLE = frozenset(("person", "group"))
#: Names of several words of which none is a known noun are those of people, up to so many.
_LONGEST_NAME = 5
#: A full name has so many words at the least.
_FULL_NAME = 2
#: A plural without an article has so many words: "deutsche Beamte".
_LONGEST_PLURAL = 2


@functools.lru_cache(maxsize=4096)
def read_mention(text: str) -> Mention:
    """Take the words that name one source apart.

    Args:
        text: A noun phrase with its appositions.

    Example:
        >>> found = read_mention("die Bürgermeisterin Jo Lee (SPD)")
        >>> found.name, found.kind, found.description, found.affiliation, found.gender
        ('Jo Lee', 'person', 'Bürgermeisterin', 'SPD', 'f')
        >>> found = read_mention("ein Sprecher des Ministeriums")
        >>> found.name, found.kind, found.affiliation
        (None, 'person', 'Ministerium')
    """
    whole = one_line(text).strip(_AROUND) or one_line(text)
    low = whole.lower()
    if low in get("de").attributions.according_adverbs:
        return Mention(words=whole, kind="document", pronoun=low)
    if is_linking(whole) and low not in _PRONOUNS:
        return Mention(words=whole, kind="unstated", pronoun=low)
    if low in _PRONOUNS:
        kind, gender = _PRONOUNS[low]
        return Mention(words=whole, kind=kind, pronoun=low, gender=gender)
    bearer = _bearer(whole)
    if bearer is not None:
        inner = read_mention(bearer)
        return inner if inner.kind != "unstated" else Mention(words=whole, kind="unstated")
    brackets = _BRACKET.findall(whole)
    plain = _BRACKET.sub("", whole)
    core, _, tail = without_attribute(plain).partition(",")
    phrase, post = _parted(core.strip())
    found = _named(whole, phrase, post, tail, brackets)
    return found or _unnamed(whole, phrase, post, tail, brackets)


def _bearer(text: str) -> str | None:
    """Find whose words a noun that attributes stands for: "Angaben *der Polizei*"; None where there is no such noun."""
    tokens = text.split()
    for number, token in enumerate(tokens[:6]):
        if token[:1].isupper() and token.lower().endswith(tuple(get("de").attributions.bearing_nouns)):
            rest = tokens[number + 1 :]
            if rest and rest[0].lower() in GENITIVE_DETERMINERS | {"von", "vom"}:
                return " ".join(rest[1:] if rest[0] == "von" else rest)
            return None
        if token[:1].isupper():
            return None
    return None


def _parted(core: str) -> tuple[str, str]:
    """Part a phrase from what belongs to its noun behind it."""
    for match in _POST.finditer(core):
        before = core[: match.start()].split()
        last = before[-1] if before else ""
        # "eine der Ärztinnen"
        if len(before) == 1 and is_determiner(last):
            continue
        # "Ursula von der Leyen"
        if last[:1].isupper() and not (core[match.end() :].startswith(("von ", "der ", "zu ")) and is_given(last)):
            return core[: match.start()], core[match.end() :]
    return core, ""


#: Before a number: "mehr als", "rund".
_BEFORE_NUMBERS = BEFORE_NUMBERS | {"als"}


def is_given(word: str) -> bool:
    """Whether a word is a given name that the lexicon has.

    Example:
        >>> is_given("Petra"), is_given("Kämmerer")
        (True, False)
    """
    return word.lower() in _MEN or word.lower() in _WOMEN


def _tokens(phrase: str) -> tuple[list[str], str | None]:
    """List the words of a phrase without its determiner, and give that."""
    tokens = phrase.split()
    # "*mehr als* zwei von drei Befragten"
    counted = next((k for k, token in enumerate(tokens) if token.lower() not in _BEFORE_NUMBERS), 0)
    if counted and is_determiner(tokens[counted]):
        tokens = tokens[counted:]
    first = tokens[0].lower() if tokens else ""
    return (tokens[1:], first) if first in DETERMINERS and len(tokens) > 1 else (tokens, None)


def _named(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention | None:
    tokens, article = _tokens(phrase)
    quoted = _QUOTED.search(phrase)
    if quoted and not quoted[1][0].islower():
        head = next((t for t in tokens if t[:1].isupper() and kind_of_noun(t.lower())), "")
        kind = kind_of_noun(head.lower()) or "media"
        return Mention(words=text, kind=kind, name=quoted[1], description=head or None, definite=article in _DEFINITE)
    name, title = (None, tokens) if _is_partitive(tokens, article) else _name_in(tokens)
    if not name and tail.strip():
        return _role_first(text, phrase, post, tail, brackets)
    if not name or _is_role_alone(name, title, article):
        return None
    alone = by_itself(name, article)
    kind = _kind_of_named(alone, title, article)
    if kind == "person":
        told = " ".join(word for word in title if word.lower() not in _MENTIONS.polite) or None
        apposition = tail.strip(_MARKS) or None
        gender = _gender(name, title, apposition)
        affiliation = brackets[0] if brackets and not brackets[0].isdecimal() else body_in(title, post or "")
        return Mention(
            words=text,
            kind=kind,
            name=name,
            description=told or _described(apposition),
            affiliation=affiliation,
            gender=gender,
        )
    acronym = next((one for one in brackets if is_acronym(one)), None)
    name, title = _with_body(alone, title)
    whole = f"{name} {post}".strip() if post and not title else name
    return Mention(
        words=text,
        kind=kind,
        name=whole,
        acronym=acronym,
        description=" ".join(title) or None,
        definite=article in _DEFINITE,
    )


def _is_role_alone(name: str, title: list[str], article: str | None) -> bool:
    """Whether what reads as a name is what somebody is: "*der* Neurochirurg", "*eine* Hamburgerin"."""
    if title or article is None or " " in name or is_acronym(name) or name.lower() in _OUTLETS | _NAMES.organizations:
        return False
    ending = name.lower().endswith
    return guess_kind(name.lower()) == "person" and (article not in {"die", "das"} or ending("in"))


def _with_body(name: str, title: list[str]) -> tuple[str, list[str]]:
    """Take what a body is into its name where a place has several: "*Polizei* Leipzig", "*Zoo* Leipzig"."""
    known = known_noun(title[-1].lower()) if title else None
    if known is None or known[0] not in _NOUNS.body_heads:
        return name, title
    return f"{title[-1]} {name}", title[:-1]


def _is_partitive(tokens: list[str], article: str | None) -> bool:
    """Whether a phrase is some of several: "*eine der* Ärztinnen", "*zwei von* ihnen"."""
    return article is not None and bool(tokens) and tokens[0] in {"der", "von", "aus", "unter"}


def _described(apposition: str | None) -> str | None:
    return apposition if apposition and not apposition.isdecimal() else None


def _name_in(tokens: list[str]) -> tuple[str | None, list[str]]:
    """Find the name at the end of a phrase, and the words before it."""
    start = len(tokens)
    while start > 0 and _may_name(tokens, start - 1):
        start -= 1
    name = tokens[start:]
    while name and not name[0][:1].isupper():
        name, start = name[1:], start + 1
    while len(name) > _FULL_NAME and not is_given(name[0]) and _is_role(name[0], name[1]):
        name, start = name[1:], start + 1
    if not name or all(one.lower() in TIME_NOUNS for one in name):
        return None, tokens
    return " ".join(name), tokens[:start]


def _is_role(word: str, following: str) -> bool:
    """Whether a word before a full name is what somebody is, though no table has it: "*Kämmerer* Timo Falk"."""
    return is_given(following) or word.lower().endswith(tuple(_MENTIONS.person_endings))


def _may_name(tokens: list[str], number: int) -> bool:
    word = tokens[number]
    low = word.lower().strip(".,")
    if low in _MENTIONS.polite or low in _NOUNS.firm_endings:
        return low in _NOUNS.firm_endings
    if not word[:1].isupper():
        return low in _PARTICLES and number + 1 < len(tokens)
    if is_acronym(word):
        return True
    if number == 0 and is_determiner(word):
        return False
    if " ".join(tokens[number:]).lower() in _OUTLETS | _NAMES.organizations:
        return True
    if number + 1 < len(tokens) and tokens[number + 1].lower().strip(".") in _NOUNS.firm_endings:
        return True
    if kind_of_noun(low) is None or is_country(low) or (is_given(word) and "-" not in word):
        return True
    return number > 0 and is_given(tokens[number - 1]) and kind_of_noun(low) in _PEOPLE


def _kind_of_named(name: str, title: list[str], article: str | None) -> SourceKind:
    low = name.lower()
    if low in _OUTLETS:
        return "media"
    if is_country(low) or low in _NAMES.metonyms:
        return "government"
    if low in _NAMES.organizations or is_acronym(name) or low.rpartition(" ")[2].strip(".") in _NOUNS.firm_endings:
        return "organization"
    before = next((word for word in reversed(title) if word[:1].isupper()), "")
    known = kind_of_noun(before.lower()) if before else None
    if before and before.lower().strip(".") in _MENTIONS.polite:
        return "person"
    if known is not None:
        return "person" if is_one_of_group(before.lower()) else known
    if before and guess_kind(before.lower()) == "person" and " " in name:
        return "person"
    parts = name.split()
    # "das Rote Kreuz", "der Deutsche Städtetag"; who somebody is stands before the name: "der Virologe Jo Lee"
    if article and not title and not is_given(parts[0]):
        return "organization"
    names_somebody = len(parts) <= _LONGEST_NAME and all(part.isalpha() or "-" in part or "." in part for part in parts)
    return "person" if names_somebody and article != "das" else "organization"


def _gender(name: str, title: list[str], apposition: str | None) -> Gender | None:
    told = [word.lower() for word in title if word[:1].isupper()]
    if apposition:
        told += [word.lower() for word in apposition.split() if word[:1].isupper()][:2]
    # the masculine noun says nothing of a woman's name before it
    if any(gender_of_noun(word) == "f" for word in told):
        return "f"
    if "herr" in told or "herrn" in told:
        return "m"
    first, _, rest = name.lower().partition(" ")
    if rest and first in _WOMEN and first not in _MEN and first not in _NAMES.unisex:
        return "f"
    if rest and first in _MEN and first not in _WOMEN and first not in _NAMES.unisex:
        return "m"
    return "m" if any(gender_of_noun(word) == "m" for word in told) else None


def _role_first(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention | None:
    """Read a role that a name stands behind: "die Chefin der Firma, Jo Lee"."""
    tokens, _ = _tokens(phrase)
    head = next((word for word in reversed(tokens) if word[:1].isupper()), "")
    if guess_kind(head.lower()) != "person" and kind_of_noun(head.lower()) not in {"organization", "media"}:
        return None
    for part in tail.split(","):
        behind, _ = _tokens(part.strip(_MARKS))
        name, title = _name_in(behind)
        person = guess_kind(head.lower()) == "person"
        told = all(kind_of_noun(word.lower()) == "person" for word in title) if person else not title
        if name and told and not name.isdecimal():
            core = f"{phrase} {post}".strip()
            return Mention(
                words=text,
                kind="person" if person else kind_of_noun(head.lower()) or "organization",
                name=name,
                description=core,
                affiliation=(brackets[0] if brackets else body_in(tokens, post)) if person else None,
                head=head.lower(),
                gender=_gender(name, tokens, None) if person else None,
            )
    return None


def _unnamed(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention:
    tokens, article = _tokens(phrase)
    head = next((word for word in reversed(tokens) if word[:1].isupper()), tokens[-1] if tokens else text).lower()
    kind = _kind_of_unnamed(tokens, article, head)
    plural = _is_plural(tokens, article, head, kind)
    if plural and kind == "person":
        kind = "group"
    acronym = next((one for one in brackets if is_acronym(one)), None)
    person = kind == "person"
    bare = len(tokens) == 1 and not post and not tail.strip()
    one_of_many = article is not None and article.startswith(("ein", "kein"))
    official = None if person or kind == "group" or one_of_many else _official_name(tokens, post, kind)
    return Mention(
        words=text,
        kind=kind,
        name=by_itself(in_nominative(official, article), article) if official else None,
        acronym=acronym,
        description=None if official else text,
        affiliation=body_in(tokens, post) if person else None,
        head=nominative(head),
        plural=plural,
        definite=article in _DEFINITE,
        bare=bare,
        gender=_gender_of_unnamed(head, article) if person else None,
    )


def _gender_of_unnamed(head: str, article: str | None) -> Gender | None:
    """Tell a man from a woman by the noun, and by the article where the noun is an adjective: "*die* 32-Jährige"."""
    return "f" if article == "die" and head.endswith("e") else gender_of_noun(head)


def _kind_of_unnamed(tokens: list[str], article: str | None, head: str) -> SourceKind:
    """Tell the kind of a phrase by its noun; who is counted without one, or out of several, is somebody."""
    some = _is_partitive(tokens, article) and (head in OBJECT_PRONOUNS or kind_of_noun(head) in {"group", None})
    one = (article == "ein" or head.endswith("in")) and is_one_of_group(head)
    return "person" if some or one or is_determiner(head) else guess_kind(head)


def _official_name(tokens: list[str], post: str, kind: SourceKind) -> str | None:
    """Give the name of a body that a capital or a compound tells: "Auswärtiges Amt", "Bundestag"."""
    if kind not in {"organization", "government", "media"} or not tokens:
        return None
    capitals = [word for word in tokens if word[:1].isupper()]
    head = capitals[-1].lower() if capitals else ""
    telling = _is_named_after(capitals) or (
        head.startswith(("bundes", "landes", "europa", "welt")) and len(head) > len("bundes") + 2
    )
    if len(capitals) > 1 or telling:
        owned = telling and post.startswith(("der ", "des "))
        return " ".join((*capitals, *([post] if post.startswith("für ") or owned else [])))
    return None


def _is_named_after(capitals: Sequence[str]) -> bool:
    """Whether a body has the name of somebody or of another: "das *Robert-Koch*-Institut", "die *SPD*-Fraktion"."""
    first, hyphen, _ = capitals[-1].partition("-") if capitals else ("", "", "")
    return bool(hyphen) and (is_given(first) or is_acronym(first))


def _is_plural(tokens: list[str], article: str | None, head: str, kind: SourceKind) -> bool:
    if kind == "group":
        return True
    quantified = get("de").grammar.quantifiers
    if article is not None and _is_partitive(tokens, article):
        return article in quantified
    if article in quantified or (tokens and (tokens[0].lower() in quantified or tokens[0].isdecimal())):
        return True
    if is_determiner(head):
        return False
    # "die Ermittler", and not "die Vorsitzende"
    if article in {"die", "diese"} and gender_of_noun(head) == "m" and not head.endswith("e"):
        return True
    short = article is None and 0 < len(tokens) <= _LONGEST_PLURAL and not is_given(tokens[0])
    return short and kind == "person" and head.endswith(("e", "er", "en", "innen"))
