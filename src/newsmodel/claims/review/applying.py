"""Decisions of a person, applied to the document that they are about."""

from __future__ import annotations

from newsmodel.claims.numbering import with_ids
from newsmodel.claims.review.application import Application
from newsmodel.claims.review.rules import NamedStory, on_other_stories
from newsmodel.issues import Issue
from newsmodel.model import Article, Decisions
from newsmodel.readings import Reading


def apply_decisions(article: Article, decisions: Decisions) -> Reading:
    """Apply a person's decisions to the claims of a document.

    A decision holds for the claim that says what it said when it was decided on, by whatever id, and for no other. What
    was accepted or rejected stays so when claims are looked for again. To apply decisions twice changes nothing.

    Args:
        article: The document. It is not changed.
        decisions: The decisions, on this story and perhaps on others.

    Returns:
        The document with `status`, `reviewer`, `reviewed` and `note` of its claims, those that were corrected and those
        that were added; and the decisions that could not be applied, with their places in the file of decisions.

    Example:
        >>> from newsmodel.model import Claim, Decision, Party, StoryDecisions, claim_digest
        >>> rain = Claim(id="C1", voice="outlet", text="It rained.")
        >>> article = Article(id="urn:x:1", headline="Rain", claims=[rain])
        >>> decision = Decision(claim="C1", digest=claim_digest(article, rain), status="accepted")
        >>> file = Decisions(reviewer=Party(name="Ana Ruiz"), stories=[
        ...     StoryDecisions(article="urn:x:1", decisions=[decision])])
        >>> reviewed = apply_decisions(article, file).article.claims[0].extraction
        >>> reviewed.status, reviewed.reviewer.name
        ('accepted', 'Ana Ruiz')
    """
    reading = applied_to_story(article, decisions)
    return Reading(reading.article, (*on_other_stories(stories_named(decisions), (article.id,)), *reading.issues))


def stories_named(decisions: Decisions) -> dict[str, NamedStory]:
    """Name the stories that decisions are on.

    Args:
        decisions: The decisions.
    """
    named: dict[str, NamedStory] = {}
    for number, story in enumerate(decisions.stories):
        named.setdefault(story.article, NamedStory(("stories", number, "article"), story.headline))
    return named


def applied_to_story(article: Article, decisions: Decisions) -> Reading:
    """Apply those of a person's decisions that are on a document; say nothing of the others.

    Args:
        article: The document. It is not changed.
        decisions: The decisions, on this story and perhaps on others.
    """
    issues: list[Issue] = []
    for number, story in enumerate(decisions.stories):
        if story.article != article.id:
            continue
        application = Application(with_ids(article), decisions, story, ("stories", number))
        article = application.run()
        issues += application.issues
    return Reading(article, issues)
