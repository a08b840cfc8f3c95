"""Restrictions of a story: how formats say them, and what is said where one is not understood or not carried.

A story comes out at least as restricted as it went in. What is not understood restricts; what a format that is written
has no place for is an error.

To read this folder, begin with `carried`: what restricts an article, and what a writer may not lose. `statuses`,
`ends`, `periods`, `truth`, `mining` and `machines` read values; `stated` the words of a story; `keys` the names of
properties, `foreign` those that a format has not got, and `effects` what each of them does: `effects_in_time`,
`effects_on_rights`, `effects_of_words`.
"""

from __future__ import annotations

from newsmodel.formats.restrictions.carried import restrictions_of, with_errors
from newsmodel.formats.restrictions.effect import Effect
from newsmodel.formats.restrictions.effects import effects_of
from newsmodel.formats.restrictions.ends import end_of, ends_for_robots, is_day, words_of_end
from newsmodel.formats.restrictions.foreign import Said, said_in
from newsmodel.formats.restrictions.keys import says_lifted
from newsmodel.formats.restrictions.machines import is_of_machine, source_type_of
from newsmodel.formats.restrictions.mining import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    permission_of,
    reserves_mining,
    says_no_training,
    strictness_of_mining,
)
from newsmodel.formats.restrictions.periods import period_of
from newsmodel.formats.restrictions.rules import (
    ACCESS_INFERRED,
    END_UNRESOLVED,
    FOREIGN_RESTRICTION,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    RESTRICTION_NOT_CARRIED,
    RESTRICTION_UNREAD,
    STATUS_INFERRED,
    STATUS_UNKNOWN,
    TERMS_INFERRED,
    WRITING_RULES,
    WRITTEN_AS_WITHHELD,
)
from newsmodel.formats.restrictions.stated import (
    StatedBan,
    StatedEnd,
    StatedOrigin,
    StatedReservation,
    StatedTerms,
    ban_in,
    closed_by,
    end_stated,
    origin_in,
    picture_origin_in,
    reservation_in,
    terms_in,
    words_of_origin,
    words_of_use,
)
from newsmodel.formats.restrictions.statuses import RANK, is_neutral, status_of, status_of_kind
from newsmodel.formats.restrictions.truth import is_lifted, is_set, truth_of

__all__ = [
    "ACCESS_INFERRED",
    "END_UNRESOLVED",
    "FOREIGN_RESTRICTION",
    "MINING_INFERRED",
    "MINING_PROHIBITED",
    "ORIGIN_INFERRED",
    "RANK",
    "RESTRICTION_NOT_CARRIED",
    "RESTRICTION_UNREAD",
    "STATUS_INFERRED",
    "STATUS_UNKNOWN",
    "TERMS_INFERRED",
    "TRAINING_PROHIBITED",
    "WRITING_RULES",
    "WRITTEN_AS_WITHHELD",
    "Effect",
    "Said",
    "StatedBan",
    "StatedEnd",
    "StatedOrigin",
    "StatedReservation",
    "StatedTerms",
    "ban_in",
    "closed_by",
    "effects_of",
    "end_of",
    "end_stated",
    "ends_for_robots",
    "is_day",
    "is_lifted",
    "is_neutral",
    "is_of_machine",
    "is_set",
    "origin_in",
    "period_of",
    "permission_of",
    "picture_origin_in",
    "reservation_in",
    "reserves_mining",
    "restrictions_of",
    "said_in",
    "says_lifted",
    "says_no_training",
    "source_type_of",
    "status_of",
    "status_of_kind",
    "strictness_of_mining",
    "terms_in",
    "truth_of",
    "with_errors",
    "words_of_end",
    "words_of_origin",
    "words_of_use",
]
