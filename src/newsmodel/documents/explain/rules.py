"""The rules of structure: what a JSON Schema can say."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

MISSING_FIELD = Rule(
    "missing-field",
    Severity.ERROR,
    """\
An object lacks a property that its class requires.

The path is that of the object; the message names the property. `newsmodel schema` prints which ones are required.
""",
)
UNKNOWN_FIELD = Rule(
    "unknown-field",
    Severity.ERROR,
    """\
An object has a property that its class does not know.

Often it is a typing error, and the message says which property was probably meant. What has no place in the model
belongs into the article's `extra`, below a namespace of your own.
""",
)
WRONG_TYPE = Rule(
    "wrong-type",
    Severity.ERROR,
    """\
A value is of another JSON type than its property has.

`null` is never right: leave the property out. A number in quotation marks is a string, and `true` is no number.
""",
)
UNKNOWN_VALUE = Rule(
    "unknown-value",
    Severity.ERROR,
    """\
A value is not among those that its property knows.

The message lists them. For a block it is the tag `type`, for a document the version of the format.
""",
)
OUT_OF_RANGE = Rule(
    "out-of-range",
    Severity.ERROR,
    """\
A number is smaller or larger than its property allows.

A heading's level goes from 1 to 6, a confidence from 0 to 1, an offset from 0; other integers stay below 2**53, beyond
which JSON parsers round.
""",
)
WRONG_LENGTH = Rule(
    "wrong-length",
    Severity.ERROR,
    """\
A string is shorter or longer than its property allows.

Most often it is empty: leave the property out instead.
""",
)
WRONG_FORM = Rule(
    "wrong-form",
    Severity.ERROR,
    """\
A string does not have the form that its property asks for.

Frequent ones: a date or time without an offset, or on a day that does not exist; a URI that is relative or has a space;
an id that does not begin with a letter; a headline of two lines; text with a control character.
""",
)
NOT_A_JSON_VALUE = Rule(
    "not-a-json-value",
    Severity.ERROR,
    """\
A Python value stands in the document that JSON cannot say.

Documents are made of dict with str keys, list, str, int, finite float, bool and None; a tuple counts as a list. A set,
a datetime or an object of another class has to be turned into one of them first.
""",
)
RULES = (
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    WRONG_LENGTH,
    WRONG_FORM,
    NOT_A_JSON_VALUE,
)
