"""German mentions, read: the name, the title, the kind, and the body that somebody works for."""

from __future__ import annotations

import functools
import re

import msgspec

from newsmodel.claims.german.acronym_words import acronym_among, is_acronym
from newsmodel.claims.german.bearers import bearer_in
from newsmodel.claims.german.body_names import by_itself
from newsmodel.claims.german.grammar import is_linking
from newsmodel.claims.german.mention_words import (
    DEFINITE,
    MEN,
    OUTLETS,
    WOMEN,
    is_given,
    is_partitive,
    is_role_alone,
    name_in,
    parted,
    tokens_of,
)
from newsmodel.claims.german.nouns import (
    gender_of_noun,
    guess_kind,
    is_country,
    is_one_of_group,
    kind_of_noun,
    known_noun,
)
from newsmodel.claims.german.owners import body_in
from newsmodel.claims.german.participles import without_attribute
from newsmodel.claims.german.unnamed import unnamed
from newsmodel.claims.sources.mention import Gender, Mention
from newsmodel.languages.language import get
from newsmodel.prose.characters import one_line
from newsmodel.values import SourceKind

_NAMES, _MENTIONS, _NOUNS = get("de").names, get("de").mentions, get("de").nouns
_MARKS = " ,;:„“”\"'»«–—-"  # noqa: RUF001  (typographic marks are meant)
_AROUND = " ,;:–—-"  # noqa: RUF001  (typographic marks are meant)
_BRACKET = re.compile(r"\s?\(([^()]{1,60})\)")
_QUOTED = re.compile(r"[„\"»]([^“”\"«„]{2,60})[“”\"«]")
_PRONOUNS: dict[str, tuple[SourceKind, Gender | None]] = {
    **dict.fromkeys(("er", "ihm", "ihn", "sein", "seiner", "seine"), ("person", "m")),
    **dict.fromkeys(("sie", "ihr", "ihrer", "ihre"), ("person", "f")),
    **dict.fromkeys(("ihnen",), ("group", None)),
    **dict.fromkeys(("ich", "wir", "uns", "mir", "mich"), ("author", None)),
    **dict.fromkeys(("man", "es"), ("unstated", None)),
    **dict.fromkeys(("dieser", "letzterer", "der", "welcher"), ("person", "m")),
    **dict.fromkeys(("diese", "letztere", "die", "welche"), ("person", "f")),
    **dict.fromkeys(("das", "dies", "dieses"), ("document", None)),
}
#: Names of several words of which none is a known noun are those of people, up to so many.
_LONGEST_NAME = 5


#: Behind a suspended hyphen a comma parts nothing: "die Feld-, Wald- und Wiesenvereine".
_COMMA = re.compile(r"(?<!-),")


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
    bearer = bearer_in(whole)
    if bearer is not None:
        inner = read_mention(bearer.words) if bearer.words else None
        if inner is None or inner.kind == "unstated":
            return Mention(words=whole, kind="unstated")
        several = bearer.several and inner.name is None
        return msgspec.structs.replace(inner, kind="group", plural=True, gender=None) if several else inner
    brackets = _BRACKET.findall(whole)
    plain = _BRACKET.sub("", whole)
    core, tail = (*_COMMA.split(without_attribute(plain), maxsplit=1), "")[:2]
    phrase, post = parted(core.strip())
    found = _named(whole, phrase, post, tail, brackets)
    return found or unnamed(whole, phrase, post, tail, brackets)


def _is_people_from(tokens: list[str], post: str) -> bool:
    """Whether one word that ends as plurals of trades do tells of people from a place: "*Zeidler* aus Brin"."""
    word = tokens[0] if len(tokens) == 1 else ""
    return word.endswith(("er", "innen")) and post.startswith("aus ") and not is_given(word)


