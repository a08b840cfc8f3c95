"""Whether a form that could be a noun is a verb behind its subject: "the report *states*", not "the early *states*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.grammar import (
    APOSTROPHES,
    ARTICLES,
    AUXILIARIES,
    CARDINALS,
    COORDINATORS,
    DETERMINERS,
    FULL_STOPS,
    JOINING,
    KNOWN_VERBS,
    MODALS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIME_WORDS,
    WH,
)
from newsmodel.claims.english.attributions.lexicon import changing_verbs, marked_forms, words_of_form
from newsmodel.claims.english.attributions.members import member_kind
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import COLLECTIVES, is_document, is_person, is_speaker
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.verbs import is_finite_cue
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.claims.english.mentions.kinds import is_adjective, is_plural
from newsmodel.claims.english.mentions.known_names import PLACES
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: What follows a verb and seldom a noun: "they *claim that*".
_AFTER_VERBS = WH | {"to"}
#: Before what an object counts or measures: "forecast *more* rain"; not "*more* than", "*more* often".
_COUNTING = words("more further fewer less")
#: Words in -s that are no plurals: "the *previous* report".
_NO_PLURALS = words("this previous various")
#: Plurals that stand in compounds: "the *news show*".
_SINGULAR_PLURALS = words("news sports sales jobs press media")
#: What says in or on what something was said, or when.
_BEFORE_MEDIA = words("in on at during to")
_NOUNS = get("en").nouns
#: Behind "a" they mean several: "a *couple* Democrats say".
_MANY = (_NOUNS.partitives - _NOUNS.persons - _NOUNS.organizations - _NOUNS.documents) | words("few third quarter")
#: Right behind a noun that looks like a verb, they show that its own verb follows: "blog *posts also* help".
_BEHIND_SUBJECTS = AUXILIARIES | {"also"}
_ENDS = FULL_STOPS | {","}
_GENITIVES = ("'s", "’s", *APOSTROPHES)  # noqa: RUF001 (the typographic apostrophe is meant)
#: Words that as subjects have a verb in the plural.
PLURALS = words("these those they we you both many few several")


def is_subject_of_next(clause: Clause) -> bool:
    """Whether a noun that is a verb as well belongs to the next verb: "it kept fees, *documents* show".

    Args:
        clause: The cue.
    """
    view, site = clause.view, clause.site
    if site.form.form == "base":  # "and *state* senator Jo Lee said"
        return begins_next_subject(clause)
    if site.group != site.verb or view.lowered[site.verb] not in marked_forms("noun", "third"):
        return False
    following = _next_finite(clause)
    return following is not None and following.form.form != "third" and _subject_of(clause, following) == site.verb


def begins_next_subject(clause: Clause) -> bool:
    """Whether a noun that is a verb as well begins the subject of the next verb: "“It rained,” *state* Rep. Lee said".

    Args:
        clause: The cue.
    """
    site, following = clause.site, _next_finite(clause)
    if following is None or clause.view.lowered[site.verb] not in marked_forms("noun", "third", "base"):
        return False
    return following.left > site.end and _subject_of(clause, following) == site.verb


def _next_finite(clause: Clause) -> Site | None:
    return next((later for later in clause.later if later.finite), None)


def _subject_of(clause: Clause, site: Site) -> int | None:
    """Find the first word of the subject of a later cue."""
    found = subject_before(clause.view, clause.statement.start, site.left - 1)
    return found.start if found is not None else None


def is_verb(clause: Clause, source: WordRange) -> bool:
    """Whether a form that could be a noun is a verb here: "the report states", not "the early states".

    Args:
        clause: The cue.
        source: The noun phrase before it.
    """
    return not _disagrees(clause, source) and _is_no_noun(clause, source)


def _is_no_noun(clause: Clause, source: WordRange) -> bool:
    site, view = clause.site, clause.view
    if (
        site.group != site.verb
        or site.form.form not in {"third", "base"}
        or view.lowered[site.verb] in marked_forms("sure", "third", "base")
    ):
        return True
    is_noun = view.lowered[site.verb] in marked_forms("noun", "third", "base") and not (
        _has_object(clause) or _ends_clause(clause, source) or _agrees(clause, source)
    )
    top = head_of(view, source)
    head = view.lowered[top if view.lowered[source.last].isdecimal() else source.last]  # "*Section* 4 states"
    if _is_unchanged_past(clause) and not is_noun and not _is_noun_before_verb(clause):
        return view.begins_upper[source.last] or is_speaker(head) or head in PERSONAL | RELATIVES
    if _is_noun_before_verb(clause) or (is_noun and site.form.form == "base" and head not in PERSONAL):
        return False
    if head in PERSONAL or head in RELATIVES or head in {",", ")"}:
        return True
    if top < source.last and view.begins_upper[top] and view.lowered[top + 1] in {",", "("}:
        return True
    # "*Records* obtained by the paper show", but "*Voters* in the early states"
    is_common = view.begins_lower[top] or (top == clause.statement.start and site.form.form == "base")
    if top < source.last and is_common and is_speaker(view.lowered[top]):
        return site.form.form == "third" or is_plural_noun(view.lowered[top])
    if view.tokens.words[source.last].endswith(_GENITIVES):
        return False
    if view.begins_upper[source.last]:
        return not is_noun and _can_be_name(clause, source)
    if site.form.form == "base":
        return is_plural_noun(head)
    return is_speaker(head) or "noun" not in site.cue.marks


def _disagrees(clause: Clause, source: WordRange) -> bool:
    """Whether somebody single stands before a plural's form, or a number before a noun: "a liberal *think* tank"."""
    site, view = clause.site, clause.view
    last = view.lowered[source.last]
    if site.group != site.verb:
        return False
    if last in PLURALS and site.form.form == "third":  # "Lee disputes *those* figures: he said"
        return True
    is_before = clause.before == source.last  # "Lee, who began in *2023,* claims so"
    if is_before and (last in CARDINALS or last.isdecimal()):  # "the two *states* hold"; not "*Article* 33 states"
        is_noun = view.lowered[site.verb] in marked_forms("noun", "third")
        return is_noun and (last in CARDINALS or not view.begins_upper[max(source.start, source.last - 1)])
    if site.form.form != "base" or _is_unchanged_past(clause):
        return False
    is_named = is_person(last) or _is_before_name(clause, source)
    is_one = (view.lowered[source.start] in ARTICLES - {"the"} and is_named) or _is_owned_name(clause, source)
    return is_one and JOINING.isdisjoint(view.lowered[source.start : source.end])


