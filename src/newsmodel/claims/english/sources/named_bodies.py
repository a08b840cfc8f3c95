"""The body that a definite noun means: "the union", where the story names one union."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.english.mentions.kinds import is_person_title, kind_of_name, kind_of_noun, known_kind, singular_of
from newsmodel.claims.english.mentions.noun_phrases import is_capital
from newsmodel.claims.english.sources.body_names import (
    LEADING,
    PARTICLES,
    NamedBody,
    before_bearer,
    length_of_owner,
    without_owner,
)
from newsmodel.claims.english.sources.positions import is_said_behind
from newsmodel.claims.english.sources.roles import lower, places_of
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern

_NAME = r"(?:(?:St|Mt|Ft)\. )?[^\W\d_a-z][\w'\u2019&-]*"
_LEFT = pattern(rf"(?:{_NAME}\s(?:(?:of|for|and|&|the|of the)\s){{0,2}}){{1,8}}\Z")
_RIGHT = pattern(rf"\s(?:of|for)\s(?:the\s)?{_NAME}(?:\s(?:and\s|&\s)?{_NAME}){{0,5}}")
_TITLED = pattern(r"\s[^\W\d_a-z]")
_WHOLE = rf"{_NAME}(?:\s(?:(?:of|for|and|&|the|{PARTICLES})\s)?{_NAME}){{0,6}}(?:\s\d{{1,4}})?"
_NEXT = pattern(rf"\s({_NAME}(?:\s{_NAME}){{0,2}})")
_APPOSED = pattern(rf",\s(?:the\s)?({_WHOLE})(?=[,;).]|\Z)")
_CALLED = pattern(rf"\s({_WHOLE})")
#: Behind one of them the noun of an apposition is over: "Jo Lee, chair *of* the club".
_PREPOSITION, _RELATIVE = any_of(get("en").grammar.prepositions), any_of(get("en").grammar.relatives)
#: "*Acme Wings*, an airline", "*Acme Wings* (AW), Brae's largest airline"
_DESCRIBED = pattern(
    rf"(?<![\w'\u2019])({_WHOLE})\.?(?:\s\([\w.&-]{{2,10}}\))?,\s(?:an?|the|{_NAME}['\u2019]s?)\s(?:(?!{_PREPOSITION}\s)[\w'\u2019-]+\s){{0,5}}\Z"
)
#: Behind the noun of an apposition: a mark, what belongs to it, or nothing; not the verb of a clause.
_CLOSED = pattern(rf"(?<!\s)\s*(?:[,.;:)\u2014\u2013]|\Z)|\s(?:{_PREPOSITION}|{_RELATIVE}|where|and)\s|\s[a-z]+ed\s")
_DEFINITE = pattern(r"\b(?:the|this|that|its|their)\s\Z", re.IGNORECASE)
_MODIFIES = pattern(r"\s([\w-]+)")
_NOUNS = get("en").nouns
_FIRM_NOUNS = words("company corporation firm")
#: Nouns of which one may be said for a body that has another, or none, in its name.
_KIN = (_NOUNS.firms, _NOUNS.authorities, _NOUNS.associations, _NOUNS.schools, _NOUNS.publishers)
#: Those of which one is said only for a body that has another in its name.
_KIN_IN_NAMES = get("en").sources.kindred_nouns
#: Before a plural that means some of a kind: "*both* councils", "*two other* councils".
_COUNTED = pattern(
    r"(?:\b(?:the|both|two|three|four|several|other|these|those|all|\d+)\s)(?:[\w-]+\s){0,2}\Z", re.IGNORECASE
)
_HEADS = words("head heading")
#: They are printed with a stop, which is part of the name.
_STOPPED = frozenset(form.capitalize() for form in _NOUNS.legal_forms | {"bros"})
#: A firm is remembered for so many passages.
_NEAR = 3
_LOOK = 160


class MeantBody(msgspec.Struct, frozen=True):
    """The body that a noun means.

    Attributes:
        body: Where the story names it.
        evident: Whether the story says of it what the noun does; else it is the only one that can be meant.
    """

    body: NamedBody
    evident: bool


def _by_place(one: tuple[Stretch, NamedBody | None]) -> Stretch:
    return one[0]


class _Bearers:
    """The places where the bearers of a noun are named, in order."""

    def __init__(self, found: Sequence[tuple[Stretch, NamedBody | None]]) -> None:
        self._found = found
        first = found[0][1] if found else None
        # from here on there is more than one
        self._second = next(
            (
                number
                for number, (_, body) in enumerate(found)
                if first is None or body is None or body.key != first.key
            ),
            len(found),
        )

    def none_before(self, place: Stretch) -> bool:
        """Tell whether the story has nobody who bears it up to a place."""
        return not self._found or place <= self._found[0][0]

    def before(self, place: Stretch, *, whole: bool) -> NamedBody | None:
        """Find the only one up to a place; where there is none and `whole` says so, the only one of the story."""
        end = bisect_left(self._found, place, key=_by_place)
        if not end and whole:
            end = len(self._found)
        return self._found[0][1] if 0 < end <= self._second else None


class NamedBodies:
    """The bodies of a story, by the nouns that they bear.

    Args:
        passages: The story.
        named: The places where it names bodies, in order.

    Example:
        >>> words = Passage(target="p1", text="The Acme Farm Union met. The union said no.", place="prose")
        >>> NamedBodies([words]).meant("union", Stretch(0, 29, 34)).body.name
        'Acme Farm Union'
    """

    def __init__(self, passages: Sequence[Passage], named: Sequence[NamedBody] = ()) -> None:
        self._passages = passages
        self._named = named
        self._bearers: dict[str, _Bearers] = {}
        # the first two bodies that a noun may be said of
        self._firsts: dict[str, list[NamedBody]] = {}
        self._near: dict[tuple[NamedBody, int], bool] = {}

    def meant(self, noun: str, place: Stretch) -> MeantBody | None:
        """Find the only body that a noun behind "the" can mean; None where there is none, or more than one.

        Args:
            noun: The noun, in small letters.
            place: Where it stands.
        """
        bearers = self._bearers.get(noun)
        if bearers is None:
            bearers = self._bearers[noun] = _Bearers(sorted(self._found(noun), key=_by_place))
        firm = noun in _FIRM_NOUNS
        body = bearers.before(place, whole=not firm)
        if body and (not firm or self._is_near(body, place.passage)):
            return MeantBody(body, evident=True)
        return self._only(noun, place) if bearers.none_before(place) and noun not in _NOUNS.places else None

    def _only(self, noun: str, place: Stretch) -> MeantBody | None:
        """Find the only body named so far, where a noun that nobody is said to bear can mean it."""
        firsts = self._firsts.get(noun)
        if firsts is None:
            fitting = [one for one in self._named if may_bear(one.name, noun)]
            outlets = [one for one in fitting if _is_outlet(one.name)] if noun in _NOUNS.publishers else []
            by_key = {one.key: one for one in reversed(outlets or fitting)}
            firsts = self._firsts[noun] = sorted(by_key.values(), key=lambda one: one.place)[:2]
        before = [one for one in firsts if one.place < place]
        if len(before) != 1 or (is_firm(before[0].name) and noun not in _NOUNS.firms):
            return None
        return MeantBody(before[0], evident=False)

    def _is_near(self, body: NamedBody, number: int) -> bool:
        """Tell whether a firm is still in mind: the story is about it, or it was named shortly before."""
        if self._passages[body.place.passage].place == "head":
            return True
        near = self._near.get((body, number))
        if near is None:
            short = body.name.split(maxsplit=1)[0]
            near = any(short in passage.text for passage in self._passages[max(0, number - _NEAR) : number + 1])
            self._near[body, number] = near
        return near

    def _found(self, noun: str) -> Iterator[tuple[Stretch, NamedBody | None]]:
        for number, passage in enumerate(self._passages):
            for _, start, end in places_of(lower(passage.text), (noun,)):
                if _is_general(passage.text, noun, start, end):
                    continue
                found = self._bearer(passage.text, number, start, end)
                # a headline tells of nobody else: "*School* to close"
                yield from (one for one in found if one[1] is not None or passage.place not in _HEADS)
            if noun in _FIRM_NOUNS:
                yield from _firms(passage.text, number)

    def _bearer(self, text: str, number: int, start: int, end: int) -> Iterator[tuple[Stretch, NamedBody | None]]:
        """Find the body named at one occurrence of a noun; nothing for a back-reference."""
        place = Stretch(number, start, end)
        if is_capital(text[start]) and _is_inside(text, end):
            return  # "American *Library* Association"
        named = _around(text, start, end) if is_capital(text[start]) else None
        if named is None:
            behind = _APPOSED.match(text, end) or _CALLED.match(text, end)
            named = behind.span(1) if behind else None
        if named and (low := text[start:end].lower()) in _NOUNS.places and not _is_last(text, low, named):
            return
        if named and _begins_role(text[end : named[1]]):
            named = (named[0], end) if named[0] < start else None
            if named is None:
                return  # "*Hospital* CEO Jo Lee"
        if named:
            whole = text[named[0] : named[1]]
            name = without_owner(whole[: before_bearer(whole)] or whole)  # "the Church of Brae's *ship*"
            yield place, NamedBody(Stretch(number, named[0], named[0] + len(name)), name)
            return
        follows = _MODIFIES.match(text, end)
        if follows and (singular_of(follows[1]) in _NOUNS.persons or kind_of_noun(follows[1]) == ("document", False)):
            return
        # "lost to Acme Rovers, *the club confirmed* in a letter" is no apposition
        closed = _CLOSED.match(text, end) and not is_said_behind(text, end)
        described = _described(text, start) if closed else None
        if described:
            yield place, NamedBody(Stretch(number, *described), text[described[0] : described[1]])
        elif not _DEFINITE.search(text[max(0, start - 8) : start]):
            yield place, None


def _is_inside(text: str, end: int) -> bool:
    """Tell whether a longer name goes on behind a body's noun: "Library *Association*"."""
    behind = _NEXT.match(text, end)
    return behind is not None and any(word.lower() in _BODY_NOUNS for word in behind[1].split())


