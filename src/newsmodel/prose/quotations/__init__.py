"""Quotation marks, and the quotations that they make."""
