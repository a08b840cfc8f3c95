"""The names of the keys that `extra` has beside the properties of an input."""

from __future__ import annotations

import inspect
import re

from newsmodel.formats.completion import INFERRED
from newsmodel.formats.mapping import KeptKey

#: Each key with its documentation, as the source has them.
_DOCUMENTED = [
    ("", "INFERRED", INFERRED),
    *re.findall(r"((?:    #: .*\n)+)    ([A-Z]+): Final = \"(.*)\"", inspect.getsource(KeptKey)),
]


def test_every_key_is_documented() -> None:
    """A key without a word about what stands under it would not be found here."""
    assert {name: value for name, value in vars(KeptKey).items() if name.isupper()} == {
        name: value for _, name, value in _DOCUMENTED
    }


def test_no_property_can_be_a_key() -> None:
    """A property that begins with a star has another one before it while it is kept."""
    assert [] == [value for _, _, value in _DOCUMENTED if not re.fullmatch(r"\*[a-z]+", value)]


def test_keys_are_different() -> None:
    """Two formats that keep different things do not do it under one key, unless it is one name."""
    assert len(_DOCUMENTED) == len({value for _, _, value in _DOCUMENTED})
