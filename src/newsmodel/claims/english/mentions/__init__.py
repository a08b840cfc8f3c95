"""What the words that name a source say of it."""
