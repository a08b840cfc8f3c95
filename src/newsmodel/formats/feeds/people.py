"""People of feeds: a name, an address, or both in one string; persons of Atom."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import chain

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import guessed
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.bylines import read_authors, read_byline
from newsmodel.prose.furniture.unspaced_bylines import read_listed_names
from newsmodel.prose.patterns import pattern
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Email, as_uri

LINES = tuple(
    Line(f"{role}/atom:{name}", f"contributors/{ours}")
    for role in ("atom:author", "atom:contributor")
    for name, ours in (("name", "name"), ("email", "email"), ("uri", "uri"))
)
_ADDRESS = r"(?:mailto:)?(?P<mail>[^\s()<>,;:\"@]++@[^\s()<>,;:\"@]++)"
#: "mail (Name)", "mail Name", "Name (mail)", "Name <mail>", a mail alone.
_FORMS = (
    re.compile(rf"\A{_ADDRESS}\s*+\((?P<name>.*)\)", re.IGNORECASE),
    re.compile(rf"\A\"?(?P<name>[^<>()\[\"]*+)\"?\s*+[(<\[]\s*+{_ADDRESS}\s*+[)>\]]", re.IGNORECASE),
    re.compile(rf"\A{_ADDRESS}(?P<name>)", re.IGNORECASE),
    re.compile(rf"\A{_ADDRESS}\s++(?P<name>[^@]+)", re.IGNORECASE),
)
#: Characters of a string that may be a name and a mail.
_LONGEST = 320
_is_mail = limit_of(Email).admits
#: Before another one who has a mail.
_NEXT = pattern(r"(?<=[)>\w])\s*+[,;]\s*+(?=[^,;]*@)")
#: A mail that is nobody's, alone.
_OF_NOBODY = pattern(r"(?i)(?:mailto:)?(?:no|do[._-]?not)[._-]?reply[^\s@]*@\S+\Z")
#: How the page of somebody begins.
_PAGES = ("http://", "https://")


def read_person(raw: str) -> Object | None:
    """Read whom a string names; None where it names nobody.

    Example:
        >>> read_person("ana@e.example (Ana Ruiz)")
        {'name': 'Ana Ruiz', 'email': 'ana@e.example'}
        >>> read_person("Ana Ruiz <ana@e.example>"), read_person("Ana Ruiz")
        ({'name': 'Ana Ruiz', 'email': 'ana@e.example'}, {'name': 'Ana Ruiz'})
        >>> read_person("https://e.example/ana")
        {'uri': 'https://e.example/ana'}
    """
    text = line_of(raw)
    if "@" not in text or len(text) > _LONGEST:
        uri = as_uri(text) if text.startswith(_PAGES) else None
        return {"uri": uri} if uri else {"name": text} if text else None
    return _with_mail(text) or {"name": text}


def _with_mail(text: str) -> Object | None:
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None and _is_mail(match["mail"]):
            return {"name": one_line(match["name"]) or match["mail"], "email": match["mail"]}
    return None


def _read_people(raw: str) -> list[Object]:
    """Read whom a string names: several, where each has a mail of its own; an address for no answers is nobody's."""
    text = line_of(raw)
    parts = _NEXT.split(text) if text.count("@") > 1 else ()
    people = [party for part in parts if (party := _with_mail(part)) is not None]
    if parts and len(people) == len(parts):
        return people
    party = None if _OF_NOBODY.match(text) else read_person(raw)
    return [] if party is None else [party]


def read_atom_person(element: Element, node: Node) -> Object | None:
    """Read a person of Atom; one that is only words is read as such.

    Args:
        element: The person.
        node: What it stands in.
    """
    inner = node.inner(element)
    if not inner.names:
        node.take(element)
        return read_person(text_of(element))
    party: Object = {}
    node.take(element)
    for name, ours in (("name", "name"), ("email", "email"), ("uri", "uri"), ("url", "uri"), ("homepage", "uri")):
        for child in inner.look(f"atom:{name}", name):
            value = _part(ours, child, inner)
            if value and ours not in party:
                party[ours] = value
                inner.take(child)
    if "name" not in party and "email" in party:
        party["name"] = party["email"]
    elif "@" in party.get("name", ""):
        party = {**(read_person(party["name"]) or {}), **{key: party[key] for key in party if key != "name"}}
    return party or None


