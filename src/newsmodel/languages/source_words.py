"""Words that tell who a source is, by file: names that are known, and what stands in and around mentions."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, lines, names, records, words


class Names(Sections):
    """Names that are known beforehand, in lower case, `names.txt`.

    Attributes:
        men: Given names that mean a man.
        women: Given names that mean a woman.
        doubtful_men: Given names of men that are as common surnames or words.
        doubtful_women: Given names of women that are as common surnames or words.
        unisex: Given names of men and women.
        unisex_surnames: Given names of both that are as common surnames or words.
        outlets: Those that are no agencies, and what they are called for short.
        metonyms: Buildings and the like that stand for organs of a state: "downing street".
        organizations: Bodies that no ending gives away.
        peoples: Adjectives of peoples and faiths that name their members too: "iraqi".
        adjectives: Other capitalised words that are no names of their own: "danish".
    """

    men: frozenset[str] = words()
    women: frozenset[str] = words()
    doubtful_men: frozenset[str] = words()
    doubtful_women: frozenset[str] = words()
    unisex: frozenset[str] = words()
    unisex_surnames: frozenset[str] = words()
    outlets: frozenset[str] = names()
    metonyms: frozenset[str] = names()
    organizations: frozenset[str] = names()
    peoples: frozenset[str] = words()
    adjectives: frozenset[str] = words()


class Mentions(Sections):
    """Words that mentions of a source consist of beside nouns and names, `mentions.txt`.

    Attributes:
        human_adjectives: Tell that an unknown noun after them means a person: "veteran".
        person_endings: Endings of nouns that mean people: "-ist".
        weak_endings: Endings of such nouns in all cases but the nominative of the singular: German "-jährigen".
        thing_endings: Endings of nouns that mean none: "-tion".
        adjective_endings: Words with these endings begin a sentence more often than a name: "-ous".
        council_words: Say of a council that it governs: "borough".
        post_nominals: Behind a name and no part of it, as printed: "KC".
        approximations: Before a number: "roughly".
        modifying_participles: Begin what is said of a noun behind it: "representing".
        issuing_participles: How a document came about: "released".
        receiving_participles: How a document came to somebody: "obtained".
        heading_verbs: What somebody does in a role: "heads".
        working_verbs: What somebody does at a body or for it: "teaches".
        feminine_endings: Endings of nouns that are feminine, where that tells the case of their article: German "-ung".
        short_titles: Titles as they are shortened, each with its words in full: "gov", "governor".
        name_adjectives: Stems, and ends of stems, of adjectives in names of bodies that change with the case: German
            "Rotes Kreuz".
        former: Before a hyphen they name no body: German "Ex-Kanzler".
        polite: Stand before a name and are no part of it, where `nouns.tsv` does not say so: "Frau".
        media_roles: Ends of nouns for what people are who work at media and speak for them: German "-redakteur".
    """

    human_adjectives: frozenset[str] = words()
    person_endings: frozenset[str] = words()
    weak_endings: frozenset[str] = words()
    thing_endings: frozenset[str] = words()
    adjective_endings: frozenset[str] = words()
    council_words: frozenset[str] = words()
    post_nominals: frozenset[str] = words()
    approximations: frozenset[str] = words()
    modifying_participles: frozenset[str] = words()
    issuing_participles: frozenset[str] = words()
    receiving_participles: frozenset[str] = words()
    heading_verbs: frozenset[str] = words()
    working_verbs: frozenset[str] = words()
    feminine_endings: frozenset[str] = words()
    short_titles: tuple[tuple[str, ...], ...] = records()
    name_adjectives: frozenset[str] = words()
    former: frozenset[str] = words()
    polite: frozenset[str] = words()
    media_roles: frozenset[str] = words()


class Sources(Sections):
    """Words that tell where a name begins and why a source is not named, `sources.txt`.

    Attributes:
        labels: Begin a line or a sentence before a name and are no part of it: "photo".
        discreet_verbs: What a source that stays unnamed means to do: "discuss".
        naming_verbs: What a source that stays unnamed does not do with its name: "give".
        unnamed: Say of a source that it has no name in the story: "anonymous".
        fears: Say that a source is afraid: "feared".
        permitted: Say that a source may speak, which one that stays unnamed may not: "authorised".
        kindred_nouns: Nouns, one set a line, of which one may be said for what was called another.
        any_document: Nouns for whatever is written: "the document".
        speaking_as_one: Plurals whose bearers speak as one throughout a story: "prosecutors".
        belongings: Belong to bodies and not to people.
        telling_modifiers: Tell one bearer of a role from another: no role goes with them.
        pairs: Nouns for two people.
        kin_modifiers: Before the noun of a body they point to another one: "parent".
        civil_titles: Titles that anybody has: "mr".
        place_beginnings: Begin names of places and not of people: "mount".
        papers: Before "paper": it is a document and no newspaper: "white".
        inquiries: Nouns for bodies that are documents where somebody made them: "an inquiry by the council".
        visiting: Nouns for people who are at a body without working for it: "protester".
        representing: Nouns for people who speak for a body: "lawyer".
        ways: Lead to a place or from one: "road".
        besides_modifiers: Say what one is besides: "the *retired* driver".
    """

    labels: frozenset[str] = words()
    discreet_verbs: frozenset[str] = words()
    naming_verbs: frozenset[str] = words()
    unnamed: frozenset[str] = words()
    fears: frozenset[str] = words()
    permitted: frozenset[str] = words()
    kindred_nouns: tuple[frozenset[str], ...] = lines()
    any_document: frozenset[str] = words()
    speaking_as_one: frozenset[str] = words()
    belongings: frozenset[str] = words()
    telling_modifiers: frozenset[str] = words()
    pairs: frozenset[str] = words()
    kin_modifiers: frozenset[str] = words()
    civil_titles: frozenset[str] = words()
    place_beginnings: frozenset[str] = words()
    papers: frozenset[str] = words()
    inquiries: frozenset[str] = words()
    visiting: frozenset[str] = words()
    representing: frozenset[str] = words()
    ways: frozenset[str] = words()
    besides_modifiers: frozenset[str] = words()
