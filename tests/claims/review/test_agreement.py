"""Agreement of two people, with every claim counted that either has."""

from __future__ import annotations

from collections import Counter

import attrs
import pytest
from hypothesis import given
from tests.claims.review.stories import decision, file_of, story
from tests.editing.documents import reviewed_articles

from newsmodel import Article
from newsmodel.claims.review import Agreement, OtherWords, agreement_on, apply_decisions
from newsmodel.claims.review.agreement import Pair, Verdict
from newsmodel.model import AddedClaim, CorrectedClaim, SourceChoice


def _decided(article: Article, verdicts: str, *, added: tuple[AddedClaim, ...] = ()) -> Article:
    """Decide on the claims in their order: `a`ccepted, `r`ejected, or `-`, not looked at."""
    statuses = {"a": "accepted", "r": "rejected"}
    decisions = [
        decision(article, claim.id, statuses[verdict])
        for claim, verdict in zip(article.claims, verdicts, strict=True)
        if verdict in statuses
    ]
    reading = apply_decisions(article, file_of(article, *decisions, added=added))
    assert reading.issues == ()
    return reading.article


def _missed(article: Article) -> AddedClaim:
    return AddedClaim(content=(article.span("p1", "Thursday"),), sources=(SourceChoice(source="S1"),))


def test_who_decides_alike_agrees() -> None:
    """The same decisions on the same claims: F1 and kappa are 1."""
    article = _decided(story(), "aarar")
    found = agreement_on(article, article)
    assert (found.f1, found.overlap_f1, found.kappa, found.decided) == (1.0, 1.0, 1.0, 5)


def test_claims_that_only_one_has_count_against_both() -> None:
    """Four that both accepted and one that only one added: 2·4 of 5 + 4, and a kappa below 1."""
    one = _decided(story(), "aaaar", added=(_missed(story()),))
    other = _decided(story(), "aaaar")
    found = agreement_on(one, other)
    verdicts: dict[Pair, int] = {
        ("accepted", "accepted"): 4,
        ("rejected", "rejected"): 1,
        ("accepted", "absent"): 1,
    }
    assert found.verdicts == Counter(verdicts)
    assert found.f1 == pytest.approx(8 / 9)
    # observed 5/6; chance (5·4 + 1·1) / 36
    assert found.kappa == pytest.approx((5 / 6 - 21 / 36) / (1 - 21 / 36))


def test_two_who_have_no_claim_in_common_do_not_agree() -> None:
    """Kappa is not that of matched claims alone, of which there are none."""
    article = attrs.evolve(story(), claims=())
    missed = _missed(article)
    other = attrs.evolve(missed, content=(article.span("p3", "poor steel"),))
    found = agreement_on(_decided(article, "", added=(missed,)), _decided(article, "", added=(other,)))
    assert found.f1 == 0
    assert found.kappa == pytest.approx(-1.0)


def test_what_one_has_not_decided_on_is_counted_apart() -> None:
    """It is neither agreement nor its contrary."""
    found = agreement_on(_decided(story(), "aa---"), _decided(story(), "ar-a-"))
    assert (found.decided, found.undecided) == (2, 3)
    assert found.f1 == pytest.approx(2 / 3)


def test_other_words_of_the_same_claim_overlap() -> None:
    """A content that is longer by a word is no exact match, and counts where words in common are enough."""
    one, other = _decided(story(), "aaaaa"), _decided(story(), "a-aaa")
    words = other.span("p2", "repairs would take about three weeks")
    corrected = decision(other, "C2", "accepted", corrected=CorrectedClaim(content=(words,)))
    found = agreement_on(one, apply_decisions(other, file_of(other, corrected)).article)
    assert (found.f1, found.overlap_f1, found.kappa) == (0.8, 1.0, None)


def test_another_source_is_no_match() -> None:
    """Who said it is part of the relation, in both measures."""
    one, other = _decided(story(), "aaaaa"), _decided(story(), "a-aaa")
    corrected = decision(other, "C2", "accepted", corrected=CorrectedClaim(sources=(SourceChoice(source="S2"),)))
    found = agreement_on(one, apply_decisions(other, file_of(other, corrected)).article)
    assert (found.f1, found.overlap_f1) == (0.8, 0.8)


def test_claims_of_other_tools_can_count_as_accepted() -> None:
    """Annotations that nobody has reviewed are taken as they are where that is asked for."""
    assert agreement_on(story(), story()).f1 is None
    assert agreement_on(story(), story(), takes_unreviewed=True).f1 == 1.0


def test_other_words_are_refused() -> None:
    """Places in two different texts cannot be compared."""
    other = attrs.evolve(story(), headline="Bridge open")
    with pytest.raises(OtherWords):
        agreement_on(story(), other)


def test_stories_add_up() -> None:
    """Counts of several stories are summed before any measure is taken."""
    one = agreement_on(_decided(story(), "aaaaa"), _decided(story(), "aaaar"))
    assert (one + one).decided == 2 * one.decided
    assert (one + one).f1 == one.f1
    assert Agreement(Counter()) + one == one


@given(one=reviewed_articles())
def test_agreement_with_oneself_is_whole_and_the_order_of_two_does_not_matter(one: Article) -> None:
    """F1 is 1, or there is nothing to compare; both orders give the same measures."""
    found = agreement_on(one, one)
    assert found.f1 in (None, 1.0)
    assert found.kappa in (None, 1.0)
    other = attrs.evolve(one, claims=one.claims[1:])
    forth, back = agreement_on(one, other), agreement_on(other, one)
    assert (forth.f1, forth.overlap_f1, forth.kappa) == (back.f1, back.overlap_f1, back.kappa)
    mirrored: Counter[tuple[Verdict, Verdict]] = Counter({(b, a): n for (a, b), n in back.verdicts.items()})
    assert forth.verdicts == mirrored