def _begins_role(behind: str) -> bool:
    """Tell whether what stands behind a body's noun begins with somebody's role: "Hospital *CEO* Jo Lee"."""
    words_ = behind.split(maxsplit=2)[:2]
    return any(word.isupper() or is_person_title(word) for word in words_[:1]) or is_person_title(" ".join(words_[1:]))


def _is_general(text: str, noun: str, start: int, end: int) -> bool:
    """Tell whether a plural is said of all of a kind: "a matter for *councils*"; not "two *councils*"."""
    is_plural = text[start].islower() and end - start == len(noun) + 1 and text[end - 1] == "s" and noun[-1] != "s"
    return is_plural and not _COUNTED.search(text, max(0, start - _LOOK), start)


def may_bear(name: str, noun: str) -> bool:
    """Tell whether a noun that is not in a body's name may be said of it: of no bank may "the union" be."""
    own = {low for word in name.split() if (low := singular_of(word.strip(".,").lower())) in _BODY_NOUNS}
    kind = known_kind(name)
    if kind == "government":  # of no state may "the newspaper" be
        return noun in _GENERAL
    if kind == "media":
        return noun in _NOUNS.publishers or noun in _NOUNS.firms or noun in _AGENCIES
    if is_firm(name) and noun in _NOUNS.firms:
        return True
    if is_firm(name) and not own and noun in _REGULATING:  # of no "Acme Therapeutics" may "the agency" be
        return False
    if _LOCAL.search(name):
        own.add("union")
    if not own:  # of any body may "the company" or "the group" be said, but of no network "the museum"
        return noun in _GENERAL or any(noun in kin for kin in _KIN if noun not in _NOUNS.of_names)
    if noun in _LEVELS:  # of no fire service may "the council" be
        return noun in own
    if noun in _OF_STATES and own <= _NOUNS.schools:  # of no institute may "the department" be
        return False
    return any(noun in kin and own & kin for kin in (*_KIN, *_KIN_IN_NAMES))


