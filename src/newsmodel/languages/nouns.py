"""The nouns of a language: the file `nouns.tsv`, a noun a line, and what its kinds and marks become."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from newsmodel.languages.sections import Section, Sections
from newsmodel.languages.tables import rows

#: Stands where a noun is of no kind.
_NONE = "-"


class _Column(Section):
    """A kind or a mark of nouns.

    Args:
        column: What the file has for it.
    """

    def __init__(self, column: str) -> None:
        super().__init__(None, frozenset())
        self.column = column


def _kind(name: str) -> Any:
    return _Column(f"kind {name}")


def _mark(name: str) -> Any:
    return _Column(f"mark {name}")


class Nouns(Sections):
    """The nouns that name sources or parts of them, by what they mean and what else they do, `nouns.tsv`.

    Each kind and each mark of the file is a field here; all nouns are in lower case.

    Attributes:
        persons: Kind person: "farmer"; the plural is a group.
        groups: Kind group: "crew", "children".
        organizations: Kind organization: bodies that are no organs of a state: "union".
        governments: Kind government: states and their civil organs: "ministry".
        documents: Kind document: what is written, filmed, counted or handed down: "study".
        media: Kind media: what publishes news: "broadcaster".
        things: Kind thing: no sources, though they end as trades do ("river") or as names ("Trump Tower").
        titles: Mark title: stand before a person's name: "Minister Jo Lee".
        honorifics: Mark honorific: titles that show a person wherever they stand: "Dr. Lee".
        abbreviations: Mark abbreviated: titles with a full stop: "Gen. Lee".
        offices: Mark office: no surnames: without an article they still mean their holder.
        officials: Mark official: their offices speak for a state: "the mayor's office".
        male: Mark male: mean a man.
        female: Mark female: mean a woman.
        neuter: Mark neuter: of the neuter, where that tells the ending of an adjective: German "Rotes Kreuz".
        relations: Mark relation: borne towards people, not in a body: "her friend".
        either: Mark either: people and bodies alike are called so: "the owner, Acme Steel".
        ambiguous: Mark ambiguous: as often an adjective, a rank or a part of a title: "chief".
        adjectives: Mark adjective: said of a party, a faith or the like too: "democratic".
        partitives: Mark partitive: how many, with "of": "a group of doctors".
        surnames: Mark surname: their plurals are surnames too: "Jo Banks".
        borne: Mark borne: bodies that are surnames too: "Charlotte Church".
        alone: Mark alone: end no compound that is no noun of the table, since surnames end so: German "Hartmann".
        body_endings: Mark ends-body: last words of organizations' names: "Rolling Hills Partners".
        firm_endings: Mark ends-firm: the same, of firms: "Acme Industries".
        legal_forms: Mark legal-form: say as what a firm is registered: "Inc".
        outlet_endings: Mark ends-outlet: last words of outlets' names: "The Globe".
        state_endings: Mark ends-state: last words of the names of a state's organs: "Interior Ministry".
        work_endings: Mark ends-work: last words of documents' names: "the Voting Rights Act".
        body_heads: Mark heads-body: head bodies' names with "of": "Bank of America"; in German right before a place:
            "Polizei Leipzig".
        state_heads: Mark heads-state: head the names of a state's organs with "of": "Department of Justice".
        short_outlets: Mark short-outlet: outlets' names for short: "the Post".
        portfolios: Mark portfolio: what a minister or a secretary is one of: "Secretary of State".
        body_beginnings: Mark begins-body: begin bodies' names as well as titles: "House Oversight Committee chairman".
        places: Mark place: places as often as bodies: "the city".
        firms: Mark firm: bodies that trade, each of which may be "the company".
        authorities: Mark authority: bodies that act for a state.
        associations: Mark association: bodies that have members or donors.
        schools: Mark school: bodies that teach and study.
        publishers: Mark publisher: outlets: "the paper".
        general: Mark general: said of any body of its kind, whatever noun its name has: German "die Firma".
        of_names: Mark in-name: are said of a body only where they stand in its name: "the league".
        trades: Mark trade: what one is whatever happens, and no office: "the economist said" of whoever spoke last.
        body_roles: Mark body-role: roles that are borne in a body: "the chief executive of Acme".
    """

    persons: frozenset[str] = _kind("person")
    groups: frozenset[str] = _kind("group")
    organizations: frozenset[str] = _kind("organization")
    governments: frozenset[str] = _kind("government")
    documents: frozenset[str] = _kind("document")
    media: frozenset[str] = _kind("media")
    things: frozenset[str] = _kind("thing")
    titles: frozenset[str] = _mark("title")
    honorifics: frozenset[str] = _mark("honorific")
    abbreviations: frozenset[str] = _mark("abbreviated")
    offices: frozenset[str] = _mark("office")
    officials: frozenset[str] = _mark("official")
    male: frozenset[str] = _mark("male")
    female: frozenset[str] = _mark("female")
    neuter: frozenset[str] = _mark("neuter")
    relations: frozenset[str] = _mark("relation")
    either: frozenset[str] = _mark("either")
    ambiguous: frozenset[str] = _mark("ambiguous")
    adjectives: frozenset[str] = _mark("adjective")
    partitives: frozenset[str] = _mark("partitive")
    surnames: frozenset[str] = _mark("surname")
    borne: frozenset[str] = _mark("borne")
    alone: frozenset[str] = _mark("alone")
    body_endings: frozenset[str] = _mark("ends-body")
    firm_endings: frozenset[str] = _mark("ends-firm")
    legal_forms: frozenset[str] = _mark("legal-form")
    outlet_endings: frozenset[str] = _mark("ends-outlet")
    state_endings: frozenset[str] = _mark("ends-state")
    work_endings: frozenset[str] = _mark("ends-work")
    body_heads: frozenset[str] = _mark("heads-body")
    state_heads: frozenset[str] = _mark("heads-state")
    short_outlets: frozenset[str] = _mark("short-outlet")
    portfolios: frozenset[str] = _mark("portfolio")
    body_beginnings: frozenset[str] = _mark("begins-body")
    places: frozenset[str] = _mark("place")
    firms: frozenset[str] = _mark("firm")
    authorities: frozenset[str] = _mark("authority")
    associations: frozenset[str] = _mark("association")
    schools: frozenset[str] = _mark("school")
    publishers: frozenset[str] = _mark("publisher")
    general: frozenset[str] = _mark("general")
    trades: frozenset[str] = _mark("trade")
    body_roles: frozenset[str] = _mark("body-role")
    of_names: frozenset[str] = _mark("in-name")


def read_nouns(folder: str) -> Nouns:
    """Read the nouns of a language; there are none where it has no such file.

    Args:
        folder: The folder below `languages/`, which is the language's tag.

    Raises:
        ValueError: a noun has a kind or a mark that is no field.

    Example:
        >>> nouns = read_nouns("en")
        >>> "actress" in nouns.persons, "actress" in nouns.female, "actress" in nouns.honorifics
        (True, True, False)
    """
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for noun, *properties in rows(folder, "nouns"):
        alike[tuple(properties)].append(noun)
    found: dict[str, set[str]] = defaultdict(set)
    for (kinds, *marks), nouns in alike.items():
        for column in [f"kind {kind}" for kind in kinds.split() if kind != _NONE]:
            found[column].update(nouns)
        for column in [f"mark {mark}" for mark in " ".join(marks).split()]:
            found[column].update(nouns)
    columns = (column for column in Nouns.sections() if isinstance(column, _Column))
    values = {column.name: frozenset(found.pop(column.column, ())) for column in columns}
    if found:
        raise ValueError(f"languages/{folder}/nouns.tsv has kinds or marks that are no fields: {', '.join(found)}")
    return Nouns(**values)
