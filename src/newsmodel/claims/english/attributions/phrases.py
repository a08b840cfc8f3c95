"""The noun phrase that ends with a word: how far it reaches to the left, and whether it can speak."""

from __future__ import annotations

from newsmodel.claims.english.attributions.counts import counted_from, number_after
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    COORDINATORS,
    DETERMINERS,
    JOINING,
    KNOWN_VERBS,
    LEADING,
    LONG_DASHES,
    PHRASE_STOPS,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBJECTS,
    SUBORDINATORS,
    SURE_OPENERS,
    SURE_RELATIVES,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.postmodifiers import (
    begins_examples,
    begins_reduced_clause,
    contact_clause_in,
)
from newsmodel.claims.english.attributions.quoted_names import is_quoted_name
from newsmodel.claims.english.attributions.speakers import is_document, is_person, is_speaker
from newsmodel.claims.english.attributions.trimming import trimmed
from newsmodel.claims.english.attributions.verbs import governs, has_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.claims.statements.view import once_per_view
from newsmodel.languages.tables import words

#: So far to the left a noun phrase is looked for, and a mark that ends one.
_LONGEST_PHRASE = 45
_FURTHEST_MARK = 60
#: So far before a list the verb is looked for that makes clauses of its members.
_FURTHEST_VERB = 12
#: So far behind the first word of a comparison its number stands: "*as* many as 50".
_FURTHEST_NUMBER = 3
#: So far apart two brackets may stand.
_LONGEST_BRACKETS = 24
#: What begins a clause, to whose left its subject does not reach.
_CLAUSE_BREAKS = SUBORDINATORS | {"after", "before"}
#: What follows the head of a noun phrase: "the *mayor* of Flint", "the *man*, a friend".
_AFTER_HEAD = PREPOSITIONS | RELATIVES | LONG_DASHES | words(", ( < and or")
#: What stands behind a head and is none: "Acme Corp*.*", "the mayor *herself*", "officials *there*".
_BEHIND_HEAD = REFLEXIVES | words(". not there here")
#: Parts of documents that a number stands behind.
_PARTS = words("section article clause paragraph chapter rule amendment exhibit")
#: So many words have a name that somebody gives, and the clause before it: "who gave her name only as *Jo*".
_LONGEST_NAME, _LONGEST_INTRODUCTION = 3, 9
#: Between a relative pronoun and its verb, beside adverbs.
_ORDINALS = words("first last later also")
#: They break no phrase before a time: "who worked there *until* last May".
_BEFORE_TIMES = words("until since after before")


def phrase_before(view: View, floor: int, last: int) -> WordRange | None:
    """Find the noun phrase that ends with a word and has no commas, if it can speak.

    Args:
        view: The passage.
        floor: The first word that it may have.
        last: Its last word.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("On Tuesday the old mayor said so.", ())
        >>> phrase_before(view, 0, 4)
        WordRange(start=2, end=5)
    """
    return trimmed(view, _left_edge(view, floor, last), last)


def mark_before(view: View, floor: int, word: int) -> int:
    """Find the comma, dash or end of a quotation at or before a word; else give the word before the floor.

    What stands in brackets is passed over.
    """
    low, k = view.lowered, word
    while k >= floor and word - k < _FURTHEST_MARK:
        if view.closes(k) and is_quoted_name(view, view.quotation_at(k)):
            k = view.quotation_at(k).start
        elif low[k] == ")":
            opening = opening_bracket(view, floor, k)
            if opening is not None:
                k = opening
        elif low[k] == "," or (low[k] in PHRASE_STOPS and not view.is_hyphen(k)) or view.quoted[k]:
            return k
        k -= 1
    return k


@once_per_view
def head_of(view: View, source: WordRange) -> int:
    """Find the head of a noun phrase: its last word before what follows it."""
    inner = contact_clause_in(view, source)
    if inner is not None:
        return inner - 1
    first = number_after(view, source.start, source.end)
    head = next((k for k in range(first, source.last) if _follows_head(view, k + 1, first)), source.last)
    while head > first and (view.lowered[head] in _BEHIND_HEAD or _numbers(view, head)):
        head -= 1
    return head