def _is_outlet(name: str) -> bool:
    return kind_of_name(name, definite=True) == "media"


def is_firm(name: str) -> bool:
    """Tell whether a name ends as those of firms do, so that "the union" is not said of it.

    Example:
        >>> is_firm("Acme Corp."), is_firm("Acme Rovers")
        (True, False)
    """
    return name.rsplit(maxsplit=1)[-1].rstrip(".").lower() in _NOUNS.firm_endings


#: Organs of one kind that no organ of another kind is called.
_LEVELS = words("council court ministry parliament treasury")
#: What no body that only teaches or studies is called.
_OF_STATES = words("authority commission department")
#: What no firm is called.
_REGULATING = words("agency authority bureau commission department regulator watchdog")
#: A branch of a union: "Farm Workers *Local 12*".
_LOCAL = pattern(r"\bLocal\s\d+\Z")
#: What a wire service is called.
_AGENCIES = words("agency service group organization organisation")
#: Nouns of which no body need have its name: "the *team*".
_GENERAL = words("body team business government force army police")
_BODY_NOUNS = frozenset().union(*_KIN, *_KIN_IN_NAMES, _NOUNS.organizations, _NOUNS.governments)


def _described(text: str, start: int) -> tuple[int, int] | None:
    """Find the name before an apposition in which a noun stands: "Acme Wings, an airline"."""
    low = max(0, start - _LOOK)
    match = _DESCRIBED.search(text[low:start])
    if match is None:
        return None
    begin = low + match.start(1)
    name = match[1]
    while name and name.split(maxsplit=1)[0].lower() in LEADING:
        word = name.split(maxsplit=1)[0]
        begin += len(word) + 1
        name = name[len(word) + 1 :]
    if not name or (kind_of_name(name) == "person" and kind_of_noun(_noun_at(text, start)) is None):
        return None
    return begin, begin + len(name)


