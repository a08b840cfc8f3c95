"""The last speaker, and what goes on without a cue of its own: quotations, and sentences in the subjunctive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from msgspec.structs import replace

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.contents import DASHES
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.found import attribution_of, begun_before, carried, merged
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.noun_runs import quotations_in
from newsmodel.claims.german.persons import asked_in, is_acting, is_person
from newsmodel.claims.german.rules.attitudes import bearer
from newsmodel.claims.german.rules.free import FEWEST_QUOTED, floating_quotation, hearsay, is_utterance, mood_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_bare_name, is_surely_person, may_speak
from newsmodel.claims.german.subjects import subject_of
from newsmodel.claims.german.tellers import Speaker, Told, is_of_another, points_back
from newsmodel.claims.passages import Stretch
from newsmodel.claims.statements.view import WordRange
from newsmodel.prose.quotations.finding import Quoted

#: Rules whose content stands before their cue, so that the sentence before it may be of the same speaker.
_BEHIND = frozenset(("inverted", "so"))
#: Rules whose content is the statement before.
_TAKING_UP = frozenset(("back", "behind", "signed"))
#: Statements between who speaks and what he goes on to say are counted up to so many.
_MOST_BETWEEN = 3
_BEFORE_PASSAGE = "distance=passage before"


class Carrier:
    """The attributions of a story so far, and who goes on speaking.

    Args:
        quotations: The quotations of each passage.
    """

    def __init__(self, quotations: Sequence[tuple[Quoted, ...]]) -> None:
        self._quotations = quotations
        self.found: list[FoundAttribution] = []
        self._speaker: Speaker | None = None
        #: the attribution that a statement in the subjunctive goes on with
        self._running: int | None = None
        #: whether the statement before told who spoke
        self._fresh = False
        #: the statement before, if it tells of no saying
        self._told: Told | None = None
        #: a quotation before which nobody has spoken
        self._unsaid: Stretch | None = None
        #: the number of the statement that is read
        self._number = 0
        #: statements in the subjunctive that nobody has said so far
        self._waiting: Stretch | None = None

    @property
    def has_speaker(self) -> bool:
        """Whether somebody has spoken."""
        return self._speaker is not None

    def begin(self, *, running_on: bool) -> None:
        """Begin a passage.

        Args:
            running_on: Whether it may go on with the one before.
        """
        self._told = self._waiting = self._unsaid = None
        if not running_on:
            self._running = None

    @contextmanager
    def statement(self, *, own: bool) -> Iterator[None]:
        """Read a statement.

        Args:
            own: Whether it has an attribution of its own.
        """
        self._number += 1
        before, told, waiting, unsaid = self._speaker, self._told, self._waiting, self._unsaid
        self._running = None if own else self._running
        yield
        self._fresh = self._speaker is not before
        # they stand for one statement only
        self._told = None if self._told is told else self._told
        self._unsaid = None if self._unsaid is unsaid else self._unsaid
        self._waiting = None if self._waiting is waiting else self._waiting

    def add(self, found: FoundAttribution, number: int, *, speaker: Stretch | None, anothers: bool) -> None:
        """Take in an attribution.

        Args:
            found: The attribution.
            number: The number of its passage.
            speaker: Who may go on speaking behind it; None where it is part of what somebody else says, or a thing's.
            anothers: Whether its words belong to who spoke before.
        """
        if self._speaker and number - self._speaker.passage <= 1 and anothers:
            found = replace(found, source=self._speaker.source)
        if found.method.family in _TAKING_UP:
            # who says the statement before is told here, and need not be who spoke before it
            self.found = [one for one in self.found if one.method.family != "floating" or one.content != found.content]
            if self._is_said_already(found):
                return
        found = self._from_before(found)
        self.found.append(found)
        if speaker is None or found.method.circumstance == "reported" or found.source in {None, found.cue}:
            # "Lee sagte, *das Amt* habe das bestätigt. Er …"
            return
        self._speaker = Speaker(speaker, number, self._number)

    def _is_said_already(self, found: FoundAttribution) -> bool:
        """Whether somebody says a quotation where it stands, that is taken up: "Lee sagte: „…“ *Das sagte* sie"."""
        told = found.kind == "state" and found.method.variant == "quote"
        return told and any(one.content == found.content and one.cue and one.source for one in self.found)

    def _from_before(self, found: FoundAttribution) -> FoundAttribution:
        """Take in what a quotation has in the passages before, where nothing closes it: "„Ja. ¶ *Nein“, sagte Lee*"."""
        parts = begun_before(self._quotations, found.content[0])
        if not parts or any(
            part.meets(other) for part in parts for one in self.found if one.cue for other in one.content
        ):
            return found
        # who says the end of a quotation says its beginning, and not who spoke before
        self.found = [one for one in self.found if one.cue or not any(part in one.content for part in parts)]
        self._running = None
        return replace(found, content=(*parts, *found.content))

    def notice(self, statement: Statement, number: int) -> None:
        """Take who is told to say something for the speaker, though it is not told what; and whom it tells of.

        Args:
            statement: A statement that attributes nothing.
            number: The number of its passage.
        """
        sources = [
            subject_of(statement, site)
            for site in statement.sites
            if site.order == "second" and not site.passive and not site.reported
        ]
        source = next((one for one in sources if one is not None), None) or bearer(statement)
        view = statement.view
        speaks = (may_speak, is_surely_person, is_bare_name)
        if source is not None and any(one(view, source) for one in speaks):
            self._speaker = Speaker(view.stretch(without_focus(view, source), number), number, self._number)
            return
        if is_of_another(statement):
            # "Moe griff Lee an. *Der* wehrt sich. „…“" is not Moe's
            self._speaker = self._running = None
        self._told = Told(statement, number, self._speaker is not None and self._speaker.passage == number)
        person = self._told.person(quoted=True) if self._unsaid is not None else None
        if person is not None and is_acting(statement) and not points_back(statement):
            self._say_before(person, number)

    def lead_in(self, statement: Statement, number: int, hits: Sequence[Hit]) -> None:
        """Attribute what waited to who says the statement behind it: "*Der Damm sei alt.* Er breche, sagte Lee".

        Args:
            statement: The statement.
            number: The number of its passage.
            hits: Its attributions.
        """
        view = statement.view
        taken_up = any(one.method.family in _TAKING_UP for one in hits)
        tellers = (one.source for one in hits if not (one.negated or one.kind == "deny" or taken_up))
        teller = next((one for one in tellers if one and is_person(view, one)), None)
        # behind a dash somebody else speaks
        start = statement.words.start
        others = not DASHES.isdisjoint(view.lowered[max(0, start - 1) : start + 1])
        if self._unsaid is not None and teller is not None and not others:
            self._say_before(view.stretch(without_focus(view, teller), number), number)
        hit = next((one for one in hits if one.method == Method(one.method.family, "clause")), None)
        if self._waiting is None or hit is None or hit.method.family not in _BEHIND or hit.source is None:
            return
        if hit.content[0].start != statement.words.start or mood_of(statement) is None:
            return
        source = view.stretch(without_focus(view, hit.source), number)
        self.found = [one for one in self.found if self._waiting not in one.content]
        self.found.append(carried(Method("free", "before"), self._waiting, source))

    def go_on(self, statement: Statement, number: int) -> None:
        """Attribute a statement without a cue to who spoke last.

        Args:
            statement: The statement.
            number: The number of its passage.
        """
        view, words = statement.view, statement.words
        speaker = self._speaker if self._speaker and number - self._speaker.passage <= 1 else None
        told = hearsay(statement)
        if told is not None:
            self._running = None
            heard = attribution_of(told, view, number)
            source = speaker.source if speaker and self._is_from(speaker, number) else None
            method = Method("free", "soll") if source is not None else heard.method
            self.found.append(replace(heard, source=source, method=method))
            return
        mood = mood_of(statement)
        if self._of_person(statement, number, mood):
            return
        whole = view.stretch(WordRange(words.start, without_stops(view, words.start, words.end)), number)
        self._wait(whole, mood, speaker)
        floating = floating_quotation(statement)
        if speaker is None:
            self._running = None
            long_enough = floating is not None and floating.end - floating.start >= FEWEST_QUOTED
            if floating is not None and floating.start == 0 and long_enough and is_utterance(view, floating):
                self._unsaid = view.stretch(floating, number)
            return
        if floating is not None:
            self._running = None
            self._carry(Method("floating", "quote"), view.stretch(floating, number), number)
            return
        variant = "subjunctive"
        if mood == "substitute" and self._running is None:
            mood = "subjunctive" if self._fresh and speaker.passage == number else None
            variant = "substitute"
        if mood is not None and (mood == "subjunctive" or self._running is not None):
            for quotation in quotations_in(view, WordRange(words.start, words.end)):
                self._carry(Method("within", "free"), view.stretch(quotation, number), number)
        if mood == "subjunctive" or (mood is not None and self._running is not None):
            self._run_on(Method("free", variant), whole, number)
            return
        self._running = None

    def _is_from(self, speaker: Speaker, number: int) -> bool:
        """Whether somebody has said something in a passage, and is not only told of: "Lee kam. *Er soll* …"."""
        said = next((one for one in reversed(self.found) if one.source is not None), None)
        return speaker.passage == number and said is not None and said.source == speaker.source

    def _of_person(self, statement: Statement, number: int, mood: str | None) -> bool:
        """Attribute a quotation to whom the statement before tells of: "Lee nickt. *„Der Damm ist alt.“*".

        So is a statement in the subjunctive, where nobody has spoken in its passage, or the one before tells what
        another does.
        """
        if self._told is None:
            return False
        view, words = statement.view, statement.words
        floating = floating_quotation(statement)
        silent = self._speaker is None or self._speaker.passage != number
        if floating is not None:
            method, content = Method("floating", "person"), floating
        elif mood == "subjunctive" and (silent or self._turns()):
            method, content = (
                Method("free", "person"),
                WordRange(words.start, without_stops(view, words.start, words.end)),
            )
        else:
            return False
        # whom somebody only speaks of does not go on speaking: "*Der Berater* habe sie gewarnt, sagte Lee"
        reported = mood_of(self._told.statement) == "subjunctive"
        person = None if reported else self._told.person(quoted=floating is not None)
        if person is None:
            return False
        self._running = len(self.found) if floating is None else None
        self._speaker = Speaker(person, number, self._number - 1)
        self._carry(method, view.stretch(content, number), number)
        return True

    def _turns(self) -> bool:
        """Whether the statement before tells what somebody does: "„Ja“, sagte Lee. *Hart sieht es anders*"."""
        told = self._told
        return told is not None and (is_acting(told.statement) or asked_in(told.statement) is not None)

    def _say_before(self, person: Stretch, number: int) -> None:
        """Attribute a quotation that begins a passage to whom the next statement tells of: "„Ja.“ *Lee* nickt"."""
        if self._unsaid is not None:
            self.found.append(carried(Method("floating", "before"), self._unsaid, person))
            self._speaker, self._unsaid = Speaker(person, number, self._number), None

    def _wait(self, whole: Stretch, mood: str | None, speaker: Speaker | None) -> None:
        """Keep a statement in the subjunctive that nobody in its passage has said so far."""
        if mood == "subjunctive" and (speaker is None or speaker.passage != whole.passage):
            start = self._waiting.start if self._waiting is not None else whole.start
            self._waiting = Stretch(whole.passage, start, whole.end)

    def _run_on(self, method: Method, whole: Stretch, number: int) -> None:
        """Attribute a statement in the subjunctive, or let the one before it go on with it."""
        if self._running is None or self._speaker is None:
            self._running = len(self.found)
            self._carry(method, whole, number)
            return
        last = self.found[self._running]
        self.found[self._running] = replace(last, content=merged(last.content, whole))
        self._speaker = Speaker(self._speaker.source, number, self._number)

    def _carry(self, method: Method, content: Stretch, number: int) -> None:
        speaker = self._speaker
        if speaker is None:
            return
        distance = "distance=same passage" if speaker.passage == number else _BEFORE_PASSAGE
        between = f"statements between={min(max(0, self._number - speaker.statement - 1), _MOST_BETWEEN)}"
        self.found.append(carried(method, content, speaker.source, distance, between))
        self._speaker = Speaker(speaker.source, number, self._number)
