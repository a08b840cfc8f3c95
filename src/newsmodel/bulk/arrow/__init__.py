"""Articles as Arrow tables and Parquet files, out of the shapes of the classes.

`schema` says which column a field becomes, `writing` fills the columns, `reading` takes the documents out of them
again, `parquet` puts both into files. `claims` has the table of claims, one row a claim.

Text, choices and times are strings, since a time may be a day or keep its offset. A list is never null; what is absent
is. A union is one struct of all its members' fields with the tag first, since Parquet has no unions. Maps are lists of
key and value, open JSON is JSON text.
"""

from __future__ import annotations

from newsmodel.bulk.arrow.claims import claims_schema, claims_to_arrow
from newsmodel.bulk.arrow.parquet import read_parquet, write_parquet
from newsmodel.bulk.arrow.reading import from_arrow
from newsmodel.bulk.arrow.schema import arrow_schema
from newsmodel.bulk.arrow.writing import to_arrow

__all__ = [
    "arrow_schema",
    "claims_schema",
    "claims_to_arrow",
    "from_arrow",
    "read_parquet",
    "to_arrow",
    "write_parquet",
]
