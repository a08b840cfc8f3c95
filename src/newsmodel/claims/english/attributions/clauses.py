"""A cue with what stands around it: what the rules for cues look at."""

from __future__ import annotations

from functools import cached_property

import msgspec

from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.appositions import with_unclosed_apposition
from newsmodel.claims.english.attributions.complements import Complemented, complement_of
from newsmodel.claims.english.attributions.contact_subjects import may_begin_with_antecedent, without_antecedent
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    FULL_STOPS,
    LEADING,
    PREPOSITIONS,
    RELATIVES,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.phrases import head_of, mark_before
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause, contact_clause_before
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speech import can_speak
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.trimming import is_joined
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: What follows a cue behind which no content of its own stands.
_ENDING = FULL_STOPS | {","}
#: What follows a cue and a comma, and is not the rest of a content: "Lee said, *citing* data, that …".
_NOT_RESUMING = PREPOSITIONS | RELATIVES | COORDINATORS | TIME_WORDS
#: So much of a subject stands behind a participle in it: "a report *published* in May by the old club says".
_LONGEST_REST = 12
#: Verbs with those whom they quote as their object, of so many words at most: "*quoted* Lee as saying".
_QUOTING = words("quote cite")
_LONGEST_QUOTED = 24


class Clause(msgspec.Struct, frozen=True, dict=True):
    """A cue in its statement.

    Attributes:
        statement: The statement.
        site: The cue.
        later: The cues after it.
        earlier: The attribution that was found before it in the same statement.
    """

    statement: Statement
    site: Site
    later: tuple[Site, ...] = ()
    earlier: Hit | None = None

    @property
    def view(self) -> View:
        """The passage."""
        return self.statement.view

    @property
    def before(self) -> int:
        """The word before the verb group with its adverbs."""
        return self.site.left - 1

    @cached_property
    def subject(self) -> WordRange | None:
        """The subject of its verb, right before it."""
        restricted = self.statement.restricted
        if restricted is not None and restricted[1] is self.site:
            return restricted[0]
        found, told = self._subject_by_rules, self._subject_by_parse
        if told is None or (found is not None and found.start <= told.start and head_of(self.view, told) < found.end):
            return found
        return told

    @cached_property
    def agent(self) -> WordRange | None:
        """The noun phrase right behind its cue: "said *the mayor*"."""
        return agent_after(self.view, self.site.end, self.statement.end)

    @property
    def _subject_by_parse(self) -> WordRange | None:
        """The subject that a parser of the user's own finds, where it stands right before the verb."""
        view, before = self.view, self.before
        found = view.parsed.subject_of(self.site.group, self.site.verb) if view.parsed is not None else None
        if found is None or found[0] < self.statement.start or view.lowered[found[0]] in RELATIVES:
            return None
        source = WordRange(found[0], found[1] + 1)
        is_near = found[1] == before or (found[1] == before - 1 and view.lowered[before] == ",")
        return source if is_near and can_speak(view, source) else None

    @property
    def _subject_by_rules(self) -> WordRange | None:
        view, before = self.view, self.before
        floor = self._after_first_comma if self._is_medial else self.statement.start
        found = subject_before(view, floor, before)
        if found is not None and found.last == before and may_begin_with_antecedent(view, found):
            found = without_antecedent(view, found, extracted=self._is_extracted)
        after = self.site.behind
        if found is None or found.last != before or after >= self.statement.end or view.lowered[after] in _ENDING:
            return found
        return with_unclosed_apposition(view, floor, found)

    @property
    def _is_extracted(self) -> bool:
        """Whether the predicate of another subject follows: "a step he *said would* help"."""
        return self.complement is not None and self.complement.complement == "extracted"

    @property
    def _is_medial(self) -> bool:
        """Whether it parts a content: "The firm, *Lee and Hart said*, is closing"."""
        view, after = self.view, self.site.behind
        return (
            after < self.statement.end - 1
            and view.lowered[after] == ","
            and view.lowered[self.before] != ","
            and view.lowered[self.statement.start] != "as"
            and not view.opens(after + 1)
            and view.lowered[after + 1] not in _NOT_RESUMING
            and not view.is_adverb(after + 1)
            and not view.lowered[after + 1].endswith("ing")
        )

    @property
    def _after_first_comma(self) -> int:
        """The word after the comma that ends the first part of a content, and is not that of an adverbial before it."""
        view, start, before = self.view, self.statement.start, self.before
        while start < before:
            comma = view.next_of({","}, start, before)
            if comma >= before:
                break
            is_adverbial = view.lowered[start] in PREPOSITIONS or is_adverb(view.lowered[start])
            start = comma + 1
            if not is_adverbial:
                return start
        return self.statement.start

    @cached_property
    def complement(self) -> Complemented | None:
        """The content at the right of the cue."""
        return complement_of(self.statement, self.site, self.later)

    @property
    def quoted_speaker(self) -> WordRange | None:
        """Find the person whom the subject quotes: "the paper quoted *Lee* as saying that it rained"."""
        view, site = self.view, self.site
        if site.cue.lemma not in _QUOTING or site.passive or view.has_any(RELATIVES, site.end, site.end + 1):
            return None
        for said in self.later:
            last = said.verb - 1
            if last > site.end + _LONGEST_QUOTED:
                return None
            if said.form.form == "ing" and view.lowered[last] == "as" and site.end < last:
                end = last - 1 if view.lowered[last - 1] == "," else last
                return WordRange(site.end, end)
        return None

    @property
    def is_in_subject(self) -> bool:
        """Whether the verb is a part of the subject of the next one: "a report *published* in May says"."""
        view, site, restricted = self.view, self.site, self.statement.restricted
        if restricted is not None and site.verb in range(restricted[0].start, restricted[0].end):
            return True
        if not self.later or not self.later[0].finite or self.later[0].infinitive or site.group != site.verb:
            return False
        if (
            not begins_reduced_clause(view, site.verb)
            and not is_joined(view, site.verb)
            and not self._ends_contact_clause
        ):
            return False
        following = self.later[0]
        last = following.left - 1
        if following.group == following.verb and begins_reduced_clause(view, following.verb):
            return False  # "researchers *say* in a paper published on Monday"
        if last - site.end > _LONGEST_REST or mark_before(view, site.end, last) >= site.end:
            return False
        subject = subject_before(view, self.statement.start, last)
        return (
            subject is not None
            and subject.start < site.verb < subject.end
            and not view.has_any(RELATIVES, subject.start, site.verb)
        )

    @property
    def _ends_contact_clause(self) -> bool:
        """Whether the next verb follows, and a noun phrase ends with this one: "a note she *wrote* says"."""
        site = self.site
        return (
            site.end == self.later[0].left
            and contact_clause_before(self.view, self.statement.start, site.verb) is not None
        )

    @property
    def follows_as(self) -> bool:
        """Whether it is an aside about the content around it: "as *Lee said*"."""
        subject = self.subject
        return (
            subject is not None
            and self.site.takes("tail")
            and subject.start > self.statement.start
            and self.view.lowered[subject.start - 1] == "as"
        )

    @property
    def follows_comma(self) -> bool:
        """Whether a comma that ends no quotation stands before the verb: "Lee, a friend*,* said"."""
        before = self.before
        return before >= self.statement.start and self.view.lowered[before] == "," and not self.view.closes(before - 1)

    def opens_with(self, subject: WordRange) -> bool:
        """Whether nothing but "Meanwhile," and the like stands in the statement before a subject."""
        return all(word in LEADING or word == "," for word in self.view.lowered[self.statement.start : subject.start])
