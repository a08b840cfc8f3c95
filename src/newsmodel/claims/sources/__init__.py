"""Who stands behind the claims of a story."""
