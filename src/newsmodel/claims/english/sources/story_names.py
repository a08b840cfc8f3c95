"""The names of people that a story introduces, to know later whom a surname means."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterator, Sequence

import msgspec

from newsmodel.claims.english.mentions.appositions import apposition
from newsmodel.claims.english.mentions.genders import gender_of_name, gender_of_title
from newsmodel.claims.english.mentions.kinds import (
    FULL_NAME,
    NUMBER_WORDS,
    kind_of_name,
    kind_of_noun,
    known_kind,
)
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN, PLACES
from newsmodel.claims.english.mentions.noun_phrases import head_of
from newsmodel.claims.english.mentions.titles import SURNAMES, is_of_several, is_role_before_name
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.dates.calendars import DAY_NAMES
from newsmodel.prose.patterns import pattern

_NOUNS, _MENTIONS, _GRAMMAR = get("en").nouns, get("en").mentions, get("en").grammar

_ABBREVIATED = any_of(word.capitalize() for word in _NOUNS.abbreviations | words("jr sr"))
_WORD = rf"(?:(?:{_ABBREVIATED})\.|(?:[^\W\d_a-z]\.){{1,12}}|[^\W\d_a-z][\w'\u2019-]{{0,99}})"
_PARTICLE = r"(?:de la|van der|van den|" + any_of(NAMES.particles.particles_of_people | {"ul"}) + ")"
#: Two words or more, each with a capital letter. Particles join; a full stop only after an initial or an abbreviation.
_RUN = re.compile(rf"(?<![\w'\u2019]){_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_WORD}){{1,9}}")
#: Where such words may begin: a capital letter that begins a word, with another one behind a space.
_START = re.compile(
    rf"[^\W\d_a-z](?<![\w'\u2019].)(?=[\w'\u2019.-]{{0,200}}[ \u00a0](?:{_PARTICLE}[ \u00a0])?[^\W\d_a-z])", re.DOTALL
)
_ROLE = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|['\u2019]s|s['\u2019])"
    r" (?:[\w'\u2019-]+ ){0,6}([a-z-]+), \Z"
)
#: A role right before a name: "chief *economist* Jo Lee".
_ROLE_BESIDE = re.compile(r"(?<![\w'\u2019-])([a-z][a-z-]+) \Z")
#: What a name behind it belongs to a body's: "the *Department of* Fair Trade", "a *coach at* Banco Alto".
_HEADED = re.compile(r"(?<![\w'\u2019-])(?:([^\W\d_a-z][\w-]+) (?:of|for)|([a-z][a-z-]+) (?:at|from)) (?:the )?\Z")
_WAY = re.compile(rf"\b{any_of(get('en').sources.ways)} (?:to|from) \Z")
_ARTICLE = re.compile(rf"\b(?i:{any_of(_GRAMMAR.articles)}) \Z")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Tt]hroughout) \Z")
_AGE_OR_WHO = re.compile(r", (?:\d{1,3}(?=[,.;)])|who\b)")
_IS = re.compile(r" (?:is|was) (?=(?:an?|the|one of|\w+['\u2019]s) )")
#: What is said behind a name is looked for in so many characters.
_LOOK = 120
_ENDS_SENTENCE = re.compile(r"(?:\A|[.!?:;][\"'\u201d\u2019)]*\s+|[\"\u201c\u2018(\n]\s*|[\u2014\u2013]\s*)\Z")
#: Words that stand before a name at the start of a sentence, and are no part of it.
_LEADING = (
    _GRAMMAR.articles
    | _GRAMMAR.demonstratives
    | _GRAMMAR.possessives
    | _GRAMMAR.subject_pronouns
    | _GRAMMAR.quantifiers
    | _GRAMMAR.interrogatives
    | _GRAMMAR.coordinators
    | _GRAMMAR.subordinators
    # "Till" and "Worth" are surnames
    | (_GRAMMAR.prepositions - words("till worth"))
    | _GRAMMAR.be
    | _GRAMMAR.have
    | _GRAMMAR.do
    | _GRAMMAR.modals
    | _GRAMMAR.negations
    | _GRAMMAR.focusing_adverbs
    | _GRAMMAR.moment_adverbs
    | _GRAMMAR.linking_adverbs
    | _GRAMMAR.days_from_today
    | NUMBER_WORDS
    | get("en").sources.labels
    | words("one first next once yes")
)
#: What an owner's word ends with: "*Jo Lee's* Acme", "*Farmers'* Acme".
_OWNERS = ("'s", "\u2019s", "s'", "s\u2019")
_SUFFIXES = words("jr sr ii iii iv") | {one.lower() for one in _MENTIONS.post_nominals}


class NamedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the story names somebody by more than one name, or by a title and a name.

    Attributes:
        stretch: The place, without titles.
        name: The name without titles.
        gender: What the title before it, or the given name, says.
        evident: Whether a title or a common given name shows that it is a person.
        title: The title before it, as printed.
    """

    stretch: Stretch
    name: str
    gender: Gender | None
    evident: bool
    title: str | None = None


