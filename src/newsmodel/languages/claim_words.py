"""Words that finding claims asks for, by file: a language has them as soon as it has rules for claims."""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.languages.sections import Sections, groups, names, records, words


class Grammar(Sections):
    """The closed classes of a language, `grammar.txt`.

    Attributes:
        articles: Definite and indefinite ones.
        demonstratives: "this", "those".
        possessives: Those that stand before a noun: "her".
        subject_pronouns: Personal pronouns as subjects: "she".
        object_pronouns: Personal pronouns as objects: "them".
        possessive_pronouns: Those that stand for a noun: "hers".
        reflexives: "himself".
        indefinite_pronouns: Those that mean people: "everyone".
        indefinite_things: Those that mean things: "something".
        quantifiers: How much or how many, before a noun or by themselves: "several".
        standing_quantifiers: Those of them that mean people by themselves: "many".
        comparing_quantifiers: Those of them that stand before adjectives and "than" as well: "more".
        quantifying_determiners: Those of them that a noun must follow: "every".
        quantifying_pronouns: Those of them that no noun follows: "others".
        interrogatives: What begins an indirect question: "whether".
        asking: What begins an indirect question, and seldom a relative clause: German "inwieweit".
        relatives: What begins a relative clause: "whose".
        coordinators: What joins two of one kind: "but".
        complementizers: What begins a clause that is said or thought, and says nothing by itself: "that".
        subordinators: What begins a subordinate clause: "because".
        prepositions: Of one word each.
        have: The forms of the auxiliary of the perfect.
        be: The forms of the copula.
        do: The forms of the auxiliary of questions and negation.
        modals: "could", "must".
        open_modals: Those of them that leave open whether something is so.
        negated: Auxiliaries joined with a negation, all of them: "won't".
        negated_have: Those of the perfect: "hasn't".
        negated_be: Those of the copula: "isn't".
        negated_do: Those of questions: "didn't".
        negated_modals: "won't".
        joined_verbs: What auxiliaries shrink to behind a pronoun: "'ll".
        joined_have: Those of the perfect: "'ve".
        joined_be: Those of the copula: "'re".
        irregular_pasts: Past tenses that no ending tells, of verbs that attribute nothing.
        pasts_alone: Those of them that are no participles: "took".
        pasts_and_participles: Those that are participles too: "sent".
        irregular_participles: Past participles that no ending tells, where they are not the past tense.
        common_presents: Frequent verbs in the present tense.
        negations: What negates a clause or a part of it.
        negating_adverbs: Those of them that stand beside a verb: "not".
        degree_adverbs: How much: "nearly".
        focusing_adverbs: Those of them that begin a sentence as well: "even".
        time_adverbs: When: "soon".
        moment_adverbs: Those of them that say when by themselves: "recently".
        linking_adverbs: How a sentence follows from the one before: "however".
        place_adverbs: Those of them that say where: "elsewhere".
        no_adverbs: Words that end as adverbs do and are none: "family".
        days_from_today: "yesterday".
        time_units: Nouns that times are counted in, in the singular.
        parts_of_the_day: "afternoon".
        seasons: Of the year.
        time_modifiers: What stands before a word of time: "late".
        genitive_determiners: Those that may begin what belongs to a noun before them: German "des".
        parting_prefixes: Prefixes that part from their verbs: German "mit".
        unnamed: Adjectives that say of somebody that the story does not name them: "anonymous".
        somebody: Nouns that say nothing of who it is: "source", "person".
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
    asking: frozenset[str] = words()
    relatives: frozenset[str] = words()
    coordinators: frozenset[str] = words()
    complementizers: frozenset[str] = words()
    subordinators: frozenset[str] = words()
    prepositions: frozenset[str] = words()
    have: frozenset[str] = words()
    be: frozenset[str] = words()
    do: frozenset[str] = words()
    modals: frozenset[str] = words()
    open_modals: frozenset[str] = words()
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
    unnamed: frozenset[str] = words()
    somebody: frozenset[str] = words()


class Attributions(Sections):
    """Words around verbs that attribute, `attributions.txt`.

    Attributes:
        nouns: Nouns that attribute, in the singular, by what the source does with the content: "claim".
        attitudes: By what a source does, adjectives behind "is" and before a clause: "*adamant* that it rained".
        doubting_attitudes: The same of somebody who does not hold it to be so: "unsure".
        linking_verbs: Verbs before such adjectives, beside "is": "remained".
        reacting_verbs: Verbs that tell how somebody takes what was said: German "reagieren".
        views: Nouns for what somebody holds to be so: "in Lee's *view*".
        emerging: Verbs that tell what comes to light, behind "it" and before a clause: "it *emerged* that".
        written_media: What something is said in, so that it belongs to the verb: "said in a *statement*".
        audiences: Those to whom something is said: "reporters".
        places_of_speech: Where, in what or to whom something is said: "rally".
        hearers: Those who hear what others say: "jury".
        able: Adjectives before "to" and a verb with the same subject: "was *able* to say".
        unable: The same, where it did not happen.
        avoiding: Before a verb in -ing that did not happen: "without".
        starting: What "from" and such a verb may follow where it did happen: "has *gone* from saying so to denying it".
        lacking: Verbs whose object, with "to" and a verb, says that it did not happen: "*lacked* the courage to say".
        eager: Adjectives that say behind "too" that it was said: "was too *quick* to say".
        unhindered: Before "to" and a verb, where a negation does not mean that verb: "was not the *first* to say".
        supposing: Before a clause that is a condition or a question: "whether".
        granting: What a negation leaves as it is, before "that" and a clause: "no *doubt* that".
        truths: Words for what is so, which a negation before a clause with "that" denies: German "wahr".
        unreal: Before "that" and a clause that is held not to be so, or no more than thinkable: "unlikely".
        withdrawing: Verbs whose subject no longer says what it said: "withdrew" his claim.
        deniable: Nouns beside those that attribute for what is said or thought to be so: "notion".
        pointing_back: Nouns and pronouns for a statement before: "it rained, *something* Lee denied".
        offered: Nouns for what somebody says by offering it, beside those that attribute: "condolences".
        disbelieving: Adverbs that say of what is claimed that it is not so, or not shown: "falsely".
        disbelieved: Adjectives that say the same of a claim: "false".
        unfounded: Phrases that say that nothing supports a claim: "without evidence".
        compounding_nouns: Those of the nouns that end compounds: German "Polizeiangaben".
        event_nouns: Those that are no words where they tell when something was: German "nach der Zustimmung".
        bearing_nouns: Those that are no source by themselves, since whose they are says it: German "Angaben".
        light_verbs: Verbs of little meaning whose object is a noun that attributes: "hold" the view.
        according: Before a source: German "laut".
        according_to_nouns: Before a noun that attributes and its source: German "nach" Angaben.
        according_behind: Behind a source: German "zufolge".
        according_adverbs: By themselves they attribute a clause to what stands before it: German "demnach".
        according_relatives: The same, where they begin a subordinate clause: German "wonach".
        planned: Nouns of plans, which "nach" cites where something is to be: German "nach den Plänen" soll.
        no_speakers: Words before a colon that name nobody who speaks: German "Legende".
        slogans: Nouns for what somebody shouts, before the words themselves: German "Parolen" wie „…“.
        works: Nouns that the name of a thing in quotation marks stands behind: German der "Film" „…“.
        named_as: What somebody names something as: German "als Grund" nannte er die Kälte.
        colon_nouns: Nouns that lead to words behind a colon, beside those that attribute: German "Reaktion".
        colon_leads: Before a colon they lead to what the same person says, or to who says it: German "wörtlich".
    """

    nouns: Mapping[str, frozenset[str]] = groups(words())
    attitudes: Mapping[str, frozenset[str]] = groups(words())
    doubting_attitudes: frozenset[str] = words()
    linking_verbs: frozenset[str] = words()
    reacting_verbs: frozenset[str] = words()
    views: frozenset[str] = words()
    emerging: frozenset[str] = words()
    written_media: frozenset[str] = words()
    audiences: frozenset[str] = words()
    places_of_speech: frozenset[str] = words()
    hearers: frozenset[str] = words()
    able: frozenset[str] = words()
    unable: frozenset[str] = words()
    avoiding: frozenset[str] = names()
    starting: frozenset[str] = words()
    lacking: frozenset[str] = words()
    eager: frozenset[str] = words()
    unhindered: frozenset[str] = words()
    supposing: frozenset[str] = words()
    granting: frozenset[str] = words()
    truths: frozenset[str] = words()
    unreal: frozenset[str] = words()
    withdrawing: frozenset[str] = names()
    deniable: frozenset[str] = words()
    pointing_back: frozenset[str] = words()
    offered: frozenset[str] = words()
    disbelieving: frozenset[str] = words()
    disbelieved: frozenset[str] = words()
    unfounded: frozenset[str] = names()
    compounding_nouns: frozenset[str] = words()
    event_nouns: frozenset[str] = words()
    bearing_nouns: frozenset[str] = words()
    light_verbs: frozenset[str] = words()
    according: frozenset[str] = words()
    according_to_nouns: frozenset[str] = words()
    according_behind: frozenset[str] = words()
    according_adverbs: frozenset[str] = words()
    according_relatives: frozenset[str] = words()
    planned: frozenset[str] = words()
    no_speakers: frozenset[str] = words()
    slogans: frozenset[str] = words()
    works: frozenset[str] = words()
    named_as: frozenset[str] = words()
    colon_nouns: frozenset[str] = words()
    colon_leads: frozenset[str] = words()


class Uncertainty(Sections):
    """Words by which a statement sounds less than certain, `modality.txt`.

    Attributes:
        possible: Verbs and adverbs of what may be so: German "könnte".
        predicted: Verbs of what is to come: German "wird".
        hypothetical: Those of them that speak of what would be: German "würde".
        conditions: What begins a condition: German "falls".
    """

    possible: frozenset[str] = words()
    predicted: frozenset[str] = words()
    hypothetical: frozenset[str] = words()
    conditions: frozenset[str] = words()


class Numbers(Sections):
    """Numbers in words, `numbers.txt`.

    Attributes:
        cardinals: What is counted with, each with its value: "three", "3".
        magnitudes: What numbers are multiplied with, each with its value and short forms: "million", "1000000", "m".
        parts: Of a whole, each with how many of them it has: "third", "3".
        ordinals: Which one of a row, each with its number: "third", "3"; parts and centuries are told by them.
    """

    cardinals: tuple[tuple[str, ...], ...] = records()
    magnitudes: tuple[tuple[str, ...], ...] = records()
    parts: tuple[tuple[str, ...], ...] = records()
    ordinals: tuple[tuple[str, ...], ...] = records()


class Units(Sections):
    """Things that numbers count, `units.txt`; the nouns are in `units.tsv`.

    Attributes:
        currency_codes: Of ISO 4217.
        adverbs_before_nouns: Adverbs that are adjectives before a plural: "daily".
        no_units: Adjectives and adverbs behind a number that are no unit: "strong".
        adjective_endings: Of other adjectives.
        fates: What became of people: "wounded".
        irregular_plurals: Singular and plural, where no rule makes the plural: "foot", "feet".
        invariable: Nouns that are their own plurals: "cattle".
        singulars_in_men: No plurals: "specimen".
        singulars_in_s: No plurals: "crisis".
        nouns_in_ing: "meeting".
        nouns_in_ed: "speed".
        stop_verbs: Verbs that end what is counted: "believe".
        stops: Words that end what is counted, beside those of `grammar.txt`: "according".
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


