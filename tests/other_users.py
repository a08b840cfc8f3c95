"""Classes of users whose names clash with others, in a module without deferred annotations."""

import attrs

from newsmodel import Article, checked
from newsmodel import Claim as ModelClaim


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Party:
    """Not the model's.

    Attributes:
        members: How many members it has.
    """

    members: int


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class PoliticalArticle(Article):
    """An article with two classes named Party in it.

    Attributes:
        party: The party that it is about.
    """

    party: Party | None = None


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Timestamp:
    """A name that the schema needs itself.

    Attributes:
        seconds: Seconds since the start.
    """

    seconds: int


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class TimedArticle(Article):
    """An article with such a time.

    Attributes:
        start: When it starts.
    """

    start: Timestamp | None = None


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Claim(ModelClaim):
    """A claim that took over the model's name.

    Attributes:
        score: Its score.
    """

    score: int = 0


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class ScoredArticle(Article):
    """An article whose claims are all of the user's class: no clash.

    Attributes:
        claims: The claims.
    """

    claims: tuple[Claim, ...] = ()
