"""Words that tell where sentences end, and what words of the language do, by file."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, words


class Sentences(Sections):
    """Words that tell what a full stop or an apostrophe means, `sentences.txt`; abbreviations have their full stop.

    Attributes:
        never_end: What stands before a name or a word, so that no sentence ends with it: "Mr.".
        before_numbers: What ends no sentence before a number: "No. 1"; but "No. They left.".
        either_way: What ends a sentence only if one of `begin` begins the next: "the U.S. Senate", "the U.S. It".
        capitalised: The like, but words of their own where they are not capitalised: "Ill.", "he was ill.".
        begin: What begins sentences, and hardly ever names.
        behind_clocks: What carries a sentence on behind "5 p.m.": "Eastern".
        before_clocks: What opens a sentence with a time of day: "At 6 p.m. Lee left".
        before_ordinals: Before a number whose full stop makes it an ordinal: German "der 3. Platz".
        exclaimed: Names that end with an exclamation mark: "Yahoo!".
        lettered: What a letter stands behind that is no initial: "Vitamin C. The".
        elided: Words that begin with an apostrophe, without it: "'tis".
        behind_hyphens: Behind the hyphen of a word that shares its end with the next one: "pre- and post-war".
        joined_before: Clitics before a word, with what joins them to it: "l'", "mi-".
        joined_behind: The like behind one: "-il".
        compound_parts: Words that stand beside a hyphen, in all forms: "long-term".
        speech_dashes: Dashes that stand before what somebody says, as quotation marks do.
    """

    never_end: frozenset[str] = words()
    before_numbers: frozenset[str] = words()
    either_way: frozenset[str] = words()
    capitalised: frozenset[str] = words()
    begin: frozenset[str] = words()
    behind_clocks: frozenset[str] = words()
    before_clocks: frozenset[str] = words()
    before_ordinals: frozenset[str] = words()
    exclaimed: frozenset[str] = words()
    lettered: frozenset[str] = words()
    elided: frozenset[str] = words()
    behind_hyphens: frozenset[str] = words()
    joined_before: frozenset[str] = words()
    joined_behind: frozenset[str] = words()
    compound_parts: frozenset[str] = words()
    speech_dashes: frozenset[str] = words()


class Function(Sections):
    """The most common words, by which a language is guessed, `function.txt`.

    Attributes:
        alphabet: Letters that it writes, beside those from a to z.
        ending: Small words with which a headline may end, as particles of verbs.
        words: Words that few other languages have, fifty to two hundred.
    """

    alphabet: frozenset[str] = words()
    ending: frozenset[str] = words()
    words: frozenset[str] = words()