def _is_before_name(clause: Clause, source: WordRange) -> bool:
    """Whether an article and capitals stand before a noun of theirs: "a *United Nations* report"."""
    inner = clause.view.lowered[source.start : source.end]
    return clause.view.begins_upper[source.last] and "of" not in inner and not _MANY.intersection(inner)


def _is_owned_name(clause: Clause, source: WordRange) -> bool:
    """Whether an owner stands before the only word of a name, which is one: "visit the agency's *SafeRx* campaign"."""
    view, last = clause.view, source.last
    is_owned = last - 1 > source.start and view.tokens.words[last - 1].endswith(_GENITIVES)
    return is_owned and view.begins_upper[last] and not is_plural_noun(view.lowered[last])


def _is_unchanged_past(clause: Clause) -> bool:
    """Whether a form may be a past tense too, whose subject is of any number: "Lee *forecast* rain"."""
    form = clause.site.form
    return form.form == "base" and form.cue.lemma.split()[0] not in changing_verbs()


def _can_be_name(clause: Clause, source: WordRange) -> bool:
    """Whether a name agrees with a form that could be a noun: "Google *claims* it", "Police *claim* it"."""
    head = clause.view.lowered[source.last]
    if source.start < source.last:
        return True
    is_first = source.last == clause.statement.start
    if clause.site.form.form == "base":
        return is_first and is_plural_noun(head)
    return not is_first or head in PLACES or is_speaker(head) or not is_adjective(head)


def is_plural_noun(noun: str) -> bool:
    """Whether a noun has a verb in the plural: "mayors", "police"."""
    return (noun.endswith("s") and noun not in _NO_PLURALS) or is_plural(noun) or noun in COLLECTIVES


def only_adverbials_follow(clause: Clause) -> bool:
    """Whether nothing but when and in what follows a cue: "…, scientists report *in the journal Cold Water*."."""
    view, start = clause.view, clause.site.behind
    stop = clause.statement.without_stop(start, clause.statement.end)
    if start >= stop:
        return True
    opens = view.lowered[start] in TIME_WORDS or view.lowered[start] in _BEFORE_MEDIA
    if not opens and not (start > clause.site.end and begins_reduced_clause(view, start)):  # "in a paper *published*"
        return False
    has_clause = any(view.begins_lower[k] and view.lowered[k] in KNOWN_VERBS for k in range(start, stop))
    return not has_clause and not view.has_any({","}, start, stop)