def _is_last(text: str, noun: str, named: tuple[int, int]) -> bool:
    """Tell whether a noun for a place ends a name: "Brae *County*"; not "*County* Sheriff", "Lee and *County*"."""
    name = text[named[0] : named[1]].lower()
    return name.endswith(noun) and " and " not in name and not _TITLED.match(text, named[1])


def _noun_at(text: str, start: int) -> str:
    """Take the word that begins at a place, without the mark behind it."""
    return text[start : start + _LOOK].split(maxsplit=1)[0].rstrip(",.;:)")


def _around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the name around a noun with a capital letter: "Harrow County Department of Health"."""
    low = max(0, start - 120)
    left = _LEFT.search(text[low:start])
    first = low + left.start() if left else start
    while first < start:
        word = text[first:start].split(maxsplit=1)[0]
        if word.lower() not in LEADING:
            break
        first += len(word) + 1
    first += length_of_owner(text[first:end])
    title, of, _ = text[first:start].rpartition(" of ")
    if of and is_person_title(title):
        first += len(title) + len(of)
    right = _RIGHT.match(text, end)
    if first >= start and not right:
        return None
    return first, right.end() if right else end


_RUN = pattern(rf"{_NAME}(?:\s(?:(?:&|and|of)\s)?{_NAME}){{1,5}}")


def _firms(text: str, number: int) -> Iterator[tuple[Stretch, NamedBody | None]]:
    for match in _RUN.finditer(text):
        run = match[0]
        start = match.start()
        if run.split(maxsplit=1)[0].lower() in LEADING:
            start += run.index(" ") + 1
        start += length_of_owner(text[start : match.end()])
        name = without_owner(text[start : match.end()])
        parts = name.split()
        if len(parts) > 1 and parts[-1].lower() in _NOUNS.firm_endings:
            name += text[start + len(name) : start + len(name) + 1] if parts[-1] in _STOPPED else ""
            name = name.rstrip(" ,;:)")
            place = Stretch(number, start, start + len(name))
            yield place, NamedBody(place, name)
