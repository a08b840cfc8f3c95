"""Authors of a page's story."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from newsmodel.formats.completion import parties_of
from newsmodel.formats.html.metadata import trust
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.naming_lines import printed_byline
from newsmodel.formats.html.runs import key_of
from newsmodel.formats.mapping import Object
from newsmodel.prose.characters import one_line
from newsmodel.prose.dates.calendars import MONTHS
from newsmodel.prose.furniture.addresses import read_mail_addresses
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.names import may_be_name, split_names
from newsmodel.prose.furniture.naming import is_outlet, names_desk
from newsmodel.prose.furniture.person_names import is_doubtful, is_given_name
from newsmodel.prose.furniture.places import is_place

_ADDRESS = re.compile(r"https?:|www\.|/")
_TAG = re.compile(r"<[^<>]*>")
#: Names of accounts that no reader knows, and words that are found where a name was looked for.
_NOBODY = frozenset(MONTHS) | frozenset(
    "admin administrator author autor redaktion redaction editor staff user root none null".split()  # noqa: SIM905
)
#: The name of a site that is its address: "coast.example".
_DOMAIN = re.compile(r"\A(?>(?:[a-z0-9-]++\.)+)[a-z]{2,}\Z", re.IGNORECASE)
_ACCOUNT = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
#: Origins of what a person sees.
_SEEN = ("byline", "visible")
#: An author's name is no longer than this.
_LONGEST = 100
#: No name of one author has more words; what has is a sentence.
_MOST_WORDS = 7
#: A person's whole name has so many parts at least.
_FEWEST_PARTS = 2


class Authors(msgspec.Struct, frozen=True):
    """Authors of a page, and who said so.

    Attributes:
        parties: Everybody who had a part, in our JSON form; None where nothing is known.
        byline: The byline as it is printed on the page.
        chosen: Whose word was taken.
        others: What the others say.
    """

    parties: list[Object] | None = None
    byline: str | None = None
    chosen: Candidate[str] | None = None
    others: tuple[Candidate[str], ...] = ()


class _Told(msgspec.Struct, frozen=True):
    origin: str
    names: tuple[str, ...]
    raw: str
    parties: tuple[Object, ...] = ()

    def candidate(self) -> Candidate[str]:
        return Candidate(", ".join(self.names), self.origin, self.raw)


def choose_authors(
    known: Sequence[Object],
    said: Iterable[Candidate[str]],
    keys: frozenset[str],
    titled: frozenset[str] = frozenset(),
) -> Authors:
    """Choose the authors among what the places of a page say.

    The first place in the order of trust that names somebody else than the site itself is believed; else the first that
    names anybody. No address becomes a name; a string with several names becomes several.

    Args:
        known: The contributors that JSON-LD has.
        said: What other places say.
        keys: What tells the name of the site.
        titled: What may be its name, since it stands beside the headline in the page's title.

    Example:
        >>> found = choose_authors([], [Candidate("By Ana Ruiz and Tom Okafor", "byline")], frozenset())
        >>> [party["name"] for party in found.parties]
        ['Ana Ruiz', 'Tom Okafor']
    """
    candidates = [each for each in said if each.origin != "visible" or key_of(_plain(each.value)) not in titled]
    byline = next((each.value for each in candidates if each.origin in _SEEN), None)
    bodies = frozenset(key_of(party["name"]) for party in known if party.get("kind") == "organization")
    told = [*_from_parties(known, keys), *_from_words(candidates, keys, bodies)]
    best = next((each for each in told if not _is_poor(each, keys | titled)), next(iter(told), None))
    printed = _printed(candidates, keys)
    if best is None:
        if not any(party["role"] == "author" for party in printed):  # "Photo by Ana Ruiz" may be a picture's credit
            printed = _printed([each for each in candidates if each.origin == "byline"], keys)
        return Authors(printed or None, byline)
    others = [party for party in known if party.get("role") != "author"]
    parties = list(best.parties) or [_party(name, keys) for name in best.names]
    if best.origin not in _SEEN and _are_more(printed, best.names):
        best, parties = (
            replace(best, origin="byline"),
            [each for each in printed if each["role"] == "author"],
        )
    everybody = _with_printed([*parties, *others], printed, all_of_them=best.origin in _SEEN)
    return Authors(everybody, byline, best.candidate(), tuple(each.candidate() for each in told if each is not best))


def _are_more(printed: Sequence[Object], names: Sequence[str]) -> bool:
    """Tell whether the printed byline names all of some authors, and others beside them."""
    authors = [key_of(party["name"]) for party in printed if party["role"] == "author" and " " in party["name"]]
    told = [key for name in names if (key := key_of(name))]
    return 0 < len(told) < len(authors) and all(any(key in author for author in authors) for key in told)


def _printed(said: Sequence[Candidate[str]], keys: frozenset[str]) -> list[Object]:
    """List whom the printed bylines name by their grammar, but for the site itself."""
    parties: list[Object] = []
    for each in said:
        for line in _plain(each.value).split(" | ") if each.origin in _SEEN else ():
            byline = printed_byline(line, marked=each.origin == "byline", beside=bool(parties))
            parties += parties_of(byline) if byline is not None else []
    return [
        party for party in {party["name"]: party for party in parties}.values() if key_of(party["name"]) not in keys
    ]


def _with_printed(parties: list[Object], printed: Sequence[Object], *, all_of_them: bool) -> list[Object]:
    """Add what the printed byline says of those who are named, and those who had another part, or are agencies."""
    known = {key_of(party["name"]): party for party in printed}
    told = [_completed(party, known.get(key_of(party["name"]), {}), is_printed=all_of_them) for party in parties]
    names = {key_of(party["name"]) for party in told}
    rest = [party for party in printed if key_of(party["name"]) not in names]
    return [
        *told,
        *(each for each in rest if all_of_them or each["role"] != "author" or each.get("kind") == "organization"),
    ]


def _completed(party: Object, printed: Object, *, is_printed: bool) -> Object:
    """Complete what is known of somebody by the printed byline, which knows best what they did where it names them."""
    role = {"role": printed["role"]} if is_printed and "role" in printed else {}
    return {**printed, **party, **role}


def _from_parties(known: Sequence[Object], keys: frozenset[str]) -> Iterator[_Told]:
    authors = [party for party in known if party.get("role") == "author"]
    parties = [new for party in authors for new in _split(party, keys)]
    names = tuple(party["name"] for party in parties)
    if names:
        yield _Told("jsonld", names, ", ".join(names), tuple(parties))


def _split(party: Object, keys: frozenset[str]) -> list[Object]:
    """Split a party whose name is several names."""
    name = _plain(party.get("name", ""))
    if not name or (_ADDRESS.match(name) and " " not in name) or _is_mail(name):
        return []
    if party.get("kind") == "organization" or key_of(name) in keys:
        return [{**party, "name": name.strip(" ,")}]
    names = _without_site(split_names(name) or _whole(name), keys)
    if len(names) == 1:
        kind = {"kind": "organization"} if is_agency(names[0]) else {}
        return [{**party, "name": names[0]} | kind]
    return [{"name": each, "kind": "person", "role": "author"} for each in names]


def _is_mail(name: str) -> bool:
    """Tell whether an address of mail stands in the place of a name."""
    return "@" in name and " " not in name and bool(read_mail_addresses(name))


def _from_words(said: Iterable[Candidate[str]], keys: frozenset[str], bodies: frozenset[str]) -> Iterator[_Told]:
    by_origin: dict[str, dict[str, str]] = {}
    for each in said:
        words = _plain(each.value)
        if each.origin == "visible" and key_of(words) in keys:  # the name of the outlet above a date
            continue
        if not words or _ADDRESS.match(words) or words.startswith("@") or read_mail_addresses(words):
            continue
        group = f"{each.origin} {each.raw}" if each.origin in ("meta", "opengraph", "dublin-core") else each.origin
        seen = each.origin in _SEEN
        names = _printed_authors(words) if seen or each.origin == "extractor" else None
        if names is None:
            names = split_names(words) or (_whole(words) if each.linked or not seen else ())  # "spur0karl"
        if key_of(words) in bodies:  # "Center for Evaluation and Research"
            names = (words,)
        if not seen:
            names = _without_places(names, keys)
        if each.origin == "extractor" and not all(map(_could_be_author, names)):
            continue
        whole = [name for name in names if not seen or each.linked or _is_whole_name(name) or _is_called(name, each)]
        for name in _without_site(whole, keys):
            by_origin.setdefault(group, {}).setdefault(name, each.value)
    groups = sorted(by_origin.items(), key=lambda item: trust.CONTRIBUTORS.index(item[0].split()[0]))
    for group, known in groups:
        yield _Told(group.split()[0], tuple(known), "; ".join(dict.fromkeys(known.values())))


def _printed_authors(words: str) -> tuple[str, ...] | None:
    """List the authors in a printed byline of a script that the names of a line cannot be told apart in otherwise.

    There are none in a line that names who edited the story alone; None where the line is no such byline.
    """
    if words.isascii() or not is_east_asian(words):
        return None
    byline = look(words).byline or look(words).person
    return tuple(author.name for author in byline.authors) if byline is not None else None


def _is_called(name: str, told: Candidate[str]) -> bool:
    """Tell whether a given name stands alone where the page marks its author."""
    return told.origin == "byline" and is_given_name(name)


def _is_whole_name(name: str) -> bool:
    return " " in name or is_east_asian(name) or is_agency(name)


def _could_be_author(name: str) -> bool:
    """Tell whether a guess could be an author's name: no place, no number, no words of a title."""
    return may_be_name(name) and not is_place(name) and not (" " in name and is_doubtful(name, expected=True))