def _ends_clause(clause: Clause, source: WordRange) -> bool:
    """Whether a subject and a verb that agrees with it stand alone between marks: "It rained, *Lee reports*."."""
    view, site = clause.view, clause.site
    before, after = source.start - 1, site.end
    is_parted = before > clause.statement.start and (view.lowered[before] == "," or view.quoted[before])
    is_last = after >= clause.statement.end or view.lowered[after] in _ENDS or only_adverbials_follow(clause)
    if not is_parted or not is_last:
        return False
    low = view.lowered
    is_joined = any(word in JOINING for word in low[source.start : source.end])
    head = head_of(view, source)  # "*data* from the agency show"
    is_many = is_joined or (is_plural_noun(low[head]) and view.begins_lower[head]) or low[head] in COLLECTIVES
    agrees = is_many == (site.form.form == "base") or _is_unchanged_past(clause)
    return is_joined or (agrees and member_kind(view, source.start, source.end) != "plural")


def _agrees(clause: Clause, source: WordRange) -> bool:
    """Whether a noun that speaks and a verb agree, and are no compound: "the *figures show*", "*research shows*".

    A compound has its first noun in the singular, and a plural in "s" behind it has an article or a verb.
    """
    view, after = clause.view, clause.site.end
    if after + 1 >= clause.statement.end or not view.lowered[after][0].isalnum():
        return False
    word, head = view.lowered[after], view.lowered[head_of(view, source)]
    if word in PREPOSITIONS or word in COORDINATORS or word in AUXILIARIES or is_finite_cue(view, after):
        return False
    if clause.site.form.form == "base":
        return (is_plural(head) and head.endswith("s") and head not in _SINGULAR_PLURALS) or head in COLLECTIVES
    return is_document(head) and not is_plural(head)


def _is_noun_before_verb(clause: Clause) -> bool:
    """Whether a finite verb follows a form that could be a noun: "the *report* suggests"."""
    view, after = clause.view, clause.site.verb + 1
    return (
        after < len(view.lowered)
        and view.begins_lower[after]
        and (view.lowered[after] in _BEHIND_SUBJECTS or is_finite_cue(view, after) or _is_plural_before_cue(clause))
    )


def _is_plural_before_cue(clause: Clause) -> bool:
    """Whether the plural of a document or of people stands before its verb: "budget *documents* show."."""
    site, view, after = clause.site, clause.view, clause.site.verb + 1
    if site.form.form != "third":
        return False
    if is_speaker(view.lowered[site.verb]) and not is_document(view.lowered[site.verb]):  # "tenant *advocates* say"
        return view.lowered[after] in words_of_form("base") - marked_forms("noun", "base")
    if not is_document(view.lowered[site.verb]):
        return False
    is_cue = view.lowered[after] in words_of_form("base")
    return is_cue and (after + 1 >= clause.statement.end or view.lowered[after + 1] in _ENDS | {"that"})


def _has_object(clause: Clause) -> bool:
    """Whether a form that could be a noun has an object or a clause after it; "the United *States Lee*" has none."""
    view, after = clause.view, clause.site.verb + 1
    if after >= len(view.lowered):
        return False
    is_country = view.lowered[clause.site.verb] == "states"
    return (
        view.lowered[after] in DETERMINERS
        or view.lowered[after] in PERSONAL
        or view.opens(after)
        or view.lowered[after] in _AFTER_VERBS
        or (view.begins_upper[after] and not is_country)
        or _begins_clause(clause, after)
        or _counts(clause, after)
    )


def _counts(clause: Clause, word: int) -> bool:
    """Whether a word counts or measures the next one, which is a thing."""
    following = clause.view.lowered[word + 1 : word + 2]
    no_thing = not following or following[0] in {"than", "often"} or following[0].endswith("ly")
    return clause.view.lowered[word] in _COUNTING and not no_thing and following[0].isalpha()


def _begins_clause(clause: Clause, word: int) -> bool:
    """Whether several of a kind stand before a modal verb: "Lee hopes *patients will* wait"."""
    low = clause.view.lowered
    return word + 1 < len(low) and low[word + 1] in MODALS and is_plural(low[word])
