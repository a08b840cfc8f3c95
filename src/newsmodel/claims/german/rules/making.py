"""Attributions of German verbs, made of a cue and its content."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.sites import Site
from newsmodel.claims.statements.view import WordRange

#: Contents in the words of who says them, or behind a colon.
_SPOKEN = frozenset(("quote", "colon"))


def made(site: Site, family: str, content: Content, source: WordRange | None) -> Hit | None:
    """Make an attribution of a cue; None where it has no content.

    Args:
        site: The cue.
        family: The rule.
        content: What is attributed.
        source: Who says it.
    """
    if not any(part.start < part.end for part in content.parts):
        return None
    circumstance = _circumstance(site, family, content)
    return Hit(
        method=Method(family, content.variant, circumstance),
        lemma=site.cue.lemma,
        kind="state" if _tells(site, family, content) else site.cue.kind,
        cue=site.words,
        source=source,
        content=content.parts,
        negated=site.negated,
        asked=content.asked,
    )


def _tells(site: Site, family: str, content: Content) -> bool:
    """Whether who denies something says the content with it: "lehnte das ab: *„Der Plan ist zu teuer.“*"."""
    return site.cue.kind == "deny" and family != "back" and content.variant in _SPOKEN


def _circumstance(site: Site, family: str, content: Content) -> str:
    """Tell what makes an attribution less sure: it is reported itself, or hardly a saying."""
    if site.reported:
        return "reported"
    # "die ihn als *„Bremser“* bezeichnet hatte" is as sure as in a main clause
    judged = content.variant == "partquote" and "as" in site.cue.marks
    unsure = site.order == "final" and family == "subordinate" and "sure" not in site.cue.marks and not judged
    return "unsure" if unsure else ""