@functools.lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """Take the words of a name as they are compared: small letters, without initials' stops and suffixes.

    Example:
        >>> name_parts("Martin L. King Jr.")
        ('martin', 'l', 'king')
    """
    parts = [part.strip(".,").lower().replace("\u2019", "'") for part in name.split()]
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    return tuple(part for part in parts if part)


def people_in(passage: Passage, number: int, small: Container[str] = ()) -> Iterator[NamedPerson]:
    """Find the people that a passage names, in order.

    Args:
        passage: The passage.
        number: Its number in the story.
        small: Words that the story also has in small letters: at the start of a sentence they are no names.

    Example:
        >>> words = Passage(target="p1", text="Then Gov. Jo Lee and Amir Khan spoke in Seoul.", place="prose")
        >>> [found.name for found in people_in(words, 0)]
        ['Jo Lee', 'Amir Khan']
    """
    text = passage.text
    last = 0
    for start in _START.finditer(text):
        match = _RUN.match(text, start.start()) if start.start() >= last else None
        if match:
            last = match.end()
            found = _person(text, match, number, small)
            if found:
                yield found


def couples_in(
    passage: Passage, number: int, named: Sequence[NamedPerson], surnames: Container[str]
) -> Iterator[NamedPerson]:
    """Find the people who share the surname of the one named behind them: "Farmers *Jo* and Ann Lee".

    Args:
        passage: The passage.
        number: Its number in the story.
        named: Whom it names in full.
        surnames: The surnames of the story, in small letters: "*Poe* and Ann Lee" are no Lees.

    Example:
        >>> words = Passage(target="p1", text="Her parents Emma and Carl Lee spoke.", place="prose")
        >>> [found.name for found in couples_in(words, 0, list(people_in(words, 0)), {"lee"})]
        ['Emma Lee']
    """
    for one in named:
        start = one.stretch.start
        joined = passage.text.endswith(" and ", 0, start)
        before = _AND_BEFORE.search(passage.text, max(0, start - _LOOK), start) if joined else None
        if before is None or one.title or one.name.count(" ") != 1 or before["name"].lower() in surnames:
            continue
        word = before["before"] or ""
        kind = kind_of_noun(word)
        # "*Strikers Neymar* and Ann Lee", "the *singer* Jo and Ann Lee" are no couples
        if before["name"].lower() not in GIVEN or kind == ("person", False):
            continue
        if kind == ("group", True) or not word.istitle():
            name = f"{before['name']} {one.name.split()[-1]}"
            place = Stretch(number, *before.span("name"))
            yield NamedPerson(stretch=place, name=name, gender=gender_of_name(name), evident=True)


def is_of_couple(one: NamedPerson, text: str) -> bool:
    """Tell whether a name is what several are and the first of their names: "*Farmers Jo* and Ann Lee"."""
    word, _, name = one.name.partition(" ")
    return " " not in name and kind_of_noun(word) == ("group", True) and text.startswith(" and ", one.stretch.end)


#: "*Farmers Jo and* Ann Lee"
_AND_BEFORE = pattern(rf"(?<![\w'\u2019.-])(?:(?P<before>[\w'\u2019-]+) )?(?P<name>{_WORD}) and \Z")


class _CapitalRun(msgspec.Struct, frozen=True):
    """Capitalised words with a name in them, from `start` to `end`."""

    start: int
    end: int
    name: str
    gender: Gender | None
    evident: bool
    title: str | None