def _whole(words: str) -> tuple[str, ...]:
    """Take a string in which no names are told apart for the one name that it may be."""
    short = words.strip(" ,")
    return (
        (short,)
        if short and len(short) <= _LONGEST and not _ADDRESS.search(short) and len(short.split()) <= _MOST_WORDS
        else ()
    )


def _without_places(names: tuple[str, ...], keys: frozenset[str]) -> tuple[str, ...]:
    """Leave out the places behind the name of a site or an outlet: "Coast Post, Brae, Scotland"."""
    first, *rest = names or ("",)
    if not rest or not (key_of(first) in keys or _DOMAIN.fullmatch(first) or is_outlet(first)):
        return names
    return (first, *(name for name in rest if " " in name and not is_place(name)))


def _without_site(names: Sequence[str], keys: frozenset[str]) -> tuple[str, ...]:
    """Leave out the site's own name, unless it is the only one, and nobody's."""
    known = [_before_site(name, keys) for name in names if not _is_nobody(name)]
    others = tuple(name for name in known if key_of(name) not in keys)
    return others or tuple(known[:1])


def _before_site(name: str, keys: frozenset[str]) -> str:
    """Cut the site's name off that stands behind a person's without a sign: "Ana Ruiz COAST POST"."""
    parts = name.split()
    ends = (end for end in range(_FEWEST_PARTS, len(parts)) if key_of(" ".join(parts[end:])) in keys)
    return " ".join(parts[: next(ends, len(parts))])


