"""Deeds and things that verbs of saying, finding and thinking tell of: "*found a seat*", "which *means* that"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.counts import is_number
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    BE,
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WH,
    is_adverb,
)
from newsmodel.claims.english.attributions.hits import ASKED, Hit
from newsmodel.claims.english.attributions.likely_sources import is_likely_source
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import COLLECTIVES, is_document, is_person, is_speaker, is_trade
from newsmodel.claims.english.attributions.trimming import is_adverbial_surname
from newsmodel.claims.english.attributions.verbs import has_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural, kind_of_noun
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_WORDS = get("en").attributions
#: Nouns for what somebody says by offering it: "offers *an explanation*", "offered *condolences*".
_OFFERED = frozenset(noun for nouns in _WORDS.nouns.values() for noun in nouns) | _WORDS.offered
#: What whoever writes does with things, rather than say something of them; and what is judged by the last of them.
_DONE = words("document request consider order")
_JUDGED = words("it this that him her them myself")
#: Those who say "I" or "we" here tell of themselves.
_OWN = words("i we")
#: Pronouns of what means nothing by saying it.
_THINGS = words("it this that these those")
#: Before what something is compared to.
_COMPARED = words("to with as")
#: Behind a pronoun that is all that is found.
_BEHIND_FOUND = SUBORDINATORS | PREPOSITIONS | words(". , ;")
#: How much a thing says of another, and so near behind it stands "about".
_MEASURED = words("more less a much something nothing everything volumes little plenty lots")
_FURTHEST_ABOUT = 4
#: A word or two in marks are so many words with them.
_LONGEST_NAME_IN_MARKS = 5
#: How much of something is foreseen.
_AMOUNTS = words("more fewer less percent %")
#: Complements that may be no more than a thing.
_NOUN_PHRASE = words("object clause")


def is_deed(view: View, hit: Hit) -> bool:
    """Whether a verb that can attribute tells what is done, or what follows from something.

    Args:
        view: The passage.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("Lee knows how the dam broke.", "Lee knows how to mend it.", "This fact meant that it rained.")
        >>> [len(hits_of(view_of(text, ()))) for text in texts]
        [1, 0, 0]
    """
    source, site = hit.source, hit.site
    if source is None or site is None or not hit.content:
        return False
    content = min(hit.content)
    if any(view.quoted[content.start : content.end]):
        return _names_service(view, hit, content, site)
    return (
        _is_adverb(view, source)
        or _is_skill(view, hit, content)
        or _is_decision(view, hit, source)
        or _is_search(view, hit, content, site)
        or _is_own_deed(view, hit, source, content)
        or _is_issue(view, hit, content)
        or _is_service(view, hit, content, site)
        or _is_meaning(view, hit, source, content)
        or _is_manner(view, hit, content)
        or _is_effect(view, hit, source)
        or _is_of_thing(view, hit, source, content, site)
    )


def _is_adverb(view: View, source: WordRange) -> bool:
    """Whether a source is an adverb and no pronoun: "*even* said"; not "*both* said"."""
    word = view.lowered[source.last]
    is_alone = source.start == source.last and is_adverb(word) and word not in SUBJECT_PRONOUNS
    return is_alone and not is_adverbial_surname(view, source.last)


def _is_skill(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether somebody can do something: "knows *how to* mend it", "learned *what to* do"."""
    is_known = hit.kind in {"believe", "show"} and hit.method.variant == ASKED
    return is_known and "to" in view.lowered[content.start + 1 : content.start + 3]


def _is_decision(view: View, hit: Hit, source: WordRange) -> bool:
    """Whether whoever writes made up their mind, or somebody in a plot: "I *decided to* go", "she *decides to*"."""
    if hit.lemma != "decide" or hit.method.variant != "infinitive" or hit.site is None:
        return False
    is_body = (kind_of_noun(view.lowered[source.last]) or ("person",))[0] in BODIES
    return view.lowered[source.start] in _OWN or (hit.site.form.form == "third" and not is_body)


def _is_search(view: View, hit: Hit, content: WordRange, site: Site) -> bool:
    """Whether something is looked for or met with: "try to *find a seat*", "by *learning math*"."""
    if "meeting" not in site.cue.marks or hit.method.variant not in _NOUN_PHRASE:
        return False
    is_object = hit.method.variant == "object"
    if site.form.form == "ing" and not site.finite:
        return hit.lemma != "find" or is_object
    after = view.lowered[content.start + 1] if content.end > content.start + 1 else "."
    if hit.lemma == "find" and view.lowered[content.start] in OBJECTS and after in _BEHIND_FOUND:
        return True  # "you will *find it* if you look"
    if site.form.form == "ing" and hit.lemma == "find":  # "thieves *are finding new ways*"
        first = view.next_of({",", "and"}, content.start, content.end)
        return is_object or not has_verb(view, content.start, first)
    is_sought = "to" in view.lowered[site.group : site.verb] or site.infinitive
    return is_sought and not site.negated and (is_object or view.lowered[site.end] in ARTICLES)


def _is_own_deed(view: View, hit: Hit, source: WordRange, content: WordRange) -> bool:
    """Whether whoever writes does something with a thing: "we *consider* the price"; not "I consider it a failure"."""
    if view.lowered[source.start] not in _OWN or hit.method.variant != "object" or hit.lemma not in _DONE:
        return False
    return hit.lemma != "consider" or view.lowered[content.start] not in _JUDGED


