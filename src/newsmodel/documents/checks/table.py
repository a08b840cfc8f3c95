"""The rules between fields, in the order in which they are checked."""

from __future__ import annotations

import functools

from newsmodel.documents.checks import attribution, references, spans, structure, times
from newsmodel.documents.checks.document import Check, Document
from newsmodel.issues import Issue, Severity
from newsmodel.model import Article

CHECKS: tuple[Check, ...] = (
    references.duplicate_id,
    references.reserved_id,
    references.unresolved_reference,
    spans.unknown_span_target,
    spans.span_mismatch,
    spans.mark_outside_text,
    spans.marks_crossing,
    spans.mark_uri,
    spans.untrimmed_text,
    structure.heading_level_skipped,
    structure.section_without_heading,
    structure.empty_section,
    structure.entry_fields,
    structure.group_split,
    structure.empty_link,
    structure.empty_party,
    structure.empty_concept,
    structure.empty_rendition,
    structure.empty_series,
    structure.empty_embed,
    times.dates_out_of_order,
    times.interval_reversed,
    attribution.claim_without_source,
    attribution.outlet_claim_attributed,
    attribution.name_on_unnamed_source,
    attribution.named_source_without_name,
    attribution.claim_text_mismatch,
    attribution.claim_without_words,
    attribution.claim_outside_parent,
    attribution.claim_cycle,
    attribution.form_mismatch,
    attribution.relation_to_itself,
    attribution.rating_outside_scale,
    attribution.quantity_reversed,
)
_ERRORS = tuple(check for check in CHECKS if check.rule.severity is Severity.ERROR)
_OF_READERS = (*_ERRORS, attribution.form_mismatch, attribution.named_source_without_name)
RULES = tuple(check.rule for check in CHECKS)


def check_article(article: Article) -> tuple[Issue, ...]:
    """Check the rules between the fields of an article, and list the issues in the order of the document.

    Example:
        >>> from newsmodel.model import Link
        >>> article = Article(id="urn:x:1", headline="Rain", links=[Link(rel="related")])
        >>> [issue.rule for issue in check_article(article)]
        ['empty-link']
    """
    return _checked(article, CHECKS)


def check_reading(article: Article, *, is_ours: bool = False) -> tuple[Issue, ...]:
    """Check an article that a reader has made, by the rules that a reader can break.

    Those are all whose issues are errors, and those of what a reader makes of the input by itself: the form of a claim,
    and whether a source is named.

    Args:
        article: The article.
        is_ours: Whether it was a document of ours, of which a reader makes nothing by itself.

    Example:
        >>> from newsmodel.model import Party
        >>> [issue.rule for issue in check_reading(Article(id="urn:x:1", headline="Rain", publisher=Party()))]
        ['empty-party']
    """
    return _checked(article, _ERRORS if is_ours else _OF_READERS)


def _checked(article: Article, checks: tuple[Check, ...]) -> tuple[Issue, ...]:
    document = Document(article, placed=False)
    broken = [check for check in _concerning(checks, document.classes) if any(check.find(document))]
    if not broken:
        return ()
    document = Document(article)
    found = [issue for check in broken for issue in check.issues(document)]
    return tuple(sorted(found, key=lambda issue: document.order(issue.path)))


@functools.lru_cache(maxsize=1024)
def _concerning(checks: tuple[Check, ...], classes: frozenset[type]) -> tuple[Check, ...]:
    """Choose the checks of what an article has; most articles are of the same few classes of parts."""
    return tuple(check for check in checks if any(issubclass(cls, check.about) for cls in classes))