def _numbers(view: View, word: int) -> bool:
    """Whether a number behind a part of a document says which one: "Section *4*"."""
    return view.lowered[word].isdecimal() and view.lowered[word - 1] in _PARTS


def _follows_head(view: View, word: int, first: int) -> bool:
    """Whether a word follows the head of a phrase that begins with another: "mayor *of* Flint", "men *near* it"."""
    low = view.lowered[word]
    if low in JOINING and _joins_adjectives(view, word):
        return False
    if low in _AFTER_HEAD or begins_reduced_clause(view, word):
        return True
    is_form = view.begins_lower[word] and low.endswith(("ed", "ing")) and low != "king"
    return word - 1 > first and is_form and not is_document(low)  # "a regulatory *filing*"


def _joins_adjectives(view: View, conjunction: int) -> bool:
    """Whether a conjunction joins words before one noun: "current *and* former officials"."""
    low, before, after = view.lowered, conjunction - 1, conjunction + 1
    if before < 0 or after >= len(low) or not (view.begins_lower[after] and low[before].isalpha()):
        return False
    is_noun = is_speaker(low[before]) or low[before].endswith("s") or view.begins_upper[before]
    return not (is_noun or low[before] in SUBJECT_PRONOUNS or low[after] in DETERMINERS)


def opening_bracket(view: View, floor: int, closing: int) -> int | None:
    """Find the bracket that opens what another closes, if it is near."""
    for k in range(closing - 1, max(floor, closing - _LONGEST_BRACKETS) - 1, -1):
        if view.lowered[k] == "(":
            return k
    return None


def _left_edge(view: View, floor: int, last: int) -> int:
    """Find the earliest word that the noun phrase ending with a word may begin with."""
    k = last
    conjunction = None
    while k >= floor and last - k < _LONGEST_PHRASE:
        before = _step_left(view, floor, k, last, joined=conjunction is not None)
        if before is None:
            break
        if view.lowered[k] in JOINING:
            conjunction = k
        k = before
    start = k + 1
    if conjunction is not None and _joins_clauses(view, floor, start, conjunction):
        return conjunction + 1
    return start


def _joins_clauses(view: View, floor: int, start: int, conjunction: int) -> bool:
    """Whether an "and" joins clauses rather than members of a list: "it rained *and* Lee said"."""
    low = view.lowered
    if low[conjunction + 1] in SURE_RELATIVES:
        return False
    if low[start] in SUBJECTS and conjunction > start + 1:
        return True
    return has_verb(view, max(mark_before(view, floor, start - 1) + 1, start - _FURTHEST_VERB), conjunction)


def _step_left(view: View, floor: int, k: int, last: int, *, joined: bool) -> int | None:
    """Step over a word that can be part of the phrase; None where it cannot."""
    low = view.lowered
    word = low[k]
    if word == ")":
        opening = opening_bracket(view, floor, k)
        return opening - 1 if opening is not None else None
    if view.quoted[k]:
        quotation = view.quotation_at(k)
        return quotation.start - 1 if quotation.last == k and is_quoted_name(view, quotation) else None
    if word == "," or (word in PHRASE_STOPS and not view.is_hyphen(k)):
        return None
    if word in KNOWN_VERBS and view.begins_lower[k] and not (begins_reduced_clause(view, k) or _is_of_role(view, k)):
        relative = _relative_before(view, floor, k)
        return relative - 1 if relative is not None else None
    return k - 1 if _continues(view, floor, k, last, joined=joined) else None


def _is_of_role(view: View, k: int) -> bool:
    """Whether a plural that is a verb as well belongs to the role before a name: "public *works* chief Jo Lee"."""
    low = view.lowered
    if k > 0 and (low[k - 1] in ARTICLES or low[k - 1].endswith("'s")) and low[k].endswith("s"):
        return k + 1 < len(low) and is_speaker(low[k + 1])  # "the plant's *works* council"
    is_role = k + 2 < len(low) and is_person(low[k + 1]) and view.begins_upper[k + 2]
    return is_role and low[k].endswith("s") and k > 0 and view.begins_lower[k - 1]