def _is_issue(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether what is published says nothing: "published *an app*"; not "published *a report*"."""
    if hit.lemma != "publish" or hit.method.variant != "object":
        return False
    return not any(is_document(word) for word in view.lowered[content.start : content.end])


def _names_service(view: View, hit: Hit, content: WordRange, site: Site) -> bool:
    """Whether a word or two of what is to be had stand in marks: "the firm *offers “Tor” servers*"."""
    if hit.method.variant != "quote" or not view.opens(content.start):
        return False
    length = view.quotation_at(content.start).end - content.start
    return (
        length <= _LONGEST_NAME_IN_MARKS
        and length < content.end - content.start
        and _is_service(view, hit, content, site)
    )


def _has_clause(view: View, content: WordRange) -> bool:
    """Whether a subject and its verb begin a content, and no noun phrase: not "*a bit more light*, and it holds"."""
    if view.lowered[content.start] in PERSONAL:
        return True
    verbs = range(content.start + 1, view.next_of({",", "and"}, content.start, content.end))
    return any(may_be_verb(view, k) and view.lowered[k - 1] not in ARTICLES for k in verbs)


def _is_service(view: View, hit: Hit, content: WordRange, site: Site) -> bool:
    """Whether a thing or a service is to be had: "the club *offers lessons*"; not "offers an apology"."""
    if hit.lemma != "offer" or hit.method.variant not in {"object", "quote"}:
        return False
    is_past = site.form.form == "past" and site.group == site.verb and view.lowered[site.left - 1] not in _THINGS
    said = view.lowered[content.start : content.end]
    return not is_past and _OFFERED.isdisjoint((*said, *(word.removesuffix("s") for word in said)))


def _is_forecast(view: View, source: WordRange, content: WordRange) -> bool:
    """Whether somebody in particular foresees it, or it is an amount: "*the bank* expects growth", "*more* arrests"."""
    noun = view.lowered[source.last]
    is_anybody = noun in SUBJECT_PRONOUNS or (is_plural(noun) and noun not in COLLECTIVES)
    is_certain = view.lowered[source.start] in DETERMINERS or not is_anybody
    return is_certain or any(word in _AMOUNTS or is_number(word) for word in view.lowered[content.start : content.end])


def _is_meaning(view: View, hit: Hit, source: WordRange, content: WordRange) -> bool:
    """Whether a thing says or means something: "*that says more about* the lamp", "*the delay meant* that"."""
    noun = view.lowered[head_of(view, source)]
    if hit.lemma == "say" and noun in _THINGS:
        furthest = min(content.end, content.start + _FURTHEST_ABOUT)
        return view.lowered[content.start] in _MEASURED and view.next_of({"about"}, content.start, furthest) < furthest
    if hit.lemma != "mean":
        return False
    is_shop = view.lowered[source.start] == "the"  # "*the Lamp Store means* you can read"
    is_name = view.begins_upper[source.last] and not is_shop
    return noun in _THINGS or not (is_name or noun in SUBJECT_PRONOUNS or noun in PERSONAL or is_person(noun))


def _is_manner(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether it is told how something is done, or what is taken on: "*writes like* a child", "*assumes the role*"."""
    if hit.lemma == "assume" and hit.method.variant in _NOUN_PHRASE:
        return not has_verb(view, content.start, view.next_of({",", "and"}, content.start, content.end))
    is_like = view.lowered[hit.cue.end : hit.cue.end + 1] == ["like"]
    is_before = content.end <= hit.cue.start  # "it is no chess, but *feels like* it"
    return is_like and (hit.lemma == "write" or (hit.lemma == "feel" and is_before))


def _is_effect(view: View, hit: Hit, source: WordRange) -> bool:
    """Whether a thing makes people do something: "*tariffs encourage* buyers to wait"."""
    noun = view.lowered[head_of(view, source)]
    is_name = view.begins_upper[source.last] and not (source.end - source.start == 1 and noun.endswith("s"))
    is_somebody = is_name or noun in SUBJECT_PRONOUNS or noun in PERSONAL or is_trade(noun.removesuffix("s"))
    return hit.lemma == "encourage" and not is_somebody and not is_speaker(noun)


def _is_of_thing(view: View, hit: Hit, source: WordRange, content: WordRange, site: Site) -> bool:
    """Whether a thing has a result, a part or an end: "the delay *meant* that", "the lamp was built *to address*"."""
    noun = view.lowered[head_of(view, source)]
    is_present = site.form.form in {"third", "base"} and site.group == site.verb
    if hit.lemma == "refer to":  # "*sweetness refers to* the amount of sugar"
        return is_present and not is_likely_source(view, source)
    if hit.lemma in {"expect", "anticipate"}:  # "users *expect* fast answers"
        is_object = hit.method.variant == "object" and "to" not in view.lowered[content.start : content.end]
        return is_present and is_object and not _is_forecast(view, source, content)
    if hit.lemma == "regard":  # "figures *regarding* the dam"
        return site.form.form == "ing" and not site.finite
    if hit.lemma == "continue":  # "as research *continues*, it rains"
        return hit.method.family == "as"
    if hit.lemma == "compare":  # "*compared* ten lamps"; not "compared it to a lamp"
        return not view.has_any(_COMPARED, content.start, content.end)
    if hit.lemma == "figure":  # "*figure out* what works"
        return view.lowered[site.end] == "out" and view.lowered[site.end + 1] in WH
    if hit.lemma == "add":  # "the version *adds* a lamp and has", "*adding* graphics, and making it look good"
        if content.start < site.verb:  # "it rained, *he added*"
            return False
        return hit.method.variant == "clause" and (is_document(noun) or not _has_clause(view, content))
    made = hit.cue.start - 1
    is_made = made > source.last and view.lowered[made - 1] in BE and view.lowered[made].endswith("ed")
    is_purpose = hit.method.family == "infinitive" and hit.method.variant == "object"
    return is_made and is_purpose and not is_person(noun)
