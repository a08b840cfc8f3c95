"""Words that readers take out of a story's body: they stand whole in `provenance.left_out`, and an issue names them."""