def _is_nobody(name: str) -> bool:
    """Tell whether words that stand where a name was looked for are an account's, a label, or words of the page."""
    lead = lead_of(name).match(f"{name} ") or lead_of(name).match(f"{name}: ")
    if name.lower() in _NOBODY or not any(map(str.isalpha, name)) or (lead and not name[lead.end() :].strip()):
        return True
    return look(name).boilerplate is not None


def _is_poor(told: _Told, keys: frozenset[str]) -> bool:
    """Tell whether names are only those of the site, its desk, accounts ("chuck-ross"), or an outlet alone."""
    return all(
        _is_account(name)
        or names_desk(name)
        or not keys.isdisjoint((key_of(name), key_of(name).removeprefix("the")))
        or (is_outlet(name) if told.origin not in _SEEN else " " not in name and is_agency(name))
        for name in told.names
    )


def _is_account(name: str) -> bool:
    return bool(_ACCOUNT.fullmatch(name)) and not is_outlet(name)


def _party(name: str, keys: frozenset[str]) -> Object:
    kind: dict[str, Any] = (
        {"kind": "organization"}
        if key_of(name) in keys or is_agency(name)
        else {"kind": "person"}
        if " " in name
        else {}
    )
    return {"name": name} | kind | {"role": "author"}


def _plain(words: str) -> str:
    return one_line(_TAG.sub(" ", html.unescape(words)))
