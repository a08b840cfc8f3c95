"""How restricted a story is, as an order: for the law that no conversion makes one freer without an error."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from newsmodel.formats.restrictions import RANK, is_of_machine, reserves_mining
from newsmodel.model import Article, Embargo, Rights
from newsmodel.prose.dates.resolution import instant_of

#: Later than every end.
_NEVER = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@attrs.frozen(kw_only=True)
class Restricted:
    """Restrictions of a story, each as something that can only grow.

    Attributes:
        status: 0 for usable, 1 for withheld, 2 for canceled.
        embargo: When it may be used; None for at once.
        expires: When it may no more be used; None for never.
        terms: Whether terms of usage restrict it.
        mining: Whether data mining is reserved.
        paid: Whether it costs something.
        machine: Whether a machine has made it.
        retracted: Whether a notice takes it back.
    """

    status: int
    embargo: datetime.datetime | None
    expires: datetime.datetime | None
    terms: bool
    mining: bool
    paid: bool
    machine: bool
    retracted: bool


def restricted(article: Article) -> Restricted:
    """Measure a story."""
    rights = article.rights or Rights()
    reserved = rights.data_mining is not None and reserves_mining(rights.data_mining)
    return Restricted(
        status=RANK[article.status],
        embargo=None if article.embargo is None else _end_of(article.embargo),
        expires=None if article.expires is None else instant_of(article.expires),
        terms=rights.usage_terms is not None,
        mining=reserved or rights.data_mining_terms is not None,
        paid=rights.free_access is False,
        machine=article.digital_source_type is not None and is_of_machine(article.digital_source_type),
        retracted=any(correction.kind == "retraction" for correction in article.corrections),
    )


def _end_of(embargo: Embargo) -> datetime.datetime:
    return _NEVER if embargo.until is None else instant_of(embargo.until)


def freer(before: Restricted, after: Restricted) -> Iterator[str]:
    """Name what restricts a story less than it did; a withheld story keeps every embargo."""
    if after.status < before.status:
        yield "status"
    if before.embargo is not None and after.status == 0 and (after.embargo is None or after.embargo < before.embargo):
        yield "embargo"
    if before.expires is not None and (after.expires is None or after.expires > before.expires):
        yield "expires"
    for name in ("terms", "mining", "paid", "machine", "retracted"):
        if getattr(before, name) and not getattr(after, name):
            yield name