def _person(text: str, match: re.Match[str], number: int, small: Container[str]) -> NamedPerson | None:
    run = match[0]
    opening = run.split(maxsplit=1)[0].lower()
    fresh = opening not in GIVEN and opening in small
    # a word that the story has in small letters too is no name where it only begins the sentence
    skipped = fresh and bool(_ENDS_SENTENCE.search(text[max(0, match.start() - 6) : match.start()]))
    if _read_run(run, skipped=skipped, told=True) is None:
        return None  # whatever is told of it, it is no name
    told = _is_told_behind(text, match.end()) or _is_role_beside(text, match.start())
    found = _read_run(run, skipped=skipped, told=told)
    if found is None:
        return None
    start = match.start() + found.start
    end = match.start() + found.end
    if not found.evident and _is_of_thing(text, start, end):
        return None
    evident = (
        found.evident
        or (text[start - 2 : start] == ", " and _is_role_before(text[max(0, start - 80) : start]))
        or _is_role_beside(text, start)
        or (told if end == match.end() else _is_told_behind(text, end))
    )
    place = Stretch(number, start, end)
    return NamedPerson(stretch=place, name=found.name, gender=found.gender, evident=evident, title=found.title)


def _is_told_behind(text: str, end: int) -> bool:
    """Tell whether an age, a role or "who" stands behind a name: "Jo Lee, 64,", "Jo Lee is a farmer from Brae"."""
    is_ = _IS.match(text, end)
    if text[end : end + 2] != ", " and not is_:
        return False
    if _AGE_OR_WHO.match(text, end):
        return True
    role = apposition(f", {text[is_.end() : is_.end() + _LOOK]}" if is_ else text[end : end + _LOOK])
    known = kind_of_noun(head_of(role)) if role else None
    return known == ("person", False)


