"""Web pages ⇄ articles."""
