"""Classes as a user of newsmodel writes them, in a module with deferred annotations."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import attrs

from newsmodel import Article, Claim, Limit, Party, Source, checked

Desk = Literal["asia", "europe", "sport"]
Priority = Annotated[int, Limit(ge=1, le=5, noun="a priority from 1 to 5")]
Slug = Annotated[str, Limit(pattern="^[A-Z-]+$", noun="a slug in capitals")]


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class Check:
    """A check of a claim by the desk. It is no class of the model, and has a required field and a list.

    Attributes:
        checker: Who checked.
        hours: How long it took.
        tags: Free tags.
    """

    checker: Party
    hours: float | None = None
    tags: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class CheckedClaim(Claim):
    """A claim that the desk checks.

    Attributes:
        checks: The checks.
        priority: How urgent the next one is.
    """

    checks: tuple[Check, ...] = ()
    priority: Priority = 3


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class WireArticle(Article):
    """An article as a wire service keeps it.

    Attributes:
        urgency: Urgency, which every item of ours has.
        claims: The claims, with their checks.
        desk: The desk that owns it.
        slug: Its slug.
        takes: How many takes it has, in each of its versions.
    """

    urgency: Annotated[int, Limit(ge=1, le=9, noun="an urgency from 1 to 9")]
    claims: tuple[CheckedClaim, ...] = ()
    desk: Desk
    slug: Slug | None = None
    takes: tuple[int, ...] = ()


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class PostedArticle(WireArticle):
    """A subclass of a subclass.

    Attributes:
        posted: Whether it is on the site.
    """

    posted: bool = False


def _tidy(value: str | None) -> str | None:
    return value.strip().title() if isinstance(value, str) else value


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class StrictArticle(Article):
    """An article with code of its own: a converter, a validator, a hook.

    Attributes:
        city: City, in title case.
        lines: Number of lines.
        tier: 1 or 2.
    """

    city: str | None = attrs.field(default=None, converter=_tidy)
    lines: int = attrs.field(default=0, validator=attrs.validators.lt(1000))
    tier: int = 1

    built: ClassVar[list[str]] = []

    def __attrs_post_init__(self) -> None:
        """Refuse what no field can see alone."""
        self.built.append(self.headline)
        if self.tier == 2 and self.lines == 0:
            raise ValueError("an article of tier 2 has lines")


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class HouseSource(Source):
    """A source with a number of its own.

    Attributes:
        number: Its number in the house's register.
    """

    number: int | None = None


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class HouseArticle(Article):
    """An article with such sources.

    Attributes:
        sources: Who stands behind the claims.
    """

    sources: tuple[HouseSource, ...] = ()


class Undecorated(Article):
    """A subclass whose author forgot the decorator."""

    desk: str = "asia"