def _continues(view: View, floor: int, k: int, last: int, *, joined: bool) -> bool:
    """Whether a phrase reaches over a word that is no mark and no known verb."""
    low = view.lowered
    word = low[k]
    if word in _CLAUSE_BREAKS:
        return _breaks_no_clause(view, floor, k, last)
    if word in SURE_RELATIVES and not view.tokens.words[k].isupper():  # "WHO" is a body
        return k < last and may_be_verb(view, k + 1)
    if k == last or word in JOINING:
        return True
    if word in COORDINATORS:
        return False
    is_cue = word in cue_forms() and view.begins_lower[k] and governs(view, k)
    return joined or not is_cue or _is_in_relative(view, floor, k)


def _is_in_relative(view: View, floor: int, verb: int) -> bool:
    """Whether a relative pronoun is the subject of a verb: "a man who *first alerted* the firm"."""
    relative = _relative_before(view, floor, verb)
    between = range(relative + 1, verb) if relative is not None else ()
    return relative is not None and all(view.is_adverb(k) or view.lowered[k] in _ORDINALS for k in between)


def _breaks_no_clause(view: View, floor: int, k: int, last: int) -> bool:
    """Whether a subordinator begins no clause: "*until* May", "more *than* ten", "a firm *that* fell"."""
    low = view.lowered
    word = low[k]
    if word == "that":
        # "the authors of *that* report", "*That* press release said"
        if k == last or (k == floor and view.begins_upper[k]):
            return True
        return low[k - 1] in PREPOSITIONS or _is_relative_that(view, floor, k)
    if k == last:
        return False
    if word == "as" and (begins_examples(view, k - 1) or begins_examples(view, k) or low[k - 1] == "well"):
        return True
    if word == "as" and _introduces(view, floor, k, last):
        return True
    if word in {"as", "than"}:
        return any(
            counted_from(view, floor, number) <= k for number in range(k + 1, min(last, k + _FURTHEST_NUMBER) + 1)
        )
    return word in _BEFORE_TIMES and (low[k + 1] in TIME_WORDS or low[k + 1] == "last")


def _introduces(view: View, floor: int, k: int, last: int) -> bool:
    """Whether a name ends a clause about somebody who gives it: "a guard who gave her name only *as* Jo"."""
    is_name = last - k <= _LONGEST_NAME and all(view.begins_upper[word] for word in range(k + 1, last + 1))
    before = range(k - 1, max(floor, k - _LONGEST_INTRODUCTION), -1)
    relative = next((word for word in before if view.lowered[word] in SURE_RELATIVES), None)
    return is_name and relative is not None and "," not in view.lowered[relative:k]


def _is_relative_that(view: View, floor: int, k: int) -> bool:
    """Whether a "that" stands for the noun before it: "the firm *that* built the dam"."""
    before, after = view.lowered[k - 1], view.lowered[k + 1]
    if k <= floor or not view.begins_lower[k + 1] or view.quoted[k - 1] or before in PREPOSITIONS:
        return False
    if after in ARTICLES or after in SUBJECTS:  # "a memo *that* she wrote"
        return is_document(before) and not DETERMINERS.isdisjoint(view.lowered[max(floor, k - 4) : k - 1])
    is_verb = after in KNOWN_VERBS or after.endswith("ed") or _is_of_subject(view, floor, k)
    return is_verb and before.isalpha() and before not in cue_forms()


def _is_of_subject(view: View, floor: int, that: int) -> bool:
    """Whether what a sentence begins with does something, behind a "that": "The union *that represents* nurses"."""
    low, after = view.lowered, view.lowered[that + 1]
    first = view.skip(LEADING, floor, that)
    is_first = low[first] in DETERMINERS and not has_verb(view, first, that)
    is_third = after.endswith("s") and not after.endswith("ss") and not is_plural(after)
    return is_first and is_third and is_speaker(low[that - 1])


def _relative_before(view: View, floor: int, verb: int) -> int | None:
    """Find the relative pronoun that a verb belongs to: "voters *who* have backed him said"."""
    for k in range(verb - 1, max(floor, verb - 4) - 1, -1):
        if view.lowered[k] in SURE_OPENERS and k > floor:
            return k
        if view.lowered[k] == "that" and k == verb - 1 and _is_relative_that(view, floor, k):
            return k
        if view.lowered[k] == ",":
            return None
    return None