def _is_role_beside(text: str, start: int) -> bool:
    """Tell whether a role stands right before a name: "chief economist *Jo Lee*"; not "the striker *Acme FC* sold"."""
    match = _ROLE_BESIDE.search(text, max(0, start - _LOOK // 4), start)
    noun = match[1] if match else ""
    return kind_of_noun(noun) == ("person", False) and noun not in _NOUNS.either and noun not in _NOUNS.ambiguous


def _is_of_thing(text: str, start: int, end: int) -> bool:
    """Tell whether words with capitals are the name of a place, a body or a thing: "the *Rolling Hills*"."""
    before = text[max(0, start - 80) : start]
    return (
        bool(_ARTICLE.search(before)) or _is_located(text, start, end) or _is_body_before(before) or _is_headed(before)
    )


def _is_headed(before: str) -> bool:
    """Tell whether a name is the rest of a body's, the body that somebody works for, or the place he is from."""
    if _WAY.search(before):
        return True
    match = _HEADED.search(before)
    if match is None:
        return False
    if match[1]:
        return match[1].lower() in _NOUNS.state_heads or match[1].lower() in _NOUNS.body_heads
    known = kind_of_noun(match[2])
    return known is not None and known[0] in {"person", "group"}


def _is_located(text: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a place, since something is in it: "in *Fort Wayne*"; not "in *Jo Lee's* view"."""
    return bool(_IN.search(text, max(0, start - 12), start)) and text[end : end + 1] not in {"'", "\u2019"}


def _is_body_before(text: str) -> bool:
    """Tell whether a text ends with a noun for a body that a name follows in apposition: "The company, "."""
    match = _ROLE.search(text)
    noun = match[1] if match else ""
    known = kind_of_noun(noun) if noun not in _NOUNS.either else None
    return known is not None and known[0] in {"organization", "media", "government"}


def _is_role_before(text: str) -> bool:
    """Tell whether a text ends with a role that a name follows in apposition: "The mayor, "."""
    match = _ROLE.search(text)
    known = kind_of_noun(match[1]) if match else None
    return known == ("person", False)


@functools.lru_cache(maxsize=4096)
def _read_run(run: str, *, skipped: bool, told: bool) -> _CapitalRun | None:
    tokens = run.split()
    if known_kind(" ".join(tokens)):
        return None
    while len(tokens) > FULL_NAME.start and tokens[-1].rstrip(".") in _MENTIONS.post_nominals:
        run = run[: -len(tokens.pop())].rstrip()
    places = [found.start() for found in re.finditer(r"\S+", run)]
    lows = [token.strip(".").lower() for token in tokens]
    first, titled = _name_start(lows)
    if skipped and first == 0:
        first = 1
    end = len(run)
    if run.endswith(("'s", "\u2019s")):
        end -= 2
    elif run.endswith(("'", "\u2019")):
        end -= 1
    if len(tokens) - first < (1 if titled else FULL_NAME.start):
        return None
    name = " ".join(run[places[first] : end].split())
    title = " ".join(token for token, low in zip(tokens[:first], lows, strict=False) if low not in _LEADING)
    if not _is_name(name, titled=titled, told=told):
        return None
    gender = gender_of_title(title) or gender_of_name(name)
    evident = titled or lows[first] in GIVEN
    return _CapitalRun(places[first], end, name, gender, evident, title if titled and title else None)


def _name_start(lows: list[str]) -> tuple[int, bool]:
    """Find the start of the name, behind small words and titles, and whether a person's title stands before it."""
    first, titled = 0, False
    for index, low in enumerate(lows[:-1]):
        if low.endswith(_OWNERS):
            first, titled = index + 1, False
            continue
        if index == first and (before := _length_before_name(lows[index:])):
            first = index + before
            continue
        if index > first and lows[index - 1] in GIVEN and low not in _NOUNS.honorifics:
            continue
        if index == 0 and is_of_several(low, lows[1]):  # "*Parents* Dave and Lisa Hunt"
            first = 1
            continue
        if index == first and low.endswith("-based"):  # "*Oslo-based* Norsea"
            first = index + 1
            continue
        if low in GIVEN and index == len(lows) - 2:  # "*Dean* Marsh"
            continue
        is_title = low in _NOUNS.titles or is_role_before_name(lows, index)
        person = low in _NOUNS.honorifics or (low in _NOUNS.persons and is_title)
        if person or (
            index == first and (low in _LEADING or low in _NOUNS.titles or low in ADJECTIVES or low in _DAYS)
        ):
            first = index + 1
            titled = person or (titled and low in _NOUNS.titles)
    return first, titled


def _length_before_name(lows: Sequence[str]) -> int:
    """Count the words before a name that say where somebody is from, or what: "*Los Angeles* Jo Lee"."""
    first, second = lows[0], lows[1]
    if len(lows) <= FULL_NAME.start or first in GIVEN:
        return 0
    if f"{first} {second.removesuffix('-area')}" in PLACES:
        return 2
    if first in _BEFORE_PLACES and lows[2] in _NOUNS.persons:  # "*Santa Elena* Coroner Jo Lee"
        return 2
    described = first in PLACES or ("-" in first and kind_of_noun(first.rpartition("-")[2]) == ("person", False))
    return 1 if described and second in GIVEN else 0


def _is_name(name: str, *, titled: bool, told: bool) -> bool:
    """Tell whether words may be somebody's name; an age or a role behind them says so: "Rose Young, 61,"."""
    parts = name_parts(name)
    if not parts or (len(parts) == 1 and (not titled or kind_of_noun(parts[0]) or parts[0] in _NOUNS.titles)):
        return False
    is_day = (parts[0] in DAY_NAMES and parts[0] not in GIVEN and not told) or parts[-1] in DAY_NAMES
    if is_day or name.lower() in PLACES:
        return False
    if parts[0] in _BEFORE_PLACES and not (titled or told):
        return False
    if (parts[-1] in ADJECTIVES and len(parts) <= FULL_NAME.start) or any(part in _LEADING for part in parts):
        return False
    if titled or (told and parts[-1] in SURNAMES):
        # "Rival *Acme Motors*"
        return len(parts) == 1 or parts[0] in GIVEN or parts[-1] not in _NOUNS.firm_endings or parts[-1] in SURNAMES
    return kind_of_name(name) == "person" and (told or not _is_thing(parts))


#: Days and months; "Jan" is a given name as well.
_DAYS = DAY_NAMES - GIVEN
_BEFORE_PLACES = get("en").sources.place_beginnings
#: "*Attorney General*", "*Trump Tower*", "*Rolling Hills*"; but "*Jo Banks*".
_ENDS_NO_NAME = _NOUNS.things | ({f"{thing}s" for thing in _NOUNS.things} - SURNAMES) | words("general secretary")


def _is_thing(parts: tuple[str, ...]) -> bool:
    """Tell whether the last word is a noun of another kind: "Trump Tower" is nobody, but "Tim Cook" is."""
    known = kind_of_noun(parts[-1])
    if parts[0] in GIVEN:  # "*John Lee Street*", but "Ann Street"
        return len(parts) > FULL_NAME.start and parts[-1] in _NOUNS.things
    return (known is not None and (known[0] != "person" or known[1])) or parts[-1] in _ENDS_NO_NAME
