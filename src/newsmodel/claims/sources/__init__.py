"""Sources under construction, as the rules of any language make them."""
