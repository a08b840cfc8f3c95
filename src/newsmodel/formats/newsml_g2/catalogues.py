"""Aliases of schemes: those that a document declares, then those of the IPTC."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.schemes import SCHEMES
from newsmodel.formats.xmltree import Branch, Tree, local_name
from newsmodel.values import as_uri

#: Whatever newsmodel says and no other vocabulary.
OWN = "https://newsmodel.readthedocs.io/ns#"
#: A QCode, and an alias, by the schema.
QCODE = re.compile(r"\A[^\s:]++:\S+")
_ALIAS = re.compile(r"[A-Za-z_][\w.-]*")
_KNOWN = "catalogue"
_OF_IPTC = "iptc.org/std/catalog/"
_CODED = ("qcode", "type", "role", "rel")


class Catalogue(msgspec.Struct, frozen=True):
    """The schemes of a document.

    Attributes:
        declared: The URIs of those that it declares itself, by their aliases.
        is_open: Whether it refers to a catalogue that is not at hand.
    """

    declared: Mapping[str, str]
    is_open: bool

    def scheme_of(self, alias: str) -> str | None:
        """Look up the URI behind an alias."""
        return self.declared.get(alias) or SCHEMES.get(alias)

    def uri_of(self, alias: str, code: str) -> str | None:
        """Give the URI of a term, where its alias is known.

        Example:
            >>> Catalogue({}, False).uri_of("medtop", "20000523"), Catalogue({}, False).uri_of("x", "1")
            ('http://cv.iptc.org/newscodes/mediatopic/20000523', None)
        """
        scheme = self.scheme_of(alias)
        return None if scheme is None else as_uri(scheme + code)

    def alias_of(self, scheme: str) -> str | None:
        """Find the alias of a scheme that is known: its own, or that of its URI."""
        if self.scheme_of(scheme) is not None:
            return scheme
        known = (alias for alias, uri in (*self.declared.items(), *SCHEMES.items()) if uri == scheme)
        return next(known, None)


def catalogue_of(tree: Tree) -> Catalogue:
    """Read the catalogue of a document, once."""
    found = tree.known.get(_KNOWN)
    if not isinstance(found, Catalogue):
        found = tree.known[_KNOWN] = _read(tree)
    return found


def _read(tree: Tree) -> Catalogue:
    declared: dict[str, str] = {}
    is_open = False
    for child in _catalogues(tree):
        if local_name(child) == "catalogRef":
            is_open = is_open or _OF_IPTC not in (child.get("href") or "")
            continue
        for scheme in child:
            alias, uri = scheme.get("alias"), scheme.get("uri")
            if alias and uri and local_name(scheme) == "scheme":
                declared.setdefault(alias.strip(), uri.strip())
    return Catalogue(declared, is_open)


def _catalogues(tree: Tree) -> Iterator[Element]:
    top = tree.root.getroottree().getroot()
    for holder in (tree.root, *(top.iterchildren("{*}header") if top is not tree.root else ())):
        yield from holder.iterchildren("{*}catalog", "{*}catalogRef")


def alias_for(branch: Branch, scheme: str) -> str | None:
    """Find an alias that may be written: a known one, or one that the document uses or may have from elsewhere."""
    catalogue = catalogue_of(branch.tree)
    known = catalogue.alias_of(scheme)
    if known is not None or not _ALIAS.fullmatch(scheme):
        return known
    return scheme if catalogue.is_open or scheme in _used(branch.tree) else None


def _used(tree: Tree) -> frozenset[str]:
    found = tree.known.get("used")
    if not isinstance(found, frozenset):
        raw = (each.get(name) or "" for each in tree.root.iter("{*}*") for name in _CODED)
        found = tree.known["used"] = frozenset(code.partition(":")[0] for code in raw if ":" in code)
    return found


def declare(branch: Branch, scheme: str, code: str, uri: str) -> str | None:
    """Declare the scheme of a term in the document; None where it has no alias or its URI is not made of the code."""
    base = uri.removesuffix(code)
    if base in (uri, "") or not _ALIAS.fullmatch(scheme) or as_uri(base) != base:
        return None
    tree = branch.tree
    element = tree.add(tree.made(tree.root, ("catalog",)), "scheme")
    element.set("alias", scheme)
    element.set("uri", base)
    tree.known.pop(_KNOWN, None)
    return scheme
