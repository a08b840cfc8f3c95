"""What a page says of its story outside the story: each place of it, and who is believed."""
