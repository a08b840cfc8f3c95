"""Objects of German verbs that are what somebody says: "Lee *forderte mehr Geld*", "Lee *sprach von einem Erfolg*"."""

from __future__ import annotations

from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.clauses import body_of
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import head_of
from newsmodel.claims.german.rules.judgements import JUDGING, is_counted, names_as
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.object_parts import parts_around
from newsmodel.claims.german.rules.objects import OBJECTS, final_object_of, object_of
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.somebody import is_somebody
from newsmodel.claims.german.speakers import is_known, is_unknown
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

#: "die Männer *müssen* mit Strafen rechnen", "Kunden *können* mit Rabatten rechnen" tell what awaits them
_OBLIGING = frozenset(
    form.word for verb in ("müssen", "können", "dürfen") for form in forms_of(verb) if form.tense in FINITE
)
#: Of verbs of stating and reporting they join what is talked about, and not what is said: "sprach *über* den Plan".
_TALKING, _ABOUT = frozenset(("state", "report")), frozenset(("über", "für"))
#: "begründete die Absage *mit* der Hitze", "begründete das *damit*"
_REASONING = frozenset(("mit", "damit"))
#: "das nennt *man* einen „Aktiensplit“"
_AT_LARGE = frozenset(("man",))
#: Contents of verbs that judge something.
_JUDGING = frozenset(("judgement", "partquote"))
#: Articles that are the same in the nominative and in the accusative.
_EITHER_CASE = frozenset(("die", "das"))
#: Clauses in which somebody says something besides what the clause around them tells: "*während* Lee Geld forderte".
_BESIDE = words("während nachdem obwohl obgleich weil da zumal seit seitdem")


def of_object(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute the object of a verb: a part of it in quotation marks, else all of it.

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    obliged = "topical" in site.cue.marks and statement.view.lowered[site.finite] in _OBLIGING
    if source is None and site.passive:
        return _named_by_nobody(statement, site)
    if source is None or obliged or ("as" in site.cue.marks and statement.view.lowered[source.start] in _AT_LARGE):
        return None
    found = object_of(statement, site, source)
    if found is None or (found.variant in _JUDGING and _may_be_object(statement, site, source, found)):
        return None
    quoted = _is_judged_in_own_words(statement.view, site, found)
    if quoted or _is_said(statement, site, found, source):
        return made(site, "phrase", found, source)
    return made(site, "passive" if site.passive else "subject", found, source)


def of_final_object(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute the object of a verb at the end of a clause: "während *Lee mehr Geld* forderte".

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    view, segment = statement.view, statement.segments[site.segment]
    # what a relative clause tells of is known already: "die Partei, *die ihre Kandidatur angekündigt hat*"
    if source is None or site.passive or view.lowered[body_of(view, segment)] not in _BESIDE:
        return None
    found = final_object_of(statement, site, source)
    said = found is not None and _is_said(statement, site, found, source)
    return made(site, "phrase", found, source) if said and found is not None else None


def _is_judged_in_own_words(view: View, site: Site, content: Content) -> bool:
    """Whether a quotation is how somebody judges: "als *„Irrtum“* bezeichnet", "warf Lee *„Wortbruch“* vor"."""
    if content.variant != "partquote" or site.reported:
        return False
    before = view.lowered[content.parts[0].start - 1]
    judged = site.passive or before in JUDGING
    accused = site.cue.kind == "accuse" and "dative" in site.cue.marks and not (site.passive or site.negated)
    return accused or ("as" in site.cue.marks and judged)


def _named_by_nobody(statement: Statement, site: Site) -> Hit | None:
    """Attribute what is named as a reason, whoever does it: "*Als Grund* wurde *die Kälte* genannt"."""
    view, segment = statement.view, statement.segments[site.segment]
    start = body_of(view, segment)
    named = "as" in site.cue.marks and site.order == "second" and names_as(view, start, site.finite)
    if not named or site.negated or site.reported:
        return None
    return made(site, "phrase", Content("judgement", parts_around(statement, site)), None)


def _may_be_object(statement: Statement, site: Site, source: WordRange, content: Content) -> bool:
    """Whether what stands before a judging verb may be what somebody judges: "*Die Rede* nannte die Stadt peinlich"."""
    view, first = statement.view, content.parts[0].start
    if "as" not in site.cue.marks or source.end > site.finite or view.lowered[source.start] not in _EITHER_CASE:
        return False
    if content.variant == "judgement" and kind_of_noun(view.lowered[head_of(view, source)]) == "document":
        return view.begins_upper[first]
    behind = subject_after(view, site.finite + 1, statement.segments[site.segment].end, verb=site.finite)
    return behind is not None and is_unknown(view, source) and is_known(view, behind)


def _is_said(statement: Statement, site: Site, content: Content, source: WordRange) -> bool:
    """Whether an object is what somebody says: "Lee *forderte mehr Geld*", but not "die Lage *forderte Opfer*"."""
    view = statement.view
    noun = any(view.begins_upper[k] for part in content.parts for k in range(*part))
    # "wies den Vorwurf *als falsch* zurück" denies the accusation, and not that it is false
    judged = content.variant == "judgement" and site.cue.kind != "deny"
    counted = site.cue.kind == "estimate" and any(is_counted(view, part) for part in content.parts)
    said = judged or counted or (content.variant in OBJECTS and _tells_object(view, site, content))
    # "Lee wurde vom Rat Wortbruch vorgeworfen", but "von einer Gefahr wurde gesprochen"
    passive = site.passive and not (judged or counted or "dative" in site.cue.marks)
    stated = said and noun and not (passive or site.reported or site.negated)
    return stated and is_somebody(view, without_focus(view, source))


def _tells_object(view: View, site: Site, content: Content) -> bool:
    """Whether the object of a verb is what is said, and not what is talked about: "sprach *von einem Erfolg*"."""
    if "reasoned" in site.cue.marks:
        return any(view.has_any(_REASONING, *part) for part in content.parts)
    about = site.cue.kind in _TALKING and view.lowered[content.parts[0].start] in _ABOUT and "für" not in site.cue.marks
    return "said" in site.cue.marks and not about
