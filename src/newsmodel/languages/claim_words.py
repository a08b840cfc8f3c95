"""Words that finding claims asks for, by file: a language has them as soon as it has rules for claims."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from newsmodel.languages.sections import groups, names, records, words


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Grammar:
    """The closed classes of a language, `grammar.txt`.

    Attributes:
        articles: definite and indefinite ones.
        demonstratives: "this", "those".
        possessives: those that stand before a noun: "her".
        subject_pronouns: personal pronouns as subjects: "she".
        object_pronouns: personal pronouns as objects: "them".
        possessive_pronouns: those that stand for a noun: "hers".
        reflexives: "himself".
        indefinite_pronouns: those that mean people: "everyone".
        indefinite_things: those that mean things: "something".
        quantifiers: how much or how many, before a noun or by themselves: "several".
        standing_quantifiers: those of them that mean people by themselves: "many".
        comparing_quantifiers: those of them that stand before adjectives and "than" as well: "more".
        quantifying_determiners: those of them that a noun must follow: "every".
        quantifying_pronouns: those of them that no noun follows: "others".
        interrogatives: what begins an indirect question: "whether".
        relatives: what begins a relative clause: "whose".
        coordinators: what joins two of one kind: "but".
        subordinators: what begins a subordinate clause: "because".
        prepositions: of one word each.
        have: the forms of the auxiliary of the perfect.
        be: the forms of the copula.
        do: the forms of the auxiliary of questions and negation.
        modals: "could", "must".
        negated: auxiliaries joined with a negation, all of them: "won't".
        negated_have: those of the perfect: "hasn't".
        negated_be: those of the copula: "isn't".
        negated_do: those of questions: "didn't".
        negated_modals: "won't".
        joined_verbs: what auxiliaries shrink to behind a pronoun: "'ll".
        joined_have: those of the perfect: "'ve".
        joined_be: those of the copula: "'re".
        irregular_pasts: past tenses that no ending tells, of verbs that attribute nothing.
        pasts_alone: those of them that are no participles: "took".
        pasts_and_participles: those that are participles too: "sent".
        irregular_participles: past participles that no ending tells, where they are not the past tense.
        common_presents: frequent verbs in the present tense.
        negations: what negates a clause or a part of it.
        negating_adverbs: those of them that stand beside a verb: "not".
        degree_adverbs: how much: "nearly".
        focusing_adverbs: those of them that begin a sentence as well: "even".
        time_adverbs: when: "soon".
        moment_adverbs: those of them that say when by themselves: "recently".
        linking_adverbs: how a sentence follows from the one before: "however".
        place_adverbs: those of them that say where: "elsewhere".
        no_adverbs: words that end as adverbs do and are none: "family".
        days_from_today: "yesterday".
        time_units: nouns that times are counted in, in the singular.
        parts_of_the_day: "afternoon".
        seasons: of the year.
        time_modifiers: what stands before a word of time: "late".
        genitive_determiners: those that may begin what belongs to a noun before them: German "des".
        parting_prefixes: prefixes that part from their verbs: German "mit".
    """

    articles: frozenset[str] = words()
    demonstratives: frozenset[str] = words()
    possessives: frozenset[str] = words()
    subject_pronouns: frozenset[str] = words()
    object_pronouns: frozenset[str] = words()
    possessive_pronouns: frozenset[str] = words()
    reflexives: frozenset[str] = words()
    indefinite_pronouns: frozenset[str] = words()
    indefinite_things: frozenset[str] = words()
    quantifiers: frozenset[str] = words()
    standing_quantifiers: frozenset[str] = words()
    comparing_quantifiers: frozenset[str] = words()
    quantifying_determiners: frozenset[str] = words()
    quantifying_pronouns: frozenset[str] = words()
    interrogatives: frozenset[str] = words()
    relatives: frozenset[str] = words()
    coordinators: frozenset[str] = words()
    subordinators: frozenset[str] = words()
    prepositions: frozenset[str] = words()
    have: frozenset[str] = words()
    be: frozenset[str] = words()
    do: frozenset[str] = words()
    modals: frozenset[str] = words()
    negated: frozenset[str] = words()
    negated_have: frozenset[str] = words()
    negated_be: frozenset[str] = words()
    negated_do: frozenset[str] = words()
    negated_modals: frozenset[str] = words()
    joined_verbs: frozenset[str] = words()
    joined_have: frozenset[str] = words()
    joined_be: frozenset[str] = words()
    irregular_pasts: frozenset[str] = words()
    pasts_alone: frozenset[str] = words()
    pasts_and_participles: frozenset[str] = words()
    irregular_participles: frozenset[str] = words()
    common_presents: frozenset[str] = words()
    negations: frozenset[str] = words()
    negating_adverbs: frozenset[str] = words()
    degree_adverbs: frozenset[str] = words()
    focusing_adverbs: frozenset[str] = words()
    time_adverbs: frozenset[str] = words()
    moment_adverbs: frozenset[str] = words()
    linking_adverbs: frozenset[str] = words()
    place_adverbs: frozenset[str] = words()
    no_adverbs: frozenset[str] = words()
    days_from_today: frozenset[str] = words()
    time_units: frozenset[str] = words()
    parts_of_the_day: frozenset[str] = words()
    seasons: frozenset[str] = words()
    time_modifiers: frozenset[str] = words()
    genitive_determiners: frozenset[str] = words()
    parting_prefixes: frozenset[str] = words()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Attributions:
    """Words around verbs that attribute, `attributions.txt`.

    Attributes:
        nouns: nouns that attribute, in the singular, by what the source does with the content: "claim".
        attitudes: by what a source does, adjectives behind "is" and before a clause: "*adamant* that it rained".
        doubting_attitudes: the same of somebody who does not hold it to be so: "unsure".
        linking_verbs: verbs before such adjectives, beside "is": "remained".
        views: nouns for what somebody holds to be so: "in Lee's *view*".
        emerging: verbs that tell what comes to light, behind "it" and before a clause: "it *emerged* that".
        written_media: what something is said in, so that it belongs to the verb: "said in a *statement*".
        audiences: those to whom something is said: "reporters".
        places_of_speech: where, in what or to whom something is said: "rally".
        hearers: those who hear what others say: "jury".
        able: adjectives before "to" and a verb with the same subject: "was *able* to say".
        unable: the same, where it did not happen.
        avoiding: before a verb in -ing that did not happen: "without".
        compounding_nouns: those of the nouns that end compounds: German "Polizeiangaben".
        bearing_nouns: those that are no source by themselves, since whose they are says it: German "Angaben".
        light_verbs: verbs of little meaning whose object is a noun that attributes: "hold" the view.
        according: before a source: German "laut".
        according_to_nouns: before a noun that attributes and its source: German "nach" Angaben.
        according_behind: behind a source: German "zufolge".
        according_adverbs: by themselves they attribute a clause to what stands before it: German "demnach".
        according_relatives: the same, where they begin a subordinate clause: German "wonach".
    """

    nouns: Mapping[str, frozenset[str]] = groups(words())
    attitudes: Mapping[str, frozenset[str]] = groups(words())
    doubting_attitudes: frozenset[str] = words()
    linking_verbs: frozenset[str] = words()
    views: frozenset[str] = words()
    emerging: frozenset[str] = words()
    written_media: frozenset[str] = words()
    audiences: frozenset[str] = words()
    places_of_speech: frozenset[str] = words()
    hearers: frozenset[str] = words()
    able: frozenset[str] = words()
    unable: frozenset[str] = words()
    avoiding: frozenset[str] = names()
    compounding_nouns: frozenset[str] = words()
    bearing_nouns: frozenset[str] = words()
    light_verbs: frozenset[str] = words()
    according: frozenset[str] = words()
    according_to_nouns: frozenset[str] = words()
    according_behind: frozenset[str] = words()
    according_adverbs: frozenset[str] = words()
    according_relatives: frozenset[str] = words()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Uncertainty:
    """Words by which a statement sounds less than certain, `modality.txt`.

    Attributes:
        possible: verbs and adverbs of what may be so: German "könnte".
        predicted: verbs of what is to come: German "wird".
        hypothetical: those of them that speak of what would be: German "würde".
        conditions: what begins a condition: German "falls".
    """

    possible: frozenset[str] = words()
    predicted: frozenset[str] = words()
    hypothetical: frozenset[str] = words()
    conditions: frozenset[str] = words()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Numbers:
    """Numbers in words, `numbers.txt`.

    Attributes:
        cardinals: what is counted with, each with its value: "three", "3".
        magnitudes: what numbers are multiplied with, each with its value and short forms: "million", "1000000", "m".
        parts: of a whole, each with how many of them it has: "third", "3".
    """

    cardinals: tuple[tuple[str, ...], ...] = records()
    magnitudes: tuple[tuple[str, ...], ...] = records()
    parts: tuple[tuple[str, ...], ...] = records()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Units:
    """Things that numbers count, `units.txt`; the nouns are in `units.tsv`.

    Attributes:
        currency_codes: of ISO 4217.
        adverbs_before_nouns: adverbs that are adjectives before a plural: "daily".
        no_units: adjectives and adverbs behind a number that are no unit: "strong".
        adjective_endings: of other adjectives.
        fates: what became of people: "wounded".
        irregular_plurals: singular and plural, where no rule makes the plural: "foot", "feet".
        invariable: nouns that are their own plurals: "cattle".
        singulars_in_men: no plurals: "specimen".
        singulars_in_s: no plurals: "crisis".
        nouns_in_ing: "meeting".
        nouns_in_ed: "speed".
        stop_verbs: verbs that end what is counted: "believe".
        stops: words that end what is counted, beside those of `grammar.txt`: "according".
    """

    currency_codes: frozenset[str] = words()
    adverbs_before_nouns: frozenset[str] = words()
    no_units: frozenset[str] = words()
    adjective_endings: frozenset[str] = words()
    fates: frozenset[str] = words()
    irregular_plurals: tuple[tuple[str, ...], ...] = records()
    invariable: frozenset[str] = words()
    singulars_in_men: frozenset[str] = words()
    singulars_in_s: frozenset[str] = words()
    nouns_in_ing: frozenset[str] = words()
    nouns_in_ed: frozenset[str] = words()
    stop_verbs: frozenset[str] = words()
    stops: frozenset[str] = words()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quantities:
    """Words before and behind numbers, `quantities.txt`.

    Attributes:
        approximators: how exact a number is: "about".
        limits: "over".
        comparatives: what "than" follows: "more".
        degrees_of_comparison: what stands before those two: "well".
        equals: what stands between "as" and "as": "many".
        sums: what stands between "a" and "of": "total".
        modifiers: other words of a number's own phrase: "at least".
        amount_adjectives: adjectives of a number's own phrase: "additional".
        adjectives_after_a: adjectives that are so behind an article: "mere".
        adjective_endings: "able".
        ordering_adjectives: which ones a number counts, also without "the": "initial".
        picking_adjectives: those that stand behind "the": "surviving".
        labels: nouns whose number comes after them: "page".
        labels_of_codes: those of them whose numbers may look like years: "flight".
        loose_labels: those that are none where what follows is counted: "area".
        no_names: words with a capital before a number that do not name it, beside those of `grammar.txt`: "total".
        no_compounds: what follows a number and a hyphen and is no unit of it, beside those: "all".
        races: what stands behind a number with one letter that is part of a name: "run".
        hyphenated_qualifiers: what says behind a number and a hyphen how exact it is: "odd".
        score_words: what speaks of a score or a vote before "5 to 4".
        changes: verbs and adverbs of change, which an amount and then a level follow: "rose 3 to 12".
        changes_of_something: verbs of change that have objects too: "lost".
    """

    approximators: frozenset[str] = words()
    limits: frozenset[str] = words()
    comparatives: frozenset[str] = words()
    degrees_of_comparison: frozenset[str] = names()
    equals: frozenset[str] = words()
    sums: frozenset[str] = names()
    modifiers: frozenset[str] = names()
    amount_adjectives: frozenset[str] = words()
    adjectives_after_a: frozenset[str] = words()
    adjective_endings: frozenset[str] = words()
    ordering_adjectives: frozenset[str] = words()
    picking_adjectives: frozenset[str] = words()
    labels: frozenset[str] = words()
    labels_of_codes: frozenset[str] = words()
    loose_labels: frozenset[str] = words()
    no_names: frozenset[str] = words()
    no_compounds: frozenset[str] = words()
    races: frozenset[str] = words()
    hyphenated_qualifiers: frozenset[str] = words()
    score_words: frozenset[str] = words()
    changes: frozenset[str] = words()
    changes_of_something: frozenset[str] = words()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Times:
    """Times in words, `times.txt`.

    Attributes:
        time_prepositions: "since".
        clear_time_prepositions: those of them that a name seldom follows: "until".
        before_years: what else stands before a number that is a year: "circa".
        before_months: what else stands before the name of a month: "next".
        before_clear_months: those of them that a name of something else seldom follows.
        doubtful_months: months whose names are words of other kinds too: "may".
        names_before_days: what makes a weekday part of another name: "black".
        names_after_days: the same, behind it: "times".
        to_come: what speaks of what is to come: "upcoming".
        ends: parts of a time, with "of": "end".
        ends_of_times: those that need no unit behind them: "turn".
        century_ordinals: ordinals that centuries are named by, each with its number: "twentieth".
        decades: names of decades, each with its first year in a century: "sixties".
        holidays: days that are known by a name: "Easter".
        kinds_of_year: what makes a year another one than the calendar's: "school".
        last_times: adjectives of the time before this one, in all forms: German "vergangenen".
        these_times: those of this one: German "diesem".
        next_times: those of the next one: German "kommenden".
    """

    time_prepositions: frozenset[str] = words()
    clear_time_prepositions: frozenset[str] = words()
    before_years: frozenset[str] = words()
    before_months: frozenset[str] = words()
    before_clear_months: frozenset[str] = words()
    doubtful_months: frozenset[str] = words()
    names_before_days: frozenset[str] = words()
    names_after_days: frozenset[str] = names()
    to_come: frozenset[str] = names()
    ends: frozenset[str] = words()
    ends_of_times: frozenset[str] = names()
    century_ordinals: tuple[tuple[str, ...], ...] = records()
    decades: tuple[tuple[str, ...], ...] = records()
    holidays: frozenset[str] = names()
    kinds_of_year: frozenset[str] = words()
    last_times: frozenset[str] = words()
    these_times: frozenset[str] = words()
    next_times: frozenset[str] = words()
