"""Pages that newsmodel writes, and reads back to the same article."""