class Quantities(Sections):
    """Words before and behind numbers, `quantities.txt`.

    Attributes:
        approximators: How exact a number is: "about".
        limits: "over".
        comparatives: What "than" follows: "more".
        degrees_of_comparison: What stands before those two: "well".
        equals: What stands between "as" and "as": "many".
        sums: What stands between "a" and "of": "total".
        modifiers: Other words of a number's own phrase: "at least".
        amount_adjectives: Adjectives of a number's own phrase: "additional".
        adjectives_after_a: Adjectives that are so behind an article: "mere".
        adjective_endings: "able".
        ordering_adjectives: Which ones a number counts, also without "the": "initial".
        picking_adjectives: Those that stand behind "the": "surviving".
        labels: Nouns whose number comes after them: "page".
        labels_of_codes: Those of them whose numbers may look like years: "flight".
        loose_labels: Those that are none where what follows is counted: "area".
        no_names: Words with a capital before a number that do not name it, beside those of `grammar.txt`: "total".
        no_compounds: What follows a number and a hyphen and is no unit of it, beside those: "all".
        races: What stands behind a number with one letter that is part of a name: "run".
        hyphenated_qualifiers: What says behind a number and a hyphen how exact it is: "odd".
        score_words: What speaks of a score or a vote before "5 to 4".
        changes: Verbs and adverbs of change, which an amount and then a level follow: "rose 3 to 12".
        changes_of_something: Verbs of change that have objects too: "lost".
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


class Times(Sections):
    """Times in words, `times.txt`.

    Attributes:
        time_prepositions: "since".
        clear_time_prepositions: Those of them that a name seldom follows: "until".
        before_years: What else stands before a number that is a year: "circa".
        before_months: What else stands before the name of a month: "next".
        before_clear_months: Those of them that a name of something else seldom follows.
        doubtful_months: Months whose names are words of other kinds too: "may".
        after_hours: What stands behind "at" and the hour in words: "sharp".
        counting_before_at: What stands before "at" and a number that counts: "stood".
        names_before_days: What makes a weekday part of another name: "black".
        names_after_days: The same, behind it: "times".
        to_come: What speaks of what is to come: "upcoming".
        ends: Parts of a time, with "of": "end".
        ends_of_times: Those that need no unit behind them: "turn".
        century_ordinals: Ordinals that centuries are named by, each with its number: "twentieth".
        decades: Names of decades, each with its first year in a century: "sixties".
        holidays: Days that are known by a name: "Easter".
        kinds_of_year: What makes a year another one than the calendar's: "school".
        last_times: Adjectives of the time before this one, in all forms: German "vergangenen".
        these_times: Those of this one: German "diesem".
        next_times: Those of the next one: German "kommenden".
    """

    time_prepositions: frozenset[str] = words()
    clear_time_prepositions: frozenset[str] = words()
    before_years: frozenset[str] = words()
    before_months: frozenset[str] = words()
    before_clear_months: frozenset[str] = words()
    doubtful_months: frozenset[str] = words()
    after_hours: frozenset[str] = words()
    counting_before_at: frozenset[str] = words()
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
