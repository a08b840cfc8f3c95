"""Documents of our own: JSON text to articles and back, and why one is refused."""