def _named(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention | None:
    tokens, article = tokens_of(phrase)
    quoted = _QUOTED.search(phrase)
    if quoted and not quoted[1][0].islower():
        head = next((t for t in tokens if t[:1].isupper() and kind_of_noun(t.lower())), "")
        kind = kind_of_noun(head.lower()) or "media"
        return Mention(words=text, kind=kind, name=quoted[1], description=head or None, definite=article in DEFINITE)
    name, title = (None, tokens) if is_partitive(tokens, article) else name_in(tokens)
    if not name and tail.strip():
        return _role_first(text, phrase, post, tail, brackets)
    if not name or is_role_alone(name, title, article) or _is_people_from(tokens, post):
        return None
    if article is not None and not title and " " not in name and guess_kind(name.lower()) == "document":
        # "die Verteidigung", "die Erklärung"
        return None
    alone = by_itself(name, article)
    kind = _kind_of_named(alone, title, article)
    if kind == "person":
        told = " ".join(word for word in title if word.lower().strip(".") not in _MENTIONS.polite) or None
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
    acronym = acronym_among(brackets)
    name, title = _with_body(alone, title)
    whole = f"{name} {post}".strip() if post and not title else name
    return Mention(
        words=text,
        kind=kind,
        name=whole,
        acronym=acronym,
        description=" ".join(title) or None,
        definite=article in DEFINITE,
    )


def _with_body(name: str, title: list[str]) -> tuple[str, list[str]]:
    """Take what a body is into its name where a place has several: "*Polizei* Leipzig", "*Zoo* Leipzig"."""
    known = known_noun(title[-1].lower()) if title else None
    if known is None or known[0] not in _NOUNS.body_heads:
        return name, title
    return f"{title[-1]} {name}", title[:-1]


def _described(apposition: str | None) -> str | None:
    return apposition if apposition and not apposition.isdecimal() else None


def _kind_of_named(name: str, title: list[str], article: str | None) -> SourceKind:
    low = name.lower()
    if low in OUTLETS:
        return "media"
    if is_country(low) or (low in _NAMES.metonyms and not title):
        return "government"
    if low in _NAMES.organizations or is_acronym(name) or low.rpartition(" ")[2].strip(".") in _NOUNS.firm_endings:
        return "organization"
    before = next((word for word in reversed(title) if word[:1].isupper()), "")
    known = kind_of_noun(before.lower()) if before else None
    if before and before.lower().strip(".") in _MENTIONS.polite:
        return "person"
    if known is not None:
        member = known == "government" and before.lower().endswith("rat") and _is_full(name)
        return "person" if member or is_one_of_group(before.lower()) else known
    if before and guess_kind(before.lower()) == "person" and " " in name:
        return "person"
    parts = name.split()
    # "das Rote Kreuz", "der Deutsche Städtetag"; who somebody is stands before the name: "der Virologe Jo Lee"
    if article and not title and not is_given(parts[0]):
        return "organization"
    names_somebody = len(parts) <= _LONGEST_NAME and all(part.isalpha() or "-" in part or "." in part for part in parts)
    return "person" if names_somebody and article != "das" else "organization"


def _is_full(name: str) -> bool:
    """Whether a name is somebody's in full: "Bundesrat *Urs Frei*"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_given(first)


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
    if rest and first in WOMEN and first not in MEN and first not in _NAMES.unisex:
        return "f"
    if rest and first in MEN and first not in WOMEN and first not in _NAMES.unisex:
        return "m"
    return "m" if any(gender_of_noun(word) == "m" for word in told) else None


def _role_first(text: str, phrase: str, post: str, tail: str, brackets: list[str]) -> Mention | None:
    """Read a role that a name stands behind: "die Chefin der Firma, Jo Lee"."""
    tokens, _ = tokens_of(phrase)
    head = next((word for word in reversed(tokens) if word[:1].isupper()), "")
    if guess_kind(head.lower()) != "person" and kind_of_noun(head.lower()) not in {"organization", "media"}:
        return None
    for part in tail.split(","):
        behind, _ = tokens_of(part.strip(_MARKS))
        name, title = name_in(behind)
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