def _part(ours: str, element: Element, node: Node) -> str | None:
    words = line_of(text_of(element))
    if ours == "uri":
        return node.address(words, element)
    if ours == "email":
        mail = words.removeprefix("mailto:")
        return mail if _is_mail(mail) else None
    return words or None


def people_of(node: Node, names: tuple[str, ...]) -> list[Object]:
    """List whom some children name, each once.

    Args:
        node: The element.
        names: The names of the children: persons of Atom, and strings.
    """
    found: dict[object, Object] = {}
    for element in node.look(*names):
        people = [read_atom_person(element, node)] if len(element) else _read_people(_words_of(element))
        parties = [party for party in people if party is not None]
        if not parties:
            continue
        if len(element) or "href" not in text_of(element):  # the address of a linked name has no field: it is kept
            node.take(element)
        for each in chain.from_iterable(map(each_of, parties)):
            name = each.get("name")
            known = found.setdefault(name.casefold() if name else tuple(each.items()), each)
            known |= {key: value for key, value in each.items() if key not in known}
    return list(found.values())


def _words_of(element: Element) -> str:
    """Take the words of a name, which some feeds link."""
    text = text_of(element)
    said = guessed(text) if "<" in text or "&" in text else None
    return said.words if said is not None and said.manner == "html" else text


def each_of(party: Object) -> list[Object]:
    r"""Tell apart the people whom one name names, where it is a list of whole names and nothing else.

    Args:
        party: A party.

    Example:
        >>> each_of({"name": "Ana Ruiz, Bo Ek and Cy Fox"})
        [{'name': 'Ana Ruiz'}, {'name': 'Bo Ek'}, {'name': 'Cy Fox'}]
        >>> each_of({"name": "Ana Ruiz, Harbour Desk"}), each_of({"name": "Marks and Spencer"})
        ([{'name': 'Ana Ruiz, Harbour Desk'}], [{'name': 'Marks and Spencer'}])
        >>> each_of({"name": "\u674e\u660e\u3001\u738b\u82b3"}) == [{"name": "\u674e\u660e"}, {"name": "\u738b\u82b3"}]
        True
        >>> each_of({"name": "By Ana Ruiz"}), each_of({"name": "Da Ponte Lorenzo"})
        ([{'name': 'Ana Ruiz'}], [{'name': 'Da Ponte Lorenzo'}])
    """
    name = party.get("name", "")
    is_alone = len(party) == 1 and bool(name)
    names = _listed(name) if is_alone and name.count(" ") >= _LEAST_BLANKS else ()
    names = names or (read_listed_names(name) if is_alone and not name.isascii() else ())
    return [{"name": each} for each in names] or [party]


@functools.lru_cache(maxsize=1024)
def _listed(words: str) -> tuple[str, ...]:
    """List the names in words that are a byline with a "By", or several names; none in others."""
    if words.partition(" ")[0].lower() not in NAMES.particles.particles_of_people:
        byline = read_byline(words)
        if byline is not None:
            return _all_of(words, byline.authors)
    names = _all_of(words, read_authors(words)) if words.count(" ") > _LEAST_BLANKS else ()
    return names if len(names) > 1 else ()


def _all_of(words: str, authors: Iterable[Author]) -> tuple[str, ...]:
    """Name authors, where nothing else is in the words but what stands before and between names."""
    names = tuple(author.name for author in authors)
    rest = words
    for name in names:
        rest = rest.replace(name, "", 1)
    return names if len(rest.replace(" ", "")) <= _MOST_BETWEEN * len(names) else ()


#: A name of two words has so many blanks behind a "By".
_LEAST_BLANKS = 2
#: Characters that join two names: a comma and a word.
_MOST_BETWEEN = 4
